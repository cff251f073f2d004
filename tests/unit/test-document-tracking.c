/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions that are done, past or added by hand, and changes that the plan has left
 * behind. */

#include "document/tl-plan-settings.h"
#include "edits-fixture.h"
#include "record/tl-json.h"

/* --- Done --- */

static void
test_done (EditsFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  g_autofree char *minutes = tl_plan_action_dup_value (edits_find_action (document, fixture->post), TL_ACTION_FIELD_MINUTES);
  const TlActionOutcome again = { EDITS_TODAY, 30, NULL, "It rained" };
  const TlPlanAction *post;
  TlActionRecord *record;

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-10");
  g_assert_true (tl_document_skip_action (document, fixture->post, TRUE, &error));
  edits_finish (document, fixture->post);
  post = edits_find_action (document, fixture->post);
  record = tl_document_find_action_record (document, fixture->post);
  g_assert_cmpuint (post->status, ==, TL_ACTION_DONE);
  g_assert_cmpint (post->actual_minutes, ==, 25);
  g_assert_cmpstr (post->link, ==, "https://example.org");
  g_assert_cmpuint (tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON), ==, tl_day_new (2027, 2, 10));
  g_assert_cmpuint (g_strv_length ((char **) tl_record_get_refs (record, TL_ACTION_RECORD_SERVES)), >, 0);
  g_assert_cmpuint (post->changed, ==, 1u << TL_ACTION_FIELD_DATE);

  /* What is said of it later goes into the record, and is not lost after. */
  g_assert_true (tl_document_finish_action (document, fixture->post, &again, &error));
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "61");
  g_assert_cmpint (tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES), ==, 61);
  post = edits_find_action (document, fixture->post);
  g_assert_cmpuint (post->minutes, ==, 61);
  g_assert_cmpstr (post->note, ==, "It rained");
  g_assert_cmpstr (post->link, ==, "https://example.org");
  g_assert_true (tl_document_reset_action_field (document, fixture->post, TL_ACTION_FIELD_MINUTES, &error));
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_MINUTES, minutes);
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "61");

  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  g_assert_no_error (error);
  g_assert_null (tl_document_find_action_record (document, fixture->post));
  post = edits_find_action (document, fixture->post);
  g_assert_cmpuint (post->status, ==, TL_ACTION_PLANNED);
  g_assert_cmpuint (post->minutes, ==, 61);
  g_assert_cmpstr (post->note, ==, "It rained");
  g_assert_cmpuint (post->publish_on, ==, tl_day_new (2027, 2, 10));
}

/* What is past and turns out not to be done is as it was recorded. */
static void
test_reopen_past (EditsFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autofree char *day = tl_plan_action_dup_value (edits_find_action (document, fixture->post), TL_ACTION_FIELD_PREPARE_ON);

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-11");
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "61");
  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 2, 1), &error));
  tl_record_write (tl_document_find_action_record (document, fixture->post), before, 0);
  edits_finish (document, fixture->post);
  g_assert_cmpuint (edits_find_action (document, fixture->post)->publish_on, ==, tl_day_new (2027, 1, 11));
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  g_assert_no_error (error);
  tl_record_set_text (tl_document_find_action_record (document, fixture->post), TL_ACTION_RECORD_LINK, NULL);
  tl_record_write (tl_document_find_action_record (document, fixture->post), after, 0);
  g_assert_cmpstr (after->str, ==, before->str);
  g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 0);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-11");
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_MINUTES, "61");
  g_assert_true (tl_document_reset_action (document, fixture->post, &error));
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, day);
}

/* What followed from a change is to be had again, too, and a word said last
 * counts. */
static void
test_reopen_followed (EditsFixture  *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  const TlActionOutcome outcome = { EDITS_TODAY, -1, NULL, "Sold out" };
  TlDocument *document = fixture->document;
  const TlPlanAction *action = edits_find_action (document, fixture->post);
  g_autofree char *accountable = g_strdup (action->accountable);
  g_autofree char *operator = g_strdup (action->operator_id);
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  guint other = g_str_equal (tl_record_get_id (tl_record_list_get (team, 0)), operator) ? 1 : 0;
  g_autoptr (GError) error = NULL;

  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, tl_record_get_id (tl_record_list_get (team, other)));
  edits_set (document, fixture->post, TL_ACTION_FIELD_NOTE, "Bring the camera");
  g_assert_true (tl_document_skip_action (document, fixture->post, TRUE, &error));
  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 2, 1), &error));
  g_assert_true (tl_document_finish_action (document, fixture->post, &outcome, &error));
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  g_assert_no_error (error);

  action = edits_find_action (document, fixture->post);
  g_assert_cmpint (action->status, ==, TL_ACTION_PLANNED);
  g_assert_cmpuint (action->in_question, ==, 0);
  g_assert_cmpstr (action->note, ==, "Sold out");
  edits_set (document, fixture->post, TL_ACTION_FIELD_TEXT, "Buns at half past nine");
  g_assert_true (tl_document_reset_action (document, fixture->post, &error));
  g_assert_cmpstr (edits_find_action (document, fixture->post)->note, ==, "Sold out");
  g_assert_cmpstr (edits_find_action (document, fixture->post)->text, ==, "Buns at half past nine");
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_OPERATOR, operator);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_ACCOUNTABLE, accountable);
}

static void
test_own (EditsFixture  *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlPlanAction *post = edits_find_action (document, fixture->post);
  const char *serves[] = { post->persona, post->kpi, NULL };
  TlOwnAction own = edits_own_action;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  const TlPlanAction *action = edits_find_action (document, fixture->own);

  g_assert_cmpuint (action->publish_on, ==, TL_DAY_NONE);
  g_assert_cmpuint (action->n_traces, ==, 0);
  own.channel = post->channel;
  own.prepare_on = own.date - 2;
  own.operator_id = post->operator_id;
  own.kpi = post->kpi;
  own.serves = serves;
  key = tl_document_add_action (document, &own, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (key, "hand/"));
  action = edits_find_action (document, key);
  g_assert_cmpuint (action->publish_on, ==, own.date);
  g_assert_cmpuint (action->prepare_on, ==, own.date - 2);
  g_assert_cmpuint (action->n_traces, ==, 2);
  g_assert_cmpstr (action->kpi, ==, tl_plan_find_action (tl_document_get_plan (document), fixture->post)->kpi);

  edits_set (document, key, TL_ACTION_FIELD_DATE, "2027-01-12");
  edits_assert_value (document, key, TL_ACTION_FIELD_PREPARE_ON, "2027-01-10");
  edits_finish (document, key);
  g_assert_true (tl_document_reopen_action (document, key, &error));
  g_assert_cmpuint (edits_find_action (document, key)->status, ==, TL_ACTION_PLANNED);
  g_assert_true (tl_document_remove_action (document, key, &error));
  g_assert_no_error (error);
  g_assert_null (tl_plan_find_action (edits_plan (document), key));
}

/* --- Left behind --- */

static void
test_question (EditsFixture  *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *derived = tl_plan_action_dup_value (edits_find_action (document, fixture->post), TL_ACTION_FIELD_MINUTES);
  TlEdit *edit = edits_question (fixture);
  g_autoptr (GError) error = NULL;

  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_MINUTES, "123");
  g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 1u << TL_ACTION_FIELD_MINUTES);
  g_assert_true (tl_document_keep_edit (document, tl_record_get_id (edit), &error));
  g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 0);
  g_assert_cmpstr (tl_record_get_text (edit, TL_EDIT_REPLACED), ==, derived);
  g_assert_false (tl_document_keep_edit (document, tl_record_get_id (edit), &error));
  g_clear_error (&error);

  tl_record_set_text (edit, TL_EDIT_VALUE, "ages");
  g_assert_false (tl_document_keep_edit (document, tl_record_get_id (edit), &error));
  g_clear_error (&error);
  g_assert_true (tl_document_drop_edit (document, tl_record_get_id (edit), &error));
  g_assert_no_error (error);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_MINUTES, derived);
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 0);
}

static void
test_homeless (EditsFixture  *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *channel = g_strdup (edits_find_action (document, fixture->post)->channel);
  g_autofree char *persona = g_strdup (edits_find_action (document, fixture->post)->persona);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  const TlPlanAction *own;

  edits_set (document, fixture->post, TL_ACTION_FIELD_TITLE, "The oven");
  edits_set (document, fixture->post, TL_ACTION_FIELD_NOTE, "moved");
  edits_set (document, EDITS_DUTY, TL_ACTION_FIELD_NOTE, "stays not");
  edits_take_away (fixture);
  g_assert_null (tl_plan_find_action (edits_plan (document), fixture->post));

  g_assert_true (tl_document_move_edits (document, fixture->post, EDITS_DUTY, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (edits_find_action (document, EDITS_DUTY)->title, ==, "The oven");
  g_assert_cmpstr (edits_find_action (document, EDITS_DUTY)->note, ==, "moved");
  g_assert_cmpuint (edits_find_action (document, EDITS_DUTY)->in_question, ==, 0);
  g_assert_nonnull (edits_find_edit (document, EDITS_DUTY, TL_ACTION_FIELD_NOTE));
  g_assert_true (tl_document_undo (document));

  g_assert_true (tl_document_move_edits (document, fixture->post, fixture->own, &error));
  g_assert_cmpstr (edits_find_action (document, fixture->own)->title, ==, "The oven");
  g_assert_cmpstr (edits_find_action (document, fixture->own)->persona, ==, persona);
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 1);
  g_assert_true (tl_document_undo (document));

  g_assert_true (tl_document_undo (document));
  g_assert_true (tl_document_skip_action (document, fixture->post, TRUE, &error));
  edits_take_away (fixture);
  key = tl_document_keep_edits_as_own (document, fixture->post, "A post", &error);
  g_assert_no_error (error);
  own = edits_find_action (document, key);
  g_assert_cmpuint (own->status, ==, TL_ACTION_SKIPPED);
  g_assert_true (tl_document_skip_action (document, key, FALSE, &error));
  g_assert_no_error (error);
  own = edits_find_action (document, key);
  g_assert_cmpstr (own->title, ==, "The oven");
  g_assert_cmpstr (own->note, ==, "moved");
  g_assert_cmpstr (own->channel, ==, channel);
  g_assert_cmpuint (own->week, ==, 4);
  g_assert_cmpuint (own->n_traces, ==, 2);
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 1);
  g_assert_true (tl_document_undo (document));
  g_assert_true (tl_document_undo (document));

  g_assert_true (tl_document_drop_edits (document, fixture->post, &error));
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 1);
}

/* What is not published has one day, also where the changes come from a post. */
static void
test_moved_to_work (EditsFixture  *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_pin_action (document, fixture->post, TRUE, &error));
  edits_take_away (fixture);
  g_assert_true (tl_document_move_edits (document, fixture->post, EDITS_DUTY, &error));
  g_assert_no_error (error);
  edits_set (document, EDITS_DUTY, TL_ACTION_FIELD_DATE, "2027-03-03");
  g_assert_cmpuint (edits_find_action (document, EDITS_DUTY)->prepare_on, ==, tl_day_new (2027, 3, 3));
  g_assert_null (edits_find_edit (document, EDITS_DUTY, TL_ACTION_FIELD_PREPARE_ON));
}

/* --- Written for a post --- */

#define TEXT "Fresh rolls:\n\n  rye, spelt\n"
#define PICTURE "https://example.org/rolls.jpg"
#define PICTURE_TEXT "Six rolls on a tray"

static void
write_post (TlDocument *document,
            const char *key)
{
  edits_set (document, key, TL_ACTION_FIELD_TEXT, TEXT);
  edits_set (document, key, TL_ACTION_FIELD_PICTURE, " " PICTURE " ");
  edits_set (document, key, TL_ACTION_FIELD_PICTURE_TEXT, PICTURE_TEXT);
}

static void
assert_written (TlDocument *document,
                const char *key)
{
  const TlPlanAction *action = edits_find_action (document, key);

  g_assert_cmpstr (action->text, ==, TEXT);
  g_assert_cmpstr (action->picture, ==, PICTURE);
  g_assert_cmpstr (action->picture_text, ==, PICTURE_TEXT);
  g_assert_cmpuint (action->in_question, ==, 0);
}

static void
assert_written_in_file (TlDocument *document,
                        const char *key)
{
  gsize length;
  g_autofree char *text = tl_document_to_data (document, &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) opened = tl_document_new_from_data (text, length, &error);

  g_assert_no_error (error);
  assert_written (document, key);
  assert_written (opened, key);
}

/* The record has it, not only a change that lies on it. */
static void
assert_recorded (TlDocument *document,
                 const char *key)
{
  TlActionRecord *record = tl_document_find_action_record (document, key);

  g_assert_cmpstr (tl_record_get_text (record, TL_ACTION_RECORD_TEXT), ==, TEXT);
  g_assert_cmpstr (tl_record_get_text (record, TL_ACTION_RECORD_PICTURE), ==, PICTURE);
  g_assert_cmpstr (tl_record_get_text (record, TL_ACTION_RECORD_PICTURE_TEXT), ==, PICTURE_TEXT);
  assert_written_in_file (document, key);
}

/* What was written for a post is there whatever becomes of the post. */
static void
test_written (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  write_post (document, fixture->post);
  write_post (document, fixture->own);
  assert_written_in_file (document, fixture->post);
  assert_written_in_file (document, fixture->own);
  g_assert_null (edits_find_edit (document, fixture->own, TL_ACTION_FIELD_TEXT));

  edits_finish (document, fixture->post);
  assert_recorded (document, fixture->post);
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  assert_written_in_file (document, fixture->post);

  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 2, 1), &error));
  assert_written_in_file (document, fixture->post);
  edits_finish (document, fixture->post);
  assert_written_in_file (document, fixture->post);
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  assert_written_in_file (document, fixture->post);
  g_assert_true (tl_document_reset_action (document, fixture->post, &error));
  assert_written_in_file (document, fixture->post);
  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 1, 4), &error));
  g_assert_no_error (error);

  edits_take_away (fixture);
  key = tl_document_keep_edits_as_own (document, fixture->post, "A post", &error);
  g_assert_no_error (error);
  assert_written_in_file (document, key);
}

/* There is nothing underneath that could have changed. */
static void
test_written_in_no_question (EditsFixture  *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  static const TlActionField fields[] = { TL_ACTION_FIELD_TEXT, TL_ACTION_FIELD_PICTURE, TL_ACTION_FIELD_PICTURE_TEXT };

  write_post (fixture->document, fixture->post);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    tl_record_set_text (edits_find_edit (fixture->document, fixture->post, fields[i]), TL_EDIT_REPLACED, "before");
  assert_written (fixture->document, fixture->post);
}

static void
test_written_own (EditsFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  TlOwnAction own = edits_own_action;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  own.text = TEXT;
  own.picture = PICTURE "\n";
  own.picture_text = PICTURE_TEXT;
  key = tl_document_add_action (fixture->document, &own, &error);
  g_assert_no_error (error);
  assert_written_in_file (fixture->document, key);
}

/* --- The past --- */

static void
assert_same_weeks (TlPlan *before,
                   TlPlan *after,
                   guint   weeks)
{
  guint n = 0;

  for (guint i = 0; i < before->n_actions; i++)
    {
      const TlPlanAction *same = tl_plan_find_action (after, before->actions[i].key);

      if (before->actions[i].week > weeks)
        continue;
      g_assert_nonnull (same);
      n++;
      for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
        {
          g_autofree char *was = tl_plan_action_dup_value (&before->actions[i], (TlActionField) field);
          g_autofree char *is = tl_plan_action_dup_value (same, (TlActionField) field);

          g_assert_cmpstr (is, ==, was);
        }
    }
  for (guint i = 0; i < after->n_actions; i++)
    n -= after->actions[i].week <= weeks;
  g_assert_cmpuint (n, ==, 0);
}

static void
test_freeze (EditsFixture  *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) opened = NULL;
  g_autofree char *text = NULL, *frozen = NULL, *twice = NULL;
  g_autoptr (TlPlan) before = NULL;
  gsize length;

  edits_set (fixture->document, fixture->post, TL_ACTION_FIELD_MINUTES, "61");
  edits_set (fixture->document, "duty/listen/-/2027-02-22", TL_ACTION_FIELD_DATE, "2027-01-20");
  edits_finish (fixture->document, EDITS_DUTY);
  g_assert_false (tl_document_freeze_past (fixture->document, tl_day_new (2027, 2, 1)));
  text = tl_document_to_data (fixture->document, &length);
  opened = tl_document_new_from_data (text, length, &error);
  g_assert_no_error (error);
  before = tl_plan_ref (edits_plan (opened));

  g_assert_false (tl_document_freeze_past (opened, before->frame.start));
  g_assert_true (tl_document_freeze_past (opened, tl_day_new (2027, 2, 1)));
  g_assert_false (tl_document_get_modified (opened));
  g_assert_false (tl_document_undo (opened));
  g_assert_cmpuint (edits_plan (opened)->frame.from, ==, tl_day_new (2027, 2, 1));
  assert_same_weeks (before, edits_plan (opened), 4);
  frozen = tl_document_to_data (opened, NULL);
  g_assert_false (tl_document_freeze_past (opened, tl_day_new (2027, 2, 1)));
  twice = tl_document_to_data (opened, NULL);
  g_assert_cmpstr (frozen, ==, twice);

  /* Whatever becomes of the answers. */
  g_clear_pointer (&fixture->post, g_free);
  fixture->post = edits_dup_post (opened, 4, NULL);
  {
    EditsFixture other = { opened, fixture->post, NULL, NULL };

    edits_take_away (&other);
  }
  assert_same_weeks (before, edits_plan (opened), 4);
  g_assert_true (tl_document_get_modified (opened));

  /* Later, and back again. */
  g_assert_true (tl_document_plan_again_from (opened, tl_day_new (2027, 2, 15), &error));
  g_assert_true (tl_document_plan_again_from (opened, tl_day_new (2027, 1, 4), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (edits_plan (opened)->frame.from, ==, TL_DAY_NONE);
  g_assert_cmpuint (edits_count (opened, TL_TRACKING_ACTIONS), ==, 2);
  g_assert_null (tl_plan_find_action (edits_plan (opened), fixture->post));
  g_assert_true (tl_document_undo (opened));
  g_assert_true (tl_document_undo (opened));
  assert_same_weeks (before, edits_plan (opened), 4);
}

static void
begin_on (TlDocument *document,
          TlDay       monday)
{
  tl_record_set_date (tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN), TL_PLAN_SETTINGS_START,
                      monday);
}

/* Weeks that stand do so still when the plan has begun later and begins with them
 * again. */
static void
test_past_before_start (EditsFixture  *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *early = edits_dup_post (document, 2, NULL);
  g_autoptr (TlPlan) before = tl_plan_ref (edits_plan (document));
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_plan_again_from (document, before->frame.start + 42, &error));
  begin_on (document, before->frame.start + 14);
  g_assert_true (tl_document_plan_again_from (document, before->frame.start + 14, &error));
  g_assert_no_error (error);
  begin_on (document, before->frame.start);
  assert_same_weeks (before, edits_plan (document), 2);

  edits_finish (document, early);
  g_assert_true (tl_document_reopen_action (document, early, &error));
  g_assert_true (edits_find_action (document, early)->recorded);
}

/* --- Files --- */

static void
test_odd_file (EditsFixture  *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = tl_document_to_data (fixture->document, NULL);
  static const struct
  {
    const char *edits;
    const char *message; /* how it begins, or NULL: it is read */
  } rows[] = {
    { "{\"id\": \"e\", \"field\": \"colour\"}", "tracking.edits[0].field: " },
    { "{\"id\": \"e\", \"field\": 3}", "tracking.edits[0].field: " },
    { "{\"id\": \"e\", \"value\": 3}", "tracking.edits[0].value: " },
    { "{\"field\": \"time\"}", "tracking.edits[0]" },
    { "{\"id\": \"e\"}, {\"id\": \"e\"}", "tracking.edits[1]" },
    { "{\"id\": \"e\"}", NULL },
    { "{\"id\": \"e\", \"action\": \"" EDITS_DUTY "\", \"field\": \"minutes\", \"value\": \"lots\", \"replaced\": \"?\"}", NULL },
    { "{\"id\": \"e\", \"action\": \"" EDITS_DUTY "\", \"field\": \"operator\", \"value\": \"../..\", \"pinned\": true}", NULL },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *edits = g_strdup_printf ("\"tracking\": {\n    \"edits\": [%s],", rows[r].edits);
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDocument) document = NULL;

      g_test_message ("row %u", r);
      g_assert_cmpuint (g_string_replace (changed, "\"tracking\": {", edits, 0), ==, 1);
      document = tl_document_new_from_data (changed->str, changed->len, &error);
      if (rows[r].message != NULL)
        {
          g_assert_null (document);
          g_assert_true (error->domain == TL_ERROR);
          g_assert_true (g_str_has_prefix (error->message, rows[r].message));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (edits_plan (document)->n_edits, ==, 1);
      g_assert_false (edits_plan (document)->edits[0].usable && edits_plan (document)->edits[0].state != TL_EDIT_HOMELESS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document-tracking/" name, EditsFixture, NULL, edits_set_up, function, edits_tear_down)
  ADD ("done", test_done);
  ADD ("reopen-past", test_reopen_past);
  ADD ("reopen-followed", test_reopen_followed);
  ADD ("own", test_own);
  ADD ("question", test_question);
  ADD ("homeless", test_homeless);
  ADD ("moved-to-work", test_moved_to_work);
  ADD ("written", test_written);
  ADD ("written-in-no-question", test_written_in_no_question);
  ADD ("written-own", test_written_own);
  ADD ("freeze", test_freeze);
  ADD ("past-before-start", test_past_before_start);
  ADD ("odd-file", test_odd_file);
  return g_test_run ();
}

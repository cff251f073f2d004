/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the actions of a document's plan, and what is refused. */

#include "edits-fixture.h"
#include "plan/tl-finding.h"

/* --- Refused --- */

static void
test_refused (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    TlActionField field;
    const char *value;
  } values[] = {
    { TL_ACTION_FIELD_DATE, "2027-02-31" }, { TL_ACTION_FIELD_DATE, "2028-01-01" }, { TL_ACTION_FIELD_TIME, "25:00" },
    { TL_ACTION_FIELD_PREPARE_ON, "2027-03-01" }, { TL_ACTION_FIELD_CHANNEL, "telex" }, { TL_ACTION_FIELD_CHANNEL, "" },
    { TL_ACTION_FIELD_PERSONA, "x" }, { TL_ACTION_FIELD_PILLAR, "x" }, { TL_ACTION_FIELD_FORMAT, "x" },
    { TL_ACTION_FIELD_FORMAT, "" }, { TL_ACTION_FIELD_KPI, "x" }, { TL_ACTION_FIELD_OPERATOR, "x" },
    { TL_ACTION_FIELD_ACCOUNTABLE, "x" }, { TL_ACTION_FIELD_APPROVER, "x" }, { TL_ACTION_FIELD_MINUTES, "many" },
    { TL_ACTION_FIELD_STATUS, "done" }, { TL_ACTION_FIELD_NOTE, "\xff" }, { TL_ACTION_FIELD_TITLE, "\xff" },
  };
  const TlActionOutcome wrong[] = { { EDITS_TODAY, -2, NULL, NULL }, { EDITS_TODAY, 10081, NULL, NULL }, { EDITS_TODAY, 1, "\xff", NULL } };
  const char *nothing[] = { "no answer", NULL };
  TlOwnAction own[8];
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  edits_finish (fixture->document, EDITS_DUTY);
  before = tl_document_to_data (fixture->document, NULL);

#define REFUSED(call) \
  G_STMT_START { \
    g_assert_false (call); \
    g_assert_nonnull (error); \
    g_assert_true (error->domain == TL_ERROR && *error->message != '\0'); \
    g_clear_error (&error); \
  } G_STMT_END

  for (guint r = 0; r < G_N_ELEMENTS (values); r++)
    REFUSED (tl_document_set_action_field (fixture->document, fixture->post, values[r].field, values[r].value, &error));
  for (guint r = 0; r < G_N_ELEMENTS (wrong); r++)
    REFUSED (tl_document_finish_action (fixture->document, fixture->post, &wrong[r], &error));
  for (guint r = 0; r < G_N_ELEMENTS (own); r++)
    own[r] = edits_own_action;
  own[0].title = "  ";
  own[1].date = TL_DAY_NONE;
  own[2].date = tl_day_new (2028, 1, 1);
  own[3].channel = "telex";
  own[4].serves = nothing;
  own[5].minutes = 10081;
  own[6].time = 1440;
  own[7].operator_id = "x";
  for (guint r = 0; r < G_N_ELEMENTS (own); r++)
    {
      g_autofree char *key = NULL;

      g_test_message ("own %u", r);
      REFUSED ((key = tl_document_add_action (fixture->document, &own[r], &error)));
    }

  REFUSED (tl_document_set_action_field (fixture->document, "no key", TL_ACTION_FIELD_NOTE, "x", &error));
  REFUSED (tl_document_set_action_field (fixture->document, fixture->own, TL_ACTION_FIELD_TITLE, " ", &error));
  REFUSED (tl_document_reset_action_field (fixture->document, fixture->own, TL_ACTION_FIELD_NOTE, &error));
  REFUSED (tl_document_skip_action (fixture->document, EDITS_DUTY, TRUE, &error));
  REFUSED (tl_document_pin_action (fixture->document, EDITS_DUTY, TRUE, &error));
  REFUSED (tl_document_reopen_action (fixture->document, fixture->post, &error));
  REFUSED (tl_document_remove_action (fixture->document, fixture->post, &error));
  REFUSED (tl_document_set_action_serves (fixture->document, fixture->post, NULL, &error));
  REFUSED (tl_document_set_action_serves (fixture->document, fixture->own, nothing, &error));
  REFUSED (tl_document_keep_edit (fixture->document, "no change", &error));
  REFUSED (tl_document_drop_edit (fixture->document, "no change", &error));
  REFUSED (tl_document_move_edits (fixture->document, fixture->post, fixture->other, &error));
  REFUSED (tl_document_drop_edits (fixture->document, fixture->post, &error));
  REFUSED (tl_document_plan_again_from (fixture->document, tl_day_new (2027, 2, 2), &error));
  REFUSED (tl_document_plan_again_from (fixture->document, tl_day_new (2028, 1, 3), &error));

  after = tl_document_to_data (fixture->document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* --- Changing --- */

static void
test_set (EditsFixture  *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *minutes = tl_plan_action_dup_value (edits_find_action (document, fixture->post), TL_ACTION_FIELD_MINUTES);
  TlEdit *edit;

  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "0047");
  edit = edits_find_edit (document, fixture->post, TL_ACTION_FIELD_MINUTES);
  g_assert_cmpstr (tl_record_get_text (edit, TL_EDIT_VALUE), ==, "47");
  g_assert_cmpstr (tl_record_get_text (edit, TL_EDIT_REPLACED), ==, minutes);
  g_assert_cmpuint (tl_record_get_date (edit, TL_EDIT_MADE_ON), ==, EDITS_TODAY);
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "46");
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 1);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_MINUTES, "46");
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, minutes);
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 0);
  g_assert_true (tl_document_get_plan (document) != tl_document_get_derived_plan (document));

  /* A change into the same is no step. */
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "46");
  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "46");
  g_assert_true (tl_document_undo (document));
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 0);

  /* Of work that is not published there is one day. */
  edits_set (document, EDITS_DUTY, TL_ACTION_FIELD_PREPARE_ON, "2027-01-20");
  g_assert_nonnull (edits_find_edit (document, EDITS_DUTY, TL_ACTION_FIELD_DATE));
  edits_assert_value (document, EDITS_DUTY, TL_ACTION_FIELD_PREPARE_ON, "2027-01-20");

  edits_set (document, fixture->own, TL_ACTION_FIELD_OPERATOR, edits_find_action (document, fixture->post)->operator_id);
  edits_set (document, fixture->own, TL_ACTION_FIELD_TITLE, "Call the radio");
  g_assert_null (edits_find_edit (document, fixture->own, TL_ACTION_FIELD_TITLE));
  g_assert_cmpstr (edits_find_action (document, fixture->own)->title, ==, "Call the radio");
}

/* Work whose day somebody set goes along with the day on which it appears. */
static void
test_move_work (EditsFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  const TlPlanAction *post = edits_find_action (fixture->document, fixture->post);
  g_autofree char *date = tl_day_to_string (post->publish_on);

  edits_set (fixture->document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, date);
  edits_set (fixture->document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-12");
  post = edits_find_action (fixture->document, fixture->post);
  g_assert_cmpuint (post->prepare_on, ==, tl_day_new (2027, 1, 12));
  g_assert_cmpuint (post->in_question, ==, 0);
}

/* Who words it means what they see. */
static void
test_title (EditsFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const TlActionField held[] = { TL_ACTION_FIELD_PERSONA, TL_ACTION_FIELD_PILLAR, TL_ACTION_FIELD_FORMAT };
  TlDocument *document = fixture->document;

  edits_set (document, fixture->post, TL_ACTION_FIELD_TITLE, " The oven ");
  g_assert_cmpstr (edits_find_action (document, fixture->post)->title, ==, "The oven");
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      TlEdit *edit = edits_find_edit (document, fixture->post, held[i]);

      g_assert_true (tl_record_get_boolean (edit, TL_EDIT_PINNED));
      g_assert_cmpstr (tl_record_get_text (edit, TL_EDIT_VALUE), ==, tl_record_get_text (edit, TL_EDIT_REPLACED));
    }
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 4);
  edits_set (document, fixture->post, TL_ACTION_FIELD_TITLE, "");
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 0);
}

static void
test_pin (EditsFixture  *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  const guint days = 1u << TL_ACTION_FIELD_DATE | 1u << TL_ACTION_FIELD_TIME;

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-10");
  g_assert_true (tl_document_pin_action (document, fixture->post, TRUE, &error));
  g_assert_cmpuint (edits_find_action (document, fixture->post)->pinned, ==, days | 1u << TL_ACTION_FIELD_PREPARE_ON);
  g_assert_true (tl_document_pin_action (document, EDITS_DUTY, TRUE, &error));
  g_assert_cmpuint (edits_find_action (document, EDITS_DUTY)->pinned, ==, days);
  g_assert_true (tl_document_pin_action (document, fixture->post, FALSE, &error));
  g_assert_true (tl_document_pin_action (document, EDITS_DUTY, FALSE, &error));
  g_assert_no_error (error);
  /* What was moved stays moved. */
  g_assert_cmpuint (edits_count (document, TL_TRACKING_EDITS), ==, 1);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-10");
  g_assert_cmpuint (edits_find_action (document, fixture->post)->pinned, ==, 0);
}

/* --- The day of the work --- */

#define FIRST tl_day_new (2027, 1, 4)

/* Nobody is given work for weeks that nobody counts any more. */
static void
test_work_within (EditsFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *early = edits_dup_post (document, 2, NULL);
  g_autoptr (GError) error = NULL;
  TlOwnAction own = edits_own_action;
  g_autofree char *key = NULL;

  g_assert_cmpuint (edits_plan (document)->frame.start, ==, FIRST);
  REFUSED (tl_document_set_action_field (document, early, TL_ACTION_FIELD_PREPARE_ON, "2027-01-03", &error));
  edits_set (document, early, TL_ACTION_FIELD_PREPARE_ON, "2027-01-04");

  /* Moved with what appears, it goes no further than the first day. */
  edits_set (document, early, TL_ACTION_FIELD_PREPARE_ON, "2027-01-08");
  edits_set (document, early, TL_ACTION_FIELD_DATE, "2027-01-05");
  g_assert_cmpuint (edits_find_action (document, early)->prepare_on, >=, FIRST);
  edits_assert_value (document, early, TL_ACTION_FIELD_DATE, "2027-01-05");

  own.channel = edits_find_action (document, fixture->post)->channel;
  own.prepare_on = own.date - 9;
  key = tl_document_add_action (document, &own, &error);
  g_assert_no_error (error);
  edits_set (document, key, TL_ACTION_FIELD_DATE, "2027-01-07");
  edits_assert_value (document, key, TL_ACTION_FIELD_PREPARE_ON, "2027-01-04");

  /* What was begun in time stays as it was said when that time is past. */
  edits_set (document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, "2027-01-06");
  g_assert_true (tl_document_plan_again_from (document, FIRST + 14, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 0);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, "2027-01-06");
  REFUSED (tl_document_set_action_field (document, fixture->other, TL_ACTION_FIELD_PREPARE_ON, "2027-01-06", &error));
}

static guint
count_early (TlDocument *document)
{
  GPtrArray *findings;

  tl_document_update (document);
  findings = tl_document_get_findings (document);
  for (guint i = 0; i < findings->len; i++)
    if (((const TlFinding *) findings->pdata[i])->code == TL_FINDING_ADAPTED_TOO_EARLY)
      return ((const TlFinding *) findings->pdata[i])->count;
  return 0;
}

static const TlPlanAction *
find_adapted (TlDocument *document)
{
  TlPlan *plan = edits_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].week > 1 && plan->actions[i].source != NULL
        && tl_plan_find_action (plan, plan->actions[i].source) != NULL)
      return &plan->actions[i];
  g_error ("Nothing is adapted");
}

/* It is said when a piece is adapted before it is there. */
static void
test_adapted (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlPlanAction *adapted = find_adapted (document);
  g_autofree char *source = g_strdup (adapted->source);
  g_autofree char *key = g_strdup (adapted->key);
  g_autofree char *same = tl_day_to_string (adapted->publish_on);
  g_autofree char *later = tl_day_to_string (adapted->publish_on + 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_early (document), ==, 0);
  edits_set (document, source, TL_ACTION_FIELD_DATE, same);
  g_assert_cmpuint (count_early (document), ==, 0);
  edits_set (document, source, TL_ACTION_FIELD_DATE, later);
  g_assert_cmpuint (count_early (document), >=, 1);
  edits_set (document, key, TL_ACTION_FIELD_DATE, later);
  g_assert_cmpuint (count_early (document), ==, 0);

  g_assert_true (tl_document_skip_action (document, source, TRUE, &error));
  g_assert_cmpuint (count_early (document), >=, 1);
  g_assert_true (tl_document_skip_action (document, key, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_early (document), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document-edits/" name, EditsFixture, NULL, edits_set_up, function, edits_tear_down)
  ADD ("refused", test_refused);
  ADD ("set", test_set);
  ADD ("move-work", test_move_work);
  ADD ("title", test_title);
  ADD ("pin", test_pin);
  ADD ("work-within", test_work_within);
  ADD ("adapted", test_adapted);
  return g_test_run ();
}

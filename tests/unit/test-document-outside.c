/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands recorded outside of the plan's weeks can be settled like anything
 * else: each is one step. */

#include "document/tl-plan-settings.h"
#include "edits-fixture.h"

static void
set_frame (TlDocument *document,
           TlDay       start,
           int         weeks)
{
  gpointer settings = tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);

  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, start);
  tl_record_set_integer (settings, TL_PLAN_SETTINGS_WEEKS, weeks);
}

static const TlPlanAction *
find_outside (EditsFixture *fixture)
{
  TlPlan *plan = edits_plan (fixture->document);

  g_assert_null (tl_plan_find_action (plan, fixture->own));
  return tl_plan_find_outside (plan, fixture->own);
}

static gboolean
do_finish (EditsFixture  *fixture,
           GError       **error)
{
  const TlActionOutcome outcome = { EDITS_TODAY, 25, NULL, "with Ben" };

  return tl_document_finish_action (fixture->document, fixture->own, &outcome, error)
         && find_outside (fixture)->status == TL_ACTION_DONE;
}

static gboolean
do_reopen (EditsFixture  *fixture,
           GError       **error)
{
  return tl_document_reopen_action (fixture->document, fixture->own, error)
         && find_outside (fixture)->status == TL_ACTION_PLANNED;
}

static gboolean
do_skip (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_skip_action (fixture->document, fixture->own, TRUE, error)
         && find_outside (fixture)->status == TL_ACTION_SKIPPED;
}

static gboolean
do_reset (EditsFixture  *fixture,
          GError       **error)
{
  return tl_document_reset_action (fixture->document, fixture->own, error)
         && find_outside (fixture)->status == TL_ACTION_PLANNED;
}

static gboolean
do_name (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_set_action_field (fixture->document, fixture->own, TL_ACTION_FIELD_TITLE, "Call again", error)
         && g_str_equal (find_outside (fixture)->title, "Call again");
}

static gboolean
do_date (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_set_action_field (fixture->document, fixture->own, TL_ACTION_FIELD_DATE, "2027-02-23", error)
         && edits_find_action (fixture->document, fixture->own)->prepare_on == tl_day_new (2027, 2, 23);
}

static gboolean
do_move (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_move_into_plan (fixture->document, fixture->own, error)
         && edits_find_action (fixture->document, fixture->own)->status == TL_ACTION_PLANNED;
}

static gboolean
do_remove (EditsFixture  *fixture,
           GError       **error)
{
  return tl_document_remove_action (fixture->document, fixture->own, error) && find_outside (fixture) == NULL;
}

static void
done_before (EditsFixture *fixture)
{
  edits_finish (fixture->document, fixture->own);
}

static void
skipped_before (EditsFixture *fixture)
{
  g_assert_true (tl_document_skip_action (fixture->document, fixture->own, TRUE, NULL));
}

/* A call of 3 February, in a plan that begins later, or ends before. */
static void
test_steps (EditsFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *name;
    gboolean (*perform) (EditsFixture *fixture, GError **error);
    void (*before) (EditsFixture *fixture);
    gboolean earlier_plan; /* can it be in the plan that ends before it */
  } steps[] = {
    { "finish", do_finish, NULL, TRUE },     { "reopen", do_reopen, done_before, TRUE },
    { "skip", do_skip, NULL, TRUE },         { "reset", do_reset, skipped_before, TRUE },
    { "name", do_name, NULL, TRUE },         { "date", do_date, NULL, FALSE },
    { "move", do_move, NULL, TRUE },         { "remove", do_remove, NULL, TRUE },
  };
  static const struct
  {
    guint month;
    guint day;
    int weeks;
  } frames[] = { { 2, 8, 4 }, { 1, 4, 4 } };
  TlDocument *document = fixture->document;

  for (guint i = 0; i < G_N_ELEMENTS (steps) * G_N_ELEMENTS (frames); i++)
    {
      guint f = i % G_N_ELEMENTS (frames), s = i / G_N_ELEMENTS (frames);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *undone = NULL;

      if (f == 1 && !steps[s].earlier_plan)
        continue;
      g_test_message ("%s, plan %u", steps[s].name, f);
      set_frame (document, tl_day_new (2027, frames[f].month, frames[f].day), frames[f].weeks);
      if (steps[s].before != NULL)
        steps[s].before (fixture);
      g_assert_nonnull (find_outside (fixture));
      before = tl_document_to_data (document, NULL);

      g_assert_true (steps[s].perform (fixture, &error));
      g_assert_no_error (error);
      g_assert_true (tl_document_undo (document));
      undone = tl_document_to_data (document, NULL);
      g_assert_cmpstr (undone, ==, before);
      g_assert_nonnull (find_outside (fixture));

      while (tl_document_undo (document))
        ;
    }
}

/* To the same day of the nearest week, and never into what is over. */
static void
test_move_into_plan (EditsFixture  *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    guint month;   /* when the plan begins */
    guint day;
    int weeks;
    const char *today;
    const char *moved;
  } rows[] = {
    { 2, 8, 4, "2027-01-12", "2027-02-10" },
    { 2, 8, 4, "2027-02-08", "2027-02-10" },
    { 2, 8, 4, "2027-02-12", "2027-02-12" },
    { 2, 8, 4, "2027-02-16", "2027-02-17" },
    { 2, 8, 4, "2027-06-01", "2027-03-03" },
    { 1, 4, 4, "2027-01-12", "2027-01-27" },
    { 1, 4, 4, "2027-01-28", "2027-01-28" },
  };
  TlDocument *document = fixture->document;

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (GError) error = NULL;
      TlDay today;

      g_test_message ("row %u", r);
      g_assert_true (tl_day_parse (rows[r].today, &today));
      tl_document_set_today (document, today);
      set_frame (document, tl_day_new (2027, rows[r].month, rows[r].day), rows[r].weeks);
      g_assert_true (tl_document_move_into_plan (document, fixture->own, &error));
      g_assert_no_error (error);
      edits_assert_value (document, fixture->own, TL_ACTION_FIELD_DATE, rows[r].moved);
      g_assert_false (tl_document_move_into_plan (document, fixture->own, &error));
      g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
      while (tl_document_undo (document))
        ;
    }
}

/* Work for what appears comes along: there is no week for it where it was. */
static void
test_work_comes_along (EditsFixture  *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  TlOwnAction post = edits_own_action;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  post.channel = edits_find_action (fixture->document, fixture->post)->channel;
  post.prepare_on = post.date - 2;
  key = tl_document_add_action (fixture->document, &post, &error);
  g_assert_no_error (error);
  set_frame (fixture->document, tl_day_new (2027, 2, 8), 4);

  edits_set (fixture->document, key, TL_ACTION_FIELD_DATE, "2027-02-11");
  edits_assert_value (fixture->document, key, TL_ACTION_FIELD_PREPARE_ON, "2027-02-09");
  g_assert_true (tl_document_undo (fixture->document));
  edits_set (fixture->document, key, TL_ACTION_FIELD_DATE, "2027-02-09");
  edits_assert_value (fixture->document, key, TL_ACTION_FIELD_PREPARE_ON, "2027-02-08");
}

/* What was planned and is over, done late: its record is what people saw. */
static void
test_past (EditsFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  TlEdit *note;

  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "123");
  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 2, 1), &error));
  g_assert_no_error (error);
  set_frame (document, tl_day_new (2027, 2, 1), 4);
  g_assert_nonnull (tl_plan_find_outside (edits_plan (document), fixture->post));

  edits_finish (document, fixture->post);
  g_assert_cmpuint (tl_plan_find_outside (edits_plan (document), fixture->post)->status, ==, TL_ACTION_DONE);
  g_assert_cmpuint (tl_plan_find_outside (edits_plan (document), fixture->post)->minutes, ==, 123);
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tl_plan_find_outside (edits_plan (document), fixture->post)->status, ==, TL_ACTION_PLANNED);
  g_assert_cmpuint (tl_plan_find_outside (edits_plan (document), fixture->post)->minutes, ==, 123);
  edits_set (document, fixture->post, TL_ACTION_FIELD_NOTE, "late");
  note = edits_find_edit (document, fixture->post, TL_ACTION_FIELD_NOTE);
  g_assert_true (tl_document_drop_edit (document, tl_record_get_id (note), &error));
  g_assert_no_error (error);
  g_assert_true (tl_document_reset_action (document, fixture->post, &error));
  g_assert_cmpuint (tl_plan_find_outside (edits_plan (document), fixture->post)->minutes, !=, 123);

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-09");
  g_assert_cmpuint (edits_find_action (document, fixture->post)->week, ==, 2);
}

/* --- Changes that an action has no place for --- */

static void
test_left_homeless (EditsFixture  *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;

  edits_set (document, fixture->post, TL_ACTION_FIELD_MINUTES, "47");
  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, "");
  tl_record_set_text (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_OPERATOR), TL_EDIT_VALUE, "somebody");
  edits_take_away (fixture);

  g_assert_true (tl_document_move_edits (document, fixture->post, fixture->own, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (edits_find_action (document, fixture->own)->minutes, ==, 47);
  g_assert_null (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_MINUTES));
  g_assert_cmpstr (tl_record_get_text (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_OPERATOR), TL_EDIT_VALUE),
                   ==, "somebody");

  g_assert_false (tl_document_move_edits (document, fixture->post, fixture->own, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
  g_assert_nonnull (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_OPERATOR));
}

static void
test_not_moved_outside (EditsFixture  *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  edits_set (fixture->document, fixture->post, TL_ACTION_FIELD_NOTE, "x");
  edits_take_away (fixture);
  set_frame (fixture->document, tl_day_new (2027, 1, 4), 4);
  g_assert_false (tl_document_move_edits (fixture->document, fixture->post, fixture->own, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
  g_assert_nonnull (edits_find_edit (fixture->document, fixture->post, TL_ACTION_FIELD_NOTE));
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (EditsFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/outside/steps", test_steps },
    { "/outside/move-into-plan", test_move_into_plan },
    { "/outside/work-comes-along", test_work_comes_along },
    { "/outside/past", test_past },
    { "/outside/left-homeless", test_left_homeless },
    { "/outside/not-moved-outside", test_not_moved_outside },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, EditsFixture, NULL, edits_set_up, tests[i].test, edits_tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each operation on an action is one step that can be undone. */

#include "../fuzz/compare-plans.h"
#include "edits-fixture.h"

/* --- Steps --- */

typedef gboolean (*Operation) (EditsFixture *fixture, GError **error);

static gboolean
do_set (EditsFixture  *fixture,
        GError       **error)
{
  return tl_document_set_action_field (fixture->document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-24", error);
}

static gboolean
do_title (EditsFixture  *fixture,
          GError       **error)
{
  return tl_document_set_action_field (fixture->document, fixture->post, TL_ACTION_FIELD_TITLE, " The oven ", error);
}

static gboolean
do_set_own (EditsFixture  *fixture,
            GError       **error)
{
  return tl_document_set_action_field (fixture->document, fixture->own, TL_ACTION_FIELD_DATE, "2027-02-24", error);
}

static gboolean
do_reset (EditsFixture  *fixture,
          GError       **error)
{
  return tl_document_reset_action_field (fixture->document, fixture->other, TL_ACTION_FIELD_MINUTES, error);
}

static gboolean
do_reset_all (EditsFixture  *fixture,
              GError       **error)
{
  return tl_document_reset_action (fixture->document, fixture->other, error);
}

static gboolean
do_skip (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_skip_action (fixture->document, fixture->own, TRUE, error);
}

static gboolean
do_take_up (EditsFixture  *fixture,
            GError       **error)
{
  return tl_document_skip_action (fixture->document, EDITS_DUTY, FALSE, error);
}

static gboolean
do_pin (EditsFixture  *fixture,
        GError       **error)
{
  return tl_document_pin_action (fixture->document, fixture->post, TRUE, error);
}

static gboolean
do_finish (EditsFixture  *fixture,
           GError       **error)
{
  const TlActionOutcome outcome = { EDITS_TODAY, 25, "https://example.org", "It rained" };

  return tl_document_finish_action (fixture->document, fixture->post, &outcome, error);
}

static gboolean
do_finish_own (EditsFixture  *fixture,
               GError       **error)
{
  const TlActionOutcome outcome = { TL_DAY_NONE, -1, NULL, NULL };

  return tl_document_finish_action (fixture->document, fixture->own, &outcome, error);
}

static gboolean
do_reopen (EditsFixture  *fixture,
           GError       **error)
{
  return tl_document_reopen_action (fixture->document, "duty/look-ahead/-/2027-01-25", error);
}

static gboolean
do_add (EditsFixture  *fixture,
        GError       **error)
{
  g_autofree char *key = tl_document_add_action (fixture->document, &edits_own_action, error);

  return key != NULL;
}

static gboolean
do_serve (EditsFixture  *fixture,
          GError       **error)
{
  const TlPlanAction *post = edits_find_action (fixture->document, fixture->post);
  const char *serves[] = { post->persona, post->kpi, NULL };

  return tl_document_set_action_serves (fixture->document, fixture->own, serves, error);
}

static gboolean
do_remove (EditsFixture  *fixture,
           GError       **error)
{
  return tl_document_remove_action (fixture->document, fixture->own, error);
}

static gboolean
do_keep (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_keep_edit (fixture->document, tl_record_get_id (edits_find_edit (fixture->document, fixture->post, TL_ACTION_FIELD_MINUTES)), error);
}

static gboolean
do_drop (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_drop_edit (fixture->document, tl_record_get_id (edits_find_edit (fixture->document, fixture->post, TL_ACTION_FIELD_MINUTES)), error);
}

static gboolean
do_move (EditsFixture  *fixture,
         GError       **error)
{
  return tl_document_move_edits (fixture->document, fixture->post, EDITS_DUTY, error);
}

static gboolean
do_keep_own (EditsFixture  *fixture,
             GError       **error)
{
  g_autofree char *key = tl_document_keep_edits_as_own (fixture->document, fixture->post, "A post", error);

  return key != NULL;
}

static gboolean
do_drop_all (EditsFixture  *fixture,
             GError       **error)
{
  return tl_document_drop_edits (fixture->document, fixture->post, error);
}

static gboolean
do_plan_again (EditsFixture  *fixture,
               GError       **error)
{
  return tl_document_plan_again_from (fixture->document, tl_day_new (2027, 2, 1), error);
}

typedef enum
{
  AS_IT_IS,
  IN_QUESTION,
  GONE,
} State;

static const struct
{
  const char *name;
  Operation run;
  State before;
} operations[] = {
  { "set", do_set, AS_IT_IS },
  { "title", do_title, AS_IT_IS },
  { "set own", do_set_own, AS_IT_IS },
  { "reset", do_reset, AS_IT_IS },
  { "reset all", do_reset_all, AS_IT_IS },
  { "skip", do_skip, AS_IT_IS },
  { "take up", do_take_up, AS_IT_IS },
  { "pin", do_pin, AS_IT_IS },
  { "finish", do_finish, AS_IT_IS },
  { "finish own", do_finish_own, AS_IT_IS },
  { "reopen", do_reopen, AS_IT_IS },
  { "add", do_add, AS_IT_IS },
  { "serve", do_serve, AS_IT_IS },
  { "remove", do_remove, AS_IT_IS },
  { "keep", do_keep, IN_QUESTION },
  { "drop", do_drop, IN_QUESTION },
  { "move", do_move, GONE },
  { "keep own", do_keep_own, GONE },
  { "drop all", do_drop_all, GONE },
  { "plan again", do_plan_again, AS_IT_IS },
};

/* A document that has a bit of everything. */
static void
prepare (EditsFixture *fixture,
         State         state)
{
  g_autoptr (GError) error = NULL;

  edits_set (fixture->document, fixture->other, TL_ACTION_FIELD_MINUTES, "99");
  edits_set (fixture->document, fixture->other, TL_ACTION_FIELD_NOTE, "note");
  edits_finish (fixture->document, "duty/look-ahead/-/2027-01-25");
  g_assert_true (tl_document_skip_action (fixture->document, EDITS_DUTY, TRUE, &error));
  g_assert_no_error (error);
  if (state == AS_IT_IS)
    return;
  edits_question (fixture);
  if (state == GONE)
    edits_take_away (fixture);
}

/* What is written and read again gives the same plan. */
static void
assert_survives (TlDocument *document,
                 const char *data,
                 gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) again = tl_document_new_from_data (data, length, &error);
  g_autofree char *difference = NULL;
  TlPlan *plan = edits_plan (document);
  TlPlan *same;

  g_assert_no_error (error);
  same = edits_plan (again);
  difference = compare_plans (plan, same);
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_cmpuint (plan->n_edits, ==, same->n_edits);
  for (guint i = 0; i < plan->n_edits; i++)
    {
      g_assert_cmpstr (plan->edits[i].edit, ==, same->edits[i].edit);
      g_assert_cmpuint (plan->edits[i].state, ==, same->edits[i].state);
    }
}

/* Each is one step, and gone without a trace when it is undone. */
static void
test_steps (EditsFixture  *unused G_GNUC_UNUSED,
            gconstpointer  data G_GNUC_UNUSED)
{
  for (guint r = 0; r < G_N_ELEMENTS (operations); r++)
    {
      EditsFixture fixture = { NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL, *label = NULL;
      gsize length;

      g_test_message ("%s", operations[r].name);
      edits_set_up (&fixture, NULL);
      prepare (&fixture, operations[r].before);
      before = tl_document_to_data (fixture.document, NULL);
      g_assert_true (operations[r].run (&fixture, &error));
      g_assert_no_error (error);
      after = tl_document_to_data (fixture.document, &length);
      g_assert_cmpstr (before, !=, after);
      g_object_get (fixture.document, "undo-label", &label, NULL);
      g_assert_nonnull (label);
      assert_survives (fixture.document, after, length);

      g_assert_true (tl_document_undo (fixture.document));
      undone = tl_document_to_data (fixture.document, NULL);
      g_assert_cmpstr (undone, ==, before);
      edits_plan (fixture.document);
      g_assert_true (tl_document_redo (fixture.document));
      redone = tl_document_to_data (fixture.document, &length);
      g_assert_cmpstr (redone, ==, after);
      assert_survives (fixture.document, redone, length);
      edits_tear_down (&fixture, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document-steps/" name, EditsFixture, NULL, edits_set_up, function, edits_tear_down)
  ADD ("steps", test_steps);
  return g_test_run ();
}

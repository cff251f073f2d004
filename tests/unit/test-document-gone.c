/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of history when those whom it names are removed. */

#include "catalogue/tl-channel.h"
#include "edits-fixture.h"
#include "plan/tl-finding.h"
#include "tracking/tl-actual.h"
#include "tracking/tl-adjustment.h"
#include "tracking/tl-review.h"

static char *
dup_ref (TlDocument *document,
         const char *key,
         guint       field)
{
  return g_strdup (tl_record_get_ref (tl_document_find_action_record (document, key), field));
}

static void
assert_nothing_dangles (TlDocument *document)
{
  GPtrArray *findings = tl_document_get_findings (document);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((const TlFinding *) findings->pdata[i])->code, !=, TL_FINDING_DANGLING_REFERENCE);
}

/* Removes a record, looks at the document, and undoes it. */
static void
assert_removed (TlDocument *document,
                TlRecord   *record,
                void      (*look) (TlDocument *document, gpointer data),
                gpointer    data)
{
  g_autofree char *before = tl_document_to_data (document, NULL);
  g_autofree char *after = NULL, *again = NULL, *undone = NULL;
  g_autoptr (TlDocument) opened = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (tl_document_remove (document, record, "Remove", &error));
  tl_document_update (document);
  look (document, data);
  assert_nothing_dangles (document);

  after = tl_document_to_data (document, &length);
  opened = tl_document_new_from_data (after, length, &error);
  g_assert_no_error (error);
  tl_document_set_today (opened, EDITS_TODAY);
  look (opened, data);
  again = tl_document_to_data (opened, NULL);
  g_assert_cmpstr (again, ==, after);

  g_assert_true (tl_document_undo (document));
  undone = tl_document_to_data (document, NULL);
  g_assert_cmpstr (undone, ==, before);
}

typedef struct
{
  EditsFixture *fixture;
  const char *person;
  const char *past;
} Gone;

static void
look_at_person (TlDocument *document,
                gpointer    data)
{
  const Gone *gone = data;
  const TlPlanAction *post = edits_find_action (document, gone->fixture->post);
  g_autofree char *done = dup_ref (document, gone->fixture->post, TL_ACTION_RECORD_OPERATOR);
  g_autofree char *past = dup_ref (document, gone->past, TL_ACTION_RECORD_OPERATOR);
  g_autofree char *open = dup_ref (document, gone->fixture->own, TL_ACTION_RECORD_OPERATOR);

  g_assert_cmpstr (done, ==, gone->person);
  g_assert_cmpstr (past, ==, gone->person);
  g_assert_cmpstr (open, ==, "");
  g_assert_cmpstr (post->operator_id, ==, gone->person);
  g_assert_cmpuint (post->in_question, ==, 0);
  g_assert_cmpstr (edits_find_action (document, gone->past)->operator_id, ==, gone->person);
  g_assert_null (edits_find_action (document, gone->fixture->own)->operator_id);
}

static const char *
find_past (TlDocument *document,
           const char *person,
           TlDay       before)
{
  TlPlan *plan = edits_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].kind != TL_ACTION_HAND && plan->actions[i].status == TL_ACTION_PLANNED
        && tl_plan_action_get_day (&plan->actions[i]) < before && g_strcmp0 (plan->actions[i].operator_id, person) == 0)
      return plan->actions[i].key;
  g_error ("%s has nothing to do", person);
}

static TlRecord *
find_member (TlDocument *document,
             const char *id)
{
  return tl_record_list_find (tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM), id, NULL);
}

/* Who did the work stays, also when they have left; what is to be done waits for
 * somebody else. */
static void
test_person (EditsFixture  *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlDay from = tl_day_new (2027, 2, 1);
  g_autofree char *person = g_strdup (edits_find_action (document, fixture->post)->operator_id);
  g_autofree char *past = NULL;
  g_autoptr (GError) error = NULL;
  const TlPlanAction *moved;

  edits_set (document, fixture->own, TL_ACTION_FIELD_OPERATOR, person);
  edits_finish (document, fixture->post);
  past = g_strdup (find_past (document, person, from));
  g_assert_true (tl_document_plan_again_from (document, from, &error));
  g_assert_no_error (error);
  assert_removed (document, find_member (document, person), look_at_person, &(Gone) { fixture, person, past });

  /* What they left undone and is to be done all the same is nobody's now. */
  g_assert_true (tl_document_remove (document, find_member (document, person), "Remove", &error));
  edits_set (document, past, TL_ACTION_FIELD_DATE, "2027-02-17");
  moved = edits_find_action (document, past);
  g_assert_null (moved->operator_id);
  g_assert_cmpuint (moved->approve_minutes, ==, 0);
  g_assert_cmpuint (moved->in_question, ==, 0);

  /* Done before they left. */
  g_assert_true (tl_document_reset_action (document, past, &error));
  edits_finish (document, past);
  g_assert_true (tl_document_reopen_action (document, past, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (edits_find_action (document, past)->operator_id, ==, person);
}

static void
look_at_channel (TlDocument *document,
                 gpointer    data)
{
  const TlPlanAction *own = edits_find_action (document, data);

  g_assert_cmpstr (own->channel, ==, "letter");
  g_assert_cmpuint (own->status, ==, TL_ACTION_DONE);
}

static void
test_channel (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlRecord *channel = tl_record_list_append_new (tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_OWN_CHANNELS),
                                                 "letter");
  TlOwnAction own = edits_own_action;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  tl_record_set_text (channel, TL_CHANNEL_NAME, "Letter");
  own.channel = "letter";
  key = tl_document_add_action (document, &own, &error);
  g_assert_no_error (error);
  edits_finish (document, key);
  assert_removed (document, channel, look_at_channel, key);
}

static void
look_at_log (TlDocument *document,
             gpointer    data)
{
  TlTracking *tracking = tl_document_get_tracking (document);
  TlRecordList *list = tl_record_get_list (tracking, TL_TRACKING_ADJUSTMENTS);
  const char *const *ids = data;

  if (ids[0] != NULL)
    g_assert_cmpstr (tl_record_get_ref (tl_record_list_get (tl_record_get_list (tracking, TL_TRACKING_ACTUALS), 0), TL_ACTUAL_KPI), ==, ids[0]);
  g_assert_cmpstr (tl_record_get_ref (tl_record_list_get (list, tl_record_list_get_length (list) - 1), TL_ADJUSTMENT_OBSTACLE), ==, ids[1]);
  list = tl_record_get_list (tracking, TL_TRACKING_REVIEWS);
  g_assert_cmpstr (tl_record_get_refs (tl_record_list_get (list, tl_record_list_get_length (list) - 1), TL_REVIEW_OBSTACLES)[0], ==, ids[1]);
}

/* Numbers that were read, reviews and the log name what they named. */
static void
test_log (EditsFixture  *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlStrategy *strategy = tl_document_get_strategy (document);
  TlTracking *tracking = tl_document_get_tracking (document);
  TlRecord *kpi = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_KPIS), "calls");
  TlRecord *obstacle = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_OBSTACLES), "flood");
  const char *const came[] = { "flood", NULL };
  const char *const ids[] = { "calls", "flood", NULL };
  gpointer actual = tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_ACTUALS), NULL);

  tl_record_list_move (tl_record_get_list (tracking, TL_TRACKING_ACTUALS),
                       tl_record_list_get_length (tl_record_get_list (tracking, TL_TRACKING_ACTUALS)) - 1, 0);
  tl_record_set_ref (actual, TL_ACTUAL_KPI, "calls");
  tl_record_set_ref (tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_ADJUSTMENTS), NULL),
                     TL_ADJUSTMENT_OBSTACLE, "flood");
  tl_record_set_refs (tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_REVIEWS), NULL),
                      TL_REVIEW_OBSTACLES, came);
  assert_removed (document, kpi, look_at_log, (gpointer) ids);
  assert_removed (document, obstacle, look_at_log, (gpointer) ids);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/document-gone/" name, EditsFixture, NULL, edits_set_up, function, edits_tear_down)
  ADD ("person", test_person);
  ADD ("channel", test_channel);
  ADD ("log", test_log);
#undef ADD
  return g_test_run ();
}

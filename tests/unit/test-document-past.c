/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was moved, once the weeks in which it was or is come to stand. The bakery's
 * first day is 2027-01-04. */

#include "document/tl-plan-settings.h"
#include "edits-fixture.h"
#include "strategy/tl-member.h"

#define FIRST tl_day_new (2027, 1, 4)

static void
plan_again (TlDocument *document,
            TlDay       monday)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_plan_again_from (document, monday, &error));
  g_assert_no_error (error);
}

static void
take_date_back (TlDocument *document,
                const char *key)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_reset_action_field (document, key, TL_ACTION_FIELD_DATE, &error));
  g_assert_no_error (error);
}

/* A post whose work is done on an earlier day of the same week. */
static char *
dup_prepared_post (TlDocument *document)
{
  TlPlan *plan = edits_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].publish_on > plan->actions[i].prepare_on && plan->actions[i].week > 3)
      return g_strdup (plan->actions[i].key);
  g_error ("No post is prepared before its day");
}

/* Work that follows its post stays where it is when that is past, and goes no
 * further back than to the week in which somebody moved the post. */
static void
test_work (EditsFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *post = dup_prepared_post (document);
  const TlPlanAction *moved = edits_find_action (document, post);
  TlDay distance = moved->publish_on - moved->prepare_on;

  edits_set (document, post, TL_ACTION_FIELD_DATE, "2027-01-18");
  moved = edits_find_action (document, post);
  g_assert_cmpuint (moved->prepare_on, ==, FIRST + 14 - distance);
  plan_again (document, FIRST + 14);
  moved = edits_find_action (document, post);
  g_assert_cmpuint (moved->prepare_on, ==, FIRST + 14 - distance);
  g_assert_false (moved->recorded);

  take_date_back (document, post);
  tl_document_set_today (document, FIRST + 14);
  edits_set (document, post, TL_ACTION_FIELD_DATE, "2027-01-18");
  g_assert_cmpuint (edits_find_action (document, post)->prepare_on, ==, FIRST + 14);
  plan_again (document, FIRST + 21);
  moved = edits_find_action (document, post);
  g_assert_cmpuint (moved->prepare_on, ==, FIRST + 14);
  g_assert_true (moved->recorded);
}

/* What was moved into weeks that stand is derived again once it is moved there no
 * more. */
static void
test_back (EditsFixture  *fixture,
           gconstpointer  data)
{
  const char *again = data;
  TlDocument *document = fixture->document;
  const TlPlanAction *post;

  edits_set (document, fixture->post, TL_ACTION_FIELD_NOTE, "Bring the oven");
  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-13");
  plan_again (document, FIRST + 14);
  g_assert_true (edits_find_action (document, fixture->post)->recorded);

  /* Elsewhere in the weeks that stand, it stands. */
  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-14");
  g_assert_nonnull (tl_document_find_action_record (document, fixture->post));

  if (again != NULL)
    edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, again);
  else
    take_date_back (document, fixture->post);
  post = edits_find_action (document, fixture->post);
  g_assert_false (post->recorded);
  g_assert_null (tl_document_find_action_record (document, fixture->post));
  g_assert_cmpuint (post->in_question, ==, 0);
  g_assert_cmpstr (post->note, ==, "Bring the oven");
  if (again != NULL)
    edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, again);
  else
    g_assert_cmpuint (post->changed, ==, 1u << TL_ACTION_FIELD_NOTE);
}

/* What is not planned any more cannot be moved back into weeks that are planned, and
 * has its changes on the list when it is not moved away any more. */
static void
test_back_to_nothing (EditsFixture  *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (GError) error = NULL;
  TlPlan *plan;

  edits_set (document, fixture->post, TL_ACTION_FIELD_NOTE, "Bring the oven");
  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-13");
  plan_again (document, FIRST + 14);
  edits_take_away (fixture);
  g_assert_false (tl_document_set_action_field (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-02-10", &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_MISSING);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-13");

  take_date_back (document, fixture->post);
  plan = edits_plan (document);
  g_assert_null (tl_plan_find_action (plan, fixture->post));
  g_assert_cmpuint (plan->n_edits, ==, 1);
  g_assert_cmpint (plan->edits[0].state, ==, TL_EDIT_HOMELESS);
}

/* What was moved back while its week stood stays where it is when fewer weeks stand. */
static void
test_again_earlier (EditsFixture  *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;

  plan_again (document, FIRST + 28);
  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-13");
  for (TlDay from = FIRST + 14; from <= FIRST + 28; from += 14)
    {
      const TlPlanAction *post;

      plan_again (document, from);
      post = edits_find_action (document, fixture->post);
      edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-13");
      g_assert_true (post->recorded);
      g_assert_cmpuint (post->in_question, ==, 0);
    }

  plan_again (document, FIRST);
  g_assert_false (edits_find_action (document, fixture->post)->recorded);
}

static void
set_weeks (TlDocument *document,
           int         weeks)
{
  tl_record_set_integer (tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN),
                         TL_PLAN_SETTINGS_WEEKS, weeks);
}

/* A day that could not be had when its action came to stand is not had while that
 * stands. Planned again it can be, and then is, also when it comes to stand again. */
static void
test_unmet (EditsFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-03-24");
  set_weeks (document, 10);
  for (TlDay from = FIRST + 28; from <= FIRST + 35; from += 7)
    {
      plan_again (document, from);
      g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 1u << TL_ACTION_FIELD_DATE);
      set_weeks (document, 13);
      g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 1u << TL_ACTION_FIELD_DATE);
      g_assert_cmpuint (edits_find_action (document, fixture->post)->week, ==, 4);
      set_weeks (document, 10);
    }

  set_weeks (document, 13);
  for (TlDay from = FIRST; from <= FIRST + 28; from += 28)
    {
      plan_again (document, from);
      edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-03-24");
      g_assert_cmpuint (edits_find_action (document, fixture->post)->in_question, ==, 0);
    }
}

static const TlPlanAction *
find_first_of (TlDocument *document,
               const char *person)
{
  TlPlan *plan = edits_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].kind == TL_ACTION_DUTY && g_strcmp0 (plan->actions[i].operator_id, person) == 0)
      return &plan->actions[i];
  g_error ("%s has no duty", person);
}

/* What somebody left undone is nobody's, also when the week to which it was put off
 * is past; who did what stands as it was keeps their name. */
static void
test_left (EditsFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  g_autofree char *person = g_strdup (edits_find_action (document, fixture->post)->operator_id);
  g_autofree char *put_off = g_strdup (find_first_of (document, person)->key);
  g_autofree char *accountable = NULL;
  g_autoptr (GError) error = NULL;
  const TlPlanAction *action;

  plan_again (document, FIRST + 14);
  edits_set (document, put_off, TL_ACTION_FIELD_DATE, "2027-01-20");
  g_assert_true (tl_document_remove (document, tl_record_list_find (team, person, NULL), "Remove", &error));
  g_assert_no_error (error);
  action = edits_find_action (document, put_off);
  g_assert_null (action->operator_id);
  accountable = g_strdup (action->accountable);

  plan_again (document, FIRST + 21);
  action = edits_find_action (document, put_off);
  g_assert_null (action->operator_id);
  g_assert_cmpstr (action->accountable, ==, accountable);
  g_assert_cmpuint (action->changed, ==, 1u << TL_ACTION_FIELD_DATE);
  g_assert_cmpuint (action->in_question, ==, 0);
  g_assert_cmpstr (find_first_of (document, person)->operator_id, ==, person);

  g_assert_true (tl_document_undo (document));
  g_assert_null (edits_find_action (document, put_off)->operator_id);
  g_assert_cmpstr (tl_record_get_ref (tl_document_find_action_record (document, put_off), TL_ACTION_RECORD_OPERATOR), ==,
                   person);
}

/* Who was named by a change is named in weeks that stand when they have left, too. What
 * was put off asks what to do instead, also when its new week is past. */
static void
test_change_left (EditsFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_KPIS);
  gpointer left = tl_record_list_append_new (team, "left"), unread = tl_record_list_append_new (kpis, "unread");
  g_autofree char *put_off = NULL, *person = NULL;
  g_autoptr (GError) error = NULL;

  tl_record_set_text (left, TL_MEMBER_NAME, "Cas");
  put_off = g_strdup (edits_find_action (document, "duty/listen/-/2027-01-04")->key);
  person = g_strdup (edits_find_action (document, put_off)->operator_id);
  plan_again (document, FIRST + 28);
  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, "left");
  edits_set (document, fixture->post, TL_ACTION_FIELD_KPI, "unread");
  edits_set (document, put_off, TL_ACTION_FIELD_OPERATOR, "left");
  edits_set (document, put_off, TL_ACTION_FIELD_DATE, "2027-02-03");
  g_assert_true (tl_document_remove (document, left, "Remove", &error));
  g_assert_true (tl_document_remove (document, unread, "Remove", &error));
  g_assert_no_error (error);

  for (TlDay from = FIRST + 28; from <= FIRST + 35; from += 7)
    {
      const TlPlanAction *action;

      plan_again (document, from);
      action = edits_find_action (document, fixture->post);
      g_assert_cmpstr (action->operator_id, ==, "left");
      g_assert_cmpstr (action->kpi, ==, "unread");
      g_assert_cmpuint (action->in_question, ==, 0);
      action = edits_find_action (document, put_off);
      g_assert_cmpstr (action->operator_id, ==, person);
      g_assert_cmpuint (action->in_question, ==, 1u << TL_ACTION_FIELD_OPERATOR);
    }
}

static guint
count_unapproved (TlDocument *document,
                  TlDay       from)
{
  TlPlan *plan = edits_plan (document);
  guint n = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    n += plan->actions[i].approval_missing && tl_plan_action_get_day (&plan->actions[i]) >= from;
  return n;
}

static guint
count_waiting (TlDocument *document)
{
  TlPlan *plan = edits_plan (document);
  guint n = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    n += tl_plan_waits_for_approval (plan, &plan->actions[i]);
  return n;
}

static guint
get_found (TlDocument *document,
           const char *person)
{
  GPtrArray *findings;

  tl_document_update (document);
  findings = tl_document_get_findings (document);
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      if (finding->code == TL_FINDING_PERSON_WITHOUT_HOURS && g_str_equal (finding->person, person))
        return finding->count;
    }
  g_error ("It is not found that %s has no hours", person);
}

static void
assert_unapproved (TlDocument *document,
                   const char *key,
                   gboolean    missing)
{
  const TlPlanAction *action = edits_find_action (document, key);

  g_assert_null (action->approver);
  g_assert_cmpuint (action->approve_minutes, ==, 0);
  g_assert_cmpint (action->approval_missing, ==, missing);
}

/* A post for whose approval nobody has the time stays so when it is past, whoever is
 * to do it; only what can still be approved is asked for. */
static void
test_unapproved (EditsFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlStrategy *strategy = tl_document_get_strategy (document);
  TlRecordList *team = tl_record_get_list (strategy, TL_STRATEGY_TEAM);
  const TlActionOutcome outcome = { FIRST + 28, -1, NULL, NULL };
  TlMember *busy = tl_record_list_append_new (team, "busy");
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  tl_record_set_text (busy, TL_MEMBER_NAME, "Cas");
  tl_record_set_ref (strategy, TL_STRATEGY_APPROVER, "busy");
  assert_unapproved (document, fixture->post, TRUE);
  other = g_strdup (tl_record_get_id (tl_record_list_get (team, 0)));
  if (g_str_equal (other, edits_find_action (document, fixture->post)->operator_id))
    g_set_str (&other, tl_record_get_id (tl_record_list_get (team, 1)));
  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, other);
  assert_unapproved (document, fixture->post, TRUE);
  n = count_unapproved (document, FIRST);
  g_assert_cmpuint (get_found (document, "busy"), ==, n);
  g_assert_cmpuint (count_waiting (document), ==, n);

  plan_again (document, FIRST + 28);
  assert_unapproved (document, fixture->post, TRUE);
  g_assert_cmpuint (count_unapproved (document, FIRST), ==, n);
  g_assert_cmpuint (get_found (document, "busy"), ==, count_unapproved (document, FIRST + 28));
  g_assert_cmpuint (get_found (document, "busy"), <, n);
  g_assert_cmpuint (count_waiting (document), ==, get_found (document, "busy"));

  g_assert_true (tl_document_finish_action (document, fixture->post, &outcome, &error));
  assert_unapproved (document, fixture->post, FALSE);
  g_assert_true (tl_document_reopen_action (document, fixture->post, &error));
  assert_unapproved (document, fixture->post, TRUE);

  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, "busy");
  assert_unapproved (document, fixture->post, FALSE);
  tl_record_set_boolean (tl_document_find_action_record (document, fixture->post), TL_ACTION_RECORD_APPROVAL_MISSING, FALSE);
  edits_set (document, fixture->post, TL_ACTION_FIELD_OPERATOR, other);
  g_assert_cmpstr (edits_find_action (document, fixture->post)->approver, ==, "busy");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, data, function) g_test_add ("/document-past/" name, EditsFixture, data, edits_set_up, function, edits_tear_down)
  ADD ("work", NULL, test_work);
  ADD ("taken-back", NULL, test_back);
  ADD ("moved-back", "2027-02-10", test_back);
  ADD ("back-to-nothing", NULL, test_back_to_nothing);
  ADD ("again-earlier", NULL, test_again_earlier);
  ADD ("unmet", NULL, test_unmet);
  ADD ("left", NULL, test_left);
  ADD ("change-left", NULL, test_change_left);
  ADD ("unapproved", NULL, test_unapproved);
  return g_test_run ();
}

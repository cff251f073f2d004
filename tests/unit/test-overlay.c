/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's changes of single fields, laid over a plan. */

#include "overlay-fixture.h"

/* Every field can be changed, and the action then has the value. */
static void
test_fields (void)
{
  static const struct
  {
    const char *key;
    TlActionField field;
    const char *value;
  } rows[] = {
    { OVERLAY_POST, TL_ACTION_FIELD_TITLE, "Show the new oven" },
    { OVERLAY_POST, TL_ACTION_FIELD_DATE, "2027-02-24" },
    { OVERLAY_POST, TL_ACTION_FIELD_TIME, "07:05" },
    { OVERLAY_POST, TL_ACTION_FIELD_TIME, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_PREPARE_ON, "2027-01-05" },
    { OVERLAY_POST, TL_ACTION_FIELD_CHANNEL, "delta" },
    { OVERLAY_POST, TL_ACTION_FIELD_PERSONA, "others" },
    { OVERLAY_POST, TL_ACTION_FIELD_PERSONA, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_PILLAR, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_FORMAT, "video" },
    { OVERLAY_POST, TL_ACTION_FIELD_KPI, "sold" },
    { OVERLAY_POST, TL_ACTION_FIELD_KPI, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, "bob" },
    { OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_ACCOUNTABLE, "bob" },
    { OVERLAY_POST, TL_ACTION_FIELD_APPROVER, "" },
    { OVERLAY_POST, TL_ACTION_FIELD_MINUTES, "125" },
    { OVERLAY_POST, TL_ACTION_FIELD_STATUS, "skipped" },
    { OVERLAY_POST, TL_ACTION_FIELD_TEXT, "Fresh rolls:\n\nrye, spelt" },
    { OVERLAY_POST, TL_ACTION_FIELD_PICTURE, "https://example.org/rolls.jpg" },
    { OVERLAY_POST, TL_ACTION_FIELD_PICTURE_TEXT, "Six rolls on a tray" },
    { OVERLAY_POST, TL_ACTION_FIELD_NOTE, "Ask the baker" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_TEXT, "Thanks for asking" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_DATE, "2027-01-29" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_PREPARE_ON, "2027-01-29" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_OPERATOR, "bob" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_CHANNEL, "gamma" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_APPROVER, "bob" },
    { OVERLAY_DUTY, TL_ACTION_FIELD_MINUTES, "0" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      g_autofree char *derived = tl_plan_action_dup_value (overlay_find (fixture->plan, rows[r].key), rows[r].field);
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanEdit *edit;

      g_test_message ("row %u", r);
      g_assert_cmpstr (derived, !=, rows[r].value);
      overlay_change (fixture, rows[r].key, rows[r].field, rows[r].value);
      plan = overlay_lay (fixture);
      g_assert_cmpuint (plan->n_edits, ==, 1);
      edit = &plan->edits[0];
      g_assert_cmpuint (edit->state, ==, TL_EDIT_APPLIED);
      g_assert_true (edit->usable);
      g_assert_cmpstr (edit->derived, ==, derived);
      overlay_assert (plan, rows[r].key, rows[r].field, rows[r].value);
      g_assert_cmpuint (overlay_find (plan, rows[r].key)->changed, ==, 1u << rows[r].field);
      g_assert_cmpuint (overlay_find (plan, rows[r].key)->in_question, ==, 0);
      g_assert_cmpuint (plan->n_actions, ==, fixture->plan->n_actions);
    }
}

/* What cannot be is in question, and what is derived is in force. */
static void
test_unusable (void)
{
  static const struct
  {
    TlActionField field;
    const char *value;
    TlValueFault fault;
  } rows[] = {
    { TL_ACTION_FIELD_DATE, "", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_DATE, "soon", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_DATE, "2027-02-30", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_DATE, "2027-01-03", TL_VALUE_OUTSIDE_PLAN },
    { TL_ACTION_FIELD_DATE, "2027-04-05", TL_VALUE_OUTSIDE_PLAN },
    { TL_ACTION_FIELD_TIME, "8:30", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_TIME, "24:00", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_PREPARE_ON, "2027-02-24", TL_VALUE_TOO_LATE },
    { TL_ACTION_FIELD_PREPARE_ON, "", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_PREPARE_ON, "2027-01-03", TL_VALUE_OUTSIDE_PLAN },
    { TL_ACTION_FIELD_CHANNEL, "", TL_VALUE_NEEDED },
    { TL_ACTION_FIELD_CHANNEL, "ann", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_PERSONA, "nobody", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_PILLAR, "alpha", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_FORMAT, "", TL_VALUE_NEEDED },
    { TL_ACTION_FIELD_FORMAT, "x", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_KPI, "reach", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_OPERATOR, "zoe", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_ACCOUNTABLE, "people", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_APPROVER, "\n", TL_VALUE_UNKNOWN },
    { TL_ACTION_FIELD_MINUTES, "-5", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_MINUTES, "10081", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_MINUTES, "1.5", TL_VALUE_UNREADABLE },
    { TL_ACTION_FIELD_STATUS, "done", TL_VALUE_UNREADABLE },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      const TlPlanAction *derived = overlay_find (fixture->plan, OVERLAY_POST);
      g_autofree char *was = tl_plan_action_dup_value (derived, rows[r].field);
      g_autoptr (TlPlan) plan = NULL;
      TlActionValue value;

      g_test_message ("row %u", r);
      g_assert_cmpuint (tl_action_value_read (fixture->strategy, fixture->catalogue, &fixture->frame, derived,
                                              rows[r].field, rows[r].value, &value), ==, rows[r].fault);
      /* That it holds whatever is derived makes it no more usable. */
      tl_record_set_boolean (overlay_change (fixture, OVERLAY_POST, rows[r].field, rows[r].value), TL_EDIT_PINNED, r % 2);
      plan = overlay_lay (fixture);
      g_assert_cmpuint (plan->edits[0].state, ==, TL_EDIT_IN_QUESTION);
      g_assert_false (plan->edits[0].usable);
      overlay_assert (plan, OVERLAY_POST, rows[r].field, was);
      g_assert_cmpuint (overlay_find (plan, OVERLAY_POST)->in_question, ==, 1u << rows[r].field);
      g_assert_cmpuint (overlay_find (plan, OVERLAY_POST)->changed, ==, 0);
    }
}

/* How a change of the operator, whom the plan says is Ann, stands. */
static void
test_states (void)
{
  static const struct
  {
    const char *value;
    const char *replaced;
    gboolean pinned;
    TlEditState state;
  } rows[] = {
    { "bob", "ann", FALSE, TL_EDIT_APPLIED },
    { "bob", "ann", TRUE, TL_EDIT_APPLIED },
    { "bob", "cas", FALSE, TL_EDIT_IN_QUESTION },
    { "bob", "", FALSE, TL_EDIT_IN_QUESTION },
    { "bob", "cas", TRUE, TL_EDIT_APPLIED },
    { "ann", "cas", FALSE, TL_EDIT_APPLIED },
    { "ann", "ann", FALSE, TL_EDIT_APPLIED },
    { "cas", "ann", FALSE, TL_EDIT_IN_QUESTION },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanAction *action;

      g_test_message ("row %u", r);
      tl_record_set_boolean (overlay_edit (fixture, OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, rows[r].value, rows[r].replaced),
                             TL_EDIT_PINNED, rows[r].pinned);
      plan = overlay_lay (fixture);
      action = overlay_find (plan, OVERLAY_POST);
      g_assert_cmpuint (plan->edits[0].state, ==, rows[r].state);
      g_assert_cmpuint (plan->edits[0].pinned, ==, rows[r].pinned);
      g_assert_cmpuint (action->pinned, ==, rows[r].pinned ? 1u << TL_ACTION_FIELD_OPERATOR : 0);
      /* Until somebody decides, what a person wants is in force. */
      g_assert_cmpstr (action->operator_id, ==, g_str_equal (rows[r].value, "cas") ? "ann" : rows[r].value);
      g_assert_cmpstr (tl_plan_find_base (plan, OVERLAY_POST)->operator_id, ==, "ann");
    }
}

/* In the order of the document; the last of several counts; who has no action is
 * told so. */
static void
test_list (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (TlPlan) plan = NULL;
  static const char *const gone[] = { "post/alpha/2027-01-18/9", "post/nowhere/2027-01-18/1", "", "no key", "hand/never" };

  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_NOTE, "first");
  overlay_change (fixture, OVERLAY_DUTY, TL_ACTION_FIELD_NOTE, "other");
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    overlay_edit (fixture, gone[i], TL_ACTION_FIELD_NOTE, "lost", "");
  overlay_edit (fixture, gone[0], TL_ACTION_FIELD_NOTE, "lost again", "");
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_NOTE, "last");
  plan = overlay_lay (fixture);

  g_assert_cmpuint (plan->n_edits, ==, 2 + G_N_ELEMENTS (gone));
  g_assert_cmpstr (plan->edits[0].value, ==, "other");
  for (guint i = 1; i < G_N_ELEMENTS (gone); i++)
    {
      g_assert_cmpstr (plan->edits[i].action, ==, gone[i]);
      g_assert_cmpuint (plan->edits[i].state, ==, TL_EDIT_HOMELESS);
      g_assert_null (plan->edits[i].derived);
    }
  g_assert_cmpstr (plan->edits[G_N_ELEMENTS (gone)].value, ==, "lost again");
  g_assert_cmpstr (plan->edits[G_N_ELEMENTS (gone) + 1].value, ==, "last");
  g_assert_cmpstr (overlay_find (plan, OVERLAY_POST)->note, ==, "last");
}

static void
assert_order (const TlPlan *plan)
{
  for (guint i = 1; i < plan->n_actions; i++)
    {
      const TlPlanAction *a = &plan->actions[i - 1];
      const TlPlanAction *b = &plan->actions[i];

      g_assert_cmpuint (a->week, <=, b->week);
      if (a->week == b->week)
        g_assert_cmpuint (tl_plan_action_get_day (a), <=, tl_plan_action_get_day (b));
      if (a->week == b->week && tl_plan_action_get_day (a) == tl_plan_action_get_day (b))
        g_assert_cmpstr (a->key, <, b->key);
    }
}

/* The week follows the day, and the work goes before the day on which it
 * appears. */
static void
test_moves (void)
{
  static const struct
  {
    const char *key;
    const char *date;
    const char *prepare_on; /* or NULL: nobody said */
    guint week;
    int ahead;              /* -1: as derived */
  } rows[] = {
    { OVERLAY_POST, "2027-02-24", NULL, 8, 0 },
    { OVERLAY_POST, "2027-01-04", NULL, 1, -1 },
    { OVERLAY_POST, "2027-04-04", NULL, 13, 0 },
    { OVERLAY_POST, "2027-01-11", "2027-01-07", 2, 4 },
    { OVERLAY_POST, "2027-01-11", "2027-01-11", 2, 0 },
    { OVERLAY_DUTY, "2027-02-24", NULL, 8, 0 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      const TlPlanAction *derived = overlay_find (fixture->plan, rows[r].key);
      TlDay day = plan_fixture_day (rows[r].date);
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanAction *action;

      g_test_message ("row %u", r);
      overlay_change (fixture, rows[r].key, TL_ACTION_FIELD_DATE, rows[r].date);
      if (rows[r].prepare_on != NULL)
        overlay_change (fixture, rows[r].key, TL_ACTION_FIELD_PREPARE_ON, rows[r].prepare_on);
      plan = overlay_lay (fixture);
      action = overlay_find (plan, rows[r].key);
      g_assert_cmpuint (action->week, ==, rows[r].week);
      g_assert_cmpuint (tl_plan_action_get_day (action), ==, day);
      if (rows[r].ahead == -1)
        g_assert_cmpuint (day - action->prepare_on, ==, derived->publish_on - derived->prepare_on);
      else if (rows[r].prepare_on != NULL)
        g_assert_cmpuint (day - action->prepare_on, ==, rows[r].ahead);
      else if (derived->publish_on != TL_DAY_NONE)
        g_assert_cmpuint (action->prepare_on, ==, derived->prepare_on);
      assert_order (plan);
    }
}

/* Work that was to be done after the day that is wanted now. */
static void
test_too_late (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  const TlPlanAction *derived = overlay_find (fixture->plan, OVERLAY_POST);
  g_autofree char *late = tl_day_to_string (derived->publish_on);
  g_autoptr (TlPlan) plan = NULL;

  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_PREPARE_ON, late);
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_DATE, "2027-01-11");
  plan = overlay_lay (fixture);
  g_assert_cmpuint (overlay_find_edit (plan, OVERLAY_POST, TL_ACTION_FIELD_DATE)->state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (overlay_find_edit (plan, OVERLAY_POST, TL_ACTION_FIELD_PREPARE_ON)->state, ==, TL_EDIT_IN_QUESTION);
  g_assert_cmpuint (overlay_find (plan, OVERLAY_POST)->prepare_on, <=, plan_fixture_day ("2027-01-11"));
}

/* Whoever does it does not approve it. */
static void
test_approval (void)
{
  static const struct
  {
    const char *changes;
    TlActionField field;
    const char *value;
    const char *approver;
    guint minutes;
  } rows[] = {
    { OVERLAY_ANSWERS, TL_ACTION_FIELD_NOTE, "as it is", "bob", 5 },
    { OVERLAY_ANSWERS, TL_ACTION_FIELD_OPERATOR, "bob", NULL, 0 },
    { OVERLAY_ANSWERS, TL_ACTION_FIELD_OPERATOR, "", NULL, 0 },
    { OVERLAY_ANSWERS, TL_ACTION_FIELD_APPROVER, "", NULL, 0 },
    { OVERLAY_ANSWERS, TL_ACTION_FIELD_APPROVER, "ann", NULL, 0 },
    { OVERLAY_BY (OVERLAY_TEAM, "ann"), TL_ACTION_FIELD_OPERATOR, "bob", "ann", 5 },
    { OVERLAY_BY (OVERLAY_TEAM, "ann"), TL_ACTION_FIELD_APPROVER, "bob", "bob", 5 },
    { OVERLAY_BY (OVERLAY_TEAM, ""), TL_ACTION_FIELD_OPERATOR, "bob", NULL, 0 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanAction *action;

      g_test_message ("row %u", r);
      overlay_change (fixture, OVERLAY_POST, rows[r].field, rows[r].value);
      plan = overlay_lay (fixture);
      action = overlay_find (plan, OVERLAY_POST);
      g_assert_cmpstr (action->approver, ==, rows[r].approver);
      g_assert_cmpuint (action->approve_minutes, ==, rows[r].minutes);
      g_assert_false (action->approval_missing);
    }
}

/* Where nobody leads, whoever does it answers for it. */
static void
test_accountable (void)
{
  g_autoptr (PlanFixture) led = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (PlanFixture) alone = plan_fixture_new (
    OVERLAY_BY ("'team': [{'id': 'ann', 'hours_per_week': 20, 'skills': ['writing', 'photo', 'community']}," OVERLAY_BOB "]", "bob"));
  g_autoptr (TlPlan) of_led = NULL;
  g_autoptr (TlPlan) of_alone = NULL;

  overlay_change (led, OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, "bob");
  of_led = overlay_lay (led);
  g_assert_cmpstr (overlay_find (of_led, OVERLAY_POST)->accountable, ==, "ann");
  overlay_change (alone, OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, "bob");
  of_alone = overlay_lay (alone);
  g_assert_cmpstr (overlay_find (of_alone, OVERLAY_POST)->accountable, ==, "bob");
}

static gboolean
has_trace (const TlPlanAction *action,
           TlTraceKind         kind,
           const char         *ref)
{
  for (guint i = 0; i < action->n_traces; i++)
    if (action->traces[i].kind == kind && g_strcmp0 (action->traces[i].ref, ref) == 0)
      return TRUE;
  return FALSE;
}

/* KPI, quarter, target and benchmark, and the answers that it comes from. */
static void
test_follows (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    OVERLAY_ANSWERS ", 'insights': [{'id': 'heard', 'channel': 'alpha', 'personas': ['people'], 'strength': 'strong'}]",
    "'delta': {'benchmarks': [{'id': 'delta-rate', 'measure': 'reach', 'source': 'new', 'percent': 2}]}");
  g_autoptr (TlPlan) plan = NULL;
  const TlPlanAction *derived = overlay_find (fixture->plan, OVERLAY_POST);
  const TlPlanAction *action;

  g_assert_cmpstr (derived->kpi, ==, "seen");
  g_assert_cmpfloat (derived->target, ==, 5);
  g_assert_true (has_trace (derived, TL_TRACE_INSIGHT, "heard"));
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_DATE, "2027-04-01");
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_CHANNEL, "delta");
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_PERSONA, "others");
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_PILLAR, "");
  overlay_change (fixture, "post/alpha/2027-01-25/1", TL_ACTION_FIELD_KPI, "sold");
  overlay_change (fixture, "post/alpha/2027-02-01/1", TL_ACTION_FIELD_KPI, "");
  plan = overlay_lay (fixture);

  action = overlay_find (plan, OVERLAY_POST);
  g_assert_cmpuint (action->quarter, ==, 2);
  g_assert_cmpfloat (action->target, ==, 7);
  g_assert_cmpstr (action->benchmark, ==, "delta-rate");
  g_assert_true (has_trace (action, TL_TRACE_PERSONA, "others"));
  g_assert_false (has_trace (action, TL_TRACE_PERSONA, derived->persona));
  g_assert_false (has_trace (action, TL_TRACE_INSIGHT, "heard"));
  g_assert_false (has_trace (action, TL_TRACE_PILLAR, derived->pillar));
  g_assert_true (has_trace (action, TL_TRACE_OBJECTIVE, "strategy.aim.primary"));

  action = overlay_find (plan, "post/alpha/2027-01-25/1");
  g_assert_cmpstr (action->kpi, ==, "sold");
  g_assert_false (action->has_target);
  g_assert_true (has_trace (action, TL_TRACE_KPI, "sold"));
  g_assert_false (has_trace (action, TL_TRACE_KPI, "seen"));
  action = overlay_find (plan, "post/alpha/2027-02-01/1");
  g_assert_null (action->kpi);
  g_assert_cmpint (action->fiscal_year, ==, 0);
}

/* Who has how much to do, against what is derived. */
static void
test_loads (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  const TlPlanAction *post = overlay_find (fixture->plan, OVERLAY_POST);
  const TlPlanAction *duty = overlay_find (fixture->plan, OVERLAY_DUTY);
  const TlPlanAction *moved = overlay_find (fixture->plan, "duty/look-ahead/-/2027-02-01");
  g_autoptr (TlPlan) plan = NULL;
  guint of_post = (post->prepare_on - fixture->frame.start) / 7 + 1;

  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_STATUS, "skipped");
  overlay_change (fixture, OVERLAY_DUTY, TL_ACTION_FIELD_OPERATOR, "bob");
  overlay_change (fixture, "duty/look-ahead/-/2027-02-01", TL_ACTION_FIELD_DATE, "2027-03-16");
  plan = overlay_lay (fixture);

  g_assert_cmpuint (plan->n_loads, ==, fixture->plan->n_loads);
  for (guint i = 0; i < plan->n_loads; i++)
    {
      const TlPlanLoad *was = &fixture->plan->loads[i];
      const TlPlanLoad *is = &plan->loads[i];
      gboolean ann = g_str_equal (was->person, "ann");
      int difference = 0;
      int not_recurring = 0;

      g_assert_cmpstr (is->person, ==, was->person);
      g_assert_cmpuint (is->available, ==, was->available);
      if (was->week == of_post)
        difference -= (int) (ann ? post->minutes : post->approve_minutes);
      if (was->week == duty->week)
        difference += ann ? -(int) duty->minutes : (int) duty->minutes;
      if (ann && was->week == moved->week)
        difference -= (int) moved->minutes;
      if (ann && was->week == 11)
        difference += (int) moved->minutes;
      g_assert_cmpint ((int) is->minutes - (int) was->minutes, ==, difference);
      g_assert_cmpint ((int) is->recurring - (int) was->recurring, ==, difference - not_recurring);
    }
}

/* The very plan that was derived, where there is nothing to say of it. */
static void
test_nothing (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (PlanFixture) empty = plan_fixture_new ("'kpis': []");
  g_autoptr (TlPlan) same = tl_plan_lay_over (fixture->plan, fixture->strategy, overlay_tracking (fixture), fixture->catalogue);
  g_autoptr (TlPlan) none = NULL;

  g_assert_true (same == fixture->plan);
  overlay_edit (empty, OVERLAY_POST, TL_ACTION_FIELD_NOTE, "x", "");
  none = tl_plan_lay_over (empty->plan, empty->strategy, overlay_tracking (empty), empty->catalogue);
  g_assert_true (none == empty->plan);
  g_assert_cmpuint (none->n_edits, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay/fields", test_fields);
  g_test_add_func ("/overlay/unusable", test_unusable);
  g_test_add_func ("/overlay/states", test_states);
  g_test_add_func ("/overlay/list", test_list);
  g_test_add_func ("/overlay/moves", test_moves);
  g_test_add_func ("/overlay/too-late", test_too_late);
  g_test_add_func ("/overlay/approval", test_approval);
  g_test_add_func ("/overlay/accountable", test_accountable);
  g_test_add_func ("/overlay/follows", test_follows);
  g_test_add_func ("/overlay/loads", test_loads);
  g_test_add_func ("/overlay/nothing", test_nothing);
  return g_test_run ();
}

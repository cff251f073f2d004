/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work, cost and return. */

#include <math.h>

#include "check-fixture.h"
#include "plan/tl-results.h"

/* Nobody to write for: there is no plan, so that only what is recorded counts. Ann's
 * hour costs 30, Bob's 24; a conversion is worth 15, and 20 are wanted. */
#define NO_PLAN "'personas': [],"
#define ANN "{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'cost_per_hour': 30}"
#define BOB "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'cost_per_hour': 24}"
#define TEAM "'team': [" ANN "," BOB "],"
#define MONEY "'business': {'tool_budget': 10, 'advertising_budget': 20, 'production_budget': 0},"
#define ORDERS "'kpis': [{'id': 'orders', 'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 20}]}],"
#define VALUE "'value_model': {'conversion_kpi': 'orders', 'value_per_conversion': 15}"

/* The first is of another quarter, the second was written down again. */
#define ACTIONS \
  "'actions': [" \
  " {'id': 'r0', 'action': 'hand/0', 'prepare_on': '2026-12-31', 'minutes': 600, 'operator': 'ann', 'done': true}," \
  " {'id': 'r1', 'action': 'hand/1', 'prepare_on': '2027-01-05', 'minutes': 999, 'operator': 'ann'}," \
  " {'id': 'r2', 'action': 'hand/1', 'prepare_on': '2027-01-05', 'minutes': 60, 'operator': 'ann', 'done': true, 'actual_minutes': 90}," \
  " {'id': 'r3', 'action': 'hand/2', 'prepare_on': '2026-12-30', 'publish_on': '2027-01-06', 'minutes': 30, 'operator': 'bob'," \
  "  'approver': 'ann', 'done': true}," \
  " {'id': 'r4', 'action': 'hand/3', 'prepare_on': '2027-02-14', 'minutes': 120, 'operator': 'ann', 'approver': 'ann'}," \
  " {'id': 'r5', 'action': 'hand/4', 'prepare_on': '2027-02-15', 'minutes': 45, 'operator': 'bob'}," \
  " {'id': 'r6', 'action': 'hand/5', 'prepare_on': '2027-02-01', 'minutes': 60, 'operator': 'bob'}," \
  " {'id': 'r7', 'action': 'hand/6', 'minutes': 60}]," \
  "'edits': [{'id': 'e1', 'action': 'hand/5', 'field': 'status', 'value': 'planned'}," \
  " {'id': 'e2', 'action': 'hand/5', 'field': 'status', 'value': 'skipped'}," \
  " {'id': 'e3', 'action': 'hand/4', 'field': 'status', 'value': 'skipped'}," \
  " {'id': 'e4', 'action': 'hand/4', 'field': 'status', 'value': 'planned'}]"
#define SPENDING \
  ", 'spending': [{'id': 's0', 'month': '2027-01-01', 'tools': 99}," \
  " {'id': 's1', 'month': '2027-01-01', 'tools': 12, 'advertising': 30}," \
  " {'id': 's2', 'month': '2027-02-01', 'advertising': 5}, {'id': 's3', 'month': '2027-04-01', 'tools': 99}]"
#define READ ", 'actuals': [{'id': 'a', 'kpi': 'orders', 'period_first': '2027-01-01', 'period_last': '2027-01-31', 'value': 8}]"

#define ALL NO_PLAN TEAM MONEY ORDERS VALUE
#define DONE ACTIONS SPENDING READ

static TlResults *
make_results (const char *strategy,
              const char *tracking,
              const char *today)
{
  const CheckChanges changes = { strategy, tracking, NULL, today };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);

  return tl_results_new (&fixture->situation, 2027, 1);
}

static void
test_work (void)
{
  g_autoptr (TlResults) results = make_results (ALL, DONE, "2027-02-15");
  const TlResultWork *work = &results->work;

  g_assert_cmpuint (work->planned, ==, 4);
  g_assert_cmpuint (work->done, ==, 2);
  g_assert_cmpuint (work->overdue, ==, 1);
  g_assert_cmpuint (work->skipped, ==, 1);
  /* Approving takes 5; nobody approves their own work. */
  g_assert_cmpuint (work->planned_minutes, ==, 60 + (30 + 5) + 120 + 45);
  g_assert_cmpuint (work->spent_minutes, ==, 90 + (30 + 5));
  g_assert_cmpuint (work->assumed_minutes, ==, 30);
  g_assert_cmpuint (work->days, ==, 90);
  g_assert_cmpuint (work->plan_days, ==, 0);
}

static void
test_cost (void)
{
  g_autoptr (TlResults) results = make_results (ALL, DONE, "2027-02-15");
  const TlResultCost *planned = &results->planned_cost, *spent = &results->spent_cost;

  /* Ann 60 + 5 + 120 minutes at 30 an hour, Bob 30 + 45 at 24. */
  g_assert_cmpfloat_with_epsilon (planned->hours, 92.5 + 30, 1e-9);
  g_assert_cmpfloat (planned->tools, ==, 3 * 10);
  g_assert_cmpfloat (planned->advertising, ==, 3 * 20);
  g_assert_cmpfloat (planned->production, ==, 0);
  g_assert_cmpfloat_with_epsilon (planned->total, 122.5 + 30 + 60, 1e-9);
  g_assert_cmpuint (planned->lacks, ==, 0);

  /* Ann 90 + 5, Bob 30. */
  g_assert_cmpfloat_with_epsilon (spent->hours, 47.5 + 12, 1e-9);
  g_assert_cmpfloat (spent->tools, ==, 12);
  g_assert_cmpfloat (spent->advertising, ==, 30 + 5);
  g_assert_cmpfloat (spent->production, ==, 0);
  g_assert_cmpfloat_with_epsilon (spent->total, 59.5 + 12 + 35, 1e-9);
  g_assert_cmpuint (spent->lacks, ==, 0);
}

static void
test_return (void)
{
  g_autoptr (TlResults) results = make_results (ALL, DONE, "2027-02-15");
  const TlResultReturn *planned = &results->planned_return, *actual = &results->actual_return;

  g_assert_cmpfloat (planned->conversions, ==, 20);
  g_assert_cmpfloat (planned->each, ==, 15);
  g_assert_cmpfloat (planned->value, ==, 300);
  g_assert_cmpfloat_with_epsilon (planned->cost, 212.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (planned->percent, 100 * (300 - 212.5) / 212.5, 1e-9);
  g_assert_cmpuint (planned->lacks, ==, 0);

  g_assert_cmpfloat (actual->conversions, ==, 8);
  g_assert_cmpfloat (actual->value, ==, 120);
  g_assert_cmpfloat_with_epsilon (actual->cost, 106.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (actual->percent, 100 * (120 - 106.5) / 106.5, 1e-9);
  g_assert_cmpuint (actual->lacks, ==, 0);
}

/* Within the plan as outside of it, who has left did what they did, and who did the
 * rest is not known. */
static void
test_gone (void)
{
  static const struct
  {
    const char *who;
    const char *person;
  } cases[] = { { "'operator': 'eve',", "eve" }, { "'operator': 'ann', 'approver': 'eve',", "eve" }, { "", NULL } };
  static const char *const keys[] = { "hand/1", "post/alpha/2027-01-11/9" };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (keys); i++)
    {
      const char *who = cases[i / 2].who;
      g_autofree char *tracking = g_strdup_printf ("'actions': [{'id': 'r', 'action': '%s', 'publish_on': '2027-01-12', %s"
                                                   " 'minutes': 60, 'done': true}]" SPENDING, keys[i % 2], who);
      g_autoptr (TlResults) results = make_results (TEAM MONEY ORDERS VALUE, tracking, "2027-02-15");
      const TlResultCost *cost = &results->spent_cost;

      g_test_message ("%s, %s", keys[i % 2], who);
      g_assert_cmpuint (results->work.done, ==, 1);
      g_assert_cmpuint (results->work.spent_minutes, ==, strstr (who, "approver") != NULL ? 65 : 60);
      g_assert_true (isnan (cost->hours));
      g_assert_true (isnan (cost->total));
      g_assert_cmphex (cost->lacks, ==, TL_RESULT_LACKS_HOURLY_COST);
      g_assert_cmpstr (cost->person, ==, cases[i / 2].person);
      g_assert_cmphex (results->actual_return.lacks & TL_RESULT_LACKS_HOURLY_COST, !=, 0);
    }
}

/* Before the plan's weeks as in them, a change counts, and not what was before it. */
static void
test_changed_outside (void)
{
  static const char record[] = "'actions': [{'id': 'r', 'action': 'post/alpha/2026-12-28/1', 'publish_on': '2027-01-02',"
                               " 'operator': 'ann', 'minutes': 60}],"
                               "'edits': [{'id': 'e', 'action': 'post/alpha/2026-12-28/1', 'field': 'minutes',"
                               " 'value': '20', 'replaced': '60'}]";
  g_autoptr (TlResults) results = make_results (TEAM MONEY ORDERS VALUE, record, "2027-02-15");
  g_autoptr (TlResults) without = make_results (TEAM MONEY ORDERS VALUE, NULL, "2027-02-15");

  g_assert_cmpuint (results->work.planned, ==, without->work.planned + 1);
  g_assert_cmpuint (results->work.planned_minutes, ==, without->work.planned_minutes + 20);
}

/* What is missing is not put in by guess. */
static void
test_lacks (void)
{
  static const struct
  {
    const char *name;
    const char *strategy;
    const char *tracking;
    const char *today;
    guint planned;
    guint actual;
  } cases[] = {
    { "an hour of Bob's", NO_PLAN "'team': [" ANN ", {'id': 'bob', 'hours_per_week': 5}]," MONEY ORDERS VALUE, DONE, "2027-02-15",
      TL_RESULT_LACKS_HOURLY_COST, TL_RESULT_LACKS_HOURLY_COST },
    { "somebody who is gone", NO_PLAN "'team': [" ANN "]," MONEY ORDERS VALUE, DONE, "2027-02-15",
      TL_RESULT_LACKS_HOURLY_COST, TL_RESULT_LACKS_HOURLY_COST },
    { "somebody without work", NO_PLAN "'team': [" ANN "," BOB ", {'id': 'eve', 'hours_per_week': 5}]," MONEY ORDERS VALUE, DONE, "2027-02-15",
      0, 0 },
    { "budgets", NO_PLAN TEAM ORDERS VALUE, DONE, "2027-02-15",
      TL_RESULT_LACKS_TOOLS | TL_RESULT_LACKS_ADVERTISING | TL_RESULT_LACKS_PRODUCTION, 0 },
    { "a budget for tools whose cost is known", NO_PLAN TEAM ORDERS VALUE
      ", 'business': {'advertising_budget': 20, 'production_budget': 0, 'tools': [{'id': 'x', 'cost_per_month': 7}, {'id': 'y'}]}",
      DONE, "2027-02-15", 0, 0 },
    { "spending of a month that is over", ALL, DONE, "2027-03-01", 0, 0 },
    { "spending of March", ALL, DONE, "2027-04-01", 0, TL_RESULT_LACKS_SPENDING },
    { "spending, on no day", ALL, DONE, NULL, 0, TL_RESULT_LACKS_SPENDING },
    { "any spending", ALL, ACTIONS READ, "2027-01-05", 0, TL_RESULT_LACKS_SPENDING },
    { "spending that says nothing", ALL, ACTIONS READ ", 'spending': [{'id': 's', 'month': '2027-01-01'}]", "2027-02-15",
      0, TL_RESULT_LACKS_SPENDING },
    { "conversions", NO_PLAN TEAM MONEY ORDERS "'value_model': {'value_per_conversion': 15}", DONE, "2027-02-15",
      TL_RESULT_LACKS_CONVERSION_KPI, TL_RESULT_LACKS_CONVERSION_KPI },
    { "a KPI that is gone", NO_PLAN TEAM MONEY "'kpis': []," VALUE, ACTIONS SPENDING, "2027-02-15",
      TL_RESULT_LACKS_CONVERSION_KPI, TL_RESULT_LACKS_CONVERSION_KPI },
    { "a rate is no number of conversions", NO_PLAN TEAM MONEY "'kpis': [{'id': 'orders', 'unit': '%'}]," VALUE, DONE, "2027-02-15",
      TL_RESULT_LACKS_COUNT, TL_RESULT_LACKS_COUNT },
    { "a target", NO_PLAN TEAM MONEY "'kpis': [{'id': 'orders'}]," VALUE, DONE, "2027-02-15", TL_RESULT_LACKS_TARGET, 0 },
    { "a number", ALL, ACTIONS SPENDING, "2027-02-15", 0, TL_RESULT_LACKS_ACTUAL },
    { "what one is worth", NO_PLAN TEAM MONEY ORDERS "'value_model': {'conversion_kpi': 'orders'}", DONE, "2027-02-15",
      TL_RESULT_LACKS_VALUE, TL_RESULT_LACKS_VALUE },
    { "any cost", NO_PLAN TEAM ORDERS VALUE ", 'business': {'tool_budget': 0, 'advertising_budget': 0, 'production_budget': 0}",
      "'spending': [{'id': 's', 'month': '2027-01-01', 'tools': 0}]" READ, "2027-02-15",
      TL_RESULT_LACKS_COST, TL_RESULT_LACKS_COST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlResults) results = make_results (cases[i].strategy, cases[i].tracking, cases[i].today);

      g_test_message ("%s", cases[i].name);
      g_assert_cmphex (results->planned_return.lacks, ==, cases[i].planned);
      g_assert_cmphex (results->actual_return.lacks, ==, cases[i].actual);
      g_assert_true (isnan (results->planned_return.percent) == (cases[i].planned != 0));
      g_assert_true (isnan (results->actual_return.percent) == (cases[i].actual != 0));
      g_assert_true (!(cases[i].planned & TL_RESULT_LACKS_HOURLY_COST)
                     || g_strcmp0 (results->planned_cost.person, "bob") == 0);
    }
}

/* The first month of which nothing is known. */
static void
test_missing_month (void)
{
  g_autoptr (TlResults) march = make_results (ALL, DONE, "2027-05-01");
  g_autoptr (TlResults) january = make_results (ALL, ACTIONS, "2027-01-02");

  g_assert_cmpuint (march->spent_cost.month, ==, plan_fixture_day ("2027-03-01"));
  g_assert_true (isnan (march->spent_cost.tools) && isnan (march->spent_cost.total));
  g_assert_cmpfloat_with_epsilon (march->spent_cost.hours, 59.5, 1e-9);
  g_assert_cmpuint (january->spent_cost.month, ==, plan_fixture_day ("2027-01-01"));
}

/* A plan from 4 January to 4 April: of the quarter it has 90 − 3 days. */
static void
test_plan (void)
{
  const CheckChanges changes = { NULL, NULL, NULL, "2027-02-15" };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
  g_autoptr (TlResults) results = tl_results_new (&fixture->situation, 2027, 1);
  g_autoptr (TlResults) next = tl_results_new (&fixture->situation, 2027, 2);
  g_autoptr (TlResults) earlier = tl_results_new (&fixture->situation, 2026, 4);
  guint minutes = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    minutes += fixture->plan->actions[i].minutes + fixture->plan->actions[i].approve_minutes;

  g_assert_cmpuint (results->work.plan_days, ==, 87);
  g_assert_cmpuint (next->work.plan_days, ==, 4);
  g_assert_cmpuint (earlier->work.plan_days, ==, 0);
  g_assert_cmpuint (results->work.overdue, ==, check_fixture_find (fixture, TL_FINDING_OVERDUE)->count);
  g_assert_cmpuint (next->work.planned, >, 0);
  g_assert_cmpuint (results->work.planned + next->work.planned, ==, fixture->plan->n_actions);
  g_assert_cmpuint (results->work.planned_minutes + next->work.planned_minutes, ==, minutes);
  g_assert_cmpuint (earlier->work.planned, ==, 0);
}

/* Of a quarter that the plan only begins or ends in there is no planned return. */
static void
test_cut_off (void)
{
  const struct
  {
    TlDay start;
    guint weeks;
    gboolean cut_off;
  } cases[] = {
    { tl_day_new (2027, 1, 4), 13, FALSE },
    { tl_day_new (2027, 1, 4), 11, TRUE },
    { tl_day_new (2027, 3, 1), 13, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CheckChanges changes = { TEAM MONEY ORDERS VALUE, NULL, NULL, "2027-01-05" };
      g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
      g_autoptr (TlResults) results = NULL;

      fixture->fixture->frame = (TlPlanFrame) { cases[i].start, cases[i].weeks, cases[i].start, TL_DAY_NONE };
      check_fixture_update (fixture);
      results = tl_results_new (&fixture->situation, 2027, 1);
      g_assert_cmpuint (results->work.plan_days, >, 0);
      g_assert_cmphex (results->planned_return.lacks, ==, cases[i].cut_off ? TL_RESULT_LACKS_PLAN : 0);
      g_assert_true (isnan (results->planned_return.percent) == cases[i].cut_off);
    }
}

/* Budgets of a quarter that the plan only begins or ends in count by its days, as the
 * work does; of months before and after the plan nobody has to say what was spent. */
static void
test_part_costs (void)
{
  const struct
  {
    TlDay start;
    guint weeks;
    double months;
    TlDay missing;
  } cases[] = {
    { tl_day_new (2027, 1, 4), 13, 3, tl_day_new (2027, 1, 1) },
    { tl_day_new (2027, 1, 4), 6, 28 / 31.0 + 14 / 28.0, tl_day_new (2027, 1, 1) },
    { tl_day_new (2027, 2, 15), 13, 14 / 28.0 + 31 / 31.0, tl_day_new (2027, 2, 1) },
    { tl_day_new (2027, 3, 1), 2, 14 / 31.0, tl_day_new (2027, 3, 1) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CheckChanges changes = { TEAM MONEY ORDERS VALUE, NULL, NULL, "2027-05-05" };
      g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
      g_autoptr (TlResults) results = NULL;

      fixture->fixture->frame = (TlPlanFrame) { cases[i].start, cases[i].weeks, cases[i].start, TL_DAY_NONE };
      check_fixture_update (fixture);
      results = tl_results_new (&fixture->situation, 2027, 1);
      g_assert_cmpfloat_with_epsilon (results->planned_cost.tools, cases[i].months * 10, 1e-9);
      g_assert_cmpfloat_with_epsilon (results->planned_cost.advertising, cases[i].months * 20, 1e-9);
      g_assert_cmpfloat_with_epsilon (results->planned_cost.total, results->planned_cost.hours + cases[i].months * 30, 1e-9);
      g_assert_cmpuint (results->spent_cost.month, ==, cases[i].missing);
    }
}

/* A plan from March on, of which March is written down. */
static void
test_months_before (void)
{
  const CheckChanges changes = { TEAM MONEY ORDERS VALUE, "'spending': [{'id': 's', 'month': '2027-03-01', 'tools': 9}]",
                                 NULL, "2027-05-05" };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
  g_autoptr (TlResults) results = NULL;

  fixture->fixture->frame = (TlPlanFrame) { tl_day_new (2027, 3, 1), 13, tl_day_new (2027, 3, 1), TL_DAY_NONE };
  check_fixture_update (fixture);
  results = tl_results_new (&fixture->situation, 2027, 1);
  g_assert_cmphex (results->spent_cost.lacks, ==, 0);
  g_assert_cmpfloat (results->spent_cost.tools, ==, 9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/results-work/work", test_work);
  g_test_add_func ("/results-work/cost", test_cost);
  g_test_add_func ("/results-work/return", test_return);
  g_test_add_func ("/results-work/gone", test_gone);
  g_test_add_func ("/results-work/changed-outside", test_changed_outside);
  g_test_add_func ("/results-work/lacks", test_lacks);
  g_test_add_func ("/results-work/missing-month", test_missing_month);
  g_test_add_func ("/results-work/plan", test_plan);

  g_test_add_func ("/results-work/cut-off", test_cut_off);
  g_test_add_func ("/results-work/part-costs", test_part_costs);
  g_test_add_func ("/results-work/months-before", test_months_before);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "bakery.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"

static void
assert_says (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* The first quarter of 2027, of 90 days. */
static TlResults
make_results (void)
{
  return (TlResults) {
    .fiscal_year = 2027,
    .quarter = 1,
    .first = tl_day_new (2027, 1, 1),
    .last = tl_day_new (2027, 3, 31),
    .on_track_share = 95,
    .at_risk_share = 75,
    .level_share = 5,
  };
}

static void
test_words (void)
{
  for (guint a = 0; a < TL_N_RESULT_STATUSES; a++)
    for (guint b = 0; b < a; b++)
      g_assert_cmpstr (tl_wording_result_status ((TlResultStatus) a), !=, tl_wording_result_status ((TlResultStatus) b));
  for (guint a = 0; a < TL_N_TRENDS; a++)
    for (guint b = 0; b < a; b++)
      g_assert_cmpstr (tl_wording_trend ((TlTrend) a), !=, tl_wording_trend ((TlTrend) b));
  g_assert_cmpstr (tl_wording_result_status (TL_RESULT_AT_RISK), ==, "At risk");
  g_assert_cmpstr (tl_wording_trend (TL_TREND_BETTER), ==, "Better than before");
}

static void
test_rule (void)
{
  TlResults results = make_results ();

  results.on_track_share = 92.5;
  assert_says (tl_wording_status_rule (&results),
               "On track: at the pace so far, at least 92.5 % of what the target asks will be reached by the end of the quarter. "
               "At risk: at least 75 %. Off track: less. What a target asks is the way to it from where the quarter began; "
               "where that is not known, or no way is left to go, the target itself.");
}

static void
test_kpis (void)
{
  static const struct
  {
    TlKpiResult result;
    const char *expected;
  } cases[] = {
    { { .target = NAN, .actual = NAN, .projected = NAN, .percent_of_target = NAN, .progress = NAN },
      "Nothing was read in Q1 2027, and there is no target for it." },
    { { .target = 480, .actual = NAN, .projected = NAN, .percent_of_target = NAN, .progress = NAN },
      "Nothing was read in Q1 2027; the target is 480 people." },
    { { .target = NAN, .actual = 412, .projected = 620.5, .covered_days = 60, .percent_of_target = NAN, .progress = NAN },
      "412 people in Q1 2027; there is no target for it. After 60 of 90 days, the pace leads to 620.5 people on 31 March." },
    { { .target = 480, .actual = 412.4286, .projected = 618.3, .covered_days = 60, .percent_of_target = 85.8, .progress = 85.8,
        .periods = TL_PERIODS_ADD, .trend = TL_TREND_BETTER },
      "412 people in Q1 2027: 86 % of the target of 480 people. After 60 of 90 days, the pace leads to 618 people on 31 March. "
      "The last number is better than the one before." },
    { { .target = 480, .actual = 412, .projected = 412, .covered_days = 90, .percent_of_target = 85.8, .progress = NAN,
        .periods = TL_PERIODS_ADD, .direction = TL_DIRECTION_DOWN, .trend = TL_TREND_WORSE },
      "412 people in Q1 2027: 86 % of the target of at most 480 people. The last number is worse than the one before." },
    { { .target = 4.8, .start = 4.5, .actual = 4.6, .projected = 4.65, .covered_days = 60, .percent_of_target = 95.8, .progress = 33.3,
        .periods = TL_PERIODS_LAST, .trend = TL_TREND_LEVEL },
      "4.6 people in Q1 2027; the target is 4.8 people. From 4.5 people at the start, 33 % of the way is done. "
      "After 60 of 90 days, the pace leads to 4.65 people on 31 March. The last number is much like the one before." },
    { { .target = 30, .start = 60, .actual = 66, .projected = 66, .covered_days = 60, .percent_of_target = 220, .progress = -20,
        .periods = TL_PERIODS_MEAN, .direction = TL_DIRECTION_DOWN },
      "66 people in Q1 2027; the target is at most 30 people. It has gone back since the quarter began at 60 people." },
    { { .target = 0, .start = NAN, .actual = 3, .projected = 3, .covered_days = 60, .percent_of_target = NAN, .progress = NAN,
        .periods = TL_PERIODS_MEAN },
      "3 people in Q1 2027; the target is 0 people." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  TlResults results = make_results ();
  TlKpiResult lost = { .kpi = "nowhere" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlKpiResult result = cases[i].result;

      result.kpi = "reach-kpi";
      assert_says (tl_wording_kpi_result (&bakery->reading, &results, &result), cases[i].expected);
    }
  assert_says (tl_wording_kpi_result (&bakery->reading, &results, &lost), "(no longer there)");
}

/* "money" of the catalogue is the business's own. */
static void
test_units (void)
{
  static const struct
  {
    const char *unit;
    const char *currency;
    const char *expected;
  } cases[] = {
    { "%", "EUR", "3 % in Q1 2027; there is no target for it." },
    { "money", "EUR", "3 EUR in Q1 2027; there is no target for it." },
    { "money", "", "3 in Q1 2027; there is no target for it." },
    { "loaves", "EUR", "3 loaves in Q1 2027; there is no target for it." },
  };
  TlResults results = make_results ();
  const TlKpiResult result = { .kpi = "reach-kpi", .target = NAN, .actual = 3, .projected = NAN, .progress = NAN };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Bakery) bakery = bakery_new ();

      tl_record_set_text (bakery_find (bakery, "reach-kpi"), TL_KPI_UNIT, cases[i].unit);
      tl_record_set_text (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_CURRENCY, cases[i].currency);
      assert_says (tl_wording_kpi_result (&bakery->reading, &results, &result), cases[i].expected);
    }
}

static void
test_work (void)
{
  static const struct
  {
    TlResultWork work;
    const char *expected;
  } cases[] = {
    { { 0 }, "Nothing was planned for this quarter." },
    { { .skipped = 2 }, "0 of 0 planned actions are done. 2 were left out." },
    { { .planned = 1 }, "0 of 1 planned action is done." },
    { { .planned = 40, .done = 34, .overdue = 1, .skipped = 2, .planned_minutes = 1260, .spent_minutes = 1110, .days = 90, .plan_days = 90 },
      "34 of 40 planned actions are done. 1 is overdue. 2 were left out. What is done took 18.5 h; 21 h are planned in all." },
    { { .planned = 4, .done = 2, .planned_minutes = 260, .spent_minutes = 125, .assumed_minutes = 30, .days = 90, .plan_days = 87 },
      "2 of 4 planned actions are done. What is done took 2.1 h, of which 30 min are only as planned, since nobody said how long it took; "
      "4.3 h are planned in all. The plan has 87 of the quarter’s 90 days." },
  };
  TlResults results = make_results ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      results.work = cases[i].work;
      assert_says (tl_wording_work (&results), cases[i].expected);
    }
}

static void
test_money (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlResults results = make_results ();

  tl_record_set_text (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_CURRENCY, "EUR");
  results.spent_cost = (TlResultCost) { .hours = 59.5, .tools = 12, .advertising = 35, .total = 106.5 };
  results.actual_return = (TlResultReturn) { 8, 15, 120, 106.5, 12.67, 0 };
  results.planned_cost = (TlResultCost) { .hours = 2000, .total = 2000 };
  results.planned_return = (TlResultReturn) { 100, 15, 1500, 2000, -25, 0 };

  assert_says (tl_wording_cost (&bakery->reading, &results, TRUE),
               "It has cost 106.5 EUR (work 59.5 EUR, tools 12 EUR, advertising 35 EUR, production 0 EUR).");
  assert_says (tl_wording_cost (&bakery->reading, &results, FALSE),
               "Planned to cost 2000 EUR (work 2000 EUR, tools 0 EUR, advertising 0 EUR, production 0 EUR).");
  assert_says (tl_wording_return (&bakery->reading, &results, TRUE),
               "8 results at 15 EUR are worth 120 EUR and cost 106.5 EUR: a return of 13 % so far.");
  assert_says (tl_wording_return (&bakery->reading, &results, FALSE),
               "100 results at 15 EUR would be worth 1500 EUR and cost 2000 EUR: a planned return of −25 %.");

  results.spent_cost = (TlResultCost) { .total = NAN, .person = "anna", .month = tl_day_new (2027, 2, 1),
                                        .lacks = TL_RESULT_LACKS_HOURLY_COST | TL_RESULT_LACKS_SPENDING };
  results.actual_return = (TlResultReturn) { .percent = NAN, .lacks = results.spent_cost.lacks | TL_RESULT_LACKS_VALUE };
  results.planned_cost = (TlResultCost) { .total = NAN, .lacks = TL_RESULT_LACKS_TOOLS | TL_RESULT_LACKS_ADVERTISING | TL_RESULT_LACKS_PRODUCTION };
  results.planned_return = (TlResultReturn) { .percent = NAN, .lacks = TL_RESULT_LACKS_TARGET };
  assert_says (tl_wording_cost (&bakery->reading, &results, TRUE),
               "What it cost is not known; missing: what an hour of Anna costs and what was spent in February 2027.");
  assert_says (tl_wording_cost (&bakery->reading, &results, FALSE),
               "What it will cost is not known; missing: the budget for tools, the budget for advertising and the budget for production.");
  assert_says (tl_wording_return (&bakery->reading, &results, TRUE),
               "The return so far is not known; missing: what an hour of Anna costs, what was spent in February 2027 and what a result is worth.");
  assert_says (tl_wording_return (&bakery->reading, &results, FALSE),
               "The planned return is not known; missing: the target for results.");
}

/* Each thing that can be missing has words of its own. */
static void
test_lacks (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TlResultCost cost = { .person = "ben", .month = tl_day_new (2027, 2, 1) };

  for (guint lack = TL_RESULT_LACKS_HOURLY_COST; lack <= TL_RESULT_LACKS_PLAN; lack <<= 1)
    g_assert_true (g_hash_table_add (seen, tl_wording_result_lack (&bakery->reading, &cost, (TlResultLack) lack)));
  g_assert_false (g_hash_table_contains (seen, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/results/words", test_words);
  g_test_add_func ("/wording/results/rule", test_rule);
  g_test_add_func ("/wording/results/kpis", test_kpis);
  g_test_add_func ("/wording/results/units", test_units);
  g_test_add_func ("/wording/results/work", test_work);
  g_test_add_func ("/wording/results/money", test_money);
  g_test_add_func ("/wording/results/lacks", test_lacks);

  return g_test_run ();
}

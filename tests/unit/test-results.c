/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read, against targets. */

#include <math.h>
#include <stdbool.h>

#include "catalogue/tl-estimates.h"
#include "check-fixture.h"
#include "plan/tl-results.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"
#include "tracking/tl-actual.h"

/* The quarter in question is the first of 2027: 1 January to 31 March, 31 + 28 + 31 =
 * 90 days. */
#define TARGET(value) "'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': " value "}]"
#define LAST "'periods': 'last',"
#define MEAN "'periods': 'mean',"
#define DOWN "'direction': 'down',"
#define READ(id, from, to, value, on) \
  "{'id': '" id "', 'kpi': 'k', 'period_first': '" from "', 'period_last': '" to "', 'value': " value ", 'read_on': '" on "'}"
#define JANUARY(value) READ ("a1", "2027-01-01", "2027-01-31", value, "2027-02-01")
#define FEBRUARY(value) READ ("a2", "2027-02-01", "2027-02-28", value, "2027-03-01")
#define MARCH(value) READ ("a3", "2027-03-01", "2027-03-31", value, "2027-04-01")
#define DECEMBER(value) READ ("a0", "2026-12-01", "2026-12-31", value, "2027-01-02")
#define UNKNOWN NAN

typedef struct
{
  const char *name;
  const char *kpi;      /* members */
  const char *actuals;
  const char *today;
  double start;
  double actual;
  guint covered;
  double percent;       /* of the target */
  double progress;
  double projected;
  double reaches;
  TlResultStatus status;
  TlTrend trend;
} KpiCase;

static const KpiCase kpi_cases[] = {
  /* Sums. */
  { "sum on track", TARGET ("900"), JANUARY ("310") "," FEBRUARY ("280"), NULL,
    0, 310 + 280, 31 + 28, 590 / 9.0, 590 / 9.0, 590 * 90 / 59.0, 900 / 9.0, TL_RESULT_ON_TRACK, TL_TREND_LEVEL },
  { "sum at risk", TARGET ("1000"), JANUARY ("310") "," FEBRUARY ("280"), NULL,
    0, 590, 59, 59, 59, 900, 90, TL_RESULT_AT_RISK, TL_TREND_LEVEL },
  { "sum off track", TARGET ("1250"), JANUARY ("310") "," FEBRUARY ("280"), NULL,
    0, 590, 59, 47.2, 47.2, 900, 72, TL_RESULT_OFF_TRACK, TL_TREND_LEVEL },
  { "just on track", TARGET ("1000"), JANUARY ("310") "," FEBRUARY ("300") "," MARCH ("340"), NULL,
    0, 950, 90, 95, 95, 950, 95, TL_RESULT_ON_TRACK, TL_TREND_LEVEL },
  { "just not on track", TARGET ("1000"), JANUARY ("310") "," FEBRUARY ("300") "," MARCH ("339"), NULL,
    0, 949, 90, 94.9, 94.9, 949, 94.9, TL_RESULT_AT_RISK, TL_TREND_LEVEL },
  { "just at risk", TARGET ("1000"), JANUARY ("250") "," FEBRUARY ("250") "," MARCH ("250"), NULL,
    0, 750, 90, 75, 75, 750, 75, TL_RESULT_AT_RISK, TL_TREND_WORSE },
  { "just off track", TARGET ("1000"), JANUARY ("250") "," FEBRUARY ("250") "," MARCH ("249"), NULL,
    0, 749, 90, 74.9, 74.9, 749, 74.9, TL_RESULT_OFF_TRACK, TL_TREND_WORSE },
  { "beyond the target", TARGET ("100"), JANUARY ("310"), NULL,
    0, 310, 31, 310, 310, 310 * 90 / 31.0, 900, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },

  /* Periods. */
  { "read again", TARGET ("900"),
    READ ("b1", "2027-01-01", "2027-01-31", "400", "2027-02-05") "," JANUARY ("310"), NULL,
    0, 400, 31, 400 / 9.0, 400 / 9.0, 400 * 90 / 31.0, 400 * 90 / 31.0 / 9, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "read twice on a day", TARGET ("900"),
    JANUARY ("400") "," READ ("b1", "2027-01-01", "2027-01-31", "310", "2027-02-01"), NULL,
    0, 310, 31, 310 / 9.0, 310 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "over the edge: 3 of 7 days", TARGET ("900"), READ ("b1", "2026-12-28", "2027-01-03", "70", "2027-01-04"), NULL,
    0, 3 * 10, 3, 30 / 9.0, 30 / 9.0, 30 * 90 / 3.0, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "week within a month that was read later", TARGET ("900"),
    READ ("b1", "2027-01-04", "2027-01-10", "700", "2027-01-11") "," JANUARY ("310"), NULL,
    0, 310, 31, 310 / 9.0, 310 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "week that was read after its month: 24 × 10 + 7 × 20", TARGET ("900"),
    READ ("b1", "2027-01-25", "2027-01-31", "140", "2027-02-02") "," JANUARY ("310"), NULL,
    0, 240 + 140, 31, 380 / 9.0, 380 / 9.0, 380 * 90 / 31.0, 380 * 90 / 31.0 / 9, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "read on the 10th", TARGET ("900"), READ ("b1", "2027-01-01", "2027-01-31", "100", "2027-01-10"), NULL,
    0, 100, 10, 100 / 9.0, 100 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "looked at on the 10th", TARGET ("900"),
    "{'id': 'b1', 'kpi': 'k', 'period_first': '2027-01-01', 'period_last': '2027-01-31', 'value': 100}", "2027-01-10",
    0, 100, 10, 100 / 9.0, 100 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "one end of the period", TARGET ("900"), "{'id': 'b1', 'kpi': 'k', 'period_last': '2027-01-31', 'value': 10}", NULL,
    0, 10, 1, 10 / 9.0, 10 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "not a period, no value, another KPI's", TARGET ("900"),
    READ ("b1", "2027-01-31", "2027-01-01", "1", "2027-02-01") ","
    "{'id': 'b2', 'kpi': 'k', 'value': 1},"
    "{'id': 'b3', 'kpi': 'k', 'period_last': '2027-01-31'},"
    "{'id': 'b4', 'kpi': 'seen', 'period_last': '2027-01-31', 'value': 1}", NULL,
    0, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, TL_RESULT_NO_DATA, TL_TREND_UNKNOWN },

  /* Sums of which less is better have no start. */
  { "few enough", DOWN TARGET ("10"), JANUARY ("3.1"), NULL,
    UNKNOWN, 3.1, 31, 31, UNKNOWN, 9, 1000 / 9.0, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "too many", DOWN TARGET ("9"), JANUARY ("6.2"), NULL,
    UNKNOWN, 6.2, 31, 620 / 9.0, UNKNOWN, 18, 50, TL_RESULT_OFF_TRACK, TL_TREND_UNKNOWN },
  { "some instead of none", DOWN TARGET ("0"), JANUARY ("3.1"), NULL,
    UNKNOWN, 3.1, 31, UNKNOWN, UNKNOWN, 9, 0, TL_RESULT_OFF_TRACK, TL_TREND_UNKNOWN },
  { "none as wanted", DOWN TARGET ("0"), JANUARY ("0"), NULL,
    UNKNOWN, 0, 31, UNKNOWN, UNKNOWN, 0, UNKNOWN, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },

  /* The last one counts: 1,000 at the end of December, 59 days to 28 February, 31 more. */
  { "grows by 1 a day", LAST "'baseline': 1000, 'baseline_date': '2026-12-31'," TARGET ("1090"),
    JANUARY ("1031") "," FEBRUARY ("1059"), NULL,
    1000, 1059, 59, 105900 / 1090.0, 5900 / 90.0, 1059 + 31, 100, TL_RESULT_ON_TRACK, TL_TREND_LEVEL },
  { "before: the quarter before, not the baseline", LAST "'baseline': 1," TARGET ("200"), DECEMBER ("100") "," MARCH ("190"), NULL,
    100, 190, 90, 95, 90, 190, 90, TL_RESULT_AT_RISK, TL_TREND_BETTER },
  { "a baseline without a date is as of the start", LAST "'baseline': 10," TARGET ("100"), JANUARY ("41"), NULL,
    10, 41, 31, 41, 3100 / 90.0, 41 + 59, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "a baseline from after the quarter is no start", LAST "'baseline': 10, 'baseline_date': '2027-04-01'," TARGET ("100"),
    JANUARY ("80"), NULL,
    UNKNOWN, 80, 31, 80, UNKNOWN, 80, 80, TL_RESULT_AT_RISK, TL_TREND_UNKNOWN },
  { "a baseline from within it: 14 days to the 31st, 59 more", LAST "'baseline': 10, 'baseline_date': '2027-01-17'," TARGET ("83"),
    JANUARY ("24"), NULL,
    10, 24, 31, 2400 / 83.0, 1400 / 73.0, 24 + 59, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "read before the baseline", LAST "'baseline': 10, 'baseline_date': '2027-02-15'," TARGET ("100"), JANUARY ("20"), NULL,
    10, 20, 31, 20, 1000 / 90.0, 20, 1000 / 90.0, TL_RESULT_OFF_TRACK, TL_TREND_UNKNOWN },
  { "over the edge: of the quarter in which it ends", LAST TARGET ("100"),
    READ ("b1", "2026-12-28", "2027-01-03", "96", "2027-01-04") "," READ ("b2", "2027-03-29", "2027-04-04", "1", "2027-04-05"), NULL,
    UNKNOWN, 96, 3, 96, UNKNOWN, 96, 96, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "read again, and the last one counts", LAST TARGET ("100"),
    READ ("b1", "2027-01-01", "2027-01-31", "80", "2027-02-05") "," JANUARY ("50"), NULL,
    UNKNOWN, 80, 31, 80, UNKNOWN, 80, 80, TL_RESULT_AT_RISK, TL_TREND_UNKNOWN },
  { "periods that all begin alike", LAST TARGET ("100"), JANUARY ("50") "," READ ("b1", "2027-01-01", "2027-02-28", "80", "2027-03-01"), NULL,
    UNKNOWN, 80, 59, 80, UNKNOWN, 80, 80, TL_RESULT_AT_RISK, TL_TREND_BETTER },
  { "less is better, halfway at half time", LAST DOWN "'baseline': 60," TARGET ("30"),
    READ ("b1", "2027-01-01", "2027-02-14", "45", "2027-02-15"), NULL,
    60, 45, 45, 150, 50, 30, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "less is better, and it grows", LAST DOWN "'baseline': 60," TARGET ("30"), MARCH ("66"), NULL,
    60, 66, 90, 220, -20, 66, -20, TL_RESULT_OFF_TRACK, TL_TREND_UNKNOWN },
  { "not below 0: 90 − 60 in 30 days, 60 more", LAST DOWN "'baseline': 90," TARGET ("10"),
    READ ("b1", "2027-01-01", "2027-01-30", "30", "2027-01-31"), NULL,
    90, 30, 30, 300, 75, 0, 112.5, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "hold what there is", LAST "'baseline': 100," TARGET ("90"), MARCH ("81"), NULL,
    100, 81, 90, 90, UNKNOWN, 81, 90, TL_RESULT_AT_RISK, TL_TREND_UNKNOWN },
  { "hold what there is, less is better", LAST DOWN "'baseline': 40," TARGET ("45"), MARCH ("50"), NULL,
    40, 50, 90, 5000 / 45.0, UNKNOWN, 50, 90, TL_RESULT_AT_RISK, TL_TREND_UNKNOWN },
  { "below 0 to 0", LAST "'baseline': -20," TARGET ("0"), MARCH ("-1"), NULL,
    -20, -1, 90, UNKNOWN, 95, -1, 95, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "no share of nothing, missed", LAST TARGET ("0"), MARCH ("-1"), NULL,
    UNKNOWN, -1, 90, UNKNOWN, UNKNOWN, -1, UNKNOWN, TL_RESULT_OFF_TRACK, TL_TREND_UNKNOWN },
  { "no share of nothing, reached", LAST TARGET ("0"), MARCH ("1"), NULL,
    UNKNOWN, 1, 90, UNKNOWN, UNKNOWN, 1, UNKNOWN, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },

  /* Means: each day alike. */
  { "a rate", "'denominator': 'followers', 'baseline': 2," TARGET ("3"), JANUARY ("2") "," FEBRUARY ("3"), NULL,
    2, (31 * 2 + 28 * 3) / 59.0, 59, 14600 / 177.0, 2800 / 59.0, 146 / 59.0, 2800 / 59.0, TL_RESULT_OFF_TRACK, TL_TREND_BETTER },
  { "in percent", "'unit': '%'," TARGET ("3"), JANUARY ("2") "," FEBRUARY ("3"), NULL,
    UNKNOWN, 146 / 59.0, 59, 14600 / 177.0, UNKNOWN, 146 / 59.0, 14600 / 177.0, TL_RESULT_AT_RISK, TL_TREND_BETTER },
  { "as the usual number", "'definition': 'share'," TARGET ("3"), JANUARY ("2") "," FEBRUARY ("3"), NULL,
    UNKNOWN, 146 / 59.0, 59, 14600 / 177.0, UNKNOWN, 146 / 59.0, 14600 / 177.0, TL_RESULT_AT_RISK, TL_TREND_BETTER },
  { "as the usual number says", "'definition': 'score'," TARGET ("3"), JANUARY ("2") "," FEBRUARY ("3"), NULL,
    UNKNOWN, 3, 59, 100, UNKNOWN, 3, 100, TL_RESULT_ON_TRACK, TL_TREND_BETTER },
  { "otherwise than the usual number", "'periods': 'add', 'definition': 'score'," TARGET ("3"), JANUARY ("2") "," FEBRUARY ("3"), NULL,
    0, 5, 59, 500 / 3.0, 500 / 3.0, 450 / 59.0, 15000 / 59.0, TL_RESULT_ON_TRACK, TL_TREND_BETTER },
  { "from the mean of the quarter before, less is better", MEAN DOWN "'baseline': 1," TARGET ("30"), DECEMBER ("60") "," JANUARY ("36"), NULL,
    60, 36, 31, 120, 80, 36, 80, TL_RESULT_AT_RISK, TL_TREND_BETTER },

  /* Targets. */
  { "no target", "'name': 'K'", JANUARY ("310"), NULL,
    0, 310, 31, UNKNOWN, UNKNOWN, 900, UNKNOWN, TL_RESULT_NO_TARGET, TL_TREND_UNKNOWN },
  { "targets of other quarters", "'targets': [{'id': 't1', 'fiscal_year': 2027, 'quarter': 2, 'value': 1},"
    " {'id': 't2', 'fiscal_year': 2026, 'quarter': 1, 'value': 1}, {'id': 't3', 'fiscal_year': 2027, 'quarter': 1}]", JANUARY ("310"), NULL,
    0, 310, 31, UNKNOWN, UNKNOWN, 900, UNKNOWN, TL_RESULT_NO_TARGET, TL_TREND_UNKNOWN },
  { "the first of two by id", "'targets': [{'id': 't2', 'fiscal_year': 2027, 'quarter': 1, 'value': 1},"
    " {'id': 't1', 'fiscal_year': 2027, 'quarter': 1, 'value': 900}]", JANUARY ("310"), NULL,
    0, 310, 31, 310 / 9.0, 310 / 9.0, 900, 100, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "nothing at all", "'name': 'K'", "", NULL,
    0, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, TL_RESULT_NO_TARGET, TL_TREND_UNKNOWN },

  /* Trends; level is up to 5 % of the one before. */
  { "by the day: 31 in 31 days, 35 in 28", TARGET ("96"), JANUARY ("31") "," FEBRUARY ("35"), NULL,
    0, 66, 59, 6600 / 96.0, 6600 / 96.0, 66 * 90 / 59.0, 6600 * 90 / 59.0 / 96, TL_RESULT_ON_TRACK, TL_TREND_BETTER },
  { "a week is not compared with a month", TARGET ("90"), JANUARY ("31") "," READ ("b1", "2027-02-01", "2027-02-07", "14", "2027-02-08"), NULL,
    0, 45, 38, 50, 50, 45 * 90 / 38.0, 4500 / 38.0, TL_RESULT_ON_TRACK, TL_TREND_UNKNOWN },
  { "with the quarter before, and less is better", MEAN DOWN TARGET ("95"), DECEMBER ("100") "," JANUARY ("94"), NULL,
    100, 94, 31, 9400 / 95.0, 120, 94, 120, TL_RESULT_ON_TRACK, TL_TREND_BETTER },
  { "5 % is level", MEAN DOWN TARGET ("95"), DECEMBER ("100") "," JANUARY ("105"), NULL,
    100, 105, 31, 10500 / 95.0, -100, 105, -100, TL_RESULT_OFF_TRACK, TL_TREND_LEVEL },
  { "6 % is worse", MEAN DOWN TARGET ("95"), DECEMBER ("100") "," JANUARY ("106"), NULL,
    100, 106, 31, 10600 / 95.0, -120, 106, -120, TL_RESULT_OFF_TRACK, TL_TREND_WORSE },
  { "the last one counts: any kinds of periods", LAST TARGET ("100"), JANUARY ("50") "," READ ("b1", "2027-03-31", "2027-03-31", "80", "2027-03-31"), NULL,
    UNKNOWN, 80, 90, 80, UNKNOWN, 80, 80, TL_RESULT_AT_RISK, TL_TREND_BETTER },
};

#define assert_number(name, number, expected)                                            \
  G_STMT_START                                                                           \
  {                                                                                      \
    double is_ = (number), wanted_ = (expected);                                         \
    if (isnan (is_) != isnan (wanted_) || fabs (is_ - wanted_) > 1e-9 * (1 + fabs (wanted_))) \
      g_error ("%s: " #number " is %.12g, not %.12g", name, is_, wanted_);               \
  }                                                                                      \
  G_STMT_END

static const char definitions[] =
  "'kpis': [{'id': 'reach', 'objective': 'awareness', 'funnel': 'awareness'},"
  " {'id': 'share', 'denominator': 'clicks'}, {'id': 'score', 'denominator': 'clicks', 'periods': 'last'}]";

/* Results of the first quarter of 2027 with one KPI of id "k". */
static TlResults *
make_results (const char *kpi,
              const char *actuals,
              const char *today)
{
  g_autofree char *strategy = g_strdup_printf ("'kpis': [{'id': 'k', %s}]", kpi);
  g_autofree char *tracking = g_strdup_printf ("'actuals': [%s]", actuals);
  const CheckChanges changes = { strategy, tracking, definitions, today };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);

  return tl_results_new (&fixture->situation, 2027, 1);
}

static void
test_kpi (gconstpointer data)
{
  const KpiCase *expected = data;
  g_autoptr (TlResults) results = make_results (expected->kpi, expected->actuals, expected->today);
  const TlKpiResult *result = tl_results_find_kpi (results, "k");

  g_assert_cmpuint (results->n_kpis, ==, 1);
  assert_number (expected->name, result->start, expected->start);
  assert_number (expected->name, result->actual, expected->actual);
  g_assert_cmpuint (result->covered_days, ==, expected->covered);
  assert_number (expected->name, result->percent_of_target, expected->percent);
  assert_number (expected->name, result->progress, expected->progress);
  assert_number (expected->name, result->projected, expected->projected);
  assert_number (expected->name, result->reaches, expected->reaches);
  g_assert_cmpint (result->status, ==, expected->status);
  g_assert_cmpint (result->trend, ==, expected->trend);
}

/* The thresholds are the strategy's, else the catalogue's. */
static void
test_thresholds (void)
{
  const CheckChanges changes = {
    "'kpis': [{'id': 'k'," TARGET ("1000") "}], 'estimates': {'on_track_share': 90, 'level_share': 20}",
    "'actuals': [" JANUARY ("250") "," FEBRUARY ("250") "," MARCH ("400") "]", NULL, NULL,
  };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
  g_autoptr (TlResults) results = tl_results_new (&fixture->situation, 2027, 1);

  g_assert_cmpfloat (results->on_track_share, ==, 90);
  g_assert_cmpfloat (results->at_risk_share, ==, 75);
  g_assert_cmpfloat (results->level_share, ==, 20);
  g_assert_cmpint (results->kpis[0].status, ==, TL_RESULT_ON_TRACK);
  g_assert_cmpfloat (results->kpis[0].latest, ==, 400 / 31.0);
  g_assert_cmpfloat (results->kpis[0].previous, ==, 250 / 28.0);
}

/* Rates of different denominators are not compared. */
static void
test_benchmarks (void)
{
  static const struct
  {
    const char *kpi;
    double benchmark;
    gboolean incomparable;
  } cases[] = {
    { "'name': 'K'", NAN, FALSE },
    { "'benchmark': 3", 3, FALSE },
    { "'denominator': 'reach', 'benchmark': 3, 'benchmark_denominator': 'reach'", 3, FALSE },
    { "'denominator': 'reach', 'benchmark': 3, 'benchmark_denominator': 'followers'", NAN, TRUE },
    { "'denominator': 'reach', 'benchmark': 3", NAN, TRUE },
    { "'denominator': 'unstated', 'benchmark': 3, 'benchmark_denominator': 'unstated'", NAN, TRUE },
    { "'denominator': 'reach', 'benchmark_denominator': 'followers'", NAN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlResults) results = make_results (cases[i].kpi, "", NULL);

      assert_number (cases[i].kpi, results->kpis[0].benchmark, cases[i].benchmark);
      g_assert_true (results->kpis[0].incomparable == cases[i].incomparable);
    }
}

static void
test_quarters (void)
{
  static const struct
  {
    int first_month;
    int fiscal_year;
    guint quarter;
    const char *first;
    const char *last;
  } cases[] = {
    { 1, 2027, 1, "2027-01-01", "2027-03-31" }, { 1, 2027, 4, "2027-10-01", "2027-12-31" },
    { 1, 2028, 1, "2028-01-01", "2028-03-31" }, { 4, 2026, 4, "2027-01-01", "2027-03-31" },
    { 7, 2026, 1, "2026-07-01", "2026-09-30" }, { 7, 2026, 3, "2027-01-01", "2027-03-31" },
    { 12, 2027, 1, "2027-12-01", "2028-02-29" }, { 11, 2027, 1, "2027-11-01", "2028-01-31" },
    { 1, 1900, 1, "1900-01-01", "1900-03-31" }, { 1, 2199, 4, "2199-10-01", "2199-12-31" },
  };
  g_autoptr (TlStrategy) strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlDay first = plan_fixture_day (cases[i].first), last = plan_fixture_day (cases[i].last), is_first, is_last;

      tl_record_set_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, cases[i].first_month);
      tl_quarter_get_days (strategy, cases[i].fiscal_year, cases[i].quarter, &is_first, &is_last);
      g_assert_cmpuint (is_first, ==, first);
      g_assert_cmpuint (is_last, ==, last);
      for (TlDay day = first; day <= last; day++)
        {
          int fiscal_year;
          guint quarter;

          tl_quarter_of_day (strategy, day, &fiscal_year, &quarter);
          g_assert_cmpint (fiscal_year, ==, cases[i].fiscal_year);
          g_assert_cmpuint (quarter, ==, cases[i].quarter);
        }
    }
}

/* Years of which the quarters before and after are beyond the calendar. */
static void
test_edges (void)
{
  static const int first_months[] = { 1, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (first_months); i++)
    {
      g_autofree char *strategy = g_strdup_printf ("'kpis': [{'id': 'k', 'periods': 'last', 'baseline': 5}], 'business': {'fiscal_year_start': %d}",
                                                   first_months[i]);
      const CheckChanges changes = { strategy, NULL, NULL, "2199-12-31" };
      g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
      g_autoptr (TlResults) first = tl_results_new (&fixture->situation, 1900, 1);
      g_autoptr (TlResults) last = tl_results_new (&fixture->situation, 2199, 4);

      g_assert_cmpfloat (first->kpis[0].start, ==, 5);
      g_assert_cmpfloat (last->kpis[0].start, ==, 5);
      g_assert_cmpuint (last->last, >, last->first);
    }
}

/* --- Whatever the numbers --- */

static double
pick_number (void)
{
  static const double numbers[] = { 0, 0, 1, -1, 5, 100, 1e12, -1e12, 1e-300, -1e-300, 5e-324 };

  return g_test_rand_bit () ? g_test_rand_double_range (-10, 100) : numbers[g_test_rand_int_range (0, G_N_ELEMENTS (numbers))];
}

static void
add_random_actual (TlTracking *tracking,
                   TlDay       read_on)
{
  TlActual *actual = tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_ACTUALS), NULL);
  TlDay first = tl_day_new (2026, 9, 1) + (TlDay) g_test_rand_int_range (0, 270);

  tl_record_set_ref (actual, TL_ACTUAL_KPI, "k");
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, first);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, first + (TlDay) g_test_rand_int_range (0, 100));
  tl_record_set_optional (actual, TL_ACTUAL_VALUE, pick_number ());
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, read_on);
}

static void
fill_in_random (TlStrategy *strategy,
                TlTracking *tracking)
{
  TlKpi *kpi = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_KPIS), "k");

  tl_record_set_enum (kpi, TL_KPI_PERIODS, g_test_rand_int_range (TL_PERIODS_UNSET, TL_PERIODS_MEAN + 1));
  tl_record_set_enum (kpi, TL_KPI_DIRECTION, g_test_rand_int_range (TL_DIRECTION_UP, TL_DIRECTION_DOWN + 1));
  if (g_test_rand_bit ())
    tl_record_set_optional (kpi, TL_KPI_BASELINE, pick_number ());
  if (g_test_rand_bit ())
    tl_record_set_date (kpi, TL_KPI_BASELINE_DATE, tl_day_new (2026, 12, 1) + (TlDay) g_test_rand_int_range (0, 150));
  if (g_test_rand_int_range (0, 4) > 0)
    {
      TlTarget *target = tl_record_list_append_new (tl_record_get_list (kpi, TL_KPI_TARGETS), NULL);

      tl_record_set_integer (target, TL_TARGET_FISCAL_YEAR, 2027);
      tl_record_set_integer (target, TL_TARGET_QUARTER, 1);
      tl_record_set_optional (target, TL_TARGET_VALUE, pick_number ());
    }
  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    add_random_actual (tracking, tl_day_new (2027, 6, 1) - (TlDay) (25 * i));
}

static void
assert_sane (const TlKpiResult *result)
{
  const double numbers[] = {
    result->start, result->actual, result->percent_of_target, result->progress, result->projected, result->reaches,
    result->latest, result->previous,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_true (isnan (numbers[i]) || isfinite (numbers[i]));
  g_assert_cmpuint (result->covered_days, <=, 90);
  g_assert_true ((result->covered_days == 0) == (bool) isnan (result->actual));
  g_assert_true ((bool) isnan (result->actual) == (bool) isnan (result->projected));
  g_assert_true ((result->status == TL_RESULT_NO_TARGET) == (bool) isnan (result->target));
  g_assert_true ((result->trend == TL_TREND_UNKNOWN) == (isnan (result->latest) || isnan (result->previous)));
}

static void
assert_equal_numbers (double a,
                      double b)
{
  g_assert_true (isnan (a) ? (bool) isnan (b) : a == b);
}

/* Numbers are finite or not known, and their order in the list is of no importance where
 * they were read on different days. */
static void
test_random (void)
{
  g_autoptr (TlCatalogue) catalogue = g_object_new (TL_TYPE_CATALOGUE, NULL);
  gpointer estimates = tl_catalogue_get_estimates (catalogue);

  tl_record_set_optional (estimates, TL_ESTIMATES_ON_TRACK_SHARE, 95);
  tl_record_set_optional (estimates, TL_ESTIMATES_AT_RISK_SHARE, 75);
  tl_record_set_optional (estimates, TL_ESTIMATES_LEVEL_SHARE, 5);
  for (guint i = 0; i < 3000; i++)
    {
      const TlPlanFrame frame = { tl_day_new (2027, 1, 4), 1, tl_day_new (2027, 1, 4), TL_DAY_NONE };
      g_autoptr (TlStrategy) strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);
      g_autoptr (TlTracking) tracking = tl_record_new (TL_TYPE_TRACKING, NULL);
      g_autoptr (TlPlan) plan = tl_plan_derive (strategy, NULL, catalogue, &frame);
      const TlSituation situation = { TL_RECORD (strategy), strategy, tracking, catalogue, plan, TL_DAY_NONE };
      TlRecordList *actuals = tl_record_get_list (tracking, TL_TRACKING_ACTUALS);
      g_autoptr (TlResults) results = NULL, turned = NULL;

      fill_in_random (strategy, tracking);
      results = tl_results_new (&situation, 2027, 1);
      assert_sane (&results->kpis[0]);
      for (guint n = tl_record_list_get_length (actuals); n > 1; n--)
        tl_record_list_move (actuals, 0, n - 1);
      turned = tl_results_new (&situation, 2027, 1);
      assert_equal_numbers (results->kpis[0].actual, turned->kpis[0].actual);
      assert_equal_numbers (results->kpis[0].projected, turned->kpis[0].projected);
      assert_equal_numbers (results->kpis[0].previous, turned->kpis[0].previous);
      g_assert_cmpint (results->kpis[0].status, ==, turned->kpis[0].status);
    }
}

/* Results hold on to nothing that they were made of. */
static void
test_life (void)
{
  TlResults *results = make_results (TARGET ("900"), JANUARY ("310"), NULL);
  TlResults *copy = g_boxed_copy (TL_TYPE_RESULTS, results);

  tl_results_unref (results);
  g_assert_cmpstr (copy->kpis[0].kpi, ==, "k");
  g_assert_null (tl_results_find_kpi (copy, "seen"));
  g_boxed_free (TL_TYPE_RESULTS, copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kpi_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/results/kpi/%s", kpi_cases[i].name);

      g_test_add_data_func (path, &kpi_cases[i], test_kpi);
    }
  g_test_add_func ("/results/thresholds", test_thresholds);
  g_test_add_func ("/results/benchmarks", test_benchmarks);
  g_test_add_func ("/results/quarters", test_quarters);
  g_test_add_func ("/results/edges", test_edges);
  g_test_add_func ("/results/random", test_random);
  g_test_add_func ("/results/life", test_life);

  return g_test_run ();
}

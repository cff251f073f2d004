/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A KPI against its target. */

#include "tl-results-private.h"

#include <math.h>

#include "strategy/tl-target.h"

static double
find_target (TlKpi           *kpi,
             const TlResults *results)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);
  TlTarget *first = NULL;

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlTarget *target = tl_record_list_get (targets, i);

      if (tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR) == results->fiscal_year
          && tl_record_get_integer (target, TL_TARGET_QUARTER) == (int) results->quarter
          && tl_record_is_set (target, TL_TARGET_VALUE)
          && (first == NULL || strcmp (tl_record_get_id (target), tl_record_get_id (first)) < 0))
        first = target;
    }
  return first != NULL ? tl_record_get_optional (first, TL_TARGET_VALUE) : NAN;
}

/* Where it stood before the quarter, and when that was; %TL_DAY_NONE: not known. */
static double
find_start (const TlResults *results,
            TlKpi           *kpi,
            GArray          *readings,
            TlKpiResult     *result,
            TlStrategy      *strategy,
            TlDay           *day)
{
  TlDay baseline_date = tl_record_get_date (kpi, TL_KPI_BASELINE_DATE);
  TlDays before;
  guint covered;
  double value;

  *day = TL_DAY_NONE;
  if (result->periods == TL_PERIODS_ADD)
    return result->direction == TL_DIRECTION_UP ? 0 : NAN;

  tl_quarter_get_days (strategy, results->quarter > 1 ? results->fiscal_year : results->fiscal_year - 1,
                       results->quarter > 1 ? results->quarter - 1 : 4, &before.first, &before.last);
  value = tl_readings_get_value (readings, result->periods, &before, &covered, day);
  if (!isnan (value))
    return value;
  if (baseline_date > results->last)
    return NAN;
  *day = baseline_date;
  return result->baseline;
}

static double
project (const TlResults   *results,
         const TlKpiResult *result,
         TlDay              start_day)
{
  double days = results->last - results->first + 1, projected;

  if (result->covered_days == 0 || result->periods == TL_PERIODS_MEAN)
    return result->actual;
  if (result->periods == TL_PERIODS_ADD)
    return result->actual * days / result->covered_days;

  if (start_day == TL_DAY_NONE)
    start_day = results->first - 1;
  if (isnan (result->start) || result->read_to <= start_day)
    return result->actual;
  projected = result->actual
              + (result->actual - result->start) / (result->read_to - start_day) * (results->last - result->read_to);
  return result->start >= 0 && result->actual >= 0 ? MAX (projected, 0) : projected;
}

/* By how much a value is better than another. */
static double
lead_over (const TlKpiResult *result,
           double             value,
           double             other)
{
  return result->direction == TL_DIRECTION_UP ? value - other : other - value;
}

/* How many percent of what the target asks the projected value is. */
static double
get_percent_reached (const TlKpiResult *result)
{
  double target = result->target, value = result->projected;

  if (lead_over (result, target, result->start) > 0)
    return tl_results_percent (value - result->start, target - result->start);
  if (result->direction == TL_DIRECTION_UP)
    return target > 0 ? tl_results_percent (value, target) : NAN;
  return value > 0 && target >= 0 ? tl_results_percent (target, value) : NAN;
}

static TlResultStatus
get_status (const TlResults   *results,
            const TlKpiResult *result)
{
  if (isnan (result->target))
    return TL_RESULT_NO_TARGET;
  if (isnan (result->actual))
    return TL_RESULT_NO_DATA;
  if (lead_over (result, result->projected, result->target) >= 0 || result->reaches >= results->on_track_share)
    return TL_RESULT_ON_TRACK;
  return result->reaches >= results->at_risk_share ? TL_RESULT_AT_RISK : TL_RESULT_OFF_TRACK;
}

static TlTrend
get_trend (const TlResults   *results,
           const TlKpiResult *result)
{
  double lead = lead_over (result, result->latest, result->previous);

  if (fabs (lead) * 100 <= results->level_share * fabs (result->previous))
    return TL_TREND_LEVEL;
  return lead > 0 ? TL_TREND_BETTER : TL_TREND_WORSE;
}

static void
add_benchmark (TlKpi       *kpi,
               TlKpiResult *result)
{
  double benchmark = tl_record_get_optional (kpi, TL_KPI_BENCHMARK);
  int own = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);
  gboolean comparable = own != TL_DENOMINATOR_UNSTATED && tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR) == own;

  result->benchmark = comparable ? benchmark : NAN;
  result->incomparable = !comparable && !isnan (benchmark);
}

/**
 * tl_results_add_kpi:
 *
 * Adds what came of @kpi.
 */
void
tl_results_add_kpi (TlResultsOwner *self,
                    TlKpi          *kpi)
{
  const TlSituation *situation = self->situation;
  const TlResults *results = &self->results;
  const TlDays days = { results->first, results->last };
  g_autoptr (GArray) readings = tl_readings_new (situation->tracking, tl_record_get_id (kpi), situation->today);
  TlKpiDefinition *definition = tl_catalogue_find_kpi (situation->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  TlDay start_day;
  TlKpiResult result = {
    .kpi = tl_results_intern (self, tl_record_get_id (kpi)),
    .periods = tl_kpi_get_periods (kpi, definition),
    .direction = (TlDirection) tl_record_get_enum (kpi, TL_KPI_DIRECTION),
    .baseline = tl_record_get_optional (kpi, TL_KPI_BASELINE),
    .target = find_target (kpi, results),
    .reaches = NAN,
  };

  result.start = find_start (results, kpi, readings, &result, situation->strategy, &start_day);
  result.actual = tl_readings_get_value (readings, result.periods, &days, &result.covered_days, &result.read_to);
  result.percent_of_target = tl_results_percent (result.actual, result.target);
  result.progress = lead_over (&result, result.target, result.start) > 0
                    ? tl_results_percent (result.actual - result.start, result.target - result.start)
                    : NAN;
  result.projected = project (results, &result, start_day);
  if (!isnan (result.target) && !isnan (result.actual))
    result.reaches = get_percent_reached (&result);
  result.status = get_status (results, &result);
  if (tl_readings_compare (readings, result.periods, &days, &result.latest, &result.previous))
    result.trend = get_trend (results, &result);
  add_benchmark (kpi, &result);
  g_array_append_val (self->kpis, result);
}

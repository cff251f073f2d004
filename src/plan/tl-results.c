/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-results-private.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-business.h"

G_DEFINE_BOXED_TYPE (TlResults, tl_results, tl_results_ref, tl_results_unref)

TlResults *
tl_results_ref (TlResults *results)
{
  return g_atomic_rc_box_acquire (results);
}

static void
clear (gpointer data)
{
  TlResultsOwner *owner = data;

  g_string_chunk_free (owner->strings);
  g_array_unref (owner->kpis);
}

void
tl_results_unref (TlResults *results)
{
  g_atomic_rc_box_release_full (results, clear);
}

double
tl_results_percent (double a,
                    double b)
{
  double percent = b != 0 ? 100 * a / b : NAN;

  return isfinite (percent) ? percent : NAN;
}

const char *
tl_results_intern (TlResultsOwner *self,
                   const char     *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static guint
get_first_month (TlStrategy *strategy)
{
  return (guint) tl_record_get_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START);
}

/**
 * tl_quarter_of_day:
 * @strategy: says when the fiscal year begins
 * @day: a day
 * @fiscal_year: (out): the calendar year in which the fiscal year of @day begins
 * @quarter: (out): 1 to 4
 *
 * Finds the quarter in which a day lies.
 */
void
tl_quarter_of_day (TlStrategy *strategy,
                   TlDay       day,
                   int        *fiscal_year,
                   guint      *quarter)
{
  guint first_month = get_first_month (strategy), year, month;

  g_return_if_fail (day != TL_DAY_NONE);

  tl_day_split (day, &year, &month, NULL);
  *fiscal_year = (int) year - (month < first_month);
  *quarter = (month + 12 - first_month) % 12 / 3 + 1;
}

/* The first day of a month counted from year 0. Around the first and the last
 * quarter there are months that no document speaks of. */
static TlDay
get_first_day (guint month)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));

  return g_date_get_julian (date);
}

static guint
count_months (TlStrategy *strategy,
              int         fiscal_year,
              guint       quarter)
{
  return (guint) fiscal_year * 12 + get_first_month (strategy) - 1 + 3 * (quarter - 1);
}

/**
 * tl_results_get_month:
 * @month: of the quarter, from 0; 3: the one after it
 *
 * Returns: the first day of that month
 */
TlDay
tl_results_get_month (const TlResultsOwner *self,
                      guint                 month)
{
  return get_first_day (count_months (self->situation->strategy, self->results.fiscal_year, self->results.quarter) + month);
}

/**
 * tl_quarter_get_days:
 * @strategy: says when the fiscal year begins
 * @fiscal_year: the calendar year in which it begins
 * @quarter: 1 to 4
 * @first: (out): the first day of the quarter
 * @last: (out): its last day
 *
 * Finds the days of a quarter.
 */
void
tl_quarter_get_days (TlStrategy *strategy,
                     int         fiscal_year,
                     guint       quarter,
                     TlDay      *first,
                     TlDay      *last)
{
  guint month;

  g_return_if_fail (fiscal_year > 0 && quarter >= 1 && quarter <= 4);

  month = count_months (strategy, fiscal_year, quarter);
  *first = get_first_day (month);
  *last = get_first_day (month + 3) - 1;
}

/**
 * tl_results_new:
 * @situation: the answers, what became of the plan, and the day from which it is
 *   looked at
 * @fiscal_year: the calendar year in which the fiscal year begins, 1899 to 2199: the
 *   first days that documents know can be in one that began in the year before
 * @quarter: 1 to 4
 *
 * Says what came of a quarter. A pure function.
 *
 * Returns: (transfer full): the results
 */
TlResults *
tl_results_new (const TlSituation *situation,
                int                fiscal_year,
                guint              quarter)
{
  TlRecordList *kpis;
  TlResultsOwner *owner;

  g_return_val_if_fail (situation != NULL, NULL);
  g_return_val_if_fail (fiscal_year >= TL_DAY_FIRST_YEAR - 1 && fiscal_year <= TL_DAY_LAST_YEAR, NULL);
  g_return_val_if_fail (quarter >= 1 && quarter <= 4, NULL);

  kpis = tl_record_get_list (situation->strategy, TL_STRATEGY_KPIS);
  owner = g_atomic_rc_box_new0 (TlResultsOwner);
  owner->strings = g_string_chunk_new (512);
  owner->kpis = g_array_new (FALSE, FALSE, sizeof (TlKpiResult));
  owner->situation = situation;
  owner->results.fiscal_year = fiscal_year;
  owner->results.quarter = quarter;
  owner->results.today = situation->today;
  owner->results.on_track_share = tl_strategy_get_estimate (situation->strategy, situation->catalogue, TL_ESTIMATES_ON_TRACK_SHARE);
  owner->results.at_risk_share = tl_strategy_get_estimate (situation->strategy, situation->catalogue, TL_ESTIMATES_AT_RISK_SHARE);
  owner->results.level_share = tl_strategy_get_estimate (situation->strategy, situation->catalogue, TL_ESTIMATES_LEVEL_SHARE);
  tl_quarter_get_days (situation->strategy, fiscal_year, quarter, &owner->results.first, &owner->results.last);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    tl_results_add_kpi (owner, tl_record_list_get (kpis, i));
  owner->results.kpis = (const TlKpiResult *) owner->kpis->data;
  owner->results.n_kpis = owner->kpis->len;
  tl_results_add_work (owner);
  tl_results_add_return (owner);

  owner->situation = NULL;
  return &owner->results;
}

/**
 * tl_results_is_cut_off:
 * @results: results
 *
 * What is planned for a part of the quarter cannot be held against all of its target,
 * nor the budgets of all of it against the work of a part. Where nothing is planned
 * there are only records, of whatever time.
 *
 * Returns: whether the plan has less than nine tenths of the quarter's days
 */
gboolean
tl_results_is_cut_off (const TlResults *results)
{
  return results->work.plan_days > 0 && 10 * results->work.plan_days < 9 * results->work.days;
}

/**
 * tl_results_find_kpi:
 * @results: results
 * @id: of a KPI
 *
 * Returns: (nullable): what came of that KPI
 */
const TlKpiResult *
tl_results_find_kpi (const TlResults *results,
                     const char      *id)
{
  for (guint i = 0; i < results->n_kpis; i++)
    if (g_strcmp0 (results->kpis[i].kpi, id) == 0)
      return &results->kpis[i];
  return NULL;
}

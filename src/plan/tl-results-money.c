/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money against the plan, and what it returned. */

#include "tl-results-private.h"

#include <math.h>

#include "strategy/tl-business.h"
#include "strategy/tl-tool.h"
#include "strategy/tl-value-model.h"
#include "tracking/tl-spending.h"

#define MONTHS 3

/* How many days of the quarter's month are in the plan. */
static guint
count_plan_days (const TlResultsOwner *self,
                 guint                 month)
{
  const TlPlanFrame *frame = &self->situation->plan->frame;
  const TlDay begin = MAX (tl_results_get_month (self, month), frame->start);
  const TlDay end = MIN (tl_results_get_month (self, month + 1), frame->start + 7 * frame->weeks);

  return self->results.work.plan_days > 0 && begin < end ? end - begin : 0;
}

/* How many months' budgets the quarter is planned to cost. */
static double
count_months (const TlResultsOwner *self)
{
  double months = 0;

  if (!tl_results_is_cut_off (&self->results))
    return MONTHS;

  for (guint i = 0; i < MONTHS; i++)
    months += count_plan_days (self, i) / (double) (tl_results_get_month (self, i + 1) - tl_results_get_month (self, i));

  return months;
}

static void
add_hours (TlResultsOwner *self,
           GArray         *shares,
           gboolean        spent,
           TlResultCost   *cost)
{
  double sum = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const TlWorkShare *share = &g_array_index (shares, TlWorkShare, i);
      guint minutes = spent ? share->spent : share->planned;

      if (minutes == 0)
        continue;
      sum += share->hourly_cost * minutes / 60;
      if (isnan (share->hourly_cost) && cost->person == NULL)
        {
          cost->lacks |= TL_RESULT_LACKS_HOURLY_COST;
          cost->person = tl_results_intern (self, share->id);
        }
    }
  cost->hours = sum;
}

/* What the tools cost a month, as they are written down; NaN if it is of none. */
static double
get_tool_costs (TlBusiness *business)
{
  TlRecordList *tools = tl_record_get_list (business, TL_BUSINESS_TOOLS);
  double sum = NAN;

  for (guint i = 0; i < tl_record_list_get_length (tools); i++)
    {
      double cost = tl_record_get_optional (tl_record_list_get (tools, i), TL_TOOL_COST_PER_MONTH);

      if (!isnan (cost))
        sum = isnan (sum) ? cost : sum + cost;
    }
  return sum;
}

static double
plan_money (double        months,
            double        a_month,
            TlResultLack  lack,
            TlResultCost *cost)
{
  if (isnan (a_month))
    cost->lacks |= lack;
  return months * a_month;
}

static void
add_budgets (TlResultsOwner *self,
             TlResultCost   *cost)
{
  TlBusiness *business = tl_record_get_child (self->situation->strategy, TL_STRATEGY_BUSINESS);
  const double months = count_months (self);
  double tools = tl_record_get_optional (business, TL_BUSINESS_TOOL_BUDGET);

  cost->tools = plan_money (months, isnan (tools) ? get_tool_costs (business) : tools, TL_RESULT_LACKS_TOOLS, cost);
  cost->advertising = plan_money (months, tl_record_get_optional (business, TL_BUSINESS_ADVERTISING_BUDGET),
                                  TL_RESULT_LACKS_ADVERTISING, cost);
  cost->production = plan_money (months, tl_record_get_optional (business, TL_BUSINESS_PRODUCTION_BUDGET),
                                 TL_RESULT_LACKS_PRODUCTION, cost);
}

/* What was written down of the month from @first to @last; of several, the last
 * one. Without any amount there is nothing written down. */
static TlSpending *
find_spending (TlTracking *tracking,
               TlDay       first,
               TlDay       last)
{
  TlRecordList *list = tracking != NULL ? tl_record_get_list (tracking, TL_TRACKING_SPENDING) : NULL;

  for (guint i = list != NULL ? tl_record_list_get_length (list) : 0; i > 0; i--)
    {
      TlSpending *spending = tl_record_list_get (list, i - 1);
      TlDay day = tl_record_get_date (spending, TL_SPENDING_MONTH);

      if (day >= first && day <= last
          && (tl_record_is_set (spending, TL_SPENDING_TOOLS) || tl_record_is_set (spending, TL_SPENDING_ADVERTISING)
              || tl_record_is_set (spending, TL_SPENDING_PRODUCTION)))
        return spending;
    }
  return NULL;
}

static void
add_amount (TlSpending *spending,
            guint       field,
            double     *sum)
{
  double amount = tl_record_get_optional (spending, field);

  if (!isnan (amount))
    *sum += amount;
}

static void
lack_month (TlResultCost *cost,
            TlDay         month)
{
  cost->lacks |= TL_RESULT_LACKS_SPENDING;
  if (cost->month == TL_DAY_NONE)
    cost->month = month;
}

/* Of months in which there is no plan, nobody has to say anything; where there is none
 * in all of the quarter, records are all there is. */
static gboolean
is_asked_for (const TlResultsOwner *self,
              guint                 month)
{
  return self->results.work.plan_days == 0 || count_plan_days (self, month) > 0;
}

static void
add_spending (TlResultsOwner *self,
              TlResultCost   *cost)
{
  TlDay today = self->results.today;
  TlDay first_asked = TL_DAY_NONE;
  guint found = 0;

  for (guint i = 0; i < MONTHS; i++)
    {
      TlDay first = tl_results_get_month (self, i), last = tl_results_get_month (self, i + 1) - 1;
      TlSpending *spending;

      if (first_asked == TL_DAY_NONE && is_asked_for (self, i))
        first_asked = first;

      spending = find_spending (self->situation->tracking, first, last);
      if (spending != NULL)
        {
          found++;
          add_amount (spending, TL_SPENDING_TOOLS, &cost->tools);
          add_amount (spending, TL_SPENDING_ADVERTISING, &cost->advertising);
          add_amount (spending, TL_SPENDING_PRODUCTION, &cost->production);
        }
      else if (is_asked_for (self, i) && (today == TL_DAY_NONE || last < today))
        lack_month (cost, first);
    }
  if (found == 0)
    lack_month (cost, first_asked);
  if (cost->lacks & TL_RESULT_LACKS_SPENDING)
    cost->tools = cost->advertising = cost->production = NAN;
}

static void
add_total (TlResultCost *cost)
{
  cost->total = cost->hours + cost->tools + cost->advertising + cost->production;
}

/**
 * tl_results_add_costs:
 * @shares: (element-type TlWorkShare): of everybody who has work
 *
 * Adds what the quarter costs.
 */
void
tl_results_add_costs (TlResultsOwner *self,
                      GArray         *shares)
{
  TlResults *results = &self->results;

  add_hours (self, shares, FALSE, &results->planned_cost);
  add_budgets (self, &results->planned_cost);
  add_total (&results->planned_cost);
  add_hours (self, shares, TRUE, &results->spent_cost);
  add_spending (self, &results->spent_cost);
  add_total (&results->spent_cost);
}

/* --- Return --- */

static void
make_return (const TlResults    *results,
             const char         *kpi,
             gboolean            actual,
             double              each,
             const TlResultCost *cost,
             TlResultReturn     *made)
{
  const TlKpiResult *result = tl_results_find_kpi (results, kpi);

  made->conversions = NAN;
  made->each = each;
  made->cost = cost->total;
  made->lacks = cost->lacks;
  if (!actual && tl_results_is_cut_off (results))
    made->lacks |= TL_RESULT_LACKS_PLAN;
  if (result == NULL)
    made->lacks |= TL_RESULT_LACKS_CONVERSION_KPI;
  else if (result->periods != TL_PERIODS_ADD)
    made->lacks |= TL_RESULT_LACKS_COUNT;
  else
    {
      made->conversions = actual ? result->actual : result->target;
      if (isnan (made->conversions))
        made->lacks |= actual ? TL_RESULT_LACKS_ACTUAL : TL_RESULT_LACKS_TARGET;
    }
  if (isnan (each))
    made->lacks |= TL_RESULT_LACKS_VALUE;
  if (made->cost == 0)
    made->lacks |= TL_RESULT_LACKS_COST;
  if (made->lacks & TL_RESULT_LACKS_PLAN)
    made->conversions = NAN;
  made->value = made->conversions * each;
  made->percent = tl_results_percent (made->value - made->cost, made->cost);
}

/**
 * tl_results_add_return:
 *
 * Adds the return; all else is there already.
 */
void
tl_results_add_return (TlResultsOwner *self)
{
  TlResults *results = &self->results;
  TlRecord *model = tl_record_get_child (self->situation->strategy, TL_STRATEGY_VALUE_MODEL);
  const char *kpi = tl_record_get_ref (model, TL_VALUE_MODEL_CONVERSION_KPI);
  double each = tl_record_get_optional (model, TL_VALUE_MODEL_VALUE_PER_CONVERSION);

  make_return (results, kpi, FALSE, each, &results->planned_cost, &results->planned_return);
  make_return (results, kpi, TRUE, each, &results->spent_cost, &results->actual_return);
}

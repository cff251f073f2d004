/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-budget.h"

#include <math.h>

#include "strategy/tl-business.h"
#include "strategy/tl-tool.h"
#include "tracking/tl-spending.h"

#include "tl-sheet-block.h"

#define LEAST_WIDTH 12.5

/* In digits: the code of a currency and the blank before it; the sign of what is beyond
 * a budget; what is beside every number anyway. */
#define CURRENCY 4
#define SIGN 2
#define SPARE 1.5

/* As #TlResults counts a quarter. */
#define MONTHS 3

/* What the tools cost a month, as they are written down; NaN if it is of none. */
static double
get_tool_costs (TlRecord *business)
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

static void
read_budgets (TlBudget *budget)
{
  TlRecord *business = tl_record_get_child (budget->workbook->strategy, TL_STRATEGY_BUSINESS);
  double tools = tl_record_get_optional (business, TL_BUSINESS_TOOL_BUDGET);

  budget->a_month[TL_BUDGET_TOOLS] = isnan (tools) ? get_tool_costs (business) : tools;
  budget->a_month[TL_BUDGET_ADVERTISING] = tl_record_get_optional (business, TL_BUSINESS_ADVERTISING_BUDGET);
  budget->a_month[TL_BUDGET_PRODUCTION] = tl_record_get_optional (business, TL_BUSINESS_PRODUCTION_BUDGET);
}

/* What was written down of a month counts as #TlResults says: the last record with
 * an amount, and what it leaves empty was nothing. */
static TlRecord *
find_spending (TlWorkbook *workbook,
               TlDay       first,
               TlDay       last)
{
  TlTracking *tracking = workbook->input->situation.tracking;
  TlRecordList *list = tracking != NULL ? tl_record_get_list (tracking, TL_TRACKING_SPENDING) : NULL;

  for (guint i = list != NULL ? tl_record_list_get_length (list) : 0; i > 0; i--)
    {
      TlRecord *spending = tl_record_list_get (list, i - 1);
      TlDay month = tl_record_get_date (spending, TL_SPENDING_MONTH);

      if (month < first || month > last)
        continue;
      for (guint field = TL_SPENDING_TOOLS; field <= TL_SPENDING_PRODUCTION; field++)
        {
          if (tl_record_is_set (spending, field))
            return spending;
        }
    }

  return NULL;
}

static TlDay
get_month (const TlResults *results,
           guint            month)
{
  guint year, first_month, day;

  tl_day_split (results->first, &year, &first_month, &day);
  first_month += month - 1;

  return tl_day_new (year + first_month / 12, first_month % 12 + 1, 1);
}

static void
add_month (TlBudget        *budget,
           const TlResults *results,
           guint            position)
{
  const TlPlanFrame *frame = &budget->workbook->plan->frame;
  const TlDay first = get_month (results, position), next = get_month (results, position + 1);
  const TlDay begin = MAX (first, frame->start), end = MIN (next, frame->start + 7 * frame->weeks);
  const gboolean has_plan = results->work.plan_days > 0;
  const TlBudgetMonth month = {
    .first = first,
    .part = has_plan && begin < end ? (double) (end - begin) / (next - first) : 0,
    .spending = find_spending (budget->workbook, first, next - 1),
    .over = results->today == TL_DAY_NONE || next <= results->today,
    .quarter = budget->quarters->len - 1,
  };

  if (!has_plan || month.part > 0 || month.spending != NULL)
    g_array_append_val (budget->months, month);
}

static void
list_months (TlBudget *budget)
{
  const TlPlanFrame *frame = &budget->workbook->plan->frame;

  for (TlDay day = frame->start; day < frame->start + 7 * frame->weeks;)
    {
      const TlResults *results = tl_workbook_get_results_of (budget->workbook, day);

      g_ptr_array_add (budget->quarters, (gpointer) results);
      for (guint i = 0; i < MONTHS; i++)
        add_month (budget, results, i);
      day = results->last + 1;
    }
}

/**
 * tl_budget_get_spent:
 *
 * Returns: what was spent on a kind in a month; NaN: it is not known
 */
double
tl_budget_get_spent (const TlBudgetMonth *month,
                     TlBudgetKind         kind)
{
  double amount;

  if (month->spending == NULL)
    return NAN;

  amount = tl_record_get_optional (month->spending, TL_SPENDING_TOOLS + kind);

  return isnan (amount) ? 0 : amount;
}

/* The greatest amount that comes up, and one that is not above what is left anywhere. */
static void
find_extremes (const TlBudget *budget,
               double         *most,
               double         *least)
{
  double planned = 0, spent = 0;

  *most = *least = 0;
  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
        {
          const double is_planned = isnan (budget->a_month[kind]) ? 0 : budget->a_month[kind];
          const double is_spent = month->spending != NULL ? tl_budget_get_spent (month, kind) : 0;

          planned += is_planned;
          spent += is_spent;
          *least += MIN (0, is_planned - is_spent);
        }
    }
  for (guint i = 0; i < budget->quarters->len; i++)
    {
      const TlResults *results = g_ptr_array_index (budget->quarters, i);
      const double amounts[] = {
        results->planned_cost.total,
        results->spent_cost.total,
        results->planned_return.value,
        results->actual_return.value,
      };

      for (guint n = 0; n < G_N_ELEMENTS (amounts); n++)
        *most = amounts[n] > *most ? amounts[n] : *most;
    }
  *most = MAX (*most, MAX (planned, spent));
}

/**
 * tl_budget_get_width:
 *
 * Returns: the width, in digits, of a column that has room for all of its money
 */
double
tl_budget_get_width (const TlBudget *budget)
{
  double most, least;

  find_extremes (budget, &most, &least);

  return MAX (MAX (LEAST_WIDTH, tl_sheet_get_number_width (most, 2) + CURRENCY - SPARE),
              least < 0 ? tl_sheet_get_number_width (least, 2) + CURRENCY + SIGN - SPARE : 0);
}

/**
 * tl_budget_init:
 *
 * Finds what there is of money in @workbook, none of it written yet.
 */
void
tl_budget_init (TlBudget   *budget,
                TlWorkbook *workbook)
{
  *budget = (TlBudget) {
    .workbook = workbook,
    .sheet = &workbook->sheets[TL_WORKBOOK_BUDGET],
    .quarters = g_ptr_array_new (),
    .months = g_array_new (FALSE, FALSE, sizeof (TlBudgetMonth)),
  };
  read_budgets (budget);
  list_months (budget);
}

void
tl_budget_clear (TlBudget *budget)
{
  g_clear_pointer (&budget->months, g_array_unref);
  g_clear_pointer (&budget->quarters, g_ptr_array_unref);
}

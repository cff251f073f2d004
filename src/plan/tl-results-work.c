/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work and money against the plan, and what they returned. */

#include "tl-results-private.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "strategy/tl-tool.h"
#include "strategy/tl-value-model.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-spending.h"

#define MONTHS 3

/* An action, of the plan or only recorded. */
typedef struct
{
  TlDay day;
  TlActionStatus status;
  const char *operator_id;
  const char *approver;
  guint minutes;
  guint approve_minutes;
  int actual_minutes;  /* -1: not said */
} Work;

/* What somebody had to do. */
typedef struct
{
  const char *id;
  double hourly_cost;  /* NaN: not said, or nobody of the team */
  guint planned;
  guint spent;
} Share;

static void
book (GArray     *shares,
      const char *person,
      guint       planned,
      guint       spent)
{
  Share added = { .id = person, .hourly_cost = NAN, .planned = planned, .spent = spent };

  if (person == NULL || *person == '\0')
    return;
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = &g_array_index (shares, Share, i);

      if (!g_str_equal (share->id, person))
        continue;
      share->planned += planned;
      share->spent += spent;
      return;
    }
  g_array_append_val (shares, added);
}

static void
count_work (TlResultsOwner *self,
            GArray         *shares,
            const Work     *work)
{
  TlResults *results = &self->results;
  TlResultWork *sums = &results->work;
  gboolean done = work->status == TL_ACTION_DONE;
  guint took = done && work->actual_minutes >= 0 ? (guint) work->actual_minutes : work->minutes;

  if (work->day < results->first || work->day > results->last)
    return;
  if (work->status == TL_ACTION_SKIPPED)
    {
      sums->skipped++;
      return;
    }
  sums->planned++;
  sums->planned_minutes += work->minutes + work->approve_minutes;
  if (done)
    {
      sums->done++;
      sums->spent_minutes += took + work->approve_minutes;
      if (work->actual_minutes < 0)
        sums->assumed_minutes += work->minutes;
    }
  else if (results->today != TL_DAY_NONE && work->day < results->today)
    sums->overdue++;
  book (shares, work->operator_id, work->minutes, done ? took : 0);
  book (shares, work->approver, work->approve_minutes, done ? work->approve_minutes : 0);
}

static void
count_planned (TlResultsOwner *self,
               GArray         *shares)
{
  const TlPlan *plan = self->situation->plan;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      const Work work = {
        .day = action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on,
        .status = action->status,
        .operator_id = action->operator_id,
        .approver = action->approver,
        .minutes = action->minutes,
        .approve_minutes = action->approve_minutes,
        .actual_minutes = action->status == TL_ACTION_DONE ? action->actual_minutes : -1,
      };

      count_work (self, shares, &work);
    }
}

static gboolean
is_skipped (TlTracking *tracking,
            const char *key)
{
  TlRecordList *edits = tl_record_get_list (tracking, TL_TRACKING_EDITS);

  for (guint i = tl_record_list_get_length (edits); i > 0; i--)
    {
      TlEdit *edit = tl_record_list_get (edits, i - 1);

      if (tl_record_get_enum (edit, TL_EDIT_FIELD) == TL_ACTION_FIELD_STATUS
          && g_str_equal (tl_record_get_text (edit, TL_EDIT_ACTION), key))
        return g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), "skipped");
    }
  return FALSE;
}

static guint
get_approve_minutes (const TlSituation *situation,
                     TlActionRecord    *record)
{
  const char *approver = tl_record_get_ref (record, TL_ACTION_RECORD_APPROVER);
  double minutes = tl_record_get_optional (tl_record_get_child (situation->strategy, TL_STRATEGY_ESTIMATES),
                                           TL_ESTIMATES_APPROVE_MINUTES);

  if (*approver == '\0' || g_str_equal (approver, tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR)))
    return 0;
  if (isnan (minutes))
    minutes = tl_record_get_optional (tl_catalogue_get_estimates (situation->catalogue), TL_ESTIMATES_APPROVE_MINUTES);
  return isnan (minutes) ? 0 : (guint) floor (minutes + 0.5);
}

static void
count_record (TlResultsOwner *self,
              GArray         *shares,
              TlActionRecord *record)
{
  gboolean done = tl_record_get_boolean (record, TL_ACTION_RECORD_DONE);
  double actual = done ? tl_record_get_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES) : NAN;
  TlDay published = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);
  Work work = {
    .day = published != TL_DAY_NONE ? published : tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON),
    .status = done ? TL_ACTION_DONE : TL_ACTION_PLANNED,
    .operator_id = tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR),
    .approver = tl_record_get_ref (record, TL_ACTION_RECORD_APPROVER),
    .minutes = (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES),
    .approve_minutes = get_approve_minutes (self->situation, record),
    .actual_minutes = isnan (actual) ? -1 : (int) lround (actual),
  };

  if (!done && is_skipped (self->situation->tracking, tl_record_get_text (record, TL_ACTION_RECORD_ACTION)))
    work.status = TL_ACTION_SKIPPED;
  count_work (self, shares, &work);
}

/* What stands recorded outside of the plan's weeks; of several with one key, the
 * last one. */
static void
count_recorded (TlResultsOwner *self,
                GArray         *shares)
{
  const TlSituation *situation = self->situation;
  TlRecordList *records = situation->tracking != NULL
                          ? tl_record_get_list (situation->tracking, TL_TRACKING_ACTIONS)
                          : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = records != NULL ? tl_record_list_get_length (records) : 0; i > 0; i--)
    {
      TlActionRecord *record = tl_record_list_get (records, i - 1);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);

      if (*key != '\0' && tl_plan_find_action (situation->plan, key) == NULL && g_hash_table_add (seen, (gpointer) key))
        count_record (self, shares, record);
    }
}

/* --- Money --- */

static void
add_hours (TlResultsOwner *self,
           GArray         *shares,
           gboolean        spent,
           TlResultCost   *cost)
{
  double sum = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
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
plan_money (double        a_month,
            TlResultLack  lack,
            TlResultCost *cost)
{
  if (isnan (a_month))
    cost->lacks |= lack;
  return MONTHS * a_month;
}

static void
add_budgets (TlBusiness   *business,
             TlResultCost *cost)
{
  double tools = tl_record_get_optional (business, TL_BUSINESS_TOOL_BUDGET);

  cost->tools = plan_money (isnan (tools) ? get_tool_costs (business) : tools, TL_RESULT_LACKS_TOOLS, cost);
  cost->advertising = plan_money (tl_record_get_optional (business, TL_BUSINESS_ADVERTISING_BUDGET),
                                  TL_RESULT_LACKS_ADVERTISING, cost);
  cost->production = plan_money (tl_record_get_optional (business, TL_BUSINESS_PRODUCTION_BUDGET),
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

static void
add_spending (TlResultsOwner *self,
              TlResultCost   *cost)
{
  TlDay today = self->results.today;
  guint found = 0;

  for (guint i = 0; i < MONTHS; i++)
    {
      TlDay first = tl_results_get_month (self, i), last = tl_results_get_month (self, i + 1) - 1;
      TlSpending *spending;

      spending = find_spending (self->situation->tracking, first, last);
      if (spending != NULL)
        {
          found++;
          add_amount (spending, TL_SPENDING_TOOLS, &cost->tools);
          add_amount (spending, TL_SPENDING_ADVERTISING, &cost->advertising);
          add_amount (spending, TL_SPENDING_PRODUCTION, &cost->production);
        }
      else if (today == TL_DAY_NONE || last < today)
        lack_month (cost, first);
    }
  if (found == 0)
    lack_month (cost, self->results.first);
  if (cost->lacks & TL_RESULT_LACKS_SPENDING)
    cost->tools = cost->advertising = cost->production = NAN;
}

static void
add_total (TlResultCost *cost)
{
  cost->total = cost->hours + cost->tools + cost->advertising + cost->production;
}

/**
 * tl_results_add_work:
 *
 * Adds work and what it costs.
 */
void
tl_results_add_work (TlResultsOwner *self)
{
  const TlSituation *situation = self->situation;
  const TlPlanFrame *frame = &situation->plan->frame;
  TlResults *results = &self->results;
  TlRecordList *team = tl_record_get_list (situation->strategy, TL_STRATEGY_TEAM);
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (Share));
  TlDay plan_last = frame->start + 7 * frame->weeks - 1;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      Share share = {
        .id = tl_record_get_id (member),
        .hourly_cost = tl_record_get_optional (member, TL_MEMBER_COST_PER_HOUR),
      };

      g_array_append_val (shares, share);
    }
  results->work.days = results->last - results->first + 1;
  if (situation->plan->needs == 0 && frame->start <= results->last && plan_last >= results->first)
    results->work.plan_days = MIN (plan_last, results->last) - MAX (frame->start, results->first) + 1;
  count_planned (self, shares);
  count_recorded (self, shares);

  add_hours (self, shares, FALSE, &results->planned_cost);
  add_budgets (tl_record_get_child (situation->strategy, TL_STRATEGY_BUSINESS), &results->planned_cost);
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
  made->value = made->conversions * each;
  made->percent = 100 * tl_results_ratio (made->value - made->cost, made->cost);
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

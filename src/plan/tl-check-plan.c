/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the plan made of the answers: hours and money. */

#include "tl-check-private.h"

#include <math.h>

#include "catalogue/tl-duty.h"
#include "catalogue/tl-estimates.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "strategy/tl-tool.h"
#include "tracking/tl-spending.h"

/* What is late, or of a week that stands as it was, is overdue: nobody is looked
 * for any more. */
static gboolean
is_past (const TlChecker    *self,
         const TlPlanAction *action)
{
  const TlPlanFrame *frame = &self->plan->frame;

  return frame->start + 7 * (action->week - 1) < frame->from || tl_plan_action_get_day (action) < self->today;
}

/* Work that nobody has the hours for, one finding a channel, and one for all
 * that belongs to no channel. */
void
tl_check_staffing (TlChecker *self)
{
  g_autoptr (GHashTable) by_channel = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->plan->n_actions; i++)
    {
      const TlPlanAction *action = &self->plan->actions[i];
      const char *channel = action->channel != NULL ? action->channel : "";
      TlFinding *finding;

      if (action->operator_id != NULL || action->status != TL_ACTION_PLANNED || is_past (self, action))
        continue;
      finding = g_hash_table_lookup (by_channel, channel);
      if (finding == NULL)
        {
          finding = tl_checker_add (self, TL_FINDING_UNSTAFFED, self->strategy, TL_STRATEGY_TEAM,
                                    *channel != '\0' ? tl_checker_channel_name (self, channel) : NULL);
          finding->channel = g_strdup (action->channel);
          g_hash_table_insert (by_channel, (gpointer) channel, finding);
        }
      finding->count++;
      finding->minutes += action->minutes;
    }
}

/* Loads of one person lie one behind another. */
static guint
end_of_person (const TlPlan *plan,
               guint         first)
{
  guint end = first + 1;

  while (end < plan->n_loads && g_str_equal (plan->loads[end].person, plan->loads[first].person))
    end++;
  return end;
}

static TlFinding *
add_person (TlChecker     *self,
            TlFindingCode  code,
            const char    *id)
{
  TlMember *member = tl_checker_find (self, TL_STRATEGY_TEAM, id);
  TlFinding *finding;

  if (member == NULL)
    return NULL;
  finding = tl_checker_add (self, code, member, TL_MEMBER_HOURS_PER_WEEK, tl_record_get_text (member, TL_MEMBER_NAME));
  finding->person = g_strdup (id);
  return finding;
}

/* People whom anything unforeseen throws off. */
void
tl_check_slack (TlChecker *self)
{
  const TlPlan *plan = self->plan;
  double most = 100 - tl_checker_get_estimate (self, TL_ESTIMATES_SLACK_SHARE);

  for (guint first = 0, end; first < plan->n_loads; first = end)
    {
      guint64 minutes = 0, available = 0;
      TlFinding *finding;

      end = end_of_person (plan, first);
      for (guint i = first; i < end; i++)
        {
          minutes += plan->loads[i].minutes;
          available += plan->loads[i].available;
        }
      if (available == 0 || !((double) minutes * 100 > most * (double) available))
        continue;
      finding = add_person (self, TL_FINDING_LITTLE_SLACK, plan->loads[first].person);
      if (finding != NULL)
        finding->count = (guint) MIN ((minutes * 100 + available / 2) / available, G_MAXUINT);
    }
}

/* Weeks that still can be changed and hold more than a person has. */
void
tl_check_capacity (TlChecker *self)
{
  const TlPlan *plan = self->plan;

  for (guint first = 0, end; first < plan->n_loads; first = end)
    {
      g_autoptr (GString) weeks = g_string_new (NULL);
      guint n = 0, over = 0;
      TlFinding *finding;

      end = end_of_person (plan, first);
      for (guint i = first; i < end; i++)
        {
          TlDay monday = plan->frame.start + 7 * (plan->loads[i].week - 1);
          g_autofree char *text = NULL;

          if (plan->loads[i].minutes <= plan->loads[i].available || monday < plan->frame.from || monday + 6 < self->today)
            continue;
          text = tl_day_to_string (monday);
          g_string_append_printf (weeks, "%s%s", n++ > 0 ? " " : "", text);
          over += plan->loads[i].minutes - plan->loads[i].available;
        }
      finding = n > 0 ? add_person (self, TL_FINDING_OVER_CAPACITY, plan->loads[first].person) : NULL;
      if (finding == NULL)
        continue;
      finding->count = n;
      finding->minutes = over;
      finding->detail = g_strdup (weeks->str);
    }
}

static guint
week_of (TlMember *member)
{
  double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

  if (isnan (hours) || tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) == 0)
    return 0;
  return (guint) floor (hours * 60 + 0.5);
}

/* Open actions that no week of their operator can hold. */
void
tl_check_lengths (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);
  g_autoptr (GHashTable) weeks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      g_hash_table_insert (weeks, (gpointer) tl_record_get_id (member), GUINT_TO_POINTER (week_of (member)));
    }
  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      const TlPlanAction *action = &self->plan->actions[a];
      TlFinding *finding;
      gpointer week;

      if (action->operator_id == NULL || action->status != TL_ACTION_PLANNED
          || !g_hash_table_lookup_extended (weeks, action->operator_id, NULL, &week) || action->minutes <= GPOINTER_TO_UINT (week))
        continue;
      finding = g_hash_table_lookup (found, action->operator_id);
      if (finding == NULL)
        {
          finding = add_person (self, TL_FINDING_ACTION_TOO_LONG, action->operator_id);
          finding->limit = GPOINTER_TO_UINT (week);
          g_hash_table_insert (found, (gpointer) action->operator_id, finding);
        }
      finding->count++;
      finding->minutes = MAX (finding->minutes, action->minutes);
    }
}

/* By task, whether it is administration; what is not of the catalogue's duties is
 * none. */
static void
list_administration (TlChecker *self,
                     gboolean  *administrative)
{
  static const struct
  {
    TlTask task;
    const char *duty;
  } duties[] = {
    { TL_TASK_LISTEN, "listen" },
    { TL_TASK_READ_KPI, "read_kpi" },
    { TL_TASK_LOOK_AHEAD, "look_ahead" },
    { TL_TASK_REPORT, "report" },
    { TL_TASK_REVIEW, "review" },
    { TL_TASK_WATCH, "watch" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      TlDuty *duty = tl_catalogue_find_duty (self->catalogue, duties[i].duty);

      administrative[duties[i].task] = duty != NULL && tl_record_get_boolean (duty, TL_DUTY_ADMINISTRATIVE);
    }
}

/* A plan that is busy with itself. */
void
tl_check_administration (TlChecker *self)
{
  double most = tl_checker_get_estimate (self, TL_ESTIMATES_ADMINISTRATION_SHARE);
  gboolean administrative[TL_N_TASKS] = { FALSE };
  guint64 all = 0, minutes = 0;
  TlFinding *finding;

  list_administration (self, administrative);
  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      guint worked = tl_check_worked_minutes (&self->plan->actions[a]);

      all += worked;
      if (administrative[self->plan->actions[a].task])
        minutes += worked;
    }
  if (all == 0 || !((double) minutes * 100 > most * (double) all))
    return;
  finding = tl_checker_add (self, TL_FINDING_TOO_MUCH_ADMINISTRATION, self->strategy, TL_STRATEGY_TEAM, NULL);
  finding->count = (guint) ((minutes * 100 + all / 2) / all);
  finding->minutes = (guint) MIN (minutes, G_MAXUINT);
}

static gboolean
is_same_month (TlDay a,
               TlDay b)
{
  guint year, month, other_year, other_month;

  if (a == TL_DAY_NONE || b == TL_DAY_NONE)
    return FALSE;
  tl_day_split (a, &year, &month, NULL);
  tl_day_split (b, &other_year, &other_month, NULL);
  return year == other_year && month == other_month;
}

/* Of several records of a month that say something, the last one counts. */
static gboolean
is_replaced (TlRecordList *spending,
             guint         position)
{
  TlDay month = tl_record_get_date (tl_record_list_get (spending, position), TL_SPENDING_MONTH);

  for (guint i = position + 1; i < tl_record_list_get_length (spending); i++)
    {
      TlSpending *other = tl_record_list_get (spending, i);

      if (is_same_month (tl_record_get_date (other, TL_SPENDING_MONTH), month)
          && (tl_record_is_set (other, TL_SPENDING_TOOLS) || tl_record_is_set (other, TL_SPENDING_ADVERTISING)
              || tl_record_is_set (other, TL_SPENDING_PRODUCTION)))
        return TRUE;
    }
  return FALSE;
}

/* The months in which more was spent, and the most. */
static guint
count_expensive (TlChecker *self,
                 guint      field,
                 double     budget,
                 double    *most)
{
  TlRecordList *spending = self->tracking != NULL ? tl_record_get_list (self->tracking, TL_TRACKING_SPENDING) : NULL;
  guint n = 0;

  for (guint i = 0; spending != NULL && i < tl_record_list_get_length (spending); i++)
    {
      double spent = tl_record_get_optional (tl_record_list_get (spending, i), field);

      if (!(spent > budget) || is_replaced (spending, i))
        continue;
      n++;
      *most = MAX (*most, spent);
    }
  return n;
}

/* What the tools cost a month, as they are written down. */
static double
tool_costs (TlBusiness *business)
{
  TlRecordList *tools = tl_record_get_list (business, TL_BUSINESS_TOOLS);
  double sum = 0;

  for (guint i = 0; i < tl_record_list_get_length (tools); i++)
    {
      double cost = tl_record_get_optional (tl_record_list_get (tools, i), TL_TOOL_COST_PER_MONTH);

      if (!isnan (cost))
        sum += cost;
    }
  return sum;
}

/* Costs beyond their budgets, like against like. */
void
tl_check_budgets (TlChecker *self)
{
  static const struct
  {
    const char *nick;
    guint budget;
    guint spent;
  } heads[] = {
    { "tools", TL_BUSINESS_TOOL_BUDGET, TL_SPENDING_TOOLS },
    { "advertising", TL_BUSINESS_ADVERTISING_BUDGET, TL_SPENDING_ADVERTISING },
    { "production", TL_BUSINESS_PRODUCTION_BUDGET, TL_SPENDING_PRODUCTION },
  };
  TlBusiness *business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      double budget = tl_record_get_optional (business, heads[i].budget);
      double planned = heads[i].budget == TL_BUSINESS_TOOL_BUDGET ? tool_costs (business) : 0, most = planned;
      guint n_months;
      TlFinding *finding;

      if (isnan (budget))
        continue;
      n_months = planned > budget ? 0 : count_expensive (self, heads[i].spent, budget, &most);
      if (!(most > budget))
        continue;
      finding = tl_checker_add (self, TL_FINDING_OVER_BUDGET, business, heads[i].budget,
                                tl_record_get_text (business, TL_BUSINESS_CURRENCY));
      finding->detail = g_strdup (heads[i].nick);
      finding->figure = most;
      finding->limit = budget;
      finding->count = n_months;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi-periods.h"

#include <string.h>

#include "plan/tl-results.h"
#include "strategy/tl-kpi.h"

static gboolean
read_week (const char *text,
           TlDay      *first,
           TlDay      *last)
{
  if (!tl_day_parse (text, first))
    return FALSE;
  *last = *first + 6;
  return TRUE;
}

/* "2027-03" */
static gboolean
read_month (const char *text,
            TlDay      *first,
            TlDay      *last)
{
  g_autofree char *day = g_strconcat (text, "-01", NULL);
  guint year, month;

  if (!tl_day_parse (day, first))
    return FALSE;
  tl_day_split (*first, &year, &month, NULL);
  *last = *first + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) - 1;
  return TRUE;
}

/* "2027-Q1", of the fiscal year */
static gboolean
read_quarter (TlStrategy *strategy,
              const char *text,
              TlDay      *first,
              TlDay      *last)
{
  g_auto (GStrv) parts = g_strsplit (text, "-Q", 2);
  guint64 year, quarter;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, TL_DAY_FIRST_YEAR, TL_DAY_LAST_YEAR, &year, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, 4, &quarter, NULL))
    return FALSE;
  tl_quarter_get_days (strategy, (int) year, (guint) quarter, first, last);
  return TRUE;
}

/**
 * tl_kpi_period_of_action:
 * @strategy: says when the fiscal year begins
 * @action: an action
 * @first: (out): the first day of the period
 * @last: (out): its last day
 *
 * Finds out which period an action is about that has somebody read a measure: it
 * stands in its key.
 *
 * Returns: %FALSE if @action is of another kind, or its key is not one that we make
 */
gboolean
tl_kpi_period_of_action (TlStrategy         *strategy,
                         const TlPlanAction *action,
                         TlDay              *first,
                         TlDay              *last)
{
  const char *period = strrchr (action->key, '/');

  *first = *last = TL_DAY_NONE;
  if (action->kind != TL_ACTION_DUTY || action->task != TL_TASK_READ_KPI || period == NULL)
    return FALSE;
  period++;
  return (read_week (period, first, last) || read_month (period, first, last)
          || read_quarter (strategy, period, first, last))
         && *first != TL_DAY_NONE && *last >= *first;
}

/**
 * tl_kpi_period_of_actual:
 * @actual: a number that was read
 * @first: (out): the first day of its period
 * @last: (out): its last day
 *
 * If only one end of the period is given, it is that day.
 *
 * Returns: %FALSE if it has none
 */
gboolean
tl_kpi_period_of_actual (TlActual *actual,
                         TlDay    *first,
                         TlDay    *last)
{
  *first = tl_record_get_date (actual, TL_ACTUAL_PERIOD_FIRST);
  *last = tl_record_get_date (actual, TL_ACTUAL_PERIOD_LAST);
  if (*first == TL_DAY_NONE)
    *first = *last;
  if (*last == TL_DAY_NONE)
    *last = *first;
  return *first != TL_DAY_NONE && *last >= *first;
}

/**
 * tl_kpi_period_read_to:
 * @actual: a number that was read, with a period
 * @today: or %TL_DAY_NONE
 *
 * Returns: up to which day of its period the number says something: the day on which
 *   it was read, where that lies within, else today, else the last one
 */
TlDay
tl_kpi_period_read_to (TlActual *actual,
                       TlDay     today)
{
  TlDay read_on = tl_record_get_date (actual, TL_ACTUAL_READ_ON), first, last;
  TlDay until = read_on != TL_DAY_NONE ? read_on : today;

  g_return_val_if_fail (tl_kpi_period_of_actual (actual, &first, &last), TL_DAY_NONE);

  return until != TL_DAY_NONE && until >= first && until <= last ? until : last;
}

/**
 * tl_kpi_period_get_kind:
 * @days: of a period
 *
 * Returns: which kind it is of, since only periods of a kind are compared: a day, a
 *   week, a month, a quarter or a year, with room for those that are a little longer
 *   or shorter
 */
guint
tl_kpi_period_get_kind (guint days)
{
  static const guint longest[] = { 3, 10, 45, 135 };
  guint kind = 0;

  while (kind < G_N_ELEMENTS (longest) && days > longest[kind])
    kind++;
  return kind;
}

/* --- What is to be read --- */

static void
find_period (TlStrategy  *strategy,
             TlFrequency  frequency,
             TlDay        day,
             TlKpiPeriod *period)
{
  guint year, month, day_of_month, quarter;
  int fiscal_year;

  switch (frequency)
    {
    case TL_FREQUENCY_WEEKLY:
      period->first = tl_day_get_monday (day);
      period->last = period->first + 6;
      return;
    case TL_FREQUENCY_QUARTERLY:
      tl_quarter_of_day (strategy, day, &fiscal_year, &quarter);
      tl_quarter_get_days (strategy, fiscal_year, quarter, &period->first, &period->last);
      return;
    case TL_FREQUENCY_MONTHLY:
    case TL_FREQUENCY_UNSET:
    default:
      tl_day_split (day, &year, &month, &day_of_month);
      period->first = day - day_of_month + 1;
      period->last = period->first + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) - 1;
    }
}

static void
add_days_of_plan (GArray       *periods,
                  TlStrategy   *strategy,
                  const TlPlan *plan,
                  TlKpi        *kpi)
{
  const TlDay end = plan->frame.start + 7 * plan->frame.weeks;
  TlKpiPeriod period = { .kpi = tl_record_get_id (kpi) };

  for (TlDay day = plan->frame.start; day < end; day = period.last + 1)
    {
      find_period (strategy, (TlFrequency) tl_record_get_enum (kpi, TL_KPI_FREQUENCY), day, &period);
      g_array_append_val (periods, period);
    }
}

/* What the actions say is read, also at a frequency that is no longer the same. */
static void
add_actions (GArray            *periods,
             const TlSituation *situation)
{
  TlRecordList *kpis = tl_record_get_list (situation->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < situation->plan->n_actions; i++)
    {
      const TlPlanAction *action = &situation->plan->actions[i];
      TlKpiPeriod period;
      TlKpi *kpi;

      if (action->subject == NULL || !tl_kpi_period_of_action (situation->strategy, action, &period.first, &period.last))
        continue;

      kpi = tl_record_list_find (kpis, action->subject, NULL);
      if (kpi == NULL)
        continue;
      period.kpi = tl_record_get_id (kpi);
      g_array_append_val (periods, period);
    }
}

/**
 * tl_kpi_periods_list:
 * @situation: the answers and the plan
 *
 * Lists the periods of which measures are to be read: those that the plan has somebody
 * read, and at the frequency of each measure all of which the plan has a day. So every
 * day of the plan is asked for, also where its number can be read only after the
 * plan's last week, or nobody is there to read it.
 *
 * Returns: (transfer full) (element-type TlKpiPeriod): the periods, in no order, some
 *   of them several times
 */
GArray *
tl_kpi_periods_list (const TlSituation *situation)
{
  TlRecordList *kpis = tl_record_get_list (situation->strategy, TL_STRATEGY_KPIS);
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TlKpiPeriod));

  add_actions (periods, situation);
  for (guint i = 0; situation->plan->needs == 0 && i < tl_record_list_get_length (kpis); i++)
    add_days_of_plan (periods, situation->strategy, situation->plan, tl_record_list_get (kpis, i));
  return periods;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi-periods.h"

#include <string.h>

#include "plan/tl-results.h"

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

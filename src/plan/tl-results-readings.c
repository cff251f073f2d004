/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers that were read of a KPI, and what they come to. */

#include "tl-results-private.h"

#include <math.h>

#include "plan/tl-kpi-periods.h"

/* The longest quarter. */
#define MOST_DAYS 92

static gboolean
contains (const TlDays *days,
          TlDay         day)
{
  return day >= days->first && day <= days->last;
}

static guint
count_days (const TlDays *days)
{
  return days->last - days->first + 1;
}

static gboolean
read_actual (TlActual     *actual,
             TlDay         today,
             TlNumberRead *read)
{
  TlDays days;

  read->value = tl_record_get_optional (actual, TL_ACTUAL_VALUE);
  read->read_on = tl_record_get_date (actual, TL_ACTUAL_READ_ON);
  if (isnan (read->value) || !tl_kpi_period_of_actual (actual, &days.first, &days.last))
    return FALSE;

  read->period_days = count_days (&days);
  days.last = tl_kpi_period_read_to (actual, today);
  if (read->read_on == TL_DAY_NONE)
    read->read_on = days.last;
  read->days = days;
  return TRUE;
}

static int
compare_reads (const TlNumberRead *a,
               const TlNumberRead *b)
{
  if (a->read_on != b->read_on)
    return a->read_on < b->read_on ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position;
}

GArray *
tl_readings_new (TlTracking *tracking,
                 const char *kpi,
                 TlDay       today)
{
  TlRecordList *actuals = tracking != NULL ? tl_record_get_list (tracking, TL_TRACKING_ACTUALS) : NULL;
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (TlNumberRead));

  for (guint i = 0; actuals != NULL && i < tl_record_list_get_length (actuals); i++)
    {
      TlActual *actual = tl_record_list_get (actuals, i);
      TlNumberRead read = { .position = i };

      if (g_str_equal (tl_record_get_ref (actual, TL_ACTUAL_KPI), kpi) && read_actual (actual, today, &read))
        g_array_append_val (readings, read);
    }
  g_array_sort (readings, (GCompareFunc) compare_reads);
  return readings;
}

/* The one that ends last within @days; of several, the one that was read last. */
static const TlNumberRead *
find_latest (GArray       *readings,
             const TlDays *days)
{
  const TlNumberRead *latest = NULL;

  for (guint i = 0; i < readings->len; i++)
    {
      const TlNumberRead *read = &g_array_index (readings, TlNumberRead, i);

      if (contains (days, read->days.last) && (latest == NULL || read->days.last >= latest->days.last))
        latest = read;
    }
  return latest;
}

static double
get_last_value (GArray       *readings,
                const TlDays *days,
                guint        *covered,
                TlDay        *read_to)
{
  const TlNumberRead *latest = find_latest (readings, days);

  *read_to = latest != NULL ? latest->days.last : TL_DAY_NONE;
  *covered = latest != NULL ? latest->days.last - days->first + 1 : 0;
  return latest != NULL ? latest->value : NAN;
}

/* Gives every day to the one that was read last and covers it. */
static void
share_days (GArray       *readings,
            const TlDays *days,
            int           owners[MOST_DAYS])
{
  for (guint day = 0; day < MOST_DAYS; day++)
    owners[day] = -1;
  for (guint i = 0; i < readings->len; i++)
    {
      const TlDays *covers = &g_array_index (readings, TlNumberRead, i).days;

      for (TlDay day = MAX (covers->first, days->first); day <= MIN (covers->last, days->last); day++)
        owners[day - days->first] = (int) i;
    }
}

/**
 * tl_readings_get_value:
 * @days: a quarter
 * @covered: (out): on how many days of it the value rests
 * @read_to: (out): the last one of them
 *
 * Returns: what the numbers of @days come to; NaN if there are none
 */
double
tl_readings_get_value (GArray       *readings,
                       TlPeriods     periods,
                       const TlDays *days,
                       guint        *covered,
                       TlDay        *read_to)
{
  int owners[MOST_DAYS];
  double sum = 0;

  if (periods == TL_PERIODS_LAST)
    return get_last_value (readings, days, covered, read_to);

  share_days (readings, days, owners);
  *covered = 0;
  *read_to = TL_DAY_NONE;
  for (guint i = 0; i < readings->len; i++)
    {
      const TlNumberRead *read = &g_array_index (readings, TlNumberRead, i);
      guint n = 0;

      for (TlDay day = days->first; day <= days->last; day++)
        if (owners[day - days->first] == (int) i)
          {
            n++;
            *read_to = MAX (*read_to, day);
          }
      *covered += n;
      sum += periods == TL_PERIODS_ADD ? read->value * n / count_days (&read->days) : read->value * n;
    }
  if (*covered == 0)
    return NAN;
  return periods == TL_PERIODS_ADD ? sum : sum / *covered;
}

static double
get_comparable (const TlNumberRead *read,
                TlPeriods           periods)
{
  return periods == TL_PERIODS_ADD ? read->value / count_days (&read->days) : read->value;
}

/**
 * tl_readings_compare:
 * @days: a quarter
 * @latest: (out): the last number in it; of what adds up, a day
 * @previous: (out): that of the period before, likewise
 *
 * Finds the numbers that tell of a trend. Each is NaN if there is none.
 *
 * Returns: whether there are both
 */
gboolean
tl_readings_compare (GArray       *readings,
                     TlPeriods     periods,
                     const TlDays *days,
                     double       *latest,
                     double       *previous)
{
  const TlNumberRead *last = find_latest (readings, days), *before = NULL;
  guint kind;

  *latest = *previous = NAN;
  if (last == NULL)
    return FALSE;
  kind = tl_kpi_period_get_kind (last->period_days);
  for (guint i = 0; i < readings->len; i++)
    {
      const TlNumberRead *read = &g_array_index (readings, TlNumberRead, i);
      TlDay limit = periods == TL_PERIODS_LAST ? last->days.last : last->days.first;

      if (read->days.last >= limit || (periods != TL_PERIODS_LAST && tl_kpi_period_get_kind (read->period_days) != kind))
        continue;
      if (before == NULL || read->days.last >= before->days.last)
        before = read;
    }
  *latest = get_comparable (last, periods);
  if (before != NULL)
    *previous = get_comparable (before, periods);
  return before != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

gpointer
tl_words_key_date (const TlReading    *reading,
                   const TlPlanAction *action)
{
  gpointer key_date = tl_words_find (reading->strategy, TL_STRATEGY_KEY_DATES, action->subject);

  for (guint i = 0; key_date == NULL && i < action->n_traces; i++)
    {
      if (action->traces[i].kind == TL_TRACE_KEY_DATE)
        key_date = tl_words_trace_record (reading, &action->traces[i]);
    }

  return key_date;
}

static guint
get_distance (TlDay a,
              TlDay b)
{
  return a < b ? b - a : a - b;
}

/* What is done for a key date stands near it, so that of the days of a yearly
 * one the nearest is meant. */
TlDay
tl_words_key_day (gpointer            key_date,
                  const TlPlanAction *action)
{
  TlDay first = tl_record_get_date (key_date, TL_KEY_DATE_FIRST);
  TlDay done = tl_plan_action_get_day (action);
  TlDay nearest = first;
  guint first_year, year;

  if (first == TL_DAY_NONE || done == TL_DAY_NONE || !tl_record_get_boolean (key_date, TL_KEY_DATE_YEARLY))
    return first;

  tl_day_split (first, &first_year, NULL, NULL);
  tl_day_split (done, &year, NULL, NULL);
  for (int years = (int) year - (int) first_year - 1; years <= (int) year - (int) first_year + 1; years++)
    {
      TlDay day = tl_day_add_years (first, years);

      if (get_distance (day, done) < get_distance (nearest, done))
        nearest = day;
    }

  return nearest;
}

guint
tl_words_key_length (gpointer key_date)
{
  TlDay first = tl_record_get_date (key_date, TL_KEY_DATE_FIRST);
  TlDay last = tl_record_get_date (key_date, TL_KEY_DATE_LAST);

  if (first == TL_DAY_NONE)
    return 0;

  return last > first ? last - first + 1 : 1;
}

char *
tl_words_topic (const TlReading    *reading,
                const TlPlanAction *action)
{
  gpointer key_date = tl_words_key_date (reading, action);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (key_date != NULL)
    name = tl_wording_record (key_date);
  else
    name = tl_wording_pillar (reading, action->pillar);

  if (*name == '\0')
    return g_steal_pointer (&name);

  line = tl_words_line (name, TL_WORDS_NAME_LENGTH);

  return tl_words_quote (line);
}

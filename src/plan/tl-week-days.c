/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-week-days.h"

/* A weekday on which a channel begins its week, the same for ever. */
static guint
first_choice (const char *channel)
{
  guint hash = 5381;

  for (const char *c = channel; *c != '\0'; c++)
    hash = hash * 33 + (guchar) *c;
  return hash % 5;
}

/* Of the days in @days, the one that lies furthest from those in use; of
 * several, the one nearest to the channel's first choice, then the earliest. */
guint
tl_week_days_spread (const char  *channel,
                     guint        days,
                     const guint *used)
{
  int wanted = (int) first_choice (channel);
  guint best = 7;
  int best_gap = -1, best_distance = 0;

  for (guint d = 0; d < 7; d++)
    {
      int gap = 7, distance = ABS ((int) d - wanted);

      if (!(days & (1u << d)))
        continue;
      for (guint u = 0; u < 7; u++)
        if (used[u] > 0)
          gap = MIN (gap, ABS ((int) u - (int) d));
      if (gap > best_gap || (gap == best_gap && distance < best_distance))
        {
          best = d;
          best_gap = gap;
          best_distance = distance;
        }
    }
  return best;
}

/* Of @days, those that are used least. */
guint
tl_week_days_least_used (guint        days,
                         const guint *used)
{
  guint least = G_MAXUINT, result = 0;

  for (guint d = 0; d < 7; d++)
    if (days & (1u << d))
      least = MIN (least, used[d]);
  for (guint d = 0; d < 7; d++)
    if ((days & (1u << d)) && used[d] == least)
      result |= 1u << d;
  return result;
}

guint
tl_week_days_open (const TlPlanInput *input,
                   TlDay              monday)
{
  guint days = 0;

  for (guint d = 0; d < 7; d++)
    if (!tl_plan_input_is_closed (input, monday + d))
      days |= 1u << d;
  return days;
}

/* Of @days, those that are not used. */
guint
tl_week_days_free (guint        days,
                   const guint *used)
{
  for (guint d = 0; d < 7; d++)
    if (used[d] > 0)
      days &= ~(1u << d);
  return days;
}

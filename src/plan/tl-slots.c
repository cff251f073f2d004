/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-slots.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-week-days.h"

/* Minutes after midnight. */
#define NOON (12 * 60)

/* Whether there is time on the day itself before something appears at @time:
 * quiet hours that begin earlier or, where none are named, a morning. */
static gboolean
has_time_before (const TlPerson *person,
                 int             time)
{
  if (time == TL_MINUTES_NONE)
    return TRUE;
  return (person->quiet_from != TL_MINUTES_NONE ? person->quiet_from : NOON - 1) < time;
}

/**
 * tl_post_prepares_on:
 *
 * Returns: whether @person can do on @day what appears on @publish_on at
 *   @time: they work then and, on the day itself, have time before it
 */
gboolean
tl_post_prepares_on (const TlPlanInput *input,
                     guint              person,
                     TlDay              day,
                     TlDay              publish_on,
                     int                time)
{
  if (day > publish_on || !tl_plan_input_works_on (input, person, day))
    return FALSE;
  return day < publish_on || has_time_before (&input->people[person], time);
}

/* The last day on which the operator's ordinary week lets them prepare what
 * appears on @publish_on. */
TlDay
tl_slots_ready_on (const TlPlanInput *input,
                   const TlTaken     *taken,
                   TlDay              publish_on,
                   int                time)
{
  const TlPerson *person;
  guint weekday;

  if (taken->operator_index == TL_NOBODY)
    return publish_on;
  person = &input->people[taken->operator_index];
  weekday = tl_day_get_weekday (publish_on) - 1;
  for (guint back = 0; back < 7; back++)
    if ((person->weekdays & (1u << (weekday + 7 - back) % 7)) && (back > 0 || has_time_before (person, time)))
      return publish_on - back;
  return publish_on - 7;
}

static gboolean
is_weekday_of (const TlPerson *person,
               TlDay           day)
{
  return (person->weekdays & (1u << (tl_day_get_weekday (day) - 1))) != 0;
}

/* The one without whose approval a post of @taken should not appear; NULL: it needs
 * none, or whoever gives it works on no day. How many hours they have makes no
 * difference here, so that more of them do not mean fewer posts. */
static const TlPerson *
find_approver (const TlPlanInput *input,
               const TlTaken     *taken)
{
  if (input->approver == TL_NOBODY || input->approver == taken->operator_index
      || tl_plan_input_minutes (input, TL_ESTIMATES_APPROVE_MINUTES) == 0 || input->people[input->approver].weekdays == 0)
    return NULL;
  return &input->people[input->approver];
}

/**
 * tl_slots_can_begin:
 *
 * Returns: whether what appears on @publish_on at @time can be prepared, and
 *   approved, no earlier than on @monday, the first of its week, if people are
 *   there on their ordinary days
 */
gboolean
tl_slots_can_begin (const TlPlanInput *input,
                    const TlTaken     *taken,
                    TlDay              monday,
                    TlDay              publish_on,
                    int                time)
{
  const TlPerson *approver = find_approver (input, taken);
  TlDay day = monday;

  if (tl_slots_ready_on (input, taken, publish_on, time) < monday)
    return FALSE;
  if (approver == NULL || taken->operator_index == TL_NOBODY)
    return TRUE;
  while (!is_weekday_of (&input->people[taken->operator_index], day))
    day++;
  while (day <= publish_on && !is_weekday_of (approver, day))
    day++;
  return day <= publish_on;
}

/* The days of a week on which something can appear: those on which the house is
 * open and, in the first week of all, those for which the operator's ordinary week
 * lets them prepare something in it. */
guint
tl_slots_usable_days (const TlPlanInput *input,
                      const TlTaken     *taken,
                      TlDay              first,
                      TlDay              monday)
{
  guint days = tl_week_days_open (input, monday);

  for (guint d = 0; d < 7 && monday == first; d++)
    if (!tl_slots_can_begin (input, taken, monday, monday + d, TL_MINUTES_NONE))
      days &= ~(1u << d);
  return days;
}

/* In a week that is closed in part, the posts are fewer in proportion; in the first
 * week of all they are no more than the days on which one can appear, if those are
 * not all. */
guint
tl_slots_count (const TlPlanInput *input,
                const TlTaken     *taken,
                guint              usable,
                TlDay              monday)
{
  guint n_open = tl_plan_input_open_days (input, monday), n_usable = (guint) __builtin_popcount (usable);
  guint n;

  if (n_usable == 0)
    return 0;
  n = MAX (1, taken->cadence * n_open / 7);
  return n_usable < n_open ? MIN (n, n_usable) : n;
}

/* When in a week the posts of key dates appear. */
gboolean
tl_slots_find_occasions (const TlPlanInput *input,
                         TlDay              monday,
                         TlDay             *days)
{
  gboolean any = FALSE;

  for (guint o = 0; o < input->n_occasions; o++)
    {
      days[o] = tl_occasion_post_day (input, &input->occasions[o], monday);
      any |= days[o] != TL_DAY_NONE;
    }
  return any;
}

/* The key date that is next to have a post on a channel: one of those that fewest
 * other channels have one of, the first by day, then by id; of those in @days that
 * are on a usable day. -1: there is no further one. */
int
tl_slots_next_occasion (const TlPlanInput *input,
                        const TlDay       *days,
                        const guint       *given,
                        guint              usable,
                        const gboolean    *taken)
{
  int best = -1;

  for (guint o = 0; o < input->n_occasions; o++)
    if (days[o] != TL_DAY_NONE && !taken[o] && (usable & (1u << (tl_day_get_weekday (days[o]) - 1)))
        && (best < 0 || given[o] < given[best] || (given[o] == given[best] && days[o] < days[best])))
      best = (int) o;
  return best;
}

/**
 * tl_post_gives_slot:
 * @position: of the channel among those that are taken
 * @first: the Monday of the first week of all
 *
 * Returns: whether a post of @occasion takes over a slot of the channel in the
 *   week of @monday. On no channel are there more of them than slots; where there
 *   are too few, the channels share them out among the key dates, each in its
 *   turn giving its slots to those that have fewest so far.
 */
gboolean
tl_post_gives_slot (const TlPlanInput *input,
                    const TlChoice    *choice,
                    guint              position,
                    const TlOccasion  *occasion,
                    TlDay              first,
                    TlDay              monday)
{
  g_autofree TlDay *days = g_new (TlDay, input->n_occasions + 1);
  g_autofree guint *given = g_new0 (guint, input->n_occasions + 1);
  g_autofree gboolean *taken = g_new (gboolean, input->n_occasions + 1);

  tl_slots_find_occasions (input, monday, days);
  for (guint i = 0; i <= position; i++)
    {
      const TlTaken *channel = &g_array_index (choice->taken, TlTaken, i);
      guint usable = tl_slots_usable_days (input, channel, first, monday);
      int next;

      memset (taken, 0, input->n_occasions * sizeof (gboolean));
      for (guint n = tl_slots_count (input, channel, usable, monday); n > 0 && (next = tl_slots_next_occasion (input, days, given, usable, taken)) >= 0; n--)
        {
          taken[next] = TRUE;
          given[next]++;
        }
    }
  return taken[occasion - input->occasions];
}

/**
 * tl_occasion_key:
 *
 * Returns: the key of an action that comes from @occasion where it begins on
 *   @day: a yearly one has the year behind its template
 */
const char *
tl_occasion_key (TlPlanInput      *input,
                 const TlOccasion *occasion,
                 const char       *channel,
                 const char       *template,
                 TlDay             day)
{
  g_autofree char *date = tl_day_to_string (day);
  g_autofree char *key = NULL;

  if (occasion->yearly)
    key = g_strdup_printf ("key/%s/%s/%s-%.4s", occasion->id, channel, template, date);
  else
    key = g_strdup_printf ("key/%s/%s/%s", occasion->id, channel, template);
  return tl_plan_input_intern (input, key);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days are what: key dates, closures, and who is there. */

#include "tl-plan-input-private.h"

#include "strategy/tl-key-date.h"

/* Whoever is to come to something has to read of it before; a season or a
 * launch is news on the day. */
static guint
days_ahead (int kind)
{
  return kind == TL_KEY_DATE_EVENT || kind == TL_KEY_DATE_PROMOTION ? 1 : 0;
}

void
tl_plan_input_read_occasions (TlPlanInput *self)
{
  TlRecordList *dates = tl_record_get_list (self->strategy, TL_STRATEGY_KEY_DATES);
  guint n = tl_record_list_get_length (dates);

  self->occasions = g_new0 (TlOccasion, n);
  self->closures = g_new0 (TlOccasion, n);
  for (guint i = 0; i < n; i++)
    {
      TlKeyDate *date = tl_record_list_get (dates, i);
      TlOccasion occasion = {
        .id = tl_plan_input_intern (self, tl_record_get_id (date)),
        .first = tl_record_get_date (date, TL_KEY_DATE_FIRST),
        .last = tl_record_get_date (date, TL_KEY_DATE_LAST),
        .yearly = tl_record_get_boolean (date, TL_KEY_DATE_YEARLY),
        .days_ahead = days_ahead (tl_record_get_enum (date, TL_KEY_DATE_KIND)),
        .theme = tl_plan_input_find (self->themes, self->n_themes, sizeof (TlTheme),
                                     tl_record_get_ref (date, TL_KEY_DATE_PILLAR)),
      };

      if (occasion.first == TL_DAY_NONE)
        continue;
      occasion.last = MAX (occasion.first, occasion.last);
      if (tl_record_get_enum (date, TL_KEY_DATE_KIND) == TL_KEY_DATE_CLOSURE)
        self->closures[self->n_closures++] = occasion;
      else
        self->occasions[self->n_occasions++] = occasion;
    }
  tl_plan_input_sort (self->occasions, self->n_occasions, sizeof (TlOccasion));
}

/* The first day of the time that @day belongs to, or TL_DAY_NONE. A span that
 * crosses New Year belongs to the year in which it begins. */
static TlDay
occurrence_with (const TlOccasion *occasion,
                 TlDay             day)
{
  guint year, first_year;

  if (day < occasion->first)
    return TL_DAY_NONE;
  if (day <= occasion->last)
    return occasion->first;
  if (!occasion->yearly)
    return TL_DAY_NONE;
  tl_day_split (day, &year, NULL, NULL);
  tl_day_split (occasion->first, &first_year, NULL, NULL);
  for (guint back = 0; back <= 1 && year - back > first_year; back++)
    {
      TlDay first = tl_day_add_years (occasion->first, (int) (year - first_year - back));

      if (day >= first && day - first <= occasion->last - occasion->first)
        return first;
    }
  return TL_DAY_NONE;
}

/* The first day from @from to @to, less than a year, on which the occasion begins,
 * or TL_DAY_NONE. */
static TlDay
find_first (const TlOccasion *occasion,
            TlDay             from,
            TlDay             to)
{
  guint year, last_year, first_year;

  if (to < occasion->first)
    return TL_DAY_NONE;
  if (from <= occasion->first)
    return occasion->first;
  if (!occasion->yearly)
    return TL_DAY_NONE;
  tl_day_split (from, &year, NULL, NULL);
  tl_day_split (to, &last_year, NULL, NULL);
  tl_day_split (occasion->first, &first_year, NULL, NULL);
  for (; year <= last_year; year++)
    {
      TlDay first = year > first_year ? tl_day_add_years (occasion->first, (int) (year - first_year)) : TL_DAY_NONE;

      if (first > occasion->last && first >= from && first <= to)
        return first;
    }
  return TL_DAY_NONE;
}

/**
 * tl_occasion_falls_in:
 * @ahead: how many days before its first day
 *
 * Returns: the first day of the occasion, where the day that is @ahead of it
 *   lies in the week of @monday, else %TL_DAY_NONE
 */
TlDay
tl_occasion_falls_in (const TlOccasion *occasion,
                      TlDay             monday,
                      guint             ahead)
{
  return find_first (occasion, monday + ahead, monday + 6 + ahead);
}

/* Whether the occasion begins on a day, in any year. */
gboolean
tl_occasion_begins_on (const TlOccasion *occasion,
                       TlDay             day)
{
  return find_first (occasion, day, day) == day;
}

gboolean
tl_plan_input_is_closed (const TlPlanInput *self,
                         TlDay              day)
{
  for (guint i = 0; i < self->n_closures; i++)
    if (occurrence_with (&self->closures[i], day) != TL_DAY_NONE)
      return TRUE;
  return FALSE;
}

/**
 * tl_occasion_post_day:
 *
 * Returns: the day on which the post of @occasion appears, where it lies in the
 *   week of @monday and the house is open, else %TL_DAY_NONE
 */
TlDay
tl_occasion_post_day (const TlPlanInput *self,
                      const TlOccasion  *occasion,
                      TlDay              monday)
{
  TlDay first = tl_occasion_falls_in (occasion, monday, occasion->days_ahead);

  if (first == TL_DAY_NONE || tl_plan_input_is_closed (self, first - occasion->days_ahead))
    return TL_DAY_NONE;
  return first - occasion->days_ahead;
}

gboolean
tl_plan_input_works_on (const TlPlanInput *self,
                        guint              person,
                        TlDay              day)
{
  const TlPerson *p = &self->people[person];

  if (p->minutes == 0 || !(p->weekdays & (1u << (tl_day_get_weekday (day) - 1))))
    return FALSE;
  for (guint i = 0; i < p->n_absences; i++)
    if (day >= p->absences[i].first && day <= p->absences[i].last)
      return FALSE;
  return !tl_plan_input_is_closed (self, day);
}

guint
tl_plan_input_working_days (const TlPlanInput *self,
                            guint              person,
                            TlDay              monday)
{
  const TlPerson *p = &self->people[person];
  gboolean ordinary = self->n_closures == 0;
  guint n = 0;

  for (guint i = 0; i < p->n_absences && ordinary; i++)
    ordinary = p->absences[i].last < monday || p->absences[i].first > monday + 6;
  if (ordinary)
    return p->minutes > 0 ? p->n_weekdays : 0;
  for (guint d = 0; d < 7; d++)
    n += tl_plan_input_works_on (self, person, monday + d);
  return n;
}

/**
 * tl_plan_input_capacity:
 *
 * Returns: the minutes that @person has in the week of @monday: their hours, in
 *   proportion to the working days on which they are there
 */
guint
tl_plan_input_capacity (const TlPlanInput *self,
                        guint              person,
                        TlDay              monday)
{
  const TlPerson *p = &self->people[person];

  if (p->n_weekdays == 0)
    return 0;
  return p->minutes * tl_plan_input_working_days (self, person, monday) / p->n_weekdays;
}

guint
tl_plan_input_open_days (const TlPlanInput *self,
                         TlDay              monday)
{
  guint n = 0;

  for (guint d = 0; d < 7; d++)
    n += !tl_plan_input_is_closed (self, monday + d);
  return n;
}

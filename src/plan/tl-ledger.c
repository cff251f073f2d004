/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-ledger.h"

#include "plan/tl-duties.h"

TlLedger *
tl_ledger_new (const TlPlanInput *input,
               TlDay              first,
               guint              n_weeks)
{
  TlLedger *self = g_new0 (TlLedger, 1);
  gsize n = (gsize) n_weeks * input->n_people + 1;

  self->input = input;
  self->first = first;
  self->n_weeks = n_weeks;
  self->capacities = g_new0 (guint, n);
  self->booked = g_new0 (guint, n);
  self->recurring = g_new0 (guint, n);
  self->days = g_new0 (guint, 7 * n);
  for (guint w = 0; w < n_weeks; w++)
    for (guint p = 0; p < input->n_people; p++)
      self->capacities[w * input->n_people + p] = tl_plan_input_capacity (input, p, first + 7 * w);
  return self;
}

void
tl_ledger_free (TlLedger *self)
{
  g_free (self->capacities);
  g_free (self->booked);
  g_free (self->recurring);
  g_free (self->days);
  g_free (self);
}

/* Returns FALSE for a day outside the ledger. */
static gboolean
find_cell (const TlLedger *self,
           guint           person,
           TlDay           day,
           gsize          *cell)
{
  if (day < self->first || (day - self->first) / 7 >= self->n_weeks)
    return FALSE;
  *cell = (gsize) ((day - self->first) / 7) * self->input->n_people + person;
  return TRUE;
}

/**
 * tl_ledger_has_room:
 * @day: any day of the week
 * @recurring: whether the work is bound to the part of a week that recurring
 *   work may fill
 */
gboolean
tl_ledger_has_room (const TlLedger *self,
                    guint           person,
                    TlDay           day,
                    guint           minutes,
                    gboolean        recurring)
{
  gsize cell;

  return find_cell (self, person, day, &cell)
         && self->booked[cell] + minutes <= self->capacities[cell]
         && (!recurring || self->recurring[cell] + minutes <= tl_recurring_limit (self->input, self->capacities[cell]));
}

/**
 * tl_ledger_book:
 * @day: any day of the week
 * @recurring: as for tl_ledger_has_room()
 *
 * Returns: %FALSE, and books nothing, where @person has no room
 */
gboolean
tl_ledger_book (TlLedger *self,
                guint     person,
                TlDay     day,
                guint     minutes,
                gboolean  recurring)
{
  gsize cell;

  if (!tl_ledger_has_room (self, person, day, minutes, recurring) || !find_cell (self, person, day, &cell))
    return FALSE;
  self->booked[cell] += minutes;
  if (recurring)
    self->recurring[cell] += minutes;
  return TRUE;
}

guint
tl_ledger_get_capacity (const TlLedger *self,
                        guint           person,
                        TlDay           day)
{
  gsize cell;

  return find_cell (self, person, day, &cell) ? self->capacities[cell] : 0;
}

guint
tl_ledger_get_booked (const TlLedger *self,
                      guint           person,
                      TlDay           day)
{
  gsize cell;

  return find_cell (self, person, day, &cell) ? self->booked[cell] : 0;
}

guint
tl_ledger_get_recurring (const TlLedger *self,
                         guint           person,
                         TlDay           day)
{
  gsize cell;

  return find_cell (self, person, day, &cell) ? self->recurring[cell] : 0;
}

guint
tl_ledger_get_room (const TlLedger *self,
                    guint           person,
                    TlDay           day)
{
  gsize cell;

  return find_cell (self, person, day, &cell) ? self->capacities[cell] - self->booked[cell] : 0;
}

/* The minutes of @day; NULL for one outside the ledger. */
static guint *
find_day (const TlLedger *self,
          guint           person,
          TlDay           day)
{
  if (day < self->first || (day - self->first) / 7 >= self->n_weeks)
    return NULL;
  return &self->days[(gsize) (day - self->first) * self->input->n_people + person];
}

/**
 * tl_ledger_occupy:
 *
 * Says that @minutes of what is booked in the week are for work of @day.
 */
void
tl_ledger_occupy (TlLedger *self,
                  guint     person,
                  TlDay     day,
                  guint     minutes)
{
  guint *occupied = find_day (self, person, day);

  if (occupied != NULL)
    *occupied += minutes;
}

guint
tl_ledger_get_occupied (const TlLedger *self,
                        guint           person,
                        TlDay           day)
{
  const guint *occupied = find_day (self, person, day);

  return occupied != NULL ? *occupied : 0;
}

/**
 * tl_ledger_suits_day:
 *
 * Returns: whether further @minutes find their place in the quiet hours of @day
 */
gboolean
tl_ledger_suits_day (const TlLedger *self,
                     guint           person,
                     TlDay           day,
                     guint           minutes)
{
  guint quiet = self->input->people[person].quiet_minutes;

  return quiet == G_MAXUINT || tl_ledger_get_occupied (self, person, day) + minutes <= quiet;
}

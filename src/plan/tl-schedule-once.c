/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that is done once: in which week, by whom. */

#include "tl-schedule-private.h"

#include "plan/tl-once.h"

/* So many weeks in which there would be time for it, work done once waits for the
 * one who is to do it. */
#define PATIENCE 4

static gboolean
has_time_once (const TlScheduler *self,
               guint              person,
               guint              minutes,
               TlDay              monday)
{
  return tl_ledger_has_room (self->ledger, person, monday, self->recorded[person] + minutes, FALSE);
}

static gboolean
book_once (TlScheduler  *self,
           TlPlanAction *action,
           guint         person,
           TlDay         monday,
           gboolean      by_backup)
{
  TlDay day = tl_scheduler_quiet_day (self, person, tl_scheduler_duty_day (self, action->task, person, monday), action->minutes);

  if (day == TL_DAY_NONE || !has_time_once (self, person, action->minutes, monday)
      || !tl_ledger_book (self->ledger, person, day, action->minutes, FALSE))
    return FALSE;
  tl_scheduler_set_person (self, action, person, by_backup, day);
  return TRUE;
}

static gboolean
staff_once (TlScheduler  *self,
            TlOnce       *work,
            TlPlanAction *action,
            TlDay         monday)
{
  guint n;

  if (book_once (self, action, (guint) work->person, monday, FALSE))
    return TRUE;
  if (work->n_waited++ < PATIENCE)
    return FALSE;
  n = tl_scheduler_list_stand_ins (self, work->person, self->input->people[work->person].backup, 0, monday);
  for (guint i = 0; i < n; i++)
    if (book_once (self, action, tl_scheduler_get_stand_in (self, i, n), monday, TRUE))
      return TRUE;
  return FALSE;
}

/* What is posted on an account that is wrong or not there yet is in vain: such work
 * waits for nobody's part of the hours. */
static gboolean
is_pressing (const TlScheduler *self,
             const TlOnce      *work)
{
  if (work->task != TL_TASK_FIX_ACCOUNT && work->task != TL_TASK_OPEN_ACCOUNT)
    return FALSE;
  for (guint t = 0; t < self->choice->taken->len; t++)
    if (g_strcmp0 (self->input->candidates[g_array_index (self->choice->taken, TlTaken, t).candidate].id, work->channel) == 0)
      return TRUE;
  return FALSE;
}

/* Plans @work for the week of @monday, if there is time. What nobody has hours for
 * stands in the first week with nobody. */
static gboolean
add_once (TlScheduler *self,
          TlOnce      *work,
          TlDay        monday,
          guint       *allowance)
{
  TlPlanAction action = {
    .key = work->key,
    .kind = TL_ACTION_ONCE,
    .task = work->task,
    .week = tl_scheduler_get_week (self, monday),
    .prepare_on = tl_scheduler_open_day (self, monday),
    .time = TL_MINUTES_NONE,
    .channel = work->channel,
    .subject = work->subject,
    .persona = work->reader == TL_NOBODY ? NULL : self->input->readers[work->reader].id,
    .minutes = work->minutes,
  };

  if (work->person != TL_NOBODY)
    {
      if ((work->minutes > *allowance && !is_pressing (self, work)) || !staff_once (self, work, &action, monday))
        return FALSE;
      *allowance -= MIN (*allowance, work->minutes);
    }
  tl_scheduler_append (self, &action);
  return TRUE;
}

/* In a past week @work was waiting where its person had no time for it. */
static void
wait_once (TlScheduler *self,
           TlOnce      *work,
           TlDay        monday,
           guint        allowance)
{
  if (work->person != TL_NOBODY && (work->minutes <= allowance || is_pressing (self, work)))
    work->n_waited += !has_time_once (self, (guint) work->person, work->minutes, monday);
}

/* What stands recorded takes its part of the week all the same. It is not booked:
 * its minutes are counted where it is laid over the plan. */
static void
take_recorded (TlScheduler  *self,
               const TlOnce *work,
               TlDay         monday,
               guint        *allowance)
{
  if (work->person == TL_NOBODY || work->recorded_on == TL_DAY_NONE || tl_day_get_monday (work->recorded_on) != monday)
    return;
  *allowance -= MIN (*allowance, work->minutes);
  self->recorded[work->person] += work->minutes;
  tl_ledger_occupy (self->ledger, (guint) work->person, work->recorded_on, work->minutes);
}

/* What is done once comes as soon as the one who does it has the time and the
 * team's part for such work is not used up. It waits for them, but not for ever; how
 * long it has waited is reckoned from the plan's beginning, whenever that is derived:
 * so it stays where it is when the plan is derived from a later Monday. */
void
tl_scheduler_add_once (TlScheduler *self,
                       TlDay        monday)
{
  guint allowance = tl_once_allowance (self->input);

  memset (self->recorded, 0, self->input->n_people * sizeof (guint));
  for (guint i = 0; i < self->works->len;)
    {
      TlOnce *work = &g_array_index (self->works, TlOnce, i);

      if (work->recorded)
        take_recorded (self, work, monday, &allowance);
      else if (monday < self->from)
        wait_once (self, work, monday, allowance);
      else if (add_once (self, work, monday, &allowance))
        {
          g_array_remove_index (self->works, i);
          continue;
        }
      i++;
    }
}

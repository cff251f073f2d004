/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work that comes back: who does it, and on which day. */

#include "tl-schedule-private.h"

#include "catalogue/tl-estimates.h"

/* The days of a week on which work of nobody is reckoned. */
#define WORKING_WEEK \
  (TL_WEEKDAY_MONDAY | TL_WEEKDAY_TUESDAY | TL_WEEKDAY_WEDNESDAY | TL_WEEKDAY_THURSDAY | TL_WEEKDAY_FRIDAY)

/* On which of their working days of a week a person does a duty, so that it
 * comes on the same weekday each time. */
typedef enum
{
  PLACE_FIRST,
  PLACE_SECOND,
  PLACE_MIDDLE,
  PLACE_LAST,
} Place;

static const Place places[TL_N_TASKS] = {
  [TL_TASK_LISTEN] = PLACE_SECOND,
  [TL_TASK_ANSWER] = PLACE_FIRST,
  [TL_TASK_JOIN] = PLACE_MIDDLE,
  [TL_TASK_READ_KPI] = PLACE_FIRST, /* before the report */
  [TL_TASK_LOOK_AHEAD] = PLACE_FIRST,
  [TL_TASK_REPORT] = PLACE_LAST,
  [TL_TASK_REVIEW] = PLACE_LAST,
  [TL_TASK_WATCH] = PLACE_FIRST,
  [TL_TASK_OPEN_ACCOUNT] = PLACE_FIRST,
  [TL_TASK_FIX_ACCOUNT] = PLACE_FIRST,
  [TL_TASK_CLOSE_ACCOUNT] = PLACE_MIDDLE,
  [TL_TASK_REST_ACCOUNT] = PLACE_MIDDLE,
  [TL_TASK_READINESS] = PLACE_MIDDLE,
};

/* The usual day where the person is there, else the next one on which they are,
 * else the one before. */
TlDay
tl_scheduler_duty_day (const TlScheduler *self,
                       TlTask             task,
                       guint              person,
                       TlDay              monday)
{
  const TlPlanInput *input = self->input;
  Place place = places[task];
  guint weekdays = input->people[person].weekdays;
  guint n = input->people[person].n_weekdays;
  guint index = place == PLACE_FIRST ? 0 : place == PLACE_SECOND ? MIN (1, n - 1) : place == PLACE_MIDDLE ? n / 2 : n - 1;
  guint usual = 0;

  for (guint d = 0, i = 0; d < 7; d++)
    if (weekdays & (1u << d))
      if (i++ == index)
        usual = d;
  for (guint d = usual; d < 7; d++)
    if (tl_plan_input_works_on (input, person, monday + d))
      return monday + d;
  for (guint d = usual; d > 0; d--)
    if (tl_plan_input_works_on (input, person, monday + d - 1))
      return monday + d - 1;
  return TL_DAY_NONE;
}

/**
 * tl_scheduler_quiet_day:
 * @usual: the day that is meant, or %TL_DAY_NONE
 *
 * Returns: the first working day of the week from @usual on that has @minutes left in
 *   the person's quiet hours, else the last one before it; where none has, the one
 *   with the least to do
 */
TlDay
tl_scheduler_quiet_day (const TlScheduler *self,
                        guint              person,
                        TlDay              usual,
                        guint              minutes)
{
  TlDay monday = usual == TL_DAY_NONE ? TL_DAY_NONE : tl_day_get_monday (usual);
  TlDay least = usual;

  if (usual == TL_DAY_NONE || tl_ledger_suits_day (self->ledger, person, usual, minutes))
    return usual;
  for (guint i = 1; i < 7; i++)
    {
      TlDay day = usual + i < monday + 7 ? usual + i : monday + 6 - i;

      if (!tl_plan_input_works_on (self->input, person, day))
        continue;
      if (tl_ledger_suits_day (self->ledger, person, day, minutes))
        return day;
      if (tl_ledger_get_occupied (self->ledger, person, day) < tl_ledger_get_occupied (self->ledger, person, least))
        least = day;
    }
  return least;
}

/* A day for work that nobody does: the week's first on which the house is open. */
TlDay
tl_scheduler_open_day (const TlScheduler *self,
                       TlDay              monday)
{
  for (guint d = 0; d < 7; d++)
    if (!tl_plan_input_is_closed (self->input, monday + d))
      return monday + d;
  return monday;
}

/* Where others begin their week earlier than @person, the last day before it on which
 * they are there to look ahead; TL_DAY_NONE: none is needed, or there is none. */
static TlDay
day_before_work (const TlScheduler *self,
                 guint              person,
                 TlDay              monday)
{
  const TlPlanInput *input = self->input;
  guint earliest = 0;

  for (guint p = 0; p < input->n_people; p++)
    if (input->people[p].minutes > 0)
      earliest |= input->people[p].weekdays;
  if (monday == self->ledger->first || __builtin_ctz (earliest) >= __builtin_ctz (input->people[person].weekdays))
    return TL_DAY_NONE;
  for (TlDay day = monday - 1; day >= monday - 7; day--)
    if (tl_plan_input_works_on (input, person, day))
      return day;
  return TL_DAY_NONE;
}

static gboolean
book_duty (TlScheduler  *self,
           TlPlanAction *action,
           guint         person,
           TlDay         monday,
           gboolean      by_backup)
{
  TlDay day = action->task == TL_TASK_LOOK_AHEAD ? day_before_work (self, person, monday) : TL_DAY_NONE;

  if (day != TL_DAY_NONE && tl_ledger_book (self->ledger, person, day, action->minutes, !by_backup))
    {
      action->week = tl_scheduler_get_week (self, tl_day_get_monday (day));
      tl_scheduler_set_person (self, action, person, by_backup, day);
      return TRUE;
    }
  day = tl_scheduler_duty_day (self, action->task, person, monday);
  if (action->task != TL_TASK_ANSWER)
    day = tl_scheduler_quiet_day (self, person, day, action->minutes);
  if (day == TL_DAY_NONE || !tl_ledger_book (self->ledger, person, day, action->minutes, !by_backup))
    return FALSE;
  tl_scheduler_set_person (self, action, person, by_backup, day);
  return TRUE;
}

static void
leave_unstaffed (const TlScheduler *self,
                 TlPlanAction      *action,
                 TlDay              monday)
{
  action->prepare_on = tl_scheduler_open_day (self, monday);
  action->time = TL_MINUTES_NONE;
}

/* On how many days of a week somebody should answer who is not there. */
static guint
missed_days (const TlPlanInput *input,
             int                person,
             TlDay              monday)
{
  guint weekdays = person == TL_NOBODY ? WORKING_WEEK : input->people[person].weekdays;
  guint n = 0;

  for (guint d = 0; d < 7; d++)
    n += (weekdays & (1u << d)) && !tl_plan_input_is_closed (input, monday + d);
  return n;
}

/* Answering takes its minutes for every day on which the person is there. */
static gboolean
book_duty_of (TlScheduler     *self,
              TlPlanAction    *action,
              const TlPending *pending,
              guint            person)
{
  gboolean stands_in = pending->person != TL_NOBODY && pending->person != (int) person;

  if (action->task == TL_TASK_ANSWER)
    action->minutes = self->input->candidates[pending->taken->candidate].answer_minutes
                      * tl_plan_input_working_days (self->input, person, pending->monday);
  return book_duty (self, action, person, pending->monday, stands_in);
}

static void
give_duty (TlScheduler     *self,
           TlPlanAction    *action,
           const TlPending *how)
{
  TlPending pending = *how;

  if (how->person != TL_NOBODY && book_duty_of (self, action, how, (guint) how->person))
    {
      tl_scheduler_append (self, action);
      return;
    }
  pending.action = *action;
  tl_scheduler_wait (self, &pending);
}

/* Who stands in for somebody may work up to their full hours. Work of nobody is
 * not done for anybody: it fills no more of a week than what recurs may. */
void
tl_scheduler_hand_duty (TlScheduler *self,
                        TlPending   *pending)
{
  TlPlanAction *action = &pending->action;
  guint n = tl_scheduler_list_stand_ins (self, pending->person, pending->backup, pending->skills, pending->monday);

  for (guint i = 0; i < n; i++)
    if (book_duty_of (self, action, pending, tl_scheduler_get_stand_in (self, i, n)))
      return;
  if (action->task == TL_TASK_ANSWER)
    action->minutes = self->input->candidates[pending->taken->candidate].answer_minutes
                      * missed_days (self->input, pending->person, pending->monday);
  leave_unstaffed (self, action, pending->monday);
}

/* Does in the week of @monday what falls due in the week of @due: the same one,
 * or an earlier one in which nobody was there. What ended before there was a plan is
 * not looked back on. */
void
tl_scheduler_add_duties (TlScheduler *self,
                         TlDay        monday,
                         TlDay        due)
{
  static const char *const types[TL_N_TASKS] = {
    [TL_TASK_LISTEN] = "duty/listen",
    [TL_TASK_LOOK_AHEAD] = "duty/look-ahead",
    [TL_TASK_REPORT] = "duty/report",
    [TL_TASK_REVIEW] = "duty/review",
    [TL_TASK_READ_KPI] = "duty/read-kpi",
    [TL_TASK_WATCH] = "duty/watch",
  };
  TlWeekKind kind = tl_duties_week_kind (self->input, due);

  for (guint i = 0; i < self->duties->n_duties; i++)
    {
      const TlDutyPlan *duty = &self->duties->duties[i];
      g_autofree char *period = NULL;
      TlPlanAction action = { .kind = TL_ACTION_DUTY, .time = TL_MINUTES_NONE };

      if (!tl_duties_falls_due (duty, kind) || (monday != due && duty->frequency == TL_FREQUENCY_WEEKLY)
          || (tl_duties_looks_back (duty) && tl_duties_get_period_end (due) < self->ledger->first))
        continue;
      period = tl_duties_dup_period (self->input, duty, due);
      action.key = tl_plan_input_add_key (self->input, types[duty->task], duty->subject != NULL ? duty->subject : "-",
                                          period, 0);
      action.task = duty->task;
      action.subject = duty->subject;
      action.week = tl_scheduler_get_week (self, monday);
      action.minutes = duty->minutes;
      if (duty->person == TL_NOBODY)
        {
          /* To give it to somebody all the same would be more than duties may take. */
          leave_unstaffed (self, &action, monday);
          tl_scheduler_append (self, &action);
        }
      else
        give_duty (self, &action, &(TlPending) { .monday = monday,
                                                 .person = duty->person,
                                                 .backup = self->input->people[duty->person].backup,
                                                 .skills = duty->skills });
    }
}

/* A duty that belongs to a channel and comes every week. */
static void
add_duty_of_channel (TlScheduler   *self,
                     const TlTaken *taken,
                     TlDay          monday,
                     TlTask         task,
                     const char    *type,
                     guint          minutes)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];
  TlPlanAction action = {
    .key = tl_plan_input_add_key (self->input, type, candidate->id, tl_plan_input_get_period (self->input, monday), 0),
    .kind = TL_ACTION_DUTY,
    .task = task,
    .week = tl_scheduler_get_week (self, monday),
    .channel = candidate->id,
    .time = TL_MINUTES_NONE,
    .minutes = minutes,
  };

  give_duty (self, &action, &(TlPending) { .monday = monday,
                                           .taken = taken,
                                           .person = taken->operator_index,
                                           .backup = taken->backup,
                                           .skills = TL_SKILL_COMMUNITY });
}

/* Answering goes on every working day; it stands in the plan once a week. Who is
 * away for part of the week answers on the days on which they are there, so that
 * its minutes are not known before. */
void
tl_scheduler_add_answers (TlScheduler   *self,
                          const TlTaken *taken,
                          TlDay          monday)
{
  if (self->input->candidates[taken->candidate].answer_minutes > 0)
    add_duty_of_channel (self, taken, monday, TL_TASK_ANSWER, "duty/answer", 0);
}

void
tl_scheduler_add_joining (TlScheduler   *self,
                          const TlTaken *taken,
                          TlDay          monday)
{
  guint minutes = tl_plan_input_minutes (self->input, TL_ESTIMATES_JOIN_MINUTES);

  if (self->input->candidates[taken->candidate].joins && minutes > 0)
    add_duty_of_channel (self, taken, monday, TL_TASK_JOIN, "duty/join", minutes);
}

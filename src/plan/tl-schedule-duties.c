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

static gboolean
book_duty (TlScheduler  *self,
           TlPlanAction *action,
           guint         person,
           TlDay         monday,
           gboolean      by_backup)
{
  TlDay day = tl_scheduler_duty_day (self, action->task, person, monday);

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
    if (book_duty_of (self, action, pending, self->people[i]))
      return;
  if (action->task == TL_TASK_ANSWER)
    action->minutes = self->input->candidates[pending->taken->candidate].answer_minutes
                      * missed_days (self->input, pending->person, pending->monday);
  leave_unstaffed (self, action, pending->monday);
}

/* Does in the week of @monday what falls due in the week of @due: the same one,
 * or a later one in which nobody is there. */
void
tl_scheduler_add_duties (TlScheduler *self,
                         TlDay        monday,
                         TlDay        due)
{
  static const char *const types[TL_N_TASKS] = {
    [TL_TASK_LISTEN] = "listen",
    [TL_TASK_LOOK_AHEAD] = "look-ahead",
    [TL_TASK_REPORT] = "report",
    [TL_TASK_REVIEW] = "review",
    [TL_TASK_READ_KPI] = "read-kpi",
    [TL_TASK_WATCH] = "watch",
  };
  TlWeekKind kind = tl_duties_week_kind (self->input, due);

  for (guint i = 0; i < self->duties->n_duties; i++)
    {
      const TlDutyPlan *duty = &self->duties->duties[i];
      g_autofree char *period = NULL;
      g_autofree char *key = NULL;
      TlPlanAction action = { .kind = TL_ACTION_DUTY, .time = TL_MINUTES_NONE };

      if (!tl_duties_falls_due (duty, kind) || (monday != due && duty->frequency == TL_FREQUENCY_WEEKLY))
        continue;
      period = tl_duties_dup_period (self->input, duty, due);
      key = g_strdup_printf ("duty/%s/%s/%s", types[duty->task], duty->subject != NULL ? duty->subject : "-", period);
      action.key = tl_plan_input_intern (self->input, key);
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

/* Answering goes on every working day; it stands in the plan once a week. Who is
 * away for part of the week answers on the days on which they are there. */
void
tl_scheduler_add_answers (TlScheduler   *self,
                          const TlTaken *taken,
                          TlDay          monday)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];
  g_autofree char *day = tl_day_to_string (monday);
  g_autofree char *key = g_strdup_printf ("duty/answer/%s/%s", candidate->id, day);
  TlPlanAction action = {
    .key = tl_plan_input_intern (self->input, key),
    .kind = TL_ACTION_DUTY,
    .task = TL_TASK_ANSWER,
    .week = tl_scheduler_get_week (self, monday),
    .channel = candidate->id,
    .time = TL_MINUTES_NONE,
  };

  if (candidate->answer_minutes > 0)
    give_duty (self, &action, &(TlPending) { .monday = monday,
                                             .taken = taken,
                                             .person = taken->operator_index,
                                             .backup = taken->backup,
                                             .skills = TL_SKILL_COMMUNITY });
}

void
tl_scheduler_add_joining (TlScheduler   *self,
                          const TlTaken *taken,
                          TlDay          monday)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];
  g_autofree char *day = tl_day_to_string (monday);
  g_autofree char *key = g_strdup_printf ("duty/join/%s/%s", candidate->id, day);
  TlPlanAction action = {
    .key = tl_plan_input_intern (self->input, key),
    .kind = TL_ACTION_DUTY,
    .task = TL_TASK_JOIN,
    .week = tl_scheduler_get_week (self, monday),
    .channel = candidate->id,
    .time = TL_MINUTES_NONE,
    .minutes = tl_plan_input_minutes (self->input, TL_ESTIMATES_JOIN_MINUTES),
  };

  if (!candidate->joins || action.minutes == 0)
    return;
  give_duty (self, &action, &(TlPending) { .monday = monday,
                                           .taken = taken,
                                           .person = taken->operator_index,
                                           .backup = taken->backup,
                                           .skills = TL_SKILL_COMMUNITY });
}

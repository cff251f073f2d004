/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-schedule.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-once.h"
#include "plan/tl-posts.h"
#include "plan/tl-schedule-private.h"
#include "plan/tl-slots.h"

#define STEP 5

#define LAST_MINUTE (24 * 60 - 1)

/* More than the minutes that anybody has. */
#define SKILL_MERIT (1u << 31)

/* So long after closed weeks, what fell due in them is done; so far ahead of them,
 * people get ready for key dates. */
#define MAX_CLOSED_WEEKS 26

guint
tl_scheduler_get_week (const TlScheduler *self,
                       TlDay              monday)
{
  return monday < self->frame->start ? 0 : (monday - self->frame->start) / 7 + 1;
}

/* Weeks outside the plan are staffed as far as the plan's own need it, and are
 * not part of it. */
void
tl_scheduler_append (TlScheduler        *self,
                     const TlPlanAction *action)
{
  gboolean is_in_plan = action->week >= 1 && action->week <= self->frame->weeks;

  if (action->approval_missing && self->choice->short_of_approval)
    {
      TlUnapproved unapproved = { *action, is_in_plan ? self->actions->len : G_MAXUINT };

      g_array_append_val (self->unapproved, unapproved);
    }
  if (is_in_plan)
    g_array_append_val (self->actions, *action);
}

/* Where the hours do not do for all of it, what was prepared up to the week of
 * @monday is approved in what own work leaves of them. */
static void
approve_what_waits (TlScheduler *self,
                    TlDay        monday)
{
  guint n_left = 0;

  for (guint i = 0; i < self->unapproved->len; i++)
    {
      TlUnapproved *unapproved = &g_array_index (self->unapproved, TlUnapproved, i);

      if (unapproved->action.prepare_on >= monday + 7)
        {
          g_array_index (self->unapproved, TlUnapproved, n_left++) = *unapproved;
          continue;
        }
      tl_scheduler_approve (self, &unapproved->action);
      if (unapproved->position != G_MAXUINT)
        g_array_index (self->actions, TlPlanAction, unapproved->position) = unapproved->action;
    }
  g_array_set_size (self->unapproved, n_left);
}

/* What is done on one day comes one after the other, from when the quiet hours begin.
 * Answering is for every day on which the person is there. */
static void
find_time (const TlScheduler *self,
           TlPlanAction      *action,
           guint              person,
           TlDay              day)
{
  const TlPlanInput *input = self->input;
  TlDay monday = tl_day_get_monday (day);
  guint n_days = tl_plan_input_working_days (input, person, monday);
  guint since = (tl_ledger_get_occupied (self->ledger, person, day) + STEP - 1) / STEP * STEP;

  if (action->publish_on == TL_DAY_NONE && input->people[person].quiet_from == TL_MINUTES_NONE)
    action->time = TL_MINUTES_NONE;
  else if (action->publish_on == TL_DAY_NONE)
    action->time = (int) MIN ((guint) input->people[person].quiet_from + since, LAST_MINUTE);
  if (action->task != TL_TASK_ANSWER || n_days == 0)
    tl_ledger_occupy (self->ledger, person, day, action->minutes);
  else
    for (TlDay d = monday; d < monday + 7; d++)
      if (tl_plan_input_works_on (input, person, d))
        tl_ledger_occupy (self->ledger, person, d, action->minutes / n_days);
}

void
tl_scheduler_set_person (const TlScheduler *self,
                         TlPlanAction      *action,
                         guint              person,
                         gboolean           by_backup,
                         TlDay              day)
{
  action->operator_id = self->input->people[person].id;
  action->by_backup = by_backup;
  action->prepare_on = day;
  find_time (self, action, person, day);
}

/**
 * tl_scheduler_list_stand_ins:
 * @person: whose work it is, or %TL_NOBODY
 * @backup: who is to stand in first, or %TL_NOBODY
 * @skills: any one of which is wanted for it; 0: none
 * @monday: the week
 *
 * Lists who does work for which @person has no time: the backup, then all others,
 * those with the skill first, then by the room that they have in the week, then by
 * id. tl_scheduler_get_stand_in() names them.
 *
 * Returns: how many they are
 */
guint
tl_scheduler_list_stand_ins (TlScheduler *self,
                             int          person,
                             int          backup,
                             guint        skills,
                             TlDay        monday)
{
  guint *people = self->people;
  guint *merits = self->merits;
  guint n = 0;

  if (backup != TL_NOBODY && backup != person)
    {
      people[n] = (guint) backup;
      merits[n++] = G_MAXUINT;
    }
  for (guint p = 0; p < self->input->n_people; p++)
    {
      gboolean skilled = skills == 0 || (self->input->people[p].skills & skills);

      if ((int) p == person || (int) p == backup)
        continue;
      people[n] = p;
      merits[n++] = tl_ledger_get_room (self->ledger, p, monday) + (skilled ? SKILL_MERIT : 0);
    }
  return n;
}

/* The one who comes next after the first @position. They are sorted no further than
 * they are asked for, since the first is nearly always the one. */
guint
tl_scheduler_get_stand_in (TlScheduler *self,
                           guint        position,
                           guint        n)
{
  guint *people = self->people;
  guint *merits = self->merits;
  guint best = position;
  guint person, merit;

  for (guint i = position + 1; i < n; i++)
    if (merits[i] > merits[best] || (merits[i] == merits[best] && people[i] < people[best]))
      best = i;
  person = people[best];
  merit = merits[best];
  people[best] = people[position];
  merits[best] = merits[position];
  people[position] = person;
  merits[position] = merit;
  return person;
}

void
tl_scheduler_wait (TlScheduler     *self,
                   const TlPending *pending)
{
  g_array_append_val (self->pending, *pending);
}

static void
schedule_recurring (TlScheduler *self,
                    TlDay        monday)
{
  if (tl_plan_input_open_days (self->input, monday) == 0)
    return;
  tl_scheduler_add_duties (self, monday, monday);
  for (guint w = 1; w <= MAX_CLOSED_WEEKS && monday >= self->ledger->first + 7 * w
                    && tl_plan_input_open_days (self->input, monday - 7 * w) == 0; w++)
    tl_scheduler_add_duties (self, monday, monday - 7 * w);
  for (guint t = 0; t < self->choice->taken->len; t++)
    {
      const TlTaken *taken = &g_array_index (self->choice->taken, TlTaken, t);

      tl_scheduler_add_answers (self, taken, monday);
      tl_scheduler_add_joining (self, taken, monday);
      for (; self->next_post < self->posts->len; self->next_post++)
        {
          const TlPost *post = &g_array_index (self->posts, TlPost, self->next_post);

          if (post->monday != monday || post->taken != t)
            break;
          tl_scheduler_add_post (self, self->next_post);
        }
    }
}

/* What waited and falls due in the week of @monday: the work of those who have no
 * time for it or, if @of_nobody, that of channels which nobody runs. */
static void
schedule_pending (TlScheduler *self,
                  TlDay        monday,
                  gboolean     of_nobody)
{
  guint n_left = 0;

  for (guint i = 0; i < self->pending->len; i++)
    {
      TlPending *pending = &g_array_index (self->pending, TlPending, i);

      if (pending->monday > monday || (pending->person == TL_NOBODY) != of_nobody)
        {
          g_array_index (self->pending, TlPending, n_left++) = *pending;
          continue;
        }
      if (pending->action.kind == TL_ACTION_DUTY)
        tl_scheduler_hand_duty (self, pending);
      else
        tl_scheduler_hand_post (self, pending);
      tl_scheduler_append (self, &pending->action);
    }
  g_array_set_size (self->pending, n_left);
}

/* To get ready for a key date, on each channel: on the last working day up to
 * the day that is so far ahead, else on the next one of that week. */
static gboolean
book_lead_up (TlScheduler  *self,
              TlPlanAction *action,
              guint         person,
              TlDay         day,
              gboolean      by_backup)
{
  TlDay monday = tl_day_get_monday (day);
  TlDay found = TL_DAY_NONE;

  for (TlDay d = day; d >= monday && found == TL_DAY_NONE; d--)
    if (tl_plan_input_works_on (self->input, person, d))
      found = d;
  for (TlDay d = day + 1; d < monday + 7 && found == TL_DAY_NONE; d++)
    if (tl_plan_input_works_on (self->input, person, d))
      found = d;
  if (found == TL_DAY_NONE || !tl_ledger_book (self->ledger, person, found, action->minutes, FALSE))
    return FALSE;
  tl_scheduler_set_person (self, action, person, by_backup, found);
  return TRUE;
}

static void
staff_lead_up (TlScheduler   *self,
               const TlTaken *taken,
               TlPlanAction  *action,
               TlDay          day)
{
  guint n;

  if (taken->operator_index != TL_NOBODY && book_lead_up (self, action, (guint) taken->operator_index, day, FALSE))
    return;
  n = tl_scheduler_list_stand_ins (self, taken->operator_index, taken->backup, 0, tl_day_get_monday (day));
  for (guint i = 0; i < n; i++)
    if (book_lead_up (self, action, tl_scheduler_get_stand_in (self, i, n), day, taken->operator_index != TL_NOBODY))
      return;
}

static guint
n_channels_of (const TlScheduler *self,
               int                person)
{
  guint n = 0;

  for (guint t = 0; t < self->choice->taken->len; t++)
    n += g_array_index (self->choice->taken, TlTaken, t).operator_index == person;
  return n;
}

/* Cut to what the operator's steady week leaves for all their channels. */
static guint
lead_up_minutes (const TlScheduler *self,
                 const TlTaken     *taken)
{
  guint minutes = tl_plan_input_minutes (self->input, TL_ESTIMATES_LEAD_UP_MINUTES);
  guint p, room;

  if (taken->operator_index == TL_NOBODY)
    return minutes;
  p = (guint) taken->operator_index;
  room = self->input->people[p].minutes - MIN (self->choice->loads[p], self->input->people[p].minutes);
  return MIN (minutes, MAX (STEP, room / n_channels_of (self, taken->operator_index) / STEP * STEP));
}

/* The day of @occasion for which there is to be got ready in the week of
 * @monday, or TL_DAY_NONE. Where the day that is so far ahead is a closed one,
 * it is the last open day before. */
static TlDay
find_led_up_to (const TlPlanInput *input,
                const TlOccasion  *occasion,
                TlDay              monday,
                TlDay             *lead_up)
{
  guint ahead = tl_plan_input_minutes (input, TL_ESTIMATES_LEAD_UP_DAYS);

  for (TlDay open = monday; open < monday + 7; open++)
    {
      if (tl_plan_input_is_closed (input, open))
        continue;
      for (TlDay lead = open; lead == open || (lead <= open + 7 * MAX_CLOSED_WEEKS && tl_plan_input_is_closed (input, lead)); lead++)
        {
          TlDay day = lead + ahead;

          if (!tl_occasion_begins_on (occasion, day) || tl_plan_input_is_closed (input, day))
            continue;
          *lead_up = open;
          return day;
        }
    }
  return TL_DAY_NONE;
}

static void
schedule_lead_ups (TlScheduler *self,
                   TlDay        monday)
{
  for (guint o = 0; o < self->input->n_occasions; o++)
    {
      const TlOccasion *occasion = &self->input->occasions[o];
      TlDay lead_up;
      TlDay first = find_led_up_to (self->input, occasion, monday, &lead_up);

      if (first == TL_DAY_NONE)
        continue;
      for (guint t = 0; t < self->choice->taken->len; t++)
        {
          const TlTaken *taken = &g_array_index (self->choice->taken, TlTaken, t);
          TlPlanAction action = {
            .key = tl_occasion_key (self->input, occasion, self->input->candidates[taken->candidate].id, "lead-up", first),
            .kind = TL_ACTION_KEY,
            .task = TL_TASK_LEAD_UP,
            .week = tl_scheduler_get_week (self, monday),
            .prepare_on = lead_up,
            .time = TL_MINUTES_NONE,
            .channel = self->input->candidates[taken->candidate].id,
            .pillar = tl_plan_input_theme_id (self->input, occasion->theme),
            .subject = occasion->id,
            .minutes = lead_up_minutes (self, taken),
          };
          if (!tl_post_gives_slot (self->input, self->choice, t, occasion, self->ledger->first,
                                   tl_day_get_monday (first - occasion->days_ahead)))
            continue;
          staff_lead_up (self, taken, &action, lead_up);
          tl_scheduler_append (self, &action);
        }
    }
}

/* The Monday from which everything that recurs is laid out: the origin, so that
 * a week is the same whenever the plan begins; of a plan that begins before it, a
 * whole plan's greatest length earlier. */
static TlDay
first_monday (const TlPlanFrame *frame)
{
  TlDay first = frame->origin;

  while (first > frame->start)
    first -= 7 * TL_PLAN_MAX_WEEKS;
  return first;
}

/**
 * tl_schedule_new:
 * @tracking: (nullable): what is done once and stands recorded here is not
 *   planned again; its part of the week is left to it
 * @ledger: (out) (transfer full): who has which minutes when, from the origin to
 *   the end of the plan and a little further
 *
 * Gives every action a day and somebody to do it. Weeks are staffed one after
 * the other, first with what is everybody's own; then, when all that the next two
 * weeks need prepared in it is booked, with what others have no time for; then,
 * when that is so for the next two weeks too, with what is done once, from the
 * frame's @from on. So neither the plan's beginning nor its length changes
 * anything in its weeks, and nobody's own work waits because they stand in.
 *
 * What somebody has no time for goes to the named backup, then to whoever has the
 * skill and most room in that week, then to the next: everybody is tried once.
 * What no channel's operator is there for, since nobody could run it week by week,
 * goes to whoever has room left for recurring work.
 *
 * Returns: (transfer full) (element-type TlPlanAction): the actions, without
 *   measures and traces
 */
GArray *
tl_schedule_new (TlPlanInput        *input,
                 const TlDuties     *duties,
                 const TlChoice     *choice,
                 TlTracking         *tracking,
                 const TlPlanFrame  *frame,
                 TlLedger          **ledger)
{
  const guint ahead = 7 * PREPARE_WEEKS;
  TlDay first = first_monday (frame);
  TlDay last = frame->start + 7 * (frame->weeks - 1);
  TlDay end = last + 2 * ahead;
  g_autoptr (GArray) posts = tl_posts_new (input, choice, first, end);
  g_autoptr (GArray) works = tl_once_new (input, choice, tracking);
  g_autofree guint *people = g_new (guint, input->n_people + 1);
  g_autofree guint *merits = g_new (guint, input->n_people + 1);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (TlPending));
  g_autoptr (GArray) unapproved = g_array_new (FALSE, FALSE, sizeof (TlUnapproved));
  g_autofree TlOutcome *outcomes = g_new0 (TlOutcome, posts->len);
  g_autofree guint *recorded = g_new (guint, input->n_people + 1);
  TlDay from = frame->from != TL_DAY_NONE ? MAX (frame->from, frame->start) : frame->start;
  TlScheduler self = {
    .input = input,
    .duties = duties,
    .choice = choice,
    .frame = frame,
    .posts = posts,
    .outcomes = outcomes,
    .works = works,
    .pending = pending,
    .unapproved = unapproved,
    .people = people,
    .merits = merits,
    .recorded = recorded,
    .from = from,
    .actions = g_array_new (FALSE, FALSE, sizeof (TlPlanAction)),
  };

  self.ledger = tl_ledger_new (input, first, (end - first) / 7 + 1);
  for (TlDay monday = first; monday <= end; monday += 7)
    {
      schedule_recurring (&self, monday);
      if (monday >= first + ahead)
        {
          approve_what_waits (&self, monday - ahead);
          schedule_pending (&self, monday - ahead, FALSE);
          schedule_lead_ups (&self, monday - ahead);
          schedule_pending (&self, monday - ahead, TRUE);
          approve_what_waits (&self, monday - ahead);
        }
      if (monday >= frame->start + 2 * ahead)
        tl_scheduler_add_once (&self, monday - 2 * ahead);
    }
  *ledger = self.ledger;
  return self.actions;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-schedule.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-once.h"
#include "plan/tl-posts.h"
#include "plan/tl-schedule-private.h"

#define STEP 5

/* The days of a week on which work of nobody is reckoned. */
#define WORKING_WEEK \
  (TL_WEEKDAY_MONDAY | TL_WEEKDAY_TUESDAY | TL_WEEKDAY_WEDNESDAY | TL_WEEKDAY_THURSDAY | TL_WEEKDAY_FRIDAY)

/* So far ahead of closed weeks, what falls due in them is done. */
#define MAX_CLOSED_WEEKS 26

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
  if (action->week >= 1 && action->week <= self->frame->weeks)
    g_array_append_val (self->actions, *action);
}

/* The usual day where the person is there, else the next one on which they are,
 * else the one before. */
static TlDay
duty_day (const TlPlanInput *input,
          guint              person,
          TlDay              monday,
          Place              place)
{
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
  if (action->publish_on == TL_DAY_NONE)
    action->time = self->input->people[person].quiet_from;
}

static gboolean
book_duty (TlScheduler  *self,
           TlPlanAction *action,
           guint         person,
           TlDay         monday,
           gboolean      by_backup)
{
  TlDay day = duty_day (self->input, person, monday, places[action->task]);

  if (day == TL_DAY_NONE || !tl_ledger_book (self->ledger, person, day, action->minutes, !by_backup))
    return FALSE;
  tl_scheduler_set_person (self, action, person, by_backup, day);
  return TRUE;
}

static int
next_free (const TlScheduler *self,
           int                person,
           guint              skills,
           TlDay              monday)
{
  int best = TL_NOBODY;
  gboolean best_skilled = FALSE;

  for (guint p = 0; p < self->input->n_people; p++)
    {
      gboolean skilled = skills == 0 || (self->input->people[p].skills & skills);

      if ((int) p == person || tl_ledger_get_room (self->ledger, p, monday) == 0)
        continue;
      if (best == TL_NOBODY || skilled > best_skilled
          || (skilled == best_skilled
              && tl_ledger_get_room (self->ledger, p, monday)
                     > tl_ledger_get_room (self->ledger, (guint) best, monday)))
        {
          best = (int) p;
          best_skilled = skilled;
        }
    }
  return best;
}

/* A day for work that nobody does: the week's first on which the house is open. */
static TlDay
open_day (const TlPlanInput *input,
          TlDay              monday)
{
  for (guint d = 0; d < 7; d++)
    if (!tl_plan_input_is_closed (input, monday + d))
      return monday + d;
  return monday;
}

static void
staff_duty (TlScheduler  *self,
            TlPlanAction *action,
            int           person,
            guint         skills,
            TlDay         monday)
{
  int backup = TL_NOBODY;

  if (person != TL_NOBODY)
    {
      if (book_duty (self, action, (guint) person, monday, FALSE))
        return;
      backup = self->input->people[person].backup;
      if (backup == TL_NOBODY)
        backup = next_free (self, person, skills, monday);
      if (backup != TL_NOBODY && book_duty (self, action, (guint) backup, monday, TRUE))
        return;
    }
  action->prepare_on = open_day (self->input, monday);
  action->time = TL_MINUTES_NONE;
}

/* Does in the week of @monday what falls due in the week of @due: the same one,
 * or a later one in which nobody is there. */
static void
schedule_duties (TlScheduler *self,
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
      staff_duty (self, &action, duty->person, duty->skills, monday);
      tl_scheduler_append (self, &action);
    }
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

/* Answering goes on every working day; it stands in the plan once a week. Who is
 * away for part of the week answers on the days on which they are there. */
static void
schedule_answers (TlScheduler   *self,
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
  int people[] = { taken->operator_index, taken->backup };

  if (candidate->answer_minutes == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      guint days = people[i] == TL_NOBODY ? 0 : tl_plan_input_working_days (self->input, (guint) people[i], monday);

      action.minutes = candidate->answer_minutes * days;
      if (days > 0 && book_duty (self, &action, (guint) people[i], monday, i > 0))
        {
          tl_scheduler_append (self, &action);
          return;
        }
    }
  action.minutes = candidate->answer_minutes * missed_days (self->input, taken->operator_index, monday);
  action.prepare_on = open_day (self->input, monday);
  tl_scheduler_append (self, &action);
}

static void
schedule_joining (TlScheduler   *self,
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
  staff_duty (self, &action, taken->operator_index, TL_SKILL_COMMUNITY, monday);
  tl_scheduler_append (self, &action);
}

static void
schedule_recurring (TlScheduler *self,
                    TlDay        monday)
{
  if (tl_plan_input_open_days (self->input, monday) == 0)
    return;
  schedule_duties (self, monday, monday);
  for (guint w = 1; w <= MAX_CLOSED_WEEKS && tl_plan_input_open_days (self->input, monday + 7 * w) == 0; w++)
    schedule_duties (self, monday, monday + 7 * w);
  for (guint t = 0; t < self->choice->taken->len; t++)
    {
      const TlTaken *taken = &g_array_index (self->choice->taken, TlTaken, t);

      schedule_answers (self, taken, monday);
      schedule_joining (self, taken, monday);
      for (; self->next_post < self->posts->len; self->next_post++)
        {
          const TlPost *post = &g_array_index (self->posts, TlPost, self->next_post);

          if (post->monday != monday || post->taken != t)
            break;
          tl_scheduler_add_post (self, post, taken);
        }
    }
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

          if (tl_occasion_falls_in (occasion, tl_day_get_monday (day), 0) != day || tl_plan_input_is_closed (input, day))
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
            .pillar = occasion->pillar,
            .subject = occasion->id,
            .minutes = lead_up_minutes (self, taken),
          };
          int people[] = { taken->operator_index, taken->backup };

          if (!tl_post_gives_slot (self->input, taken, occasion, tl_day_get_monday (first - occasion->days_ahead)))
            continue;
          for (guint i = 0; i < G_N_ELEMENTS (people); i++)
            if (people[i] != TL_NOBODY && book_lead_up (self, &action, (guint) people[i], lead_up, i > 0))
              break;
          tl_scheduler_append (self, &action);
        }
    }
}

/* What is done once comes as soon as the one who does it has the time and the
 * team's part for such work is not used up; what nobody has hours for stands in
 * the first week with nobody. */
static void
schedule_once (TlScheduler *self,
               TlDay        monday)
{
  guint allowance = tl_once_allowance (self->input);

  for (guint i = 0; i < self->works->len;)
    {
      const TlOnce *work = &g_array_index (self->works, TlOnce, i);
      TlPlanAction action = {
        .key = work->key,
        .kind = TL_ACTION_ONCE,
        .task = work->task,
        .week = tl_scheduler_get_week (self, monday),
        .prepare_on = open_day (self->input, monday),
        .time = TL_MINUTES_NONE,
        .channel = work->channel,
        .subject = work->subject,
        .persona = work->reader == TL_NOBODY ? NULL : self->input->readers[work->reader].id,
        .minutes = work->minutes,
      };

      if (work->person != TL_NOBODY)
        {
          TlDay day = duty_day (self->input, (guint) work->person, monday, places[work->task]);

          if (day == TL_DAY_NONE || work->minutes > allowance
              || !tl_ledger_book (self->ledger, (guint) work->person, day, work->minutes, FALSE))
            {
              i++;
              continue;
            }
          tl_scheduler_set_person (self, &action, (guint) work->person, FALSE, day);
          allowance -= work->minutes;
        }
      tl_scheduler_append (self, &action);
      g_array_remove_index (self->works, i);
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
 * @ledger: (out) (transfer full): who has which minutes when, from two weeks
 *   before the origin to the end of the plan and a little further
 *
 * Gives every action a day and somebody to do it. Weeks are staffed one after
 * the other; before other work comes into a week, all that the next ones need
 * prepared in it is booked, so that neither the plan's beginning nor its length
 * changes anything in its weeks.
 *
 * Returns: (transfer full) (element-type TlPlanAction): the actions, without
 *   measures and traces
 */
GArray *
tl_schedule_new (TlPlanInput        *input,
                 const TlDuties     *duties,
                 const TlChoice     *choice,
                 const TlPlanFrame  *frame,
                 TlLedger          **ledger)
{
  const guint ahead = 7 * PREPARE_WEEKS;
  TlDay first = first_monday (frame);
  TlDay last = frame->start + 7 * (frame->weeks - 1);
  g_autoptr (GArray) posts = tl_posts_new (input, choice, first, last + ahead);
  g_autoptr (GArray) works = tl_once_new (input, choice);
  g_autoptr (GHashTable) prepared = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) made = g_hash_table_new (g_str_hash, g_str_equal);
  TlScheduler self = { input, duties, choice, frame, NULL, posts, 0, prepared, made, works,
                     g_array_new (FALSE, FALSE, sizeof (TlPlanAction)) };

  self.ledger = tl_ledger_new (input, first - ahead, (last + ahead - (first - ahead)) / 7 + 1);
  for (TlDay monday = first; monday <= last + ahead; monday += 7)
    {
      schedule_recurring (&self, monday);
      if (monday < frame->start + ahead)
        continue;
      schedule_lead_ups (&self, monday - ahead);
      schedule_once (&self, monday - ahead);
    }
  *ledger = self.ledger;
  return self.actions;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who makes a post, in which format, on which day; and who approves it. */

#include "tl-schedule-private.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-slots.h"

static gboolean
needs_approval (const TlScheduler *self,
                guint              person)
{
  return self->input->approver != TL_NOBODY && self->input->approver != (int) person
         && tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES) > 0;
}

/* Whether @person is there to approve what is prepared on a day: on that day or on
 * a later one before it appears. Their minutes count in its week. */
static gboolean
can_approve (const TlScheduler *self,
             guint              person,
             TlDay              prepare_on,
             TlDay              publish_on)
{
  for (TlDay day = prepare_on; day <= publish_on; day++)
    if (tl_plan_input_works_on (self->input, person, day))
      return TRUE;
  return FALSE;
}

static gboolean
has_approver (const TlScheduler *self,
              TlDay              prepare_on,
              TlDay              publish_on)
{
  guint approver = (guint) self->input->approver;

  return can_approve (self, approver, prepare_on, publish_on)
         && tl_ledger_has_room (self->ledger, approver, prepare_on,
                                tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES), TRUE);
}

static gboolean
approve_by (TlScheduler  *self,
            TlPlanAction *action,
            int           person,
            gboolean      recurring)
{
  guint minutes = tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES);

  if (person == TL_NOBODY || self->input->people[person].id == action->operator_id
      || !can_approve (self, (guint) person, action->prepare_on, action->publish_on)
      || !tl_ledger_book (self->ledger, (guint) person, action->prepare_on, minutes, recurring))
    return FALSE;
  action->approver = self->input->people[person].id;
  action->approve_minutes = minutes;
  return TRUE;
}

/* By the approver; where they are away, or have too few hours for even the low end, by
 * their backup, up to their full hours. */
void
tl_scheduler_approve (TlScheduler  *self,
                      TlPlanAction *action)
{
  int approver = self->input->approver;

  if (!approve_by (self, action, approver, TRUE)
      && (self->choice->short_of_approval
          || !can_approve (self, (guint) approver, action->prepare_on, action->publish_on)))
    approve_by (self, action, self->input->people[approver].backup, FALSE);
  action->approval_missing = action->approver == NULL;
}

static gboolean
can_prepare (const TlScheduler  *self,
             const TlPlanAction *action,
             guint               person,
             TlDay               day,
             gboolean            to_approve)
{
  return tl_post_prepares_on (self->input, person, day, action->publish_on, action->time)
         && (!to_approve || has_approver (self, day, action->publish_on));
}

/* Of the days of a week from @from to @last, the last one whose quiet hours have room
 * for it; where none have, the one with the least to do. */
static TlDay
find_quiet_day (const TlScheduler  *self,
                const TlPlanAction *action,
                guint               person,
                TlDay               last,
                TlDay               from,
                gboolean            to_approve)
{
  TlDay least = last;

  for (TlDay day = last; day >= MAX (from, tl_day_get_monday (last)); day--)
    {
      if (day != last && !can_prepare (self, action, person, day, to_approve))
        continue;
      if (tl_ledger_suits_day (self->ledger, person, day, action->minutes))
        return day;
      if (tl_ledger_get_occupied (self->ledger, person, day) < tl_ledger_get_occupied (self->ledger, person, least))
        least = day;
    }
  return least;
}

/* An attempt to have somebody make a post. */
typedef struct
{
  TlPlanAction *action;
  guint post;
  guint person;
  gboolean by_backup;
  gboolean recurring;   /* bound to the part of a week that recurring work may fill */
} Attempt;

/* Of the piece that a post adapts. */
static TlOutcome *
get_outcome_of_source (const TlScheduler *self,
                       guint              post)
{
  return &self->outcomes[g_array_index (self->posts, TlPost, post).source];
}

/* The last working day on which the post can be prepared, not before @from, of a week
 * that has room for it; where @to_approve, one on or after which the approver is there
 * and has time. A piece is adapted after it was made. In the first week of all nothing is there to
 * adapt and nothing is prepared, so that it is the longest: posts may fill all the
 * hours in it. */
static gboolean
book_post_on_a_day (TlScheduler   *self,
                    const Attempt *attempt,
                    gboolean       to_approve,
                    TlDay          from)
{
  TlPlanAction *action = attempt->action;
  guint person = attempt->person;
  TlDay made_on = action->source == NULL ? TL_DAY_NONE : get_outcome_of_source (self, attempt->post)->prepared_on;

  for (guint back = 0; back <= 7 * PREPARE_WEEKS; back++)
    {
      TlDay day = action->publish_on - back;

      if (day < made_on || day < from)
        return FALSE;
      if (!can_prepare (self, action, person, day, to_approve))
        continue;
      if (!tl_ledger_book (self->ledger, person, day, action->minutes, attempt->recurring && day >= self->ledger->first + 7))
        continue;
      day = find_quiet_day (self, action, person, day, MAX (made_on, from), to_approve);
      tl_scheduler_set_person (self, action, person, attempt->by_backup, day);
      self->outcomes[attempt->post].prepared_on = day;
      return TRUE;
    }
  return FALSE;
}

/* The day on which people get ready for the key date of @action; TL_DAY_NONE: it has
 * none, or its post appears before. */
static TlDay
get_lead_up (const TlScheduler  *self,
             const TlPlanAction *action)
{
  guint ahead = tl_plan_input_minutes (self->input, TL_ESTIMATES_LEAD_UP_DAYS);

  for (guint o = 0; o < self->input->n_occasions && action->kind == TL_ACTION_KEY; o++)
    if (g_strcmp0 (self->input->occasions[o].id, action->subject) == 0 && ahead > self->input->occasions[o].days_ahead)
      return action->publish_on - (ahead - self->input->occasions[o].days_ahead);
  return TL_DAY_NONE;
}

/* The post of a key date is prepared after people got ready for it, even if it takes
 * the part of their week that is not for recurring work; only where that is full, it
 * is prepared before. */
static gboolean
book_post_of_key_date (TlScheduler   *self,
                       const Attempt *attempt,
                       gboolean       to_approve)
{
  TlDay lead_up = get_lead_up (self, attempt->action);
  Attempt in_all_hours = *attempt;

  if (lead_up == TL_DAY_NONE)
    return FALSE;
  in_all_hours.recurring = FALSE;
  return book_post_on_a_day (self, attempt, to_approve, lead_up)
         || (attempt->recurring && book_post_on_a_day (self, &in_all_hours, to_approve, lead_up));
}

static gboolean
book_post (TlScheduler   *self,
           const Attempt *attempt)
{
  gboolean to_approve = needs_approval (self, attempt->person);

  if (!book_post_of_key_date (self, attempt, to_approve)
      && !(to_approve && book_post_on_a_day (self, attempt, TRUE, TL_DAY_NONE))
      && !book_post_on_a_day (self, attempt, FALSE, TL_DAY_NONE))
    return FALSE;
  attempt->action->approval_missing = to_approve;
  if (to_approve && !self->choice->short_of_approval)
    tl_scheduler_approve (self, attempt->action);
  return TRUE;
}

/* Of the formats in @mix, the most usual one; FALSE if there is none. */
static gboolean
set_format (const TlScheduler *self,
            const TlTaken     *taken,
            TlMix              mix,
            TlPlanAction      *action)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];
  TlMix base = tl_mix_base (self->input, taken->candidate, mix, taken->activities);

  if (base == 0)
    return FALSE;
  action->format = candidate->pieces[__builtin_ctz (base)].format;
  action->minutes = candidate->pieces[__builtin_ctz (base)].minutes;
  return TRUE;
}

/* What a stand-in made instead may be nothing for a channel that was to adapt it:
 * that one then makes a piece of its own. */
static void
follow_source (const TlScheduler *self,
               const TlTaken     *taken,
               guint              post,
               TlPlanAction      *action)
{
  const char *made = action->source != NULL ? get_outcome_of_source (self, post)->format : NULL;

  if (made == NULL)
    return;
  action->format = made;
  if (tl_mix_takes_format (&self->input->candidates[taken->candidate], made) || !set_format (self, taken, taken->mix, action))
    return;
  action->task = TL_TASK_MAKE;
  action->source = NULL;
}

/* What somebody has to know, any one of it, to make @action as it is. */
static guint
wanted_skills (const TlScheduler  *self,
               const TlTaken      *taken,
               const TlPlanAction *action)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];

  for (guint p = 0; p < candidate->n_pieces; p++)
    if (g_strcmp0 (candidate->pieces[p].format, action->format) == 0)
      return candidate->pieces[p].skills;
  return 0;
}

/* Who stands in makes what they can: where that is not the format whose turn it
 * is, the most usual one of the channel's mix that they have the skill for, since
 * others can adapt that, else of all. */
static gboolean
suit_format (const TlScheduler *self,
             const TlTaken     *taken,
             guint              person,
             TlPlanAction      *action)
{
  const TlCandidate *candidate = &self->input->candidates[taken->candidate];
  TlMix makeable = tl_mix_makeable (self->input, taken->candidate, self->input->people[person].skills);

  if (action->task != TL_TASK_MAKE)
    return TRUE;
  for (guint p = 0; p < MIN (candidate->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (g_strcmp0 (candidate->pieces[p].format, action->format) == 0 && (makeable & (1u << p)))
      return TRUE;
  return set_format (self, taken, makeable & taken->mix, action) || set_format (self, taken, makeable, action);
}

/**
 * tl_scheduler_hand_post:
 *
 * Gives a post that waited to its operator, if it was for another post that it
 * waited; to their backup; or to whoever has the skill and the room. Who was not
 * named to stand in adapts only for a channel that they could make something for.
 */
void
tl_scheduler_hand_post (TlScheduler *self,
                        TlPending   *pending)
{
  const TlPlanInput *input = self->input;
  const TlTaken *taken = pending->taken;
  TlPlanAction *action = &pending->action;
  TlOutcome *outcome = &self->outcomes[pending->post];
  guint n;

  outcome->waits = FALSE;
  follow_source (self, taken, pending->post, action);
  if (pending->person != TL_NOBODY
      && book_post (self, &(Attempt) { action, pending->post, (guint) pending->person, .recurring = TRUE }))
    n = 0;
  else
    n = tl_scheduler_list_stand_ins (self, pending->person, pending->backup, wanted_skills (self, taken, action),
                                     pending->monday);
  for (guint i = 0; i < n; i++)
    {
      guint person = tl_scheduler_get_stand_in (self, i, n);
      TlPlanAction tried = *action;
      Attempt attempt = { &tried, pending->post, person, .by_backup = pending->person != TL_NOBODY,
                          .recurring = pending->person == TL_NOBODY };

      if (((int) person != pending->backup && tl_mix_makeable (input, taken->candidate, input->people[person].skills) == 0)
          || !suit_format (self, taken, person, &tried)
          || !book_post (self, &attempt))
        continue;
      *action = tried;
      break;
    }
  outcome->format = action->format;
}

/**
 * tl_scheduler_add_post:
 *
 * Gives a post to the channel's operator, or lets it wait: for whoever stands in, or
 * until its source is made or it is known that it is not.
 */
void
tl_scheduler_add_post (TlScheduler *self,
                       guint        number)
{
  const TlPlanInput *input = self->input;
  const TlPost *post = &g_array_index (self->posts, TlPost, number);
  const TlPost *source = post->source != TL_NO_POST ? &g_array_index (self->posts, TlPost, post->source) : NULL;
  const TlTaken *taken = &g_array_index (self->choice->taken, TlTaken, post->taken);
  TlOutcome *outcome = &self->outcomes[number];
  TlPlanAction action = {
    .key = post->key,
    .kind = post->occasion != NULL ? TL_ACTION_KEY : TL_ACTION_POST,
    .task = post->task,
    .week = tl_scheduler_get_week (self, post->monday),
    .prepare_on = post->publish_on,
    .publish_on = post->publish_on,
    .time = post->time,
    .channel = input->candidates[taken->candidate].id,
    .slot = post->slot,
    .persona = post->reader == TL_NOBODY ? NULL : input->readers[post->reader].id,
    .pillar = tl_plan_input_theme_id (input, post->theme),
    .format = post->format,
    .source = source != NULL ? source->key : NULL,
    .subject = post->occasion,
    .minutes = post->minutes,
  };

  if (source == NULL || !self->outcomes[post->source].waits)
    {
      follow_source (self, taken, number, &action);
      if (taken->operator_index != TL_NOBODY
          && book_post (self, &(Attempt) { &action, number, (guint) taken->operator_index, .recurring = TRUE }))
        {
          outcome->format = action.format;
          tl_scheduler_append (self, &action);
          return;
        }
    }
  outcome->waits = TRUE;
  tl_scheduler_wait (self, &(TlPending) { .action = action,
                                          .monday = post->monday,
                                          .taken = taken,
                                          .post = number,
                                          .person = taken->operator_index,
                                          .backup = taken->backup });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who makes a post, in which format, on which day; and who approves it. */

#include "tl-schedule-private.h"

#include "catalogue/tl-estimates.h"

static void
approve (TlScheduler  *self,
         TlPlanAction *action,
         int           operator_index)
{
  int approver = self->input->approver;
  guint minutes = tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES);

  if (approver == TL_NOBODY || approver == operator_index || minutes == 0)
    return;
  if (tl_ledger_book (self->ledger, (guint) approver, action->prepare_on, minutes, TRUE))
    {
      action->approver = self->input->people[approver].id;
      action->approve_minutes = minutes;
    }
  else
    action->approval_missing = TRUE;
}

/* The last working day on which the post can be prepared, of a week that has
 * room for it. A piece is adapted after it was made. */
static gboolean
book_post (TlScheduler  *self,
           TlPlanAction *action,
           guint         person,
           gboolean      by_backup)
{
  TlDay made_on = action->source == NULL ? TL_DAY_NONE
                                         : GPOINTER_TO_UINT (g_hash_table_lookup (self->prepared, action->source));

  for (guint back = 0; back <= 7 * PREPARE_WEEKS; back++)
    {
      TlDay day = action->publish_on - back;

      if (day < made_on)
        return FALSE;
      if (!tl_post_prepares_on (self->input, person, day, action->publish_on, action->time))
        continue;
      if (!tl_ledger_book (self->ledger, person, day, action->minutes, !by_backup))
        continue;
      tl_scheduler_set_person (self, action, person, by_backup, day);
      g_hash_table_insert (self->prepared, (gpointer) action->key, GUINT_TO_POINTER (day));
      return TRUE;
    }
  return FALSE;
}

static gboolean
takes_format (const TlCandidate *candidate,
              const char        *format)
{
  for (guint p = 0; p < candidate->n_pieces; p++)
    if (g_strcmp0 (candidate->pieces[p].format, format) == 0)
      return TRUE;
  return FALSE;
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
               TlPlanAction      *action)
{
  const char *made = action->source != NULL ? g_hash_table_lookup (self->made, action->source) : NULL;

  if (made == NULL)
    return;
  action->format = made;
  if (takes_format (&self->input->candidates[taken->candidate], made) || !set_format (self, taken, taken->mix, action))
    return;
  action->task = TL_TASK_MAKE;
  action->source = NULL;
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

/* Gives @post somebody to make it, or its backup, and somebody to approve it. */
void
tl_scheduler_add_post (TlScheduler   *self,
                       const TlPost  *post,
                       const TlTaken *taken)
{
  const TlPlanInput *input = self->input;
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
    .pillar = post->pillar,
    .format = post->format,
    .source = post->source,
    .subject = post->occasion,
    .minutes = post->minutes,
  };
  int people[] = { taken->operator_index, taken->backup };

  follow_source (self, taken, &action);
  for (guint i = 0; i < G_N_ELEMENTS (people) && action.operator_id == NULL; i++)
    {
      TlPlanAction tried = action;

      if (people[i] == TL_NOBODY || (i > 0 && !suit_format (self, taken, (guint) people[i], &tried))
          || !book_post (self, &tried, (guint) people[i], i > 0))
        continue;
      action = tried;
      approve (self, &action, people[i]);
    }
  g_hash_table_insert (self->made, (gpointer) action.key, (gpointer) action.format);
  tl_scheduler_append (self, &action);
}

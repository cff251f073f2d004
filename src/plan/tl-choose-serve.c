/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a channel serves: those that it reaches and, of those whom nothing reaches,
 * those to whom it comes nearest. And whether all that was asked for is taken. */

#include "tl-choose-private.h"

#include "catalogue/tl-estimates.h"

gboolean
tl_choice_reaches (const TlChoice    *self,
                   const TlPlanInput *input,
                   guint              candidate,
                   guint              reader)
{
  return self->scores[candidate][reader].score >= (int) (100 * tl_plan_input_estimate (input, TL_ESTIMATES_REACH_SCORE));
}

/* Whether a channel may still be taken, or is: it was neither left out by hand nor
 * refused so far. */
gboolean
tl_chooser_may_take (const TlChooser *chooser,
                     guint            candidate)
{
  return !tl_candidate_is_out (&chooser->input->candidates[candidate]) && !chooser->refused[candidate];
}

/* Of the channels in the running, the one that comes nearest to a persona: by
 * score and fit, as in the rank; of equals, the first in the order. */
static guint
nearest_channel (const TlChooser *chooser,
                 guint            reader)
{
  const TlPlanInput *input = chooser->input;
  guint best = input->n_candidates;
  double best_value = -1;

  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = chooser->choice->order[i];
      double value = chooser->choice->scores[c][reader].score * input->candidates[c].fit;

      if (!tl_chooser_may_take (chooser, c) || value <= best_value)
        continue;
      best = c;
      best_value = value;
    }
  return best;
}

/* A channel serves a persona that it reaches or, where none in the running does,
 * to which it comes nearest. */
static gboolean
serves (const TlChooser *chooser,
        guint            candidate,
        guint            reader)
{
  const TlPlanInput *input = chooser->input;

  if (tl_choice_reaches (chooser->choice, input, candidate, reader))
    return TRUE;
  for (guint c = 0; c < input->n_candidates; c++)
    if (tl_chooser_may_take (chooser, c) && tl_choice_reaches (chooser->choice, input, c, reader))
      return FALSE;
  return nearest_channel (chooser, reader) == candidate;
}

gboolean
tl_chooser_serves_anybody (const TlChooser *chooser,
                           guint            candidate)
{
  for (guint r = 0; r < chooser->input->n_readers; r++)
    if (serves (chooser, candidate, r))
      return TRUE;
  return FALSE;
}

/* The first persona whom the channel serves and none of those taken does, one that
 * it reaches before another; or TL_NOBODY. */
int
tl_chooser_find_new_reader (const TlChooser *chooser,
                            guint            candidate)
{
  int found = TL_NOBODY;

  for (guint r = 0; r < chooser->input->n_readers; r++)
    {
      gboolean served = FALSE;

      if (!serves (chooser, candidate, r))
        continue;
      for (guint i = 0; i < chooser->choice->taken->len && !served; i++)
        served = serves (chooser, tl_chooser_get_taken (chooser, i)->candidate, r);
      if (served)
        continue;
      if (tl_choice_reaches (chooser->choice, chooser->input, candidate, r))
        return (int) r;
      if (found == TL_NOBODY)
        found = (int) r;
    }
  return found;
}

/* The persona whom this channel alone reaches, or TL_NOBODY. */
int
tl_chooser_find_only_reader (const TlChooser *chooser,
                             guint            candidate)
{
  const TlPlanInput *input = chooser->input;

  for (guint r = 0; r < input->n_readers; r++)
    {
      guint n = 0;

      if (!tl_choice_reaches (chooser->choice, input, candidate, r))
        continue;
      for (guint c = 0; c < input->n_candidates; c++)
        n += !tl_candidate_is_out (&input->candidates[c]) && tl_choice_reaches (chooser->choice, input, c, r);
      if (n == 1)
        return (int) r;
    }
  return TL_NOBODY;
}

gboolean
tl_chooser_reaches_anybody (const TlChooser *chooser,
                            guint            candidate)
{
  for (guint r = 0; r < chooser->input->n_readers; r++)
    if (tl_choice_reaches (chooser->choice, chooser->input, candidate, r))
      return TRUE;
  return FALSE;
}

guint
tl_chooser_get_activities (const TlChooser *chooser,
                           guint            candidate)
{
  guint activities = 0;

  for (guint r = 0; r < chooser->input->n_readers; r++)
    if (serves (chooser, candidate, r))
      activities |= chooser->input->readers[r].activities;
  return activities;
}

/* Whether somebody's hours do not do for the low end of what is asked for. */
gboolean
tl_chooser_lacks_hours (const TlChooser *chooser)
{
  const TlPlanInput *input = chooser->input;

  for (guint c = 0; c < input->n_candidates; c++)
    {
      const TlTaken *taken = tl_choice_find_taken (chooser->choice, c);

      if ((chooser->refused[c] && chooser->choice->verdicts[c].reason == TL_REASON_NO_HOURS)
          || (taken != NULL && (taken->undone || taken->cadence < input->candidates[c].low)))
        return TRUE;
    }
  return FALSE;
}

/* Whether all that is in @less is in @more, and as often. */
gboolean
tl_choice_has_all_of (const GArray *more,
                      const GArray *less)
{
  for (guint i = 0; i < less->len; i++)
    {
      const TlTaken *wanted = &g_array_index (less, TlTaken, i);
      gboolean found = FALSE;

      for (guint k = 0; k < more->len && !found; k++)
        {
          const TlTaken *taken = &g_array_index (more, TlTaken, k);

          found = taken->candidate == wanted->candidate && taken->cadence >= wanted->cadence && taken->undone <= wanted->undone;
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

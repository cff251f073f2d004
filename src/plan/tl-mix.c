/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-mix.h"

#define HAS(mix, piece) (((mix) >> (piece)) & 1u)

/**
 * tl_mix_makeable:
 *
 * Returns: the formats of @candidate that somebody with @skills can make
 */
TlMix
tl_mix_makeable (const TlPlanInput *input,
                 guint              candidate,
                 guint              skills)
{
  const TlCandidate *c = &input->candidates[candidate];
  TlMix mix = 0;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (c->pieces[p].skills == 0 || (c->pieces[p].skills & skills))
      mix |= 1u << p;
  return mix;
}

/**
 * tl_mix_weight:
 * @activities: what the personas do on the channel, all together
 *
 * Returns: how often a piece comes in the mix: its parts, twice where it suits
 *   what people do there
 */
guint
tl_mix_weight (const TlPlanInput *input,
               guint              candidate,
               guint              piece,
               guint              activities)
{
  const TlChannelPiece *p = &input->candidates[candidate].pieces[piece];

  return p->parts * ((p->activities & activities) ? 2 : 1);
}

/**
 * tl_mix_base:
 *
 * Returns: the one format that @candidate is used for when hours are short: the
 *   most usual one there that can be made, of several the cheapest; 0 if none
 *   can be made
 */
TlMix
tl_mix_base (const TlPlanInput *input,
             guint              candidate,
             TlMix              makeable,
             guint              activities)
{
  const TlCandidate *c = &input->candidates[candidate];
  int best = -1;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    {
      guint weight = tl_mix_weight (input, candidate, p, activities);
      guint best_weight;

      if (!HAS (makeable, p))
        continue;
      best_weight = best < 0 ? 0 : tl_mix_weight (input, candidate, (guint) best, activities);
      if (weight > best_weight || (weight == best_weight && c->pieces[p].minutes < c->pieces[best].minutes))
        best = (int) p;
    }
  return best < 0 ? 0 : 1u << best;
}

TlMix
tl_mix_cheapest (const TlPlanInput *input,
                 guint              candidate,
                 TlMix              makeable)
{
  const TlCandidate *c = &input->candidates[candidate];
  int best = -1;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (HAS (makeable, p) && (best < 0 || c->pieces[p].minutes < c->pieces[best].minutes))
      best = (int) p;
  return best < 0 ? 0 : 1u << best;
}

/**
 * tl_mix_drop_dearest:
 * @base: what stays
 * @mix: (inout): a mix that holds @base
 *
 * Takes the format out of @mix that is most work.
 *
 * Returns: %FALSE if there is nothing to take out
 */
gboolean
tl_mix_drop_dearest (const TlPlanInput *input,
                     guint              candidate,
                     TlMix              base,
                     TlMix             *mix)
{
  const TlCandidate *c = &input->candidates[candidate];
  int dearest = -1;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (HAS (*mix & ~base, p) && (dearest < 0 || c->pieces[p].minutes >= c->pieces[dearest].minutes))
      dearest = (int) p;
  if (dearest < 0)
    return FALSE;
  *mix &= ~(1u << dearest);
  return TRUE;
}

/* How much of the channel's usual mix can be made. */
guint
tl_mix_parts (const TlPlanInput *input,
              guint              candidate,
              TlMix              mix)
{
  const TlCandidate *c = &input->candidates[candidate];
  guint parts = 0;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (HAS (mix, p))
      parts += c->pieces[p].parts;
  return parts;
}

/**
 * tl_mix_takes_format:
 * @format: as interned by the input
 *
 * Returns: whether @candidate publishes pieces in that format
 */
gboolean
tl_mix_takes_format (const TlCandidate *candidate,
                     const char        *format)
{
  for (guint p = 0; p < candidate->n_pieces; p++)
    if (candidate->pieces[p].format == format)
      return TRUE;
  return FALSE;
}

/**
 * tl_mix_is_taken_by:
 *
 * Returns: whether every piece that @candidate publishes with @mix can be
 *   adapted to the channel @other
 */
gboolean
tl_mix_is_taken_by (const TlPlanInput *input,
                    guint              candidate,
                    TlMix              mix,
                    guint              other)
{
  const TlCandidate *c = &input->candidates[candidate];

  if (!input->candidates[other].adapts || mix == 0)
    return FALSE;
  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (HAS (mix, p) && !tl_mix_takes_format (&input->candidates[other], c->pieces[p].format))
      return FALSE;
  return TRUE;
}

/**
 * tl_mix_start:
 * @sequence: (out caller-allocates): gives the formats of successive posts
 * @pieces: (out caller-allocates): what the items of @sequence stand for
 *
 * Returns: the number of formats; where 0, @sequence is not set
 */
guint
tl_mix_start (const TlPlanInput *input,
              guint              candidate,
              TlMix              mix,
              guint              activities,
              TlSequence        *sequence,
              guint              pieces[TL_MIX_MAX_PIECES])
{
  const TlCandidate *c = &input->candidates[candidate];
  guint weights[TL_MIX_MAX_PIECES];
  guint n = 0;

  for (guint p = 0; p < MIN (c->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (HAS (mix, p))
      {
        weights[n] = tl_mix_weight (input, candidate, p, activities);
        pieces[n++] = p;
      }
  if (n > 0)
    tl_sequence_init (sequence, weights, n);
  return n;
}

/**
 * tl_mix_worst_minutes:
 *
 * Returns: the work of @n_posts successive posts, wherever in the sequence of
 *   formats they fall: the most that it can be
 */
guint
tl_mix_worst_minutes (const TlPlanInput *input,
                      guint              candidate,
                      TlMix              mix,
                      guint              activities,
                      guint              n_posts)
{
  g_auto (TlSequence) sequence = { 0 };
  g_autofree guint *minutes = NULL;
  guint pieces[TL_MIX_MAX_PIECES];
  guint period, window = 0, worst;

  if (__builtin_popcount (mix) == 1)
    return n_posts * input->candidates[candidate].pieces[__builtin_ctz (mix)].minutes;
  if (n_posts == 0 || tl_mix_start (input, candidate, mix, activities, &sequence, pieces) == 0)
    return 0;

  period = (guint) sequence.sum;
  minutes = g_new (guint, period);
  for (guint i = 0; i < period; i++)
    minutes[i] = input->candidates[candidate].pieces[pieces[tl_sequence_next (&sequence)]].minutes;
  for (guint i = 0; i < n_posts; i++)
    window += minutes[i % period];
  worst = window;
  for (guint i = 0; i < period; i++)
    {
      window += minutes[(i + n_posts) % period] - minutes[i];
      worst = MAX (worst, window);
    }
  return worst;
}

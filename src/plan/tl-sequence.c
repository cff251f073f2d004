/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-sequence.h"

/**
 * tl_sequence_init:
 * @self: (out caller-allocates): the sequence
 * @weights: of the items, at most 1,000,000 each; where all are 0, the items
 *   count alike
 * @n_items: at least 1
 */
void
tl_sequence_init (TlSequence  *self,
                  const guint *weights,
                  guint        n_items)
{
  g_return_if_fail (n_items > 0);

  self->n_items = n_items;
  self->step = 0;
  self->sum = 0;
  self->weights = g_new (gint64, n_items);
  self->counts = g_new0 (gint64, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      self->weights[i] = weights[i];
      self->sum += weights[i];
    }
  if (self->sum == 0)
    {
      for (guint i = 0; i < n_items; i++)
        self->weights[i] = 1;
      self->sum = n_items;
    }
}

void
tl_sequence_clear (TlSequence *self)
{
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->counts, g_free);
  self->n_items = 0;
}

/**
 * tl_sequence_next:
 *
 * Returns: the index of the next item
 */
guint
tl_sequence_next (TlSequence *self)
{
  gint64 scale = 2 * (gint64) self->n_items - 2;
  gint64 best_slack = 0;
  guint best = self->n_items;

  self->step++;
  if (self->n_items == 1)
    return 0;

  for (guint i = 0; i < self->n_items; i++)
    {
      gint64 weight = self->weights[i];
      gint64 owed = weight * self->step - self->sum * self->counts[i];
      gint64 slack;

      if (weight == 0 || scale * owed < self->sum)
        continue;
      slack = (scale - 1) * self->sum - scale * owed;
      if (best == self->n_items || slack * self->weights[best] < best_slack * weight)
        {
          best = i;
          best_slack = slack;
        }
    }
  g_assert (best < self->n_items);

  self->counts[best]++;
  return best;
}

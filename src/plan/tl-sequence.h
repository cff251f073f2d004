/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlSequence:
 *
 * An endless sequence of items with given weights in which every beginning
 * holds every item within one of its share: after n steps, an item of weight w
 * out of a sum s has come w·n/s times, less than one more or less.
 *
 * The rule is Tijdeman's (R. Tijdeman, "The chairman assignment problem",
 * Discrete Mathematics 32, 1980): of the items that are due, the one whose
 * deadline is nearest; of those, the first. It repeats after s steps.
 *
 * What a channel's themes are counted by are its posts but those of key dates, which
 * bring their own theme and leave the sequence where it is.
 */
typedef struct
{
  guint n_items;
  guint step;     /* so many were given out */
  gint64 sum;
  gint64 *weights;
  gint64 *counts;
} TlSequence;

void  tl_sequence_init  (TlSequence   *self,
                         const guint  *weights,
                         guint         n_items);
void  tl_sequence_clear (TlSequence   *self);
guint tl_sequence_next  (TlSequence   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlSequence, tl_sequence_clear)

G_END_DECLS

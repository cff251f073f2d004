/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Dice:
 *
 * Numbers that look random and follow from a seed alone, the same on every
 * machine: SplitMix64 (Steele, Lea, Flood, “Fast splittable pseudorandom number
 * generators”, 2014).
 */
typedef struct
{
  guint64 state;
} Dice;

guint64  dice_next   (Dice   *self);
guint    dice_below  (Dice   *self,
                      guint   n);
int      dice_range  (Dice   *self,
                      int     least,
                      int     most);
gboolean dice_chance (Dice   *self,
                      guint   percent);

G_END_DECLS

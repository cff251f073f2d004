/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dice.h"

guint64
dice_next (Dice *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* A number from 0 to @n - 1; @n is at least 1. */
guint
dice_below (Dice *self,
            guint n)
{
  return (guint) (dice_next (self) % n);
}

/* A number from @least to @most, both included. */
int
dice_range (Dice *self,
            int   least,
            int   most)
{
  return least + (int) dice_below (self, (guint) (most - least + 1));
}

gboolean
dice_chance (Dice *self,
             guint percent)
{
  return dice_below (self, 100) < percent;
}

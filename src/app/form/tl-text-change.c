/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-binding.h"

#include <string.h>

static gboolean
same_character (const char *a,
                const char *b)
{
  return g_utf8_get_char (a) == g_utf8_get_char (b);
}

/*
 * tl_text_change_find:
 *
 * Finds what has to be replaced. Where several replacements would do ("aa" to
 * "a"), it takes the one at @cursor, as if it had been typed or deleted there.
 */
void
tl_text_change_find (TlTextChange *change,
                     const char   *old_text,
                     const char   *new_text,
                     guint         cursor)
{
  const char *old_end = old_text + strlen (old_text);
  const char *new_end = new_text + strlen (new_text);
  const char *old_start = old_text;
  const char *new_start = new_text;
  guint n_behind = (guint) MAX (g_utf8_strlen (old_text, -1) - (glong) cursor, 0);

  for (guint i = 0; i < n_behind && old_end > old_text && new_end > new_text; i++)
    {
      const char *old_last = g_utf8_prev_char (old_end);
      const char *new_last = g_utf8_prev_char (new_end);

      if (!same_character (old_last, new_last))
        break;

      old_end = old_last;
      new_end = new_last;
    }

  while (old_start < old_end && new_start < new_end && same_character (old_start, new_start))
    {
      old_start = g_utf8_next_char (old_start);
      new_start = g_utf8_next_char (new_start);
    }

  while (old_end > old_start && new_end > new_start &&
         same_character (g_utf8_prev_char (old_end), g_utf8_prev_char (new_end)))
    {
      old_end = g_utf8_prev_char (old_end);
      new_end = g_utf8_prev_char (new_end);
    }

  change->start = (guint) g_utf8_pointer_to_offset (old_text, old_start);
  change->end = (guint) g_utf8_pointer_to_offset (old_text, old_end);
  change->inserted = new_start;
  change->n_bytes = new_end - new_start;
  change->n_inserted = (guint) g_utf8_strlen (new_start, new_end - new_start);
}

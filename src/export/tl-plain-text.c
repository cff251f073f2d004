/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plain-text.h"

#include <string.h>

/* File systems commonly take 255 bytes; this leaves room for what stands before
 * and behind. */
#define FILE_NAME_MAX_BYTES 120

/**
 * tl_plain_text_clean:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): @text with lines that end in a line feed, without
 *   other control characters than that and tabs
 */
char *
tl_plain_text_clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] != '\n')
            g_string_append_c (out, '\n');
        }
      else if (c == '\n' || c == '\t' || (!g_unichar_iscntrl (c) && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}

/**
 * tl_plain_text_file_name:
 * @text: a name that people gave
 *
 * Makes a part of a file's name that every file system takes, and scripts too:
 * letters and digits of any language in lower case, with hyphens between words.
 *
 * Returns: (transfer full): the part, which may be ""
 */
char *
tl_plain_text_file_name (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *out = g_string_new (NULL);
  gboolean between = FALSE;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          between = out->len > 0;
          continue;
        }

      if (out->len + (gsize) (g_utf8_next_char (p) - p) + 1 > FILE_NAME_MAX_BYTES)
        break;
      if (between)
        g_string_append_c (out, '-');
      between = FALSE;
      g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}

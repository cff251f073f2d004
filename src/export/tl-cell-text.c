/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-cell-text.h"

#include <string.h>

/* XML 1.0 cannot hold these at all, and turns a carriage return into a line
 * feed. A workbook writes them as _xHHHH_. */
static gboolean
needs_code (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff;
}

/* Whether a reader would take the underscore at @p for the beginning of such a
 * code, given how what follows is going to be written. */
static gboolean
looks_like_code (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
    }

  return p[6] == '_' || (p[6] != '\0' && needs_code (g_utf8_get_char (p + 6)));
}

static guint
count_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

/**
 * tl_cell_text_is_plain:
 * @text: UTF-8 text
 *
 * Looks at it byte by byte, which is fast: U+FFFE and U+FFFF begin with 0xEF 0xBF.
 *
 * Returns: whether it is sure that tl_cell_text_escape() changes nothing, as for most
 *   texts
 */
gboolean
tl_cell_text_is_plain (const char *text)
{
  const guchar *p = (const guchar *) text;

  for (; *p != '\0'; p++)
    {
      if ((*p < 0x20 && *p != '\t' && *p != '\n') || (*p == '_' && p[1] == 'x') || (*p == 0xef && p[1] == 0xbf))
        return FALSE;
    }

  return p - (const guchar *) text <= TL_CELL_TEXT_MAX;
}

/**
 * tl_cell_text_get_length:
 * @text: UTF-8 text
 *
 * Returns: how long a spreadsheet finds it: in UTF-16 units
 */
guint
tl_cell_text_get_length (const char *text)
{
  guint units = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    units += count_units (g_utf8_get_char (p));

  return units;
}

/**
 * tl_cell_text_escape:
 * @text: UTF-8 text
 *
 * Writes text so that a reader of the workbook finds exactly @text: characters
 * that XML cannot hold become codes, and what looks like a code is escaped.
 * Text that no cell can hold is cut before a character and ends in "…".
 *
 * Returns: (transfer full): what to put into the file
 */
char *
tl_cell_text_escape (const char *text)
{
  GString *out;
  gsize last_that_fits = 0;
  guint units = 0;

  if (tl_cell_text_is_plain (text))
    return g_strdup (text);

  out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (units < TL_CELL_TEXT_MAX)
        last_that_fits = out->len;

      if (needs_code (c))
        {
          g_string_append_printf (out, "_x%04X_", c);
          units += strlen ("_x0000_");
        }
      else if (looks_like_code (p))
        {
          g_string_append (out, "_x005F_");
          units += strlen ("_x0000_");
        }
      else
        {
          g_string_append_unichar (out, c);
          units += count_units (c);
        }

      if (units > TL_CELL_TEXT_MAX)
        {
          g_string_truncate (out, last_that_fits);
          g_string_append (out, "…");
          break;
        }
    }

  return g_string_free_and_steal (out);
}

/**
 * tl_cell_text_flatten:
 * @text: UTF-8 text
 * @max: how many characters it may have
 *
 * Makes text fit for one line in places that know no codes: document
 * properties, headers and footers, names of sheets.
 *
 * Returns: (transfer full): one line without control characters
 */
char *
tl_cell_text_flatten (const char *text,
                      guint       max)
{
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        c = ' ';
      else if (needs_code (c))
        continue;

      if (c == ' ' && (out->len == 0 || out->str[out->len - 1] == ' '))
        continue;

      n += count_units (c);
      if (n > max)
        break;

      g_string_append_unichar (out, c);
    }

  return g_strchomp (g_string_free_and_steal (out));
}

/**
 * tl_cell_text_is_risky:
 * @text: UTF-8 text
 *
 * A spreadsheet that lets a person edit such a text would make a formula or
 * something else of it, unless the cell says that it is text.
 *
 * Returns: whether the cell has to say so
 */
gboolean
tl_cell_text_is_risky (const char *text)
{
  return *text != '\0' &&
         (strchr ("=+-@'\t\n", *text) != NULL || needs_code (g_utf8_get_char (text)));
}

/* How wide the printable ASCII characters are in Calibri, and in Carlito, which
 * has the same measures: in hundredths of a digit, from the font's table of
 * advances. */
static const guint8 advances[] = {
  45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76,
  100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 53, 53, 98, 98, 98, 91,
  176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63, 103, 83, 169, 127, 131,
  102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98,
  57, 95, 104, 83, 104, 98, 60, 93, 104, 45, 47, 90, 45, 158, 104, 104,
  104, 104, 69, 77, 66, 104, 89, 141, 85, 89, 78, 62, 91, 62, 98,
};

static double
measure (gunichar c)
{
  if (c >= 0x20 && c < 0x20 + G_N_ELEMENTS (advances))
    return advances[c - 0x20] / 100.0;
  if (c == '\t')
    return 4;
  if (needs_code (c) || g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c) || c > 0xffff)
    return 2.1;

  return 1.1;
}

static gboolean
can_break_after (gunichar c)
{
  return c == ' ' || c == '\t' || c == '-' || g_unichar_iswide (c);
}

/* Whether a text is so short that it takes one line, however wide its characters. */
static gboolean
fits_one_line (const char *text,
               double      usable)
{
  double used = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      /* No character is wider, for each of its bytes; a tab counts more. */
      used += 1.77;
      if (used > usable || *p == '\n' || *p == '\t')
        return FALSE;
    }

  return TRUE;
}

/**
 * tl_cell_text_count_lines:
 * @text: UTF-8 text
 * @width: of the column, in digits of the body's font
 * @most: how many lines there may be; 0: any number
 * @rest: (out) (optional): where the line behind the last of @most begins, or
 *   the end of @text
 *
 * Foresees how a spreadsheet wraps text, somewhat on the safe side, since other
 * programs and fonts wrap a little differently.
 *
 * Returns: how many lines @text, up to @rest, takes; at least 1
 */
guint
tl_cell_text_count_lines (const char  *text,
                          double       width,
                          guint        most,
                          const char **rest)
{
  /* A digit takes 7 pixels of a column's width and is 7.4 wide in print. */
  const double usable = MAX (1, width * 0.94 - 0.3);
  const char *can_break = NULL;
  double used = 0;
  double used_since = 0;
  guint lines = 1;

  if (fits_one_line (text, usable))
    {
      if (rest != NULL)
        *rest = text + strlen (text);
      return 1;
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next_line = NULL;
      double advance = measure (c);

      if (c == '\n')
        {
          next_line = p + 1;
          advance = used_since = 0;
        }
      else if (used + advance > usable && c != ' ' && used > 0)
        {
          next_line = can_break != NULL ? can_break : p;
          used_since = can_break != NULL ? used_since : 0;
        }

      if (next_line != NULL)
        {
          if (most != 0 && lines == most)
            {
              if (rest != NULL)
                *rest = next_line;
              return lines;
            }
          lines++;
          can_break = NULL;
          used = used_since;
        }

      used += advance;
      used_since += advance;
      if (can_break_after (c))
        {
          can_break = g_utf8_next_char (p);
          used_since = 0;
        }
    }

  if (rest != NULL)
    *rest = text + strlen (text);

  return lines;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"
#define ELLIPSIS "…"

static gboolean
runs_right_to_left (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (runs_right_to_left (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
says_something (gunichar c)
{
  return g_unichar_isgraph (c) && (!g_unichar_ispunct (c) || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL);
}

gboolean
tl_words_is_text (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (says_something (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

gboolean
tl_words_says (gpointer record,
               guint    field)
{
  return record != NULL && tl_words_is_text (tl_record_get_text (record, field));
}

/* One line, without blanks at its ends and with single ones between words. */
static char *
flatten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_sized_new (strlen (valid));
  gboolean blank = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || (g_unichar_isspace (c) && c != 0xa0 && c != 0x202f))
        {
          blank = line->len > 0;
          continue;
        }

      if (blank)
        g_string_append_c (line, ' ');
      blank = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free_and_steal (line);
}

static gboolean
joins_to_previous (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200d || (c >= 0x1f3fb && c <= 0x1f3ff);
}

/* Where to cut so that no word is cut in two, unless it fills more than half of
 * the line, and never between a letter and its marks. */
static const char *
find_cut (const char *line,
          guint       length)
{
  const char *end = g_utf8_offset_to_pointer (line, (glong) length - 1);
  const char *half = g_utf8_offset_to_pointer (line, (glong) length / 2);

  for (const char *p = end; p > half; p = g_utf8_prev_char (p))
    {
      if (*p == ' ')
        return p;
    }

  while (end > line
         && (joins_to_previous (g_utf8_get_char (end))
             || g_utf8_get_char (g_utf8_prev_char (end)) == 0x200d))
    end = g_utf8_prev_char (end);

  return end;
}

static void
shorten (char  **line,
         guint   length)
{
  GString *shortened;

  if (length == 0 || g_utf8_strlen (*line, -1) <= (glong) length)
    return;

  shortened = g_string_new_len (*line, find_cut (*line, length) - *line);
  while (shortened->len > 0 && strchr (" ,;:.-", shortened->str[shortened->len - 1]) != NULL)
    g_string_truncate (shortened, shortened->len - 1);
  g_string_append (shortened, ELLIPSIS);

  g_free (*line);
  *line = g_string_free_and_steal (shortened);
}

static char *
isolate (char *line)
{
  char *isolated;

  if (!has_right_to_left (line))
    return line;

  isolated = g_strconcat (FIRST_STRONG_ISOLATE, line, POP_DIRECTIONAL_ISOLATE, NULL);
  g_free (line);

  return isolated;
}

char *
tl_words_line (const char *text,
               guint       length)
{
  char *line = flatten (text != NULL ? text : "");

  shorten (&line, length);

  return isolate (line);
}

char *
tl_words_quote (const char *text)
{
  g_autofree char *line = tl_words_line (text, TL_WORDS_QUOTE_LENGTH);

  /* Translators: the quotation marks of your language, around what somebody
   * wrote or what they called something. */
  return g_strdup_printf (_("“%s”"), line);
}

char *
tl_words_phrase (const char *text)
{
  char *line = flatten (text != NULL ? text : "");

  shorten (&line, TL_WORDS_QUOTE_LENGTH);
  for (gsize length = strlen (line);
       length > 0 && strchr (".,;! ", line[length - 1]) != NULL;
       length--)
    line[length - 1] = '\0';

  return isolate (line);
}

static gboolean
ends_a_sentence (gunichar c)
{
  return c == '?' || c == '!' || c == 0x2026;
}

static gboolean
closes_a_quote (gunichar c)
{
  return c == '"' || g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION
         || g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION;
}

char *
tl_words_end (char *sentence)
{
  char *end, *mark;

  if (!g_str_has_suffix (sentence, "."))
    return sentence;

  end = sentence + strlen (sentence) - 1;
  mark = g_utf8_find_prev_char (sentence, end);
  if (mark != NULL && closes_a_quote (g_utf8_get_char (mark)))
    mark = g_utf8_find_prev_char (sentence, mark);
  if (mark != NULL && ends_a_sentence (g_utf8_get_char (mark)))
    *end = '\0';

  return sentence;
}

static char *
join_with_commas (const char * const *items,
                  guint               n)
{
  g_autofree char *joined = g_strdup (items[0]);

  for (guint i = 1; i < n; i++)
    {
      /* Translators: joins the items of a list, but for the last. */
      char *longer = g_strdup_printf (C_("list", "%s, %s"), joined, items[i]);

      g_free (joined);
      joined = longer;
    }

  return g_steal_pointer (&joined);
}

char *
tl_words_list (const char * const *items,
               guint               most)
{
  guint n = g_strv_length ((char **) items);
  g_autofree char *first = NULL;

  if (n == 0)
    return g_strdup ("");
  if (n == 1)
    return g_strdup (items[0]);

  if (n > most)
    {
      first = join_with_commas (items, most);
      /* Translators: the end of a list: “flour, salt and 3 more”. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%s and %u more",
                                           "%s and %u more",
                                           n - most),
                              first, n - most);
    }

  first = join_with_commas (items, n - 1);

  /* Translators: the end of a list: “flour, salt and water”. */
  return g_strdup_printf (C_("list", "%s and %s"), first, items[n - 1]);
}

char *
tl_words_list_or (const char * const *items)
{
  guint n = g_strv_length ((char **) items);
  g_autofree char *first = NULL;

  if (n == 0)
    return g_strdup ("");
  if (n == 1)
    return g_strdup (items[0]);

  first = join_with_commas (items, n - 1);

  /* Translators: the end of a list: “flour, salt or water”. */
  return g_strdup_printf (C_("list", "%s or %s"), first, items[n - 1]);
}

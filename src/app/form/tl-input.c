/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-input.h"

#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "wording/tl-wording.h"

/* Space that people and locales put between groups of digits. */
static gboolean
is_group_space (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x202f || c == 0x2009 || c == '\'' || c == 0x2019;
}

static char *
without_space (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2212) /* the typographic minus */
        g_string_append_c (out, '-');
      else if (g_unichar_digit_value (c) >= 0)
        g_string_append_c (out, (char) ('0' + g_unichar_digit_value (c)));
      else if (!is_group_space (c) && !g_unichar_isspace (c))
        g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}

/* Whether each @separator in @text has three digits and no more behind it, as
 * between thousands.
 */
static gboolean
groups_by_thousands (const char *text,
                     char        separator)
{
  const char *p = strchr (text, separator);

  if (p == NULL || p == text)
    return FALSE;

  for (; p != NULL; p = strchr (p + 1, separator))
    {
      for (guint i = 1; i <= 3; i++)
        {
          if (!g_ascii_isdigit (p[i]))
            return FALSE;
        }

      if (g_ascii_isdigit (p[4]))
        return FALSE;
    }

  return TRUE;
}

static void
remove_all (char *text,
            char  unwanted)
{
  char *out = text;

  for (const char *in = text; *in != '\0'; in++)
    {
      if (*in != unwanted)
        *out++ = *in;
    }

  *out = '\0';
}

/**
 * tl_input_parse_number:
 * @text: what was typed
 * @number: (out): the number
 *
 * Reads a number with the decimal sign of the locale, and with the other one
 * of "," and "." where it cannot be meant to part thousands.
 *
 * Returns: %FALSE if @text is not a finite number
 */
gboolean
tl_input_parse_number (const char *text,
                       double     *number)
{
  g_autofree char *digits = without_space (text);
  char decimal = *nl_langinfo (RADIXCHAR) == ',' ? ',' : '.';
  char thousands = decimal == ',' ? '.' : ',';
  char *end = NULL;

  if (groups_by_thousands (digits, thousands))
    remove_all (digits, thousands);

  g_strdelimit (digits, ",", '.');

  if (strspn (digits, "+-0123456789.") != strlen (digits))
    return FALSE;

  *number = g_ascii_strtod (digits, &end);

  return end != digits && *end == '\0' && isfinite (*number);
}

/**
 * tl_input_format_number:
 * @number: a number, or NaN
 *
 * Returns: (transfer full): the shortest text that means @number, without
 *   separators between thousands; "" for NaN
 */
char *
tl_input_format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *decimal;

  if (isnan (number))
    return g_strdup ("");

  if (number == trunc (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%.0f", number == 0 ? 0.0 : number);

  for (int precision = 1; precision <= 17; precision++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", precision);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  decimal = strchr (buffer, '.');
  if (decimal != NULL && *nl_langinfo (RADIXCHAR) == ',')
    *decimal = ',';

  return g_strdup (buffer);
}

/* --- Days --- */

/* The locale's numeric date with the year in full; a two-digit year would not
 * say which.
 */
static char *
dup_day_format (void)
{
  GString *format = g_string_new (nl_langinfo (D_FMT));

  g_string_replace (format, "%D", "%m/%d/%y", 0);
  g_string_replace (format, "%y", "%Y", 0);

  return g_string_free_and_steal (format);
}

/* The order of year, month and day in the locale's date, such as "dmy". */
static void
get_day_order (char order[4])
{
  g_autofree char *format = dup_day_format ();
  guint n = 0;

  for (const char *p = format; *p != '\0' && n < 3; p++)
    {
      if (*p != '%')
        continue;

      p++;
      while (*p == '-' || *p == 'E' || *p == 'O')
        p++;

      if (*p == 'd' || *p == 'e')
        order[n++] = 'd';
      else if (*p == 'm' || *p == 'b' || *p == 'B')
        order[n++] = 'm';
      else if (*p == 'Y' || *p == 'y')
        order[n++] = 'y';
      else if (*p == '\0')
        break;
    }

  order[n] = '\0';
  if (n != 3)
    strcpy (order, "ymd");
}

/* Reads three numbers with anything but letters between them. */
static gboolean
parse_three_numbers (const char *text,
                     guint       numbers[3],
                     guint       lengths[3])
{
  guint n = 0;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return FALSE;

      if (g_unichar_digit_value (c) < 0)
        {
          p = g_utf8_next_char (p);
          continue;
        }

      if (n == 3)
        return FALSE;

      numbers[n] = 0;
      lengths[n] = 0;
      while (g_unichar_digit_value (g_utf8_get_char (p)) >= 0 && lengths[n] < 5)
        {
          numbers[n] = numbers[n] * 10 + g_unichar_digit_value (g_utf8_get_char (p));
          lengths[n]++;
          p = g_utf8_next_char (p);
        }
      n++;
    }

  return n == 3;
}

static TlDay
parse_numeric_day (const char *text)
{
  guint numbers[3], lengths[3];
  guint year = 0, month = 0, day = 0;
  char order[4];

  if (!parse_three_numbers (text, numbers, lengths))
    return TL_DAY_NONE;

  if (lengths[0] == 4)
    strcpy (order, "ymd");
  else
    get_day_order (order);

  for (guint i = 0; i < 3; i++)
    {
      if (order[i] == 'd')
        day = numbers[i];
      else if (order[i] == 'm')
        month = numbers[i];
      else if (lengths[i] == 2)
        year = 2000 + numbers[i];
      else
        year = numbers[i];
    }

  return tl_day_new (year, month, day);
}

/**
 * tl_input_parse_day:
 * @text: what was typed
 * @day: (out): the day
 *
 * Reads "2027-03-01" anywhere, the locale's own order of numbers, of which a
 * year of two digits is of this century, and months by their name.
 *
 * Returns: %FALSE if @text is not a day from %TL_DAY_FIRST_YEAR to
 *   %TL_DAY_LAST_YEAR
 */
gboolean
tl_input_parse_day (const char *text,
                    TlDay      *day)
{
  gboolean has_letter = FALSE;
  guint n_digits = 0;

  *day = parse_numeric_day (text);
  if (*day != TL_DAY_NONE)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_letter = has_letter || g_unichar_isalpha (c);
      n_digits += g_unichar_digit_value (c) >= 0;
    }

  /* The month by its name, and a day and a full year. */
  if (has_letter && n_digits >= 5)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_parse (&date, text);
      if (g_date_valid (&date))
        *day = tl_day_new (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
    }

  return *day != TL_DAY_NONE;
}

/**
 * tl_input_format_day:
 * @day: a day, or %TL_DAY_NONE
 *
 * Returns: (transfer full): @day as the locale writes it in numbers, the year
 *   in full; "" for %TL_DAY_NONE
 */
char *
tl_input_format_day (TlDay day)
{
  g_autofree char *format = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) time = NULL;
  guint year, month, day_of_month;
  TlDay read_back;

  if (day == TL_DAY_NONE)
    return g_strdup ("");

  tl_day_split (day, &year, &month, &day_of_month);
  time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  format = dup_day_format ();
  text = g_date_time_format (time, format);

  if (text != NULL && tl_input_parse_day (text, &read_back) && read_back == day)
    return g_steal_pointer (&text);

  return tl_day_to_string (day);
}

/* --- Times of day --- */

/* As it is compared: "P.M." is "pm". */
static char *
dup_half (const char *text)
{
  g_autofree char *half = without_space (text);

  remove_all (half, '.');

  return g_utf8_casefold (half, -1);
}

/* Reads the half of the day beside a time, in English and as the locale has it. */
static gboolean
parse_half (const char *text,
            gboolean   *afternoon)
{
  const char *names[][3] = { { "am", "a", nl_langinfo (AM_STR) }, { "pm", "p", nl_langinfo (PM_STR) } };
  g_autofree char *half = dup_half (text);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (names[i]); j++)
        {
          g_autofree char *name = dup_half (names[i][j]);

          *afternoon = i == 1;
          if (*half != '\0' && g_str_equal (half, name))
            return TRUE;
        }
    }

  return FALSE;
}

/* Parts what stands before and behind the time from @text, which keeps the time. */
static char *
cut_half (char *text)
{
  gsize n_before = strcspn (text, "0123456789");
  g_autofree char *before = g_strndup (text, n_before);
  g_autofree char *behind = NULL;
  char *end = text + n_before + strspn (text + n_before, "0123456789");

  if (*end != '\0' && strchr (":.hH", *end) != NULL && g_ascii_isdigit (end[1]))
    end += 1 + strspn (end + 1, "0123456789");
  else if (*end == 'h' || *end == 'H')
    end++;

  behind = g_strdup (end);
  *end = '\0';
  memmove (text, text + n_before, (gsize) (end - text) - n_before + 1);

  return g_strconcat (before, behind, NULL);
}

/**
 * tl_input_parse_time:
 * @text: what was typed
 * @minutes: (out): minutes since midnight
 *
 * Reads a time of day: "9", "9:30", "9.30", "09h30", "0930", "2 pm", "24:00", on a
 * clock of 24 hours and on one of 12 in every locale.
 *
 * Returns: %FALSE if @text is not a time from 0:00 to 24:00
 */
gboolean
tl_input_parse_time (const char *text,
                     int        *minutes)
{
  g_autofree char *digits = g_strstrip (g_strdup (text));
  g_autofree char *half = cut_half (digits);
  char *p = digits;
  guint hour = 0, minute = 0, n = 0;
  gboolean afternoon;

  for (; g_ascii_isdigit (*p) && n < 4; p++, n++)
    hour = hour * 10 + g_ascii_digit_value (*p);

  if (n == 0)
    return FALSE;

  if (n > 2)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (*p != '\0' && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]))
    {
      minute = g_ascii_digit_value (p[1]) * 10 + g_ascii_digit_value (p[2]);
      p += 3;
    }
  else if (*p == 'h' || *p == 'H')
    p++;

  if (*p != '\0')
    return FALSE;

  if (*half != '\0')
    {
      if (!parse_half (half, &afternoon) || hour < 1 || hour > 12)
        return FALSE;

      hour = hour % 12 + (afternoon ? 12 : 0);
    }

  *minutes = hour * 60 + minute;

  return minute < 60 && *minutes <= TL_MINUTES_MAX;
}

/**
 * tl_input_format_time:
 * @minutes: minutes since midnight, or %TL_MINUTES_NONE
 *
 * Returns: (transfer full): the time as it is shown everywhere, "14:30" or
 *   "2:30 PM" by the locale; on a clock of 24 hours where the other would not be
 *   read back; "" for %TL_MINUTES_NONE
 */
char *
tl_input_format_time (int minutes)
{
  g_autofree char *text = NULL;
  int read_back;

  if (minutes == TL_MINUTES_NONE)
    return g_strdup ("");

  text = tl_wording_time (minutes);

  return tl_input_parse_time (text, &read_back) && read_back == minutes ? g_steal_pointer (&text)
                                                                        : tl_minutes_to_string (minutes);
}

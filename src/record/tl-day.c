/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-day.h"

/* 1 March of the year 0, as a Julian day in the sense of GDate. */
#define MARCH_OF_YEAR_0 (-305)

#define DAYS_PER_ERA 146097 /* 400 years */

static gboolean
is_leap_year (guint year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static guint
days_in_month (guint year,
               guint month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap_year (year));
}

/* The year is counted from March, so that the leap day is its last: the lengths
 * of the months then follow (153 m + 2) / 5.
 */
static TlDay
day_from_civil (guint year,
                guint month,
                guint day_of_month)
{
  guint march_year = month > 2 ? year : year - 1;
  guint march_month = month > 2 ? month - 3 : month + 9;
  guint day_of_year = (153 * march_month + 2) / 5 + day_of_month - 1;

  return march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400 + day_of_year + MARCH_OF_YEAR_0;
}

/**
 * tl_day_new:
 * @year: a year
 * @month: a month, from 1
 * @day: a day of the month, from 1
 *
 * Returns: the day, or %TL_DAY_NONE if there is no such day from
 *   %TL_DAY_FIRST_YEAR to %TL_DAY_LAST_YEAR
 */
TlDay
tl_day_new (guint year,
            guint month,
            guint day)
{
  if (year < TL_DAY_FIRST_YEAR || year > TL_DAY_LAST_YEAR ||
      month < 1 || month > 12 ||
      day < 1 || day > days_in_month (year, month))
    return TL_DAY_NONE;

  return day_from_civil (year, month, day);
}

/* Reads exactly @n_digits digits. */
static gboolean
parse_digits (const char *text,
              guint       n_digits,
              guint      *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * tl_day_parse:
 * @text: a text
 * @day: (out): the day
 *
 * Reads a day in the form "2027-03-01", the only one: nothing may stand before
 * or after it.
 *
 * Returns: %FALSE if @text is something else or no day from %TL_DAY_FIRST_YEAR
 *   to %TL_DAY_LAST_YEAR; @day is then %TL_DAY_NONE
 */
gboolean
tl_day_parse (const char *text,
              TlDay      *day)
{
  guint year, month, day_of_month;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  *day = TL_DAY_NONE;

  if (parse_digits (text, 4, &year) && text[4] == '-' &&
      parse_digits (text + 5, 2, &month) && text[7] == '-' &&
      parse_digits (text + 8, 2, &day_of_month) && text[10] == '\0')
    *day = tl_day_new (year, month, day_of_month);

  return *day != TL_DAY_NONE;
}

/**
 * tl_day_to_string:
 * @day: a day
 *
 * Returns: (transfer full): @day as "2027-03-01"; "" for %TL_DAY_NONE
 */
char *
tl_day_to_string (TlDay day)
{
  guint year, month, day_of_month;

  if (day == TL_DAY_NONE)
    return g_strdup ("");

  tl_day_split (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day_of_month);
}

/**
 * tl_day_split:
 * @day: a day, not %TL_DAY_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day_of_month: (out) (optional): its day of the month, 1 to 31
 *
 * The inverse of tl_day_new().
 */
void
tl_day_split (TlDay  day,
              guint *year,
              guint *month,
              guint *day_of_month)
{
  guint since, era, day_of_era, year_of_era, day_of_year, march_month, civil_month;

  g_return_if_fail (day != TL_DAY_NONE);

  since = day - MARCH_OF_YEAR_0;
  era = since / DAYS_PER_ERA;
  day_of_era = since % DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * day_of_year + 2) / 153;
  civil_month = march_month < 10 ? march_month + 3 : march_month - 9;

  if (year != NULL)
    *year = era * 400 + year_of_era + (civil_month <= 2);
  if (month != NULL)
    *month = civil_month;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
}

/**
 * tl_day_get_weekday:
 * @day: a day, not %TL_DAY_NONE
 *
 * Returns: its weekday, 1 for Monday to 7 for Sunday
 */
guint
tl_day_get_weekday (TlDay day)
{
  g_return_val_if_fail (day != TL_DAY_NONE, 1);

  return (day - 1) % 7 + 1;
}

/**
 * tl_day_get_monday:
 * @day: a day, not %TL_DAY_NONE
 *
 * Returns: the Monday of the week that @day is in: itself, or one of the six
 *   days before
 */
TlDay
tl_day_get_monday (TlDay day)
{
  g_return_val_if_fail (day != TL_DAY_NONE, TL_DAY_NONE);

  return day - (day - 1) % 7;
}

/**
 * tl_day_add_years:
 * @day: a day, not %TL_DAY_NONE
 * @years: how many years to add; may be negative
 *
 * Returns: the same day @years later, and 28 February for a 29 February that
 *   is not in that year; %TL_DAY_NONE beyond %TL_DAY_FIRST_YEAR and
 *   %TL_DAY_LAST_YEAR
 */
TlDay
tl_day_add_years (TlDay day,
                  int   years)
{
  guint year, month, day_of_month;
  gint64 wanted;

  g_return_val_if_fail (day != TL_DAY_NONE, TL_DAY_NONE);

  tl_day_split (day, &year, &month, &day_of_month);
  wanted = (gint64) year + years;

  if (wanted < TL_DAY_FIRST_YEAR || wanted > TL_DAY_LAST_YEAR)
    return TL_DAY_NONE;

  return day_from_civil (wanted, month, MIN (day_of_month, days_in_month (wanted, month)));
}

/**
 * tl_minutes_parse:
 * @text: a text
 * @minutes: (out): minutes since midnight
 *
 * Reads a time of day in the form "14:30", the only one, from "00:00" to
 * "24:00": nothing may stand before or after it.
 *
 * Returns: %FALSE if @text is something else; @minutes is then
 *   %TL_MINUTES_NONE
 */
gboolean
tl_minutes_parse (const char *text,
                  int        *minutes)
{
  guint hour, minute;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (minutes != NULL, FALSE);

  *minutes = TL_MINUTES_NONE;

  if (parse_digits (text, 2, &hour) && text[2] == ':' &&
      parse_digits (text + 3, 2, &minute) && text[5] == '\0' &&
      minute < 60 && hour * 60 + minute <= TL_MINUTES_MAX)
    *minutes = hour * 60 + minute;

  return *minutes != TL_MINUTES_NONE;
}

/**
 * tl_minutes_to_string:
 * @minutes: minutes since midnight, 0 to 1440, or %TL_MINUTES_NONE
 *
 * Returns: (transfer full): @minutes as "14:30"; "" for %TL_MINUTES_NONE
 */
char *
tl_minutes_to_string (int minutes)
{
  g_return_val_if_fail (minutes >= TL_MINUTES_NONE && minutes <= TL_MINUTES_MAX, NULL);

  if (minutes == TL_MINUTES_NONE)
    return g_strdup ("");

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

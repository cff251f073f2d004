/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>
#include <stdio.h>

#include "tl-wording-private.h"

char *
tl_wording_hours (guint minutes)
{
  guint tenths = (guint) (((guint64) minutes * 10 + 30) / 60);

  if (minutes > 0 && minutes < 60)
    /* Translators: minutes of work, abbreviated. */
    return g_strdup_printf (_("%u min"), minutes);

  if (tenths % 10 == 0)
    /* Translators: whole hours of work, abbreviated. */
    return g_strdup_printf (_("%u h"), tenths / 10);

  if (minutes % 30 == 15)
    /* Translators: hours of work with quarters of an hour, abbreviated. */
    return g_strdup_printf (_("%.2f h"), minutes / 60.0);

  /* Translators: hours of work with a decimal, abbreviated. */
  return g_strdup_printf (_("%.1f h"), tenths / 10.0);
}

void
tl_words_two_hours (guint   minutes,
                    guint   other_minutes,
                    char  **text,
                    char  **other)
{
  *text = tl_wording_hours (minutes);
  *other = tl_wording_hours (other_minutes);
  if (minutes == other_minutes || !g_str_equal (*text, *other))
    return;

  g_free (*text);
  g_free (*other);
  /* Translators: minutes of work, abbreviated. */
  *text = g_strdup_printf (_("%u min"), minutes);
  *other = g_strdup_printf (_("%u min"), other_minutes);
}

static char *
format_moment (GDateTime  *moment,
               const char *format)
{
  char *text = moment != NULL ? g_date_time_format (moment, format) : NULL;

  return text != NULL ? text : g_strdup ("");
}

char *
tl_words_format_day (TlDay       day,
                     const char *format)
{
  guint year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  if (day == TL_DAY_NONE)
    return g_strdup ("");

  tl_day_split (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc ((int) year, (int) month, (int) day_of_month, 0, 0, 0);

  return format_moment (date, format);
}

char *
tl_wording_date (TlDay day)
{
  /* Translators: a date with its weekday, as g_date_time_format() writes it:
   * “Tue 9 Mar 2027”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%a %-d %b %Y"));
}

char *
tl_words_weekday (TlDay day)
{
  return tl_words_format_day (day, "%A");
}

char *
tl_words_day (TlDay day)
{
  /* Translators: a date without its year, as g_date_time_format() writes it:
   * “9 March”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%-d %B"));
}

char *
tl_words_month (TlDay day)
{
  /* Translators: a month, as g_date_time_format() writes it: “March 2027”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%B %Y"));
}

static gboolean
clock_has_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%r") != NULL || strstr (format, "%I") != NULL
         || strstr (format, "%l") != NULL || strstr (format, "%p") != NULL
         || strstr (format, "%P") != NULL;
}

char *
tl_wording_time (int minutes)
{
  g_autoptr (GDateTime) time = NULL;

  if (minutes < 0)
    return g_strdup ("");

  if (!clock_has_twelve_hours ())
    /* Translators: the time of day on a clock of 24 hours. */
    return g_strdup_printf (_("%02d:%02d"), minutes / 60, minutes % 60);

  time = g_date_time_new_utc (2000, 1, 1, minutes / 60 % 24, minutes % 60, 0);

  /* Translators: the time of day on a clock of 12 hours, as
   * g_date_time_format() writes it: “2:30 PM”.
   * xgettext:no-c-format */
  return format_moment (time, _("%-I:%M %p"));
}

char *
tl_wording_week (const TlPlan *plan,
                 guint         week)
{
  TlDay monday = plan->frame.start + 7 * (week - 1);
  /* Translators: a date, as g_date_time_format() writes it: “9 Mar 2027”.
   * xgettext:no-c-format */
  g_autofree char *date = tl_words_format_day (monday, _("%-d %b %Y"));

  /* Translators: a week of the plan and its Monday: “Week 2, from 9 Mar
   * 2027”. */
  return g_strdup_printf (_("Week %u, from %s"), week, date);
}

/* With a true minus sign. */
static char *
format_number (double number,
               int    decimals)
{
  g_autofree char *digits = g_strdup_printf ("%'.*f", decimals, fabs (number));

  /* Translators: a number below 0; most languages want it with the same sign. */
  return number < 0 ? g_strdup_printf (C_("number", "−%s"), digits) : g_steal_pointer (&digits);
}

double
tl_wording_round_count (double count)
{
  double factor = fabs (count) >= 10 ? 1 : 10;

  if (!isfinite (count) || count == 0)
    return count;
  while (round (count * factor) == 0 && factor < 1e6)
    factor *= 10;
  return round (count * factor) / factor;
}

char *
tl_wording_number (double number)
{
  /* Small rates would lose what they tell. */
  int most = fabs (number) < 0.1 ? 3 : 2;
  double rounded = round (number * pow (10, most)) / pow (10, most);
  int decimals = 0;

  if (!isfinite (number))
    return g_strdup ("");

  while (decimals < most && fabs (rounded * pow (10, decimals) - round (rounded * pow (10, decimals))) > 1e-6)
    decimals++;

  return format_number (rounded, decimals);
}

char *
tl_wording_percent (double percent)
{
  g_autofree char *number = tl_wording_number (percent);

  if (*number == '\0')
    return g_steal_pointer (&number);

  /* Translators: a percentage; your language may want no space, or none that
   * breaks. */
  return g_strdup_printf (_("%s %%"), number);
}

char *
tl_words_quarter (guint first_month,
                  int   fiscal_year,
                  guint quarter)
{
  if (first_month <= 1)
    /* Translators: a quarter of a year: “Q1 2027”. */
    return g_strdup_printf (_("Q%u %d"), quarter, fiscal_year);

  /* Translators: a quarter of a fiscal year that begins in one year and ends in
   * the next: “Q1 of 2027/28”. */
  return g_strdup_printf (_("Q%u of %d/%02d"), quarter, fiscal_year, (fiscal_year + 1) % 100);
}

guint
tl_words_first_month (gpointer strategy)
{
  return (guint) tl_record_get_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS),
                                        TL_BUSINESS_FISCAL_YEAR_START);
}

char *
tl_wording_quarter (const TlReading *reading,
                    int              fiscal_year,
                    guint            quarter)
{
  return tl_words_quarter (tl_words_first_month (reading->strategy), fiscal_year, quarter);
}

char *
tl_words_period (const char *period,
                 guint       first_month)
{
  guint year, next_year, part;

  if (period == NULL)
    return NULL;
  if (sscanf (period, "%4u-Q%1u", &year, &part) == 2)
    return tl_words_quarter (first_month, (int) year, part);
  if (sscanf (period, "%4u/%2u-Q%1u", &year, &next_year, &part) == 3)
    return tl_words_quarter (MAX (first_month, 2), (int) year, part);
  if (strlen (period) != strlen ("2027-03") || sscanf (period, "%4u-%2u", &year, &part) != 2
      || part < 1 || part > 12 || year < TL_DAY_FIRST_YEAR || year > TL_DAY_LAST_YEAR)
    return NULL;

  return tl_words_month (tl_day_new (year, part, 1));
}

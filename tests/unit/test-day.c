/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record/tl-day.h"

static void
test_calendar (void)
{
  GDate date;
  TlDay day = tl_day_new (TL_DAY_FIRST_YEAR, 1, 1);
  TlDay last = tl_day_new (TL_DAY_LAST_YEAR, 12, 31);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, TL_DAY_FIRST_YEAR);

  g_assert_cmpuint (last - day + 1, ==, 109573);

  for (; day <= last; day++, g_date_add_days (&date, 1))
    {
      guint year, month, day_of_month;
      g_autofree char *text = tl_day_to_string (day);
      TlDay parsed;

      g_assert_cmpuint (day, ==, g_date_get_julian (&date));

      tl_day_split (day, &year, &month, &day_of_month);
      g_assert_cmpuint (year, ==, g_date_get_year (&date));
      g_assert_cmpuint (month, ==, g_date_get_month (&date));
      g_assert_cmpuint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpuint (tl_day_new (year, month, day_of_month), ==, day);

      g_assert_cmpuint (tl_day_get_weekday (day), ==, g_date_get_weekday (&date));
      g_assert_cmpuint (tl_day_get_weekday (tl_day_get_monday (day)), ==, 1);
      g_assert_cmpuint (day - tl_day_get_monday (day), ==, tl_day_get_weekday (day) - 1);

      g_assert_true (tl_day_parse (text, &parsed));
      g_assert_cmpuint (parsed, ==, day);
    }
}

static void
test_new_refused (void)
{
  const struct
  {
    guint year, month, day;
  } cases[] = {
    { 1899, 12, 31 },
    { 2200, 1, 1 },
    { 2027, 0, 1 },
    { 2027, 13, 1 },
    { 2027, 1, 0 },
    { 2027, 1, 32 },
    { 2027, 4, 31 },
    { 2027, 2, 29 },
    { 2100, 2, 29 },
    { G_MAXUINT, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (tl_day_new (cases[i].year, cases[i].month, cases[i].day), ==, TL_DAY_NONE);
}

static void
test_parse_refused (void)
{
  const char *cases[] = {
    "",
    "2027",
    "2027-03",
    "2027-03-",
    "2027-3-1",
    "2027-03-1",
    "2027-03-01 ",
    " 2027-03-01",
    "2027-03-011",
    "2027/03/01",
    "2027-13-01",
    "2027-02-29",
    "1899-12-31",
    "2200-01-01",
    "20270301",
    "+027-03-01",
    "٢٠٢٧-03-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlDay day = 1;

      g_assert_false (tl_day_parse (cases[i], &day));
      g_assert_cmpuint (day, ==, TL_DAY_NONE);
    }
}

static void
test_to_string_none (void)
{
  g_autofree char *text = tl_day_to_string (TL_DAY_NONE);

  g_assert_cmpstr (text, ==, "");
}

static void
test_add_years (void)
{
  const struct
  {
    const char *from;
    int years;
    const char *to;
  } cases[] = {
    { "2027-03-01", 0, "2027-03-01" },
    { "2027-03-01", 1, "2028-03-01" },
    { "2027-03-01", -1, "2026-03-01" },
    { "2028-02-29", 1, "2029-02-28" },
    { "2028-02-29", 4, "2032-02-29" },
    { "2028-02-29", 72, "2100-02-28" },
    { "2028-02-29", -1, "2027-02-28" },
    { "2027-12-31", 172, "2199-12-31" },
    { "2027-12-31", 173, "" },
    { "2027-01-01", -127, "1900-01-01" },
    { "2027-01-01", -128, "" },
    { "2027-01-01", G_MAXINT, "" },
    { "2027-01-01", G_MININT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      TlDay day;

      g_assert_true (tl_day_parse (cases[i].from, &day));
      text = tl_day_to_string (tl_day_add_years (day, cases[i].years));
      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

static void
test_minutes (void)
{
  g_autofree char *none = tl_minutes_to_string (TL_MINUTES_NONE);

  for (int minutes = 0; minutes <= TL_MINUTES_MAX; minutes++)
    {
      g_autofree char *expected = g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
      g_autofree char *text = tl_minutes_to_string (minutes);
      int parsed;

      g_assert_cmpstr (text, ==, expected);
      g_assert_true (tl_minutes_parse (text, &parsed));
      g_assert_cmpint (parsed, ==, minutes);
    }

  g_assert_cmpstr (none, ==, "");
}

static void
test_minutes_refused (void)
{
  const char *cases[] = { "", "14", "14:", "14:3", "1:30", "14:60", "24:01", "25:00", "14:30 ", " 14:30", "14.30", "-1:00" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = 0;

      g_assert_false (tl_minutes_parse (cases[i], &minutes));
      g_assert_cmpint (minutes, ==, TL_MINUTES_NONE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/new-refused", test_new_refused);
  g_test_add_func ("/day/parse-refused", test_parse_refused);
  g_test_add_func ("/day/to-string-none", test_to_string_none);
  g_test_add_func ("/day/add-years", test_add_years);
  g_test_add_func ("/day/minutes", test_minutes);
  g_test_add_func ("/day/minutes-refused", test_minutes_refused);

  return g_test_run ();
}

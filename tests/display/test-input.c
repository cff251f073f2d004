/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type for numbers, days and times, by the locale. */

#include <glib.h>
#include <locale.h>
#include <math.h>

#include "app/form/tl-binding.h"
#include "app/form/tl-input.h"
#include "wording/tl-wording.h"

#define ENGLISH "en_US.UTF-8"
#define GERMAN "de_DE.UTF-8"

static gboolean
use_locale (const char *name)
{
  if (setlocale (LC_ALL, name) != NULL)
    return TRUE;

  g_test_skip ("The locale is not installed");

  return FALSE;
}

typedef struct
{
  const char *locale;
  const char *text;
  double number; /* NaN: not a number */
} NumberCase;

static const NumberCase numbers[] = {
  { ENGLISH, "4", 4 },
  { ENGLISH, " 4.5 ", 4.5 },
  { ENGLISH, "4,5", 4.5 },
  { ENGLISH, "1,000", 1000 },
  { ENGLISH, "1,234,567.5", 1234567.5 },
  { ENGLISH, "-0.25", -0.25 },
  { ENGLISH, "\u22122", -2 },
  { ENGLISH, ".5", .5 },
  { ENGLISH, "", NAN },
  { ENGLISH, ".", NAN },
  { ENGLISH, "1,2,3", NAN },
  { ENGLISH, "4 h", NAN },
  { ENGLISH, "0x10", NAN },
  { ENGLISH, "inf", NAN },
  { ENGLISH, "1e3", NAN },
  { GERMAN, "4,5", 4.5 },
  { GERMAN, "4.5", 4.5 },
  { GERMAN, "1.000", 1000 },
  { GERMAN, "1.234.567,5", 1234567.5 },
  { GERMAN, "12\u202f000", 12000 },
  { GERMAN, "\u0663", 3 },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const NumberCase *c = &numbers[i];
      double number = 99;

      if (!use_locale (c->locale))
        return;

      g_test_message ("%s in %s", c->text, c->locale);
      if (isnan (c->number))
        g_assert_false (tl_input_parse_number (c->text, &number));
      else
        {
          g_assert_true (tl_input_parse_number (c->text, &number));
          g_assert_cmpfloat (number, ==, c->number);
        }
    }
}

static void
test_format_numbers (void)
{
  static const struct
  {
    double number;
    const char *english;
    const char *german;
  } cases[] = {
    { 0, "0", "0" },
    { -0.0, "0", "0" },
    { 4.5, "4.5", "4,5" },
    { 0.1, "0.1", "0,1" },
    { 1000, "1000", "1000" },
    { -1234567.25, "-1234567.25", "-1234567,25" },
    { 1.0 / 3, "0.3333333333333333", "0,3333333333333333" },
    { NAN, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = NULL;
      g_autofree char *german = NULL;
      double back;

      if (!use_locale (ENGLISH))
        return;
      english = tl_input_format_number (cases[i].number);
      g_assert_cmpstr (english, ==, cases[i].english);

      if (!use_locale (GERMAN))
        return;
      german = tl_input_format_number (cases[i].number);
      g_assert_cmpstr (german, ==, cases[i].german);

      if (*german != '\0')
        {
          g_assert_true (tl_input_parse_number (german, &back));
          g_assert_cmpfloat (back, ==, cases[i].number);
        }
    }
}

typedef struct
{
  const char *locale;
  const char *text;
  guint year; /* 0: no day */
  guint month;
  guint day;
} DayCase;

static const DayCase days[] = {
  { ENGLISH, "2027-03-01", 2027, 3, 1 },
  { ENGLISH, "3/1/2027", 2027, 3, 1 },
  { ENGLISH, "03/01/27", 2027, 3, 1 },
  { ENGLISH, "1 March 2027", 2027, 3, 1 },
  { ENGLISH, "Mar 1, 2027", 2027, 3, 1 },
  { ENGLISH, "13/1/2027", 0 },
  { ENGLISH, "3/1", 0 },
  { ENGLISH, "3", 0 },
  { ENGLISH, "2027", 0 },
  { ENGLISH, "2027-02-29", 0 },
  { ENGLISH, "1850-01-01", 0 },
  { ENGLISH, "tomorrow", 0 },
  { ENGLISH, "", 0 },
  { GERMAN, "1.3.2027", 2027, 3, 1 },
  { GERMAN, "01.03.27", 2027, 3, 1 },
  { GERMAN, "2027-03-01", 2027, 3, 1 },
  { GERMAN, "29.2.2028", 2028, 2, 29 },
  { GERMAN, "29.2.2027", 0 },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const DayCase *c = &days[i];
      TlDay expected = c->year != 0 ? tl_day_new (c->year, c->month, c->day) : TL_DAY_NONE;
      TlDay day;

      if (!use_locale (c->locale))
        return;

      g_test_message ("%s in %s", c->text, c->locale);
      g_assert_cmpint (tl_input_parse_day (c->text, &day), ==, c->year != 0);
      g_assert_cmpuint (day, ==, expected);
    }
}

/* Whatever the locale writes is read back as the same day. */
static void
test_format_days (void)
{
  static const char * const locales[] = {
    "C.UTF-8", ENGLISH, "en_GB.UTF-8", GERMAN, "fr_FR.UTF-8", "hu_HU.UTF-8", "ja_JP.UTF-8", "ar_EG.UTF-8",
    "fa_IR.UTF-8", "th_TH.UTF-8", "ko_KR.UTF-8", "sv_SE.UTF-8",
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;

      for (guint month = 1; month <= 12; month++)
        {
          TlDay day = tl_day_new (2027, month, 1 + month);
          g_autofree char *text = tl_input_format_day (day);
          TlDay back;

          g_test_message ("%s in %s", text, locales[i]);
          g_assert_true (tl_input_parse_day (text, &back));
          g_assert_cmpuint (back, ==, day);
        }
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int minutes; /* negative: no time */
  } cases[] = {
    { "9", 9 * 60 },
    { "9:30", 9 * 60 + 30 },
    { "09.30", 9 * 60 + 30 },
    { "9h30", 9 * 60 + 30 },
    { "9h", 9 * 60 },
    { "0930", 9 * 60 + 30 },
    { "930", 9 * 60 + 30 },
    { "2 pm", 14 * 60 },
    { "2:15pm", 14 * 60 + 15 },
    { "12 a.m.", 0 },
    { "12 PM", 12 * 60 },
    { " 24:00 ", 24 * 60 },
    { "24:01", -1 },
    { "25", -1 },
    { "9:60", -1 },
    { "9:3", -1 },
    { "14 pm", -1 },
    { "noon", -1 },
    { "9:30:15", -1 },
    { "12345", -1 },
    { "pm 2:30", 14 * 60 + 30 },
    { "7:30\u202fPM", 19 * 60 + 30 },
    { "pm 2:30 pm", -1 },
    { "2:30 nm", -1 },
    { "9x30", -1 },
    { "-9", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;
      gboolean read = tl_input_parse_time (cases[i].text, &minutes);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].minutes >= 0);
      if (read)
        g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

/* In a field there stands what stands everywhere else, wherever that can be read
 * back; and both clocks are read in any locale.
 */
static void
test_format_times (void)
{
  static const struct
  {
    const char *locale;
    const char *texts[4]; /* for the times below; NULL: whatever is read back */
  } cases[] = {
    { ENGLISH, { "12:00 AM", "9:05 AM", "12:30 PM", "7:30 PM" } },
    { GERMAN, { "00:00", "09:05", "12:30", "19:30" } },
    { "ko_KR.UTF-8", { NULL } },
    { "ar_EG.UTF-8", { NULL } },
    { "el_GR.UTF-8", { NULL } },
  };
  static const int times[] = { 0, 9 * 60 + 5, 12 * 60 + 30, 19 * 60 + 30 };
  int read;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *none = NULL;
      g_autofree char *midnight = NULL;

      if (!use_locale (cases[i].locale))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (times); j++)
        {
          g_autofree char *text = tl_input_format_time (times[j]);
          g_autofree char *shown = tl_wording_time (times[j]);

          g_test_message ("%s in %s", text, cases[i].locale);
          if (cases[i].texts[j] != NULL)
            {
              g_assert_cmpstr (text, ==, cases[i].texts[j]);
              g_assert_cmpstr (text, ==, shown);
            }
          g_assert_true (tl_input_parse_time (text, &read));
          g_assert_cmpint (read, ==, times[j]);
        }

      /* The end of the day is not its beginning. */
      midnight = tl_input_format_time (24 * 60);
      g_assert_cmpstr (midnight, ==, "24:00");
      none = tl_input_format_time (TL_MINUTES_NONE);
      g_assert_cmpstr (none, ==, "");

      g_assert_true (tl_input_parse_time ("7:30 PM", &read));
      g_assert_cmpint (read, ==, 19 * 60 + 30);
      g_assert_true (tl_input_parse_time ("19:30", &read));
      g_assert_cmpint (read, ==, 19 * 60 + 30);
    }
}

static void
test_text_changes (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    guint cursor;
    guint start;
    guint end;
    const char *inserted;
  } cases[] = {
    { "Anna", "Anna", 2, 4, 4, "" },
    { "Anna", "Ana", 2, 1, 2, "" },
    { "Anna", "Ana", 3, 2, 3, "" },
    { "aaa", "aa", 1, 0, 1, "" },
    { "aaa", "aa", 3, 2, 3, "" },
    { "", "Anna", 0, 0, 0, "Anna" },
    { "Anna", "", 4, 0, 4, "" },
    { "Brot", "Bröt", 4, 2, 3, "ö" },
    { "größer", "größe", 6, 5, 6, "" },
    { "one two three", "one 2 three", 7, 4, 7, "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlTextChange change;
      g_autofree char *inserted = NULL;

      g_test_message ("%s to %s at %u", cases[i].old_text, cases[i].new_text, cases[i].cursor);
      tl_text_change_find (&change, cases[i].old_text, cases[i].new_text, cases[i].cursor);
      inserted = g_strndup (change.inserted, change.n_bytes);
      g_assert_cmpstr (inserted, ==, cases[i].inserted);
      g_assert_cmpuint (change.end - change.start, ==, cases[i].end - cases[i].start);
      if (change.end != change.start || change.n_bytes > 0)
        g_assert_cmpuint (change.start, ==, cases[i].start);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/input/numbers", test_numbers);
  g_test_add_func ("/input/format-numbers", test_format_numbers);
  g_test_add_func ("/input/days", test_days);
  g_test_add_func ("/input/format-days", test_format_days);
  g_test_add_func ("/input/times", test_times);
  g_test_add_func ("/input/format-times", test_format_times);
  g_test_add_func ("/input/text-changes", test_text_changes);

  return g_test_run ();
}

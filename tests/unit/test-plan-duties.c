/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Duties: when they fall due, how long they take, who does them; and the ledger
 * of hours that they are booked in. */

#include "plan-fixture.h"

#include "plan/tl-ledger.h"

static void
test_week_kinds (void)
{
  static const struct
  {
    const char *fiscal_year_start;
    const char *monday;
    TlWeekKind kind;
  } rows[] = {
    { "1", "2027-01-04", TL_WEEK_AFTER_QUARTER },
    { "1", "2027-01-11", TL_WEEK_SIGNS },
    { "1", "2027-01-18", TL_WEEK_ORDINARY },
    { "1", "2027-01-25", TL_WEEK_ORDINARY },
    { "1", "2027-02-01", TL_WEEK_AFTER_MONTH },
    { "1", "2027-02-08", TL_WEEK_SIGNS },
    { "1", "2027-03-22", TL_WEEK_ORDINARY },
    { "1", "2027-03-29", TL_WEEK_ORDINARY },
    { "1", "2027-04-05", TL_WEEK_AFTER_QUARTER },
    { "4", "2027-04-05", TL_WEEK_AFTER_QUARTER },
    { "2", "2027-04-05", TL_WEEK_AFTER_MONTH },
    { "2", "2027-02-01", TL_WEEK_AFTER_QUARTER },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'business': {'fiscal_year_start': %s}", rows[r].fiscal_year_start);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);

      g_assert_cmpint (tl_duties_week_kind (fixture->input, plan_fixture_day (rows[r].monday)), ==, rows[r].kind);
    }
}

static void
test_fiscal_quarters (void)
{
  static const struct
  {
    const char *fiscal_year_start;
    const char *day;
    int year;
    guint quarter;
  } rows[] = {
    { "1", "2027-01-01", 2027, 1 },  { "1", "2027-12-31", 2027, 4 },  { "4", "2027-03-31", 2026, 4 },
    { "4", "2027-04-01", 2027, 1 },  { "7", "2027-01-15", 2026, 3 },  { "10", "2027-09-30", 2026, 4 },
    { "10", "2027-10-01", 2027, 1 }, { "12", "2027-12-01", 2027, 1 }, { "12", "2027-11-30", 2026, 4 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'business': {'fiscal_year_start': %s}", rows[r].fiscal_year_start);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      int year;
      guint quarter;

      tl_fiscal_quarter (fixture->input, plan_fixture_day (rows[r].day), &year, &quarter);
      g_assert_cmpint (year, ==, rows[r].year);
      g_assert_cmpuint (quarter, ==, rows[r].quarter);
    }
}

static void
test_periods (void)
{
  static const struct
  {
    TlFrequency frequency;
    TlTask task;
    const char *period;
  } rows[] = {
    { TL_FREQUENCY_WEEKLY, TL_TASK_READ_KPI, "2027-04-05" },
    { TL_FREQUENCY_MONTHLY, TL_TASK_READ_KPI, "2027-03" },
    { TL_FREQUENCY_MONTHLY, TL_TASK_WATCH, "2027-04" },
    { TL_FREQUENCY_QUARTERLY, TL_TASK_REVIEW, "2026-Q4" },
  };
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'business': {'fiscal_year_start': 4}");

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      TlDutyPlan duty = { .frequency = rows[r].frequency, .task = rows[r].task };
      g_autofree char *period = tl_duties_dup_period (fixture->input, &duty, plan_fixture_day ("2027-04-05"));

      g_assert_cmpstr (period, ==, rows[r].period);
    }
}

static void
test_falls_due (void)
{
  static const struct
  {
    TlTask task;
    TlFrequency frequency;
    guint kinds; /* a bit each */
  } rows[] = {
    { TL_TASK_LISTEN, TL_FREQUENCY_WEEKLY, 0xf },
    { TL_TASK_READ_KPI, TL_FREQUENCY_WEEKLY, 0xf },
    { TL_TASK_READ_KPI, TL_FREQUENCY_MONTHLY, 1 << TL_WEEK_AFTER_MONTH | 1 << TL_WEEK_AFTER_QUARTER },
    { TL_TASK_READ_KPI, TL_FREQUENCY_QUARTERLY, 1 << TL_WEEK_AFTER_QUARTER },
    { TL_TASK_REPORT, TL_FREQUENCY_MONTHLY, 1 << TL_WEEK_AFTER_MONTH },
    { TL_TASK_REVIEW, TL_FREQUENCY_QUARTERLY, 1 << TL_WEEK_AFTER_QUARTER },
    { TL_TASK_WATCH, TL_FREQUENCY_MONTHLY, 1 << TL_WEEK_SIGNS },
    { TL_TASK_WATCH, TL_FREQUENCY_WEEKLY, 0xf },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
      {
        TlDutyPlan duty = { .task = rows[r].task, .frequency = rows[r].frequency };

        g_assert_cmpint (tl_duties_falls_due (&duty, kind), ==, rows[r].kinds >> kind & 1);
      }
}

static const TlDutyPlan *
find_duty (const PlanFixture *fixture,
           TlTask             task,
           const char        *subject)
{
  for (guint i = 0; i < fixture->duties->n_duties; i++)
    if (fixture->duties->duties[i].task == task && g_strcmp0 (fixture->duties->duties[i].subject, subject) == 0)
      return &fixture->duties->duties[i];
  g_error ("There is no such duty");
}

/* Of ten hours, duties may have 150 minutes: 30 + 15 + 90 + 10 at a quarter's end
 * fit in. Of five hours 75: then the longest are cut, in steps of 5. */
static void
test_lengths (void)
{
  static const struct
  {
    const char *hours;
    guint listen, look_ahead, review, report, kpi, busiest;
  } rows[] = {
    { "10", 30, 15, 90, 45, 10, 145 },
    { "9.66", 30, 15, 90, 45, 10, 145 },
    { "9.65", 30, 15, 85, 45, 10, 140 },
    { "5", 25, 15, 25, 25, 10, 75 },
    { "1.5", 5, 5, 5, 5, 5, 20 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'team': [{'id': 'ann', 'hours_per_week': %s, 'lead': true}]", rows[r].hours);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);

      g_test_message ("%s hours", rows[r].hours);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_LISTEN, NULL)->minutes, ==, rows[r].listen);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_LOOK_AHEAD, NULL)->minutes, ==, rows[r].look_ahead);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_REVIEW, NULL)->minutes, ==, rows[r].review);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_REPORT, NULL)->minutes, ==, rows[r].report);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_READ_KPI, "seen")->minutes, ==, rows[r].kpi);
      g_assert_cmpuint (fixture->duties->busiest, ==, rows[r].busiest);
    }
}

/* What is shortened stays worth doing, even if it fills more than a quarter of the
 * week; of very few hours, not even that is possible. */
static void
test_least_lengths (void)
{
  static const char duties[] =
    "'duties': [{'id': 'listen', 'frequency': 'weekly', 'minutes': 30, 'least_minutes': 15},"
    "           {'id': 'look_ahead', 'frequency': 'weekly', 'minutes': 15, 'least_minutes': 10},"
    "           {'id': 'report', 'frequency': 'monthly', 'minutes': 45, 'least_minutes': 20},"
    "           {'id': 'review', 'frequency': 'quarterly', 'minutes': 90, 'least_minutes': 30}]";
  static const struct
  {
    const char *hours;
    guint listen, look_ahead, review, report, busiest;
  } rows[] = {
    { "5", 20, 15, 30, 25, 75 },
    { "3", 15, 10, 30, 25, 60 },
    { "2.75", 15, 10, 30, 25, 60 },
    { "1.5", 10, 10, 10, 10, 35 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'team': [{'id': 'ann', 'hours_per_week': %s, 'lead': true}]", rows[r].hours);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, duties);

      g_test_message ("%s hours", rows[r].hours);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_LISTEN, NULL)->minutes, ==, rows[r].listen);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_LOOK_AHEAD, NULL)->minutes, ==, rows[r].look_ahead);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_REVIEW, NULL)->minutes, ==, rows[r].review);
      g_assert_cmpuint (find_duty (fixture, TL_TASK_REPORT, NULL)->minutes, ==, rows[r].report);
      g_assert_cmpuint (fixture->duties->busiest, ==, rows[r].busiest);
    }
}

#define TEAM \
  "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true}, {'id': 'bob', 'hours_per_week': 20}," \
  "{'id': 'cas', 'hours_per_week': 10, 'skills': ['community', 'analytics']}, {'id': 'dan', 'hours_per_week': 0}]"

static void
test_people (void)
{
  static const struct
  {
    const char *changes;
    TlTask task;
    const char *subject;
    const char *person;
    TlFrequency frequency;
  } rows[] = {
    { TEAM, TL_TASK_LISTEN, NULL, "cas", TL_FREQUENCY_WEEKLY },       /* has the skill */
    { TEAM, TL_TASK_LOOK_AHEAD, NULL, "ann", TL_FREQUENCY_WEEKLY },   /* leads */
    { TEAM, TL_TASK_REPORT, NULL, "cas", TL_FREQUENCY_MONTHLY },
    { TEAM, TL_TASK_READ_KPI, "seen", "ann", TL_FREQUENCY_MONTHLY },  /* is named */
    { TEAM ", 'kpis': [{'id': 'k'}]", TL_TASK_READ_KPI, "k", "cas", TL_FREQUENCY_MONTHLY },
    { TEAM ", 'kpis': [{'id': 'k', 'reader': 'dan', 'frequency': 'weekly'}]", TL_TASK_READ_KPI, "k", "cas", TL_FREQUENCY_WEEKLY },
    { TEAM ", 'obstacles': [{'id': 'o', 'likelihood': 'high', 'impact': 'medium', 'watcher': 'bob'}]", TL_TASK_WATCH, "o", "bob", TL_FREQUENCY_WEEKLY },
    { TEAM ", 'obstacles': [{'id': 'o', 'likelihood': 'medium', 'impact': 'medium'}]", TL_TASK_WATCH, "o", "ann", TL_FREQUENCY_MONTHLY },
    /* Nobody leads: who has most room. */
    { "'team': [{'id': 'ann', 'hours_per_week': 5}, {'id': 'bob', 'hours_per_week': 10}, {'id': 'cas', 'hours_per_week': 10}]",
      TL_TASK_LISTEN, NULL, "bob", TL_FREQUENCY_WEEKLY },
    /* Of six minutes for all duties, the first takes five. */
    { "'estimates': {'duty_share': 1}", TL_TASK_LISTEN, NULL, "ann", TL_FREQUENCY_WEEKLY },
    { "'estimates': {'duty_share': 1}", TL_TASK_REVIEW, NULL, NULL, TL_FREQUENCY_QUARTERLY },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);
      const TlDutyPlan *duty = find_duty (fixture, rows[r].task, rows[r].subject);

      g_test_message ("row %u", r);
      g_assert_cmpstr (duty->person == TL_NOBODY ? NULL : fixture->input->people[duty->person].id, ==, rows[r].person);
      g_assert_cmpint (duty->frequency, ==, rows[r].frequency);
    }
}

/* Six hundred minutes on five days; away from Thursday to the next Tuesday;
 * closed on Wednesday. */
static void
test_capacity (void)
{
  static const struct
  {
    const char *changes;
    guint first, second, third;
  } rows[] = {
    { "", 600, 600, 600 },
    { "'team': [{'id': 'ann', 'hours_per_week': 10, 'absences': [{'id': 'a', 'first': '2027-01-07', 'last': '2027-01-12'}]}]", 360, 360, 600 },
    { "'team': [{'id': 'ann', 'hours_per_week': 10, 'absences': [{'id': 'a', 'first': '2027-01-07'}]}]", 480, 600, 600 },
    { "'team': [{'id': 'ann', 'hours_per_week': 10, 'absences': [{'id': 'a', 'first': '2027-01-09', 'last': '2027-01-10'}]}]", 600, 600, 600 },
    { "'key_dates': [{'id': 'c', 'kind': 'closure', 'first': '2027-01-06'}]", 480, 600, 600 },
    { "'key_dates': [{'id': 'c', 'kind': 'closure', 'first': '2027-01-11', 'last': '2027-01-17'}]", 600, 0, 600 },
    { "'team': [{'id': 'ann', 'hours_per_week': 1.55, 'weekdays': ['mon', 'tue', 'sat'], 'absences': [{'id': 'a', 'first': '2027-01-09'}]}]", 62, 93, 93 },
    { "'team': [{'id': 'ann', 'hours_per_week': 10, 'weekdays': []}]", 0, 0, 0 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);
      g_autoptr (TlLedger) ledger = tl_ledger_new (fixture->input, fixture->frame.start, 3);

      g_test_message ("row %u", r);
      g_assert_cmpuint (tl_ledger_get_capacity (ledger, 0, fixture->frame.start), ==, rows[r].first);
      g_assert_cmpuint (tl_ledger_get_capacity (ledger, 0, fixture->frame.start + 13), ==, rows[r].second);
      g_assert_cmpuint (tl_ledger_get_capacity (ledger, 0, fixture->frame.start + 14), ==, rows[r].third);
      g_assert_cmpuint (tl_ledger_get_capacity (ledger, 0, fixture->frame.start + 21), ==, 0);
    }
}

/* Of 600 minutes, 510 for what recurs; to the minute. */
static void
test_ledger (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlLedger) ledger = tl_ledger_new (fixture->input, fixture->frame.start, 2);
  TlDay day = fixture->frame.start + 4;

  g_assert_true (tl_ledger_book (ledger, 0, day, 500, TRUE));
  g_assert_false (tl_ledger_book (ledger, 0, day, 11, TRUE));
  g_assert_cmpuint (tl_ledger_get_booked (ledger, 0, day), ==, 500);
  g_assert_true (tl_ledger_book (ledger, 0, day, 10, TRUE));
  g_assert_false (tl_ledger_book (ledger, 0, day, 1, TRUE));
  g_assert_cmpuint (tl_ledger_get_room (ledger, 0, day), ==, 90);
  g_assert_true (tl_ledger_book (ledger, 0, day, 90, FALSE));
  g_assert_false (tl_ledger_book (ledger, 0, day, 1, FALSE));
  g_assert_cmpuint (tl_ledger_get_booked (ledger, 0, day), ==, 600);
  g_assert_cmpuint (tl_ledger_get_recurring (ledger, 0, day), ==, 510);
  g_assert_cmpuint (tl_ledger_get_booked (ledger, 0, day + 3), ==, 0);
  g_assert_false (tl_ledger_book (ledger, 0, fixture->frame.start - 1, 1, FALSE));
  g_assert_false (tl_ledger_book (ledger, 0, fixture->frame.start + 14, 1, FALSE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/duties/week-kinds", test_week_kinds);
  g_test_add_func ("/plan/duties/fiscal-quarters", test_fiscal_quarters);
  g_test_add_func ("/plan/duties/periods", test_periods);
  g_test_add_func ("/plan/duties/falls-due", test_falls_due);
  g_test_add_func ("/plan/duties/lengths", test_lengths);
  g_test_add_func ("/plan/duties/least-lengths", test_least_lengths);
  g_test_add_func ("/plan/duties/people", test_people);
  g_test_add_func ("/plan/ledger/capacity", test_capacity);
  g_test_add_func ("/plan/ledger/booking", test_ledger);
  return g_test_run ();
}

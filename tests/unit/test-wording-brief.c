/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "bakery.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-course.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "wording/tl-wording-brief.h"

static void
assert_says (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_dates (void)
{
  TlPlanAction action = { .prepare_on = BAKERY_POST_DAY, .time = TL_MINUTES_NONE };

  assert_says (tl_wording_long_date (BAKERY_POST_DAY), "9 March 2027");
  assert_says (tl_wording_short_date (BAKERY_POST_DAY), "9 Mar");
  assert_says (tl_wording_short_month (BAKERY_POST_DAY), "Mar 2027");
  assert_says (tl_wording_long_date (TL_DAY_NONE), "");

  assert_says (tl_wording_action_when (&action), "Tue 9 Mar");
  action.publish_on = BAKERY_POST_DAY + 1;
  action.time = 17 * 60;
  assert_says (tl_wording_action_when (&action), "Wed 10 Mar, 17:00");
}

static void
test_money (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();

  tl_record_set_text (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_CURRENCY, "EUR");
  assert_says (tl_wording_money (&bakery->reading, 1610), "1610 EUR");
  assert_says (tl_wording_money (&bakery->reading, NAN), "");
}

static void
test_person (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer anna = bakery_find (bakery, "anna");
  gpointer course = tl_record_get_child (bakery->strategy, TL_STRATEGY_COURSE);
  TlRecordList *kpis = tl_record_get_list (bakery->strategy, TL_STRATEGY_KPIS);
  TlRecordList *obstacles = tl_record_get_list (bakery->strategy, TL_STRATEGY_OBSTACLES);
  static const TlPlanChannel channels[] = {
    { .id = "instagram", .chosen = TRUE, .operator_id = "anna" },
    { .id = "tiktok", .chosen = FALSE, .operator_id = "anna" },
    { .id = "facebook", .chosen = TRUE, .operator_id = "anna" },
  };
  TlPlan plan = *bakery->plan;
  TlReading reading = bakery->reading;

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    tl_record_set_ref (tl_record_list_get (kpis, i), TL_KPI_READER, "");
  for (guint i = 0; i < tl_record_list_get_length (obstacles); i++)
    tl_record_set_ref (tl_record_list_get (obstacles, i), TL_OBSTACLE_WATCHER, "");
  plan.channels = NULL;
  plan.n_channels = 0;
  reading.plan = &plan;

  assert_says (tl_wording_person_part (&reading, "nobody"), "");
  assert_says (tl_wording_person_part (&reading, "anna"), "");

  plan.channels = channels;
  plan.n_channels = G_N_ELEMENTS (channels);
  assert_says (tl_wording_person_part (&reading, "anna"), "Runs Instagram and Facebook");
  assert_says (tl_wording_person_part (&reading, "ben"), "");

  tl_record_set_boolean (anna, TL_MEMBER_LEAD, TRUE);
  tl_record_set_ref (bakery->strategy, TL_STRATEGY_APPROVER, "anna");
  tl_record_set_ref (course, TL_COURSE_COMPLAINTS_OWNER, "anna");
  tl_record_set_ref (tl_record_list_get (kpis, 0), TL_KPI_READER, "anna");
  tl_record_set_ref (tl_record_list_get (obstacles, 0), TL_OBSTACLE_WATCHER, "anna");
  tl_record_set_ref (tl_record_list_append_new (obstacles, "second"), TL_OBSTACLE_WATCHER, "anna");
  assert_says (tl_wording_person_part (&reading, "anna"),
               "Leads, and answers for the whole · Approves posts · Runs Instagram and Facebook · Answers complaints · "
               "Reads 1 measure · Watches 2 risks");
}

static void
test_channel (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanChannel channel = { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_ONLY_REACH, .persona = "families" };
  gpointer choice;

  assert_says (tl_wording_channel_merit (&bakery->reading, &channel), "The only channel that reaches Young families");
  channel.reason = TL_REASON_NEAREST;
  assert_says (tl_wording_channel_merit (&bakery->reading, &channel), "Comes nearest to Young families");
  channel.reason = TL_REASON_PINNED_IN;
  assert_says (tl_wording_channel_merit (&bakery->reading, &channel), "Decided by the team");

  choice = tl_record_list_append_new (tl_record_get_list (bakery->strategy, TL_STRATEGY_CHANNEL_CHOICES), "by-hand");
  tl_record_set_text (choice, TL_CHANNEL_CHOICE_REASON, "Our customers asked\nfor it.");
  channel.choice = "by-hand";
  assert_says (tl_wording_channel_merit (&bakery->reading, &channel), "Our customers asked for it.");
  channel.reason = TL_REASON_NO_HOURS;
  assert_says (tl_wording_channel_merit (&bakery->reading, &channel), "");
}

static void
test_work (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  static const TlPlanLoad loads[] = {
    { .person = "anna", .week = 1, .minutes = 60, .available = 240 },
    { .person = "anna", .week = 2, .minutes = 200, .available = 240 },
    { .person = "ben", .week = 1, .minutes = 30, .available = 120 },
    { .person = "ben", .week = 2, .minutes = 10, .available = 0 },
  };
  const TlPlanAction actions[] = {
    { .key = "a", .week = 1, .publish_on = BAKERY_POST_DAY },
    { .key = "b", .week = 1, .publish_on = BAKERY_POST_DAY },
    { .key = "c", .week = 1 },
    { .key = "d", .week = 1, .status = TL_ACTION_SKIPPED },
    { .key = "e", .week = 2, .status = TL_ACTION_DONE },
  };
  TlPlan plan = *bakery->plan;
  TlReading reading = bakery->reading;

  reading.plan = &plan;
  plan.frame.start = tl_day_new (2027, 3, 1);
  plan.frame.weeks = 3;
  plan.loads = loads;
  plan.n_loads = G_N_ELEMENTS (loads);
  plan.actions = actions;
  plan.n_actions = G_N_ELEMENTS (actions);

  assert_says (tl_wording_workload (&reading),
               "On average 1.7 h a week are planned, and the team has 3.3 h. "
               "The fullest week is that of 8 March, with 3.5 h of 4 h.");
  assert_says (tl_wording_week_contents (&plan, 1), "2 posts · 1 other task · 1.5 h");
  assert_says (tl_wording_week_contents (&plan, 2), "1 other task · 3.5 h");
  assert_says (tl_wording_week_contents (&plan, 3), "Nothing is planned");

  plan.n_loads = 0;
  assert_says (tl_wording_workload (&reading), "No work is planned; the team has 0 h a week.");
}

static void
test_kpi (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer kpi = tl_record_list_get (tl_record_get_list (bakery->strategy, TL_STRATEGY_KPIS), 0);

  tl_record_set_text (kpi, TL_KPI_READ_WHERE, "");
  tl_record_set_ref (kpi, TL_KPI_READER, "");
  tl_record_set_enum (kpi, TL_KPI_FREQUENCY, TL_FREQUENCY_UNSET);
  assert_says (tl_wording_kpi_reading (&bakery->reading, kpi), "");

  tl_record_set_text (kpi, TL_KPI_READ_WHERE, "the till,\nin the evening");
  tl_record_set_ref (kpi, TL_KPI_READER, "ben");
  tl_record_set_enum (kpi, TL_KPI_FREQUENCY, TL_FREQUENCY_WEEKLY);
  assert_says (tl_wording_kpi_reading (&bakery->reading, kpi), "the till, in the evening · Ben · Every week");
}

static void
test_obstacle (void)
{
  g_autoptr (TlObstacle) obstacle = tl_record_new (TL_TYPE_OBSTACLE, "o");

  assert_says (tl_wording_obstacle_weight (obstacle), "");
  tl_record_set_enum (obstacle, TL_OBSTACLE_IMPACT, TL_LEVEL_HIGH);
  assert_says (tl_wording_obstacle_weight (obstacle), "Impact: High");
  tl_record_set_enum (obstacle, TL_OBSTACLE_LIKELIHOOD, TL_LEVEL_LOW);
  assert_says (tl_wording_obstacle_weight (obstacle), "Likelihood: Low · Impact: High");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording-brief/dates", test_dates);
  g_test_add_func ("/wording-brief/money", test_money);
  g_test_add_func ("/wording-brief/person", test_person);
  g_test_add_func ("/wording-brief/channel", test_channel);
  g_test_add_func ("/wording-brief/work", test_work);
  g_test_add_func ("/wording-brief/kpi", test_kpi);
  g_test_add_func ("/wording-brief/obstacle", test_obstacle);

  return g_test_run ();
}

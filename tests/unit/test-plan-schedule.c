/* SPDX-License-Identifier: GPL-3.0-or-later */

/* On which days work is done, by whom, and what happens in an absence. */

#include "plan-fixture.h"
#include "tracking/tl-action-record.h"

#define SKILLS "'skills': ['writing', 'community', 'analytics']"
#define ANN "'id': 'ann', 'hours_per_week': 10, 'lead': true, " SKILLS
#define TEXTS(n) "'alpha': {'cadences': [{'id': 'c', 'low': " n ", 'high': " n ", 'ruling': true}]}"

/* What appears on a day is prepared on the last working day before: the same day
 * if there are quiet hours, or a morning, before its time. */
static void
test_preparation (void)
{
  static const struct
  {
    const char *member;
    const char *online;
    const char *publish_on, *prepare_on;
  } rows[] = {
    { "", "'online_days': ['wed'], 'online_from': '18:00'", "2027-01-13", "2027-01-13" },
    { "", "'online_days': ['wed'], 'online_from': '08:00'", "2027-01-13", "2027-01-12" },
    { "", "'online_days': ['wed'], 'online_from': '12:00'", "2027-01-13", "2027-01-13" },
    { "", "'online_days': ['wed']", "2027-01-13", "2027-01-13" },
    { ", 'quiet_from': '14:00'", "'online_days': ['wed'], 'online_from': '14:00'", "2027-01-13", "2027-01-12" },
    { ", 'quiet_from': '14:00'", "'online_days': ['wed'], 'online_from': '14:05'", "2027-01-13", "2027-01-13" },
    { "", "'online_days': ['sun'], 'online_from': '10:00'", "2027-01-17", "2027-01-15" },
    /* The week before, where the week itself has no working day early enough. */
    { "", "'online_days': ['mon'], 'online_from': '08:00'", "2027-01-11", "2027-01-08" },
    { ", 'weekdays': ['fri']", "'online_days': ['mon']", "2027-01-11", "2027-01-08" },
    { ", 'absences': [{'id': 'a', 'first': '2027-01-11', 'last': '2027-01-13'}]", "'online_days': ['wed']", "2027-01-13", "2027-01-08" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'team': [{" ANN "%s}], 'personas': [{'id': 'people', %s}]", rows[r].member, rows[r].online);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, TEXTS ("1"));
      const TlPlanAction *action = plan_fixture_action (fixture, "post/alpha/2027-01-11/1");

      g_test_message ("row %u", r);
      g_assert_cmpuint (action->publish_on, ==, plan_fixture_day (rows[r].publish_on));
      g_assert_cmpuint (action->prepare_on, ==, plan_fixture_day (rows[r].prepare_on));
      g_assert_cmpuint (action->week, ==, 2);
    }
}

/* Nobody can do anything before the first day of all: in that week, what would
 * appear on a Monday morning comes later. */
static void
test_first_week (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN "}], 'personas': [{'id': 'people', 'online_days': ['mon'], 'online_from': '08:00'}]", TEXTS ("1"));
  const TlPlanAction *first = plan_fixture_action (fixture, "post/alpha/2027-01-04/1");
  const TlPlanAction *second = plan_fixture_action (fixture, "post/alpha/2027-01-11/1");

  g_assert_cmpuint (first->publish_on, >, plan_fixture_day ("2027-01-04"));
  g_assert_cmpuint (first->prepare_on, >=, plan_fixture_day ("2027-01-04"));
  g_assert_cmpuint (second->publish_on, ==, plan_fixture_day ("2027-01-11"));
  g_assert_cmpuint (second->prepare_on, ==, plan_fixture_day ("2027-01-08"));
}

/* Duties have a usual day: reading and the look-ahead the first, listening the
 * second, reporting the last; in quiet hours. */
static void
test_duty_days (void)
{
  static const struct
  {
    const char *member;
    const char *key;
    const char *day;
  } rows[] = {
    { "", "duty/look-ahead/-/2027-01-25", "2027-01-25" },
    { "", "duty/listen/-/2027-01-25", "2027-01-26" },
    { "", "duty/report/-/2027-01", "2027-02-05" },
    { "", "duty/read-kpi/seen/2027-01", "2027-02-01" },
    { "", "duty/review/-/2026-Q4", "2027-03-05" },
    { ", 'weekdays': ['wed', 'sat']", "duty/look-ahead/-/2027-01-25", "2027-01-27" },
    { ", 'weekdays': ['wed', 'sat']", "duty/listen/-/2027-01-25", "2027-01-30" },
    { ", 'weekdays': ['thu']", "duty/listen/-/2027-01-25", "2027-01-28" },
    /* Away on the usual day: the next, else the one before. */
    { ", 'absences': [{'id': 'a', 'first': '2027-01-25'}]", "duty/look-ahead/-/2027-01-25", "2027-01-26" },
    { ", 'absences': [{'id': 'a', 'first': '2027-02-04', 'last': '2027-02-05'}]", "duty/report/-/2027-01", "2027-02-03" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'business': {'fiscal_year_start': 3}, 'team': [{" ANN ", 'quiet_from': '14:30' %s}]", rows[r].member);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, TEXTS ("1"));
      const TlPlanAction *action = plan_fixture_action (fixture, rows[r].key);

      g_test_message ("row %u", r);
      g_assert_cmpuint (action->prepare_on, ==, plan_fixture_day (rows[r].day));
      g_assert_cmpint (action->time, >=, 14 * 60 + 30);
      g_assert_cmpint (action->time, <, 15 * 60 + 30);
      g_assert_cmpstr (action->operator_id, ==, "ann");
      g_assert_cmpuint (action->publish_on, ==, TL_DAY_NONE);
    }
}

/* What one person does on a day comes one after the other, and no more of it than
 * their quiet hours hold while another day of the week has room. */
static void
test_quiet_hours (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN ", 'weekdays': ['mon', 'tue', 'wed'], 'quiet_from': '14:00', 'quiet_to': '15:20'}],"
    "'kpis': [{'id': 'a', 'frequency': 'weekly'}, {'id': 'b', 'frequency': 'weekly'}, {'id': 'c', 'frequency': 'weekly'}]", TEXTS ("2"));
  const TlPlan *plan = fixture->plan;
  guint n_on_one_day = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *one = &plan->actions[i];
      guint minutes = 0;

      for (guint j = 0; j < plan->n_actions; j++)
        {
          const TlPlanAction *other = &plan->actions[j];

          if (other->prepare_on != one->prepare_on)
            continue;
          minutes += other->task == TL_TASK_ANSWER ? other->minutes / 3 : other->minutes;
          if (i == j || one->publish_on != TL_DAY_NONE || other->publish_on != TL_DAY_NONE)
            continue;
          n_on_one_day++;
          g_assert_cmpint (one->time, !=, other->time);
          if (one->time < other->time && one->task != TL_TASK_ANSWER)
            g_assert_cmpint (one->time + (int) one->minutes, <=, other->time);
        }
      g_assert_cmpuint (minutes, <=, 80);
    }
  g_assert_cmpuint (n_on_one_day, >, 20);
}

/* Who begins their week after others looks ahead before it begins, but for the first
 * week of all. */
static void
test_look_ahead (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN ", 'weekdays': ['tue', 'thu']}, {'id': 'bob', 'hours_per_week': 5, 'weekdays': ['mon']}]", TEXTS ("1"));
  const TlPlanAction *second = plan_fixture_action (fixture, "duty/look-ahead/-/2027-01-11");

  g_assert_cmpuint (plan_fixture_action (fixture, "duty/look-ahead/-/2027-01-04")->prepare_on, ==, plan_fixture_day ("2027-01-05"));
  g_assert_cmpuint (second->prepare_on, ==, plan_fixture_day ("2027-01-07"));
  g_assert_cmpuint (second->week, ==, 1);
}

/* The post of a key date is made after people got ready for it. */
static void
test_ready_before_post (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 1.25, 'lead': true, 'weekdays': ['thu', 'sun'], 'skills': ['writing', 'community']}],"
    "'key_dates': [{'id': 'day', 'kind': 'event', 'first': '2027-02-16'}], 'channel_choices': [{'id': 'in', 'channel': 'beta', 'pin': 'in'}]",
    TEXTS ("1"));
  const TlPlanAction *lead_up = plan_fixture_action (fixture, "key/day/beta/lead-up");
  const TlPlanAction *post = plan_fixture_action (fixture, "key/day/beta/post");

  g_assert_cmpstr (post->operator_id, ==, "ann");
  g_assert_cmpuint (lead_up->prepare_on, <=, post->prepare_on);
}

/* Accounts of channels in use come first, before posts appear and beyond the part of
 * the hours that is for such work. */
static void
test_accounts_first (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 6, 'lead': true, 'skills': ['writing', 'community', 'analytics']}], 'estimates': {'once_share': 9},"
    "'personas': [{'id': 'a', 'share': 50, 'channels': [{'id': 'p1', 'channel': 'alpha'}, {'id': 'p2', 'channel': 'beta'}]}],"
    "'accounts': [{'id': 'x', 'channel': 'delta', 'verdict': 'close'}, {'id': 'y', 'channel': 'beta', 'verdict': 'fix'},"
    "             {'id': 'z', 'channel': 'alpha', 'verdict': 'fix'}],"
    "'channel_choices': [{'id': 'in', 'channel': 'beta', 'pin': 'in'}, {'id': 'too', 'channel': 'alpha', 'pin': 'in'}]", TEXTS ("1"));

  g_assert_cmpuint (plan_fixture_action (fixture, "once/account/y/fix")->week, ==, 1);
  g_assert_cmpuint (plan_fixture_action (fixture, "once/account/z/fix")->week, ==, 1);
  g_assert_cmpuint (plan_fixture_action (fixture, "once/account/x/close")->week, >, 1);
}

/* What falls due in a closed week is done after it: before, there is nothing to read
 * yet. What ended before the plan began is not looked back on. */
static void
test_closed_after_quarter (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'business': {'fiscal_year_start': 3},"
    "'key_dates': [{'id': 'c', 'kind': 'closure', 'first': '2027-03-01', 'last': '2027-03-07'}]", TEXTS ("1"));
  const TlPlanAction *review = plan_fixture_action (fixture, "duty/review/-/2026-Q4");

  g_assert_cmpuint (review->prepare_on, ==, plan_fixture_day ("2027-03-12"));
  g_assert_cmpuint (review->week, ==, 10);
  g_assert_cmpstr (review->operator_id, ==, "ann");
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "duty/review/"), ==, 1);
  g_assert_cmpuint (plan_fixture_action (fixture, "duty/read-kpi/seen/2027-02")->week, ==, 10);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "duty/read-kpi/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "duty/report/"), ==, 1);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "duty/listen/"), ==, 12);
}

/* Away for a fortnight: the backup answers and posts; a post that Ann can still
 * prepare before she goes she prepares. */
static void
test_backup (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN ", 'backup': 'bob', 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-07'}]}, {'id': 'bob', 'hours_per_week': 5, 'skills': ['writing']}],"
    "'personas': [{'id': 'people', 'online_days': ['wed']}]", TEXTS ("1"));
  const TlPlanAction *action;

  action = plan_fixture_action (fixture, "duty/answer/alpha/2027-01-11");
  g_assert_cmpstr (action->operator_id, ==, "ann");
  g_assert_false (action->by_backup);
  action = plan_fixture_action (fixture, "duty/answer/alpha/2027-01-18");
  g_assert_cmpstr (action->operator_id, ==, "bob");
  g_assert_true (action->by_backup);
  g_assert_cmpuint (action->minutes, ==, 25);
  action = plan_fixture_action (fixture, "duty/look-ahead/-/2027-01-18");
  g_assert_cmpstr (action->operator_id, ==, "bob");
  g_assert_cmpstr (action->accountable, ==, "ann");

  action = plan_fixture_action (fixture, "post/alpha/2027-01-18/1");
  g_assert_cmpstr (action->operator_id, ==, "ann");
  g_assert_cmpuint (action->prepare_on, ==, plan_fixture_day ("2027-01-15"));
  action = plan_fixture_action (fixture, "post/alpha/2027-02-01/1");
  g_assert_cmpstr (action->operator_id, ==, "bob");
  g_assert_true (action->by_backup);
}

/* Ann makes photos; while she is away, Bob, who writes, makes texts instead. Who
 * can make nothing cannot stand in for posts. */
static void
test_stand_in (void)
{
  static const struct
  {
    const char *skills;
    const char *operator_id;
    const char *format;
    guint minutes;
  } rows[] = {
    { "'writing'", "bob", "text", 15 },
    { "'photo'", "bob", "photo", 30 },
    { "'video'", NULL, "photo", 30 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (
        "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['photo', 'community'], 'backup': 'bob',"
        "'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-14'}]}, {'id': 'bob', 'hours_per_week': 9, 'skills': [%s]}],"
        "'personas': [{'id': 'people', 'online_days': ['wed']}]", rows[r].skills);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, TEXTS ("1"));
      const TlPlanAction *post = plan_fixture_action (fixture, "post/alpha/2027-02-08/1");

      g_test_message ("row %u", r);
      g_assert_cmpstr (plan_fixture_action (fixture, "post/alpha/2027-01-11/1")->format, ==, "photo");
      g_assert_cmpstr (post->operator_id, ==, rows[r].operator_id);
      g_assert_cmpstr (post->format, ==, rows[r].format);
      g_assert_cmpuint (post->minutes, ==, rows[r].minutes);
    }
}

/* The named backup cannot write: whoever can and has the hours does it, and the work
 * that needs no skill goes to who has most of them. */
static void
test_whoever (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN ", 'backup': 'bob', 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-07'}]},"
    "{'id': 'bob', 'hours_per_week': 0.2, 'skills': ['photo']}, {'id': 'cas', 'hours_per_week': 3, 'skills': ['writing']},"
    "{'id': 'dan', 'hours_per_week': 2}], 'personas': [{'id': 'people', 'online_days': ['wed']}]", TEXTS ("1"));
  const TlPlanAction *post = plan_fixture_action (fixture, "post/alpha/2027-02-01/1");
  const TlPlanAction *listening = plan_fixture_action (fixture, "duty/listen/-/2027-02-01");

  g_assert_cmpstr (post->operator_id, ==, "cas");
  g_assert_true (post->by_backup);
  g_assert_cmpstr (listening->operator_id, ==, "cas");
  for (guint i = 0; i < fixture->plan->n_actions; i++)
    g_assert_nonnull (fixture->plan->actions[i].operator_id);
}

/* Nobody there: it stays in the plan, unstaffed, on an open day. */
static void
test_unstaffed (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN ", 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-07'}]}],"
    "'personas': [{'id': 'people', 'online_days': ['wed']}]", TEXTS ("1"));
  const TlPlanAction *answer = plan_fixture_action (fixture, "duty/answer/alpha/2027-02-01");
  const TlPlanAction *post = plan_fixture_action (fixture, "post/alpha/2027-02-01/1");

  g_assert_null (answer->operator_id);
  g_assert_cmpuint (answer->minutes, ==, 25);
  g_assert_cmpuint (answer->prepare_on, ==, plan_fixture_day ("2027-02-01"));
  g_assert_null (post->operator_id);
  g_assert_cmpuint (post->prepare_on, ==, post->publish_on);
  g_assert_cmpstr (post->accountable, ==, "ann");
  g_assert_null (plan_fixture_action (fixture, "duty/listen/-/2027-02-01")->operator_id);
}

/* Who is there for part of a week answers on those days. */
static void
test_answers (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [{" ANN ", 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-01-20'}]}]");

  g_assert_cmpuint (plan_fixture_action (fixture, "duty/answer/alpha/2027-01-11")->minutes, ==, 25);
  g_assert_cmpuint (plan_fixture_action (fixture, "duty/answer/alpha/2027-01-18")->minutes, ==, 10);
}

/* Joining in is planned where something was heard. */
static void
test_joining (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'insights': [{'id': 'i', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}]");
  g_autoptr (PlanFixture) unheard = plan_fixture_new ("");
  const TlPlanAction *joining = plan_fixture_action (fixture, "duty/join/alpha/2027-01-04");

  g_assert_cmpuint (joining->minutes, ==, 15);
  g_assert_cmpuint (joining->prepare_on, ==, plan_fixture_day ("2027-01-06"));
  g_assert_cmpuint (plan_fixture_count (unheard->plan, "duty/join/"), ==, 0);
}

/* Approval counts in the approver's week and is not needed for one's own work. What
 * appears while the approver is away is prepared before; where that is too early,
 * approval is missing, unless the approver has a backup. */
static void
test_approval (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{" ANN "}, {'id': 'bob', 'hours_per_week': 2, 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-14'}]}], 'approver': 'bob',"
    "'personas': [{'id': 'people', 'online_days': ['wed']}]", TEXTS ("1"));
  g_autoptr (PlanFixture) with_backup = plan_fixture_new_with (
    "'team': [{" ANN "}, {'id': 'bob', 'hours_per_week': 2, 'backup': 'cas', 'absences': [{'id': 'a', 'first': '2027-01-18', 'last': '2027-02-14'}]},"
    "{'id': 'cas', 'hours_per_week': 1}], 'approver': 'bob', 'personas': [{'id': 'people', 'online_days': ['wed']}]", TEXTS ("1"));
  g_autoptr (PlanFixture) herself = plan_fixture_new ("'approver': 'ann'");
  const TlPlanAction *post = plan_fixture_action (fixture, "post/alpha/2027-01-11/1");
  const TlPlanAction *early = plan_fixture_action (fixture, "post/alpha/2027-01-25/1");
  const TlPlanAction *waits = plan_fixture_action (fixture, "post/alpha/2027-02-08/1");

  g_assert_cmpstr (post->approver, ==, "bob");
  g_assert_cmpuint (post->approve_minutes, ==, 5);
  g_assert_false (post->approval_missing);
  g_assert_cmpuint (tl_plan_find_load (fixture->plan, "bob", 1)->minutes, ==, 5);
  g_assert_cmpstr (early->approver, ==, "bob");
  g_assert_cmpuint (early->prepare_on, ==, plan_fixture_day ("2027-01-15"));
  g_assert_null (waits->approver);
  g_assert_true (waits->approval_missing);
  g_assert_cmpstr (plan_fixture_action (with_backup, waits->key)->approver, ==, "cas");
  g_assert_false (plan_fixture_action (with_backup, waits->key)->approval_missing);

  post = plan_fixture_action (herself, "post/alpha/2027-01-11/1");
  g_assert_null (post->approver);
  g_assert_cmpuint (post->approve_minutes, ==, 0);
  g_assert_false (post->approval_missing);
}

/* Seven days before, on the last working day up to it, else the next in that
 * week; in closed days, before them. */
static void
test_lead_up (void)
{
  static const struct
  {
    const char *first;
    const char *more;
    const char *day;
    guint week;
  } rows[] = {
    { "2027-02-04", "", "2027-01-28", 4 },
    { "2027-02-07", "", "2027-01-29", 4 },
    { "2027-02-01", ", {'id': 'c', 'kind': 'closure', 'first': '2027-01-25'}", "2027-01-22", 3 },
    { "2027-02-04", ", {'id': 'c', 'kind': 'closure', 'first': '2027-01-25', 'last': '2027-01-31'}", "2027-01-22", 3 },
    /* After the plan's end, so that there is only to get ready for it. */
    { "2027-04-06", "", "2027-03-30", 13 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'key_dates': [{'id': 'k', 'first': '%s'}%s]", rows[r].first, rows[r].more);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      const TlPlanAction *action = plan_fixture_action (fixture, "key/k/alpha/lead-up");

      g_test_message ("row %u", r);
      g_assert_cmpuint (action->prepare_on, ==, plan_fixture_day (rows[r].day));
      g_assert_cmpuint (action->week, ==, rows[r].week);
      g_assert_cmpuint (action->minutes, ==, 15);
      g_assert_cmpint (action->task, ==, TL_TASK_LEAD_UP);
      g_assert_cmpstr (action->subject, ==, "k");
    }
}

/* Sixty minutes a week, a tenth of the team's hours: opening the account, half an
 * hour, and mending another come first, then one step of readiness a week, those
 * of technology last. */
static void
test_once (void)
{
  static const struct
  {
    const char *key;
    guint week;
    guint minutes;
  } rows[] = {
    { "once/channel/alpha/open", 1, 30 },
    { "once/account/acc/fix", 1, 30 },
    { "once/readiness/leadership_involved/step", 2, 60 },
    { "once/readiness/culture_open/step", 3, 60 },
    { "once/readiness/technology_simple/step", 4, 60 },
  };
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'accounts': [{'id': 'acc', 'channel': 'delta', 'verdict': 'fix'}],"
    "'readiness': {'technology_simple': 'not_yet', 'culture_open': 'partly', 'leadership_involved': 'not_yet', 'leadership_convinced': 'yes'}");

  g_assert_cmpuint (plan_fixture_count (fixture->plan, "once/"), ==, G_N_ELEMENTS (rows));
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const TlPlanAction *action = plan_fixture_action (fixture, rows[r].key);

      g_assert_cmpuint (action->week, ==, rows[r].week);
      g_assert_cmpuint (action->minutes, ==, rows[r].minutes);
      g_assert_cmpstr (action->operator_id, ==, "ann");
    }
}

/* Planning again from the fourth week: what is done once begins there, what stands
 * recorded is not planned again, and the rest is as it was. */
static void
test_once_from (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'readiness': {'culture_open': 'partly', 'technology_simple': 'not_yet'}");
  g_autoptr (TlTracking) tracking = g_object_new (TL_TYPE_TRACKING, NULL);
  TlPlanFrame frame = fixture->frame;
  g_autoptr (TlPlan) again = NULL;
  gpointer done = tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_ACTIONS), "done");

  tl_record_set_text (done, TL_ACTION_RECORD_ACTION, "once/channel/alpha/open");
  frame.from = plan_fixture_day ("2027-01-25");
  again = tl_plan_derive (fixture->strategy, tracking, fixture->catalogue, &frame);

  g_assert_nonnull (tl_plan_find_action (fixture->plan, "once/channel/alpha/open"));
  g_assert_null (tl_plan_find_action (again, "once/channel/alpha/open"));
  g_assert_cmpuint (tl_plan_find_action (again, "once/readiness/culture_open/step")->week, ==, 4);
  g_assert_cmpuint (tl_plan_find_action (again, "once/readiness/technology_simple/step")->week, ==, 5);
  g_assert_cmpuint (tl_plan_find_load (again, "ann", 1)->minutes, ==, tl_plan_find_load (fixture->plan, "ann", 1)->minutes - 30);
  g_assert_cmpuint (again->n_actions, ==, fixture->plan->n_actions - 1);
  for (guint i = 0; i < fixture->plan->n_actions; i++)
    if (fixture->plan->actions[i].kind != TL_ACTION_ONCE)
      g_assert_cmpuint (tl_plan_find_action (again, fixture->plan->actions[i].key)->prepare_on, ==, fixture->plan->actions[i].prepare_on);
}

/* The lead is away for long: after four weeks in vain, somebody else does it. */
static void
test_once_waits (void)
{
  static const struct
  {
    const char *last;
    guint week;
    const char *operator_id;
  } rows[] = {
    { "2027-01-24", 4, "ann" },
    { "2027-03-14", 5, "bob" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (
        "'team': [{" ANN ", 'absences': [{'id': 'a', 'first': '2027-01-04', 'last': '%s'}]}, {'id': 'bob', 'hours_per_week': 10, " SKILLS "}],"
        "'readiness': {'culture_open': 'partly'}", rows[r].last);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      const TlPlanAction *step = plan_fixture_action (fixture, "once/readiness/culture_open/step");

      g_test_message ("row %u", r);
      g_assert_cmpuint (step->week, ==, rows[r].week);
      g_assert_cmpstr (step->operator_id, ==, rows[r].operator_id);
    }
}

static void
record_once (TlTracking         *tracking,
             const TlPlanAction *action)
{
  TlRecordList *records = tl_record_get_list (tracking, TL_TRACKING_ACTIONS);
  gpointer record = tl_record_list_append_new (records, NULL);

  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, action->key);
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, action->prepare_on);
  tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, action->operator_id);
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, (int) action->minutes);
}

/* Work done once that is not recorded is where it was. */
static void
assert_once_stays (const PlanFixture *fixture,
                   TlTracking        *tracking,
                   TlDay              from)
{
  TlPlanFrame frame = fixture->frame;
  g_autoptr (TlPlan) again = NULL;
  guint n = 0;

  frame.from = from;
  again = tl_plan_derive (fixture->strategy, tracking, fixture->catalogue, &frame);
  for (guint i = 0; i < again->n_actions; i++)
    {
      const TlPlanAction *now = &again->actions[i];
      const TlPlanAction *then = plan_fixture_action (fixture, now->key);

      if (now->kind != TL_ACTION_ONCE)
        continue;
      n++;
      g_assert_cmpuint (now->prepare_on, ==, then->prepare_on);
      g_assert_cmpstr (now->operator_id, ==, then->operator_id);
      g_assert_cmpint (now->time, ==, then->time);
    }
  g_assert_cmpuint (n + tl_record_list_get_length (tl_record_get_list (tracking, TL_TRACKING_ACTIONS)), ==,
                    plan_fixture_count (fixture->plan, "once/"));
}

/* Planned again from a later Monday, with the weeks before recorded, what is open
 * neither begins to wait anew nor moves. */
static void
test_once_stays (void)
{
  static const char *const answers[] = {
    "'team': [{" ANN ", 'absences': [{'id': 'a', 'first': '2027-01-04', 'last': '2027-03-14'}]}, {'id': 'bob', 'hours_per_week': 10, " SKILLS "}],"
    "'readiness': {'culture_open': 'partly', 'technology_simple': 'not_yet'}",
    "'team': [{" ANN ", 'quiet_from': '14:00', 'quiet_to': '15:20'}], 'estimates': {'once_share': 25},"
    "'readiness': {'technology_simple': 'not_yet', 'culture_open': 'partly', 'leadership_involved': 'not_yet', 'leadership_convinced': 'partly'}",
  };

  for (guint r = 0; r < G_N_ELEMENTS (answers); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (answers[r]);
      g_autoptr (TlTracking) tracking = g_object_new (TL_TYPE_TRACKING, NULL);

      g_test_message ("row %u", r);
      for (guint i = 0, week = 1; i < fixture->plan->n_actions; i++)
        {
          const TlPlanAction *action = &fixture->plan->actions[i];

          for (; week < action->week; week++)
            assert_once_stays (fixture, tracking, fixture->frame.start + 7 * week);
          if (action->kind == TL_ACTION_ONCE)
            record_once (tracking, action);
        }
    }
}

/* What is done takes its part of its week, so that nothing moves into it. */
static void
test_once_done (void)
{
  static const char *const keys[] = { "once/channel/alpha/open", "once/readiness/culture_open/step" };
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'readiness': {'culture_open': 'partly', 'technology_simple': 'not_yet'}");

  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      g_autoptr (TlTracking) tracking = g_object_new (TL_TYPE_TRACKING, NULL);

      record_once (tracking, plan_fixture_action (fixture, keys[k]));
      assert_once_stays (fixture, tracking, TL_DAY_NONE);
    }
}

/* What fits into no week is said, not left out. */
static void
test_once_without_time (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'estimates': {'once_share': 0}, 'readiness': {'culture_open': 'partly'}");

  g_assert_null (plan_fixture_action (fixture, "once/readiness/culture_open/step")->operator_id);
  g_assert_cmpuint (plan_fixture_action (fixture, "once/readiness/culture_open/step")->week, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/schedule/preparation", test_preparation);
  g_test_add_func ("/plan/schedule/first-week", test_first_week);
  g_test_add_func ("/plan/schedule/duty-days", test_duty_days);
  g_test_add_func ("/plan/schedule/closed-month-end", test_closed_after_quarter);
  g_test_add_func ("/plan/schedule/backup", test_backup);
  g_test_add_func ("/plan/schedule/stand-in", test_stand_in);
  g_test_add_func ("/plan/schedule/whoever", test_whoever);
  g_test_add_func ("/plan/schedule/unstaffed", test_unstaffed);
  g_test_add_func ("/plan/schedule/answers", test_answers);
  g_test_add_func ("/plan/schedule/joining", test_joining);
  g_test_add_func ("/plan/schedule/approval", test_approval);
  g_test_add_func ("/plan/schedule/lead-up", test_lead_up);
  g_test_add_func ("/plan/schedule/once", test_once);
  g_test_add_func ("/plan/schedule/once-from", test_once_from);
  g_test_add_func ("/plan/schedule/once-waits", test_once_waits);
  g_test_add_func ("/plan/schedule/once-stays", test_once_stays);
  g_test_add_func ("/plan/schedule/once-done", test_once_done);
  g_test_add_func ("/plan/schedule/once-without-time", test_once_without_time);
  g_test_add_func ("/plan/schedule/quiet-hours", test_quiet_hours);
  g_test_add_func ("/plan/schedule/look-ahead", test_look_ahead);
  g_test_add_func ("/plan/schedule/ready-before-post", test_ready_before_post);
  g_test_add_func ("/plan/schedule/accounts-first", test_accounts_first);
  return g_test_run ();
}

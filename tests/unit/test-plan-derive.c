/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan as a whole: what changes it and what does not. */

#include "plan-fixture.h"

#include "../fuzz/compare-plans.h"

#define MEMBER(id, more) "{'id': '" id "', 'hours_per_week': 10" more "}"
#define SKILLS ", 'skills': ['writing', 'photo', 'video', 'community', 'analytics']"

/* Pairs of answers that are the same but for an order or a name. */
static const struct
{
  const char *one;
  const char *other;
} alike[] = {
  { "'team': [" MEMBER ("ann", SKILLS) "," MEMBER ("bob", SKILLS) "," MEMBER ("cas", "") "]",
    "'team': [" MEMBER ("cas", "") "," MEMBER ("bob", SKILLS) "," MEMBER ("ann", SKILLS) "]" },
  { "'personas': [{'id': 'a', 'share': 33.3}, {'id': 'b', 'share': 10.1, 'ages': ['18-29']}, {'id': 'c'}]",
    "'personas': [{'id': 'c'}, {'id': 'b', 'share': 10.1, 'ages': ['18-29']}, {'id': 'a', 'share': 33.3}]" },
  { "'kpis': [{'id': 'a', 'frequency': 'weekly'}, {'id': 'b'}]", "'kpis': [{'id': 'b'}, {'id': 'a', 'frequency': 'weekly'}]" },
  { "'kpis': [{'id': 'a', 'targets': [{'id': 't', 'fiscal_year': 2027, 'value': 1}, {'id': 'u', 'fiscal_year': 2027, 'value': 2}]}]",
    "'kpis': [{'id': 'a', 'targets': [{'id': 'u', 'fiscal_year': 2027, 'value': 2}, {'id': 't', 'fiscal_year': 2027, 'value': 1}]}]" },
  { "'insights': [{'id': 'a', 'channel': 'beta', 'personas': ['people']}, {'id': 'b', 'channel': 'beta', 'personas': ['people']}]",
    "'insights': [{'id': 'b', 'channel': 'beta', 'personas': ['people']}, {'id': 'a', 'channel': 'beta', 'personas': ['people']}]" },
  { "'pillars': [{'id': 'a', 'share': 34.4}, {'id': 'b', 'share': 2.5}, {'id': 'c', 'share': 71.3}, {'id': 'd', 'share': 3.1}, {'id': 'e'}]",
    "'pillars': [{'id': 'e'}, {'id': 'd', 'share': 3.1}, {'id': 'c', 'share': 71.3}, {'id': 'b', 'share': 2.5}, {'id': 'a', 'share': 34.4}]" },
  { "'key_dates': [{'id': 'a', 'first': '2027-02-02'}, {'id': 'b', 'first': '2027-02-03'}]",
    "'key_dates': [{'id': 'b', 'first': '2027-02-03'}, {'id': 'a', 'first': '2027-02-02'}]" },
  { "'channel_choices': [{'id': 'a', 'channel': 'beta', 'pin': 'in'}, {'id': 'b', 'channel': 'beta', 'pin': 'in'}]",
    "'channel_choices': [{'id': 'b', 'channel': 'beta', 'pin': 'in'}, {'id': 'a', 'channel': 'beta', 'pin': 'in'}]" },
  { "'format_times': [{'id': 'a', 'format': 'photo', 'minutes': 20}, {'id': 'b', 'format': 'photo', 'minutes': 40}]",
    "'format_times': [{'id': 'b', 'format': 'photo', 'minutes': 40}, {'id': 'a', 'format': 'photo', 'minutes': 20}]" },
  { "'obstacles': [{'id': 'a'}, {'id': 'b'}], 'topics': [{'id': 'c'}, {'id': 'd'}]",
    "'obstacles': [{'id': 'b'}, {'id': 'a'}], 'topics': [{'id': 'd'}, {'id': 'c'}]" },
  { "'business': {'objectives': [{'id': 'more'}, {'id': 'less'}]}, 'aim': {'serves': ['more', 'less']}",
    "'business': {'objectives': [{'id': 'less'}, {'id': 'more'}]}, 'aim': {'serves': ['less', 'more']}" },
  { "'estimates': {'use_sometimes': 1}, 'personas': [{'id': 'p', 'channels': [{'id': 'a', 'channel': 'beta', 'use': 'sometimes'}, {'id': 'b', 'channel': 'beta', 'use': 'daily'}]}]",
    "'estimates': {'use_sometimes': 1}, 'personas': [{'id': 'p', 'channels': [{'id': 'b', 'channel': 'beta', 'use': 'daily'}, {'id': 'a', 'channel': 'beta', 'use': 'sometimes'}]}]" },
  { "'personas': [{'id': 'p', 'name': 'Zoe'}], 'pillars': [{'id': 'a', 'name': 'Bread'}]",
    "'personas': [{'id': 'p', 'name': 'Ada'}], 'pillars': [{'id': 'a', 'name': 'Cakes'}]" },
};

static void
test_alike (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (alike); r++)
    {
      g_autoptr (PlanFixture) one = plan_fixture_new (alike[r].one);
      g_autoptr (PlanFixture) other = plan_fixture_new (alike[r].other);
      g_autofree char *difference = compare_plans (one->plan, other->plan);

      g_test_message ("row %u", r);
      g_assert_cmpint (one->plan->n_actions, >, 0);
      g_assert_cmpstr (difference, ==, NULL);
    }
}

/* A team in which much happens: absences, key dates, a closure, work done once. */
#define BUSY \
  "'team': [" MEMBER ("ann", SKILLS ", 'lead': true, 'absences': [{'id': 'a1', 'first': '2027-02-01', 'last': '2027-02-14'}]") "," \
  MEMBER ("bob", ", 'skills': ['writing']") "]," \
  "'personas': [{'id': 'a', 'share': 60, 'online_days': ['mon', 'thu'], 'online_from': '08:00', 'channels': [{'id': 'p1', 'channel': 'alpha'}]}," \
  "             {'id': 'b', 'share': 40, 'channels': [{'id': 'p2', 'channel': 'delta'}]}]," \
  "'insights': [{'id': 'i1', 'channel': 'alpha', 'strength': 'strong', 'personas': ['a']}, {'id': 'i2', 'channel': 'delta', 'strength': 'strong', 'personas': ['b']}]," \
  "'pillars': [{'id': 'x', 'share': 70}, {'id': 'y', 'share': 30}]," \
  "'key_dates': [{'id': 'k1', 'first': '2027-02-18'}, {'id': 'k2', 'kind': 'closure', 'first': '2027-03-08', 'last': '2027-03-17'}," \
  "              {'id': 'k3', 'first': '2026-06-01', 'yearly': true}]," \
  "'readiness': {'culture_open': 'not_yet', 'technology_simple': 'partly'}, 'obstacles': [{'id': 'o'}]," \
  "'accounts': [{'id': 'acc', 'channel': 'alpha', 'verdict': 'fix'}]"

/* The actions of @part stand in @whole, those done once left out if @ongoing. */
static void
check_part (const TlPlan *whole,
            const TlPlan *part,
            gboolean      ongoing)
{
  TlDay end = part->frame.start + 7 * part->frame.weeks;
  guint n = 0;

  for (guint i = 0; i < whole->n_actions; i++)
    {
      TlDay monday = whole->frame.start + 7 * (whole->actions[i].week - 1);

      n += monday >= part->frame.start && monday < end && !(ongoing && whole->actions[i].kind == TL_ACTION_ONCE);
    }
  for (guint i = 0; i < part->n_actions; i++)
    {
      const TlPlanAction *same = tl_plan_find_action (whole, part->actions[i].key);
      g_autofree char *difference = NULL;

      if (ongoing && part->actions[i].kind == TL_ACTION_ONCE)
        continue;
      g_assert_nonnull (same);
      difference = compare_actions (&part->actions[i], same);
      g_assert_cmpstr (difference, ==, NULL);
      n--;
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
test_longer (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (BUSY);
  g_autoptr (TlPlan) longest = plan_fixture_derive (fixture, fixture->frame.start, 156);
  static const guint weeks[] = { 1, 2, 4, 13, 52, 155 };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (TlPlan) shorter = plan_fixture_derive (fixture, fixture->frame.start, weeks[i]);

      check_part (longest, shorter, FALSE);
      for (guint l = 0; l < shorter->n_loads; l++)
        {
          const TlPlanLoad *load = &shorter->loads[l];

          g_assert_cmpuint (load->minutes, ==, tl_plan_find_load (longest, load->person, load->week)->minutes);
        }
    }
}

/* Begun later, and begun before the themes are counted. */
static void
test_later (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (BUSY);
  static const int starts[] = { 7, 14, 49, 7 * 26 };
  g_autoptr (TlPlan) whole = plan_fixture_derive (fixture, fixture->frame.start, 40);
  g_autoptr (TlPlan) early = plan_fixture_derive (fixture, fixture->frame.start - 70, 40);
  g_autoptr (TlPlan) less_early = plan_fixture_derive (fixture, fixture->frame.start - 63, 39);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (TlPlan) later = plan_fixture_derive (fixture, fixture->frame.start + starts[i], 40 - starts[i] / 7);

      check_part (whole, later, TRUE);
    }
  check_part (early, less_early, TRUE);
}

/* A further measure takes ten minutes a month, and moves nothing. */
static void
test_further_kpi (void)
{
  g_autoptr (PlanFixture) one = plan_fixture_new ("'kpis': [{'id': 'a', 'objective': 'awareness'}]");
  g_autoptr (PlanFixture) two = plan_fixture_new ("'kpis': [{'id': 'a', 'objective': 'awareness'}, {'id': 'b'}]");

  for (guint i = 0; i < one->plan->n_actions; i++)
    {
      const TlPlanAction *action = &one->plan->actions[i];
      const TlPlanAction *same = plan_fixture_action (two, action->key);

      g_assert_cmpuint (same->prepare_on, ==, action->prepare_on);
      g_assert_cmpuint (same->publish_on, ==, action->publish_on);
      g_assert_cmpstr (same->kpi, ==, action->kpi);
    }
  g_assert_cmpuint (two->plan->n_actions, ==, one->plan->n_actions + 2);
}

/* Loads are in the team's order, a week after the other; other weeks have none. */
static void
test_loads (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'team': [" MEMBER ("zoe", SKILLS) "," MEMBER ("ann", "") "]");

  g_assert_cmpuint (fixture->plan->n_loads, ==, 26);
  g_assert_cmpstr (fixture->plan->loads[0].person, ==, "zoe");
  g_assert_cmpuint (fixture->plan->loads[12].week, ==, 13);
  g_assert_cmpstr (fixture->plan->loads[13].person, ==, "ann");
  g_assert_true (tl_plan_find_load (fixture->plan, "ann", 1) == &fixture->plan->loads[13]);
  g_assert_null (tl_plan_find_load (fixture->plan, "zoe", 0));
  g_assert_null (tl_plan_find_load (fixture->plan, "zoe", 14));
  g_assert_null (tl_plan_find_load (fixture->plan, "cas", 1));
}

/* A channel of one's own is one among the others, but not where a file calls it
 * by the name of one that is there. */
static void
test_own_channels (void)
{
  g_autoptr (PlanFixture) own = plan_fixture_new (
    "'own_channels': [{'id': 'ours', 'name': 'Letter', 'formats': [{'id': 'f', 'format': 'text'}]}],"
    "'channel_choices': [{'id': 'p', 'channel': 'ours', 'pin': 'in'}]");
  g_autoptr (PlanFixture) twice = plan_fixture_new ("'own_channels': [{'id': 'alpha', 'name': 'Letter'}]");

  g_assert_cmpuint (own->plan->n_channels, ==, 5);
  g_assert_cmpuint (plan_fixture_channel (own, "ours")->cadence, ==, 3);
  g_assert_cmpuint (plan_fixture_count (own->plan, "post/ours/"), ==, 39);
  g_assert_cmpuint (twice->plan->n_channels, ==, 4);
  g_assert_cmpuint (plan_fixture_channel (twice, "alpha")->high, ==, 4);
}

/* The lead is accountable, else who does it, else the first with hours. */
static void
test_accountable (void)
{
  g_autoptr (PlanFixture) led = plan_fixture_new ("'team': [" MEMBER ("ann", SKILLS) "," MEMBER ("bob", ", 'lead': true") "]");
  g_autoptr (PlanFixture) none = plan_fixture_new (
    "'team': [{'id': 'ann'}," MEMBER ("bob", ", 'skills': ['video']") "," MEMBER ("cas", SKILLS) "], 'channel_choices': [{'id': 'p', 'channel': 'delta', 'pin': 'in'}]");
  g_autoptr (PlanFixture) undone = plan_fixture_new ("'team': [{'id': 'ann'}," MEMBER ("bob", "") "], 'channel_choices': [{'id': 'p', 'channel': 'delta', 'pin': 'in'}]");

  g_assert_cmpstr (plan_fixture_action (led, "post/alpha/2027-01-04/1")->operator_id, ==, "ann");
  g_assert_cmpstr (plan_fixture_action (led, "post/alpha/2027-01-04/1")->accountable, ==, "bob");
  g_assert_cmpstr (plan_fixture_action (none, "post/delta/2027-01-04/1")->accountable, ==, "cas");
  g_assert_null (plan_fixture_action (undone, "post/delta/2027-01-04/1")->operator_id);
  g_assert_cmpstr (plan_fixture_action (undone, "post/delta/2027-01-04/1")->accountable, ==, "bob");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/derive/alike", test_alike);
  g_test_add_func ("/plan/derive/longer", test_longer);
  g_test_add_func ("/plan/derive/later", test_later);
  g_test_add_func ("/plan/derive/further-kpi", test_further_kpi);
  g_test_add_func ("/plan/derive/loads", test_loads);
  g_test_add_func ("/plan/derive/own-channels", test_own_channels);
  g_test_add_func ("/plan/derive/accountable", test_accountable);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what an action is measured, from which answers it comes, and what a plan
 * cannot do without. */

#include "plan-fixture.h"

#define KPIS(list) "'kpis': [" list "]"
#define STAGE(stage) "'personas': [{'id': 'people', 'share': 50, 'stage': '" stage "'}]"

/* Of a post on alpha: the channel's own measure, then one of the objective, then
 * one of the persona's stage, then the first by id. */
static void
test_kpi (void)
{
  static const struct
  {
    const char *changes;
    const char *kpi;
  } rows[] = {
    { KPIS ("{'id': 'b'}, {'id': 'a'}"), "a" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'objective': 'awareness'}"), "b" },
    { KPIS ("{'id': 'a', 'definition': 'orders'}, {'id': 'b', 'definition': 'reach'}"), "b" },
    { KPIS ("{'id': 'a', 'definition': 'reach', 'objective': 'sales'}, {'id': 'b', 'definition': 'reach'}"), "b" },
    { KPIS ("{'id': 'a', 'objective': 'awareness'}, {'id': 'b', 'scope': 'channel', 'channel': 'alpha'}"), "b" },
    { KPIS ("{'id': 'a', 'scope': 'channel', 'channel': 'beta'}, {'id': 'b'}"), "b" },
    { KPIS ("{'id': 'a', 'scope': 'channel', 'channel': 'beta'}"), NULL },
    /* A measure of one channel that names none is of no channel. */
    { KPIS ("{'id': 'a', 'scope': 'channel'}, {'id': 'b'}"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'awareness'}") "," STAGE ("unaware"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'engagement'}") "," STAGE ("aware"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'conversion'}") "," STAGE ("trial"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'loyalty'}") "," STAGE ("repeat"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'loyalty'}") "," STAGE ("advocate"), "b" },
    { KPIS ("{'id': 'a'}, {'id': 'b', 'funnel': 'loyalty'}") "," STAGE ("trial"), "a" },
    { KPIS ("{'id': 'a', 'objective': 'awareness'}, {'id': 'b', 'funnel': 'loyalty'}") "," STAGE ("repeat"), "a" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);

      g_test_message ("row %u", r);
      g_assert_cmpstr (plan_fixture_action (fixture, "post/alpha/2027-01-04/1")->kpi, ==, rows[r].kpi);
    }
}

/* Reading a measure is measured by itself; work of no channel by none of one. */
static void
test_kpi_of_duties (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    KPIS ("{'id': 'a', 'frequency': 'weekly'}, {'id': 'b', 'frequency': 'weekly', 'scope': 'channel', 'channel': 'alpha'}, {'id': 'c', 'frequency': 'weekly', 'scope': 'channel'}"));

  g_assert_cmpstr (plan_fixture_action (fixture, "duty/read-kpi/a/2027-01-04")->kpi, ==, "a");
  g_assert_cmpstr (plan_fixture_action (fixture, "duty/read-kpi/b/2027-01-04")->kpi, ==, "b");
  g_assert_cmpstr (plan_fixture_action (fixture, "duty/answer/alpha/2027-01-04")->kpi, ==, "b");
  g_assert_cmpstr (plan_fixture_action (fixture, "duty/listen/-/2027-01-04")->kpi, ==, "a");
}

/* The target of the quarter in which it is done or appears or that it is about, and
 * of no other. */
static void
test_targets (void)
{
#define TARGETS "'kpis': [{'id': 'k', 'frequency': 'weekly', 'targets': [" \
  "{'id': 't1', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}," \
  "{'id': 't3', 'fiscal_year': 2027, 'quarter': 3, 'value': 7}," \
  "{'id': 't0', 'fiscal_year': 2026, 'quarter': 4, 'value': 4}," \
  "{'id': 'tx', 'fiscal_year': 2027, 'quarter': 2}]}]"
  static const struct
  {
    const char *business;
    const char *key;
    int year;
    guint quarter;
    gboolean has_target;
    double target;
  } rows[] = {
    { "'fiscal_year_start': 1", "duty/read-kpi/k/2027-01-04", 2027, 1, TRUE, 5 },
    { "'fiscal_year_start': 4", "duty/read-kpi/k/2027-01-04", 2026, 4, TRUE, 4 },
    { "'fiscal_year_start': 4", "duty/read-kpi/k/2027-03-29", 2026, 4, TRUE, 4 },
    /* On 5 February and 1 February, of what ended before. */
    { "'fiscal_year_start': 2", "duty/review/-/2026-Q4", 2026, 4, TRUE, 4 },
    { "'fiscal_year_start': 3", "duty/report/-/2027-01", 2026, 4, TRUE, 4 },
    { "'fiscal_year_start': 1", "duty/watch/o/2027-03", 2027, 1, TRUE, 5 },
    { "'fiscal_year_start': 7", "duty/read-kpi/k/2027-01-04", 2026, 3, FALSE, 0 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'business': {%s}, 'obstacles': [{'id': 'o'}], " TARGETS, rows[r].business);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      const TlPlanAction *action = plan_fixture_action (fixture, rows[r].key);

      g_test_message ("row %u", r);
      g_assert_cmpint (action->fiscal_year, ==, rows[r].year);
      g_assert_cmpuint (action->quarter, ==, rows[r].quarter);
      g_assert_cmpint (action->has_target, ==, rows[r].has_target);
      if (rows[r].has_target)
        g_assert_cmpfloat (action->target, ==, rows[r].target);
    }
}

/* The channel's figure for the very measure, before one whose denominator is
 * stated, before the newest, before the surest, before the first by id; one for
 * accounts of a size only for an account of that size, and one of an industry only
 * for a business of that industry. */
static void
test_benchmarks (void)
{
#define TRADE "}], 'business': {'industry': 'trade'}, 'topics': [{'id': 'topic'"
  static const struct
  {
    const char *benchmarks;
    const char *more;       /* of the account, and of the strategy */
    const char *benchmark;
  } rows[] = {
    { "", "", NULL },
    { "{'id': 'a', 'source': 'new'}", "", "a" },
    { "{'id': 'a', 'source': 'new', 'denominator': 'followers'}, {'id': 'b', 'source': 'old', 'measure': 'reach'}", "", "b" },
    { "{'id': 'a', 'source': 'new'}, {'id': 'b', 'source': 'old', 'denominator': 'reach'}", "", "b" },
    { "{'id': 'a', 'source': 'old'}, {'id': 'b', 'source': 'new'}", "", "b" },
    { "{'id': 'a', 'source': 'new'}, {'id': 'b', 'source': 'sure'}", "", "b" },
    { "{'id': 'b', 'source': 'new'}, {'id': 'a', 'source': 'new'}", "", "a" },
    { "{'id': 'a', 'source': 'new', 'followers_from': 1000}", "", NULL },
    { "{'id': 'a', 'source': 'new', 'followers_from': 1000}", ", 'followers': 999", NULL },
    { "{'id': 'a', 'source': 'new', 'followers_from': 1000}", ", 'followers': 1000", "a" },
    { "{'id': 'a', 'source': 'new', 'followers_to': 1000}", ", 'followers': 1000", NULL },
    { "{'id': 'a', 'source': 'new', 'followers_to': 1000}", ", 'followers': 999", "a" },
    { "{'id': 'a', 'source': 'new'}, {'id': 'b', 'source': 'old', 'industry': 'trade'}", TRADE, "b" },
    { "{'id': 'a', 'source': 'old'}, {'id': 'b', 'source': 'new', 'industry': 'trade'}", "", "a" },
    { "{'id': 'b', 'source': 'new', 'industry': 'other'}", TRADE, NULL },
    { "{'id': 'a', 'source': 'new', 'measure': 'reach'}, {'id': 'b', 'source': 'new', 'industry': 'trade'}", TRADE, "a" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'accounts': [{'id': 'acc', 'channel': 'alpha', 'verdict': 'keep'%s}]", rows[r].more);
      g_autofree char *catalogue = g_strdup_printf ("'alpha': {'benchmarks': [%s]}", rows[r].benchmarks);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, catalogue);

      g_test_message ("row %u", r);
      g_assert_cmpstr (plan_fixture_action (fixture, "post/alpha/2027-01-04/1")->benchmark, ==, rows[r].benchmark);
      g_assert_null (plan_fixture_action (fixture, "duty/listen/-/2027-01-04")->benchmark);
    }
}

static void
check_trace (const PlanFixture *fixture,
             const char        *key,
             TlTraceKind        kind,
             const char        *ref)
{
  const TlPlanAction *action = plan_fixture_action (fixture, key);

  for (guint t = 0; t < action->n_traces; t++)
    if (action->traces[t].kind == kind && g_strcmp0 (action->traces[t].ref, ref) == 0)
      return;
  g_error ("%s does not come from %s", key, ref);
}

static void
test_traces (void)
{
  static const struct
  {
    const char *key;
    TlTraceKind kind;
    const char *ref;
  } rows[] = {
    { "post/alpha/2027-01-04/1", TL_TRACE_OBJECTIVE, "strategy.aim.primary" },
    { "post/alpha/2027-01-04/1", TL_TRACE_PERSONA, "people" },
    { "post/alpha/2027-01-04/1", TL_TRACE_INSIGHT, "heard" },
    { "post/alpha/2027-01-04/1", TL_TRACE_PILLAR, "theme" },
    { "post/alpha/2027-01-04/1", TL_TRACE_KPI, "seen" },
    { "post/alpha/2027-01-04/1", TL_TRACE_CHOICE, "pin" },
    { "key/day/alpha/post", TL_TRACE_KEY_DATE, "day" },
    { "key/day/alpha/lead-up", TL_TRACE_KEY_DATE, "day" },
    { "duty/listen/-/2027-01-04", TL_TRACE_TOPIC, "bread" },
    { "duty/answer/alpha/2027-01-04", TL_TRACE_COMPLAINTS, "strategy.course.complaints_rule" },
    { "duty/answer/alpha/2027-01-04", TL_TRACE_INSIGHT, "heard" },
    { "duty/join/alpha/2027-01-04", TL_TRACE_INSIGHT, "heard" },
    { "duty/read-kpi/seen/2027-01", TL_TRACE_KPI, "seen" },
    { "duty/look-ahead/-/2027-01-04", TL_TRACE_WHY, "strategy.whys.why_social" },
    { "duty/report/-/2027-01", TL_TRACE_KPI, "seen" },
    { "duty/review/-/2026-Q4", TL_TRACE_WHY, "strategy.whys.ten_years" },
    { "duty/review/-/2026-Q4", TL_TRACE_BUSINESS_OBJECTIVE, "more" },
    { "duty/watch/storm/2027-01", TL_TRACE_OBSTACLE, "storm" },
    { "once/account/acc/rest", TL_TRACE_ACCOUNT, "acc" },
    { "once/channel/alpha/open", TL_TRACE_PERSONA, "people" },
    { "once/readiness/culture_open/step", TL_TRACE_READINESS, "strategy.readiness.culture_open" },
  };
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'insights': [{'id': 'heard', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}],"
    "'business': {'fiscal_year_start': 3}, 'pillars': [{'id': 'theme', 'share': 100}], 'key_dates': [{'id': 'day', 'first': '2027-02-02', 'pillar': 'theme'}],"
    "'topics': [{'id': 'bread'}], 'obstacles': [{'id': 'storm'}], 'channel_choices': [{'id': 'pin', 'channel': 'alpha', 'pin': 'in'}],"
    "'whys': {'ten_years': 'Known'}, 'readiness': {'culture_open': 'not_yet'}, 'accounts': [{'id': 'acc', 'channel': 'beta', 'verdict': 'rest'}]");

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    check_trace (fixture, rows[r].key, rows[r].kind, rows[r].ref);
}

/* Each missing part alone; without it there is no plan, and channels are scored
 * all the same. */
static void
test_needs (void)
{
  static const struct
  {
    const char *changes;
    guint needs;
  } rows[] = {
    { "", 0 },
    { "'team': []", TL_NEED_PERSON },
    { "'team': [{'id': 'ann'}]", TL_NEED_PERSON },
    { "'team': [{'id': 'ann', 'hours_per_week': 0}]", TL_NEED_PERSON },
    { "'team': [{'id': 'ann', 'hours_per_week': 9, 'weekdays': []}]", TL_NEED_PERSON },
    { "'whys': {'why_social': ''}", TL_NEED_WHY },
    { "'whys': {'why_social': '', 'ten_years': 'Known'}", 0 },
    { "'whys': {'why_social': '', 'why_fit': 'It fits'}", 0 },
    { "'aim': {'serves': []}", TL_NEED_SERVES },
    { "'aim': {'serves': ['nothing']}", TL_NEED_SERVES },
    { "'aim': {'primary': 'unset'}", TL_NEED_OBJECTIVE },
    { "'personas': []", TL_NEED_PERSONA },
    { "'kpis': []", TL_NEED_KPI },
    { "'channel_choices': [{'id': 'a', 'channel': 'alpha', 'pin': 'out'}, {'id': 'b', 'channel': 'beta', 'pin': 'out'},"
      "{'id': 'c', 'channel': 'gamma', 'pin': 'out'}, {'id': 'd', 'channel': 'delta', 'pin': 'out'}]", TL_NEED_CHANNEL },
    { "'channel_choices': [{'id': 'a', 'channel': 'alpha', 'pin': 'out'}]", 0 },
    { "'personas': [], 'kpis': []", TL_NEED_PERSONA | TL_NEED_KPI },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);

      g_test_message ("row %u", r);
      g_assert_cmpuint (fixture->plan->needs, ==, rows[r].needs);
      g_assert_cmpint (fixture->plan->n_actions > 0, ==, rows[r].needs == 0);
      g_assert_cmpint (fixture->plan->n_loads > 0, ==, rows[r].needs == 0);
      g_assert_cmpuint (fixture->plan->n_channels, ==, 4);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/measure/kpi", test_kpi);
  g_test_add_func ("/plan/measure/kpi-of-duties", test_kpi_of_duties);
  g_test_add_func ("/plan/measure/targets", test_targets);
  g_test_add_func ("/plan/measure/benchmarks", test_benchmarks);
  g_test_add_func ("/plan/traces", test_traces);
  g_test_add_func ("/plan/needs", test_needs);
  return g_test_run ();
}

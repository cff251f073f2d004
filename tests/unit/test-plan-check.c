/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each finding: what gives it, how bad it is, where it stands and with which
 * numbers; and that nothing else does. */

#include "plan-fixture.h"

#define ANN "{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'video', 'community', 'analytics']}"
#define BOB "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['writing', 'photo', 'video']"
#define TEAM "'team': [" ANN "," BOB "}]"

/* What stands in the answers of the fixture that has no finding at all. */
#define REACHED \
  "'personas': [{'id': 'people', 'name': 'People', 'channels': [{'id': 'pc', 'channel': 'alpha'}]}]," \
  "'insights': [{'id': 'in', 'text': 'They ask', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}]"

typedef struct
{
  const char *changes;
  TlFindingCode code;
  const char *nick;
  TlSeverity severity;
  const char *where;
  const char *name;
  const char *detail;
  guint count;
  guint minutes;
} Row;

static const Row rows[] = {
  /* The plan's minimum. */
  { "'team': [{'id': 'ann', 'lead': true}]", TL_FINDING_NO_PERSON_WITH_HOURS, "no-person-with-hours", TL_SEVERITY_ERROR,
    "strategy.team", NULL, NULL, 1, 0 },
  { TEAM ", 'whys': {'why_social': ''}", TL_FINDING_NO_WHY, "no-why", TL_SEVERITY_ERROR, "strategy.whys.why_social", NULL, NULL, 0, 0 },
  { TEAM ", 'aim': {'serves': []}", TL_FINDING_NO_BUSINESS_OBJECTIVE, "no-business-objective", TL_SEVERITY_ERROR,
    "strategy.aim.serves", NULL, NULL, 1, 0 },
  { TEAM ", 'aim': {'primary': 'unset'}", TL_FINDING_NO_OBJECTIVE, "no-objective", TL_SEVERITY_ERROR, "strategy.aim.primary", NULL, NULL, 0, 0 },
  { TEAM ", 'personas': [], 'insights': []", TL_FINDING_NO_PERSONA, "no-persona", TL_SEVERITY_ERROR, "strategy.personas", NULL, NULL, 0, 0 },
  { TEAM ", 'channel_choices': [{'id': 'a', 'channel': 'alpha', 'pin': 'out'}, {'id': 'b', 'channel': 'beta', 'pin': 'out'},"
    "{'id': 'c', 'channel': 'gamma', 'pin': 'out'}, {'id': 'd', 'channel': 'delta', 'pin': 'out'}]",
    TL_FINDING_NO_CHANNEL, "no-channel", TL_SEVERITY_ERROR, "strategy.channel_choices", NULL, NULL, 0, 0 },
  { TEAM ", 'kpis': []", TL_FINDING_NO_KPI, "no-kpi", TL_SEVERITY_ERROR, "strategy.kpis", NULL, NULL, 0, 0 },

  /* The team. */
  { "'team': [" ANN "," BOB ", 'lead': true}]", TL_FINDING_SEVERAL_LEADS, "several-leads", TL_SEVERITY_ERROR,
    "strategy.team[1].lead", "Ann", "Bob", 2, 0 },
  { "'team': [" BOB "}, {'id': 'cas', 'hours_per_week': 5, 'skills': ['writing', 'photo', 'video']}], 'course': {'complaints_owner': 'bob'},"
    "'kpis': [{'id': 'seen', 'read_where': 'there', 'reader': 'bob', 'frequency': 'monthly', 'baseline': 1, 'targets': ["
    "{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]",
    TL_FINDING_NO_LEAD, "no-lead", TL_SEVERITY_WARNING, "strategy.team", NULL, NULL, 0, 0 },
  { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}]", TL_FINDING_PERSON_WITHOUT_HOURS, "person-without-hours", TL_SEVERITY_WARNING,
    "strategy.team[2].hours_per_week", "Cas", NULL, 0, 0 },
  { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas', 'hours_per_week': 3, 'weekdays': []}]", TL_FINDING_PERSON_WITHOUT_HOURS,
    "person-without-hours", TL_SEVERITY_WARNING, "strategy.team[2].weekdays", "Cas", NULL, 0, 0 },
  { "'team': [" ANN "]", TL_FINDING_NO_BACKUP, "no-backup", TL_SEVERITY_WARNING, "strategy.team[0].backup", "Ann", "Alpha", 0, 0 },

  /* The answers. */
  { TEAM ", 'accounts': [{'id': 'acc', 'channel': 'nothing', 'handle': '@us'}]", TL_FINDING_DANGLING_REFERENCE, "dangling-reference",
    TL_SEVERITY_ERROR, "strategy.accounts[0].channel", "@us", "TlAccount", 1, 0 },
  { TEAM ", 'competitors': [{'id': 'c', 'name': 'They', 'channels': ['alpha', 'nothing']}]", TL_FINDING_DANGLING_REFERENCE,
    "dangling-reference", TL_SEVERITY_ERROR, "strategy.competitors[0].channels", "They", "TlCompetitor", 2, 0 },
  { TEAM ", 'pillars': [{'id': 'a', 'share': 60}, {'id': 'b', 'share': 30.6}]", TL_FINDING_PILLAR_SHARES, "pillar-shares", TL_SEVERITY_WARNING,
    "strategy.pillars", NULL, NULL, 91, 0 },
  { TEAM ", 'course': {'complaints_rule': ''}", TL_FINDING_NO_COMPLAINTS_RULE, "no-complaints-rule", TL_SEVERITY_WARNING,
    "strategy.course.complaints_rule", NULL, NULL, 0, 0 },
  { TEAM ", 'course': {'complaints_owner': ''}", TL_FINDING_NO_COMPLAINTS_RULE, "no-complaints-rule", TL_SEVERITY_WARNING,
    "strategy.course.complaints_owner", NULL, NULL, 1, 0 },
  { TEAM ", 'obstacles': [{'id': 'o', 'text': 'Rain', 'sign': 'Clouds'}]", TL_FINDING_OBSTACLE_INCOMPLETE, "obstacle-incomplete",
    TL_SEVERITY_WARNING, "strategy.obstacles[0]", "Rain", NULL, TL_OBSTACLE_LACKS_ADJUSTMENT | TL_OBSTACLE_LACKS_WATCHER, 0 },
  { TEAM ", 'business': {'vision': ''}", TL_FINDING_NO_VISION, "no-vision", TL_SEVERITY_HINT, "strategy.business.vision", NULL, NULL, 0, 0 },

  /* Measures. */
#define KPI(members, targets) "'kpis': [{'id': 'seen', 'name': 'Seen', 'frequency': 'monthly', " members ", 'targets': [" targets "]}]"
#define READ "'read_where': 'there', 'reader': 'ann', 'baseline': 1"
#define FIRST "{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}"
#define SECOND "{'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}"
  { TEAM "," KPI ("'reader': 'ann'", FIRST "," SECOND), TL_FINDING_KPI_INCOMPLETE, "kpi-incomplete", TL_SEVERITY_WARNING,
    "strategy.kpis[0]", "Seen", NULL, TL_KPI_LACKS_BASELINE | TL_KPI_LACKS_SOURCE, 0 },
  { TEAM ", 'kpis': [{'id': 'seen', 'name': 'Seen', 'baseline': 0, 'read_where': 'there', 'targets': [" FIRST "," SECOND "]}]",
    TL_FINDING_KPI_INCOMPLETE, "kpi-incomplete", TL_SEVERITY_WARNING, "strategy.kpis[0]", "Seen", NULL,
    TL_KPI_LACKS_READER | TL_KPI_LACKS_FREQUENCY, 0 },
  { TEAM "," KPI (READ, FIRST), TL_FINDING_NO_TARGET, "no-target", TL_SEVERITY_WARNING, "strategy.kpis[0].targets", "Seen", "2027-Q2", 1, 0 },
  { TEAM "," KPI (READ, ""), TL_FINDING_NO_TARGET, "no-target", TL_SEVERITY_WARNING, "strategy.kpis[0].targets", "Seen", "2027-Q1", 2, 0 },
  { TEAM "," KPI (READ ", 'denominator': 'followers', 'benchmark': 3, 'benchmark_denominator': 'reach'", FIRST "," SECOND),
    TL_FINDING_DENOMINATOR_MISMATCH, "denominator-mismatch", TL_SEVERITY_ERROR, "strategy.kpis[0].benchmark_denominator", "Seen", "followers",
    TL_DENOMINATOR_REACH, 0 },
  { TEAM "," KPI (READ ", 'denominator': 'unstated', 'benchmark': 3, 'benchmark_denominator': 'unstated'", FIRST "," SECOND),
    TL_FINDING_DENOMINATOR_MISMATCH, "denominator-mismatch", TL_SEVERITY_ERROR, "strategy.kpis[0].benchmark_denominator", "Seen", "unstated",
    TL_DENOMINATOR_UNSTATED, 0 },

  /* What the plan made of it. */
  { TEAM ", 'insights': [{'id': 'in', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']},"
    "{'id': 'no', 'text': 'It is far', 'channel': 'delta', 'strength': 'weak'}]", TL_FINDING_INSIGHT_UNUSED, "insight-unused", TL_SEVERITY_HINT,
    "strategy.insights[1]", "It is far", "Delta", 0, 0 },
  { TEAM ", 'personas': [{'id': 'people', 'channels': [{'id': 'pc', 'channel': 'alpha'}]}, {'id': 'few', 'name': 'Few'}]",
    TL_FINDING_PERSONA_NOT_REACHED, "persona-not-reached", TL_SEVERITY_WARNING, "strategy.personas[1]", "Few", "Alpha", 16, 0 },
};

static const TlFinding *
find (GPtrArray     *findings,
      TlFindingCode  code)
{
  const TlFinding *result = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      g_test_message ("%s at %s", tl_finding_code_to_nick (finding->code), finding->where);
      if (finding->code != code)
        continue;
      g_assert_null (result);
      result = finding;
    }
  return result;
}

static GPtrArray *
check (PlanFixture *fixture)
{
  const TlSituation situation = {
    .root = TL_RECORD (fixture->envelope),
    .strategy = fixture->strategy,
    .tracking = tl_record_get_child (fixture->envelope, TL_ENVELOPE_TRACKING),
    .catalogue = fixture->catalogue,
    .plan = fixture->plan,
  };

  return tl_plan_check (&situation);
}

static void
check_finding (const TlFinding *finding,
               const Row       *row)
{
  g_assert_nonnull (finding);
  g_assert_cmpstr (tl_finding_code_to_nick (finding->code), ==, row->nick);
  g_assert_cmpint (finding->severity, ==, row->severity);
  g_assert_cmpint (tl_finding_code_get_severity (finding->code), ==, row->severity);
  g_assert_cmpstr (finding->where, ==, row->where);
  g_assert_cmpstr (finding->name, ==, row->name);
  g_assert_cmpstr (finding->detail, ==, row->detail);
  g_assert_cmpuint (finding->count, ==, row->count);
  g_assert_cmpuint (finding->minutes, ==, row->minutes);
}

/* REACHED comes first, so that a row can take it back. */
static PlanFixture *
make (const char *changes)
{
  g_autofree char *whole = NULL;
  gboolean own_personas = strstr (changes, "'personas'") != NULL, own_insights = strstr (changes, "'insights'") != NULL;

  if (own_personas && own_insights)
    return plan_fixture_new (changes);
  whole = g_strconcat (own_personas ? "'insights': [{'id': 'in', 'text': 'They ask', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}]"
                       : own_insights ? "'personas': [{'id': 'people', 'name': 'People', 'channels': [{'id': 'pc', 'channel': 'alpha'}]}]"
                                      : REACHED,
                       ", ", changes, NULL);
  return plan_fixture_new (whole);
}

/* Each row gives its own finding, once, and no other. */
static void
test_rows (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = make (rows[r].changes);
      g_autoptr (GPtrArray) findings = check (fixture);

      g_test_message ("row %u: %s", r, rows[r].nick);
      check_finding (find (findings, rows[r].code), &rows[r]);
      g_assert_cmpuint (findings->len, ==, 1);
    }
}

static void
test_nothing (void)
{
  g_autoptr (PlanFixture) fixture = make (TEAM);
  g_autoptr (GPtrArray) findings = check (fixture);

  g_assert_null (find (findings, TL_FINDING_NO_WHY));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Nobody can make what the only channel takes. */
static void
test_missing_skill (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['photo']}],"
    "'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]");
  g_autoptr (GPtrArray) findings = check (fixture);
  const TlFinding *finding = find (findings, TL_FINDING_MISSING_SKILL);

  check_finding (finding, &(Row) { NULL, TL_FINDING_MISSING_SKILL, "missing-skill", TL_SEVERITY_WARNING, "strategy.team",
                                   "Gamma", NULL, TL_SKILL_VIDEO, 0 });
}

/* Away for the last of thirteen weeks: four posts of alpha, its answers, and two
 * duties of every week, for which there is nobody else. */
static void
test_unstaffed (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['photo', 'writing'], 'absences': [{'id': 'a', 'first': '2027-02-08', 'last': '2027-03-07'}]}]");
  g_autoptr (GPtrArray) findings = check (fixture);
  guint n[2] = { 0 }, minutes[2] = { 0 }, n_found = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    if (fixture->plan->actions[i].operator_id == NULL)
      {
        n[fixture->plan->actions[i].channel != NULL]++;
        minutes[fixture->plan->actions[i].channel != NULL] += fixture->plan->actions[i].minutes;
      }
  g_assert_cmpuint (n[0], >, 0);
  g_assert_cmpuint (n[1], >, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];
      gboolean of_channel = finding->name != NULL;

      if (finding->code != TL_FINDING_UNSTAFFED)
        continue;
      n_found++;
      g_assert_cmpuint (finding->count, ==, n[of_channel]);
      g_assert_cmpuint (finding->minutes, ==, minutes[of_channel]);
      g_assert_cmpstr (finding->where, ==, "strategy.team");
    }
  g_assert_cmpuint (n_found, ==, 2);
}

/* Bob is away for a week in which four posts wait, at the seven minutes that this
 * team takes for one. */
static void
test_approver (void)
{
  g_autoptr (PlanFixture) fixture = make (
    "'team': [" ANN ", {'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['photo'],"
    "'absences': [{'id': 'a', 'first': '2027-02-01', 'last': '2027-02-07'}]}], 'approver': 'bob', 'estimates': {'approve_minutes': 7}");
  g_autoptr (GPtrArray) findings = check (fixture);
  guint n = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    n += fixture->plan->actions[i].approval_missing;
  g_assert_cmpuint (n, >, 0);
  check_finding (find (findings, TL_FINDING_APPROVER_OVERLOADED),
                 &(Row) { NULL, TL_FINDING_APPROVER_OVERLOADED, "approver-overloaded", TL_SEVERITY_WARNING, "strategy.approver",
                          "Bob", NULL, n, 7 * n });
}

/* Two videos a week are 180 minutes, of which three hours less duties hold one. */
static void
test_pinned_below_low (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [{'id': 'ann', 'hours_per_week': 3, 'lead': true, 'skills': ['video']}], 'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]");
  g_autoptr (GPtrArray) findings = check (fixture);
  const TlPlanChannel *gamma = plan_fixture_channel (fixture, "gamma");

  check_finding (find (findings, TL_FINDING_PINNED_BELOW_LOW),
                 &(Row) { NULL, TL_FINDING_PINNED_BELOW_LOW, "pinned-below-low", TL_SEVERITY_WARNING, "strategy.channel_choices[0]",
                          "Gamma", "2", 1, gamma->needed_minutes - gamma->left_minutes });
  g_assert_cmpuint (gamma->needed_minutes, >, gamma->left_minutes);
}

static void
test_foreign_figures (void)
{
  g_autoptr (PlanFixture) fixture = make (TEAM ", 'personas': [{'id': 'people', 'name': 'People', 'country': 'FR', 'channels': [{'id': 'pc', 'channel': 'alpha'}]}]");
  g_autoptr (GPtrArray) findings = check (fixture);
  const TlFinding *finding = find (findings, TL_FINDING_FOREIGN_FIGURES);

  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, TL_SEVERITY_WARNING);
  g_assert_cmpstr (tl_finding_code_to_nick (finding->code), ==, "foreign-figures");
  g_assert_cmpstr (finding->detail, ==, "US");
}

/* The worst first, whatever the checks' order. */
static void
test_order (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [], 'whys': {'why_social': ''}, 'pillars': [{'id': 'a', 'share': 10}], 'kpis': []");
  g_autoptr (GPtrArray) findings = check (fixture);

  g_assert_cmpuint (findings->len, >=, 4);
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpint (((TlFinding *) findings->pdata[i - 1])->severity, <=, ((TlFinding *) findings->pdata[i])->severity);
}

/* Every code has a name of its own. */
static void
test_nicks (void)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    g_assert_true (g_hash_table_add (nicks, (gpointer) tl_finding_code_to_nick (code)));
  g_assert_cmpstr (tl_severity_to_nick (TL_SEVERITY_ERROR), ==, "error");
  g_assert_cmpstr (tl_severity_to_nick (TL_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (tl_severity_to_nick (TL_SEVERITY_HINT), ==, "hint");
  g_assert_cmpstr (tl_finding_code_to_nick (TL_FINDING_UNSTAFFED), ==, "unstaffed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/check/rows", test_rows);
  g_test_add_func ("/plan/check/nothing", test_nothing);
  g_test_add_func ("/plan/check/missing-skill", test_missing_skill);
  g_test_add_func ("/plan/check/unstaffed", test_unstaffed);
  g_test_add_func ("/plan/check/approver-overloaded", test_approver);
  g_test_add_func ("/plan/check/pinned-below-low", test_pinned_below_low);
  g_test_add_func ("/plan/check/foreign-figures", test_foreign_figures);
  g_test_add_func ("/plan/check/order", test_order);
  g_test_add_func ("/plan/check/nicks", test_nicks);
  return g_test_run ();
}

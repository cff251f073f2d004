/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings whose numbers follow from the plan, and what hides what. Each
 * document gives one kind of finding and no other. */

#include "check-fixture.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "tracking/tl-action-record.h"

#define ANN CHECK_ANN
#define BOB CHECK_BOB
#define ONLY_ALPHA \
  "'channel_choices': [{'id': 'b', 'channel': 'beta', 'pin': 'out'}, {'id': 'c', 'channel': 'gamma', 'pin': 'out'}," \
  "{'id': 'd', 'channel': 'delta', 'pin': 'out'}]"
#define HAND(id, day, members) \
  "{'id': '" id "', 'action': 'hand/" id "', 'prepare_on': '" day "', 'operator': 'ann', 'serves': ['more'], " members "}"

/* The only finding. */
static const TlFinding *
get_only (const CheckFixture *fixture,
          TlFindingCode       code,
          const char         *where)
{
  const TlFinding *finding;

  for (guint i = 0; i < fixture->findings->len; i++)
    {
      finding = fixture->findings->pdata[i];
      g_test_message ("%s at %s: %s, %s, %u, %u", tl_finding_code_to_nick (finding->code), finding->where, finding->name,
                      finding->detail, finding->count, finding->minutes);
    }
  g_assert_cmpuint (fixture->findings->len, ==, 1);
  finding = fixture->findings->pdata[0];
  g_assert_cmpstr (tl_finding_code_to_nick (finding->code), ==, tl_finding_code_to_nick (code));
  g_assert_cmpint (finding->severity, ==, TL_SEVERITY_WARNING);
  g_assert_cmpstr (finding->where, ==, where);
  g_assert_true (check_fixture_is_path (fixture, where));
  return finding;
}

/* A channel that was decided on and that nobody can make anything for gives one
 * finding, and not what follows from it besides. */
static void
test_missing_skill (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo']},"
    "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['writing', 'photo']}],"
    "'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]" });
  const TlFinding *finding = get_only (fixture, TL_FINDING_MISSING_SKILL, "strategy.team");
  guint n_unstaffed = 0;

  g_assert_cmpstr (finding->name, ==, "Gamma");
  g_assert_cmpstr (finding->channel, ==, "gamma");
  g_assert_cmpuint (finding->count, ==, TL_SKILL_VIDEO);
  for (guint i = 0; i < fixture->plan->n_actions; i++)
    n_unstaffed += fixture->plan->actions[i].operator_id == NULL;
  g_assert_cmpuint (n_unstaffed, >, 0);
  g_assert_cmpuint (tl_plan_find_channel (fixture->plan, "gamma")->cadence, <, tl_plan_find_channel (fixture->plan, "gamma")->low);
}

/* Likewise, where the hours lack: a video takes longer than anybody has. */
static void
test_pin_without_hours (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'community']},"
    "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['writing', 'photo']},"
    "{'id': 'cas', 'name': 'Cas', 'hours_per_week': 1, 'skills': ['video']}],"
    "'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]" });
  const TlFinding *finding = get_only (fixture, TL_FINDING_UNSTAFFED, "strategy.team");

  g_assert_cmpstr (finding->channel, ==, "gamma");
  g_assert_cmpuint (tl_plan_find_channel (fixture->plan, "gamma")->cadence, <, tl_plan_find_channel (fixture->plan, "gamma")->low);
}

/* Who could make the posts is away for a week; the rest of the work is done. */
static void
test_unstaffed (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['photo', 'writing'],"
    "  'absences': [{'id': 'a', 'first': '2027-01-31', 'last': '2027-02-14'}]},"
    "{'id': 'cas', 'name': 'Cas', 'hours_per_week': 10}], " ONLY_ALPHA });
  const TlFinding *finding = check_fixture_find (fixture, TL_FINDING_UNSTAFFED);
  guint n = 0, minutes = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    if (fixture->plan->actions[i].operator_id == NULL)
      {
        g_assert_cmpstr (fixture->plan->actions[i].channel, ==, "alpha");
        n++;
        minutes += fixture->plan->actions[i].minutes;
      }
  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->where, ==, "strategy.team");
  g_assert_cmpstr (finding->name, ==, "Alpha");
  g_assert_cmpuint (finding->count, ==, n);
  g_assert_cmpuint (finding->minutes, ==, minutes);
}

/* What is late, or of a week that stands as it was, is overdue and not unstaffed. */
static void
test_past_is_not_unstaffed (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    .tracking = "'actions': [{'id': '1', 'action': 'hand/1', 'prepare_on': '2027-01-06', 'minutes': 30, 'serves': ['more']}]",
    .today = "2027-01-06" });

  g_assert_cmpuint (check_fixture_find (fixture, TL_FINDING_UNSTAFFED)->count, ==, 1);
  fixture->situation.today = plan_fixture_day ("2027-01-07");
  check_fixture_update (fixture);
  get_only (fixture, TL_FINDING_OVERDUE, "tracking.actions");

  fixture->situation.today = TL_DAY_NONE;
  fixture->fixture->frame.from = plan_fixture_day ("2027-01-11");
  check_fixture_update (fixture);
  g_assert_nonnull (tl_plan_find_action (fixture->plan, "hand/1"));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

/* Two causes: of a channel, and of no channel. */
static void
test_unstaffed_by_channel (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['photo', 'writing'], 'absences': [{'id': 'a', 'first': '2027-02-08', 'last': '2027-03-07'}]}],"
    ONLY_ALPHA });
  guint n[2] = { 0 }, minutes[2] = { 0 }, n_found = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    if (fixture->plan->actions[i].operator_id == NULL)
      {
        n[fixture->plan->actions[i].channel != NULL]++;
        minutes[fixture->plan->actions[i].channel != NULL] += fixture->plan->actions[i].minutes;
      }
  g_assert_cmpuint (n[0], >, 0);
  g_assert_cmpuint (n[1], >, 0);
  for (guint i = 0; i < fixture->findings->len; i++)
    {
      const TlFinding *finding = fixture->findings->pdata[i];
      gboolean of_channel = finding->name != NULL;

      if (finding->code != TL_FINDING_UNSTAFFED)
        continue;
      n_found++;
      g_assert_cmpuint (finding->count, ==, n[of_channel]);
      g_assert_cmpuint (finding->minutes, ==, minutes[of_channel]);
    }
  g_assert_cmpuint (n_found, ==, 2);
}

/* Posts wait for Bob, at the twelve minutes that this team takes for one: he is
 * away for two weeks, or an hour a week just does and he is away for a day. */
static void
test_approver (void)
{
  static const struct
  {
    const char *hours;
    const char *absences;
    TlFindingCode code;
  } rows[] = {
    { "5", "{'id': 'a', 'first': '2027-02-01', 'last': '2027-02-14'}", TL_FINDING_APPROVER_ABSENT },
    { "1", "{'id': 'a', 'first': '2027-02-02'}, {'id': 'b', 'first': '2027-02-09'}, {'id': 'c', 'first': '2027-02-16'}",
      TL_FINDING_APPROVER_OVERLOADED },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (
        "'team': [" ANN ", {'id': 'bob', 'name': 'Bob', 'hours_per_week': %s, 'skills': ['photo'],"
        "'absences': [%s]}], 'approver': 'bob', 'estimates': {'approve_minutes': 12}", rows[r].hours, rows[r].absences);
      g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) { changes });
      const TlFinding *finding = get_only (fixture, rows[r].code, "strategy.approver");
      guint n = 0;

      for (guint i = 0; i < fixture->plan->n_actions; i++)
        n += fixture->plan->actions[i].approval_missing;
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpstr (finding->name, ==, "Bob");
      g_assert_cmpstr (finding->person, ==, "bob");
      g_assert_cmpuint (finding->count, ==, n);
      g_assert_cmpuint (finding->minutes, ==, 12 * n);
    }
}

/* Who has no hours approves nothing: that is one cause, and it says how many posts
 * wait. */
static void
test_approver_without_hours (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}, {'id': 'dan', 'name': 'Dan'}], 'approver': 'cas'" });
  guint n = 0, n_found = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    n += fixture->plan->actions[i].approval_missing;
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < fixture->findings->len; i++)
    {
      const TlFinding *finding = fixture->findings->pdata[i];

      g_assert_cmpint (finding->code, ==, TL_FINDING_PERSON_WITHOUT_HOURS);
      g_assert_cmpuint (finding->count, ==, g_str_equal (finding->person, "cas") ? n : 0);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 2);
}

/* Two videos a week are 180 minutes, of which three hours less duties hold one. */
static void
test_pinned_below_low (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 3, 'lead': true, 'skills': ['video']},"
    "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 2.5, 'skills': ['photo', 'writing', 'video'], 'backup': 'ann'}],"
    "'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]" });
  const TlPlanChannel *gamma = tl_plan_find_channel (fixture->plan, "gamma");
  const TlFinding *finding = get_only (fixture, TL_FINDING_PINNED_BELOW_LOW, "strategy.channel_choices[0]");

  g_assert_cmpuint (gamma->needed_minutes, >, gamma->left_minutes);
  g_assert_cmpstr (finding->name, ==, "Gamma");
  g_assert_cmpstr (finding->detail, ==, "2");
  g_assert_cmpuint (finding->count, ==, 1);
  g_assert_cmpuint (finding->minutes, ==, gamma->needed_minutes - gamma->left_minutes);
}

static void
test_foreign_figures (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'personas': [{'id': 'people', 'name': 'People', 'country': 'FR', 'challenges': 'no time', 'next_action': 'come in',"
    "'channels': [{'id': 'pc', 'channel': 'alpha'}]}]" });
  const TlFinding *finding = get_only (fixture, TL_FINDING_FOREIGN_FIGURES, "strategy.personas[0].country");

  g_assert_cmpstr (finding->name, ==, "People");
  g_assert_cmpstr (finding->detail, ==, "US");
  g_assert_cmpuint (finding->count, ==, 1);
}

static void
sum_loads (const TlPlan *plan,
           const char   *person,
           guint        *minutes,
           guint        *available)
{
  *minutes = *available = 0;
  for (guint i = 0; i < plan->n_loads; i++)
    if (g_str_equal (plan->loads[i].person, person))
      {
        *minutes += plan->loads[i].minutes;
        *available += plan->loads[i].available;
      }
}

static void
set_estimate (CheckFixture *fixture,
              guint         field,
              double        value)
{
  tl_record_set_optional (tl_record_get_child (fixture->fixture->strategy, TL_STRATEGY_ESTIMATES), field, value);
  check_fixture_update (fixture);
}

/* At the limit there is enough, above it there is not. */
static void
test_little_slack (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) { NULL });
  guint minutes, available, others, others_available;
  const TlFinding *finding;

  sum_loads (fixture->plan, "ann", &minutes, &available);
  sum_loads (fixture->plan, "bob", &others, &others_available);
  g_assert_cmpuint (minutes * others_available, !=, others * available);
  if (minutes * others_available < others * available)
    sum_loads (fixture->plan, "bob", &minutes, &available);

  set_estimate (fixture, TL_ESTIMATES_SLACK_SHARE, 100 - floor (100.0 * minutes / available));
  finding = get_only (fixture, TL_FINDING_LITTLE_SLACK, available == 7800 ? "strategy.team[0].hours_per_week" : "strategy.team[1].hours_per_week");
  g_assert_cmpuint (finding->count, ==, (minutes * 100 + available / 2) / available);
  g_assert_cmpstr (finding->name, ==, available == 7800 ? "Ann" : "Bob");

  set_estimate (fixture, TL_ESTIMATES_SLACK_SHARE, 99 - floor (100.0 * minutes / available));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

/* Only what people add makes a week longer than it is; past weeks are past. */
static void
test_over_capacity (void)
{
  CheckChanges changes = {
    .tracking = "'actions': [" HAND ("1", "2027-01-20", "'minutes': 590") "," HAND ("2", "2027-02-02", "'minutes': 580") ","
                HAND ("3", "2027-02-02", "'minutes': 100") "," HAND ("4", "2027-03-02", "'minutes': 15") "]",
  };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);
  const TlFinding *finding = get_only (fixture, TL_FINDING_OVER_CAPACITY, "strategy.team[0].hours_per_week");
  guint over = 0;

  for (guint i = 0; i < fixture->plan->n_loads; i++)
    over += fixture->plan->loads[i].minutes - MIN (fixture->plan->loads[i].minutes, fixture->plan->loads[i].available);
  g_assert_cmpuint (over, >, 0);
  g_assert_cmpstr (finding->name, ==, "Ann");
  g_assert_cmpstr (finding->detail, ==, "2027-01-18 2027-02-01");
  g_assert_cmpuint (finding->count, ==, 2);
  g_assert_cmpuint (finding->minutes, ==, over);

  /* On the Sunday of the first it can still be changed, on the Monday after it not. */
  fixture->situation.today = plan_fixture_day ("2027-01-24");
  check_fixture_update (fixture);
  g_assert_cmpuint (check_fixture_find (fixture, TL_FINDING_OVER_CAPACITY)->count, ==, 2);
  fixture->situation.today = plan_fixture_day ("2027-01-25");
  check_fixture_update (fixture);
  g_assert_cmpstr (check_fixture_find (fixture, TL_FINDING_OVER_CAPACITY)->detail, ==, "2027-02-01");
}

static void
test_administration (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    .catalogue = "'duties': [{'id': 'listen', 'frequency': 'weekly', 'minutes': 30, 'skills': ['community']},"
                 "{'id': 'look_ahead', 'frequency': 'weekly', 'minutes': 15, 'administrative': true},"
                 "{'id': 'report', 'frequency': 'monthly', 'minutes': 45, 'administrative': true}]" });
  guint all = 0, minutes = 0;
  const TlFinding *finding;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];

      all += action->minutes;
      if (action->task == TL_TASK_LOOK_AHEAD || action->task == TL_TASK_REPORT)
        minutes += action->minutes;
    }
  g_assert_cmpuint (minutes, >, 0);
  g_assert_cmpuint (fixture->findings->len, ==, 0);

  set_estimate (fixture, TL_ESTIMATES_ADMINISTRATION_SHARE, floor (100.0 * minutes / all));
  finding = get_only (fixture, TL_FINDING_TOO_MUCH_ADMINISTRATION, "strategy.team");
  g_assert_cmpuint (finding->count, ==, (minutes * 100 + all / 2) / all);
  g_assert_cmpuint (finding->minutes, ==, minutes);

  set_estimate (fixture, TL_ESTIMATES_ADMINISTRATION_SHARE, ceil (100.0 * minutes / all));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

/* What is done or skipped is not overdue, nor is what is for today. */
static void
test_overdue (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    .tracking = "'edits': [{'id': 'e', 'action': 'duty/listen/-/2027-01-04', 'field': 'status', 'value': 'skipped', 'replaced': 'planned'}],"
                "'actions': [" HAND ("1", "2027-01-05", "'minutes': 5, 'done': true") "," HAND ("2", "2027-01-05", "'minutes': 5") "]",
    .today = "2027-01-08" });
  const TlFinding *finding = get_only (fixture, TL_FINDING_OVERDUE, "tracking.actions");
  guint n = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];
      TlDay day = action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on;

      n += day < plan_fixture_day ("2027-01-08") && !g_str_equal (action->key, "duty/listen/-/2027-01-04")
           && !g_str_equal (action->key, "hand/1");
    }
  g_assert_cmpuint (finding->count, ==, n);

  fixture->situation.today = TL_DAY_NONE;
  check_fixture_update (fixture);
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

/* An account on which something was done is not silent. */
static void
test_done_post_is_heard (void)
{
  CheckChanges changes = {
    "'accounts': [{'id': 'acc', 'channel': 'delta', 'handle': '@us', 'verdict': 'keep', 'keyholders': ['ann', 'bob'], 'last_post': '2026-12-01'}]",
    "'actions': [{'id': 'r', 'action': 'hand/1', 'channel': 'delta', 'prepare_on': '2027-01-04', 'publish_on': '2027-01-05',"
    "'operator': 'ann', 'serves': ['more'], 'done': true, 'done_on': '2027-01-06'}]", NULL, "2027-01-20" };
  g_autoptr (CheckFixture) fixture = check_fixture_new (&changes);

  g_assert_null (check_fixture_find (fixture, TL_FINDING_ACCOUNT_SILENT));
  fixture->situation.today = plan_fixture_day ("2027-01-21");
  check_fixture_update (fixture);
  g_assert_cmpuint (check_fixture_find (fixture, TL_FINDING_ACCOUNT_SILENT)->count, ==, 15);
}

/* A cause is said, and its consequence is not; without the cause it would be. */
static void
test_hiding (void)
{
#define NO_VIDEO \
  "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo']}," \
  "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['writing', 'photo']}]," \
  "'personas': [{'id': 'people', 'challenges': 'no time', 'next_action': 'come in', 'channels': [{'id': 'pa', 'channel': 'alpha', 'use': 'daily'}," \
  "{'id': 'pg', 'channel': 'gamma', 'use': 'daily'}]}]," \
  "'insights': [{'id': 'in', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}," \
  "{'id': 'on', 'channel': 'gamma', 'strength': 'strong', 'personas': ['people']}]"
  /* Gamma would be chosen as one more, were there the time to approve it. */
#define GAMMA_TOO \
  "'personas': [{'id': 'people', 'challenges': 'no time', 'next_action': 'come in', 'channels': [{'id': 'pa', 'channel': 'alpha', 'use': 'daily'}," \
  "{'id': 'pg', 'channel': 'gamma', 'use': 'daily'}]}]," \
  "'insights': [{'id': 'in', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}," \
  "{'id': 'on', 'channel': 'gamma', 'strength': 'strong', 'personas': ['people']}]," \
  "'kpis': [{'id': 'seen', 'frequency': 'monthly', 'read_where': 'there', 'reader': 'ann', 'baseline': 1, 'scope': 'channel'," \
  "'channel': 'gamma', 'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]"
  static const struct
  {
    CheckChanges changes;
    TlFindingCode cause;
    TlFindingCode consequence;
  } rows[] = {
    { { NO_VIDEO }, TL_FINDING_MISSING_SKILL, TL_FINDING_INSIGHT_UNUSED },
    { { NO_VIDEO ", 'kpis': [{'id': 'seen', 'frequency': 'monthly', 'read_where': 'there', 'reader': 'ann', 'baseline': 1, 'scope': 'channel',"
        "'channel': 'gamma', 'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]" },
      TL_FINDING_MISSING_SKILL, TL_FINDING_KPI_UNFED },
    { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}], 'approver': 'cas'" },
      TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_APPROVER_OVERLOADED },
    { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}], 'approver': 'cas', " GAMMA_TOO },
      TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_KPI_UNFED },
    { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas', 'hours_per_week': 0.1}], 'approver': 'cas', " GAMMA_TOO },
      TL_FINDING_APPROVER_OVERLOADED, TL_FINDING_KPI_UNFED },
    { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas', 'hours_per_week': 5, 'weekdays': []}], 'approver': 'cas'" },
      TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_APPROVER_ABSENT },
    { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}]",
        "'actions': [{'id': 'r', 'action': 'hand/1', 'prepare_on': '2027-01-06', 'operator': 'cas', 'minutes': 10, 'serves': ['more']}]" },
      TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_ACTION_TOO_LONG },
    { { "'estimates': {'slack_share': 1}", "'actions': [" HAND ("1", "2027-01-06", "'minutes': 8000") "]" },
      TL_FINDING_ACTION_TOO_LONG, TL_FINDING_OVER_CAPACITY },
    { { "'accounts': [{'id': 'acc', 'channel': 'alpha', 'verdict': 'keep', 'keyholders': ['gone', 'ann']}]" },
      TL_FINDING_DANGLING_REFERENCE, TL_FINDING_KEYS_HELD_BY_ONE },
    { { "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'video'], 'backup': 'gone'}], " ONLY_ALPHA },
      TL_FINDING_DANGLING_REFERENCE, TL_FINDING_NO_BACKUP },
    { { "'insights': [{'id': 'in', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']},"
        "{'id': 'no', 'channel': 'gone', 'strength': 'weak'}]" }, TL_FINDING_DANGLING_REFERENCE, TL_FINDING_INSIGHT_UNUSED },
    { { "'key_dates': [{'id': 'fair', 'kind': 'season', 'first': '2027-02-03', 'last': '2027-02-02'}]" },
      TL_FINDING_REVERSED_SPAN, TL_FINDING_KEY_DATE_WITHOUT_ACTION },
    { { "'kpis': [{'id': 'seen', 'name': 'Seen', 'frequency': 'monthly', 'read_where': 'there', 'reader': 'ann', 'baseline': 1, 'scope': 'channel',"
        "'channel': 'gone', 'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]" },
      TL_FINDING_DANGLING_REFERENCE, TL_FINDING_KPI_UNFED },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (CheckFixture) fixture = check_fixture_new (&rows[r].changes);

      g_test_message ("row %u", r);
      for (guint i = 0; i < fixture->findings->len; i++)
        g_test_message ("%s", tl_finding_code_to_nick (((TlFinding *) fixture->findings->pdata[i])->code));
      g_assert_cmpuint (fixture->findings->len, ==, 1);
      g_assert_nonnull (check_fixture_find (fixture, rows[r].cause));
      g_assert_null (check_fixture_find (fixture, rows[r].consequence));
    }
}

/* Where nothing is posted and nobody talks, that is said, and not of each persona
 * and insight; of a KPI, nothing else follows. */
static void
test_nothing_posted (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 0.1, 'lead': true, 'skills': ['writing', 'photo', 'video', 'community', 'analytics']}]" });
  g_autoptr (CheckFixture) other = check_fixture_new (&(CheckChanges) {
    "'insights': [{'id': 'in', 'channel': 'delta', 'strength': 'weak', 'personas': ['people']}],"
    "'channel_choices': [{'id': 'c', 'channel': 'delta', 'pin': 'out'}],"
    "'kpis': [{'id': 'seen', 'name': 'Seen', 'scope': 'channel', 'channel': 'delta'}]" });

  g_assert_cmpstr (check_fixture_find (fixture, TL_FINDING_KPI_UNFED)->where, ==, "strategy.kpis");
  g_assert_null (check_fixture_find (fixture, TL_FINDING_PERSONA_NOT_REACHED));
  g_assert_null (check_fixture_find (fixture, TL_FINDING_INSIGHT_UNUSED));
  g_assert_cmpstr (check_fixture_find (other, TL_FINDING_KPI_UNFED)->where, ==, "strategy.kpis[0].channel");
  g_assert_nonnull (check_fixture_find (other, TL_FINDING_INSIGHT_UNUSED));
}

/* What is over in the whole plan is over in its weeks, and is said so. */
static void
test_over_capacity_hides_slack (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    .tracking = "'actions': [" HAND ("1", "2027-01-20", "'minutes': 590") "]" });
  guint minutes, available;

  sum_loads (fixture->plan, "ann", &minutes, &available);
  get_only (fixture, TL_FINDING_OVER_CAPACITY, "strategy.team[0].hours_per_week");
  set_estimate (fixture, TL_ESTIMATES_SLACK_SHARE, 100 - floor (100.0 * minutes / available));
  g_assert_cmpuint (check_fixture_find (fixture, TL_FINDING_OVER_CAPACITY)->count, ==, 1);
  for (guint i = 0; i < fixture->findings->len; i++)
    g_assert_false (((TlFinding *) fixture->findings->pdata[i])->code == TL_FINDING_LITTLE_SLACK
                    && g_str_equal (((TlFinding *) fixture->findings->pdata[i])->person, "ann"));
}

/* What is hidden for one person, channel, record or field is said of others. */
static void
test_hides_no_other (void)
{
  g_autoptr (CheckFixture) fields = check_fixture_new (&(CheckChanges) {
    "'accounts': [{'id': 'a', 'channel': 'gone', 'verdict': 'keep', 'keyholders': ['ann']}],"
    "'kpis': [{'id': 'seen', 'name': 'Seen', 'frequency': 'monthly', 'read_where': 'there', 'reader': 'gone', 'baseline': 1, 'scope': 'channel',"
    "'channel': 'delta', 'targets': [{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]" });
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'keep', 'keyholders': ['gone']},"
    "{'id': 'b', 'channel': 'beta', 'verdict': 'keep', 'keyholders': ['ann']}]" });

  g_assert_cmpuint (fixture->findings->len, ==, 2);
  g_assert_cmpstr (check_fixture_find (fixture, TL_FINDING_KEYS_HELD_BY_ONE)->where, ==, "strategy.accounts[1].keyholders");
  g_assert_cmpstr (check_fixture_find (fixture, TL_FINDING_DANGLING_REFERENCE)->where, ==, "strategy.accounts[0].keyholders");
  g_assert_cmpuint (fields->findings->len, ==, 4);
  g_assert_cmpstr (check_fixture_find (fields, TL_FINDING_KEYS_HELD_BY_ONE)->where, ==, "strategy.accounts[0].keyholders");
  g_assert_cmpstr (check_fixture_find (fields, TL_FINDING_KPI_UNFED)->where, ==, "strategy.kpis[0].channel");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/check/missing-skill", test_missing_skill);
  g_test_add_func ("/plan/check/pin-without-hours", test_pin_without_hours);
  g_test_add_func ("/plan/check/unstaffed", test_unstaffed);
  g_test_add_func ("/plan/check/past-is-not-unstaffed", test_past_is_not_unstaffed);
  g_test_add_func ("/plan/check/unstaffed-by-channel", test_unstaffed_by_channel);
  g_test_add_func ("/plan/check/approver", test_approver);
  g_test_add_func ("/plan/check/approver-without-hours", test_approver_without_hours);
  g_test_add_func ("/plan/check/pinned-below-low", test_pinned_below_low);
  g_test_add_func ("/plan/check/foreign-figures", test_foreign_figures);
  g_test_add_func ("/plan/check/little-slack", test_little_slack);
  g_test_add_func ("/plan/check/over-capacity", test_over_capacity);
  g_test_add_func ("/plan/check/administration", test_administration);
  g_test_add_func ("/plan/check/overdue", test_overdue);
  g_test_add_func ("/plan/check/done-post-is-heard", test_done_post_is_heard);
  g_test_add_func ("/plan/check/hiding", test_hiding);
  g_test_add_func ("/plan/check/nothing-posted", test_nothing_posted);
  g_test_add_func ("/plan/check/over-capacity-hides-slack", test_over_capacity_hides_slack);
  g_test_add_func ("/plan/check/hides-no-other", test_hides_no_other);
  return g_test_run ();
}

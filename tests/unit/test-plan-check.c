/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each finding: what gives it, how bad it is, where it stands and with which
 * numbers; and that nothing else does. */

#include "check-fixture.h"

#include "document/tl-document.h"
#include "tracking/tl-action-record.h"

#define ANN CHECK_ANN
#define BOB CHECK_BOB
#define NO_CHANNELS(d) \
  "'channel_choices': [{'id': 'a', 'channel': 'alpha', 'pin': 'out'}, {'id': 'b', 'channel': 'beta', 'pin': 'out'}," \
  "{'id': 'c', 'channel': 'gamma', 'pin': 'out'}, {'id': 'd', 'channel': 'delta', 'pin': '" d "'}]"
#define KPI(members, targets) "'kpis': [{'id': 'seen', 'name': 'Seen', 'frequency': 'monthly', " members ", 'targets': [" targets "]}]"
#define READ "'read_where': 'there', 'reader': 'ann', 'baseline': 1"
#define FIRST "{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}"
#define SECOND "{'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}"
#define TARGET(id, quarter, value) "{'id': '" id "', 'fiscal_year': 2027, 'quarter': " quarter ", 'value': " value "}"
#define PERSONA(members) "{'id': 'people', 'name': 'People', 'channels': [{'id': 'pc', 'channel': 'alpha'}]" members "}"
#define ACCOUNT(members) "'accounts': [{'id': 'acc', 'channel': 'alpha', 'handle': '@us', " members "}]"
#define HAND(members) "'actions': [{'id': 'r', 'action': 'hand/1', 'title': 'Call', 'prepare_on': '2027-01-06', " members "}]"

/* The first of December 2027 as TlDay. */
#define DECEMBER 740316

typedef struct
{
  CheckChanges changes;
  TlFindingCode code;
  const char *nick;
  TlSeverity severity;
  const char *where;
  const char *name;
  const char *detail;
  guint count;
  guint minutes;
  double figure;
  double limit;
} Row;

#define ERROR TL_SEVERITY_ERROR
#define WARNING TL_SEVERITY_WARNING
#define HINT TL_SEVERITY_HINT

static const Row rows[] = {
  /* The plan's minimum. */
  { { "'team': [{'id': 'ann', 'lead': true}]" }, TL_FINDING_NO_PERSON_WITH_HOURS, "no-person-with-hours", ERROR,
    "strategy.team", .count = 1 },
  { { "'whys': {'why_social': '', 'why_fit': '', 'ten_years': ''}" }, TL_FINDING_NO_WHY, "no-why", ERROR, "strategy.whys.why_social" },
  { { "'aim': {'serves': []}" }, TL_FINDING_NO_BUSINESS_OBJECTIVE, "no-business-objective", ERROR, "strategy.aim.serves", .count = 1 },
  { { "'aim': {'primary': 'unset'}" }, TL_FINDING_NO_OBJECTIVE, "no-objective", ERROR, "strategy.aim.primary" },
  { { "'personas': [], 'insights': []" }, TL_FINDING_NO_PERSONA, "no-persona", ERROR, "strategy.personas" },
  { { NO_CHANNELS ("out") }, TL_FINDING_NO_CHANNEL, "no-channel", ERROR, "strategy.channel_choices" },
  { { "'kpis': []" }, TL_FINDING_NO_KPI, "no-kpi", ERROR, "strategy.kpis" },

  /* The team. */
  { { "'team': [" ANN "," BOB ", 'lead': true}]" }, TL_FINDING_SEVERAL_LEADS, "several-leads", ERROR,
    "strategy.team[1].lead", "Ann", "Bob", 2 },
  { { "'team': [" BOB "}, {'id': 'cas', 'hours_per_week': 5, 'skills': ['writing', 'photo', 'video']}], 'course': {'complaints_owner': 'bob'},"
      "'kpis': [{'id': 'seen', 'read_where': 'there', 'reader': 'bob', 'frequency': 'monthly', 'baseline': 1, 'targets': [" FIRST "," SECOND "]}]" },
    TL_FINDING_NO_LEAD, "no-lead", WARNING, "strategy.team" },
  { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas'}]" }, TL_FINDING_PERSON_WITHOUT_HOURS, "person-without-hours", WARNING,
    "strategy.team[2].hours_per_week", "Cas" },
  { { "'team': [" ANN "," BOB "}, {'id': 'cas', 'name': 'Cas', 'hours_per_week': 3, 'weekdays': []}]" }, TL_FINDING_PERSON_WITHOUT_HOURS,
    "person-without-hours", WARNING, "strategy.team[2].weekdays", "Cas" },
  { { "'team': [" ANN "]" }, TL_FINDING_NO_BACKUP, "no-backup", WARNING, "strategy.team[0].backup", "Ann", "Alpha" },
  { { "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'video'], 'function': 'sales'},"
      BOB ", 'function': 'sales'}, {'id': 'cas', 'hours_per_week': 1, 'function': 'sales'}]" },
    TL_FINDING_ONE_FUNCTION, "one-function", WARNING, "strategy.team", NULL, "sales", 3 },
  { { "'readiness': {'leadership_involved': 'yes', 'leadership_enthusiastic': 'not_yet', 'leadership_convinced': 'not_yet',"
      "'culture_open': 'not_yet', 'culture_trusting': 'partly', 'culture_collaborative': 'partly', 'technology_simple': 'not_yet'}" },
    TL_FINDING_READINESS_WEAK, "readiness-weak", HINT, "strategy.readiness.culture_open", .count = TL_READINESS_LEAF_CULTURE },

  /* The answers. */
  { { "'competitors': [{'id': 'c', 'name': 'They', 'channels': ['alpha', 'nothing']}]" }, TL_FINDING_DANGLING_REFERENCE,
    "dangling-reference", ERROR, "strategy.competitors[0].channels", "They", "TlCompetitor", 2 },
  { { "'accounts': [{'id': 'acc', 'channel': 'nothing', 'handle': '@us'}]" }, TL_FINDING_DANGLING_REFERENCE, "dangling-reference",
    ERROR, "strategy.accounts[0].channel", "@us", "TlAccount", 1 },
  { { .tracking = "'actions': [{'id': 'r', 'action': 'hand/1', 'title': 'Clean up', 'prepare_on': '2027-01-04', 'persona': 'gone', 'operator': 'ann', 'serves': ['more']}]" },
    TL_FINDING_DANGLING_REFERENCE, "dangling-reference", ERROR, "tracking.actions[0].persona", "Clean up", "TlActionRecord",
    TL_ACTION_RECORD_PERSONA },
  { { .tracking = "'actions': [{'id': 'r', 'action': 'hand/1', 'publish_on': '2027-01-05', 'persona': 'gone', 'operator': 'ann', 'serves': ['more']}]" },
    TL_FINDING_DANGLING_REFERENCE, "dangling-reference", ERROR, "tracking.actions[0].persona", NULL, "TlActionRecord",
    TL_ACTION_RECORD_PERSONA },
  /* A channel that is a person, and one that is a format of the catalogue. */
  { { "'competitors': [{'id': 'c', 'name': 'They', 'channels': ['alpha', 'ann']}]" }, TL_FINDING_DANGLING_REFERENCE,
    "dangling-reference", ERROR, "strategy.competitors[0].channels", "They", "TlCompetitor", 2, .figure = 1 },
  { { "'accounts': [{'id': 'acc', 'channel': 'photo', 'handle': '@us'}]" }, TL_FINDING_DANGLING_REFERENCE, "dangling-reference",
    ERROR, "strategy.accounts[0].channel", "@us", "TlAccount", 1, .figure = 1 },

  /* What ends before it begins. */
  { { "'team': [" ANN "," BOB ", 'absences': [{'id': 'a', 'first': '2027-12-10', 'last': '2027-12-03'}]}]" }, TL_FINDING_REVERSED_SPAN,
    "reversed-span", WARNING, "strategy.team[1].absences[0].last", "Bob", "TlAbsence", .figure = DECEMBER + 9, .limit = DECEMBER + 2 },
  { { "'team': [" ANN "," BOB ", 'absences': [{'id': 'a', 'last': '2027-12-03'}]}]" }, TL_FINDING_REVERSED_SPAN,
    "reversed-span", WARNING, "strategy.team[1].absences[0].last", "Bob", "TlAbsence", .figure = -1, .limit = DECEMBER + 2 },
  { { "'team': [" ANN "," BOB ", 'quiet_from': '16:00', 'quiet_to': '15:59'}]" }, TL_FINDING_REVERSED_SPAN,
    "reversed-span", WARNING, "strategy.team[1].quiet_to", "Bob", "TlMember", .figure = 960, .limit = 959 },
  { { "'key_dates': [{'id': 'k', 'name': 'Fair', 'first': '2027-12-10', 'last': '2027-12-09'}]" }, TL_FINDING_REVERSED_SPAN,
    "reversed-span", WARNING, "strategy.key_dates[0].last", "Fair", "TlKeyDate", .figure = DECEMBER + 9, .limit = DECEMBER + 8 },
  { { NULL, "'actuals': [{'id': 'a', 'kpi': 'seen', 'value': 3, 'period_first': '2027-12-02', 'period_last': '2027-12-01'}]" },
    TL_FINDING_REVERSED_SPAN, "reversed-span", WARNING, "tracking.actuals[0].period_last", "Seen", "TlActual",
    .figure = DECEMBER + 1, .limit = DECEMBER },

  /* Codes. A country that is none is said once, and that its figures are missing is
   * not said. */
  { { "'business': {'country': 'us'}" }, TL_FINDING_UNKNOWN_CODE, "unknown-code", WARNING, "strategy.business.country", NULL, "us",
    TL_CODE_KIND_COUNTRY },
  { { "'business': {'time_zone': 'Berlin'}" }, TL_FINDING_UNKNOWN_CODE, "unknown-code", WARNING, "strategy.business.time_zone", NULL,
    "Berlin", TL_CODE_KIND_TIME_ZONE },
  { { "'business': {'time_zone': '+02:00'}" }, TL_FINDING_UNKNOWN_CODE, "unknown-code", WARNING, "strategy.business.time_zone", NULL,
    "+02:00", TL_CODE_KIND_TIME_ZONE },
  { { "'business': {'currency': 'Euro'}" }, TL_FINDING_UNKNOWN_CODE, "unknown-code", WARNING, "strategy.business.currency", NULL,
    "Euro", TL_CODE_KIND_CURRENCY },
  { { "'personas': [" PERSONA (", 'challenges': 'no time', 'next_action': 'come in', 'language': 'German'") "]" }, TL_FINDING_UNKNOWN_CODE,
    "unknown-code", WARNING, "strategy.personas[0].language", "People", "German", TL_CODE_KIND_LANGUAGE },
  { { "'personas': [" PERSONA (", 'challenges': 'no time', 'next_action': 'come in', 'country': 'France'") "]" }, TL_FINDING_UNKNOWN_CODE,
    "unknown-code", WARNING, "strategy.personas[0].country", "People", "France", TL_CODE_KIND_COUNTRY },
  { { "'pillars': [{'id': 'a', 'share': 60}, {'id': 'b', 'share': 30.6}]" }, TL_FINDING_PILLAR_SHARES, "pillar-shares", WARNING,
    "strategy.pillars", .count = 91 },
  { { "'course': {'complaints_rule': ''}" }, TL_FINDING_NO_COMPLAINTS_RULE, "no-complaints-rule", WARNING,
    "strategy.course.complaints_rule" },
  { { "'course': {'complaints_owner': ''}" }, TL_FINDING_NO_COMPLAINTS_RULE, "no-complaints-rule", WARNING,
    "strategy.course.complaints_owner", .count = 1 },
  { { "'obstacles': [{'id': 'o', 'text': 'Rain', 'sign': 'Clouds'}]" }, TL_FINDING_OBSTACLE_INCOMPLETE, "obstacle-incomplete",
    WARNING, "strategy.obstacles[0]", "Rain", .count = TL_OBSTACLE_LACKS_ADJUSTMENT | TL_OBSTACLE_LACKS_WATCHER },
  { { "'business': {'vision': ''}" }, TL_FINDING_NO_VISION, "no-vision", HINT, "strategy.business.vision" },
  { { "'whys': {'why_fit': ''}" }, TL_FINDING_NO_FIT, "no-fit", HINT, "strategy.whys.why_fit" },
  { { "'whys': {'ten_years': ''}" }, TL_FINDING_NO_TEN_YEARS, "no-ten-years", HINT, "strategy.whys.ten_years" },
  { { "'aim': {'parked': 'sales', 'parked_since': '2026-01-03'}", .today = "2027-01-04" }, TL_FINDING_OBJECTIVE_PARKED_LONG,
    "objective-parked-long", HINT, "strategy.aim.parked_since", NULL, "sales" },
  { { "'key_dates': [{'id': 'shut', 'kind': 'closure', 'first': '2027-02-03'},"
      "{'id': 'fair', 'name': 'Fair', 'kind': 'season', 'first': '2026-02-03', 'yearly': true},"
      "{'id': 'late', 'kind': 'season', 'first': '2027-04-05'}, {'id': 'early', 'kind': 'season', 'first': '2027-01-03'}]" },
    TL_FINDING_KEY_DATE_WITHOUT_ACTION, "key-date-without-action", HINT, "strategy.key_dates[1]", "Fair", "2027-02-03" },

  /* Listening. */
  { { "'topics': [{'id': 'us', 'kind': 'brand'}]" }, TL_FINDING_BRAND_ONLY_LISTENING, "brand-only-listening", WARNING,
    "strategy.topics", .count = 1 },
  { { "'topics': []" }, TL_FINDING_BRAND_ONLY_LISTENING, "brand-only-listening", WARNING, "strategy.topics" },
  { { ACCOUNT ("'verdict': 'keep', 'keyholders': ['bob']") }, TL_FINDING_KEYS_HELD_BY_ONE, "keys-held-by-one", WARNING,
    "strategy.accounts[0].keyholders", "@us", "Bob", 1 },
  { { ACCOUNT ("'verdict': 'fix'") }, TL_FINDING_KEYS_HELD_BY_ONE, "keys-held-by-one", WARNING,
    "strategy.accounts[0].keyholders", "@us" },
  { { ACCOUNT ("'verdict': 'keep', 'keyholders': ['ann', 'bob'], 'last_post': '2026-12-20'"), .today = "2027-01-04" },
    TL_FINDING_ACCOUNT_SILENT, "account-silent", WARNING, "strategy.accounts[0].last_post", "@us", NULL, 15 },
  { { "'competitors': []" }, TL_FINDING_NO_COMPETITOR, "no-competitor", HINT, "strategy.competitors" },
  { { "'insights': [{'id': 'in', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']},"
      "{'id': 'no', 'text': 'It is far', 'channel': 'delta', 'strength': 'weak'}]" }, TL_FINDING_INSIGHT_UNUSED, "insight-unused", HINT,
    "strategy.insights[1]", "It is far", "Delta" },

  /* Personas. */
  { { "'personas': [" PERSONA (", 'challenges': 'no time'") "]" }, TL_FINDING_PERSONA_INCOMPLETE, "persona-incomplete", WARNING,
    "strategy.personas[0]", "People", .count = TL_PERSONA_LACKS_NEXT_ACTION },
  { { "'personas': [" PERSONA (", 'next_action': 'come in'") "]" }, TL_FINDING_PERSONA_INCOMPLETE, "persona-incomplete", WARNING,
    "strategy.personas[0]", "People", .count = TL_PERSONA_LACKS_CHALLENGE },
  { { "'personas': [" PERSONA (", 'challenges': 'no time', 'next_action': 'come in'") ","
      "{'id': 'few', 'name': 'Few', 'challenges': 'no time', 'next_action': 'come in'}]" },
    TL_FINDING_PERSONA_NOT_REACHED, "persona-not-reached", WARNING, "strategy.personas[1]", "Few", "Alpha", 16 },

  /* Measures. */
  { { KPI ("'reader': 'ann'", FIRST "," SECOND) }, TL_FINDING_KPI_INCOMPLETE, "kpi-incomplete", WARNING,
    "strategy.kpis[0]", "Seen", .count = TL_KPI_LACKS_BASELINE | TL_KPI_LACKS_SOURCE },
  { { "'kpis': [{'id': 'seen', 'name': 'Seen', 'baseline': 0, 'read_where': 'there', 'targets': [" FIRST "," SECOND "]}]" },
    TL_FINDING_KPI_INCOMPLETE, "kpi-incomplete", WARNING, "strategy.kpis[0]", "Seen", .count = TL_KPI_LACKS_READER | TL_KPI_LACKS_FREQUENCY },
  { { KPI (READ, FIRST) }, TL_FINDING_NO_TARGET, "no-target", WARNING, "strategy.kpis[0].targets", "Seen", "2027-Q2", 1 },
  { { KPI (READ, "") }, TL_FINDING_NO_TARGET, "no-target", WARNING, "strategy.kpis[0].targets", "Seen", "2027-Q1", 2 },
  { { KPI (READ ", 'denominator': 'followers', 'benchmark': 3, 'benchmark_denominator': 'reach'", FIRST "," SECOND) },
    TL_FINDING_DENOMINATOR_MISMATCH, "denominator-mismatch", ERROR, "strategy.kpis[0].benchmark_denominator", "Seen", "followers",
    TL_DENOMINATOR_REACH },
  { { KPI (READ ", 'denominator': 'unstated', 'benchmark': 3, 'benchmark_denominator': 'unstated'", FIRST "," SECOND) },
    TL_FINDING_DENOMINATOR_MISMATCH, "denominator-mismatch", ERROR, "strategy.kpis[0].benchmark_denominator", "Seen", "unstated",
    TL_DENOMINATOR_UNSTATED },
  { { KPI (READ ", 'objective': 'sales'", FIRST "," SECOND) }, TL_FINDING_KPI_OFF_OBJECTIVE, "kpi-off-objective", WARNING,
    "strategy.kpis[0].objective", "Seen", "sales" },
  { { KPI (READ ", 'definition': 'orders'", FIRST "," SECOND) }, TL_FINDING_KPI_OFF_OBJECTIVE, "kpi-off-objective", WARNING,
    "strategy.kpis[0].objective", "Seen", "sales" },
  { { "'maturity': 'awareness'", .catalogue = "'kpis': [{'id': 'reach', 'objective': 'awareness', 'maturities': ['optimised', 'integrated']}]" },
    TL_FINDING_KPI_BEYOND_MATURITY, "kpi-beyond-maturity", WARNING, "strategy.kpis[0].definition", "Seen", "integrated" },
  { { NULL, .catalogue = "'kpis': [{'id': 'reach', 'objective': 'awareness', 'vanity': true}]" }, TL_FINDING_ONLY_VANITY_KPIS,
    "only-vanity-kpis", WARNING, "strategy.kpis", .count = 1 },
  { { KPI (READ ", 'baseline_date': '2027-03-30'", TARGET ("s", "2", "0.5") "," TARGET ("t", "1", "0.25") "," TARGET ("u", "4", "0.75")) },
    TL_FINDING_TARGET_AGAINST_DIRECTION, "target-against-direction", WARNING, "strategy.kpis[0].targets[1].value", "Seen", "2027-Q1",
    3, .figure = 0.25, .limit = 1 },
  { { KPI (READ ", 'baseline_date': '2027-03-31', 'direction': 'down'", FIRST "," SECOND) }, TL_FINDING_TARGET_AGAINST_DIRECTION,
    "target-against-direction", WARNING, "strategy.kpis[0].targets[1].value", "Seen", "2027-Q2", 1, .figure = 5, .limit = 1 },
  /* A quarter that reaches beyond the years of the calendar. */
  { { KPI (READ ", 'baseline_date': '2027-03-31'", FIRST ", {'id': 'l', 'fiscal_year': 2026, 'quarter': 4, 'value': 5}, {'id': 's', 'fiscal_year': 2199, 'quarter': 4, 'value': 0.5}")
      ", 'business': {'fiscal_year_start': 4}" }, TL_FINDING_TARGET_AGAINST_DIRECTION, "target-against-direction", WARNING,
    "strategy.kpis[0].targets[2].value", "Seen", "2199/00-Q4", 1, .figure = 0.5, .limit = 1 },
  { { KPI (READ, FIRST "," TARGET ("u", "2", "10.5")) }, TL_FINDING_TARGET_OUT_OF_PROPORTION, "target-out-of-proportion", WARNING,
    "strategy.kpis[0].targets[1].value", "Seen", "2027-Q2", 1, .figure = 10.5, .limit = 1 },
  { { KPI ("'read_where': 'there', 'reader': 'ann', 'baseline': 0, 'benchmark': 2, 'denominator': 'reach', 'benchmark_denominator': 'reach'",
           FIRST "," TARGET ("u", "2", "21")) }, TL_FINDING_TARGET_OUT_OF_PROPORTION, "target-out-of-proportion", WARNING,
    "strategy.kpis[0].targets[1].value", "Seen", "2027-Q2", 1, .figure = 21, .limit = 2 },
  { { KPI (READ ", 'scope': 'channel', 'channel': 'delta'", FIRST "," SECOND) ", 'channel_choices': [{'id': 'c', 'channel': 'delta', 'pin': 'out'}]" },
    TL_FINDING_KPI_UNFED, "kpi-unfed", WARNING, "strategy.kpis[0].channel", "Seen", "Delta", 1 },

  /* Money. */
  { { "'business': {'currency': 'EUR', 'tool_budget': 10, 'tools': [{'id': 'a', 'cost_per_month': 8}, {'id': 'b', 'cost_per_month': 4.5}]}",
      "'spending': [{'id': 's', 'month': '2027-01-01', 'tools': 90}]" },
    TL_FINDING_OVER_BUDGET, "over-budget", WARNING, "strategy.business.tool_budget", "EUR", "tools", .figure = 12.5, .limit = 10 },
  { { "'business': {'advertising_budget': 50, 'production_budget': 60}",
      "'spending': [{'id': 's', 'month': '2027-01-01', 'advertising': 51, 'production': 60}, {'id': 't', 'month': '2027-02-01', 'advertising': 70},"
      "{'id': 'u', 'month': '2027-03-01', 'advertising': 50}, {'id': 'v', 'month': '2027-04-01', 'advertising': 90},"
      "{'id': 'w', 'month': '2027-04-15', 'advertising': 40}, {'id': 'x', 'month': '2027-04-01'}]" },
    TL_FINDING_OVER_BUDGET, "over-budget", WARNING, "strategy.business.advertising_budget", NULL, "advertising", 2, .figure = 70, .limit = 50 },

  /* The person's own changes. */
  { { NULL, HAND ("'operator': 'ann', 'minutes': 601, 'serves': ['more']") }, TL_FINDING_ACTION_TOO_LONG, "action-too-long", WARNING,
    "strategy.team[0].hours_per_week", "Ann", NULL, 1, 601, .limit = 600 },
  { { NULL, HAND ("'operator': 'ann', 'minutes': 10") }, TL_FINDING_HAND_MADE_WITHOUT_REASON, "hand-made-without-reason", WARNING,
    "tracking.actions[0].serves", "Call", NULL, 1 },
  { { NULL, "'edits': [{'id': 'e', 'action': 'duty/listen/-/2027-01-11', 'field': 'minutes', 'value': '25', 'replaced': '29'}]" },
    TL_FINDING_EDITS_IN_QUESTION, "edits-in-question", WARNING, "tracking.edits[0]", .count = 1 },
  { { NULL, "'edits': [{'id': 'e', 'action': 'duty/listen/-/2021-01-11', 'field': 'minutes', 'value': '25', 'replaced': '30'},"
      "{'id': 'f', 'action': 'duty/listen/-/2021-01-18', 'field': 'minutes', 'value': '25', 'replaced': '30'}]" },
    TL_FINDING_EDITS_HOMELESS, "edits-homeless", WARNING, "tracking.edits", .count = 2 },
  { { NULL, "'actions': [{'id': 'r', 'action': 'post/alpha/2027-01-11/1', 'publish_on': '2027-01-12', 'operator': 'ann', 'channel': 'alpha',"
      "'format': 'text', 'kpi': 'reach', 'source': 'post/alpha/2027-01-18/1', 'minutes': 15}]" },
    TL_FINDING_ADAPTED_TOO_EARLY, "adapted-too-early", WARNING, "tracking.edits", .count = 1 },
  { { NULL, "'actions': [{'id': 'q', 'action': 'hand/0', 'prepare_on': '2026-12-31', 'done': true},"
      "{'id': 'r', 'action': 'hand/1', 'title': 'Call', 'prepare_on': '2027-04-05'}]" },
    TL_FINDING_ACTIONS_OUTSIDE, "actions-outside", WARNING, "tracking.actions[1]", "Call", NULL, 1 },
  { { NULL, "'actions': [{'id': 'q', 'action': 'hand/0', 'title': 'Ask', 'prepare_on': '2026-12-31'},"
      "{'id': 'r', 'action': 'hand/1', 'title': 'Call', 'prepare_on': '2027-04-05'}]" },
    TL_FINDING_ACTIONS_OUTSIDE, "actions-outside", WARNING, "tracking.actions[0]", "Ask", NULL, 2 },
  /* Of two records of one action the last counts, unless it has no place in the plan. */
  { { NULL, "'actions': [{'id': 'q', 'action': 'hand/1', 'title': 'Ask', 'prepare_on': '2027-01-05', 'operator': 'ann', 'minutes': 10},"
      "{'id': 'r', 'action': 'hand/1', 'title': 'Call', 'prepare_on': '2027-01-05', 'operator': 'ann', 'minutes': 10}]" },
    TL_FINDING_HAND_MADE_WITHOUT_REASON, "hand-made-without-reason", WARNING, "tracking.actions[1].serves", "Call", NULL, 1 },
  { { NULL, "'actions': [{'id': 'q', 'action': 'hand/1', 'title': 'Call', 'operator': 'ann', 'minutes': 10},"
      "{'id': 'r', 'action': 'hand/2', 'title': 'Ask', 'done': true}]" },
    TL_FINDING_ACTIONS_OUTSIDE, "actions-outside", WARNING, "tracking.actions[0]", "Call", NULL, 1 },
  { { NULL, "'actions': [{'id': 'q', 'title': 'Call', 'prepare_on': '2027-01-05', 'operator': 'ann', 'minutes': 10, 'serves': ['more']}]" },
    TL_FINDING_ACTIONS_OUTSIDE, "actions-outside", WARNING, "tracking.actions[0]", "Call", NULL, 1 },
};

static void
list_findings (const CheckFixture *fixture)
{
  for (guint i = 0; i < fixture->findings->len; i++)
    {
      const TlFinding *finding = fixture->findings->pdata[i];

      g_test_message ("%s at %s: %s, %s, %u, %u", tl_finding_code_to_nick (finding->code), finding->where,
                      finding->name, finding->detail, finding->count, finding->minutes);
    }
}

/* What is found is this, and nothing else. */
static void
check_only (const CheckFixture *fixture,
            const Row          *row)
{
  const TlFinding *finding;

  list_findings (fixture);
  g_assert_cmpuint (fixture->findings->len, ==, 1);
  finding = fixture->findings->pdata[0];
  g_assert_cmpstr (tl_finding_code_to_nick (finding->code), ==, row->nick);
  g_assert_cmpint (finding->code, ==, row->code);
  g_assert_cmpint (finding->severity, ==, row->severity);
  g_assert_cmpint (tl_finding_code_get_severity (finding->code), ==, row->severity);
  g_assert_cmpstr (finding->where, ==, row->where);
  g_assert_true (check_fixture_is_path (fixture, finding->where));
  g_assert_cmpstr (finding->name, ==, row->name);
  g_assert_cmpstr (finding->detail, ==, row->detail);
  g_assert_cmpuint (finding->count, ==, row->count);
  g_assert_cmpuint (finding->minutes, ==, row->minutes);
  g_assert_cmpfloat (finding->figure, ==, row->figure);
  g_assert_cmpfloat (finding->limit, ==, row->limit);
}

/* Each row gives its own finding, once, and no other. */
static void
test_rows (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (CheckFixture) fixture = NULL;

      g_test_message ("row %u: %s", r, rows[r].nick);
      fixture = check_fixture_new (&rows[r].changes);
      check_only (fixture, &rows[r]);
    }
}

/* Documents of which every check is content. */
static void
test_nothing (void)
{
  static const CheckChanges changes[] = {
    { NULL },
    { .today = "2027-01-04" },
    { "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'video'], 'function': 'sales'}," BOB
      ", 'function': 'sales'}, {'id': 'cas', 'hours_per_week': 1}]" },
    { "'accounts': [{'id': 'acc', 'channel': 'delta', 'verdict': 'rest', 'keyholders': ['bob'], 'last_post': '2020-01-01'}]", .today = "2027-01-04" },
    { ACCOUNT ("'verdict': 'keep', 'keyholders': ['ann', 'bob'], 'last_post': '2026-12-21'"), .today = "2027-01-04" },
    { "'aim': {'parked': 'sales', 'parked_since': '2026-01-04'}", .today = "2027-01-04" },
    { "'business': {'country': 'US', 'time_zone': 'America/Argentina/Buenos_Aires', 'currency': 'CHF'},"
      "'personas': [" PERSONA (", 'challenges': 'no time', 'next_action': 'come in', 'country': 'US', 'language': 'de-Latn-CH-1901'") "]" },
    { "'personas': [" PERSONA (", 'challenges': 'no time', 'next_action': 'come in', 'language': 'gsw'") "]" },
    { "'team': [" ANN "," BOB ", 'quiet_to': '15:00', 'absences': [{'id': 'a', 'first': '2027-12-10', 'last': '2027-12-10'},"
      "{'id': 'b', 'first': '2027-12-20'}]}]" },
    { NULL, "'actions': [{'id': 'r', 'action': 'post/alpha/2027-01-11/1', 'publish_on': '2027-01-12', 'operator': 'ann', 'channel': 'alpha',"
      "'format': 'text', 'kpi': 'reach', 'source': 'post/alpha/2027-01-18/1', 'minutes': 15},"
      "{'id': 's', 'action': 'post/alpha/2027-01-18/1', 'publish_on': '2027-01-19', 'operator': 'ann', 'channel': 'alpha',"
      "'format': 'text', 'kpi': 'reach', 'minutes': 15, 'done': true}]" },
    { "'maturity': 'integrated'", .catalogue = "'kpis': [{'id': 'reach', 'objective': 'awareness', 'maturities': ['ad_hoc', 'optimised']}]" },
    { "'business': {'tool_budget': 12.5, 'tools': [{'id': 'a', 'cost_per_month': 8}, {'id': 'b', 'cost_per_month': 4.5}]}" },
    { KPI (READ ", 'baseline_date': '2027-06-30', 'direction': 'down'", FIRST "," SECOND) },
    { KPI (READ ", 'benchmark': 8, 'denominator': 'reach', 'benchmark_denominator': 'reach'", FIRST "," TARGET ("u", "2", "12")) },
    { NULL, HAND ("'operator': 'ann', 'minutes': 10, 'serves': ['more']") },
    { NULL, HAND ("'operator': 'ann', 'minutes': 10, 'done': true") },
    { NULL, "'edits': [{'id': 'e', 'action': 'duty/listen/-/2027-01-11', 'field': 'minutes', 'value': '25', 'replaced': '30'}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (CheckFixture) fixture = check_fixture_new (&changes[i]);

      g_test_message ("row %u", i);
      list_findings (fixture);
      g_assert_cmpuint (fixture->findings->len, ==, 0);
    }
}

/* The example that shows how it should be, on the first day of its plan. */
static void
test_clean_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = tl_document_new_example ("bakery", &error);
  GPtrArray *findings;

  g_assert_no_error (error);
  tl_document_set_today (document, plan_fixture_day ("2027-01-04"));
  findings = tl_document_get_findings (document);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", tl_finding_code_to_nick (((TlFinding *) findings->pdata[i])->code));
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (tl_document_get_plan (document)->n_actions, >, 100);
}

/* The worst first, whatever the checks' order. */
static void
test_order (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [], 'whys': {'why_social': '', 'why_fit': '', 'ten_years': ''}, 'pillars': [{'id': 'a', 'share': 10}], 'kpis': []" });

  g_assert_cmpuint (fixture->findings->len, >=, 4);
  for (guint i = 1; i < fixture->findings->len; i++)
    g_assert_cmpint (((TlFinding *) fixture->findings->pdata[i - 1])->severity, <=, ((TlFinding *) fixture->findings->pdata[i])->severity);
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

/* Those whose numbers have to be reckoned are in test-plan-check-plan.c. */
static void
test_every_code_has_a_row (void)
{
  static const TlFindingCode reckoned[] = {
    TL_FINDING_MISSING_SKILL, TL_FINDING_UNSTAFFED, TL_FINDING_APPROVER_OVERLOADED, TL_FINDING_APPROVER_ABSENT,
    TL_FINDING_PINNED_BELOW_LOW, TL_FINDING_FOREIGN_FIGURES, TL_FINDING_LITTLE_SLACK, TL_FINDING_OVER_CAPACITY,
    TL_FINDING_TOO_MUCH_ADMINISTRATION, TL_FINDING_OVERDUE,
  };
  gboolean seen[TL_N_FINDING_CODES] = { FALSE };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    seen[rows[r].code] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (reckoned); i++)
    {
      g_assert_false (seen[reckoned[i]]);
      seen[reckoned[i]] = TRUE;
    }
  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    g_assert_true (seen[code]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/check/rows", test_rows);
  g_test_add_func ("/plan/check/nothing", test_nothing);
  g_test_add_func ("/plan/check/clean-example", test_clean_example);
  g_test_add_func ("/plan/check/order", test_order);
  g_test_add_func ("/plan/check/nicks", test_nicks);
  g_test_add_func ("/plan/check/every-code-has-a-row", test_every_code_has_a_row);
  return g_test_run ();
}

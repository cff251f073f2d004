/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-finding.h"

G_DEFINE_BOXED_TYPE (TlFinding, tl_finding, tl_finding_copy, tl_finding_free)

static const struct
{
  const char *nick;
  TlSeverity severity;
} codes[TL_N_FINDING_CODES] = {
  [TL_FINDING_NO_PERSON_WITH_HOURS] = { "no-person-with-hours", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_WHY] = { "no-why", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_BUSINESS_OBJECTIVE] = { "no-business-objective", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_OBJECTIVE] = { "no-objective", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_PERSONA] = { "no-persona", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_CHANNEL] = { "no-channel", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_KPI] = { "no-kpi", TL_SEVERITY_ERROR },
  [TL_FINDING_SEVERAL_LEADS] = { "several-leads", TL_SEVERITY_ERROR },
  [TL_FINDING_DANGLING_REFERENCE] = { "dangling-reference", TL_SEVERITY_ERROR },
  [TL_FINDING_DENOMINATOR_MISMATCH] = { "denominator-mismatch", TL_SEVERITY_ERROR },
  [TL_FINDING_NO_LEAD] = { "no-lead", TL_SEVERITY_WARNING },
  [TL_FINDING_PERSON_WITHOUT_HOURS] = { "person-without-hours", TL_SEVERITY_WARNING },
  [TL_FINDING_MISSING_SKILL] = { "missing-skill", TL_SEVERITY_WARNING },
  [TL_FINDING_UNSTAFFED] = { "unstaffed", TL_SEVERITY_WARNING },
  [TL_FINDING_APPROVER_OVERLOADED] = { "approver-overloaded", TL_SEVERITY_WARNING },
  [TL_FINDING_NO_BACKUP] = { "no-backup", TL_SEVERITY_WARNING },
  [TL_FINDING_PERSONA_NOT_REACHED] = { "persona-not-reached", TL_SEVERITY_WARNING },
  [TL_FINDING_PINNED_BELOW_LOW] = { "pinned-below-low", TL_SEVERITY_WARNING },
  [TL_FINDING_FOREIGN_FIGURES] = { "foreign-figures", TL_SEVERITY_WARNING },
  [TL_FINDING_PILLAR_SHARES] = { "pillar-shares", TL_SEVERITY_WARNING },
  [TL_FINDING_NO_TARGET] = { "no-target", TL_SEVERITY_WARNING },
  [TL_FINDING_KPI_INCOMPLETE] = { "kpi-incomplete", TL_SEVERITY_WARNING },
  [TL_FINDING_NO_COMPLAINTS_RULE] = { "no-complaints-rule", TL_SEVERITY_WARNING },
  [TL_FINDING_OBSTACLE_INCOMPLETE] = { "obstacle-incomplete", TL_SEVERITY_WARNING },
  [TL_FINDING_ONE_FUNCTION] = { "one-function", TL_SEVERITY_WARNING },
  [TL_FINDING_LITTLE_SLACK] = { "little-slack", TL_SEVERITY_WARNING },
  [TL_FINDING_OVER_CAPACITY] = { "over-capacity", TL_SEVERITY_WARNING },
  [TL_FINDING_ACTION_TOO_LONG] = { "action-too-long", TL_SEVERITY_WARNING },
  [TL_FINDING_APPROVER_ABSENT] = { "approver-absent", TL_SEVERITY_WARNING },
  [TL_FINDING_KEYS_HELD_BY_ONE] = { "keys-held-by-one", TL_SEVERITY_WARNING },
  [TL_FINDING_ACCOUNT_SILENT] = { "account-silent", TL_SEVERITY_WARNING },
  [TL_FINDING_BRAND_ONLY_LISTENING] = { "brand-only-listening", TL_SEVERITY_WARNING },
  [TL_FINDING_PERSONA_INCOMPLETE] = { "persona-incomplete", TL_SEVERITY_WARNING },
  [TL_FINDING_KPI_OFF_OBJECTIVE] = { "kpi-off-objective", TL_SEVERITY_WARNING },
  [TL_FINDING_KPI_BEYOND_MATURITY] = { "kpi-beyond-maturity", TL_SEVERITY_WARNING },
  [TL_FINDING_ONLY_VANITY_KPIS] = { "only-vanity-kpis", TL_SEVERITY_WARNING },
  [TL_FINDING_TARGET_AGAINST_DIRECTION] = { "target-against-direction", TL_SEVERITY_WARNING },
  [TL_FINDING_TARGET_OUT_OF_PROPORTION] = { "target-out-of-proportion", TL_SEVERITY_WARNING },
  [TL_FINDING_KPI_UNFED] = { "kpi-unfed", TL_SEVERITY_WARNING },
  [TL_FINDING_TOO_MUCH_ADMINISTRATION] = { "too-much-administration", TL_SEVERITY_WARNING },
  [TL_FINDING_OVER_BUDGET] = { "over-budget", TL_SEVERITY_WARNING },
  [TL_FINDING_HAND_MADE_WITHOUT_REASON] = { "hand-made-without-reason", TL_SEVERITY_WARNING },
  [TL_FINDING_OVERDUE] = { "overdue", TL_SEVERITY_WARNING },
  [TL_FINDING_EDITS_IN_QUESTION] = { "edits-in-question", TL_SEVERITY_WARNING },
  [TL_FINDING_ADAPTED_TOO_EARLY] = { "adapted-too-early", TL_SEVERITY_WARNING },
  [TL_FINDING_ACTIONS_OUTSIDE] = { "actions-outside", TL_SEVERITY_WARNING },
  [TL_FINDING_EDITS_HOMELESS] = { "edits-homeless", TL_SEVERITY_WARNING },
  [TL_FINDING_REVERSED_SPAN] = { "reversed-span", TL_SEVERITY_WARNING },
  [TL_FINDING_UNKNOWN_CODE] = { "unknown-code", TL_SEVERITY_WARNING },
  [TL_FINDING_INSIGHT_UNUSED] = { "insight-unused", TL_SEVERITY_HINT },
  [TL_FINDING_NO_VISION] = { "no-vision", TL_SEVERITY_HINT },
  [TL_FINDING_NO_FIT] = { "no-fit", TL_SEVERITY_HINT },
  [TL_FINDING_NO_TEN_YEARS] = { "no-ten-years", TL_SEVERITY_HINT },
  [TL_FINDING_NO_COMPETITOR] = { "no-competitor", TL_SEVERITY_HINT },
  [TL_FINDING_READINESS_WEAK] = { "readiness-weak", TL_SEVERITY_HINT },
  [TL_FINDING_KEY_DATE_WITHOUT_ACTION] = { "key-date-without-action", TL_SEVERITY_HINT },
  [TL_FINDING_OBJECTIVE_PARKED_LONG] = { "objective-parked-long", TL_SEVERITY_HINT },
};

TlFinding *
tl_finding_copy (const TlFinding *finding)
{
  TlFinding *copy = g_memdup2 (finding, sizeof *finding);

  copy->where = g_strdup (finding->where);
  copy->name = g_strdup (finding->name);
  copy->detail = g_strdup (finding->detail);
  copy->channel = g_strdup (finding->channel);
  copy->person = g_strdup (finding->person);
  copy->fix_name = g_strdup (finding->fix_name);
  return copy;
}

void
tl_finding_free (TlFinding *finding)
{
  g_free (finding->where);
  g_free (finding->name);
  g_free (finding->detail);
  g_free (finding->channel);
  g_free (finding->person);
  g_free (finding->fix_name);
  g_free (finding);
}

const char *
tl_finding_code_to_nick (TlFindingCode code)
{
  g_return_val_if_fail ((guint) code < TL_N_FINDING_CODES, NULL);

  return codes[code].nick;
}

TlSeverity
tl_finding_code_get_severity (TlFindingCode code)
{
  g_return_val_if_fail ((guint) code < TL_N_FINDING_CODES, TL_SEVERITY_HINT);

  return codes[code].severity;
}

const char *
tl_severity_to_nick (TlSeverity severity)
{
  static const char *const nicks[] = { "error", "warning", "hint" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (nicks), NULL);

  return nicks[severity];
}

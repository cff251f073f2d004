/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-plan.h"
#include "tracking/tl-tracking.h"

G_BEGIN_DECLS

/**
 * TlSeverity:
 * @TL_SEVERITY_ERROR: there can be no plan, or a number would be wrong
 * @TL_SEVERITY_WARNING: strategy and plan part company here
 * @TL_SEVERITY_HINT: worth a thought
 */
typedef enum
{
  TL_SEVERITY_ERROR,   /* error */
  TL_SEVERITY_WARNING, /* warning */
  TL_SEVERITY_HINT,    /* hint */
} TlSeverity;

/**
 * TlFindingCode:
 *
 * What was found. The codes, given behind, are published: scripts rely on them.
 */
typedef enum
{
  TL_FINDING_NO_PERSON_WITH_HOURS,   /* no-person-with-hours: error */
  TL_FINDING_NO_WHY,                 /* no-why: error */
  TL_FINDING_NO_BUSINESS_OBJECTIVE,  /* no-business-objective: error */
  TL_FINDING_NO_OBJECTIVE,           /* no-objective: error */
  TL_FINDING_NO_PERSONA,             /* no-persona: error */
  TL_FINDING_NO_CHANNEL,             /* no-channel: error */
  TL_FINDING_NO_KPI,                 /* no-kpi: error */
  TL_FINDING_SEVERAL_LEADS,          /* several-leads: error */
  TL_FINDING_DANGLING_REFERENCE,     /* dangling-reference: error */
  TL_FINDING_DENOMINATOR_MISMATCH,   /* denominator-mismatch: error */
  TL_FINDING_NO_LEAD,                /* no-lead: warning */
  TL_FINDING_PERSON_WITHOUT_HOURS,   /* person-without-hours: warning */
  TL_FINDING_MISSING_SKILL,          /* missing-skill: warning */
  TL_FINDING_UNSTAFFED,              /* unstaffed: warning */
  TL_FINDING_APPROVER_OVERLOADED,    /* approver-overloaded: warning */
  TL_FINDING_NO_BACKUP,              /* no-backup: warning */
  TL_FINDING_PERSONA_NOT_REACHED,    /* persona-not-reached: warning */
  TL_FINDING_PINNED_BELOW_LOW,       /* pinned-below-low: warning */
  TL_FINDING_FOREIGN_FIGURES,        /* foreign-figures: warning */
  TL_FINDING_PILLAR_SHARES,          /* pillar-shares: warning */
  TL_FINDING_NO_TARGET,              /* no-target: warning */
  TL_FINDING_KPI_INCOMPLETE,         /* kpi-incomplete: warning */
  TL_FINDING_NO_COMPLAINTS_RULE,     /* no-complaints-rule: warning */
  TL_FINDING_OBSTACLE_INCOMPLETE,    /* obstacle-incomplete: warning */
  TL_FINDING_ONE_FUNCTION,           /* one-function: warning */
  TL_FINDING_LITTLE_SLACK,           /* little-slack: warning */
  TL_FINDING_OVER_CAPACITY,          /* over-capacity: warning */
  TL_FINDING_ACTION_TOO_LONG,        /* action-too-long: warning */
  TL_FINDING_APPROVER_ABSENT,        /* approver-absent: warning */
  TL_FINDING_KEYS_HELD_BY_ONE,       /* keys-held-by-one: warning */
  TL_FINDING_ACCOUNT_SILENT,         /* account-silent: warning */
  TL_FINDING_BRAND_ONLY_LISTENING,   /* brand-only-listening: warning */
  TL_FINDING_PERSONA_INCOMPLETE,     /* persona-incomplete: warning */
  TL_FINDING_KPI_OFF_OBJECTIVE,      /* kpi-off-objective: warning */
  TL_FINDING_KPI_BEYOND_MATURITY,    /* kpi-beyond-maturity: warning */
  TL_FINDING_ONLY_VANITY_KPIS,       /* only-vanity-kpis: warning */
  TL_FINDING_TARGET_AGAINST_DIRECTION, /* target-against-direction: warning */
  TL_FINDING_TARGET_OUT_OF_PROPORTION, /* target-out-of-proportion: warning */
  TL_FINDING_KPI_UNFED,              /* kpi-unfed: warning */
  TL_FINDING_TOO_MUCH_ADMINISTRATION, /* too-much-administration: warning */
  TL_FINDING_OVER_BUDGET,            /* over-budget: warning */
  TL_FINDING_HAND_MADE_WITHOUT_REASON, /* hand-made-without-reason: warning */
  TL_FINDING_OVERDUE,                /* overdue: warning */
  TL_FINDING_EDITS_IN_QUESTION,      /* edits-in-question: warning */
  TL_FINDING_EDITS_HOMELESS,         /* edits-homeless: warning */
  TL_FINDING_ACTIONS_OUTSIDE,        /* actions-outside: warning */
  TL_FINDING_ADAPTED_TOO_EARLY,      /* adapted-too-early: warning */
  TL_FINDING_REVERSED_SPAN,          /* reversed-span: warning */
  TL_FINDING_UNKNOWN_CODE,           /* unknown-code: warning */
  TL_FINDING_INSIGHT_UNUSED,         /* insight-unused: hint */
  TL_FINDING_NO_VISION,              /* no-vision: hint */
  TL_FINDING_NO_FIT,                 /* no-fit: hint */
  TL_FINDING_NO_TEN_YEARS,           /* no-ten-years: hint */
  TL_FINDING_NO_COMPETITOR,          /* no-competitor: hint */
  TL_FINDING_READINESS_WEAK,         /* readiness-weak: hint */
  TL_FINDING_KEY_DATE_WITHOUT_ACTION, /* key-date-without-action: hint */
  TL_FINDING_OBJECTIVE_PARKED_LONG,  /* objective-parked-long: hint */
} TlFindingCode;
#define TL_N_FINDING_CODES (TL_FINDING_OBJECTIVE_PARKED_LONG + 1)

/**
 * TlKpiLack:
 *
 * What a KPI lacks: the @count of %TL_FINDING_KPI_INCOMPLETE.
 */
typedef enum
{
  TL_KPI_LACKS_BASELINE = 1 << 0,
  TL_KPI_LACKS_SOURCE = 1 << 1,    /* where it is read */
  TL_KPI_LACKS_READER = 1 << 2,
  TL_KPI_LACKS_FREQUENCY = 1 << 3,
} TlKpiLack;

/**
 * TlObstacleLack:
 *
 * What an obstacle lacks: the @count of %TL_FINDING_OBSTACLE_INCOMPLETE.
 */
typedef enum
{
  TL_OBSTACLE_LACKS_SIGN = 1 << 0,
  TL_OBSTACLE_LACKS_ADJUSTMENT = 1 << 1,
  TL_OBSTACLE_LACKS_WATCHER = 1 << 2,
} TlObstacleLack;

/**
 * TlPersonaLack:
 *
 * What a persona lacks: the @count of %TL_FINDING_PERSONA_INCOMPLETE.
 */
typedef enum
{
  TL_PERSONA_LACKS_CHALLENGE = 1 << 0,
  TL_PERSONA_LACKS_NEXT_ACTION = 1 << 1,
} TlPersonaLack;

/**
 * TlCodeKind:
 * @TL_CODE_KIND_COUNTRY: ISO 3166-1, two letters
 * @TL_CODE_KIND_TIME_ZONE: IANA
 * @TL_CODE_KIND_CURRENCY: ISO 4217, three letters
 * @TL_CODE_KIND_LANGUAGE: BCP 47
 *
 * What a code names: the @count of %TL_FINDING_UNKNOWN_CODE.
 */
typedef enum
{
  TL_CODE_KIND_COUNTRY,
  TL_CODE_KIND_TIME_ZONE,
  TL_CODE_KIND_CURRENCY,
  TL_CODE_KIND_LANGUAGE,
} TlCodeKind;

/**
 * TlReadinessLeaf:
 *
 * The four leaves of readiness: the @count of %TL_FINDING_READINESS_WEAK.
 */
typedef enum
{
  TL_READINESS_LEAF_LEADERSHIP = 1 << 0,
  TL_READINESS_LEAF_GOVERNANCE = 1 << 1,
  TL_READINESS_LEAF_CULTURE = 1 << 2,
  TL_READINESS_LEAF_TECHNOLOGY = 1 << 3,
} TlReadinessLeaf;

/*
 * When there is something to find
 *
 * What the codes do not say of themselves. A threshold without a source is a
 * field of #TlEstimates. Where a plan is looked at, skipped actions do not count,
 * and of done ones what they took.
 *
 * Can only follow a person's own change, for a plan as derived has none:
 *   over-capacity         a week that is not over yet is planned beyond a
 *                         person's hours
 *   action-too-long       an open action takes longer than all the hours that
 *                         its operator has in a week
 *   hand-made-without-reason, edits-in-question, edits-homeless
 *   adapted-too-early     an open post adapts a piece that is not done and appears
 *                         on a later day, or is skipped
 *   actions-outside       what was added by hand and is open is not within the
 *                         weeks of the plan, or its record has no day or no key
 * Can be in a plan as derived where it is short or somebody stands in for long:
 *   little-slack          over the plan as a whole, less than slack_share of a
 *                         person's hours is free; recurring work alone keeps to
 *                         recurring_share
 * Only where the day is known:
 *   account-silent        more than silent_days since the last post that was
 *                         noted or done, on an account that is kept or fixed
 *   overdue               the day on which it appears or is done is past
 *   objective-parked-long parked for over a year
 *
 * dangling-reference      to nothing, or to a record of another type than belongs
 *                         there; what says what was may name what is gone
 * reversed-span           an absence, key date, quiet hours or period of a number
 *                         that was read whose end is given and before its
 *                         beginning; or an absence that has an end only
 * unknown-code            of a country, currency or language: not formed as its
 *                         standard has it; whether it is on the list is not looked
 *                         up. Of a time zone: not known on this machine, if it has
 *                         a list of them
 * missing-skill           a channel is refused for it, or decided by hand and run by
 *                         nobody. Other work goes to somebody without the skill
 *                         if nobody has it
 * unstaffed               open work that is not late, of weeks that are derived
 * one-function            a team of three or more whose functions are all known
 * approver-absent         on no day from when a post is prepared until it appears
 *                         is the approver there; approver-overloaded: on some,
 *                         without the time
 * keys-held-by-one        at most one person of the team can log in to an account
 *                         that is kept or fixed; a team of one is spared
 * brand-only-listening    no topic is about anything but the brand, or there is
 *                         none
 * kpi-beyond-maturity     the catalogue offers the measure only to organisations
 *                         that have come further
 * target-against-direction a target worse than the baseline, of a quarter that
 *                         ends after the baseline's date
 * target-out-of-proportion a target more than target_factor times better than the
 *                         baseline and than the benchmark, so far as they are
 *                         given, above 0 and comparable
 * kpi-unfed               nothing that is published and no talk with people is on
 *                         the measure's channel, or anywhere if it is of the
 *                         whole; to read a measure does not move it
 * too-much-administration of all hours in the plan, the duties that the catalogue
 *                         calls administrative have more than
 *                         administration_share
 * over-budget             like is held against like, in the currency a month: the
 *                         tools' costs together against tool_budget; else what
 *                         was spent in a month on tools, advertising or production
 *                         against its budget. Hours at people's rates have no
 *                         budget and are no part of it
 * readiness-weak          leaves whose three statements are all answered, none
 *                         with yes
 * key-date-without-action a key date, not a closure, that begins within the weeks
 *                         of the plan
 */

/*
 * What the sentence needs
 *
 * A code that is not named needs nothing. A @name is what the person typed, or
 * the catalogue's English, and %NULL where the record has no name; a name may be
 * missing everywhere.
 *
 * no-person-with-hours  count: people in the team
 * no-business-objective count: business objectives that are written down
 * several-leads         name, detail: the first two leads; count: how many
 * dangling-reference    name: of the record that refers; detail: its type, as
 *                       g_type_name() has it; count: number of the field; figure:
 *                       0: nothing is there, 1: something of another type is
 * denominator-mismatch  name: of the KPI; detail: nick of its denominator;
 *                       count: the TlDenominator of its benchmark
 * person-without-hours  name: of the person; count: posts that wait for their
 *                       approval
 * missing-skill         name: the channel that needs it; count: TlSkills, any one
 *                       of which would do
 * unstaffed             name: the channel, NULL if it is more than one or none;
 *                       count: actions; minutes: of all of them
 * approver-overloaded   name: of the approver; count: posts that wait in vain;
 *                       minutes: of approving them
 * no-backup             name: of the operator; detail: the channel
 * persona-not-reached   name: of the persona; detail: the chosen channel that
 *                       comes nearest; count: its score, whole points
 * pinned-below-low      name: the channel; detail: recommended low end in
 *                       digits; count: posts a week that are planned; minutes: a
 *                       week that are lacking, 0 if that is not the cause
 * foreign-figures       name: of the persona, if it is only one; detail: ISO
 *                       3166 code of the country of the figures; count: personas
 * pillar-shares         count: the sum, whole percent
 * no-target             name: of the KPI; detail: the first quarter without a
 *                       target, "2027-Q1", or "2026/27-Q4" where fiscal years do
 *                       not begin in January; count: how many quarters of the
 *                       plan
 * kpi-incomplete        name: of the KPI; count: TlKpiLack
 * no-complaints-rule    count: 0: there is no rule, 1: nobody is named in it
 * obstacle-incomplete   name: its text; count: TlObstacleLack
 * one-function          detail: nick of the TlFunction; count: people
 * little-slack          name: of the person; count: percent of their hours that
 *                       is planned
 * over-capacity         name: of the person; count: weeks; detail: their Mondays,
 *                       "2027-03-01 2027-03-15"; minutes: above the hours, all
 *                       weeks together
 * action-too-long       name: of the operator; count: actions; minutes: of the
 *                       longest; limit: minutes of their week
 * approver-absent       as approver-overloaded
 * keys-held-by-one      name: of the account; detail: who holds its keys; count:
 *                       people who do, 0 or 1
 * account-silent        name: of the account; count: days
 * brand-only-listening  count: topics
 * persona-incomplete    name: of the persona; count: TlPersonaLack
 * kpi-off-objective     name: of the KPI; detail: nick of the TlObjective that it
 *                       tells about
 * kpi-beyond-maturity   name: of the KPI; detail: nick of the TlMaturity from
 *                       which on it is offered
 * only-vanity-kpis      count: KPIs
 * target-against-direction  name: of the KPI; detail: the first such quarter, as
 *                       in no-target; figure: its target; limit: the baseline;
 *                       count: quarters
 * target-out-of-proportion  likewise; limit: the baseline, or the benchmark where
 *                       there is none
 * kpi-unfed             name: of the KPI, if it is only one; detail: its channel,
 *                       if it has one; count: KPIs
 * too-much-administration  count: percent; minutes: in the plan
 * over-budget           detail: "tools", "advertising" or "production"; name: the
 *                       currency's code; figure: the largest amount; limit: the
 *                       budget; count: months in which more was spent, 0 if it is
 *                       the tools' costs as they are written down
 * hand-made-without-reason, actions-outside  name: what the first is called; count:
 *                       actions
 * overdue, adapted-too-early, edits-in-question, edits-homeless  count: how many
 * reversed-span         name: of the person, key date or KPI; detail: type of the
 *                       record, as g_type_name() has it; figure: when it begins,
 *                       limit: when it ends, as #TlDay, of a TlMember in minutes
 *                       since midnight; figure below 0: it has no beginning
 * unknown-code          name: of the persona, NULL: it is the business's; detail:
 *                       what is written there; count: TlCodeKind
 * insight-unused        name: its text; detail: the channel it was heard on
 * readiness-weak        count: TlReadinessLeaf
 * key-date-without-action  name: of the key date; detail: its day, "2027-03-01"
 * objective-parked-long detail: nick of the TlObjective
 */

/**
 * TlFinding:
 * @code: what was found
 * @severity: how bad it is; a property of the code
 * @where: the path of the record or member, "strategy.team[1].hours_per_week"
 * @name: what the sentence calls the record by, or %NULL
 * @detail: a second name or code that the sentence needs, or %NULL
 * @count: a number that the sentence needs
 * @minutes: minutes of work that the sentence needs
 * @figure: a number in a unit of its own that the sentence needs
 * @limit: what @figure is held against
 * @channel: id of the channel that it is about, or %NULL
 * @person: id of the person that it is about, or %NULL
 * @can_fix: whether it can be repaired mechanically; see tl-fix.h
 * @fix_name: the name of what the repair is about, or the code or the day
 *   ("2027-03-01") that it writes, or %NULL
 *
 * One cause of trouble. Sentences are made of it where it is shown; see “What
 * the sentence needs”.
 */
typedef struct
{
  TlFindingCode code;
  TlSeverity severity;
  char *where;
  char *name;
  char *detail;
  guint count;
  guint minutes;
  double figure;
  double limit;
  char *channel;
  char *person;
  gboolean can_fix;
  char *fix_name;
} TlFinding;

#define TL_TYPE_FINDING (tl_finding_get_type ())
GType       tl_finding_get_type     (void);
TlFinding  *tl_finding_copy         (const TlFinding *finding);
void        tl_finding_free         (TlFinding       *finding);
const char *tl_finding_code_to_nick (TlFindingCode    code);
TlSeverity  tl_finding_code_get_severity (TlFindingCode code);
const char *tl_severity_to_nick     (TlSeverity       severity);

/**
 * TlSituation:
 * @root: the topmost record, below which all references are looked at
 * @strategy: the answers, somewhere below @root
 * @tracking: (nullable): what became of the plan, likewise
 * @catalogue: what is known of the world
 * @plan: the plan that was derived from them, the person's changes laid over it
 * @today: the day from which it is looked at; %TL_DAY_NONE: nothing is said that
 *   depends on it
 *
 * What there is to judge.
 */
typedef struct
{
  TlRecord *root;
  TlStrategy *strategy;
  TlTracking *tracking;
  TlCatalogue *catalogue;
  const TlPlan *plan;
  TlDay today;
} TlSituation;

/**
 * tl_plan_check:
 * @situation: what to look at
 *
 * Looks where strategy and plan part company. A pure function. What is only the
 * consequence of another finding is left out; tl-check-hiding.c says what hides
 * what.
 *
 * Returns: (transfer full) (element-type TlFinding): what was found, the worst
 *   first, then in the order of the steps, the plan and the changes after them
 */
GPtrArray *tl_plan_check (const TlSituation *situation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlFinding, tl_finding_free)

G_END_DECLS

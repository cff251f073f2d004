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
  TL_FINDING_INSIGHT_UNUSED,         /* insight-unused: hint */
  TL_FINDING_NO_VISION,              /* no-vision: hint */
} TlFindingCode;
#define TL_N_FINDING_CODES (TL_FINDING_NO_VISION + 1)

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
 *                       g_type_name() has it; count: number of the field
 * denominator-mismatch  name: of the KPI; detail: nick of its denominator;
 *                       count: the TlDenominator of its benchmark
 * person-without-hours  name: of the person
 * missing-skill         name: the channel, format or duty that needs it;
 *                       count: TlSkills, any one of which would do
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
 * insight-unused        name: its text; detail: the channel it was heard on
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
 * Looks where strategy and plan part company. A pure function.
 *
 * Returns: (transfer full) (element-type TlFinding): what was found, the worst
 *   first, then in the order of the document
 */
GPtrArray *tl_plan_check (const TlSituation *situation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlFinding, tl_finding_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-catalogue.h"
#include "catalogue/tl-terms.h"
#include "strategy/tl-strategy.h"
#include "tracking/tl-edit.h"
#include "tracking/tl-tracking.h"

G_BEGIN_DECLS

/*
 * What the engine derives: references and numbers, no sentences. Strings are
 * ids of records, keys of actions or codes; "" is never used for "none", NULL
 * is. All of them, and all arrays, belong to the plan.
 *
 * Times of work are whole minutes. Days are #TlDay; weeks of the plan are
 * counted from 1.
 */

#define TL_PLAN_MIN_WEEKS 1
#define TL_PLAN_MAX_WEEKS 156
#define TL_PLAN_DEFAULT_WEEKS 13

/**
 * TlPlanFrame:
 * @start: the Monday on which the plan begins
 * @weeks: its length, 1 to 156
 * @origin: the Monday from which the themes of a channel are counted; it stays
 *   when the plan is moved or made longer
 * @from: the Monday from which it is derived; the weeks before stand as recorded.
 *   %TL_DAY_NONE: from its start
 */
typedef struct
{
  TlDay start;
  guint weeks;
  TlDay origin;
  TlDay from;
} TlPlanFrame;

/**
 * TlActionKind:
 *
 * The first part of an action's key.
 */
typedef enum
{
  TL_ACTION_POST, /* post/<channel>/<monday>/<slot> */
  TL_ACTION_DUTY, /* duty/<type>/<subject or ->/<period> */
  TL_ACTION_ONCE, /* once/<kind>/<record>/<template> */
  TL_ACTION_KEY,  /* key/<key date>/<channel>/<template> */
  TL_ACTION_HAND, /* hand/<uuid>: added by the person */
} TlActionKind;

/**
 * TlTask:
 *
 * What there is to do.
 */
typedef enum
{
  TL_TASK_MAKE,          /* a post made for its channel */
  TL_TASK_ADAPT,         /* a post adapted from another channel's piece */
  TL_TASK_LEAD_UP,       /* prepare a key date */
  TL_TASK_LISTEN,
  TL_TASK_ANSWER,        /* answer people on a channel */
  TL_TASK_JOIN,          /* join in others' conversations on a channel */
  TL_TASK_READ_KPI,
  TL_TASK_LOOK_AHEAD,
  TL_TASK_REPORT,
  TL_TASK_REVIEW,
  TL_TASK_WATCH,         /* look whether an obstacle's sign has come */
  TL_TASK_FIX_ACCOUNT,
  TL_TASK_REST_ACCOUNT,
  TL_TASK_CLOSE_ACCOUNT,
  TL_TASK_OPEN_ACCOUNT,
  TL_TASK_READINESS,     /* a step towards readiness */
  TL_TASK_OWN,           /* what a person added; its title says it */
} TlTask;
#define TL_N_TASKS (TL_TASK_OWN + 1)

/**
 * TlActionStatus:
 *
 * What has become of an action.
 */
typedef enum
{
  TL_ACTION_PLANNED,
  TL_ACTION_DONE,
  TL_ACTION_SKIPPED, /* it stays in the plan and takes no time */
} TlActionStatus;

/**
 * TlTraceKind:
 *
 * What kind of answer an action comes from.
 */
typedef enum
{
  TL_TRACE_WHY,                /* the member's path in the document */
  TL_TRACE_OBJECTIVE,          /* likewise */
  TL_TRACE_BUSINESS_OBJECTIVE, /* id of a TlBusinessObjective */
  TL_TRACE_PERSONA,            /* id of a TlPersona */
  TL_TRACE_INSIGHT,            /* id of a TlInsight */
  TL_TRACE_PILLAR,             /* id of a TlPillar */
  TL_TRACE_KPI,                /* id of a TlKpi */
  TL_TRACE_KEY_DATE,           /* id of a TlKeyDate */
  TL_TRACE_OBSTACLE,           /* id of a TlObstacle */
  TL_TRACE_TOPIC,              /* id of a TlTopic */
  TL_TRACE_ACCOUNT,            /* id of a TlAccount */
  TL_TRACE_CHOICE,             /* id of a TlChannelChoice */
  TL_TRACE_READINESS,          /* the member's path in the document */
  TL_TRACE_COMPLAINTS,         /* likewise */
} TlTraceKind;

/**
 * TlTrace:
 * @kind: what kind of answer
 * @ref: which: the id of a record, or the path of a member
 *   ("strategy.aim.primary") where the record has no id
 */
typedef struct
{
  TlTraceKind kind;
  const char *ref;
} TlTrace;

/**
 * TlPlanAction:
 *
 * One line of the plan.
 */
typedef struct
{
  const char *key;          /* its identity, for ever */
  TlActionKind kind;
  TlTask task;
  guint week;               /* of the plan, 1 to frame.weeks */
  TlDay prepare_on;         /* the day of the work; it may lie in the week before */
  TlDay publish_on;         /* TL_DAY_NONE for work that is not published */
  int time;                 /* of publishing, else of the work; TL_MINUTES_NONE: any */
  const char *channel;      /* id; for work that no channel has, NULL; likewise below */
  guint slot;               /* of the channel's week, from 1; 0 for other work */
  const char *persona;
  const char *pillar;
  const char *format;
  const char *source;       /* the key of the action whose piece is adapted */
  const char *subject;      /* what a duty, key date or work done once is about:
                             * id of the KPI, obstacle, account, key date; the
                             * member's path of a readiness answer */
  const char *kpi;          /* by which it is measured */
  int fiscal_year;          /* the quarter in which it falls; 0: no KPI */
  guint quarter;
  gboolean has_target;      /* the KPI has a target for that quarter */
  double target;
  const char *benchmark;    /* id of a TlBenchmark of the channel */
  const char *operator_id;  /* NULL: unstaffed */
  gboolean by_backup;       /* the operator stands in for another */
  const char *accountable;
  const char *approver;     /* NULL: needs no approval, or nobody has the time */
  gboolean approval_missing;/* it needs approval and nobody has the time */
  guint minutes;            /* of the operator */
  guint approve_minutes;    /* of the approver */
  const TlTrace *traces;
  guint n_traces;

  /* What the person made of it; all 0 in a plan as derived. */
  const char *title;        /* in their words; NULL: the plan's */
  TlActionStatus status;
  gboolean recorded;        /* it stands as recorded: done, past, or added by hand */
  TlDay done_on;            /* of a done one, where it is said */
  int actual_minutes;       /* what it took; -1: not said */
  const char *link;         /* to what was published, or NULL */
  const char *text;         /* of the post, as it is to appear, or NULL; any lines */
  const char *picture;      /* its web address, or a file, or NULL */
  const char *picture_text; /* what the picture shows, in words, or NULL */
  const char *note;         /* or NULL */
  guint changed;            /* a bit (1 << #TlActionField) for each applied change */
  guint in_question;        /* likewise, for each one in question */
  guint pinned;             /* likewise, for each that holds whatever is derived */
} TlPlanAction;

/**
 * TlEditState:
 *
 * What has become of a person's change of an action after the plan was derived
 * anew.
 */
typedef enum
{
  TL_EDIT_APPLIED,
  TL_EDIT_IN_QUESTION, /* what it changed has changed underneath, or its value can
                        * no longer be used */
  TL_EDIT_HOMELESS,    /* its action is gone */
} TlEditState;

/**
 * TlPlanEdit:
 *
 * A person's change of one field of an action, and how it stands. Values are
 * written as in #TlEdit. Where a change in question has a usable value, that is
 * in force until the person has decided.
 */
typedef struct
{
  const char *edit;      /* id of the TlEdit */
  const char *action;    /* key */
  TlActionField field;
  TlEditState state;
  const char *value;     /* what the person wants */
  const char *replaced;  /* what was derived when they wanted it */
  const char *derived;   /* what is derived now; NULL if homeless */
  TlDay made_on;         /* when they wanted it; TL_DAY_NONE: not said */
  gboolean unmet;        /* the action came to stand, or was done, without it */
  gboolean usable;       /* the value names somebody or something that is there, or was
                          * there when what is over was done or planned */
  gboolean pinned;
} TlPlanEdit;

/**
 * TlContributionKind:
 *
 * What a part of a channel's score for a persona comes from.
 */
typedef enum
{
  TL_CONTRIBUTION_INSIGHT,
  TL_CONTRIBUTION_BEHAVIOUR,
  TL_CONTRIBUTION_ACCOUNT,
  TL_CONTRIBUTION_USAGE,
} TlContributionKind;
#define TL_N_CONTRIBUTIONS 4

/**
 * TlUsageBasis:
 *
 * Which figure stands for public usage.
 */
typedef enum
{
  TL_USAGE_BASIS_LENS,    /* the most telling lens */
  TL_USAGE_BASIS_OVERALL, /* the persona is not described, or no lens has figures */
  TL_USAGE_BASIS_MEDIAN,  /* the channel has no figure: the persona's median */
  TL_USAGE_BASIS_NONE,    /* no channel has a figure */
} TlUsageBasis;

/**
 * TlContribution:
 *
 * A part of a score. @points and @most are hundredths of a point.
 */
typedef struct
{
  TlContributionKind kind;
  int points;
  int most;              /* what it could have been */
  const char *ref;       /* id of the insight or account, or NULL */
  TlUse use;             /* of BEHAVIOUR with points */
  TlUsageBasis basis;    /* of USAGE */
  const char *usage;     /* of USAGE: id of the TlUsage, or NULL */
  TlLens lens;           /* of USAGE by lens */
  double percent;        /* of USAGE: the figure */
  double overall;        /* of USAGE: that of the same wave */
  gboolean foreign;      /* of USAGE: from another country than the persona's */
} TlContribution;

/**
 * TlPersonaScore:
 *
 * How well a channel suits a persona. @score is in hundredths of a point, 0 to
 * 10000.
 */
typedef struct
{
  const char *persona;
  int score;
  TlContribution contributions[TL_N_CONTRIBUTIONS];
} TlPersonaScore;

/**
 * TlChannelReason:
 *
 * Why a channel is taken or not.
 */
typedef enum
{
  TL_REASON_PINNED_IN,    /* decided by hand */
  TL_REASON_ONLY_REACH,   /* it alone reaches @persona */
  TL_REASON_REACH,        /* by rank, and it reaches somebody not reached before */
  TL_REASON_NEAREST,      /* nothing in the running reaches @persona, and it comes nearest */
  TL_REASON_RANK,         /* by rank, with hours left */
  TL_REASON_PINNED_OUT,   /* decided by hand */
  TL_REASON_ACCOUNT_ENDED,/* its account is to be closed or to rest */
  TL_REASON_NO_HOURS,     /* @needed_minutes, of which @left_minutes are there */
  TL_REASON_NO_SKILL,     /* nobody can make any of its formats */
  TL_REASON_NO_REACH,     /* it reaches nobody, and is not needed for coming nearest */
  TL_REASON_NOT_NEEDED,   /* there can be no plan yet */
} TlChannelReason;

/**
 * TlMixPart:
 *
 * A format in the mix of a channel's posts.
 */
typedef struct
{
  const char *format;
  guint parts;
  guint minutes;
} TlMixPart;

/**
 * TlPlanChannel:
 *
 * A channel, chosen or not. Cadences are posts a week.
 */
typedef struct
{
  const char *id;
  int score;              /* mean over the personas by share, with fit; hundredths */
  gboolean chosen;
  TlChannelReason reason;
  const char *persona;    /* of ONLY_REACH and NEAREST */
  const char *choice;     /* id of the TlChannelChoice of a pinned one */
  guint needed_minutes;   /* a week, at the low end */
  guint left_minutes;     /* a week, of the person who could do it best */
  const char *short_person; /* whose hours do not do: that person or, where somebody
                           * has the hours to run it, the approver; NULL: it is not
                           * for lack of hours that less is done */
  gboolean short_approval;/* it is for approving its posts that they lack them */
  guint short_minutes;    /* a week, what it would take of them */
  guint short_left;       /* a week, what they have left */
  guint low;              /* the range that the plan keeps to */
  guint high;
  guint recommended_low;  /* of the ruling entry, before the industry's median */
  const char *ruling;     /* id of the TlCadence, NULL: nobody publishes one */
  guint cadence;          /* of a chosen one */
  const char *operator_id;/* of a chosen one; NULL: unstaffed */
  const char *backup;
  const TlMixPart *mix;
  guint n_mix;
  guint minutes;          /* a steady week of a chosen one, all in */
  const TlPersonaScore *personas;
  guint n_personas;
} TlPlanChannel;

/**
 * TlPlanLeftOut:
 *
 * What the strategy asks for at the recommended pace and the steady week leaves
 * out, of one channel.
 */
typedef struct
{
  const char *channel;    /* id */
  gboolean whole;         /* nobody runs the channel at all */
  guint posts;            /* a week, fewer than recommended */
  guint minutes;          /* a week, that they would take */
} TlPlanLeftOut;

/**
 * TlPlanLoad:
 *
 * What a person has to do in a week of the plan.
 */
typedef struct
{
  const char *person;
  guint week;
  guint minutes;    /* planned, approvals included */
  guint recurring;  /* of these, work that comes back every week, month or quarter */
  guint available;  /* after absences */
} TlPlanLoad;

/**
 * TlPlanNeed:
 *
 * What is still needed before there can be a plan.
 */
typedef enum
{
  TL_NEED_PERSON = 1 << 0,    /* one person with hours */
  TL_NEED_WHY = 1 << 1,       /* one "why" */
  TL_NEED_SERVES = 1 << 2,    /* a business objective served */
  TL_NEED_OBJECTIVE = 1 << 3, /* the primary objective */
  TL_NEED_PERSONA = 1 << 4,
  TL_NEED_CHANNEL = 1 << 5,   /* one channel not excluded */
  TL_NEED_KPI = 1 << 6,
} TlPlanNeed;

/**
 * TlPlan:
 *
 * A derived plan. Immutable and reference counted.
 */
#define TL_TYPE_PLAN (tl_plan_get_type ())

typedef struct
{
  TlPlanFrame frame;
  TlPlanNeed needs;            /* where not 0, there are no actions and no loads */
  const TlPlanAction *actions; /* by week, then the day on which it appears or is done, then key */
  guint n_actions;
  const TlPlanChannel *channels; /* by rank */
  guint n_channels;
  const TlPlanLoad *loads;     /* by person in the team's order, then week */
  guint n_loads;
  guint available_minutes;     /* the team's, a week without absences */
  guint needed_minutes;        /* at recommended cadence, a steady week */
  guint steady_minutes;        /* recurring work that is planned, a steady week */
  const TlPlanLeftOut *left_out; /* of @needed_minutes, by rank */
  guint n_left_out;
  guint duty_minutes;          /* of these, administration: the busiest week */
  const TlPlanEdit *edits;     /* in the order of the document; none as derived */
  guint n_edits;
  const TlPlanAction *outside; /* what stands recorded outside of these weeks, in the
                                * order of actions; its week is 0, and it takes no
                                * time here */
  guint n_outside;
} TlPlan;

GType   tl_plan_get_type (void);
TlPlan *tl_plan_ref      (TlPlan *plan);
void    tl_plan_unref    (TlPlan *plan);

TlDay                tl_plan_action_get_day     (const TlPlanAction *action);
gboolean             tl_plan_waits_for_approval (const TlPlan       *plan,
                                                 const TlPlanAction *action);

const TlPlanAction  *tl_plan_find_action  (const TlPlan *plan,
                                           const char   *key);
const TlPlanAction  *tl_plan_find_outside (const TlPlan *plan,
                                           const char   *key);
const TlPlanAction  *tl_plan_find_base    (const TlPlan *plan,
                                           const char   *key);
const TlPlanChannel *tl_plan_find_channel (const TlPlan *plan,
                                           const char   *id);
const TlPlanLoad    *tl_plan_find_load    (const TlPlan *plan,
                                           const char   *person,
                                           guint         week);

/**
 * tl_plan_derive:
 * @strategy: the answers
 * @tracking: (nullable): what became of the plan; only what is done once and
 *   stands as recorded matters, which is not planned again
 * @catalogue: what is known of the world
 * @frame: from when, for how long
 *
 * Derives the plan. A pure function: the same input gives the same plan, to
 * the byte, whatever the clock, the locale and the order of people and
 * personas. The whole weeks of a shorter plan are a prefix of a longer one.
 *
 * Returns: (transfer full): the plan
 */
TlPlan *tl_plan_derive (TlStrategy        *strategy,
                        TlTracking        *tracking,
                        TlCatalogue       *catalogue,
                        const TlPlanFrame *frame);

/**
 * tl_plan_lay_over:
 * @derived: a plan as derived
 * @strategy: the answers that it was derived from
 * @tracking: what people changed, did and added
 * @catalogue: what is known of the world
 *
 * Lays over a plan what became of it. A pure function.
 *
 * An action that @tracking records (done, past, added by hand) stands as it is
 * recorded, whatever is derived; of weeks before the frame's @from, only the
 * recorded ones are in the plan: none, where none are recorded. Then changes of
 * single fields are applied, each to the action of its key. Workloads follow.
 * Skipped actions take no time; done ones take what they took, where that is said,
 * else what was planned.
 *
 * What follows a change: the week follows the day. Where a piece is moved to a
 * day before that of its work, the work moves by as many days, unless a change of
 * its own says when it is done. KPI, quarter, target and benchmark follow the day,
 * the channel and the persona. Nobody approves
 * their own work: approval goes when the approver does it, and comes back when
 * somebody else does.
 *
 * Of what is done nothing is in question, and no change moves it; nor are texts,
 * pictures and notes, of which nothing is derived. What stands
 * recorded outside the plan's weeks is in @outside. There, what is done, past or
 * added by hand keeps its changes; others are homeless, until the plan has the
 * action again.
 * Of several changes of one field of an action
 * the last one counts; the others are not among @edits. Where there can be no
 * plan, nothing is laid over it.
 *
 * Returns: (transfer full): the plan as the person wants it; @derived itself if
 *   there is nothing to lay over
 */
TlPlan *tl_plan_lay_over (TlPlan       *derived,
                          TlStrategy   *strategy,
                          TlTracking   *tracking,
                          TlCatalogue  *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlan, tl_plan_unref)

G_END_DECLS

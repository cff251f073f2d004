/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/*
 * What is different between two plans, as they are shown: with what people
 * changed laid over.
 *
 * Plans are compared over the weeks that both have, by the calendar. What only
 * the longer one has is not a change of the plan, but more of it: its actions are
 * not listed, its weeks are counted. An action that both plans have is compared
 * wherever it is, so that one that left the common weeks is listed as moved.
 *
 * Actions are the same where their keys are.
 */

/**
 * TlDiffAspect:
 *
 * What of an action differs. What it is traced to, benchmarks and targets are not
 * looked at: they do not change what anybody does. Nor are the text of a post and
 * its picture: who writes them does what is planned.
 */
typedef enum
{
  TL_DIFF_DATE = 1 << 0,        /* when it appears; where it does not, when it is done */
  TL_DIFF_TIME = 1 << 1,
  TL_DIFF_PREPARE_ON = 1 << 2,  /* of what appears: the day of the work */
  TL_DIFF_OPERATOR = 1 << 3,
  TL_DIFF_TASK = 1 << 4,        /* what there is to do; also what it is adapted from */
  TL_DIFF_TITLE = 1 << 5,
  TL_DIFF_CHANNEL = 1 << 6,
  TL_DIFF_PERSONA = 1 << 7,
  TL_DIFF_PILLAR = 1 << 8,
  TL_DIFF_FORMAT = 1 << 9,
  TL_DIFF_KPI = 1 << 10,
  TL_DIFF_ACCOUNTABLE = 1 << 11,
  TL_DIFF_APPROVER = 1 << 12,
  TL_DIFF_MINUTES = 1 << 13,    /* planned or spent, of operator or approver */
  TL_DIFF_STATUS = 1 << 14,
  TL_DIFF_NOTE = 1 << 15,       /* also the link to what was published */
} TlDiffAspect;
#define TL_N_DIFF_ASPECTS 16

/**
 * TlDiffKind:
 *
 * What became of an action. Each has one kind, the first that is true of it.
 */
typedef enum
{
  TL_DIFF_NEW,
  TL_DIFF_GONE,
  TL_DIFF_DONE,    /* it was not before */
  TL_DIFF_SKIPPED, /* likewise */
  TL_DIFF_RESUMED, /* it was skipped or done, and is to be done again */
  TL_DIFF_MOVED,   /* another date, time or day of the work */
  TL_DIFF_GIVEN,   /* to another person, to nobody, or from nobody to somebody */
  TL_DIFF_CHANGED, /* otherwise */
} TlDiffKind;
#define TL_N_DIFF_KINDS (TL_DIFF_CHANGED + 1)

/**
 * TlDiffAction:
 * @kind: what became of it
 * @aspects: all that differs, #TlDiffAspect; 0 where only one plan has it
 * @old: the action in the old plan, or %NULL
 * @now: in the new plan, or %NULL
 */
typedef struct
{
  TlDiffKind kind;
  guint aspects;
  const TlPlanAction *old;
  const TlPlanAction *now;
} TlDiffAction;

/**
 * TlDiffChannel:
 * @id: of the channel
 * @old: the channel in the old plan where it is used there, or %NULL
 * @now: in the new plan, likewise
 *
 * A channel that is taken in, left out, or used at another pace.
 */
typedef struct
{
  const char *id;
  const TlPlanChannel *old;
  const TlPlanChannel *now;
} TlDiffChannel;

/**
 * TlDiffPerson:
 * @id: of the person
 * @old_minutes: what they have to do in all common weeks together
 * @now_minutes: likewise; 0 also where the plan does not know the person
 * @tenths: how many tenths of an hour more a week they have to do now, the mean
 *   over the common weeks, rounded; not 0
 *
 * A person whose work became more or less.
 */
typedef struct
{
  const char *id;
  guint old_minutes;
  guint now_minutes;
  int tenths;
} TlDiffPerson;

/**
 * TlDiffWeek:
 * @monday: its first day
 * @old_actions: in that week of the old plan
 * @now_actions: in that of the new one
 * @old_minutes: of the whole team, approvals included
 * @now_minutes: likewise
 *
 * A week that both plans have.
 */
typedef struct
{
  TlDay monday;
  guint old_actions;
  guint now_actions;
  guint old_minutes;
  guint now_minutes;
} TlDiffWeek;

/**
 * TlPlanDiff:
 *
 * The difference. Immutable and reference counted. It keeps both plans.
 */
#define TL_TYPE_PLAN_DIFF (tl_plan_diff_get_type ())

typedef struct
{
  TlPlan *old;
  TlPlan *now;
  const TlDiffWeek *weeks;       /* that both plans have, in their order */
  guint n_weeks;
  guint more_weeks;              /* that only the new plan has */
  guint fewer_weeks;             /* that only the old one has */
  const TlDiffAction *actions;   /* by kind; of the same kind as in the new plan,
                                  * gone ones as in the old */
  guint n_actions;
  guint counts[TL_N_DIFF_KINDS]; /* of actions, by kind */
  const TlDiffChannel *channels; /* by rank in the new plan, then in the old */
  guint n_channels;
  const TlDiffPerson *people;    /* the largest change first, then by id */
  guint n_people;
} TlPlanDiff;

GType       tl_plan_diff_get_type (void);
TlPlanDiff *tl_plan_diff_ref      (TlPlanDiff       *diff);
void        tl_plan_diff_unref    (TlPlanDiff       *diff);

/**
 * tl_plan_diff_new:
 * @old: a plan
 * @now: the plan that took its place
 *
 * Compares two plans. A pure function; it takes time in proportion to their
 * actions.
 *
 * Returns: (transfer full): what is different
 */
TlPlanDiff *tl_plan_diff_new      (TlPlan           *old,
                                   TlPlan           *now);
gboolean    tl_plan_diff_is_empty (const TlPlanDiff *diff);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlanDiff, tl_plan_diff_unref)

G_END_DECLS

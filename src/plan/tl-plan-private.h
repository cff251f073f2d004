/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"
#include "plan/tl-plan.h"

G_BEGIN_DECLS

/* A plan and what it stands in. */
typedef struct
{
  TlPlan plan;
  TlPlan *under;         /* the plan that this one is laid over, or NULL */
  GStringChunk *strings;
  GArray *actions;
  GArray *channels;
  GArray *loads;
  GArray *edits;         /* or NULL */
  GArray *outside;       /* likewise */
  GPtrArray *blocks;     /* traces, mixes, scores, bases */
  GHashTable *by_key;    /* key → TlPlanAction */
  GHashTable *bases;     /* likewise, of those with changes, before them; or NULL */
} TlPlanOwner;

/* The order of a plan's actions. */
int         tl_plan_action_compare      (const TlPlanAction *a,
                                         const TlPlanAction *b);
void        tl_plan_sort_actions        (GArray             *actions,
                                         guint               weeks);

/* Who answers for an action where nobody in particular was asked to, or NULL. */
const char *tl_plan_action_accountable  (const TlPlanAction *action,
                                         const TlPlanInput  *input);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/* A plan and what it stands in. */
typedef struct
{
  TlPlan plan;
  GStringChunk *strings;
  GArray *actions;
  GArray *channels;
  GArray *loads;
  GPtrArray *blocks;     /* traces, mixes and scores */
  GHashTable *by_key;    /* key → TlPlanAction */
} TlPlanOwner;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-measure.h"
#include "plan/tl-plan-private.h"
#include "tracking/tl-action-record.h"

G_BEGIN_DECLS

/*
 * A plan as derived, and what becomes of it: private to tl_plan_lay_over().
 *
 * The first of the rows are the derived actions, in their order, whatever
 * becomes of them; those that only a record has follow.
 */

/* What is known of a row besides its action. */
typedef enum
{
  TL_ROW_TOUCHED = 1 << 0, /* not as derived: its load may be another */
  TL_ROW_GONE = 1 << 1,    /* not in the plan */
} TlRowFlags;

typedef struct
{
  TlPlan *derived;
  TlPlanInput *input;
  TlMeasures *measures;
  GArray *rows;         /* of TlPlanAction */
  GArray *flags;        /* of guint8, TlRowFlags, of each row */
  GHashTable *answers;  /* id → TlRecord of the strategy; NULL: not needed yet */
  GHashTable *refs[TL_N_ACTION_FIELDS]; /* that lead somewhere; NULL: none yet */
  GHashTable *added;    /* key → 1 + index, of rows that are not derived */
  GHashTable *bases;    /* key → TlPlanAction before its changes */
  GPtrArray *blocks;    /* traces and bases */
  GArray *edits;        /* of TlPlanEdit */
  GArray *outside;      /* of TlPlanAction, recorded outside of the plan's weeks */
  GArray *loads;        /* of TlPlanLoad */
} TlOverlay;

static inline TlPlanAction *
tl_overlay_get_row (const TlOverlay *self,
                    guint            row)
{
  return &g_array_index (self->rows, TlPlanAction, row);
}

static inline void
tl_overlay_flag (const TlOverlay *self,
                 guint            row,
                 TlRowFlags       flag)
{
  g_array_index (self->flags, guint8, row) |= flag;
}

static inline gboolean
tl_overlay_is (const TlOverlay *self,
               guint            row,
               TlRowFlags       flag)
{
  return (g_array_index (self->flags, guint8, row) & flag) != 0;
}

gboolean tl_overlay_find_row     (const TlOverlay    *self,
                                  const char         *key,
                                  guint              *row);
TlRecord *tl_overlay_find_answer (TlOverlay         *self,
                                  const char         *id);
guint    tl_overlay_get_week     (const TlOverlay    *self,
                                  TlDay               day);

/* Rows that stand as recorded. */
void     tl_overlay_add_records  (TlOverlay          *self,
                                  TlRecordList       *records);
void     tl_overlay_trace_record (TlOverlay          *self,
                                  TlActionRecord     *record,
                                  TlPlanAction       *action);
void     tl_overlay_follow_refs  (TlOverlay          *self,
                                  TlPlanAction       *action,
                                  const TlPlanAction *before);

/* Changes of single fields. */
void     tl_overlay_add_edits    (TlOverlay          *self,
                                  TlRecordList       *edits);
void     tl_overlay_approve      (const TlOverlay    *self,
                                  TlPlanAction       *action);

/* Who has how much to do. */
void     tl_overlay_book         (TlOverlay          *self);

G_END_DECLS

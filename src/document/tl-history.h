/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-change.h"
#include "record/tl-record.h"

G_BEGIN_DECLS

/**
 * TlHistory:
 *
 * What was changed below a record, in groups that are undone and redone as one.
 *
 * It hears of every change by itself. A change outside a group is a group of
 * its own, except that what is typed into one field without a pause becomes one
 * group; it is sealed against that by tl_history_seal(), tl_history_mark_saved(),
 * undo and redo, and any other change.
 *
 * Properties, all read-only: "modified" (it is not as it was at the save point,
 * which is at first the beginning), "can-undo", "can-redo", "undo-label",
 * "redo-label" (the label of the group, or %NULL).
 */
#define TL_TYPE_HISTORY (tl_history_get_type ())
G_DECLARE_FINAL_TYPE (TlHistory, tl_history, TL, HISTORY, GObject)

/* The pause in typing, in microseconds, after which a new group begins. */
#define TL_HISTORY_PAUSE (G_USEC_PER_SEC * 3 / 2)

/* How many groups are kept; the oldest are forgotten. */
#define TL_HISTORY_MAX_GROUPS 1000

/**
 * TlHistoryClock:
 *
 * Returns: a time in microseconds that never goes back
 */
typedef gint64 (*TlHistoryClock) (gpointer user_data);

TlHistory  *tl_history_new            (TlRecord        *root);
void        tl_history_set_clock      (TlHistory       *self,
                                       TlHistoryClock   clock,
                                       gpointer         user_data);

gboolean    tl_history_apply          (TlHistory       *self,
                                       const char      *label,
                                       GPtrArray       *changes,
                                       GError         **error);
void        tl_history_pause          (TlHistory       *self);
void        tl_history_resume         (TlHistory       *self);
void        tl_history_begin_group    (TlHistory       *self,
                                       const char      *label);
void        tl_history_end_group      (TlHistory       *self);
void        tl_history_seal           (TlHistory       *self);
void        tl_history_mark_saved     (TlHistory       *self);
gboolean    tl_history_undo           (TlHistory       *self);
gboolean    tl_history_redo           (TlHistory       *self);

gboolean    tl_history_get_modified   (TlHistory       *self);
gboolean    tl_history_get_can_undo   (TlHistory       *self);
gboolean    tl_history_get_can_redo   (TlHistory       *self);
const char *tl_history_get_undo_label (TlHistory       *self);
const char *tl_history_get_redo_label (TlHistory       *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/tl-document.h"
#include "plan/tl-plan-diff.h"

G_BEGIN_DECLS

/**
 * TlChangeEntry:
 *
 * One line of the difference between two plans. Immutable.
 */
#define TL_TYPE_CHANGE_ENTRY (tl_change_entry_get_type ())
G_DECLARE_FINAL_TYPE (TlChangeEntry, tl_change_entry, TL, CHANGE_ENTRY, GObject)

const char *tl_change_entry_get_text    (TlChangeEntry *self);
const char *tl_change_entry_get_heading (TlChangeEntry *self);
const char *tl_change_entry_get_action  (TlChangeEntry *self);
GVariant   *tl_change_entry_get_target  (TlChangeEntry *self);

GListModel *tl_change_entries_new       (TlDocument    *document,
                                         TlPlanDiff    *diff);
char       *tl_change_entries_sum_up    (TlDocument    *document,
                                         TlPlanDiff    *diff);

G_END_DECLS

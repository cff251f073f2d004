/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlUnsettledDialog:
 *
 * The changes that a new plan has left behind, by the action that they were made
 * to: those in question, where a person decides between the two values, and the
 * homeless ones, whose action is gone: they can be moved to another action, kept
 * as an action of its own, or dropped. Then what a person added for other weeks than
 * the plan's and is still to be done: it can be moved into the plan, marked as done or
 * removed. It follows the plan.
 */
#define TL_TYPE_UNSETTLED_DIALOG (tl_unsettled_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlUnsettledDialog, tl_unsettled_dialog, TL, UNSETTLED_DIALOG, AdwDialog)

AdwDialog *tl_unsettled_dialog_new   (TlDocument   *document);

guint      tl_unsettled_count        (TlDocument   *document,
                                    TlEditState   state);
gboolean   tl_unsettled_is_outside    (const TlPlanAction *action);
guint      tl_unsettled_count_outside (TlDocument   *document);

G_END_DECLS

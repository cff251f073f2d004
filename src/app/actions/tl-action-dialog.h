/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionDialog:
 *
 * One action in a dialog, with all that can be done with it. It closes when the
 * action is no longer in the plan.
 */
#define TL_TYPE_ACTION_DIALOG (tl_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlActionDialog, tl_action_dialog, TL, ACTION_DIALOG, AdwDialog)

AdwDialog *tl_action_dialog_new    (TlDocument     *document,
                                    TlAction       *action,
                                    GtkWidget      *place);
void       tl_action_dialog_update (TlActionDialog *self);

G_END_DECLS

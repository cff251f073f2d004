/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionChooser:
 *
 * A page on which one action of the plan is chosen; it can be searched.
 *
 * Signals: "chosen" (the action's key).
 */
#define TL_TYPE_ACTION_CHOOSER (tl_action_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TlActionChooser, tl_action_chooser, TL, ACTION_CHOOSER, AdwNavigationPage)

AdwNavigationPage *tl_action_chooser_new (TlDocument *document);

G_END_DECLS

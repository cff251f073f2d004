/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/* Asks for an action that a person adds by hand, and adds it. With @parent on the
 * page of actions, "win.show-action" then leads to it. */
void tl_own_action_dialog_present (GtkWidget  *parent,
                                   TlDocument *document);

G_END_DECLS

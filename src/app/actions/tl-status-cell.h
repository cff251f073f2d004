/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/* What stands in a table for the status of an action: a picture, a word, and
 * marks where a person keeps the action in place or has changed it. */
GtkWidget  *tl_status_cell_new      (void);
void        tl_status_cell_show     (GtkWidget          *cell,
                                     TlDocument         *document,
                                     TlAction           *action);
const char *tl_status_cell_get_mark (TlDocument         *document,
                                     const TlPlanAction *action);
const char *tl_status_cell_get_hold (const TlPlanAction *action);

G_END_DECLS

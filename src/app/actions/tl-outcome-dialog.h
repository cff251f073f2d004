/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/* Asks when an action was done, what it took and what there is to say of it, and
 * records that it is done. */
void tl_outcome_dialog_present (GtkWidget  *parent,
                                TlDocument *document,
                                const char *key);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlChangeRow:
 *
 * Says how a person's change of a field of an action stands, and lets them
 * decide: whether what they want holds, or what the plan says. A change that is
 * homeless is only said.
 */
#define TL_TYPE_CHANGE_ROW (tl_change_row_get_type ())
G_DECLARE_FINAL_TYPE (TlChangeRow, tl_change_row, TL, CHANGE_ROW, AdwPreferencesRow)

GtkWidget  *tl_change_row_new      (TlDocument       *document);
void        tl_change_row_show     (TlChangeRow      *self,
                                    const TlPlanEdit *edit);
const char *tl_change_row_get_text (TlChangeRow      *self);

G_END_DECLS

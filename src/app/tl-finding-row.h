/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/**
 * TlFindingRow:
 *
 * A finding as a sentence with its severity. Activating the row goes to its
 * place, if a page shows that. Where it can be repaired mechanically, a button
 * below the sentence says how.
 *
 * Signals: "fix" (the button was pressed).
 */
#define TL_TYPE_FINDING_ROW (tl_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (TlFindingRow, tl_finding_row, TL, FINDING_ROW, AdwPreferencesRow)

GtkWidget       *tl_finding_row_new         (const TlFinding *finding,
                                             gboolean         leads);
void             tl_finding_row_set_finding (TlFindingRow    *self,
                                             const TlFinding *finding,
                                             gboolean         leads);
const TlFinding *tl_finding_row_get_finding (TlFindingRow    *self);
gboolean         tl_finding_row_is_about    (TlFindingRow    *self,
                                             const TlFinding *finding);
void             tl_finding_row_picture     (GtkImage        *icon,
                                             TlSeverity       severity);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tl-import-entry.h"

G_BEGIN_DECLS

/**
 * TlImportRow:
 *
 * Shows an entry of what a workbook would change, with what there is to choose.
 */
#define TL_TYPE_IMPORT_ROW (tl_import_row_get_type ())
G_DECLARE_FINAL_TYPE (TlImportRow, tl_import_row, TL, IMPORT_ROW, GtkBox)

GtkWidget *tl_import_row_new       (void);
void       tl_import_row_set_entry (TlImportRow   *self,
                                    TlImportEntry *entry);

G_END_DECLS

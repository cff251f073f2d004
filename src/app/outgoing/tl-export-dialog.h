/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlExportDialog:
 *
 * Lets a person choose in what form a document leaves the program, shows what will
 * be in it, asks for the place and writes it in a thread. It remembers what was
 * chosen last.
 *
 * Signals: "exported" (a GPtrArray of GFile: what was written); the dialog closes
 * itself after it. A failure is told over the dialog, which stays.
 */
#define TL_TYPE_EXPORT_DIALOG (tl_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlExportDialog, tl_export_dialog, TL, EXPORT_DIALOG, AdwDialog)

AdwDialog *tl_export_dialog_new       (TlDocument     *document);
void       tl_export_dialog_export_to (TlExportDialog *self,
                                       GFile          *chosen);
void       tl_export_dialog_stop      (TlExportDialog *self);

G_END_DECLS

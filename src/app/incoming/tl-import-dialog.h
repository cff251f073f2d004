/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlImportDialog:
 *
 * Reads a workbook that was made of a document, in a thread, shows what it would
 * change, lets a person decide where both were changed, and makes the changes as one
 * step that can be undone.
 *
 * Signals: "imported" (a guint: how many values came into the document).
 */
#define TL_TYPE_IMPORT_DIALOG (tl_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlImportDialog, tl_import_dialog, TL, IMPORT_DIALOG, AdwDialog)

AdwDialog *tl_import_dialog_new (TlDocument *document,
                                 GFile      *workbook);

G_END_DECLS

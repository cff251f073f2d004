/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-display.h"

#include "app/outgoing/tl-export-dialog.h"

G_BEGIN_DECLS

/* What the tests of the export dialog share. */

/* Forgets what was chosen last. */
void            reset_settings (void);

/* The settings that say it. */
extern const char * const export_keys[4];

/* Opens the dialog over @window and waits until it says what there is. */
TlExportDialog *open_dialog    (TlWindow       *window);
void            choose_format  (TlExportDialog *dialog,
                                const char     *label);
void            end_dialog     (TlExportDialog *dialog);

/* Writes and waits until the dialog has closed itself. */
void            export_to      (TlExportDialog *dialog,
                                GFile          *file);

/* Parts of it; what it says that there is; and waits until it says something else. */
gpointer        get_child      (TlExportDialog *dialog,
                                const char     *name);
const char     *get_contents   (TlExportDialog *dialog);
void            wait_for_other (TlExportDialog *dialog,
                                const char     *before);

/* How often @part is in @text. */
guint           count          (const char     *text,
                                const char     *part);

G_END_DECLS

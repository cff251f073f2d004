/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/form/tl-form.h"
#include "document/tl-document.h"
#include "tracking/tl-action-record.h"

G_BEGIN_DECLS

/**
 * TlRecordDialog:
 *
 * Asks for some fields of a record that is not part of the document, and then
 * has the document do something with them. Esc and "Cancel" leave everything as
 * it is.
 */
#define TL_TYPE_RECORD_DIALOG (tl_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlRecordDialog, tl_record_dialog, TL, RECORD_DIALOG, AdwDialog)

/**
 * TlRecordDialogApply:
 * @self: the dialog
 * @record: what was filled in
 * @error: return location for a sentence
 *
 * Returns: whether it was done, so that the dialog closes
 */
typedef gboolean (*TlRecordDialogApply) (TlRecordDialog  *self,
                                         TlRecord        *record,
                                         gpointer         user_data,
                                         GError         **error);

TlRecordDialog *tl_record_dialog_new       (TlDocument           *document,
                                            TlRecord             *record,
                                            const char           *title,
                                            const char           *verb);
AdwPreferencesGroup *
                tl_record_dialog_add_group (TlRecordDialog       *self,
                                            const char           *title,
                                            const char           *description,
                                            const TlFormItem     *items);
void            tl_record_dialog_set_apply (TlRecordDialog       *self,
                                            TlRecordDialogApply   apply,
                                            gpointer              user_data,
                                            GDestroyNotify        destroy);
TlDocument     *tl_record_dialog_get_document (TlRecordDialog    *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlListEditor:
 *
 * The records of a list, to add to, edit, move and remove. Each has a row that
 * is called as the record is called, and a menu; what its type says
 * (#TlListForm) decides whether it opens in place or leads to a page.
 */
#define TL_TYPE_LIST_EDITOR (tl_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (TlListEditor, tl_list_editor, TL, LIST_EDITOR, AdwPreferencesGroup)

/**
 * TlListNote:
 * @record: the record that has the list
 *
 * Returns: (transfer full) (nullable): what follows from the list as it stands
 */
typedef char *(*TlListNote) (TlRecord *record);

GtkWidget *tl_list_editor_new    (TlDocument   *document,
                                  TlRecord     *record,
                                  guint         field,
                                  TlListNote    note);
GtkWidget *tl_list_editor_get_row (TlListEditor *self,
                                   TlRecord     *item);
gboolean   tl_list_editor_reveal (TlListEditor *self,
                                  TlRecord     *record,
                                  guint         field);
void       tl_list_editor_add    (TlListEditor *self);
void       tl_list_editor_remove (TlListEditor *self,
                                  TlRecord     *item);
void       tl_list_editor_move   (TlListEditor *self,
                                  TlRecord     *item,
                                  int           by);
void       tl_list_editor_open   (TlListEditor *self,
                                  TlRecord     *item,
                                  gboolean      is_new);

TlDocument *tl_list_editor_get_document (TlListEditor *self);

G_END_DECLS

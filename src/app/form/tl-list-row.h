/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-list-editor.h"
#include "app/form/tl-list-form.h"

G_BEGIN_DECLS

/*
 * The row of a record in a TlListEditor: an AdwExpanderRow that has the fields
 * below it, or an AdwActionRow that leads to a page.
 */
GtkWidget *tl_list_row_new          (TlListEditor     *editor,
                                     const TlListForm *form,
                                     TlRecord         *record);
TlRecord  *tl_list_row_get_record   (GtkWidget        *row);
void       tl_list_row_update       (GtkWidget        *row);
void       tl_list_row_set_position (GtkWidget        *row,
                                     gboolean          first,
                                     gboolean          last);
void       tl_list_row_unfold       (GtkWidget        *row);

G_END_DECLS

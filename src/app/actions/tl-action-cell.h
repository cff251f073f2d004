/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tl-action-column.h"

G_BEGIN_DECLS

/**
 * TlActionCell:
 *
 * A field of an action in a table, which can be edited there. A double click,
 * or tl_action_cell_edit(), puts an editor in the place of the text. Enter, or
 * leaving it, stores; Esc does not. Whatever happens to the plan meanwhile, the
 * editor stays as it is.
 *
 * The actions "editing.finish" and "editing.drop" are for the window, where
 * something is done with the whole document meanwhile.
 *
 * When it is over, the action "actions.edited" of a widget above is activated,
 * with whether the keyboard was still there.
 */
#define TL_TYPE_ACTION_CELL (tl_action_cell_get_type ())
G_DECLARE_FINAL_TYPE (TlActionCell, tl_action_cell, TL, ACTION_CELL, GtkWidget)

GtkWidget     *tl_action_cell_new         (TlActionColumn  column,
                                           TlDocument     *document);
GtkLabel      *tl_action_cell_get_label   (TlActionCell   *self);
TlActionColumn tl_action_cell_get_column  (TlActionCell   *self);
TlAction      *tl_action_cell_get_action  (TlActionCell   *self);
void           tl_action_cell_show        (TlActionCell   *self,
                                           TlAction       *action);
gboolean       tl_action_cell_edit        (TlActionCell   *self);
gboolean       tl_action_cell_is_editing  (TlActionCell   *self);

G_END_DECLS

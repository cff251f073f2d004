/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-action-cell.h"

G_BEGIN_DECLS

/* A table of actions: a GtkColumnView whose columns tl_action_column_new() made. */

GtkColumnViewColumn *tl_action_table_find_column (GtkColumnView *table,
                                                  const char    *nick);
TlActionCell        *tl_action_table_find_cell   (GtkWidget     *focus);
TlActionCell        *tl_action_table_get_edited  (GtkColumnView *table);
void                 tl_action_table_refresh     (GtkColumnView *table);

G_END_DECLS

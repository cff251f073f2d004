/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-action-cell.h"

G_BEGIN_DECLS

/* A table of actions: a GtkColumnView whose columns tl_action_column_new() made. */

GtkColumnViewColumn *tl_action_table_find_column (GtkColumnView *table,
                                                  const char    *nick);
TlActionCell        *tl_action_table_find_cell   (GtkWidget     *focus);
TlActionCell        *tl_action_table_get_edited  (GtkColumnView *table);
TlActionCell        *tl_action_table_find_cell_of (GtkColumnView *table,
                                                  TlAction      *action,
                                                  TlActionColumn column);
void                 tl_action_table_refresh     (GtkColumnView *table);
void                 tl_action_table_spare       (GtkColumnView *table,
                                                  guint          n_columns);
void                 tl_action_table_empty       (GtkColumnView *table);
void                 tl_action_table_get_order   (GtkColumnView *table,
                                                  const char   **nick,
                                                  GtkSortType   *type);
void                 tl_action_table_sort_by     (GtkColumnView *table,
                                                  const char    *nick,
                                                  GtkSortType    type);

/* How many columns tl_action_table_spare() knows. */
#define TL_ACTION_TABLE_SPARABLE 3

G_END_DECLS

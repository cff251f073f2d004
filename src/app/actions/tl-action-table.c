/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-table.h"

/**
 * tl_action_table_find_column:
 * @table: a table of actions
 * @nick: the nick of a #TlActionColumn
 *
 * Returns: (transfer none) (nullable): the column
 */
GtkColumnViewColumn *
tl_action_table_find_column (GtkColumnView *table,
                             const char    *nick)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), nick) == 0)
        return column;
    }

  return NULL;
}

/**
 * tl_action_table_find_cell:
 * @focus: what has the keyboard in a table
 *
 * Returns: (transfer none) (nullable): the cell with the keyboard that can be
 *   edited; of a row as a whole, what there is to do
 */
TlActionCell *
tl_action_table_find_cell (GtkWidget *focus)
{
  GtkWidget *child = gtk_widget_get_first_child (focus);

  if (child != NULL && TL_IS_ACTION_CELL (child))
    return TL_ACTION_CELL (child);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *cell = gtk_widget_get_first_child (child);

      if (cell != NULL && TL_IS_ACTION_CELL (cell)
          && tl_action_cell_get_column (TL_ACTION_CELL (cell)) == TL_ACTION_COLUMN_TITLE)
        return TL_ACTION_CELL (cell);
    }

  return NULL;
}

/**
 * tl_action_table_get_edited:
 * @table: a table of actions
 *
 * Returns: (transfer none) (nullable): the cell that is being edited
 */
TlActionCell *
tl_action_table_get_edited (GtkColumnView *table)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (table));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, TL_TYPE_ACTION_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (table))
                 && tl_action_cell_is_editing (TL_ACTION_CELL (cell))
             ? TL_ACTION_CELL (cell)
             : NULL;
}

/**
 * tl_action_table_refresh:
 * @table: a table of actions
 *
 * Shows in all cells what the plan says now.
 */
void
tl_action_table_refresh (GtkColumnView *table)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      tl_action_cells_refresh (gtk_column_view_column_get_factory (column));
    }
}

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

static TlActionCell *
find_cell_below (GtkWidget      *widget,
                 TlAction       *action,
                 TlActionColumn  column)
{
  TlActionCell *found = NULL;

  if (TL_IS_ACTION_CELL (widget))
    {
      TlActionCell *cell = TL_ACTION_CELL (widget);

      return tl_action_cell_get_action (cell) == action && tl_action_cell_get_column (cell) == column
                     && gtk_widget_get_mapped (widget)
                 ? cell
                 : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell_below (child, action, column);

  return found;
}

/**
 * tl_action_table_find_cell_of:
 * @table: a table of actions
 * @action: one of them
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the cell, if the table has it now
 */
TlActionCell *
tl_action_table_find_cell_of (GtkColumnView  *table,
                              TlAction       *action,
                              TlActionColumn  column)
{
  return find_cell_below (GTK_WIDGET (table), action, column);
}

/**
 * tl_action_table_spare:
 * @table: a table of actions
 * @n_columns: how many columns there is no room for, up to
 *   %TL_ACTION_TABLE_SPARABLE
 *
 * Hides what a table can do without, the first one first: the channel, which
 * titles often name, the time, the amount of work.
 */
void
tl_action_table_spare (GtkColumnView *table,
                       guint          n_columns)
{
  static const TlActionColumn sparable[TL_ACTION_TABLE_SPARABLE] = {
    TL_ACTION_COLUMN_CHANNEL,
    TL_ACTION_COLUMN_TIME,
    TL_ACTION_COLUMN_HOURS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sparable); i++)
    {
      GtkColumnViewColumn *column = tl_action_table_find_column (table, tl_action_column_get_nick (sparable[i]));

      if (column != NULL)
        gtk_column_view_column_set_visible (column, i >= n_columns);
    }
}

/**
 * tl_action_table_empty:
 * @table: a table of actions that is about to go
 *
 * Takes the cells and the document away from the columns. A GtkColumnView forgets
 * to let go of a column when the one that had the keyboard is removed before it.
 */
void
tl_action_table_empty (GtkColumnView *table)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_column_view_column_set_factory (column, NULL);
    }
}

/**
 * tl_action_table_get_order:
 * @table: a table of actions
 * @nick: (out): the nick of the column that they are sorted by
 * @type: (out): in which direction
 *
 * Gets the order of the actions.
 */
void
tl_action_table_get_order (GtkColumnView  *table,
                           const char    **nick,
                           GtkSortType    *type)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (table));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  *nick = column != NULL ? gtk_column_view_column_get_id (column) : tl_action_column_get_nick (TL_ACTION_COLUMN_DATE);
  *type = gtk_column_view_sorter_get_primary_sort_order (sorter);
}

/**
 * tl_action_table_sort_by:
 * @table: a table of actions
 * @nick: the nick of a #TlActionColumn
 * @type: in which direction
 *
 * Has the headings say that this is the order.
 */
void
tl_action_table_sort_by (GtkColumnView *table,
                         const char    *nick,
                         GtkSortType    type)
{
  GtkColumnViewColumn *column = tl_action_table_find_column (table, nick);

  if (column != NULL)
    gtk_column_view_sort_by_column (table, column, type);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-column.h"

#include <glib/gi18n.h>

#include "wording/tl-reading.h"
#include "tl-action-cell.h"
#include "tl-action-commands.h"
#include "tl-action-menu.h"
#include "tl-status-cell.h"

/* What makes cells and shows texts in them. */
typedef struct _Cells Cells;
typedef void (*ShowCell) (GtkListItemFactory *factory,
                          GtkListItem        *cell,
                          Cells              *cells);

struct _Cells
{
  TlDocument *document;
  ShowCell show;
  TlActionColumn column; /* not in a list, whose items show several */
  GHashTable *cells;     /* those that there are; borrowed */
};

static const struct
{
  const char *nick;
  const char *title;
  int width_chars; /* at least; 0: what there is */
  int most_chars;  /* wanted; -1: what there is */
  gboolean number; /* set to the end of the column */
} columns[] = {
  /* Translators: the heading of a column of dates. */
  [TL_ACTION_COLUMN_DATE] = { "date", N_("Date"), 0, -1, FALSE },
  /* Translators: the heading of a column of times of day. */
  [TL_ACTION_COLUMN_TIME] = { "time", N_("Time"), 5, -1, TRUE },
  /* Translators: the heading of a column that says what there is to do. */
  [TL_ACTION_COLUMN_TITLE] = { "title", N_("What"), 0, -1, FALSE },
  [TL_ACTION_COLUMN_CHANNEL] = { "channel", N_("Channel"), 8, 10, FALSE },
  /* Translators: the heading of a column that names who does something. */
  [TL_ACTION_COLUMN_PERSON] = { "person", N_("Who"), 8, 10, FALSE },
  /* Translators: the heading of a column of hours of work. */
  [TL_ACTION_COLUMN_HOURS] = { "hours", N_("Work"), 6, -1, TRUE },
  /* Translators: the heading of a column that says whether something is done. */
  [TL_ACTION_COLUMN_STATUS] = { "status", N_("Status"), 0, -1, FALSE },
};

/**
 * tl_action_column_get_nick:
 * @field: a field
 *
 * Returns: (transfer none): its name in code
 */
const char *
tl_action_column_get_nick (TlActionColumn field)
{
  g_return_val_if_fail (field < TL_N_ACTION_COLUMNS, NULL);

  return columns[field].nick;
}

/**
 * tl_action_column_get_title:
 * @field: a field
 *
 * Returns: (transfer none): its heading
 */
const char *
tl_action_column_get_title (TlActionColumn field)
{
  g_return_val_if_fail (field < TL_N_ACTION_COLUMNS, NULL);

  return _(columns[field].title);
}

/**
 * tl_action_column_dup_text:
 * @field: a field
 * @document: the document of the plan
 * @action: an action
 *
 * Returns: (transfer full): the field of the action, as it is shown
 */
char *
tl_action_column_dup_text (TlActionColumn  field,
                          TlDocument    *document,
                          TlAction      *action)
{
  TlReading reading;
  const TlPlanAction *data;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (TL_IS_ACTION (action), NULL);

  reading = tl_reading_of (document);
  data = tl_action_get_data (action);

  switch (field)
    {
    case TL_ACTION_COLUMN_DATE:
      return tl_wording_date (tl_action_get_date (action));

    case TL_ACTION_COLUMN_TIME:
      return tl_wording_time (data->time);

    case TL_ACTION_COLUMN_TITLE:
      return tl_wording_action_title (&reading, data);

    case TL_ACTION_COLUMN_CHANNEL:
      return tl_wording_channel (&reading, data->channel);

    case TL_ACTION_COLUMN_PERSON:
      if (data->operator_id == NULL)
        /* Translators: who does it. */
        return g_strdup (_("Nobody"));
      return tl_wording_person (&reading, data->operator_id);

    case TL_ACTION_COLUMN_HOURS:
      return tl_wording_hours (data->minutes);

    case TL_ACTION_COLUMN_STATUS:
      return g_strdup (tl_action_state_get_label (tl_action_state_of (document, data)));

    default:
      g_return_val_if_reached (NULL);
    }
}

/* When, who and how much work. */
static char *
dup_facts (TlDocument *document,
           TlAction   *action)
{
  g_autofree char *date = tl_action_column_dup_text (TL_ACTION_COLUMN_DATE, document, action);
  g_autofree char *person = tl_action_column_dup_text (TL_ACTION_COLUMN_PERSON, document, action);
  g_autofree char *hours = tl_action_column_dup_text (TL_ACTION_COLUMN_HOURS, document, action);
  TlActionState state = tl_action_state_of (document, tl_action_get_data (action));

  if (state != TL_ACTION_STATE_PLANNED)
    /* Translators: what has become of it, when, who, how much work: “Done · Mon, 1 March · Anna · 1.5 h”. */
    return g_strdup_printf (C_("status, when, who and work", "%s · %s · %s · %s"), tl_action_state_get_label (state), date,
                            person, hours);

  /* Translators: when, who, how much work: “Mon, 1 March · Anna · 1.5 h”. */
  return g_strdup_printf (C_("when, who and work", "%s · %s · %s"), date, person, hours);
}

/* Takes @facts. */
static char *
add_mark (char       *facts,
          const char *mark)
{
  char *both;

  if (mark == NULL)
    return facts;

  /* Translators: when, who, how much work, and whether a person has changed it: “… · Anna · 1.5 h · Changed by you”. */
  both = g_strdup_printf (C_("facts and changes", "%s · %s"), facts, mark);
  g_free (facts);

  return both;
}

/* The facts, and how a person's changes stand. */
static char *
dup_summary (TlDocument *document,
             TlAction   *action)
{
  const TlPlanAction *data = tl_action_get_data (action);
  char *facts = add_mark (dup_facts (document, action), tl_status_cell_get_hold (data));

  return add_mark (facts, tl_status_cell_get_mark (document, data));
}

/* --- Cells: made once, filled when an action comes into them and when texts
 * are refreshed. Nothing is connected to actions, of which there are thousands.
 */

static G_DEFINE_QUARK (tl-action-cells, cells)

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_object_unref (cells->document);
  g_hash_table_unref (cells->cells);
  g_free (cells);
}

static void
on_teardown (GtkListItemFactory *factory,
             GtkListItem        *cell,
             Cells              *cells)
{
  g_hash_table_remove (cells->cells, cell);
}

static GtkListItemFactory *
cells_new (TlDocument     *document,
           TlActionColumn  column,
           GCallback       setup,
           ShowCell        show)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->document = g_object_ref (document);
  cells->column = column;
  cells->show = show;
  cells->cells = g_hash_table_new (NULL, NULL);
  g_object_set_qdata_full (G_OBJECT (factory), cells_quark (), cells, cells_free);

  g_signal_connect (factory, "setup", setup, cells);
  g_signal_connect (factory, "bind", G_CALLBACK (show), cells);
  g_signal_connect (factory, "teardown", G_CALLBACK (on_teardown), cells);

  return factory;
}

/**
 * tl_action_cells_refresh:
 * @factory: what tl_action_list_factory_new() or a column made
 *
 * Shows in all cells what the plan says now.
 */
void
tl_action_cells_refresh (GtkListItemFactory *factory)
{
  Cells *cells = g_object_get_qdata (G_OBJECT (factory), cells_quark ());
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (cells != NULL);

  g_hash_table_iter_init (&iter, cells->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      if (gtk_list_item_get_item (cell) != NULL)
        cells->show (factory, cell, cells);
    }
}

/* --- A table --- */

static void
show_cell (GtkListItemFactory *factory,
           GtkListItem        *cell,
           Cells              *cells)
{
  TlAction *action = gtk_list_item_get_item (cell);
  GtkWidget *child = gtk_list_item_get_child (cell);

  if (TL_IS_ACTION_CELL (child))
    tl_action_cell_show (TL_ACTION_CELL (child), action);
  else
    tl_status_cell_show (child, cells->document, action);
}

static void
set_up_cell (GtkListItemFactory *factory,
             GtkListItem        *cell,
             Cells              *cells)
{
  TlActionColumn field = cells->column;
  GtkWidget *child = NULL;
  GtkLabel *label = NULL;

  g_hash_table_add (cells->cells, cell);
  if (field == TL_ACTION_COLUMN_STATUS)
    {
      gtk_list_item_set_child (cell, tl_status_cell_new ());
      return;
    }

  gtk_column_view_cell_set_focusable (GTK_COLUMN_VIEW_CELL (cell), TRUE);
  child = tl_action_cell_new (field, cells->document);
  label = tl_action_cell_get_label (TL_ACTION_CELL (child));
  gtk_label_set_xalign (label, columns[field].number ? 1.0f : 0.0f);
  if (columns[field].width_chars > 0)
    gtk_label_set_width_chars (label, columns[field].width_chars);
  gtk_label_set_max_width_chars (label, columns[field].most_chars);
  if (columns[field].number)
    gtk_widget_add_css_class (GTK_WIDGET (label), "numeric");
  if (field == TL_ACTION_COLUMN_TITLE || field == TL_ACTION_COLUMN_CHANNEL || field == TL_ACTION_COLUMN_PERSON)
    gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);

  gtk_list_item_set_child (cell, child);
}

/**
 * tl_action_column_new:
 * @field: a field
 * @document: the document of the plan
 *
 * Returns: (transfer full): a column of a table of actions that shows the field;
 *   its sorter only makes its heading take clicks
 */
GtkColumnViewColumn *
tl_action_column_new (TlActionColumn  field,
                      TlDocument     *document)
{
  GtkListItemFactory *factory = cells_new (document, field, G_CALLBACK (set_up_cell), show_cell);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  GtkColumnViewColumn *column;

  column = gtk_column_view_column_new (_(columns[field].title), factory);
  gtk_column_view_column_set_id (column, columns[field].nick);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, field == TL_ACTION_COLUMN_TITLE);
  gtk_column_view_column_set_resizable (column, TRUE);

  return column;
}

/* --- A list --- */

static GtkWidget *
append_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
show_item (GtkListItemFactory *factory,
           GtkListItem        *item,
           Cells              *cells)
{
  TlAction *action = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *title = tl_action_column_dup_text (TL_ACTION_COLUMN_TITLE, cells->document, action);
  g_autofree char *summary = dup_summary (cells->document, action);

  tl_action_menu_mark (box, action);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), summary);
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, summary);
}

static void
set_up_item (GtkListItemFactory *factory,
             GtkListItem        *item,
             Cells              *cells)
{
  GtkWidget *box = g_object_new (TL_TYPE_ACTION_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  GtkWidget *summary;

  append_label (box);
  summary = append_label (box);
  gtk_widget_add_css_class (box, "action-item");
  gtk_widget_add_css_class (summary, "dimmed");
  gtk_widget_add_css_class (summary, "caption");

  gtk_list_item_set_child (item, box);
  g_hash_table_add (cells->cells, item);
}

/**
 * tl_action_list_factory_new:
 * @document: the document of the plan
 *
 * Returns: (transfer full): what makes the items of a list of actions, where
 *   there is no room for a table
 */
GtkListItemFactory *
tl_action_list_factory_new (TlDocument *document)
{
  return cells_new (document, TL_N_ACTION_COLUMNS, G_CALLBACK (set_up_item), show_item);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-column.h"

#include <glib/gi18n.h>

#include "app/tl-reading.h"

/* A field of the actions of a document, for closures. */
typedef struct
{
  TlActionColumn field;
  GWeakRef document;
} Source;

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
  [TL_ACTION_COLUMN_CHANNEL] = { "channel", N_("Channel"), 10, 14, FALSE },
  /* Translators: the heading of a column that names who does something. */
  [TL_ACTION_COLUMN_PERSON] = { "person", N_("Who"), 8, 12, FALSE },
  /* Translators: the heading of a column of hours of work. */
  [TL_ACTION_COLUMN_HOURS] = { "hours", N_("Work"), 6, -1, TRUE },
};

static Source *
source_new (TlActionColumn  field,
            TlDocument    *document)
{
  Source *source = g_new0 (Source, 1);

  source->field = field;
  g_weak_ref_init (&source->document, document);

  return source;
}

static void
source_free (gpointer  data,
             GClosure *closure)
{
  Source *source = data;

  g_weak_ref_clear (&source->document);
  g_free (source);
}

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

    default:
      g_return_val_if_reached (NULL);
    }
}

/* For an expression whose item is the action itself. */
static char *
get_own_text (TlAction *action,
              Source   *source)
{
  g_autoptr (TlDocument) document = g_weak_ref_get (&source->document);

  return document != NULL ? tl_action_column_dup_text (source->field, document, action) : NULL;
}

/* For a cell. The other parameters only say when to look again. */
static char *
get_cell_text (GtkListItem *cell,
               TlAction    *action,
               gpointer     data,
               TlPlan      *plan,
               Source      *source)
{
  return action != NULL ? get_own_text (action, source) : NULL;
}

/* When, who and how much work, for a cell. */
static char *
get_cell_summary (GtkListItem *cell,
                  TlAction    *action,
                  gpointer     data,
                  TlPlan      *plan,
                  Source      *source)
{
  g_autoptr (TlDocument) document = g_weak_ref_get (&source->document);
  g_autofree char *date = NULL;
  g_autofree char *person = NULL;
  g_autofree char *hours = NULL;

  if (action == NULL || document == NULL)
    return NULL;

  date = tl_action_column_dup_text (TL_ACTION_COLUMN_DATE, document, action);
  person = tl_action_column_dup_text (TL_ACTION_COLUMN_PERSON, document, action);
  hours = tl_action_column_dup_text (TL_ACTION_COLUMN_HOURS, document, action);

  /* Translators: when, who, how much work: “Mon, 1 March · Anna · 1.5 h”. */
  return g_strdup_printf (C_("when, who and work", "%s · %s · %s"), date, person, hours);
}

static gint64
get_moment (TlAction *action)
{
  int time = tl_action_get_data (action)->time;

  return (gint64) tl_action_get_date (action) * (TL_MINUTES_MAX + 1) + (time != TL_MINUTES_NONE ? time + 1 : 0);
}

static gint64
get_number (TlAction *action,
            Source   *source)
{
  switch ((guint) source->field)
    {
    case TL_ACTION_COLUMN_DATE:
      return get_moment (action);

    case TL_ACTION_COLUMN_TIME:
      return tl_action_get_data (action)->time;

    case TL_ACTION_COLUMN_HOURS:
      return tl_action_get_data (action)->minutes;

    default:
      g_return_val_if_reached (0);
    }
}

/**
 * tl_action_column_express:
 * @field: a field
 * @document: the document of the plan
 *
 * Returns: (transfer full): the field of an action as text, to search and sort
 *   by
 */
GtkExpression *
tl_action_column_express (TlActionColumn  field,
                         TlDocument    *document)
{
  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_own_text),
                                      source_new (field, document), source_free);
}

/**
 * tl_action_column_get_sorter:
 * @field: a field
 * @document: the document of the plan
 *
 * Returns: (transfer full): what sorts actions by that field
 */
GtkSorter *
tl_action_column_get_sorter (TlActionColumn  field,
                            TlDocument    *document)
{
  GtkExpression *number;

  switch (field)
    {
    case TL_ACTION_COLUMN_DATE:
    case TL_ACTION_COLUMN_TIME:
    case TL_ACTION_COLUMN_HOURS:
      number = gtk_cclosure_expression_new (G_TYPE_INT64, NULL, 0, NULL, G_CALLBACK (get_number),
                                            source_new (field, document), source_free);
      return GTK_SORTER (gtk_numeric_sorter_new (number));

    case TL_ACTION_COLUMN_TITLE:
    case TL_ACTION_COLUMN_CHANNEL:
    case TL_ACTION_COLUMN_PERSON:
      return GTK_SORTER (gtk_string_sorter_new (tl_action_column_express (field, document)));

    default:
      g_return_val_if_reached (NULL);
    }
}

/* A text of the action in a cell; it follows the action and the names that it
 * uses.
 */
static void
bind_label (GtkListItem *cell,
            GtkWidget   *label,
            TlDocument  *document,
            Source      *source,
            GCallback    get_text)
{
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *params[] = {
    gtk_expression_ref (item),
    gtk_property_expression_new (TL_TYPE_ACTION, item, "data"),
    gtk_property_expression_new (TL_TYPE_DOCUMENT, gtk_object_expression_new (G_OBJECT (document)), "plan"),
  };
  GtkExpression *text = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (params), params, get_text, source,
                                                     source_free);

  gtk_expression_bind (text, label, "label", cell);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *cell,
          gpointer            user_data)
{
  TlActionColumn field = GPOINTER_TO_UINT (user_data);
  TlDocument *document = g_object_get_data (G_OBJECT (factory), "tl-document");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns[field].number ? 1.0f : 0.0f);
  if (columns[field].width_chars > 0)
    gtk_label_set_width_chars (GTK_LABEL (label), columns[field].width_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), columns[field].most_chars);
  if (columns[field].number)
    gtk_widget_add_css_class (label, "numeric");
  if (field == TL_ACTION_COLUMN_TITLE || field == TL_ACTION_COLUMN_CHANNEL || field == TL_ACTION_COLUMN_PERSON)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  gtk_list_item_set_child (cell, label);
  bind_label (cell, label, document, source_new (field, document), G_CALLBACK (get_cell_text));
}

/**
 * tl_action_column_new:
 * @field: a field
 * @document: the document of the plan
 *
 * Returns: (transfer full): a column of a table of actions that shows the field
 */
GtkColumnViewColumn *
tl_action_column_new (TlActionColumn  field,
                      TlDocument    *document)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = tl_action_column_get_sorter (field, document);
  GtkColumnViewColumn *column;

  g_object_set_data_full (G_OBJECT (factory), "tl-document", g_object_ref (document), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (field));

  column = gtk_column_view_column_new (_(columns[field].title), factory);
  gtk_column_view_column_set_id (column, columns[field].nick);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, field == TL_ACTION_COLUMN_TITLE);
  gtk_column_view_column_set_resizable (column, TRUE);

  return column;
}

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
on_list_setup (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  TlDocument *document = g_object_get_data (G_OBJECT (factory), "tl-document");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = append_label (box);
  GtkWidget *summary = append_label (box);

  gtk_widget_add_css_class (box, "action-item");
  gtk_widget_add_css_class (summary, "dimmed");
  gtk_widget_add_css_class (summary, "caption");
  gtk_list_item_set_child (item, box);

  bind_label (item, title, document, source_new (TL_ACTION_COLUMN_TITLE, document), G_CALLBACK (get_cell_text));
  bind_label (item, summary, document, source_new (TL_ACTION_COLUMN_DATE, document), G_CALLBACK (get_cell_summary));
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
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "tl-document", g_object_ref (document), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (on_list_setup), NULL);

  return factory;
}

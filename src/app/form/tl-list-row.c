/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-list-row.h"

#include <glib/gi18n.h>

#include "wording/tl-wording.h"

/* What the row knows, as its data. */
typedef struct
{
  TlListEditor *editor; /* borrowed: it holds the row */
  const TlListForm *form;
  TlRecord *record;
  GSimpleActionGroup *actions;
  GtkWidget *more;
  gboolean filled; /* the fields are there */
} RowData;

static G_DEFINE_QUARK (tl-list-row, row_data)

static void
row_data_free (gpointer data)
{
  RowData *row_data = data;

  g_object_unref (row_data->record);
  g_object_unref (row_data->actions);
  g_free (row_data);
}

static RowData *
get_data (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), row_data_quark ());
}

TlRecord *
tl_list_row_get_record (GtkWidget *row)
{
  RowData *data = get_data (row);

  return data != NULL ? data->record : NULL;
}

/*
 * tl_list_row_update:
 *
 * Calls the row what the record is called now.
 */
void
tl_list_row_update (GtkWidget *row)
{
  RowData *data = get_data (row);
  TlDocument *document = tl_list_editor_get_document (data->editor);
  g_autofree char *name = tl_list_form_dup_name (data->form, document, data->record);
  g_autofree char *summary = data->form->summary != NULL ? data->form->summary (document, data->record) : NULL;
  g_autofree char *more = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), summary != NULL ? summary : "");
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary != NULL ? summary : "");

  /* Translators: a button with what can be done with one thing of a list; the name of that thing. */
  more = g_strdup_printf (_("More about %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (data->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_enabled (RowData    *data,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (data->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/*
 * tl_list_row_set_position:
 *
 * Says where the record cannot be moved.
 */
void
tl_list_row_set_position (GtkWidget *row,
                          gboolean   first,
                          gboolean   last)
{
  RowData *data = get_data (row);

  set_enabled (data, "move-up", !first);
  set_enabled (data, "move-down", !last);
}

static void
on_move_up (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  RowData *data = user_data;

  tl_list_editor_move (data->editor, data->record, -1);
}

static void
on_move_down (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RowData *data = user_data;

  tl_list_editor_move (data->editor, data->record, 1);
}

static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  RowData *data = user_data;

  tl_list_editor_remove (data->editor, data->record);
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (moves, _("Move _up"), "item.move-up");
  g_menu_append (moves, _("Move _down"), "item.move-down");
  g_menu_append (rest, _("_Remove"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_more (void)
{
  GtkWidget *more = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (more), fill_menu, NULL, NULL);
  gtk_widget_set_tooltip_text (more, _("More"));
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (more, "flat");

  return more;
}

static void
add_shortcut (GtkEventController *controller,
              const char         *trigger,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                          gtk_named_action_new (action)));
}

static void
add_shortcuts (GtkWidget *row)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (controller, "<Alt>Up", "item.move-up");
  add_shortcut (controller, "<Alt>Down", "item.move-down");
  gtk_widget_add_controller (row, controller);
}

/*
 * tl_list_row_unfold:
 *
 * Shows the fields of a record that is edited in place.
 */
void
tl_list_row_unfold (GtkWidget *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static void
on_expanded (GtkWidget *row)
{
  RowData *data = get_data (row);
  TlDocument *document = tl_list_editor_get_document (data->editor);

  if (data->filled)
    return;

  data->filled = TRUE;
  for (const TlFormItem *item = data->form->groups[0].items; item->field != 0; item++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), tl_form_row_new (document, data->record, item));
}

static void
on_activated (GtkWidget *row)
{
  RowData *data = get_data (row);

  tl_list_editor_open (data->editor, data->record, FALSE);
}

static GtkWidget *
make_row (RowData *data)
{
  GtkWidget *row;

  if (!data->form->own_page)
    {
      row = adw_expander_row_new ();
      adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), data->more);
      adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (row), 2);
      g_signal_connect (row, "notify::expanded", G_CALLBACK (on_expanded), NULL);

      return row;
    }

  row = adw_action_row_new ();
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), data->more);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated), NULL);

  return row;
}

GtkWidget *
tl_list_row_new (TlListEditor     *editor,
                 const TlListForm *form,
                 TlRecord         *record)
{
  static const GActionEntry entries[] = {
    { .name = "move-up", .activate = on_move_up },
    { .name = "move-down", .activate = on_move_down },
    { .name = "remove", .activate = on_remove },
  };
  RowData *data = g_new0 (RowData, 1);
  GtkWidget *row;

  data->editor = editor;
  data->form = form;
  data->record = g_object_ref (record);
  data->more = make_more ();
  data->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (data->actions), entries, G_N_ELEMENTS (entries), data);

  row = make_row (data);
  g_object_set_qdata_full (G_OBJECT (row), row_data_quark (), data, row_data_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_insert_action_group (row, "item", G_ACTION_GROUP (data->actions));
  add_shortcuts (row);

  g_signal_connect_object (record, "notify", G_CALLBACK (tl_list_row_update), row, G_CONNECT_SWAPPED);
  tl_list_row_update (row);

  return row;
}

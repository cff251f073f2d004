/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-picture.h"

#include <glib/gi18n.h>

#include "app/tl-bind-row.h"
#include "app/tl-file-choice.h"
#include "app/tl-toast.h"
#include "tracking/tl-picture-kind.h"

/**
 * tl_picture_dup_text:
 *
 * Returns: (transfer full): a file as it is written for a picture
 */
char *
tl_picture_dup_text (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  /* What is written is text; the name of a file can be any bytes. */
  return path != NULL && g_utf8_validate (path, -1, NULL) ? g_steal_pointer (&path) : g_file_get_uri (file);
}

/**
 * tl_picture_dup_file:
 * @picture: (nullable): what is written for a picture
 *
 * Returns: (transfer full) (nullable): the file, if it is one
 */
GFile *
tl_picture_dup_file (const char *picture)
{
  g_autofree char *text = NULL;

  if (tl_picture_kind_of (picture) != TL_PICTURE_FILE)
    return NULL;

  text = g_strstrip (g_strdup (picture));
  return g_path_is_absolute (text) ? g_file_new_for_path (text) : g_file_new_for_uri (text);
}

/* --- Choosing --- */

static void
take (GtkWidget *row,
      GFile     *file)
{
  g_autofree char *text = tl_picture_dup_text (file);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  tl_bound_row_finish (row);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && gtk_widget_get_root (row) != NULL)
    take (row, file);
  else if (tl_file_choice_is_failure (error))
    tl_toast_show (row, error->message);
}

static void
show_pictures (GtkFileDialog *dialog)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/*");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

/* Where the last one is, or where pictures usually are. */
static void
begin_at_picture (GtkFileDialog *dialog,
                  const char    *picture)
{
  g_autoptr (GFile) file = tl_picture_dup_file (picture);
  const char *usual = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);

  if (file != NULL)
    {
      gtk_file_dialog_set_initial_file (dialog, file);
    }
  else if (usual != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (usual);

      gtk_file_dialog_set_initial_folder (dialog, folder);
    }
}

static void
on_clicked (GtkWidget *row)
{
  g_autoptr (GtkFileDialog) dialog = tl_file_choice_new_dialog (_("Choose a picture"), NULL, NULL);
  GtkRoot *root = gtk_widget_get_root (row);

  show_pictures (dialog);
  begin_at_picture (dialog, gtk_editable_get_text (GTK_EDITABLE (row)));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, on_chosen, g_object_ref (row));
}

static gboolean
on_drop (GtkWidget    *row,
         const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  if (files == NULL)
    return FALSE;

  take (row, files->data);

  return TRUE;
}

/**
 * tl_picture_equip:
 * @row: an entry row, bound to the picture of a post
 *
 * Adds a button with which a file can be chosen, and lets one be dropped.
 */
void
tl_picture_equip (GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-symbolic");
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_set_tooltip_text (button, _("Choose a picture…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a picture…"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), row, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);

  /* Before the text takes it for words, and the window for a document. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drop), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
}

/* --- What a file means --- */

/**
 * tl_picture_note_new:
 *
 * Returns: (transfer floating): a row that stands below that of a picture
 */
GtkWidget *
tl_picture_note_new (void)
{
  GtkWidget *note = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("folder-symbolic");

  gtk_widget_set_tooltip_text (button, _("Show in Files"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show in Files"), -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (note), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (note), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (note), button);
  gtk_widget_set_visible (note, FALSE);

  return note;
}

/**
 * tl_picture_note_show:
 * @note: what tl_picture_note_new() made
 * @picture: (nullable): what is written for a picture
 *
 * Says where the picture is and is not, if it is a file, and that it is none if it is
 * no web address either; hides the row otherwise.
 */
void
tl_picture_note_show (GtkWidget  *note,
                      const char *picture)
{
  g_autoptr (GFile) file = tl_picture_dup_file (picture);
  GtkWidget *button = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (note));
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;
  gboolean unclear = tl_picture_kind_of (picture) == TL_PICTURE_UNCLEAR;
  gboolean there;

  gtk_widget_set_visible (note, file != NULL || unclear);
  if (unclear)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (note),
                                     _("This is no web address (https://…) and no file."));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (note), "");
      gtk_widget_set_visible (button, FALSE);
    }
  if (file == NULL)
    return;

  /* What is far away is not waited for. */
  there = !g_file_is_native (file) || g_file_query_exists (file, NULL);
  name = tl_file_choice_dup_shown (file);
  address = g_file_get_uri (file);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (note), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (note),
                               there ? _("A file on this computer. Programs that schedule posts need a web address, so "
                                         "what you export for them leaves it out.")
                                     : _("There is no such file on this computer."));
  gtk_widget_set_visible (button, there);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-file");
}

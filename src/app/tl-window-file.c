/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The way of a window's document from and to files. Nothing that is not saved
 * is dropped without asking, and a failure is always told.
 */

#include "config.h"

#include "tl-window-private.h"

#include <glib/gi18n.h>

#include "export/tl-workbook.h"
#include "tl-reading.h"
#include "tl-recent-files.h"
#include "tl-toast.h"

#define SUFFIX ".throughline"

static GtkFileFilter *
new_document_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Strategies"));
  gtk_file_filter_add_suffix (filter, SUFFIX + 1);

  return filter;
}

static GtkFileFilter *
new_export_filter (const TlExporter *exporter)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, exporter->label ());
  gtk_file_filter_add_suffix (filter, exporter->extension);

  return filter;
}

static GtkFileDialog *
new_dialog (const char    *title,
            GtkFileFilter *filter)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_modal (dialog, TRUE);

  return dialog;
}

/* A name for a new file: the document's title without what file systems
 * refuse.
 */
static char *
dup_file_name (TlWindow   *self,
               const char *extension)
{
  g_autofree char *title = tl_document_dup_title (self->document);

  g_strdelimit (title, "/\\:*?\"<>|", '-');
  g_strstrip (title);

  return g_strconcat (*title != '\0' ? title : _("Strategy"), ".", extension, NULL);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/*
 * tl_window_tell_error:
 * @heading: what did not happen
 * @message: why, a sentence
 */
void
tl_window_tell_error (TlWindow   *self,
                      const char *heading,
                      const char *message)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* That a person thinks better of it is no failure. */
static void
tell_dialog_error (TlWindow     *self,
                   const char   *heading,
                   const GError *error)
{
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    tl_window_tell_error (self, heading, error->message);
}

/* Whether the person's choice stands for itself: what another program hands
 * over has no other files beside it.
 */
static gboolean
is_handed_over (GFile *file)
{
  g_autoptr (GFile) own = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) usual = g_file_new_for_path ("/run/flatpak/doc");

  return g_file_has_prefix (file, own) || g_file_has_prefix (file, usual);
}

/* The file with the ending of its kind. */
static GFile *
dup_with_extension (GFile      *file,
                    const char *extension)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autofree char *ending = g_strconcat (".", extension, NULL);
  g_autofree char *whole = g_strconcat (name, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (folded, ending) || folder == NULL || is_handed_over (file))
    return g_object_ref (file);

  return g_file_get_child (folder, whole);
}

/* Writes a file. */
typedef void (*Write) (TlWindow *self,
                       GFile    *file);

typedef struct
{
  TlWindow *self;
  GFile *file;
  Write write;
} Replacement;

static void
on_replace_answered (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autofree Replacement *replacement = user_data;
  g_autoptr (TlWindow) self = replacement->self;
  g_autoptr (GFile) file = replacement->file;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "replace"))
    replacement->write (self, file);
  else
    self->closing = FALSE;
}

static void
ask_before_replacing (TlWindow *self,
                      GFile    *file,
                      Write     write)
{
  g_autofree char *name = dup_display_name (file);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Replace the file?"), NULL));
  Replacement *replacement = g_new0 (Replacement, 1);

  adw_alert_dialog_format_body (dialog,
                                /* Translators: %s is the name of a file. */
                                _("“%s” is there already. What is in it would be lost."),
                                name);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");

  *replacement = (Replacement) { g_object_ref (self), g_object_ref (file), write };
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, on_replace_answered, replacement);
}

/* Writes what a person chose a name for; @file is that with the ending of its
 * kind. The file dialog has asked already whether @chosen may be replaced.
 */
static void
write_chosen (TlWindow *self,
              GFile    *chosen,
              GFile    *file,
              Write     write)
{
  if (!g_file_equal (chosen, file) && g_file_query_exists (file, NULL))
    ask_before_replacing (self, file, write);
  else
    write (self, file);
}

/* Opening. */

static gboolean
are_same (GFile *one,
          GFile *other)
{
  g_autoptr (GFileInfo) a = NULL;
  g_autoptr (GFileInfo) b = NULL;

  if (g_file_equal (one, other))
    return TRUE;

  a = g_file_query_info (one, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  b = g_file_query_info (other, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return a != NULL && b != NULL &&
         g_strcmp0 (g_file_info_get_attribute_string (a, G_FILE_ATTRIBUTE_ID_FILE),
                    g_file_info_get_attribute_string (b, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

static TlWindow *
find_window (TlWindow *self,
             GFile    *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      TlDocument *document = TL_IS_WINDOW (l->data) ? tl_window_get_document (l->data) : NULL;
      GFile *other = document != NULL ? tl_document_get_file (document) : NULL;

      if (other != NULL && are_same (file, other))
        return l->data;
    }

  return NULL;
}

/**
 * tl_window_open_file:
 * @file: a file
 *
 * Opens a document, in this window if it shows none yet, else in a new one. If
 * it is open already, its window is presented. If it cannot be opened, the
 * window says why and stays as it is.
 */
void
tl_window_open_file (TlWindow *self,
                     GFile    *file)
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  TlWindow *window;

  g_return_if_fail (TL_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window (self, file);
  if (window == NULL)
    {
      document = tl_document_load (file, &error);
      if (document == NULL)
        {
          g_autofree char *name = dup_display_name (file);
          /* Translators: the name of a file and what is wrong with it. */
          g_autofree char *told = g_strdup_printf (_("%s: %s"), name, error->message);

          tl_window_tell_error (self, _("The file was not opened"), told);
          if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
            tl_recent_files_remove (file);
          return;
        }

      tl_recent_files_add (file);
      window = tl_window_show_document (self, document);
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
on_open_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    tl_window_open_file (self, file);
  else
    tell_dialog_error (self, _("The file was not opened"), error);
}

void
tl_window_choose_to_open (TlWindow *self)
{
  g_autoptr (GtkFileFilter) filter = new_document_filter ();
  g_autoptr (GtkFileDialog) dialog = new_dialog (_("Open a strategy"), filter);

  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, on_open_chosen, g_object_ref (self));
}

void
tl_window_open_example (TlWindow   *self,
                        const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = tl_document_new_example (name, &error);

  if (document != NULL)
    tl_window_show_document (self, document);
  else
    tl_window_tell_error (self, _("The example could not be opened"), error->message);
}

/* Saving. */

static void
on_overwrite_answered (TlWindow   *self,
                       const char *response)
{
  gboolean closing = self->closing;

  self->closing = FALSE;

  if (g_str_equal (response, "overwrite"))
    {
      self->closing = closing;
      tl_window_save_to (self, tl_document_get_file (self->document), TRUE);
    }
  else if (g_str_equal (response, "save-as"))
    {
      self->closing = closing;
      tl_window_choose_to_save (self);
    }
}

static void
ask_about_other_changes (TlWindow *self,
                         GFile    *file)
{
  g_autofree char *name = dup_display_name (file);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Overwrite the file?"), NULL));

  adw_alert_dialog_format_body (dialog,
                                /* Translators: %s is the name of a file. */
                                _("Something else has changed “%s” since it was opened here. Overwriting it loses those changes."),
                                name);
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "save-as", _("Save _as…"),
                                  "overwrite", _("_Overwrite"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "save-as");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_overwrite_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/*
 * tl_window_save_to:
 * @file: where to
 * @overwrite: even if the file is no longer as it was read
 *
 * Saves the document. If that fails, the window says why and stays open.
 */
void
tl_window_save_to (TlWindow *self,
                   GFile    *file,
                   gboolean  overwrite)
{
  g_autoptr (GFile) kept = g_object_ref (file);
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (overwrite)
    saved = tl_document_save_over (self->document, kept, &error);
  else
    saved = tl_document_save (self->document, kept, &error);

  if (saved)
    {
      tl_recent_files_add (kept);
      if (self->closing)
        gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_CHANGED_ON_DISK))
    {
      ask_about_other_changes (self, kept);
    }
  else
    {
      self->closing = FALSE;
      tl_window_tell_error (self, _("The strategy was not saved"), error->message);
    }
}

static void
save_over (TlWindow *self,
           GFile    *file)
{
  tl_window_save_to (self, file, TRUE);
}

/*
 * tl_window_save_as:
 * @chosen: what the person chose
 *
 * Saves the document under another name, with the ending of its kind.
 */
void
tl_window_save_as (TlWindow *self,
                   GFile    *chosen)
{
  g_autoptr (GFile) file = dup_with_extension (chosen, SUFFIX + 1);
  TlWindow *other = find_window (self, file);

  if (other == NULL || other == self)
    {
      write_chosen (self, chosen, file, save_over);
    }
  else
    {
      g_autofree char *name = dup_display_name (file);
      /* Translators: %s is the name of a file. */
      g_autofree char *told = g_strdup_printf (_("“%s” is open in another window. Choose another name."), name);

      self->closing = FALSE;
      tl_window_tell_error (self, _("The strategy was not saved"), told);
    }
}

static void
on_save_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      tl_window_save_as (self, file);
    }
  else
    {
      self->closing = FALSE;
      tell_dialog_error (self, _("The strategy was not saved"), error);
    }
}

void
tl_window_choose_to_save (TlWindow *self)
{
  g_autoptr (GtkFileFilter) filter = new_document_filter ();
  g_autoptr (GtkFileDialog) dialog = new_dialog (_("Save the strategy"), filter);
  GFile *file = tl_document_get_file (self->document);
  g_autofree char *name = dup_file_name (self, SUFFIX + 1);

  tl_window_finish_typing (self);

  if (file != NULL)
    gtk_file_dialog_set_initial_file (dialog, file);
  else
    gtk_file_dialog_set_initial_name (dialog, name);

  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, on_save_chosen, g_object_ref (self));
}

/*
 * tl_window_save:
 *
 * Saves what has changed where it was saved last, or asks where to.
 */
void
tl_window_save (TlWindow *self)
{
  GFile *file = tl_document_get_file (self->document);

  tl_window_finish_typing (self);

  if (file == NULL)
    tl_window_choose_to_save (self);
  else if (tl_document_get_modified (self->document))
    tl_window_save_to (self, file, FALSE);
  else if (self->closing)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Exporting. */

/*
 * tl_window_export_to:
 * @file: where to
 *
 * Writes the workbook and says so, or says why not.
 */
void
tl_window_export_to (TlWindow *self,
                     GFile    *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_display_name (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *told = NULL;
  TlExportInput input;
  AdwToast *toast;

  tl_window_finish_typing (self);
  tl_document_update (self->document);
  tl_export_input_init (&input, self->document);

  if (!tl_exporter_write (&tl_workbook_exporter, &input, file, NULL, &error))
    {
      tl_window_tell_error (self, _("The workbook was not written"), error->message);
      return;
    }

  /* Translators: %s is the name of a file. */
  told = g_strdup_printf (_("“%s” written"), name);
  toast = adw_toast_new (told);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  tl_toast_add (GTK_WIDGET (tl_workspace_get_shown (self->workspace)), toast);
}

/*
 * tl_window_export_as:
 * @chosen: what the person chose
 *
 * Writes the workbook under that name, with the ending of its kind.
 */
void
tl_window_export_as (TlWindow *self,
                     GFile    *chosen)
{
  g_autoptr (GFile) file = dup_with_extension (chosen, tl_workbook_exporter.extension);

  write_chosen (self, chosen, file, tl_window_export_to);
}

static void
on_export_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    tl_window_export_as (self, file);
  else
    tell_dialog_error (self, _("The workbook was not written"), error);
}

void
tl_window_choose_to_export (TlWindow *self)
{
  g_autoptr (GtkFileFilter) filter = new_export_filter (&tl_workbook_exporter);
  g_autoptr (GtkFileDialog) dialog = new_dialog (_("Export a workbook"), filter);
  g_autofree char *name = dup_file_name (self, tl_workbook_exporter.extension);

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, on_export_chosen, g_object_ref (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The way of a window's document from and to files. Nothing that is not saved
 * is dropped without asking, and a failure is always told.
 */

#include "config.h"

#include "tl-window-private.h"

#include <glib/gi18n.h>

#include "incoming/tl-import-dialog.h"
#include "outgoing/tl-export-dialog.h"
#include "outgoing/tl-export-memory.h"
#include "outgoing/tl-print.h"
#include "tl-file-choice.h"
#include "tl-recent-files.h"
#include "tl-toast.h"

#define SUFFIX ".throughline"
#define WORKBOOK_SUFFIX ".xlsx"

static GtkFileDialog *
new_document_dialog (const char *title)
{
  return tl_file_choice_new_dialog (title, _("Strategies"), SUFFIX + 1);
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

static void
tell_dialog_error (TlWindow     *self,
                   const char   *heading,
                   const GError *error)
{
  if (tl_file_choice_is_failure (error))
    tl_window_tell_error (self, heading, error->message);
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

  if (tl_file_choice_ask_finish (source, result))
    replacement->write (self, file);
  else
    self->closing = FALSE;
}

static void
ask_before_replacing (TlWindow *self,
                      GFile    *file,
                      Write     write)
{
  g_autofree char *name = tl_file_choice_dup_shown (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *told = g_strdup_printf (_("“%s” is there already. What is in it would be lost."), name);
  Replacement *replacement = g_new0 (Replacement, 1);

  *replacement = (Replacement) { g_object_ref (self), g_object_ref (file), write };
  tl_file_choice_ask (GTK_WIDGET (self), told, on_replace_answered, replacement);
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
          g_autofree char *name = tl_file_choice_dup_shown (file);
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
  g_autoptr (GtkFileDialog) dialog = new_document_dialog (_("Open a strategy"));

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
  g_autofree char *name = tl_file_choice_dup_shown (file);
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
  g_autoptr (GFile) file = tl_file_choice_dup_file (chosen, SUFFIX + 1);
  TlWindow *other = find_window (self, file);

  if (other == NULL || other == self)
    {
      write_chosen (self, chosen, file, save_over);
    }
  else
    {
      g_autofree char *name = tl_file_choice_dup_shown (file);
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
  g_autoptr (GtkFileDialog) dialog = new_document_dialog (_("Save the strategy"));
  GFile *file = tl_document_get_file (self->document);
  g_autofree char *title = tl_document_dup_title (self->document);
  g_autofree char *name = tl_file_choice_dup_name (title, SUFFIX + 1);

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

static char *
dup_told (GPtrArray *files)
{
  GFile *first = g_ptr_array_index (files, 0);
  g_autofree char *name = tl_file_choice_dup_shown (first);
  g_autoptr (GFile) folder = g_file_get_parent (first);
  g_autofree char *folder_name = NULL;

  if (files->len == 1)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("“%s” written"), name);

  folder_name = tl_file_choice_dup_shown (folder);

  /* Translators: how many files, and the name of a folder. */
  return g_strdup_printf (ngettext ("%u file written to “%s”", "%u files written to “%s”", files->len), files->len,
                          folder_name);
}

static void
on_exported (TlWindow  *self,
             GPtrArray *files)
{
  g_autofree char *uri = g_file_get_uri (g_ptr_array_index (files, 0));
  g_autofree char *told = dup_told (files);
  AdwToast *toast = adw_toast_new (told);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Show in Files"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  tl_toast_add (GTK_WIDGET (tl_workspace_get_shown (self->workspace)), toast);
}

/*
 * tl_window_export:
 *
 * Asks in what form the document is to leave the program.
 */
void
tl_window_export (TlWindow *self)
{
  AdwDialog *dialog;

  /* Keys reach the window through a dialog. */
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  tl_window_finish_typing (self);

  dialog = tl_export_dialog_new (self->document);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Printing. */

static void
on_printed (TlWindow                *self,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    tl_window_tell_error (self, _("The brief was not printed"), error->message);
}

/*
 * tl_window_print:
 *
 * Prints the brief, as the person then chooses.
 */
void
tl_window_print (TlWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  tl_window_finish_typing (self);

  operation = tl_print_operation_new (self->document);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* Bringing a workbook back. */

static void
on_imported (TlWindow *self,
             guint     n)
{
  g_autofree char *told = g_strdup_printf (ngettext ("%u value came into the document",
                                                     "%u values came into the document", n), n);

  tl_toast_show_undo (GTK_WIDGET (tl_workspace_get_shown (self->workspace)), self->document, told);
}

/*
 * tl_window_import:
 * @workbook: a file
 *
 * Shows what a workbook would change, to be applied or not.
 */
void
tl_window_import (TlWindow *self,
                  GFile    *workbook)
{
  AdwDialog *dialog;

  tl_window_finish_typing (self);

  dialog = tl_import_dialog_new (self->document, workbook);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_workbook_chosen (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    tl_window_import (self, file);
  else
    tell_dialog_error (self, _("Nothing was brought back"), error);
}

/*
 * tl_window_choose_to_import:
 *
 * Asks for the workbook that is to be brought back.
 */
void
tl_window_choose_to_import (TlWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = tl_file_choice_new_dialog (_("Bring back a workbook"), _("Workbooks"), WORKBOOK_SUFFIX + 1);
  g_autoptr (GFile) folder = tl_export_memory_dup_folder (self->document);

  tl_window_finish_typing (self);
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, on_workbook_chosen, g_object_ref (self));
}

/*
 * tl_window_take_file:
 * @file: what was dropped on the window
 *
 * Opens a document; looks at a workbook that comes back, unless there is a dialog, out
 * of which it may have been dragged.
 */
void
tl_window_take_file (TlWindow *self,
                     GFile    *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  if (self->document == NULL || !g_str_has_suffix (folded, WORKBOOK_SUFFIX))
    tl_window_open_file (self, file);
  else if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    tl_window_import (self, file);
}

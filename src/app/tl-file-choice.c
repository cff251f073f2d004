/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-file-choice.h"

#include <glib/gi18n.h>

/* File systems commonly take 255 bytes; this leaves room for the extension and for a
 * number that a program puts behind it. */
#define NAME_MAX_BYTES 200

/* Cuts between letters. */
static void
shorten (char *name)
{
  char *end = name;

  for (char *p = name; *p != '\0' && p - name <= NAME_MAX_BYTES; p = g_utf8_next_char (p))
    end = p;
  if (strlen (name) > NAME_MAX_BYTES)
    *end = '\0';
}

/**
 * tl_file_choice_dup_name:
 * @name: what people call it
 * @extension: without the dot
 *
 * Returns: (transfer full): a name for a new file, without what file systems refuse
 *   and without hiding it
 */
char *
tl_file_choice_dup_name (const char *name,
                         const char *extension)
{
  g_autofree char *safe = g_strdup (name);
  const char *start;

  for (char *p = safe; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p) || strchr ("/\\:*?\"<>|", *p) != NULL)
        *p = '-';
    }
  shorten (safe);
  g_strstrip (safe);
  start = safe + strspn (safe, ".");

  return g_strconcat (*start != '\0' ? start : _("Strategy"), ".", extension, NULL);
}

/**
 * tl_file_choice_dup_shown:
 *
 * Returns: (transfer full): the name of a file, as it can be shown
 */
char *
tl_file_choice_dup_shown (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/**
 * tl_file_choice_is_handed_over:
 * @file: what a person chose
 *
 * Returns: whether it stands for itself: what another program hands over has no
 *   other files beside it
 */
gboolean
tl_file_choice_is_handed_over (GFile *file)
{
  g_autoptr (GFile) own = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) usual = g_file_new_for_path ("/run/flatpak/doc");

  return g_file_has_prefix (file, own) || g_file_has_prefix (file, usual);
}

/**
 * tl_file_choice_dup_file:
 * @chosen: what a person chose
 * @extension: without the dot
 *
 * Returns: (transfer full): the file with the ending of its kind
 */
GFile *
tl_file_choice_dup_file (GFile      *chosen,
                         const char *extension)
{
  g_autofree char *name = g_file_get_basename (chosen);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autofree char *ending = g_strconcat (".", extension, NULL);
  g_autofree char *whole = g_strconcat (name, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (chosen);

  if (g_str_has_suffix (folded, ending) || folder == NULL || tl_file_choice_is_handed_over (chosen))
    return g_object_ref (chosen);

  return g_file_get_child (folder, whole);
}

/**
 * tl_file_choice_ask:
 * @parent: over what
 * @told: what is there already, a sentence
 * @callback: called when it is answered
 * @user_data: for @callback
 *
 * Asks whether what is there may be replaced.
 */
void
tl_file_choice_ask (GtkWidget           *parent,
                    const char          *told,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Replace the file?"), told));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, parent, NULL, callback, user_data);
}

/**
 * tl_file_choice_ask_finish:
 *
 * Returns: whether it may
 */
gboolean
tl_file_choice_ask_finish (GObject      *source,
                           GAsyncResult *result)
{
  return g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "replace");
}

/**
 * tl_file_choice_new_dialog:
 * @title: of the dialog
 * @filter_name: (nullable): what kind of files it shows; %NULL: any
 * @extension: (nullable): theirs
 *
 * Returns: (transfer full): a dialog
 */
GtkFileDialog *
tl_file_choice_new_dialog (const char *title,
                           const char *filter_name,
                           const char *extension)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_modal (dialog, TRUE);
  if (filter_name != NULL)
    {
      g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, filter_name);
      gtk_file_filter_add_suffix (filter, extension);
      g_list_store_append (filters, filter);
      gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
    }

  return dialog;
}

/**
 * tl_file_choice_is_failure:
 * @error: (nullable): what a dialog or launcher says
 *
 * Returns: whether something went wrong; that a person thinks better of it is no
 *   failure
 */
gboolean
tl_file_choice_is_failure (const GError *error)
{
  return error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
         && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED)
         && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

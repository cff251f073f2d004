/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

const char * const export_keys[4] = { "export-format", "export-person", "export-reminder", "export-folder" };

gpointer
get_child (TlExportDialog *dialog,
           const char     *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), TL_TYPE_EXPORT_DIALOG, name);
}

const char *
get_contents (TlExportDialog *dialog)
{
  return gtk_label_get_label (get_child (dialog, "contents"));
}

static gboolean
is_described (gpointer dialog)
{
  return *get_contents (dialog) != '\0';
}

TlExportDialog *
open_dialog (TlWindow *window)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  tl_wait_for (is_described, dialog);

  return TL_EXPORT_DIALOG (dialog);
}

void
choose_format (TlExportDialog *dialog,
               const char     *label)
{
  AdwActionRow *row = tl_find_widget (dialog, ADW_TYPE_ACTION_ROW, label);

  g_assert_nonnull (row);
  adw_action_row_activate (row);
  tl_wait_for (is_described, dialog);
}

void
end_dialog (TlExportDialog *dialog)
{
  tl_watch (&dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  tl_wait_until_gone (&dialog);
}

void
export_to (TlExportDialog *dialog,
           GFile          *file)
{
  tl_watch (&dialog);
  tl_export_dialog_export_to (dialog, file);
  tl_wait_until_gone (&dialog);
}

void
reset_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.throughline.Throughline");

  for (guint i = 0; i < G_N_ELEMENTS (export_keys); i++)
    g_settings_reset (settings, export_keys[i]);
}

static gboolean
is_other (gpointer data)
{
  const gpointer *pair = data;

  return g_strcmp0 (get_contents (pair[0]), pair[1]) != 0;
}

void
wait_for_other (TlExportDialog *dialog,
                const char     *before)
{
  gpointer pair[] = { dialog, (gpointer) before };

  tl_wait_for (is_other, pair);
}

guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;

  return n;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the export dialog keeps for the next time. */

#include "export-fixture.h"

#include "app/outgoing/tl-export-memory.h"
#include "export/tl-exporter.h"

/* What was chosen is written as chosen, and comes back the next time. */
static void
test_choice (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("ben.ics");
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.throughline.Throughline");
  g_autofree char *text = NULL;
  g_autofree char *everybody = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *kept_folder = NULL;
  g_autofree char *uri = g_file_get_uri (folder);
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  choose_format (dialog, "Calendar");
  everybody = g_strdup (get_contents (dialog));
  adw_combo_row_set_selected (get_child (dialog, "person_row"), 2);
  adw_combo_row_set_selected (get_child (dialog, "alarm_row"), 2);
  wait_for_other (dialog, everybody);
  expected = g_strdup (get_contents (dialog));
  export_to (dialog, file);

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpuint (count (text, "BEGIN:VEVENT\r\n"), ==, strtoul (expected, NULL, 10));
  g_assert_cmpuint (count (text, "BEGIN:VALARM\r\n"), >, 0);
  g_assert_nonnull (tl_find_widget (window, GTK_TYPE_LABEL, "“ben.ics” written"));
  kept_folder = g_settings_get_string (settings, "export-folder");
  g_assert_cmpstr (kept_folder, ==, uri);

  dialog = open_dialog (window);
  g_assert_cmpstr (get_contents (dialog), ==, expected);
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "person_row")), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "alarm_row")), ==, 2);
  end_dialog (dialog);

  /* Whoever is gone is nobody that there could be a calendar for. */
  g_assert_true (tl_document_remove (document, tl_record_find (tl_document_get_strategy (document), "ben"), NULL, NULL));
  tl_document_update (document);
  dialog = open_dialog (window);
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "person_row")), ==, 0);
  end_dialog (dialog);

  tl_test_window_end (window);
}

static gboolean
is_chosen (TlExportDialog *dialog,
           const char     *label)
{
  AdwActionRow *row = tl_find_widget (dialog, ADW_TYPE_ACTION_ROW, label);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (row)));
}

/* Each format comes back, and the person through those that are for everybody. */
static void
test_formats (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) first = tl_test_file_new ("first.ics");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  const TlExporter *exporter;

  reset_settings ();
  dialog = open_dialog (window);
  g_assert_true (is_chosen (dialog, tl_exporter_get (0)->label ()));
  choose_format (dialog, "Calendar");
  adw_combo_row_set_selected (get_child (dialog, "person_row"), 1);
  adw_combo_row_set_selected (get_child (dialog, "alarm_row"), 4);
  export_to (dialog, first);

  for (guint i = 0; (exporter = tl_exporter_get (i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%s", exporter->name, exporter->extension);
      g_autoptr (GFile) file = tl_test_file_new (exporter->make != NULL ? name : exporter->name);

      dialog = open_dialog (window);
      choose_format (dialog, exporter->label ());
      export_to (dialog, file);
      dialog = open_dialog (window);
      g_assert_true (is_chosen (dialog, exporter->label ()));
      g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "person_row")), ==, 1);
      g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "alarm_row")), ==, 4);
      end_dialog (dialog);
    }

  tl_test_window_end (window);
}

/* What another version kept and nobody knows any more is what is chosen at first. */
static void
test_unknown (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GSettings) settings = g_settings_new ("io.github.throughline.Throughline");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  g_settings_set_string (settings, "export-format", "stone-tablet");
  g_settings_set_string (settings, "export-person", "nobody");
  g_settings_set_int (settings, "export-reminder", 7);
  dialog = open_dialog (window);
  g_assert_true (is_chosen (dialog, tl_exporter_get (0)->label ()));
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "person_row")), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (get_child (dialog, "alarm_row")), ==, 0);

  end_dialog (dialog);
  tl_test_window_end (window);
}

/* The next file goes where the last one went; the first one, beside the document. */
static void
test_folder (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) saved = tl_test_file_new ("saved.throughline");
  g_autoptr (GFile) beside = g_file_get_parent (saved);
  g_autoptr (GFile) folder = tl_test_file_new ("elsewhere");
  g_autoptr (GFile) file = g_file_get_child (folder, "plan.xlsx");
  g_autoptr (GFile) first = NULL;
  g_autoptr (GFile) later = NULL;
  TlWindow *window = tl_test_window_new (document);

  reset_settings ();
  g_assert_null (tl_export_memory_dup_folder (document));
  g_assert_true (tl_document_save (document, saved, NULL));
  first = tl_export_memory_dup_folder (document);
  g_assert_true (g_file_equal (first, beside));

  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  export_to (open_dialog (window), file);
  later = tl_export_memory_dup_folder (document);
  g_assert_true (g_file_equal (later, folder));

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/export-memory/choice", test_choice);
  g_test_add_func ("/export-memory/formats", test_formats);
  g_test_add_func ("/export-memory/unknown", test_unknown);
  g_test_add_func ("/export-memory/folder", test_folder);

  return g_test_run ();
}

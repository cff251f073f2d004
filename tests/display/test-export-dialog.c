/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-fixture.h"

#include "app/outgoing/tl-export-job.h"
#include "app/outgoing/tl-export-provider.h"
#include "app/outgoing/tl-print.h"
#include "document/tl-plan-settings.h"
#include "export/brief/tl-brief.h"
#include "export/tl-exporter.h"

static void
assert_contents (GFile      *file,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
write_text (GFile      *file,
            const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Every format says what it is for and what is in it, and asks only what matters to it. */
static void
test_formats (void)
{
  static const struct
  {
    const char *label;
    gboolean has_person;
    gboolean has_alarm;
    gboolean has_caution;
    gboolean has_page;
    const char *remark;
  } formats[] = {
    { "Workbook", FALSE, FALSE, FALSE, FALSE, NULL },
    { "Brief", FALSE, FALSE, FALSE, TRUE, NULL },
    { "Calendar", TRUE, TRUE, TRUE, FALSE, NULL },
    { "Posts for Buffer", TRUE, FALSE, TRUE, FALSE, "None of them has a text yet." },
    { "Posts for Metricool", TRUE, FALSE, TRUE, FALSE, "None of them has a text yet." },
    { "Posts as a plain table", TRUE, FALSE, TRUE, FALSE, "None of them has a text yet." },
  };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  g_assert_null (tl_exporter_get (G_N_ELEMENTS (formats)));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GtkWidget *remark = get_child (dialog, "remark");
      AdwActionRow *row = tl_find_widget (dialog, ADW_TYPE_ACTION_ROW, formats[i].label);

      choose_format (dialog, formats[i].label);
      g_assert_cmpstr (adw_action_row_get_subtitle (row), !=, "");
      g_assert_cmpint (gtk_widget_get_visible (get_child (dialog, "person_row")), ==, formats[i].has_person);
      g_assert_cmpint (gtk_widget_get_visible (get_child (dialog, "alarm_row")), ==, formats[i].has_alarm);
      g_assert_cmpint (gtk_widget_get_visible (get_child (dialog, "caution_box")), ==, formats[i].has_caution);
      g_assert_cmpint (gtk_widget_get_visible (get_child (dialog, "page_place")), ==, formats[i].has_page);
      g_assert_cmpint (gtk_widget_get_visible (remark), ==, formats[i].remark != NULL);
      if (formats[i].remark != NULL)
        g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (remark)), ==, formats[i].remark);
      g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "export_button")));
    }

  end_dialog (dialog);
  tl_test_window_end (window);
}

/* What is said follows the document. */
static void
test_live (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  gpointer settings = tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *expected = NULL;
  g_autofree char *before = NULL;
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  expected = g_strdup_printf ("14 sheets, %u actions, 13 weeks", tl_document_get_plan (document)->n_actions);
  g_assert_cmpstr (get_contents (dialog), ==, expected);

  before = g_strdup (get_contents (dialog));
  tl_record_set_integer (settings, TL_PLAN_SETTINGS_WEEKS, 1);
  wait_for_other (dialog, before);
  g_set_str (&expected, NULL);
  expected = g_strdup_printf ("14 sheets, %u actions, 1 week", tl_document_get_plan (document)->n_actions);
  g_assert_cmpstr (get_contents (dialog), ==, expected);

  end_dialog (dialog);
  tl_test_window_end (window);
}

/* A file that is written gets the ending of its kind. What is then there already is not
 * replaced unasked. */
static void
test_endings (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) chosen = tl_test_file_new ("Ending.v2");
  g_autoptr (GFile) book = tl_test_file_new ("Ending.v2.xlsx");
  g_autoptr (GFile) loud = tl_test_file_new ("Ending.XLSX");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  export_to (open_dialog (window), chosen);
  g_assert_false (g_file_query_exists (chosen, NULL));
  g_assert_true (g_file_query_exists (book, NULL));
  export_to (open_dialog (window), loud);
  g_assert_true (g_file_query_exists (loud, NULL));

  write_text (book, "old");
  dialog = open_dialog (window);
  tl_export_dialog_export_to (dialog, chosen);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (window)), ==, "Replace the file?");
  tl_answer_alert (window, "cancel");
  assert_contents (book, "old");

  /* The file dialog has asked about what was chosen itself. */
  export_to (dialog, book);
  g_assert_true (g_file_query_exists (book, NULL));

  tl_test_window_end (window);
}

/* Whoever thinks better of it finds the old file. */
static void
test_cancel (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("cancelled.xlsx");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  write_text (file, "old");
  dialog = open_dialog (window);
  tl_watch (&dialog);
  tl_export_dialog_export_to (dialog, file);
  adw_dialog_close (ADW_DIALOG (dialog));
  tl_wait_until_gone (&dialog);
  assert_contents (file, "old");
  g_assert_null (tl_find_widget (window, GTK_TYPE_LABEL, "“cancelled.xlsx” written"));

  tl_test_window_end (window);
}

/* A window that goes takes the dialog and its work along. */
static void
test_window_gone (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("gone.xlsx");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  write_text (file, "old");
  dialog = open_dialog (window);
  tl_watch (&dialog);
  tl_export_dialog_export_to (dialog, file);
  tl_test_window_end (window);
  tl_wait_until_gone (&dialog);
  assert_contents (file, "old");
}

/* One dialog at a time. */
static void
test_once (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (window));
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  g_assert_true (open_dialog (window) == dialog);
  g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 1);

  end_dialog (dialog);
  tl_test_window_end (window);
}

/* Several files go into a folder, and others stay there. */
static void
test_folder (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) folder = tl_test_file_new ("Posts");
  g_autoptr (GFile) posts = g_file_get_child (folder, "posts.csv");
  g_autoptr (GFile) other = g_file_get_child (folder, "other.csv");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  g_autofree char *text = NULL;

  reset_settings ();
  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  write_text (posts, "old");
  write_text (other, "other");

  dialog = open_dialog (window);
  choose_format (dialog, "Posts as a plain table");
  tl_export_dialog_export_to (dialog, folder);
  g_assert_cmpstr (adw_alert_dialog_get_body (tl_wait_for_alert (window)), ==,
                   "“posts.csv” is there already. What is in it would be lost.");
  tl_answer_alert (window, "cancel");
  assert_contents (posts, "old");

  tl_watch (&dialog);
  tl_export_dialog_export_to (dialog, folder);
  tl_answer_alert (window, "replace");
  tl_wait_until_gone (&dialog);
  g_assert_true (g_file_load_contents (posts, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpuint (count (text, "\r\n"), >, 1);
  assert_contents (other, "other");

  tl_test_window_end (window);
}

/* Of several files the folder is told. */
static void
test_several (void)
{
  g_autoptr (TlDocument) document = tl_document_new_example ("bakery", NULL);
  g_autoptr (GFile) folder = tl_test_file_new ("Channels");
  g_autoptr (GFileEnumerator) children = NULL;
  g_autofree char *told = NULL;
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  guint n = 0;

  reset_settings ();
  dialog = open_dialog (window);
  choose_format (dialog, "Posts for Buffer");
  export_to (dialog, folder);

  children = g_file_enumerate_children (folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  for (GFile *child = NULL; g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL;)
    n++;
  g_assert_cmpuint (n, >, 1);
  told = g_strdup_printf ("%u files written to “Channels”", n);
  g_assert_nonnull (tl_find_widget (window, GTK_TYPE_LABEL, told));

  tl_test_window_end (window);
}

/* A failure says where, and leaves the dialog for another try. */
static void
test_failure (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) nowhere = tl_test_file_new ("nowhere/plan.xlsx");
  g_autoptr (GFile) somewhere = tl_test_file_new ("somewhere.xlsx");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  AdwAlertDialog *alert;

  reset_settings ();
  dialog = open_dialog (window);
  tl_export_dialog_export_to (dialog, nowhere);
  alert = tl_wait_for_alert (window);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "Nothing was exported");
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (alert), g_file_peek_path (nowhere)));
  tl_answer_alert (window, "close");

  export_to (dialog, somewhere);
  g_assert_true (g_file_query_exists (somewhere, NULL));

  tl_test_window_end (window);
}

/* Without a post there is nothing to write. */
static void
test_empty (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  g_autoptr (GFile) folder = tl_test_file_new ("Nothing");
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  AdwAlertDialog *alert;

  reset_settings ();
  dialog = open_dialog (window);
  choose_format (dialog, "Posts for Metricool");
  g_assert_cmpstr (get_contents (dialog), ==, "0 posts");
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "export_button")));
  g_assert_false (gtk_widget_get_visible (get_child (dialog, "drag_box")));
  choose_format (dialog, "Workbook");
  g_assert_true (gtk_widget_get_sensitive (get_child (dialog, "export_button")));

  /* Whoever is faster than the preview learns it, too. */
  choose_format (dialog, "Posts for Buffer");
  tl_export_dialog_export_to (dialog, folder);
  alert = tl_wait_for_alert (window);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "Nothing was exported");
  g_assert_true (g_str_has_suffix (adw_alert_dialog_get_body (alert),
                                   "Nothing is still to appear that this format takes."));
  tl_answer_alert (window, "close");
  g_assert_false (g_file_query_exists (folder, NULL));

  end_dialog (dialog);
  tl_test_window_end (window);
}

typedef struct
{
  GdkContentProvider *provider;
  gboolean done;
} Drop;

static void
on_dropped (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Drop *drop = user_data;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (drop->provider, result, &error);
  g_assert_no_error (error);
  drop->done = TRUE;
}

static gboolean
is_dropped (gpointer data)
{
  return ((Drop *) data)->done;
}

static char *
drop (GdkContentProvider *provider)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Drop drop = { provider, FALSE };

  gdk_content_provider_write_mime_type_async (provider, "text/uri-list", stream, G_PRIORITY_DEFAULT, NULL, on_dropped,
                                              &drop);
  tl_wait_for (is_dropped, &drop);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static GtkDragSource *
find_drag_source (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return GTK_DRAG_SOURCE (controller);
    }

  g_assert_not_reached ();
}

/* What is dropped somewhere is made then, once, under a good name. */
static void
test_drag (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *dropped = NULL;
  g_autofree char *again = NULL;
  g_auto (GStrv) uris = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  g_signal_emit_by_name (find_drag_source (get_child (dialog, "drag_box")), "prepare", 0.0, 0.0, &provider);
  g_assert_true (TL_IS_EXPORT_PROVIDER (provider));
  end_dialog (dialog);

  dropped = drop (provider);
  again = drop (provider);
  g_assert_cmpstr (dropped, ==, again);
  uris = g_uri_list_extract_uris (dropped);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  file = g_file_new_for_uri (uris[0]);
  name = g_file_get_basename (file);
  g_assert_cmpstr (name, ==, "Crumb - Workbook.xlsx");
  g_assert_true (g_file_query_exists (file, NULL));

  tl_export_remove_temporary ();
  g_assert_false (g_file_query_exists (file, NULL));

  tl_test_window_end (window);
}

/* The pages that are printed are those of the brief. */
static void
test_print (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("printed.pdf");
  g_autoptr (GtkPrintOperation) operation = tl_print_operation_new (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (TlBrief) brief = NULL;
  TlExportInput input;
  GtkPrintOperationResult result;
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  int n_pages;

  gtk_print_operation_set_export_filename (operation, g_file_peek_path (file));
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);

  tl_export_input_init (&input, document);
  brief = tl_brief_new (&input, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                        gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  g_object_get (operation, "n-pages-to-print", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, tl_brief_get_n_pages (brief));
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

static gboolean
is_page_large (gpointer dialog)
{
  return gtk_widget_get_height (get_child (dialog, "page")) >= 200;
}

/* In a narrow window what does not fit is scrolled, and the page stays one that can be seen. */
static void
test_narrow (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;
  GtkWidget *columns;

  reset_settings ();
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 500);
  dialog = open_dialog (window);
  choose_format (dialog, "Brief");
  tl_wait_for (is_page_large, dialog);
  columns = gtk_widget_get_parent (get_child (dialog, "formats"));
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (columns)), ==, GTK_ORIENTATION_VERTICAL);

  end_dialog (dialog);
  tl_test_window_end (window);
}

static void
test_accessible (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlExportDialog *dialog;

  reset_settings ();
  dialog = open_dialog (window);
  gtk_test_accessible_assert_property (get_child (dialog, "formats"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Format");
  gtk_test_accessible_assert_role (get_child (dialog, "preview_card"), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (get_child (dialog, "preview_card"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What is in it");
  g_assert_true (adw_dialog_get_focus (ADW_DIALOG (dialog))
                 == tl_find_widget (dialog, ADW_TYPE_ACTION_ROW, "Workbook"));
  choose_format (dialog, "Brief");
  g_assert_cmpstr (gtk_picture_get_alternative_text (get_child (dialog, "page")), ==, "The first page");

  end_dialog (dialog);
  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/export-dialog/formats", test_formats);
  g_test_add_func ("/export-dialog/live", test_live);
  g_test_add_func ("/export-dialog/endings", test_endings);
  g_test_add_func ("/export-dialog/cancel", test_cancel);
  g_test_add_func ("/export-dialog/window-gone", test_window_gone);
  g_test_add_func ("/export-dialog/once", test_once);
  g_test_add_func ("/export-dialog/folder", test_folder);
  g_test_add_func ("/export-dialog/several", test_several);
  g_test_add_func ("/export-dialog/failure", test_failure);
  g_test_add_func ("/export-dialog/empty", test_empty);
  g_test_add_func ("/export-dialog/drag", test_drag);
  g_test_add_func ("/export-dialog/print", test_print);
  g_test_add_func ("/export-dialog/narrow", test_narrow);
  g_test_add_func ("/export-dialog/accessible", test_accessible);

  return g_test_run ();
}

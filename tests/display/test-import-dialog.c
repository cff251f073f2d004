/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../unit/xlsx-fixture.h"
#include "plan-fixture.h"

#include "app/incoming/tl-import-dialog.h"
#include "app/incoming/tl-import-row.h"
#include "document/tl-document-edits.h"
#include "export/tl-exporter.h"
#include "tracking/tl-actual.h"

/* A workbook of a document with one post, "{post}", and one measure. */
#define BASE \
  "throughline-workbook|#1|{document}|2027-01-04\n" \
  "sheet|actions|Actions\n" \
  "column|actions|status|Status\ncolumn|actions|minutes|Actual hours\ncolumn|actions|note|Note\ncolumn|actions|id|Key\n" \
  "sheet|results|Results\ncolumn|results|value|Actual\ncolumn|results|id|Key\n" \
  "word|status|planned|Planned\nword|status|done|Done\nword|status|skipped|Skipped\n" \
  "base|actions|{post}|status|planned\nbase|actions|{post}|minutes|\nbase|actions|{post}|note|\n" \
  "base|results|orders/2027-01-04/2027-01-10|value|"
/* One that knows who does the post, and that nothing stood in its first column. */
#define PLAN_BASE \
  "throughline-workbook|#2|{document}|2027-01-04\nsheet|actions|Actions\n" \
  "column|actions|status|Status\ncolumn|actions|operator|Who\ncolumn|actions|id|Key\ncolumn|actions|shown|What\n" \
  "column|actions|prepare_on|Date\nword|status|planned|Planned\nfields|actions|status|operator|prepare_on\n" \
  "row|{post}|AAAA|planned|{who}|2027-01-04"
#define PLAN_ACTIONS "What|Status|Who|Date|Key\nMine|Planned||#60000d|{post}"
#define ACTIONS "What|Status|Actual hours|Note|Key\nPost|%s|{post}"
#define RESULTS "Measure|Actual|Key\nOrders|%s|orders/2027-01-04/2027-01-10"

typedef struct
{
  TlDocument *document;
  TlWindow *window;
  char *post; /* the key of an action */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = tl_test_document_new ();
  fixture->window = tl_test_window_new (fixture->document);
  fixture->post = g_strdup (get_first_post (fixture->document)->key);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tl_test_window_end (fixture->window);
  g_object_unref (fixture->document);
  g_free (fixture->post);
}

static char *
make_rows (const Fixture *fixture,
           const char    *lines)
{
  g_autoptr (GString) text = g_string_new (lines);

  g_string_replace (text, "{document}",
                    tl_record_get_text (tl_document_get_envelope (fixture->document), TL_ENVELOPE_DOCUMENT), 0);
  g_string_replace (text, "{post}", fixture->post, 0);
  g_string_replace (text, "{who}", get_first_post (fixture->document)->operator_id, 0);

  return xlsx_make_rows (text->str);
}

static void
write_bytes (GFile  *file,
             GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The workbook with what was filled in for the post, "Done|#0.5|A note", and for the
 * measure. */
static GFile *
make_workbook (const Fixture *fixture,
               const char    *post,
               const char    *orders)
{
  const XlsxParts parts = { .styles = XLSX_STYLES };
  g_autofree char *actions_lines = g_strdup_printf (ACTIONS, post);
  g_autofree char *results_lines = g_strdup_printf (RESULTS, orders);
  g_autofree char *base = make_rows (fixture, BASE);
  g_autofree char *actions = make_rows (fixture, actions_lines);
  g_autofree char *results = make_rows (fixture, results_lines);
  g_autoptr (GBytes) bytes = xlsx_make (&parts, "Actions", actions, "Results", results, "throughline", base, NULL);
  GFile *file = tl_test_file_new ("back.xlsx");

  write_bytes (file, bytes);

  return file;
}

static gpointer
get_child (TlImportDialog *dialog,
           const char     *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), TL_TYPE_IMPORT_DIALOG, name);
}

static const char *
get_page (TlImportDialog *dialog)
{
  return gtk_stack_get_visible_child_name (get_child (dialog, "pages"));
}

static gboolean
is_read (gpointer dialog)
{
  const char *page = get_page (dialog);

  return !g_str_equal (page, "waiting") && !g_str_equal (page, "reading");
}

static TlImportDialog *
open_dialog (Fixture *fixture,
             GFile   *workbook)
{
  AdwDialog *dialog;

  tl_window_import (fixture->window, workbook);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  tl_wait_for (is_read, dialog);

  return TL_IMPORT_DIALOG (dialog);
}

static void
end_dialog (TlImportDialog *dialog)
{
  tl_watch (&dialog);
  adw_dialog_close (ADW_DIALOG (dialog));
  tl_wait_until_gone (&dialog);
}

static void
apply (TlImportDialog *dialog)
{
  tl_watch (&dialog);
  g_signal_emit_by_name (get_child (dialog, "apply_button"), "clicked");
  tl_wait_until_gone (&dialog);
}

static GListModel *
get_entries (TlImportDialog *dialog)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_child (dialog, "list")));
}

/* Headings and lines, with what is taken: "Orders, … | Actual: nothing → 12 | yes". */
static char *
describe (TlImportDialog *dialog)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GListModel *entries = get_entries (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (TlImportEntry) entry = g_list_model_get_item (entries, i);
      const char *title = tl_import_entry_get_title (entry);

      g_string_append_printf (out, "%s%s%s | %s\n", title != NULL ? title : "", title != NULL ? ": " : "",
                              tl_import_entry_get_text (entry), tl_import_entry_get_take (entry) ? "yes" : "no");
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static gboolean
can_apply (TlImportDialog *dialog)
{
  return gtk_widget_get_sensitive (get_child (dialog, "apply_button"))
         && gtk_widget_get_visible (get_child (dialog, "apply_button"));
}

static const TlPlanAction *
get_post (Fixture *fixture)
{
  tl_document_update (fixture->document);

  return tl_plan_find_action (tl_document_get_plan (fixture->document), fixture->post);
}

/* What is new comes into the document as one step, and goes again as one. */
static void
test_apply_and_undo (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done|#0.5|Went well", "#12");
  TlImportDialog *dialog = open_dialog (fixture, workbook);
  g_autofree char *described = describe (dialog);
  g_autofree char *before = tl_document_to_data (fixture->document, NULL);
  g_autofree char *after = NULL;

  g_assert_cmpstr (get_page (dialog), ==, "changes");
  g_assert_cmpstr (described, ==,
                   "Status: Planned → Done | yes\n"
                   "Actual hours: nothing → 30 min | yes\n"
                   "Note: nothing → “Went well” | yes\n"
                   "Actual: nothing → 12 | yes\n");
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "summary")), ==, "4 values are new.");
  g_assert_true (can_apply (dialog));

  apply (dialog);
  g_assert_cmpint (get_post (fixture)->status, ==, TL_ACTION_DONE);
  g_assert_cmpint (get_post (fixture)->actual_minutes, ==, 30);
  g_assert_cmpstr (get_post (fixture)->note, ==, "Went well");
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "4 values came into the document"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  after = tl_document_to_data (fixture->document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* What somebody does not want stays out. */
static void
test_leave_out (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Skipped||Not today", "");
  TlImportDialog *dialog = open_dialog (fixture, workbook);
  GtkListView *list = get_child (dialog, "list");

  g_signal_emit_by_name (list, "activate", 1);
  g_assert_true (can_apply (dialog));
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_false (can_apply (dialog));
  g_signal_emit_by_name (list, "activate", 0);

  apply (dialog);
  g_assert_cmpint (get_post (fixture)->status, ==, TL_ACTION_SKIPPED);
  g_assert_null (get_post (fixture)->note);
}

/* Where both were changed, the document's stays until somebody says otherwise. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done||", "");
  TlImportDialog *dialog;
  g_autofree char *described = NULL;
  GtkWidget *row;

  g_assert_true (tl_document_skip_action (fixture->document, fixture->post, TRUE, NULL));
  tl_document_update (fixture->document);
  dialog = open_dialog (fixture, workbook);
  described = describe (dialog);
  g_assert_cmpstr (described, ==, "Status: Changed in both; before, it was Planned | no\n");
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "summary")), ==,
                   "Nothing is new. 1 was changed here as well: choose which one stays.");
  g_assert_false (can_apply (dialog));

  row = tl_find_widget (dialog, TL_TYPE_IMPORT_ROW, NULL);
  g_assert_nonnull (tl_find_widget (row, GTK_TYPE_LABEL, "Keep what stands here: Skipped"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (row, TL_TYPE_IMPORT_ROW, "theirs")), TRUE);
  g_assert_true (can_apply (dialog));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_template_child (row, TL_TYPE_IMPORT_ROW, "theirs")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Status: Take it from the workbook: Done");

  apply (dialog);
  g_assert_cmpint (get_post (fixture)->status, ==, TL_ACTION_DONE);
}

/* What came of an action can come in as soon as somebody takes that it is done, and no
 * longer than that. */
static void
test_depends (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done|#0.5|", "#7");
  TlImportDialog *dialog;
  g_autofree char *before = NULL, *taken = NULL, *after = NULL;
  GtkWidget *row;

  g_assert_true (tl_document_skip_action (fixture->document, fixture->post, TRUE, NULL));
  tl_document_update (fixture->document);
  dialog = open_dialog (fixture, workbook);
  before = describe (dialog);
  g_assert_cmpstr (before, ==,
                   "Status: Changed in both; before, it was Planned | no\n"
                   "Actual hours: 30 min is left out, since the action is not marked as done | no\n"
                   "Actual: nothing → 7 | yes\n");
  row = tl_find_widget (dialog, TL_TYPE_IMPORT_ROW, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (row, TL_TYPE_IMPORT_ROW, "theirs")), TRUE);
  taken = describe (dialog);
  g_assert_cmpstr (taken, ==,
                   "Status: Changed in both; before, it was Planned | yes\n"
                   "Actual hours: nothing → 30 min | yes\n"
                   "Actual: nothing → 7 | yes\n");
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "summary")), ==,
                   "2 values are new. 1 was changed here as well: choose which one stays.");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (row, TL_TYPE_IMPORT_ROW, "mine")), TRUE);
  after = describe (dialog);
  g_assert_cmpstr (after, ==, before);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (row, TL_TYPE_IMPORT_ROW, "theirs")), TRUE);
  apply (dialog);
  g_assert_cmpint (get_post (fixture)->status, ==, TL_ACTION_DONE);
  g_assert_cmpint (get_post (fixture)->actual_minutes, ==, 30);
}

/* What cannot be read is told with its place. */
static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Perhaps||", "");
  TlImportDialog *dialog = open_dialog (fixture, workbook);
  g_autofree char *described = describe (dialog);

  g_assert_nonnull (strstr (described, "“Perhaps” in B2 of “Actions” is none of the words that can stand there | no\n"));
  g_assert_false (can_apply (dialog));
  end_dialog (dialog);
  g_assert_cmpint (get_post (fixture)->status, ==, TL_ACTION_PLANNED);
}

/* Somebody else is to do it; what the plan cannot have, and what cannot be changed in a
 * workbook, is told once. */
static void
test_reassigned (Fixture       *fixture,
                 gconstpointer  data)
{
  const XlsxParts parts = { .styles = XLSX_STYLES };
  g_autofree char *base = make_rows (fixture, PLAN_BASE);
  g_autofree char *actions = make_rows (fixture, PLAN_ACTIONS);
  g_autoptr (GBytes) bytes = xlsx_make (&parts, "Actions", actions, "throughline", base, NULL);
  g_autoptr (GFile) workbook = tl_test_file_new ("reassigned.xlsx");
  g_autofree char *described = NULL;
  TlImportDialog *dialog;

  write_bytes (workbook, bytes);
  dialog = open_dialog (fixture, workbook);
  described = describe (dialog);
  g_assert_true (g_str_has_prefix (described, "Who does it: "));
  g_assert_nonnull (strstr (described, " → nobody | yes\n"));
  g_assert_true (g_str_has_suffix (described,
                                   " — Day of the work: Tue 8 Apr 2064 in D2 of “Actions” is left out: "
                                   "That day is after the one on which it appears | no\n"
                                   "“Mine” in A2, “What” of “Actions”, is left out: it follows from the plan, which is "
                                   "changed in the program | no\n"));
  apply (dialog);
  g_assert_null (get_post (fixture)->operator_id);
}

static void
add_actual (TlDocument *document,
            const char *id,
            double      value,
            TlDay       read_on)
{
  g_autoptr (TlActual) actual = tl_record_new (TL_TYPE_ACTUAL, id);

  tl_record_set_ref (actual, TL_ACTUAL_KPI, "orders");
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, tl_day_new (2027, 1, 4));
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, tl_day_new (2027, 1, 10));
  tl_record_set_optional (actual, TL_ACTUAL_VALUE, value);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, read_on);
  tl_record_list_append (tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS), actual);
}

/* Whoever takes a number sees which others go with it. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Planned||", "#12");
  TlImportDialog *dialog;
  g_autofree char *described = NULL;

  add_actual (fixture->document, "first", 10, tl_day_new (2027, 1, 11));
  add_actual (fixture->document, "second", 11, tl_day_new (2027, 1, 12));
  dialog = open_dialog (fixture, workbook);
  described = describe (dialog);
  g_assert_cmpstr (described, ==,
                   "Actual: Changed in both; before, it was nothing. "
                   "Another number of these days goes with it: 10, read on Mon 11 Jan 2027 | no\n");
  end_dialog (dialog);
}

/* Whoever closes it has changed nothing. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done||", "#3");
  g_autofree char *before = tl_document_to_data (fixture->document, NULL);
  g_autofree char *after = NULL;

  end_dialog (open_dialog (fixture, workbook));
  after = tl_document_to_data (fixture->document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* A change of the document while it is open counts. */
static void
test_live (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done||", "");
  TlImportDialog *dialog = open_dialog (fixture, workbook);
  g_autofree char *described = NULL;

  g_assert_true (tl_document_skip_action (fixture->document, fixture->post, TRUE, NULL));
  tl_document_update (fixture->document);
  described = describe (dialog);
  g_assert_cmpstr (described, ==, "Status: Changed in both; before, it was Planned | no\n");
  end_dialog (dialog);
}

static gboolean
drop (TlWindow *window,
      GFile    *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  GSList link = { .data = file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&link));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }

  return taken;
}

/* A workbook that is dropped on the window comes back; one at a time. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done||", "");
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (fixture->window));
  AdwDialog *dialog;

  g_assert_true (drop (fixture->window, workbook));
  g_assert_true (drop (fixture->window, workbook));
  g_assert_cmpuint (g_list_model_get_n_items (dialogs), ==, 1);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  tl_wait_for (is_read, dialog);
  g_assert_cmpstr (get_page (TL_IMPORT_DIALOG (dialog)), ==, "changes");
  end_dialog (TL_IMPORT_DIALOG (dialog));
}

/* A window that goes takes the dialog along, also while it reads. */
static void
test_window_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) workbook = make_workbook (fixture, "Done||", "");
  TlWindow *window = tl_test_window_new (document);
  AdwDialog *dialog;

  tl_window_import (window, workbook);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  tl_watch (&dialog);
  tl_test_window_end (window);
  tl_wait_until_gone (&dialog);
}

/* The program's own workbook, as it was made, brings nothing new. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) workbook = tl_test_file_new ("own.xlsx");
  g_autoptr (GError) error = NULL;
  TlExportInput input;
  TlImportDialog *dialog;

  tl_export_input_init (&input, fixture->document);
  tl_exporter_write (tl_exporter_find ("own.xlsx"), &input, workbook, NULL, &error);
  g_assert_no_error (error);

  dialog = open_dialog (fixture, workbook);
  g_assert_cmpstr (get_page (dialog), ==, "nothing");
  g_assert_false (can_apply (dialog));
  end_dialog (dialog);
}

/* A file that is no workbook of this document is refused with a reason. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  static const char text[] = "A & B";
  g_autoptr (GFile) file = tl_test_file_new ("no <book>.xlsx");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) foreign = xlsx_make (NULL, "Sheet1", "<row><c><v>1</v></c></row>", NULL);
  TlImportDialog *dialog;

  write_bytes (file, bytes);
  dialog = open_dialog (fixture, file);
  g_assert_cmpstr (get_page (dialog), ==, "failed");
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (get_child (dialog, "failed")),
                                   "no &lt;book&gt;.xlsx: "));
  g_assert_false (can_apply (dialog));
  end_dialog (dialog);

  write_bytes (file, foreign);
  dialog = open_dialog (fixture, file);
  g_assert_cmpstr (get_page (dialog), ==, "failed");
  end_dialog (dialog);
}

#define ADD(name, test) g_test_add ("/import-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  ADD ("apply-and-undo", test_apply_and_undo);
  ADD ("leave-out", test_leave_out);
  ADD ("conflict", test_conflict);
  ADD ("depends", test_depends);
  ADD ("unreadable", test_unreadable);
  ADD ("reassigned", test_reassigned);
  ADD ("replaced", test_replaced);
  ADD ("cancel", test_cancel);
  ADD ("live", test_live);
  ADD ("drop", test_drop);
  ADD ("window-gone", test_window_gone);
  ADD ("nothing", test_nothing);
  ADD ("foreign", test_foreign);

  return g_test_run ();
}

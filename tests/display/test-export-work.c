/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export dialog while a format takes its time: formats of the dialog are made by
 * those of the program, which then wait until the test lets them go on. */

#include "export-fixture.h"

#include "export/tl-exporter.h"

gboolean __real_tl_exporter_write     (const TlExporter     *exporter,
                                       const TlExportInput  *input,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);
gboolean __wrap_tl_exporter_write     (const TlExporter     *exporter,
                                       const TlExportInput  *input,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);
gboolean __real_tl_export_files_write (GPtrArray            *files,
                                       GFile                *folder,
                                       GCancellable         *cancellable,
                                       GError              **error);
gboolean __wrap_tl_export_files_write (GPtrArray            *files,
                                       GFile                *folder,
                                       GCancellable         *cancellable,
                                       GError              **error);

/* A gate through which whatever is made has to go. */
static GMutex gate;
static GCond gate_changed;
static gboolean gate_closed;
static gboolean somebody_waits;

static void
pass_gate (void)
{
  g_mutex_lock (&gate);
  somebody_waits = gate_closed;
  g_main_context_wakeup (NULL);
  while (gate_closed)
    g_cond_wait (&gate_changed, &gate);
  somebody_waits = FALSE;
  g_mutex_unlock (&gate);
}

static void
set_gate (gboolean closed)
{
  g_mutex_lock (&gate);
  gate_closed = closed;
  g_cond_broadcast (&gate_changed);
  g_mutex_unlock (&gate);
}

static gboolean
is_somebody_waiting (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&gate);

  return somebody_waits;
}

static const TlExporter *slow_one;

static GBytes *
make_slowly (const TlExportInput  *input,
             GCancellable         *cancellable,
             GError              **error)
{
  GBytes *bytes = slow_one->make (input, cancellable, error);

  pass_gate ();

  return bytes;
}

gboolean
__wrap_tl_exporter_write (const TlExporter     *exporter,
                          const TlExportInput  *input,
                          GFile                *file,
                          GCancellable         *cancellable,
                          GError              **error)
{
  TlExporter slow = *exporter;

  slow_one = exporter;
  slow.make = make_slowly;

  return __real_tl_exporter_write (&slow, input, file, cancellable, error);
}

gboolean
__wrap_tl_export_files_write (GPtrArray     *files,
                              GFile         *folder,
                              GCancellable  *cancellable,
                              GError       **error)
{
  pass_gate ();

  return __real_tl_export_files_write (files, folder, cancellable, error);
}

static const char *
get_page (gpointer dialog)
{
  return gtk_stack_get_visible_child_name (get_child (dialog, "pages"));
}

static gboolean
is_at_work (gpointer dialog)
{
  return g_str_equal (get_page (dialog), "work");
}

/* What each test has: a window with a plan, the dialog over it, and a folder. */
typedef struct
{
  TlDocument *document;
  TlWindow *window;
  TlExportDialog *dialog;
  GFile *folder;
  char *temporary; /* what is in the folder of temporary files */
} Fixture;

/* The names of all that is in a folder, hidden files too. */
static char *
list_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_get_child (fixture->folder, name);
}

static void
assert_folder (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *names = list_folder (g_file_peek_path (fixture->folder));
  g_autofree char *temporary = list_folder (g_get_tmp_dir ());

  g_assert_cmpstr (names, ==, expected);
  g_assert_cmpstr (temporary, ==, fixture->temporary);
}

static void
assert_old (Fixture    *fixture,
            const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
put_old (Fixture    *fixture,
         const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, "old", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
open_and_watch (Fixture *fixture)
{
  fixture->dialog = open_dialog (fixture->window);
  tl_watch (&fixture->dialog);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("%u", n++);

  reset_settings ();
  fixture->folder = tl_test_file_new (name);
  g_assert_true (g_file_make_directory (fixture->folder, NULL, NULL));
  fixture->document = tl_test_document_new ();
  fixture->window = tl_test_window_new (fixture->document);
  fixture->temporary = list_folder (g_get_tmp_dir ());
  open_and_watch (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  if (fixture->window != NULL)
    tl_test_window_end (fixture->window);
  g_object_unref (fixture->document);
  g_object_unref (fixture->folder);
  g_free (fixture->temporary);
}

/* Begins to write, and waits until everything is made and the dialog says what it does. */
static void
begin (Fixture    *fixture,
       const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);

  set_gate (TRUE);
  tl_export_dialog_export_to (fixture->dialog, file);
  g_assert_cmpstr (get_page (fixture->dialog), ==, "choice");
  tl_wait_for (is_somebody_waiting, NULL);
  tl_wait_for (is_at_work, fixture->dialog);
}

/* What takes long is said, with a way out; when it is over the dialog goes. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  AdwStatusPage *work = get_child (fixture->dialog, "work");
  GtkWidget *stop = get_child (fixture->dialog, "stop_button");

  begin (fixture, "plan.xlsx");
  g_assert_cmpstr (adw_status_page_get_title (work), ==, "Making: Workbook");
  g_assert_true (ADW_IS_SPINNER_PAINTABLE (adw_status_page_get_paintable (work)));
  g_assert_true (gtk_widget_get_sensitive (stop));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (stop)) == stop);
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (fixture->dialog)));
  assert_folder (fixture, "");

  set_gate (FALSE);
  tl_wait_until_gone (&fixture->dialog);
  assert_folder (fixture, "plan.xlsx");
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "“plan.xlsx” written"));
}

static void
press_stop (Fixture *fixture)
{
  g_signal_emit_by_name (get_child (fixture->dialog, "stop_button"), "clicked");
}

static void
press_escape (Fixture *fixture)
{
  g_assert_false (adw_dialog_close (ADW_DIALOG (fixture->dialog)));
}

static const struct
{
  const char *name;
  void (*stop) (Fixture *fixture);
} ways_out[] = {
  { "button", press_stop },
  { "escape", press_escape },
};

/* Whoever stops it finds the old file, nothing beside it, and is told nothing; and what
 * was chosen is not kept. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.throughline.Throughline");

  choose_format (fixture->dialog, "Calendar");
  put_old (fixture, "plan.ics");
  begin (fixture, "plan.ics");

  ways_out[GPOINTER_TO_UINT (data)].stop (fixture);
  g_assert_cmpstr (adw_status_page_get_title (get_child (fixture->dialog, "work")), ==, "Stopping…");
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture->dialog, "stop_button")));
  set_gate (FALSE);
  tl_wait_until_gone (&fixture->dialog);

  assert_folder (fixture, "plan.ics");
  assert_old (fixture, "plan.ics");
  g_assert_null (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "“plan.ics” written"));
  for (guint i = 0; i < G_N_ELEMENTS (export_keys); i++)
    {
      g_autoptr (GVariant) kept = g_settings_get_user_value (settings, export_keys[i]);

      g_assert_null (kept);
    }

  /* The next time it works. */
  open_and_watch (fixture);
  choose_format (fixture->dialog, "Calendar");
  begin (fixture, "plan.ics");
  g_assert_true (gtk_widget_get_sensitive (get_child (fixture->dialog, "stop_button")));
  set_gate (FALSE);
  tl_wait_until_gone (&fixture->dialog);
  assert_folder (fixture, "plan.ics");
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "“plan.ics” written"));
}

/* Of several files none is written, and no folder made for them. */
static void
test_stop_several (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  choose_format (fixture->dialog, "Posts for Buffer");
  begin (fixture, "Posts");
  press_stop (fixture);
  set_gate (FALSE);
  tl_wait_until_gone (&fixture->dialog);
  assert_folder (fixture, "");
}

/* What cannot be written after all is said over the choice, for another try. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *button = get_child (fixture->dialog, "export_button");

  begin (fixture, "nowhere/plan.xlsx");
  set_gate (FALSE);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (fixture->window)), ==, "Nothing was exported");
  g_assert_cmpstr (get_page (fixture->dialog), ==, "choice");
  tl_answer_alert (fixture->window, "close");
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (button)) == button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (adw_dialog_get_can_close (ADW_DIALOG (fixture->dialog)));
  assert_folder (fixture, "");
}

static gboolean
is_nobody_waiting (gpointer data)
{
  return !is_somebody_waiting (data);
}

/* A window that goes takes the work along. */
static void
test_window_gone (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  put_old (fixture, "plan.xlsx");
  begin (fixture, "plan.xlsx");
  tl_test_window_end (g_steal_pointer (&fixture->window));
  set_gate (FALSE);
  tl_wait_for (is_nobody_waiting, NULL);
  tl_wait_until_gone (&fixture->dialog);
  assert_folder (fixture, "plan.xlsx");
  assert_old (fixture, "plan.xlsx");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add ("/export-work/progress", Fixture, NULL, set_up, test_progress, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++)
    {
      g_autofree char *path = g_strconcat ("/export-work/stop/", ways_out[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_stop, tear_down);
    }
  g_test_add ("/export-work/stop-several", Fixture, NULL, set_up, test_stop_several, tear_down);
  g_test_add ("/export-work/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/export-work/window-gone", Fixture, NULL, set_up, test_window_gone, tear_down);

  return g_test_run ();
}

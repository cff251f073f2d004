/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window and the way of its document: nothing is dropped without asking. */

#include "tl-display.h"

#include "app/form/tl-input.h"
#include "app/tl-findings-group.h"
#include "app/tl-recent-files.h"
#include "app/tl-sidebar-row.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"

static gboolean
has_document (gpointer window)
{
  return tl_window_get_document (window) != NULL;
}

static void
rename_business (TlDocument *document,
                 const char *name)
{
  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_BUSINESS), TL_BUSINESS_NAME,
                      name);
}

static void
save_to (TlDocument *document,
         GFile      *file)
{
  g_autoptr (GError) error = NULL;

  tl_document_save (document, file, &error);
  g_assert_no_error (error);
}

static void
write_file (GFile      *file,
            const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_welcome (void)
{
  TlWindow *window = tl_test_window_new (NULL);

  g_assert_null (tl_window_get_document (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Throughline");
  g_assert_nonnull (tl_find_widget (window, ADW_TYPE_ACTION_ROW, "_Start a strategy"));
  g_assert_nonnull (tl_find_widget (window, ADW_TYPE_ACTION_ROW, "_Open a strategy…"));

  /* What needs a document is disabled: nothing comes of it. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));

  tl_watch (&window);
  gtk_window_close (GTK_WINDOW (window));
  tl_wait_until_gone (&window);
}

static void
test_new (void)
{
  TlWindow *window = tl_test_window_new (NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
  tl_wait_for (has_document, window);
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (tl_workspace_get_shown (window->workspace))), ==,
                   "overview");

  /* Nothing was typed, so nothing is asked. */
  tl_watch (&window);
  gtk_window_close (GTK_WINDOW (window));
  tl_wait_until_gone (&window);
}

static void
test_pages (void)
{
  static const char * const tags[] = { "overview", "team", "objective", "listening", "audience", "metrics", "channels",
                                       "actions" };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      TlPage *shown = tl_workspace_get_shown (window->workspace);

      g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (shown)), ==, tags[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
    }

  for (guint i = G_N_ELEMENTS (tags); i-- > 0;)
    {
      TlPage *shown = tl_workspace_get_shown (window->workspace);

      g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (shown)), ==, tags[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-page", NULL);
    }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "strategy.personas[0].name");
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (tl_workspace_get_shown (window->workspace))), ==,
                   "audience");

  tl_test_window_end (window);
}

static gboolean
is_in_sidebar (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, TL_TYPE_SIDEBAR_ROW) != NULL;
}

/* Turning the page takes the focus along; choosing one in the list does not. */
static void
test_focus_on_page (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  GtkWidget *row = gtk_widget_get_ancestor (tl_find_widget (window, GTK_TYPE_LABEL, "Metrics"), TL_TYPE_SIDEBAR_ROW);

  tl_page_focus (tl_workspace_get_shown (window->workspace));
  for (guint i = 0; i < 7; i++)
    {
      TlPage *shown;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
      shown = tl_workspace_get_shown (window->workspace);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (shown)));
    }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "metrics");
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
  g_assert_true (is_in_sidebar (gtk_window_get_focus (GTK_WINDOW (window))));

  tl_test_window_end (window);
}

static void
test_title (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("title.throughline");
  TlWindow *window;

  save_to (document, file);
  window = tl_test_window_new (document);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Crumb");

  rename_business (document, "Crust");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Crust");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Crumb");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Crust");

  tl_test_window_end (window);
}

static void
test_ask_before_close (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("ask.throughline");
  TlWindow *window;
  AdwAlertDialog *alert;

  save_to (document, file);
  window = tl_test_window_new (document);
  rename_business (document, "Crust");

  gtk_window_close (GTK_WINDOW (window));
  alert = tl_wait_for_alert (window);
  g_assert_cmpint (adw_alert_dialog_get_response_appearance (alert, "discard"), ==, ADW_RESPONSE_DESTRUCTIVE);
  g_assert_cmpstr (adw_alert_dialog_get_close_response (alert), ==, "cancel");

  tl_answer_alert (window, "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (tl_document_get_modified (document));

  tl_watch (&window);
  gtk_window_close (GTK_WINDOW (window));
  tl_answer_alert (window, "discard");
  tl_wait_until_gone (&window);
  g_assert_true (tl_document_get_modified (document));
}

static void
test_save_and_close (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (TlDocument) again = NULL;
  g_autoptr (GFile) file = tl_test_file_new ("close.throughline");
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  TlWindow *window;

  save_to (document, file);
  window = tl_test_window_new (document);
  rename_business (document, "Crust");

  tl_watch (&window);
  gtk_window_close (GTK_WINDOW (window));
  tl_answer_alert (window, "save");
  tl_wait_until_gone (&window);

  again = tl_document_load (file, &error);
  g_assert_no_error (error);
  title = tl_document_dup_title (again);
  g_assert_cmpstr (title, ==, "Crust");
}

static void
test_failed_save (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("no-such-folder/failed.throughline");
  TlWindow *window = tl_test_window_new (document);

  /* As after "Save" in the question on closing. */
  window->closing = TRUE;
  tl_window_save_to (window, file, FALSE);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (window)), ==, "The strategy was not saved");
  tl_answer_alert (window, "close");

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_false (window->closing);
  g_assert_true (tl_document_get_modified (document));

  tl_test_window_end (window);
}

static void
test_changed_by_others (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("others.throughline");
  TlWindow *window;

  save_to (document, file);
  window = tl_test_window_new (document);
  write_file (file, "{}");
  rename_business (document, "Crust");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (window)), ==, "Overwrite the file?");
  tl_answer_alert (window, "cancel");
  g_assert_true (tl_document_get_modified (document));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  tl_answer_alert (window, "overwrite");
  g_assert_false (tl_document_get_modified (document));

  tl_test_window_end (window);
}

/* What was chosen without the ending of its kind gets it, and nothing is
 * replaced by that unasked. */
static void
test_endings (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) chosen = tl_test_file_new ("ending");
  g_autoptr (GFile) written = tl_test_file_new ("ending.throughline");
  TlWindow *window = tl_test_window_new (document);

  tl_window_save_as (window, chosen);
  g_assert_false (g_file_query_exists (chosen, NULL));
  g_assert_true (g_file_equal (tl_document_get_file (document), written));
  g_assert_false (tl_document_get_modified (document));

  rename_business (document, "Crust");
  tl_window_save_as (window, chosen);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (window)), ==, "Replace the file?");
  tl_answer_alert (window, "cancel");
  g_assert_true (tl_document_get_modified (document));
  tl_window_save_as (window, chosen);
  tl_answer_alert (window, "replace");
  g_assert_false (tl_document_get_modified (document));

  /* The file dialog has asked about what was chosen itself. */
  rename_business (document, "Crumb");
  tl_window_save_as (window, written);
  g_assert_false (tl_document_get_modified (document));

  tl_test_window_end (window);
}

/* Two windows never have the same file. */
static void
test_open_in_other_window (void)
{
  g_autoptr (TlDocument) one = tl_test_document_new ();
  g_autoptr (TlDocument) other = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("shared.throughline");
  g_autoptr (GFile) link = tl_test_file_new ("link.throughline");
  TlWindow *window;
  TlWindow *second;

  save_to (one, file);
  g_assert_true (g_file_make_symbolic_link (link, g_file_peek_path (file), NULL, NULL));
  window = tl_test_window_new (one);
  rename_business (other, "Crust");
  second = tl_test_window_new (other);

  tl_window_save_as (second, file);
  g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (second)), ==, "The strategy was not saved");
  tl_answer_alert (second, "close");
  tl_window_save_as (second, link);
  tl_answer_alert (second, "close");
  g_assert_true (tl_document_get_modified (other));
  g_assert_null (tl_document_get_file (other));

  tl_test_window_end (second);
  tl_test_window_end (window);
}

static void
test_bad_file (void)
{
  static const char * const contents[] = { "", "{", "[]", "{\"format\": \"throughline\", \"version\": 99}" };
  TlWindow *window = tl_test_window_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GFile) file = tl_test_file_new ("bad.throughline");
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDocument) document = NULL;
      g_autofree char *told = NULL;
      AdwAlertDialog *alert;

      write_file (file, contents[i]);
      document = tl_document_load (file, &error);
      g_assert_null (document);

      tl_window_open_file (window, file);
      alert = tl_wait_for_alert (window);
      g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "The file was not opened");
      told = g_strconcat ("bad.throughline: ", error->message, NULL);
      g_assert_cmpstr (adw_alert_dialog_get_body (alert), ==, told);
      tl_answer_alert (window, "close");
      g_assert_null (tl_window_get_document (window));
    }

  tl_test_window_end (window);
}

static void
test_open_twice (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("twice.throughline");
  TlWindow *window = tl_test_window_new (NULL);
  guint n_windows;

  save_to (document, file);
  tl_window_open_file (window, file);
  tl_wait_for (has_document, window);

  n_windows = g_list_length (gtk_application_get_windows (tl_test_application ()));
  tl_window_open_file (window, file);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (tl_test_application ())), ==, n_windows);

  tl_test_window_end (window);
}

static void
test_recent (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("recent strategy.throughline");
  g_autoptr (GFile) lost = tl_test_file_new ("lost.throughline");
  TlWindow *window = tl_test_window_new (document);
  TlWindow *welcome;

  tl_window_save_to (window, file, FALSE);
  tl_test_window_end (window);
  tl_recent_files_add (lost);

  welcome = tl_test_window_new (NULL);
  g_assert_nonnull (tl_find_widget (welcome, ADW_TYPE_ACTION_ROW, "lost"));

  /* What is gone leaves the list when it is asked for. */
  g_assert_true (gtk_widget_activate (tl_find_widget (welcome, ADW_TYPE_ACTION_ROW, "lost")));
  tl_answer_alert (welcome, "close");
  g_assert_null (tl_find_widget (welcome, ADW_TYPE_ACTION_ROW, "lost"));

  g_assert_true (gtk_widget_activate (tl_find_widget (welcome, ADW_TYPE_ACTION_ROW, "recent strategy")));
  tl_wait_for (has_document, welcome);

  tl_test_window_end (welcome);
}

static gboolean
has_other (gpointer window)
{
  return gtk_application_get_active_window (tl_test_application ()) != window;
}

/* From a window with a document, what was open lately and the examples are
 * reached by the menu; there is one such window. */
static void
test_back_to_welcome (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlWindow *welcome;
  guint n_windows;

  gtk_widget_activate_action (GTK_WIDGET (window), "app.welcome", NULL);
  tl_wait_for (has_other, window);
  welcome = TL_WINDOW (gtk_application_get_active_window (tl_test_application ()));
  g_assert_null (tl_window_get_document (welcome));
  g_assert_nonnull (tl_find_widget (welcome, ADW_TYPE_ACTION_ROW, "_Open a strategy…"));

  n_windows = g_list_length (gtk_application_get_windows (tl_test_application ()));
  gtk_widget_activate_action (GTK_WIDGET (window), "app.welcome", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (tl_test_application ())), ==, n_windows);

  tl_test_window_end (welcome);
  tl_test_window_end (window);
}

static void
test_examples (void)
{
  const char * const *names = tl_document_get_examples ();

  g_assert_nonnull (names[0]);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) example = tl_document_new_example (names[i], NULL);
      g_autofree char *title = tl_document_dup_title (example);
      TlWindow *window = tl_test_window_new (NULL);

      g_assert_true (gtk_widget_activate (tl_find_widget (window, ADW_TYPE_ACTION_ROW, title)));
      tl_wait_for (has_document, window);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
      g_assert_false (tl_document_get_modified (tl_window_get_document (window)));

      tl_test_window_end (window);
    }
}

/* A day is stored when its row is left; saving or closing right after typing
 * must not lose it. */
static void
test_typing_is_saved (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (GFile) file = tl_test_file_new ("typing.throughline");
  g_autofree char *typed = tl_input_format_day (tl_day_new (2027, 3, 1));
  TlRecord *settings = tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
  TlWindow *window;
  GtkEditable *row;

  save_to (document, file);
  window = tl_test_window_new (document);
  row = tl_find_widget (tl_workspace_get_shown (window->workspace), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (row, typed);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_cmpuint (tl_record_get_date (settings, TL_PLAN_SETTINGS_START), ==, tl_day_new (2027, 3, 1));
  g_assert_false (tl_document_get_modified (document));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (row)));

  g_free (typed);
  typed = tl_input_format_day (tl_day_new (2027, 4, 5));
  gtk_editable_set_text (row, typed);
  gtk_window_close (GTK_WINDOW (window));
  tl_answer_alert (window, "cancel");
  g_assert_cmpuint (tl_record_get_date (settings, TL_PLAN_SETTINGS_START), ==, tl_day_new (2027, 4, 5));

  tl_test_window_end (window);
}

/* Quitting closes what is saved and asks about the rest. */
static void
test_quit (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *saved = tl_test_window_new (NULL);
  TlWindow *changed = tl_test_window_new (document);

  g_assert_true (tl_document_get_modified (document));

  tl_watch (&saved);
  g_action_group_activate_action (G_ACTION_GROUP (tl_test_application ()), "quit", NULL);
  tl_wait_until_gone (&saved);
  tl_answer_alert (changed, "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (changed)));

  tl_test_window_end (changed);
}

/* A step does not complain before it was looked at, unless there is a plan. */
static void
test_silent_at_first (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *team = tl_workspace_get_page (window->workspace, "team");
  GtkWidget *findings = tl_find_widget (team, TL_TYPE_FINDINGS_GROUP, NULL);

  tl_document_update (document);
  g_assert_cmpuint (tl_document_get_findings (document)->len, >, 0);
  g_assert_false (gtk_widget_get_visible (findings));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "team");
  g_assert_false (gtk_widget_get_visible (findings));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "objective");
  g_assert_true (gtk_widget_get_visible (findings));

  tl_test_window_end (window);
}

static void
test_accessible (void)
{
  static const char * const labels[] = { "Undo", "Redo" };
  static const char * const icons[] = { "edit-undo-symbolic", "edit-redo-symbolic" };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = tl_workspace_get_shown (window->workspace);
  GtkWidget *row = gtk_widget_get_ancestor (tl_find_widget (window, GTK_TYPE_LABEL, "Metrics"), TL_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *image = tl_find_widget_by_icon (page, icons[i]);
      GtkWidget *button = gtk_widget_get_ancestor (image, GTK_TYPE_BUTTON);

      gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i]);
    }

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (row), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pages");
  g_assert_nonnull (tl_find_widget_by_tooltip (window, GTK_TYPE_MENU_BUTTON, "Main menu"));

  tl_test_window_end (window);
}

static void
test_undo_toast (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  TlPage *page = tl_workspace_get_page (window->workspace, "team");
  GtkWidget *undo;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "team");
  g_assert_true (tl_page_remove_record (GTK_WIDGET (page), tl_record_list_get (team, 0), "Remove Anna", "“Anna” removed"));
  g_assert_cmpuint (tl_record_list_get_length (team), ==, 1);
  g_assert_nonnull (tl_find_widget (window, GTK_TYPE_LABEL, "“Anna” removed"));

  undo = tl_find_widget (window, GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpuint (tl_record_list_get_length (team), ==, 2);
  g_assert_cmpstr (tl_record_get_id (tl_record_list_get (team, 0)), ==, "anna");

  tl_test_window_end (window);
}

static gboolean
is_told (gpointer window)
{
  return tl_find_widget (window, GTK_TYPE_LABEL, "“Anna” removed") != NULL;
}

static gboolean
is_not_told (gpointer window)
{
  return !is_told (window);
}

/* "Undo" in a toast is about what the toast tells, so it goes with the next
 * change. */
static void
test_undo_toast_goes (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  TlPage *page = tl_workspace_get_page (window->workspace, "team");

  tl_page_remove_record (GTK_WIDGET (page), tl_record_list_get (team, 0), "Remove Anna", "“Anna” removed");
  g_assert_true (is_told (window));
  rename_business (document, "Crust");
  tl_wait_for (is_not_told, window);

  tl_test_window_end (window);
}

static void
test_completeness (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *team = tl_workspace_get_page (window->workspace, "team");
  GtkWidget *row = gtk_widget_get_ancestor (tl_find_widget (window, GTK_TYPE_LABEL, "Team"), TL_TYPE_SIDEBAR_ROW);

  tl_document_update (document);
  g_assert_cmpint (tl_page_get_completeness (team), ==, TL_COMPLETENESS_UNSET);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Step 1, Team: Not started");

  tl_record_list_append_new (tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM), "anna");
  tl_document_update (document);
  g_assert_cmpint (tl_page_get_completeness (team), ==, TL_COMPLETENESS_PARTLY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 1, Team: Something is missing");

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/window/welcome", test_welcome);
  g_test_add_func ("/window/new", test_new);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/focus-on-page", test_focus_on_page);
  g_test_add_func ("/window/title", test_title);
  g_test_add_func ("/window/ask-before-close", test_ask_before_close);
  g_test_add_func ("/window/save-and-close", test_save_and_close);
  g_test_add_func ("/window/failed-save", test_failed_save);
  g_test_add_func ("/window/changed-by-others", test_changed_by_others);
  g_test_add_func ("/window/endings", test_endings);
  g_test_add_func ("/window/open-in-other-window", test_open_in_other_window);
  g_test_add_func ("/window/bad-file", test_bad_file);
  g_test_add_func ("/window/open-twice", test_open_twice);
  g_test_add_func ("/window/recent", test_recent);
  g_test_add_func ("/window/back-to-welcome", test_back_to_welcome);
  g_test_add_func ("/window/examples", test_examples);
  g_test_add_func ("/window/typing-is-saved", test_typing_is_saved);
  g_test_add_func ("/window/quit", test_quit);
  g_test_add_func ("/window/silent-at-first", test_silent_at_first);
  g_test_add_func ("/window/accessible", test_accessible);
  g_test_add_func ("/window/undo-toast", test_undo_toast);
  g_test_add_func ("/window/undo-toast-goes", test_undo_toast_goes);
  g_test_add_func ("/window/completeness", test_completeness);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of pages: a page that has the focus when it is left, or the window
 * closed, does not stay behind. And toasts lie on pages, not on the way on. */

#include "tl-display.h"

#include "app/form/tl-record-page.h"
#include "app/tl-welcome.h"

static const char * const tags[] = {
  "overview", "team", "objective", "listening", "audience", "metrics", "channels", "actions",
};

static gboolean
has_focus (gpointer page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  return focus != NULL && gtk_widget_is_ancestor (focus, page);
}

static TlPage *
show_page (TlWindow   *window,
           const char *tag)
{
  TlPage *page = tl_workspace_get_page (window->workspace, tag);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", tag);
  g_assert_true (tl_workspace_get_shown (window->workspace) == page);

  return page;
}

static TlPage *
focus_page (TlWindow   *window,
            const char *tag)
{
  TlPage *page = show_page (window, tag);

  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  tl_wait_for (has_focus, page);

  return page;
}

/* Whatever page has the focus at the end, none of them stays, nor the document. */
static void
test_window_ends (gconstpointer data)
{
  TlDocument *document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  gpointer pages[G_N_ELEMENTS (tags)];

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      pages[i] = focus_page (window, tags[i]);
      g_object_add_weak_pointer (pages[i], &pages[i]);
    }

  focus_page (window, data);
  tl_test_window_end (window);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    tl_wait_until_gone (&pages[i]);
  g_assert_finalize_object (document);
}

/* A workspace that was narrow and is wide again. */
static void
test_window_folds (void)
{
  TlDocument *document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  GtkWidget *workspace = GTK_WIDGET (window->workspace);
  gpointer pages[G_N_ELEMENTS (tags)];

  focus_page (window, "objective");
  g_object_set (workspace, "collapsed", TRUE, NULL);
  g_object_set (workspace, "collapsed", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      pages[i] = tl_workspace_get_page (window->workspace, tags[i]);
      g_object_add_weak_pointer (pages[i], &pages[i]);
    }
  tl_watch (&workspace);
  tl_test_window_end (window);

  tl_wait_until_gone (&workspace);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    tl_wait_until_gone (&pages[i]);
  g_assert_finalize_object (document);
}

/* The welcome page gives way to a strategy, though it has the focus. */
static void
test_welcome_left (void)
{
  TlWindow *window = tl_test_window_new (NULL);
  gpointer welcome = tl_find_widget (window, TL_TYPE_WELCOME, NULL);

  gtk_widget_child_focus (welcome, GTK_DIR_TAB_FORWARD);
  tl_wait_for (has_focus, welcome);
  tl_watch (&welcome);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
  tl_wait_until_gone (&welcome);

  tl_test_window_end (window);
}

static gboolean
is_record_page (gpointer window)
{
  return tl_find_widget (window, TL_TYPE_RECORD_PAGE, NULL) != NULL;
}

static gpointer
open_record (TlWindow   *window,
             TlPage     *page,
             const char *name)
{
  GtkWidget *row = tl_find_widget (page, ADW_TYPE_ACTION_ROW, name);
  gpointer record_page;

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  tl_wait_for (is_record_page, window);
  record_page = tl_find_widget (window, TL_TYPE_RECORD_PAGE, NULL);
  gtk_widget_child_focus (record_page, GTK_DIR_TAB_FORWARD);
  tl_wait_for (has_focus, record_page);

  return record_page;
}

/* A page of a record is left for another page, wherever the focus goes. */
static void
test_record_page_left (gconstpointer data)
{
  TlDocument *document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  gpointer record_page = open_record (window, show_page (window, "team"), "Anna");

  tl_watch (&record_page);
  show_page (window, data);
  tl_wait_until_gone (&record_page);

  tl_test_window_end (window);
  g_assert_finalize_object (document);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *toast;
} Toast;

static gboolean
is_told_in_full (gpointer data)
{
  Toast *toast = data;

  toast->toast = tl_find_widget (toast->window, g_type_from_name ("AdwToastWidget"), NULL);

  return toast->toast != NULL && gtk_widget_get_height (toast->toast) > 0;
}

/* Nor in the narrowest window does a toast lie on the way on. */
static void
test_toast_place (void)
{
  static const char * const labels[] = { "_Back", "_Next: Objective" };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  TlPage *page = tl_workspace_get_page (window->workspace, "team");
  Toast toast = { GTK_WIDGET (window), NULL };
  graphene_rect_t place;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "team");
  tl_page_remove_record (GTK_WIDGET (page), tl_record_list_get (team, 0), "Remove Anna", "“Anna” removed");
  tl_wait_for (is_told_in_full, &toast);
  g_assert_true (gtk_widget_compute_bounds (toast.toast, GTK_WIDGET (window), &place));

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button = tl_find_widget (window, GTK_TYPE_BUTTON, labels[i]);
      graphene_rect_t way;

      g_assert_true (gtk_widget_get_mapped (button));
      g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (window), &way));
      g_assert_false (graphene_rect_intersection (&place, &way, NULL));
    }

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *ends = g_strconcat ("/pages/window-ends/", tags[i], NULL);
      g_autofree char *left = g_strconcat ("/pages/record-page-left/", tags[i], NULL);

      g_test_add_data_func (ends, tags[i], test_window_ends);
      g_test_add_data_func (left, tags[i], test_record_page_left);
    }
  g_test_add_func ("/pages/window-folds", test_window_folds);
  g_test_add_func ("/pages/welcome-left", test_welcome_left);
  g_test_add_func ("/pages/toast-place", test_toast_place);

  return g_test_run ();
}

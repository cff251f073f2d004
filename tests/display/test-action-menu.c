/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row on the page of actions: what the details offer, for the row
 * that it is asked for, by the keyboard and for who reads the screen. */

#include "plan-fixture.h"

#include "app/actions/tl-action-cell.h"
#include "app/actions/tl-action-menu.h"
#include "app/actions/tl-action-table.h"
#include "app/actions/tl-actions-page.h"
#include "app/tl-resource.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "tracking/tl-action-record.h"

typedef struct
{
  TlDocument *document;
  TlWindow *window;
  TlPage *page;
  char *key;      /* of the first post */
  TlAction *post;
} Fixture;

static gboolean
has_cell (gpointer data)
{
  Fixture *fixture = data;
  GtkColumnView *table = tl_find_widget (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);

  return tl_action_table_find_cell_of (table, fixture->post, TL_ACTION_COLUMN_TITLE) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = tl_test_document_new ();
  fixture->window = tl_test_window_new (fixture->document);
  fixture->key = g_strdup (get_first_post (fixture->document)->key);
  fixture->post = tl_action_list_find (tl_document_get_actions (fixture->document), fixture->key, NULL);
  fixture->page = show_action (fixture->window, fixture->key);
  tl_wait_for (has_cell, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tl_test_window_end (fixture->window);
  g_free (fixture->key);
  g_object_unref (fixture->document);
}

static GtkColumnView *
get_table (Fixture *fixture)
{
  return tl_find_widget (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);
}

static GtkWidget *
get_cell (Fixture        *fixture,
          TlActionColumn  column)
{
  return GTK_WIDGET (tl_action_table_find_cell_of (get_table (fixture), fixture->post, column));
}

/* The menu of the page, which is not that of the window. */
static GtkWidget *
find_menu (GtkWidget *root)
{
  if (GTK_IS_POPOVER_MENU (root) && GTK_IS_BOX (gtk_widget_get_parent (root)) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_menu (gpointer page)
{
  return find_menu (page) != NULL;
}

static gboolean
has_no_menu (gpointer page)
{
  return find_menu (page) == NULL;
}

static gboolean
key_goes (GtkWidget       *widget,
          guint            keyval,
          GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

/* The item with that label, if it can be seen. */
static GtkWidget *
find_item (GtkWidget  *root,
           const char *label)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (root))
    return NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "menu-name") != NULL)
    g_object_get (root, "text", &text, NULL);
  if (text != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, "_", -1);
      g_autofree char *plain = g_strjoinv ("", parts);

      if (g_str_equal (plain, label))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_item (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
close_menu (Fixture *fixture)
{
  gtk_popover_popdown (GTK_POPOVER (find_menu (GTK_WIDGET (fixture->page))));
  tl_wait_for (has_no_menu, fixture->page);
}

static void
pick (Fixture    *fixture,
      const char *label)
{
  GtkWidget *item = find_item (find_menu (GTK_WIDGET (fixture->page)), label);

  g_assert_nonnull (item);
  g_assert_true (gtk_widget_activate (item));
  tl_wait_for (has_no_menu, fixture->page);
  tl_document_update (fixture->document);
}

static const TlPlanAction *
get_action (Fixture *fixture)
{
  const TlPlanAction *action = tl_plan_find_action (tl_document_get_plan (fixture->document), fixture->key);

  g_assert_nonnull (action);

  return action;
}

static void
open_by_key (Fixture *fixture)
{
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (get_cell (fixture, TL_ACTION_COLUMN_PERSON))));
  g_assert_true (key_goes (GTK_WIDGET (get_table (fixture)), GDK_KEY_F10, GDK_SHIFT_MASK));
  tl_wait_for (has_menu, fixture->page);
}

/* What can be done now is offered, nothing else. */
static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *menu;

  open_by_key (fixture);
  menu = find_menu (GTK_WIDGET (fixture->page));
  g_assert_nonnull (find_item (menu, "Edit"));
  g_assert_nonnull (find_item (menu, "Mark as done…"));
  g_assert_nonnull (find_item (menu, "Go to answer"));
  g_assert_null (find_item (menu, "Not done"));
  g_assert_null (find_item (menu, "Take up again"));
  g_assert_null (find_item (menu, "Remove"));
  gtk_test_accessible_assert_property (find_item (menu, "Skip"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Skip");

  pick (fixture, "Skip");
  g_assert_cmpint (get_action (fixture)->status, ==, TL_ACTION_SKIPPED);

  g_assert_true (key_goes (GTK_WIDGET (get_table (fixture)), GDK_KEY_Menu, 0));
  tl_wait_for (has_menu, fixture->page);
  menu = find_menu (GTK_WIDGET (fixture->page));
  g_assert_null (find_item (menu, "Skip"));
  pick (fixture, "Take up again");
  g_assert_cmpint (get_action (fixture)->status, ==, TL_ACTION_PLANNED);

  open_by_key (fixture);
  pick (fixture, "Keep in place");
  g_assert_cmpuint (get_action (fixture)->pinned, !=, 0);
}

/* What is edited is what the keyboard was on. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *cell = get_cell (fixture, TL_ACTION_COLUMN_PERSON);

  open_by_key (fixture);
  pick (fixture, "Edit");
  g_assert_true (tl_action_cell_is_editing (TL_ACTION_CELL (cell)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), cell));

  /* Then those keys belong to the editor. */
  g_assert_false (key_goes (GTK_WIDGET (get_table (fixture)), GDK_KEY_Menu, 0));
}

/* Asked for a row that is not the chosen one, the commands are about that row. */
static void
test_other_row (Fixture       *fixture,
                gconstpointer  data)
{
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (fixture->page));
  guint chosen = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model));
  guint last = g_list_model_get_n_items (model) - 1;
  g_autoptr (TlAction) other = g_list_model_get_item (model, chosen == last ? 0 : last);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "actions.menu", "s", tl_action_get_key (other)));
  tl_wait_for (has_menu, fixture->page);
  g_assert_true (gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model)) == other);
  pick (fixture, "Skip");
  g_assert_cmpint (get_action (fixture)->status, ==, TL_ACTION_PLANNED);
  g_assert_cmpint (tl_action_get_data (other)->status, ==, TL_ACTION_SKIPPED);
}

static void
collect_letters (GtkWidget *root,
                 GString   *letters)
{
  if (!gtk_widget_get_visible (root))
    return;

  if (GTK_IS_LABEL (root) && gtk_label_get_mnemonic_keyval (GTK_LABEL (root)) != GDK_KEY_VoidSymbol)
    g_string_append_c (letters, (char) gtk_label_get_mnemonic_keyval (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_letters (child, letters);
}

/* A letter leads to one item. */
static void
assert_letters (Fixture *fixture,
                guint    at_least)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  open_by_key (fixture);
  collect_letters (find_menu (GTK_WIDGET (fixture->page)), letters);
  g_assert_cmpuint (letters->len, >=, at_least);
  for (guint i = 0; i < letters->len; i++)
    g_assert_true (strchr (letters->str + i + 1, letters->str[i]) == NULL);
  close_menu (fixture);
}

static void
test_letters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  assert_letters (fixture, 5);
  tl_document_set_action_field (fixture->document, fixture->key, TL_ACTION_FIELD_MINUTES, "90", &error);
  g_assert_no_error (error);
  tl_document_pin_action (fixture->document, fixture->key, TRUE, &error);
  g_assert_no_error (error);
  tl_document_update (fixture->document);
  assert_letters (fixture, 6);
  tl_document_skip_action (fixture->document, fixture->key, TRUE, &error);
  g_assert_no_error (error);
  tl_document_update (fixture->document);
  assert_letters (fixture, 6);
  tl_document_finish_action (fixture->document, fixture->key, &(TlActionOutcome) { .actual_minutes = -1 }, &error);
  g_assert_no_error (error);
  tl_document_update (fixture->document);
  assert_letters (fixture, 5);
}

/* Each cell has it as an action of its own, which the bus of assistive
 * technologies shows. */
static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  static const TlActionColumn columns[] = { TL_ACTION_COLUMN_DATE, TL_ACTION_COLUMN_TITLE, TL_ACTION_COLUMN_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_assert_true (gtk_widget_activate_action (get_cell (fixture, columns[i]), "menu.popup", NULL));
      tl_wait_for (has_menu, fixture->page);
      close_menu (fixture);
    }
}

static gboolean
is_list_row (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)) && TL_IS_ACTION_BOX (gtk_widget_get_first_child (widget))
         && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_list_row (GtkWidget *root)
{
  if (root != NULL && gtk_widget_get_parent (root) != NULL && gtk_widget_get_first_child (root) != NULL
      && is_list_row (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list_row (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_list (gpointer page)
{
  return find_list_row (page) != NULL;
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

/* Where there is little room, the details are where things are edited. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row, *list;

  g_object_set (fixture->window, "narrow", TRUE, NULL);
  tl_wait_for (has_list, fixture->page);
  row = find_list_row (GTK_WIDGET (fixture->page));
  list = gtk_widget_get_parent (row);
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (key_goes (list, GDK_KEY_Menu, 0));
  tl_wait_for (has_menu, fixture->page);
  pick (fixture, "Edit");
  tl_wait_for (has_dialog, fixture->window);
}

static gboolean
has_focus_in_table (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_table (fixture)));
}

/* A window that closes while the keyboard is in the table, or in what edits a
 * cell, keeps nothing.
 */
static void
test_let_go (gconstpointer data)
{
  gboolean editing = GPOINTER_TO_INT (data);
  Fixture fixture = { NULL };

  set_up (&fixture, NULL);
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (get_cell (&fixture, TL_ACTION_COLUMN_TITLE))));
  tl_wait_for (has_focus_in_table, &fixture);
  if (editing)
    g_assert_true (tl_action_cell_edit (TL_ACTION_CELL (get_cell (&fixture, TL_ACTION_COLUMN_TITLE))));

  tl_test_window_end (fixture.window);
  g_free (fixture.key);
  tl_watch (&fixture.document);
  g_object_unref (fixture.document);
  tl_wait_until_gone (&fixture.document);
}

/* A narrow table does without some columns, so that one can read what there is
 * to do. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const nicks[] = { "channel", "time", "hours" };

  for (guint spared = 0; spared <= TL_ACTION_TABLE_SPARABLE; spared++)
    {
      g_object_set (fixture->page, "spared", spared, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
        g_assert_true (gtk_column_view_column_get_visible (tl_action_table_find_column (get_table (fixture), nicks[i]))
                       == (i >= spared));
    }
}

/* The keys of a row are told with the others. */
static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const dialogs[] = { "shortcuts-dialog.ui", "gtk/help-overlay.ui" };
  static const char * const keys[] = { ">F2<", "F10 Menu<" };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat (TL_RESOURCE_PREFIX, dialogs[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), keys[j]));
    }
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/action-menu/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("keyboard", test_keyboard);
  ADD ("edit", test_edit);
  ADD ("other-row", test_other_row);
  ADD ("cells", test_cells);
  ADD ("letters", test_letters);
  g_test_add_data_func ("/action-menu/let-go", GINT_TO_POINTER (FALSE), test_let_go);
  g_test_add_data_func ("/action-menu/let-go/editing", GINT_TO_POINTER (TRUE), test_let_go);
  ADD ("narrow", test_narrow);
  ADD ("columns", test_columns);
  ADD ("shortcuts", test_shortcuts);
#undef ADD

  return g_test_run ();
}

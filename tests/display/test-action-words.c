/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person writes for a post, beside the table of actions. */

#include "plan-fixture.h"

#include "app/actions/tl-action-form.h"
#include "app/actions/tl-change-row.h"
#include "app/actions/tl-picture.h"
#include "app/tl-bind-row.h"
#include "plan/tl-action-value.h"

static const TlPlanAction *
get_action (TlDocument *document,
            const char *key)
{
  const TlPlanAction *action;

  tl_document_update (document);
  action = tl_plan_find_action (tl_document_get_plan (document), key);
  g_assert_nonnull (action);

  return action;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
get_row (TlPage        *page,
         TlActionField  field)
{
  return tl_action_form_get_row (tl_find_widget (page, TL_TYPE_ACTION_FORM, NULL), field);
}

static void
type (GtkWidget  *row,
      const char *text)
{
  GtkWidget *view = tl_find_widget (row, GTK_TYPE_TEXT_VIEW, NULL);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* The words of a post are the person's: the plan says nothing of them, and they
 * are no change of it. */
static void
test_words (void)
{
  static const struct
  {
    TlActionField field;
    const char *typed;
  } words[] = {
    { TL_ACTION_FIELD_TEXT, "Fresh today:\nrye rolls" },
    { TL_ACTION_FIELD_PICTURE, "https://example.org/rolls.jpg" },
    { TL_ACTION_FIELD_PICTURE_TEXT, "A basket of rolls" },
  };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GtkWidget *group = gtk_widget_get_ancestor (get_row (page, TL_ACTION_FIELD_TEXT), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *count = NULL;

  g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==, "Your words");
  g_assert_true (gtk_widget_get_visible (group));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *value = NULL;
      GtkWidget *row = get_row (page, words[i].field);

      g_assert_true (gtk_widget_is_ancestor (row, group));
      type (row, words[i].typed);
      tl_bound_row_finish (row);
      value = tl_plan_action_dup_value (get_action (document, key), words[i].field);
      g_assert_cmpstr (value, ==, words[i].typed);
      settle ();
      g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (row)));
    }

  count = tl_find_widget (group, GTK_TYPE_LABEL, "22 characters");
  g_assert_true (count != NULL && gtk_widget_get_visible (count));
  g_assert_false (gtk_widget_get_visible (tl_find_widget (page, GTK_TYPE_BUTTON, "Use the _plan’s for everything")));
  g_assert_null (tl_find_widget_by_tooltip (page, GTK_TYPE_IMAGE, "Changed by you"));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_cmpuint (get_action (document, key)->changed, ==, 0);
  g_assert_null (get_action (document, key)->text);
  settle ();
  g_assert_false (gtk_widget_get_visible (count));

  /* Nothing is published when a duty is done. */
  for (guint i = 0; i < tl_document_get_plan (document)->n_actions; i++)
    {
      const TlPlanAction *duty = &tl_document_get_plan (document)->actions[i];

      if (duty->kind != TL_ACTION_DUTY)
        continue;
      show_action (window, duty->key);
      g_assert_false (gtk_widget_get_visible (group));
      break;
    }

  tl_test_window_end (window);
}

static gboolean
drop (GtkWidget *row,
      GFile     *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  GFile *files[] = { file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }

  return taken;
}

/* A picture can be a file; what that means is said beside it. */
static void
test_picture (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GtkWidget *row = get_row (page, TL_ACTION_FIELD_PICTURE);
  GtkWidget *button = tl_find_widget_by_tooltip (row, GTK_TYPE_BUTTON, "Choose a picture…");
  GtkWidget *note = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row));
  g_autoptr (GFile) file = tl_test_file_new ("rye rolls.png");
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  g_assert_true (button != NULL && gtk_widget_get_mapped (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Choose a picture…");
  g_assert_true (ADW_IS_ACTION_ROW (note));
  g_assert_false (gtk_widget_get_visible (note));

  g_file_set_contents (path, "", 0, &error);
  g_assert_no_error (error);
  g_assert_true (drop (row, file));
  g_assert_cmpstr (get_action (document, key)->picture, ==, path);
  settle ();
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (note)), ==, "rye rolls.png");
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (note)), "A file on this computer."));
  g_assert_true (gtk_widget_get_visible (tl_find_widget_by_tooltip (note, GTK_TYPE_BUTTON, "Show in Files")));

  /* As one step. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_null (get_action (document, key)->picture);
  settle ();
  g_assert_false (gtk_widget_get_visible (note));

  type (row, "/no/such/rolls.png");
  tl_bound_row_finish (row);
  g_assert_cmpstr (get_action (document, key)->picture, ==, "/no/such/rolls.png");
  settle ();
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (note)), ==, "There is no such file on this computer.");
  g_assert_false (gtk_widget_get_visible (tl_find_widget_by_tooltip (note, GTK_TYPE_BUTTON, "Show in Files")));

  type (row, "Https://example.org/rolls.png");
  tl_bound_row_finish (row);
  settle ();
  g_assert_false (gtk_widget_get_visible (note));

  /* What nobody can find is said to be so, and has nothing to be shown. */
  type (row, "www.example.org/rolls.png");
  tl_bound_row_finish (row);
  settle ();
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (note)), ==,
                   "This is no web address (https://…) and no file.");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (note)), ==, "");
  g_assert_false (gtk_widget_get_visible (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (note))));

  tl_test_window_end (window);
}

/* A file's name can be any bytes, what is written is text: the file is the same. */
static void
test_picture_name (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/caf\xe9.jpg");
  g_autoptr (GFile) again = NULL;

  g_assert_true (drop (get_row (page, TL_ACTION_FIELD_PICTURE), file));
  g_assert_cmpstr (get_action (document, key)->picture, ==, "file:///tmp/caf%E9.jpg");
  again = tl_picture_dup_file (get_action (document, key)->picture);
  g_assert_true (g_file_equal (again, file));

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/action-words/written", test_words);
  g_test_add_func ("/action-words/picture", test_picture);
  g_test_add_func ("/action-words/picture-name", test_picture_name);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person writes for a post, beside the table of actions. */

#include "plan-fixture.h"

#include "app/actions/tl-action-form.h"
#include "app/actions/tl-change-row.h"
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
  g_assert_false (gtk_widget_get_visible (tl_find_widget (page, GTK_TYPE_BUTTON, "Use the plan’s for _everything")));
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

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/action-words/written", test_words);

  return g_test_run ();
}

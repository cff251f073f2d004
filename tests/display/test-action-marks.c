/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person did to an action can be seen beside its status: that it is kept in
 * place, and how changes of it stand; and one can filter for it. */

#include "plan-fixture.h"

#include "app/actions/tl-action-menu.h"
#include "app/actions/tl-actions-page.h"
#include "app/form/tl-options.h"
#include "document/tl-document-edits.h"
#include "tracking/tl-edit.h"

#define KEPT "Kept in place"
#define CHANGED "Changed by you"
#define ASKED "A change of yours needs a decision"

typedef struct
{
  TlPage *page;
  const char *mark;
} Sought;

static GtkWidget *
find_mark (GtkWidget  *root,
           const char *mark)
{
  if (GTK_IS_IMAGE (root) && TL_IS_ACTION_BOX (gtk_widget_get_parent (root)) && gtk_widget_get_visible (root)
      && g_strcmp0 (gtk_widget_get_tooltip_text (root), mark) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mark (child, mark);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_mark (gpointer data)
{
  Sought *sought = data;

  return find_mark (GTK_WIDGET (sought->page), sought->mark) != NULL;
}

static gboolean
has_no_mark (gpointer data)
{
  return !has_mark (data);
}

/* Marks that there are, and no other. */
static void
assert_marks (TlPage     *page,
              const char *marks)
{
  static const char * const all[] = { KEPT, CHANGED, ASKED };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      Sought sought = { page, all[i] };
      gboolean wanted = strstr (marks, all[i]) != NULL;

      tl_wait_for (wanted ? has_mark : has_no_mark, &sought);
      if (wanted)
        gtk_test_accessible_assert_property (find_mark (GTK_WIDGET (page), all[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, all[i]);
    }
}

static void
set_minutes (TlDocument *document,
             const char *key,
             const char *value)
{
  g_autoptr (GError) error = NULL;

  tl_document_set_action_field (document, key, TL_ACTION_FIELD_MINUTES, value, &error);
  g_assert_no_error (error);
}

/* What the plan said when a person changed the work, which is not what it says. */
static void
have_changed_meanwhile (TlDocument *document)
{
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_EDITS);

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      gpointer edit = tl_record_list_get (edits, i);

      if (tl_record_get_enum (edit, TL_EDIT_FIELD) == TL_ACTION_FIELD_MINUTES)
        tl_record_set_text (edit, TL_EDIT_REPLACED, "1");
    }
}

static void
test_marks (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  g_autoptr (GError) error = NULL;

  assert_marks (page, "");

  /* What is kept where it is is not changed by that. */
  tl_document_pin_action (document, key, TRUE, &error);
  g_assert_no_error (error);
  assert_marks (page, KEPT);

  set_minutes (document, key, "90");
  assert_marks (page, KEPT CHANGED);
  have_changed_meanwhile (document);
  assert_marks (page, KEPT ASKED);

  tl_document_pin_action (document, key, FALSE, &error);
  g_assert_no_error (error);
  assert_marks (page, ASKED);

  tl_test_window_end (window);
}

/* Moved, and then kept there. */
static void
test_moved (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  g_autoptr (GError) error = NULL;

  tl_document_set_action_field (document, key, TL_ACTION_FIELD_TIME, "05:55", &error);
  g_assert_no_error (error);
  tl_document_pin_action (document, key, TRUE, &error);
  g_assert_no_error (error);
  assert_marks (page, KEPT CHANGED);

  tl_test_window_end (window);
}

static void
choose_status (TlPage     *page,
               const char *label)
{
  GtkDropDown *filter = tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, "Status");
  GListModel *choices = gtk_drop_down_get_model (filter);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (TlOption) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (tl_option_get_label (choice), label))
        {
          gtk_drop_down_set_selected (filter, i);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
assert_only (TlPage     *page,
             const char *key)
{
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  g_autoptr (TlAction) action = g_list_model_get_item (model, 0);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  g_assert_cmpstr (tl_action_get_key (action), ==, key);
}

static void
test_filter (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  const TlPlan *plan = tl_document_get_plan (document);
  g_autofree char *other = g_strdup (plan->actions[plan->n_actions - 1].key);
  g_autofree char *third = g_strdup (plan->actions[plan->n_actions - 2].key);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (key, !=, other);
  g_assert_cmpstr (third, !=, key);
  g_assert_cmpstr (third, !=, other);
  choose_status (page, KEPT);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  choose_status (page, "Any status");

  tl_document_pin_action (document, key, TRUE, &error);
  g_assert_no_error (error);
  set_minutes (document, other, "90");
  have_changed_meanwhile (document);
  tl_document_update (document);
  choose_status (page, KEPT);
  assert_only (page, key);
  choose_status (page, "Needs a decision");
  assert_only (page, other);

  /* What the marks call changed, and nothing else. */
  choose_status (page, CHANGED);
  assert_only (page, other);
  tl_document_skip_action (document, third, TRUE, &error);
  g_assert_no_error (error);
  tl_document_reset_action (document, other, &error);
  g_assert_no_error (error);
  set_minutes (document, key, "90");
  tl_document_update (document);
  choose_status (page, "Any status");
  choose_status (page, CHANGED);
  assert_only (page, key);

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/action-marks/marks", test_marks);
  g_test_add_func ("/action-marks/moved", test_moved);
  g_test_add_func ("/action-marks/filter", test_filter);

  return g_test_run ();
}

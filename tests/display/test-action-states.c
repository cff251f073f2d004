/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new plan leaves behind of a person's changes is shown and settled; and
 * actions that a person adds. */

#include "plan-fixture.h"

#include "app/actions/tl-action-menu.h"
#include "app/actions/tl-change-row.h"
#include "app/actions/tl-unsettled-dialog.h"
#include "document/tl-document-edits.h"
#include "document/tl-plan-settings.h"
#include "tracking/tl-edit.h"
#include "wording/tl-reading.h"

static const TlPlanAction *
find_action (TlDocument *document,
             const char *key)
{
  tl_document_update (document);

  return tl_plan_find_action (tl_document_get_plan (document), key);
}

static void
undo (TlWindow   *window,
      TlDocument *document)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  tl_document_update (document);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
click (gpointer    root,
       const char *label)
{
  GtkWidget *button = tl_find_widget (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return !has_dialog (window);
}

static AdwDialog *
wait_for_dialog (TlWindow *window)
{
  tl_wait_for (has_dialog, window);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
close_dialog (TlWindow *window)
{
  adw_dialog_force_close (wait_for_dialog (window));
  tl_wait_for (has_no_dialog, window);
}

/* A change as it stands in a file, made when the plan said something else. */
static void
add_edit (TlDocument    *document,
          const char    *key,
          TlActionField  field,
          const char    *value,
          const char    *replaced)
{
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_EDITS);
  gpointer edit;

  tl_document_begin_group (document, "Change");
  edit = tl_record_list_append_new (edits, NULL);
  tl_record_set_text (edit, TL_EDIT_ACTION, key);
  tl_record_set_enum (edit, TL_EDIT_FIELD, (int) field);
  tl_record_set_text (edit, TL_EDIT_VALUE, value);
  tl_record_set_text (edit, TL_EDIT_REPLACED, replaced);
  tl_document_end_group (document);
  tl_document_update (document);
}

static guint
count_edits (TlDocument *document)
{
  return tl_record_list_get_length (tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_EDITS));
}

static AdwBanner *
find_banner (TlPage     *page,
             const char *title)
{
  return tl_find_widget (page, ADW_TYPE_BANNER, title);
}

/* --- Applied --- */

/* What the plan itself calls an action is said beside a person's own words. */
static void
test_applied (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  const TlPlanAction *post = get_first_post (document);
  g_autofree char *key = g_strdup (post->key);
  TlReading reading = tl_reading_of (document);
  g_autofree char *title = tl_wording_action_title (&reading, post);
  g_autofree char *expected = g_strdup_printf ("Changed by you. The plan says “%s”.", title);
  TlPage *page;
  GtkWidget *button;

  add_edit (document, key, TL_ACTION_FIELD_TITLE, "Film the oven", "");
  page = show_action (window, key);
  settle ();
  button = tl_find_widget (page, GTK_TYPE_BUTTON, "_Use the plan’s");
  g_assert_nonnull (button);
  g_assert_cmpstr (tl_change_row_get_text (TL_CHANGE_ROW (gtk_widget_get_ancestor (button, TL_TYPE_CHANGE_ROW))), ==,
                   expected);

  tl_test_window_end (window);
}

/* --- In question --- */

/* Both values are said, beside the table and in the list of all, and one of them
 * is chosen there. */
static void
test_in_question (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  guint minutes = find_action (document, key)->minutes;
  TlPage *page;
  TlChangeRow *row;
  AdwDialog *dialog;
  GtkWidget *button;

  add_edit (document, key, TL_ACTION_FIELD_MINUTES, "90", "1");
  g_assert_cmpuint (tl_unsettled_count (document, TL_EDIT_IN_QUESTION), ==, 1);
  page = show_action (window, key);
  settle ();
  g_assert_true (adw_banner_get_revealed (find_banner (page, "1 of your changes does not fit the plan any more")));
  g_assert_cmpuint (find_action (document, key)->minutes, ==, 90);

  /* Beside the table. */
  button = tl_find_widget (page, GTK_TYPE_BUTTON, "_Take the plan’s");
  g_assert_nonnull (button);
  row = TL_CHANGE_ROW (gtk_widget_get_ancestor (button, TL_TYPE_CHANGE_ROW));
  g_assert_nonnull (strstr (tl_change_row_get_text (row), "1.5 h"));
  g_assert_nonnull (strstr (tl_change_row_get_text (row), "1 min"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Take the plan’s: Work");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (find_action (document, key)->minutes, ==, minutes);
  g_assert_cmpuint (count_edits (document), ==, 0);
  settle ();
  g_assert_false (adw_banner_get_revealed (find_banner (page, "1 of your changes does not fit the plan any more")));
  undo (window, document);
  settle ();
  g_assert_true (adw_banner_get_revealed (find_banner (page, "1 of your changes does not fit the plan any more")));

  /* In the list of all. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "actions.settle", NULL));
  dialog = wait_for_dialog (window);
  click (dialog, "_Keep mine");
  g_assert_cmpuint (find_action (document, key)->minutes, ==, 90);
  g_assert_cmpuint (tl_unsettled_count (document, TL_EDIT_IN_QUESTION), ==, 0);
  settle ();
  g_assert_true (gtk_widget_get_child_visible (tl_find_widget (dialog, ADW_TYPE_STATUS_PAGE, "All settled")));
  undo (window, document);
  g_assert_cmpuint (tl_unsettled_count (document, TL_EDIT_IN_QUESTION), ==, 1);

  close_dialog (window);
  tl_test_window_end (window);
}

typedef struct
{
  TlPage *page;
  const char *title;
} Shown;

/* In the list, not in the details. */
static GtkWidget *
find_title_below (GtkWidget  *root,
                  const char *title)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && TL_IS_ACTION_BOX (gtk_widget_get_parent (root))
      && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title_below (child, title);

  return found;
}

static GtkWidget *
find_title (const Shown *shown)
{
  return find_title_below (GTK_WIDGET (shown->page), shown->title);
}

static gboolean
has_title (gpointer shown)
{
  return find_title (shown) != NULL;
}

/* A list, for which there is room beside no details, tells of it too, and what
 * reads the screen has the same words. */
static void
test_in_question_narrow (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  const TlPlanAction *post = get_first_post (document);
  g_autofree char *key = g_strdup (post->key);
  TlReading reading = tl_reading_of (document);
  g_autofree char *title = tl_wording_action_title (&reading, post);
  Shown shown = { NULL, title };
  GtkWidget *label, *row;
  const char *summary;

  add_edit (document, key, TL_ACTION_FIELD_MINUTES, "90", "1");
  shown.page = show_action (window, key);
  g_object_set (window, "narrow", TRUE, NULL);
  tl_wait_for (has_title, &shown);

  label = find_title (&shown);
  summary = gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (label)));
  g_assert_true (g_str_has_suffix (summary, " · A change of yours needs a decision"));
  row = gtk_widget_get_parent (gtk_widget_get_parent (label));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);

  tl_test_window_end (window);
}

/* --- Homeless --- */

#define LOST "post/no-such-channel/2027-03-01/1"

/* Takes an action from the list of those that changes can be moved to. */
static void
choose (AdwDialog  *dialog,
        const char *key)
{
  GtkWidget *list = tl_find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL);
  GListModel *actions;

  g_assert_nonnull (list);
  actions = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (actions, i);

      if (!g_str_equal (tl_action_get_key (action), key))
        continue;
      g_signal_emit_by_name (list, "activate", i);
      return;
    }
  g_assert_not_reached ();
}

static void
test_homeless (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  guint n_actions = tl_document_get_plan (document)->n_actions;
  TlReading reading = tl_reading_of (document);
  g_autofree char *lost = tl_wording_action_key (&reading, LOST);
  const TlOwnAction own = { .title = "Film the oven", .date = TL_TEST_START + 1, .time = TL_MINUTES_NONE, .minutes = 45 };
  g_autofree char *own_key = NULL;
  GtkLabel *heading;
  TlPage *page;
  AdwDialog *dialog;

  add_edit (document, LOST, TL_ACTION_FIELD_MINUTES, "90", "30");
  add_edit (document, LOST, TL_ACTION_FIELD_NOTE, "Bring the lamp", "");
  page = show_page (window, "actions");
  settle ();
  g_assert_true (adw_banner_get_revealed (find_banner (page, "2 of your changes do not fit the plan any more")));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "actions.settle", NULL));
  dialog = wait_for_dialog (window);
  g_assert_nonnull (tl_find_widget (dialog, TL_TYPE_CHANGE_ROW, "Work: 1.5 h"));
  g_assert_nonnull (tl_find_widget (dialog, TL_TYPE_CHANGE_ROW, "Note: Bring the lamp"));

  /* What they were changes of is said in full, however little room there is. */
  heading = tl_find_widget (dialog, GTK_TYPE_LABEL, lost);
  g_assert_true (heading != NULL && gtk_label_get_wrap (heading));

  /* Dropped, and back. */
  click (dialog, "Drop");
  tl_document_update (document);
  g_assert_cmpuint (count_edits (document), ==, 0);
  settle ();
  undo (window, document);
  settle ();
  g_assert_cmpuint (count_edits (document), ==, 2);

  /* Kept as an action of its own. */
  click (dialog, "Keep as my own");
  tl_document_update (document);
  g_assert_cmpuint (count_edits (document), ==, 0);
  g_assert_cmpuint (tl_document_get_plan (document)->n_actions, ==, n_actions + 1);
  settle ();
  undo (window, document);
  settle ();

  /* Moved to another action. */
  click (dialog, "Move to…");
  choose (dialog, key);
  g_assert_cmpuint (find_action (document, key)->minutes, ==, 90);
  g_assert_cmpstr (find_action (document, key)->note, ==, "Bring the lamp");
  settle ();
  g_assert_nonnull (tl_find_widget (dialog, GTK_TYPE_LABEL, "Changes moved"));
  undo (window, document);
  g_assert_cmpuint (tl_unsettled_count (document, TL_EDIT_HOMELESS), ==, 2);

  /* What the other action cannot have stays. */
  own_key = tl_document_add_action (document, &own, NULL);
  add_edit (document, LOST, TL_ACTION_FIELD_OPERATOR, "somebody who left", "");
  settle ();
  click (dialog, "Move to…");
  choose (dialog, own_key);
  g_assert_cmpuint (find_action (document, own_key)->minutes, ==, 90);
  g_assert_cmpuint (tl_unsettled_count (document, TL_EDIT_HOMELESS), ==, 1);
  settle ();
  g_assert_nonnull (tl_find_widget (dialog, GTK_TYPE_LABEL, "Changes moved, but for what that action cannot have"));

  close_dialog (window);
  tl_test_window_end (window);
}

/* --- Actions that a person adds --- */

/* The last one, and how many there are. */
static TlPlanAction
get_own (TlDocument *document,
         guint      *n_own)
{
  TlPlanAction own = { 0 };
  const TlPlan *plan;

  tl_document_update (document);
  plan = tl_document_get_plan (document);
  *n_own = 0;
  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].kind != TL_ACTION_HAND)
        continue;

      own = plan->actions[i];
      (*n_own)++;
    }

  return own;
}

static void
assert_own (TlDocument *document,
            guint       n_wanted,
            guint       n_traces)
{
  guint n_own;
  TlPlanAction own = get_own (document, &n_own);

  g_assert_cmpuint (n_own, ==, n_wanted);
  if (n_wanted == 0)
    return;

  g_assert_cmpstr (own.title, ==, "Film the oven");
  g_assert_cmpuint (own.minutes, ==, 45);
  g_assert_cmpstr (own.operator_id, ==, "anna");
  g_assert_cmpuint (own.n_traces, ==, n_traces);
}

static GtkWidget *
find_tick (gpointer    root,
           const char *title)
{
  GtkWidget *row = tl_find_widget (root, ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);

  return tl_find_widget (row, GTK_TYPE_CHECK_BUTTON, NULL);
}

static void
test_own (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  g_autofree char *serves = NULL;
  TlReading reading = tl_reading_of (document);
  AdwDialog *dialog;

  serves = tl_wording_trace (&reading, &(TlTrace) { TL_TRACE_BUSINESS_OBJECTIVE, "breakfast" });
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "actions.add", NULL));
  dialog = wait_for_dialog (window);

  /* Nothing is added without a word of what it is. */
  click (dialog, "_Add");
  assert_own (document, 0, 0);
  gtk_editable_set_text (tl_find_widget (dialog, ADW_TYPE_ENTRY_ROW, "What to do"), "Film the oven");
  gtk_editable_set_text (tl_find_widget (dialog, ADW_TYPE_ENTRY_ROW, "Work in minutes"), "45");
  adw_combo_row_set_selected (tl_find_widget (dialog, ADW_TYPE_COMBO_ROW, "Who does it"), 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_tick (dialog, serves)), TRUE);
  gtk_test_accessible_assert_property (find_tick (dialog, serves), GTK_ACCESSIBLE_PROPERTY_LABEL, serves);
  click (dialog, "_Add");
  tl_wait_for (has_no_dialog, window);

  assert_own (document, 1, 1);

  /* It is the chosen one; it can openly serve nothing, and go. */
  settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_tick (page, serves)), FALSE);
  assert_own (document, 1, 0);
  settle ();
  click (page, "_Remove");
  assert_own (document, 0, 0);
  settle ();
  g_assert_nonnull (tl_find_widget (window, GTK_TYPE_LABEL, "“Film the oven” removed"));
  undo (window, document);
  assert_own (document, 1, 0);
  undo (window, document);
  assert_own (document, 1, 1);
  undo (window, document);
  assert_own (document, 0, 0);

  tl_test_window_end (window);
}

/* --- Outside of the plan's weeks --- */

static const TlPlanAction *
find_outside (TlDocument *document,
              const char *key)
{
  tl_document_update (document);

  return tl_plan_find_outside (tl_document_get_plan (document), key);
}

/* What a person added for a week that the plan does not have any more is said, led
 * to and settled there. */
static void
test_outside (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  const TlOwnAction own = { .title = "Film the oven", .date = TL_TEST_START + 1, .time = TL_MINUTES_NONE, .minutes = 45 };
  gpointer settings = tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
  g_autofree char *key = tl_document_add_action (document, &own, NULL);
  TlWindow *window = tl_test_window_new (document);
  TlPage *page;
  AdwDialog *dialog;

  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, TL_TEST_START + 7);
  g_assert_nonnull (find_outside (document, key));
  page = show_page (window, "actions");
  settle ();
  g_assert_true (adw_banner_get_revealed (find_banner (page, "1 action that you added is not within the weeks of the plan")));

  /* The finding leads to where it is settled. */
  show_page (window, "overview");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "tracking.actions[0]"));
  g_assert_true (tl_workspace_get_shown (window->workspace) == page);
  dialog = wait_for_dialog (window);
  g_assert_true (TL_IS_UNSETTLED_DIALOG (dialog));
  g_assert_nonnull (tl_find_widget (dialog, GTK_TYPE_LABEL, "Film the oven"));
  gtk_test_accessible_assert_property (tl_find_widget (dialog, GTK_TYPE_BUTTON, "Remove"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove: Film the oven");

  click (dialog, "Move into the plan");
  g_assert_cmpuint (find_action (document, key)->prepare_on, ==, TL_TEST_START + 8);
  settle ();
  g_assert_true (gtk_widget_get_child_visible (tl_find_widget (dialog, ADW_TYPE_STATUS_PAGE, "All settled")));
  undo (window, document);
  settle ();

  click (dialog, "Remove");
  g_assert_null (find_outside (document, key));
  settle ();
  g_assert_false (adw_banner_get_revealed (find_banner (page, "1 action that you added is not within the weeks of the plan")));
  undo (window, document);
  g_assert_nonnull (find_outside (document, key));
  settle ();

  click (dialog, "Mark as done");
  settle ();
  click (window, "_Done");
  g_assert_cmpuint (find_outside (document, key)->status, ==, TL_ACTION_DONE);
  settle ();
  undo (window, document);
  g_assert_cmpuint (find_outside (document, key)->status, ==, TL_ACTION_PLANNED);
  settle ();

  while (has_dialog (window))
    {
      adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
      settle ();
    }
  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/action-states/applied", test_applied);
  g_test_add_func ("/action-states/in-question", test_in_question);
  g_test_add_func ("/action-states/in-question/narrow", test_in_question_narrow);
  g_test_add_func ("/action-states/homeless", test_homeless);
  g_test_add_func ("/action-states/own", test_own);
  g_test_add_func ("/action-states/outside", test_outside);

  return g_test_run ();
}

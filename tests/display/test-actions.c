/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of actions: it says what the plan says, follows it, and lets a person
 * sort, filter and search. */

#include "plan-fixture.h"

#include "app/actions/tl-action-column.h"
#include "app/actions/tl-actions-page.h"
#include "app/tl-sidebar-row.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-member.h"
#include "tracking/tl-action-record.h"
#include "wording/tl-reading.h"

static TlAction *
get_action (GListModel *model,
            guint       position)
{
  g_autoptr (TlAction) action = g_list_model_get_item (model, position);

  g_assert_nonnull (action);

  return action;
}

static void
sort_by (TlPage     *page,
         const char *nick)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "actions.sort", "s", nick));
}

static void
assert_sorted (GListModel *model,
               TlDocument *document,
               const char *nick,
               gboolean    descending)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), >, 1);

  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      TlAction *before = get_action (model, i - 1);
      TlAction *after = get_action (model, i);
      gint64 order;

      if (g_str_equal (nick, "date"))
        {
          order = (gint64) tl_action_get_date (before) - tl_action_get_date (after);
        }
      else if (g_str_equal (nick, "hours"))
        {
          order = (gint64) tl_action_get_data (before)->minutes - tl_action_get_data (after)->minutes;
        }
      else
        {
          g_autofree char *a = tl_action_column_dup_text (TL_ACTION_COLUMN_TITLE, document, before);
          g_autofree char *b = tl_action_column_dup_text (TL_ACTION_COLUMN_TITLE, document, after);
          g_autofree char *a_folded = g_utf8_casefold (a, -1);
          g_autofree char *b_folded = g_utf8_casefold (b, -1);

          order = g_utf8_collate (a_folded, b_folded);
        }

      g_assert_cmpint (descending ? -order : order, <=, 0);
    }
}

static void
test_actions_sort (void)
{
  static const char * const nicks[] = { "date", "title", "hours" };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (tl_document_get_actions (document)));

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      sort_by (page, nicks[i]);
      assert_sorted (model, document, nicks[i], FALSE);
      gtk_widget_activate_action (GTK_WIDGET (page), "actions.descending", NULL);
      assert_sorted (model, document, nicks[i], TRUE);
      gtk_widget_activate_action (GTK_WIDGET (page), "actions.descending", NULL);
      g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_all);
    }

  tl_test_window_end (window);
}

static void
choose (TlPage     *page,
        const char *filter,
        guint       position)
{
  GtkWidget *found = tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, filter);

  g_assert_nonnull (found);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (found))), >, position);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (found), position);
}

static guint
count_actions (TlDocument *document,
               const char *person,
               const char *channel,
               gboolean    unstaffed)
{
  const TlPlan *plan = tl_document_get_plan (document);
  guint count = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      count += (person == NULL || g_strcmp0 (action->operator_id, person) == 0)
               && (channel == NULL || g_strcmp0 (action->channel, channel) == 0)
               && (!unstaffed || action->operator_id == NULL);
    }

  return count;
}

static void
test_actions_filter (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  GtkEditable *search = tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  const char *channel = get_chosen_channel (document)->id;
  guint n_all = g_list_model_get_n_items (model);

  /* The people stand in the team's order behind "Everybody". */
  choose (page, "Person", 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, count_actions (document, "anna", NULL, FALSE));
  g_assert_cmpuint (g_list_model_get_n_items (model), >, 0);
  choose (page, "Channel", 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, count_actions (document, "anna", channel, FALSE));
  choose (page, "Person", 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, count_actions (document, NULL, channel, FALSE));
  choose (page, "Channel", 0);
  choose (page, "Status", 2);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, count_actions (document, NULL, NULL, TRUE));
  choose (page, "Status", 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_all - count_actions (document, NULL, NULL, TRUE));
  choose (page, "Status", 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_all);

  gtk_editable_set_text (search, "no such action anywhere");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_true (gtk_widget_get_child_visible (tl_find_widget (page, ADW_TYPE_STATUS_PAGE, "No such action")));
  gtk_widget_activate_action (GTK_WIDGET (page), "actions.clear", NULL);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_all);

  tl_test_window_end (window);
}

static void
rename_action (TlDocument *document,
               const char *key,
               const char *title)
{
  g_autoptr (GError) error = NULL;

  tl_document_set_action_field (document, key, TL_ACTION_FIELD_TITLE, title, &error);
  g_assert_no_error (error);
  tl_document_update (document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
search_for (TlPage     *page,
            const char *words)
{
  GtkEditable *search = tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (search, words);
  g_signal_emit_by_name (search, "search-changed");
}

static gboolean
has_focus (gpointer table)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (table));

  return focus != NULL && gtk_widget_is_ancestor (focus, table);
}

static void
go_to_table (GtkWidget *table)
{
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (table), 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  if (!has_focus (table))
    gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD);
  tl_wait_for (has_focus, table);
}

static gboolean
has_none (gpointer model)
{
  return g_list_model_get_n_items (model) == 0;
}

/* What is renamed does not vanish under the person who renames it, until they
 * search for something else or go elsewhere. */
static void
test_actions_renamed (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  GtkWidget *table = tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL);

  rename_action (document, key, "Bread of the week");
  search_for (page, "of the week");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  go_to_table (table);

  rename_action (document, key, "Rolls for Monday");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  rename_action (document, key, "Rolls for Tuesday");
  g_signal_emit_by_name (tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL), "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  g_assert_cmpstr (tl_action_get_key (get_action (model, 0)), ==, key);
  search_for (page, "of the wee");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);

  search_for (page, "tuesday");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  go_to_table (table);
  rename_action (document, key, "Bread of the week");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gtk_widget_grab_focus (tl_find_widget (window, TL_TYPE_SIDEBAR_ROW, NULL));
  tl_wait_for (has_none, model);

  /* Nobody is at work on it. */
  search_for (page, "of the week");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  rename_action (document, key, "Rolls for Monday");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);

  tl_test_window_end (window);
}

static GListModel *
get_choices (TlPage     *page,
             const char *filter)
{
  return gtk_drop_down_get_model (tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, filter));
}

static guint
count_channels (TlDocument *document)
{
  const TlPlan *plan = tl_document_get_plan (document);
  g_autoptr (GHashTable) channels = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].channel != NULL && *plan->actions[i].channel != '\0')
        g_hash_table_add (channels, (gpointer) plan->actions[i].channel);
    }

  return g_hash_table_size (channels);
}

/* An action of a channel that the plan does not use can be filtered for too. */
static void
test_actions_channels (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  const TlPlan *plan = tl_document_get_plan (document);
  guint n_before = count_channels (document);
  g_autofree char *unused = NULL;
  gpointer record;

  g_assert_cmpuint (g_list_model_get_n_items (get_choices (page, "Channel")), ==, n_before + 1);
  for (guint i = 0; i < plan->n_channels && unused == NULL; i++)
    {
      if (!plan->channels[i].chosen)
        unused = g_strdup (plan->channels[i].id);
    }

  show_page (window, "overview");
  record = tl_record_list_append_new (tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTIONS), NULL);
  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, "hand/film");
  tl_record_set_text (record, TL_ACTION_RECORD_TITLE, "Film the oven");
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, plan->actions[0].prepare_on);
  tl_record_set_ref (record, TL_ACTION_RECORD_CHANNEL, unused);
  tl_document_update (document);
  show_page (window, "actions");

  g_assert_cmpuint (count_channels (document), ==, n_before + 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_choices (page, "Channel")), ==, n_before + 2);

  tl_test_window_end (window);
}

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* Escape clears the search. */
static void
test_actions_escape (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GtkWidget *search = tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *table = tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL);

  tl_wait_for (has_place, table);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), search));
  gtk_editable_set_text (GTK_EDITABLE (search), "bread");
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), search));

  tl_test_window_end (window);
}

static void
test_actions_because (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  g_autofree char *key = g_strdup (tl_action_get_key (get_action (model, 3)));
  TlReading reading = tl_reading_of (document);
  const TlPlanAction *action = tl_plan_find_action (reading.plan, key);
  g_autofree char *because = tl_wording_action_because (&reading, action);
  g_autofree char *trace = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-action", "s", key);
  g_assert_cmpuint (action->n_traces, >, 0);
  trace = tl_wording_trace (&reading, &action->traces[0]);
  g_assert_nonnull (tl_find_widget (page, GTK_TYPE_LABEL, because));
  g_assert_nonnull (tl_find_widget (page, ADW_TYPE_ACTION_ROW, trace));

  tl_test_window_end (window);
}

typedef struct
{
  GtkSingleSelection *selection;
  const char *key;
} Choice;

static gboolean
is_selected (gpointer data)
{
  Choice *choice = data;
  TlAction *selected = gtk_single_selection_get_selected_item (choice->selection);

  return selected != NULL && g_str_equal (tl_action_get_key (selected), choice->key);
}

static gboolean
is_not_selected (gpointer data)
{
  return !is_selected (data);
}

static gboolean
shows_new_name (gpointer page)
{
  return tl_find_widget (page, GTK_TYPE_LABEL, "Anna-Lena") != NULL;
}

static void
test_actions_selection_stays (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (TL_ACTIONS_PAGE (page)));
  g_autofree char *key = g_strdup (tl_action_get_key (get_action (G_LIST_MODEL (selection), 5)));
  TlAction *selected;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-action", "s", key);
  selected = gtk_single_selection_get_selected_item (selection);
  g_assert_cmpstr (tl_action_get_key (selected), ==, key);

  tl_record_set_text (find_record (document, "anna"), TL_MEMBER_NAME, "Anna-Lena");
  tl_document_update (document);
  tl_wait_for (shows_new_name, page);
  g_assert_true (gtk_single_selection_get_selected_item (selection) == (gpointer) selected);

  tl_test_window_end (window);
}

/* What was chosen is chosen again when it is back. */
static void
test_actions_choice_survives (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_CHANNEL_CHOICES);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (TL_ACTIONS_PAGE (page)));
  g_autofree char *channel = g_strdup (get_chosen_channel (document)->id);
  g_autofree char *key = NULL;
  gpointer choice;

  choose (page, "Channel", 1);
  key = g_strdup (tl_action_get_key (get_action (G_LIST_MODEL (selection), 5)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-action", "s", key);
  tl_document_seal (document);

  tl_document_begin_group (document, "Never use");
  choice = tl_record_list_append_new (choices, NULL);
  tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, channel);
  tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_OUT);
  tl_document_end_group (document);
  tl_document_update (document);
  g_assert_null (tl_plan_find_action (tl_document_get_plan (document), key));
  tl_wait_for (is_not_selected, (&(Choice) { selection, key }));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  tl_document_update (document);
  tl_wait_for (is_selected, (&(Choice) { selection, key }));

  tl_test_window_end (window);
}

static void
count_change (guint *count)
{
  (*count)++;
}

static gboolean
is_changed (gpointer count)
{
  return *(guint *) count > 0;
}

/* A long plan that is derived anew is one change for the table, and none as long
 * as nobody sees it. */
static void
test_actions_one_change (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  GListModel *all = G_LIST_MODEL (tl_document_get_actions (document));
  TlRecord *choice = tl_record_new (TL_TYPE_CHANNEL_CHOICE, NULL);
  guint n_all = 0;
  guint n_shown = 0;

  tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, get_chosen_channel (document)->id);
  tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_OUT);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (count_change), &n_all);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (count_change), &n_shown);

  tl_record_list_append (tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_CHANNEL_CHOICES), choice);
  tl_document_update (document);
  tl_wait_for (is_changed, &n_shown);
  g_assert_cmpuint (n_all, >, 2);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, g_list_model_get_n_items (all));

  show_page (window, "team");
  n_shown = 0;
  tl_document_undo (document);
  tl_document_update (document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_shown, ==, 0);
  show_page (window, "actions");
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, g_list_model_get_n_items (all));

  g_signal_handlers_disconnect_by_data (all, &n_all);
  g_object_unref (choice);
  tl_test_window_end (window);
}

static void
test_actions_accessible (void)
{
  static const struct
  {
    const char *tooltip;
    const char *label;
  } filters[] = { { "Person", "Person" }, { "Channel", "Channel" }, { "Status", "Status" } };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "actions");

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      GtkWidget *filter = tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, filters[i].tooltip);

      gtk_test_accessible_assert_role (filter, GTK_ACCESSIBLE_ROLE_COMBO_BOX);
      gtk_test_accessible_assert_property (filter, GTK_ACCESSIBLE_PROPERTY_LABEL, filters[i].label);
    }

  gtk_test_accessible_assert_property (tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Actions");
  gtk_test_accessible_assert_property (tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search actions");

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/actions/sort", test_actions_sort);
  g_test_add_func ("/actions/filter", test_actions_filter);
  g_test_add_func ("/actions/renamed", test_actions_renamed);
  g_test_add_func ("/actions/channels", test_actions_channels);
  g_test_add_func ("/actions/escape", test_actions_escape);
  g_test_add_func ("/actions/because", test_actions_because);
  g_test_add_func ("/actions/selection-stays", test_actions_selection_stays);
  g_test_add_func ("/actions/choice-survives", test_actions_choice_survives);
  g_test_add_func ("/actions/one-change", test_actions_one_change);
  g_test_add_func ("/actions/accessible", test_actions_accessible);

  return g_test_run ();
}

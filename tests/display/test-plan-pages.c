/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages that show the plan: they say what it says, follow it, and let a
 * person sort, filter, and decide. */

#include "tl-display.h"

#include "app/actions/tl-action-column.h"
#include "app/actions/tl-actions-page.h"
#include "app/channels/tl-channel-row.h"
#include "app/tl-needs-group.h"
#include "app/tl-reading.h"
#include "document/tl-action-list.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-member.h"
#include "tracking/tl-action-record.h"

static TlPage *
show_page (TlWindow   *window,
           const char *tag)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", tag);

  return tl_workspace_get_shown (window->workspace);
}

static gpointer
find_record (TlDocument *document,
             const char *id)
{
  gpointer record = tl_record_find (tl_document_get_strategy (document), id);

  g_assert_nonnull (record);

  return record;
}

/* The first channel that the plan uses. */
static const TlPlanChannel *
get_chosen_channel (TlDocument *document)
{
  TlPlan *plan = tl_document_get_plan (document);

  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (plan->channels[i].chosen)
        return &plan->channels[i];
    }

  g_assert_not_reached ();
}

/* Overview. */

static void
test_overview_needs (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  GtkWidget *needs = tl_find_widget (overview, TL_TYPE_NEEDS_GROUP, NULL);
  g_autofree char *sentence = tl_wording_need (TL_NEED_PERSONA);
  GtkWidget *row;

  tl_document_update (document);
  g_assert_true (gtk_widget_get_visible (needs));
  row = tl_find_widget (needs, ADW_TYPE_ACTION_ROW, sentence);
  g_assert_nonnull (row);

  /* The row leads to the step that asks for it. */
  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (tl_workspace_get_shown (window->workspace))), ==,
                   "audience");

  tl_test_window_end (window);
}

static void
test_overview_follows (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  TlReading reading = tl_reading_of (document);
  g_autofree char *before = tl_wording_capacity (&reading);
  g_autofree char *after = NULL;

  g_assert_false (gtk_widget_get_visible (tl_find_widget (overview, TL_TYPE_NEEDS_GROUP, NULL)));
  g_assert_nonnull (tl_find_widget (overview, ADW_TYPE_ACTION_ROW, before));

  tl_record_set_optional (find_record (document, "anna"), TL_MEMBER_HOURS_PER_WEEK, 16);
  tl_document_update (document);

  reading = tl_reading_of (document);
  after = tl_wording_capacity (&reading);
  g_assert_cmpstr (before, !=, after);
  g_assert_null (tl_find_widget (overview, ADW_TYPE_ACTION_ROW, before));
  g_assert_nonnull (tl_find_widget (overview, ADW_TYPE_ACTION_ROW, after));

  tl_test_window_end (window);
}

/* Channels. */

static TlChannelRow *
find_channel_row (TlPage     *page,
                  TlDocument *document,
                  const char *id)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *name = tl_wording_channel (&reading, id);
  TlChannelRow *row = tl_find_widget (page, TL_TYPE_CHANNEL_ROW, name);

  g_assert_nonnull (row);
  g_assert_cmpstr (tl_channel_row_get_id (row), ==, id);

  return row;
}

static void
test_channels_reasons (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "channels");
  TlReading reading = tl_reading_of (document);

  for (guint i = 0; i < reading.plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading.plan->channels[i];
      TlChannelRow *row = find_channel_row (page, document, channel->id);
      GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_PREFERENCES_GROUP);
      g_autofree char *reason = tl_wording_channel_reason (&reading, channel);

      g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, reason);
      g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==,
                       channel->chosen ? "In the plan" : "Not in the plan");
    }

  tl_test_window_end (window);
}

static void
test_channels_decide (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "channels");
  g_autofree char *id = g_strdup (get_chosen_channel (document)->id);
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_CHANNEL_CHOICES);
  TlChannelRow *row = find_channel_row (page, document, id);
  AdwComboRow *decision = tl_find_widget (row, ADW_TYPE_COMBO_ROW, "Decision");

  /* "Never use" */
  adw_combo_row_set_selected (decision, 2);
  g_assert_cmpuint (tl_record_list_get_length (choices), ==, 1);
  g_assert_cmpstr (tl_record_get_ref (tl_record_list_get (choices, 0), TL_CHANNEL_CHOICE_CHANNEL), ==, id);
  g_assert_cmpint (tl_record_get_enum (tl_record_list_get (choices, 0), TL_CHANNEL_CHOICE_PIN), ==, TL_PIN_OUT);
  tl_document_update (document);
  g_assert_false (tl_plan_find_channel (tl_document_get_plan (document), id)->chosen);
  g_assert_true (find_channel_row (page, document, id) == row);

  /* One step back, and forth. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (tl_record_list_get_length (choices), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (decision), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpuint (tl_record_list_get_length (choices), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (decision), ==, 2);

  /* "Always use", then "By the figures" */
  adw_combo_row_set_selected (decision, 1);
  g_assert_cmpuint (tl_record_list_get_length (choices), ==, 1);
  g_assert_cmpint (tl_record_get_enum (tl_record_list_get (choices, 0), TL_CHANNEL_CHOICE_PIN), ==, TL_PIN_IN);
  adw_combo_row_set_selected (decision, 0);
  g_assert_cmpuint (tl_record_list_get_length (choices), ==, 0);

  tl_test_window_end (window);
}

/* A decision moves the row to another group; the keyboard stays with it. */
static void
test_channels_focus (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "channels");
  TlChannelRow *row = find_channel_row (page, document, get_chosen_channel (document)->id);
  GtkWidget *decision = tl_find_widget (row, ADW_TYPE_COMBO_ROW, "Decision");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (gtk_widget_grab_focus (decision));
  adw_combo_row_set_selected (ADW_COMBO_ROW (decision), 2);
  tl_document_update (document);
  g_assert_false (tl_plan_find_channel (tl_document_get_plan (document), tl_channel_row_get_id (row))->chosen);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == decision);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  tl_document_update (document);
  g_assert_true (tl_plan_find_channel (tl_document_get_plan (document), tl_channel_row_get_id (row))->chosen);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == decision);

  tl_test_window_end (window);
}

/* Nothing is said of the work for a channel that was never tried. */
static void
test_channels_work (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *page = show_page (window, "channels");
  TlPlan *plan = tl_document_get_plan (document);
  guint n_silent = 0;

  for (guint i = 0; i < plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &plan->channels[i];
      GtkWidget *work = tl_find_widget (find_channel_row (page, document, channel->id), ADW_TYPE_ACTION_ROW,
                                        "Work in an ordinary week");
      gboolean some = (channel->chosen ? channel->minutes : channel->needed_minutes) > 0;

      g_assert_true (gtk_widget_get_visible (work) == some);
      n_silent += !some;
    }

  g_assert_cmpuint (n_silent, >, 0);
  tl_test_window_end (window);
}

/* Actions. */

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

  g_test_add_func ("/overview/needs", test_overview_needs);
  g_test_add_func ("/overview/follows", test_overview_follows);
  g_test_add_func ("/channels/reasons", test_channels_reasons);
  g_test_add_func ("/channels/decide", test_channels_decide);
  g_test_add_func ("/channels/focus", test_channels_focus);
  g_test_add_func ("/channels/work", test_channels_work);
  g_test_add_func ("/actions/sort", test_actions_sort);
  g_test_add_func ("/actions/filter", test_actions_filter);
  g_test_add_func ("/actions/channels", test_actions_channels);
  g_test_add_func ("/actions/escape", test_actions_escape);
  g_test_add_func ("/actions/because", test_actions_because);
  g_test_add_func ("/actions/selection-stays", test_actions_selection_stays);
  g_test_add_func ("/actions/choice-survives", test_actions_choice_survives);
  g_test_add_func ("/actions/one-change", test_actions_one_change);
  g_test_add_func ("/actions/accessible", test_actions_accessible);

  return g_test_run ();
}

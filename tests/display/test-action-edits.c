/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does with an action on the page of actions: changes it in the
 * table and beside it, marks it as done, skips it, pins it. */

#include "plan-fixture.h"

#include "app/actions/tl-action-cell.h"
#include "app/actions/tl-action-form.h"
#include "app/actions/tl-actions-page.h"
#include "app/actions/tl-change-row.h"
#include "app/form/tl-input.h"
#include "app/tl-bind-row.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-member.h"
#include "wording/tl-reading.h"

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

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* --- Beside the table --- */

static TlActionForm *
get_form (TlPage *page)
{
  TlActionForm *form = tl_find_widget (page, TL_TYPE_ACTION_FORM, NULL);

  g_assert_nonnull (form);

  return form;
}

static GtkWidget *
get_row (TlPage        *page,
         TlActionField  field)
{
  return tl_action_form_get_row (get_form (page), field);
}

/* The mark of a change, right below the field. */
static GtkWidget *
get_mark (TlPage        *page,
          TlActionField  field)
{
  GtkWidget *mark = gtk_widget_get_next_sibling (get_row (page, field));

  g_assert_true (TL_IS_CHANGE_ROW (mark));

  return mark;
}

static void
type (GtkWidget  *row,
      const char *text)
{
  if (GTK_IS_EDITABLE (row))
    {
      gtk_editable_set_text (GTK_EDITABLE (row), text);
    }
  else
    {
      GtkWidget *view = tl_find_widget (row, GTK_TYPE_TEXT_VIEW, NULL);

      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
    }
}

static char *
dup_changed_value (const TlPlanAction *action,
                   TlActionField       field)
{
  switch ((guint) field)
    {
    case TL_ACTION_FIELD_TITLE: return g_strdup ("Film the oven");
    case TL_ACTION_FIELD_DATE: return tl_day_to_string (action->publish_on + 1);
    case TL_ACTION_FIELD_PREPARE_ON: return tl_day_to_string (action->prepare_on - 1);
    case TL_ACTION_FIELD_TIME: return g_strdup ("06:15");
    case TL_ACTION_FIELD_MINUTES: return g_strdup ("95");
    default: return g_strdup ("Bring the lamp");
    }
}

/* As a person types it. */
static char *
dup_typed (TlActionField  field,
           const char    *value)
{
  TlDay day;
  int minutes;

  if ((field == TL_ACTION_FIELD_DATE || field == TL_ACTION_FIELD_PREPARE_ON) && tl_day_parse (value, &day))
    return tl_input_format_day (day);
  if (field == TL_ACTION_FIELD_TIME && tl_minutes_parse (value, &minutes))
    return tl_input_format_time (minutes);

  return g_strdup (value);
}

/* With weeks of the plan before it and after it. */
static const TlPlanAction *
get_later_post (TlDocument *document)
{
  const TlPlan *plan = tl_document_get_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].kind == TL_ACTION_POST && plan->actions[i].week == 3)
        return &plan->actions[i];
    }

  g_assert_not_reached ();
}

/* Fields in which something is typed: nothing is a change before the person is
 * done, then it is one, said below the field, and can be taken back there and by
 * undo. */
static void
test_type (void)
{
  static const TlActionField fields[] = { TL_ACTION_FIELD_TITLE, TL_ACTION_FIELD_DATE, TL_ACTION_FIELD_PREPARE_ON,
                                          TL_ACTION_FIELD_TIME, TL_ACTION_FIELD_MINUTES, TL_ACTION_FIELD_NOTE };
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_later_post (document)->key);
  TlPage *page = show_action (window, key);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *before = tl_plan_action_dup_value (get_action (document, key), fields[i]);
      g_autofree char *value = dup_changed_value (get_action (document, key), fields[i]);
      g_autofree char *typed = dup_typed (fields[i], value);
      g_autofree char *after = NULL;
      g_autofree char *back = NULL;
      GtkWidget *row = get_row (page, fields[i]);
      GtkWidget *button;

      g_assert_false (gtk_widget_get_visible (get_mark (page, fields[i])));
      type (row, typed);
      g_assert_cmpuint (get_action (document, key)->changed, ==, 0);
      tl_bound_row_finish (row);
      after = tl_plan_action_dup_value (get_action (document, key), fields[i]);
      g_assert_cmpstr (after, ==, value);
      settle ();

      g_assert_true (gtk_widget_get_visible (get_mark (page, fields[i])));
      g_assert_true (g_str_has_prefix (tl_change_row_get_text (TL_CHANGE_ROW (get_mark (page, fields[i]))),
                                       "Changed by you."));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           tl_change_row_get_text (TL_CHANGE_ROW (get_mark (page, fields[i]))));

      button = tl_find_widget (get_mark (page, fields[i]), GTK_TYPE_BUTTON, "_Use the plan’s");
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      back = tl_plan_action_dup_value (get_action (document, key), fields[i]);
      g_assert_cmpstr (back, ==, before);
      settle ();
      g_assert_false (gtk_widget_get_visible (get_mark (page, fields[i])));

      undo (window, document);
      undo (window, document);
      g_assert_cmpuint (get_action (document, key)->changed, ==, 0);
      settle ();
    }

  tl_test_window_end (window);
}

/* What is chosen is a change at once; what cannot be is told and taken back. */
static void
test_choose (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  AdwComboRow *person = ADW_COMBO_ROW (get_row (page, TL_ACTION_FIELD_OPERATOR));
  AdwComboRow *channel = ADW_COMBO_ROW (get_row (page, TL_ACTION_FIELD_CHANNEL));
  gboolean anna = g_strcmp0 (get_action (document, key)->operator_id, "anna") == 0;
  guint shown = adw_combo_row_get_selected (channel);

  /* "Nobody", then the team. */
  adw_combo_row_set_selected (person, anna ? 2 : 1);
  g_assert_cmpstr (get_action (document, key)->operator_id, ==, anna ? "ben" : "anna");
  settle ();
  g_assert_true (gtk_widget_get_visible (get_mark (page, TL_ACTION_FIELD_OPERATOR)));
  adw_combo_row_set_selected (person, 0);
  g_assert_null (get_action (document, key)->operator_id);
  undo (window, document);
  g_assert_cmpstr (get_action (document, key)->operator_id, ==, anna ? "ben" : "anna");
  settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (person), ==, anna ? 2 : 1);

  /* A post has a channel. */
  adw_combo_row_set_selected (channel, 0);
  g_assert_nonnull (get_action (document, key)->channel);
  g_assert_cmpuint (adw_combo_row_get_selected (channel), ==, shown);
  g_assert_nonnull (tl_find_widget (window, GTK_TYPE_LABEL, "A post needs a channel"));

  tl_test_window_end (window);
}

/* Somebody is writing while the plan is made anew. */
static void
test_type_while_derived (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GtkWidget *title = get_row (page, TL_ACTION_FIELD_TITLE);

  gtk_widget_grab_focus (title);
  type (title, "Film the ov");
  tl_record_set_optional (find_record (document, "ben"), TL_MEMBER_HOURS_PER_WEEK, 1);
  tl_document_update (document);
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Film the ov");

  type (title, "Film the oven");
  g_signal_emit_by_name (title, "entry-activated");
  g_assert_cmpstr (get_action (document, key)->title, ==, "Film the oven");

  /* What is typed for one action is not lost when another one is looked at. */
  type (title, "Film the new oven");
  {
    TlActionList *actions = tl_document_get_actions (document);
    g_autoptr (TlAction) other = g_list_model_get_item (G_LIST_MODEL (actions), 0);

    g_assert_cmpstr (tl_action_get_key (other), !=, key);
    show_action (window, tl_action_get_key (other));
    g_assert_cmpstr (get_action (document, key)->title, ==, "Film the new oven");
    g_assert_null (get_action (document, tl_action_get_key (other))->title);
  }

  tl_test_window_end (window);
}

/* --- In the table --- */

static TlActionCell *
find_cell (GtkWidget      *root,
           TlActionColumn  column,
           const char     *key)
{
  if (TL_IS_ACTION_CELL (root) && tl_action_cell_get_column (TL_ACTION_CELL (root)) == column
      && tl_action_cell_get_action (TL_ACTION_CELL (root)) != NULL
      && g_str_equal (tl_action_get_key (tl_action_cell_get_action (TL_ACTION_CELL (root))), key))
    return TL_ACTION_CELL (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      TlActionCell *found = find_cell (child, column, key);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GtkWidget *page;
  TlActionColumn column;
  const char *key;
} Sought;

static gboolean
is_there (gpointer data)
{
  Sought *sought = data;
  TlActionCell *cell = find_cell (sought->page, sought->column, sought->key);

  return cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)) && gtk_widget_get_height (GTK_WIDGET (cell)) > 0;
}

static TlActionCell *
wait_for_cell (TlPage         *page,
               TlActionColumn  column,
               const char     *key)
{
  Sought sought = { GTK_WIDGET (page), column, key };

  tl_wait_for (is_there, &sought);

  return find_cell (GTK_WIDGET (page), column, key);
}

static gboolean
is_not_editing (gpointer cell)
{
  return !tl_action_cell_is_editing (cell);
}

static void
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      if (handled)
        return;
    }

  g_error ("Nothing happens on a key");
}

static GtkWidget *
begin (TlPage       *page,
       TlActionCell *cell)
{
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (cell))));
  press (tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL), GDK_KEY_F2);
  g_assert_true (tl_action_cell_is_editing (cell));

  return gtk_widget_get_last_child (GTK_WIDGET (cell));
}

/* The plan gets the actions of one more channel. */
static void
take_up_channel (TlDocument *document)
{
  const TlPlan *plan = tl_document_get_plan (document);
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_CHANNEL_CHOICES);

  for (guint i = 0; i < plan->n_channels; i++)
    {
      TlRecord *choice;

      if (plan->channels[i].chosen)
        continue;

      choice = tl_record_new (TL_TYPE_CHANNEL_CHOICE, NULL);
      tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, plan->channels[i].id);
      tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_IN);
      tl_record_list_append (choices, choice);
      g_object_unref (choice);
      tl_document_update (document);
      return;
    }

  g_assert_not_reached ();
}

/* A title is edited in its cell while the plan is made anew underneath: neither
 * the editor nor the focus, the selection or the row's place is touched. */
static void
test_cell_while_derived (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (model);
  TlActionCell *cell = wait_for_cell (page, TL_ACTION_COLUMN_TITLE, key);
  GtkWidget *entry = begin (page, cell);
  guint n_actions = g_list_model_get_n_items (model);
  guint position = gtk_single_selection_get_selected (selection);
  GtkWidget *focus;

  gtk_editable_set_text (GTK_EDITABLE (entry), "Film the oven");
  gtk_editable_set_position (GTK_EDITABLE (entry), 4);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));

  take_up_channel (document);
  settle ();
  g_assert_cmpuint (tl_document_get_plan (document)->n_actions, !=, n_actions);
  g_assert_true (tl_action_cell_is_editing (cell));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Film the oven");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 4);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, position);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_actions);

  g_signal_emit_by_name (entry, "activate");
  g_assert_false (tl_action_cell_is_editing (cell));
  g_assert_cmpstr (get_action (document, key)->title, ==, "Film the oven");
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, tl_document_get_plan (document)->n_actions);
  g_assert_cmpstr (tl_action_get_key (gtk_single_selection_get_selected_item (selection)), ==, key);

  undo (window, document);
  g_assert_null (get_action (document, key)->title);

  tl_test_window_end (window);
}

static void
test_cell_date (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (TL_ACTIONS_PAGE (page)));
  TlActionCell *cell = wait_for_cell (page, TL_ACTION_COLUMN_DATE, key);
  TlDay day = get_action (document, key)->publish_on;
  g_autofree char *typed = tl_input_format_day (day + 9);
  GtkWidget *entry = begin (page, cell);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  TlReading reading = tl_reading_of (document);

  title = tl_wording_action_title (&reading, get_action (document, key));
  name = g_strdup_printf ("Date: %s", title);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  /* Esc leaves all as it was. */
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  press (GTK_WIDGET (cell), GDK_KEY_Escape);
  g_assert_false (tl_action_cell_is_editing (cell));
  g_assert_cmpuint (get_action (document, key)->publish_on, ==, day);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_parent (GTK_WIDGET (cell)));

  /* What is no day stays to be corrected. */
  entry = begin (page, cell);
  gtk_editable_set_text (GTK_EDITABLE (entry), "someday");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (tl_action_cell_is_editing (cell));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));

  /* The row goes to its new place, and the keyboard and the selection with it. */
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (get_action (document, key)->publish_on, ==, day + 9);
  settle ();
  g_assert_cmpstr (tl_action_get_key (gtk_single_selection_get_selected_item (selection)), ==, key);
  cell = wait_for_cell (page, TL_ACTION_COLUMN_DATE, key);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_parent (GTK_WIDGET (cell)));

  undo (window, document);
  g_assert_cmpuint (get_action (document, key)->publish_on, ==, day);

  tl_test_window_end (window);
}

static void
test_cell_person (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  TlActionCell *cell = wait_for_cell (page, TL_ACTION_COLUMN_PERSON, key);
  gboolean anna = g_strcmp0 (get_action (document, key)->operator_id, "anna") == 0;
  GtkWidget *people = begin (page, cell);

  g_assert_true (GTK_IS_DROP_DOWN (people));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (people), anna ? 2 : 1);
  tl_wait_for (is_not_editing, cell);
  g_assert_cmpstr (get_action (document, key)->operator_id, ==, anna ? "ben" : "anna");
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_parent (GTK_WIDGET (cell)));
  undo (window, document);
  g_assert_cmpstr (get_action (document, key)->operator_id, ==, anna ? "anna" : "ben");

  /* Leaving a cell stores, too. */
  cell = wait_for_cell (page, TL_ACTION_COLUMN_TITLE, key);
  gtk_editable_set_text (GTK_EDITABLE (begin (page, cell)), "Film the oven");
  gtk_widget_grab_focus (tl_find_widget (page, GTK_TYPE_SEARCH_ENTRY, NULL));
  tl_wait_for (is_not_editing, cell);
  g_assert_cmpstr (get_action (document, key)->title, ==, "Film the oven");

  tl_test_window_end (window);
}

/* --- What becomes of it --- */

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  GtkWidget *button = tl_find_widget (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);

  return button;
}

static void
click (gpointer    root,
       const char *label)
{
  GtkWidget *button = find_button (root, label);

  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_widget_is_sensitive (button));
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

static void
test_finish (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  GtkWidget *filter = tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, "Status");
  GListModel *model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  TlDay day = get_action (document, key)->publish_on;
  AdwDialog *dialog;

  tl_document_set_today (document, day + 3);
  click (page, "_Mark as done…");
  tl_wait_for (has_dialog, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  type (tl_find_widget (dialog, ADW_TYPE_ENTRY_ROW, "Minutes it took"), "75");
  type (tl_find_widget (dialog, ADW_TYPE_ENTRY_ROW, "Link"), "https://example.com/oven");
  click (dialog, "_Done");
  tl_wait_for (has_no_dialog, window);

  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_DONE);
  g_assert_cmpuint (get_action (document, key)->done_on, ==, day);
  g_assert_cmpint (get_action (document, key)->actual_minutes, ==, 75);
  g_assert_cmpstr (get_action (document, key)->link, ==, "https://example.com/oven");
  settle ();
  g_assert_true (gtk_widget_get_visible (find_button (page, "_Not done")));
  g_assert_false (gtk_widget_get_visible (find_button (page, "_Skip")));

  /* "Done" among the statuses */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 4);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 0);

  settle ();
  show_action (window, key);
  click (page, "_Not done");
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_PLANNED);
  undo (window, document);
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_DONE);
  undo (window, document);
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_PLANNED);

  tl_test_window_end (window);
}

static void
test_skip_and_pin (void)
{
  const guint date = 1u << TL_ACTION_FIELD_DATE;
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);

  click (page, "_Skip");
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_SKIPPED);
  settle ();
  click (page, "_Take up again");
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_PLANNED);
  undo (window, document);
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_SKIPPED);
  undo (window, document);
  g_assert_cmpint (get_action (document, key)->status, ==, TL_ACTION_PLANNED);
  settle ();

  click (page, "_Keep in place");
  g_assert_cmpuint (get_action (document, key)->pinned & date, ==, date);
  settle ();
  click (page, "_Let it move");
  g_assert_cmpuint (get_action (document, key)->pinned, ==, 0);
  undo (window, document);
  undo (window, document);
  g_assert_cmpuint (get_action (document, key)->pinned, ==, 0);

  tl_test_window_end (window);
}

/* What is past and not done is overdue, in the table and to the filter. */
static void
test_overdue (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  const TlPlan *plan = tl_document_get_plan (document);
  TlDay today = plan->frame.start + 7;
  TlPage *page;
  GListModel *model;
  guint n_past = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    n_past += tl_plan_action_get_day (&plan->actions[i]) < today ? 1 : 0;

  tl_document_set_today (document, today);
  page = show_page (window, "actions");
  tl_wait_for (has_place, tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL));
  settle ();
  g_assert_nonnull (tl_find_widget (tl_find_widget (page, GTK_TYPE_COLUMN_VIEW, NULL), GTK_TYPE_LABEL, "Overdue"));

  model = tl_actions_page_get_model (TL_ACTIONS_PAGE (page));
  gtk_drop_down_set_selected (tl_find_widget_by_tooltip (page, GTK_TYPE_DROP_DOWN, "Status"), 3);
  g_assert_cmpuint (n_past, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_past);

  tl_test_window_end (window);
}

/* What the window does with the whole document finds what is being written. */
static void
test_cell_and_window (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  g_autofree char *key = g_strdup (get_first_post (document)->key);
  TlPage *page = show_action (window, key);
  TlActionCell *cell = wait_for_cell (page, TL_ACTION_COLUMN_TITLE, key);

  gtk_editable_set_text (GTK_EDITABLE (begin (page, cell)), "Film the oven");
  tl_window_finish_typing (window);
  g_assert_false (tl_action_cell_is_editing (cell));
  g_assert_cmpstr (get_action (document, key)->title, ==, "Film the oven");
  settle ();

  /* Undo takes back what is being written, and only that. */
  gtk_editable_set_text (GTK_EDITABLE (begin (page, cell)), "Film the bread");
  undo (window, document);
  g_assert_false (tl_action_cell_is_editing (cell));
  g_assert_cmpstr (get_action (document, key)->title, ==, "Film the oven");
  undo (window, document);
  g_assert_null (get_action (document, key)->title);

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/action-edits/type", test_type);
  g_test_add_func ("/action-edits/choose", test_choose);
  g_test_add_func ("/action-edits/type-while-derived", test_type_while_derived);
  g_test_add_func ("/action-edits/cell-while-derived", test_cell_while_derived);
  g_test_add_func ("/action-edits/cell-date", test_cell_date);
  g_test_add_func ("/action-edits/cell-person", test_cell_person);
  g_test_add_func ("/action-edits/cell-and-window", test_cell_and_window);
  g_test_add_func ("/action-edits/finish", test_finish);
  g_test_add_func ("/action-edits/skip-and-pin", test_skip_and_pin);
  g_test_add_func ("/action-edits/overdue", test_overdue);

  return g_test_run ();
}

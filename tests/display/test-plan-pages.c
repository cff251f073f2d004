/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages that show the plan: they say what it says, follow it, and let a
 * person decide. */

#include "plan-fixture.h"

#include "app/channels/tl-channel-row.h"
#include "app/tl-needs-group.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-member.h"
#include "wording/tl-reading.h"

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

/* The day on which a plan begins is picked like any other. */
static void
test_overview_calendar (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  GtkWidget *row = tl_find_widget (show_page (window, "overview"), ADW_TYPE_ENTRY_ROW, "Plan begins on");

  g_assert_nonnull (row);
  g_assert_nonnull (tl_find_widget_by_tooltip (row, GTK_TYPE_MENU_BUTTON, "Pick a day"));

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/overview/needs", test_overview_needs);
  g_test_add_func ("/overview/follows", test_overview_follows);
  g_test_add_func ("/overview/calendar", test_overview_calendar);
  g_test_add_func ("/channels/reasons", test_channels_reasons);
  g_test_add_func ("/channels/decide", test_channels_decide);
  g_test_add_func ("/channels/focus", test_channels_focus);
  g_test_add_func ("/channels/work", test_channels_work);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day from which a document is looked at, and the weeks that are over. */

#include "tl-display.h"

#include "app/overview/tl-past-group.h"
#include "app/tl-wall-timer.h"
#include "document/tl-document-edits.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording.h"

typedef struct
{
  TlApplication *application;
  TlDocument *document; /* whose plan begins on @start */
  TlDay start;
  TlWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TlPlanFrame frame;

  fixture->application = TL_APPLICATION (tl_test_application ());
  fixture->document = tl_document_new_example ("bakery", &error);
  g_assert_no_error (error);
  tl_document_get_frame (fixture->document, &frame);
  g_assert_cmpuint (frame.from, ==, TL_DAY_NONE);
  fixture->start = frame.start;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer document = fixture->document;

  tl_test_window_end (fixture->window);
  tl_application_set_today (fixture->application, TL_TEST_TODAY);
  tl_watch (&document);
  g_object_unref (fixture->document);
  tl_wait_until_gone (&document);
}

/* Opens the document on that day of the plan, counted from 0. */
static void
open_on (Fixture *fixture,
         int      day)
{
  tl_application_set_today (fixture->application, fixture->start + day);
  fixture->window = tl_test_window_new (fixture->document);
}

static TlDay
get_from (Fixture *fixture)
{
  TlPlanFrame frame;

  tl_document_get_frame (fixture->document, &frame);

  return frame.from;
}

static gpointer
get_group (Fixture *fixture)
{
  return tl_find_widget (fixture->window, TL_TYPE_PAST_GROUP, NULL);
}

static gpointer
get_again_row (Fixture *fixture)
{
  return tl_find_widget (get_group (fixture), ADW_TYPE_BUTTON_ROW, "_Plan again from this week");
}

/* Says that the weeks before a day stand as they were. */
static gboolean
says_before (Fixture *fixture,
             TlDay    day)
{
  g_autofree char *date = tl_wording_date (day);
  g_autofree char *sentence = g_strdup_printf ("Weeks before %s stand as they were", date);

  return gtk_widget_get_visible (get_group (fixture)) &&
         tl_find_widget (get_group (fixture), ADW_TYPE_ACTION_ROW, sentence) != NULL;
}

static guint
count_findings (Fixture       *fixture,
                TlFindingCode  code)
{
  GPtrArray *findings = tl_document_get_findings (fixture->document);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((TlFinding *) g_ptr_array_index (findings, i))->code == code;

  return n;
}

static void
test_before (Fixture       *fixture,
             gconstpointer  data)
{
  open_on (fixture, -2);
  g_assert_cmpuint (tl_document_get_today (fixture->document), ==, fixture->start - 2);
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  g_assert_false (gtk_widget_get_visible (get_group (fixture)));
  g_assert_cmpuint (count_findings (fixture, TL_FINDING_OVERDUE), ==, 0);
}

/* Opening a document lets the weeks that are over stand, and is no change. */
static void
test_opened_later (Fixture       *fixture,
                   gconstpointer  data)
{
  open_on (fixture, 23);
  tl_document_update (fixture->document);

  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 21);
  g_assert_false (tl_document_get_modified (fixture->document));
  g_assert_true (says_before (fixture, fixture->start + 21));
  g_assert_false (gtk_widget_get_visible (get_again_row (fixture)));
  g_assert_cmpuint (count_findings (fixture, TL_FINDING_OVERDUE), ==, 1);
}

static guint
count_records (Fixture *fixture)
{
  return tl_record_list_get_length (tl_record_get_list (tl_document_get_tracking (fixture->document),
                                                        TL_TRACKING_ACTIONS));
}

/* In a window that stays open over a Monday, the week that is over stands like
 * one that was over before: no step, no news, and nobody is disturbed. */
static void
test_monday_comes (Fixture       *fixture,
                   gconstpointer  data)
{
  gboolean can_undo = TRUE;
  GtkWidget *row;
  guint n_actions;

  open_on (fixture, 5);
  n_actions = tl_document_get_plan (fixture->document)->n_actions;
  row = tl_find_widget (fixture->window, ADW_TYPE_ENTRY_ROW, "Plan begins on");
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "12/2");

  tl_application_set_today (fixture->application, fixture->start + 6);
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  tl_application_set_today (fixture->application, fixture->start + 7);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);
  g_assert_cmpuint (count_records (fixture), >, 0);
  g_assert_cmpuint (tl_document_get_plan (fixture->document)->n_actions, ==, n_actions);
  g_assert_true (says_before (fixture, fixture->start + 7));
  g_assert_false (gtk_widget_get_visible (get_again_row (fixture)));

  g_object_get (fixture->document, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  g_assert_false (tl_document_get_modified (fixture->document));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "12/2");
  tl_plan_watch_settle (tl_workspace_get_watch (fixture->window->workspace));
  g_assert_null (tl_find_widget (fixture->window, GTK_TYPE_BUTTON, "_Show"));
}

static void
say_why (Fixture    *fixture,
         const char *why)
{
  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (fixture->document), TL_STRATEGY_WHYS),
                      TL_WHYS_WHY_SOCIAL, why);
  tl_document_seal (fixture->document);
}

static void
activate (Fixture    *fixture,
          const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), name, NULL));
  tl_document_update (fixture->document);
}

static const char *
get_why (Fixture *fixture)
{
  return tl_record_get_text (tl_record_get_child (tl_document_get_strategy (fixture->document), TL_STRATEGY_WHYS),
                             TL_WHYS_WHY_SOCIAL);
}

/* Where there is something to undo, the week that is over stands all the same: as a
 * step, which is told, and under which the others can still be undone. */
static void
test_monday_comes_after_steps (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *why = NULL;
  g_autofree char *label = NULL;
  guint n_actions;

  open_on (fixture, 5);
  n_actions = tl_document_get_plan (fixture->document)->n_actions;
  why = g_strdup (get_why (fixture));
  say_why (fixture, "Because");

  tl_application_set_today (fixture->application, fixture->start + 6);
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  tl_application_set_today (fixture->application, fixture->start + 7);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);
  g_assert_cmpuint (tl_document_get_plan (fixture->document)->n_actions, ==, n_actions);
  g_assert_true (says_before (fixture, fixture->start + 7));
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "Last week stays as it was planned"));
  g_object_get (fixture->document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Keep the past weeks");

  activate (fixture, "win.undo");
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  g_assert_cmpuint (count_records (fixture), ==, 0);
  g_assert_cmpstr (get_why (fixture), ==, "Because");
  activate (fixture, "win.undo");
  g_assert_cmpstr (get_why (fixture), ==, why);
  activate (fixture, "win.redo");
  activate (fixture, "win.redo");
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);

  tl_application_set_today (fixture->application, fixture->start + 14);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 14);
}

/* Who does what in the plan's first week, a line an action. */
static char *
dup_first_week (Fixture *fixture)
{
  const TlPlan *plan = tl_document_get_plan (fixture->document);
  GString *week = g_string_new (NULL);

  for (guint i = 0; i < plan->n_actions; i++)
    if (tl_day_get_monday (tl_plan_action_get_day (&plan->actions[i])) == fixture->start)
      g_string_append_printf (week, "%s %s\n", plan->actions[i].key, plan->actions[i].operator_id);

  return g_string_free (week, FALSE);
}

/* The past stands also where something waits to be done again, whether or not
 * there is something to undo beneath it: no change alters it any more. */
static void
test_monday_comes_before_redo (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *week = NULL;
  g_autofree char *after = NULL;
  gboolean can_undo, can_redo;
  TlRecordList *team;

  open_on (fixture, 5);
  say_why (fixture, "Because");
  if (GPOINTER_TO_INT (data))
    say_why (fixture, "For all that");
  activate (fixture, "win.undo");
  g_object_get (fixture->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_true (can_redo);
  g_assert_true (can_undo == GPOINTER_TO_INT (data));
  week = dup_first_week (fixture);
  g_assert_cmpstr (week, !=, "");

  tl_application_set_today (fixture->application, fixture->start + 7);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);

  team = tl_record_get_list (tl_document_get_strategy (fixture->document), TL_STRATEGY_TEAM);
  g_assert_true (tl_document_remove (fixture->document, tl_record_list_get (team, 0), NULL, &error));
  g_assert_no_error (error);
  tl_document_update (fixture->document);
  after = dup_first_week (fixture);
  g_assert_cmpstr (after, ==, week);

  activate (fixture, "win.undo");
  activate (fixture, "win.undo");
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
}

/* Who takes that back is not overruled before the next Monday, and is offered to
 * go on from here; what was undone can be done again, as long as no Monday comes. */
static void
test_days_pass (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer again;

  open_on (fixture, 5);
  g_assert_false (gtk_widget_get_visible (get_group (fixture)));
  say_why (fixture, "Because");
  tl_application_set_today (fixture->application, fixture->start + 7);
  activate (fixture, "win.undo");
  tl_application_set_today (fixture->application, fixture->start + 8);
  tl_document_update (fixture->document);
  g_assert_cmpuint (tl_document_get_today (fixture->document), ==, fixture->start + 8);
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  say_why (fixture, "For all that");
  tl_application_set_today (fixture->application, fixture->start + 9);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);

  g_assert_true (gtk_widget_get_visible (get_group (fixture)));
  again = get_again_row (fixture);
  g_assert_true (gtk_widget_get_visible (again));

  gtk_widget_grab_focus (again);
  g_signal_emit_by_name (again, "activated");
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);
  g_assert_true (says_before (fixture, fixture->start + 7));
  g_assert_false (gtk_widget_get_visible (again));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), get_group (fixture)));
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "Planned again from this week"));

  activate (fixture, "win.undo");
  g_assert_cmpuint (get_from (fixture), ==, TL_DAY_NONE);
  g_assert_true (gtk_widget_get_visible (again));
  activate (fixture, "win.redo");
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 7);
  activate (fixture, "win.undo");

  tl_application_set_today (fixture->application, fixture->start + 14);
  tl_document_update (fixture->document);
  g_assert_cmpuint (get_from (fixture), ==, fixture->start + 14);
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "The past weeks stay as they were planned"));
  activate (fixture, "win.undo");
  g_assert_true (gtk_widget_get_visible (again));

  tl_application_set_today (fixture->application, fixture->start - 1);
  tl_document_update (fixture->document);
  g_assert_false (gtk_widget_get_visible (again));
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

static gboolean
on_time (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* A time that passed while the computer was asleep has come. */
static void
test_wall_timer (Fixture       *fixture,
                 gconstpointer  data)
{
  gboolean passed = FALSE;
  gboolean future = FALSE;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint source;

  open_on (fixture, 0);
  source = tl_wall_timer_add (now + 86400, on_time, &future);
  tl_wall_timer_add (now - 3600, on_time, &passed);
  tl_wait_for (is_set, &passed);
  g_assert_false (future);
  g_assert_true (g_source_remove (source));
}

/* Long after the plan there is nothing to plan again. */
static void
test_long_after (Fixture       *fixture,
                 gconstpointer  data)
{
  TlPlanFrame frame;

  open_on (fixture, 5);
  tl_document_get_frame (fixture->document, &frame);
  tl_application_set_today (fixture->application, frame.start + 7 * frame.weeks + 7);
  tl_document_update (fixture->document);
  g_assert_false (gtk_widget_get_visible (get_again_row (fixture)));
}

/* Unless a day is set, it is that of the clock. */
static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autoptr (GDateTime) after = NULL;
  TlDay today;

  open_on (fixture, 0);
  tl_application_look_at_clock (fixture->application);
  g_assert_cmpuint (tl_application_get_today (fixture->application), ==, fixture->start);

  tl_application_set_today (fixture->application, TL_DAY_NONE);
  today = tl_application_get_today (fixture->application);
  after = g_date_time_new_now_local ();

  /* Midnight may pass just now. */
  g_assert_cmpuint (today, >=, tl_day_new (g_date_time_get_year (before), g_date_time_get_month (before),
                                           g_date_time_get_day_of_month (before)));
  g_assert_cmpuint (today, <=, tl_day_new (g_date_time_get_year (after), g_date_time_get_month (after),
                                           g_date_time_get_day_of_month (after)));
  g_assert_cmpuint (tl_document_get_today (fixture->document), ==, today);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add ("/today/before", Fixture, NULL, set_up, test_before, tear_down);
  g_test_add ("/today/opened-later", Fixture, NULL, set_up, test_opened_later, tear_down);
  g_test_add ("/today/monday-comes", Fixture, NULL, set_up, test_monday_comes, tear_down);
  g_test_add ("/today/monday-comes/after-steps", Fixture, NULL, set_up, test_monday_comes_after_steps, tear_down);
  g_test_add ("/today/monday-comes/before-redo", Fixture, GINT_TO_POINTER (FALSE), set_up, test_monday_comes_before_redo,
              tear_down);
  g_test_add ("/today/monday-comes/between-undo-and-redo", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_monday_comes_before_redo, tear_down);
  g_test_add ("/today/wall-timer", Fixture, NULL, set_up, test_wall_timer, tear_down);
  g_test_add ("/today/days-pass", Fixture, NULL, set_up, test_days_pass, tear_down);
  g_test_add ("/today/long-after", Fixture, NULL, set_up, test_long_after, tear_down);
  g_test_add ("/today/clock", Fixture, NULL, set_up, test_clock, tear_down);

  return g_test_run ();
}

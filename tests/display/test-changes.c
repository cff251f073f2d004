/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of the plan, told in passing after a change, and shown entry by
 * entry. */

#include "tl-display.h"

#include "app/actions/tl-actions-page.h"
#include "app/changes/tl-change-entry.h"
#include "app/changes/tl-changes-dialog.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-member.h"
#include "wording/tl-wording.h"

typedef struct
{
  TlDocument *document;
  TlWindow *window;
  TlPlanWatch *watch;
  gpointer anna;
  GPtrArray *diffs; /* as told */
} Fixture;

static void
on_changed (Fixture    *fixture,
            TlPlanDiff *diff)
{
  g_ptr_array_add (fixture->diffs, tl_plan_diff_ref (diff));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = tl_test_document_new ();
  fixture->window = tl_test_window_new (fixture->document);
  fixture->watch = tl_workspace_get_watch (fixture->window->workspace);
  fixture->anna = tl_record_find (tl_document_get_strategy (fixture->document), "anna");
  fixture->diffs = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_plan_diff_unref);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer document = fixture->document;

  g_ptr_array_unref (fixture->diffs);
  tl_test_window_end (fixture->window);
  tl_watch (&document);
  g_object_unref (fixture->document);
  tl_wait_until_gone (&document);
}

static void
set_hours (Fixture *fixture,
           double   hours)
{
  tl_record_set_optional (fixture->anna, TL_MEMBER_HOURS_PER_WEEK, hours);
}

static TlPlanDiff *
get_diff (Fixture *fixture,
          guint    position)
{
  g_assert_cmpuint (fixture->diffs->len, >, position);

  return g_ptr_array_index (fixture->diffs, position);
}

static const TlPlanAction *
get_action (Fixture *fixture,
            guint    position)
{
  return &tl_document_get_plan (fixture->document)->actions[position];
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return tl_find_widget (fixture->window, GTK_TYPE_LABEL, text) != NULL;
}

/* Telling. */

static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *told = NULL;

  set_hours (fixture, 2);
  g_assert_cmpuint (fixture->diffs->len, ==, 0);
  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 1);

  told = tl_change_entries_sum_up (fixture->document, get_diff (fixture, 0));
  g_assert_nonnull (told);
  g_assert_true (shows (fixture, told));
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_BUTTON, "_Show"));

  /* Once. */
  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 1);
}

static gboolean
is_told (gpointer diffs)
{
  return ((GPtrArray *) diffs)->len > 0;
}

static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  g_object_set (fixture->watch, "pause", 1, NULL);
  set_hours (fixture, 2);
  tl_wait_for (is_told, fixture->diffs);
}

/* What is typed counts from the first key to the last. */
static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TlPlan) before = tl_plan_ref (tl_document_get_plan (fixture->document));

  for (double hours = 5; hours >= 2; hours--)
    {
      set_hours (fixture, hours);
      tl_document_update (fixture->document);
    }

  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 1);
  g_assert_true (get_diff (fixture, 0)->old == before);
  g_assert_true (get_diff (fixture, 0)->now == tl_document_get_plan (fixture->document));
}

/* What comes to nothing is nothing. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  tl_plan_watch_settle (fixture->watch);

  set_hours (fixture, 2);
  tl_document_update (fixture->document);
  set_hours (fixture, 6);
  tl_plan_watch_settle (fixture->watch);

  tl_record_set_text (fixture->anna, TL_MEMBER_NAME, "Anna-Maria");
  tl_plan_watch_settle (fixture->watch);

  g_assert_cmpuint (fixture->diffs->len, ==, 0);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  set_hours (fixture, 2);
  tl_plan_watch_settle (fixture->watch);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  tl_plan_watch_settle (fixture->watch);

  g_assert_cmpuint (fixture->diffs->len, ==, 2);
  g_assert_true (get_diff (fixture, 0)->now == get_diff (fixture, 1)->old);
  g_assert_cmpuint (get_diff (fixture, 0)->counts[TL_DIFF_NEW], ==, get_diff (fixture, 1)->counts[TL_DIFF_GONE]);
  g_assert_cmpuint (get_diff (fixture, 0)->counts[TL_DIFF_GONE], ==, get_diff (fixture, 1)->counts[TL_DIFF_NEW]);
}

/* People know what they did to an action; and what came of it besides. */
static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *key = g_strdup (get_action (fixture, 0)->key);
  g_autoptr (GError) error = NULL;

  tl_document_set_action_field (fixture->document, key, TL_ACTION_FIELD_OPERATOR, "ben", &error);
  g_assert_no_error (error);
  tl_document_skip_action (fixture->document, key, TRUE, &error);
  g_assert_no_error (error);
  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 0);

  tl_document_undo (fixture->document);
  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 0);

  tl_document_skip_action (fixture->document, key, TRUE, &error);
  g_assert_no_error (error);
  set_hours (fixture, 2);
  tl_plan_watch_settle (fixture->watch);
  g_assert_cmpuint (fixture->diffs->len, ==, 1);
}

static gboolean
is_only_one_told (gpointer window)
{
  GtkWidget *overlay = tl_find_widget (window, ADW_TYPE_TOAST_OVERLAY, NULL);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += !ADW_IS_NAVIGATION_VIEW (child);

  return n == 1;
}

/* The later toast takes the place of the earlier one. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  set_hours (fixture, 2);
  tl_plan_watch_settle (fixture->watch);
  set_hours (fixture, 12);
  tl_plan_watch_settle (fixture->watch);

  first = tl_change_entries_sum_up (fixture->document, get_diff (fixture, 0));
  second = tl_change_entries_sum_up (fixture->document, get_diff (fixture, 1));
  g_assert_cmpstr (first, !=, second);
  g_assert_true (shows (fixture, second));
  tl_wait_for (is_only_one_told, fixture->window);
  g_assert_true (shows (fixture, second));
  g_assert_false (shows (fixture, first));
}

/* Showing. */

static TlChangesDialog *
show_dialog (Fixture *fixture)
{
  AdwDialog *dialog;

  tl_plan_watch_settle (fixture->watch);
  g_signal_emit_by_name (tl_find_widget (fixture->window, GTK_TYPE_BUTTON, "_Show"), "clicked");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (TL_IS_CHANGES_DIALOG (dialog));

  return TL_CHANGES_DIALOG (dialog);
}

static TlChangeEntry *
get_entry (TlChangesDialog *dialog,
           guint            position)
{
  GtkListView *list = tl_find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (TlChangeEntry) entry = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  /* The list has it. */
  return entry;
}

static void
activate_entry (TlChangesDialog *dialog,
                guint            position)
{
  g_signal_emit_by_name (tl_find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL), "activate", position);
}

/* Everything that is different is there, each kind below its heading. */
static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  gpointer settings = tl_record_get_child (tl_document_get_envelope (fixture->document), TL_ENVELOPE_PLAN);
  TlChangesDialog *dialog;
  const TlPlanDiff *diff;
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *last = "";
  TlChangeEntry *entry;
  g_autofree char *load = NULL;
  g_autofree char *weeks = NULL;
  guint n_weeks = 3;
  guint n = 0;

  set_hours (fixture, 2);
  tl_record_set_integer (settings, TL_PLAN_SETTINGS_WEEKS, 16);
  dialog = show_dialog (fixture);
  diff = get_diff (fixture, 0);
  g_assert_cmpuint (diff->n_actions, >, 0);

  for (; (entry = get_entry (dialog, n)) != NULL; n++)
    {
      const char *heading = tl_change_entry_get_heading (entry);

      g_assert_cmpstr (tl_change_entry_get_text (entry), !=, "");
      g_assert_true (g_str_equal (heading, last) || !g_hash_table_contains (headings, heading));
      g_hash_table_add (headings, g_strdup (heading));
      last = heading;
    }

  load = tl_wording_diff_load (diff);
  g_assert_nonnull (load);
  g_assert_cmpuint (n, ==, diff->n_channels + diff->n_people + 2 + diff->n_actions);
  for (guint i = 0; i < diff->n_weeks; i++)
    n_weeks += diff->weeks[i].old_minutes != diff->weeks[i].now_minutes;
  weeks = g_strdup_printf ("Weeks (%u)", n_weeks);
  g_assert_true (g_hash_table_contains (headings, weeks));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static guint
find_entry (TlChangesDialog *dialog,
            const char      *action)
{
  TlChangeEntry *entry;

  for (guint i = 0; (entry = get_entry (dialog, i)) != NULL; i++)
    {
      if (g_strcmp0 (tl_change_entry_get_action (entry), action) == 0)
        return i;
    }

  g_assert_not_reached ();
}

static gboolean
has_no_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window) == NULL;
}

/* An action that is still there is gone to. */
static void
test_go_to_action (Fixture       *fixture,
                   gconstpointer  data)
{
  TlActionsPage *page = TL_ACTIONS_PAGE (tl_workspace_get_page (fixture->window->workspace, "actions"));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (page));
  TlChangesDialog *dialog;
  g_autofree char *key = NULL;
  guint position;

  set_hours (fixture, 12);
  dialog = show_dialog (fixture);
  position = find_entry (dialog, "win.show-action");
  key = g_variant_dup_string (tl_change_entry_get_target (get_entry (dialog, position)), NULL);

  tl_watch (&dialog);
  activate_entry (dialog, position);
  tl_wait_until_gone (&dialog);
  g_assert_true (has_no_dialog (fixture->window));
  g_assert_true (tl_workspace_get_shown (fixture->window->workspace) == TL_PAGE (page));
  g_assert_cmpstr (tl_action_get_key (gtk_single_selection_get_selected_item (selection)), ==, key);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (page)));
}

/* One that is gone leads nowhere. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  TlChangesDialog *dialog;
  const TlPlanDiff *diff;
  guint n = 0;
  TlChangeEntry *entry;

  set_hours (fixture, 2);
  dialog = show_dialog (fixture);
  diff = get_diff (fixture, 0);
  g_assert_cmpuint (diff->counts[TL_DIFF_GONE], >, 0);

  for (guint i = 0; (entry = get_entry (dialog, i)) != NULL; i++)
    {
      if (tl_change_entry_get_action (entry) != NULL)
        continue;

      n += g_str_has_prefix (tl_change_entry_get_heading (entry), "Gone ");
      activate_entry (dialog, i);
      g_assert_false (has_no_dialog (fixture->window));
    }
  g_assert_cmpuint (n, ==, diff->counts[TL_DIFF_GONE]);

  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
is_at_top (gpointer list)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (list);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));

  return gtk_adjustment_get_upper (adjustment) > 0 && gtk_adjustment_get_value (adjustment) <= 0 &&
         focus != NULL && (focus == list || gtk_widget_is_ancestor (focus, list));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  TlChangesDialog *dialog;
  g_autofree char *told = NULL;

  set_hours (fixture, 2);
  dialog = show_dialog (fixture);
  gtk_test_accessible_assert_property (tl_find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What changed");
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "What changed");

  /* All of it is said first; then come the entries, from the first heading on. */
  told = tl_change_entries_sum_up (fixture->document, get_diff (fixture, 0));
  g_assert_nonnull (tl_find_widget (dialog, GTK_TYPE_LABEL, told));
  tl_wait_for (is_at_top, tl_find_widget (dialog, GTK_TYPE_LIST_VIEW, NULL));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add ("/changes/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/changes/pause", Fixture, NULL, set_up, test_pause, tear_down);
  g_test_add ("/changes/typed", Fixture, NULL, set_up, test_typed, tear_down);
  g_test_add ("/changes/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/changes/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/changes/own", Fixture, NULL, set_up, test_own, tear_down);
  g_test_add ("/changes/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/changes/dialog/entries", Fixture, NULL, set_up, test_entries, tear_down);
  g_test_add ("/changes/dialog/go-to-action", Fixture, NULL, set_up, test_go_to_action, tear_down);
  g_test_add ("/changes/dialog/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/changes/dialog/accessible", Fixture, NULL, set_up, test_accessible, tear_down);

  return g_test_run ();
}

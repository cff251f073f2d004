/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found, where a person sees it: it leads to its place, is repaired in
 * one step, and disturbs nobody. */

#include "tl-display.h"

#include "app/actions/tl-actions-page.h"
#include "app/overview/tl-found-group.h"
#include "app/tl-finding-row.h"
#include "app/tl-findings-group.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-member.h"
#include "tracking/tl-actual.h"
#include "wording/tl-reading.h"

/* How far a page is scrolled, in pixels. */
#define SCROLLED 40

static TlPage *
show_page (TlWindow   *window,
           const char *tag)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", tag);

  return tl_workspace_get_shown (window->workspace);
}

static const char *
get_shown_tag (TlWindow *window)
{
  return adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (tl_workspace_get_shown (window->workspace)));
}

static gpointer
find_record (TlDocument *document,
             const char *id)
{
  gpointer record = tl_record_find (tl_document_get_strategy (document), id);

  g_assert_nonnull (record);

  return record;
}

/* A copy, for they come and go with the plan. */
static TlFinding *
find_finding (TlDocument    *document,
              TlFindingCode  code)
{
  GPtrArray *findings;

  tl_document_update (document);
  findings = tl_document_get_findings (document);
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == code)
        return tl_finding_copy (finding);
    }

  return NULL;
}

static TlFindingRow *
find_row (gpointer         root,
          const TlFinding *finding)
{
  g_autofree char *sentence = tl_wording_finding (finding);

  return tl_find_widget (root, TL_TYPE_FINDING_ROW, sentence);
}

static TlFindingRow *
find_row_of (gpointer       root,
             TlDocument    *document,
             TlFindingCode  code)
{
  g_autoptr (TlFinding) finding = find_finding (document, code);

  return finding != NULL ? find_row (root, finding) : NULL;
}

static GtkWidget *
get_fix_button (TlFindingRow *row)
{
  GtkWidget *button = tl_find_widget (row, GTK_TYPE_BUTTON, NULL);

  g_assert_nonnull (button);

  return button;
}

static gboolean
shows (gpointer    root,
       const char *text)
{
  return tl_find_widget (root, GTK_TYPE_LABEL, text) != NULL;
}

/* Asks for all of what is found below @root. */
static void
show_all (gpointer root)
{
  if (ADW_IS_BUTTON_ROW (root) && gtk_widget_get_visible (root) &&
      gtk_widget_get_ancestor (root, TL_TYPE_FINDINGS_GROUP) != NULL)
    g_signal_emit_by_name (root, "activated");

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    show_all (child);
}

/* Everything that was found can be seen on Overview, the worst first. */
static void
test_overview (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  GPtrArray *findings = tl_document_get_findings (document);
  int last = -1;

  g_assert_cmpuint (findings->len, >, 0);
  show_all (overview);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);
      TlFindingRow *row = find_row (overview, finding);

      g_assert_nonnull (row);
      g_assert_nonnull (gtk_widget_get_ancestor (GTK_WIDGET (row), TL_TYPE_FINDINGS_GROUP));
      g_assert_cmpint (finding->severity, >=, last);
      last = finding->severity;
    }

  tl_test_window_end (window);
}

/* How many there are is said where it is seen first, and leads to them. */
static void
test_overview_counts (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  GtkWidget *found = tl_find_widget (overview, TL_TYPE_FOUND_GROUP, NULL);
  GPtrArray *findings = tl_document_get_findings (document);
  guint counts[TL_SEVERITY_HINT + 1] = { 0 };
  g_autofree char *title = NULL;
  GtkWidget *row, *focus;

  for (guint i = 0; i < findings->len; i++)
    counts[((const TlFinding *) g_ptr_array_index (findings, i))->severity]++;
  g_assert_cmpuint (counts[TL_SEVERITY_ERROR], ==, 0);
  g_assert_cmpuint (counts[TL_SEVERITY_WARNING], >, 1);
  g_assert_cmpuint (counts[TL_SEVERITY_HINT], >, 1);
  title = g_strdup_printf ("To look at: %u warnings, %u hints", counts[TL_SEVERITY_WARNING], counts[TL_SEVERITY_HINT]);
  row = tl_find_widget (found, ADW_TYPE_ACTION_ROW, title);
  g_assert_true (row != NULL && gtk_widget_get_mapped (row));
  gtk_test_accessible_assert_role (tl_find_widget_by_icon (row, "go-down-symbolic"), GTK_ACCESSIBLE_ROLE_PRESENTATION);

  g_assert_true (gtk_widget_activate (row));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (TL_IS_FINDING_ROW (focus));
  g_assert_cmpint (tl_finding_row_get_finding (TL_FINDING_ROW (focus))->severity, ==, TL_SEVERITY_WARNING);

  tl_test_window_end (window);
}

/* Where there can be no plan yet, Overview asks for what it needs, and goes into a
 * step only after the person. */
static void
test_overview_silent (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  g_autoptr (TlFinding) finding = NULL;
  TlWindow *window;
  TlPage *overview;

  g_assert_true (tl_document_remove (document, find_record (document, "families"), NULL, NULL));
  finding = find_finding (document, TL_FINDING_KPI_INCOMPLETE);
  g_assert_nonnull (finding);
  g_assert_cmpint (tl_document_get_plan (document)->needs, ==, TL_NEED_PERSONA);

  window = tl_test_window_new (document);
  overview = show_page (window, "overview");
  g_assert_null (find_row (overview, finding));

  show_page (window, "team");
  show_page (window, "overview");
  g_assert_null (find_row (overview, finding));

  show_page (window, "metrics");
  show_page (window, "overview");
  g_assert_nonnull (find_row (overview, finding));

  tl_test_window_end (window);
}

/* What there are no hours for is named, next to how many hours there are. */
static void
test_left_out (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  TlReading reading;
  g_autofree char *capacity = NULL;
  const char *subtitle;
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_CHANNEL_CHOICES);

  /* More than anybody has the hours for. */
  for (guint i = 0; i < tl_document_get_plan (document)->n_channels; i++)
    {
      gpointer choice = tl_record_list_append_new (choices, NULL);

      tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, tl_document_get_plan (document)->channels[i].id);
      tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_IN);
    }
  tl_record_set_optional (find_record (document, "anna"), TL_MEMBER_HOURS_PER_WEEK, 2);
  tl_document_update (document);
  reading = tl_reading_of (document);
  g_assert_cmpuint (reading.plan->n_left_out, >, 0);

  capacity = tl_wording_capacity (&reading);
  subtitle = adw_action_row_get_subtitle (tl_find_widget (overview, ADW_TYPE_ACTION_ROW, capacity));
  for (guint i = 0; i < reading.plan->n_left_out; i++)
    {
      g_autofree char *name = tl_wording_channel (&reading, reading.plan->left_out[i].channel);
      g_autofree char *hours = tl_wording_hours (reading.plan->left_out[i].minutes);

      g_assert_nonnull (strstr (subtitle, name));
      g_assert_nonnull (strstr (subtitle, hours));
    }

  tl_test_window_end (window);
}

static gboolean
has_focus_on_page (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, TL_TYPE_PAGE) != NULL;
}

static gboolean
can_scroll (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + SCROLLED;
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       n_frames)
{
  return ++*(guint *) n_frames < 3;
}

static gboolean
has_had_frames (gpointer n_frames)
{
  return *(guint *) n_frames == 3;
}

/* Until what was changed has been laid out. */
static void
wait_for_frame (TlWindow *window)
{
  guint n_frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_frame, &n_frames, NULL);
  tl_wait_for (has_had_frames, &n_frames);
}

/* Somebody who fills in a form is not disturbed by what is found meanwhile. */
static void
test_undisturbed (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  GtkWidget *scroller, *focus;
  GtkAdjustment *adjustment;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "strategy.readiness.leadership_involved");
  tl_wait_for (has_focus_on_page, window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  scroller = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  tl_wait_for (can_scroll, adjustment);
  gtk_adjustment_set_value (adjustment, SCROLLED);

  tl_record_set_boolean (find_record (document, "ben"), TL_MEMBER_LEAD, TRUE);
  g_assert_nonnull (find_row_of (tl_workspace_get_shown (window->workspace), document, TL_FINDING_SEVERAL_LEADS));
  wait_for_frame (window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, SCROLLED);

  tl_record_set_boolean (find_record (document, "ben"), TL_MEMBER_LEAD, FALSE);
  g_assert_null (find_row_of (tl_workspace_get_shown (window->workspace), document, TL_FINDING_SEVERAL_LEADS));
  wait_for_frame (window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, SCROLLED);

  tl_test_window_end (window);
}

/* Going there. */

static void
assert_all_lead_somewhere (TlDocument *document)
{
  TlWindow *window = tl_test_window_new (document);
  GPtrArray *findings = tl_document_get_findings (document);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      show_page (window, "overview");
      g_assert_true (tl_workspace_go_to (window->workspace, finding->where));
      g_assert_cmpstr (get_shown_tag (window), !=, "overview");
    }

  tl_test_window_end (window);
}

static void
test_places (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  const char * const *examples = tl_document_get_examples ();

  assert_all_lead_somewhere (document);
  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDocument) example = tl_document_new_example (examples[i], &error);

      g_assert_no_error (error);
      assert_all_lead_somewhere (example);
    }
}

/* Work that serves nothing is shown among the actions; of several, the page is. */
static void
test_tracked_places (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPlanAction action = tl_document_get_plan (document)->actions[0];
  const TlOwnAction own = { .title = "Sweep", .date = action.prepare_on, .prepare_on = action.prepare_on, .time = -1 };
  g_autofree char *key = tl_document_add_action (document, &own, NULL);
  g_autofree char *other = NULL;
  g_autoptr (TlFinding) finding = find_finding (document, TL_FINDING_HAND_MADE_WITHOUT_REASON);
  g_autoptr (TlFinding) both = NULL;
  TlActionsPage *page = TL_ACTIONS_PAGE (tl_workspace_get_page (window->workspace, "actions"));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (page));

  g_assert_nonnull (finding);
  show_page (window, "overview");
  show_all (window);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (window, finding))));
  g_assert_cmpstr (get_shown_tag (window), ==, "actions");
  g_assert_cmpstr (tl_action_get_key (gtk_single_selection_get_selected_item (selection)), ==, key);

  other = tl_document_add_action (document, &own, NULL);
  both = find_finding (document, TL_FINDING_HAND_MADE_WITHOUT_REASON);
  g_assert_true (both != NULL && both->count == 2);
  show_page (window, "overview");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (window, both))));
  g_assert_cmpstr (get_shown_tag (window), ==, "actions");

  tl_test_window_end (window);
}

/* What no page shows is told and leads nowhere. */
static void
test_place_without_page (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlFindingsGroup *group = tl_find_widget (show_page (window, "overview"), TL_TYPE_FINDINGS_GROUP, NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  TlFinding finding = { .code = TL_FINDING_NO_VISION, .severity = TL_SEVERITY_HINT };
  gpointer result = tl_record_list_append_new (
    tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS), NULL);
  g_autofree char *without = tl_record_dup_path (result, TL_ACTUAL_KPI);
  const char *const places[] = { "strategy.team[0].name", "tracking.edits", without, NULL };

  g_ptr_array_add (findings, &finding);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean leads = places[i] != NULL && places[i] != without;
      TlFindingRow *row;

      finding.where = (char *) places[i];
      g_assert_true (tl_workspace_has_place (document, places[i]) == leads);
      tl_findings_group_set_findings (group, findings, NULL, NULL);
      row = find_row (window, &finding);
      g_assert_nonnull (row);
      g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) == leads);
      g_assert_true ((gtk_actionable_get_action_name (GTK_ACTIONABLE (row)) != NULL) == leads);
      if (places[i] != NULL)
        g_assert_true (tl_workspace_go_to (window->workspace, places[i]) == leads);
    }

  tl_test_window_end (window);
}

/* Repairing. */

static void
test_fix (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *team = show_page (window, "team");
  gpointer anna = find_record (document, "anna");
  gpointer ben = find_record (document, "ben");
  TlFindingRow *row;
  GtkWidget *focus;
  g_autofree char *undo_label = NULL;

  tl_record_set_boolean (ben, TL_MEMBER_LEAD, TRUE);
  row = find_row_of (team, document, TL_FINDING_SEVERAL_LEADS);
  g_assert_nonnull (row);
  g_assert_true (shows (get_fix_button (row), "Keep Anna as the only lead"));

  /* The keyboard stays on the page, though the row goes. */
  gtk_widget_grab_focus (get_fix_button (row));
  g_signal_emit_by_name (get_fix_button (row), "clicked");
  tl_document_update (document);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (team)));
  g_assert_true (tl_record_get_boolean (anna, TL_MEMBER_LEAD));
  g_assert_false (tl_record_get_boolean (ben, TL_MEMBER_LEAD));
  g_assert_null (find_row_of (team, document, TL_FINDING_SEVERAL_LEADS));
  g_object_get (document, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, "Keep Anna as the only lead");
  g_assert_true (shows (window, "Done: Keep Anna as the only lead"));

  /* The toast's button. */
  g_signal_emit_by_name (tl_find_widget (tl_find_widget (window, ADW_TYPE_TOAST_OVERLAY, NULL), GTK_TYPE_BUTTON, "_Undo"),
                         "clicked");
  g_assert_true (tl_record_get_boolean (ben, TL_MEMBER_LEAD));
  g_assert_nonnull (find_row_of (team, document, TL_FINDING_SEVERAL_LEADS));

  tl_test_window_end (window);
}

/* Each repair that is offered takes away what it is offered for. */
static void
test_fixes (void)
{
  const char * const *examples = tl_document_get_examples ();

  for (guint i = 0; examples[i] != NULL; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_example (examples[i], NULL);
      TlWindow *window = tl_test_window_new (document);
      TlPage *overview = show_page (window, "overview");
      GtkWidget *button;

      tl_record_set_boolean (tl_record_list_get (tl_record_get_list (tl_document_get_strategy (document),
                                                                     TL_STRATEGY_TEAM), 0),
                             TL_MEMBER_LEAD, FALSE);
      tl_document_update (document);
      g_assert_cmpuint (tl_document_get_findings (document)->len, >, 0);

      for (guint n = 0; n < 20; n++)
        {
          GPtrArray *findings = tl_document_get_findings (document);
          TlFinding *finding = NULL;
          TlFindingRow *row = NULL;

          for (guint f = 0; f < findings->len && row == NULL; f++)
            {
              finding = g_ptr_array_index (findings, f);
              row = finding->can_fix ? find_row (overview, finding) : NULL;
            }
          if (row == NULL)
            break;

          finding = tl_finding_copy (finding);
          button = get_fix_button (row);
          g_assert_true (gtk_widget_get_visible (button));
          g_signal_emit_by_name (button, "clicked");
          tl_document_update (document);
          g_assert_null (find_row (overview, finding));
          tl_finding_free (finding);
        }

      tl_test_window_end (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/findings/overview", test_overview);
  g_test_add_func ("/findings/overview/counts", test_overview_counts);
  g_test_add_func ("/findings/overview/silent", test_overview_silent);
  g_test_add_func ("/findings/overview/left-out", test_left_out);
  g_test_add_func ("/findings/undisturbed", test_undisturbed);
  g_test_add_func ("/findings/places", test_places);
  g_test_add_func ("/findings/places/tracked", test_tracked_places);
  g_test_add_func ("/findings/places/without-page", test_place_without_page);
  g_test_add_func ("/findings/fix", test_fix);
  g_test_add_func ("/findings/fixes", test_fixes);

  return g_test_run ();
}

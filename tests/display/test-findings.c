/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found, where a person sees it: it leads to its place, is repaired in
 * one step, and disturbs nobody. */

#include "tl-display.h"

#include "app/tl-finding-row.h"
#include "app/tl-findings-group.h"
#include "app/actions/tl-actions-page.h"
#include "document/tl-action-list.h"
#include "document/tl-document-edits.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "wording/tl-wording.h"

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

static const TlFinding *
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
        return finding;
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

/* Everything that the bakery's strategy lacks can be seen on Overview, the worst
 * first, and none of it twice. */
static void
test_overview (void)
{
  g_autoptr (TlDocument) document = tl_test_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  GPtrArray *findings = tl_document_get_findings (document);
  GtkWidget *more;
  int last = -1;

  g_assert_cmpuint (findings->len, >, 0);
  while ((more = tl_find_widget (overview, ADW_TYPE_BUTTON_ROW, NULL)) != NULL && gtk_widget_get_visible (more) &&
         gtk_widget_get_ancestor (more, TL_TYPE_FINDINGS_GROUP) != NULL)
    g_signal_emit_by_name (more, "activated");

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->severity, >=, last);
      last = finding->severity;
      if (i < 3)
        {
          TlFindingRow *row = find_row (overview, finding);

          g_assert_nonnull (row);
          g_assert_nonnull (gtk_widget_get_ancestor (GTK_WIDGET (row), TL_TYPE_FINDINGS_GROUP));
        }
    }

  tl_test_window_end (window);
}

/* Where there can be no plan yet, Overview asks for what it needs, and goes into a
 * step only after the person. */
static void
test_overview_silent (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  TlPage *overview = show_page (window, "overview");
  const TlFinding *finding = find_finding (document, TL_FINDING_NO_VISION);

  g_assert_nonnull (finding);
  g_assert_null (find_row (overview, finding));

  show_page (window, "team");
  show_page (window, "overview");
  g_assert_null (find_row (overview, finding));

  show_page (window, "objective");
  show_page (window, "overview");
  g_assert_nonnull (find_row (overview, finding));

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
  const TlFinding *finding = find_finding (document, TL_FINDING_HAND_MADE_WITHOUT_REASON);
  TlActionsPage *page = TL_ACTIONS_PAGE (tl_workspace_get_page (window->workspace, "actions"));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (tl_actions_page_get_model (page));

  g_assert_nonnull (finding);
  show_page (window, "overview");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (window, finding))));
  g_assert_cmpstr (get_shown_tag (window), ==, "actions");
  g_assert_cmpstr (tl_action_get_key (gtk_single_selection_get_selected_item (selection)), ==, key);

  other = tl_document_add_action (document, &own, NULL);
  finding = find_finding (document, TL_FINDING_HAND_MADE_WITHOUT_REASON);
  g_assert_cmpuint (finding->count, ==, 2);
  show_page (window, "overview");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (window, finding))));
  g_assert_cmpstr (get_shown_tag (window), ==, "actions");

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
  g_autofree char *undo_label = NULL;

  tl_record_set_boolean (ben, TL_MEMBER_LEAD, TRUE);
  row = find_row (team, find_finding (document, TL_FINDING_SEVERAL_LEADS));
  g_assert_nonnull (row);
  g_assert_true (shows (get_fix_button (row), "Keep Anna as the only lead"));

  g_signal_emit_by_name (get_fix_button (row), "clicked");
  g_assert_true (tl_record_get_boolean (anna, TL_MEMBER_LEAD));
  g_assert_false (tl_record_get_boolean (ben, TL_MEMBER_LEAD));
  g_assert_null (find_finding (document, TL_FINDING_SEVERAL_LEADS));
  g_object_get (document, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, "Keep Anna as the only lead");
  g_assert_true (shows (window, "Done: Keep Anna as the only lead"));

  /* The toast's button. */
  g_signal_emit_by_name (tl_find_widget (tl_find_widget (window, ADW_TYPE_TOAST_OVERLAY, NULL), GTK_TYPE_BUTTON, "_Undo"),
                         "clicked");
  g_assert_true (tl_record_get_boolean (ben, TL_MEMBER_LEAD));
  g_assert_nonnull (find_row (team, find_finding (document, TL_FINDING_SEVERAL_LEADS)));

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

/* The list by itself. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *before; /* something else that takes the focus */
  TlFindingsGroup *group;
  GPtrArray *findings;
} Fixture;

static void
add_finding (Fixture       *fixture,
             TlFindingCode  code,
             const char    *where)
{
  TlFinding finding = { .code = code, .severity = tl_finding_code_get_severity (code), .where = (char *) where };

  g_ptr_array_add (fixture->findings, tl_finding_copy (&finding));
}

static void
show_findings (Fixture *fixture)
{
  tl_findings_group_set_findings (fixture->group, fixture->findings, NULL, NULL);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* The types of the rows are found in resources of the program. */
  tl_test_application ();
  fixture->window = gtk_window_new ();
  fixture->before = gtk_entry_new ();
  fixture->group = g_object_new (TL_TYPE_FINDINGS_GROUP, NULL);
  fixture->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_finding_free);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->group));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  tl_wait_for (is_mapped, fixture->window);

  add_finding (fixture, TL_FINDING_NO_LEAD, "strategy.team");
  add_finding (fixture, TL_FINDING_NO_VISION, "strategy.business.vision");
  add_finding (fixture, TL_FINDING_NO_FIT, "strategy.whys.fit");
  add_finding (fixture, TL_FINDING_NO_TEN_YEARS, "strategy.whys.ten_years");
  add_finding (fixture, TL_FINDING_NO_COMPETITOR, "strategy.competitors");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->findings);
}

static TlFindingRow *
get_row (Fixture *fixture,
         guint    position)
{
  TlFindingRow *row = find_row (fixture->window, g_ptr_array_index (fixture->findings, position));

  g_assert_nonnull (row);

  return row;
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static guint
count_rows (Fixture *fixture)
{
  GtkWidget *list = tl_find_widget (fixture->group, GTK_TYPE_LIST_BOX, NULL);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n += TL_IS_FINDING_ROW (row);

  return n;
}

/* What stays, stays where it is and keeps the focus; what comes does not take it. */
static void
test_rows_stay (Fixture       *fixture,
                gconstpointer  data)
{
  TlFindingRow *kept;

  show_findings (fixture);
  kept = get_row (fixture, 1);
  gtk_widget_grab_focus (GTK_WIDGET (kept));

  g_ptr_array_remove_index (fixture->findings, 0);
  add_finding (fixture, TL_FINDING_READINESS_WEAK, "strategy.readiness");
  show_findings (fixture);
  g_assert_true (get_row (fixture, 0) == kept);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (kept));

  g_ptr_array_insert (fixture->findings, 0, tl_finding_copy (g_ptr_array_index (fixture->findings, 4)));
  g_ptr_array_set_size (fixture->findings, 5);
  show_findings (fixture);
  g_assert_true (get_row (fixture, 1) == kept);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (kept));
  g_assert_cmpuint (count_rows (fixture), ==, 5);

  gtk_widget_grab_focus (fixture->before);
  g_ptr_array_set_size (fixture->findings, 1);
  show_findings (fixture);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), fixture->before));
  g_ptr_array_set_size (fixture->findings, 0);
  show_findings (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->group)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), fixture->before));
}

/* The focus of a row that goes is the next one's, of the last one the one's
 * before it. */
static void
test_focus_goes_on (Fixture       *fixture,
                    gconstpointer  data)
{
  TlFindingRow *next;

  show_findings (fixture);
  next = get_row (fixture, 2);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 1)));
  g_ptr_array_remove_index (fixture->findings, 1);
  show_findings (fixture);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (next));

  next = get_row (fixture, 2);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 3)));
  g_ptr_array_set_size (fixture->findings, 3);
  show_findings (fixture);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (next));
}

/* A wall of text is not shown before it is asked for. */
static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *more;

  g_object_set (fixture->group, "limit", 2, NULL);
  show_findings (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  more = tl_find_widget (fixture->group, ADW_TYPE_BUTTON_ROW, "Show all 5");
  g_assert_nonnull (more);
  g_assert_true (gtk_widget_get_visible (more));

  gtk_widget_grab_focus (more);
  g_signal_emit_by_name (more, "activated");
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  g_assert_false (gtk_widget_get_visible (more));
  g_assert_true (get_focus (fixture) == GTK_WIDGET (get_row (fixture, 2)));
}

/* One more is shown rather than asked about. */
static void
test_limit_nearly (Fixture       *fixture,
                   gconstpointer  data)
{
  g_object_set (fixture->group, "limit", 4, NULL);
  show_findings (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  g_assert_false (gtk_widget_get_visible (tl_find_widget (fixture->group, ADW_TYPE_BUTTON_ROW, NULL)));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  TlFindingRow *row;
  g_autofree char *sentence = tl_wording_finding (g_ptr_array_index (fixture->findings, 0));

  show_findings (fixture);
  row = get_row (fixture, 0);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Go there");
  gtk_test_accessible_assert_property (tl_find_widget_by_icon (row, "tl-finding-warning-symbolic"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, tl_wording_severity (TL_SEVERITY_WARNING));
  gtk_test_accessible_assert_property (tl_find_widget (fixture->group, GTK_TYPE_LIST_BOX, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "To look at");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/findings/overview", test_overview);
  g_test_add_func ("/findings/overview/silent", test_overview_silent);
  g_test_add_func ("/findings/places", test_places);
  g_test_add_func ("/findings/places/tracked", test_tracked_places);
  g_test_add_func ("/findings/fix", test_fix);
  g_test_add_func ("/findings/fixes", test_fixes);
  g_test_add ("/findings/list/stays", Fixture, NULL, set_up, test_rows_stay, tear_down);
  g_test_add ("/findings/list/focus", Fixture, NULL, set_up, test_focus_goes_on, tear_down);
  g_test_add ("/findings/list/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/findings/list/limit-nearly", Fixture, NULL, set_up, test_limit_nearly, tear_down);
  g_test_add ("/findings/list/accessible", Fixture, NULL, set_up, test_accessible, tear_down);

  return g_test_run ();
}

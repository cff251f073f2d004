/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of findings by itself: what stays does not move, what comes takes
 * nothing, and there is no wall of text. */

#include "tl-display.h"

#include "app/tl-finding-row.h"
#include "app/tl-findings-group.h"
#include "wording/tl-wording.h"

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
  const GActionEntry entries[] = { { .name = "go-to", .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *box;

  /* It has the style of the program, and starts the toolkit. */
  tl_test_application ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = gtk_window_new ();
  fixture->before = gtk_entry_new ();
  fixture->group = g_object_new (TL_TYPE_FINDINGS_GROUP, NULL);
  fixture->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_finding_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
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
  g_autofree char *sentence = tl_wording_finding (g_ptr_array_index (fixture->findings, position));
  TlFindingRow *row = tl_find_widget (fixture->group, TL_TYPE_FINDING_ROW, sentence);

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
  GtkWidget *list = gtk_widget_get_parent (tl_find_widget (fixture->group, TL_TYPE_FINDING_ROW, NULL));
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
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (kept)));

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
  gtk_test_accessible_assert_property (gtk_widget_get_parent (GTK_WIDGET (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "To look at");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add ("/findings-group/stays", Fixture, NULL, set_up, test_rows_stay, tear_down);
  g_test_add ("/findings-group/focus", Fixture, NULL, set_up, test_focus_goes_on, tear_down);
  g_test_add ("/findings-group/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/findings-group/limit-nearly", Fixture, NULL, set_up, test_limit_nearly, tear_down);
  g_test_add ("/findings-group/accessible", Fixture, NULL, set_up, test_accessible, tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of what can be many, the pages of what is in them, and what belongs
 * to one step. */

#include "forms-fixture.h"

#include "app/form/tl-list-editor.h"
#include "app/form/tl-list-form.h"
#include "app/form/tl-record-page.h"
#include "app/form/tl-step-page.h"
#include "app/step-audience/tl-persona-fit.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-target.h"

static gpointer
find (Fixture    *fixture,
      const char *id)
{
  gpointer record = tl_record_find (fixture->strategy, id);

  g_assert_nonnull (record);

  return record;
}

static TlListEditor *
find_editor (TlForm     *form,
             const char *title)
{
  gpointer editor = tl_find_widget (form, TL_TYPE_LIST_EDITOR, title);

  g_assert_nonnull (editor);

  return editor;
}

/* --- Lists --- */

static const char *
get_title (GtkWidget *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static void
test_titles (Fixture       *fixture,
             gconstpointer  data)
{
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  GtkWidget *row = tl_list_editor_get_row (people, find (fixture, "anna"));

  g_assert_cmpstr (get_title (row), ==, "Anna");
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));

  tl_record_set_text (find (fixture, "anna"), TL_MEMBER_NAME, "Anna & <Co>");
  g_assert_cmpstr (get_title (row), ==, "Anna & <Co>");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Anna & <Co>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "6 h a week · leads");
}

static void
test_add_in_place (Fixture       *fixture,
                   gconstpointer  data)
{
  TlRecordList *pillars = tl_record_get_list (fixture->strategy, TL_STRATEGY_PILLARS);
  TlListEditor *themes = find_editor (show_step (fixture, "objective"), "Themes");
  GtkWidget *row;
  guint field;

  g_signal_emit_by_name (tl_find_widget (themes, ADW_TYPE_BUTTON_ROW, "Add theme"), "activated");
  g_assert_cmpuint (tl_record_list_get_length (pillars), ==, 1);

  /* It is open, and the name can be typed. */
  row = tl_list_editor_get_row (themes, tl_record_list_get (pillars, 0));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), ADW_TYPE_ENTRY_ROW);
  g_assert_true (tl_bound_row_get (row, &field) == tl_record_list_get (pillars, 0));
  g_assert_cmpuint (field, ==, TL_PILLAR_NAME);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (tl_record_list_get_length (pillars), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (tl_record_list_get_length (pillars), ==, 1);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  TlRecordList *team = tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM);
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = tl_list_editor_get_row (people, anna);

  tl_record_set_ref (fixture->strategy, TL_STRATEGY_APPROVER, "anna");
  gtk_widget_activate_action (row, "item.remove", NULL);
  g_assert_cmpuint (tl_record_list_get_length (team), ==, 1);
  g_assert_null (tl_list_editor_get_row (people, anna));
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "");

  /* Nothing is asked; the toast undoes it. */
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL, "“Anna” removed"));
  g_signal_emit_by_name (tl_find_widget (fixture->window, GTK_TYPE_BUTTON, "_Undo"), "clicked");
  g_assert_true (tl_record_list_get (team, 0) == anna);
  g_assert_nonnull (tl_list_editor_get_row (people, anna));
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "anna");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  TlRecordList *team = tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM);
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = tl_list_editor_get_row (people, anna);

  /* Up from the first place leads nowhere. */
  gtk_widget_activate_action (row, "item.move-up", NULL);
  g_assert_true (tl_record_list_get (team, 0) == anna);

  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "item.move-down", NULL);
  g_assert_true (tl_record_list_get (team, 1) == anna);
  g_assert_true (tl_list_editor_get_row (people, anna) == row);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  gtk_widget_activate_action (row, "item.move-down", NULL);
  g_assert_true (tl_record_list_get (team, 1) == anna);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_true (tl_record_list_get (team, 0) == anna);
}

/* --- Pages of records --- */

static AdwNavigationView *
get_view (Fixture *fixture)
{
  return tl_find_widget (fixture->window->workspace, ADW_TYPE_NAVIGATION_VIEW, NULL);
}

static gboolean
shows_record (gpointer view)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (view);

  return TL_IS_RECORD_PAGE (page) && gtk_widget_get_mapped (GTK_WIDGET (page));
}

static gboolean
shows_step (gpointer view)
{
  return TL_IS_STEP_PAGE (adw_navigation_view_get_visible_page (view));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  AdwNavigationView *view = get_view (fixture);
  AdwNavigationPage *page;

  g_signal_emit_by_name (tl_list_editor_get_row (people, find (fixture, "ben")), "activated");
  tl_wait_for (shows_record, view);
  page = adw_navigation_view_get_visible_page (view);
  g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Ben");

  tl_record_set_text (find (fixture, "ben"), TL_MEMBER_NAME, "Benedikt");
  g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Benedikt");

  /* The page goes with the person. */
  tl_list_editor_remove (people, find (fixture, "ben"));
  tl_wait_for (shows_step, view);
}

static gboolean
is_alone (gpointer list)
{
  return tl_record_list_get_length (list) == 2;
}

static void
test_nothing_said (Fixture       *fixture,
                   gconstpointer  data)
{
  TlRecordList *team = tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM);
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  AdwNavigationView *view = get_view (fixture);

  /* Who is added and not described is not kept, … */
  tl_list_editor_add (people);
  tl_wait_for (shows_record, view);
  g_assert_cmpuint (tl_record_list_get_length (team), ==, 3);
  adw_navigation_view_pop (view);
  tl_wait_for (is_alone, team);

  /* … and who has a name is. */
  tl_list_editor_add (people);
  tl_wait_for (shows_record, view);
  tl_record_set_text (tl_record_list_get (team, 2), TL_MEMBER_NAME, "Cem");
  adw_navigation_view_pop (view);
  tl_wait_for (shows_step, view);
  g_assert_cmpuint (tl_record_list_get_length (team), ==, 3);
}

static gboolean
is_taken_back (gpointer document)
{
  gboolean can_undo;

  g_object_get (document, "can-undo", &can_undo, NULL);

  return !can_undo;
}

/* Adding somebody and going back again is nothing done. */
static void
test_nothing_left (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  Fixture empty = { .document = document, .strategy = tl_document_get_strategy (document), .window = window };
  TlListEditor *people = find_editor (show_step (&empty, "team"), "People");
  AdwNavigationView *view = get_view (&empty);

  tl_list_editor_add (people);
  tl_wait_for (shows_record, view);
  g_assert_true (tl_document_get_modified (document));
  adw_navigation_view_pop (view);
  tl_wait_for (is_taken_back, document);
  g_assert_false (tl_document_get_modified (document));
  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (empty.strategy, TL_STRATEGY_TEAM)), ==, 0);

  tl_test_window_end (window);
}

/* What cannot be stored does not go with the page without a word. */
static void
test_nonsense_is_told (Fixture       *fixture,
                       gconstpointer  data)
{
  TlListEditor *people = find_editor (show_step (fixture, "team"), "People");
  AdwNavigationView *view = get_view (fixture);
  gpointer ben = find (fixture, "ben");
  GtkWidget *row;

  g_signal_emit_by_name (tl_list_editor_get_row (people, ben), "activated");
  tl_wait_for (shows_record, view);
  row = tl_form_find_row (GTK_WIDGET (adw_navigation_view_get_visible_page (view)), ben, TL_MEMBER_HOURS_PER_WEEK);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "a few");
  adw_navigation_view_pop (view);
  tl_wait_for (shows_step, view);
  g_assert_nonnull (tl_find_widget (fixture->window, GTK_TYPE_LABEL,
                                    "“a few” was not stored. Hours a week: a number from 0 to 80"));
}

/* --- What belongs to one step --- */

/* The form of a record of a list, that no page shows. */
static GtkWidget *
make_form (Fixture  *fixture,
           gpointer  record)
{
  const TlListForm *list_form = tl_list_form_find (G_OBJECT_TYPE (record));
  GtkWidget *form = g_object_ref_sink (tl_form_new (fixture->document, record, list_form->groups, list_form->n_groups));

  tl_form_build (TL_FORM (form));

  return form;
}

static void
test_one_lead (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GtkWidget) form = make_form (fixture, find (fixture, "ben"));
  GtkWidget *row = tl_form_find_row (form, find (fixture, "ben"), TL_MEMBER_LEAD);

  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_true (tl_record_get_boolean (find (fixture, "ben"), TL_MEMBER_LEAD));
  g_assert_false (tl_record_get_boolean (find (fixture, "anna"), TL_MEMBER_LEAD));

  tl_document_undo (fixture->document);
  g_assert_false (tl_record_get_boolean (find (fixture, "ben"), TL_MEMBER_LEAD));
  g_assert_true (tl_record_get_boolean (find (fixture, "anna"), TL_MEMBER_LEAD));
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
}

static void
test_shares (Fixture       *fixture,
             gconstpointer  data)
{
  TlRecordList *pillars = tl_record_get_list (fixture->strategy, TL_STRATEGY_PILLARS);
  TlListEditor *themes = find_editor (show_step (fixture, "objective"), "Themes");
  g_autoptr (GError) error = NULL;

  tl_record_set_optional (tl_record_list_append_new (pillars, "oven"), TL_PILLAR_SHARE, 60);
  tl_record_set_optional (tl_record_list_append_new (pillars, "counter"), TL_PILLAR_SHARE, 30);
  g_assert_nonnull (tl_find_widget (themes, GTK_TYPE_LABEL, "All themes together: 90 %. Aim for 100."));

  tl_record_set_optional (find (fixture, "counter"), TL_PILLAR_SHARE, 40);
  g_assert_nonnull (tl_find_widget (themes, GTK_TYPE_LABEL, "All themes together: 100 %."));

  tl_document_remove (fixture->document, find (fixture, "oven"), "Remove", &error);
  g_assert_no_error (error);
  g_assert_nonnull (tl_find_widget (themes, GTK_TYPE_LABEL, "All themes together: 40 %. Aim for 100."));
}

static void
test_kpi_offers (Fixture       *fixture,
                 gconstpointer  data)
{
  TlRecordList *kpis = tl_record_get_list (fixture->strategy, TL_STRATEGY_KPIS);
  TlForm *form = show_step (fixture, "metrics");
  gpointer offer, kpi;

  /* A beginner who wants to sell counts by hand. */
  offer = tl_find_widget (form, ADW_TYPE_ACTION_ROW, "Offers redeemed");
  g_assert_nonnull (offer);
  g_assert_null (tl_find_widget (form, ADW_TYPE_ACTION_ROW, "Impressions"));

  g_signal_emit_by_name (offer, "activated");
  kpi = tl_record_list_get (kpis, 1);
  g_assert_cmpstr (tl_record_get_text (kpi, TL_KPI_NAME), ==, "Offers redeemed");
  g_assert_true (tl_record_is_set (kpi, TL_KPI_FORMULA));
  g_assert_cmpint (tl_record_get_enum (kpi, TL_KPI_OBJECTIVE), ==, TL_OBJECTIVE_SALES);

  /* It is not offered twice, and undone as one. */
  tl_document_update (fixture->document);
  offer = tl_find_widget (form, ADW_TYPE_ACTION_ROW, "Offers redeemed");
  g_assert_true (offer == tl_list_editor_get_row (find_editor (form, "What you measure"), kpi));
  tl_document_undo (fixture->document);
  g_assert_cmpuint (tl_record_list_get_length (kpis), ==, 1);

  tl_record_set_enum (tl_record_get_child (fixture->strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY, TL_OBJECTIVE_AWARENESS);
  tl_document_update (fixture->document);
  g_assert_nonnull (tl_find_widget (form, ADW_TYPE_ACTION_ROW, "Impressions"));
  g_assert_null (tl_find_widget (form, ADW_TYPE_ACTION_ROW, "Offers redeemed"));
}

static void
test_targets (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    int fiscal_year;
    int quarter;
  } expected[] = { { 2026, 4 }, { 2027, 1 }, { 2027, 2 } };
  TlRecordList *targets = tl_record_get_list (find (fixture, "orders"), TL_KPI_TARGETS);
  gpointer settings = tl_record_get_child (tl_document_get_envelope (fixture->document), TL_ENVELOPE_PLAN);
  g_autoptr (GtkWidget) form = NULL;
  TlListEditor *editor;

  /* A plan from December on; the fiscal year begins in March. */
  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, tl_day_new (2026, 12, 7));
  tl_record_set_integer (tl_record_get_child (fixture->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 3);
  form = make_form (fixture, find (fixture, "orders"));
  editor = find_editor (TL_FORM (form), "Targets");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gpointer target;

      tl_list_editor_add (editor);
      target = tl_record_list_get (targets, i);
      g_assert_cmpint (tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR), ==, expected[i].fiscal_year);
      g_assert_cmpint (tl_record_get_integer (target, TL_TARGET_QUARTER), ==, expected[i].quarter);
    }
}

static gboolean
has_fit (gpointer fit)
{
  return tl_find_widget (fit, ADW_TYPE_EXPANDER_ROW, "Instagram") != NULL;
}

static void
test_fit (Fixture       *fixture,
          gconstpointer  data)
{
  TlListEditor *personas = find_editor (show_step (fixture, "audience"), "Personas");
  AdwNavigationView *view = get_view (fixture);
  gpointer families = find (fixture, "families");
  gpointer channel, fit, row;
  g_autofree char *before = NULL;

  g_signal_emit_by_name (tl_list_editor_get_row (personas, families), "activated");
  tl_wait_for (shows_record, view);
  fit = tl_find_widget (adw_navigation_view_get_visible_page (view), TL_TYPE_PERSONA_FIT, NULL);
  tl_wait_for (has_fit, fit);
  row = tl_find_widget (fit, ADW_TYPE_EXPANDER_ROW, "Instagram");
  before = g_strdup (adw_expander_row_get_subtitle (row));

  /* It follows what is said of the persona, in the same row. */
  channel = tl_record_list_append_new (tl_record_get_list (families, TL_PERSONA_CHANNELS), NULL);
  tl_record_set_ref (channel, TL_PERSONA_CHANNEL_CHANNEL, "instagram");
  tl_document_update (fixture->document);
  g_assert_true (tl_find_widget (fit, ADW_TYPE_EXPANDER_ROW, "Instagram") == row);
  g_assert_cmpstr (adw_expander_row_get_subtitle (row), !=, before);
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/forms/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("titles", test_titles);
  ADD ("add-in-place", test_add_in_place);
  ADD ("remove", test_remove);
  ADD ("move", test_move);
  ADD ("page", test_page);
  ADD ("nothing-said", test_nothing_said);
  ADD ("nothing-left", test_nothing_left);
  ADD ("nonsense-is-told", test_nonsense_is_told);
  ADD ("one-lead", test_one_lead);
  ADD ("shares", test_shares);
  ADD ("kpi-offers", test_kpi_offers);
  ADD ("targets", test_targets);
  ADD ("fit", test_fit);
#undef ADD

  return g_test_run ();
}

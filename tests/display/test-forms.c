/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five steps: what is asked there, and the lists of what can be many. */

#include "tl-display.h"

#include "app/form/tl-form.h"
#include "app/form/tl-list-editor.h"
#include "app/form/tl-list-form.h"
#include "app/form/tl-record-page.h"
#include "app/form/tl-step-page.h"
#include "app/form/tl-text-row.h"
#include "app/step-audience/tl-persona-fit.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-target.h"

static const char * const steps[] = { "team", "objective", "listening", "audience", "metrics" };

typedef struct
{
  TlDocument *document;
  TlStrategy *strategy;
  TlWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = tl_test_document_new ();
  fixture->strategy = tl_document_get_strategy (fixture->document);
  fixture->window = tl_test_window_new (fixture->document);
}

/* A page that was going away may take a moment more than the window. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer document = fixture->document;

  tl_test_window_end (fixture->window);
  tl_watch (&document);
  g_object_unref (fixture->document);
  tl_wait_until_gone (&document);
}

static gpointer
find (Fixture    *fixture,
      const char *id)
{
  gpointer record = tl_record_find (fixture->strategy, id);

  g_assert_nonnull (record);

  return record;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The form of a step, shown. */
static TlForm *
show_step (Fixture    *fixture,
           const char *tag)
{
  TlPage *page = tl_workspace_get_page (fixture->window->workspace, tag);
  TlForm *form = tl_step_page_get_form (TL_STEP_PAGE (page));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", tag);
  tl_wait_for (is_mapped, form);

  return form;
}

static TlListEditor *
find_editor (TlForm     *form,
             const char *title)
{
  gpointer editor = tl_find_widget (form, TL_TYPE_LIST_EDITOR, title);

  g_assert_nonnull (editor);

  return editor;
}

/* --- Everything is asked --- */

/* Calls @func for @widget and everything below it. */
static void
walk (GtkWidget *widget,
      void     (*func) (GtkWidget *widget,
                        gpointer   user_data),
      gpointer   user_data)
{
  func (widget, user_data);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (child, func, user_data);
}

static void
unfold (GtkWidget *widget,
        gpointer   user_data)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
}

static void
note_field (GtkWidget *widget,
            gpointer   user_data)
{
  guint field;
  TlRecord *record = tl_bound_row_get (widget, &field);

  if (record != NULL)
    g_hash_table_add (user_data, g_strdup_printf ("%s.%s", G_OBJECT_TYPE_NAME (record),
                                                  tl_record_get_field (record, field)->name));
}

/* What the Channels page asks for, and what is the catalogue's alone. */
static gboolean
is_asked_elsewhere (GType type,
                    guint field)
{
  if (type == TL_TYPE_CHANNEL)
    return field == TL_CHANNEL_FITS || field == TL_CHANNEL_USAGE || field == TL_CHANNEL_BENCHMARKS;
  if (type == TL_TYPE_CADENCE)
    return field == TL_CADENCE_SOURCE || field == TL_CADENCE_OBSERVED;

  return type == TL_TYPE_CHANNEL_CHOICE;
}

/* Puts one item into each list below @record, so that there is a form for it. */
static void
fill_lists (TlRecord *record)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (record, field));

      if (is_asked_elsewhere (G_OBJECT_TYPE (record), field))
        continue;

      if (kind == TL_FIELD_CHILD)
        fill_lists (tl_record_get_child (record, field));
      else if (kind == TL_FIELD_LIST)
        fill_lists (tl_record_list_append_new (tl_record_get_list (record, field), NULL));
    }
}

typedef struct
{
  Fixture *fixture;
  GHashTable *asked;
  GHashTable *types; /* of which a page has been looked at */
  void (*func) (GtkWidget *widget,
                gpointer   user_data);
} Sweep;

static void
sweep_form (Sweep  *sweep,
            TlForm *form)
{
  tl_form_build (form);
  walk (GTK_WIDGET (form), unfold, NULL);
  walk (GTK_WIDGET (form), sweep->func, sweep->asked);
}

/* The pages that records of lists have for themselves. */
static gboolean
sweep_record (TlRecord *record,
              gpointer  user_data)
{
  Sweep *sweep = user_data;
  const TlListForm *list_form;
  GtkWidget *form;

  if (tl_record_get_id (record) == NULL || G_OBJECT_TYPE (record) == TL_TYPE_CHANNEL_CHOICE ||
      !g_hash_table_add (sweep->types, GSIZE_TO_POINTER (G_OBJECT_TYPE (record))))
    return TRUE;

  list_form = tl_list_form_find (G_OBJECT_TYPE (record));
  g_assert_nonnull (list_form);
  form = g_object_ref_sink (tl_form_new (sweep->fixture->document, record, list_form->groups, list_form->n_groups));
  sweep_form (sweep, TL_FORM (form));
  g_assert_finalize_object (form);

  return TRUE;
}

static void
sweep_steps (Fixture    *fixture,
             GHashTable *asked,
             void      (*func) (GtkWidget *widget,
                                gpointer   user_data))
{
  g_autoptr (GHashTable) types = g_hash_table_new (NULL, NULL);
  Sweep sweep = { fixture, asked, types, func };

  fill_lists (TL_RECORD (fixture->strategy));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sweep_form (&sweep, show_step (fixture, steps[i]));
  tl_record_foreach (fixture->strategy, sweep_record, &sweep);
}

static gboolean
assert_asked (TlRecord *record,
              gpointer  user_data)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      GParamSpec *pspec = tl_record_get_field (record, field);
      TlFieldKind kind = tl_param_get_kind (pspec);
      g_autofree char *name = g_strdup_printf ("%s.%s", G_OBJECT_TYPE_NAME (record), pspec->name);

      if (kind == TL_FIELD_CHILD || kind == TL_FIELD_LIST || is_asked_elsewhere (G_OBJECT_TYPE (record), field))
        continue;

      if (!g_hash_table_contains (user_data, name))
        g_error ("Nothing asks for %s", name);
    }

  return TRUE;
}

static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  sweep_steps (fixture, asked, note_field);
  tl_record_foreach (fixture->strategy, assert_asked, asked);
}

/* --- Everything has a name --- */

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
assert_name (GtkWidget *widget,
             gpointer   user_data)
{
  const char *title;

  /* A row is called by its title. */
  if (tl_bound_row_get (widget, NULL) != NULL)
    {
      title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
      g_assert_cmpstr (title, !=, "");
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title);

      if (ADW_IS_ENTRY_ROW (widget))
        g_assert_true (has_name (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (widget)))));
      else if (TL_IS_TEXT_ROW (widget))
        g_assert_true (has_name (GTK_WIDGET (tl_text_row_get_view (TL_TEXT_ROW (widget)))));
    }
  else if (ADW_IS_ACTION_ROW (widget) || ADW_IS_EXPANDER_ROW (widget) || ADW_IS_BUTTON_ROW (widget))
    {
      title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
      if (!gtk_widget_get_ancestor (gtk_widget_get_parent (widget), ADW_TYPE_PREFERENCES_ROW))
        {
          g_assert_cmpstr (title, !=, "");
          g_assert_true (has_name (widget));
        }
    }
  else if (GTK_IS_MENU_BUTTON (widget) && tl_find_widget (widget, GTK_TYPE_IMAGE, NULL) != NULL)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  else if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_has_css_class (widget, "chip"))
    {
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (widget));

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           gtk_label_get_label (GTK_LABEL (label)));
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  sweep_steps (fixture, NULL, assert_name);
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

/* --- Ways to a place --- */

static const struct
{
  const char *path;
  const char *type; /* whose field has the focus */
  const char *field;
} places[] = {
  { "strategy.approver", "TlStrategy", "approver" },
  { "strategy.readiness.culture_open", "TlReadiness", "culture-open" },
  { "strategy.business.vision", "TlBusiness", "vision" },
  { "strategy.business.objectives[0].measure", "TlBusinessObjective", "measure" },
  { "strategy.team[1].hours_per_week", "TlMember", "hours-per-week" },
  { "strategy.personas[0].ages", "TlPersona", "ages" },
  { "strategy.kpis[0].reader", "TlKpi", "reader" },
  { "strategy.estimates.reach_score", "TlEstimates", "reach-score" },
};

typedef struct
{
  Fixture *fixture;
  guint place;
} Way;

static gboolean
has_arrived (gpointer data)
{
  Way *way = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (way->fixture->window));

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      guint field;
      TlRecord *record = tl_bound_row_get (widget, &field);

      if (record != NULL)
        return g_str_equal (G_OBJECT_TYPE_NAME (record), places[way->place].type) &&
               g_str_equal (tl_record_get_field (record, field)->name, places[way->place].field);
    }

  return FALSE;
}

static void
test_go_to (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      Way way = { fixture, i };

      g_test_message ("%s", places[i].path);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go-to", "s", places[i].path);
      tl_wait_for (has_arrived, &way);
    }
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
  ADD ("everything", test_everything);
  ADD ("names", test_names);
  ADD ("titles", test_titles);
  ADD ("add-in-place", test_add_in_place);
  ADD ("remove", test_remove);
  ADD ("move", test_move);
  ADD ("page", test_page);
  ADD ("nothing-said", test_nothing_said);
  ADD ("go-to", test_go_to);
  ADD ("one-lead", test_one_lead);
  ADD ("shares", test_shares);
  ADD ("kpi-offers", test_kpi_offers);
  ADD ("targets", test_targets);
  ADD ("fit", test_fit);
#undef ADD

  return g_test_run ();
}

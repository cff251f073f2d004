/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five steps: everything is asked there, has a name, and is found. */

#include "forms-fixture.h"

#include "app/form/tl-list-form.h"
#include "app/form/tl-text-row.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel.h"
#include "strategy/tl-channel-choice.h"

static const char * const steps[] = { "team", "objective", "listening", "audience", "metrics" };

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

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/forms/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("everything", test_everything);
  ADD ("names", test_names);
  ADD ("go-to", test_go_to);
#undef ADD

  return g_test_run ();
}

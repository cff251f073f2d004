/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-display.h"

#include <glib/gstdio.h>

#include "catalogue/tl-kpi-definition.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-whys.h"
#include "tl-display-icons.h"

/* Far longer than anything takes, sanitizers included. */
#define PATIENCE_SECONDS 20

void
tl_display_init (int    *argc,
                 char ***argv)
{
  g_test_init (argc, argv, NULL);
  tl_display_load_icons_at_once ();
}

static gboolean
on_time_up (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

void
tl_wait_for_at (const char  *where,
                const char  *what,
                TlCondition  condition,
                gpointer     data)
{
  gboolean time_up = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, on_time_up, &time_up);

  while (!condition (data) && !time_up)
    g_main_context_iteration (NULL, TRUE);

  if (time_up)
    g_error ("%s: waited in vain for %s", where, what);

  g_source_remove (timeout);
}

gboolean
tl_is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

GtkApplication *
tl_test_application (void)
{
  static TlApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = tl_application_new ();
      tl_application_set_today (application, TL_TEST_TODAY);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_set_default (G_APPLICATION (application));
    }

  return GTK_APPLICATION (application);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

TlWindow *
tl_test_window_new (TlDocument *document)
{
  TlWindow *window = tl_window_new (tl_test_application ());

  if (document != NULL)
    tl_window_show_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  tl_wait_for (is_mapped, window);

  return window;
}

void
tl_test_window_end (TlWindow *window)
{
  tl_watch (&window);
  gtk_window_destroy (GTK_WINDOW (window));
  tl_wait_until_gone (&window);
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  static const char * const names[] = { "label", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), names[i]);
      g_autofree char *value = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;

      g_object_get (widget, names[i], &value, NULL);
      if (g_strcmp0 (value, text) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_tooltip (GtkWidget  *widget,
             const char *text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

static gpointer
find (GtkWidget  *root,
      GType       type,
      gboolean  (*suits) (GtkWidget *, const char *),
      const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (text == NULL || suits (root, text)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, suits, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
tl_find_widget (gpointer    root,
                GType       type,
                const char *text)
{
  return find (root, type, has_text, text);
}

gpointer
tl_find_widget_by_tooltip (gpointer    root,
                           GType       type,
                           const char *tooltip)
{
  return find (root, type, has_tooltip, tooltip);
}

static gboolean
has_icon (GtkWidget  *widget,
          const char *icon_name)
{
  return g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), icon_name) == 0;
}

gpointer
tl_find_widget_by_icon (gpointer    root,
                        const char *icon_name)
{
  return find (root, GTK_TYPE_IMAGE, has_icon, icon_name);
}

static gboolean
has_alert (gpointer window)
{
  return ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (window));
}

AdwAlertDialog *
tl_wait_for_alert (TlWindow *window)
{
  tl_wait_for (has_alert, window);

  return ADW_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

void
tl_answer_alert (TlWindow   *window,
                 const char *response)
{
  AdwAlertDialog *alert = tl_wait_for_alert (window);
  GtkWidget *button = tl_find_widget (alert, GTK_TYPE_BUTTON, adw_alert_dialog_get_response_label (alert, response));

  tl_watch (&alert);
  g_signal_emit_by_name (button, "clicked");
  tl_wait_until_gone (&alert);
}

static void
add_member (TlStrategy *strategy,
            const char *id,
            const char *name,
            double      hours,
            gboolean    lead)
{
  gpointer member = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_TEAM), id);

  tl_record_set_text (member, TL_MEMBER_NAME, name);
  tl_record_set_optional (member, TL_MEMBER_HOURS_PER_WEEK, hours);
  tl_record_set_flags (member, TL_MEMBER_SKILLS, TL_SKILL_WRITING | TL_SKILL_PHOTO | TL_SKILL_COMMUNITY | TL_SKILL_VIDEO);
  tl_record_set_boolean (member, TL_MEMBER_LEAD, lead);
}

TlDocument *
tl_test_document_new (void)
{
  TlDocument *document = tl_document_new ();
  TlStrategy *strategy = tl_document_get_strategy (document);
  gpointer business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  gpointer aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  gpointer settings = tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
  gpointer objective, persona, kpi;

  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, TL_TEST_START);
  tl_record_set_date (settings, TL_PLAN_SETTINGS_ORIGIN, TL_TEST_START);

  add_member (strategy, "anna", "Anna", 6, TRUE);
  add_member (strategy, "ben", "Ben", 3, FALSE);

  tl_record_set_text (business, TL_BUSINESS_NAME, "Crumb");
  tl_record_set_text (business, TL_BUSINESS_ACTIVITY, "Bread and cake");
  tl_record_set_enum (business, TL_BUSINESS_CUSTOMERS, TL_CUSTOMERS_CONSUMERS);
  objective = tl_record_list_append_new (tl_record_get_list (business, TL_BUSINESS_OBJECTIVES), "breakfast");
  tl_record_set_text (objective, TL_BUSINESS_OBJECTIVE_TEXT, "More breakfasts");

  tl_record_set_text (tl_record_get_child (strategy, TL_STRATEGY_WHYS), TL_WHYS_WHY_SOCIAL, "Neighbours do not know us");
  tl_record_set_enum (aim, TL_AIM_PRIMARY, TL_OBJECTIVE_SALES);
  tl_record_set_refs (aim, TL_AIM_SERVES, (const char * const[]) { "breakfast", NULL });

  persona = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_PERSONAS), "families");
  tl_record_set_text (persona, TL_PERSONA_NAME, "Families");
  tl_record_set_optional (persona, TL_PERSONA_SHARE, 100);
  tl_record_set_flags (persona, TL_PERSONA_AGES, TL_AGE_30_49);

  kpi = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_KPIS), "orders");
  tl_record_set_text (kpi, TL_KPI_NAME, "Orders");

  tl_document_update (document);

  return document;
}

GFile *
tl_test_file_new (const char *name)
{
  static char *folder;
  g_autofree char *path = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("throughline-XXXXXX", NULL);
  path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "outgoing/tl-export-job.h"
#include "tl-resource.h"
#include "tl-wall-timer.h"
#include "tl-window.h"

struct _TlApplication
{
  AdwApplication parent_instance;

  guint signals[2]; /* sources */

  TlDay today;
  gboolean today_is_set; /* whatever the clock says */
  guint midnight;        /* source */
};

typedef enum
{
  PROP_TODAY = 1,
} TlApplicationProperty;

static GParamSpec *properties[PROP_TODAY + 1];

G_DEFINE_FINAL_TYPE (TlApplication, tl_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.search", { "<Control>f" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

/* The day. */

static void
change_day (TlApplication *self,
            TlDay          today)
{
  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static gboolean
on_midnight (gpointer user_data)
{
  TlApplication *self = user_data;

  self->midnight = 0;
  tl_application_look_at_clock (self);

  return G_SOURCE_REMOVE;
}

/* A day in which the clocks are changed has another length. */
static void
wait_for_midnight (TlApplication *self,
                   GDateTime     *now)
{
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_time_get_year (tomorrow),
                                                          g_date_time_get_month (tomorrow),
                                                          g_date_time_get_day_of_month (tomorrow), 0, 0, 0);

  g_clear_handle_id (&self->midnight, g_source_remove);
  self->midnight = tl_wall_timer_add (g_date_time_to_unix (midnight != NULL ? midnight : tomorrow), on_midnight, self);
}

static TlWindow *
ensure_window (TlApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (TL_IS_WINDOW (window))
    return TL_WINDOW (window);

  return tl_window_new (GTK_APPLICATION (self));
}

/* Each window asks about its own changes; those that stay keep the program
 * running.
 */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

/* What was open lately, and the examples, stand on the page of a window without
 * a document.
 */
static void
on_welcome (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GtkWindow *welcome = NULL;

  for (GList *l = gtk_application_get_windows (user_data); l != NULL && welcome == NULL; l = l->next)
    {
      if (TL_IS_WINDOW (l->data) && tl_window_get_document (l->data) == NULL)
        welcome = l->data;
    }

  if (welcome == NULL)
    welcome = GTK_WINDOW (tl_window_new (user_data));
  gtk_window_present (welcome);
}

static gboolean
on_signal (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

/* Who ends the program from outside ends it as the person would. */
static void
watch_signals (TlApplication *self)
{
  self->signals[0] = g_unix_signal_add (SIGTERM, on_signal, self);
  self->signals[1] = g_unix_signal_add (SIGINT, on_signal, self);
}

/* Newer libraries make this action themselves. */
static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
}

static void
tl_application_startup (GApplication *application)
{
  GtkApplication *self = GTK_APPLICATION (application);
  const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "welcome", .activate = on_welcome },
  };
  const GActionEntry help[] = { { .name = "shortcuts", .activate = on_shortcuts } };

  G_APPLICATION_CLASS (tl_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  if (g_action_map_lookup_action (G_ACTION_MAP (self), "shortcuts") == NULL)
    {
      g_action_map_add_action_entries (G_ACTION_MAP (self), help, G_N_ELEMENTS (help), self);
      gtk_application_set_accels_for_action (self, "app.shortcuts", (const char * const[]) { "<Control>question", NULL });
    }

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (self, shortcuts[i].action, shortcuts[i].accels);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  watch_signals (TL_APPLICATION (application));
}

static void
tl_application_shutdown (GApplication *application)
{
  TlApplication *self = TL_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);
  g_clear_handle_id (&self->midnight, g_source_remove);

  tl_export_remove_temporary ();

  G_APPLICATION_CLASS (tl_application_parent_class)->shutdown (application);
}

static void
tl_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (TL_APPLICATION (application))));
}

static void
tl_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      TlWindow *window = ensure_window (TL_APPLICATION (application));

      gtk_window_present (GTK_WINDOW (window));
      tl_window_open_file (window, files[i]);
    }
}

static void
tl_application_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((TlApplicationProperty) id)
    {
    case PROP_TODAY:
      g_value_set_uint (value, TL_APPLICATION (object)->today);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_application_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((TlApplicationProperty) id)
    {
    case PROP_TODAY:
      tl_application_set_today (TL_APPLICATION (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_application_class_init (TlApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->get_property = tl_application_get_property;
  object_class->set_property = tl_application_set_property;
  application_class->startup = tl_application_startup;
  application_class->shutdown = tl_application_shutdown;
  application_class->activate = tl_application_activate;
  application_class->open = tl_application_open;

  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT32, TL_DAY_NONE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_application_init (TlApplication *self)
{
  g_application_set_version (G_APPLICATION (self), PACKAGE_VERSION);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Turn strategy into a plan."));
}

/**
 * tl_application_new:
 *
 * Returns: (transfer full): the program
 */
TlApplication *
tl_application_new (void)
{
  return g_object_new (TL_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/throughline/Throughline",
                       NULL);
}

/**
 * tl_application_get_today:
 *
 * Returns: what day it is
 */
TlDay
tl_application_get_today (TlApplication *self)
{
  g_return_val_if_fail (TL_IS_APPLICATION (self), TL_DAY_NONE);

  if (self->today == TL_DAY_NONE)
    tl_application_look_at_clock (self);

  return self->today;
}

/**
 * tl_application_set_today:
 * @today: a day that stays, or %TL_DAY_NONE to go by the clock
 *
 * Sets what day it is.
 */
void
tl_application_set_today (TlApplication *self,
                          TlDay          today)
{
  g_return_if_fail (TL_IS_APPLICATION (self));

  self->today_is_set = today != TL_DAY_NONE;
  if (self->today_is_set)
    change_day (self, today);
  else
    tl_application_look_at_clock (self);
}

/**
 * tl_application_look_at_clock:
 *
 * Finds out what day it is, as after the computer was asleep. While the program
 * runs, this happens at midnight by itself.
 */
void
tl_application_look_at_clock (TlApplication *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_if_fail (TL_IS_APPLICATION (self));

  if (self->today_is_set)
    return;

  now = g_date_time_new_now_local ();
  wait_for_midnight (self, now);
  change_day (self, tl_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                                g_date_time_get_day_of_month (now)));
}

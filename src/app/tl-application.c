/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "tl-resource.h"
#include "tl-window.h"

struct _TlApplication
{
  AdwApplication parent_instance;

  guint signals[2]; /* sources */
};

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
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.search", { "<Control>f" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

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
tl_application_class_init (TlApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = tl_application_startup;
  application_class->shutdown = tl_application_shutdown;
  application_class->activate = tl_application_activate;
  application_class->open = tl_application_open;
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

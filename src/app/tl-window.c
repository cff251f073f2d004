/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-window-private.h"

#include <glib/gi18n.h>

#include "actions/tl-actions-page.h"
#include "tl-about.h"
#include "tl-bind-row.h"
#include "tl-file-choice.h"
#include "tl-resource.h"
#include "tl-sidebar-row.h"
#include "tl-welcome.h"

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_NARROW,
} TlWindowProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TlWindow, tl_window, ADW_TYPE_APPLICATION_WINDOW)

static const char * const document_actions[] = {
  "win.save",
  "win.save-as",
  "win.export",
  "win.print",
  "win.import",
  "win.show-page",
  "win.show-action",
  "win.go-to",
  "win.previous-page",
  "win.next-page",
  "win.search",
};

/*
 * tl_window_update_actions:
 *
 * Enables the actions that make sense now.
 */
void
tl_window_update_actions (TlWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;

  if (self->document != NULL)
    g_object_get (self->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  /* What is typed can be taken back before it is stored. */
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo || tl_window_is_typing (self));
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  for (guint i = 0; i < G_N_ELEMENTS (document_actions); i++)
    gtk_widget_action_set_enabled (widget, document_actions[i], self->document != NULL);
}

static void
update_title (TlWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *marked = NULL;

  if (self->document == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Throughline"));
      return;
    }

  title = tl_document_dup_title (self->document);
  if (tl_document_get_modified (self->document))
    /* Translators: the title of a document with changes that are not saved;
     * the dot says so. */
    marked = g_strdup_printf (_("• %s"), title);

  gtk_window_set_title (GTK_WINDOW (self), marked != NULL ? marked : title);
}

static void
on_document_changed (TlWindow   *self,
                     GParamSpec *pspec)
{
  if (g_str_has_prefix (pspec->name, "can-"))
    tl_window_update_actions (self);
  if (g_str_equal (pspec->name, "title") || g_str_equal (pspec->name, "modified"))
    update_title (self);
  if (g_str_equal (pspec->name, "modified"))
    tl_window_update_inhibitor (self);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (TlDocument) document = tl_document_new ();

  tl_window_show_document (TL_WINDOW (widget), document);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  tl_window_choose_to_open (TL_WINDOW (widget));
}

static void
open_file_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tl_window_open_file (TL_WINDOW (widget), file);
}

static void
open_example_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  tl_window_open_example (TL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  tl_window_save (TL_WINDOW (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  tl_window_choose_to_save (TL_WINDOW (widget));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  tl_window_export (TL_WINDOW (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  tl_window_print (TL_WINDOW (widget));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  tl_window_choose_to_import (TL_WINDOW (widget));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  if (!tl_window_drop_typing (self))
    tl_document_undo (self->document);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  /* What cannot be stored would hide what comes back. */
  tl_window_finish_typing (self);
  tl_window_drop_typing (self);
  tl_document_redo (self->document);
}

/* The focus goes along to the other page, unless it is in the list of pages. */
static void
show_page (TlWindow   *self,
           const char *tag)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean in_list = focus != NULL && gtk_widget_get_ancestor (focus, TL_TYPE_SIDEBAR_ROW) != NULL;

  if (tl_workspace_show_page (self->workspace, tag) && !in_list)
    tl_page_focus (tl_workspace_get_shown (self->workspace));
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  show_page (TL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  tl_workspace_go_to (TL_WINDOW (widget)->workspace, g_variant_get_string (parameter, NULL));
}

static void
show_action_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TlWorkspace *workspace = TL_WINDOW (widget)->workspace;

  tl_workspace_show_page (workspace, "actions");
  tl_actions_page_show_action (TL_ACTIONS_PAGE (tl_workspace_get_page (workspace, "actions")),
                               g_variant_get_string (parameter, NULL));
}

static void
turn_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TlWorkspace *workspace = TL_WINDOW (widget)->workspace;
  g_autoptr (AdwNavigationPage) page = NULL;

  g_object_get (tl_workspace_get_shown (workspace), g_str_equal (name, "win.next-page") ? "next" : "previous", &page,
                NULL);
  if (page != NULL)
    show_page (TL_WINDOW (widget), adw_navigation_page_get_tag (page));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TlWorkspace *workspace = TL_WINDOW (widget)->workspace;

  tl_workspace_show_page (workspace, "actions");
  tl_actions_page_search (TL_ACTIONS_PAGE (tl_workspace_get_page (workspace, "actions")));
}

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TlWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      tl_file_choice_is_failure (error))
    tl_window_tell_error (self, _("The folder could not be shown"), error->message);
}

static void
show_file_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, on_launched,
                                            g_object_ref (TL_WINDOW (widget)));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  tl_about_present (widget);
}

static gboolean
tl_window_close_request (GtkWindow *window)
{
  TlWindow *self = TL_WINDOW (window);
  GtkWidget *wrong;

  tl_window_finish_typing (self);

  wrong = tl_bound_row_find_wrong (GTK_WIDGET (self));
  if (wrong != NULL)
    {
      tl_window_ask_about_wrong (self, wrong);
      return GDK_EVENT_STOP;
    }

  if (self->document != NULL && tl_document_get_modified (self->document))
    {
      tl_window_ask_before_close (self);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (tl_window_parent_class)->close_request (window);
}

static gboolean
on_drop (TlWindow     *self,
         const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *l = files; l != NULL; l = l->next)
    tl_window_take_file (self, l->data);

  return files != NULL;
}

static void
tl_window_dispose (GObject *object)
{
  TlWindow *self = TL_WINDOW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_document_changed, self);
  self->workspace = NULL;
  tl_window_end_inhibitor (self);
  tl_window_forget_typing (self);
  tl_window_forget_day (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_WINDOW);

  G_OBJECT_CLASS (tl_window_parent_class)->dispose (object);
}

static void
tl_window_finalize (GObject *object)
{
  g_clear_object (&TL_WINDOW (object)->document);

  G_OBJECT_CLASS (tl_window_parent_class)->finalize (object);
}

static void
tl_window_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TlWindow *self = TL_WINDOW (object);

  switch ((TlWindowProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_window_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  TlWindow *self = TL_WINDOW (object);

  switch ((TlWindowProperty) id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_DOCUMENT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.new", NULL, new_action);
  gtk_widget_class_install_action (klass, "win.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (klass, "win.open-example", "s", open_example_action);
  gtk_widget_class_install_action (klass, "win.save", NULL, save_action);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (klass, "win.export", NULL, export_action);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "win.import", NULL, import_action);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (klass, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (klass, "win.show-action", "s", show_action_action);
  gtk_widget_class_install_action (klass, "win.go-to", "s", go_to_action);
  gtk_widget_class_install_action (klass, "win.previous-page", NULL, turn_page_action);
  gtk_widget_class_install_action (klass, "win.next-page", NULL, turn_page_action);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);
  gtk_widget_class_install_action (klass, "win.show-file", "s", show_file_action);
  gtk_widget_class_install_action (klass, "win.about", NULL, about_action);
}

static void
tl_window_class_init (TlWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_window_dispose;
  object_class->finalize = tl_window_finalize;
  object_class->get_property = tl_window_get_property;
  object_class->set_property = tl_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = tl_window_close_request;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, TL_TYPE_DOCUMENT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TlWindow, place);
}

static void
tl_window_init (TlWindow *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_settings_bind (settings, "window-width", self, "default-width", flags);
  g_settings_bind (settings, "window-height", self, "default-height", flags);
  g_settings_bind (settings, "window-maximized", self, "maximized", flags);

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));

  tl_window_watch_typing (self);
  adw_bin_set_child (self->place, g_object_new (TL_TYPE_WELCOME, NULL));
  tl_window_update_actions (self);
  update_title (self);
}

/**
 * tl_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with the welcome page
 */
TlWindow *
tl_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (TL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * tl_window_get_document:
 *
 * Returns: (transfer none) (nullable): the document that the window shows
 */
TlDocument *
tl_window_get_document (TlWindow *self)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * tl_window_show_document:
 * @document: a document
 *
 * Shows a document: in this window if it shows none yet, else in a new one.
 *
 * Returns: (transfer none): the window that shows it
 */
TlWindow *
tl_window_show_document (TlWindow   *self,
                         TlDocument *document)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), NULL);
  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  if (self->document != NULL)
    {
      TlWindow *other = tl_window_new (gtk_window_get_application (GTK_WINDOW (self)));

      tl_window_show_document (other, document);
      gtk_window_present (GTK_WINDOW (other));

      return other;
    }

  self->document = g_object_ref (document);
  tl_window_follow_day (self);
  self->workspace = TL_WORKSPACE (tl_workspace_new (document));
  g_object_bind_property (self, "narrow", self->workspace, "collapsed", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->place, GTK_WIDGET (self->workspace));
  g_signal_connect_swapped (document, "notify", G_CALLBACK (on_document_changed), self);

  tl_window_update_actions (self);
  update_title (self);
  tl_window_update_inhibitor (self);
  tl_workspace_show_page (self->workspace, "overview");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);

  return self;
}

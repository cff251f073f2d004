/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-welcome.h"

#include <glib/gi18n.h>

#include "document/tl-document.h"
#include "strategy/tl-business.h"
#include "tl-menu-button.h"
#include "tl-recent-files.h"
#include "tl-resource.h"

struct _TlWelcome
{
  AdwBin parent_instance;

  GSettings *settings;
  GPtrArray *recent_rows; /* borrowed from the group */

  AdwPreferencesGroup *examples;
  AdwPreferencesGroup *recent;
};

G_DEFINE_FINAL_TYPE (TlWelcome, tl_welcome, ADW_TYPE_BIN)

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);

  return row;
}

static void
add_examples (TlWelcome *self)
{
  const char * const *names = tl_document_get_examples ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) example = tl_document_new_example (names[i], NULL);
      g_autofree char *title = NULL;
      TlRecord *business;

      if (example == NULL)
        continue;

      title = tl_document_dup_title (example);
      business = tl_record_get_child (tl_document_get_strategy (example), TL_STRATEGY_BUSINESS);
      adw_preferences_group_add (self->examples, new_row (title, tl_record_get_text (business, TL_BUSINESS_ACTIVITY),
                                                          "win.open-example", names[i]));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->examples), names[0] != NULL);
}

/* The folder of a file, with the home folder as people know it. */
static char *
dup_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *relative = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;

  if (folder == NULL)
    return g_strdup ("");
  if (g_file_equal (folder, home))
    return g_strdup ("~");
  if (relative != NULL)
    return g_strdup_printf ("~/%s", relative);

  return g_file_get_parse_name (folder);
}

static void
update_recent (TlWelcome *self)
{
  g_autoptr (GPtrArray) files = tl_recent_files_get ();

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);
      g_autofree char *folder = dup_folder (file);
      g_autofree char *uri = g_file_get_uri (file);
      GtkWidget *row;

      if (g_str_has_suffix (name, ".throughline"))
        name[strlen (name) - strlen (".throughline")] = '\0';
      row = new_row (name, folder, "win.open-file", uri);
      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->recent_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent), files->len > 0);
}

static void
tl_welcome_dispose (GObject *object)
{
  TlWelcome *self = TL_WELCOME (object);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_func (self->settings, update_recent, self);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_WELCOME);

  G_OBJECT_CLASS (tl_welcome_parent_class)->dispose (object);
}

static void
tl_welcome_finalize (GObject *object)
{
  g_ptr_array_unref (TL_WELCOME (object)->recent_rows);

  G_OBJECT_CLASS (tl_welcome_parent_class)->finalize (object);
}

static void
tl_welcome_class_init (TlWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_welcome_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_welcome_finalize;

  g_type_ensure (TL_TYPE_MENU_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, TlWelcome, examples);
  gtk_widget_class_bind_template_child (widget_class, TlWelcome, recent);
}

static void
tl_welcome_init (TlWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->recent_rows = g_ptr_array_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_swapped (self->settings, "changed::recent-files", G_CALLBACK (update_recent), self);

  add_examples (self);
  update_recent (self);
}

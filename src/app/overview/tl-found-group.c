/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-found-group.h"

#include <glib/gi18n.h>

#include "app/tl-finding-row.h"

struct _TlFoundGroup
{
  AdwBin parent_instance;

  AdwActionRow *row;
  GtkImage *icon;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFoundGroup, tl_found_group, ADW_TYPE_BIN)

static char *
dup_count (TlSeverity severity,
           guint      count)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return g_strdup_printf (ngettext ("%u error", "%u errors", count), count);

    case TL_SEVERITY_WARNING:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", count), count);

    case TL_SEVERITY_HINT:
    default:
      return g_strdup_printf (ngettext ("%u hint", "%u hints", count), count);
    }
}

static void
on_activated (TlFoundGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
tl_found_group_class_init (TlFoundGroupClass *klass)
{
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", TL_TYPE_FOUND_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
}

static void
tl_found_group_init (TlFoundGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *down = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-down-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->row = ADW_ACTION_ROW (adw_action_row_new ());
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_action_row_add_prefix (self->row, GTK_WIDGET (self->icon));
  adw_action_row_add_suffix (self->row, down);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  g_signal_connect_object (self->row, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->row));
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tl_found_group_set_counts:
 * @counts: (array): how many there are of each #TlSeverity
 *
 * Says how many findings there are.
 */
void
tl_found_group_set_counts (TlFoundGroup *self,
                           const guint  *counts)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *title = NULL;
  int worst = -1;

  g_return_if_fail (TL_IS_FOUND_GROUP (self));

  for (guint i = 0; i <= TL_SEVERITY_HINT; i++)
    {
      g_autofree char *count = dup_count (i, counts[i]);

      if (counts[i] == 0)
        continue;
      /* Translators: what stands between the parts of an enumeration. */
      g_string_append_printf (all, "%s%s", worst >= 0 ? C_("enumeration", ", ") : "", count);
      if (worst < 0)
        worst = (int) i;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), worst >= 0);
  if (worst < 0)
    return;

  /* Translators: %s says of what there is something to look at: “1 error, 3 warnings”. */
  title = g_strdup_printf (_("To look at: %s"), all->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  tl_finding_row_picture (self->icon, worst);
}

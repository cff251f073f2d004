/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-needs-group.h"

#include <glib/gi18n.h>

#include "wording/tl-wording.h"

struct _TlNeedsGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  TlPlanNeed needs;
};

G_DEFINE_FINAL_TYPE (TlNeedsGroup, tl_needs_group, ADW_TYPE_BIN)

static const struct
{
  TlPlanNeed need;
  const char *path; /* where it is answered */
} places[] = {
  { TL_NEED_PERSON, "strategy.team" },
  { TL_NEED_WHY, "strategy.whys.why_social" },
  { TL_NEED_SERVES, "strategy.aim.serves" },
  { TL_NEED_OBJECTIVE, "strategy.aim.primary" },
  { TL_NEED_PERSONA, "strategy.personas" },
  { TL_NEED_CHANNEL, "strategy.channel_choices" },
  { TL_NEED_KPI, "strategy.kpis" },
};

static GtkWidget *
new_row (TlPlanNeed  need,
         const char *path)
{
  g_autofree char *sentence = tl_wording_need (need);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);

  return row;
}

static void
tl_needs_group_class_init (TlNeedsGroupClass *klass)
{
}

static void
tl_needs_group_init (TlNeedsGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tl_needs_group_set_needs:
 * @needs: what is needed
 *
 * Sets what the group shows.
 */
void
tl_needs_group_set_needs (TlNeedsGroup *self,
                          TlPlanNeed    needs)
{
  g_return_if_fail (TL_IS_NEEDS_GROUP (self));

  if (self->needs == needs)
    return;

  self->needs = needs;
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Still needed for a plan"));
  adw_preferences_group_set_description (self->group, _("The plan follows as soon as these are there"));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if ((needs & places[i].need) != 0)
        adw_preferences_group_add (self->group, new_row (places[i].need, places[i].path));
    }

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), needs != 0);
}

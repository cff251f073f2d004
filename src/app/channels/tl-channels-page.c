/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-channels-page.h"

#include <glib/gi18n.h>

#include "app/tl-focus.h"
#include "app/tl-needs-group.h"
#include "app/tl-resource.h"
#include "wording/tl-reading.h"
#include "tl-channel-row.h"

struct _TlChannelsPage
{
  TlPage parent_instance;

  GHashTable *rows;       /* of a channel's id to its TlChannelRow */
  GPtrArray *chosen_rows; /* in their order; borrowed from the table */
  GPtrArray *other_rows;  /* likewise */

  TlNeedsGroup *needs_group;
  AdwPreferencesGroup *chosen_group;
  AdwActionRow *capacity_row;
  AdwPreferencesGroup *other_group;
};

G_DEFINE_FINAL_TYPE (TlChannelsPage, tl_channels_page, TL_TYPE_PAGE)

static const guint fields[] = { TL_STRATEGY_CHANNEL_CHOICES, 0 };

static TlChannelRow *
ensure_row (TlChannelsPage *self,
            const char     *id)
{
  TlChannelRow *row = g_hash_table_lookup (self->rows, id);

  if (row == NULL)
    {
      row = tl_channel_row_new (tl_page_get_document (TL_PAGE (self)), id);
      g_hash_table_insert (self->rows, g_strdup (id), g_object_ref_sink (row));
    }

  return row;
}

static gboolean
are_equal (GPtrArray *one,
           GPtrArray *other)
{
  return one->len == other->len && (one->len == 0 || memcmp (one->pdata, other->pdata, one->len * sizeof (gpointer)) == 0);
}

/* Puts @wanted into the group in place of @rows, which become @wanted. Where
 * nothing moves, nothing is touched, so that rows stay open and focused.
 */
static void
arrange (AdwPreferencesGroup  *group,
         GPtrArray           **rows,
         GPtrArray            *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (wanted, i));

  g_ptr_array_unref (*rows);
  *rows = g_ptr_array_ref (wanted);
  gtk_widget_set_visible (GTK_WIDGET (group), wanted->len > 0);
}

static void
take_out (AdwPreferencesGroup *group,
          GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
}

static gboolean
is_gone (gpointer key,
         gpointer row,
         gpointer plan)
{
  return tl_plan_find_channel (plan, key) == NULL;
}

static void
update_rows (TlChannelsPage *self,
             TlPlan         *plan)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < plan->n_channels; i++)
    g_ptr_array_add (plan->channels[i].chosen ? chosen : others, ensure_row (self, plan->channels[i].id));

  if (!are_equal (chosen, self->chosen_rows) || !are_equal (others, self->other_rows))
    {
      g_autoptr (GtkWidget) focus = tl_focus_take (GTK_WIDGET (self));

      take_out (self->chosen_group, self->chosen_rows);
      take_out (self->other_group, self->other_rows);
      arrange (self->chosen_group, &self->chosen_rows, chosen);
      arrange (self->other_group, &self->other_rows, others);
      tl_focus_give (focus);
    }

  g_hash_table_foreach_remove (self->rows, is_gone, plan);
  for (guint i = 0; i < plan->n_channels; i++)
    tl_channel_row_update (ensure_row (self, plan->channels[i].id));
}

static void
tl_channels_page_updated (TlPage *page)
{
  TlChannelsPage *self = TL_CHANNELS_PAGE (page);
  TlReading reading = tl_reading_of (tl_page_get_document (page));
  g_autofree char *capacity = tl_wording_capacity (&reading);

  tl_needs_group_set_needs (self->needs_group, reading.plan->needs);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->capacity_row), capacity);
  gtk_widget_set_visible (GTK_WIDGET (self->capacity_row), reading.plan->needs == 0);
  adw_preferences_group_set_title (self->other_group,
                                   reading.plan->needs == 0 ? _("Not in the plan") : _("Not decided yet"));
  update_rows (self, tl_document_get_plan (tl_page_get_document (page)));
}

static void
tl_channels_page_reveal (TlPage     *page,
                         const char *path)
{
  TlChannelsPage *self = TL_CHANNELS_PAGE (page);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      if (tl_channel_row_stands_for (row, path))
        {
          adw_expander_row_set_expanded (row, TRUE);
          gtk_widget_grab_focus (row);
          return;
        }
    }

  TL_PAGE_CLASS (tl_channels_page_parent_class)->reveal (page, path);
}

static void
tl_channels_page_dispose (GObject *object)
{
  TlChannelsPage *self = TL_CHANNELS_PAGE (object);

  g_hash_table_remove_all (self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_CHANNELS_PAGE);

  G_OBJECT_CLASS (tl_channels_page_parent_class)->dispose (object);
}

static void
tl_channels_page_finalize (GObject *object)
{
  TlChannelsPage *self = TL_CHANNELS_PAGE (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->chosen_rows);
  g_ptr_array_unref (self->other_rows);

  G_OBJECT_CLASS (tl_channels_page_parent_class)->finalize (object);
}

static void
tl_channels_page_class_init (TlChannelsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_channels_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_channels_page_finalize;
  TL_PAGE_CLASS (klass)->fields = fields;
  TL_PAGE_CLASS (klass)->reveal = tl_channels_page_reveal;
  TL_PAGE_CLASS (klass)->updated = tl_channels_page_updated;

  g_type_ensure (TL_TYPE_NEEDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-channels-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlChannelsPage, needs_group);
  gtk_widget_class_bind_template_child (widget_class, TlChannelsPage, chosen_group);
  gtk_widget_class_bind_template_child (widget_class, TlChannelsPage, capacity_row);
  gtk_widget_class_bind_template_child (widget_class, TlChannelsPage, other_group);
}

static void
tl_channels_page_init (TlChannelsPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->chosen_rows = g_ptr_array_new ();
  self->other_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

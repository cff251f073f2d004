/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-past-group.h"

#include <glib/gi18n.h>

#include "app/tl-resource.h"
#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "wording/tl-wording.h"

struct _TlPastGroup
{
  AdwPreferencesGroup parent_instance;

  TlDocument *document; /* as last shown; borrowed from the page above */

  AdwActionRow *from_row;
  AdwButtonRow *again_row;
};

G_DEFINE_FINAL_TYPE (TlPastGroup, tl_past_group, ADW_TYPE_PREFERENCES_GROUP)

/* Whether weeks that still follow the strategy are over by now. */
static gboolean
is_behind (TlDocument        *document,
           const TlPlanFrame *frame)
{
  TlDay today = tl_document_get_today (document);
  TlDay monday = today != TL_DAY_NONE ? tl_day_get_monday (today) : TL_DAY_NONE;

  return tl_document_get_plan (document)->needs == 0 && monday > MAX (frame->start, frame->from) &&
         monday <= frame->start + 7 * frame->weeks;
}

static void
on_again (TlPastGroup *self)
{
  TlDay today = tl_document_get_today (self->document);
  g_autoptr (GError) error = NULL;

  if (today == TL_DAY_NONE)
    return;

  if (!tl_document_plan_again_from (self->document, tl_day_get_monday (today), &error))
    tl_toast_show (GTK_WIDGET (self), error->message);
  else
    tl_toast_show_undo (GTK_WIDGET (self), self->document, _("Planned again from this week"));
}

static void
tl_past_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PAST_GROUP);

  G_OBJECT_CLASS (tl_past_group_parent_class)->dispose (object);
}

static void
tl_past_group_class_init (TlPastGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_past_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-past-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TlPastGroup, from_row);
  gtk_widget_class_bind_template_child (widget_class, TlPastGroup, again_row);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
}

static void
tl_past_group_init (TlPastGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_from (const TlPlanFrame *frame)
{
  g_autofree char *day = NULL;

  if (frame->from <= frame->start)
    return g_strdup (_("All weeks change with the strategy"));

  day = tl_wording_date (frame->from);
  /* Translators: a date. Changes of the strategy do not alter those weeks. */
  return g_strdup_printf (_("Weeks before %s stand as they were"), day);
}

static const char *
say_later (const TlPlanFrame *frame,
           gboolean           behind)
{
  if (!behind)
    return _("Only later weeks change with the strategy");

  return frame->from <= frame->start ? _("Also those that are over by now")
                                     : _("Later weeks change with the strategy, also those that are over by now");
}

/**
 * tl_past_group_update:
 * @document: a document that lives as long as the group
 *
 * Shows how it stands now.
 */
void
tl_past_group_update (TlPastGroup *self,
                      TlDocument  *document)
{
  g_autofree char *from = NULL;
  TlPlanFrame frame;
  gboolean behind;

  g_return_if_fail (TL_IS_PAST_GROUP (self));
  g_return_if_fail (TL_IS_DOCUMENT (document));

  self->document = document;
  tl_document_get_frame (document, &frame);
  behind = is_behind (document, &frame);
  from = say_from (&frame);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->from_row), from);
  adw_action_row_set_subtitle (self->from_row, say_later (&frame, behind));

  gtk_widget_set_visible (GTK_WIDGET (self), behind || frame.from > frame.start);
  if (!behind && gtk_widget_is_focus (GTK_WIDGET (self->again_row)))
    gtk_widget_grab_focus (GTK_WIDGET (self->from_row));
  gtk_widget_set_visible (GTK_WIDGET (self->again_row), behind);
}

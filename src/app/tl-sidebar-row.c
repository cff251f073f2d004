/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-sidebar-row.h"

#include <glib/gi18n.h>

#include "tl-resource.h"

struct _TlSidebarRow
{
  GtkListBoxRow parent_instance;

  TlPage *page;
  guint step;
  char *section;

  GtkStack *lead;
  GtkImage *icon;
  GtkLabel *number;
  GtkLabel *title;
  GtkImage *mark;
};

G_DEFINE_FINAL_TYPE (TlSidebarRow, tl_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_mark (TlCompleteness completeness)
{
  switch (completeness)
    {
    case TL_COMPLETENESS_PARTLY:
      return "tl-mark-partly-symbolic";

    case TL_COMPLETENESS_COMPLETE:
      return "tl-mark-complete-symbolic";

    case TL_COMPLETENESS_UNSET:
    default:
      return "tl-mark-unset-symbolic";
    }
}

static void
update_mark (TlSidebarRow *self)
{
  TlCompleteness completeness = tl_page_get_completeness (self->page);
  const char *title = adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self->page));
  g_autofree char *label = NULL;

  /* Translators: a step of the strategy in the sidebar, for screen readers:
   * its number, its title and how far it has come. */
  label = g_strdup_printf (_("Step %u, %s: %s"), self->step, title, tl_completeness_get_label (completeness));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_image_set_from_icon_name (self->mark, get_mark (completeness));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), tl_completeness_get_label (completeness));
}

static void
tl_sidebar_row_dispose (GObject *object)
{
  TlSidebarRow *self = TL_SIDEBAR_ROW (object);

  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (tl_sidebar_row_parent_class)->dispose (object);
}

static void
tl_sidebar_row_finalize (GObject *object)
{
  g_free (TL_SIDEBAR_ROW (object)->section);

  G_OBJECT_CLASS (tl_sidebar_row_parent_class)->finalize (object);
}

static void
tl_sidebar_row_class_init (TlSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_sidebar_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_sidebar_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlSidebarRow, lead);
  gtk_widget_class_bind_template_child (widget_class, TlSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TlSidebarRow, number);
  gtk_widget_class_bind_template_child (widget_class, TlSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlSidebarRow, mark);
}

static void
tl_sidebar_row_init (TlSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_sidebar_row_new:
 * @page: the page that the row leads to
 * @step: the number of the step of the strategy, from 1; 0 for other pages
 * @section: (nullable): the heading under which the row stands
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tl_sidebar_row_new (TlPage     *page,
                    guint       step,
                    const char *section)
{
  TlSidebarRow *self;
  g_autofree char *number = NULL;

  g_return_val_if_fail (TL_IS_PAGE (page), NULL);

  self = g_object_new (TL_TYPE_SIDEBAR_ROW, NULL);
  self->page = g_object_ref (page);
  self->step = step;
  self->section = g_strdup (section);

  number = g_strdup_printf ("%u", step);
  gtk_label_set_label (self->number, number);
  gtk_image_set_from_icon_name (self->icon, tl_page_get_icon_name (page));
  gtk_stack_set_visible_child_name (self->lead, step != 0 ? "number" : "icon");
  gtk_label_set_label (self->title, adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), step != 0);

  if (step != 0)
    {
      g_signal_connect_object (page, "notify::completeness", G_CALLBACK (update_mark), self, G_CONNECT_SWAPPED);
      update_mark (self);
    }
  else
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), -1);
    }

  return GTK_WIDGET (self);
}

/**
 * tl_sidebar_row_get_page:
 *
 * Returns: (transfer none): the page that the row leads to
 */
TlPage *
tl_sidebar_row_get_page (TlSidebarRow *self)
{
  g_return_val_if_fail (TL_IS_SIDEBAR_ROW (self), NULL);

  return self->page;
}

/**
 * tl_sidebar_row_get_section:
 *
 * Returns: (nullable): the heading under which the row stands
 */
const char *
tl_sidebar_row_get_section (TlSidebarRow *self)
{
  g_return_val_if_fail (TL_IS_SIDEBAR_ROW (self), NULL);

  return self->section;
}

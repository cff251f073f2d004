/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-heading-factory.h"

static void
set_up_heading (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading (GtkSignalListItemFactory *factory,
              GtkListHeader            *header,
              gpointer                  user_data)
{
  TlGetHeading get_heading = (TlGetHeading) user_data;

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), get_heading (gtk_list_header_get_item (header)));
}

/**
 * tl_heading_factory_new:
 * @get_heading: says the heading of an item
 *
 * Returns: (transfer full): what makes the headings of a list's sections
 */
GtkListItemFactory *
tl_heading_factory_new (TlGetHeading get_heading)
{
  GtkListItemFactory *headings = gtk_signal_list_item_factory_new ();

  g_signal_connect (headings, "setup", G_CALLBACK (set_up_heading), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (bind_heading), get_heading);

  return headings;
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  /* It was not laid out yet. */
  if (gtk_adjustment_get_upper (adjustment) <= 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

/**
 * tl_heading_show_first:
 * @list: with sections
 *
 * A list begins with its first row, and has the heading over it scrolled away. This
 * brings it into view as soon as the list is laid out.
 */
void
tl_heading_show_first (GtkListView *list)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (list), on_frame, NULL, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-option-factory.h"

#include "app/form/tl-options.h"

/* How much of the chosen option is always seen, and how much at most, in
 * characters.
 */
#define CHOSEN_WIDTH 11
#define CHOSEN_MAX_WIDTH 24
#define LISTED_MAX_WIDTH 48

static GtkWidget *
make_label (int max_width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_width);

  return label;
}

/* --- The chosen one --- */

static void
set_up_chosen (AdwComboRow *row,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, make_label (CHOSEN_MAX_WIDTH));
}

static void
bind_chosen (AdwComboRow *row,
             GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = tl_option_get_label (gtk_list_item_get_item (item));

  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), CHOSEN_WIDTH));
}

/* --- Those in the list --- */

static void
set_up_listed (AdwComboRow *row,
               GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (LISTED_MAX_WIDTH);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE,
                                "icon-name", "object-select-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                NULL));
  gtk_list_item_set_child (item, box);
}

static void
mark (GtkListItem *item,
      GParamSpec  *pspec,
      AdwComboRow *row)
{
  GtkWidget *icon = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (icon, gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row) ? 1 : 0);
}

static void
bind_listed (AdwComboRow *row,
             GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), tl_option_get_label (gtk_list_item_get_item (item)));
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (mark), item, G_CONNECT_SWAPPED);
  mark (item, NULL, row);
}

static void
unbind_listed (AdwComboRow *row,
               GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, mark, item);
}

void
tl_option_factory_set_up (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) listed = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (chosen, "setup", G_CALLBACK (set_up_chosen), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (chosen, "bind", G_CALLBACK (bind_chosen), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "setup", G_CALLBACK (set_up_listed), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "bind", G_CALLBACK (bind_listed), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (listed, "unbind", G_CALLBACK (unbind_listed), row, G_CONNECT_SWAPPED);

  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, listed);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlGetHeading:
 * @item: of a list
 *
 * Returns: (transfer none): what stands over @item and those that belong to it
 */
typedef const char *(*TlGetHeading) (gpointer item);

GtkListItemFactory *tl_heading_factory_new (TlGetHeading get_heading);

/* For a list that has just been mapped. */
void                tl_heading_show_first  (GtkListView *list);

G_END_DECLS

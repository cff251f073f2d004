/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The focus, while what has it is moved to another place. */

GtkWidget *tl_focus_take (GtkWidget *place);
void       tl_focus_give (GtkWidget *focus);

G_END_DECLS

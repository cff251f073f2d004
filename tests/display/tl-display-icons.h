/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From here on no icon is loaded in a thread. Before windows are made. */
void tl_display_load_icons_at_once (void);

G_END_DECLS

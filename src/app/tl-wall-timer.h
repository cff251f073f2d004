/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Calls once at a time of day, unlike a timeout, which waits for a time that the
 * computer is awake: at once after a sleep that went beyond it, and also, earlier
 * than wanted, when somebody sets the clock. So who is called looks at the clock.
 */
guint tl_wall_timer_add (gint64      seconds,
                         GSourceFunc callback,
                         gpointer    user_data);

G_END_DECLS

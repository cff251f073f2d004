/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "record/tl-day.h"

G_BEGIN_DECLS

/**
 * TlDayPopover:
 *
 * A calendar to pick a day from. Turning its pages chooses a day as well: the one
 * that is marked when the popover goes is picked, unless Escape makes it go.
 *
 * Signals: "picked" (the #TlDay, as a guint), once at most, when the popover goes
 * and another day is marked than at first, or one was pressed, with the pointer,
 * Space or Enter.
 */
#define TL_TYPE_DAY_POPOVER (tl_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (TlDayPopover, tl_day_popover, TL, DAY_POPOVER, GtkPopover)

GtkWidget *tl_day_popover_new (TlDay day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionFilterBar:
 *
 * What to see of the actions: a search, a person, a channel, a status, the menu
 * of orders, and what adds an action. The last two use the actions of the page
 * around it.
 *
 * Properties: "narrow" (the choices are hidden behind a button), "full" (the menu
 * of orders and what adds an action are there).
 */
#define TL_TYPE_ACTION_FILTER_BAR (tl_action_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (TlActionFilterBar, tl_action_filter_bar, TL, ACTION_FILTER_BAR, AdwBin)

void       tl_action_filter_bar_set_document (TlActionFilterBar *self,
                                              TlDocument        *document);
GtkFilter *tl_action_filter_bar_get_filter   (TlActionFilterBar *self);
void       tl_action_filter_bar_update       (TlActionFilterBar *self);
void       tl_action_filter_bar_clear        (TlActionFilterBar *self);
void       tl_action_filter_bar_search       (TlActionFilterBar *self);
void       tl_action_filter_bar_set_count    (TlActionFilterBar *self,
                                              guint              n_shown,
                                              guint              n_all);

G_END_DECLS

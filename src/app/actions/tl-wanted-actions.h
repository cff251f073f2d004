/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-action-column.h"

G_BEGIN_DECLS

/**
 * TlWantedActions:
 *
 * The actions of a document that a filter lets through, in an order: a list
 * model of #TlAction. What is the same by the order's column comes by date and
 * time, and then as in the plan.
 *
 * The list does not follow the plan by itself, so that no work is done for what
 * nobody sees; tl_wanted_actions_update() brings it up to date, in one change
 * of items. It does follow the filter and the order.
 */
#define TL_TYPE_WANTED_ACTIONS (tl_wanted_actions_get_type ())
G_DECLARE_FINAL_TYPE (TlWantedActions, tl_wanted_actions, TL, WANTED_ACTIONS, GObject)

TlWantedActions *tl_wanted_actions_new       (TlDocument      *document,
                                              GtkFilter       *filter);
void             tl_wanted_actions_set_order (TlWantedActions *self,
                                              TlActionColumn   column,
                                              gboolean         descending);
void             tl_wanted_actions_hold      (TlWantedActions *self,
                                              const char      *key);
gboolean         tl_wanted_actions_is_holding (TlWantedActions *self);
void             tl_wanted_actions_update    (TlWantedActions *self);
gboolean         tl_wanted_actions_find      (TlWantedActions *self,
                                              const char      *key,
                                              guint           *position);

G_END_DECLS

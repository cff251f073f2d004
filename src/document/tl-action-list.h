/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-action.h"
#include "plan/tl-plan.h"

G_BEGIN_DECLS

/**
 * TlActionList:
 *
 * A #GListModel of the actions of a plan, in their order, for as long as there
 * is a document. A new plan changes only what is different in it: as many
 * actions as possible stay where they are, and those that are in both plans
 * stay the same objects, moved or not.
 *
 * With a new plan, first all actions that are in it stand for it, then the list
 * changes, then the actions' properties are notified.
 */
#define TL_TYPE_ACTION_LIST (tl_action_list_get_type ())
G_DECLARE_FINAL_TYPE (TlActionList, tl_action_list, TL, ACTION_LIST, GObject)

TlActionList *tl_action_list_new        (void);
void          tl_action_list_set_plan   (TlActionList *self,
                                         TlPlan       *plan);
TlAction     *tl_action_list_find       (TlActionList *self,
                                         const char   *key,
                                         guint        *position);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/tl-page.h"

G_BEGIN_DECLS

/**
 * TlActionsPage:
 *
 * What there is to do: a table that can be sorted, filtered and searched, and
 * beside it the reasons of the action that is chosen. Where there is little
 * room, the table is a list, and an action opens in a dialog.
 *
 * Actions ("actions."): "sort" (a string: the nick of a #TlActionColumn),
 * "descending" (a boolean), "clear", "add" (an action of the person's own),
 * "settle" (the changes that a new plan has left behind), "edited" (see
 * #TlActionCell). The commands of #TlActionCommands are about the chosen action.
 */
#define TL_TYPE_ACTIONS_PAGE (tl_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (TlActionsPage, tl_actions_page, TL, ACTIONS_PAGE, TlPage)

void        tl_actions_page_show_action (TlActionsPage *self,
                                         const char    *key);
void        tl_actions_page_search      (TlActionsPage *self);
GListModel *tl_actions_page_get_model   (TlActionsPage *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/tl-needs-group.h"
#include "tl-action-commands.h"
#include "tl-action-details.h"
#include "tl-action-filter-bar.h"
#include "tl-actions-page.h"
#include "tl-wanted-actions.h"

G_BEGIN_DECLS

/* The page's parts, and what is done with its rows. */
struct _TlActionsPage
{
  TlPage parent_instance;

  TlWantedActions *wanted; /* what the selection chooses from */
  GtkSingleSelection *selection;
  char *chosen;       /* by the person; the key of an action that may be gone */
  gboolean changing;  /* the list, so that the selection moves by itself */
  GSimpleActionGroup *group;
  TlActionCommands *commands; /* for the chosen action */
  AdwDialog *dialog;          /* with the chosen action, where there is little room; weak */
  gboolean divided; /* between table and details, once */
  guint spared;       /* columns that there is no room for */
  guint update_source;
  guint details_source;
  TlActionColumn edited; /* column in which "edit" edits */
  int followed;       /* the column in which the keyboard stays with the chosen action, or -1 */

  GtkStack *states;
  GtkWidget *plan_box;
  TlNeedsGroup *needs_group;
  AdwBanner *banner;
  TlActionFilterBar *filter_bar;
  GtkStack *views;
  GtkPaned *paned;
  GtkColumnView *table;
  GtkListView *list;
  TlActionDetails *details;
};

TlAction *tl_actions_page_get_selected     (TlActionsPage *self);
void      tl_actions_page_update_soon      (TlActionsPage *self);

/* Rows. */
void      tl_actions_page_add_rows         (TlActionsPage *self);
void      tl_actions_page_follow           (TlActionsPage *self);
void      tl_actions_page_present_selected (TlActionsPage *self);

G_END_DECLS

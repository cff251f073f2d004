/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "changes/tl-plan-watch.h"
#include "tl-page.h"

G_BEGIN_DECLS

/**
 * TlWorkspace:
 *
 * A document on the screen: the list of its pages, the one that is chosen, and
 * below it, where toasts do not lie, a bar with Back and Next. After a change it
 * says in passing what became of the plan.
 *
 * Properties: "document" (construct-only), "collapsed" (the list and the page
 * are shown one at a time).
 */
#define TL_TYPE_WORKSPACE (tl_workspace_get_type ())
G_DECLARE_FINAL_TYPE (TlWorkspace, tl_workspace, TL, WORKSPACE, AdwBin)

GtkWidget *tl_workspace_new       (TlDocument  *document);
TlPage    *tl_workspace_get_page  (TlWorkspace *self,
                                   const char  *tag);
TlPage    *tl_workspace_get_shown (TlWorkspace *self);
TlPlanWatch *tl_workspace_get_watch (TlWorkspace *self);
gboolean   tl_workspace_show_page (TlWorkspace *self,
                                   const char  *tag);
gboolean   tl_workspace_go_to     (TlWorkspace *self,
                                   const char  *path);
gboolean   tl_workspace_has_place (TlDocument  *document,
                                   const char  *path);

G_END_DECLS

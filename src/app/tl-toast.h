/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"
#include "plan/tl-plan-diff.h"

G_BEGIN_DECLS

/* Short messages over the page. They need an AdwToastOverlay above @widget;
 * without one nothing is shown. */

void tl_toast_add       (GtkWidget  *widget,
                         AdwToast   *toast);
void tl_toast_show      (GtkWidget  *widget,
                         const char *told);
void tl_toast_show_undo (GtkWidget  *widget,
                         TlDocument *document,
                         const char *told);
void tl_toast_show_changes (GtkWidget  *widget,
                            TlDocument *document,
                            TlPlanDiff *diff,
                            AdwToast  **shown);

G_END_DECLS

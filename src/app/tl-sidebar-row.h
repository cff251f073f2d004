/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-page.h"

G_BEGIN_DECLS

/**
 * TlSidebarRow:
 *
 * The line of a page in the sidebar: its number or icon, its title and, for a
 * step of the strategy, how far it has come.
 */
#define TL_TYPE_SIDEBAR_ROW (tl_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TlSidebarRow, tl_sidebar_row, TL, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget  *tl_sidebar_row_new         (TlPage       *page,
                                        guint         step,
                                        const char   *section);
TlPage     *tl_sidebar_row_get_page    (TlSidebarRow *self);
const char *tl_sidebar_row_get_section (TlSidebarRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/tl-page.h"

G_BEGIN_DECLS

/**
 * TlOverviewPage:
 *
 * What the strategy is, what is still needed, what the plan amounts to and
 * everything that was found.
 */
#define TL_TYPE_OVERVIEW_PAGE (tl_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (TlOverviewPage, tl_overview_page, TL, OVERVIEW_PAGE, TlPage)

G_END_DECLS

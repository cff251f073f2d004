/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-step-page.h"

G_BEGIN_DECLS

/**
 * TlAudiencePage:
 *
 * Step 4: whom to reach, which channels suit them, and channels of one's own.
 */
#define TL_TYPE_AUDIENCE_PAGE (tl_audience_page_get_type ())
G_DECLARE_FINAL_TYPE (TlAudiencePage, tl_audience_page, TL, AUDIENCE_PAGE, TlStepPage)

G_END_DECLS

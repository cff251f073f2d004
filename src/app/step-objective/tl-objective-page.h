/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-step-page.h"

G_BEGIN_DECLS

/**
 * TlObjectivePage:
 *
 * Step 2: the business, its whys, the objective and the way there.
 */
#define TL_TYPE_OBJECTIVE_PAGE (tl_objective_page_get_type ())
G_DECLARE_FINAL_TYPE (TlObjectivePage, tl_objective_page, TL, OBJECTIVE_PAGE, TlStepPage)

G_END_DECLS

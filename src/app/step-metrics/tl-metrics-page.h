/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-step-page.h"

G_BEGIN_DECLS

/**
 * TlMetricsPage:
 *
 * Step 5: what is measured, what a result is worth, and the plan's estimates.
 */
#define TL_TYPE_METRICS_PAGE (tl_metrics_page_get_type ())
G_DECLARE_FINAL_TYPE (TlMetricsPage, tl_metrics_page, TL, METRICS_PAGE, TlStepPage)

G_END_DECLS

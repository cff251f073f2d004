/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlTracking:
 *
 * What became of the plan: what people changed in it, did, measured and
 * decided.
 */
#define TL_TYPE_TRACKING (tl_tracking_get_type ())
G_DECLARE_FINAL_TYPE (TlTracking, tl_tracking, TL, TRACKING, TlRecord)

/**
 * TlTrackingField:
 * @TL_TRACKING_EDITS: of derived actions
 * @TL_TRACKING_ACTIONS: done, by hand, or past
 * @TL_TRACKING_ACTUALS: measured
 * @TL_TRACKING_SPENDING: by month
 * @TL_TRACKING_REVIEWS: held
 * @TL_TRACKING_ADJUSTMENTS: decided
 */
typedef enum
{
  TL_TRACKING_EDITS = 1,
  TL_TRACKING_ACTIONS,
  TL_TRACKING_ACTUALS,
  TL_TRACKING_SPENDING,
  TL_TRACKING_REVIEWS,
  TL_TRACKING_ADJUSTMENTS,
} TlTrackingField;

G_END_DECLS

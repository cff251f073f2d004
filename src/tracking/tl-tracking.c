/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tracking.h"

#include "tracking/tl-action-record.h"
#include "tracking/tl-actual.h"
#include "tracking/tl-adjustment.h"
#include "tracking/tl-edit.h"
#include "tracking/tl-review.h"
#include "tracking/tl-spending.h"

TL_DEFINE_RECORD (TlTracking, tl_tracking)

static void
tl_tracking_class_init (TlTrackingClass *klass)
{
  GParamSpec *fields[] = {
    [TL_TRACKING_EDITS] = tl_param_list ("edits", TL_TYPE_EDIT),
    [TL_TRACKING_ACTIONS] = tl_param_list ("actions", TL_TYPE_ACTION_RECORD),
    [TL_TRACKING_ACTUALS] = tl_param_list ("actuals", TL_TYPE_ACTUAL),
    [TL_TRACKING_SPENDING] = tl_param_list ("spending", TL_TYPE_SPENDING),
    [TL_TRACKING_REVIEWS] = tl_param_list ("reviews", TL_TYPE_REVIEW),
    [TL_TRACKING_ADJUSTMENTS] = tl_param_list ("adjustments", TL_TYPE_ADJUSTMENT),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

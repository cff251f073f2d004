/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-adjustment.h"

#include "strategy/tl-obstacle.h"
#include "tracking/tl-review.h"

TL_DEFINE_RECORD (TlAdjustment, tl_adjustment)

/* It says what was. */
static gboolean
keeps_references (TlRecord *self G_GNUC_UNUSED)
{
  return TRUE;
}

static void
tl_adjustment_class_init (TlAdjustmentClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ADJUSTMENT_DECIDED_ON] = tl_param_date ("decided-on"),
    [TL_ADJUSTMENT_TEXT] = tl_param_text ("text"),
    [TL_ADJUSTMENT_REASON] = tl_param_text ("reason"),
    [TL_ADJUSTMENT_REVIEW] = tl_param_ref ("review", TL_TYPE_REVIEW),
    [TL_ADJUSTMENT_OBSTACLE] = tl_param_ref ("obstacle", TL_TYPE_OBSTACLE),
  };

  TL_RECORD_CLASS (klass)->keeps_references = keeps_references;
  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-review.h"

#include "strategy/tl-obstacle.h"
#include "strategy/tl-readiness.h"

TL_DEFINE_RECORD (TlReview, tl_review)

/* It says what was. */
static gboolean
keeps_references (TlRecord *self G_GNUC_UNUSED)
{
  return TRUE;
}

static void
tl_review_class_init (TlReviewClass *klass)
{
  GParamSpec *fields[] = {
    [TL_REVIEW_HELD_ON] = tl_param_date ("held-on"),
    [TL_REVIEW_FISCAL_YEAR] = tl_param_integer ("fiscal-year", 1900, 2199, 2000),
    [TL_REVIEW_QUARTER] = tl_param_integer ("quarter", 1, 4, 1),
    [TL_REVIEW_RESULTS] = tl_param_text ("results"),
    [TL_REVIEW_OBSTACLES] = tl_param_refs ("obstacles", TL_TYPE_OBSTACLE),
    [TL_REVIEW_READINESS] = tl_param_child ("readiness", TL_TYPE_READINESS),
    [TL_REVIEW_TEN_YEARS] = tl_param_text ("ten-years"),
  };

  TL_RECORD_CLASS (klass)->keeps_references = keeps_references;
  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

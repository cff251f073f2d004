/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlReview:
 *
 * A quarterly review.
 */
#define TL_TYPE_REVIEW (tl_review_get_type ())
G_DECLARE_FINAL_TYPE (TlReview, tl_review, TL, REVIEW, TlRecord)

/**
 * TlReviewField:
 * @TL_REVIEW_HELD_ON: when
 * @TL_REVIEW_FISCAL_YEAR: the calendar year in which the reviewed fiscal
 *   year begins
 * @TL_REVIEW_QUARTER: of the fiscal year
 * @TL_REVIEW_RESULTS: what was seen
 * @TL_REVIEW_OBSTACLES: that came
 * @TL_REVIEW_READINESS: as answered in the review
 * @TL_REVIEW_TEN_YEARS: the ten-year answer, looked at again
 */
typedef enum
{
  TL_REVIEW_HELD_ON = 1,
  TL_REVIEW_FISCAL_YEAR,
  TL_REVIEW_QUARTER,
  TL_REVIEW_RESULTS,
  TL_REVIEW_OBSTACLES,
  TL_REVIEW_READINESS,
  TL_REVIEW_TEN_YEARS,
} TlReviewField;

G_END_DECLS

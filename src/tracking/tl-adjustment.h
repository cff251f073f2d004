/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlAdjustment:
 *
 * A change of the strategy that was decided, and why: a line of a log that
 * only grows.
 */
#define TL_TYPE_ADJUSTMENT (tl_adjustment_get_type ())
G_DECLARE_FINAL_TYPE (TlAdjustment, tl_adjustment, TL, ADJUSTMENT, TlRecord)

/**
 * TlAdjustmentField:
 * @TL_ADJUSTMENT_DECIDED_ON: when
 * @TL_ADJUSTMENT_TEXT: what was changed
 * @TL_ADJUSTMENT_REASON: why
 * @TL_ADJUSTMENT_REVIEW: in which review, if in one
 * @TL_ADJUSTMENT_OBSTACLE: that made it necessary, if one did
 */
typedef enum
{
  TL_ADJUSTMENT_DECIDED_ON = 1,
  TL_ADJUSTMENT_TEXT,
  TL_ADJUSTMENT_REASON,
  TL_ADJUSTMENT_REVIEW,
  TL_ADJUSTMENT_OBSTACLE,
} TlAdjustmentField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlFit:
 *
 * How well a channel serves an objective with a kind of customers. Our own
 * estimate: 1, 0.8 or 0.5.
 */
#define TL_TYPE_FIT (tl_fit_get_type ())
G_DECLARE_FINAL_TYPE (TlFit, tl_fit, TL, FIT, TlRecord)

/**
 * TlFitField:
 * @TL_FIT_OBJECTIVE: which
 * @TL_FIT_CONSUMERS: the factor where customers are consumers
 * @TL_FIT_BUSINESSES: the factor where customers are businesses
 */
typedef enum
{
  TL_FIT_OBJECTIVE = 1,
  TL_FIT_CONSUMERS,
  TL_FIT_BUSINESSES,
} TlFitField;

G_END_DECLS

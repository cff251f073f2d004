/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlValueModel:
 *
 * What a result is worth.
 */
#define TL_TYPE_VALUE_MODEL (tl_value_model_get_type ())
G_DECLARE_FINAL_TYPE (TlValueModel, tl_value_model, TL, VALUE_MODEL, TlRecord)

/**
 * TlValueModelField:
 * @TL_VALUE_MODEL_CONVERSION_KPI: the measure that counts conversions
 * @TL_VALUE_MODEL_VALUE_PER_CONVERSION: in the business's currency
 * @TL_VALUE_MODEL_NOTE: how that value was come by
 */
typedef enum
{
  TL_VALUE_MODEL_CONVERSION_KPI = 1,
  TL_VALUE_MODEL_VALUE_PER_CONVERSION,
  TL_VALUE_MODEL_NOTE,
} TlValueModelField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlTarget:
 *
 * What a KPI is to reach in a quarter of a fiscal year.
 */
#define TL_TYPE_TARGET (tl_target_get_type ())
G_DECLARE_FINAL_TYPE (TlTarget, tl_target, TL, TARGET, TlRecord)

/**
 * TlTargetField:
 * @TL_TARGET_FISCAL_YEAR: the calendar year in which the fiscal year begins
 * @TL_TARGET_QUARTER: of the fiscal year
 * @TL_TARGET_VALUE: in the KPI's unit
 */
typedef enum
{
  TL_TARGET_FISCAL_YEAR = 1,
  TL_TARGET_QUARTER,
  TL_TARGET_VALUE,
} TlTargetField;

G_END_DECLS

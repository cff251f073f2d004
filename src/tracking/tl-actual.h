/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlActual:
 *
 * What a KPI came to in a period.
 */
#define TL_TYPE_ACTUAL (tl_actual_get_type ())
G_DECLARE_FINAL_TYPE (TlActual, tl_actual, TL, ACTUAL, TlRecord)

/**
 * TlActualField:
 * @TL_ACTUAL_KPI: which
 * @TL_ACTUAL_PERIOD_FIRST: the first day of the period
 * @TL_ACTUAL_PERIOD_LAST: the last day of the period
 * @TL_ACTUAL_VALUE: in the KPI's unit
 * @TL_ACTUAL_READ_ON: when it was read
 * @TL_ACTUAL_NOTE: what explains it
 */
typedef enum
{
  TL_ACTUAL_KPI = 1,
  TL_ACTUAL_PERIOD_FIRST,
  TL_ACTUAL_PERIOD_LAST,
  TL_ACTUAL_VALUE,
  TL_ACTUAL_READ_ON,
  TL_ACTUAL_NOTE,
} TlActualField;

G_END_DECLS

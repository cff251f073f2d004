/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlCadence:
 *
 * One recommendation or observation of how often businesses post on a channel.
 */
#define TL_TYPE_CADENCE (tl_cadence_get_type ())
G_DECLARE_FINAL_TYPE (TlCadence, tl_cadence, TL, CADENCE, TlRecord)

/**
 * TlCadenceField:
 * @TL_CADENCE_SOURCE: who says so
 * @TL_CADENCE_LOW: posts a week, the low end of what is recommended
 * @TL_CADENCE_HIGH: posts a week, the high end
 * @TL_CADENCE_OBSERVED: posts a week that were counted, where the source
 *   counts and does not recommend
 * @TL_CADENCE_RULING: the one entry that the plan uses: the newest that
 *   gives a range
 * @TL_CADENCE_NOTE: the source's own unit and words of caution
 */
typedef enum
{
  TL_CADENCE_SOURCE = 1,
  TL_CADENCE_LOW,
  TL_CADENCE_HIGH,
  TL_CADENCE_OBSERVED,
  TL_CADENCE_RULING,
  TL_CADENCE_NOTE,
} TlCadenceField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlUsage:
 *
 * One wave of a survey on one channel. Figures of different waves are never
 * mixed: a band is read against the overall figure of its own wave. Lenses are
 * marginals and are never multiplied.
 */
#define TL_TYPE_USAGE (tl_usage_get_type ())
G_DECLARE_FINAL_TYPE (TlUsage, tl_usage, TL, USAGE, TlRecord)

/**
 * TlUsageField:
 * @TL_USAGE_SOURCE: who asked
 * @TL_USAGE_COUNTRY: ISO 3166 code of the country of those asked
 * @TL_USAGE_DAILY: asked for daily use; otherwise for any use. Daily use is
 *   shown and not scored
 * @TL_USAGE_OVERALL: percent of all that were asked
 * @TL_USAGE_FIGURES: by band
 * @TL_USAGE_NOTE: who was asked, where it is not the source's usual sample
 */
typedef enum
{
  TL_USAGE_SOURCE = 1,
  TL_USAGE_COUNTRY,
  TL_USAGE_DAILY,
  TL_USAGE_OVERALL,
  TL_USAGE_FIGURES,
  TL_USAGE_NOTE,
} TlUsageField;

G_END_DECLS

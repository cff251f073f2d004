/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlCompetitor:
 *
 * Somebody that the same customers look at.
 */
#define TL_TYPE_COMPETITOR (tl_competitor_get_type ())
G_DECLARE_FINAL_TYPE (TlCompetitor, tl_competitor, TL, COMPETITOR, TlRecord)

/**
 * TlCompetitorField:
 * @TL_COMPETITOR_NAME: who
 * @TL_COMPETITOR_CHANNELS: where they are
 * @TL_COMPETITOR_AUDIENCE: followers, all channels
 * @TL_COMPETITOR_STRENGTHS: what they do well
 * @TL_COMPETITOR_GAPS: what they leave open
 */
typedef enum
{
  TL_COMPETITOR_NAME = 1,
  TL_COMPETITOR_CHANNELS,
  TL_COMPETITOR_AUDIENCE,
  TL_COMPETITOR_STRENGTHS,
  TL_COMPETITOR_GAPS,
} TlCompetitorField;

G_END_DECLS

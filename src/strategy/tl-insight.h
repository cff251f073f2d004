/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlInsight:
 *
 * Something that was heard by listening.
 */
#define TL_TYPE_INSIGHT (tl_insight_get_type ())
G_DECLARE_FINAL_TYPE (TlInsight, tl_insight, TL, INSIGHT, TlRecord)

/**
 * TlInsightField:
 * @TL_INSIGHT_TEXT: what was heard
 * @TL_INSIGHT_CHANNEL: where
 * @TL_INSIGHT_SOURCE: from whom
 * @TL_INSIGHT_PERSONAS: which personas said it
 * @TL_INSIGHT_STRENGTH: how often and how clearly
 * @TL_INSIGHT_MEANING: what it means for us
 * @TL_INSIGHT_HEARD_ON: when
 */
typedef enum
{
  TL_INSIGHT_TEXT = 1,
  TL_INSIGHT_CHANNEL,
  TL_INSIGHT_SOURCE,
  TL_INSIGHT_PERSONAS,
  TL_INSIGHT_STRENGTH,
  TL_INSIGHT_MEANING,
  TL_INSIGHT_HEARD_ON,
} TlInsightField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlEnvelope:
 *
 * The topmost record of a document. In a file, the format and its version come
 * before its members.
 */
#define TL_TYPE_ENVELOPE (tl_envelope_get_type ())
G_DECLARE_FINAL_TYPE (TlEnvelope, tl_envelope, TL, ENVELOPE, TlRecord)

/**
 * TlEnvelopeField:
 * @TL_ENVELOPE_DOCUMENT: the document's id, made once
 * @TL_ENVELOPE_PLAN: the frame of the plan
 * @TL_ENVELOPE_STRATEGY: the answers
 * @TL_ENVELOPE_TRACKING: what became of the plan
 */
typedef enum
{
  TL_ENVELOPE_DOCUMENT = 1,
  TL_ENVELOPE_PLAN,
  TL_ENVELOPE_STRATEGY,
  TL_ENVELOPE_TRACKING,
} TlEnvelopeField;

G_END_DECLS

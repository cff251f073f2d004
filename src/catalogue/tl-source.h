/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlSource:
 *
 * Where a figure comes from. Every figure of the catalogue names one.
 */
#define TL_TYPE_SOURCE (tl_source_get_type ())
G_DECLARE_FINAL_TYPE (TlSource, tl_source, TL, SOURCE, TlRecord)

/**
 * TlSourceField:
 * @TL_SOURCE_PUBLISHER: who published it; "Throughline" for an estimate of
 *   our own
 * @TL_SOURCE_TITLE: of the publication
 * @TL_SOURCE_YEAR: of the publication; 0: not stated there
 * @TL_SOURCE_URL: where it was, or ""
 * @TL_SOURCE_EVIDENCE: how the figures were obtained
 * @TL_SOURCE_NOTE: who was asked, when, and what to beware of
 */
typedef enum
{
  TL_SOURCE_PUBLISHER = 1,
  TL_SOURCE_TITLE,
  TL_SOURCE_YEAR,
  TL_SOURCE_URL,
  TL_SOURCE_EVIDENCE,
  TL_SOURCE_NOTE,
} TlSourceField;

G_END_DECLS

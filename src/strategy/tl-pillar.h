/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlPillar:
 *
 * A theme of what is published.
 */
#define TL_TYPE_PILLAR (tl_pillar_get_type ())
G_DECLARE_FINAL_TYPE (TlPillar, tl_pillar, TL, PILLAR, TlRecord)

/**
 * TlPillarField:
 * @TL_PILLAR_NAME: of the theme
 * @TL_PILLAR_SHARE: percent of posts
 * @TL_PILLAR_GIVES: what it gives the reader
 */
typedef enum
{
  TL_PILLAR_NAME = 1,
  TL_PILLAR_SHARE,
  TL_PILLAR_GIVES,
} TlPillarField;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlWhys:
 *
 * The questions that a strategy answers before all others.
 */
#define TL_TYPE_WHYS (tl_whys_get_type ())
G_DECLARE_FINAL_TYPE (TlWhys, tl_whys, TL, WHYS, TlRecord)

/**
 * TlWhysField:
 * @TL_WHYS_WHY_SOCIAL: why social media at all
 * @TL_WHYS_WHY_FIT: how it fits the vision
 * @TL_WHYS_TEN_YEARS: what it should have changed ten years on
 * @TL_WHYS_ALTERNATIVES: which other ways to the same end were considered,
 *   and why not
 */
typedef enum
{
  TL_WHYS_WHY_SOCIAL = 1,
  TL_WHYS_WHY_FIT,
  TL_WHYS_TEN_YEARS,
  TL_WHYS_ALTERNATIVES,
} TlWhysField;

G_END_DECLS

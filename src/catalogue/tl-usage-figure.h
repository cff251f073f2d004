/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlUsageFigure:
 *
 * The share of one band of a lens that uses a channel.
 */
#define TL_TYPE_USAGE_FIGURE (tl_usage_figure_get_type ())
G_DECLARE_FINAL_TYPE (TlUsageFigure, tl_usage_figure, TL, USAGE_FIGURE, TlRecord)

/**
 * TlUsageFigureField:
 * @TL_USAGE_FIGURE_LENS: age, gender, …
 * @TL_USAGE_FIGURE_BAND: the nick of the band in the lens's set, "18-29"
 * @TL_USAGE_FIGURE_PERCENT: of the people in the band
 */
typedef enum
{
  TL_USAGE_FIGURE_LENS = 1,
  TL_USAGE_FIGURE_BAND,
  TL_USAGE_FIGURE_PERCENT,
} TlUsageFigureField;

G_END_DECLS

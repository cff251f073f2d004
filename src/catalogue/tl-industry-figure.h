/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlIndustryFigure:
 *
 * How often an industry posts on a channel, and what it reaches; medians.
 */
#define TL_TYPE_INDUSTRY_FIGURE (tl_industry_figure_get_type ())
G_DECLARE_FINAL_TYPE (TlIndustryFigure, tl_industry_figure, TL, INDUSTRY_FIGURE, TlRecord)

/**
 * TlIndustryFigureField:
 * @TL_INDUSTRY_FIGURE_CHANNEL: id of the #TlChannel
 * @TL_INDUSTRY_FIGURE_POSTS_PER_WEEK: median
 * @TL_INDUSTRY_FIGURE_ENGAGEMENT_PERCENT: median interactions per post by
 *   followers
 */
typedef enum
{
  TL_INDUSTRY_FIGURE_CHANNEL = 1,
  TL_INDUSTRY_FIGURE_POSTS_PER_WEEK,
  TL_INDUSTRY_FIGURE_ENGAGEMENT_PERCENT,
} TlIndustryFigureField;

G_END_DECLS

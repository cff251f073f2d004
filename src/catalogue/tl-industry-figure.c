/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-industry-figure.h"

#include "catalogue/tl-channel.h"

TL_DEFINE_RECORD (TlIndustryFigure, tl_industry_figure)

static void
tl_industry_figure_class_init (TlIndustryFigureClass *klass)
{
  GParamSpec *fields[] = {
    [TL_INDUSTRY_FIGURE_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_INDUSTRY_FIGURE_POSTS_PER_WEEK] = tl_param_optional ("posts-per-week", 0, 200),
    [TL_INDUSTRY_FIGURE_ENGAGEMENT_PERCENT] = tl_param_optional ("engagement-percent", 0, 100),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

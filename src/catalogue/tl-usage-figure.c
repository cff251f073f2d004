/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-usage-figure.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlUsageFigure, tl_usage_figure)

static void
tl_usage_figure_class_init (TlUsageFigureClass *klass)
{
  GParamSpec *fields[] = {
    [TL_USAGE_FIGURE_LENS] = tl_param_enum ("lens", TL_TYPE_LENS, TL_LENS_AGE),
    [TL_USAGE_FIGURE_BAND] = tl_param_text ("band"),
    [TL_USAGE_FIGURE_PERCENT] = tl_param_optional ("percent", 0, 100),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

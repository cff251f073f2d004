/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-industry.h"

#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-source.h"

TL_DEFINE_RECORD (TlIndustry, tl_industry)

static void
tl_industry_class_init (TlIndustryClass *klass)
{
  GParamSpec *fields[] = {
    [TL_INDUSTRY_NAME] = tl_param_text ("name"),
    [TL_INDUSTRY_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
    [TL_INDUSTRY_FIGURES] = tl_param_list ("figures", TL_TYPE_INDUSTRY_FIGURE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

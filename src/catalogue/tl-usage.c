/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-usage.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-usage-figure.h"

TL_DEFINE_RECORD (TlUsage, tl_usage)

static void
tl_usage_class_init (TlUsageClass *klass)
{
  GParamSpec *fields[] = {
    [TL_USAGE_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
    [TL_USAGE_COUNTRY] = tl_param_text ("country"),
    [TL_USAGE_DAILY] = tl_param_boolean ("daily", FALSE),
    [TL_USAGE_OVERALL] = tl_param_optional ("overall", 0, 100),
    [TL_USAGE_FIGURES] = tl_param_list ("figures", TL_TYPE_USAGE_FIGURE),
    [TL_USAGE_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

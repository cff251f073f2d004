/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tool.h"

TL_DEFINE_RECORD (TlTool, tl_tool)

static void
tl_tool_class_init (TlToolClass *klass)
{
  GParamSpec *fields[] = {
    [TL_TOOL_NAME] = tl_param_text ("name"),
    [TL_TOOL_PURPOSE] = tl_param_text ("purpose"),
    [TL_TOOL_COST_PER_MONTH] = tl_param_optional ("cost-per-month", 0, 1000000),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

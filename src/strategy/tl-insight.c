/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-insight.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"
#include "strategy/tl-persona.h"

TL_DEFINE_RECORD (TlInsight, tl_insight)

static void
tl_insight_class_init (TlInsightClass *klass)
{
  GParamSpec *fields[] = {
    [TL_INSIGHT_TEXT] = tl_param_text ("text"),
    [TL_INSIGHT_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_INSIGHT_SOURCE] = tl_param_enum ("source", TL_TYPE_INSIGHT_SOURCE, TL_INSIGHT_CUSTOMERS),
    [TL_INSIGHT_PERSONAS] = tl_param_refs ("personas", TL_TYPE_PERSONA),
    [TL_INSIGHT_STRENGTH] = tl_param_enum ("strength", TL_TYPE_STRENGTH, TL_STRENGTH_MEDIUM),
    [TL_INSIGHT_MEANING] = tl_param_text ("meaning"),
    [TL_INSIGHT_HEARD_ON] = tl_param_date ("heard-on"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

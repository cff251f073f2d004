/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-competitor.h"

#include "catalogue/tl-channel.h"

TL_DEFINE_RECORD (TlCompetitor, tl_competitor)

static void
tl_competitor_class_init (TlCompetitorClass *klass)
{
  GParamSpec *fields[] = {
    [TL_COMPETITOR_NAME] = tl_param_text ("name"),
    [TL_COMPETITOR_CHANNELS] = tl_param_refs ("channels", TL_TYPE_CHANNEL),
    [TL_COMPETITOR_AUDIENCE] = tl_param_optional ("audience", 0, 1000000000),
    [TL_COMPETITOR_STRENGTHS] = tl_param_text ("strengths"),
    [TL_COMPETITOR_GAPS] = tl_param_text ("gaps"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

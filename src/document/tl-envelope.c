/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-envelope.h"

#include "document/tl-plan-settings.h"
#include "strategy/tl-strategy.h"
#include "tracking/tl-tracking.h"

TL_DEFINE_RECORD (TlEnvelope, tl_envelope)

static void
tl_envelope_class_init (TlEnvelopeClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ENVELOPE_DOCUMENT] = tl_param_text ("document"),
    [TL_ENVELOPE_PLAN] = tl_param_child ("plan", TL_TYPE_PLAN_SETTINGS),
    [TL_ENVELOPE_STRATEGY] = tl_param_child ("strategy", TL_TYPE_STRATEGY),
    [TL_ENVELOPE_TRACKING] = tl_param_child ("tracking", TL_TYPE_TRACKING),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

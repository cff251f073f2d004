/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-persona-channel.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"

TL_DEFINE_RECORD (TlPersonaChannel, tl_persona_channel)

static void
tl_persona_channel_class_init (TlPersonaChannelClass *klass)
{
  GParamSpec *fields[] = {
    [TL_PERSONA_CHANNEL_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_PERSONA_CHANNEL_USE] = tl_param_enum ("use", TL_TYPE_USE, TL_USE_DAILY),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

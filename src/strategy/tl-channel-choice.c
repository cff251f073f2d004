/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-channel-choice.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"

TL_DEFINE_RECORD (TlChannelChoice, tl_channel_choice)

static void
tl_channel_choice_class_init (TlChannelChoiceClass *klass)
{
  GParamSpec *fields[] = {
    [TL_CHANNEL_CHOICE_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_CHANNEL_CHOICE_PIN] = tl_param_enum ("pin", TL_TYPE_PIN, TL_PIN_IN),
    [TL_CHANNEL_CHOICE_REASON] = tl_param_text ("reason"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

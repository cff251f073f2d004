/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-channel-format.h"

#include "catalogue/tl-format.h"

TL_DEFINE_RECORD (TlChannelFormat, tl_channel_format)

static void
tl_channel_format_class_init (TlChannelFormatClass *klass)
{
  GParamSpec *fields[] = {
    [TL_CHANNEL_FORMAT_FORMAT] = tl_param_ref ("format", TL_TYPE_FORMAT),
    [TL_CHANNEL_FORMAT_PARTS] = tl_param_integer ("parts", 1, 20, 1),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

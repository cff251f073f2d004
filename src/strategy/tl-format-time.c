/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-format-time.h"

#include "catalogue/tl-format.h"

TL_DEFINE_RECORD (TlFormatTime, tl_format_time)

static void
tl_format_time_class_init (TlFormatTimeClass *klass)
{
  GParamSpec *fields[] = {
    [TL_FORMAT_TIME_FORMAT] = tl_param_ref ("format", TL_TYPE_FORMAT),
    [TL_FORMAT_TIME_MINUTES] = tl_param_integer ("minutes", 5, 1440, 30),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

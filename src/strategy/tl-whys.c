/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-whys.h"

TL_DEFINE_RECORD (TlWhys, tl_whys)

static void
tl_whys_class_init (TlWhysClass *klass)
{
  GParamSpec *fields[] = {
    [TL_WHYS_WHY_SOCIAL] = tl_param_text ("why-social"),
    [TL_WHYS_WHY_FIT] = tl_param_text ("why-fit"),
    [TL_WHYS_TEN_YEARS] = tl_param_text ("ten-years"),
    [TL_WHYS_ALTERNATIVES] = tl_param_text ("alternatives"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

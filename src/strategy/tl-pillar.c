/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-pillar.h"

TL_DEFINE_RECORD (TlPillar, tl_pillar)

static void
tl_pillar_class_init (TlPillarClass *klass)
{
  GParamSpec *fields[] = {
    [TL_PILLAR_NAME] = tl_param_text ("name"),
    [TL_PILLAR_SHARE] = tl_param_optional ("share", 0, 100),
    [TL_PILLAR_GIVES] = tl_param_text ("gives"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-cadence.h"

#include "catalogue/tl-source.h"

TL_DEFINE_RECORD (TlCadence, tl_cadence)

static void
tl_cadence_class_init (TlCadenceClass *klass)
{
  GParamSpec *fields[] = {
    [TL_CADENCE_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
    [TL_CADENCE_LOW] = tl_param_optional ("low", 0, 200),
    [TL_CADENCE_HIGH] = tl_param_optional ("high", 0, 200),
    [TL_CADENCE_OBSERVED] = tl_param_optional ("observed", 0, 200),
    [TL_CADENCE_RULING] = tl_param_boolean ("ruling", FALSE),
    [TL_CADENCE_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

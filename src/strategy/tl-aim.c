/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-aim.h"

#include "catalogue/tl-terms.h"
#include "strategy/tl-business-objective.h"

TL_DEFINE_RECORD (TlAim, tl_aim)

static void
tl_aim_class_init (TlAimClass *klass)
{
  GParamSpec *fields[] = {
    [TL_AIM_PRIMARY] = tl_param_enum ("primary", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_AIM_SERVES] = tl_param_refs ("serves", TL_TYPE_BUSINESS_OBJECTIVE),
    [TL_AIM_PARKED] = tl_param_enum ("parked", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_AIM_PARKED_SINCE] = tl_param_date ("parked-since"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

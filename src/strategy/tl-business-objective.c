/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-business-objective.h"

TL_DEFINE_RECORD (TlBusinessObjective, tl_business_objective)

static void
tl_business_objective_class_init (TlBusinessObjectiveClass *klass)
{
  GParamSpec *fields[] = {
    [TL_BUSINESS_OBJECTIVE_TEXT] = tl_param_text ("text"),
    [TL_BUSINESS_OBJECTIVE_MEASURE] = tl_param_text ("measure"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

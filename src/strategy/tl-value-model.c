/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-value-model.h"

#include "strategy/tl-kpi.h"

TL_DEFINE_RECORD (TlValueModel, tl_value_model)

static void
tl_value_model_class_init (TlValueModelClass *klass)
{
  GParamSpec *fields[] = {
    [TL_VALUE_MODEL_CONVERSION_KPI] = tl_param_ref ("conversion-kpi", TL_TYPE_KPI),
    [TL_VALUE_MODEL_VALUE_PER_CONVERSION] =
      tl_param_optional ("value-per-conversion", 0, 100000000),
    [TL_VALUE_MODEL_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

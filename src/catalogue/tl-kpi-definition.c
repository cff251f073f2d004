/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi-definition.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlKpiDefinition, tl_kpi_definition)

static void
tl_kpi_definition_class_init (TlKpiDefinitionClass *klass)
{
  GParamSpec *fields[] = {
    [TL_KPI_DEFINITION_NAME] = tl_param_text ("name"),
    [TL_KPI_DEFINITION_FORMULA] = tl_param_text ("formula"),
    [TL_KPI_DEFINITION_UNIT] = tl_param_text ("unit"),
    [TL_KPI_DEFINITION_OBJECTIVE] =
      tl_param_enum ("objective", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_KPI_DEFINITION_MATURITIES] = tl_param_flags ("maturities", TL_TYPE_MATURITIES, 0),
    [TL_KPI_DEFINITION_DIRECTION] = tl_param_enum ("direction", TL_TYPE_DIRECTION, TL_DIRECTION_UP),
    [TL_KPI_DEFINITION_DENOMINATOR] =
      tl_param_enum ("denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE),
    [TL_KPI_DEFINITION_PERIODS] = tl_param_enum ("periods", TL_TYPE_PERIODS, TL_PERIODS_UNSET),
    [TL_KPI_DEFINITION_FUNNEL] = tl_param_enum ("funnel", TL_TYPE_FUNNEL, TL_FUNNEL_UNSET),
    [TL_KPI_DEFINITION_VANITY] = tl_param_boolean ("vanity", FALSE),
    [TL_KPI_DEFINITION_FORMULA_SOURCE] = tl_param_text ("formula-source"),
    [TL_KPI_DEFINITION_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-kpi-definition.h"
#include "strategy/tl-member.h"
#include "strategy/tl-target.h"

TL_DEFINE_RECORD (TlKpi, tl_kpi)

static void
tl_kpi_class_init (TlKpiClass *klass)
{
  GParamSpec *fields[] = {
    [TL_KPI_NAME] = tl_param_text ("name"),
    [TL_KPI_DEFINITION] = tl_param_ref ("definition", TL_TYPE_KPI_DEFINITION),
    [TL_KPI_UNIT] = tl_param_text ("unit"),
    [TL_KPI_DIRECTION] = tl_param_enum ("direction", TL_TYPE_DIRECTION, TL_DIRECTION_UP),
    [TL_KPI_FORMULA] = tl_param_text ("formula"),
    [TL_KPI_DENOMINATOR] = tl_param_enum ("denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE),
    [TL_KPI_OBJECTIVE] = tl_param_enum ("objective", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_KPI_SCOPE] = tl_param_enum ("scope", TL_TYPE_SCOPE, TL_SCOPE_BUSINESS),
    [TL_KPI_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_KPI_FUNNEL] = tl_param_enum ("funnel", TL_TYPE_FUNNEL, TL_FUNNEL_UNSET),
    [TL_KPI_READ_WHERE] = tl_param_text ("read-where"),
    [TL_KPI_READER] = tl_param_ref ("reader", TL_TYPE_MEMBER),
    [TL_KPI_FREQUENCY] = tl_param_enum ("frequency", TL_TYPE_FREQUENCY, TL_FREQUENCY_UNSET),
    [TL_KPI_BASELINE] = tl_param_optional ("baseline", -1e12, 1e12),
    [TL_KPI_BASELINE_DATE] = tl_param_date ("baseline-date"),
    [TL_KPI_TARGETS] = tl_param_list ("targets", TL_TYPE_TARGET),
    [TL_KPI_BENCHMARK] = tl_param_optional ("benchmark", -1e12, 1e12),
    [TL_KPI_BENCHMARK_PUBLISHER] = tl_param_text ("benchmark-publisher"),
    [TL_KPI_BENCHMARK_YEAR] = tl_param_integer ("benchmark-year", 0, 2199, 0),
    [TL_KPI_BENCHMARK_DENOMINATOR] =
      tl_param_enum ("benchmark-denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

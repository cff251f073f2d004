/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-benchmark.h"

#include "catalogue/tl-industry.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlBenchmark, tl_benchmark)

static void
tl_benchmark_class_init (TlBenchmarkClass *klass)
{
  GParamSpec *fields[] = {
    [TL_BENCHMARK_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
    [TL_BENCHMARK_PERCENT] = tl_param_optional ("percent", 0, 1000),
    [TL_BENCHMARK_DENOMINATOR] =
      tl_param_enum ("denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_UNSTATED),
    [TL_BENCHMARK_INDUSTRY] = tl_param_ref ("industry", TL_TYPE_INDUSTRY),
    [TL_BENCHMARK_NOTE] = tl_param_text ("note"),
    [TL_BENCHMARK_MEASURE] = tl_param_ref ("measure", TL_TYPE_KPI_DEFINITION),
    [TL_BENCHMARK_FOLLOWERS_FROM] = tl_param_optional ("followers-from", 0, 1e9),
    [TL_BENCHMARK_FOLLOWERS_TO] = tl_param_optional ("followers-to", 0, 1e9),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

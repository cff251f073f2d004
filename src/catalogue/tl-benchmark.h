/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlBenchmark:
 *
 * What others reach on a channel: a rate, and what it is a rate of. It may
 * stand beside a KPI only where both the measure and the denominator are the
 * same.
 */
#define TL_TYPE_BENCHMARK (tl_benchmark_get_type ())
G_DECLARE_FINAL_TYPE (TlBenchmark, tl_benchmark, TL, BENCHMARK, TlRecord)

/**
 * TlBenchmarkField:
 * @TL_BENCHMARK_SOURCE: who measured
 * @TL_BENCHMARK_PERCENT: the rate
 * @TL_BENCHMARK_DENOMINATOR: of the rate
 * @TL_BENCHMARK_INDUSTRY: of those measured, or "" for all
 * @TL_BENCHMARK_NOTE: the source's own basis: median or average, per what
 * @TL_BENCHMARK_MEASURE: the #TlKpiDefinition that it is a figure for; "" where
 *   the source says too little to tell
 * @TL_BENCHMARK_FOLLOWERS_FROM: of accounts with at least so many followers;
 *   not set: of all
 * @TL_BENCHMARK_FOLLOWERS_TO: and with fewer than this
 */
typedef enum
{
  TL_BENCHMARK_SOURCE = 1,
  TL_BENCHMARK_PERCENT,
  TL_BENCHMARK_DENOMINATOR,
  TL_BENCHMARK_INDUSTRY,
  TL_BENCHMARK_NOTE,
  TL_BENCHMARK_MEASURE,
  TL_BENCHMARK_FOLLOWERS_FROM,
  TL_BENCHMARK_FOLLOWERS_TO,
} TlBenchmarkField;

G_END_DECLS

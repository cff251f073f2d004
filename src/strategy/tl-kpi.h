/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-terms.h"
#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlKpi:
 *
 * A measure that the business follows.
 */
#define TL_TYPE_KPI (tl_kpi_get_type ())
G_DECLARE_FINAL_TYPE (TlKpi, tl_kpi, TL, KPI, TlRecord)

/**
 * TlKpiField:
 * @TL_KPI_NAME: what it is called
 * @TL_KPI_DEFINITION: the catalogue's measure that it follows, or "" for one
 *   of one's own
 * @TL_KPI_UNIT: "%", "people"
 * @TL_KPI_DIRECTION: which way is better
 * @TL_KPI_FORMULA: how it is counted
 * @TL_KPI_DENOMINATOR: what the rate is a share of
 * @TL_KPI_PERIODS: how the values of several periods become one, a #TlPeriods;
 *   tl_kpi_get_periods() says what follows where it is unset
 * @TL_KPI_OBJECTIVE: that it tells about
 * @TL_KPI_SCOPE: the whole or one channel
 * @TL_KPI_CHANNEL: which, for a measure of one channel
 * @TL_KPI_FUNNEL: the stage that it measures
 * @TL_KPI_READ_WHERE: where the number stands
 * @TL_KPI_READER: who reads it
 * @TL_KPI_FREQUENCY: how often
 * @TL_KPI_BASELINE: what it was at first
 * @TL_KPI_BASELINE_DATE: when that was
 * @TL_KPI_TARGETS: by quarter
 * @TL_KPI_BENCHMARK: what others reach
 * @TL_KPI_BENCHMARK_PUBLISHER: who says so
 * @TL_KPI_BENCHMARK_YEAR: when; 0: not stated
 * @TL_KPI_BENCHMARK_DENOMINATOR: what the benchmark is a share of
 */
typedef enum
{
  TL_KPI_NAME = 1,
  TL_KPI_DEFINITION,
  TL_KPI_UNIT,
  TL_KPI_DIRECTION,
  TL_KPI_FORMULA,
  TL_KPI_DENOMINATOR,
  TL_KPI_PERIODS,
  TL_KPI_OBJECTIVE,
  TL_KPI_SCOPE,
  TL_KPI_CHANNEL,
  TL_KPI_FUNNEL,
  TL_KPI_READ_WHERE,
  TL_KPI_READER,
  TL_KPI_FREQUENCY,
  TL_KPI_BASELINE,
  TL_KPI_BASELINE_DATE,
  TL_KPI_TARGETS,
  TL_KPI_BENCHMARK,
  TL_KPI_BENCHMARK_PUBLISHER,
  TL_KPI_BENCHMARK_YEAR,
  TL_KPI_BENCHMARK_DENOMINATOR,
} TlKpiField;

TlPeriods tl_kpi_get_periods (TlKpi           *self,
                              TlKpiDefinition *definition);

G_END_DECLS

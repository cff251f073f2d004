/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlKpiDefinition:
 *
 * A measure that the catalogue offers. The formulas are the common published
 * ones; objective, maturities, direction, denominator, periods, funnel stage and
 * vanity are our own reading.
 */
#define TL_TYPE_KPI_DEFINITION (tl_kpi_definition_get_type ())
/* The cast is TL_DEFINITION(): TL_KPI_DEFINITION is a field of #TlKpi. */
G_DECLARE_FINAL_TYPE (TlKpiDefinition, tl_kpi_definition, TL, DEFINITION, TlRecord)

/**
 * TlKpiDefinitionField:
 * @TL_KPI_DEFINITION_NAME: in English; translated where it is shown
 * @TL_KPI_DEFINITION_FORMULA: in English; translated where it is shown
 * @TL_KPI_DEFINITION_UNIT: "%", "people", "minutes"; "money" stands for the
 *   business's own currency; in English, translated where it is shown
 * @TL_KPI_DEFINITION_OBJECTIVE: that it tells about
 * @TL_KPI_DEFINITION_MATURITIES: of the organisations that can read it
 * @TL_KPI_DEFINITION_DIRECTION: which way is better
 * @TL_KPI_DEFINITION_DENOMINATOR: what the rate is a share of
 * @TL_KPI_DEFINITION_PERIODS: how the values of several periods become one, a
 *   #TlPeriods; unset where tl_kpi_get_periods() works it out
 * @TL_KPI_DEFINITION_FUNNEL: the stage that it measures
 * @TL_KPI_DEFINITION_VANITY: it grows without anybody being moved: what was
 *   shown, how often, to how many, and how many follow; never enough alone
 * @TL_KPI_DEFINITION_FORMULA_SOURCE: who publishes the formula; "own" for
 *   ours
 * @TL_KPI_DEFINITION_NOTE: what to beware of
 */
typedef enum
{
  TL_KPI_DEFINITION_NAME = 1,
  TL_KPI_DEFINITION_FORMULA,
  TL_KPI_DEFINITION_UNIT,
  TL_KPI_DEFINITION_OBJECTIVE,
  TL_KPI_DEFINITION_MATURITIES,
  TL_KPI_DEFINITION_DIRECTION,
  TL_KPI_DEFINITION_DENOMINATOR,
  TL_KPI_DEFINITION_PERIODS,
  TL_KPI_DEFINITION_FUNNEL,
  TL_KPI_DEFINITION_VANITY,
  TL_KPI_DEFINITION_FORMULA_SOURCE,
  TL_KPI_DEFINITION_NOTE,
} TlKpiDefinitionField;

G_END_DECLS

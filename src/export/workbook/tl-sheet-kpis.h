/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/* Columns of the sheet of the KPIs, of which its tables have different uses. */
enum
{
  TL_KPIS_NAME,
  TL_KPIS_UNIT,
  TL_KPIS_BASELINE,
  TL_KPIS_BASELINE_DATE,
  TL_KPIS_FREQUENCY,
  TL_KPIS_DIRECTION,
  TL_KPIS_READER,
  TL_KPIS_OBJECTIVE,
  TL_KPIS_SCOPE,
  TL_KPIS_READ_WHERE,
  TL_KPIS_FORMULA,
  TL_KPIS_BENCHMARK,
  TL_KPIS_BENCHMARK_SOURCE,
  TL_KPIS_N_COLUMNS,
  /* Behind those that people see: on what the quarters rest. */
  TL_KPIS_FIRST_DAY = TL_KPIS_N_COLUMNS,
  TL_KPIS_LAST_DAY,
  TL_KPIS_START_DAY,
  TL_KPIS_READ_TO,
  TL_KPIS_DAYS,
  TL_KPIS_LATEST,
  TL_KPIS_BEFORE,
  TL_KPIS_PREVIOUS,
  TL_KPIS_END
};

void tl_workbook_widen_kpi_columns  (TlWorkbook *workbook,
                                     double     *widths);
void tl_workbook_write_kpi_quarters (TlWorkbook *workbook);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/* Columns of the results. What is behind the note is for formulas and programs, and nobody sees it. */
enum
{
  TL_RESULTS_NAME,
  TL_RESULTS_UNIT,
  TL_RESULTS_FROM,
  TL_RESULTS_TO,
  TL_RESULTS_START,
  TL_RESULTS_TARGET,
  TL_RESULTS_ACTUAL,
  TL_RESULTS_SHARE,
  TL_RESULTS_VARIANCE,
  TL_RESULTS_PACE,
  TL_RESULTS_STATUS,
  TL_RESULTS_NOTE,
  TL_RESULTS_MEASURE,
  TL_RESULTS_FIRST,
  TL_RESULTS_READ_TO,
  TL_RESULTS_ID,
  TL_RESULTS_N_COLUMNS
};

void tl_workbook_write_period (TlWorkbook          *workbook,
                               TlSheet             *sheet,
                               const TlInputPeriod *period,
                               TlRecord            *kpi);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-sheet.h"
#include "tl-workbook.h"

G_BEGIN_DECLS

/*
 * The sheets in the order of the workbook. A sheet is one file that defines one
 * of the functions below.
 */
typedef enum
{
  TL_WORKBOOK_SUMMARY,
  TL_WORKBOOK_STRATEGY,
  TL_WORKBOOK_TEAM,
  TL_WORKBOOK_CHANNELS,
  TL_WORKBOOK_ACTIONS,
  TL_WORKBOOK_WORKLOAD,
  TL_WORKBOOK_KPIS,
} TlWorkbookSheet;
#define TL_WORKBOOK_N_SHEETS (TL_WORKBOOK_KPIS + 1)

/* Columns that other sheets refer to. */
#define TL_ACTIONS_WEEK_COLUMN 0
#define TL_WORKLOAD_TOTAL_COLUMN 1
#define TL_WORKLOAD_WEEK_COLUMN 2 /* of week 1 */

/**
 * TlWorkbook:
 * @input: what is written
 * @reading: of @input
 * @strategy: of @reading
 * @plan: of @reading
 * @title: the business's name, on one line
 * @letter: it is printed on US Letter, not A4
 * @sheets: in the order of #TlWorkbookSheet
 * @load_rows: (element-type utf8 guint): by person's id, the row of
 *   @sheets[%TL_WORKBOOK_WORKLOAD] that has the planned hours
 * @total_row: the row there that has the team's planned hours
 *
 * A workbook that is being made. The sheets that others refer to are written
 * first.
 */
typedef struct
{
  const TlExportInput *input;
  const TlReading *reading;
  TlStrategy *strategy;
  const TlPlan *plan;
  char *title;
  gboolean letter;
  TlBook book;
  TlSheet sheets[TL_WORKBOOK_N_SHEETS];
  GHashTable *load_rows;
  lxw_row_t total_row;
} TlWorkbook;

void tl_workbook_write_summary  (TlWorkbook *workbook);
void tl_workbook_write_strategy (TlWorkbook *workbook);
void tl_workbook_write_team     (TlWorkbook *workbook);
void tl_workbook_write_channels (TlWorkbook *workbook);
void tl_workbook_write_actions  (TlWorkbook *workbook);
void tl_workbook_write_workload (TlWorkbook *workbook);
void tl_workbook_write_kpis     (TlWorkbook *workbook);

gboolean tl_workbook_get_load (TlWorkbook *workbook,
                               const char *person,
                               guint      *minutes);
guint    tl_workbook_get_week_minutes (TlWorkbook *workbook,
                                       guint       week);
gboolean tl_workbook_write_needs (TlWorkbook *workbook,
                                  TlSheet    *sheet);

G_END_DECLS

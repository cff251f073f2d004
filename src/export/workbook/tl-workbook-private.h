/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"

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
  TL_WORKBOOK_KPIS,
  TL_WORKBOOK_LISTENING,
  TL_WORKBOOK_PERSONAS,
  TL_WORKBOOK_CHANNELS,
  TL_WORKBOOK_ACTIONS,
  TL_WORKBOOK_CALENDAR,
  TL_WORKBOOK_WORKLOAD,
  TL_WORKBOOK_BUDGET,
  TL_WORKBOOK_RESULTS,
  TL_WORKBOOK_LISTS,
  TL_WORKBOOK_SOURCES,
  TL_WORKBOOK_BASE, /* which nobody sees */
} TlWorkbookSheet;
#define TL_WORKBOOK_N_SHEETS (TL_WORKBOOK_BASE + 1)

/* Columns that other sheets refer to. */
#define TL_ACTIONS_WEEK_COLUMN 0
#define TL_ACTIONS_STATUS_COLUMN 9
#define TL_KPIS_QUARTER_COLUMN 1 /* of the table of quarters, as the next ones */
#define TL_KPIS_TARGET_COLUMN 3
#define TL_KPIS_ACTUAL_COLUMN 4
#define TL_KPIS_PERCENT_COLUMN 6
#define TL_KPIS_STATUS_COLUMN 9
#define TL_KPIS_LATEST_COLUMN 18
#define TL_KPIS_PREVIOUS_COLUMN 20
#define TL_BUDGET_COST_COLUMN 7 /* of the table of quarters, as the next ones */
#define TL_BUDGET_CONVERSIONS_COLUMN 8
#define TL_BUDGET_RETURN_COLUMN 11
#define TL_WORKLOAD_TOTAL_COLUMN 1
#define TL_WORKLOAD_WEEK_COLUMN 2 /* of week 1 */

/* Charts beside a list stand two by two, a page of them beside another. */
#define TL_CHARTS_A_PAGE 6
#define TL_CHART_PAGE { 20, 840 }

/* What can be chosen from, by the name that the workbook gives it. */
#define TL_LIST_STATUS "StatusList"   /* of actions */
#define TL_LIST_CHANNEL "ChannelList"
#define TL_LIST_PERSON "PersonList"

/* In place of the #TlInputField that a watched column shows: it is worked out, and what
 * matters is whether somebody wrote something else over its formula. */
#define TL_WATCH_FORMULA (TL_N_INPUT_FIELDS + 1)

/**
 * TlRole:
 *
 * A sheet that people fill in.
 */
typedef enum
{
  TL_ROLE_ACTIONS,
  TL_ROLE_RESULTS,
} TlRole;
#define TL_N_ROLES (TL_ROLE_RESULTS + 1)

/* Names what an id refers to; see tl-wording.h. */
typedef char *(*TlNaming) (const TlReading *reading,
                           const char      *id);

/**
 * TlWorkbook:
 * @input: what is written
 * @reading: of @input
 * @strategy: of @reading
 * @plan: of @reading
 * @title: the business's name, on one line
 * @letter: it is printed on US Letter, not A4
 * @sheets: in the order of #TlWorkbookSheet
 * @periods: (element-type TlInputPeriod): of all measures
 * @quarters: (element-type TlResults): those that were asked for
 * @result_rows: (element-type TlKpiResult guint): of results in @quarters, the row of
 *   @sheets[%TL_WORKBOOK_KPIS] where they are
 * @return_rows: (element-type TlResults guint): of those in @quarters, the row of
 *   @sheets[%TL_WORKBOOK_BUDGET] that says what is planned; the next one says what is so
 *   far
 * @names: (element-type TlNaming utf8): those that were asked for
 * @sentences: on actions, for as many as they are the same for
 * @input_columns: what stands over the columns that people fill in, by role and
 *   #TlInputField, and behind them over that of the ids; translated
 * @shown_fields: by role and place, the #TlInputField that a watched column shows, or
 *   %TL_WATCH_FORMULA, and 1; 0: none
 * @actions: (element-type TlPlanAction): of @plan, in the order of their sheet
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
  GPtrArray *periods;
  GPtrArray *quarters;
  GHashTable *result_rows;
  GHashTable *return_rows;
  GHashTable *names;
  GHashTable *sentences;
  const char *input_columns[TL_N_ROLES][TL_N_INPUT_FIELDS + 1];
  guint8 shown_fields[TL_N_ROLES][64];
  GPtrArray *actions;
  GHashTable *load_rows;
  lxw_row_t total_row;
} TlWorkbook;

/**
 * TlChart:
 * @title: of the measure, not more than a line
 * @first_row: of its numbers, which are in the rows that follow on one another
 * @last_row: likewise
 * @day_column: the day under each number
 * @target_column: numbers
 * @actual_column: likewise
 * @adds_up: each number stands for itself; else they are a line
 */
typedef struct
{
  const char *title;
  lxw_row_t first_row;
  lxw_row_t last_row;
  guint day_column;
  guint target_column;
  guint actual_column;
  gboolean adds_up;
} TlChart;

void tl_workbook_write_summary   (TlWorkbook *workbook);
void tl_workbook_write_strategy  (TlWorkbook *workbook);
void tl_workbook_write_team      (TlWorkbook *workbook);
void tl_workbook_write_kpis      (TlWorkbook *workbook);
void tl_workbook_write_listening (TlWorkbook *workbook);
void tl_workbook_write_personas  (TlWorkbook *workbook);
void tl_workbook_write_channels  (TlWorkbook *workbook);
void tl_workbook_write_actions   (TlWorkbook *workbook);
void tl_workbook_write_calendar  (TlWorkbook *workbook);
void tl_workbook_write_workload  (TlWorkbook *workbook);
void tl_workbook_write_budget    (TlWorkbook *workbook);
void tl_workbook_write_results   (TlWorkbook *workbook);
void tl_workbook_write_lists     (TlWorkbook *workbook);
void tl_workbook_write_sources   (TlWorkbook *workbook);
void tl_workbook_write_base      (TlWorkbook *workbook);

const char *
         tl_workbook_get_name (TlWorkbook *workbook,
                               TlNaming    naming,
                               const char *id);
GHashTable *
         tl_workbook_sentences_new (void);
char    *tl_workbook_dup_title (TlWorkbook         *workbook,
                                const TlPlanAction *action);
const char *
         tl_workbook_get_title (TlWorkbook         *workbook,
                                const TlPlanAction *action);
const char *
         tl_workbook_get_brief (TlWorkbook         *workbook,
                                const TlPlanAction *action);
const char *
         tl_workbook_get_reason (TlWorkbook         *workbook,
                                 const TlPlanAction *action);
const char *
         tl_workbook_get_measure (TlWorkbook         *workbook,
                                  const TlPlanAction *action);
const char *
         tl_workbook_get_benchmark (TlWorkbook         *workbook,
                                    const TlPlanAction *action);
const TlResults *
         tl_workbook_get_results (TlWorkbook *workbook,
                                  int         fiscal_year,
                                  guint       quarter);
const TlResults *
         tl_workbook_get_results_of (TlWorkbook *workbook,
                                     TlDay       day);
const TlResults *
         tl_workbook_get_results_before (TlWorkbook      *workbook,
                                         const TlResults *results);
TlDay    tl_workbook_get_day  (TlWorkbook *workbook);
double   tl_workbook_get_actual (TlWorkbook          *workbook,
                                 const TlInputPeriod *period);
TlDay    tl_workbook_get_read_to (TlWorkbook          *workbook,
                                  const TlInputPeriod *period);
const char *
         tl_workbook_get_unit (TlWorkbook *workbook,
                               TlRecord   *kpi);
void     tl_workbook_write_return (TlWorkbook      *workbook,
                                   TlSheet         *sheet,
                                   guint            first_column,
                                   guint            last_column,
                                   const TlResults *results);
void     tl_workbook_write_tiles (TlWorkbook *workbook,
                                  TlSheet    *sheet);
void     tl_workbook_add_charts (TlWorkbook   *workbook,
                                 TlSheet      *sheet,
                                 const TlChart *charts,
                                 guint         n_charts);
void     tl_workbook_record_sheet (TlWorkbook  *workbook,
                                   TlRole       role,
                                   TlSheet     *sheet,
                                   guint        id_column,
                                   const guint *columns,
                                   guint        first_field,
                                   guint        n_fields);
const char *
         tl_workbook_word_for_nobody (void);
void     tl_workbook_watch (TlWorkbook *workbook,
                            TlRole      role,
                            TlSheet    *sheet,
                            guint       column,
                            guint       field);
gboolean tl_workbook_get_load (TlWorkbook *workbook,
                               const char *person,
                               guint      *minutes);
guint    tl_workbook_get_week_minutes (TlWorkbook *workbook,
                                       guint       week);
gboolean tl_workbook_write_needs (TlWorkbook *workbook,
                                  TlSheet    *sheet);

G_END_DECLS

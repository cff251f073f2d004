/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the results: a period of a measure, and how it stands. */

#include "config.h"

#include "tl-sheet-results.h"

#include <math.h>

#include "strategy/tl-kpi.h"

#include "tl-live-quarter.h"
#include "tl-sheet-kpis.h"

/* Targets are of quarters: what is read of more than a year is held against none. In
 * days. */
#define LONGEST_PERIOD 366

/* From here on, decimals of a count tell nothing. */
#define LARGE 10

/* By what part a number may differ that programs wrote down anew. */
#define SAME_NUMBER "0.000000000001"

/**
 * Row:
 * @results: of the quarter in which the period ends
 * @periods: how its numbers become one
 * @direction: which way is better
 * @start: from where the quarter started; NaN: not known
 * @pace: how many times the way from @start to the number the quarter will have
 *   gone when it ends, if it goes on so; 1: nothing is to be added
 * @target: of the period
 * @is_part: @target is not as somebody typed it, for the quarter
 * @actual: what was read
 * @quarter_row: of the quarter, on the sheet of the KPIs
 * @look: of @start and @target
 *
 * A period of a measure. The status is that of the quarter if it went as in the
 * period: #TlResults has the rule.
 */
typedef struct
{
  const TlResults *results;
  TlPeriods periods;
  TlDirection direction;
  double start;
  double pace;
  double target;
  gboolean is_part;
  double actual;
  lxw_row_t quarter_row;
  TlLook look;
} Row;

/* --- What stands in a row --- */

/* What adds up has a part of the quarter's target by its days. Over the end of a
 * quarter, each day has that of its own. */
static double
get_target (TlWorkbook          *workbook,
            const TlInputPeriod *period,
            TlPeriods            periods)
{
  double sum = 0;

  if (periods == TL_PERIODS_LAST)
    return tl_results_find_kpi (tl_workbook_get_results_of (workbook, period->last), period->kpi)->target;
  if (period->last - period->first >= LONGEST_PERIOD)
    return NAN;

  for (TlDay day = period->first; day <= period->last && !isnan (sum);)
    {
      const TlResults *results = tl_workbook_get_results_of (workbook, day);
      const TlKpiResult *result = tl_results_find_kpi (results, period->kpi);
      TlDay last = MIN (results->last, period->last);
      double days = last - day + 1;

      sum += result->target * (days / (periods == TL_PERIODS_ADD ? results->last - results->first + 1
                                                                 : period->last - period->first + 1));
      day = last + 1;
    }

  return sum;
}

/* A part of a quarter's target is shown like a number that a person would say. */
static TlLook
get_target_look (const Row *row)
{
  const TlLook look = tl_live_get_look_of (row->target);

  if (!row->is_part || look == TL_LOOK_NUMBER)
    return row->look;

  return row->periods == TL_PERIODS_ADD && fabs (row->target) >= LARGE ? TL_LOOK_COUNT : look;
}

/* A number that is typed stays as it was; others are shown like it. */
static TlLook
get_input_look (double number)
{
  switch (tl_live_get_look_of (number))
    {
    case TL_LOOK_QUANTITY:
      return TL_LOOK_INPUT_QUANTITY;
    case TL_LOOK_SMALL:
      return TL_LOOK_INPUT_SMALL;
    default:
      return TL_LOOK_INPUT_NUMBER;
    }
}

/* On which day the quarter stood at its start. */
static TlDay
get_start_day (TlWorkbook      *workbook,
               const TlResults *results,
               TlRecord        *kpi)
{
  const TlResults *before = tl_workbook_get_results_before (workbook, results);
  const TlKpiResult *result = before != NULL ? tl_results_find_kpi (before, tl_record_get_id (kpi)) : NULL;
  TlDay day = result != NULL && !isnan (result->actual) ? result->read_to
                                                        : tl_record_get_date (kpi, TL_KPI_BASELINE_DATE);

  return day != TL_DAY_NONE && day <= results->last ? day : results->first - 1;
}

static double
get_pace (TlWorkbook          *workbook,
          const Row           *row,
          const TlInputPeriod *period,
          TlRecord            *kpi)
{
  const TlDay read_to = tl_workbook_get_read_to (workbook, period);
  TlDay start_day;

  if (row->periods != TL_PERIODS_LAST || isnan (row->start))
    return 1;

  start_day = get_start_day (workbook, row->results, kpi);
  if (read_to <= start_day)
    return 1;

  return (double) (row->results->last - start_day) / (read_to - start_day);
}

static void
row_init (Row                 *row,
          TlWorkbook          *workbook,
          const TlInputPeriod *period,
          TlRecord            *kpi)
{
  const TlResults *results = tl_workbook_get_results_of (workbook, period->last);
  const TlKpiResult *result = tl_results_find_kpi (results, period->kpi);

  *row = (Row) {
    .results = results,
    .periods = result->periods,
    .direction = result->direction,
    .start = result->periods == TL_PERIODS_ADD ? (double) NAN : result->start,
    .target = get_target (workbook, period, result->periods),
    .actual = tl_workbook_get_actual (workbook, period),
    .quarter_row = GPOINTER_TO_UINT (g_hash_table_lookup (workbook->result_rows, result)),
    .look = tl_live_get_look (result),
  };
  row->is_part = row->target != result->target;
  row->pace = get_pace (workbook, row, period, kpi);
}

static double
get_projected (const Row *row)
{
  double projected;

  if (row->pace == 1)
    return row->actual;

  projected = row->start + (row->actual - row->start) * row->pace;

  return row->start >= 0 && row->actual >= 0 ? MAX (0, projected) : projected;
}

/* How many percent of what the target asks will be reached; -1 if it cannot be
 * told as a share. */
static double
get_reach (const Row *row)
{
  double value = get_projected (row);

  if (row->direction == TL_DIRECTION_UP)
    {
      if (!isnan (row->start) && row->target > row->start)
        return 100 * (value - row->start) / (row->target - row->start);
      return row->target > 0 ? 100 * value / row->target : -1;
    }

  if (!isnan (row->start) && row->target < row->start)
    return 100 * (value - row->start) / (row->target - row->start);
  return value > 0 && row->target >= 0 ? 100 * row->target / value : -1;
}

static TlResultStatus
get_status (const Row *row)
{
  double value = get_projected (row), reach;

  if (isnan (row->target))
    return TL_RESULT_NO_TARGET;
  if (isnan (row->actual))
    return TL_RESULT_NO_DATA;

  reach = get_reach (row);
  if ((row->direction == TL_DIRECTION_UP ? value >= row->target : value <= row->target)
      || reach >= row->results->on_track_share)
    return TL_RESULT_ON_TRACK;

  return reach >= row->results->at_risk_share ? TL_RESULT_AT_RISK : TL_RESULT_OFF_TRACK;
}

/* --- The same as formulas --- */

/* The cells of a row, by what they hold, and those of its quarter. */
typedef struct
{
  char *start;
  char *target;
  char *actual;
  char *read_to;
  char *value; /* that counts for the status */
  char *quarter_start;
  char *quarter_start_day;
  char *quarter_last;
} Cells;

static char *
dup_quarter_cell (TlWorkbook *workbook,
                  const Row  *row,
                  guint       column)
{
  TlSheet *kpis = &workbook->sheets[TL_WORKBOOK_KPIS];

  return tl_sheet_dup_range (kpis, row->quarter_row, column, row->quarter_row, column);
}

static void
cells_init (Cells      *cells,
            TlWorkbook *workbook,
            TlSheet    *sheet,
            const Row  *row)
{
  *cells = (Cells) {
    .start = tl_sheet_dup_cell (sheet, TL_RESULTS_START),
    .target = tl_sheet_dup_cell (sheet, TL_RESULTS_TARGET),
    .actual = tl_sheet_dup_cell (sheet, TL_RESULTS_ACTUAL),
    .read_to = tl_sheet_dup_cell (sheet, TL_RESULTS_READ_TO),
    .value = tl_sheet_dup_cell (sheet, row->periods == TL_PERIODS_LAST ? TL_RESULTS_PACE : TL_RESULTS_ACTUAL),
    .quarter_start = dup_quarter_cell (workbook, row, TL_KPIS_BASELINE),
    .quarter_start_day = dup_quarter_cell (workbook, row, TL_KPIS_START_DAY),
    .quarter_last = dup_quarter_cell (workbook, row, TL_KPIS_LAST_DAY),
  };
}

static void
cells_clear (Cells *cells)
{
  g_free (cells->start);
  g_free (cells->target);
  g_free (cells->actual);
  g_free (cells->read_to);
  g_free (cells->value);
  g_free (cells->quarter_start);
  g_free (cells->quarter_start_day);
  g_free (cells->quarter_last);
}

static void
write_comparison (TlSheet     *sheet,
                  const Row   *row,
                  const Cells *cells)
{
  g_autofree char *share = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\",%s=0),\"\",%s/%s)", cells->actual, cells->target,
                                            cells->target, cells->actual, cells->target);
  g_autofree char *variance = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\"),\"\",%s-%s)", cells->actual, cells->target,
                                               cells->actual, cells->target);

  tl_sheet_write_optional (sheet, TL_RESULTS_SHARE, TL_LOOK_USED, share,
                           row->target == 0 ? (double) NAN : row->actual / row->target);
  tl_sheet_write_optional (sheet, TL_RESULTS_VARIANCE, TL_LOOK_CHANGE, variance, row->actual - row->target);
}

/* The start of a quarter follows what is typed for the one before. */
static void
write_start (TlSheet     *sheet,
             const Row   *row,
             const Cells *cells)
{
  g_autofree char *formula = NULL;

  if (tl_sheet_is_dropped (sheet, TL_RESULTS_START))
    return;

  if (row->periods == TL_PERIODS_ADD)
    {
      tl_sheet_write_number (sheet, TL_RESULTS_START, row->look, row->start);
      return;
    }

  formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s,\"\")", cells->quarter_start, cells->quarter_start);
  tl_sheet_write_optional (sheet, TL_RESULTS_START, row->look, formula, row->start);
}

static void
write_pace (TlSheet     *sheet,
            const Row   *row,
            const Cells *cells)
{
  g_autofree char *way = NULL;
  g_autofree char *formula = NULL;

  if (tl_sheet_is_dropped (sheet, TL_RESULTS_PACE))
    return;

  if (row->periods != TL_PERIODS_LAST)
    {
      tl_sheet_write_text (sheet, TL_RESULTS_PACE, TL_LOOK_BLANK, NULL);
      return;
    }

  way = g_strdup_printf ("%s+(%s-%s)*(%s-%s)/(%s-%s)", cells->start, cells->actual, cells->start,
                         cells->quarter_last, cells->quarter_start_day, cells->read_to, cells->quarter_start_day);
  formula = g_strdup_printf ("=IF(%s=\"\",\"\",IF(AND(ISNUMBER(%s),%s>%s),IF(AND(%s>=0,%s>=0),MAX(0,%s),%s),%s))",
                             cells->actual, cells->start, cells->read_to, cells->quarter_start_day,
                             cells->start, cells->actual, way, way, cells->actual);
  tl_sheet_write_optional (sheet, TL_RESULTS_PACE, TL_LOOK_QUANTITY, formula, get_projected (row));
}

static char *
dup_reach (const Row   *row,
           const Cells *cells)
{
  const char *value = cells->value, *target = cells->target, *start = cells->start;
  gboolean up = row->direction == TL_DIRECTION_UP;
  g_autofree char *share = up ? g_strdup_printf ("IF(%s>0,100*%s/%s,-1)", target, value, target)
                              : g_strdup_printf ("IF(AND(%s>0,%s>=0),100*%s/%s,-1)", value, target, target, value);

  if (start == NULL || row->periods == TL_PERIODS_ADD)
    return g_steal_pointer (&share);

  return g_strdup_printf ("IF(ISNUMBER(%s),IF(%s%s%s,100*(%s-%s)/(%s-%s),%s),%s)", start, target, up ? ">" : "<", start,
                          value, start, target, start, share, share);
}

static void
write_status (TlSheet     *sheet,
              const Row   *row,
              const Cells *cells)
{
  char *words[TL_N_RESULT_STATUSES];
  g_autofree char *reach = dup_reach (row, cells);
  g_autofree char *on_track = tl_input_dup_number (row->results->on_track_share);
  g_autofree char *at_risk = tl_input_dup_number (row->results->at_risk_share);
  g_autofree char *formula = NULL;

  for (guint i = 0; i < TL_N_RESULT_STATUSES; i++)
    words[i] = tl_sheet_quote (tl_wording_result_status (i));

  formula = g_strdup_printf ("=IF(%s=\"\",%s,IF(%s=\"\",%s,IF(OR(%s%s%s,%s>=%s),%s,IF(%s>=%s,%s,%s))))",
                             cells->target, words[TL_RESULT_NO_TARGET], cells->actual, words[TL_RESULT_NO_DATA],
                             cells->value, row->direction == TL_DIRECTION_UP ? ">=" : "<=", cells->target,
                             reach, on_track, words[TL_RESULT_ON_TRACK],
                             reach, at_risk, words[TL_RESULT_AT_RISK], words[TL_RESULT_OFF_TRACK]);
  tl_sheet_write_word_formula (sheet, TL_RESULTS_STATUS, TL_LOOK_TEXT, formula, tl_wording_result_status (get_status (row)));

  for (guint i = 0; i < TL_N_RESULT_STATUSES; i++)
    g_free (words[i]);
}

/* Up to which day the number in the row counts. One that was read within its period
 * does up to that day, and no further; one that somebody types instead of it is newer. */
static char *
dup_read_to (const TlInputPeriod *period,
             const Row           *row,
             const Cells         *cells,
             TlDay                read_to)
{
  const double day = tl_sheet_get_day_number (read_to);
  g_autofree char *number = tl_input_dup_number (row->actual);

  if (isnan (row->actual) || read_to >= period->last)
    return g_strdup_printf ("=IF(ISNUMBER(%s),%.0f,0)", cells->actual, day);

  return g_strdup_printf ("=IF(ISNUMBER(%s),IF(ABS(%s-(%s))<=%s*ABS(%s),%.0f,%.0f),0)", cells->actual, cells->actual,
                          number, SAME_NUMBER, cells->actual, day, tl_sheet_get_day_number (period->last));
}

/* On what the sheet of the KPIs counts, whatever order the rows are in. What people
 * see, they may change; the program finds a number by its key, and so does this. */
static void
write_hidden (TlWorkbook          *workbook,
              TlSheet             *sheet,
              const TlInputPeriod *period,
              const Row           *row,
              const Cells         *cells)
{
  const TlDay read_to = tl_workbook_get_read_to (workbook, period);
  g_autofree char *formula = dup_read_to (period, row, cells, read_to);

  tl_sheet_write_text (sheet, TL_RESULTS_MEASURE, TL_LOOK_ID, period->kpi);
  tl_sheet_write_number (sheet, TL_RESULTS_FIRST, TL_LOOK_DATE, tl_sheet_get_day_number (period->first));
  tl_sheet_write_formula (sheet, TL_RESULTS_READ_TO, TL_LOOK_DATE, formula,
                          isnan (row->actual) ? 0 : tl_sheet_get_day_number (read_to));
  tl_sheet_write_text (sheet, TL_RESULTS_ID, TL_LOOK_ID, period->row);
}

/**
 * tl_workbook_write_period:
 * @sheet: the results, between two rows
 * @period: of @kpi
 *
 * Writes the row of a period.
 */
void
tl_workbook_write_period (TlWorkbook          *workbook,
                          TlSheet             *sheet,
                          const TlInputPeriod *period,
                          TlRecord            *kpi)
{
  Row row;
  Cells cells;

  row_init (&row, workbook, period, kpi);
  cells_init (&cells, workbook, sheet, &row);
  tl_sheet_write_text (sheet, TL_RESULTS_NAME, TL_LOOK_LABEL, tl_workbook_get_name (workbook, tl_wording_kpi, period->kpi));
  tl_sheet_write_text (sheet, TL_RESULTS_UNIT, TL_LOOK_TEXT, tl_workbook_get_unit (workbook, kpi));
  tl_sheet_write_date (sheet, TL_RESULTS_FROM, TL_LOOK_DATE, period->first);
  tl_sheet_write_date (sheet, TL_RESULTS_TO, TL_LOOK_DATE, period->last);
  write_start (sheet, &row, &cells);
  tl_sheet_write_number (sheet, TL_RESULTS_TARGET, get_target_look (&row), row.target);
  tl_sheet_write_number (sheet, TL_RESULTS_ACTUAL, get_input_look (row.actual), row.actual);
  write_comparison (sheet, &row, &cells);
  write_pace (sheet, &row, &cells);
  write_status (sheet, &row, &cells);
  tl_sheet_take_text (sheet, TL_RESULTS_NOTE, TL_LOOK_INPUT_TEXT,
                      tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE_NOTE));
  write_hidden (workbook, sheet, period, &row, &cells);
  tl_sheet_end_row (sheet);
  cells_clear (&cells);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-kpi.h"
#include "tracking/tl-actual.h"

/* The ids are for programs, and nobody sees them. */
enum
{
  NAME,
  UNIT,
  FROM,
  TO,
  START,
  TARGET,
  ACTUAL,
  SHARE,
  VARIANCE,
  PACE,
  STATUS,
  NOTE,
  ID,
  N_COLUMNS
};

#define PAPER_COLUMNS ID

/* Targets are of quarters: what is read of more than a year is held against none. In
 * days. */
#define LONGEST_PERIOD 366

/**
 * Row:
 * @results: of the quarter in which the period ends
 * @periods: how its numbers become one
 * @direction: which way is better
 * @start: from where the quarter started; NaN: not known
 * @pace: how many times the way from @start to the number the quarter will have
 *   gone when it ends, if it goes on so; 1: nothing is to be added
 * @target: of the period
 * @actual: what was read
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
  double actual;
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

      sum += result->target * days / (periods == TL_PERIODS_ADD ? results->last - results->first + 1
                                                                : period->last - period->first + 1);
      day = last + 1;
    }

  /* Nobody counts in thousandths of a booking. */
  return periods == TL_PERIODS_ADD || tl_workbook_get_results_of (workbook, period->first)->last < period->last
         ? round (sum * 100) / 100 : sum;
}

/* On which day the quarter stood at its start. */
static TlDay
get_start_day (TlWorkbook      *workbook,
               const TlResults *results,
               TlRecord        *kpi)
{
  const TlKpiResult *before = tl_results_find_kpi (tl_workbook_get_results_before (workbook, results),
                                                   tl_record_get_id (kpi));
  TlDay day = !isnan (before->actual) ? before->read_to : tl_record_get_date (kpi, TL_KPI_BASELINE_DATE);

  return day != TL_DAY_NONE ? day : results->first - 1;
}

/* As formulas have it: in 15 digits. */
static double
round_to_digits (double number)
{
  g_autofree char *digits = tl_input_dup_number (number);

  return g_ascii_strtod (digits, NULL);
}

static double
get_pace (TlWorkbook          *workbook,
          const Row           *row,
          const TlInputPeriod *period,
          TlRecord            *kpi)
{
  TlDay start_day;

  if (row->periods != TL_PERIODS_LAST || isnan (row->start))
    return 1;

  start_day = get_start_day (workbook, row->results, kpi);
  if (period->last <= start_day)
    return 1;

  return round_to_digits ((double) (row->results->last - start_day) / (period->last - start_day));
}

static void
row_init (Row                 *row,
          TlWorkbook          *workbook,
          const TlInputPeriod *period,
          TlRecord            *kpi)
{
  const TlResults *results = tl_workbook_get_results_of (workbook, period->last);
  const TlKpiResult *result = tl_results_find_kpi (results, period->kpi);
  g_autofree char *actual = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE);

  *row = (Row) {
    .results = results,
    .periods = result->periods,
    .direction = result->direction,
    .start = result->periods == TL_PERIODS_ADD ? (double) NAN : result->start,
    .target = get_target (workbook, period, result->periods),
    .actual = *actual != '\0' ? g_ascii_strtod (actual, NULL) : (double) NAN,
  };
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

/* The cells of a row, by what they hold. */
typedef struct
{
  char *start;
  char *target;
  char *actual;
  char *value; /* that counts for the status */
} Cells;

static char *
dup_cell (TlSheet *sheet,
          guint    column)
{
  return tl_sheet_is_dropped (sheet, column) ? NULL : tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

static void
cells_init (Cells     *cells,
            TlSheet   *sheet,
            const Row *row)
{
  *cells = (Cells) {
    .start = dup_cell (sheet, START),
    .target = dup_cell (sheet, TARGET),
    .actual = dup_cell (sheet, ACTUAL),
    .value = dup_cell (sheet, row->periods == TL_PERIODS_LAST ? PACE : ACTUAL),
  };
}

static void
cells_clear (Cells *cells)
{
  g_free (cells->start);
  g_free (cells->target);
  g_free (cells->actual);
  g_free (cells->value);
}

static void
write_number_or_nothing (TlSheet    *sheet,
                         guint       column,
                         TlLook      look,
                         const char *formula,
                         double      value)
{
  if (isnan (value))
    tl_sheet_write_word_formula (sheet, column, look, formula, "");
  else
    tl_sheet_write_formula (sheet, column, look, formula, value);
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

  write_number_or_nothing (sheet, SHARE, TL_LOOK_USED, share,
                           row->target == 0 ? (double) NAN : row->actual / row->target);
  write_number_or_nothing (sheet, VARIANCE, TL_LOOK_CHANGE, variance, row->actual - row->target);
}

static void
write_pace (TlSheet     *sheet,
            const Row   *row,
            const Cells *cells)
{
  g_autofree char *formula = NULL;

  if (tl_sheet_is_dropped (sheet, PACE))
    return;

  if (row->periods != TL_PERIODS_LAST)
    {
      tl_sheet_write_text (sheet, PACE, TL_LOOK_BLANK, NULL);
      return;
    }

  if (row->pace == 1)
    {
      formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", cells->actual, cells->actual);
    }
  else
    {
      g_autofree char *pace = tl_input_dup_number (row->pace);
      g_autofree char *way = g_strdup_printf ("%s+(%s-%s)*%s", cells->start, cells->actual, cells->start, pace);

      formula = g_strdup_printf ("=IF(%s=\"\",\"\",IF(AND(%s>=0,%s>=0),MAX(0,%s),%s))", cells->actual,
                                 cells->start, cells->actual, way, way);
    }

  write_number_or_nothing (sheet, PACE, TL_LOOK_QUANTITY, formula, get_projected (row));
}

static char *
dup_reach (const Row   *row,
           const Cells *cells)
{
  const char *value = cells->value, *target = cells->target, *start = cells->start;
  gboolean up = row->direction == TL_DIRECTION_UP;
  g_autofree char *share = up ? g_strdup_printf ("IF(%s>0,100*%s/%s,-1)", target, value, target)
                              : g_strdup_printf ("IF(AND(%s>0,%s>=0),100*%s/%s,-1)", value, target, target, value);

  if (isnan (row->start))
    return g_steal_pointer (&share);

  return g_strdup_printf ("IF(%s%s%s,100*(%s-%s)/(%s-%s),%s)", target, up ? ">" : "<", start,
                          value, start, target, start, share);
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
  tl_sheet_write_word_formula (sheet, STATUS, TL_LOOK_TEXT, formula, tl_wording_result_status (get_status (row)));

  for (guint i = 0; i < TL_N_RESULT_STATUSES; i++)
    g_free (words[i]);
}

/* --- The sheet --- */

static void
write_period (TlWorkbook          *workbook,
              TlSheet             *sheet,
              const TlInputPeriod *period,
              TlRecord            *kpi)
{
  Row row;
  Cells cells;

  row_init (&row, workbook, period, kpi);
  cells_init (&cells, sheet, &row);
  tl_sheet_write_text (sheet, NAME, TL_LOOK_LABEL, tl_workbook_get_name (workbook, tl_wording_kpi, period->kpi));
  tl_sheet_write_text (sheet, UNIT, TL_LOOK_TEXT, tl_workbook_get_unit (workbook, kpi));
  tl_sheet_write_date (sheet, FROM, TL_LOOK_DATE, period->first);
  tl_sheet_write_date (sheet, TO, TL_LOOK_DATE, period->last);
  tl_sheet_write_number (sheet, START, TL_LOOK_NUMBER, row.start);
  tl_sheet_write_number (sheet, TARGET, TL_LOOK_NUMBER, row.target);
  tl_sheet_write_number (sheet, ACTUAL, TL_LOOK_INPUT_NUMBER, row.actual);
  write_comparison (sheet, &row, &cells);
  write_pace (sheet, &row, &cells);
  write_status (sheet, &row, &cells);
  tl_sheet_take_text (sheet, NOTE, TL_LOOK_INPUT_TEXT,
                      tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE_NOTE));
  tl_sheet_write_text (sheet, ID, TL_LOOK_ID, period->row);
  tl_sheet_end_row (sheet);
  cells_clear (&cells);
}

static void
write_header (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  TlColumn columns[N_COLUMNS] = {
    [NAME] = { tl_wording_type (TL_TYPE_KPI), 30, TL_LOOK_HEADER },
    [UNIT] = { tl_wording_field (TL_TYPE_KPI, TL_KPI_UNIT), 12, TL_LOOK_HEADER },
    [FROM] = { _("From"), 12, TL_LOOK_HEADER },
    /* Translators: The last day of a period; the column beside it is “From”. */
    [TO] = { C_("period", "To"), 12, TL_LOOK_HEADER },
    [START] = { _("At the quarter’s start"), 10, TL_LOOK_HEADER_END },
    [TARGET] = { _("Target"), 10, TL_LOOK_HEADER_END },
    [ACTUAL] = { _("Actual"), 10, TL_LOOK_HEADER_END },
    [SHARE] = { _("% of target"), 9, TL_LOOK_HEADER_END },
    /* Translators: How much the actual number is above or below the target. */
    [VARIANCE] = { C_("number", "Variance"), 11, TL_LOOK_HEADER_END },
    [PACE] = { _("At the quarter’s end, at this pace"), 12, TL_LOOK_HEADER_END },
    [STATUS] = { _("Status"), 15, TL_LOOK_HEADER },
    [NOTE] = { tl_wording_field (TL_TYPE_ACTUAL, TL_ACTUAL_NOTE), 0, TL_LOOK_HEADER },
    /* Translators: The head of a column that is not for people. */
    [ID] = { _("Key"), 12, TL_LOOK_HEADER },
  };

  columns[NOTE].width = MIN (60, tl_sheet_get_width_left (sheet, columns, PAPER_COLUMNS, workbook->letter, FALSE));
  tl_sheet_write_header (sheet, columns, N_COLUMNS);
  tl_sheet_freeze (sheet, NAME + 1);
}

static void
write_rule (TlWorkbook *workbook,
            TlSheet    *sheet)
{
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  g_autofree char *on_track = tl_wording_percent (results->on_track_share);
  g_autofree char *at_risk = tl_wording_percent (results->at_risk_share);

  /* Translators: Two percentages. */
  tl_sheet_take_text (sheet, NAME, TL_LOOK_LEAD,
                      g_strdup_printf (_("Status, as if the whole quarter went like the period: on track with at least "
                                         "%s of what the target asks, at risk with at least %s, else off track. "
                                         "What adds up has its share of the quarter’s target."),
                                       on_track, at_risk));
  tl_sheet_end_row (sheet);
}

static void
highlight (TlSheet *sheet)
{
  static const struct
  {
    TlResultStatus status;
    TlMark mark;
    const char *number_format;
  } marks[] = {
    { TL_RESULT_ON_TRACK, TL_MARK_GOOD, "0;0;0;\"✓ \"@" },
    { TL_RESULT_AT_RISK, TL_MARK_NOTICE, "0;0;0;\"● \"@" },
    { TL_RESULT_OFF_TRACK, TL_MARK_WARNING, "0;0;0;\"▲ \"@" },
  };
  g_autofree char *cell = tl_sheet_dup_in_row (sheet, sheet->first, STATUS);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *word = tl_sheet_quote (tl_wording_result_status (marks[i].status));
      g_autofree char *condition = g_strdup_printf ("=%s=%s", cell, word);

      tl_sheet_highlight (sheet, sheet->first, STATUS, sheet->row - 1, STATUS, marks[i].mark, condition,
                          marks[i].number_format);
    }
}

static void
guide_inputs (TlSheet *sheet)
{
  tl_sheet_restrict (sheet, ACTUAL, LXW_VALIDATION_TYPE_DECIMAL, -1e15, _("A number"),
                     _("Please type a number, without its unit."));
  tl_sheet_restrict (sheet, ID, LXW_VALIDATION_TYPE_CUSTOM_FORMULA, 0, _("Please leave this as it is"),
                     _("The program finds the number by it when the workbook comes back."));
}

/* For the way back. */
static void
record_inputs (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  static const guint columns[] = { ACTUAL, NOTE };

  tl_workbook_record_sheet (workbook, TL_ROLE_RESULTS, sheet, ID, columns, TL_INPUT_VALUE, G_N_ELEMENTS (columns));
}

/* Columns that no measure has anything for. */
static void
drop_columns (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  gboolean has_pace = FALSE, has_start = FALSE;

  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);
      const TlKpiResult *result = tl_results_find_kpi (tl_workbook_get_results_of (workbook, period->last), period->kpi);

      has_pace = has_pace || result->periods == TL_PERIODS_LAST;
      has_start = has_start || (result->periods != TL_PERIODS_ADD && !isnan (result->start));
    }

  if (!has_pace)
    tl_sheet_drop_column (sheet, PACE);
  if (!has_start)
    tl_sheet_drop_column (sheet, START);
}

static void
write_rows (TlWorkbook *workbook,
            TlSheet    *sheet,
            GArray     *charts)
{
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);
  const char *kpi_before = NULL;

  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);
      const TlKpiResult *result = tl_results_find_kpi (tl_workbook_get_results_of (workbook, period->last), period->kpi);
      TlChart *chart;

      if (kpi_before == NULL || !g_str_equal (period->kpi, kpi_before))
        {
          const TlChart next = {
            .title = tl_workbook_get_name (workbook, tl_wording_kpi, period->kpi),
            .first_row = sheet->row,
            .day_column = TO,
            .target_column = TARGET,
            .actual_column = ACTUAL,
            .adds_up = result->periods == TL_PERIODS_ADD,
          };

          g_array_append_val (charts, next);
        }
      chart = &g_array_index (charts, TlChart, charts->len - 1);
      chart->last_row = sheet->row;
      kpi_before = period->kpi;

      write_period (workbook, sheet, period, tl_record_list_find (kpis, period->kpi, NULL));
    }

  if (workbook->periods->len == 0)
    {
      for (guint column = 0; column < N_COLUMNS; column++)
        tl_sheet_write_text (sheet, column, TL_LOOK_BLANK, NULL);
      tl_sheet_end_row (sheet);
    }
}

/* A row for each measure and period. */
void
tl_workbook_write_results (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_RESULTS];
  g_autoptr (GArray) charts = g_array_new (FALSE, FALSE, sizeof (TlChart));

  tl_sheet_write_title (sheet, _("Results"),
                        _("Fill in what was read, and a note if you like, in the yellow columns: the program can read back those, and no others"));
  write_rule (workbook, sheet);
  drop_columns (workbook, sheet);
  write_header (workbook, sheet);
  write_rows (workbook, sheet, charts);

  highlight (sheet);
  tl_sheet_rule_groups_except (sheet, NAME, STATUS);
  guide_inputs (sheet);
  tl_sheet_finish_table (sheet, "Results");
  tl_sheet_hide_column (sheet, ID);
  record_inputs (workbook, sheet);
  if (workbook->plan->needs != 0)
    tl_sheet_skip_row (sheet);
  tl_workbook_write_needs (workbook, sheet);
  tl_workbook_add_charts (workbook, sheet, (const TlChart *) charts->data, charts->len);
  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = PAPER_COLUMNS,
    .beside = TL_CHART_PAGE,
    .n_beside = (charts->len + TL_CHARTS_A_PAGE - 1) / TL_CHARTS_A_PAGE,
  });
}

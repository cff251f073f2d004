/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-results.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "plan/tl-kpi-periods.h"
#include "strategy/tl-kpi.h"
#include "tracking/tl-actual.h"

#define PAPER_COLUMNS TL_RESULTS_MEASURE

static void
write_header (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  TlColumn columns[TL_RESULTS_N_COLUMNS] = {
    [TL_RESULTS_NAME] = { tl_wording_type (TL_TYPE_KPI), 30, TL_LOOK_HEADER },
    [TL_RESULTS_UNIT] = { tl_wording_field (TL_TYPE_KPI, TL_KPI_UNIT), 12, TL_LOOK_HEADER },
    [TL_RESULTS_FROM] = { _("From"), 12, TL_LOOK_HEADER },
    /* Translators: The last day of a period; the column beside it is “From”. */
    [TL_RESULTS_TO] = { C_("period", "To"), 12, TL_LOOK_HEADER },
    [TL_RESULTS_START] = { _("At the quarter’s start"), 10, TL_LOOK_HEADER_END },
    [TL_RESULTS_TARGET] = { _("Target"), 10, TL_LOOK_HEADER_END },
    [TL_RESULTS_ACTUAL] = { _("Actual"), 10, TL_LOOK_HEADER_END },
    [TL_RESULTS_SHARE] = { _("% of target"), 9, TL_LOOK_HEADER_END },
    /* Translators: How much the actual number is above or below the target. */
    [TL_RESULTS_VARIANCE] = { C_("number", "Variance"), 11, TL_LOOK_HEADER_END },
    [TL_RESULTS_PACE] = { _("At the quarter’s end, at this pace"), 12, TL_LOOK_HEADER_END },
    [TL_RESULTS_STATUS] = { _("Status"), 15, TL_LOOK_HEADER },
    [TL_RESULTS_NOTE] = { tl_wording_field (TL_TYPE_ACTUAL, TL_ACTUAL_NOTE), 0, TL_LOOK_HEADER },
    /* Translators: The heads of columns that are not for people. */
    [TL_RESULTS_MEASURE] = { _("Key of the number"), 12, TL_LOOK_HEADER },
    [TL_RESULTS_FIRST] = { _("Counts from"), 12, TL_LOOK_HEADER },
    [TL_RESULTS_READ_TO] = { _("Counts to"), 12, TL_LOOK_HEADER },
    [TL_RESULTS_ID] = { _("Key"), 12, TL_LOOK_HEADER },
  };

  columns[TL_RESULTS_NOTE].width = MIN (60, tl_sheet_get_width_left (sheet, columns, PAPER_COLUMNS, workbook->letter, FALSE));
  tl_sheet_write_header (sheet, columns, TL_RESULTS_N_COLUMNS);
  tl_sheet_freeze (sheet, TL_RESULTS_NAME + 1);
}

static void
write_rule (TlWorkbook *workbook,
            TlSheet    *sheet)
{
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  g_autofree char *on_track = tl_wording_percent (results->on_track_share);
  g_autofree char *at_risk = tl_wording_percent (results->at_risk_share);

  /* Translators: Two percentages. */
  tl_sheet_take_text (sheet, TL_RESULTS_NAME, TL_LOOK_LEAD,
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
  g_autofree char *cell = tl_sheet_dup_in_row (sheet, sheet->first, TL_RESULTS_STATUS);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *word = tl_sheet_quote (tl_wording_result_status (marks[i].status));
      g_autofree char *condition = g_strdup_printf ("=%s=%s", cell, word);

      tl_sheet_highlight (sheet, sheet->first, TL_RESULTS_STATUS, sheet->row - 1, TL_RESULTS_STATUS, marks[i].mark, condition,
                          marks[i].number_format);
    }
}

static void
guide_inputs (TlSheet *sheet)
{
  tl_sheet_restrict (sheet, TL_RESULTS_ACTUAL, LXW_VALIDATION_TYPE_DECIMAL, -1e15, _("A number"),
                     _("Please type a number, without its unit."));
  tl_sheet_restrict (sheet, TL_RESULTS_ID, LXW_VALIDATION_TYPE_CUSTOM_FORMULA, 0, _("Please leave this as it is"),
                     _("The program finds the number by it when the workbook comes back."));
}

/* For formulas: in whatever order the rows are, and if others come between them. */
static void
name_columns (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  static const struct
  {
    const char *name;
    guint column;
  } columns[] = {
    { "ResultsMeasure", TL_RESULTS_MEASURE },
    { "ResultsFirst", TL_RESULTS_FIRST },
    { "ResultsReadTo", TL_RESULTS_READ_TO },
    { "ResultsActual", TL_RESULTS_ACTUAL },
  };
  const lxw_row_t last = sheet->first + MAX (workbook->periods->len, 1) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *range = tl_sheet_dup_range (sheet, sheet->first, columns[i].column, last, columns[i].column);

      tl_sheet_check (sheet, workbook_define_name (workbook->book.file, columns[i].name, range));
    }
}

/* For the way back. */
static void
record_inputs (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  static const guint columns[] = { TL_RESULTS_ACTUAL, TL_RESULTS_NOTE };

  tl_workbook_record_sheet (workbook, TL_ROLE_RESULTS, sheet, TL_RESULTS_ID, columns, TL_INPUT_VALUE, G_N_ELEMENTS (columns));
}

/* For the way back: what stands where the program reads nothing. */
static void
watch_columns (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  static const struct
  {
    guint column;
    guint field;
  } columns[] = {
    { TL_RESULTS_NAME, TL_N_INPUT_FIELDS },    { TL_RESULTS_UNIT, TL_N_INPUT_FIELDS },  { TL_RESULTS_FROM, TL_N_INPUT_FIELDS },
    { TL_RESULTS_TO, TL_N_INPUT_FIELDS },      { TL_RESULTS_START, TL_WATCH_FORMULA },  { TL_RESULTS_TARGET, TL_N_INPUT_FIELDS },
    { TL_RESULTS_SHARE, TL_WATCH_FORMULA },    { TL_RESULTS_VARIANCE, TL_WATCH_FORMULA }, { TL_RESULTS_PACE, TL_WATCH_FORMULA },
    { TL_RESULTS_STATUS, TL_WATCH_FORMULA },   { TL_RESULTS_MEASURE, TL_N_INPUT_FIELDS }, { TL_RESULTS_FIRST, TL_N_INPUT_FIELDS },
    { TL_RESULTS_READ_TO, TL_WATCH_FORMULA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tl_workbook_watch (workbook, TL_ROLE_RESULTS, sheet, columns[i].column, columns[i].field);
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
      has_start = has_start || result->periods != TL_PERIODS_ADD;
    }

  if (!has_pace)
    tl_sheet_drop_column (sheet, TL_RESULTS_PACE);
  if (!has_start)
    tl_sheet_drop_column (sheet, TL_RESULTS_START);
}

static guint
get_kind (const TlInputPeriod *period)
{
  return tl_kpi_period_get_kind (period->last - period->first + 1);
}

static int
compare_periods (const void *a,
                 const void *b)
{
  const TlInputPeriod *first = *(TlInputPeriod * const *) a, *second = *(TlInputPeriod * const *) b;
  const guint first_kind = get_kind (first), second_kind = get_kind (second);

  if (first_kind != second_kind)
    return first_kind < second_kind ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;

  return (first->last > second->last) - (first->last < second->last);
}

/* Behind the last period of the measure that @begin is of. */
static guint
find_end (TlWorkbook *workbook,
          guint       begin)
{
  const TlInputPeriod *one = g_ptr_array_index (workbook->periods, begin);
  guint end = begin;

  while (end < workbook->periods->len
         && g_str_equal (((const TlInputPeriod *) g_ptr_array_index (workbook->periods, end))->kpi, one->kpi))
    end++;

  return end;
}

/* Weeks of a measure stand apart from its months and quarters, so that each kind goes on
 * in time, and a chart can show one of them. */
static void
sort_periods (TlWorkbook *workbook)
{
  for (guint begin = 0, end; begin < workbook->periods->len; begin = end)
    {
      end = find_end (workbook, begin);
      qsort (&workbook->periods->pdata[begin], end - begin, sizeof (gpointer), compare_periods);
    }
}

/* The kind of which there are most from @begin to @end, of several the shortest. */
static void
find_most_frequent (TlWorkbook *workbook,
                    guint       begin,
                    guint       end,
                    guint      *first,
                    guint      *n_periods)
{
  *n_periods = 0;
  for (guint i = begin, next; i < end; i = next)
    {
      const guint kind = get_kind (g_ptr_array_index (workbook->periods, i));

      for (next = i; next < end && get_kind (g_ptr_array_index (workbook->periods, next)) == kind; next++)
        ;
      if (next - i > *n_periods)
        {
          *first = i;
          *n_periods = next - i;
        }
    }
}

/* Of the measure whose periods begin at @begin, in the row that is about to be written. */
static void
add_chart (TlWorkbook *workbook,
           TlSheet    *sheet,
           GArray     *charts,
           guint       begin)
{
  const TlInputPeriod *period = g_ptr_array_index (workbook->periods, begin);
  const TlKpiResult *result = tl_results_find_kpi (tl_workbook_get_results_of (workbook, period->last), period->kpi);
  TlChart chart = {
    .title = tl_workbook_get_name (workbook, tl_wording_kpi, period->kpi),
    .day_column = TL_RESULTS_TO,
    .target_column = TL_RESULTS_TARGET,
    .actual_column = TL_RESULTS_ACTUAL,
    .adds_up = result->periods == TL_PERIODS_ADD,
  };
  guint first = begin, n_periods;

  find_most_frequent (workbook, begin, find_end (workbook, begin), &first, &n_periods);
  chart.first_row = sheet->row + first - begin;
  chart.last_row = chart.first_row + n_periods - 1;
  g_array_append_val (charts, chart);
}

static void
write_rows (TlWorkbook *workbook,
            TlSheet    *sheet,
            GArray     *charts)
{
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);

  for (guint begin = 0, end; begin < workbook->periods->len; begin = end)
    {
      end = find_end (workbook, begin);
      add_chart (workbook, sheet, charts, begin);
      for (guint i = begin; i < end; i++)
        {
          const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);

          tl_workbook_write_period (workbook, sheet, period, tl_record_list_find (kpis, period->kpi, NULL));
        }
    }

  if (workbook->periods->len == 0)
    {
      for (guint column = 0; column < TL_RESULTS_N_COLUMNS; column++)
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
  watch_columns (workbook, sheet);
  sort_periods (workbook);
  write_rows (workbook, sheet, charts);

  highlight (sheet);
  tl_sheet_rule_groups_except (sheet, TL_RESULTS_NAME, TL_RESULTS_STATUS);
  guide_inputs (sheet);
  tl_sheet_finish_table (sheet, "Results");
  for (guint column = TL_RESULTS_MEASURE; column <= TL_RESULTS_ID; column++)
    tl_sheet_hide_column (sheet, column);
  name_columns (workbook, sheet);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What KPIs are to come to, and what they came to, quarter by quarter. */

#include "config.h"

#include "tl-sheet-kpis.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-kpi.h"

#include "tl-live-quarter.h"
#include "tl-quarters.h"
#include "tl-sheet-block.h"

/* Columns of the table of quarters, among those of the table of KPIs. */
enum
{
  KPI = TL_KPIS_NAME,
  QUARTER = TL_KPIS_UNIT,
  START = TL_KPIS_BASELINE,
  TARGET = TL_KPIS_BASELINE_DATE,
  ACTUAL = TL_KPIS_FREQUENCY,
  VARIANCE = TL_KPIS_DIRECTION,
  PERCENT = TL_KPIS_READER,
  PROJECTED = TL_KPIS_OBJECTIVE,
  REACHES = TL_KPIS_SCOPE,
  STATUS = TL_KPIS_READ_WHERE,
  WORDS = TL_KPIS_FORMULA,
};

G_STATIC_ASSERT ((guint) QUARTER == TL_KPIS_QUARTER_COLUMN && (guint) TARGET == TL_KPIS_TARGET_COLUMN
                 && (guint) ACTUAL == TL_KPIS_ACTUAL_COLUMN
                 && (guint) PERCENT == TL_KPIS_PERCENT_COLUMN && (guint) STATUS == TL_KPIS_STATUS_COLUMN
                 && (guint) TL_KPIS_LATEST == TL_KPIS_LATEST_COLUMN && (guint) TL_KPIS_PREVIOUS == TL_KPIS_PREVIOUS_COLUMN);

/**
 * Quarter:
 * @live: what was read in it
 * @kpi: the measure
 * @row_before: (nullable): of the measure in the quarter before; %NULL: there is none,
 *   and nothing to type that would count there
 * @day_before: with which day what was read there ends; %TL_DAY_NONE: nothing was
 * @words: (nullable): what came of it
 *
 * A row of the table.
 */
typedef struct
{
  TlLiveQuarter live;
  TlRecord *kpi;
  gpointer row_before;
  TlDay day_before;
  char *words;
} Quarter;

static void
write_variance (TlSheet           *sheet,
                const TlKpiResult *result)
{
  g_autofree char *target = tl_sheet_dup_cell (sheet, TARGET);
  g_autofree char *actual = tl_sheet_dup_cell (sheet, ACTUAL);
  g_autofree char *variance = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s-%s,\"\")",
                                               target, actual, actual, target);
  g_autofree char *percent = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),IF(%s<>0,%s/%s,\"\"),\"\")",
                                              target, actual, target, actual, target);

  tl_sheet_write_optional (sheet, VARIANCE, TL_LOOK_CHANGE, variance, result->actual - result->target);
  tl_sheet_write_optional (sheet, PERCENT, TL_LOOK_USED, percent,
                           isnan (result->percent_of_target) ? (double) NAN : result->actual / result->target);
}

/* On which day it started: that of what the quarter before ended with, as far as that
 * is known. */
static void
write_start_day (TlSheet       *sheet,
                 const Quarter *quarter,
                 gboolean       has_baseline,
                 const char    *actual_before)
{
  const lxw_row_t before = GPOINTER_TO_UINT (quarter->row_before);
  const TlDay baseline_date = tl_record_get_date (quarter->kpi, TL_KPI_BASELINE_DATE);
  const TlDay day = has_baseline && baseline_date != TL_DAY_NONE ? baseline_date : quarter->live.results->first - 1;
  g_autofree char *read_to = NULL;
  g_autofree char *formula = NULL;

  if (actual_before == NULL)
    {
      tl_sheet_write_number (sheet, TL_KPIS_START_DAY, TL_LOOK_DATE, tl_sheet_get_day_number (day));
      return;
    }

  read_to = tl_sheet_dup_local (sheet, before, TL_KPIS_READ_TO, before, TL_KPIS_READ_TO);
  formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s,%.0f)", actual_before, read_to, tl_sheet_get_day_number (day));
  tl_sheet_write_formula (sheet, TL_KPIS_START_DAY, TL_LOOK_DATE, formula,
                          tl_sheet_get_day_number (quarter->day_before != TL_DAY_NONE ? quarter->day_before : day));
}

/* From where it started: from what it was in the quarter before, likewise. */
static void
write_start (TlSheet       *sheet,
             const Quarter *quarter)
{
  const TlKpiResult *result = quarter->live.result;
  const lxw_row_t before = GPOINTER_TO_UINT (quarter->row_before);
  const TlLook look = tl_live_get_look (result);
  const gboolean has_baseline = !(tl_record_get_date (quarter->kpi, TL_KPI_BASELINE_DATE) > quarter->live.results->last);
  g_autofree char *actual = NULL;
  g_autofree char *baseline = NULL;
  g_autofree char *formula = NULL;

  if (quarter->row_before != NULL && result->periods != TL_PERIODS_ADD)
    {
      actual = tl_sheet_dup_local (sheet, before, ACTUAL, before, ACTUAL);
      baseline = has_baseline ? tl_input_dup_number (result->baseline) : g_strdup ("");
      formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s,%s)", actual, actual, *baseline != '\0' ? baseline : "\"\"");
      tl_sheet_write_optional (sheet, START, look, formula, result->start);
    }
  else
    {
      tl_sheet_write_number (sheet, START, look, result->start);
    }

  /* How far it has come by which day counts only where the last number does. */
  if (result->periods == TL_PERIODS_LAST)
    write_start_day (sheet, quarter, has_baseline, actual);
}

/* What it will be at the end of the quarter. What adds up goes on by the day; where the
 * last one counts, it goes on as since the start; what is a mean stays. */
static void
write_projected (TlSheet       *sheet,
                 const Quarter *quarter)
{
  const TlKpiResult *result = quarter->live.result;
  g_autofree char *actual = tl_sheet_dup_cell (sheet, ACTUAL);
  g_autofree char *start = tl_sheet_dup_cell (sheet, START);
  g_autofree char *first = tl_sheet_dup_cell (sheet, TL_KPIS_FIRST_DAY);
  g_autofree char *last = tl_sheet_dup_cell (sheet, TL_KPIS_LAST_DAY);
  g_autofree char *start_day = tl_sheet_dup_cell (sheet, TL_KPIS_START_DAY);
  g_autofree char *read_to = tl_sheet_dup_cell (sheet, TL_KPIS_READ_TO);
  g_autofree char *days = tl_sheet_dup_cell (sheet, TL_KPIS_DAYS);
  g_autofree char *way = NULL;
  g_autofree char *formula = NULL;

  if (result->periods == TL_PERIODS_ADD)
    {
      formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s*(%s-%s+1)/%s,\"\")", actual, actual, last, first, days);
    }
  else if (result->periods == TL_PERIODS_LAST)
    {
      way = g_strdup_printf ("%s+(%s-%s)/(%s-%s)*(%s-%s)", actual, actual, start, read_to, start_day, last, read_to);
      formula = g_strdup_printf ("=IF(ISNUMBER(%s),IF(ISNUMBER(%s),IF(%s>%s,IF(AND(%s>=0,%s>=0),MAX(0,%s),%s),%s),%s),\"\")",
                                 actual, start, read_to, start_day, start, actual, way, way, actual, actual);
    }
  else
    {
      formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s,\"\")", actual, actual);
    }
  tl_sheet_write_optional (sheet, PROJECTED, TL_LOOK_QUANTITY, formula, result->projected);
}

/* The way that a target asks for and what part of it is reached; see tl-results.h. */
static void
write_reaches (TlSheet           *sheet,
               const TlKpiResult *result)
{
  const gboolean up = result->direction == TL_DIRECTION_UP;
  g_autofree char *start = tl_sheet_dup_cell (sheet, START);
  g_autofree char *target = tl_sheet_dup_cell (sheet, TARGET);
  g_autofree char *projected = tl_sheet_dup_cell (sheet, PROJECTED);
  g_autofree char *whole = NULL;
  g_autofree char *formula = NULL;
  const double way = up ? result->target - result->start : result->start - result->target;
  double value = NAN;

  if (up)
    whole = g_strdup_printf ("IF(%s>0,%s/%s,\"\")", target, projected, target);
  else
    whole = g_strdup_printf ("IF(AND(%s>0,%s>=0),%s/%s,\"\")", projected, target, target, projected);
  formula = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),IF(AND(ISNUMBER(%s),%s%s%s),(%s-%s)/(%s-%s),%s),\"\")",
                             target, projected, start, target, up ? ">" : "<", start,
                             projected, start, target, start, whole);

  if (!isnan (result->reaches))
    {
      if (way > 0)
        value = (result->projected - result->start) / (result->target - result->start);
      else
        value = up ? result->projected / result->target : result->target / result->projected;
    }
  tl_sheet_write_optional (sheet, REACHES, TL_LOOK_USED, formula, value);
}

static void
write_status (TlSheet           *sheet,
              const TlResults   *results,
              const TlKpiResult *result)
{
  char on_track_share[G_ASCII_DTOSTR_BUF_SIZE];
  char at_risk_share[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *target = tl_sheet_dup_cell (sheet, TARGET);
  g_autofree char *actual = tl_sheet_dup_cell (sheet, ACTUAL);
  g_autofree char *projected = tl_sheet_dup_cell (sheet, PROJECTED);
  g_autofree char *reaches = tl_sheet_dup_cell (sheet, REACHES);
  g_autofree char *no_target = tl_sheet_quote (tl_wording_result_status (TL_RESULT_NO_TARGET));
  g_autofree char *no_data = tl_sheet_quote (tl_wording_result_status (TL_RESULT_NO_DATA));
  g_autofree char *on_track = tl_sheet_quote (tl_wording_result_status (TL_RESULT_ON_TRACK));
  g_autofree char *at_risk = tl_sheet_quote (tl_wording_result_status (TL_RESULT_AT_RISK));
  g_autofree char *off_track = tl_sheet_quote (tl_wording_result_status (TL_RESULT_OFF_TRACK));
  g_autofree char *formula = NULL;

  g_ascii_dtostr (on_track_share, sizeof on_track_share, results->on_track_share / 100);
  g_ascii_dtostr (at_risk_share, sizeof at_risk_share, results->at_risk_share / 100);
  formula = g_strdup_printf ("=IF(NOT(ISNUMBER(%s)),%s,IF(NOT(ISNUMBER(%s)),%s,IF(%s%s%s,%s,"
                             "IF(NOT(ISNUMBER(%s)),%s,IF(%s>=%s,%s,IF(%s>=%s,%s,%s))))))",
                             target, no_target, actual, no_data,
                             projected, result->direction == TL_DIRECTION_UP ? ">=" : "<=", target, on_track,
                             reaches, off_track, reaches, on_track_share, on_track,
                             reaches, at_risk_share, at_risk, off_track);

  tl_sheet_write_word_formula (sheet, STATUS, TL_LOOK_LABEL, formula, tl_wording_result_status (result->status));
}

/* What is said in words is so as long as the numbers are what they were. FALSE if a
 * formula cannot hold it. */
static gboolean
write_words (TlSheet       *sheet,
             const Quarter *quarter)
{
  const TlKpiResult *result = quarter->live.result;
  g_autofree char *actual = tl_sheet_dup_cell (sheet, ACTUAL);
  g_autofree char *status = tl_sheet_dup_cell (sheet, STATUS);
  g_autofree char *number = tl_input_dup_number (result->actual);
  g_autofree char *status_word = tl_sheet_quote (tl_wording_result_status (result->status));
  g_autofree char *words = NULL;
  g_autofree char *formula = NULL;

  if (quarter->words == NULL || !quarter->live.follows || !tl_sheet_can_quote (quarter->words))
    return FALSE;

  words = tl_sheet_quote (quarter->words);
  formula = g_strdup_printf ("=IF(ISNUMBER(%s),IF(AND(ABS(%s-(%s))<=0.000001*ABS(%s),%s=%s),%s,\"\"),\"\")",
                             actual, actual, number, actual, status, status_word, words);
  tl_sheet_write_span (sheet, WORDS, G_MAXUINT, TL_LOOK_TEXT, quarter->words);
  tl_sheet_write_word_formula (sheet, WORDS, TL_LOOK_TEXT, formula, quarter->words);

  return TRUE;
}

static void
write_quarter (TlWorkbook    *workbook,
               TlSheet       *sheet,
               const Quarter *quarter,
               gboolean       in_words)
{
  const TlReading *reading = workbook->reading;
  const TlResults *results = quarter->live.results;
  const TlKpiResult *result = quarter->live.result;
  g_autofree char *name = tl_wording_kpi (reading, result->kpi);
  g_autofree char *quarter_name = tl_wording_quarter (reading, results->fiscal_year, results->quarter);
  const TlBlockText texts[] = {
    { KPI, KPI, TL_LOOK_LABEL, name },
    { QUARTER, QUARTER, TL_LOOK_TEXT, quarter_name },
    { WORDS, G_MAXUINT, TL_LOOK_TEXT, quarter->words },
  };

  g_hash_table_insert (workbook->result_rows, (gpointer) result, GUINT_TO_POINTER (sheet->row));
  write_start (sheet, quarter);
  tl_sheet_write_number (sheet, TARGET, tl_live_get_look (result), result->target);
  tl_live_quarter_write (&quarter->live, sheet, ACTUAL);
  write_variance (sheet, result);
  write_projected (sheet, quarter);
  write_reaches (sheet, result);
  write_status (sheet, results, result);
  tl_sheet_write_texts (sheet, texts, in_words && !write_words (sheet, quarter) ? G_N_ELEMENTS (texts) : G_N_ELEMENTS (texts) - 1);
}

static void
write_quarter_header (TlSheet *sheet,
                      gboolean in_words)
{
  const TlBlockColumn columns[] = {
    { KPI, KPI, tl_wording_field (TL_TYPE_KPI, TL_KPI_NAME), TL_LOOK_HEADER },
    { QUARTER, QUARTER, _("Quarter"), TL_LOOK_HEADER },
    { START, START, _("At the quarter’s start"), TL_LOOK_HEADER_END },
    { TARGET, TARGET, C_("number", "Target"), TL_LOOK_HEADER_END },
    { ACTUAL, ACTUAL, C_("number", "Actual"), TL_LOOK_HEADER_END },
    /* Translators: By how much what was reached differs from the target. */
    { VARIANCE, VARIANCE, C_("number", "Variance"), TL_LOOK_HEADER_END },
    { PERCENT, PERCENT, C_("number", "% of target"), TL_LOOK_HEADER_END },
    { PROJECTED, PROJECTED, _("At the quarter’s end, at this pace"), TL_LOOK_HEADER_END },
    { REACHES, REACHES, _("Of what the target asks"), TL_LOOK_HEADER_END },
    { STATUS, STATUS, C_("number", "Status"), TL_LOOK_HEADER },
    { WORDS, G_MAXUINT, _("In words"), TL_LOOK_HEADER },
  };

  tl_sheet_write_columns (sheet, columns, in_words ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (columns) - 1, TRUE);
}

static gboolean
has_actuals (GPtrArray *quarters)
{
  for (guint i = 0; i < quarters->len; i++)
    {
      const TlResults *results = g_ptr_array_index (quarters, i);

      for (guint j = 0; j < results->n_kpis; j++)
        {
          if (!isnan (results->kpis[j].actual))
            return TRUE;
        }
    }

  return FALSE;
}

static void
mark_status (TlSheet        *sheet,
             lxw_row_t       first,
             TlResultStatus  status,
             TlMark          mark)
{
  g_autofree char *cell = tl_sheet_dup_local (sheet, first, STATUS, first, STATUS);
  g_autofree char *word = tl_sheet_quote (tl_wording_result_status (status));
  g_autofree char *condition = g_strdup_printf ("=%s=%s", cell, word);

  tl_sheet_highlight (sheet, first, STATUS, sheet->row - 1, STATUS, mark, condition, NULL);
}

/**
 * tl_workbook_widen_kpi_columns:
 * @widths: (array): of the columns
 *
 * Makes room for the numbers that are worked out.
 */
void
tl_workbook_widen_kpi_columns (TlWorkbook *workbook,
                               double     *widths)
{
  g_autoptr (GPtrArray) quarters = tl_quarters_new (workbook);

  for (guint i = 0; i < quarters->len; i++)
    {
      const TlResults *results = g_ptr_array_index (quarters, i);

      for (guint j = 0; j < results->n_kpis; j++)
        {
          const TlKpiResult *result = &results->kpis[j];
          const double variance = -fabs (result->actual - result->target);

          widths[START] = MAX (widths[START], tl_sheet_get_number_width (result->start, 2));
          widths[TARGET] = MAX (widths[TARGET], tl_sheet_get_number_width (result->target, 2));
          widths[ACTUAL] = MAX (widths[ACTUAL], tl_sheet_get_number_width (result->actual, 2));
          widths[VARIANCE] = MAX (widths[VARIANCE], tl_sheet_get_number_width (variance, 2));
          widths[PROJECTED] = MAX (widths[PROJECTED], tl_sheet_get_number_width (result->projected, 2));
        }
    }
}

/* Whether all rows of the table follow what is typed. */
static gboolean
write_kpi (TlWorkbook *workbook,
           TlSheet    *sheet,
           GPtrArray  *quarters,
           guint       position,
           gboolean    in_words)
{
  TlRecord *kpi = tl_record_list_get (tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS), position);
  g_autoptr (TlLiveRows) rows = tl_live_rows_new (workbook, tl_record_get_id (kpi));
  gboolean all_follow = TRUE;

  for (guint i = 0; i < quarters->len; i++)
    {
      const TlResults *results = g_ptr_array_index (quarters, i);
      const TlKpiResult *result = &results->kpis[position];
      const TlResults *before = tl_workbook_get_results_before (workbook, results);
      Quarter quarter = {
        .kpi = kpi,
        .row_before = before != NULL ? g_hash_table_lookup (workbook->result_rows, &before->kpis[position]) : NULL,
        .day_before = before != NULL ? before->kpis[position].read_to : TL_DAY_NONE,
        .words = !isnan (result->actual) ? tl_wording_kpi_result (workbook->reading, results, result) : NULL,
      };
      const gboolean has_row = tl_live_rows_has_quarter (rows, results);

      tl_live_quarter_init (&quarter.live, rows, results, result);
      if (has_row || tl_quarters_in_plan (workbook->plan, results) || !isnan (result->target) || !isnan (result->actual))
        write_quarter (workbook, sheet, &quarter, in_words);
      all_follow = all_follow && (!has_row || quarter.live.follows);
      g_free (quarter.words);
    }

  return all_follow;
}

/* A row for each KPI and quarter of which there is something to say. */
void
tl_workbook_write_kpi_quarters (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_KPIS];
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GPtrArray) quarters = tl_quarters_new (workbook);
  const gboolean in_words = has_actuals (quarters);
  g_autofree char *rule = NULL;
  g_autofree char *typed = NULL;
  gboolean all_follow = TRUE;
  lxw_row_t first;

  if (quarters->len == 0)
    return;

  rule = tl_wording_status_rule (g_ptr_array_index (quarters, 0));
  tl_sheet_begin_block (sheet, _("Targets and what was reached, quarter by quarter"), rule);
  sheet->keeps = TRUE;
  /* Translators: the name of another sheet. */
  typed = g_strdup_printf (_("What is typed into the sheet “%s” counts here at once, each number for the whole "
                             "of its period."),
                           workbook->sheets[TL_WORKBOOK_RESULTS].name);
  tl_sheet_write_note (sheet, TL_LOOK_MUTED, typed);
  write_quarter_header (sheet, in_words);
  first = sheet->row;

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    all_follow = write_kpi (workbook, sheet, quarters, i, in_words) && all_follow;

  mark_status (sheet, first, TL_RESULT_OFF_TRACK, TL_MARK_WARNING);
  mark_status (sheet, first, TL_RESULT_AT_RISK, TL_MARK_NOTICE);
  tl_sheet_rule_block (sheet, KPI, REACHES);
  tl_sheet_finish_block (sheet, first, in_words ? TL_KPIS_BENCHMARK_SOURCE : STATUS, "Targets", TRUE);
  if (!all_follow)
    tl_sheet_write_note (sheet, TL_LOOK_MUTED,
                         _("Where days of a quarter are in several periods of a measure, it follows only when Throughline "
                           "has read this workbook: which of the numbers counts depends on when each was read."));
}

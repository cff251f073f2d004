/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What KPIs are to come to, and what they came to, quarter by quarter. */

#include "config.h"

#include "tl-sheet-kpis.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-kpi.h"

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

G_STATIC_ASSERT ((guint) QUARTER == TL_KPIS_QUARTER_COLUMN && (guint) ACTUAL == TL_KPIS_ACTUAL_COLUMN
                 && (guint) PERCENT == TL_KPIS_PERCENT_COLUMN && (guint) STATUS == TL_KPIS_STATUS_COLUMN);

static char *
dup_cell (TlSheet *sheet,
          guint    column)
{
  return tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

/* A formula that shows nothing where it comes to nothing. */
static void
write_result (TlSheet    *sheet,
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
write_variance (TlSheet           *sheet,
                const TlKpiResult *result)
{
  g_autofree char *target = dup_cell (sheet, TARGET);
  g_autofree char *actual = dup_cell (sheet, ACTUAL);
  g_autofree char *variance = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s-%s,\"\")",
                                               target, actual, actual, target);
  g_autofree char *percent = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),IF(%s<>0,%s/%s,\"\"),\"\")",
                                              target, actual, target, actual, target);

  write_result (sheet, VARIANCE, TL_LOOK_CHANGE, variance, result->actual - result->target);
  write_result (sheet, PERCENT, TL_LOOK_USED, percent,
                isnan (result->percent_of_target) ? (double) NAN : result->actual / result->target);
}

/* What it will be at the end of the quarter. What adds up goes on by the day; what is
 * a mean stays; of a last value, the days that count are not told here. */
static void
write_projected (TlSheet           *sheet,
                 const TlResults   *results,
                 const TlKpiResult *result)
{
  guint days = results->last - results->first + 1;
  g_autofree char *actual = dup_cell (sheet, ACTUAL);
  g_autofree char *formula = NULL;

  if (result->periods == TL_PERIODS_LAST && !isnan (result->actual))
    {
      tl_sheet_write_number (sheet, PROJECTED, TL_LOOK_QUANTITY, result->projected);
      return;
    }

  if (result->periods == TL_PERIODS_ADD && result->covered_days != 0)
    formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s*%u/%u,\"\")", actual, actual, days, result->covered_days);
  else
    formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s,\"\")", actual, actual);
  write_result (sheet, PROJECTED, TL_LOOK_QUANTITY, formula, result->projected);
}

/* The way that a target asks for and what part of it is reached; see tl-results.h. */
static void
write_reaches (TlSheet           *sheet,
               const TlKpiResult *result)
{
  const gboolean up = result->direction == TL_DIRECTION_UP;
  g_autofree char *start = dup_cell (sheet, START);
  g_autofree char *target = dup_cell (sheet, TARGET);
  g_autofree char *projected = dup_cell (sheet, PROJECTED);
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
  write_result (sheet, REACHES, TL_LOOK_USED, formula, value);
}

/* A word in a formula. */
static char *
quote (TlResultStatus status)
{
  g_autoptr (GString) word = g_string_new (tl_wording_result_status (status));

  g_string_replace (word, "\"", "\"\"", 0);

  return g_strdup_printf ("\"%s\"", word->str);
}

static void
write_status (TlSheet           *sheet,
              const TlResults   *results,
              const TlKpiResult *result)
{
  char on_track_share[G_ASCII_DTOSTR_BUF_SIZE];
  char at_risk_share[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *target = dup_cell (sheet, TARGET);
  g_autofree char *actual = dup_cell (sheet, ACTUAL);
  g_autofree char *projected = dup_cell (sheet, PROJECTED);
  g_autofree char *reaches = dup_cell (sheet, REACHES);
  g_autofree char *no_target = quote (TL_RESULT_NO_TARGET);
  g_autofree char *no_data = quote (TL_RESULT_NO_DATA);
  g_autofree char *on_track = quote (TL_RESULT_ON_TRACK);
  g_autofree char *at_risk = quote (TL_RESULT_AT_RISK);
  g_autofree char *off_track = quote (TL_RESULT_OFF_TRACK);
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

static void
write_quarter (TlWorkbook        *workbook,
               TlSheet           *sheet,
               const TlResults   *results,
               const TlKpiResult *result,
               gboolean           in_words)
{
  const TlReading *reading = workbook->reading;
  g_autofree char *name = tl_wording_kpi (reading, result->kpi);
  g_autofree char *quarter = tl_wording_quarter (reading, results->fiscal_year, results->quarter);
  g_autofree char *words = !isnan (result->actual) ? tl_wording_kpi_result (reading, results, result) : NULL;
  const TlBlockText texts[] = {
    { KPI, KPI, TL_LOOK_LABEL, name },
    { QUARTER, QUARTER, TL_LOOK_TEXT, quarter },
    { WORDS, G_MAXUINT, TL_LOOK_TEXT, words },
  };

  g_hash_table_insert (workbook->result_rows, (gpointer) result, GUINT_TO_POINTER (sheet->row));
  tl_sheet_write_number (sheet, START, TL_LOOK_NUMBER, result->start);
  tl_sheet_write_number (sheet, TARGET, TL_LOOK_NUMBER, result->target);
  tl_sheet_write_number (sheet, ACTUAL, TL_LOOK_NUMBER, result->actual);
  write_variance (sheet, result);
  write_projected (sheet, results, result);
  write_reaches (sheet, result);
  write_status (sheet, results, result);
  tl_sheet_write_texts (sheet, texts, in_words ? G_N_ELEMENTS (texts) : G_N_ELEMENTS (texts) - 1);
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
  g_autofree char *word = quote (status);
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

          widths[VARIANCE] = MAX (widths[VARIANCE], tl_sheet_get_number_width (variance, 2));
          widths[PROJECTED] = MAX (widths[PROJECTED], tl_sheet_get_number_width (result->projected, 2));
        }
    }
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
  lxw_row_t first;

  if (quarters->len == 0)
    return;

  rule = tl_wording_status_rule (g_ptr_array_index (quarters, 0));
  /* Translators: the name of another sheet. */
  typed = g_strdup_printf (_("What is typed into the sheet “%s” comes in here when Throughline has read this workbook."),
                           workbook->sheets[TL_WORKBOOK_RESULTS].name);
  tl_sheet_begin_block (sheet, _("Targets and what was reached, quarter by quarter"), rule);
  sheet->keeps = TRUE;
  tl_sheet_write_note (sheet, TL_LOOK_MUTED, typed);
  write_quarter_header (sheet, in_words);
  first = sheet->row;

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      for (guint j = 0; j < quarters->len; j++)
        {
          const TlResults *results = g_ptr_array_index (quarters, j);
          const TlKpiResult *result = &results->kpis[i];

          if (tl_quarters_in_plan (workbook->plan, results) || !isnan (result->target) || !isnan (result->actual))
            write_quarter (workbook, sheet, results, result, in_words);
        }
    }

  mark_status (sheet, first, TL_RESULT_OFF_TRACK, TL_MARK_WARNING);
  mark_status (sheet, first, TL_RESULT_AT_RISK, TL_MARK_NOTICE);
  tl_sheet_rule_block (sheet, KPI, REACHES);
  tl_sheet_finish_block (sheet, first, in_words ? TL_KPIS_BENCHMARK_SOURCE : STATUS, "Targets", TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-budget.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-value-model.h"

#include "tl-live-quarter.h"

/* What quarters cost and bring, with the terms of the return. */

enum
{
  SIDE = TL_BUDGET_LABEL_COLUMN + 1,
  PART,
  WORK,
  FIRST_KIND,
  TOTAL = FIRST_KIND + TL_BUDGET_ALL,
  CONVERSIONS,
  EACH,
  VALUE,
  RETURN,
  N_COLUMNS
};

G_STATIC_ASSERT ((guint) TOTAL == TL_BUDGET_COST_COLUMN && (guint) CONVERSIONS == TL_BUDGET_CONVERSIONS_COLUMN
                 && (guint) RETURN == TL_BUDGET_RETURN_COLUMN);

/* Costs: work, and each kind of money. */
#define N_COSTS 4

/* The rows of a quarter's months. It has one at least: the plan has days of it. */
static void
find_months (const TlBudget *budget,
             guint           quarter,
             lxw_row_t      *first,
             lxw_row_t      *last)
{
  *first = *last = budget->first_row;
  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      if (month->quarter < quarter)
        *first = budget->first_row + i + 1;
      if (month->quarter > quarter)
        break;
      *last = budget->first_row + i;
    }
}

static void
write_kinds (TlBudget        *budget,
             guint            quarter,
             const TlResults *results,
             TlBudgetSide     side,
             const double     amounts[TL_BUDGET_ALL],
             gboolean         expected)
{
  TlSheet *sheet = budget->sheet;
  g_autofree char *part_range = NULL;
  lxw_row_t first, last;

  find_months (budget, quarter, &first, &last);
  part_range = tl_sheet_dup_local (sheet, first, TL_BUDGET_PART_COLUMN, last, TL_BUDGET_PART_COLUMN);
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
    {
      const guint column = tl_budget_get_column (kind, side);
      g_autofree char *range = tl_sheet_dup_local (sheet, first, column, last, column);
      g_autofree char *formula = NULL;

      if (side == TL_BUDGET_PLANNED && tl_results_is_cut_off (results))
        formula = g_strdup_printf ("=SUMPRODUCT(%s,%s)", range, part_range);
      else
        formula = g_strdup_printf ("=SUM(%s)", range);

      /* Where something of a quarter is not known, its months do not tell. */
      if (isnan (amounts[kind]))
        tl_budget_write_amount (sheet, FIRST_KIND + kind, NAN, expected);
      else
        tl_sheet_write_formula (sheet, FIRST_KIND + kind, TL_LOOK_MONEY, formula, amounts[kind]);
    }
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

static const char *
get_conversion_kpi (TlWorkbook *workbook)
{
  TlRecord *model = tl_record_get_child (workbook->strategy, TL_STRATEGY_VALUE_MODEL);

  return tl_record_get_ref (model, TL_VALUE_MODEL_CONVERSION_KPI);
}

/* As what it stands for is shown there. */
static TlLook
get_conversions_look (TlWorkbook      *workbook,
                      const TlResults *results,
                      TlBudgetSide     side)
{
  const TlKpiResult *result = tl_results_find_kpi (results, get_conversion_kpi (workbook));
  g_autoptr (TlLiveRows) rows = NULL;
  TlLiveQuarter live;

  if (result == NULL)
    return TL_LOOK_NUMBER;
  if (side == TL_BUDGET_PLANNED)
    return tl_live_get_look (result);

  rows = tl_live_rows_new (workbook, result->kpi);
  tl_live_quarter_init (&live, rows, results, result);

  return tl_live_quarter_get_look (&live);
}

/* How many conversions there are, from the cell of the goals that says so: what is typed
 * there, or counts there, counts here too. What is no number of them is none there. */
static char *
dup_conversions (TlWorkbook      *workbook,
                 const TlResults *results,
                 TlBudgetSide     side)
{
  TlSheet *kpis = &workbook->sheets[TL_WORKBOOK_KPIS];
  const guint column = side == TL_BUDGET_PLANNED ? TL_KPIS_TARGET_COLUMN : TL_KPIS_ACTUAL_COLUMN;
  const TlKpiResult *result = tl_results_find_kpi (results, get_conversion_kpi (workbook));
  g_autofree char *cell = NULL;
  gpointer row;

  if (result == NULL || result->periods != TL_PERIODS_ADD || (side == TL_BUDGET_PLANNED && tl_results_is_cut_off (results))
      || !g_hash_table_lookup_extended (workbook->result_rows, result, NULL, &row))
    return NULL;

  cell = tl_sheet_dup_range (kpis, GPOINTER_TO_UINT (row), column, GPOINTER_TO_UINT (row), column);

  return g_strdup_printf ("=IF(ISNUMBER(%s),%s,\"\")", cell, cell);
}

static void
write_terms (TlBudget             *budget,
             const TlResults      *results,
             TlBudgetSide          side,
             double                cost,
             gboolean              expected)
{
  TlSheet *sheet = budget->sheet;
  const TlResultReturn *made = side == TL_BUDGET_PLANNED ? &results->planned_return : &results->actual_return;
  g_autofree char *conversion_formula = dup_conversions (budget->workbook, results, side);
  g_autofree char *kinds = tl_sheet_dup_local (sheet, sheet->row, WORK, sheet->row, TOTAL - 1);
  g_autofree char *total = tl_sheet_dup_cell (sheet, TOTAL);
  g_autofree char *conversions = tl_sheet_dup_cell (sheet, CONVERSIONS);
  g_autofree char *each = tl_sheet_dup_cell (sheet, EACH);
  g_autofree char *value = tl_sheet_dup_cell (sheet, VALUE);
  g_autofree char *word = tl_sheet_quote (expected ? tl_budget_get_not_known () : "");
  g_autofree char *sum = g_strdup_printf ("=IF(COUNT(%s)<%d,%s,SUM(%s))", kinds, N_COSTS, word, kinds);
  g_autofree char *product = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\"),\"\",%s*%s)", conversions, each, conversions, each);
  g_autofree char *share = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),IF(%s=0,\"\",(%s-%s)/%s),\"\")",
                                            value, total, total, value, total, total);

  tl_budget_write_sum (sheet, TOTAL, TL_LOOK_MONEY, sum, cost, expected);
  tl_sheet_write_optional (sheet, CONVERSIONS, get_conversions_look (budget->workbook, results, side), conversion_formula,
                           made->conversions);
  tl_sheet_write_number (sheet, EACH, TL_LOOK_MONEY, made->each);
  write_number_or_nothing (sheet, VALUE, TL_LOOK_MONEY, product, made->value);
  write_number_or_nothing (sheet, RETURN, TL_LOOK_USED, share, cost == 0 ? (double) NAN : (made->value - cost) / cost);
}

/* Whether something should be written down of a quarter by now. */
static gboolean
is_expected (const TlBudget *budget,
             guint           quarter)
{
  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      if (month->quarter == quarter && (month->over || month->spending != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
write_side (TlBudget     *budget,
            guint         quarter,
            TlBudgetSide  side)
{
  TlSheet *sheet = budget->sheet;
  const TlResults *results = g_ptr_array_index (budget->quarters, quarter);
  const gboolean planned = side == TL_BUDGET_PLANNED;
  const gboolean expected = planned || is_expected (budget, quarter);
  const TlResultCost *cost = planned ? &results->planned_cost : &results->spent_cost;
  const double amounts[TL_BUDGET_ALL] = { cost->tools, cost->advertising, cost->production };

  if (planned)
    tl_sheet_take_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_LABEL,
                        tl_wording_quarter (budget->workbook->reading, results->fiscal_year, results->quarter));
  else
    tl_sheet_write_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_BLANK, NULL);
  /* Translators: A row with numbers as planned, or as they are so far. */
  tl_sheet_write_text (sheet, SIDE, TL_LOOK_TEXT, planned ? C_("numbers", "Planned") : C_("numbers", "So far"));
  tl_sheet_write_number (sheet, PART, TL_LOOK_USED,
                         planned ? results->work.plan_days / (double) results->work.days : (double) NAN);
  tl_budget_write_amount (sheet, WORK, cost->hours, TRUE);
  write_kinds (budget, quarter, results, side, amounts, expected);
  write_terms (budget, results, side, cost->total, expected);
  tl_sheet_end_row (sheet);
}

static void
write_quarter_header (TlSheet *sheet)
{
  const char * const heads[N_COLUMNS] = {
    [TL_BUDGET_LABEL_COLUMN] = _("Quarter"),
    [SIDE] = NULL,
    [PART] = _("In the plan"),
    [WORK] = _("Work"),
    [FIRST_KIND + TL_BUDGET_TOOLS] = tl_budget_get_kind (TL_BUDGET_TOOLS),
    [FIRST_KIND + TL_BUDGET_ADVERTISING] = tl_budget_get_kind (TL_BUDGET_ADVERTISING),
    [FIRST_KIND + TL_BUDGET_PRODUCTION] = tl_budget_get_kind (TL_BUDGET_PRODUCTION),
    [TOTAL] = _("Cost"),
    /* Translators: How many bookings, orders or the like there were. */
    [CONVERSIONS] = _("How many results"),
    [EACH] = _("Worth of one"),
    [VALUE] = _("Worth of all"),
    [RETURN] = _("Return (ROI)"),
  };

  for (guint column = 0; column < N_COLUMNS; column++)
    tl_sheet_write_text (sheet, column, column <= SIDE ? TL_LOOK_HEADER : TL_LOOK_HEADER_END, heads[column]);
  tl_sheet_end_row (sheet);
}

static void
write_sentence (TlSheet *sheet,
                char    *text)
{
  tl_sheet_write_across (sheet, TL_BUDGET_LABEL_COLUMN, TL_BUDGET_LAST_COLUMN, TL_LOOK_TEXT, text);
  tl_sheet_end_row (sheet);
  g_free (text);
}

/* What is said once the number of conversions is another one: the return alone. */
static char *
dup_return_words (const char *percent)
{
  static const char mark[] = "\x1f";
  /* Translators: a percentage; your language may want no space, or none that breaks. */
  g_autofree char *marked = g_strdup_printf (_("%s %%"), mark);
  /* Translators: %s is a percentage. */
  g_autofree char *text = g_strdup_printf (_("The return so far: %s."), marked);
  g_auto (GStrv) parts = g_strsplit (text, mark, 2);
  g_autofree char *before = tl_sheet_quote (parts[0]);
  g_autofree char *behind = tl_sheet_quote (g_strv_length (parts) > 1 ? parts[1] : "");
  g_autofree char *not_known = tl_sheet_quote (_("The return so far is not known."));

  return g_strdup_printf ("IF(ISNUMBER(%s),%s&SUBSTITUTE(ROUND(100*%s,0),\"-\",\"−\")&%s,%s)",
                          percent, before, percent, behind, not_known);
}

/* A sentence that holds as long as @cell has @number, and else @others. */
static char *
dup_sentence (const char *cell,
              double      number,
              const char *sentence,
              const char *others)
{
  g_autofree char *quoted = tl_sheet_quote (sentence);
  g_autofree char *digits = NULL;

  if (isnan (number))
    return g_strdup_printf ("=IF(ISNUMBER(%s),%s,%s)", cell, others, quoted);

  digits = tl_input_dup_number (number);

  return g_strdup_printf ("=IF(ISNUMBER(%s),IF(ABS(%s-(%s))<=0.000001*ABS(%s),%s,%s),%s)",
                          cell, cell, digits, cell, quoted, others, others);
}

/**
 * tl_workbook_write_return:
 * @sheet: one that is written after the budget, or the budget
 * @first_column: from 0
 * @last_column: the last one that the words go across
 * @results: of a quarter
 *
 * Writes what the quarter has returned so far, in words that follow the number of
 * conversions.
 */
void
tl_workbook_write_return (TlWorkbook      *workbook,
                          TlSheet         *sheet,
                          guint            first_column,
                          guint            last_column,
                          const TlResults *results)
{
  TlSheet *budget = &workbook->sheets[TL_WORKBOOK_BUDGET];
  g_autofree char *sentence = tl_wording_return (workbook->reading, results, TRUE);
  g_autofree char *conversions = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *others = NULL;
  g_autofree char *formula = NULL;
  gpointer planned_row;
  lxw_row_t row;

  tl_sheet_write_across (sheet, first_column, last_column, TL_LOOK_TEXT, sentence);
  if (!g_hash_table_lookup_extended (workbook->return_rows, results, NULL, &planned_row)
      || !tl_sheet_can_quote (sentence))
    return;

  row = GPOINTER_TO_UINT (planned_row) + 1;
  conversions = tl_sheet_dup_range (budget, row, CONVERSIONS, row, CONVERSIONS);
  percent = tl_sheet_dup_range (budget, row, RETURN, row, RETURN);
  others = dup_return_words (percent);
  formula = dup_sentence (conversions, results->actual_return.conversions, sentence, others);
  tl_sheet_write_word_formula (sheet, first_column, TL_LOOK_TEXT, formula, sentence);
}

/* What the quarter that the reader is in costs and brings, in words, with what is
 * still missing to know it. */
static void
write_words (TlBudget *budget)
{
  TlWorkbook *workbook = budget->workbook;
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  const char *kpi = get_conversion_kpi (workbook);
  g_autofree char *quarter = tl_wording_quarter (workbook->reading, results->fiscal_year, results->quarter);

  tl_sheet_skip_row (budget->sheet);
  tl_sheet_write_band (budget->sheet, TL_LOOK_SECTION, quarter);
  write_sentence (budget->sheet, tl_wording_cost (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_return (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_cost (workbook->reading, results, TRUE));
  tl_workbook_write_return (workbook, budget->sheet, TL_BUDGET_LABEL_COLUMN, TL_BUDGET_LAST_COLUMN, results);
  tl_sheet_end_row (budget->sheet);
  if (kpi != NULL && *kpi != '\0')
    /* Translators: %s is a measure, such as “Orders”. */
    write_sentence (budget->sheet, g_strdup_printf (_("What counts as a result: “%s”. "
                                                      "Return = (worth of all − cost) ÷ cost."),
                                                    tl_workbook_get_name (workbook, tl_wording_kpi, kpi)));
}

/**
 * tl_budget_write_quarters:
 * @budget: with the rows of its months
 *
 * Writes what the quarters cost and bring. Of one that the plan only begins or ends
 * in, budgets count by their days in the plan, as the work does.
 */
void
tl_budget_write_quarters (TlBudget *budget)
{
  TlSheet *sheet = budget->sheet;
  lxw_row_t first;
  g_autofree char *range = NULL;

  tl_sheet_skip_row (sheet);
  tl_sheet_write_band (sheet, TL_LOOK_SECTION, _("What it costs and brings"));
  write_quarter_header (sheet);
  first = sheet->row;
  for (guint i = 0; i < budget->quarters->len; i++)
    {
      g_hash_table_insert (budget->workbook->return_rows, g_ptr_array_index (budget->quarters, i),
                           GUINT_TO_POINTER (sheet->row));
      write_side (budget, i, TL_BUDGET_PLANNED);
      write_side (budget, i, TL_BUDGET_SPENT);
    }

  range = tl_sheet_dup_range (sheet, first, TL_BUDGET_LABEL_COLUMN, sheet->row - 1, RETURN);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Return", range));
  write_words (budget);
}

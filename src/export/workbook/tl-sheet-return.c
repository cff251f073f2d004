/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-budget.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-value-model.h"

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

/* Costs: work, and each kind of money. */
#define N_COSTS 4

static char *
dup_cell (TlSheet *sheet,
          guint    column)
{
  return tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

/* What is planned for a part of a quarter is not to be held against all of it. */
static gboolean
is_cut_off (const TlResults *results)
{
  return (results->planned_return.lacks & TL_RESULT_LACKS_PLAN) != 0;
}

/* The rows of a quarter's months, and how many months' worth of days of them are in
 * the plan. Every quarter has one at least: the plan has days of it. */
static double
find_months (const TlBudget *budget,
             guint           quarter,
             lxw_row_t      *first,
             lxw_row_t      *last)
{
  double parts = 0;

  *first = *last = budget->first_row;
  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      if (month->quarter < quarter)
        *first = budget->first_row + i + 1;
      if (month->quarter > quarter)
        break;
      *last = budget->first_row + i;
      parts += month->quarter == quarter ? month->part : 0;
    }

  return parts;
}

static void
write_kinds (TlBudget        *budget,
             guint            quarter,
             const TlResults *results,
             TlBudgetSide     side,
             double           amounts[TL_BUDGET_ALL],
             gboolean         expected)
{
  TlSheet *sheet = budget->sheet;
  lxw_row_t first, last;
  const double parts = find_months (budget, quarter, &first, &last);
  g_autofree char *part_range = tl_sheet_dup_local (sheet, first, TL_BUDGET_PART_COLUMN, last, TL_BUDGET_PART_COLUMN);

  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
    {
      const guint column = tl_budget_get_column (kind, side);
      g_autofree char *range = tl_sheet_dup_local (sheet, first, column, last, column);
      g_autofree char *formula = NULL;

      if (side == TL_BUDGET_PLANNED && is_cut_off (results))
        {
          formula = g_strdup_printf ("=SUMPRODUCT(%s,%s)", range, part_range);
          amounts[kind] = parts * budget->a_month[kind];
        }
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

static void
write_terms (TlSheet              *sheet,
             double                cost,
             const TlResultReturn *made,
             gboolean              expected)
{
  g_autofree char *kinds = tl_sheet_dup_local (sheet, sheet->row, WORK, sheet->row, TOTAL - 1);
  g_autofree char *total = dup_cell (sheet, TOTAL);
  g_autofree char *conversions = dup_cell (sheet, CONVERSIONS);
  g_autofree char *each = dup_cell (sheet, EACH);
  g_autofree char *value = dup_cell (sheet, VALUE);
  g_autofree char *word = tl_sheet_quote (expected ? tl_budget_get_not_known () : "");
  g_autofree char *sum = g_strdup_printf ("=IF(COUNT(%s)<%d,%s,SUM(%s))", kinds, N_COSTS, word, kinds);
  g_autofree char *product = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\"),\"\",%s*%s)", conversions, each, conversions, each);
  g_autofree char *share = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),IF(%s=0,\"\",(%s-%s)/%s),\"\")",
                                            value, total, total, value, total, total);

  tl_budget_write_sum (sheet, TOTAL, TL_LOOK_MONEY, sum, cost, expected);
  tl_sheet_write_number (sheet, CONVERSIONS, TL_LOOK_NUMBER, made->conversions);
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
  double amounts[TL_BUDGET_ALL] = { cost->tools, cost->advertising, cost->production };
  double total = cost->hours;

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
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
    total += amounts[kind];
  write_terms (sheet, total, planned ? &results->planned_return : &results->actual_return, expected);
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

static char *
say_cut_off (const TlResults *results)
{
  /* Translators: %u are a number of days and that of the quarter’s days. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The plan has %u of the quarter’s %u day: above, only what is planned for it counts.",
                                       "The plan has %u of the quarter’s %u days: above, only what is planned for those counts.",
                                       results->work.days),
                          results->work.plan_days, results->work.days);
}

/* What the quarter that the reader is in costs and brings, in words, with what is
 * still missing to know it. */
static void
write_words (TlBudget *budget)
{
  TlWorkbook *workbook = budget->workbook;
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  TlRecord *model = tl_record_get_child (workbook->strategy, TL_STRATEGY_VALUE_MODEL);
  const char *kpi = tl_record_get_ref (model, TL_VALUE_MODEL_CONVERSION_KPI);
  g_autofree char *quarter = tl_wording_quarter (workbook->reading, results->fiscal_year, results->quarter);

  tl_sheet_skip_row (budget->sheet);
  tl_sheet_write_band (budget->sheet, TL_LOOK_SECTION, quarter);
  write_sentence (budget->sheet, is_cut_off (results) ? say_cut_off (results)
                                                      : tl_wording_cost (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_return (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_cost (workbook->reading, results, TRUE));
  write_sentence (budget->sheet, tl_wording_return (workbook->reading, results, TRUE));
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
      write_side (budget, i, TL_BUDGET_PLANNED);
      write_side (budget, i, TL_BUDGET_SPENT);
    }

  range = tl_sheet_dup_range (sheet, first, TL_BUDGET_LABEL_COLUMN, sheet->row - 1, RETURN);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Return", range));
  write_words (budget);
}

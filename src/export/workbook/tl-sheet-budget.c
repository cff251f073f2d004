/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-budget.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "tracking/tl-spending.h"

/* First money by month: of each kind what is planned, spent and left, then of all.
 * Below it what quarters cost and bring, with the terms of the return. */

guint
tl_budget_get_column (TlBudgetKind kind,
                      TlBudgetSide side)
{
  return TL_BUDGET_FIRST_COLUMN + kind * TL_BUDGET_N_SIDES + side;
}

const char *
tl_budget_get_kind (TlBudgetKind kind)
{
  static const guint fields[] = {
    [TL_BUDGET_TOOLS] = TL_SPENDING_TOOLS,
    [TL_BUDGET_ADVERTISING] = TL_SPENDING_ADVERTISING,
    [TL_BUDGET_PRODUCTION] = TL_SPENDING_PRODUCTION,
  };

  return kind < G_N_ELEMENTS (fields) ? tl_wording_field (TL_TYPE_SPENDING, fields[kind]) : _("All together");
}

const char *
tl_budget_get_not_known (void)
{
  /* Translators: In place of an amount of money, in a narrow column. */
  return C_("money", "Not known");
}

/**
 * tl_budget_write_amount:
 * @amount: NaN: it is not known
 * @expected: whether it should be by now; else nothing is said in its place
 *
 * Writes an amount of money.
 */
void
tl_budget_write_amount (TlSheet *sheet,
                        guint    column,
                        double   amount,
                        gboolean expected)
{
  if (isnan (amount) && expected)
    tl_sheet_write_text (sheet, column, TL_LOOK_MONEY, tl_budget_get_not_known ());
  else
    tl_sheet_write_number (sheet, column, TL_LOOK_MONEY, amount);
}

/**
 * tl_budget_write_sum:
 * @formula: what comes to @sum, or to the words for it
 * @sum: likewise, as for tl_budget_write_amount()
 *
 * Writes an amount that follows from others.
 */
void
tl_budget_write_sum (TlSheet    *sheet,
                     guint       column,
                     TlLook      look,
                     const char *formula,
                     double      sum,
                     gboolean    expected)
{
  if (isnan (sum))
    tl_sheet_write_word_formula (sheet, column, look, formula, expected ? tl_budget_get_not_known () : "");
  else
    tl_sheet_write_formula (sheet, column, look, formula, sum);
}

/* --- By month --- */

/* What is left before anything is to be written down is all of it. */
static double
subtract (double   planned,
          double   spent,
          gboolean expected)
{
  return planned - (isnan (spent) && !expected ? 0 : spent);
}

static void
write_left (TlSheet      *sheet,
            TlBudgetKind  kind,
            TlLook        look,
            double        planned,
            double        spent,
            gboolean      expected)
{
  g_autofree char *from = tl_sheet_dup_cell (sheet, tl_budget_get_column (kind, TL_BUDGET_PLANNED));
  g_autofree char *what = tl_sheet_dup_cell (sheet, tl_budget_get_column (kind, TL_BUDGET_SPENT));
  g_autofree char *word = tl_sheet_quote (tl_budget_get_not_known ());
  g_autofree char *formula = NULL;

  if (expected)
    formula = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s-%s,%s)", from, what, from, what, word);
  else
    formula = g_strdup_printf ("=IF(ISNUMBER(%s),%s-SUM(%s),%s)", from, from, what, word);

  tl_budget_write_sum (sheet, tl_budget_get_column (kind, TL_BUDGET_LEFT), look, formula,
                       subtract (planned, spent, expected), TRUE);
}

/* What all kinds of a month come to, which is not known unless all of them are. */
static double
write_all (TlSheet      *sheet,
           TlBudgetSide  side,
           const double  amounts[TL_BUDGET_ALL],
           gboolean      expected)
{
  g_autofree char *tools = tl_sheet_dup_cell (sheet, tl_budget_get_column (TL_BUDGET_TOOLS, side));
  g_autofree char *advertising = tl_sheet_dup_cell (sheet, tl_budget_get_column (TL_BUDGET_ADVERTISING, side));
  g_autofree char *production = tl_sheet_dup_cell (sheet, tl_budget_get_column (TL_BUDGET_PRODUCTION, side));
  g_autofree char *word = tl_sheet_quote (expected ? tl_budget_get_not_known () : "");
  g_autofree char *formula = g_strdup_printf ("=IF(COUNT(%s,%s,%s)<3,%s,SUM(%s,%s,%s))", tools, advertising, production,
                                              word, tools, advertising, production);
  double sum = 0;

  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
    sum += amounts[kind];
  tl_budget_write_sum (sheet, tl_budget_get_column (TL_BUDGET_ALL, side), TL_LOOK_MONEY, formula, sum, expected);

  return sum;
}

static void
write_month (TlBudget            *budget,
             const TlBudgetMonth *month)
{
  TlSheet *sheet = budget->sheet;
  const gboolean expected = month->over || month->spending != NULL;
  double spent[TL_BUDGET_ALL], all_planned, all_spent;

  tl_sheet_write_date (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_MONTH, month->first);
  tl_sheet_write_number (sheet, TL_BUDGET_PART_COLUMN, TL_LOOK_USED, month->part);
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_ALL; kind++)
    {
      spent[kind] = tl_budget_get_spent (month, kind);
      tl_budget_write_amount (sheet, tl_budget_get_column (kind, TL_BUDGET_PLANNED), budget->a_month[kind], TRUE);
      tl_budget_write_amount (sheet, tl_budget_get_column (kind, TL_BUDGET_SPENT), spent[kind], expected);
      write_left (sheet, kind, TL_LOOK_MONEY, budget->a_month[kind], spent[kind], expected);
    }
  all_planned = write_all (sheet, TL_BUDGET_PLANNED, budget->a_month, TRUE);
  all_spent = write_all (sheet, TL_BUDGET_SPENT, spent, expected);
  write_left (sheet, TL_BUDGET_ALL, TL_LOOK_MONEY, all_planned, all_spent, expected);
  tl_sheet_end_row (sheet);
}

static void
write_month_header (TlBudget *budget)
{
  const char * const sides[TL_BUDGET_N_SIDES] = {
    /* Translators: Amounts of money, above columns. */
    [TL_BUDGET_PLANNED] = C_("money", "Planned"),
    [TL_BUDGET_SPENT] = C_("money", "Spent"),
    [TL_BUDGET_LEFT] = C_("money", "Left"),
  };
  TlSheet *sheet = budget->sheet;
  const double width = tl_budget_get_width (budget);

  tl_sheet_set_column (sheet, TL_BUDGET_LABEL_COLUMN, 17.5);
  tl_sheet_set_column (sheet, TL_BUDGET_PART_COLUMN, 8.5);
  for (guint column = TL_BUDGET_FIRST_COLUMN; column <= TL_BUDGET_LAST_COLUMN; column++)
    tl_sheet_set_column (sheet, column, width);

  tl_sheet_write_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_HEADER, NULL);
  tl_sheet_write_text (sheet, TL_BUDGET_PART_COLUMN, TL_LOOK_HEADER, NULL);
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_N_KINDS; kind++)
    tl_sheet_write_across (sheet, tl_budget_get_column (kind, TL_BUDGET_PLANNED),
                           tl_budget_get_column (kind, TL_BUDGET_LEFT), TL_LOOK_HEADER, tl_budget_get_kind (kind));
  tl_sheet_end_row (sheet);

  tl_sheet_write_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_HEADER,
                       tl_wording_field (TL_TYPE_SPENDING, TL_SPENDING_MONTH));
  /* Translators: How much of a month or a quarter is in the weeks of the plan, in percent;
   * above a narrow column. */
  tl_sheet_write_text (sheet, TL_BUDGET_PART_COLUMN, TL_LOOK_HEADER_END, _("In the plan"));
  for (guint column = TL_BUDGET_FIRST_COLUMN; column <= TL_BUDGET_LAST_COLUMN; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_HEADER_END,
                         sides[(column - TL_BUDGET_FIRST_COLUMN) % TL_BUDGET_N_SIDES]);
  tl_sheet_end_row (sheet);
  tl_sheet_freeze (sheet, TL_BUDGET_PART_COLUMN + 1);
}

/* --- All months --- */

static char *
dup_months (TlBudget *budget,
            guint     column)
{
  return tl_sheet_dup_local (budget->sheet, budget->first_row, column,
                             budget->first_row + budget->months->len - 1, column);
}

/* Of how many months something should be written down by now, or is. */
static guint
count_expected (const TlBudget *budget)
{
  guint n = 0;

  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      n += month->over || month->spending != NULL ? 1 : 0;
    }

  return n;
}

/* Sums that lack a month are none; before the first they are empty. */
static void
write_sum (TlBudget     *budget,
           TlBudgetKind  kind,
           TlBudgetSide  side,
           guint         n_expected,
           double        sum)
{
  guint column = tl_budget_get_column (kind, side);
  g_autofree char *range = dup_months (budget, column);
  g_autofree char *word = tl_sheet_quote (n_expected > 0 ? tl_budget_get_not_known () : "");
  g_autofree char *formula = g_strdup_printf ("=IF(COUNT(%s)<%u,%s,SUM(%s))", range, MAX (n_expected, 1), word, range);

  tl_budget_write_sum (budget->sheet, column, TL_LOOK_TOTAL_MONEY, formula, sum, n_expected > 0);
}

static double
sum_spent (const TlBudget *budget,
           TlBudgetKind    kind)
{
  double sum = count_expected (budget) > 0 ? 0 : NAN;

  for (guint i = 0; i < budget->months->len; i++)
    {
      const TlBudgetMonth *month = &g_array_index (budget->months, TlBudgetMonth, i);

      if (month->over || month->spending != NULL)
        sum += tl_budget_get_spent (month, kind);
    }

  return sum;
}

static void
write_total (TlBudget *budget)
{
  TlSheet *sheet = budget->sheet;
  const guint n_expected = count_expected (budget);
  double all_planned = 0, all_spent = 0;

  tl_sheet_write_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_TOTAL, _("All together"));
  tl_sheet_write_text (sheet, TL_BUDGET_PART_COLUMN, TL_LOOK_TOTAL, NULL);
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_N_KINDS; kind++)
    {
      double planned, spent;

      if (kind < TL_BUDGET_ALL)
        {
          planned = budget->months->len * budget->a_month[kind];
          spent = sum_spent (budget, kind);
          all_planned += planned;
          all_spent += spent;
        }
      else
        {
          planned = all_planned;
          spent = all_spent;
        }
      write_sum (budget, kind, TL_BUDGET_PLANNED, budget->months->len, planned);
      write_sum (budget, kind, TL_BUDGET_SPENT, n_expected, spent);
      write_left (sheet, kind, TL_LOOK_TOTAL_MONEY, planned, spent, n_expected > 0);
    }
  tl_sheet_end_row (sheet);
}

static double
sum_parts (const TlBudget *budget)
{
  double sum = 0;

  for (guint i = 0; i < budget->months->len; i++)
    sum += g_array_index (budget->months, TlBudgetMonth, i).part;

  return sum;
}

/* Months are whole, and the plan begins and ends within one. */
static void
write_part (TlBudget *budget)
{
  TlSheet *sheet = budget->sheet;
  const double parts = sum_parts (budget);
  g_autofree char *part_range = dup_months (budget, TL_BUDGET_PART_COLUMN);
  double all = 0;

  if (parts >= budget->months->len)
    return;

  for (guint column = 0; column <= TL_BUDGET_LAST_COLUMN; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_TEXT, NULL);
  tl_sheet_write_text (sheet, TL_BUDGET_LABEL_COLUMN, TL_LOOK_LABEL, _("In the plan"));
  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_N_KINDS; kind++)
    {
      const guint column = tl_budget_get_column (kind, TL_BUDGET_PLANNED);
      g_autofree char *range = dup_months (budget, column);
      g_autofree char *word = tl_sheet_quote (tl_budget_get_not_known ());
      g_autofree char *formula = g_strdup_printf ("=IF(COUNT(%s)<%u,%s,SUMPRODUCT(%s,%s))", range, budget->months->len,
                                                  word, range, part_range);
      double amount = kind < TL_BUDGET_ALL ? parts * budget->a_month[kind] : all;

      all += kind < TL_BUDGET_ALL ? amount : 0;
      tl_budget_write_sum (sheet, column, TL_LOOK_MONEY, formula, amount, TRUE);
    }
  tl_sheet_end_row (sheet);
  tl_sheet_write_across (sheet, TL_BUDGET_LABEL_COLUMN, TL_BUDGET_LAST_COLUMN, TL_LOOK_MUTED,
                         _("Budgets are made by the month, so each month counts whole; the last row takes of each as much as the plan has of it."));
  tl_sheet_end_row (sheet);
}

static void
write_months (TlBudget *budget)
{
  TlSheet *sheet = budget->sheet;
  g_autofree char *range = NULL;

  budget->first_row = sheet->row;
  for (guint i = 0; i < budget->months->len; i++)
    write_month (budget, &g_array_index (budget->months, TlBudgetMonth, i));
  range = tl_sheet_dup_range (sheet, budget->first_row, TL_BUDGET_LABEL_COLUMN, sheet->row - 1, TL_BUDGET_LAST_COLUMN);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Budget", range));
  write_total (budget);
  write_part (budget);
}

/* More was spent than planned. */
static void
highlight (TlBudget *budget)
{
  TlSheet *sheet = budget->sheet;
  g_autofree char *sign = g_strconcat ("\"▲ \"", sheet->book->money, ";\"▲ −\"", sheet->book->money, NULL);

  for (TlBudgetKind kind = TL_BUDGET_TOOLS; kind < TL_BUDGET_N_KINDS; kind++)
    {
      guint column = tl_budget_get_column (kind, TL_BUDGET_LEFT);
      g_autofree char *cell = tl_sheet_dup_in_row (sheet, budget->first_row, column);
      g_autofree char *condition = g_strdup_printf ("=AND(ISNUMBER(%s),ROUND(%s,2)<0)", cell, cell);

      tl_sheet_highlight (sheet, budget->first_row, column, budget->first_row + budget->months->len, column,
                          TL_MARK_WARNING, condition, sign);
    }
}

/* Money, planned and spent, and what it returned. */
void
tl_workbook_write_budget (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_BUDGET];
  TlBudget budget;

  tl_budget_init (&budget, workbook);
  tl_sheet_write_title (sheet, _("Budget and ROI"), _("What is planned, spent and left by month, and what it returns"));
  write_month_header (&budget);
  write_months (&budget);
  highlight (&budget);
  tl_budget_write_quarters (&budget);
  tl_budget_clear (&budget);
  tl_sheet_set_paper (sheet, &(TlPaper) { .title = workbook->title, .letter = workbook->letter });
}

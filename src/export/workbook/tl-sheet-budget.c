/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-value-model.h"
#include "tracking/tl-spending.h"

/* First money by month: of each kind what is planned, spent and left, then of all.
 * Below it what quarters cost and bring, with the terms of the return. */

enum
{
  TOOLS,
  ADVERTISING,
  PRODUCTION,
  ALL,
  N_KINDS
};

enum
{
  PLANNED,
  SPENT,
  LEFT,
  N_SIDES
};

#define LABEL 0
#define MONTHS 3

/* Columns of the second part. */
enum
{
  SIDE = 1,
  WORK,
  FIRST_KIND,
  TOTAL = FIRST_KIND + ALL,
  CONVERSIONS,
  EACH,
  VALUE,
  RETURN,
  N_COLUMNS
};

#define LAST_COLUMN (N_KINDS * N_SIDES)

typedef struct
{
  TlWorkbook *workbook;
  TlSheet *sheet;
  GPtrArray *quarters; /* of TlResults that the plan reaches into */
  lxw_row_t first;     /* the first month's row */
} Budget;

static guint
get_column (guint kind,
            guint side)
{
  return LABEL + 1 + kind * N_SIDES + side;
}

static const char *
get_kind (guint kind)
{
  static const guint fields[] = {
    [TOOLS] = TL_SPENDING_TOOLS,
    [ADVERTISING] = TL_SPENDING_ADVERTISING,
    [PRODUCTION] = TL_SPENDING_PRODUCTION,
  };

  return kind < G_N_ELEMENTS (fields) ? tl_wording_field (TL_TYPE_SPENDING, fields[kind]) : _("All together");
}

static GPtrArray *
list_quarters (TlWorkbook *workbook)
{
  const TlPlanFrame *frame = &workbook->plan->frame;
  GPtrArray *quarters = g_ptr_array_new ();

  for (TlDay day = frame->start; day < frame->start + 7 * frame->weeks;)
    {
      const TlResults *results = tl_workbook_get_results_of (workbook, day);

      g_ptr_array_add (quarters, (gpointer) results);
      day = results->last + 1;
    }

  return quarters;
}

/* --- By month --- */

static TlDay
get_month (const TlResults *results,
           guint            month)
{
  guint year, first_month, day;

  tl_day_split (results->first, &year, &first_month, &day);
  first_month += month - 1;

  return tl_day_new (year + first_month / 12, first_month % 12 + 1, 1);
}

/* A month's part of what a quarter's budget is; NaN: nobody said. */
static double
get_planned (const TlResults *results,
             guint            kind)
{
  const double planned[] = {
    [TOOLS] = results->planned_cost.tools,
    [ADVERTISING] = results->planned_cost.advertising,
    [PRODUCTION] = results->planned_cost.production,
  };

  return planned[kind] / MONTHS;
}

/* What was written down of a month counts as #TlResults says: the last record with
 * an amount, and what it leaves empty was nothing. */
static TlRecord *
find_spending (TlWorkbook *workbook,
               TlDay       first,
               TlDay       last)
{
  TlTracking *tracking = workbook->input->situation.tracking;
  TlRecordList *list = tracking != NULL ? tl_record_get_list (tracking, TL_TRACKING_SPENDING) : NULL;

  for (guint i = list != NULL ? tl_record_list_get_length (list) : 0; i > 0; i--)
    {
      TlRecord *spending = tl_record_list_get (list, i - 1);
      TlDay month = tl_record_get_date (spending, TL_SPENDING_MONTH);

      if (month < first || month > last)
        continue;
      for (guint field = TL_SPENDING_TOOLS; field <= TL_SPENDING_PRODUCTION; field++)
        {
          if (tl_record_is_set (spending, field))
            return spending;
        }
    }

  return NULL;
}

static double
get_spent (TlRecord *spending,
           guint     kind)
{
  double amount;

  if (spending == NULL)
    return NAN;

  amount = tl_record_get_optional (spending, TL_SPENDING_TOOLS + kind);

  return isnan (amount) ? 0 : amount;
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

static char *
dup_cell (TlSheet *sheet,
          guint    column)
{
  return tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

/* What is left while nothing is written down is all of it. */
static double
subtract (double planned,
          double spent)
{
  return planned - (isnan (spent) ? 0 : spent);
}

static void
write_left (TlSheet *sheet,
            guint    kind,
            double   planned,
            double   spent)
{
  g_autofree char *from = dup_cell (sheet, get_column (kind, PLANNED));
  g_autofree char *what = dup_cell (sheet, get_column (kind, SPENT));
  g_autofree char *formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s-SUM(%s))", from, from, what);

  write_number_or_nothing (sheet, get_column (kind, LEFT), TL_LOOK_MONEY, formula, subtract (planned, spent));
}

/* What all kinds of a month come to: nothing where nothing is known. */
static double
write_all (TlSheet     *sheet,
           guint        side,
           const double numbers[N_KINDS])
{
  g_autofree char *tools = dup_cell (sheet, get_column (TOOLS, side));
  g_autofree char *advertising = dup_cell (sheet, get_column (ADVERTISING, side));
  g_autofree char *production = dup_cell (sheet, get_column (PRODUCTION, side));
  g_autofree char *formula = g_strdup_printf ("=IF(COUNT(%s,%s,%s)=0,\"\",SUM(%s,%s,%s))", tools, advertising, production,
                                              tools, advertising, production);
  double sum = NAN;

  for (guint kind = 0; kind < ALL; kind++)
    {
      if (!isnan (numbers[kind]))
        sum = isnan (sum) ? numbers[kind] : sum + numbers[kind];
    }
  write_number_or_nothing (sheet, get_column (ALL, side), TL_LOOK_MONEY, formula, sum);

  return sum;
}

static void
write_month (Budget          *budget,
             const TlResults *results,
             guint            month,
             double           sums[N_KINDS][N_SIDES])
{
  TlSheet *sheet = budget->sheet;
  TlDay first = get_month (results, month), last = get_month (results, month + 1) - 1;
  TlRecord *spending = find_spending (budget->workbook, first, last);
  double numbers[N_SIDES][N_KINDS];

  tl_sheet_write_date (sheet, LABEL, TL_LOOK_MONTH, first);
  for (guint kind = 0; kind < ALL; kind++)
    {
      numbers[PLANNED][kind] = get_planned (results, kind);
      numbers[SPENT][kind] = get_spent (spending, kind);
      numbers[LEFT][kind] = subtract (numbers[PLANNED][kind], numbers[SPENT][kind]);
      tl_sheet_write_number (sheet, get_column (kind, PLANNED), TL_LOOK_MONEY, numbers[PLANNED][kind]);
      tl_sheet_write_number (sheet, get_column (kind, SPENT), TL_LOOK_MONEY, numbers[SPENT][kind]);
      write_left (sheet, kind, numbers[PLANNED][kind], numbers[SPENT][kind]);
    }
  numbers[PLANNED][ALL] = write_all (sheet, PLANNED, numbers[PLANNED]);
  numbers[SPENT][ALL] = write_all (sheet, SPENT, numbers[SPENT]);
  numbers[LEFT][ALL] = subtract (numbers[PLANNED][ALL], numbers[SPENT][ALL]);
  write_left (sheet, ALL, numbers[PLANNED][ALL], numbers[SPENT][ALL]);
  tl_sheet_end_row (sheet);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      for (guint side = 0; side < N_SIDES; side++)
        sums[kind][side] += isnan (numbers[side][kind]) ? 0 : numbers[side][kind];
    }
}

static void
write_month_header (TlSheet *sheet)
{
  const char * const sides[N_SIDES] = {
    /* Translators: Amounts of money, above columns. */
    [PLANNED] = C_("money", "Planned"),
    [SPENT] = C_("money", "Spent"),
    [LEFT] = C_("money", "Left"),
  };

  tl_sheet_set_column (sheet, LABEL, 18);
  for (guint column = 1; column <= LAST_COLUMN; column++)
    tl_sheet_set_column (sheet, column, 12.5);

  tl_sheet_write_text (sheet, LABEL, TL_LOOK_HEADER, NULL);
  for (guint kind = 0; kind < N_KINDS; kind++)
    tl_sheet_write_across (sheet, get_column (kind, PLANNED), get_column (kind, LEFT), TL_LOOK_HEADER, get_kind (kind));
  tl_sheet_end_row (sheet);

  tl_sheet_write_text (sheet, LABEL, TL_LOOK_HEADER, tl_wording_field (TL_TYPE_SPENDING, TL_SPENDING_MONTH));
  for (guint column = 1; column <= LAST_COLUMN; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_HEADER_END, sides[(column - 1) % N_SIDES]);
  tl_sheet_end_row (sheet);
  tl_sheet_freeze (sheet, LABEL + 1);
}

static void
write_months (Budget *budget)
{
  TlSheet *sheet = budget->sheet;
  double sums[N_KINDS][N_SIDES] = { 0 };

  budget->first = sheet->row;
  for (guint i = 0; i < budget->quarters->len * MONTHS; i++)
    write_month (budget, g_ptr_array_index (budget->quarters, i / MONTHS), i % MONTHS, sums);

  tl_sheet_write_text (sheet, LABEL, TL_LOOK_TOTAL, _("All together"));
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      for (guint side = 0; side < N_SIDES; side++)
        {
          guint column = get_column (kind, side);
          g_autofree char *range = tl_sheet_dup_local (sheet, budget->first, column, sheet->row - 1, column);
          g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);

          tl_sheet_write_formula (sheet, column, TL_LOOK_TOTAL_MONEY, formula, sums[kind][side]);
        }
    }
  tl_sheet_end_row (sheet);
}

/* More was spent than planned. */
static void
highlight (Budget *budget)
{
  TlSheet *sheet = budget->sheet;
  const lxw_row_t last = budget->first + budget->quarters->len * MONTHS;
  g_autofree char *sign = g_strconcat ("\"▲ \"", sheet->book->money, ";\"▲ −\"", sheet->book->money, NULL);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      guint column = get_column (kind, LEFT);
      g_autofree char *cell = tl_sheet_dup_in_row (sheet, budget->first, column);
      g_autofree char *condition = g_strdup_printf ("=AND(ISNUMBER(%s),ROUND(%s,2)<0)", cell, cell);

      tl_sheet_highlight (sheet, budget->first, column, last, column, TL_MARK_WARNING, condition, sign);
    }
}

/* --- By quarter --- */

static void
write_kind (Budget *budget,
            guint   quarter,
            guint   kind,
            guint   side,
            double  value)
{
  TlSheet *sheet = budget->sheet;
  const lxw_row_t first = budget->first + quarter * MONTHS;
  const guint column = get_column (kind, side);
  g_autofree char *range = tl_sheet_dup_local (sheet, first, column, first + MONTHS - 1, column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);

  /* Where something of a quarter is not known, its months do not tell. */
  if (isnan (value))
    tl_sheet_write_number (sheet, FIRST_KIND + kind, TL_LOOK_MONEY, NAN);
  else
    tl_sheet_write_formula (sheet, FIRST_KIND + kind, TL_LOOK_MONEY, formula, value);
}

static void
write_terms (Budget               *budget,
             const TlResultCost   *cost,
             const TlResultReturn *made)
{
  TlSheet *sheet = budget->sheet;
  g_autofree char *kinds = tl_sheet_dup_local (sheet, sheet->row, WORK, sheet->row, TOTAL - 1);
  g_autofree char *total = dup_cell (sheet, TOTAL);
  g_autofree char *conversions = dup_cell (sheet, CONVERSIONS);
  g_autofree char *each = dup_cell (sheet, EACH);
  g_autofree char *value = dup_cell (sheet, VALUE);
  g_autofree char *sum = g_strdup_printf ("=IF(COUNT(%s)<4,\"\",SUM(%s))", kinds, kinds);
  g_autofree char *product = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\"),\"\",%s*%s)", conversions, each, conversions, each);
  g_autofree char *share = g_strdup_printf ("=IF(OR(%s=\"\",%s=\"\"),\"\",IF(%s=0,\"\",(%s-%s)/%s))", value, total, total,
                                            value, total, total);

  write_number_or_nothing (sheet, TOTAL, TL_LOOK_MONEY, sum, cost->total);
  tl_sheet_write_number (sheet, CONVERSIONS, TL_LOOK_NUMBER, made->conversions);
  tl_sheet_write_number (sheet, EACH, TL_LOOK_MONEY, made->each);
  write_number_or_nothing (sheet, VALUE, TL_LOOK_MONEY, product, made->value);
  write_number_or_nothing (sheet, RETURN, TL_LOOK_USED, share,
                           cost->total == 0 ? (double) NAN : (made->value - cost->total) / cost->total);
}

static void
write_side (Budget          *budget,
            guint            quarter,
            const TlResults *results,
            guint            side)
{
  TlSheet *sheet = budget->sheet;
  const TlResultCost *cost = side == SPENT ? &results->spent_cost : &results->planned_cost;
  const double kinds[] = { [TOOLS] = cost->tools, [ADVERTISING] = cost->advertising, [PRODUCTION] = cost->production };

  if (side == PLANNED)
    tl_sheet_take_text (sheet, LABEL, TL_LOOK_LABEL,
                        tl_wording_quarter (budget->workbook->reading, results->fiscal_year, results->quarter));
  else
    tl_sheet_write_text (sheet, LABEL, TL_LOOK_BLANK, NULL);
  /* Translators: A row with numbers as planned, or as they are so far. */
  tl_sheet_write_text (sheet, SIDE, TL_LOOK_TEXT, side == SPENT ? C_("numbers", "So far") : C_("numbers", "Planned"));
  tl_sheet_write_number (sheet, WORK, TL_LOOK_MONEY, cost->hours);
  for (guint kind = 0; kind < ALL; kind++)
    write_kind (budget, quarter, kind, side, kinds[kind]);
  write_terms (budget, cost, side == SPENT ? &results->actual_return : &results->planned_return);
  tl_sheet_end_row (sheet);
}

static void
write_quarter_header (TlSheet *sheet)
{
  const char * const heads[N_COLUMNS] = {
    [LABEL] = _("Quarter"),
    [SIDE] = NULL,
    [WORK] = _("Work"),
    [FIRST_KIND + TOOLS] = get_kind (TOOLS),
    [FIRST_KIND + ADVERTISING] = get_kind (ADVERTISING),
    [FIRST_KIND + PRODUCTION] = get_kind (PRODUCTION),
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
  tl_sheet_write_across (sheet, LABEL, LAST_COLUMN, TL_LOOK_TEXT, text);
  tl_sheet_end_row (sheet);
  g_free (text);
}

/* What the quarter that the reader is in costs and brings, in words, with what is
 * still missing to know it. */
static void
write_words (Budget *budget)
{
  TlWorkbook *workbook = budget->workbook;
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  TlRecord *model = tl_record_get_child (workbook->strategy, TL_STRATEGY_VALUE_MODEL);
  const char *kpi = tl_record_get_ref (model, TL_VALUE_MODEL_CONVERSION_KPI);
  g_autofree char *quarter = tl_wording_quarter (workbook->reading, results->fiscal_year, results->quarter);

  tl_sheet_skip_row (budget->sheet);
  tl_sheet_write_band (budget->sheet, TL_LOOK_SECTION, quarter);
  write_sentence (budget->sheet, tl_wording_cost (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_return (workbook->reading, results, FALSE));
  write_sentence (budget->sheet, tl_wording_cost (workbook->reading, results, TRUE));
  write_sentence (budget->sheet, tl_wording_return (workbook->reading, results, TRUE));
  if (kpi != NULL && *kpi != '\0')
    /* Translators: %s is a measure, such as “Orders”. */
    write_sentence (budget->sheet, g_strdup_printf (_("What counts as a result: “%s”. "
                                                      "Return = (worth of all − cost) ÷ cost."),
                                                    tl_workbook_get_name (workbook, tl_wording_kpi, kpi)));
}

static void
write_quarters (Budget *budget)
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
      const TlResults *results = g_ptr_array_index (budget->quarters, i);

      write_side (budget, i, results, PLANNED);
      write_side (budget, i, results, SPENT);
    }

  range = tl_sheet_dup_range (sheet, first, LABEL, sheet->row - 1, RETURN);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Return", range));
}

/* Money, planned and spent, and what it returned. */
void
tl_workbook_write_budget (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_BUDGET];
  g_autoptr (GPtrArray) quarters = list_quarters (workbook);
  Budget budget = { .workbook = workbook, .sheet = sheet, .quarters = quarters };
  g_autofree char *range = NULL;

  tl_sheet_write_title (sheet, _("Budget and ROI"), _("What is planned, spent and left by month, and what it returns"));
  write_month_header (sheet);
  write_months (&budget);
  highlight (&budget);
  range = tl_sheet_dup_range (sheet, budget.first, LABEL, sheet->row - 2, LAST_COLUMN);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Budget", range));

  write_quarters (&budget);
  write_words (&budget);
  tl_sheet_set_paper (sheet, &(TlPaper) { .title = workbook->title, .letter = workbook->letter });
}

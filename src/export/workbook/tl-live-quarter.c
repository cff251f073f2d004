/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-live-quarter.h"

#include <math.h>

#include "plan/tl-kpi-periods.h"
#include "strategy/tl-kpi.h"

#include "tl-sheet-kpis.h"

/* Programs add in different orders. */
#define TOLERANCE 1e-9

/* As where numbers are said in words. */
#define SMALL 0.1

/* Below it, three decimals would be 0. */
#define LEAST 0.0005

/* A row of the results. */
typedef struct
{
  TlDay first;
  TlDay last;
  TlDay read_to;
  double value; /* NaN: not read */
} Row;

static gboolean
is_same (double a,
         double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) && isnan (b);

  return fabs (a - b) <= TOLERANCE * MAX (1, fabs (a));
}

/* --- Rows --- */

/* What no other measure is called, capitals or not. */
static char *
dup_measure (TlWorkbook *workbook,
             const char *kpi)
{
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);
  guint n = 0;

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    n += g_ascii_strcasecmp (tl_record_get_id (tl_record_list_get (kpis, i)), kpi) == 0 ? 1 : 0;

  return n == 1 ? g_strdup_printf ("(ResultsMeasure=\"%s\")", kpi) : NULL;
}

static void
add_row (TlLiveRows          *self,
         TlWorkbook          *workbook,
         const TlInputPeriod *period)
{
  const Row row = {
    .first = period->first,
    .last = period->last,
    .read_to = tl_workbook_get_read_to (workbook, period),
    .value = tl_workbook_get_actual (workbook, period),
  };
  const Row *one;

  g_array_append_val (self->rows, row);
  one = &g_array_index (self->rows, Row, 0);
  self->same_kind = self->same_kind && tl_kpi_period_get_kind (row.last - row.first + 1)
                                       == tl_kpi_period_get_kind (one->last - one->first + 1);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = a, *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;

  return (first->last > second->last) - (first->last < second->last);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const TlDay first = *(const TlDay *) a, second = *(const TlDay *) b;

  return (first > second) - (first < second);
}

/* A number counts up to the day on which it was read; one that is typed, to the end. */
static GArray *
find_shared_ends (GArray *rows)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (TlDay));
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (TlDay));

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      g_array_append_val (ends, row->last);
      if (row->read_to != row->last)
        g_array_append_val (ends, row->read_to);
    }
  g_array_sort (ends, compare_days);

  for (guint i = 1; i < ends->len; i++)
    {
      const TlDay end = g_array_index (ends, TlDay, i);

      if (end == g_array_index (ends, TlDay, i - 1))
        g_array_append_val (shared, end);
    }

  return shared;
}

TlLiveRows *
tl_live_rows_new (TlWorkbook *workbook,
                  const char *kpi)
{
  TlLiveRows *self = g_new0 (TlLiveRows, 1);

  self->measure = dup_measure (workbook, kpi);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->same_kind = TRUE;

  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);

      if (g_str_equal (period->kpi, kpi))
        add_row (self, workbook, period);
    }
  g_array_sort (self->rows, compare_rows);
  self->shared_ends = find_shared_ends (self->rows);

  return self;
}

void
tl_live_rows_free (TlLiveRows *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->shared_ends);
  g_free (self->measure);
  g_free (self);
}

/**
 * tl_live_rows_has_quarter:
 *
 * Returns: whether a row has a day of the quarter
 */
gboolean
tl_live_rows_has_quarter (const TlLiveRows *self,
                          const TlResults  *results)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->first <= results->last && row->last >= results->first)
        return TRUE;
    }

  return FALSE;
}

/* Whether a day of the quarter is in several rows. */
static gboolean
has_overlaps (const TlLiveRows *self,
              const TlResults  *results)
{
  TlDay end = TL_DAY_NONE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->first > results->last || row->last < results->first)
        continue;
      if (end != TL_DAY_NONE && MAX (row->first, results->first) <= end)
        return TRUE;
      end = MAX (end, row->last);
    }

  return FALSE;
}

/* Whether numbers of several rows end, or could end, with one day from @first to @last. */
static gboolean
shares_ends (const TlLiveRows *self,
             TlDay             first,
             TlDay             last)
{
  for (guint i = 0; i < self->shared_ends->len; i++)
    {
      const TlDay end = g_array_index (self->shared_ends, TlDay, i);

      if (end >= first && end <= last)
        return TRUE;
    }

  return FALSE;
}

/* --- What the formulas come to --- */

static double
get_comparable (const Row *row,
                TlPeriods  periods)
{
  return periods == TL_PERIODS_ADD ? row->value / (row->read_to - row->first + 1) : row->value;
}

/* Of the numbers that end with @day, the mean: of one, that is it. */
static double
get_comparable_of (const TlLiveRows *self,
                   TlPeriods         periods,
                   TlDay             day)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->rows->len && day != TL_DAY_NONE; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (isnan (row->value) || row->read_to != day)
        continue;
      sum += get_comparable (row, periods);
      n++;
    }

  return n > 0 ? sum / n : (double) NAN;
}

static void
add_up (const TlLiveRows *self,
        TlPeriods         periods,
        const TlResults  *results,
        TlLiveValues     *values)
{
  double sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      guint days;

      if (isnan (row->value) || row->first > results->last || row->read_to < results->first)
        continue;
      days = MIN (row->read_to, results->last) - MAX (row->first, results->first) + 1;
      values->days += days;
      sum += get_comparable (row, periods) * days;
    }

  if (values->days > 0)
    values->actual = periods == TL_PERIODS_MEAN ? sum / values->days : sum;
}

/* The first day of the number that ends with @day. */
static TlDay
get_first_day (const TlLiveRows *self,
               TlDay             day)
{
  TlDay first = TL_DAY_NONE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (!isnan (row->value) && row->read_to == day)
        first = MAX (first, row->first);
    }

  return first;
}

static TlDay
find_read_to (const TlLiveRows *self,
              TlDay             first,
              TlDay             last)
{
  TlDay read_to = TL_DAY_NONE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (!isnan (row->value) && row->read_to >= first && row->read_to <= last)
        read_to = MAX (read_to, row->read_to);
    }

  return read_to;
}

static TlLiveValues
work_out (const TlLiveRows *self,
          const TlResults  *results,
          TlPeriods         periods)
{
  TlLiveValues values = {
    .read_to = find_read_to (self, results->first, results->last),
    .actual = NAN,
    .before = TL_DAY_NONE,
  };

  values.latest = get_comparable_of (self, periods, values.read_to);
  if (periods == TL_PERIODS_LAST)
    values.actual = values.latest;
  else
    add_up (self, periods, results, &values);
  if (values.read_to != TL_DAY_NONE)
    values.before = find_read_to (self, 0, (periods == TL_PERIODS_LAST ? values.read_to
                                                                       : get_first_day (self, values.read_to)) - 1);
  values.previous = get_comparable_of (self, periods, values.before);

  return values;
}

void
tl_live_quarter_init (TlLiveQuarter     *self,
                      const TlLiveRows  *rows,
                      const TlResults   *results,
                      const TlKpiResult *result)
{
  const TlPeriods periods = result->periods;

  *self = (TlLiveQuarter) {
    .results = results,
    .result = result,
    .rows = rows,
    .values = work_out (rows, results, periods),
  };
  self->follows = rows->measure != NULL && tl_live_rows_has_quarter (rows, results)
                  && !(periods == TL_PERIODS_LAST ? shares_ends (rows, results->first, results->last)
                                                  : has_overlaps (rows, results))
                  && is_same (self->values.actual, result->actual)
                  && (periods == TL_PERIODS_LAST ? self->values.read_to == result->read_to
                                                 : self->values.days == result->covered_days);
  self->compares = self->follows && (periods == TL_PERIODS_LAST || rows->same_kind)
                   && !shares_ends (rows, 0, results->last)
                   && is_same (self->values.latest, result->latest) && is_same (self->values.previous, result->previous);
}

/* It has more decimals than a reader wants to see: worked out, or typed as a program
 * said it. */
static gboolean
is_long (double number)
{
  const double hundredths = 100 * number;

  return fabs (hundredths - round (hundredths)) > TOLERANCE * MAX (1, fabs (hundredths));
}

/* Of numbers that are shown alike. */
static TlLook
choose_look (const double *numbers,
             guint         n_numbers,
             gboolean      are_means)
{
  gboolean any_long = are_means, any_small = FALSE;

  for (guint i = 0; i < n_numbers; i++)
    {
      if (isnan (numbers[i]) || numbers[i] == 0)
        continue;
      if (fabs (numbers[i]) < LEAST)
        return TL_LOOK_NUMBER;
      any_long = any_long || is_long (numbers[i]);
      any_small = any_small || fabs (numbers[i]) < SMALL;
    }

  if (!any_long)
    return TL_LOOK_NUMBER;

  return any_small ? TL_LOOK_SMALL : TL_LOOK_QUANTITY;
}

/**
 * tl_live_get_look_of:
 * @number: that somebody typed; NaN: none
 *
 * Returns: how it is shown: as it was typed, or with fewer decimals
 */
TlLook
tl_live_get_look_of (double number)
{
  return choose_look (&number, 1, FALSE);
}

/**
 * tl_live_get_look:
 * @result: of a measure in a quarter
 *
 * Returns: how its start and its target are shown: as they were typed, or with as many
 *   decimals as a mean
 */
TlLook
tl_live_get_look (const TlKpiResult *result)
{
  const double numbers[] = { result->target, result->start, result->actual };

  return choose_look (numbers, G_N_ELEMENTS (numbers), result->periods == TL_PERIODS_MEAN);
}

/**
 * tl_live_quarter_get_look:
 *
 * Returns: how what was read is shown: with two decimals where it is worked out from
 *   several numbers or from parts of them, else as it was typed
 */
TlLook
tl_live_quarter_get_look (const TlLiveQuarter *self)
{
  const TlResults *results = self->results;

  if (self->result->periods != TL_PERIODS_ADD)
    return tl_live_get_look (self->result);

  for (guint i = 0; i < self->rows->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows->rows, Row, i);

      if ((row->first < results->first && row->last >= results->first)
          || (row->first <= results->last && row->last > results->last))
        return TL_LOOK_QUANTITY;
    }

  return tl_live_get_look (self->result);
}

/* --- The formulas --- */

/* A day that a formula comes to; 0: none. */
static void
write_day (TlSheet    *sheet,
           guint       column,
           const char *formula,
           TlDay       day)
{
  const double number = day != TL_DAY_NONE ? tl_sheet_get_day_number (day) : 0;

  if (formula == NULL)
    tl_sheet_write_number (sheet, column, TL_LOOK_DATE, number);
  else
    tl_sheet_write_formula (sheet, column, TL_LOOK_DATE, formula, number);
}

/* How many days of each row are in the quarter, rows of other measures too. */
static char *
dup_days (const char *first,
          const char *last)
{
  return g_strdup_printf ("(ResultsFirst<=%s)*(ResultsReadTo>=%s)"
                          "*(ResultsReadTo-(ResultsReadTo>%s)*(ResultsReadTo-%s)"
                          "-ResultsFirst-(ResultsFirst<%s)*(%s-ResultsFirst)+1)",
                          last, first, last, last, first, first);
}

/* The number that ends with the day in @cell: there is one, unless the cell has 0. */
static char *
dup_comparable (const TlLiveQuarter *self,
                const char          *cell)
{
  const char *measure = self->rows->measure;
  const char *length = self->result->periods == TL_PERIODS_ADD ? "/(ResultsReadTo-ResultsFirst+1)" : "";

  return g_strdup_printf ("=IF(%s=0,\"\",SUMPRODUCT(%s*(ResultsReadTo=%s)%s,ResultsActual)/SUMPRODUCT(%s*(ResultsReadTo=%s)))",
                          cell, measure, cell, length, measure, cell);
}

static void
write_days (const TlLiveQuarter *self,
            TlSheet             *sheet)
{
  const TlLiveValues *values = &self->values;
  g_autofree char *first = tl_sheet_dup_cell (sheet, TL_KPIS_FIRST_DAY);
  g_autofree char *last = tl_sheet_dup_cell (sheet, TL_KPIS_LAST_DAY);
  g_autofree char *days = dup_days (first, last);
  g_autofree char *read_to = NULL;
  g_autofree char *sum = NULL;

  write_day (sheet, TL_KPIS_FIRST_DAY, NULL, self->results->first);
  write_day (sheet, TL_KPIS_LAST_DAY, NULL, self->results->last);

  if (self->follows)
    {
      read_to = g_strdup_printf ("=SUMPRODUCT(LARGE(%s*(ResultsReadTo>=%s)*(ResultsReadTo<=%s)*ResultsReadTo,1))",
                                 self->rows->measure, first, last);
      sum = g_strdup_printf ("=SUMPRODUCT(%s*%s)", self->rows->measure, days);
    }
  write_day (sheet, TL_KPIS_READ_TO, read_to, self->follows ? values->read_to : self->result->read_to);
  if (self->result->periods != TL_PERIODS_LAST)
    tl_sheet_write_optional (sheet, TL_KPIS_DAYS, TL_LOOK_COUNT, sum,
                             self->follows ? values->days : self->result->covered_days);
}

static char *
dup_actual (const TlLiveQuarter *self,
            TlSheet             *sheet)
{
  g_autofree char *first = tl_sheet_dup_cell (sheet, TL_KPIS_FIRST_DAY);
  g_autofree char *last = tl_sheet_dup_cell (sheet, TL_KPIS_LAST_DAY);
  g_autofree char *n_days = tl_sheet_dup_cell (sheet, TL_KPIS_DAYS);
  g_autofree char *read_to = tl_sheet_dup_cell (sheet, TL_KPIS_READ_TO);
  g_autofree char *days = dup_days (first, last);

  if (self->result->periods == TL_PERIODS_LAST)
    return dup_comparable (self, read_to);
  if (self->result->periods == TL_PERIODS_MEAN)
    return g_strdup_printf ("=IF(%s=0,\"\",SUMPRODUCT(%s*%s,ResultsActual)/%s)", n_days, self->rows->measure, days, n_days);

  return g_strdup_printf ("=IF(%s=0,\"\",SUMPRODUCT(%s*%s/(ResultsReadTo-ResultsFirst+1),ResultsActual))",
                          n_days, self->rows->measure, days);
}

static void
write_comparison (const TlLiveQuarter *self,
                  TlSheet             *sheet)
{
  const char *measure = self->rows->measure;
  g_autofree char *read_to = tl_sheet_dup_cell (sheet, TL_KPIS_READ_TO);
  g_autofree char *before = tl_sheet_dup_cell (sheet, TL_KPIS_BEFORE);
  g_autofree char *limit = NULL;
  g_autofree char *day = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *previous = NULL;

  if (self->compares)
    {
      limit = self->result->periods == TL_PERIODS_LAST
              ? g_strdup (read_to)
              : g_strdup_printf ("SUMPRODUCT(LARGE(%s*(ResultsReadTo=%s)*ResultsFirst,1))", measure, read_to);
      day = g_strdup_printf ("=IF(%s=0,0,SUMPRODUCT(LARGE(%s*(ResultsReadTo<%s)*ResultsReadTo,1)))", read_to, measure, limit);
      latest = dup_comparable (self, read_to);
      previous = dup_comparable (self, before);
    }
  write_day (sheet, TL_KPIS_BEFORE, day, self->compares ? self->values.before : TL_DAY_NONE);
  tl_sheet_write_optional (sheet, TL_KPIS_LATEST, TL_LOOK_QUANTITY, latest, self->result->latest);
  tl_sheet_write_optional (sheet, TL_KPIS_PREVIOUS, TL_LOOK_QUANTITY, previous, self->result->previous);
}

/**
 * tl_live_quarter_write:
 * @sheet: the sheet of the KPIs, in a row of a quarter
 * @actual_column: where it says what was read
 *
 * Writes what was read, and the cells that nobody sees on which that rests.
 */
void
tl_live_quarter_write (const TlLiveQuarter *self,
                       TlSheet             *sheet,
                       guint                actual_column)
{
  g_autofree char *actual = self->follows ? dup_actual (self, sheet) : NULL;

  write_days (self, sheet);
  tl_sheet_write_optional (sheet, actual_column, tl_live_quarter_get_look (self), actual, self->result->actual);
  write_comparison (self, sheet);
}

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

  return self;
}

void
tl_live_rows_free (TlLiveRows *self)
{
  g_array_unref (self->rows);
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
                  && (periods == TL_PERIODS_LAST || !has_overlaps (rows, results))
                  && is_same (self->values.actual, result->actual)
                  && (periods == TL_PERIODS_LAST ? self->values.read_to == result->read_to
                                                 : self->values.days == result->covered_days);
  self->compares = self->follows && (periods == TL_PERIODS_LAST || rows->same_kind)
                   && is_same (self->values.latest, result->latest) && is_same (self->values.previous, result->previous);
}

/* Two decimals would tell little of it. */
static gboolean
is_small (double number)
{
  return !isnan (number) && number != 0 && fabs (number) < SMALL;
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
  return result->periods != TL_PERIODS_MEAN || is_small (result->target) || is_small (result->start)
         || is_small (result->actual) ? TL_LOOK_NUMBER : TL_LOOK_QUANTITY;
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

  return TL_LOOK_NUMBER;
}

/* --- The formulas --- */

static char *
dup_cell (TlSheet *sheet,
          guint    column)
{
  return tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

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
  g_autofree char *first = dup_cell (sheet, TL_KPIS_FIRST_DAY);
  g_autofree char *last = dup_cell (sheet, TL_KPIS_LAST_DAY);
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
  g_autofree char *first = dup_cell (sheet, TL_KPIS_FIRST_DAY);
  g_autofree char *last = dup_cell (sheet, TL_KPIS_LAST_DAY);
  g_autofree char *n_days = dup_cell (sheet, TL_KPIS_DAYS);
  g_autofree char *read_to = dup_cell (sheet, TL_KPIS_READ_TO);
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
  g_autofree char *read_to = dup_cell (sheet, TL_KPIS_READ_TO);
  g_autofree char *before = dup_cell (sheet, TL_KPIS_BEFORE);
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

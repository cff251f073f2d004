/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include "catalogue/tl-kpi-definition.h"
#include "plan/tl-kpi-periods.h"
#include "strategy/tl-kpi.h"

/**
 * tl_workbook_get_results:
 * @fiscal_year: as in #TlResults
 * @quarter: 1 to 4
 *
 * Returns: (transfer none): what came of the quarter
 */
const TlResults *
tl_workbook_get_results (TlWorkbook *workbook,
                         int         fiscal_year,
                         guint       quarter)
{
  TlResults *results;

  for (guint i = 0; i < workbook->quarters->len; i++)
    {
      results = g_ptr_array_index (workbook->quarters, i);
      if (results->fiscal_year == fiscal_year && results->quarter == quarter)
        return results;
    }

  results = tl_results_new (&workbook->input->situation, fiscal_year, quarter);
  g_ptr_array_add (workbook->quarters, results);

  return results;
}

/**
 * tl_workbook_get_results_of:
 * @day: any day
 *
 * Returns: (transfer none): what came of the quarter that @day is in
 */
const TlResults *
tl_workbook_get_results_of (TlWorkbook *workbook,
                            TlDay       day)
{
  int fiscal_year;
  guint quarter;

  /* Thousands of days are in a few quarters. */
  for (guint i = 0; i < workbook->quarters->len; i++)
    {
      const TlResults *results = g_ptr_array_index (workbook->quarters, i);

      if (day >= results->first && day <= results->last)
        return results;
    }

  tl_quarter_of_day (workbook->strategy, day, &fiscal_year, &quarter);

  return tl_workbook_get_results (workbook, fiscal_year, quarter);
}

/**
 * tl_workbook_get_results_before:
 *
 * Returns: (transfer none) (nullable): what came of the quarter before that of
 *   @results; %NULL: no document speaks of it
 */
const TlResults *
tl_workbook_get_results_before (TlWorkbook      *workbook,
                                const TlResults *results)
{
  if (results->quarter > 1)
    return tl_workbook_get_results (workbook, results->fiscal_year, results->quarter - 1);

  return results->fiscal_year >= TL_DAY_FIRST_YEAR ? tl_workbook_get_results (workbook, results->fiscal_year - 1, 4) : NULL;
}

/**
 * tl_workbook_get_day:
 *
 * Returns: the day on which a reader stands: today, within the weeks of the plan;
 *   where it is not known, the first day
 */
TlDay
tl_workbook_get_day (TlWorkbook *workbook)
{
  const TlPlanFrame *frame = &workbook->plan->frame;
  TlDay today = workbook->input->situation.today;

  if (today == TL_DAY_NONE)
    return frame->start;

  return CLAMP (today, frame->start, frame->start + 7 * frame->weeks - 1);
}

/**
 * tl_workbook_get_actual:
 *
 * Returns: what was read of @period; NaN: nothing yet
 */
double
tl_workbook_get_actual (TlWorkbook          *workbook,
                        const TlInputPeriod *period)
{
  g_autofree char *actual = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE);

  return *actual != '\0' ? g_ascii_strtod (actual, NULL) : (double) NAN;
}

/**
 * tl_workbook_get_read_to:
 *
 * Returns: up to which day what is read of @period counts. Nobody can say more of what
 *   is not read yet than that it will be the whole
 */
TlDay
tl_workbook_get_read_to (TlWorkbook          *workbook,
                         const TlInputPeriod *period)
{
  const TlSituation *situation = &workbook->input->situation;
  TlActual *actual = NULL;

  if (period->actual != NULL)
    actual = tl_record_list_find (tl_record_get_list (situation->tracking, TL_TRACKING_ACTUALS), period->actual, NULL);
  if (actual == NULL || !tl_record_is_set (actual, TL_ACTUAL_VALUE))
    return period->last;

  return tl_kpi_period_read_to (actual, situation->today);
}

/**
 * tl_workbook_get_unit:
 * @kpi: a measure
 *
 * Returns: (transfer none): its unit, as the person or else the catalogue says
 */
const char *
tl_workbook_get_unit (TlWorkbook *workbook,
                      TlRecord   *kpi)
{
  gpointer definition = tl_catalogue_find_kpi (workbook->reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  const char *own = tl_record_get_text (kpi, TL_KPI_UNIT);

  if (*own != '\0' || definition == NULL)
    return own;

  return tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_UNIT));
}

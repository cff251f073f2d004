/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that were read and money that was spent. */

#include "tl-document-reviews.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
refuse (GError     **error,
        TlError      code,
        const char  *message)
{
  g_set_error_literal (error, TL_ERROR, code, message);
  return FALSE;
}

static gboolean
is_day (TlDay day)
{
  return day >= tl_day_new (TL_DAY_FIRST_YEAR, 1, 1) && day <= tl_day_new (TL_DAY_LAST_YEAR, 12, 31);
}

/* Whether a field can have a number. */
static gboolean
is_allowed (GType   type,
            guint   field,
            double  number)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  double minimum, maximum;

  tl_param_get_range (tl_record_class_get_field (TL_RECORD_CLASS (klass), field), &minimum, &maximum);
  return number >= minimum && number <= maximum;
}

/**
 * tl_document_make_results:
 * @self: a document
 * @fiscal_year: the calendar year in which the fiscal year begins, 1900 to 2199
 * @quarter: 1 to 4
 *
 * Says what came of a quarter, by the records and the plan as they are now.
 *
 * Returns: (transfer full): the results
 */
TlResults *
tl_document_make_results (TlDocument *self,
                          int         fiscal_year,
                          guint       quarter)
{
  TlSituation situation;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  tl_document_update (self);
  tl_document_get_situation (self, tl_document_get_plan (self), &situation);
  return tl_results_new (&situation, fiscal_year, quarter);
}

/* --- Numbers --- */

static TlRecordList *
get_actuals (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS);
}

static gboolean
is_of_period (TlActual   *actual,
              const char *kpi,
              TlDay       first,
              TlDay       last)
{
  return g_str_equal (tl_record_get_ref (actual, TL_ACTUAL_KPI), kpi)
         && tl_record_get_date (actual, TL_ACTUAL_PERIOD_FIRST) == first
         && tl_record_get_date (actual, TL_ACTUAL_PERIOD_LAST) == last;
}

/**
 * tl_document_find_actual:
 * @self: a document
 * @kpi: id of a KPI
 * @first: the first day of a period
 * @last: its last day
 *
 * Returns: (transfer none) (nullable): what was read of @kpi for just that period; of
 *   several, what counts: what was read last
 */
TlActual *
tl_document_find_actual (TlDocument *self,
                         const char *kpi,
                         TlDay       first,
                         TlDay       last)
{
  TlActual *found = NULL;
  TlDay found_on = TL_DAY_NONE;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (kpi != NULL, NULL);

  for (guint i = 0; i < tl_record_list_get_length (get_actuals (self)); i++)
    {
      TlActual *actual = tl_record_list_get (get_actuals (self), i);
      TlDay read_on = tl_record_get_date (actual, TL_ACTUAL_READ_ON);

      if (!is_of_period (actual, kpi, first, last) || !tl_record_is_set (actual, TL_ACTUAL_VALUE))
        continue;
      read_on = read_on != TL_DAY_NONE ? read_on : last;
      if (read_on >= found_on)
        {
          found = actual;
          found_on = read_on;
        }
    }
  return found;
}

static gboolean
check_actual (TlDocument  *document,
              const char  *kpi,
              TlDay        first,
              TlDay        last,
              double       value,
              TlDay        read_on,
              const char  *note,
              GError     **error)
{
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_KPIS);

  if (tl_record_list_find (kpis, kpi, NULL) == NULL)
    return refuse (error, TL_ERROR_MISSING, _("There is no such number to measure any more"));
  if (!is_day (first) || !is_day (last) || last < first || (read_on != TL_DAY_NONE && !is_day (read_on)))
    return refuse (error, TL_ERROR_RANGE, _("This is not a period"));
  if (!is_allowed (TL_TYPE_ACTUAL, TL_ACTUAL_VALUE, value))
    return refuse (error, TL_ERROR_RANGE, _("Say what the number was"));
  if (note != NULL && !g_utf8_validate (note, -1, NULL))
    return refuse (error, TL_ERROR_RANGE, _("The text is not valid UTF-8"));
  return TRUE;
}

/* Of one period there is to be one number. */
static void
remove_others (TlDocument *document,
               TlActual   *kept)
{
  TlRecordList *actuals = get_actuals (document);

  for (guint i = tl_record_list_get_length (actuals); i > 0; i--)
    {
      TlActual *actual = tl_record_list_get (actuals, i - 1);

      if (actual != kept
          && is_of_period (actual, tl_record_get_ref (kept, TL_ACTUAL_KPI),
                           tl_record_get_date (kept, TL_ACTUAL_PERIOD_FIRST), tl_record_get_date (kept, TL_ACTUAL_PERIOD_LAST)))
        tl_record_list_remove (actuals, i - 1);
    }
}

/**
 * tl_document_set_actual:
 * @self: a document
 * @kpi: id of a KPI
 * @first: the first day of the period
 * @last: its last day
 * @value: what it came to, in the unit of @kpi
 * @read_on: when it was read; %TL_DAY_NONE: today, where that is known
 * @note: (nullable): what explains it; %NULL leaves what there is
 * @error: return location for a #TlError
 *
 * Writes down what was read of a KPI for a period, in the place of what was written
 * down for just that period before.
 *
 * Returns: %FALSE if there is no such KPI, or the values cannot be
 */
gboolean
tl_document_set_actual (TlDocument  *self,
                        const char  *kpi,
                        TlDay        first,
                        TlDay        last,
                        double       value,
                        TlDay        read_on,
                        const char  *note,
                        GError     **error)
{
  g_autoptr (TlActual) added = NULL;
  TlActual *actual;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (kpi != NULL, FALSE);

  if (!check_actual (self, kpi, first, last, value, read_on, note, error))
    return FALSE;

  tl_document_begin_group (self, _("Write down a number"));
  actual = tl_document_find_actual (self, kpi, first, last);
  if (actual == NULL)
    {
      actual = added = tl_record_new (TL_TYPE_ACTUAL, NULL);
      tl_record_set_ref (actual, TL_ACTUAL_KPI, kpi);
      tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, first);
      tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, last);
    }
  tl_record_set_optional (actual, TL_ACTUAL_VALUE, value);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, read_on != TL_DAY_NONE ? read_on : tl_document_get_today (self));
  if (note != NULL)
    tl_record_set_text (actual, TL_ACTUAL_NOTE, note);
  remove_others (self, actual);
  if (added != NULL)
    tl_record_list_append (get_actuals (self), added);
  tl_document_end_group (self);
  return TRUE;
}

/* --- Money --- */

static TlDay
get_month (TlDay day)
{
  guint year, month;

  tl_day_split (day, &year, &month, NULL);
  return tl_day_new (year, month, 1);
}

/**
 * tl_document_find_spending:
 * @self: a document
 * @month: a day of a month
 *
 * Returns: (transfer none) (nullable): what was spent in that month; of several, what
 *   counts: the last one
 */
TlSpending *
tl_document_find_spending (TlDocument *self,
                           TlDay       month)
{
  TlRecordList *list;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (month != TL_DAY_NONE, NULL);

  list = tl_record_get_list (tl_document_get_tracking (self), TL_TRACKING_SPENDING);
  for (guint i = tl_record_list_get_length (list); i > 0; i--)
    {
      TlSpending *spending = tl_record_list_get (list, i - 1);
      TlDay day = tl_record_get_date (spending, TL_SPENDING_MONTH);

      if (day != TL_DAY_NONE && get_month (day) == get_month (month))
        return spending;
    }
  return NULL;
}

static gboolean
is_amount (double amount)
{
  return isnan (amount) || is_allowed (TL_TYPE_SPENDING, TL_SPENDING_TOOLS, amount);
}

/* Of one month there is to be one record. */
static void
remove_spending (TlDocument *document,
                 TlDay       month,
                 TlSpending *kept)
{
  TlRecordList *list = tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_SPENDING);

  for (guint i = tl_record_list_get_length (list); i > 0; i--)
    {
      TlSpending *spending = tl_record_list_get (list, i - 1);
      TlDay day = tl_record_get_date (spending, TL_SPENDING_MONTH);

      if (spending != kept && day != TL_DAY_NONE && get_month (day) == get_month (month))
        tl_record_list_remove (list, i - 1);
    }
}

/**
 * tl_document_set_spending:
 * @self: a document
 * @month: a day of the month
 * @tools: in the business's currency; NaN: nothing is said of it. Likewise below
 * @advertising: likewise
 * @production: likewise
 * @error: return location for a #TlError
 *
 * Writes down what was spent in a month, in the place of what was written down for it
 * before; if nothing is said of anything, nothing is written down any more.
 *
 * Returns: %FALSE if the values cannot be
 */
gboolean
tl_document_set_spending (TlDocument  *self,
                          TlDay        month,
                          double       tools,
                          double       advertising,
                          double       production,
                          GError     **error)
{
  g_autoptr (TlSpending) added = NULL;
  TlSpending *spending;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  if (!is_day (month))
    return refuse (error, TL_ERROR_RANGE, _("This is not a month"));
  if (!is_amount (tools) || !is_amount (advertising) || !is_amount (production))
    return refuse (error, TL_ERROR_RANGE, _("This is not an amount of money"));

  tl_document_begin_group (self, _("Write down what was spent"));
  spending = tl_document_find_spending (self, month);
  if (isnan (tools) && isnan (advertising) && isnan (production))
    spending = NULL;
  else
    {
      if (spending == NULL)
        spending = added = tl_record_new (TL_TYPE_SPENDING, NULL);
      tl_record_set_date (spending, TL_SPENDING_MONTH, get_month (month));
      tl_record_set_optional (spending, TL_SPENDING_TOOLS, tools);
      tl_record_set_optional (spending, TL_SPENDING_ADVERTISING, advertising);
      tl_record_set_optional (spending, TL_SPENDING_PRODUCTION, production);
    }
  remove_spending (self, month, spending);
  if (added != NULL)
    tl_record_list_append (tl_record_get_list (tl_document_get_tracking (self), TL_TRACKING_SPENDING), added);
  tl_document_end_group (self);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places that people fill in, and the values that stand there. */

#include "tl-inputs-private.h"

#include <math.h>
#include <string.h>

#include "plan/tl-kpi-periods.h"
#include "tracking/tl-action-record.h"

G_DEFINE_ENUM_TYPE (TlInputField, tl_input_field,
                    G_DEFINE_ENUM_VALUE (TL_INPUT_STATUS, "status"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_DONE_ON, "done_on"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_LINK, "link"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_NOTE, "note"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_OPERATOR, "operator"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_PREPARE_ON, "prepare_on"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_PUBLISH_ON, "publish_on"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (TL_INPUT_VALUE_NOTE, "value_note"))

static const char * const statuses[] = {
  [TL_ACTION_PLANNED] = "planned",
  [TL_ACTION_DONE] = "done",
  [TL_ACTION_SKIPPED] = "skipped",
};

/* --- Values --- */

/**
 * tl_input_dup_number:
 * @number: what a measure came to, or NaN
 *
 * Returns: (transfer full): @number as the value of a place; "" for NaN
 */
char *
tl_input_dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("");
  /* There is a "-0", but nobody means it. */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number == 0 ? 0 : number));
}

static gboolean
is_number (const char *value)
{
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);
  g_autoptr (GTypeClass) klass = g_type_class_ref (TL_TYPE_ACTUAL);
  g_autofree char *again = NULL;
  double minimum, maximum;

  tl_param_get_range (tl_record_class_get_field (TL_RECORD_CLASS (klass), TL_ACTUAL_VALUE), &minimum, &maximum);
  if (end == value || *end != '\0' || !(number >= minimum && number <= maximum))
    return FALSE;
  again = tl_input_dup_number (number);
  return g_str_equal (again, value);
}

/**
 * tl_input_is_value:
 * @field: a field
 * @value: a text, from anywhere
 *
 * Returns: whether @value is written as the values of @field are; so is "", but
 *   for the status and the day of the work
 */
gboolean
tl_input_is_value (TlInputField  field,
                   const char   *value)
{
  TlDay day;

  if (!g_utf8_validate (value, -1, NULL))
    return FALSE;
  if (*value == '\0')
    return field != TL_INPUT_STATUS && field != TL_INPUT_PREPARE_ON;

  switch (field)
    {
    case TL_INPUT_STATUS:
      for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
        if (g_str_equal (value, statuses[i]))
          return TRUE;
      return FALSE;
    case TL_INPUT_DONE_ON:
    case TL_INPUT_PREPARE_ON:
    case TL_INPUT_PUBLISH_ON:
      return tl_day_parse (value, &day);
    case TL_INPUT_MINUTES:
      return (value[0] != '0' || value[1] == '\0')
             && g_ascii_string_to_unsigned (value, 10, 0, TL_ACTION_MAX_MINUTES, NULL, NULL);
    case TL_INPUT_VALUE:
      return is_number (value);
    case TL_INPUT_LINK:
    case TL_INPUT_NOTE:
    case TL_INPUT_OPERATOR:
    case TL_INPUT_VALUE_NOTE:
    default:
      return TRUE;
    }
}

/**
 * tl_input_dup_of_action:
 * @action: an action of the plan that everybody sees
 * @field: a field of actions
 *
 * Returns: (transfer full): what stands there
 */
char *
tl_input_dup_of_action (const TlPlanAction *action,
                        TlInputField        field)
{
  switch (field)
    {
    case TL_INPUT_STATUS:
      return g_strdup (statuses[action->status]);
    case TL_INPUT_DONE_ON:
      return tl_day_to_string (action->done_on);
    case TL_INPUT_MINUTES:
      return action->status != TL_ACTION_DONE || action->actual_minutes < 0
                 ? g_strdup ("") : g_strdup_printf ("%d", action->actual_minutes);
    case TL_INPUT_LINK:
      return g_strdup (action->link != NULL ? action->link : "");
    case TL_INPUT_NOTE:
      return g_strdup (action->note != NULL ? action->note : "");
    case TL_INPUT_OPERATOR:
      return g_strdup (action->operator_id != NULL ? action->operator_id : "");
    case TL_INPUT_PREPARE_ON:
      return tl_day_to_string (action->prepare_on);
    case TL_INPUT_PUBLISH_ON:
      return tl_day_to_string (action->publish_on);
    case TL_INPUT_VALUE:
    case TL_INPUT_VALUE_NOTE:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * tl_input_dup_of_period:
 * @situation: what the period is of
 * @period: a period of a measure
 * @field: a field of measures
 *
 * Returns: (transfer full): what stands there
 */
char *
tl_input_dup_of_period (const TlSituation   *situation,
                        const TlInputPeriod *period,
                        TlInputField         field)
{
  TlActual *actual = NULL;

  g_return_val_if_fail (field >= TL_N_ACTION_INPUTS && field < TL_N_INPUT_FIELDS, g_strdup (""));

  if (period->actual != NULL && situation->tracking != NULL)
    actual = tl_record_list_find (tl_record_get_list (situation->tracking, TL_TRACKING_ACTUALS), period->actual, NULL);
  if (actual == NULL)
    return g_strdup ("");
  return field == TL_INPUT_VALUE ? tl_input_dup_number (tl_record_get_optional (actual, TL_ACTUAL_VALUE))
                                 : g_strdup (tl_record_get_text (actual, TL_ACTUAL_NOTE));
}

/* --- Periods --- */

void
tl_input_period_free (TlInputPeriod *period)
{
  g_free (period->row);
  g_free (period->kpi);
  g_free (period->actual);
  g_free (period);
}

static TlInputPeriod *
make_period (const char *kpi,
             TlDay       first,
             TlDay       last)
{
  g_autofree char *from = tl_day_to_string (first);
  g_autofree char *to = tl_day_to_string (last);
  TlInputPeriod *period = g_new0 (TlInputPeriod, 1);

  period->row = g_strconcat (kpi, "/", from, "/", to, NULL);
  period->kpi = g_strdup (kpi);
  period->first = first;
  period->last = last;
  return period;
}

/**
 * tl_input_period_new:
 * @row: a text, from anywhere
 *
 * Returns: (transfer full) (nullable): the period that has this row, whether or not
 *   there is anything of it; free with tl_input_period_free()
 */
TlInputPeriod *
tl_input_period_new (const char *row)
{
  g_autofree char *kpi = g_strdup (row);
  char *last = strrchr (kpi, '/'), *first;
  TlDay from, to;

  if (last == NULL)
    return NULL;
  *last++ = '\0';
  first = strrchr (kpi, '/');
  if (first == NULL || first == kpi)
    return NULL;
  *first++ = '\0';
  if (!tl_day_parse (first, &from) || !tl_day_parse (last, &to) || to < from)
    return NULL;
  return make_period (kpi, from, to);
}

typedef struct
{
  const TlSituation *situation;
  GHashTable *periods; /* id of the measure → GHashTable of row → TlInputPeriod */
} Periods;

/* Of a measure that is there. */
static TlInputPeriod *
add_period (Periods    *self,
            const char *kpi,
            TlDay       first,
            TlDay       last)
{
  GHashTable *rows = g_hash_table_lookup (self->periods, kpi);
  TlInputPeriod *period, *known;

  if (rows == NULL)
    return NULL;
  period = make_period (kpi, first, last);
  known = g_hash_table_lookup (rows, period->row);
  if (known == NULL)
    {
      g_hash_table_insert (rows, period->row, period);
      return period;
    }
  tl_input_period_free (period);
  return known;
}

/* Of several numbers of a period that one counts which was read last; a note alone
 * gives way to any number. */
static gboolean
takes_the_place (TlActual *actual,
                 TlActual *other,
                 TlDay     last)
{
  TlDay read_on = tl_record_get_date (actual, TL_ACTUAL_READ_ON);
  TlDay other_read_on;

  if (other == NULL)
    return TRUE;
  if (tl_record_is_set (actual, TL_ACTUAL_VALUE) != tl_record_is_set (other, TL_ACTUAL_VALUE))
    return tl_record_is_set (actual, TL_ACTUAL_VALUE);
  other_read_on = tl_record_get_date (other, TL_ACTUAL_READ_ON);
  return (read_on != TL_DAY_NONE ? read_on : last) >= (other_read_on != TL_DAY_NONE ? other_read_on : last);
}

static void
add_actuals (Periods *self)
{
  TlRecordList *actuals = tl_record_get_list (self->situation->tracking, TL_TRACKING_ACTUALS);

  for (guint i = 0; i < tl_record_list_get_length (actuals); i++)
    {
      TlActual *actual = tl_record_list_get (actuals, i);
      TlActual *other;
      TlInputPeriod *period;
      TlDay first, last;

      if ((!tl_record_is_set (actual, TL_ACTUAL_VALUE) && !tl_record_is_set (actual, TL_ACTUAL_NOTE))
          || !tl_kpi_period_of_actual (actual, &first, &last))
        continue;
      period = add_period (self, tl_record_get_ref (actual, TL_ACTUAL_KPI), first, last);
      if (period == NULL)
        continue;
      other = period->actual != NULL ? tl_record_list_find (actuals, period->actual, NULL) : NULL;
      if (takes_the_place (actual, other, last))
        g_set_str (&period->actual, tl_record_get_id (actual));
    }
}

static void
add_readings (Periods *self)
{
  g_autoptr (GArray) readings = tl_kpi_periods_list (self->situation);

  for (guint i = 0; i < readings->len; i++)
    {
      const TlKpiPeriod *reading = &g_array_index (readings, TlKpiPeriod, i);

      add_period (self, reading->kpi, reading->first, reading->last);
    }
}

static int
compare_periods (const TlInputPeriod *a,
                 const TlInputPeriod *b)
{
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  return a->last < b->last ? -1 : a->last > b->last;
}

/**
 * tl_inputs_list_periods:
 * @situation: answers, plan, and what became of it
 *
 * Returns: (transfer full) (element-type TlInputPeriod): the periods of all
 *   measures that are there
 */
GPtrArray *
tl_inputs_list_periods (const TlSituation *situation)
{
  TlRecordList *kpis = tl_record_get_list (situation->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                          (GDestroyNotify) g_hash_table_unref);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_period_free);
  Periods self = { situation, periods };

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    g_hash_table_insert (periods, (gpointer) tl_record_get_id (tl_record_list_get (kpis, i)),
                         g_hash_table_new (g_str_hash, g_str_equal));
  add_readings (&self);
  if (situation->tracking != NULL)
    add_actuals (&self);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      GHashTable *rows = g_hash_table_lookup (periods, tl_record_get_id (tl_record_list_get (kpis, i)));
      g_autoptr (GPtrArray) sorted = g_hash_table_get_values_as_ptr_array (rows);

      g_ptr_array_sort_values (sorted, (GCompareFunc) compare_periods);
      g_ptr_array_extend_and_steal (list, g_steal_pointer (&sorted));
    }
  return list;
}

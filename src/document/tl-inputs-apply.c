/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people filled in comes into the document. */

#include "tl-inputs-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "document/tl-document-edits.h"
#include "document/tl-document-private.h"
#include "plan/tl-kpi-periods.h"
#include "strategy/tl-kpi.h"

/**
 * tl_input_change_new:
 * @row: of the place
 * @field: of the place
 * @value: what is to stand there
 *
 * Returns: (transfer full): a change; free with tl_input_change_free()
 */
TlInputChange *
tl_input_change_new (const char  *row,
                     TlInputField field,
                     const char  *value)
{
  TlInputChange *change = g_new0 (TlInputChange, 1);

  change->row = g_strdup (row);
  change->field = field;
  change->value = g_strdup (value);
  return change;
}

void
tl_input_change_free (TlInputChange *change)
{
  g_free (change->row);
  g_free (change->value);
  g_free (change->refused);
  g_free (change);
}

void
tl_input_refuse (TlInputChange *change,
                 const char    *reason)
{
  if (change != NULL && change->refused == NULL)
    change->refused = g_strdup (reason);
}

static void
refuse_all (const TlInputRow *row,
            const char       *reason)
{
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    tl_input_refuse (row->changes[field], reason);
}

const char *
tl_input_row_get_value (const TlInputRow *row,
                        TlInputField      field)
{
  const TlInputChange *change = row->changes[field];

  return change != NULL && change->refused == NULL ? change->value : NULL;
}

/* --- Actions --- */

static gboolean
reopens (const TlPlanAction *action,
         const TlInputRow   *row)
{
  const char *status = tl_input_row_get_value (row, TL_INPUT_STATUS);

  return action->status == TL_ACTION_DONE && status != NULL && !g_str_equal (status, "done");
}

static void
reopen (TlDocument       *document,
        const TlInputRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!tl_document_reopen_action (document, row->row, &error))
    refuse_all (row, error->message);
}

static void
finish (TlDocument         *document,
        const TlPlanAction *action,
        const TlInputRow   *row)
{
  const char *done_on = tl_input_row_get_value (row, TL_INPUT_DONE_ON);
  const char *minutes = tl_input_row_get_value (row, TL_INPUT_MINUTES);
  TlActionOutcome outcome = {
    .done_on = action->done_on,
    .actual_minutes = action->status == TL_ACTION_DONE ? action->actual_minutes : -1,
    .link = tl_input_row_get_value (row, TL_INPUT_LINK),
    .note = tl_input_row_get_value (row, TL_INPUT_NOTE),
  };
  g_autoptr (GError) error = NULL;

  if (done_on != NULL)
    tl_day_parse (done_on, &outcome.done_on);
  if (minutes != NULL)
    outcome.actual_minutes = *minutes != '\0' ? (int) g_ascii_strtoull (minutes, NULL, 10) : -1;
  if (!tl_document_finish_action (document, row->row, &outcome, &error))
    refuse_all (row, error->message);
}

static void
set_note (TlDocument       *document,
          const TlInputRow *row)
{
  const char *note = tl_input_row_get_value (row, TL_INPUT_NOTE);
  g_autoptr (GError) error = NULL;

  if (note != NULL && !tl_document_set_action_field (document, row->row, TL_ACTION_FIELD_NOTE, note, &error))
    tl_input_refuse (row->changes[TL_INPUT_NOTE], error->message);
}

static void
skip (TlDocument         *document,
      const TlPlanAction *action,
      const TlInputRow   *row)
{
  const char *status = tl_input_row_get_value (row, TL_INPUT_STATUS);
  gboolean skipped = status != NULL && g_str_equal (status, "skipped");
  g_autoptr (GError) error = NULL;

  if (status != NULL && skipped != (action->status == TL_ACTION_SKIPPED)
      && !tl_document_skip_action (document, row->row, skipped, &error))
    tl_input_refuse (row->changes[TL_INPUT_STATUS], error->message);
}

/* What became of an action has no place where nothing became of it. */
static void
refuse_outcome (const TlInputRow *row)
{
  static const TlInputField fields[] = { TL_INPUT_DONE_ON, TL_INPUT_MINUTES, TL_INPUT_LINK };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = tl_input_row_get_value (row, fields[i]);

      if (value != NULL && *value != '\0')
        tl_input_refuse (row->changes[fields[i]], _("The action is not marked as done"));
    }
}

static void
apply_action (TlDocument       *document,
              const TlInputRow *row)
{
  const TlPlanAction *action = tl_plan_find_action (tl_document_get_plan (document), row->row);
  const char *status = tl_input_row_get_value (row, TL_INPUT_STATUS);

  if (action == NULL)
    {
      refuse_all (row, _("This action is no longer in the plan"));
      return;
    }
  if (status != NULL ? g_str_equal (status, "done") : action->status == TL_ACTION_DONE)
    {
      finish (document, action, row);
      return;
    }
  refuse_outcome (row);
  skip (document, action, row);
  set_note (document, row);
}

/* --- Numbers --- */

static TlRecordList *
get_actuals (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS);
}

static gboolean
is_of_period (TlActual            *actual,
              const TlInputPeriod *period)
{
  TlDay first, last;

  return g_str_equal (tl_record_get_ref (actual, TL_ACTUAL_KPI), period->kpi)
         && tl_kpi_period_of_actual (actual, &first, &last) && first == period->first && last == period->last;
}

/**
 * tl_input_list_replaced:
 * @situation: answers, plan, and what became of it
 * @period: of tl_inputs_list_periods()
 *
 * Of one period there is to be one number, once somebody fills one in: the one that
 * counts is changed, and the others go.
 *
 * Returns: (transfer full) (element-type TlActual): the others
 */
GPtrArray *
tl_input_list_replaced (const TlSituation   *situation,
                        const TlInputPeriod *period)
{
  GPtrArray *replaced = g_ptr_array_new_with_free_func (g_object_unref);
  TlRecordList *actuals = situation->tracking != NULL ? tl_record_get_list (situation->tracking, TL_TRACKING_ACTUALS) : NULL;

  for (guint i = 0; actuals != NULL && i < tl_record_list_get_length (actuals); i++)
    {
      TlActual *actual = tl_record_list_get (actuals, i);

      if (is_of_period (actual, period) && g_strcmp0 (tl_record_get_id (actual), period->actual) != 0
          && (tl_record_is_set (actual, TL_ACTUAL_VALUE) || tl_record_is_set (actual, TL_ACTUAL_NOTE)))
        g_ptr_array_add (replaced, g_object_ref (actual));
    }
  return replaced;
}

/* Of one period there is to be one number. */
static void
keep_only (TlDocument          *document,
           const TlInputPeriod *period,
           TlActual            *kept)
{
  TlRecordList *actuals = get_actuals (document);

  for (guint i = tl_record_list_get_length (actuals); i > 0; i--)
    {
      TlActual *actual = tl_record_list_get (actuals, i - 1);

      if (actual != kept && is_of_period (actual, period))
        tl_record_list_remove (actuals, i - 1);
    }
}

static TlActual *
add_actual (TlDocument          *document,
            const TlInputPeriod *period)
{
  g_autoptr (TlActual) actual = tl_record_new (TL_TYPE_ACTUAL, NULL);

  tl_record_set_ref (actual, TL_ACTUAL_KPI, period->kpi);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, period->first);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, period->last);
  tl_record_list_append (get_actuals (document), actual);
  return actual;
}

static gboolean
is_given (const char *value)
{
  return value != NULL && *value != '\0';
}

/* A number that was typed was read when it came. */
static void
write_actual (TlDocument *document,
              TlActual   *actual,
              const char *value,
              const char *note)
{
  if (value != NULL)
    {
      tl_record_set_optional (actual, TL_ACTUAL_VALUE, *value != '\0' ? g_ascii_strtod (value, NULL) : NAN);
      tl_record_set_date (actual, TL_ACTUAL_READ_ON, tl_document_get_today (document));
    }
  if (note != NULL)
    tl_record_set_text (actual, TL_ACTUAL_NOTE, note);
}

static void
apply_period (TlDocument       *document,
              GHashTable       *actuals,
              const TlInputRow *row)
{
  g_autoptr (TlInputPeriod) period = tl_input_period_new (row->row);
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_KPIS);
  const char *value = tl_input_row_get_value (row, TL_INPUT_VALUE), *note = tl_input_row_get_value (row, TL_INPUT_VALUE_NOTE);
  const char *id = g_hash_table_lookup (actuals, row->row);
  TlActual *actual;

  if (period == NULL || tl_record_list_find (kpis, period->kpi, NULL) == NULL)
    {
      refuse_all (row, _("There is no such number to measure any more"));
      return;
    }
  actual = id != NULL ? tl_record_list_find (get_actuals (document), id, NULL) : NULL;
  if (actual == NULL && !is_given (value) && !is_given (note))
    return;
  if (actual == NULL)
    actual = add_actual (document, period);
  write_actual (document, actual, value, note);
  if (!tl_record_is_set (actual, TL_ACTUAL_VALUE) && !tl_record_is_set (actual, TL_ACTUAL_NOTE))
    keep_only (document, period, NULL);
  else if (value != NULL)
    keep_only (document, period, actual);
}

/* --- All --- */

static gboolean
is_of_action (const TlInputRow *row)
{
  for (guint field = 0; field < TL_N_ACTION_INPUTS; field++)
    if (row->changes[field] != NULL)
      return TRUE;
  return FALSE;
}

/* In the order in which the rows first come. Of several changes of one place the
 * last one counts. */
static GPtrArray *
group_by_row (GPtrArray *changes)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) periods = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      TlInputChange *change = g_ptr_array_index (changes, i);
      GHashTable *known = change->field < TL_N_ACTION_INPUTS ? actions : periods;
      TlInputRow *row = g_hash_table_lookup (known, change->row);

      g_clear_pointer (&change->refused, g_free);
      if (!tl_input_is_value (change->field, change->value))
        {
          tl_input_refuse (change, _("This cannot stand there"));
          continue;
        }
      if (row == NULL)
        {
          row = g_new0 (TlInputRow, 1);
          row->row = change->row;
          g_hash_table_insert (known, change->row, row);
          g_ptr_array_add (rows, row);
        }
      row->changes[change->field] = change;
    }
  return rows;
}

/* What is filled in speaks of the plan as it was before any of it: one thing done
 * must not move another from under what is said of it. So the plan follows only
 * after all of them, but for what has to be reopened first, and for who does what and
 * when, which moves nothing else. */
static void
reopen_rows (TlDocument *document,
             GPtrArray  *rows)
{
  gboolean any = FALSE;

  document->updating = TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TlInputRow *row = g_ptr_array_index (rows, i);
      const TlPlanAction *action = tl_plan_find_action (document->plan, row->row);

      if (action == NULL || !is_of_action (row) || !reopens (action, row))
        continue;
      reopen (document, row);
      any = TRUE;
    }
  document->updating = FALSE;
  if (any)
    tl_document_update (document);
}

static void
apply_rows (TlDocument *document,
            GPtrArray  *rows)
{
  g_autoptr (GHashTable) actuals = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) periods = NULL;
  TlSituation situation;

  tl_document_get_situation (document, document->plan, &situation);
  periods = tl_inputs_list_periods (&situation);
  for (guint i = 0; i < periods->len; i++)
    {
      TlInputPeriod *period = g_ptr_array_index (periods, i);

      g_hash_table_insert (actuals, period->row, period->actual);
    }

  document->updating = TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TlInputRow *row = g_ptr_array_index (rows, i);

      if (is_of_action (row))
        apply_action (document, row);
      else
        apply_period (document, actuals, row);
    }
  document->updating = FALSE;
}

/**
 * tl_inputs_apply:
 * @document: a document
 * @label: (nullable): what this is called where it can be undone
 * @changes: (element-type TlInputChange): what was filled in, from anywhere
 *
 * Puts values where they belong, as one step that can be undone. What cannot be is
 * left out and says so in its @refused; the others come in all the same. Values
 * that stand there already change nothing. Who does an action, and when, become changes
 * of the plan as people make them in the program.
 *
 * A number that comes in was read today, where that is known. When an action is
 * no longer done, what came of it goes too. See tl_input_list_replaced().
 *
 * Returns: how many were refused
 */
guint
tl_inputs_apply (TlDocument *document,
                 const char *label,
                 GPtrArray  *changes)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint refused = 0;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (changes != NULL, 0);

  rows = group_by_row (changes);
  tl_document_update (document);
  tl_document_get_plan (document);
  tl_document_begin_group (document, label);
  reopen_rows (document, rows);
  tl_inputs_change_plan (document, rows);
  apply_rows (document, rows);
  tl_document_end_group (document);

  for (guint i = 0; i < changes->len; i++)
    refused += ((TlInputChange *) g_ptr_array_index (changes, i))->refused != NULL;
  return refused;
}

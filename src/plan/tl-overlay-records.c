/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions that stand as they are recorded: done, past, or added by hand. */

#include "tl-overlay.h"

#include <math.h>

#include "plan/tl-action-key.h"
#include "plan/tl-action-value.h"

/* What a record cannot say of its action follows from the key, where there is no
 * derived action any more. */
static TlPlanAction
action_of_key (const TlOverlay *self,
               const char      *text)
{
  TlActionKey key;

  tl_action_key_read (text, &key);
  return (TlPlanAction) {
    .key = tl_plan_input_intern (self->input, text),
    .kind = key.kind,
    .task = key.task,
    .slot = key.slot,
    .subject = tl_plan_input_intern (self->input, key.subject),
  };
}

/* What a reference of a record leads to; what it leads to no more is left out, but
 * of a record that says what was. */
static const char *
follow (TlOverlay          *self,
        TlActionRecord     *record,
        guint               field,
        const TlPlanAction *action,
        TlActionField       as)
{
  const char *text = tl_record_get_ref (record, field);
  const char *known;
  TlActionValue value;

  if (*text == '\0')
    return NULL;
  if (self->refs[as] == NULL)
    self->refs[as] = g_hash_table_new (g_str_hash, g_str_equal);
  known = g_hash_table_lookup (self->refs[as], text);
  if (known != NULL)
    return known;
  if (tl_action_value_read (self->input->strategy, self->input->catalogue, &self->derived->frame,
                            action, as, text, &value)
      != TL_VALUE_USABLE)
    return tl_record_keeps_references (record) ? tl_plan_input_intern (self->input, text) : NULL;
  known = tl_plan_input_intern (self->input, text);
  g_hash_table_add (self->refs[as], (gpointer) known);
  return known;
}

static void
read_refs (TlOverlay      *self,
           TlActionRecord *record,
           TlPlanAction   *action)
{
  action->channel = follow (self, record, TL_ACTION_RECORD_CHANNEL, action, TL_ACTION_FIELD_CHANNEL);
  action->persona = follow (self, record, TL_ACTION_RECORD_PERSONA, action, TL_ACTION_FIELD_PERSONA);
  action->pillar = follow (self, record, TL_ACTION_RECORD_PILLAR, action, TL_ACTION_FIELD_PILLAR);
  action->format = follow (self, record, TL_ACTION_RECORD_FORMAT, action, TL_ACTION_FIELD_FORMAT);
  action->kpi = follow (self, record, TL_ACTION_RECORD_KPI, action, TL_ACTION_FIELD_KPI);
  action->operator_id = follow (self, record, TL_ACTION_RECORD_OPERATOR, action, TL_ACTION_FIELD_OPERATOR);
  action->accountable = follow (self, record, TL_ACTION_RECORD_ACCOUNTABLE, action, TL_ACTION_FIELD_ACCOUNTABLE);
  action->approver = follow (self, record, TL_ACTION_RECORD_APPROVER, action, TL_ACTION_FIELD_APPROVER);
}

static void
read_days (TlActionRecord *record,
           TlPlanAction   *action)
{
  action->prepare_on = tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
  action->publish_on = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);
  action->time = tl_record_get_time (record, TL_ACTION_RECORD_PUBLISH_AT);
  if (action->publish_on != TL_DAY_NONE
      && (action->prepare_on == TL_DAY_NONE || action->prepare_on > action->publish_on))
    action->prepare_on = action->publish_on;
}

static void
read_outcome (const TlOverlay *self,
              TlActionRecord  *record,
              TlPlanAction    *action)
{
  double actual = tl_record_get_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES);

  action->recorded = TRUE;
  action->title = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_TITLE));
  action->text = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_TEXT));
  action->picture = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_PICTURE));
  action->picture_text = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_PICTURE_TEXT));
  action->note = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_NOTE));
  action->actual_minutes = -1;
  if (!tl_record_get_boolean (record, TL_ACTION_RECORD_DONE))
    return;
  action->status = TL_ACTION_DONE;
  action->done_on = tl_record_get_date (record, TL_ACTION_RECORD_DONE_ON);
  action->actual_minutes = isnan (actual) ? -1 : (int) lround (actual);
  action->link = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_LINK));
}

static TlPlanAction
read_record (TlOverlay          *self,
             TlActionRecord     *record,
             const TlPlanAction *derived)
{
  const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);
  TlPlanAction action = derived != NULL ? *derived : action_of_key (self, key);
  const char *kpi;

  read_days (record, &action);
  read_refs (self, record, &action);
  read_outcome (self, record, &action);
  action.minutes = (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES);
  action.source = tl_plan_input_intern (self->input, tl_record_get_text (record, TL_ACTION_RECORD_SOURCE));
  if (action.task == TL_TASK_MAKE || action.task == TL_TASK_ADAPT)
    action.task = action.source != NULL ? TL_TASK_ADAPT : TL_TASK_MAKE;
  if (action.accountable == NULL)
    action.accountable = tl_plan_action_accountable (&action, self->input);
  action.by_backup = derived != NULL && derived->by_backup && g_strcmp0 (derived->operator_id, action.operator_id) == 0;
  tl_overlay_approve (self, &action);
  action.approval_missing = action.status != TL_ACTION_DONE && action.operator_id != NULL && action.approver == NULL
                            && tl_record_get_boolean (record, TL_ACTION_RECORD_APPROVAL_MISSING);
  kpi = action.kpi;
  tl_measures_follow (self->measures, &action);
  action.kpi = kpi;
  if (derived != NULL)
    tl_overlay_follow_refs (self, &action, derived);
  else
    tl_overlay_trace_record (self, record, &action);
  return action;
}

/**
 * tl_overlay_add_records:
 * @records: (element-type TlActionRecord): those of the document; of several
 *   with one key, the last one counts, and one without a key or without a day is
 *   not in the plan
 *
 * Puts what stands as recorded into the place of what is derived.
 */
void
tl_overlay_add_records (TlOverlay    *self,
                        TlRecordList *records)
{
  for (guint i = 0; i < tl_record_list_get_length (records); i++)
    {
      TlActionRecord *record = tl_record_list_get (records, i);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);
      TlPlanAction action;
      guint row;

      if (*key == '\0'
          || (!tl_record_is_set (record, TL_ACTION_RECORD_PREPARE_ON)
              && !tl_record_is_set (record, TL_ACTION_RECORD_PUBLISH_ON)))
        continue;

      action = read_record (self, record, tl_plan_find_action (self->derived, key));
      if (tl_overlay_find_row (self, key, &row))
        *tl_overlay_get_row (self, row) = action;
      else
        {
          row = self->rows->len;
          g_array_append_val (self->rows, action);
          g_array_set_size (self->flags, self->rows->len);
          g_hash_table_insert (self->added, (gpointer) action.key, GUINT_TO_POINTER (row + 1));
        }
      tl_overlay_flag (self, row, TL_ROW_TOUCHED);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records that the operations on actions work on. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

static TlRecordList *
get_edits (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_EDITS);
}

static gboolean
is_of (TlEdit        *edit,
       const char    *key,
       TlActionField  field)
{
  return tl_record_get_enum (edit, TL_EDIT_FIELD) == (int) field
         && g_str_equal (tl_record_get_text (edit, TL_EDIT_ACTION), key);
}

/**
 * tl_edits_find:
 *
 * Returns: (nullable): the change of that field of that action; of several, the
 *   one that counts
 */
TlEdit *
tl_edits_find (TlDocument    *document,
               const char    *key,
               TlActionField  field)
{
  TlRecordList *edits = get_edits (document);

  for (guint i = tl_record_list_get_length (edits); i > 0; i--)
    {
      TlEdit *edit = tl_record_list_get (edits, i - 1);

      if (is_of (edit, key, field))
        return edit;
    }
  return NULL;
}

/**
 * tl_edits_keep_unmet:
 *
 * Records of a change of what comes to stand, or is done, whether it was had: what
 * could not be is not had after, and what could is, also if it once could not.
 */
void
tl_edits_keep_unmet (TlDocument       *document,
                     const TlPlanEdit *change)
{
  if (change->unmet == change->usable)
    tl_record_set_boolean (tl_edits_find (document, change->action, change->field), TL_EDIT_UNMET, !change->usable);
}

/**
 * tl_edits_put:
 * @replaced: (nullable): what is derived now; %NULL leaves what there is
 * @pinned: whether it holds whatever is derived; one that is pinned already stays
 *   so
 *
 * Changes a field of an action, whether or not there is a change of it.
 */
void
tl_edits_put (TlDocument    *document,
              const char    *key,
              TlActionField  field,
              const char    *value,
              const char    *replaced,
              gboolean       pinned)
{
  TlEdit *edit = tl_edits_find (document, key, field);
  g_autoptr (TlEdit) added = NULL;
  TlDay today = tl_document_get_today (document);

  if (edit == NULL)
    {
      edit = added = tl_record_new (TL_TYPE_EDIT, NULL);
      tl_record_set_text (edit, TL_EDIT_ACTION, key);
      tl_record_set_enum (edit, TL_EDIT_FIELD, (int) field);
    }
  else if (g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), value))
    today = TL_DAY_NONE;
  tl_record_set_text (edit, TL_EDIT_VALUE, value);
  if (tl_record_get_boolean (edit, TL_EDIT_UNMET))
    tl_record_set_boolean (edit, TL_EDIT_UNMET, FALSE);
  if (replaced != NULL)
    tl_record_set_text (edit, TL_EDIT_REPLACED, replaced);
  if (pinned)
    tl_record_set_boolean (edit, TL_EDIT_PINNED, TRUE);
  if (today != TL_DAY_NONE)
    tl_record_set_date (edit, TL_EDIT_MADE_ON, today);
  if (added != NULL)
    tl_record_list_append (get_edits (document), added);
}

/**
 * tl_edits_remove:
 *
 * Returns: whether there was a change of that field of that action
 */
gboolean
tl_edits_remove (TlDocument    *document,
                 const char    *key,
                 TlActionField  field)
{
  TlRecordList *edits = get_edits (document);
  guint before = tl_record_list_get_length (edits);

  for (guint i = before; i > 0; i--)
    if (is_of (tl_record_list_get (edits, i - 1), key, field))
      tl_record_list_remove (edits, i - 1);
  return tl_record_list_get_length (edits) < before;
}

/**
 * tl_edits_remove_all:
 *
 * Returns: whether there was a change of that action
 */
gboolean
tl_edits_remove_all (TlDocument *document,
                     const char *key)
{
  TlRecordList *edits = get_edits (document);
  guint before = tl_record_list_get_length (edits);

  for (guint i = before; i > 0; i--)
    if (g_str_equal (tl_record_get_text (tl_record_list_get (edits, i - 1), TL_EDIT_ACTION), key))
      tl_record_list_remove (edits, i - 1);
  return tl_record_list_get_length (edits) < before;
}

/**
 * tl_document_find_action_record:
 * @self: a document
 * @key: the key of an action
 *
 * Returns: (transfer none) (nullable): what is recorded of the action: that it is
 *   done, how it stood in the past, or what was added by hand; of several, what
 *   counts
 */
TlActionRecord *
tl_document_find_action_record (TlDocument *self,
                                const char *key)
{
  TlRecordList *records;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  records = tl_record_get_list (tl_document_get_tracking (self), TL_TRACKING_ACTIONS);
  for (guint i = tl_record_list_get_length (records); i > 0; i--)
    {
      TlActionRecord *record = tl_record_list_get (records, i - 1);

      if (g_str_equal (tl_record_get_text (record, TL_ACTION_RECORD_ACTION), key))
        return record;
    }
  return NULL;
}

/* Of the answers that an action comes from, those that have an id. */
static void
write_serves (TlActionRecord     *record,
              const TlPlanAction *action)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (action->n_traces, NULL, TRUE);

  for (guint i = 0; i < action->n_traces; i++)
    switch (action->traces[i].kind)
      {
      case TL_TRACE_WHY:
      case TL_TRACE_OBJECTIVE:
      case TL_TRACE_READINESS:
      case TL_TRACE_COMPLAINTS:
        break;
      case TL_TRACE_BUSINESS_OBJECTIVE:
      case TL_TRACE_PERSONA:
      case TL_TRACE_INSIGHT:
      case TL_TRACE_PILLAR:
      case TL_TRACE_KPI:
      case TL_TRACE_KEY_DATE:
      case TL_TRACE_OBSTACLE:
      case TL_TRACE_TOPIC:
      case TL_TRACE_ACCOUNT:
      case TL_TRACE_CHOICE:
      default:
        if (!g_ptr_array_find_with_equal_func (ids, action->traces[i].ref, g_str_equal, NULL))
          g_ptr_array_add (ids, (gpointer) action->traces[i].ref);
        break;
      }
  if (ids->len > 0)
    tl_record_set_refs (record, TL_ACTION_RECORD_SERVES, (const char *const *) ids->pdata);
}

/**
 * tl_edits_write_record:
 * @record: a record
 * @action: an action
 * @base: the same, without changes of single fields
 *
 * Writes all that the plan says of @action into @record: what has become of it
 * is not its business. That nobody has the time to approve it is said as it was
 * before any change: nobody asks for that of what is done, and what is reopened
 * has its changes on top of it again.
 */
void
tl_edits_write_record (TlActionRecord     *record,
                       const TlPlanAction *action,
                       const TlPlanAction *base)
{
  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, action->key);
  tl_record_set_text (record, TL_ACTION_RECORD_TITLE, action->title);
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, action->prepare_on);
  tl_record_set_date (record, TL_ACTION_RECORD_PUBLISH_ON, action->publish_on);
  tl_record_set_time (record, TL_ACTION_RECORD_PUBLISH_AT, action->time);
  tl_record_set_ref (record, TL_ACTION_RECORD_CHANNEL, action->channel);
  tl_record_set_ref (record, TL_ACTION_RECORD_PERSONA, action->persona);
  tl_record_set_ref (record, TL_ACTION_RECORD_PILLAR, action->pillar);
  tl_record_set_ref (record, TL_ACTION_RECORD_FORMAT, action->format);
  tl_record_set_ref (record, TL_ACTION_RECORD_KPI, action->kpi);
  tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, action->operator_id);
  tl_record_set_ref (record, TL_ACTION_RECORD_ACCOUNTABLE, action->accountable);
  tl_record_set_ref (record, TL_ACTION_RECORD_APPROVER, action->approver);
  tl_record_set_boolean (record, TL_ACTION_RECORD_APPROVAL_MISSING, base->approval_missing);
  tl_record_set_text (record, TL_ACTION_RECORD_SOURCE, action->source);
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, (int) MIN (action->minutes, TL_ACTION_MAX_MINUTES));
  tl_record_set_text (record, TL_ACTION_RECORD_TEXT, action->text);
  tl_record_set_text (record, TL_ACTION_RECORD_PICTURE, action->picture);
  tl_record_set_text (record, TL_ACTION_RECORD_PICTURE_TEXT, action->picture_text);
  tl_record_set_text (record, TL_ACTION_RECORD_NOTE, action->note);
  write_serves (record, action);
}

/**
 * tl_action_case_open:
 *
 * Looks an action up, in the plan as the records have it now, and among what stands
 * recorded outside of its weeks.
 *
 * Returns: %FALSE with @error if it is in neither
 */
gboolean
tl_action_case_open (TlActionCase  *self,
                     TlDocument    *document,
                     const char    *key,
                     GError       **error)
{
  tl_document_update (document);
  self->document = document;
  self->plan = tl_document_get_plan (document);
  self->action = tl_plan_find_action (self->plan, key);
  if (self->action == NULL)
    self->action = tl_plan_find_outside (self->plan, key);
  self->base = tl_plan_find_base (self->plan, key);
  self->record = tl_document_find_action_record (document, key);
  if (self->action == NULL)
    g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("This action is no longer in the plan"));
  return self->action != NULL;
}

/**
 * tl_action_case_find_derived:
 *
 * Returns: (nullable): the action as it is derived now; the past is not derived any
 *   more
 */
const TlPlanAction *
tl_action_case_find_derived (const TlActionCase *self)
{
  TlPlan *plan = tl_document_get_derived_plan (self->document);
  const TlPlanAction *action = tl_plan_find_action (plan, self->action->key);

  return action != NULL && plan->frame.start + 7 * (action->week - 1) >= plan->frame.from ? action : NULL;
}

/**
 * tl_action_case_dup_under:
 *
 * Returns: (transfer full): what a field would be if nobody had changed it. What
 *   is done stands as it was done; of it, this is what is derived now or, where
 *   nothing is, what was when it was changed
 */
char *
tl_action_case_dup_under (const TlActionCase *self,
                          TlActionField       field)
{
  const TlPlanAction *derived = tl_action_case_find_derived (self);
  TlEdit *edit = tl_edits_find (self->document, self->action->key, field);

  if (self->action->status != TL_ACTION_DONE)
    return tl_plan_action_dup_value (self->base, field);
  if (derived != NULL)
    return tl_plan_action_dup_value (derived, field);
  if (edit != NULL)
    return g_strdup (tl_record_get_text (edit, TL_EDIT_REPLACED));
  return tl_plan_action_dup_value (self->base, field);
}

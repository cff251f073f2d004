/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions that are done. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static TlRecordList *
get_records (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTIONS);
}

static void
remove_record (TlDocument     *document,
               TlActionRecord *record)
{
  guint position;

  if (tl_record_list_find_record (get_records (document), record, &position))
    tl_record_list_remove (get_records (document), position);
}

static gboolean
check_outcome (const TlActionOutcome  *outcome,
               GError                **error)
{
  if (outcome->actual_minutes < -1 || outcome->actual_minutes > TL_ACTION_MAX_MINUTES)
    return tl_edits_refuse (error, _("An action takes no longer than a week"));
  if ((outcome->link != NULL && !g_utf8_validate (outcome->link, -1, NULL))
      || (outcome->note != NULL && !g_utf8_validate (outcome->note, -1, NULL)))
    return tl_edits_refuse (error, _("The text is not valid UTF-8"));
  return TRUE;
}

static void
write_outcome (TlActionRecord        *record,
               const TlActionOutcome *outcome)
{
  tl_record_set_boolean (record, TL_ACTION_RECORD_DONE, TRUE);
  tl_record_set_date (record, TL_ACTION_RECORD_DONE_ON, outcome->done_on);
  tl_record_set_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES,
                          outcome->actual_minutes < 0 ? NAN : outcome->actual_minutes);
  if (outcome->link != NULL)
    tl_record_set_text (record, TL_ACTION_RECORD_LINK, outcome->link);
  if (outcome->note != NULL)
    tl_record_set_text (record, TL_ACTION_RECORD_NOTE, outcome->note);
}

/* What was recorded of the past is to be had again should it turn out not to be
 * done: each change keeps what it changed, and so does what followed from one.
 * Doing it settles what was in question, and whether it is skipped. */
static void
keep_past (const TlActionCase *self)
{
  const TlPlanAction *action = self->action;

  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      TlEdit *edit = tl_edits_find (self->document, action->key, (TlActionField) field);
      g_autofree char *is = tl_plan_action_dup_value (action, (TlActionField) field);
      g_autofree char *was = tl_plan_action_dup_value (self->base, (TlActionField) field);
      gboolean wanted = edit != NULL && g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), is);

      if (field == TL_ACTION_FIELD_STATUS || (g_str_equal (is, was) && !wanted)
          || (field == TL_ACTION_FIELD_PREPARE_ON && action->publish_on == TL_DAY_NONE))
        continue;
      tl_edits_put (self->document, action->key, (TlActionField) field, is, was, FALSE);
    }
}

/* What is done was had as it stands. */
static void
keep_unmet (const TlActionCase *self)
{
  for (guint i = 0; i < self->plan->n_edits; i++)
    {
      const TlPlanEdit *change = &self->plan->edits[i];

      if (g_str_equal (change->action, self->action->key))
        tl_edits_keep_unmet (self->document, change);
    }
}

static void
keep_note (const TlActionCase *self,
           const char         *note)
{
  g_autofree char *under = tl_action_case_dup_under (self, TL_ACTION_FIELD_NOTE);

  if (self->action->kind == TL_ACTION_HAND || note == NULL)
    return;
  if (g_str_equal (note, under))
    tl_edits_remove (self->document, self->action->key, TL_ACTION_FIELD_NOTE);
  else
    tl_edits_put (self->document, self->action->key, TL_ACTION_FIELD_NOTE, note, under, FALSE);
}

/**
 * tl_document_finish_action:
 * @self: a document
 * @key: of an action of the plan
 * @outcome: what became of it
 * @error: return location for a #TlError
 *
 * Records that an action is done, whole, so that it outlives whatever it was
 * derived from; of one that is done already, what became of it. What is done is
 * not skipped any more; its other changes stay.
 *
 * Returns: %FALSE if it is not in the plan, or @outcome cannot be
 */
gboolean
tl_document_finish_action (TlDocument             *self,
                           const char             *key,
                           const TlActionOutcome  *outcome,
                           GError                **error)
{
  g_autoptr (TlActionRecord) added = NULL;
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL && outcome != NULL, FALSE);

  if (!tl_action_case_open (&found, self, key, error) || !check_outcome (outcome, error))
    return FALSE;

  tl_document_begin_group (self, _("Mark an action as done"));
  if (found.action->status != TL_ACTION_DONE)
    keep_unmet (&found);
  tl_edits_remove (self, key, TL_ACTION_FIELD_STATUS);
  if (found.record == NULL)
    found.record = added = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
  else if (found.action->kind != TL_ACTION_HAND && found.action->status != TL_ACTION_DONE)
    keep_past (&found);
  keep_note (&found, outcome->note);
  if (found.action->kind != TL_ACTION_HAND && found.action->status != TL_ACTION_DONE)
    tl_edits_write_record (found.record, found.action, found.base);
  write_outcome (found.record, outcome);
  if (added != NULL)
    tl_record_list_append (get_records (self), added);
  tl_document_end_group (self);
  return TRUE;
}

static gboolean
is_before (const TlPlan *plan,
           const char   *day)
{
  TlDay parsed;

  return tl_day_parse (day, &parsed) && parsed < plan->frame.from;
}

/* Whether it stands recorded, done or not: it was planned for a week that is not
 * derived any more, or moved into one. */
static gboolean
is_past (const TlActionCase *self)
{
  TlEdit *edit = tl_edits_find (self->document, self->action->key, TL_ACTION_FIELD_DATE);
  g_autofree char *day = tl_plan_action_dup_value (self->action, TL_ACTION_FIELD_DATE);

  return is_before (self->plan, day)
         || (edit != NULL && g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), day)
             && is_before (self->plan, tl_record_get_text (edit, TL_EDIT_REPLACED)));
}

static void
restore_past (const TlActionCase *self)
{
  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      TlEdit *edit = tl_edits_find (self->document, self->action->key, (TlActionField) field);
      g_autofree char *is = tl_plan_action_dup_value (self->action, (TlActionField) field);

      if (edit != NULL && g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), is))
        tl_edits_write_field (self->document, self->record, (TlActionField) field,
                              tl_record_get_text (edit, TL_EDIT_REPLACED));
    }
}

/**
 * tl_document_reopen_action:
 * @self: a document
 * @key: of an action that is done
 * @error: return location for a #TlError
 *
 * Records that an action is not done. It is derived again, unless it is past or
 * was added by hand; the changes that were made to it are in force again.
 *
 * Returns: %FALSE if it is not done
 */
gboolean
tl_document_reopen_action (TlDocument  *self,
                           const char  *key,
                           GError     **error)
{
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!tl_action_case_open (&found, self, key, error))
    return FALSE;
  if (found.action->status != TL_ACTION_DONE)
    return tl_edits_refuse (error, _("This action is not done"));

  tl_document_begin_group (self, _("Mark an action as not done"));
  if (found.action->kind != TL_ACTION_HAND && !is_past (&found))
    remove_record (self, found.record);
  else
    {
      if (found.action->kind != TL_ACTION_HAND)
        restore_past (&found);
      tl_record_set_boolean (found.record, TL_ACTION_RECORD_DONE, FALSE);
      tl_record_set_date (found.record, TL_ACTION_RECORD_DONE_ON, TL_DAY_NONE);
      tl_record_set_optional (found.record, TL_ACTION_RECORD_ACTUAL_MINUTES, NAN);
    }
  tl_document_end_group (self);
  return TRUE;
}

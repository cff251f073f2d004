/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The past of a plan: weeks that stand as they were, and are not derived anew. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

#include "document/tl-document-private.h"
#include "document/tl-plan-settings.h"

static void
set_from (TlDocument *self,
          TlDay       monday)
{
  gpointer settings = tl_record_get_child (tl_document_get_envelope (self), TL_ENVELOPE_PLAN);

  tl_record_set_date (settings, TL_PLAN_SETTINGS_PLAN_FROM, monday);
}

static gboolean
is_only_past (TlActionRecord *record)
{
  return !tl_record_get_boolean (record, TL_ACTION_RECORD_DONE)
         && !g_str_has_prefix (tl_record_get_text (record, TL_ACTION_RECORD_ACTION), "hand/");
}

static TlDay
get_day (TlActionRecord *record)
{
  TlDay day = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);

  return day != TL_DAY_NONE ? day : tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
}

/**
 * tl_edits_is_back:
 * @day: where the action of @key is to be
 *
 * Returns: whether it stands recorded only because it was moved into weeks that
 *   stand, and @day is not in these
 */
gboolean
tl_edits_is_back (TlDocument *document,
                  const char *key,
                  TlDay       day)
{
  TlActionRecord *record = tl_document_find_action_record (document, key);
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);
  return record != NULL && is_only_past (record) && MIN (get_day (record), day) >= MAX (frame.start, frame.from);
}

/**
 * tl_edits_let_go:
 * @key: of an action
 * @day: where it is to be; %TL_DAY_NONE: where its changes have it
 *
 * Has an action be derived again which stood recorded only because it was moved
 * into weeks that stand, and is moved there no more.
 */
void
tl_edits_let_go (TlDocument *document,
                 const char *key,
                 TlDay       day)
{
  TlRecordList *records = tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTIONS);
  TlActionRecord *record = tl_document_find_action_record (document, key);
  TlEdit *edit = tl_edits_find (document, key, TL_ACTION_FIELD_DATE);
  guint position;

  if (day == TL_DAY_NONE && (edit == NULL || !tl_day_parse (tl_record_get_text (edit, TL_EDIT_VALUE), &day)))
    day = G_MAXUINT;
  if (tl_edits_is_back (document, key, day) && tl_record_list_find_record (records, record, &position))
    tl_record_list_remove (records, position);
}

static gboolean
is_in_force (const TlPlan *plan,
             const char   *key,
             guint         field)
{
  for (guint i = 0; i < plan->n_edits; i++)
    if (plan->edits[i].usable && plan->edits[i].field == field && g_str_equal (plan->edits[i].action, key))
      return TRUE;
  return FALSE;
}

/* Whether something is not said of @action any more because whom or what it names
 * is not there. */
static gboolean
names_gone (TlDocument         *document,
            const TlPlanAction *action,
            const TlPlanAction *base)
{
  for (guint field = TL_ACTION_FIELD_CHANNEL; field <= TL_ACTION_FIELD_APPROVER; field++)
    {
      g_autofree char *is = tl_plan_action_dup_value (action, field);
      g_autofree char *was = tl_plan_action_dup_value (base, field);
      TlActionValue value;

      if (!g_str_equal (is, was)
          && tl_action_value_read (tl_document_get_strategy (document), tl_document_get_catalogue (document),
                                   &tl_document_get_plan (document)->frame, base, field, was, &value)
                 == TL_VALUE_UNKNOWN)
        return TRUE;
    }
  return FALSE;
}

/* What stood recorded and was put off has names in its record that nobody has any
 * more, and is not theirs. That stays so when its new week comes to stand. */
static void
keep_forgotten (TlDocument         *document,
                const TlPlanAction *action,
                const TlPlanAction *base)
{
  TlPlan *plan = tl_document_get_plan (document);

  if (!names_gone (document, action, base))
    return;
  for (guint field = TL_ACTION_FIELD_CHANNEL; field <= TL_ACTION_FIELD_APPROVER; field++)
    {
      g_autofree char *is = tl_plan_action_dup_value (action, field);

      if (!is_in_force (plan, action->key, field))
        tl_edits_write_field (document, tl_document_find_action_record (document, action->key), field, is);
    }
}

/* Whether @action stands from when the weeks before @monday do. */
static gboolean
comes_to_stand (const TlPlan       *plan,
                const TlPlanAction *action,
                TlDay               monday)
{
  TlDay day = tl_plan_action_get_day (action);

  if (action->recorded)
    return action->status != TL_ACTION_DONE && day < monday && day >= plan->frame.from;
  day = MIN (day, tl_plan_action_get_day (tl_plan_find_base (plan, action->key)));
  return tl_day_get_monday (day) < monday;
}

/* Of the actions whose week comes to stand. */
static void
keep_unmet (TlDocument   *document,
            const TlPlan *plan,
            TlDay         monday)
{
  for (guint i = 0; i < plan->n_edits; i++)
    {
      const TlPlanEdit *change = &plan->edits[i];
      const TlPlanAction *action = tl_plan_find_action (plan, change->action);

      if (action != NULL && comes_to_stand (plan, action, monday))
        tl_edits_keep_unmet (document, change);
    }
}

/* Records what is planned for the weeks before @monday, as it would be without
 * changes of single fields; those stay on top of it. */
static void
record_before (TlDocument *self,
               TlDay       monday)
{
  TlRecordList *records = tl_record_get_list (tl_document_get_tracking (self), TL_TRACKING_ACTIONS);
  TlPlan *plan = tl_document_get_plan (self);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      const TlPlanAction *base = tl_plan_find_base (plan, action->key);
      g_autoptr (TlActionRecord) record = NULL;

      if (!comes_to_stand (plan, action, monday))
        continue;
      if (action->recorded)
        {
          keep_forgotten (self, action, base);
          continue;
        }
      record = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
      tl_edits_write_record (record, base, base);
      tl_record_list_append (records, record);
    }
  keep_unmet (self, plan, monday);
}

/**
 * tl_document_freeze_past:
 * @self: a document that nobody has changed yet
 * @monday: the Monday of the week that it is looked at in
 *
 * Has the weeks before @monday stand as they are, so that no change of the
 * answers alters them. This makes a document complete, as a later opening does:
 * it is no step that can be undone, and the document is not modified by it. It
 * does nothing the second time.
 *
 * Nothing is frozen where there are steps to undo or to redo already, where the
 * plan begins later or where there can be no plan.
 *
 * Returns: whether anything was frozen
 */
gboolean
tl_document_freeze_past (TlDocument *self,
                         TlDay       monday)
{
  TlPlanFrame frame;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (tl_day_get_weekday (monday) == 1, FALSE);

  tl_document_get_frame (self, &frame);
  if (monday <= frame.start || monday <= frame.from || tl_history_get_can_undo (self->history)
      || tl_history_get_can_redo (self->history))
    return FALSE;
  tl_document_update (self);
  if (tl_document_get_plan (self)->needs != 0)
    return FALSE;

  tl_history_pause (self->history);
  record_before (self, monday);
  set_from (self, monday);
  tl_history_resume (self->history);
  return TRUE;
}

/* Whether what is recorded was in a week before @monday, or somebody has moved it to
 * one. */
static gboolean
stands_before (TlDocument     *document,
               TlActionRecord *record,
               TlDay           monday)
{
  TlPlan *plan = tl_document_get_plan (document);
  const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);
  const TlPlanAction *action = tl_plan_find_action (plan, key);

  if (action == NULL)
    action = tl_plan_find_outside (plan, key);
  return get_day (record) < monday || (action != NULL && tl_plan_action_get_day (action) < monday);
}

/* Lets go of what is recorded only because it is past, from @monday on. Returns
 * whether there is more of it before. */
static gboolean
forget_from (TlDocument *self,
             TlDay       monday)
{
  TlRecordList *records = tl_record_get_list (tl_document_get_tracking (self), TL_TRACKING_ACTIONS);
  gboolean more = FALSE;

  for (guint i = tl_record_list_get_length (records); i > 0; i--)
    {
      TlActionRecord *record = tl_record_list_get (records, i - 1);

      if (!is_only_past (record))
        continue;
      if (stands_before (self, record, monday))
        more = TRUE;
      else
        tl_record_list_remove (records, i - 1);
    }
  return more;
}

/**
 * tl_document_plan_again_from:
 * @self: a document
 * @monday: a Monday, up to the one after the plan
 * @error: return location for a #TlError
 *
 * Has the weeks before @monday stand as they are, with what was moved there, and the
 * others derived anew, also those that stood until now. What is done or was added by
 * hand stays.
 *
 * Returns: %FALSE if that cannot be
 */
gboolean
tl_document_plan_again_from (TlDocument  *self,
                             TlDay        monday,
                             GError     **error)
{
  g_autofree char *day = tl_day_to_string (monday);
  gboolean has_past = FALSE;
  TlPlanFrame frame;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  tl_document_get_frame (self, &frame);
  if (monday == TL_DAY_NONE || tl_day_get_weekday (monday) != 1 || monday > frame.start + 7 * frame.weeks)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s is not a Monday within the plan"), day);
      return FALSE;
    }
  tl_document_update (self);
  if (tl_document_get_plan (self)->needs != 0)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("There is no plan yet"));
      return FALSE;
    }

  tl_document_begin_group (self, _("Plan again"));
  if (monday > frame.from)
    record_before (self, monday);
  else
    has_past = forget_from (self, monday);
  /* The plan may begin earlier again, with weeks that stand. */
  set_from (self, monday > frame.start || has_past ? monday : TL_DAY_NONE);
  tl_document_end_group (self);
  return TRUE;
}

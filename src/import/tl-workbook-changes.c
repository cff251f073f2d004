/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-changes.h"

#include <glib/gi18n-lib.h>

#include "import/tl-workbook-base.h"
#include "strategy/tl-member.h"
#include "tracking/tl-actual.h"

static void
replaced_free (TlWorkbookReplaced *replaced)
{
  g_free (replaced->value);
  g_free (replaced->note);
  g_free (replaced);
}

static void
change_free (TlWorkbookChange *change)
{
  g_free (change->wanted);
  g_ptr_array_unref (change->replaced);
  g_free (change->current);
  g_free (change->refused);
  g_free (change);
}

void
tl_workbook_changes_free (TlWorkbookChanges *self)
{
  g_ptr_array_unref (self->changes);
  tl_workbook_data_unref (self->data);
  g_free (self);
}

/* --- How a value stands --- */

typedef struct
{
  TlSituation situation;
  GPtrArray *list;     /* of TlInputPeriod */
  GHashTable *periods; /* row → TlInputPeriod */
  TlPlan *plan;
} Now;

static void
now_init (Now        *self,
          TlDocument *document)
{
  tl_document_update (document);
  self->plan = tl_plan_ref (tl_document_get_plan (document));
  tl_document_get_situation (document, self->plan, &self->situation);
  self->list = tl_inputs_list_periods (&self->situation);
  self->periods = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->list->len; i++)
    {
      TlInputPeriod *period = g_ptr_array_index (self->list, i);

      g_hash_table_insert (self->periods, period->row, period);
    }
}

static void
now_clear (Now *self)
{
  g_hash_table_unref (self->periods);
  g_ptr_array_unref (self->list);
  tl_plan_unref (self->plan);
}

/* A measure can be read of any period, also of one that the plan has nobody read any
 * more. */
static char *
dup_of_period (const Now  *self,
               const char *row,
               guint       field)
{
  const TlInputPeriod *known = g_hash_table_lookup (self->periods, row);
  g_autoptr (TlInputPeriod) period = known == NULL ? tl_input_period_new (row) : NULL;
  TlRecordList *kpis = tl_record_get_list (self->situation.strategy, TL_STRATEGY_KPIS);

  if (known != NULL)
    return tl_input_dup_of_period (&self->situation, known, (TlInputField) field);
  return period != NULL && tl_record_list_find (kpis, period->kpi, NULL) != NULL ? g_strdup ("") : NULL;
}

/* NULL if there is no such place. */
static char *
dup_current (const Now             *self,
             const TlWorkbookValue *value)
{
  const TlPlanAction *action;

  if (value->field >= TL_N_ACTION_INPUTS)
    return dup_of_period (self, value->row, value->field);
  action = tl_plan_find_action (self->plan, value->row);
  return action != NULL ? tl_input_dup_of_action (action, value->field) : NULL;
}

/* Somebody can have joined the team after the workbook was made. */
static char *
dup_wanted (const Now             *self,
            const TlWorkbookValue *value)
{
  TlRecordList *team = tl_record_get_list (self->situation.strategy, TL_STRATEGY_TEAM);
  const char *found = NULL;
  g_autofree char *name = NULL;

  if (value->value != NULL || value->field != TL_INPUT_OPERATOR)
    return g_strdup (value->value);
  name = tl_base_fold (value->text);
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlRecord *member = tl_record_list_get (team, i);
      g_autofree char *other = tl_base_fold (tl_record_get_text (member, TL_MEMBER_NAME));

      if (!g_str_equal (name, other))
        continue;
      if (found != NULL)
        return NULL;
      found = tl_record_get_id (member);
    }
  return g_strdup (found);
}

/* Whoever fills in a number, or takes one away, has to know what goes with it. */
static void
find_replaced (const Now        *self,
               TlWorkbookChange *change)
{
  const TlWorkbookValue *value = change->value;
  const TlInputPeriod *period = value->field >= TL_N_ACTION_INPUTS ? g_hash_table_lookup (self->periods, value->row) : NULL;
  g_autoptr (GPtrArray) replaced = NULL;
  g_autofree char *number = NULL;

  if (period == NULL || (change->state != TL_WORKBOOK_NEW && change->state != TL_WORKBOOK_CONFLICT))
    return;
  number = tl_input_dup_of_period (&self->situation, period, TL_INPUT_VALUE);
  if (value->field == TL_INPUT_VALUE_NOTE && (*number != '\0' || *change->wanted != '\0'))
    return;
  replaced = tl_input_list_replaced (&self->situation, period);
  for (guint i = 0; i < replaced->len; i++)
    {
      TlActual *actual = g_ptr_array_index (replaced, i);
      TlWorkbookReplaced *other = g_new0 (TlWorkbookReplaced, 1);

      other->value = tl_input_dup_number (tl_record_get_optional (actual, TL_ACTUAL_VALUE));
      other->read_on = tl_record_get_date (actual, TL_ACTUAL_READ_ON);
      other->note = g_strdup (tl_record_get_text (actual, TL_ACTUAL_NOTE));
      g_ptr_array_add (change->replaced, other);
    }
}

static TlWorkbookState
get_state (const TlWorkbookValue *value,
           const char            *wanted,
           const char            *current)
{
  if (value->twice)
    return TL_WORKBOOK_TWICE;
  if (wanted == NULL)
    return TL_WORKBOOK_UNREADABLE;
  if (current == NULL)
    return TL_WORKBOOK_GONE;
  if (g_str_equal (wanted, current))
    return TL_WORKBOOK_SAME;
  return g_str_equal (value->base, current) ? TL_WORKBOOK_NEW : TL_WORKBOOK_CONFLICT;
}

/* What came of an action is known of those only that are done. */
static void
find_not_done (const Now         *self,
               TlWorkbookChanges *changes)
{
  g_autoptr (GHashTable) statuses = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (change->value->field == TL_INPUT_STATUS && change->state <= TL_WORKBOOK_CONFLICT)
        g_hash_table_insert (statuses, change->value->row, change->wanted);
    }
  for (guint i = 0; i < changes->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);
      const TlWorkbookValue *value = change->value;
      const TlPlanAction *action;
      const char *status;

      if ((value->field != TL_INPUT_DONE_ON && value->field != TL_INPUT_MINUTES && value->field != TL_INPUT_LINK)
          || (change->state != TL_WORKBOOK_NEW && change->state != TL_WORKBOOK_CONFLICT) || *change->wanted == '\0')
        continue;
      action = tl_plan_find_action (self->plan, value->row);
      status = g_hash_table_lookup (statuses, value->row);
      if (action->status != TL_ACTION_DONE && g_strcmp0 (status, "done") != 0)
        {
          change->state = TL_WORKBOOK_NOT_DONE;
          change->take = FALSE;
        }
    }
}

/* What the plan cannot have: somebody who is not in the team, a day outside of it. */
static void
find_refused (TlDocument        *document,
              TlWorkbookChanges *changes)
{
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < changes->changes->len; i++)
      {
        TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);
        const TlWorkbookValue *value = change->value;

        if ((change->state != TL_WORKBOOK_NEW && change->state != TL_WORKBOOK_CONFLICT)
            || (pass == 0) != (value->field == TL_INPUT_PUBLISH_ON))
          continue;
        change->refused = tl_input_explain (document, value->row, value->field, change->wanted,
                                            g_hash_table_lookup (days, value->row));
        if (change->refused != NULL)
          {
            change->state = TL_WORKBOOK_REFUSED;
            change->take = FALSE;
          }
        else if (pass == 0)
          {
            g_hash_table_insert (days, value->row, change->wanted);
          }
      }
}

/**
 * tl_workbook_changes_new:
 * @data: what stands in a workbook
 * @document: a document
 * @error: return location for a #TlImportError
 *
 * Finds out what a workbook would change. Nothing is changed by it.
 *
 * Returns: (transfer full) (nullable): the changes, or %NULL if the workbook is of
 *   another document
 */
TlWorkbookChanges *
tl_workbook_changes_new (TlWorkbookData  *data,
                         TlDocument      *document,
                         GError         **error)
{
  TlWorkbookChanges *self;
  Now now;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  if (!g_str_equal (data->document, tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT)))
    {
      g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_OTHER_DOCUMENT,
                           _("The workbook was made of another document"));
      return NULL;
    }

  now_init (&now, document);
  self = g_new0 (TlWorkbookChanges, 1);
  self->data = tl_workbook_data_ref (data);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  for (guint i = 0; i < data->values->len; i++)
    {
      TlWorkbookChange *change = g_new0 (TlWorkbookChange, 1);
      g_autofree char *current = NULL;

      change->value = g_ptr_array_index (data->values, i);
      current = dup_current (&now, change->value);
      change->wanted = dup_wanted (&now, change->value);
      change->replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) replaced_free);
      change->state = get_state (change->value, change->wanted, current);
      change->take = change->state == TL_WORKBOOK_NEW;
      change->current = current != NULL ? g_steal_pointer (&current) : g_strdup ("");
      find_replaced (&now, change);
      g_ptr_array_add (self->changes, change);
    }
  find_not_done (&now, self);
  find_refused (document, self);
  now_clear (&now);
  return self;
}

guint
tl_workbook_changes_count (TlWorkbookChanges *self,
                           TlWorkbookState    state)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n += ((TlWorkbookChange *) g_ptr_array_index (self->changes, i))->state == state;
  return n;
}

/**
 * tl_workbook_changes_apply:
 * @self: changes
 * @document: the document that they are for
 *
 * Makes the changes that are to be taken, as one step that can be undone.
 *
 * Returns: how many came into the document
 */
guint
tl_workbook_changes_apply (TlWorkbookChanges *self,
                           TlDocument        *document)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  guint refused;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (TL_IS_DOCUMENT (document), 0);

  for (guint i = 0; i < self->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (self->changes, i);

      if (change->state == TL_WORKBOOK_REFUSED)
        continue;
      g_clear_pointer (&change->refused, g_free);
      if (!change->take || (change->state != TL_WORKBOOK_NEW && change->state != TL_WORKBOOK_CONFLICT))
        continue;
      g_ptr_array_add (inputs, tl_input_change_new (change->value->row, change->value->field, change->wanted));
      g_ptr_array_add (taken, change);
    }
  refused = tl_inputs_apply (document, _("Import a workbook"), inputs);
  for (guint i = 0; i < taken->len; i++)
    {
      TlInputChange *input = g_ptr_array_index (inputs, i);

      ((TlWorkbookChange *) g_ptr_array_index (taken, i))->refused = g_steal_pointer (&input->refused);
    }
  return inputs->len - refused;
}

/**
 * tl_workbook_state_to_nick:
 * @state: how a value stands
 *
 * Returns: its name for programs, which stays
 */
const char *
tl_workbook_state_to_nick (TlWorkbookState state)
{
  static const char *const nicks[TL_N_WORKBOOK_STATES] = {
    [TL_WORKBOOK_NEW] = "new",
    [TL_WORKBOOK_SAME] = "same",
    [TL_WORKBOOK_CONFLICT] = "conflict",
    [TL_WORKBOOK_NOT_DONE] = "not_done",
    [TL_WORKBOOK_TWICE] = "twice",
    [TL_WORKBOOK_UNREADABLE] = "unreadable",
    [TL_WORKBOOK_GONE] = "gone",
    [TL_WORKBOOK_REFUSED] = "refused",
  };

  g_return_val_if_fail ((guint) state < TL_N_WORKBOOK_STATES, NULL);

  return nicks[state];
}

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

/* The one who has a name; NULL if that is nobody, or several have it. */
static const char *
find_named (TlRecordList *team,
            const char   *text)
{
  g_autofree char *name = tl_base_fold (text);
  const char *found = NULL;

  for (guint i = 0; *name != '\0' && i < tl_record_list_get_length (team); i++)
    {
      TlRecord *member = tl_record_list_get (team, i);
      g_autofree char *other = tl_base_fold (tl_record_get_text (member, TL_MEMBER_NAME));

      if (!g_str_equal (name, other))
        continue;
      if (found != NULL)
        return NULL;
      found = tl_record_get_id (member);
    }
  return found;
}

/* After the workbook was made, somebody can have joined the team, also in the place of
 * somebody of the same name. */
static char *
dup_wanted (const Now             *self,
            const TlWorkbookValue *value,
            const char            *current)
{
  TlRecordList *team = tl_record_get_list (self->situation.strategy, TL_STRATEGY_TEAM);

  if (value->field != TL_INPUT_OPERATOR)
    return g_strdup (value->value);
  if (value->value != NULL
      && (*value->value == '\0' || g_strcmp0 (value->value, current) == 0
          || tl_record_list_find (team, value->value, NULL) != NULL))
    return g_strdup (value->value);
  return g_strdup (find_named (team, value->text));
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

  if (period == NULL || !tl_workbook_change_is_choice (change))
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

/* --- What can come into the document --- */

/* Whether it is for a person to say if it comes into the document. */
static gboolean
is_open (const TlWorkbookChange *change)
{
  return change->found == TL_WORKBOOK_NEW || change->found == TL_WORKBOOK_CONFLICT;
}

/* What somebody wants of a field, by row. */
static GHashTable *
list_taken (TlWorkbookChanges *self,
            TlInputField       field)
{
  GHashTable *taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (self->changes, i);

      if (change->value->field == field && change->take && tl_workbook_change_is_choice (change))
        g_hash_table_insert (taken, change->value->row, change->wanted);
    }
  return taken;
}

/* What came of an action is known of those only that are done. */
static void
find_not_done (TlPlan            *plan,
               TlWorkbookChanges *self)
{
  g_autoptr (GHashTable) statuses = list_taken (self, TL_INPUT_STATUS);

  for (guint i = 0; i < self->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (self->changes, i);
      const TlWorkbookValue *value = change->value;
      const TlPlanAction *action;
      const char *status;

      if ((value->field != TL_INPUT_DONE_ON && value->field != TL_INPUT_MINUTES && value->field != TL_INPUT_LINK)
          || !is_open (change) || *change->wanted == '\0')
        continue;
      action = tl_plan_find_action (plan, value->row);
      status = g_hash_table_lookup (statuses, value->row);
      if (status != NULL ? !g_str_equal (status, "done") : action == NULL || action->status != TL_ACTION_DONE)
        change->state = TL_WORKBOOK_NOT_DONE;
    }
}

/* What the plan cannot have, such as a day outside of it. */
static void
find_refused (TlDocument        *document,
              TlWorkbookChanges *self,
              gboolean           publish_on,
              GHashTable        *days)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (self->changes, i);
      const TlWorkbookValue *value = change->value;

      if (!tl_workbook_change_is_choice (change) || publish_on != (value->field == TL_INPUT_PUBLISH_ON))
        continue;
      change->refused = tl_input_explain (document, value->row, value->field, change->wanted,
                                          days != NULL ? g_hash_table_lookup (days, value->row) : NULL);
      if (change->refused != NULL)
        change->state = TL_WORKBOOK_REFUSED;
    }
}

/**
 * tl_workbook_changes_judge:
 * @self: changes
 * @document: the document that they are for
 *
 * Finds out again what can come into the document, as is to be done when @take of a
 * change is another: what is taken of an action decides on the rest of it.
 */
void
tl_workbook_changes_judge (TlWorkbookChanges *self,
                           TlDocument        *document)
{
  g_autoptr (GHashTable) days = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TL_IS_DOCUMENT (document));

  tl_document_update (document);
  for (guint i = 0; i < self->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (self->changes, i);

      change->state = change->found;
      g_clear_pointer (&change->refused, g_free);
    }
  find_not_done (tl_document_get_plan (document), self);
  find_refused (document, self, TRUE, NULL);
  days = list_taken (self, TL_INPUT_PUBLISH_ON);
  find_refused (document, self, FALSE, days);
}

/**
 * tl_workbook_change_is_choice:
 * @change: a change
 *
 * Returns: whether it can come into the document, as long as everything else is taken
 *   or left as it is now
 */
gboolean
tl_workbook_change_is_choice (const TlWorkbookChange *change)
{
  return change->state == TL_WORKBOOK_NEW || change->state == TL_WORKBOOK_CONFLICT;
}

/**
 * tl_workbook_change_is_taken:
 * @change: a change
 *
 * Returns: whether it is to come into the document, can, and did
 */
gboolean
tl_workbook_change_is_taken (const TlWorkbookChange *change)
{
  return change->take && tl_workbook_change_is_choice (change) && change->refused == NULL;
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
      change->wanted = dup_wanted (&now, change->value, current);
      change->replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) replaced_free);
      change->state = get_state (change->value, change->wanted, current);
      change->found = change->state;
      change->take = change->state == TL_WORKBOOK_NEW;
      change->current = current != NULL ? g_steal_pointer (&current) : g_strdup ("");
      find_replaced (&now, change);
      g_ptr_array_add (self->changes, change);
    }
  now_clear (&now);
  tl_workbook_changes_judge (self, document);
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

  tl_workbook_changes_judge (self, document);
  for (guint i = 0; i < self->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (self->changes, i);

      if (!tl_workbook_change_is_taken (change))
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of the plan: work that is late, and people's own changes. */

#include "tl-check-private.h"

#include "tracking/tl-action-record.h"

/* Adds a finding about records of a list of the tracking: at the record where it
 * is one, else at the list. */
static TlFinding *
add_tracked (TlChecker     *self,
             TlFindingCode  code,
             guint          list_field,
             gpointer       only,
             guint          field,
             guint          count,
             const char    *name)
{
  TlFinding *finding = count == 1 && only != NULL ? tl_checker_add (self, code, only, field, name)
                                                  : tl_checker_add (self, code, self->tracking, list_field, name);

  finding->count = count;
  return finding;
}

static gboolean
has_no_day (TlActionRecord *record)
{
  return !tl_record_is_set (record, TL_ACTION_RECORD_PREPARE_ON) && !tl_record_is_set (record, TL_ACTION_RECORD_PUBLISH_ON);
}

/* What people added without saying what for. What is done is left in peace. Of several
 * records of one action, the last one counts. */
void
tl_check_hand_made (TlChecker *self)
{
  TlRecordList *records = self->tracking != NULL ? tl_record_get_list (self->tracking, TL_TRACKING_ACTIONS) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  TlActionRecord *first = NULL;
  guint n = 0;

  for (guint i = records != NULL ? tl_record_list_get_length (records) : 0; i > 0; i--)
    {
      TlActionRecord *record = tl_record_list_get (records, i - 1);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);
      const TlPlanAction *action;

      if (!g_str_has_prefix (key, "hand/") || has_no_day (record) || !g_hash_table_add (seen, (gpointer) key)
          || tl_record_is_set (record, TL_ACTION_RECORD_SERVES))
        continue;
      action = tl_plan_find_action (self->plan, key);
      if (action == NULL || action->status != TL_ACTION_PLANNED)
        continue;
      n++;
      first = record;
    }
  if (n > 0)
    add_tracked (self, TL_FINDING_HAND_MADE_WITHOUT_REASON, TL_TRACKING_ACTIONS, first, TL_ACTION_RECORD_SERVES, n,
                 tl_record_get_text (first, TL_ACTION_RECORD_TITLE));
}

/* Whether a record is of something that people added, and says so little of it that the
 * plan has no place for it. */
static gboolean
is_nowhere (TlActionRecord *record)
{
  const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);

  if (tl_record_get_boolean (record, TL_ACTION_RECORD_DONE))
    return FALSE;
  return *key == '\0' || (g_str_has_prefix (key, "hand/") && has_no_day (record));
}

/* What people added for other weeks, or for none. What is done or past is history. */
void
tl_check_outside (TlChecker *self)
{
  TlRecordList *records = self->tracking != NULL ? tl_record_get_list (self->tracking, TL_TRACKING_ACTIONS) : NULL;
  const TlPlanAction *first = NULL;
  TlActionRecord *record = NULL, *nowhere = NULL;
  TlFinding *finding;
  guint n = 0;

  for (guint i = 0; i < self->plan->n_outside; i++)
    {
      const TlPlanAction *action = &self->plan->outside[i];

      if (action->kind != TL_ACTION_HAND || action->status != TL_ACTION_PLANNED)
        continue;
      n++;
      first = first == NULL ? action : first;
    }
  for (guint i = 0; records != NULL && i < tl_record_list_get_length (records); i++)
    {
      TlActionRecord *other = tl_record_list_get (records, i);

      if (first != NULL && g_str_equal (tl_record_get_text (other, TL_ACTION_RECORD_ACTION), first->key))
        record = other;
      if (!is_nowhere (other))
        continue;
      n++;
      nowhere = nowhere == NULL ? other : nowhere;
    }
  if (n == 0 || records == NULL)
    return;
  if (first == NULL)
    record = nowhere;
  finding = tl_checker_add (self, TL_FINDING_ACTIONS_OUTSIDE, record, 0,
                            first != NULL ? first->title : tl_record_get_text (record, TL_ACTION_RECORD_TITLE));
  finding->count = n;
}

/* Posts that adapt what is not there yet, or never will be. */
void
tl_check_adapted (TlChecker *self)
{
  guint n = 0;

  for (guint a = 0; a < self->plan->n_actions && self->tracking != NULL; a++)
    {
      const TlPlanAction *action = &self->plan->actions[a];
      const TlPlanAction *source = action->source != NULL ? tl_plan_find_action (self->plan, action->source) : NULL;

      if (source == NULL || source->status == TL_ACTION_DONE || action->status != TL_ACTION_PLANNED)
        continue;
      n += source->status == TL_ACTION_SKIPPED || tl_plan_action_get_day (source) > tl_plan_action_get_day (action);
    }
  if (n > 0)
    add_tracked (self, TL_FINDING_ADAPTED_TOO_EARLY, TL_TRACKING_EDITS, NULL, 0, n, NULL);
}

/* What should have been done and was not. */
void
tl_check_overdue (TlChecker *self)
{
  guint n = 0;

  if (self->today == TL_DAY_NONE || self->tracking == NULL)
    return;
  for (guint a = 0; a < self->plan->n_actions; a++)
    n += self->plan->actions[a].status == TL_ACTION_PLANNED && tl_plan_action_get_day (&self->plan->actions[a]) < self->today;
  if (n > 0)
    add_tracked (self, TL_FINDING_OVERDUE, TL_TRACKING_ACTIONS, NULL, 0, n, NULL);
}

static void
add_edits (TlChecker     *self,
           TlFindingCode  code,
           TlEditState    state)
{
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < self->plan->n_edits; i++)
    if (self->plan->edits[i].state == state)
      {
        n++;
        first = first == NULL ? self->plan->edits[i].edit : first;
      }
  if (n > 0 && self->tracking != NULL)
    add_tracked (self, code, TL_TRACKING_EDITS,
                 tl_record_list_find (tl_record_get_list (self->tracking, TL_TRACKING_EDITS), first, NULL), 0, n, NULL);
}

/* Changes of something that has changed underneath. */
void
tl_check_edits_in_question (TlChecker *self)
{
  add_edits (self, TL_FINDING_EDITS_IN_QUESTION, TL_EDIT_IN_QUESTION);
}

/* Changes of actions that are gone. */
void
tl_check_edits_homeless (TlChecker *self)
{
  add_edits (self, TL_FINDING_EDITS_HOMELESS, TL_EDIT_HOMELESS);
}

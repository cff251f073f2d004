/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes of single fields: all are there, and each stands as it says. */

#include "edit-laws.h"

#include "plan/tl-action-value.h"
#include "tracking/tl-edit.h"

/* What may follow a change of something else. */
#define FOLLOWERS (1u << TL_ACTION_FIELD_PREPARE_ON | 1u << TL_ACTION_FIELD_KPI | 1u << TL_ACTION_FIELD_ACCOUNTABLE \
                   | 1u << TL_ACTION_FIELD_APPROVER)

static const char *const states[] = { "applied", "in question", "homeless" };

static const TlPlanAction *
find_outside (const TlPlan *plan,
              const char   *key)
{
  for (guint i = 0; i < plan->n_outside; i++)
    if (g_str_equal (plan->outside[i].key, key))
      return &plan->outside[i];
  return NULL;
}

/* Outside of the plan's weeks, a change is made, or waits. */
static char *
judge_outside (const TlPlanAction *action,
               const TlPlanEdit   *edit)
{
  gboolean changed = (action->changed & (1u << edit->field)) != 0;

  if (changed != (edit->state == TL_EDIT_APPLIED) || action->in_question != 0 || edit->state == TL_EDIT_IN_QUESTION)
    return g_strdup_printf ("%s is outside of the plan, and does not say how its field %d stands", edit->action, edit->field);
  if (action->status == TL_ACTION_DONE && !changed)
    return g_strdup_printf ("%s is done, and its change homeless", edit->action);
  return NULL;
}

static gboolean
is_only_written (TlActionField field)
{
  return field == TL_ACTION_FIELD_TEXT || field == TL_ACTION_FIELD_PICTURE || field == TL_ACTION_FIELD_PICTURE_TEXT
         || field == TL_ACTION_FIELD_NOTE;
}

/* How a change stands, from what is derived, what was and what is wanted. */
static TlEditState
judge_state (const TlPlanEdit   *edit,
             const TlPlanAction *base)
{
  g_autofree char *derived = tl_plan_action_dup_value (base, edit->field);

  if (base->status == TL_ACTION_DONE)
    return TL_EDIT_APPLIED;
  if (!edit->usable)
    return TL_EDIT_IN_QUESTION;
  return edit->pinned || is_only_written (edit->field) || g_str_equal (derived, edit->replaced) || g_str_equal (derived, edit->value)
             ? TL_EDIT_APPLIED
             : TL_EDIT_IN_QUESTION;
}

/* What is wanted is in force, unless it cannot be used or the action is done.
 * Nobody approves their own work. */
static char *
judge_value (const TlPlanEdit   *edit,
             const TlPlanAction *action,
             const TlPlanAction *base)
{
  g_autofree char *is = tl_plan_action_dup_value (action, edit->field);
  g_autofree char *was = tl_plan_action_dup_value (base, edit->field);
  gboolean own = edit->field == TL_ACTION_FIELD_APPROVER && g_strcmp0 (edit->value, action->operator_id) == 0;

  if (base->status == TL_ACTION_DONE || own)
    return NULL;
  if (edit->usable ? g_str_equal (is, edit->value) : (g_str_equal (is, was) || (FOLLOWERS & (1u << edit->field))))
    return NULL;
  return g_strdup_printf ("field %d of %s is “%s”; “%s” is wanted, “%s” is derived", edit->field, edit->action, is,
                          edit->value, was);
}

static char *
judge_edit (const TlPlan     *plan,
            const TlPlanEdit *edit)
{
  const TlPlanAction *outside = find_outside (plan, edit->action);
  const TlPlanAction *action = tl_plan_find_action (plan, edit->action);
  const TlPlanAction *base = tl_plan_find_base (plan, edit->action);
  guint bit = 1u << edit->field;
  TlEditState state;

  if (outside != NULL)
    return judge_outside (outside, edit);
  state = action == NULL ? TL_EDIT_HOMELESS : judge_state (edit, base);
  if (edit->state != state)
    return g_strdup_printf ("a change of field %d of %s is %s, not %s", edit->field, edit->action, states[edit->state],
                            states[state]);
  if (action == NULL)
    return edit->derived == NULL ? NULL : g_strdup_printf ("%s is gone, and something of it derived", edit->action);
  if (((action->changed & bit) != 0) != (state == TL_EDIT_APPLIED)
      || ((action->in_question & bit) != 0) != (state == TL_EDIT_IN_QUESTION)
      || ((action->pinned & bit) != 0) != edit->pinned)
    return g_strdup_printf ("%s does not say how its field %d stands", edit->action, edit->field);
  return judge_value (edit, action, base);
}

/* Every change that is saved is applied, in question or homeless, once. */
char *
law_changes (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (story->document), TL_TRACKING_EDITS);

  if (plan->needs != 0)
    return plan->n_edits == 0 ? NULL : g_strdup ("there is no plan, and something is laid over it");
  if (plan->n_edits != tl_record_list_get_length (edits))
    return g_strdup_printf ("there are %u changes, and the plan knows %u", tl_record_list_get_length (edits), plan->n_edits);
  for (guint i = 0; i < plan->n_edits; i++)
    {
      TlEdit *record = tl_record_list_get (edits, i);
      const TlPlanEdit *edit = &plan->edits[i];
      char *broken;

      if (!g_str_equal (edit->edit, tl_record_get_id (record))
          || !g_str_equal (edit->action, tl_record_get_text (record, TL_EDIT_ACTION))
          || !g_str_equal (edit->value, tl_record_get_text (record, TL_EDIT_VALUE))
          || !g_str_equal (edit->replaced, tl_record_get_text (record, TL_EDIT_REPLACED))
          || (int) edit->field != tl_record_get_enum (record, TL_EDIT_FIELD))
        return g_strdup_printf ("change %u of the plan is not that of the document", i);
      broken = judge_edit (plan, edit);
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

static GHashTable *
list_changed (const TlPlan *plan)
{
  GHashTable *changed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->n_edits; i++)
    {
      guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (changed, plan->edits[i].action));

      g_hash_table_insert (changed, (gpointer) plan->edits[i].action,
                           GUINT_TO_POINTER (bits | 1u << plan->edits[i].field));
    }
  return changed;
}

gboolean
is_gone (Story      *story,
         const char *id)
{
  return tl_record_find (tl_document_get_envelope (story->document), id) == NULL
         && tl_catalogue_find (tl_document_get_catalogue (story->document), id) == NULL;
}

/* Nothing is changed but what somebody changed, and what follows from that. Past
 * work that is to be done all the same is not given to who has left. */
char *
law_unchanged (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  g_autoptr (GHashTable) changed = list_changed (plan);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i], *base = tl_plan_find_base (plan, action->key);
      guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (changed, action->key));

      if ((action->changed | action->in_question) != bits)
        return g_strdup_printf ("%s says that %x of it is changed, not %x", action->key,
                                action->changed | action->in_question, bits);
      for (guint field = 0; field < TL_N_ACTION_FIELDS && base != action; field++)
        {
          g_autofree char *is = tl_plan_action_dup_value (action, field);
          g_autofree char *was = tl_plan_action_dup_value (base, field);
          gboolean same_day = field == TL_ACTION_FIELD_DATE && action->publish_on == TL_DAY_NONE
                              && (bits & (1u << TL_ACTION_FIELD_PREPARE_ON));

          if (!((bits | FOLLOWERS) & (1u << field)) && !same_day && !g_str_equal (is, was)
              && !(*is == '\0' && is_gone (story, was)))
            return g_strdup_printf ("field %u of %s is “%s”, not “%s”, and nobody changed it", field, action->key, is,
                                    was);
        }
    }
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan.h"

#include "plan/tl-plan-private.h"

G_DEFINE_BOXED_TYPE (TlPlan, tl_plan, tl_plan_ref, tl_plan_unref)

TlPlan *
tl_plan_ref (TlPlan *plan)
{
  return g_atomic_rc_box_acquire (plan);
}

static void
clear (gpointer data)
{
  TlPlanOwner *owner = data;

  g_clear_pointer (&owner->by_key, g_hash_table_unref);
  g_clear_pointer (&owner->bases, g_hash_table_unref);
  g_clear_pointer (&owner->strings, g_string_chunk_free);
  g_clear_pointer (&owner->actions, g_array_unref);
  g_clear_pointer (&owner->channels, g_array_unref);
  g_clear_pointer (&owner->loads, g_array_unref);
  g_clear_pointer (&owner->edits, g_array_unref);
  g_clear_pointer (&owner->outside, g_array_unref);
  g_clear_pointer (&owner->blocks, g_ptr_array_unref);
  g_clear_pointer (&owner->under, tl_plan_unref);
}

void
tl_plan_unref (TlPlan *plan)
{
  g_atomic_rc_box_release_full (plan, clear);
}

/**
 * tl_plan_action_get_day:
 *
 * Returns: the day on which @action appears; for work that is not published, the
 *   day of the work
 */
TlDay
tl_plan_action_get_day (const TlPlanAction *action)
{
  return action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on;
}

/**
 * tl_plan_waits_for_approval:
 *
 * Returns: whether @action is still to be approved, and nobody has the time; of weeks
 *   that stand it is overdue instead
 */
gboolean
tl_plan_waits_for_approval (const TlPlan       *plan,
                            const TlPlanAction *action)
{
  return action->approval_missing && action->status == TL_ACTION_PLANNED
         && tl_plan_action_get_day (action) >= plan->frame.from;
}

/**
 * tl_plan_find_action:
 *
 * Returns: (nullable): the action of that key
 */
const TlPlanAction *
tl_plan_find_action (const TlPlan *plan,
                     const char   *key)
{
  const TlPlanOwner *owner = (const TlPlanOwner *) plan;

  return g_hash_table_lookup (owner->by_key, key);
}

/**
 * tl_plan_find_outside:
 *
 * Returns: (nullable): the action of that key that stands recorded outside of the
 *   plan's weeks
 */
const TlPlanAction *
tl_plan_find_outside (const TlPlan *plan,
                      const char   *key)
{
  for (guint i = 0; i < plan->n_outside; i++)
    if (g_str_equal (plan->outside[i].key, key))
      return &plan->outside[i];
  return NULL;
}

/**
 * tl_plan_find_base:
 *
 * Returns: (nullable): the action of that key as it would be if nobody had changed
 *   any of its fields: as derived, or as recorded, also outside of the plan's weeks
 */
const TlPlanAction *
tl_plan_find_base (const TlPlan *plan,
                   const char   *key)
{
  const TlPlanOwner *owner = (const TlPlanOwner *) plan;
  const TlPlanAction *base = owner->bases != NULL ? g_hash_table_lookup (owner->bases, key) : NULL;

  if (base == NULL)
    base = tl_plan_find_action (plan, key);
  return base != NULL ? base : tl_plan_find_outside (plan, key);
}

const TlPlanChannel *
tl_plan_find_channel (const TlPlan *plan,
                      const char   *id)
{
  for (guint i = 0; i < plan->n_channels; i++)
    if (g_strcmp0 (plan->channels[i].id, id) == 0)
      return &plan->channels[i];
  return NULL;
}

/**
 * tl_plan_find_load:
 * @week: of the plan, from 1
 *
 * Returns: (nullable): what @person has to do in that week
 */
const TlPlanLoad *
tl_plan_find_load (const TlPlan *plan,
                   const char   *person,
                   guint         week)
{
  if (week < 1 || week > plan->frame.weeks)
    return NULL;
  for (guint i = 0; i < plan->n_loads; i += plan->frame.weeks)
    if (g_strcmp0 (plan->loads[i].person, person) == 0)
      return &plan->loads[i + week - 1];
  return NULL;
}

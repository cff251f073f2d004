/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-overlay.h"

#include "plan/tl-action-value.h"

/**
 * tl_overlay_find_row:
 * @row: (out): its index
 *
 * Returns: whether there is an action of that key, in the plan or not
 */
gboolean
tl_overlay_find_row (const TlOverlay *self,
                     const char      *key,
                     guint           *row)
{
  const TlPlanAction *action = tl_plan_find_action (self->derived, key);

  *row = action != NULL ? (guint) (action - self->derived->actions)
                        : GPOINTER_TO_UINT (g_hash_table_lookup (self->added, key)) - 1;
  return *row != G_MAXUINT;
}

/**
 * tl_overlay_find_answer:
 *
 * Returns: (nullable): the record of the strategy that has that id
 */
TlRecord *
tl_overlay_find_answer (TlOverlay  *self,
                        const char *id)
{
  if (self->answers == NULL)
    self->answers = tl_record_index (self->input->strategy);
  return g_hash_table_lookup (self->answers, id);
}

/**
 * tl_overlay_get_week:
 *
 * Returns: the week of the plan in which @day is, 0: none
 */
guint
tl_overlay_get_week (const TlOverlay *self,
                     TlDay            day)
{
  const TlPlanFrame *frame = &self->derived->frame;

  return day < frame->start || day >= frame->start + 7 * frame->weeks ? 0 : (day - frame->start) / 7 + 1;
}

/* What was planned for weeks that are past, and is not recorded, is gone. */
static void
drop_past (TlOverlay *self)
{
  const TlPlanFrame *frame = &self->derived->frame;

  for (guint i = 0; i < self->derived->n_actions; i++)
    {
      const TlPlanAction *action = tl_overlay_get_row (self, i);

      if (!action->recorded && frame->start + 7 * (action->week - 1) < frame->from)
        tl_overlay_flag (self, i, TL_ROW_GONE);
    }
}

static gboolean
has_past (const TlPlan *plan)
{
  return plan->n_actions > 0 && plan->frame.start + 7 * (plan->actions[0].week - 1) < plan->frame.from;
}

/* The rows that are in the plan, in its order. */
static GArray *
take_rows (TlOverlay *self)
{
  GArray *actions = g_array_sized_new (FALSE, FALSE, sizeof (TlPlanAction), self->rows->len);
  gboolean sorted = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TlPlanAction *action = tl_overlay_get_row (self, i);

      if (tl_overlay_is (self, i, TL_ROW_TOUCHED))
        {
          action->week = tl_overlay_get_week (self, tl_plan_action_get_day (action));
          if (action->week == 0)
            {
              tl_overlay_flag (self, i, TL_ROW_GONE);
              g_array_append_vals (self->outside, action, 1);
            }
        }
      if (tl_overlay_is (self, i, TL_ROW_GONE))
        continue;
      if (actions->len > 0
          && tl_plan_action_compare (&g_array_index (actions, TlPlanAction, actions->len - 1), action) > 0)
        sorted = FALSE;
      g_array_append_vals (actions, action, 1);
    }
  if (!sorted)
    tl_plan_sort_actions (actions, self->derived->frame.weeks);
  g_array_sort (self->outside, (GCompareFunc) tl_plan_action_compare);
  return actions;
}

static TlPlan *
make_plan (TlOverlay *self)
{
  TlPlanOwner *under = (TlPlanOwner *) self->derived;
  TlPlanOwner *owner = g_atomic_rc_box_new0 (TlPlanOwner);
  TlPlan *plan = &owner->plan;

  *plan = *self->derived;
  owner->under = tl_plan_ref (self->derived);
  owner->strings = g_steal_pointer (&self->input->strings);
  owner->actions = take_rows (self);
  owner->channels = g_array_ref (under->channels);
  owner->blocks = g_steal_pointer (&self->blocks);
  owner->bases = g_steal_pointer (&self->bases);
  tl_overlay_book (self);
  owner->loads = g_steal_pointer (&self->loads);
  owner->edits = g_steal_pointer (&self->edits);
  owner->outside = g_steal_pointer (&self->outside);
  owner->by_key = g_hash_table_new (g_str_hash, g_str_equal);

  plan->actions = (const TlPlanAction *) (gpointer) owner->actions->data;
  plan->n_actions = owner->actions->len;
  plan->loads = (const TlPlanLoad *) (gpointer) owner->loads->data;
  plan->edits = (const TlPlanEdit *) (gpointer) owner->edits->data;
  plan->n_edits = owner->edits->len;
  plan->outside = (const TlPlanAction *) (gpointer) owner->outside->data;
  plan->n_outside = owner->outside->len;
  for (guint i = 0; i < plan->n_actions; i++)
    g_hash_table_insert (owner->by_key, (gpointer) plan->actions[i].key, (gpointer) &plan->actions[i]);
  return plan;
}

TlPlan *
tl_plan_lay_over (TlPlan      *derived,
                  TlStrategy  *strategy,
                  TlTracking  *tracking,
                  TlCatalogue *catalogue)
{
  TlRecordList *records = tl_record_get_list (tracking, TL_TRACKING_ACTIONS);
  TlRecordList *edits = tl_record_get_list (tracking, TL_TRACKING_EDITS);
  g_autoptr (TlPlanInput) input = NULL;
  g_autoptr (TlMeasures) measures = NULL;
  TlOverlay self = { .derived = derived };
  TlPlan *plan;

  if (derived->needs != 0
      || (tl_record_list_get_length (records) == 0 && tl_record_list_get_length (edits) == 0 && !has_past (derived)))
    return tl_plan_ref (derived);

  self.input = input = tl_plan_input_new (strategy, catalogue);
  self.measures = measures = tl_measures_new (input);
  self.rows = g_array_sized_new (FALSE, FALSE, sizeof (TlPlanAction),
                                 derived->n_actions + tl_record_list_get_length (records));
  self.flags = g_array_new (FALSE, TRUE, sizeof (guint8));
  self.added = g_hash_table_new (g_str_hash, g_str_equal);
  self.bases = g_hash_table_new (g_str_hash, g_str_equal);
  self.blocks = g_ptr_array_new_with_free_func (g_free);
  self.edits = g_array_sized_new (FALSE, FALSE, sizeof (TlPlanEdit), tl_record_list_get_length (edits));
  self.outside = g_array_new (FALSE, FALSE, sizeof (TlPlanAction));
  self.loads = g_array_sized_new (FALSE, FALSE, sizeof (TlPlanLoad), derived->n_loads);
  g_array_append_vals (self.rows, derived->actions, derived->n_actions);
  g_array_append_vals (self.loads, derived->loads, derived->n_loads);
  g_array_set_size (self.flags, derived->n_actions);

  tl_overlay_add_records (&self, records);
  drop_past (&self);
  tl_overlay_add_edits (&self, edits);
  plan = make_plan (&self);

  g_array_unref (self.rows);
  g_array_unref (self.flags);
  g_hash_table_unref (self.added);
  g_clear_pointer (&self.answers, g_hash_table_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self.refs); i++)
    g_clear_pointer (&self.refs[i], g_hash_table_unref);
  return plan;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The document and the plan that follows from it.
 */

#include "tl-document-private.h"

#include "document/tl-plan-settings.h"

static gboolean
on_idle (gpointer user_data)
{
  TlDocument *self = user_data;

  self->update_source = 0;
  tl_document_update (self);

  return G_SOURCE_REMOVE;
}

void
tl_document_invalidate_plan (TlDocument *self)
{
  self->dirty = TRUE;

  if (self->plan != NULL && self->update_source == 0)
    self->update_source = g_idle_add (on_idle, self);
}

/**
 * tl_document_get_frame:
 * @self: a document
 * @frame: (out caller-allocates): the frame of its plan
 *
 * Gets when the plan begins, and how long it is.
 */
void
tl_document_get_frame (TlDocument  *self,
                       TlPlanFrame *frame)
{
  gpointer settings;

  g_return_if_fail (TL_IS_DOCUMENT (self));
  g_return_if_fail (frame != NULL);

  settings = tl_record_get_child (self->envelope, TL_ENVELOPE_PLAN);

  frame->start = tl_record_get_date (settings, TL_PLAN_SETTINGS_START);
  frame->weeks = tl_record_get_integer (settings, TL_PLAN_SETTINGS_WEEKS);
  frame->origin = tl_record_get_date (settings, TL_PLAN_SETTINGS_ORIGIN);
  frame->from = tl_record_get_date (settings, TL_PLAN_SETTINGS_PLAN_FROM);
}

/**
 * tl_document_set_today:
 * @self: a document
 * @today: the day from which it is looked at, or %TL_DAY_NONE, as at first
 *
 * Says from which day the findings are to be seen. The plan does not depend on
 * it.
 */
void
tl_document_set_today (TlDocument *self,
                       TlDay       today)
{
  g_return_if_fail (TL_IS_DOCUMENT (self));

  if (self->today == today)
    return;

  self->today = today;
  tl_document_invalidate_plan (self);
}

TlDay
tl_document_get_today (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), TL_DAY_NONE);

  return self->today;
}

/**
 * tl_document_get_situation:
 * @self: a document
 * @plan: a plan that was derived from it
 * @situation: (out caller-allocates): what there is to judge; valid as long as
 *   @self and @plan are
 *
 * Gets what the checks look at.
 */
void
tl_document_get_situation (TlDocument   *self,
                           const TlPlan *plan,
                           TlSituation  *situation)
{
  g_return_if_fail (TL_IS_DOCUMENT (self));
  g_return_if_fail (plan != NULL);

  *situation = (TlSituation) {
    .root = TL_RECORD (self->envelope),
    .strategy = tl_document_get_strategy (self),
    .tracking = tl_document_get_tracking (self),
    .catalogue = tl_document_get_catalogue (self),
    .plan = plan,
    .today = self->today,
  };
}

static void
ensure_plan (TlDocument *self)
{
  if (self->plan == NULL)
    tl_document_update (self);
}

/**
 * tl_document_get_plan:
 * @self: a document
 *
 * Returns: (transfer none): the plan, with what people changed, did and added
 *   laid over it; after a change, the one before it until the main loop is idle
 *   next
 */
TlPlan *
tl_document_get_plan (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  ensure_plan (self);

  return self->plan;
}

/**
 * tl_document_get_derived_plan:
 * @self: a document
 *
 * Returns: (transfer none): the plan as it follows from the answers, with nothing
 *   laid over it; the very same as tl_document_get_plan() where there is nothing
 *   to lay over it, and of the same age
 */
TlPlan *
tl_document_get_derived_plan (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  ensure_plan (self);

  return self->derived;
}

/**
 * tl_document_get_findings:
 * @self: a document
 *
 * Returns: (transfer none) (element-type TlFinding): where strategy and plan
 *   part company; of the same age as the plan
 */
GPtrArray *
tl_document_get_findings (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  ensure_plan (self);

  return self->findings;
}

/**
 * tl_document_get_actions:
 * @self: a document
 *
 * Returns: (transfer none): the actions of the plan; the same list as long as
 *   there is the document, and of the same age as the plan
 */
TlActionList *
tl_document_get_actions (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  ensure_plan (self);

  if (self->actions == NULL)
    {
      self->actions = tl_action_list_new ();
      tl_action_list_set_plan (self->actions, self->plan);
    }

  return self->actions;
}

/**
 * tl_document_update:
 * @self: a document
 *
 * Makes the plan and the findings now, if anything has changed since, instead
 * of when the main loop is idle next.
 */
void
tl_document_update (TlDocument *self)
{
  g_autoptr (TlPlan) old_plan = NULL;
  g_autoptr (GPtrArray) old_findings = NULL;
  TlSituation situation;
  TlPlanFrame frame;

  g_return_if_fail (TL_IS_DOCUMENT (self));

  /* What a handler of this changes is for the next idle. */
  if (self->updating)
    return;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (!self->dirty)
    return;

  self->updating = TRUE;
  self->dirty = FALSE;
  g_object_ref (self);
  g_object_freeze_notify (G_OBJECT (self));

  old_plan = g_steal_pointer (&self->plan);
  g_clear_pointer (&self->derived, tl_plan_unref);
  old_findings = g_steal_pointer (&self->findings);

  tl_document_get_frame (self, &frame);
  self->derived = tl_plan_derive (tl_document_get_strategy (self), tl_document_get_tracking (self),
                                  tl_document_get_catalogue (self), &frame);
  self->plan = tl_plan_lay_over (self->derived, tl_document_get_strategy (self), tl_document_get_tracking (self),
                                 tl_document_get_catalogue (self));
  tl_document_get_situation (self, self->plan, &situation);
  self->findings = tl_plan_check (&situation);

  if (self->actions != NULL)
    tl_action_list_set_plan (self->actions, self->plan);

  tl_document_notify_property (self, TL_DOCUMENT_PROP_PLAN);
  tl_document_notify_property (self, TL_DOCUMENT_PROP_FINDINGS);
  g_object_thaw_notify (G_OBJECT (self));

  self->updating = FALSE;
  g_object_unref (self);
}

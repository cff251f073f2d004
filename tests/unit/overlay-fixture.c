/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "overlay-fixture.h"

TlTracking *
overlay_tracking (PlanFixture *fixture)
{
  return tl_record_get_child (fixture->envelope, TL_ENVELOPE_TRACKING);
}

TlEdit *
overlay_edit (PlanFixture   *fixture,
              const char    *key,
              TlActionField  field,
              const char    *value,
              const char    *replaced)
{
  TlEdit *edit = tl_record_list_append_new (tl_record_get_list (overlay_tracking (fixture), TL_TRACKING_EDITS), NULL);

  tl_record_set_text (edit, TL_EDIT_ACTION, key);
  tl_record_set_enum (edit, TL_EDIT_FIELD, (int) field);
  tl_record_set_text (edit, TL_EDIT_VALUE, value);
  tl_record_set_text (edit, TL_EDIT_REPLACED, replaced);
  return edit;
}

TlEdit *
overlay_change (PlanFixture   *fixture,
                const char    *key,
                TlActionField  field,
                const char    *value)
{
  g_autofree char *derived = tl_plan_action_dup_value (overlay_find (fixture->plan, key), field);

  return overlay_edit (fixture, key, field, value, derived);
}

TlActionRecord *
overlay_record (PlanFixture *fixture,
                const char  *key,
                const char  *prepare_on)
{
  TlActionRecord *record
    = tl_record_list_append_new (tl_record_get_list (overlay_tracking (fixture), TL_TRACKING_ACTIONS), NULL);

  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, key);
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, plan_fixture_day (prepare_on));
  return record;
}

TlPlan *
overlay_derive (PlanFixture *fixture)
{
  return tl_plan_derive (fixture->strategy, overlay_tracking (fixture), fixture->catalogue, &fixture->frame);
}

TlPlan *
overlay_lay (PlanFixture *fixture)
{
  g_autoptr (TlPlan) derived = overlay_derive (fixture);

  return tl_plan_lay_over (derived, fixture->strategy, overlay_tracking (fixture), fixture->catalogue);
}

const TlPlanEdit *
overlay_find_edit (const TlPlan  *plan,
                   const char    *key,
                   TlActionField  field)
{
  for (guint i = 0; i < plan->n_edits; i++)
    if (plan->edits[i].field == field && g_str_equal (plan->edits[i].action, key))
      return &plan->edits[i];
  return NULL;
}

const TlPlanAction *
overlay_find (const TlPlan *plan,
              const char   *key)
{
  const TlPlanAction *action = tl_plan_find_action (plan, key);

  if (action == NULL)
    g_error ("There is no action %s", key);
  return action;
}

void
overlay_assert (const TlPlan  *plan,
                const char    *key,
                TlActionField  field,
                const char    *expected)
{
  g_autofree char *value = tl_plan_action_dup_value (overlay_find (plan, key), field);

  g_assert_cmpstr (value, ==, expected);
}

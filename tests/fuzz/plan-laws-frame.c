/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stays when a plan is derived again, for the same time or another. */

#include "plan-laws.h"

#include "catalogue/tl-catalogue-default.h"
#include "compare-plans.h"
#include "document/tl-plan-settings.h"

/* Takes @envelope over. */
Derived *
derived_new (TlEnvelope *envelope)
{
  Derived *self = g_new0 (Derived, 1);
  gpointer settings = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);

  self->envelope = envelope;
  self->strategy = tl_record_get_child (envelope, TL_ENVELOPE_STRATEGY);
  self->catalogue = tl_catalogue_get_default ();
  self->frame.start = tl_record_get_date (settings, TL_PLAN_SETTINGS_START);
  self->frame.weeks = (guint) tl_record_get_integer (settings, TL_PLAN_SETTINGS_WEEKS);
  self->frame.origin = tl_record_get_date (settings, TL_PLAN_SETTINGS_ORIGIN);
  self->plan = tl_plan_derive (self->strategy, NULL, self->catalogue, &self->frame);
  return self;
}

TlPlan *
derive_again (Derived *self,
              TlDay    start,
              guint    weeks)
{
  TlPlanFrame frame = { start, weeks, self->frame.origin };

  return tl_plan_derive (self->strategy, NULL, self->catalogue, &frame);
}

void
derived_free (Derived *self)
{
  tl_plan_unref (self->plan);
  g_object_unref (self->envelope);
  g_free (self);
}

char *
law_twice (Derived *derived)
{
  g_autoptr (TlPlan) again = derive_again (derived, derived->frame.start, derived->frame.weeks);

  return compare_plans (derived->plan, again);
}

/* The actions of @part are those of @whole in its weeks, those done once left
 * out if @ongoing. */
static char *
compare_part (const TlPlan *whole,
              const TlPlan *part,
              gboolean      ongoing)
{
  TlDay end = part->frame.start + 7 * part->frame.weeks;
  guint n = 0, n_part = 0;

  for (guint i = 0; i < whole->n_actions; i++)
    {
      const TlPlanAction *action = &whole->actions[i];
      TlDay monday = whole->frame.start + 7 * (action->week - 1);
      const TlPlanAction *same;
      char *difference;

      if (monday < part->frame.start || monday >= end || (ongoing && action->kind == TL_ACTION_ONCE))
        continue;
      n++;
      same = tl_plan_find_action (part, action->key);
      if (same == NULL)
        return g_strdup_printf ("%s is missing", action->key);
      difference = compare_actions (action, same);
      if (difference != NULL)
        return difference;
    }
  for (guint i = 0; i < part->n_actions; i++)
    n_part += !ongoing || part->actions[i].kind != TL_ACTION_ONCE;
  return n == n_part ? NULL : g_strdup_printf ("there are %u actions, not %u", n_part, n);
}

static char *
compare_part_loads (const TlPlan *whole,
                    const TlPlan *part)
{
  for (guint i = 0; i < part->n_loads; i++)
    {
      const TlPlanLoad *load = &part->loads[i];
      const TlPlanLoad *same = tl_plan_find_load (whole, load->person, load->week);

      if (load->minutes != same->minutes || load->recurring != same->recurring || load->available != same->available)
        return g_strdup_printf ("%s has %u minutes in week %u of %u, and %u of %u", load->person, load->minutes,
                                load->week, part->frame.weeks, same->minutes, whole->frame.weeks);
    }
  return NULL;
}

/* The whole weeks of a shorter plan are a prefix of a longer one. */
char *
law_prefix (Derived *derived)
{
  const guint lengths[] = { 1, derived->frame.weeks / 2, derived->frame.weeks - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (TlPlan) shorter = NULL;
      char *difference;

      if (lengths[i] < 1 || lengths[i] >= derived->frame.weeks)
        continue;
      shorter = derive_again (derived, derived->frame.start, lengths[i]);
      difference = compare_part (derived->plan, shorter, FALSE);
      if (difference == NULL)
        difference = compare_part_loads (derived->plan, shorter);
      if (difference == NULL)
        difference = compare_channels (derived->plan, shorter);
      if (difference != NULL)
        return difference;
    }
  return NULL;
}

/* What is done once comes first whenever the plan begins; the rest stands. */
char *
law_later_start (Derived *derived)
{
  const guint delays[] = { 1, 2, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      g_autoptr (TlPlan) later = NULL;
      char *difference;

      if (delays[i] >= derived->frame.weeks)
        continue;
      later = derive_again (derived, derived->frame.start + 7 * delays[i], derived->frame.weeks - delays[i]);
      difference = compare_part (derived->plan, later, TRUE);
      if (difference != NULL)
        return difference;
    }
  return NULL;
}

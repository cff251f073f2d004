/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "compare-plans.h"

#define TEXT(key, field)                                                                   \
  if (g_strcmp0 (a->field, b->field) != 0)                                                 \
    return g_strdup_printf ("%s: " #field " is %s and %s", (key), a->field, b->field)

#define NUMBER(key, field)                                                                 \
  if (a->field != b->field)                                                                \
    return g_strdup_printf ("%s: " #field " is %g and %g", (key), (double) a->field, (double) b->field)

#define DAY(key, field)                                                                    \
  if (a->field != b->field)                                                                \
    {                                                                                      \
      g_autofree char *day_a = a->field != TL_DAY_NONE ? tl_day_to_string (a->field) : NULL; \
      g_autofree char *day_b = b->field != TL_DAY_NONE ? tl_day_to_string (b->field) : NULL; \
                                                                                           \
      return g_strdup_printf ("%s: " #field " is %s and %s", (key), day_a, day_b);         \
    }

static char *
compare_traces (const char    *key,
                const TlTrace *a,
                const TlTrace *b)
{
  NUMBER (key, kind);
  TEXT (key, ref);
  return NULL;
}

/* What people made of an action. */
static char *
compare_made (const TlPlanAction *a,
              const TlPlanAction *b)
{
  TEXT (a->key, title);
  NUMBER (a->key, status);
  NUMBER (a->key, recorded);
  DAY (a->key, done_on);
  NUMBER (a->key, actual_minutes);
  TEXT (a->key, link);
  TEXT (a->key, text);
  TEXT (a->key, picture);
  TEXT (a->key, picture_text);
  TEXT (a->key, note);
  NUMBER (a->key, changed);
  NUMBER (a->key, in_question);
  NUMBER (a->key, pinned);
  return NULL;
}

/* All but the week, which is counted from the plan's start. */
char *
compare_actions (const TlPlanAction *a,
                 const TlPlanAction *b)
{
  TEXT (a->key, key);
  NUMBER (a->key, kind);
  NUMBER (a->key, task);
  DAY (a->key, prepare_on);
  DAY (a->key, publish_on);
  NUMBER (a->key, time);
  TEXT (a->key, channel);
  NUMBER (a->key, slot);
  TEXT (a->key, persona);
  TEXT (a->key, pillar);
  TEXT (a->key, format);
  TEXT (a->key, source);
  TEXT (a->key, subject);
  TEXT (a->key, kpi);
  NUMBER (a->key, fiscal_year);
  NUMBER (a->key, quarter);
  NUMBER (a->key, has_target);
  NUMBER (a->key, target);
  TEXT (a->key, benchmark);
  TEXT (a->key, operator_id);
  NUMBER (a->key, by_backup);
  TEXT (a->key, accountable);
  TEXT (a->key, approver);
  NUMBER (a->key, approval_missing);
  NUMBER (a->key, minutes);
  NUMBER (a->key, approve_minutes);
  NUMBER (a->key, n_traces);
  for (guint i = 0; i < a->n_traces; i++)
    {
      char *difference = compare_traces (a->key, &a->traces[i], &b->traces[i]);

      if (difference != NULL)
        return difference;
    }
  return compare_made (a, b);
}

static char *
compare_edits (const TlPlanEdit *a,
               const TlPlanEdit *b)
{
  TEXT (a->action, edit);
  TEXT (a->action, action);
  NUMBER (a->action, field);
  NUMBER (a->action, state);
  TEXT (a->action, value);
  TEXT (a->action, replaced);
  TEXT (a->action, derived);
  NUMBER (a->action, usable);
  NUMBER (a->action, pinned);
  return NULL;
}

static char *
compare_contributions (const char           *key,
                       const TlContribution *a,
                       const TlContribution *b)
{
  NUMBER (key, kind);
  NUMBER (key, points);
  NUMBER (key, most);
  TEXT (key, ref);
  NUMBER (key, use);
  NUMBER (key, basis);
  TEXT (key, usage);
  NUMBER (key, lens);
  NUMBER (key, percent);
  NUMBER (key, overall);
  NUMBER (key, foreign);
  return NULL;
}

static char *
compare_scores (const char           *key,
                const TlPersonaScore *a,
                const TlPersonaScore *b)
{
  TEXT (key, persona);
  NUMBER (key, score);
  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    {
      char *difference = compare_contributions (key, &a->contributions[i], &b->contributions[i]);

      if (difference != NULL)
        return difference;
    }
  return NULL;
}

static char *
compare_channel (const TlPlanChannel *a,
                 const TlPlanChannel *b)
{
  TEXT (a->id, id);
  NUMBER (a->id, score);
  NUMBER (a->id, chosen);
  NUMBER (a->id, reason);
  TEXT (a->id, persona);
  TEXT (a->id, choice);
  NUMBER (a->id, needed_minutes);
  NUMBER (a->id, left_minutes);
  TEXT (a->id, short_person);
  NUMBER (a->id, short_approval);
  NUMBER (a->id, short_minutes);
  NUMBER (a->id, short_left);
  NUMBER (a->id, low);
  NUMBER (a->id, high);
  NUMBER (a->id, recommended_low);
  TEXT (a->id, ruling);
  NUMBER (a->id, cadence);
  TEXT (a->id, operator_id);
  TEXT (a->id, backup);
  NUMBER (a->id, n_mix);
  for (guint i = 0; i < a->n_mix; i++)
    {
      TEXT (a->id, mix[i].format);
      NUMBER (a->id, mix[i].parts);
      NUMBER (a->id, mix[i].minutes);
    }
  NUMBER (a->id, minutes);
  NUMBER (a->id, n_personas);
  for (guint i = 0; i < a->n_personas; i++)
    {
      char *difference = compare_scores (a->id, &a->personas[i], &b->personas[i]);

      if (difference != NULL)
        return difference;
    }
  return NULL;
}

char *
compare_channels (const TlPlan *a,
                  const TlPlan *b)
{
  NUMBER ("plan", n_channels);
  for (guint i = 0; i < a->n_channels; i++)
    {
      char *difference = compare_channel (&a->channels[i], &b->channels[i]);

      if (difference != NULL)
        return difference;
    }
  return NULL;
}

static char *
compare_loads (const char       *key,
               const TlPlanLoad *a,
               const TlPlanLoad *b)
{
  if (b == NULL)
    return g_strdup_printf ("%s: week %u is missing", key, a->week);
  NUMBER (key, minutes);
  NUMBER (key, recurring);
  NUMBER (key, available);
  return NULL;
}

/* The loads are compared person by person, since they follow the team. */
char *
compare_plans (const TlPlan *a,
               const TlPlan *b)
{
  char *difference = compare_channels (a, b);

  if (difference != NULL)
    return difference;
  NUMBER ("plan", needs);
  NUMBER ("plan", n_actions);
  NUMBER ("plan", n_loads);
  NUMBER ("plan", available_minutes);
  NUMBER ("plan", needed_minutes);
  NUMBER ("plan", steady_minutes);
  NUMBER ("plan", duty_minutes);
  NUMBER ("plan", n_edits);
  NUMBER ("plan", n_left_out);
  for (guint i = 0; i < a->n_left_out; i++)
    {
      TEXT ("plan", left_out[i].channel);
      NUMBER ("plan", left_out[i].whole);
      NUMBER ("plan", left_out[i].posts);
      NUMBER ("plan", left_out[i].minutes);
    }
  for (guint i = 0; i < a->n_actions; i++)
    {
      difference = compare_actions (&a->actions[i], &b->actions[i]);
      if (difference == NULL && a->actions[i].week != b->actions[i].week)
        difference = g_strdup_printf ("%s: in another week", a->actions[i].key);
      if (difference != NULL)
        return difference;
    }
  for (guint i = 0; i < a->n_loads; i++)
    {
      difference = compare_loads (a->loads[i].person, &a->loads[i],
                                  tl_plan_find_load (b, a->loads[i].person, a->loads[i].week));
      if (difference != NULL)
        return difference;
    }
  for (guint i = 0; i < a->n_edits && difference == NULL; i++)
    difference = compare_edits (&a->edits[i], &b->edits[i]);
  return difference;
}

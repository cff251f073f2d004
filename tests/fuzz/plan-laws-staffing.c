/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what, and on which day. */

#include "plan-laws.h"

#include <math.h>

#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-format.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-member.h"

/* How far before its day a post may be prepared. */
#define PREPARE_DAYS 14

/* For so many years a yearly closure is looked for. */
#define YEARS 8

#define NOON (12 * 60)

static gboolean
is_closed (Derived *derived,
           TlDay    day)
{
  TlRecordList *dates = tl_record_get_list (derived->strategy, TL_STRATEGY_KEY_DATES);

  for (guint i = 0; i < tl_record_list_get_length (dates); i++)
    {
      TlRecord *date = tl_record_list_get (dates, i);
      TlDay first = tl_record_get_date (date, TL_KEY_DATE_FIRST);
      TlDay last = MAX (first, tl_record_get_date (date, TL_KEY_DATE_LAST));
      int years = tl_record_get_boolean (date, TL_KEY_DATE_YEARLY) ? YEARS : 1;

      if (tl_record_get_enum (date, TL_KEY_DATE_KIND) != TL_KEY_DATE_CLOSURE || first == TL_DAY_NONE)
        continue;
      for (int y = 0; y < years; y++)
        if (day >= tl_day_add_years (first, y) && day - tl_day_add_years (first, y) <= last - first)
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_there (Derived  *derived,
          TlRecord *member,
          TlDay     day)
{
  TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);

  if (!(tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) & (1u << (tl_day_get_weekday (day) - 1))) || is_closed (derived, day))
    return FALSE;
  for (guint i = 0; i < tl_record_list_get_length (absences); i++)
    {
      TlDay first = tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_FIRST);
      TlDay last = tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_LAST);

      if (first != TL_DAY_NONE && day >= first && day <= MAX (first, last))
        return FALSE;
    }
  return TRUE;
}

static TlRecord *
find_member (Derived    *derived,
             const char *id)
{
  return tl_record_list_find (tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM), id, NULL);
}

/* Nobody works before the first day of all, nor approves on a day on which they
 * are away: on one of those between preparing and appearing they are there. */
char *
law_there (Derived *derived)
{
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      gboolean there = FALSE;

      if (action->operator_id != NULL && action->prepare_on < derived->frame.origin)
        return g_strdup_printf ("%s is prepared before anything begins", action->key);
      if (action->approver == NULL)
        continue;
      for (TlDay day = action->prepare_on; day <= action->publish_on && !there; day++)
        there = is_there (derived, find_member (derived, action->approver), day);
      if (!there)
        return g_strdup_printf ("%s is not there to approve %s", action->approver, action->key);
    }
  return NULL;
}

/* The duty and who does it: "duty/listen/-" by one and by another. */
static char *
dup_series (const TlPlanAction *action)
{
  return g_strdup_printf ("%.*s %s", (int) (strrchr (action->key, '/') - action->key), action->key, action->operator_id);
}

/* What somebody does again and again comes on the same weekday, but where they are
 * not there on it. */
char *
law_steady (Derived *derived)
{
  g_autoptr (GHashTable) usual = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      TlDay monday = tl_day_get_monday (action->prepare_on);
      g_autofree char *series = NULL;
      guint days;

      if (action->kind != TL_ACTION_DUTY || action->operator_id == NULL)
        continue;
      series = dup_series (action);
      /* The weekdays that can still be the usual one. */
      days = g_hash_table_contains (usual, series) ? GPOINTER_TO_UINT (g_hash_table_lookup (usual, series)) : 0x7f;
      for (TlDay day = monday; day < monday + 7; day++)
        if (day != action->prepare_on && is_there (derived, find_member (derived, action->operator_id), day))
          days &= ~(1u << (day - monday));
      if (days == 0)
        return g_strdup_printf ("%s is on another weekday than before, on which %s is there", action->key, action->operator_id);
      g_hash_table_insert (usual, g_steal_pointer (&series), GUINT_TO_POINTER (days));
    }
  return NULL;
}

/* Minutes that @member has left in the week of @day: all of them or, where they
 * stand in for nobody, those of the part for recurring work. */
static guint
minutes_left (Derived  *derived,
              TlRecord *member,
              TlDay     day,
              gboolean  recurring)
{
  double own = tl_record_get_optional (tl_record_get_child (derived->strategy, TL_STRATEGY_ESTIMATES), TL_ESTIMATES_RECURRING_SHARE);
  double share = !isnan (own) ? own : tl_record_get_optional (tl_catalogue_get_estimates (derived->catalogue), TL_ESTIMATES_RECURRING_SHARE);
  const TlPlanLoad *load = tl_plan_find_load (derived->plan, tl_record_get_id (member), (day - derived->frame.start) / 7 + 1);
  guint left;

  if (load == NULL)
    return 0;
  left = load->available - load->minutes;
  if (!recurring)
    return left;
  return MIN (left, (guint) (load->available * share / 100) - load->recurring);
}

/* Whether @member could have done @action on a day on which they are there, had it
 * been given to them: a piece of work of one's own format, a lead-up, joining in. */
static gboolean
could_do (Derived            *derived,
          TlRecord           *member,
          const TlPlanAction *action)
{
  const TlPlanChannel *channel = tl_plan_find_channel (derived->plan, action->channel);
  TlDay monday = derived->frame.start + 7 * (action->week - 1);
  int quiet = tl_record_get_time (member, TL_MEMBER_QUIET_FROM);
  gboolean stands_in = channel->operator_id != NULL && g_strcmp0 (channel->operator_id, tl_record_get_id (member)) != 0;
  gboolean recurring = !stands_in && action->task != TL_TASK_LEAD_UP;

  if (action->task == TL_TASK_MAKE)
    {
      guint wanted = action->format == NULL ? 0 : tl_record_get_flags (tl_catalogue_find_format (derived->catalogue, action->format), TL_FORMAT_SKILLS);
      TlDay earliest = MAX (derived->frame.start, action->publish_on - PREPARE_DAYS);

      if (action->format == NULL || (wanted != 0 && !(wanted & tl_record_get_flags (member, TL_MEMBER_SKILLS))))
        return FALSE;
      for (TlDay day = earliest; day <= action->publish_on; day++)
        if (is_there (derived, member, day) && minutes_left (derived, member, day, recurring) >= action->minutes
            && (day < action->publish_on || action->time == TL_MINUTES_NONE
                || (quiet != TL_MINUTES_NONE ? quiet : NOON - 1) < action->time))
          return TRUE;
      return FALSE;
    }
  for (TlDay day = monday; day < monday + 7; day++)
    if (is_there (derived, member, day) && minutes_left (derived, member, day, recurring) >= action->minutes)
      return TRUE;
  return FALSE;
}

/* Nothing of a channel stays undone for which somebody with the skill has hours
 * left. Adapting is left out, since it has to wait for what is adapted, and so is
 * answering, which is more work for who is there on more days. Duties of no channel
 * that nobody has are more than duties may take. */
char *
law_idle (Derived *derived)
{
  TlRecordList *team = tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM);

  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];

      if (action->operator_id != NULL
          || (action->task != TL_TASK_MAKE && action->task != TL_TASK_LEAD_UP && action->task != TL_TASK_JOIN))
        continue;
      for (guint m = 0; m < tl_record_list_get_length (team); m++)
        if (could_do (derived, tl_record_list_get (team, m), action))
          return g_strdup_printf ("nobody does %s, and %s has the hours", action->key,
                                  tl_record_get_id (tl_record_list_get (team, m)));
    }
  return NULL;
}

static gboolean
is_calm (Derived *derived)
{
  TlRecordList *team = tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM);

  if (tl_record_list_get_length (tl_record_get_list (derived->strategy, TL_STRATEGY_KEY_DATES)) > 0)
    return FALSE;
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    if (tl_record_list_get_length (tl_record_get_list (tl_record_list_get (team, i), TL_MEMBER_ABSENCES)) > 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_approvable (Derived            *derived,
               TlRecord           *approver,
               const TlPlanAction *action)
{
  gboolean there = FALSE;

  for (TlDay day = action->prepare_on; day <= action->publish_on && !there; day++)
    there = is_there (derived, approver, day);
  return there && tl_record_get_optional (approver, TL_MEMBER_HOURS_PER_WEEK) > 0;
}

static gboolean
is_at_low_end (const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_channels; i++)
    if (plan->channels[i].chosen
        && (plan->channels[i].cadence > plan->channels[i].low || plan->channels[i].reason == TL_REASON_RANK))
      return FALSE;
  return TRUE;
}

/* Where nothing comes in between, what was taken on is done. What is not is the work
 * of hours in lumps: in one week somebody works for this and for the next one, whose
 * post appears on an early day, and nobody else has the skill. It is so with at most
 * one in ten actions, and with one more in a short plan, mostly with none at all;
 * likewise with what an approver who is there in time does not approve, unless even
 * the low end of every channel is more than that. */
char *
law_calm (Derived *derived)
{
  const char *approver_id = tl_record_get_ref (derived->strategy, TL_STRATEGY_APPROVER);
  TlRecord *approver = *approver_id != '\0' ? find_member (derived, approver_id) : NULL;
  guint n = 0, n_undone = 0, n_waiting = 0;

  if (!is_calm (derived))
    return NULL;
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      const TlPlanChannel *channel = tl_plan_find_channel (derived->plan, action->channel);

      if (action->kind == TL_ACTION_ONCE || channel == NULL || channel->operator_id == NULL)
        continue;
      n++;
      n_undone += action->operator_id == NULL;
      n_waiting += action->approval_missing && approver != NULL && is_approvable (derived, approver, action);
    }
  if (10 * n_undone > n + 10)
    return g_strdup_printf ("of %u actions that were taken on, %u are not done", n, n_undone);
  if (10 * n_waiting > n + 10 && !is_at_low_end (derived->plan))
    return g_strdup_printf ("of %u actions that were taken on, %u are not approved", n, n_waiting);
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every action of a plan is like. */

#include "plan-laws.h"

#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-format.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-member.h"

/* How far before its week work may be prepared. */
#define PREPARE_DAYS 14

static TlRecord *
find (Derived    *derived,
      guint       list_field,
      const char *id)
{
  return id == NULL ? NULL : tl_record_list_find (tl_record_get_list (derived->strategy, list_field), id, NULL);
}

static gboolean
works_on (Derived    *derived,
          const char *person,
          TlDay       day)
{
  TlRecord *member = find (derived, TL_STRATEGY_TEAM, person);
  TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);

  if (!(tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) & (1u << (tl_day_get_weekday (day) - 1))))
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

/* Closures as they were typed; those of later years are for the unit tests. */
static gboolean
is_closed (Derived *derived,
           TlDay    day)
{
  TlRecordList *dates = tl_record_get_list (derived->strategy, TL_STRATEGY_KEY_DATES);

  for (guint i = 0; i < tl_record_list_get_length (dates); i++)
    {
      TlRecord *date = tl_record_list_get (dates, i);
      TlDay first = tl_record_get_date (date, TL_KEY_DATE_FIRST);

      if (tl_record_get_enum (date, TL_KEY_DATE_KIND) == TL_KEY_DATE_CLOSURE && first != TL_DAY_NONE
          && day >= first && day <= MAX (first, tl_record_get_date (date, TL_KEY_DATE_LAST)))
        return TRUE;
    }
  return FALSE;
}

char *
law_days (Derived *derived)
{
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      TlDay monday = derived->frame.start + 7 * (action->week - 1);
      TlDay shown = action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on;

      if (action->week < 1 || action->week > derived->frame.weeks)
        return g_strdup_printf ("%s is in week %u of %u", action->key, action->week, derived->frame.weeks);
      if (shown < monday || shown >= monday + 7)
        return g_strdup_printf ("%s is not on a day of its week", action->key);
      if (action->prepare_on > shown || action->prepare_on + PREPARE_DAYS < shown)
        return g_strdup_printf ("%s is prepared %d days before it appears", action->key,
                                (int) shown - (int) action->prepare_on);
      if (is_closed (derived, shown))
        return g_strdup_printf ("%s is on a closed day", action->key);
      if (action->operator_id != NULL
          && (!works_on (derived, action->operator_id, action->prepare_on) || is_closed (derived, action->prepare_on)))
        return g_strdup_printf ("%s is done on a day on which %s does not work", action->key, action->operator_id);
    }
  return NULL;
}

char *
law_people (Derived *derived)
{
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];

      if (find (derived, TL_STRATEGY_TEAM, action->accountable) == NULL)
        return g_strdup_printf ("nobody is accountable for %s", action->key);
      if (action->operator_id != NULL && find (derived, TL_STRATEGY_TEAM, action->operator_id) == NULL)
        return g_strdup_printf ("%s is done by a stranger", action->key);
      if (action->approver != NULL && g_strcmp0 (action->approver, action->operator_id) == 0)
        return g_strdup_printf ("%s is approved by who made it", action->key);
      if (action->approver != NULL && action->approval_missing)
        return g_strdup_printf ("%s is approved and is not", action->key);
    }
  return NULL;
}

static gboolean
is_known (Derived    *derived,
          const char *id)
{
  return id == NULL || tl_record_find (derived->strategy, id) != NULL || tl_catalogue_find (derived->catalogue, id) != NULL;
}

static gboolean
collect_paths (TlRecord *record,
               gpointer  user_data)
{
  for (guint f = 0; f <= tl_record_get_n_fields (record); f++)
    g_hash_table_add (user_data, tl_record_dup_path (record, f));
  return TRUE;
}

static GHashTable *
list_paths (Derived *derived)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  tl_record_foreach (derived->envelope, collect_paths, paths);
  return paths;
}

static gboolean
resolves (Derived       *derived,
          GHashTable    *paths,
          const TlTrace *trace)
{
  if (trace->ref == NULL)
    return FALSE;
  switch (trace->kind)
    {
    case TL_TRACE_WHY:
    case TL_TRACE_OBJECTIVE:
    case TL_TRACE_READINESS:
    case TL_TRACE_COMPLAINTS:
      return g_hash_table_contains (paths, trace->ref);
    default:
      return tl_record_find (derived->strategy, trace->ref) != NULL;
    }
}

char *
law_references (Derived *derived)
{
  g_autoptr (GHashTable) paths = list_paths (derived);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];

      if (!g_hash_table_add (keys, (gpointer) action->key))
        return g_strdup_printf ("two actions are called %s", action->key);
      if (tl_plan_find_action (derived->plan, action->key) != action)
        return g_strdup_printf ("%s is not found by its key", action->key);
      if (!is_known (derived, action->channel) || !is_known (derived, action->persona)
          || !is_known (derived, action->format) || !is_known (derived, action->kpi)
          || !is_known (derived, action->benchmark))
        return g_strdup_printf ("%s names something that is not there", action->key);
      if (action->n_traces == 0)
        return g_strdup_printf ("%s comes from nowhere", action->key);
      for (guint t = 0; t < action->n_traces; t++)
        if (!resolves (derived, paths, &action->traces[t]))
          return g_strdup_printf ("%s comes from %s, which is not there", action->key, action->traces[t].ref);
    }
  return NULL;
}

static gboolean
has_finding (GPtrArray     *findings,
             TlFindingCode  code)
{
  for (guint i = 0; i < findings->len; i++)
    if (((TlFinding *) findings->pdata[i])->code == code)
      return TRUE;
  return FALSE;
}

static gboolean
has_finding_about (GPtrArray     *findings,
                   TlFindingCode  code,
                   const char    *channel)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      if (finding->code == code && g_strcmp0 (finding->channel, channel) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Work that nobody does is said by channel: that it is so, or why. */
static gboolean
is_said (GPtrArray  *findings,
         const char *channel)
{
  return has_finding_about (findings, TL_FINDING_UNSTAFFED, channel)
         || (channel != NULL && has_finding_about (findings, TL_FINDING_MISSING_SKILL, channel));
}

char *
law_findings (Derived *derived)
{
  g_autoptr (GHashTable) paths = list_paths (derived);
  const TlSituation situation = {
    .root = TL_RECORD (derived->envelope),
    .strategy = derived->strategy,
    .tracking = tl_record_get_child (derived->envelope, TL_ENVELOPE_TRACKING),
    .catalogue = derived->catalogue,
    .plan = derived->plan,
  };
  g_autoptr (GPtrArray) findings = tl_plan_check (&situation);
  gboolean unstaffed = FALSE;
  gboolean unapproved = FALSE;
  gboolean waits;

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      if (!g_hash_table_contains (paths, finding->where))
        return g_strdup_printf ("%s is found at %s, which is not there", tl_finding_code_to_nick (finding->code), finding->where);
    }
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];

      if (action->operator_id == NULL && !is_said (findings, action->channel))
        return g_strdup_printf ("%s is unstaffed, and nothing says so", action->key);
      unstaffed |= action->operator_id == NULL;
      unapproved |= action->approval_missing;
    }
  if (!unstaffed && has_finding (findings, TL_FINDING_UNSTAFFED))
    return g_strdup ("nothing is unstaffed, and something is found to be");
  waits = has_finding (findings, TL_FINDING_APPROVER_OVERLOADED) || has_finding (findings, TL_FINDING_APPROVER_ABSENT);
  if (waits ? !unapproved : unapproved && !has_finding (findings, TL_FINDING_PERSON_WITHOUT_HOURS))
    return g_strdup_printf ("posts wait for approval: %d, and are found to: %d", unapproved, waits);
  if ((derived->plan->needs != 0) != (derived->plan->n_actions == 0 && derived->plan->n_loads == 0))
    return g_strdup_printf ("needs %u, and there are %u actions", derived->plan->needs, derived->plan->n_actions);
  return NULL;
}

/* An adapted piece comes after the one it is made of, on another channel that
 * takes its format, and once. What it is made of may have appeared before the
 * plan begins. */
char *
law_adapted (Derived *derived)
{
  g_autoptr (GHashTable) adapted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      const TlPlanAction *source;

      if ((action->task == TL_TASK_ADAPT) != (action->source != NULL))
        return g_strdup_printf ("%s is adapted from %s", action->key, action->source);
      if (action->source == NULL)
        continue;
      if (!g_hash_table_add (adapted, g_strdup_printf ("%s %s", action->channel, action->source)))
        return g_strdup_printf ("%s is adapted twice on %s", action->source, action->channel);
      source = tl_plan_find_action (derived->plan, action->source);
      if (source == NULL)
        continue;
      if (source->task != TL_TASK_MAKE || g_strcmp0 (source->channel, action->channel) == 0
          || g_strcmp0 (source->format, action->format) != 0 || g_strcmp0 (source->pillar, action->pillar) != 0)
        return g_strdup_printf ("%s is adapted from the unlike %s", action->key, action->source);
      if (action->publish_on < source->publish_on + (action->kind == TL_ACTION_POST ? 1 : 0))
        return g_strdup_printf ("%s appears before %s", action->key, action->source);
      if (action->operator_id != NULL && source->operator_id != NULL && action->prepare_on < source->prepare_on)
        return g_strdup_printf ("%s is adapted before %s is made", action->key, action->source);
    }
  return NULL;
}

static gboolean
takes (Derived    *derived,
       const char *channel,
       const char *format)
{
  TlRecord *record = (TlRecord *) tl_catalogue_find_channel (derived->catalogue, channel);
  TlRecordList *formats = tl_record_get_list (record != NULL ? record : find (derived, TL_STRATEGY_OWN_CHANNELS, channel), TL_CHANNEL_FORMATS);

  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    if (g_str_equal (tl_record_get_ref (tl_record_list_get (formats, i), TL_CHANNEL_FORMAT_FORMAT), format))
      return TRUE;
  return FALSE;
}

/* A post has a format that its channel takes, and who makes it has the skill. */
char *
law_formats (Derived *derived)
{
  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];
      guint wanted, skills;

      if ((action->task != TL_TASK_MAKE && action->task != TL_TASK_ADAPT) || action->format == NULL)
        continue;
      if (!takes (derived, action->channel, action->format))
        return g_strdup_printf ("%s is a %s", action->key, action->format);
      if (action->operator_id == NULL || action->task == TL_TASK_ADAPT)
        continue;
      wanted = tl_record_get_flags (tl_catalogue_find_format (derived->catalogue, action->format), TL_FORMAT_SKILLS);
      skills = tl_record_get_flags (find (derived, TL_STRATEGY_TEAM, action->operator_id), TL_MEMBER_SKILLS);
      if (wanted != 0 && !(wanted & skills))
        return g_strdup_printf ("%s is a %s, which %s cannot make", action->key, action->format, action->operator_id);
    }
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What everybody sees, against what was derived and what is recorded. */

#include "edit-laws.h"

#include "compare-plans.h"
#include "plan-laws.h"
#include "plan/tl-action-value.h"

static TlDay
get_monday (const TlPlan *plan,
            guint         week)
{
  return plan->frame.start + 7 * (week - 1);
}

/* The actions are in order, each on a day of its week, and found by its key. */
char *
law_rows (Story *story)
{
  TlPlan *plan = story_get_plan (story);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i], *last = i > 0 ? action - 1 : NULL;
      TlDay day = tl_plan_action_get_day (action);

      if (tl_plan_find_action (plan, action->key) != action)
        return g_strdup_printf ("%s is not found by its key", action->key);
      if (action->week < 1 || action->week > plan->frame.weeks || day < get_monday (plan, action->week)
          || day >= get_monday (plan, action->week) + 7)
        return g_strdup_printf ("%s is not on a day of week %u of %u", action->key, action->week, plan->frame.weeks);
      if (last != NULL && (day < tl_plan_action_get_day (last)
                           || (day == tl_plan_action_get_day (last) && strcmp (last->key, action->key) >= 0)))
        return g_strdup_printf ("%s comes after %s", action->key, last->key);
      if (action->prepare_on == TL_DAY_NONE || action->prepare_on > day)
        return g_strdup_printf ("%s is done after it appears", action->key);
      if (action->approver != NULL && g_strcmp0 (action->approver, action->operator_id) == 0)
        return g_strdup_printf ("%s is approved by who does it", action->key);
      if ((action->changed & action->in_question) != 0 || (action->pinned & ~(action->changed | action->in_question)) != 0)
        return g_strdup_printf ("%s has changes %x, in question %x, pinned %x", action->key, action->changed,
                                action->in_question, action->pinned);
    }
  return NULL;
}

static gboolean
is_last_of_key (Story          *story,
                TlActionRecord *record)
{
  return tl_document_find_action_record (story->document, tl_record_get_text (record, TL_ACTION_RECORD_ACTION)) == record;
}

static TlDay
get_recorded_day (TlActionRecord *record)
{
  TlDay day = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);

  return day != TL_DAY_NONE ? day : tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
}

/* Of what is done, everything is as it was recorded. */
static char *
compare_done (const TlPlanAction *action,
              TlActionRecord     *record)
{
  const char *operator = tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR);

  if (action->status != TL_ACTION_DONE || action->in_question != 0)
    return g_strdup_printf ("%s was done and is %d, in question %x", action->key, action->status, action->in_question);
  if (tl_plan_action_get_day (action) != get_recorded_day (record)
      || action->time != tl_record_get_time (record, TL_ACTION_RECORD_PUBLISH_AT))
    return g_strdup_printf ("%s was done and moved", action->key);
  if (tl_record_is_set (record, TL_ACTION_RECORD_PREPARE_ON)
      && action->prepare_on != MIN (get_recorded_day (record), tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON)))
    return g_strdup_printf ("%s was done and its work moved", action->key);
  if (g_strcmp0 (action->operator_id, *operator != '\0' ? operator : NULL) != 0)
    return g_strdup_printf ("%s was done by %s and not by %s", action->key, operator, action->operator_id);
  if (action->minutes != (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES))
    return g_strdup_printf ("%s was done, and takes %u minutes now", action->key, action->minutes);
  if (g_strcmp0 (action->title != NULL ? action->title : "", tl_record_get_text (record, TL_ACTION_RECORD_TITLE)) != 0
      || g_strcmp0 (action->note != NULL ? action->note : "", tl_record_get_text (record, TL_ACTION_RECORD_NOTE)) != 0)
    return g_strdup_printf ("%s was done, and says something else now", action->key);
  return NULL;
}

/* Somebody moved it before the plan began. */
static gboolean
is_moved (const TlPlan *plan,
          const char   *key)
{
  for (guint i = 0; i < plan->n_edits; i++)
    if (plan->edits[i].field == TL_ACTION_FIELD_DATE && plan->edits[i].state == TL_EDIT_APPLIED
        && g_str_equal (plan->edits[i].action, key))
      return TRUE;
  return FALSE;
}

static gboolean
is_outside (const TlPlan *plan,
            const char   *key)
{
  for (guint i = 0; i < plan->n_outside; i++)
    if (g_str_equal (plan->outside[i].key, key))
      return plan->outside[i].recorded && plan->outside[i].week == 0;
  return FALSE;
}

/* What is recorded stands as it is recorded, changes of single fields aside, in the
 * plan or outside of its weeks; nothing is in neither. */
char *
law_recorded (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  TlRecordList *records = tl_record_get_list (tl_document_get_tracking (story->document), TL_TRACKING_ACTIONS);
  guint n = 0, n_outside = 0;

  for (guint i = 0; i < tl_record_list_get_length (records) && plan->needs == 0; i++)
    {
      TlActionRecord *record = tl_record_list_get (records, i);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);
      const TlPlanAction *action = tl_plan_find_action (plan, key), *base = tl_plan_find_base (plan, key);
      TlDay day = get_recorded_day (record);
      gboolean within = day >= plan->frame.start && day < get_monday (plan, plan->frame.weeks + 1);
      char *difference;

      if (!is_last_of_key (story, record))
        return g_strdup_printf ("%s is recorded twice", key);
      n += action != NULL;
      n_outside += action == NULL;
      if ((action == NULL) != is_outside (plan, key))
        return g_strdup_printf ("%s is recorded, and it is not said where", key);
      if (action == NULL && within && !is_moved (plan, key))
        return g_strdup_printf ("%s is recorded and not in the plan", key);
      if (action == NULL)
        continue;
      if (!action->recorded || tl_plan_action_get_day (base) != day)
        return g_strdup_printf ("%s does not stand as recorded", key);
      difference = tl_record_get_boolean (record, TL_ACTION_RECORD_DONE) ? compare_done (action, record) : NULL;
      if (difference != NULL)
        return difference;
      if (action->status == TL_ACTION_DONE && !tl_record_get_boolean (record, TL_ACTION_RECORD_DONE))
        return g_strdup_printf ("%s is done, and is not recorded to be", key);
    }
  for (guint i = 0; i < plan->n_actions; i++)
    n -= plan->actions[i].recorded;
  if (n_outside != plan->n_outside)
    return g_strdup_printf ("%u actions stand outside of the plan, and %u are recorded", plan->n_outside, n_outside);
  return n == 0 ? NULL : g_strdup_printf ("%u actions stand as recorded, and are not", n);
}

/* What nobody has changed is as it was derived. */
char *
law_unrecorded (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  TlPlan *derived = tl_document_get_derived_plan (story->document);
  guint n = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *base = tl_plan_find_base (plan, plan->actions[i].key);
      const TlPlanAction *action = tl_plan_find_action (derived, plan->actions[i].key);
      char *difference;

      if (plan->actions[i].recorded)
        continue;
      n++;
      if (action == NULL)
        return g_strdup_printf ("%s is neither derived nor recorded", base->key);
      difference = compare_actions (action, base);
      if (difference != NULL)
        return difference;
    }
  for (guint i = 0; i < derived->n_actions; i++)
    n -= get_monday (derived, derived->actions[i].week) >= derived->frame.from
         && tl_document_find_action_record (story->document, derived->actions[i].key) == NULL;
  return n == 0 ? NULL : g_strdup_printf ("%d more actions are in the plan than are derived", (int) n);
}

/* Of weeks before the plan is derived anew, only what is recorded is in it. */
char *
law_past (Story *story)
{
  TlPlan *plan = story_get_plan (story);

  for (guint i = 0; i < plan->n_actions; i++)
    if (!plan->actions[i].recorded && get_monday (plan, plan->actions[i].week) < plan->frame.from)
      return g_strdup_printf ("%s is in week %u, which is past, and not recorded", plan->actions[i].key,
                              plan->actions[i].week);
  return NULL;
}

static void
count (const TlPlan *plan,
       guint        *sums,
       const char   *person,
       TlDay         day,
       guint         minutes)
{
  guint week = day < plan->frame.start ? 0 : (day - plan->frame.start) / 7 + 1;
  const TlPlanLoad *load = person != NULL ? tl_plan_find_load (plan, person, week) : NULL;

  if (load != NULL)
    sums[load - plan->loads] += minutes;
}

/* What actions ask of each person in each week: the minutes that they plan, or
 * took. */
static guint *
sum_up (const TlPlan *plan)
{
  guint *sums = g_new0 (guint, plan->n_loads + 1);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      gboolean told = action->status == TL_ACTION_DONE && action->actual_minutes >= 0;

      if (action->status == TL_ACTION_SKIPPED)
        continue;
      count (plan, sums, action->operator_id, action->prepare_on, told ? (guint) action->actual_minutes : action->minutes);
      count (plan, sums, action->approver, action->prepare_on, action->approve_minutes);
    }
  return sums;
}

/* The loads are those that were derived, but for what people made of it; in weeks
 * that are past, nothing was derived. */
char *
law_sums (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  TlPlan *derived = tl_document_get_derived_plan (story->document);
  g_autofree guint *planned = sum_up (derived), *asked = sum_up (plan);

  if (plan->n_loads != derived->n_loads)
    return g_strdup_printf ("there are %u loads, not %u", plan->n_loads, derived->n_loads);
  for (guint i = 0; i < plan->n_loads && plan != derived; i++)
    {
      const TlPlanLoad *load = &plan->loads[i], *was = &derived->loads[i];
      gboolean past = get_monday (plan, load->week) < plan->frame.from;
      guint minutes = (past ? 0 : was->minutes - planned[i]) + asked[i];

      if (!g_str_equal (load->person, was->person) || load->week != was->week || load->available != was->available)
        return g_strdup_printf ("load %u is not that of %s in week %u", i, was->person, was->week);
      if (load->minutes != minutes)
        return g_strdup_printf ("%s has a load of %u minutes in week %u, not %u", load->person, load->minutes,
                                load->week, minutes);
      if (load->recurring > load->minutes)
        return g_strdup_printf ("of %u minutes of %s in week %u, %u recur", load->minutes, load->person, load->week,
                                load->recurring);
    }
  return NULL;
}

/* Nothing that people did makes the engine plan beyond anybody's hours. */
char *
law_capacity (Story *story)
{
  Derived derived = {
    .envelope = tl_document_get_envelope (story->document),
    .strategy = tl_document_get_strategy (story->document),
    .catalogue = tl_document_get_catalogue (story->document),
  };

  story_get_plan (story);
  tl_document_get_frame (story->document, &derived.frame);
  derived.plan = tl_document_get_derived_plan (story->document);
  return law_loads (&derived);
}

/* The list that is shown follows the plan. */
char *
law_list (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  GListModel *list = G_LIST_MODEL (tl_document_get_actions (story->document));

  if (g_list_model_get_n_items (list) != plan->n_actions)
    return g_strdup_printf ("%u actions are shown, not %u", g_list_model_get_n_items (list), plan->n_actions);
  for (guint i = 0; i < plan->n_actions; i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (list, i);

      if (tl_action_get_data (action) != &plan->actions[i])
        return g_strdup_printf ("%s is shown where %s is", tl_action_get_key (action), plan->actions[i].key);
    }
  return NULL;
}

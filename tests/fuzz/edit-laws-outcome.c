/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes of a step. */

#include "edit-laws.h"

#include <string.h>

#include "plan/tl-action-key.h"
#include "plan/tl-action-value.h"

#define FOLLOWERS (1u << TL_ACTION_FIELD_PREPARE_ON | 1u << TL_ACTION_FIELD_KPI | 1u << TL_ACTION_FIELD_ACCOUNTABLE \
                   | 1u << TL_ACTION_FIELD_APPROVER)

static gboolean
is_called_otherwise (JsonObject *step)
{
  g_autoptr (GList) members = step_is (step, "answer")
                                  ? json_object_get_members (json_object_get_object_member (step, "value"))
                                  : NULL;

  return members != NULL && members->next == NULL && g_str_equal (members->data, "name");
}

static const TlPlanEdit *
find_edit (const TlPlan *plan,
           const char   *id)
{
  for (guint i = 0; i < plan->n_edits; i++)
    if (g_str_equal (plan->edits[i].edit, id))
      return &plan->edits[i];
  return NULL;
}

/* Another name, another order or a longer plan leaves every change applied. */
char *
law_still_applied (Story        *story,
                   const Before *before,
                   JsonObject   *step,
                   gboolean      taken)
{
  TlPlan *plan = story_get_plan (story);
  gboolean longer = step_is (step, "answer") && plan->frame.weeks > before->plan->frame.weeks
                    && plan->frame.start == before->plan->frame.start;

  if (!taken || plan->needs != 0 || !(longer || is_called_otherwise (step) || step_is (step, "move-answer")))
    return NULL;
  for (guint i = 0; i < before->plan->n_edits; i++)
    {
      const TlPlanEdit *was = &before->plan->edits[i];
      const TlPlanEdit *is = find_edit (plan, was->edit);

      if (was->state == TL_EDIT_APPLIED && (is == NULL || is->state != TL_EDIT_APPLIED))
        return g_strdup_printf ("the change of field %d of %s is no longer applied", was->field, was->action);
    }
  return NULL;
}

static char *
compare_values (const TlPlanAction *was,
                const TlPlanAction *is,
                guint               but)
{
  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      g_autofree char *old = tl_plan_action_dup_value (was, field);
      g_autofree char *new = tl_plan_action_dup_value (is, field);

      if (!(but & (1u << field)) && !g_str_equal (old, new))
        return g_strdup_printf ("field %u of %s was “%s” and is “%s”", field, was->key, old, new);
    }
  return NULL;
}

/* The fields that nobody changed and that are other than without changes. */
static guint
list_followed (const TlPlanAction *action,
               const TlPlanAction *base)
{
  guint fields = 0;

  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      g_autofree char *is = tl_plan_action_dup_value (action, field);
      g_autofree char *was = tl_plan_action_dup_value (base, field);

      if (!((action->changed | action->in_question) & (1u << field)) && !g_str_equal (is, was))
        fields |= 1u << field;
    }
  return fields;
}

/* What was put off names in its record who is there no more, and was not theirs
 * before. What it would be without changes may be nobody's after that, too: the
 * references that it would have and does not. */
static guint
list_forgotten (Story              *story,
                const TlPlanAction *action,
                const TlPlanAction *base)
{
  guint fields = 0;
  gboolean any_gone = FALSE;

  if (!action->recorded || action->status == TL_ACTION_DONE)
    return 0;
  for (guint field = TL_ACTION_FIELD_CHANNEL; field <= TL_ACTION_FIELD_APPROVER; field++)
    {
      g_autofree char *is = tl_plan_action_dup_value (action, field);
      g_autofree char *was = tl_plan_action_dup_value (base, field);

      if (g_str_equal (is, was))
        continue;
      fields |= 1u << field;
      any_gone |= *was != '\0' && is_gone (story, was);
    }
  return any_gone ? fields : 0;
}

/* An action, and what it would be without changes, are as they were, and so are
 * the changes, except those of the fields in @but; of what it would be, also those
 * in @but_of_base. What followed from a change may have become one. */
static char *
compare_action (const TlPlan       *before,
                const TlPlan       *now,
                const TlPlanAction *was,
                guint               but,
                guint               but_of_base)
{
  const TlPlanAction *is = tl_plan_find_action (now, was->key);
  const TlPlanAction *base = tl_plan_find_base (before, was->key);
  guint followed = list_followed (was, base);
  char *difference;

  if (is == NULL)
    return g_strdup_printf ("%s is gone", was->key);
  difference = compare_values (was, is, but);
  if (difference == NULL)
    difference = compare_values (base, tl_plan_find_base (now, was->key), but | but_of_base);
  if (difference != NULL)
    return difference;
  if (((is->changed ^ was->changed) & ~but & ~FOLLOWERS & ~followed) != 0 || (was->changed & ~is->changed & ~but) != 0
      || is->in_question != was->in_question || is->status != was->status)
    return g_strdup_printf ("changes of %s do not stand as before", was->key);
  return NULL;
}

/* Weeks that come to stand as they are do so, with all that is in them; and the
 * others are what they were. */
char *
law_frozen (Story        *story,
            const Before *before,
            JsonObject   *step,
            gboolean      taken)
{
  TlPlan *plan = story_get_plan (story);

  if (!taken || step_get_reach (step) != REACH_PAST || plan->frame.from <= before->plan->frame.from)
    return NULL;
  for (guint i = 0; i < before->plan->n_actions; i++)
    {
      const TlPlanAction *was = &before->plan->actions[i];
      char *difference = compare_action (before->plan, plan, was, 0,
                                         list_forgotten (story, was, tl_plan_find_base (before->plan, was->key)));

      if (difference != NULL)
        return difference;
    }
  return NULL;
}

/* Answers do not alter weeks that stand, but for what follows from somebody's change
 * there: that is reckoned from the answers of today. */
char *
law_past_stays (Story        *story,
                const Before *before,
                JsonObject   *step,
                gboolean      taken)
{
  TlPlan *plan = story_get_plan (story);
  const TlPlanFrame *is = &plan->frame, *was = &before->plan->frame;
  gboolean answers = step_get_reach (step) == REACH_NOTHING || step_get_reach (step) == REACH_REFS;

  if (!taken || !answers || plan->needs != 0 || before->plan->needs != 0 || is->start != was->start
      || is->weeks < was->weeks || is->from != was->from)
    return NULL;
  for (guint i = 0; i < before->plan->n_actions; i++)
    {
      const TlPlanAction *action = &before->plan->actions[i];
      const TlPlanAction *now = tl_plan_find_action (plan, action->key);
      char *difference;

      if (!action->recorded || action->kind == TL_ACTION_HAND || tl_plan_action_get_day (action) >= is->from)
        continue;
      if (now == NULL)
        return g_strdup_printf ("%s is gone", action->key);
      difference = compare_values (action, now, FOLLOWERS);
      if (difference != NULL)
        return difference;
    }
  return NULL;
}

static const char *
get_channel (const char  *text,
             TlActionKey *key)
{
  tl_action_key_read (text, key);
  return key->channel;
}

/* Another channel has taken its place: its account may have to be mended before
 * other work that is done once, which then may find no time within the plan. */
static gboolean
is_pushed_out (const TlPlan      *before,
               const TlPlan      *now,
               const TlActionKey *key)
{
  for (guint i = 0; key->kind == TL_ACTION_ONCE && i < now->n_channels; i++)
    {
      const TlPlanChannel *then = tl_plan_find_channel (before, now->channels[i].id);

      if (now->channels[i].chosen && (then == NULL || !then->chosen))
        return TRUE;
    }
  return FALSE;
}

/* Without a channel, the changes of what is done there are homeless. So are no
 * others, as far as no other channel has fewer posts, is given up for that or comes
 * in its place. */
char *
law_pinned_out (Story        *story,
                const Before *before,
                JsonObject   *step,
                gboolean      taken)
{
  TlPlan *plan = story_get_plan (story);

  if (!taken || plan->needs != 0 || !step_is (step, "pin-channel") || !g_str_equal (step_get_text (step, "pin"), "out"))
    return NULL;
  for (guint i = 0; i < before->plan->n_edits; i++)
    {
      const TlPlanEdit *was = &before->plan->edits[i];
      const TlPlanEdit *is = find_edit (plan, was->edit);
      TlActionKey key;
      const char *channel = get_channel (was->action, &key);
      const TlPlanChannel *now = tl_plan_find_channel (plan, channel);
      const TlPlanChannel *then = tl_plan_find_channel (before->plan, channel);

      if (is == NULL)
        return g_strdup_printf ("the change of field %d of %s is gone", was->field, was->action);
      if (g_str_equal (channel, step_get_text (step, "channel")))
        {
          if (is->state != TL_EDIT_HOMELESS && tl_document_find_action_record (story->document, is->action) == NULL
              && key.kind == TL_ACTION_POST)
            return g_strdup_printf ("%s is still there", was->action);
        }
      else if (was->state != TL_EDIT_HOMELESS && is->state == TL_EDIT_HOMELESS
               && (now == NULL || then == NULL || !then->chosen || (now->chosen && now->cadence >= then->cadence))
               && !is_pushed_out (before->plan, plan, &key))
        return g_strdup_printf ("%s is gone, too", was->action);
    }
  return NULL;
}

/* What turns out not to be done is as it was. */
char *
law_reopened (Story        *story,
              const Before *before,
              JsonObject   *step,
              gboolean      taken)
{
  const char *key = step_get_action (story, step, "action");
  const TlPlanAction *was = taken && step_is (step, "finish") ? tl_plan_find_action (before->plan, key) : NULL;
  g_autoptr (TlDocument) copy = NULL;
  g_autoptr (GError) error = NULL;

  /* To be done settles whether it is skipped, and what is in question. */
  if (was == NULL || was->status != TL_ACTION_PLANNED || was->in_question != 0
      || (was->changed & (1u << TL_ACTION_FIELD_STATUS)))
    return NULL;
  copy = tl_document_new_from_data (story->texts->pdata[story->now], strlen (story->texts->pdata[story->now]), &error);
  if (!tl_document_reopen_action (copy, key, &error))
    return g_strdup_printf ("%s cannot be reopened: %s", key, error->message);
  tl_document_update (copy);
  return compare_action (before->plan, tl_document_get_plan (copy), was, 1u << TL_ACTION_FIELD_NOTE, 0);
}

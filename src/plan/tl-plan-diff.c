/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-diff.h"

#include <math.h>

typedef struct
{
  TlPlanDiff diff;
  GArray *weeks;
  GArray *actions;
  GArray *channels;
  GArray *people;
} TlPlanDiffOwner;

G_DEFINE_BOXED_TYPE (TlPlanDiff, tl_plan_diff, tl_plan_diff_ref, tl_plan_diff_unref)

TlPlanDiff *
tl_plan_diff_ref (TlPlanDiff *diff)
{
  return g_atomic_rc_box_acquire (diff);
}

static void
clear (gpointer data)
{
  TlPlanDiffOwner *owner = data;

  g_array_unref (owner->weeks);
  g_array_unref (owner->actions);
  g_array_unref (owner->channels);
  g_array_unref (owner->people);
  tl_plan_unref (owner->diff.old);
  tl_plan_unref (owner->diff.now);
}

void
tl_plan_diff_unref (TlPlanDiff *diff)
{
  g_atomic_rc_box_release_full (diff, clear);
}

/* --- Weeks --- */

static gboolean
has_week (const TlPlan *plan,
          TlDay         monday)
{
  return monday >= plan->frame.start && monday < plan->frame.start + 7 * plan->frame.weeks;
}

static TlDay
get_monday (const TlPlan *plan,
            guint         week)
{
  return plan->frame.start + 7 * (week - 1);
}

static void
add_weeks (TlPlanDiffOwner *self)
{
  const TlPlan *old = self->diff.old;
  const TlPlan *now = self->diff.now;

  for (guint week = 1; week <= now->frame.weeks; week++)
    {
      TlDiffWeek common = { .monday = get_monday (now, week) };

      if (has_week (old, common.monday))
        g_array_append_val (self->weeks, common);
    }

  self->diff.more_weeks = now->frame.weeks - self->weeks->len;
  self->diff.fewer_weeks = old->frame.weeks - self->weeks->len;
}

/* Finds a week of a plan among the common ones. */
static TlDiffWeek *
find_week (TlPlanDiffOwner *self,
           const TlPlan    *plan,
           guint            week)
{
  TlDay monday = get_monday (plan, week);
  TlDay first;

  if (self->weeks->len == 0)
    return NULL;

  first = g_array_index (self->weeks, TlDiffWeek, 0).monday;
  if (monday < first || monday >= first + 7 * self->weeks->len)
    return NULL;

  return &g_array_index (self->weeks, TlDiffWeek, (monday - first) / 7);
}

static void
add_week_totals (TlPlanDiffOwner *self)
{
  const TlPlan *plans[] = { self->diff.old, self->diff.now };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      for (guint j = 0; j < plans[i]->n_actions; j++)
        {
          TlDiffWeek *week = find_week (self, plans[i], plans[i]->actions[j].week);

          if (week != NULL)
            *(i == 0 ? &week->old_actions : &week->now_actions) += 1;
        }

      for (guint j = 0; j < plans[i]->n_loads; j++)
        {
          TlDiffWeek *week = find_week (self, plans[i], plans[i]->loads[j].week);

          if (week != NULL)
            *(i == 0 ? &week->old_minutes : &week->now_minutes) += plans[i]->loads[j].minutes;
        }
    }
}

/* --- Actions --- */

static gboolean
differ (const char *a,
        const char *b)
{
  return a != b && g_strcmp0 (a, b) != 0;
}

static guint
compare (const TlPlanAction *old,
         const TlPlanAction *now)
{
  guint aspects = 0;

  if (tl_plan_action_get_day (old) != tl_plan_action_get_day (now))
    aspects |= TL_DIFF_DATE;
  if (old->time != now->time)
    aspects |= TL_DIFF_TIME;
  if (old->publish_on != TL_DAY_NONE && now->publish_on != TL_DAY_NONE && old->prepare_on != now->prepare_on)
    aspects |= TL_DIFF_PREPARE_ON;
  if (differ (old->operator_id, now->operator_id))
    aspects |= TL_DIFF_OPERATOR;
  if (old->task != now->task || differ (old->source, now->source) || differ (old->subject, now->subject))
    aspects |= TL_DIFF_TASK;
  if (differ (old->title, now->title))
    aspects |= TL_DIFF_TITLE;
  if (differ (old->channel, now->channel))
    aspects |= TL_DIFF_CHANNEL;
  if (differ (old->persona, now->persona))
    aspects |= TL_DIFF_PERSONA;
  if (differ (old->pillar, now->pillar))
    aspects |= TL_DIFF_PILLAR;
  if (differ (old->format, now->format))
    aspects |= TL_DIFF_FORMAT;
  if (differ (old->kpi, now->kpi))
    aspects |= TL_DIFF_KPI;
  if (differ (old->accountable, now->accountable))
    aspects |= TL_DIFF_ACCOUNTABLE;
  if (differ (old->approver, now->approver) || old->approval_missing != now->approval_missing)
    aspects |= TL_DIFF_APPROVER;
  if (old->minutes != now->minutes || old->approve_minutes != now->approve_minutes
      || (old->status == now->status && old->actual_minutes != now->actual_minutes))
    aspects |= TL_DIFF_MINUTES;
  if (old->status != now->status)
    aspects |= TL_DIFF_STATUS;
  if (differ (old->note, now->note) || differ (old->link, now->link))
    aspects |= TL_DIFF_NOTE;

  return aspects;
}

static TlDiffKind
find_kind (guint               aspects,
           const TlPlanAction *now)
{
  if (aspects & TL_DIFF_STATUS)
    {
      switch (now->status)
        {
        case TL_ACTION_DONE:
          return TL_DIFF_DONE;
        case TL_ACTION_SKIPPED:
          return TL_DIFF_SKIPPED;
        case TL_ACTION_PLANNED:
        default:
          return TL_DIFF_RESUMED;
        }
    }
  if (aspects & (TL_DIFF_DATE | TL_DIFF_TIME | TL_DIFF_PREPARE_ON))
    return TL_DIFF_MOVED;
  if (aspects & TL_DIFF_OPERATOR)
    return TL_DIFF_GIVEN;

  return TL_DIFF_CHANGED;
}

static void
add_action (TlPlanDiffOwner    *self,
            TlDiffKind          kind,
            guint               aspects,
            const TlPlanAction *old,
            const TlPlanAction *now)
{
  TlDiffAction action = { kind, aspects, old, now };

  g_array_append_val (self->actions, action);
  self->diff.counts[kind]++;
}

static void
add_common_action (TlPlanDiffOwner    *self,
                   const TlPlanAction *old,
                   const TlPlanAction *now)
{
  guint aspects = compare (old, now);

  if (aspects != 0)
    add_action (self, find_kind (aspects, now), aspects, old, now);
}

/* Puts actions by kind, those of a kind in the order in which they were found. */
static void
sort_actions (TlPlanDiffOwner *self)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (TlDiffAction), self->actions->len);
  guint next[TL_N_DIFF_KINDS];
  guint sum = 0;

  for (guint kind = 0; kind < TL_N_DIFF_KINDS; kind++)
    {
      next[kind] = sum;
      sum += self->diff.counts[kind];
    }

  g_array_set_size (sorted, sum);
  for (guint i = 0; i < self->actions->len; i++)
    {
      const TlDiffAction *action = &g_array_index (self->actions, TlDiffAction, i);

      g_array_index (sorted, TlDiffAction, next[action->kind]++) = *action;
    }

  g_array_unref (self->actions);
  self->actions = sorted;
}

static void
add_actions (TlPlanDiffOwner *self)
{
  const TlPlan *old = self->diff.old;
  const TlPlan *now = self->diff.now;
  guint position = 0;

  for (guint i = 0; i < now->n_actions; i++)
    {
      const TlPlanAction *action = &now->actions[i];
      const TlPlanAction *before = NULL;

      /* Mostly the one after the one before. */
      if (position < old->n_actions && g_str_equal (old->actions[position].key, action->key))
        before = &old->actions[position];
      else
        before = tl_plan_find_action (old, action->key);

      if (before != NULL)
        {
          add_common_action (self, before, action);
          position = (guint) (before - old->actions) + 1;
        }
      else if (find_week (self, now, action->week) != NULL)
        add_action (self, TL_DIFF_NEW, 0, NULL, action);
    }

  position = 0;
  for (guint i = 0; i < old->n_actions; i++)
    {
      const TlPlanAction *action = &old->actions[i];

      if (position < now->n_actions && g_str_equal (now->actions[position].key, action->key))
        position++;
      else
        {
          const TlPlanAction *after = tl_plan_find_action (now, action->key);

          if (after != NULL)
            position = (guint) (after - now->actions) + 1;
          else if (find_week (self, old, action->week) != NULL)
            add_action (self, TL_DIFF_GONE, 0, action, NULL);
        }
    }

  sort_actions (self);
}

/* --- Channels --- */

static const TlPlanChannel *
find_used (const TlPlan *plan,
           const char   *id)
{
  const TlPlanChannel *channel = tl_plan_find_channel (plan, id);

  return channel != NULL && channel->chosen ? channel : NULL;
}

static void
add_channels (TlPlanDiffOwner *self)
{
  const TlPlan *old = self->diff.old;
  const TlPlan *now = self->diff.now;

  for (guint i = 0; i < now->n_channels; i++)
    {
      const char *id = now->channels[i].id;
      TlDiffChannel channel = { id, find_used (old, id), find_used (now, id) };
      gboolean same = channel.old != NULL && channel.now != NULL ? channel.old->cadence == channel.now->cadence
                                                                 : channel.old == channel.now;

      if (!same)
        g_array_append_val (self->channels, channel);
    }

  for (guint i = 0; i < old->n_channels; i++)
    {
      TlDiffChannel channel = { old->channels[i].id, &old->channels[i], NULL };

      if (channel.old->chosen && tl_plan_find_channel (now, channel.id) == NULL)
        g_array_append_val (self->channels, channel);
    }
}

/* --- People --- */

static TlDiffPerson *
find_person (TlPlanDiffOwner *self,
             GHashTable      *positions,
             const char      *id)
{
  TlDiffPerson person = { .id = id };
  gpointer position;

  if (!g_hash_table_lookup_extended (positions, id, NULL, &position))
    {
      position = GUINT_TO_POINTER (self->people->len);
      g_hash_table_insert (positions, (gpointer) id, position);
      g_array_append_val (self->people, person);
    }

  return &g_array_index (self->people, TlDiffPerson, GPOINTER_TO_UINT (position));
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const TlDiffPerson *one = a;
  const TlDiffPerson *other = b;

  if (ABS (one->tenths) != ABS (other->tenths))
    return ABS (one->tenths) > ABS (other->tenths) ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

static void
add_people (TlPlanDiffOwner *self)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  const TlPlan *plans[] = { self->diff.old, self->diff.now };
  guint n_changed = 0;

  if (self->weeks->len == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      TlDiffPerson *person = NULL;

      for (guint j = 0; j < plans[i]->n_loads; j++)
        {
          const TlPlanLoad *load = &plans[i]->loads[j];

          if (person == NULL || !g_str_equal (person->id, load->person))
            person = find_person (self, positions, load->person);
          if (find_week (self, plans[i], load->week) != NULL)
            *(i == 0 ? &person->old_minutes : &person->now_minutes) += load->minutes;
        }
    }

  for (guint i = 0; i < self->people->len; i++)
    {
      TlDiffPerson person = g_array_index (self->people, TlDiffPerson, i);
      double more = (double) person.now_minutes - (double) person.old_minutes;

      person.tenths = (int) round (more / self->weeks->len / 6);
      if (person.tenths != 0)
        g_array_index (self->people, TlDiffPerson, n_changed++) = person;
    }

  g_array_set_size (self->people, n_changed);
  g_array_sort (self->people, compare_people);
}

/* --- The whole --- */

TlPlanDiff *
tl_plan_diff_new (TlPlan *old,
                  TlPlan *now)
{
  TlPlanDiffOwner *self;

  g_return_val_if_fail (old != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_atomic_rc_box_new0 (TlPlanDiffOwner);
  self->diff.old = tl_plan_ref (old);
  self->diff.now = tl_plan_ref (now);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (TlDiffWeek));
  self->actions = g_array_new (FALSE, FALSE, sizeof (TlDiffAction));
  self->channels = g_array_new (FALSE, FALSE, sizeof (TlDiffChannel));
  self->people = g_array_new (FALSE, FALSE, sizeof (TlDiffPerson));

  add_weeks (self);
  add_week_totals (self);
  if (old != now)
    {
      add_actions (self);
      add_channels (self);
      add_people (self);
    }

  self->diff.weeks = (const TlDiffWeek *) (gpointer) self->weeks->data;
  self->diff.n_weeks = self->weeks->len;
  self->diff.actions = (const TlDiffAction *) (gpointer) self->actions->data;
  self->diff.n_actions = self->actions->len;
  self->diff.channels = (const TlDiffChannel *) (gpointer) self->channels->data;
  self->diff.n_channels = self->channels->len;
  self->diff.people = (const TlDiffPerson *) (gpointer) self->people->data;
  self->diff.n_people = self->people->len;

  return &self->diff;
}

/**
 * tl_plan_diff_is_empty:
 *
 * Returns: whether there is nothing to tell: no action, channel or person differs,
 *   and both plans have the same weeks
 */
gboolean
tl_plan_diff_is_empty (const TlPlanDiff *diff)
{
  return diff->n_actions == 0 && diff->n_channels == 0 && diff->n_people == 0
         && diff->more_weeks == 0 && diff->fewer_weeks == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-private.h"

int
tl_plan_action_compare (const TlPlanAction *a,
                        const TlPlanAction *b)
{
  if (a->week != b->week)
    return a->week < b->week ? -1 : 1;
  if (tl_plan_action_get_day (a) != tl_plan_action_get_day (b))
    return tl_plan_action_get_day (a) < tl_plan_action_get_day (b) ? -1 : 1;
  return strcmp (a->key, b->key);
}

/* What decides on the place of an action. */
typedef struct
{
  TlDay day;
  guint position;  /* where it stands now */
  const char *key;
} Place;

static int
compare_places (const Place *a,
                const Place *b)
{
  return a->day != b->day ? (a->day > b->day) - (a->day < b->day) : strcmp (a->key, b->key);
}

/* Moves to each place the action that is to stand there; each is moved once. */
static void
rearrange (GArray *actions,
           Place  *places)
{
  for (guint i = 0; i < actions->len; i++)
    {
      TlPlanAction first;
      guint to = i;

      if (places[i].position == i)
        continue;
      first = g_array_index (actions, TlPlanAction, i);
      while (places[to].position != i)
        {
          guint from = places[to].position;

          g_array_index (actions, TlPlanAction, to) = g_array_index (actions, TlPlanAction, from);
          places[to].position = to;
          to = from;
        }
      g_array_index (actions, TlPlanAction, to) = first;
      places[to].position = to;
    }
}

/**
 * tl_plan_sort_actions:
 * @actions: (element-type TlPlanAction): the actions of a plan of so many @weeks
 *
 * Puts the actions in the order of a plan. They are large and many: so each is
 * compared with none of another week, and moved only once.
 */
void
tl_plan_sort_actions (GArray *actions,
                      guint   weeks)
{
  g_autofree Place *places = g_new (Place, actions->len + 1);
  g_autofree guint *ends = g_new0 (guint, weeks + 2); /* [week], where in @places its actions end */

  for (guint i = 0; i < actions->len; i++)
    ends[g_array_index (actions, TlPlanAction, i).week + 1]++;
  for (guint week = 1; week <= weeks; week++)
    ends[week + 1] += ends[week];
  for (guint i = 0; i < actions->len; i++)
    {
      const TlPlanAction *action = &g_array_index (actions, TlPlanAction, i);

      places[ends[action->week]++] = (Place) { tl_plan_action_get_day (action), i, action->key };
    }
  for (guint week = 1; week <= weeks; week++)
    qsort (places + ends[week - 1], ends[week] - ends[week - 1], sizeof (Place), (GCompareFunc) compare_places);
  rearrange (actions, places);
}

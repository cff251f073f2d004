/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-risks.h"

#include "strategy/tl-obstacle.h"

static int
weigh (gpointer obstacle)
{
  const int likelihood = tl_record_get_enum (obstacle, TL_OBSTACLE_LIKELIHOOD);
  const int impact = tl_record_get_enum (obstacle, TL_OBSTACLE_IMPACT);

  return likelihood * impact;
}

static int
compare (gconstpointer first,
         gconstpointer second)
{
  return weigh (*(gpointer *) second) - weigh (*(gpointer *) first);
}

/**
 * tl_risks_list:
 * @strategy: the answers
 *
 * Returns: (transfer container) (element-type TlObstacle): what may get in the way,
 *   the heaviest first, by likelihood and impact together; equal ones in the order of
 *   the strategy
 */
GPtrArray *
tl_risks_list (TlStrategy *strategy)
{
  TlRecordList *obstacles = tl_record_get_list (strategy, TL_STRATEGY_OBSTACLES);
  GPtrArray *risks = g_ptr_array_new ();

  for (guint i = 0; i < tl_record_list_get_length (obstacles); i++)
    g_ptr_array_add (risks, tl_record_list_get (obstacles, i));
  g_ptr_array_sort (risks, compare);

  return risks;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brief's second half: the next weeks. */

#include "config.h"

#include "tl-brief-private.h"

#include <glib/gi18n-lib.h>

#include "wording/tl-wording-brief.h"

/* What is worth telling first; what comes back every week is left to the sums. */
static int
rank_action (const TlPlanAction *action)
{
  switch (action->kind)
    {
    case TL_ACTION_KEY:
      return 0;
    case TL_ACTION_HAND:
      return 1;
    case TL_ACTION_ONCE:
      return 2;
    case TL_ACTION_POST:
      return 3;
    case TL_ACTION_DUTY:
    default:
      return 4;
    }
}

static int
compare_moments (gconstpointer first,
                 gconstpointer second)
{
  const TlPlanAction *a = *(const TlPlanAction * const *) first;
  const TlPlanAction *b = *(const TlPlanAction * const *) second;
  const TlDay a_day = tl_plan_action_get_day (a), b_day = tl_plan_action_get_day (b);

  if (a_day != b_day)
    return a_day < b_day ? -1 : 1;

  return a->time - b->time;
}

static gboolean
is_ahead (TlBriefWriter      *writer,
          const TlPlanAction *action,
          guint               week)
{
  return action->week == week && action->status == TL_ACTION_PLANNED && tl_plan_action_get_day (action) >= writer->day;
}

/* What is ahead in a week, the most telling of it up to @most, one after the other. */
static GPtrArray *
choose_actions (TlBriefWriter *writer,
                guint          week,
                guint         *n_ahead)
{
  const TlPlan *plan = writer->plan;
  guint most = writer->limits->week_actions;
  GPtrArray *chosen = g_ptr_array_new ();
  guint counts[5] = { 0 };

  *n_ahead = 0;
  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (is_ahead (writer, action, week))
        {
          (*n_ahead)++;
          counts[rank_action (action)]++;
        }
    }

  /* What is left of the room is given to the ranks in turn. */
  for (guint rank = 0; rank < G_N_ELEMENTS (counts); rank++)
    {
      counts[rank] = MIN (counts[rank], most);
      most -= counts[rank];
    }

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (is_ahead (writer, action, week) && counts[rank_action (action)] > 0)
        {
          counts[rank_action (action)]--;
          g_ptr_array_add (chosen, (gpointer) action);
        }
    }

  g_ptr_array_sort (chosen, compare_moments);

  return chosen;
}

static void
write_action (TlBriefWriter      *writer,
              const TlPlanAction *action,
              gboolean            kept)
{
  g_autofree char *when = tl_wording_action_when (action);
  g_autofree char *title = tl_wording_action_title (writer->reading, action);
  g_autofree char *who = tl_wording_person (writer->reading, action->operator_id);
  TlBriefRow *row = tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_CELLS, 2.5);

  row->keeps = kept;
  row->line = FALSE;
  row->height = 0;
  tl_brief_flow_put (writer->flow, 0, 6, TL_BRIEF_CELL, 1, when);
  tl_brief_flow_put (writer->flow, 6, 14, TL_BRIEF_CELL, 2, title);
  tl_brief_flow_put (writer->flow, 20, 4, TL_BRIEF_CELL, 2, *who != '\0' ? who : _("Nobody yet"));
}

static void
write_week (TlBriefWriter *writer,
            guint          week)
{
  guint n_ahead;
  g_autoptr (GPtrArray) actions = choose_actions (writer, week, &n_ahead);
  g_autofree char *name = tl_wording_week (writer->plan, week);
  g_autofree char *contents = tl_wording_week_contents (writer->plan, week);
  TlBriefRow *row;

  row = tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_SUBHEADING, 8);
  row->keeps = n_ahead > 0;
  tl_brief_flow_put (writer->flow, 0, 12, TL_BRIEF_CELL_STRONG, 1, name);
  tl_brief_flow_put_end (writer->flow, 12, 12, TL_BRIEF_NOTE, contents);
  tl_brief_flow_begin_table (writer->flow, row);

  for (guint i = 0; i < actions->len; i++)
    write_action (writer, g_ptr_array_index (actions, i),
                  (i == 0 && actions->len > 1) || i + 2 == actions->len);

  tl_brief_write_more (writer, n_ahead, actions->len);
}

void
tl_brief_write_weeks (TlBriefWriter *writer)
{
  const TlPlanFrame *frame = &writer->plan->frame;
  const guint first = (writer->day - frame->start) / 7 + 1;
  const guint last = MIN (first + writer->limits->weeks - 1, frame->weeks);

  tl_brief_write_heading (writer, _("The next weeks"));
  for (guint week = first; week <= last; week++)
    write_week (writer, week);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to do, as pieces of work that somebody is responsible for. */

#include "config.h"

#include "tl-responsibilities-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-course.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"

void
tl_responsibility_row_free (gpointer data)
{
  TlResponsibilityRow *row = data;

  g_clear_pointer (&row->made, tl_responsibility_free);
  g_array_unref (row->parts);
  g_free (row);
}

static TlResponsibilityRow *
add_row (TlResponsibilityMaker *self,
         TlTask                 task,
         const char            *ref,
         char                  *what)
{
  TlResponsibilityRow *row = g_new0 (TlResponsibilityRow, 1);

  row->task = task;
  row->ref = ref;
  row->made = g_new0 (TlResponsibility, 1);
  row->made->what = what;
  row->made->channel = task == TL_TASK_MAKE ? ref : NULL;
  row->made->responsible = g_ptr_array_new ();
  row->made->consulted = g_ptr_array_new ();
  row->made->informed = g_ptr_array_new ();
  row->parts = g_array_new (FALSE, FALSE, sizeof (TlResponsibilityPart));

  for (guint i = 0; i < tl_record_list_get_length (self->team); i++)
    {
      const TlResponsibilityPart part = { .id = tl_record_get_id (tl_record_list_get (self->team, i)) };

      g_array_append_val (row->parts, part);
    }
  g_ptr_array_add (self->rows, row);

  return row;
}

TlResponsibilityPart *
tl_responsibility_find_part (TlResponsibilityRow *row,
                             const char          *id)
{
  for (guint i = 0; id != NULL && i < row->parts->len; i++)
    {
      TlResponsibilityPart *part = &g_array_index (row->parts, TlResponsibilityPart, i);

      if (g_str_equal (part->id, id))
        return part;
    }

  return NULL;
}

static void
name_person (TlResponsibilityRow *row,
             const char          *id)
{
  TlResponsibilityPart *part = tl_responsibility_find_part (row, id);

  if (part != NULL)
    part->named = TRUE;
}

/* What a channel needs week by week is one piece of work, and so is what comes back
 * for one thing; what is done once stands by itself. */
const char *
tl_responsibility_get_ref (const TlPlanAction *action,
                           TlTask             *task)
{
  *task = action->task;

  switch (action->task)
    {
    case TL_TASK_MAKE:
    case TL_TASK_ADAPT:
    case TL_TASK_ANSWER:
    case TL_TASK_JOIN:
      *task = TL_TASK_MAKE;
      return action->channel;
    case TL_TASK_READ_KPI:
    case TL_TASK_WATCH:
      return action->subject;
    case TL_TASK_FIX_ACCOUNT:
    case TL_TASK_REST_ACCOUNT:
    case TL_TASK_CLOSE_ACCOUNT:
    case TL_TASK_OPEN_ACCOUNT:
      return action->key;
    case TL_TASK_LEAD_UP:
    case TL_TASK_LISTEN:
    case TL_TASK_LOOK_AHEAD:
    case TL_TASK_REPORT:
    case TL_TASK_REVIEW:
    case TL_TASK_READINESS:
    case TL_TASK_OWN:
    default:
      return NULL;
    }
}

TlResponsibilityRow *
tl_responsibility_find_row (TlResponsibilityMaker *self,
                            TlTask                 task,
                            const char            *ref)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TlResponsibilityRow *row = g_ptr_array_index (self->rows, i);

      if (row != self->approval && row->task == task && g_strcmp0 (row->ref, ref) == 0)
        return row;
    }

  return NULL;
}

static char *
say_channel (const TlReading *reading,
             const char      *id)
{
  g_autofree char *name = tl_wording_channel (reading, id);

  if (*name == '\0')
    return g_strdup (_("Publish where no channel is named"));

  /* Translators: %s is a channel: what somebody is responsible for. */
  return g_strdup_printf (_("Run %s: posts, answers, conversations"), name);
}

static char *
say_kpi (const TlReading *reading,
         const char      *id)
{
  g_autofree char *name = tl_wording_kpi (reading, id);

  /* Translators: %s is a number that is read regularly: “Link clicks”. */
  return g_strdup_printf (_("Read “%s”"), name);
}

static char *
say_obstacle (const TlReading *reading,
              const char      *id)
{
  TlRecord *obstacle = tl_record_find (reading->strategy, id);
  g_autofree char *name = obstacle != NULL ? tl_wording_record (obstacle) : g_strdup (id);

  /* Translators: %s is something that may get in the way. */
  return g_strdup_printf (_("Watch for “%s”"), name);
}

static char *
say_what (const TlReading    *reading,
          TlTask              task,
          const char         *ref,
          const TlPlanAction *action)
{
  switch (task)
    {
    case TL_TASK_MAKE:
      return say_channel (reading, ref);
    case TL_TASK_READ_KPI:
      return say_kpi (reading, ref);
    case TL_TASK_WATCH:
      return say_obstacle (reading, ref);
    case TL_TASK_LEAD_UP:
      return g_strdup (_("Get ready for key dates"));
    case TL_TASK_LISTEN:
      return g_strdup (_("Listen to what people say"));
    case TL_TASK_LOOK_AHEAD:
      return g_strdup (_("Look at the week ahead"));
    case TL_TASK_REPORT:
      return g_strdup (_("Report on the month"));
    case TL_TASK_REVIEW:
      return g_strdup (_("Review the quarter"));
    case TL_TASK_READINESS:
      return g_strdup (_("Get the team ready"));
    case TL_TASK_OWN:
      return g_strdup (_("What was added to the plan by hand"));
    case TL_TASK_ADAPT:
    case TL_TASK_ANSWER:
    case TL_TASK_JOIN:
    case TL_TASK_FIX_ACCOUNT:
    case TL_TASK_REST_ACCOUNT:
    case TL_TASK_CLOSE_ACCOUNT:
    case TL_TASK_OPEN_ACCOUNT:
    default:
      return tl_wording_action_title (reading, action);
    }
}

static void
add_strategy_row (TlResponsibilityMaker *self,
                  TlTask                 task,
                  const char            *ref,
                  const char            *who)
{
  name_person (add_row (self, task, ref, say_what (self->reading, task, ref, NULL)), who);
}

/* The rows that stand whatever is planned, in the order in which they are read. */
static void
add_channel_rows (TlResponsibilityMaker *self)
{
  const TlPlan *plan = self->reading->plan;

  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (plan->needs == 0 && plan->channels[i].chosen)
        add_strategy_row (self, TL_TASK_MAKE, plan->channels[i].id, plan->channels[i].operator_id);
    }
}

static void
add_list_rows (TlResponsibilityMaker *self,
               TlStrategyField        list,
               TlTask                 task,
               guint                  person)
{
  TlRecordList *records = tl_record_get_list (self->reading->strategy, list);

  for (guint i = 0; i < tl_record_list_get_length (records); i++)
    {
      TlRecord *record = tl_record_list_get (records, i);

      add_strategy_row (self, task, tl_record_get_id (record), tl_record_get_ref (record, person));
    }
}

static void
add_action_rows (TlResponsibilityMaker *self,
                 TlTask                 first,
                 TlTask                 last)
{
  const TlPlan *plan = self->reading->plan;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      TlTask task;
      const char *ref = tl_responsibility_get_ref (action, &task);

      if (task >= first && task <= last && tl_responsibility_find_row (self, task, ref) == NULL)
        add_row (self, task, ref, say_what (self->reading, task, ref, action));
    }
}

static gboolean
has_approver (TlResponsibilityMaker *self)
{
  const TlPlan *plan = self->reading->plan;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].approver != NULL)
        return TRUE;
    }

  return tl_record_is_set (self->reading->strategy, TL_STRATEGY_APPROVER);
}

static TlResponsibilityRow *
add_approval (TlResponsibilityMaker *self)
{
  TlResponsibilityRow *row;

  if (!has_approver (self))
    return NULL;

  row = add_row (self, TL_TASK_MAKE, NULL, g_strdup (_("Approve posts")));
  name_person (row, tl_record_get_ref (self->reading->strategy, TL_STRATEGY_APPROVER));

  return row;
}

static void
add_complaints (TlResponsibilityMaker *self)
{
  TlRecord *course = tl_record_get_child (self->reading->strategy, TL_STRATEGY_COURSE);
  const char *owner = tl_record_get_ref (course, TL_COURSE_COMPLAINTS_OWNER);

  if (*owner == '\0' && !tl_record_is_set (course, TL_COURSE_COMPLAINTS_RULE))
    return;

  /* No action has that task, since each of its kind is about a channel. */
  name_person (add_row (self, TL_TASK_ANSWER, NULL, g_strdup (_("Answer complaints"))), owner);
}

void
tl_responsibility_add_rows (TlResponsibilityMaker *self)
{
  add_channel_rows (self);
  add_action_rows (self, TL_TASK_MAKE, TL_TASK_MAKE);
  self->approval = add_approval (self);
  add_complaints (self);
  add_action_rows (self, TL_TASK_LEAD_UP, TL_TASK_LISTEN);
  add_list_rows (self, TL_STRATEGY_KPIS, TL_TASK_READ_KPI, TL_KPI_READER);
  add_action_rows (self, TL_TASK_READ_KPI, TL_TASK_REVIEW);
  add_list_rows (self, TL_STRATEGY_OBSTACLES, TL_TASK_WATCH, TL_OBSTACLE_WATCHER);
  add_action_rows (self, TL_TASK_WATCH, TL_TASK_OWN);
}


/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has which part in what there is to do. */

#include "tl-responsibilities-private.h"

#include "strategy/tl-account.h"

void
tl_responsibility_free (TlResponsibility *self)
{
  g_free (self->what);
  g_ptr_array_unref (self->responsible);
  g_ptr_array_unref (self->consulted);
  g_ptr_array_unref (self->informed);
  g_free (self);
}

/* Only members of the team, each once, in one list. */
static void
add_person (TlResponsibilityRow *row,
            GPtrArray           *list,
            const char          *id)
{
  const TlResponsibilityPart *part = tl_responsibility_find_part (row, id);

  if (part == NULL
      || g_ptr_array_find (row->made->responsible, part->id, NULL)
      || g_ptr_array_find (row->made->consulted, part->id, NULL)
      || g_ptr_array_find (row->made->informed, part->id, NULL)
      || (list != row->made->responsible && g_strcmp0 (row->made->accountable, part->id) == 0))
    return;

  g_ptr_array_add (list, (char *) part->id);
}

static void
count_action (TlResponsibilityMaker *self,
              const TlPlanAction    *action)
{
  TlTask task;
  const char *ref = tl_responsibility_get_ref (action, &task);
  TlResponsibilityRow *row = tl_responsibility_find_row (self, task, ref);
  TlResponsibilityPart *part = tl_responsibility_find_part (row, action->operator_id);
  TlResponsibilityPart *accountable = tl_responsibility_find_part (row, action->accountable);
  TlResponsibilityPart *approver = self->approval != NULL ? tl_responsibility_find_part (self->approval, action->approver) : NULL;

  if (accountable != NULL)
    accountable->accounts++;
  if (approver != NULL)
    {
      approver->does = TRUE;
      approver->minutes += action->approve_minutes;
      if ((accountable = tl_responsibility_find_part (self->approval, action->accountable)) != NULL)
        accountable->accounts++;
    }
  if (part == NULL || action->status == TL_ACTION_SKIPPED)
    return;

  part->minutes += action->minutes;
  if (action->by_backup)
    part->stands_in = TRUE;
  else
    part->does = TRUE;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const TlResponsibilityPart * const *first = a;
  const TlResponsibilityPart * const *second = b;

  if ((*first)->minutes != (*second)->minutes)
    return (*first)->minutes > (*second)->minutes ? -1 : 1;

  return *first < *second ? -1 : *first > *second;
}

/* Whether a person does it, where those who come before do not. */
typedef enum
{
  BY_PLAN,
  BY_STRATEGY,
  STANDING_IN,
} Way;

static gboolean
does_it (const TlResponsibilityPart *part,
         Way                         way)
{
  switch (way)
    {
    case BY_PLAN:
      return part->does;
    case BY_STRATEGY:
      return part->named;
    case STANDING_IN:
    default:
      return part->stands_in;
    }
}

static void
set_responsible (TlResponsibilityRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (Way way = BY_PLAN; way <= STANDING_IN && parts->len == 0; way++)
    {
      for (guint i = 0; i < row->parts->len; i++)
        {
          TlResponsibilityPart *part = &g_array_index (row->parts, TlResponsibilityPart, i);

          if (does_it (part, way))
            g_ptr_array_add (parts, part);
        }
    }
  g_ptr_array_sort (parts, compare_parts);

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (row->made->responsible, (char *) ((TlResponsibilityPart *) g_ptr_array_index (parts, i))->id);
}

/* As the plan does, the first by id. */
static const char *
find_lead (TlResponsibilityMaker *self)
{
  const char *lead = NULL;

  for (guint i = 0; i < tl_record_list_get_length (self->team); i++)
    {
      TlRecord *member = tl_record_list_get (self->team, i);

      if (tl_record_get_boolean (member, TL_MEMBER_LEAD)
          && (lead == NULL || strcmp (tl_record_get_id (member), lead) < 0))
        lead = tl_record_get_id (member);
    }

  return lead;
}

static void
set_accountable (TlResponsibilityMaker *self,
                 TlResponsibilityRow   *row)
{
  const TlResponsibilityPart *most = NULL;

  for (guint i = 0; i < row->parts->len; i++)
    {
      const TlResponsibilityPart *part = &g_array_index (row->parts, TlResponsibilityPart, i);

      if (part->accounts > (most != NULL ? most->accounts : 0))
        most = part;
    }

  if (most != NULL)
    row->made->accountable = most->id;
  else
    row->made->accountable = find_lead (self);

  if (row->made->accountable == NULL && row->made->responsible->len > 0)
    row->made->accountable = g_ptr_array_index (row->made->responsible, 0);
  if (row->made->accountable == NULL)
    row->made->accountable = tl_record_get_id (tl_record_list_get (self->team, 0));
}

static void
inform_all_of (TlResponsibilityRow *row,
               GPtrArray           *people)
{
  for (guint i = 0; i < people->len; i++)
    add_person (row, row->made->informed, g_ptr_array_index (people, i));
}

static void
add_everybody (TlResponsibilityRow *row,
               GPtrArray           *list)
{
  for (guint i = 0; i < row->parts->len; i++)
    add_person (row, list, g_array_index (row->parts, TlResponsibilityPart, i).id);
}

static void
inform_channels (TlResponsibilityMaker *self,
                 TlResponsibilityRow   *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TlResponsibilityRow *other = g_ptr_array_index (self->rows, i);

      if (other != self->approval && other->task == TL_TASK_MAKE && other->made->responsible->len > 0)
        inform_all_of (row, other->made->responsible);
    }
}

static gboolean
is_about_account (const TlPlanAction *action)
{
  return action->subject != NULL && action->task >= TL_TASK_FIX_ACCOUNT && action->task <= TL_TASK_OPEN_ACCOUNT;
}

static void
consult_for_action (TlResponsibilityMaker *self,
                    const TlPlanAction    *action)
{
  TlTask task;
  const char *ref = tl_responsibility_get_ref (action, &task);
  TlResponsibilityRow *row = tl_responsibility_find_row (self, task, ref);
  const char * const *keyholders;
  TlRecord *subject;

  add_person (row, row->made->consulted, action->approver);
  if (!is_about_account (action))
    return;

  subject = tl_record_find (self->reading->strategy, action->subject);
  if (subject == NULL || !TL_IS_ACCOUNT (subject))
    return;

  keyholders = tl_record_get_refs (subject, TL_ACCOUNT_KEYHOLDERS);
  for (guint i = 0; keyholders != NULL && keyholders[i] != NULL; i++)
    add_person (row, row->made->consulted, keyholders[i]);
}

static void
set_informed (TlResponsibilityMaker *self,
              TlResponsibilityRow   *row)
{
  const TlPlanChannel *channel = row->task == TL_TASK_MAKE && row->ref != NULL
                                 ? tl_plan_find_channel (self->reading->plan, row->ref) : NULL;
  TlResponsibilityRow *report = tl_responsibility_find_row (self, TL_TASK_REPORT, NULL);

  if (row == self->approval)
    inform_channels (self, row);
  else if (row->task == TL_TASK_REVIEW)
    add_everybody (row, row->made->consulted);
  else if (row->task == TL_TASK_REPORT || row->task == TL_TASK_LOOK_AHEAD)
    add_everybody (row, row->made->informed);
  else if (row->task == TL_TASK_READ_KPI && report != NULL)
    inform_all_of (row, report->made->responsible);

  if (channel != NULL)
    add_person (row, row->made->informed, channel->backup);
  for (guint i = 0; i < row->parts->len; i++)
    {
      const TlResponsibilityPart *part = &g_array_index (row->parts, TlResponsibilityPart, i);

      if (part->stands_in)
        add_person (row, row->made->informed, part->id);
    }
}

static void
set_people (TlResponsibilityMaker *self)
{
  const TlPlan *plan = self->reading->plan;

  for (guint i = 0; i < plan->n_actions; i++)
    count_action (self, &plan->actions[i]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      TlResponsibilityRow *row = g_ptr_array_index (self->rows, i);

      set_responsible (row);
      set_accountable (self, row);
    }
  for (guint i = 0; i < plan->n_actions; i++)
    consult_for_action (self, &plan->actions[i]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      TlResponsibilityRow *row = g_ptr_array_index (self->rows, i);

      if (row->task == TL_TASK_ANSWER)
        inform_channels (self, row);
      set_informed (self, row);
    }
}

GPtrArray *
tl_responsibilities_new (const TlReading *reading)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (tl_responsibility_row_free);
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_responsibility_free);
  TlResponsibilityMaker maker = {
    .reading = reading,
    .team = tl_record_get_list (reading->strategy, TL_STRATEGY_TEAM),
    .rows = rows,
  };

  if (tl_record_list_get_length (maker.team) == 0)
    return made;

  tl_responsibility_add_rows (&maker);
  set_people (&maker);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (made, g_steal_pointer (&((TlResponsibilityRow *) g_ptr_array_index (rows, i))->made));

  return made;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hides what: a cause is said, and its consequences are not. */

#include "tl-check-private.h"

/* Where a consequence has to stand to be one. */
typedef enum
{
  SCOPE_PLACE,   /* at the same field of the same record */
  SCOPE_RECORD,  /* at the same record */
  SCOPE_CHANNEL, /* about the same channel */
  SCOPE_PERSON,  /* about the same person */
  SCOPE_APPROVAL,/* about a channel that is refused since that person cannot approve its posts */
  SCOPE_ALL,     /* anywhere, where the cause is one of the strategy as a whole */
} Scope;

/* Only warnings and hints are ever hidden: an error keeps a plan or a number from
 * being right, whatever else is wrong.
 *
 * What is said of the plan's minimum hides everything that needs a plan; that is
 * in the table of checks. */
static const struct
{
  TlFindingCode cause;
  TlFindingCode consequence;
  Scope scope;
} table[] = {
  /* Nobody can do it, so nobody does. */
  { TL_FINDING_MISSING_SKILL, TL_FINDING_UNSTAFFED, SCOPE_CHANNEL },
  { TL_FINDING_MISSING_SKILL, TL_FINDING_PINNED_BELOW_LOW, SCOPE_CHANNEL },
  { TL_FINDING_MISSING_SKILL, TL_FINDING_KPI_UNFED, SCOPE_CHANNEL },
  { TL_FINDING_MISSING_SKILL, TL_FINDING_INSIGHT_UNUSED, SCOPE_CHANNEL },

  /* What is not done at all is not done too seldom. */
  { TL_FINDING_UNSTAFFED, TL_FINDING_PINNED_BELOW_LOW, SCOPE_CHANNEL },

  /* Where nothing is posted and nobody talks, nobody is reached. */
  { TL_FINDING_KPI_UNFED, TL_FINDING_PERSONA_NOT_REACHED, SCOPE_ALL },
  { TL_FINDING_KPI_UNFED, TL_FINDING_INSIGHT_UNUSED, SCOPE_ALL },

  /* Who has no hours has none for this either. */
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_APPROVER_OVERLOADED, SCOPE_PERSON },
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_APPROVER_ABSENT, SCOPE_PERSON },
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_ACTION_TOO_LONG, SCOPE_PERSON },
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_OVER_CAPACITY, SCOPE_PERSON },

  /* What they would approve is not begun. */
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_KPI_UNFED, SCOPE_APPROVAL },
  { TL_FINDING_PERSON_WITHOUT_HOURS, TL_FINDING_INSIGHT_UNUSED, SCOPE_APPROVAL },
  { TL_FINDING_APPROVER_OVERLOADED, TL_FINDING_KPI_UNFED, SCOPE_APPROVAL },
  { TL_FINDING_APPROVER_OVERLOADED, TL_FINDING_INSIGHT_UNUSED, SCOPE_APPROVAL },

  /* One action fills the week, the week is over, nothing is left. */
  { TL_FINDING_ACTION_TOO_LONG, TL_FINDING_OVER_CAPACITY, SCOPE_PERSON },
  { TL_FINDING_ACTION_TOO_LONG, TL_FINDING_LITTLE_SLACK, SCOPE_PERSON },
  { TL_FINDING_OVER_CAPACITY, TL_FINDING_LITTLE_SLACK, SCOPE_PERSON },

  /* What the record refers to is gone, and with it what it was for. */
  { TL_FINDING_DANGLING_REFERENCE, TL_FINDING_NO_BACKUP, SCOPE_PLACE },
  { TL_FINDING_DANGLING_REFERENCE, TL_FINDING_KEYS_HELD_BY_ONE, SCOPE_PLACE },
  { TL_FINDING_DANGLING_REFERENCE, TL_FINDING_KPI_UNFED, SCOPE_PLACE },
  { TL_FINDING_DANGLING_REFERENCE, TL_FINDING_INSIGHT_UNUSED, SCOPE_RECORD },

  /* On which days it is has to be said first. */
  { TL_FINDING_REVERSED_SPAN, TL_FINDING_KEY_DATE_WITHOUT_ACTION, SCOPE_RECORD },
};

static gboolean
lacks_approval_of (const TlChecker *self,
                   const char      *channel,
                   const char      *person)
{
  const TlPlanChannel *found = tl_plan_find_channel (self->plan, channel);

  return found != NULL && !found->chosen && found->short_approval && g_strcmp0 (found->short_person, person) == 0;
}

static gboolean
is_in_scope (const TlChecker *self,
             guint            row,
             guint            cause,
             guint            consequence)
{
  const TlFinding *a = self->findings->pdata[cause], *b = self->findings->pdata[consequence];

  if (a->code != table[row].cause)
    return FALSE;
  switch (table[row].scope)
    {
    case SCOPE_PLACE:
      return g_str_equal (a->where, b->where);
    case SCOPE_RECORD:
      return self->records->pdata[cause] == self->records->pdata[consequence];
    case SCOPE_CHANNEL:
      return a->channel != NULL && g_strcmp0 (a->channel, b->channel) == 0;
    case SCOPE_PERSON:
      return a->person != NULL && g_strcmp0 (a->person, b->person) == 0;
    case SCOPE_APPROVAL:
      return b->channel != NULL && lacks_approval_of (self, b->channel, a->person);
    case SCOPE_ALL:
      return self->records->pdata[cause] == self->strategy;
    default:
      g_assert_not_reached ();
    }
}

/* Drops the consequences, whatever hides their causes in turn. */
void
tl_checker_hide (TlChecker *self)
{
  gboolean found[TL_N_FINDING_CODES] = { FALSE };
  g_autofree gboolean *hidden = g_new0 (gboolean, self->findings->len + 1);

  for (guint i = 0; i < self->findings->len; i++)
    found[((TlFinding *) self->findings->pdata[i])->code] = TRUE;
  for (guint row = 0; row < G_N_ELEMENTS (table); row++)
    {
      if (!found[table[row].cause] || !found[table[row].consequence])
        continue;
      for (guint b = 0; b < self->findings->len; b++)
        if (((TlFinding *) self->findings->pdata[b])->code == table[row].consequence)
          for (guint a = 0; a < self->findings->len && !hidden[b]; a++)
            hidden[b] = is_in_scope (self, row, a, b);
    }
  for (guint i = self->findings->len; i > 0; i--)
    if (hidden[i - 1])
      {
        g_ptr_array_remove_index (self->findings, i - 1);
        g_ptr_array_remove_index (self->records, i - 1);
      }
}

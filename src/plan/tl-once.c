/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-once.h"

#include "catalogue/tl-estimates.h"
#include "strategy/tl-account.h"
#include "strategy/tl-readiness.h"
#include "tracking/tl-action-record.h"

#define STEP 5

/* All keys of work done once begin so. */
#define KEY_BEGINS "once/"

/* The first three leaves come before technology. */
static const guint readiness_order[] = {
  TL_READINESS_LEADERSHIP_INVOLVED,
  TL_READINESS_LEADERSHIP_ENTHUSIASTIC,
  TL_READINESS_LEADERSHIP_CONVINCED,
  TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL,
  TL_READINESS_GOVERNANCE_SHARED_EXPERTISE,
  TL_READINESS_GOVERNANCE_POLICIES,
  TL_READINESS_CULTURE_OPEN,
  TL_READINESS_CULTURE_TRUSTING,
  TL_READINESS_CULTURE_COLLABORATIVE,
  TL_READINESS_TECHNOLOGY_SIMPLE,
  TL_READINESS_TECHNOLOGY_AFFORDABLE,
  TL_READINESS_TECHNOLOGY_INTERACTIVE,
};

/**
 * tl_once_allowance:
 *
 * Returns: the minutes a week that the team may spend on work done once
 */
guint
tl_once_allowance (const TlPlanInput *input)
{
  return (guint) (input->team_minutes * tl_plan_input_estimate (input, TL_ESTIMATES_ONCE_SHARE) / 100);
}

static guint
room_of (const TlPlanInput *input,
         const TlChoice    *choice,
         guint              person)
{
  return input->people[person].minutes - MIN (choice->loads[person], input->people[person].minutes);
}

/* Whoever has most room, where the week of the person meant leaves none. */
static int
somebody (const TlPlanInput *input,
          const TlChoice    *choice,
          int                meant)
{
  int best = TL_NOBODY;

  if (meant != TL_NOBODY && room_of (input, choice, (guint) meant) >= STEP)
    return meant;
  for (guint p = 0; p < input->n_people; p++)
    if (input->people[p].minutes > 0
        && (best == TL_NOBODY || room_of (input, choice, p) > room_of (input, choice, (guint) best)))
      best = (int) p;
  return best;
}

/* Such work is cut to what fits into a week, so that it can be begun at all. */
static guint
cut_to_fit (const TlPlanInput *input,
            const TlChoice    *choice,
            int                person,
            guint              minutes)
{
  guint limit = tl_once_allowance (input);

  if (person != TL_NOBODY)
    limit = MIN (limit, room_of (input, choice, (guint) person));
  return MIN (minutes, MAX (STEP, limit / STEP * STEP));
}

static void
add (TlPlanInput    *input,
     const TlChoice *choice,
     GArray         *works,
     TlTask          task,
     char           *key,
     const char     *channel,
     const char     *subject,
     int             reader,
     int             person,
     guint           estimate)
{
  int somebody_free = somebody (input, choice, person);
  TlOnce work = {
    .task = task,
    .key = tl_plan_input_intern (input, key),
    .channel = channel,
    .subject = tl_plan_input_intern (input, subject),
    .reader = reader,
    .person = somebody_free,
    .minutes = cut_to_fit (input, choice, somebody_free, tl_plan_input_minutes (input, estimate)),
  };

  /* What will never fit would never come, and has to be said. */
  if (work.minutes > tl_once_allowance (input)
      || (work.person != TL_NOBODY && work.minutes > room_of (input, choice, (guint) work.person)))
    work.person = TL_NOBODY;
  g_array_append_val (works, work);
  g_free (key);
}

/* The channel's operator, else one who has the keys, the first by id. */
static int
account_person (const TlPlanInput *input,
                const TlChoice    *choice,
                TlAccount         *account,
                int                candidate)
{
  const char *const *keyholders = tl_record_get_refs (account, TL_ACCOUNT_KEYHOLDERS);
  const TlTaken *taken = candidate == TL_NOBODY ? NULL : tl_choice_find_taken (choice, (guint) candidate);
  int first = TL_NOBODY;

  if (taken != NULL && taken->operator_index != TL_NOBODY)
    return taken->operator_index;
  for (guint i = 0; keyholders != NULL && keyholders[i] != NULL; i++)
    {
      int person = tl_plan_input_person (input, keyholders[i]);

      if (person != TL_NOBODY && input->people[person].minutes > 0 && (first == TL_NOBODY || person < first))
        first = person;
    }
  return first != TL_NOBODY ? first : input->lead;
}

typedef struct
{
  TlAccount *account;
  guint taken;          /* position of its channel among those taken; past them: not used */
} RankedAccount;

static int
compare_accounts (const RankedAccount *a,
                  const RankedAccount *b)
{
  if (a->taken != b->taken)
    return a->taken < b->taken ? -1 : 1;
  return strcmp (tl_record_get_id (a->account), tl_record_get_id (b->account));
}

static guint
position_of (const TlChoice *choice,
             int             candidate)
{
  guint t = 0;

  while (t < choice->taken->len && (int) g_array_index (choice->taken, TlTaken, t).candidate != candidate)
    t++;
  return t;
}

/* Those of channels in use first, by rank. */
static void
add_accounts (TlPlanInput    *input,
              const TlChoice *choice,
              GArray         *works,
              TlVerdict       verdict,
              TlTask          task,
              const char     *template)
{
  TlRecordList *list = tl_record_get_list (input->strategy, TL_STRATEGY_ACCOUNTS);
  g_autoptr (GArray) accounts = g_array_new (FALSE, FALSE, sizeof (RankedAccount));

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      TlAccount *account = tl_record_list_get (list, i);
      RankedAccount ranked = { account, position_of (choice, tl_plan_input_candidate (input, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL))) };

      if (tl_record_get_enum (account, TL_ACCOUNT_VERDICT) == (int) verdict)
        g_array_append_val (accounts, ranked);
    }
  g_array_sort (accounts, (GCompareFunc) compare_accounts);
  for (guint i = 0; i < accounts->len; i++)
    {
      TlAccount *account = g_array_index (accounts, RankedAccount, i).account;
      int candidate = tl_plan_input_candidate (input, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL));

      add (input, choice, works, task, g_strdup_printf (KEY_BEGINS "account/%s/%s", tl_record_get_id (account), template),
           candidate == TL_NOBODY ? NULL : input->candidates[candidate].id, tl_record_get_id (account), TL_NOBODY,
           account_person (input, choice, account, candidate), TL_ESTIMATES_AUDIT_MINUTES);
    }
}

/* The persona to whom the channel matters most. */
static int
best_reader (const TlPlanInput *input,
             const TlChoice    *choice,
             guint              candidate)
{
  int best = TL_NOBODY;

  for (guint r = 0; r < input->n_readers; r++)
    if (best == TL_NOBODY || choice->scores[candidate][r].score > choice->scores[candidate][best].score)
      best = (int) r;
  return best;
}

static void
add_new_accounts (TlPlanInput    *input,
                  const TlChoice *choice,
                  GArray         *works)
{
  for (guint i = 0; i < choice->taken->len; i++)
    {
      const TlTaken *taken = &g_array_index (choice->taken, TlTaken, i);
      const TlCandidate *candidate = &input->candidates[taken->candidate];

      if (!candidate->has_account)
        add (input, choice, works, TL_TASK_OPEN_ACCOUNT, g_strdup_printf (KEY_BEGINS "channel/%s/open", candidate->id),
             candidate->id, NULL, best_reader (input, choice, taken->candidate),
             taken->operator_index != TL_NOBODY ? taken->operator_index : input->lead, TL_ESTIMATES_AUDIT_MINUTES);
    }
}

static void
add_readiness (TlPlanInput    *input,
               const TlChoice *choice,
               GArray         *works)
{
  TlRecord *readiness = tl_record_get_child (input->strategy, TL_STRATEGY_READINESS);

  for (guint i = 0; i < G_N_ELEMENTS (readiness_order); i++)
    {
      int answer = tl_record_get_enum (readiness, readiness_order[i]);
      g_autofree char *path = tl_record_dup_path (readiness, readiness_order[i]);

      if (answer == TL_READINESS_NOT_YET || answer == TL_READINESS_PARTLY)
        add (input, choice, works, TL_TASK_READINESS,
             g_strdup_printf (KEY_BEGINS "readiness/%s/step", tl_param_get_member (tl_record_get_field (readiness, readiness_order[i]))),
             NULL, path, TL_NOBODY, input->lead, TL_ESTIMATES_READINESS_MINUTES);
    }
}

static void
mark_recorded (const TlPlanInput *input,
               GArray            *works,
               TlRecordList      *actions)
{
  for (guint i = 0; i < tl_record_list_get_length (actions); i++)
    {
      TlActionRecord *record = tl_record_list_get (actions, i);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);

      /* There are many records, and few of such work. */
      if (!g_str_has_prefix (key, KEY_BEGINS))
        continue;
      for (guint w = 0; w < works->len; w++)
        {
          TlOnce *work = &g_array_index (works, TlOnce, w);

          if (!g_str_equal (work->key, key))
            continue;
          work->recorded = TRUE;
          work->recorded_on = tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
          work->person = tl_plan_input_person (input, tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR));
          work->minutes = (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES);
        }
    }
}

/**
 * tl_once_new:
 * @tracking: (nullable): what stands recorded
 *
 * Lists what is done once: accounts that are to be mended, opened, closed or put
 * to rest, then what the organisation lacks in readiness.
 *
 * Returns: (transfer full) (element-type TlOnce): the most pressing first
 */
GArray *
tl_once_new (TlPlanInput    *input,
             const TlChoice *choice,
             TlTracking     *tracking)
{
  GArray *works = g_array_new (FALSE, FALSE, sizeof (TlOnce));

  add_accounts (input, choice, works, TL_VERDICT_FIX, TL_TASK_FIX_ACCOUNT, "fix");
  add_new_accounts (input, choice, works);
  add_accounts (input, choice, works, TL_VERDICT_CLOSE, TL_TASK_CLOSE_ACCOUNT, "close");
  add_accounts (input, choice, works, TL_VERDICT_REST, TL_TASK_REST_ACCOUNT, "rest");
  add_readiness (input, choice, works);
  if (tracking != NULL)
    mark_recorded (input, works, tl_record_get_list (tracking, TL_TRACKING_ACTIONS));
  return works;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work against the plan. */

#include "tl-results-private.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-member.h"
#include "tracking/tl-action-record.h"

/* An action, of the plan or only recorded. */
typedef struct
{
  TlDay day;
  TlActionStatus status;
  const char *operator_id;
  const char *approver;
  guint minutes;
  guint approve_minutes;
  int actual_minutes;  /* -1: not said */
} Work;

/* What nobody is to do costs nothing; what was done, somebody did. */
static void
book (GArray     *shares,
      const char *person,
      guint       planned,
      guint       spent)
{
  gboolean named = person != NULL && *person != '\0';
  TlWorkShare added = {
    .id = named ? person : NULL,
    .hourly_cost = NAN,
    .planned = named ? planned : 0,
    .spent = spent,
  };

  if (added.planned == 0 && added.spent == 0)
    return;
  for (guint i = 0; i < shares->len; i++)
    {
      TlWorkShare *share = &g_array_index (shares, TlWorkShare, i);

      if (g_strcmp0 (share->id, added.id) != 0)
        continue;
      share->planned += added.planned;
      share->spent += added.spent;
      return;
    }
  g_array_append_val (shares, added);
}

static void
count_work (TlResultsOwner *self,
            GArray         *shares,
            const Work     *work)
{
  TlResults *results = &self->results;
  TlResultWork *sums = &results->work;
  gboolean done = work->status == TL_ACTION_DONE;
  guint took = done && work->actual_minutes >= 0 ? (guint) work->actual_minutes : work->minutes;

  if (work->day < results->first || work->day > results->last)
    return;
  if (work->status == TL_ACTION_SKIPPED)
    {
      sums->skipped++;
      return;
    }
  sums->planned++;
  sums->planned_minutes += work->minutes + work->approve_minutes;
  if (done)
    {
      sums->done++;
      sums->spent_minutes += took + work->approve_minutes;
      if (work->actual_minutes < 0)
        sums->assumed_minutes += work->minutes;
    }
  else if (results->today != TL_DAY_NONE && work->day < results->today)
    sums->overdue++;
  book (shares, work->operator_id, work->minutes, done ? took : 0);
  book (shares, work->approver, work->approve_minutes, done ? work->approve_minutes : 0);
}

static void
count_actions (TlResultsOwner     *self,
               GArray             *shares,
               const TlPlanAction *actions,
               guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      const TlPlanAction *action = &actions[i];
      const Work work = {
        .day = tl_plan_action_get_day (action),
        .status = action->status,
        .operator_id = action->operator_id,
        .approver = action->approver,
        .minutes = action->minutes,
        .approve_minutes = action->approve_minutes,
        .actual_minutes = action->status == TL_ACTION_DONE ? action->actual_minutes : -1,
      };

      count_work (self, shares, &work);
    }
}

/* The keys of what is skipped; of several changes the last one counts. */
static GHashTable *
list_skipped (TlTracking *tracking)
{
  TlRecordList *edits = tl_record_get_list (tracking, TL_TRACKING_EDITS);
  GHashTable *skipped = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      TlEdit *edit = tl_record_list_get (edits, i);
      gpointer key = (gpointer) tl_record_get_text (edit, TL_EDIT_ACTION);

      if (tl_record_get_enum (edit, TL_EDIT_FIELD) != TL_ACTION_FIELD_STATUS)
        continue;
      if (g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), "skipped"))
        g_hash_table_add (skipped, key);
      else
        g_hash_table_remove (skipped, key);
    }
  return skipped;
}

static guint
get_approve_minutes (const TlSituation *situation,
                     TlActionRecord    *record)
{
  const char *approver = tl_record_get_ref (record, TL_ACTION_RECORD_APPROVER);
  double minutes = tl_strategy_get_estimate (situation->strategy, situation->catalogue, TL_ESTIMATES_APPROVE_MINUTES);

  if (*approver == '\0' || g_str_equal (approver, tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR)))
    return 0;
  return isnan (minutes) ? 0 : (guint) floor (minutes + 0.5);
}

static void
count_record (TlResultsOwner *self,
              GArray         *shares,
              TlActionRecord *record,
              GHashTable     *skipped)
{
  gboolean done = tl_record_get_boolean (record, TL_ACTION_RECORD_DONE);
  double actual = done ? tl_record_get_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES) : NAN;
  TlDay published = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);
  Work work = {
    .day = published != TL_DAY_NONE ? published : tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON),
    .status = done ? TL_ACTION_DONE : TL_ACTION_PLANNED,
    .operator_id = tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR),
    .approver = tl_record_get_ref (record, TL_ACTION_RECORD_APPROVER),
    .minutes = (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES),
    .approve_minutes = get_approve_minutes (self->situation, record),
    .actual_minutes = isnan (actual) ? -1 : (int) lround (actual),
  };

  if (!done && g_hash_table_contains (skipped, tl_record_get_text (record, TL_ACTION_RECORD_ACTION)))
    work.status = TL_ACTION_SKIPPED;
  count_work (self, shares, &work);
}

/* What stands recorded where there can be no plan; of several with one key, the last
 * one. */
static void
count_recorded (TlResultsOwner *self,
                GArray         *shares)
{
  const TlSituation *situation = self->situation;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) skipped = NULL;
  TlRecordList *records;

  if (situation->tracking == NULL)
    return;
  records = tl_record_get_list (situation->tracking, TL_TRACKING_ACTIONS);
  skipped = list_skipped (situation->tracking);
  for (guint i = tl_record_list_get_length (records); i > 0; i--)
    {
      TlActionRecord *record = tl_record_list_get (records, i - 1);
      const char *key = tl_record_get_text (record, TL_ACTION_RECORD_ACTION);

      if (*key != '\0' && g_hash_table_add (seen, (gpointer) key))
        count_record (self, shares, record, skipped);
    }
}

/**
 * tl_results_add_work:
 *
 * Adds work, and what it costs.
 */
void
tl_results_add_work (TlResultsOwner *self)
{
  const TlSituation *situation = self->situation;
  const TlPlan *plan = situation->plan;
  const TlPlanFrame *frame = &plan->frame;
  TlResults *results = &self->results;
  TlRecordList *team = tl_record_get_list (situation->strategy, TL_STRATEGY_TEAM);
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (TlWorkShare));
  TlDay plan_last = frame->start + 7 * frame->weeks - 1;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      TlWorkShare share = {
        .id = tl_record_get_id (member),
        .hourly_cost = tl_record_get_optional (member, TL_MEMBER_COST_PER_HOUR),
      };

      g_array_append_val (shares, share);
    }
  results->work.days = results->last - results->first + 1;
  if (plan->needs == 0 && frame->start <= results->last && plan_last >= results->first)
    results->work.plan_days = MIN (plan_last, results->last) - MAX (frame->start, results->first) + 1;
  count_actions (self, shares, plan->actions, plan->n_actions);
  count_actions (self, shares, plan->outside, plan->n_outside);
  if (plan->needs != 0)
    count_recorded (self, shares);
  tl_results_add_costs (self, shares);
}

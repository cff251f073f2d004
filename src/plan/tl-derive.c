/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/tl-plan.h"

#include "plan/tl-choose.h"
#include "plan/tl-duties.h"
#include "plan/tl-ledger.h"
#include "plan/tl-measure.h"
#include "plan/tl-plan-private.h"
#include "plan/tl-schedule.h"
#include "plan/tl-tracer.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-whys.h"

static gboolean
answers_a_why (TlStrategy *strategy)
{
  static const guint fields[] = { TL_WHYS_WHY_SOCIAL, TL_WHYS_WHY_FIT, TL_WHYS_TEN_YEARS };
  TlRecord *whys = tl_record_get_child (strategy, TL_STRATEGY_WHYS);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*tl_record_get_text (whys, fields[i]) != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
serves_something (TlStrategy *strategy)
{
  const char *const *serves = tl_record_get_refs (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_SERVES);

  for (guint i = 0; serves != NULL && serves[i] != NULL; i++)
    if (tl_record_find (strategy, serves[i]) != NULL)
      return TRUE;
  return FALSE;
}

static TlPlanNeed
find_needs (const TlPlanInput *input)
{
  guint needs = 0;
  gboolean any_channel = FALSE;

  for (guint c = 0; c < input->n_candidates && !any_channel; c++)
    any_channel = !tl_candidate_is_out (&input->candidates[c]);
  if (input->team_minutes == 0)
    needs |= TL_NEED_PERSON;
  if (!answers_a_why (input->strategy))
    needs |= TL_NEED_WHY;
  if (!serves_something (input->strategy))
    needs |= TL_NEED_SERVES;
  if (input->objective == TL_OBJECTIVE_UNSET)
    needs |= TL_NEED_OBJECTIVE;
  if (input->n_readers == 0)
    needs |= TL_NEED_PERSONA;
  if (!any_channel)
    needs |= TL_NEED_CHANNEL;
  if (tl_record_list_get_length (tl_record_get_list (input->strategy, TL_STRATEGY_KPIS)) == 0)
    needs |= TL_NEED_KPI;
  return (TlPlanNeed) needs;
}

static const char *
person_id (const TlPlanInput *input,
           int                person)
{
  return person == TL_NOBODY ? NULL : input->people[person].id;
}

static gpointer
keep (TlPlanOwner *owner,
      gpointer     block)
{
  g_ptr_array_add (owner->blocks, block);
  return block;
}

static void
describe_taken (TlPlanOwner       *owner,
                const TlPlanInput *input,
                const TlTaken     *taken,
                TlPlanChannel     *channel)
{
  const TlCandidate *candidate = &input->candidates[taken->candidate];
  TlMixPart *mix = keep (owner, g_new0 (TlMixPart, TL_MIX_MAX_PIECES));

  channel->chosen = TRUE;
  channel->cadence = taken->cadence;
  channel->operator_id = person_id (input, taken->operator_index);
  channel->backup = person_id (input, taken->backup);
  channel->minutes = taken->operator_minutes + taken->approve_minutes;
  for (guint p = 0; p < MIN (candidate->n_pieces, TL_MIX_MAX_PIECES); p++)
    if (taken->mix & (1u << p))
      {
        mix[channel->n_mix].format = candidate->pieces[p].format;
        mix[channel->n_mix].parts = tl_mix_weight (input, taken->candidate, p, taken->activities);
        mix[channel->n_mix].minutes = candidate->pieces[p].minutes;
        channel->n_mix++;
      }
  channel->mix = mix;
}

static void
describe_channels (TlPlanOwner       *owner,
                   const TlPlanInput *input,
                   const TlChoice    *choice)
{
  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];
      const TlCandidate *candidate = &input->candidates[c];
      const TlVerdictOnChannel *verdict = &choice->verdicts[c];
      const TlTaken *taken = tl_choice_find_taken (choice, c);
      TlPlanChannel channel = {
        .id = candidate->id,
        .score = choice->values[c],
        .reason = verdict->reason,
        .persona = verdict->reader == TL_NOBODY ? NULL : input->readers[verdict->reader].id,
        .choice = candidate->choice,
        .needed_minutes = verdict->needed_minutes,
        .left_minutes = verdict->left_minutes,
        .short_person = person_id (input, verdict->short_person),
        .short_approval = verdict->short_approval,
        .short_minutes = verdict->short_minutes,
        .short_left = verdict->short_left,
        .low = candidate->low,
        .high = candidate->high,
        .recommended_low = candidate->recommended_low,
        .ruling = candidate->ruling,
        .n_personas = input->n_readers,
        .personas = keep (owner, g_memdup2 (choice->scores[c], input->n_readers * sizeof (TlPersonaScore))),
      };

      if (taken != NULL)
        describe_taken (owner, input, taken, &channel);
      g_array_append_val (owner->channels, channel);
    }
}

static void
list_left_out (TlPlanOwner       *owner,
               const TlPlanInput *input,
               const TlChoice    *choice)
{
  TlPlanLeftOut *list = keep (owner, g_new0 (TlPlanLeftOut, input->n_candidates));

  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];
      guint wanted = choice->verdicts[c].wanted_minutes, recommended = input->candidates[c].recommended_low;
      const TlTaken *taken = tl_choice_find_taken (choice, c);
      gboolean whole = taken == NULL || taken->operator_index == TL_NOBODY;
      guint planned = whole ? 0 : taken->operator_minutes + taken->approve_minutes;

      if (wanted == 0 || (!whole && taken->cadence >= recommended))
        continue;
      list[owner->plan.n_left_out++] = (TlPlanLeftOut) {
        .channel = input->candidates[c].id,
        .whole = whole,
        .posts = whole ? recommended : recommended - taken->cadence,
        .minutes = wanted - MIN (wanted, planned),
      };
    }
  owner->plan.left_out = list;
}

const char *
tl_plan_action_accountable (const TlPlanAction *action,
                            const TlPlanInput  *input)
{
  if (input->lead != TL_NOBODY)
    return input->people[input->lead].id;
  if (action->operator_id != NULL)
    return action->operator_id;
  for (guint p = 0; p < input->n_people; p++)
    if (input->people[p].minutes > 0)
      return input->people[p].id;
  return NULL;
}

/* Texts of the engine are interned: the same one stands in one place. */
static guint
hash_origin (const TlPlanAction *action)
{
  const gconstpointer refs[] = { action->channel, action->persona, action->pillar, action->subject };
  guint64 hash = (guint64) action->task << 8 | action->kind;

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    hash = (hash ^ (guintptr) refs[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (hash >> 32);
}

static gboolean
is_same_origin (const TlPlanAction *a,
                const TlPlanAction *b)
{
  return a->task == b->task && a->kind == b->kind && a->channel == b->channel && a->persona == b->persona
         && a->pillar == b->pillar && a->subject == b->subject;
}

/* Actions that differ in nothing but their days and people come from the same
 * answers. */
static void
complete_actions (TlPlanOwner    *owner,
                  TlPlanInput    *input,
                  const TlChoice *choice)
{
  g_autoptr (TlMeasures) measures = tl_measures_new (input);
  g_autoptr (GHashTable) alike = g_hash_table_new ((GHashFunc) hash_origin, (GEqualFunc) is_same_origin);

  for (guint i = 0; i < owner->actions->len; i++)
    {
      TlPlanAction *action = &g_array_index (owner->actions, TlPlanAction, i);
      const TlPlanAction *other = g_hash_table_lookup (alike, action);

      action->actual_minutes = -1;
      action->accountable = tl_plan_action_accountable (action, input);
      g_hash_table_insert (owner->by_key, (gpointer) action->key, action);
      if (other != NULL)
        {
          tl_measures_fill_in_like (measures, action, other);
          action->traces = other->traces;
          action->n_traces = other->n_traces;
        }
      else
        {
          GArray *traces;

          tl_measures_fill_in (measures, action);
          traces = tl_trace_action (input, choice, action);
          action->n_traces = traces->len;
          action->traces = keep (owner, g_array_free (traces, FALSE));
          g_hash_table_add (alike, action);
        }
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const TlPlanInput *input = user_data;
  guint left = input->people[*(const guint *) a].position;
  guint right = input->people[*(const guint *) b].position;

  return (left > right) - (left < right);
}

static void
list_loads (TlPlanOwner       *owner,
            TlPlanInput       *input,
            const TlLedger    *ledger,
            const TlPlanFrame *frame)
{
  g_autofree guint *order = g_new (guint, input->n_people + 1);

  for (guint p = 0; p < input->n_people; p++)
    order[p] = p;
  g_sort_array (order, input->n_people, sizeof (guint), compare_positions, input);
  for (guint i = 0; i < input->n_people; i++)
    for (guint week = 1; week <= frame->weeks; week++)
      {
        TlDay monday = frame->start + 7 * (week - 1);
        TlPlanLoad load = {
          .person = input->people[order[i]].id,
          .week = week,
          .minutes = tl_ledger_get_booked (ledger, order[i], monday),
          .recurring = tl_ledger_get_recurring (ledger, order[i], monday),
          .available = tl_ledger_get_capacity (ledger, order[i], monday),
        };

        g_array_append_val (owner->loads, load);
      }
}

TlPlan *
tl_plan_derive (TlStrategy        *strategy,
                TlTracking        *tracking,
                TlCatalogue       *catalogue,
                const TlPlanFrame *frame)
{
  g_autoptr (TlPlanInput) input = tl_plan_input_new (strategy, catalogue);
  g_autoptr (TlDuties) duties = tl_duties_new (input);
  g_autoptr (TlChoice) choice = tl_choice_new (input, duties);
  TlPlanOwner *owner = g_atomic_rc_box_new0 (TlPlanOwner);
  TlPlan *plan = &owner->plan;

  owner->channels = g_array_new (FALSE, FALSE, sizeof (TlPlanChannel));
  owner->loads = g_array_new (FALSE, FALSE, sizeof (TlPlanLoad));
  owner->blocks = g_ptr_array_new_with_free_func (g_free);
  owner->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  plan->frame = *frame;
  plan->needs = find_needs (input);
  plan->available_minutes = input->team_minutes;
  plan->needed_minutes = choice->needed_minutes;
  plan->duty_minutes = duties->busiest;

  describe_channels (owner, input, choice);
  if (plan->needs == 0)
    {
      g_autoptr (TlLedger) ledger = NULL;

      plan->steady_minutes = choice->steady_minutes;
      list_left_out (owner, input, choice);
      owner->actions = tl_schedule_new (input, duties, choice, tracking, frame, &ledger);
      tl_plan_sort_actions (owner->actions, frame->weeks);
      complete_actions (owner, input, choice);
      list_loads (owner, input, ledger, frame);
    }
  else
    owner->actions = g_array_new (FALSE, FALSE, sizeof (TlPlanAction));

  owner->strings = g_steal_pointer (&input->strings);
  plan->actions = (const TlPlanAction *) (gpointer) owner->actions->data;
  plan->n_actions = owner->actions->len;
  plan->channels = (const TlPlanChannel *) (gpointer) owner->channels->data;
  plan->n_channels = owner->channels->len;
  plan->loads = (const TlPlanLoad *) (gpointer) owner->loads->data;
  plan->n_loads = owner->loads->len;
  return plan;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-choose.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-score.h"

/* What goes with the choice while it is made. */
typedef struct
{
  TlPlanInput *input;
  const TlDuties *duties;
  TlChoice *choice;
  guint *limits;        /* [person], of recurring minutes a week */
  guint *duty_loads;    /* [person], in the busiest kind of week */
} Chooser;

static TlTaken *
taken_at (const TlChoice *choice,
          guint           position)
{
  return &g_array_index (choice->taken, TlTaken, position);
}

/* Whether the pieces of one channel can be adapted to another. There are none
 * where nobody makes them. */
gboolean
tl_choice_is_source (const TlPlanInput *input,
                     const TlTaken     *source,
                     const TlTaken     *taken)
{
  return !source->undone && tl_mix_is_taken_by (input, source->candidate, source->mix, taken->candidate);
}

static guint
working_days (const TlPlanInput *input,
              int                person)
{
  return person == TL_NOBODY ? 5 : input->people[person].n_weekdays;
}

/* Reckons a steady week of the channel at @position, of which those before it
 * are reckoned already. */
static void
reckon (const TlPlanInput *input,
        const TlChoice    *choice,
        guint              position)
{
  TlTaken *taken = taken_at (choice, position);
  const TlCandidate *candidate = &input->candidates[taken->candidate];
  guint native_every = MAX (1, tl_plan_input_minutes (input, TL_ESTIMATES_NATIVE_EVERY));
  guint n_pieces = 0;

  for (guint i = 0; i < position; i++)
    {
      const TlTaken *source = taken_at (choice, i);

      if (tl_choice_is_source (input, source, taken))
        n_pieces += source->cadence - source->n_adapted;
    }
  taken->n_adapted = MIN (taken->cadence, n_pieces);
  taken->n_native = taken->cadence - taken->n_adapted;
  if (taken->quarter_native)
    taken->n_native = MAX (taken->n_native, (taken->cadence + native_every - 1) / native_every);

  taken->operator_minutes = tl_mix_worst_minutes (input, taken->candidate, taken->mix, taken->activities, taken->n_native)
                            + (taken->cadence - taken->n_native) * tl_plan_input_minutes (input, TL_ESTIMATES_ADAPT_MINUTES)
                            + candidate->answer_minutes * working_days (input, taken->operator_index);
  if (candidate->joins)
    taken->operator_minutes += tl_plan_input_minutes (input, TL_ESTIMATES_JOIN_MINUTES);
  taken->approve_minutes = 0;
  /* An approver without hours holds nothing up; that nobody approves is said. */
  if (input->approver != TL_NOBODY && input->approver != taken->operator_index
      && input->people[input->approver].minutes > 0)
    taken->approve_minutes = taken->cadence * tl_plan_input_minutes (input, TL_ESTIMATES_APPROVE_MINUTES);
}

/* Reckons all and says whether nobody's limit is passed. */
static gboolean
fits (Chooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  if (input->n_people > 0)
    memcpy (choice->loads, chooser->duty_loads, input->n_people * sizeof (guint));
  for (guint i = 0; i < choice->taken->len; i++)
    {
      const TlTaken *taken = taken_at (choice, i);

      reckon (input, choice, i);
      if (taken->operator_index != TL_NOBODY)
        choice->loads[taken->operator_index] += taken->operator_minutes;
      if (input->approver != TL_NOBODY)
        choice->loads[input->approver] += taken->approve_minutes;
    }
  for (guint p = 0; p < input->n_people; p++)
    if (choice->loads[p] > MAX (chooser->limits[p], chooser->duty_loads[p]))
      return FALSE;
  return TRUE;
}

gboolean
tl_choice_reaches (const TlChoice    *self,
                   const TlPlanInput *input,
                   guint              candidate,
                   guint              reader)
{
  return self->scores[candidate][reader].score >= (int) (100 * tl_plan_input_estimate (input, TL_ESTIMATES_REACH_SCORE));
}

static gboolean
is_in (const TlPlanInput *input,
       guint              candidate)
{
  return input->candidates[candidate].pinned && input->candidates[candidate].pin == TL_PIN_IN;
}

/* Of the channels that do not reach a persona, the one that comes nearest. */
static guint
nearest_channel (const Chooser *chooser,
                 guint          reader)
{
  const TlPlanInput *input = chooser->input;
  guint best = input->n_candidates;

  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = chooser->choice->order[i];

      if (!tl_candidate_is_out (&input->candidates[c])
          && (best == input->n_candidates
              || chooser->choice->scores[c][reader].score > chooser->choice->scores[best][reader].score))
        best = c;
    }
  return best;
}

/* A channel serves a persona that it reaches or, where none does, to which it
 * comes nearest. */
static gboolean
serves (const Chooser *chooser,
        guint          candidate,
        guint          reader)
{
  const TlPlanInput *input = chooser->input;

  if (tl_choice_reaches (chooser->choice, input, candidate, reader))
    return TRUE;
  for (guint c = 0; c < input->n_candidates; c++)
    if (!tl_candidate_is_out (&input->candidates[c]) && tl_choice_reaches (chooser->choice, input, c, reader))
      return FALSE;
  return nearest_channel (chooser, reader) == candidate;
}

static gboolean
serves_anybody (const Chooser *chooser,
                guint          candidate)
{
  for (guint r = 0; r < chooser->input->n_readers; r++)
    if (serves (chooser, candidate, r))
      return TRUE;
  return FALSE;
}

static gboolean
serves_somebody_new (const Chooser *chooser,
                     guint          candidate)
{
  for (guint r = 0; r < chooser->input->n_readers; r++)
    {
      gboolean served = FALSE;

      if (!serves (chooser, candidate, r))
        continue;
      for (guint i = 0; i < chooser->choice->taken->len && !served; i++)
        served = serves (chooser, taken_at (chooser->choice, i)->candidate, r);
      if (!served)
        return TRUE;
    }
  return FALSE;
}

/* The persona whom this channel alone reaches, or TL_NOBODY. */
static int
only_reached (const Chooser *chooser,
              guint          candidate)
{
  const TlPlanInput *input = chooser->input;

  for (guint r = 0; r < input->n_readers; r++)
    {
      guint n = 0;

      if (!tl_choice_reaches (chooser->choice, input, candidate, r))
        continue;
      for (guint c = 0; c < input->n_candidates; c++)
        n += !tl_candidate_is_out (&input->candidates[c]) && tl_choice_reaches (chooser->choice, input, c, r);
      if (n == 1)
        return (int) r;
    }
  return TL_NOBODY;
}

/* In which order channels are tried: decided by hand, alone in reaching
 * somebody, the rest; within each by value, then by id. */
static guint
order_class (const Chooser *chooser,
             guint          candidate)
{
  if (tl_candidate_is_out (&chooser->input->candidates[candidate]))
    return 3;
  if (is_in (chooser->input, candidate))
    return 0;
  return only_reached (chooser, candidate) != TL_NOBODY ? 1 : 2;
}

static int
compare_for_order (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  Chooser *chooser = user_data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  guint left_class = order_class (chooser, left), right_class = order_class (chooser, right);

  if (left_class != right_class)
    return left_class < right_class ? -1 : 1;
  if (chooser->choice->values[left] != chooser->choice->values[right])
    return chooser->choice->values[left] > chooser->choice->values[right] ? -1 : 1;
  return (left > right) - (left < right);
}

static guint
activities_on (const Chooser *chooser,
               guint          candidate)
{
  guint activities = 0;

  for (guint r = 0; r < chooser->input->n_readers; r++)
    if (serves (chooser, candidate, r))
      activities |= chooser->input->readers[r].activities;
  return activities;
}

static int
room_of (const Chooser *chooser,
         guint          person)
{
  return (int) chooser->limits[person] - (int) chooser->choice->loads[person];
}

/* Whether @a is better placed than @b to operate a channel: by what they can
 * make of its mix, then by being good with people, then by room, then by id. */
static gboolean
is_better_operator (const Chooser *chooser,
                    guint          candidate,
                    guint          a,
                    guint          b)
{
  const TlPlanInput *input = chooser->input;
  guint parts_a = tl_mix_parts (input, candidate, tl_mix_makeable (input, candidate, input->people[a].skills));
  guint parts_b = tl_mix_parts (input, candidate, tl_mix_makeable (input, candidate, input->people[b].skills));
  gboolean people_a = (input->people[a].skills & TL_SKILL_COMMUNITY) != 0;
  gboolean people_b = (input->people[b].skills & TL_SKILL_COMMUNITY) != 0;

  if (parts_a != parts_b)
    return parts_a > parts_b;
  if (people_a != people_b)
    return people_a;
  if (room_of (chooser, a) != room_of (chooser, b))
    return room_of (chooser, a) > room_of (chooser, b);
  return a < b;
}

/* Those who have hours and can make something for the channel, the best first. */
static guint
list_operators (const Chooser *chooser,
                guint          candidate,
                guint         *people)
{
  const TlPlanInput *input = chooser->input;
  guint n = 0;

  for (guint p = 0; p < input->n_people; p++)
    {
      guint at = n;

      if (input->people[p].minutes == 0 || tl_mix_makeable (input, candidate, input->people[p].skills) == 0)
        continue;
      while (at > 0 && is_better_operator (chooser, candidate, p, people[at - 1]))
        {
          people[at] = people[at - 1];
          at--;
        }
      people[at] = p;
      n++;
    }
  return n;
}

/* The named backup, else whoever could do it next best. */
static int
find_backup (const Chooser *chooser,
             guint          candidate,
             int            operator_index)
{
  g_autofree guint *people = g_new (guint, chooser->input->n_people + 1);
  guint n;

  if (operator_index == TL_NOBODY)
    return TL_NOBODY;
  if (chooser->input->people[operator_index].backup != TL_NOBODY)
    return chooser->input->people[operator_index].backup;
  n = list_operators (chooser, candidate, people);
  for (guint i = 0; i < n; i++)
    if ((int) people[i] != operator_index)
      return (int) people[i];
  return TL_NOBODY;
}

/* Takes the channel if somebody has the skill and the hours for @cadence posts a
 * week, at first in the most usual format alone. */
static gboolean
take (Chooser *chooser,
      guint    candidate,
      guint    cadence)
{
  TlChoice *choice = chooser->choice;
  TlVerdictOnChannel *verdict = &choice->verdicts[candidate];
  g_autofree guint *people = g_new (guint, chooser->input->n_people + 1);
  guint n_people = list_operators (chooser, candidate, people);
  guint position = choice->taken->len;
  TlTaken taken = { .candidate = candidate, .cadence = cadence };

  if (n_people == 0)
    {
      verdict->reason = TL_REASON_NO_SKILL;
      return FALSE;
    }

  /* The most usual format, whoever makes it, before the cheapest one. */
  taken.activities = activities_on (chooser, candidate);
  g_array_append_val (choice->taken, taken);
  for (guint cheap = 0; cheap <= 1; cheap++)
    for (guint i = 0; i < n_people; i++)
      {
        TlTaken *tried = taken_at (choice, position);
        TlMix makeable = tl_mix_makeable (chooser->input, candidate, chooser->input->people[people[i]].skills);

        tried->operator_index = (int) people[i];
        tried->base = tried->mix = cheap ? tl_mix_cheapest (chooser->input, candidate, makeable)
                                         : tl_mix_base (chooser->input, candidate, makeable, taken.activities);
        if (fits (chooser))
          {
            tried->backup = find_backup (chooser, candidate, (int) people[i]);
            return TRUE;
          }
        if (i == 0)
          verdict->needed_minutes = tried->operator_minutes;
      }
  g_array_set_size (choice->taken, position);
  fits (chooser);
  verdict->reason = TL_REASON_NO_HOURS;
  verdict->left_minutes = (guint) MAX (0, room_of (chooser, people[0]));
  return FALSE;
}

/* What was decided by hand is obeyed, with fewer posts if it must be, and where
 * nobody can do it, it stands with nobody. */
static void
take_pinned (Chooser *chooser,
             guint    candidate)
{
  TlTaken taken = { .candidate = candidate, .cadence = 1, .operator_index = TL_NOBODY, .backup = TL_NOBODY, .undone = TRUE };
  TlMix all = tl_mix_makeable (chooser->input, candidate, ~0u);
  TlVerdictOnChannel *verdict = &chooser->choice->verdicts[candidate];
  TlVerdictOnChannel at_low;

  if (take (chooser, candidate, chooser->input->candidates[candidate].low))
    {
      verdict->reason = TL_REASON_PINNED_IN;
      return;
    }
  at_low = *verdict;
  at_low.reason = TL_REASON_PINNED_IN;
  for (guint cadence = chooser->input->candidates[candidate].low - 1; cadence >= 1; cadence--)
    if (take (chooser, candidate, cadence))
      {
        *verdict = at_low;
        return;
      }
  *verdict = at_low;
  taken.activities = activities_on (chooser, candidate);
  taken.base = taken.mix = tl_mix_base (chooser->input, candidate, all, taken.activities);
  g_array_append_val (chooser->choice->taken, taken);
  fits (chooser);
}

/* Better posts before more posts: one in so many made for the channel itself,
 * then every format that the operator can make and the hours allow. */
static void
enrich (Chooser *chooser,
        guint    position)
{
  TlTaken *taken = taken_at (chooser->choice, position);
  TlMix before = taken->mix;

  if (taken->operator_index == TL_NOBODY)
    return;
  if (!taken->quarter_native)
    {
      taken->quarter_native = TRUE;
      if (!fits (chooser))
        taken->quarter_native = FALSE;
    }
  taken->mix |= tl_mix_makeable (chooser->input, taken->candidate,
                                 chooser->input->people[taken->operator_index].skills);
  while (!fits (chooser))
    if (!tl_mix_drop_dearest (chooser->input, taken->candidate, before, &taken->mix))
      {
        taken->mix = before;
        break;
      }
  fits (chooser);
}

static void
raise_cadence (Chooser *chooser,
               guint    position,
               guint    goal)
{
  TlTaken *taken = taken_at (chooser->choice, position);

  while (taken->operator_index != TL_NOBODY && taken->cadence < goal)
    {
      taken->cadence++;
      if (fits (chooser))
        continue;
      taken->cadence--;
      fits (chooser);
      break;
    }
}

static guint
middle_of (const TlCandidate *candidate)
{
  return (candidate->low + candidate->high + 1) / 2;
}

static void
strengthen (Chooser *chooser)
{
  TlChoice *choice = chooser->choice;

  for (guint i = 0; i < choice->taken->len; i++)
    enrich (chooser, i);
  for (guint i = 0; i < choice->taken->len; i++)
    raise_cadence (chooser, i, middle_of (&chooser->input->candidates[taken_at (choice, i)->candidate]));
}

static void
choose_all (Chooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  for (guint i = 0; i < input->n_candidates; i++)
    if (is_in (input, choice->order[i]))
      take_pinned (chooser, choice->order[i]);

  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];
      int only = only_reached (chooser, c);

      if (input->candidates[c].pinned || tl_candidate_is_out (&input->candidates[c]) || !serves_somebody_new (chooser, c))
        continue;
      if (take (chooser, c, input->candidates[c].low))
        {
          choice->verdicts[c].reason = only != TL_NOBODY ? TL_REASON_ONLY_REACH : TL_REASON_REACH;
          choice->verdicts[c].reader = only;
        }
    }
}

/* What the strategy asks for, at the pace that is recommended: the duties and
 * the channels that somebody has to be reached by. */
static guint
reckon_need (Chooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;
  g_autoptr (GArray) kept = g_steal_pointer (&choice->taken);
  guint minutes = chooser->duties->busiest;

  choice->taken = g_array_new (FALSE, FALSE, sizeof (TlTaken));
  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];
      TlTaken wanted = { .candidate = c, .operator_index = TL_NOBODY, .backup = TL_NOBODY };
      gboolean is_taken = FALSE;

      for (guint t = 0; t < kept->len && !is_taken; t++)
        is_taken = g_array_index (kept, TlTaken, t).candidate == c;
      if (tl_candidate_is_out (&input->candidates[c])
          || (!is_taken
              && choice->verdicts[c].reason != TL_REASON_NO_HOURS
              && choice->verdicts[c].reason != TL_REASON_NO_SKILL))
        continue;
      wanted.cadence = input->candidates[c].recommended_low;
      wanted.activities = activities_on (chooser, c);
      wanted.base = wanted.mix = tl_mix_base (input, c, tl_mix_makeable (input, c, ~0u), wanted.activities);
      g_array_append_val (choice->taken, wanted);
      reckon (input, choice, choice->taken->len - 1);
      minutes += taken_at (choice, choice->taken->len - 1)->operator_minutes
                 + taken_at (choice, choice->taken->len - 1)->approve_minutes;
    }
  g_array_unref (choice->taken);
  choice->taken = g_steal_pointer (&kept);
  return minutes;
}

/* Once everybody is served, a further channel is tried only when those taken
 * stand at the middle of their range or cannot be raised; then all are raised
 * as far as the hours go. */
static void
choose_further (Chooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  strengthen (chooser);
  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];

      if (input->candidates[c].pinned || tl_candidate_is_out (&input->candidates[c]) || tl_choice_find_taken (choice, c) != NULL)
        continue;
      if (!serves_anybody (chooser, c))
        {
          choice->verdicts[c].reason = TL_REASON_NO_REACH;
          continue;
        }
      if (take (chooser, c, input->candidates[c].low))
        {
          choice->verdicts[c].reason = TL_REASON_RANK;
          strengthen (chooser);
        }
    }
  for (guint i = 0; i < choice->taken->len; i++)
    raise_cadence (chooser, i, input->candidates[taken_at (choice, i)->candidate].high);
}

/**
 * tl_choice_new:
 * @input: the input
 * @duties: the duties, which come first
 *
 * Scores the channels, ranks them, and takes those that can be run by the
 * people there are. Neither work that is done once nor the plan's length plays
 * a part.
 */
TlChoice *
tl_choice_new (TlPlanInput    *input,
               const TlDuties *duties)
{
  TlChoice *self = g_new0 (TlChoice, 1);
  g_autofree guint *limits = g_new0 (guint, input->n_people + 1);
  g_autofree guint *duty_loads = g_new0 (guint, input->n_people + 1);
  g_autofree TlPersonaScore *row = g_new (TlPersonaScore, input->n_candidates + 1);
  Chooser chooser = { input, duties, self, limits, duty_loads };

  self->n_candidates = input->n_candidates;
  self->scores = g_new (TlPersonaScore *, input->n_candidates);
  self->values = g_new (int, input->n_candidates);
  self->order = g_new (guint, input->n_candidates);
  self->verdicts = g_new0 (TlVerdictOnChannel, input->n_candidates);
  self->taken = g_array_new (FALSE, FALSE, sizeof (TlTaken));
  self->loads = g_new0 (guint, input->n_people + 1);

  for (guint p = 0; p < input->n_people; p++)
    {
      limits[p] = tl_recurring_limit (input, input->people[p].minutes);
      duty_loads[p] = tl_duties_peak (duties, p);
    }
  for (guint c = 0; c < input->n_candidates; c++)
    self->scores[c] = g_new (TlPersonaScore, input->n_readers + 1);
  for (guint r = 0; r < input->n_readers; r++)
    {
      tl_score_reader (input, r, row);
      for (guint c = 0; c < input->n_candidates; c++)
        self->scores[c][r] = row[c];
    }
  for (guint c = 0; c < input->n_candidates; c++)
    {
      self->values[c] = tl_score_rank_value (input, c, self->scores[c]);
      self->order[c] = c;
      self->verdicts[c].reason = !tl_candidate_is_out (&input->candidates[c]) ? TL_REASON_NOT_NEEDED
                                 : input->candidates[c].pinned             ? TL_REASON_PINNED_OUT
                                                                           : TL_REASON_ACCOUNT_ENDED;
      self->verdicts[c].reader = TL_NOBODY;
    }
  g_sort_array (self->order, input->n_candidates, sizeof (guint), compare_for_order, &chooser);

  if (input->team_minutes > 0 && input->n_readers > 0)
    {
      fits (&chooser);
      choose_all (&chooser);
      self->needed_minutes = reckon_need (&chooser);
      choose_further (&chooser);
    }
  fits (&chooser);
  for (guint p = 0; p < input->n_people; p++)
    self->steady_minutes += self->loads[p];
  return self;
}

void
tl_choice_free (TlChoice *self)
{
  for (guint c = 0; c < self->n_candidates; c++)
    g_free (self->scores[c]);
  g_free (self->scores);
  g_free (self->values);
  g_free (self->order);
  g_free (self->verdicts);
  g_array_unref (self->taken);
  g_free (self->loads);
  g_free (self);
}

TlTaken *
tl_choice_find_taken (const TlChoice *self,
                      guint           candidate)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (taken_at (self, i)->candidate == candidate)
      return taken_at (self, i);
  return NULL;
}

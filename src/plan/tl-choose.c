/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-choose-private.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-score.h"

static gboolean
is_in (const TlPlanInput *input,
       guint              candidate)
{
  return input->candidates[candidate].pinned && input->candidates[candidate].pin == TL_PIN_IN;
}

/* In which order channels are tried: decided by hand, alone in reaching
 * somebody, the rest; within each by value, then by id. */
static guint
order_class (const TlChooser *chooser,
             guint            candidate)
{
  if (tl_candidate_is_out (&chooser->input->candidates[candidate]))
    return 3;
  if (is_in (chooser->input, candidate))
    return 0;
  return tl_chooser_find_only_reader (chooser, candidate) != TL_NOBODY ? 1 : 2;
}

static int
compare_for_order (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  TlChooser *chooser = user_data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  guint left_class = order_class (chooser, left), right_class = order_class (chooser, right);

  if (left_class != right_class)
    return left_class < right_class ? -1 : 1;
  if (chooser->choice->values[left] != chooser->choice->values[right])
    return chooser->choice->values[left] > chooser->choice->values[right] ? -1 : 1;
  return (left > right) - (left < right);
}

/* Somebody who could run a channel. */
typedef struct
{
  guint person;
  TlMix base;
  TlMix cheapest;
  guint parts;           /* how much of the usual mix they can make */
  gboolean with_people;  /* good with them */
  guint filled;          /* minutes of their week, with the channel */
  guint limit;
} Option;

/* By what they can make of the channel's mix, then by being good with people,
 * then by how much of their week would be filled, so that who has few hours gets
 * their part and no more; then by id. */
static gboolean
is_better_option (const Option *a,
                  const Option *b)
{
  guint64 share_a = (guint64) a->filled * b->limit, share_b = (guint64) b->filled * a->limit;

  if (a->parts != b->parts)
    return a->parts > b->parts;
  if (a->with_people != b->with_people)
    return a->with_people;
  if (share_a != share_b)
    return share_a < share_b;
  return a->person < b->person;
}

/* Those who have hours and can make something for the channel that is to be
 * taken as the one at @position, the best first. */
static guint
list_options (const TlChooser *chooser,
              const TlTaken   *taken,
              guint            position,
              Option          *options)
{
  const TlPlanInput *input = chooser->input;
  guint candidate = taken->candidate;
  TlTaken tried = *taken;
  guint n = 0;

  tried.operator_index = TL_NOBODY;
  tried.mix = 0;
  for (guint p = 0; p < input->n_people; p++)
    {
      TlMix makeable = chooser->makeable[candidate * input->n_people + p];
      Option option;
      guint at = n;

      if (input->people[p].minutes == 0 || makeable == 0)
        continue;
      option = (Option) {
        .person = p,
        .base = tl_mix_base (input, candidate, makeable, taken->activities),
        .cheapest = tl_mix_cheapest (input, candidate, makeable),
        .parts = tl_mix_parts (input, candidate, makeable),
        .with_people = (input->people[p].skills & TL_SKILL_COMMUNITY) != 0,
        .limit = MAX (1, chooser->limits[p]),
      };
      if (tried.mix != option.base)
        {
          tried.mix = option.base;
          tl_chooser_reckon (chooser, position, &tried);
        }
      tl_chooser_set_operator (chooser, &tried, (int) p);
      option.filled = chooser->choice->loads[p] + tried.operator_minutes;
      while (at > 0 && is_better_option (&option, &options[at - 1]))
        {
          options[at] = options[at - 1];
          at--;
        }
      options[at] = option;
      n++;
    }
  return n;
}

/* The named backup, else whoever could do it next best. */
static int
find_backup (const TlChooser *chooser,
             guint            position)
{
  const TlTaken *taken = tl_chooser_get_taken (chooser, position);
  g_autofree Option *options = g_new (Option, chooser->input->n_people + 1);
  guint n;

  if (taken->operator_index == TL_NOBODY)
    return TL_NOBODY;
  if (chooser->input->people[taken->operator_index].backup != TL_NOBODY)
    return chooser->input->people[taken->operator_index].backup;
  n = list_options (chooser, taken, position, options);
  for (guint i = 0; i < n; i++)
    if ((int) options[i].person != taken->operator_index)
      return (int) options[i].person;
  return TL_NOBODY;
}

/* Gives the channel at @position to the first who has the hours, and of whom
 * others can take over as much as @depth channels. */
static gboolean
give (TlChooser    *chooser,
      guint         position,
      const Option *options,
      guint         n_options,
      gboolean      cheap,
      guint         depth,
      guint        *n_left)
{
  for (guint i = 0; i < n_options && (depth == 0 || *n_left > 0); i++)
    {
      if (cheap && options[i].cheapest == options[i].base)
        continue;
      if (tl_chooser_try (chooser, position, options[i].person, cheap ? options[i].cheapest : options[i].base)
          || (depth > 0 && tl_chooser_make_room (chooser, position, depth, n_left)))
        return TRUE;
    }
  return FALSE;
}

/* Whose hours do not do for the channel at @position, and by how much: the
 * approver's where somebody else could run it, else those of whoever suits it
 * best. */
static void
say_who_is_short (TlChooser          *chooser,
                  guint               position,
                  const Option       *options,
                  guint               n_options,
                  TlVerdictOnChannel *verdict)
{
  TlTaken *taken = tl_chooser_get_taken (chooser, position);

  for (guint i = n_options; i > 0; i--)
    {
      tl_chooser_try (chooser, position, options[i - 1].person, options[i - 1].base);
      verdict->needed_minutes = taken->operator_minutes;
      if (i > 1 && tl_chooser_is_over (chooser, options[i - 1].person))
        continue;
      verdict->short_person = (int) options[i - 1].person;
      verdict->short_minutes = taken->operator_minutes;
      verdict->short_approval = !tl_chooser_is_over (chooser, options[i - 1].person);
      if (verdict->short_approval)
        {
          verdict->short_person = chooser->input->approver;
          verdict->short_minutes = taken->approve_minutes;
        }
    }
}

/* Takes the channel if somebody has the skill and the hours for @cadence posts a
 * week, at first in one format alone: the most usual one, whoever makes it, before
 * the cheapest one; with everybody's channels as they are before any changes
 * hands. */
static gboolean
take (TlChooser *chooser,
      guint      candidate,
      guint      cadence)
{
  TlChoice *choice = chooser->choice;
  TlVerdictOnChannel *verdict = &choice->verdicts[candidate];
  g_autofree Option *options = g_new (Option, chooser->input->n_people + 1);
  guint position = choice->taken->len;
  guint n_left = TL_CHOOSER_HAND_OVERS;
  TlTaken taken = { .candidate = candidate, .cadence = cadence, .operator_index = TL_NOBODY, .backup = TL_NOBODY };
  guint n_options;

  taken.activities = tl_chooser_get_activities (chooser, candidate);
  n_options = list_options (chooser, &taken, position, options);
  if (n_options == 0)
    {
      verdict->reason = TL_REASON_NO_SKILL;
      return FALSE;
    }

  g_array_append_val (choice->taken, taken);
  for (guint depth = 0; depth <= TL_CHOOSER_MAX_DEPTH; depth++)
    for (guint cheap = 0; cheap <= 1; cheap++)
      if (give (chooser, position, options, n_options, cheap, depth, &n_left))
        return TRUE;

  say_who_is_short (chooser, position, options, n_options, verdict);
  g_array_set_size (choice->taken, position);
  tl_chooser_fits (chooser);
  verdict->reason = TL_REASON_NO_HOURS;
  verdict->left_minutes = (guint) MAX (0, tl_chooser_get_room (chooser, options[0].person));
  verdict->short_left = (guint) MAX (0, tl_chooser_get_room (chooser, (guint) verdict->short_person));
  return FALSE;
}

/* What was decided by hand is obeyed, with fewer posts if it must be, and where
 * nobody can do it, it stands with nobody. */
static void
take_pinned (TlChooser *chooser,
             guint      candidate)
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
  taken.activities = tl_chooser_get_activities (chooser, candidate);
  taken.base = taken.mix = tl_mix_base (chooser->input, candidate, all, taken.activities);
  g_array_append_val (chooser->choice->taken, taken);
  tl_chooser_fits (chooser);
}

/* Better posts before more posts: one in so many made for the channel itself,
 * then every format that the operator can make and the hours allow. */
static void
enrich (TlChooser *chooser,
        guint      position)
{
  TlTaken *taken = tl_chooser_get_taken (chooser, position);
  TlMix before = taken->mix;

  if (taken->operator_index == TL_NOBODY)
    return;
  if (!taken->quarter_native)
    {
      taken->quarter_native = TRUE;
      if (!tl_chooser_fits (chooser))
        taken->quarter_native = FALSE;
    }
  taken->mix |= tl_mix_makeable (chooser->input, taken->candidate,
                                 chooser->input->people[taken->operator_index].skills);
  while (!tl_chooser_fits (chooser))
    if (!tl_mix_drop_dearest (chooser->input, taken->candidate, before, &taken->mix))
      {
        taken->mix = before;
        break;
      }
  tl_chooser_fits (chooser);
}

/* One channel changes hands, or two, whichever they are. */
static gboolean
make_any_room (TlChooser *chooser)
{
  guint n_left = TL_CHOOSER_HAND_OVERS;

  for (guint depth = 1; depth <= TL_CHOOSER_MAX_DEPTH; depth++)
    if (tl_chooser_make_room (chooser, chooser->choice->taken->len, depth, &n_left))
      return TRUE;
  return FALSE;
}

static void
raise_cadence (TlChooser *chooser,
               guint      position,
               guint      goal)
{
  TlTaken *taken = tl_chooser_get_taken (chooser, position);

  while (taken->operator_index != TL_NOBODY && taken->cadence < goal)
    {
      taken->cadence++;
      if (tl_chooser_fits (chooser) || make_any_room (chooser))
        continue;
      taken->cadence--;
      tl_chooser_fits (chooser);
      break;
    }
}

static guint
middle_of (const TlCandidate *candidate)
{
  return (candidate->low + candidate->high + 1) / 2;
}

/* Up to the middle of the range, one more post goes before richer formats, which are
 * given up for it: the operator makes the most usual one alone, or somebody else has
 * the channel with what they make. So somebody's more hours do not mean fewer posts. */
static gboolean
make_it_plainer (TlChooser *chooser,
                 guint      position)
{
  TlTaken *taken = tl_chooser_get_taken (chooser, position);
  TlTaken before = *taken;
  g_autofree Option *options = g_new (Option, chooser->input->n_people + 1);
  guint n = list_options (chooser, taken, position, options);
  guint n_plainer = 0, n_left = 0;

  for (guint i = 0; i < n; i++)
    if (options[i].base != taken->mix)
      options[n_plainer++] = options[i];
  taken->quarter_native = FALSE;
  if (give (chooser, position, options, n_plainer, FALSE, 0, &n_left))
    return TRUE;
  *taken = before;
  return FALSE;
}

static void
raise_to_middle (TlChooser *chooser,
                 guint      position)
{
  TlTaken *taken = tl_chooser_get_taken (chooser, position);
  guint goal = middle_of (&chooser->input->candidates[taken->candidate]);

  raise_cadence (chooser, position, goal);
  while (taken->operator_index != TL_NOBODY && taken->cadence < goal)
    {
      taken->cadence++;
      if (make_it_plainer (chooser, position))
        {
          enrich (chooser, position);
          continue;
        }
      taken->cadence--;
      tl_chooser_fits (chooser);
      break;
    }
}

static void
strengthen (TlChooser *chooser)
{
  TlChoice *choice = chooser->choice;

  for (guint i = 0; i < choice->taken->len; i++)
    enrich (chooser, i);
  for (guint i = 0; i < choice->taken->len && !choice->short_of_approval; i++)
    raise_to_middle (chooser, i);
}

static void
forget (TlChooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  g_array_set_size (choice->taken, 0);
  memset (chooser->refused, 0, input->n_candidates * sizeof (gboolean));
  for (guint c = 0; c < input->n_candidates; c++)
    choice->verdicts[c] = (TlVerdictOnChannel) {
      .reason = !tl_candidate_is_out (&input->candidates[c]) ? TL_REASON_NOT_NEEDED
                : input->candidates[c].pinned                ? TL_REASON_PINNED_OUT
                                                             : TL_REASON_ACCOUNT_ENDED,
      .reader = TL_NOBODY,
      .short_person = TL_NOBODY,
    };
  tl_chooser_fits (chooser);
}

/* By the order, each that serves somebody not served before. After a refusal others
 * may come nearest, and all are looked at again. */
static void
choose_all (TlChooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  forget (chooser);
  for (guint i = 0; i < input->n_candidates; i++)
    if (is_in (input, choice->order[i]))
      take_pinned (chooser, choice->order[i]);

  for (guint i = 0; i < input->n_candidates;)
    {
      guint c = choice->order[i++];
      TlVerdictOnChannel *verdict = &choice->verdicts[c];
      int only = tl_chooser_find_only_reader (chooser, c);
      int reader;

      if (input->candidates[c].pinned || !tl_chooser_may_take (chooser, c) || tl_choice_find_taken (choice, c) != NULL
          || (reader = tl_chooser_find_new_reader (chooser, c)) == TL_NOBODY)
        continue;
      if (!take (chooser, c, input->candidates[c].low))
        {
          chooser->refused[c] = TRUE;
          i = 0;
          continue;
        }
      verdict->reason = only != TL_NOBODY                                           ? TL_REASON_ONLY_REACH
                        : tl_choice_reaches (choice, input, c, (guint) reader)      ? TL_REASON_REACH
                                                                                    : TL_REASON_NEAREST;
      verdict->reader = verdict->reason == TL_REASON_NEAREST ? reader : only;
    }
}

/* Who approves refuses nothing that others can make at the low end: where that takes
 * more of their time than there is, what is taken is as it would be if they had none. */
static void
choose_despite_approval (TlChooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;
  guint minutes = tl_plan_input_minutes (input, TL_ESTIMATES_APPROVE_MINUTES);
  g_autofree TlVerdictOnChannel *verdicts = NULL;
  g_autofree gboolean *refused = NULL;
  g_autoptr (GArray) taken = NULL;

  choice->short_of_approval = input->approver != TL_NOBODY && minutes > 0 && input->people[input->approver].minutes == 0;
  choose_all (chooser);
  if (choice->short_of_approval || input->approver == TL_NOBODY || minutes == 0 || !tl_chooser_lacks_hours (chooser))
    return;

  taken = g_array_copy (choice->taken);
  verdicts = g_memdup2 (choice->verdicts, input->n_candidates * sizeof (TlVerdictOnChannel));
  refused = g_memdup2 (chooser->refused, input->n_candidates * sizeof (gboolean));
  choice->short_of_approval = TRUE;
  choose_all (chooser);
  choice->short_of_approval = FALSE;
  if (tl_choice_has_all_of (taken, choice->taken))
    {
      g_array_set_size (choice->taken, 0);
      g_array_append_vals (choice->taken, taken->data, taken->len);
      memcpy (choice->verdicts, verdicts, input->n_candidates * sizeof (TlVerdictOnChannel));
      memcpy (chooser->refused, refused, input->n_candidates * sizeof (gboolean));
      tl_chooser_fits (chooser);
    }
  else if (!tl_chooser_fits (chooser) && !make_any_room (chooser))
    {
      choice->short_of_approval = TRUE;
      tl_chooser_fits (chooser);
    }
}

/* Whether a channel that was refused is asked for all the same: it would reach
 * somebody or, where nothing is taken, was the first to come nearest. Of others that
 * came nearest, the one that was taken stands in their place. */
static gboolean
is_missed (const TlChooser *chooser,
           guint            candidate,
           const GArray    *taken)
{
  guint i = 0;

  if (tl_chooser_reaches_anybody (chooser, candidate))
    return TRUE;
  while (!chooser->refused[chooser->choice->order[i]])
    i++;
  return taken->len == 0 && chooser->choice->order[i] == candidate;
}

/* What the strategy asks for, at the pace that is recommended: the duties and
 * the channels that somebody has to be reached by. */
static guint
reckon_need (TlChooser *chooser)
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
      if (!is_taken && !(chooser->refused[c] && is_missed (chooser, c, kept)))
        continue;
      wanted.cadence = input->candidates[c].recommended_low;
      wanted.activities = tl_chooser_get_activities (chooser, c);
      wanted.base = wanted.mix = tl_mix_base (input, c, tl_mix_makeable (input, c, ~0u), wanted.activities);
      tl_chooser_reckon (chooser, choice->taken->len, &wanted);
      g_array_append_val (choice->taken, wanted);
      choice->verdicts[c].wanted_minutes = wanted.operator_minutes + wanted.approve_minutes;
      minutes += choice->verdicts[c].wanted_minutes;
    }
  g_array_unref (choice->taken);
  choice->taken = g_steal_pointer (&kept);
  return minutes;
}

/* Posts that nobody can approve are no reason for more of them: a further channel is
 * refused, and those taken stay at the low end. Where nobody could run it either, that
 * is why. */
static void
refuse_for_approval (TlChooser *chooser,
                     guint      candidate)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;
  TlVerdictOnChannel *verdict = &choice->verdicts[candidate];
  g_autoptr (GArray) kept = g_array_copy (choice->taken);
  const TlTaken *wanted;

  if (!take (chooser, candidate, input->candidates[candidate].low))
    return;
  wanted = tl_choice_find_taken (choice, candidate);
  verdict->reason = TL_REASON_NO_HOURS;
  verdict->needed_minutes = wanted->operator_minutes;
  verdict->left_minutes = verdict->short_left = 0;
  verdict->short_person = input->approver;
  verdict->short_approval = wanted->operator_index != input->approver;
  verdict->short_minutes = verdict->short_approval
                             ? wanted->cadence * tl_plan_input_minutes (input, TL_ESTIMATES_APPROVE_MINUTES)
                             : wanted->operator_minutes;
  g_array_set_size (choice->taken, 0);
  g_array_append_vals (choice->taken, kept->data, kept->len);
  tl_chooser_fits (chooser);
}

/* Once everybody is served, a further channel is tried only when those taken
 * stand at the middle of their range or cannot be raised; then all are raised
 * as far as the hours go. */
static void
choose_further (TlChooser *chooser)
{
  const TlPlanInput *input = chooser->input;
  TlChoice *choice = chooser->choice;

  strengthen (chooser);
  for (guint i = 0; i < input->n_candidates; i++)
    {
      guint c = choice->order[i];

      if (input->candidates[c].pinned || tl_candidate_is_out (&input->candidates[c]) || tl_choice_find_taken (choice, c) != NULL)
        continue;
      if (!tl_chooser_serves_anybody (chooser, c))
        {
          if (!chooser->refused[c])
            choice->verdicts[c].reason = TL_REASON_NO_REACH;
          continue;
        }
      if (choice->short_of_approval)
        refuse_for_approval (chooser, c);
      else if (take (chooser, c, input->candidates[c].low))
        {
          choice->verdicts[c].reason = TL_REASON_RANK;
          strengthen (chooser);
        }
    }
  for (guint i = 0; i < choice->taken->len && !choice->short_of_approval; i++)
    raise_cadence (chooser, i, input->candidates[tl_chooser_get_taken (chooser, i)->candidate].high);
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
  g_autofree gboolean *refused = g_new0 (gboolean, input->n_candidates + 1);
  g_autofree TlMix *makeable = g_new (TlMix, input->n_candidates * input->n_people + 1);
  g_autofree guint *by_share = g_new (guint, input->n_people + 1);
  TlChooser chooser = { input, duties, self, limits, duty_loads, refused, 0, makeable, by_share };

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
      by_share[p] = p;
      for (guint c = 0; c < input->n_candidates; c++)
        makeable[c * input->n_people + p] = tl_mix_makeable (input, c, input->people[p].skills);
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
    }
  g_sort_array (self->order, input->n_candidates, sizeof (guint), compare_for_order, &chooser);

  forget (&chooser);
  if (input->team_minutes > 0 && input->n_readers > 0)
    {
      choose_despite_approval (&chooser);
      self->needed_minutes = reckon_need (&chooser);
      choose_further (&chooser);
    }
  tl_chooser_fits (&chooser);
  for (guint i = 0; i < self->taken->len; i++)
    tl_chooser_get_taken (&chooser, i)->backup = find_backup (&chooser, i);
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
    if (g_array_index (self->taken, TlTaken, i).candidate == candidate)
      return &g_array_index (self->taken, TlTaken, i);
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether the people there are can run the channels in a steady week, and who
 * has to take over what so that they can.
 *
 * Channels are taken by rank, each by whoever suits it best, and so it comes
 * that somebody is full who alone could do the next one, while another has time
 * for what they do. Then up to two channels change hands: any of somebody's who
 * has too much goes to somebody who can make all that it is made of. One change
 * is tried before two; the channel taken last before those before it; of people,
 * those whose week is least filled first, then by id. What nobody gains by stays
 * as it was. That is TL_CHOOSER_HAND_OVERS changes for one channel or one more post at most,
 * each a few additions, since who runs a channel changes nothing in what is made
 * for it.
 */

#include "tl-choose-private.h"

#include "catalogue/tl-estimates.h"

TlTaken *
tl_chooser_get_taken (const TlChooser *self,
                      guint            position)
{
  return &g_array_index (self->choice->taken, TlTaken, position);
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

/* An approver who lacks the time holds nothing up; that nobody approves is said. */
static guint
approve_minutes (const TlChooser *self,
                 const TlTaken   *taken)
{
  const TlPlanInput *input = self->input;

  if (self->choice->short_of_approval || input->approver == TL_NOBODY || input->approver == taken->operator_index)
    return 0;
  return taken->cadence * tl_plan_input_minutes (input, TL_ESTIMATES_APPROVE_MINUTES);
}

/* A week's posts, @n_native of them made for the channel. */
static guint
posts_minutes (const TlPlanInput *input,
               const TlTaken     *taken,
               guint              n_native)
{
  return tl_mix_worst_minutes (input, taken->candidate, taken->mix, taken->activities, n_native)
         + (taken->cadence - n_native) * tl_plan_input_minutes (input, TL_ESTIMATES_ADAPT_MINUTES);
}

/* Reckons a steady week of @taken as the channel at @position, of which those
 * before it are reckoned already. */
void
tl_chooser_reckon (const TlChooser *self,
                   guint            position,
                   TlTaken         *taken)
{
  const TlPlanInput *input = self->input;
  const TlCandidate *candidate = &input->candidates[taken->candidate];
  guint native_every = MAX (1, tl_plan_input_minutes (input, TL_ESTIMATES_NATIVE_EVERY));
  guint n_pieces = 0;

  for (guint i = 0; i < position; i++)
    {
      const TlTaken *source = tl_chooser_get_taken (self, i);

      if (tl_choice_is_source (input, source, taken))
        n_pieces += source->cadence - source->n_adapted;
    }
  taken->n_adapted = MIN (taken->cadence, n_pieces);
  taken->n_native = taken->cadence - taken->n_adapted;
  if (taken->quarter_native)
    taken->n_native = MAX (taken->n_native, (taken->cadence + native_every - 1) / native_every);

  taken->operator_minutes = posts_minutes (input, taken, taken->n_native);
  /* Where to adapt is more work than to make, a week with all that is adapted is the
   * longest. */
  if (taken->n_native > taken->cadence - taken->n_adapted)
    taken->operator_minutes = MAX (taken->operator_minutes, posts_minutes (input, taken, taken->cadence - taken->n_adapted));
  taken->operator_minutes += candidate->answer_minutes * working_days (input, taken->operator_index);
  if (candidate->joins)
    taken->operator_minutes += tl_plan_input_minutes (input, TL_ESTIMATES_JOIN_MINUTES);
  taken->approve_minutes = approve_minutes (self, taken);
}

int
tl_chooser_get_room (const TlChooser *self,
                     guint            person)
{
  return (int) self->limits[person] - (int) self->choice->loads[person];
}

/* Duties alone may fill more than recurring work may, where so it was decided. */
static guint
get_ceiling (const TlChooser *self,
             guint            person)
{
  return MAX (self->limits[person], self->duty_loads[person]);
}

gboolean
tl_chooser_is_over (const TlChooser *self,
                    guint            person)
{
  return self->choice->loads[person] > get_ceiling (self, person);
}

static void
add_load (TlChooser *self,
          guint      person,
          int        minutes)
{
  self->n_over -= tl_chooser_is_over (self, person);
  self->choice->loads[person] += (guint) minutes;
  self->n_over += tl_chooser_is_over (self, person);
}

static void
count (TlChooser     *self,
       const TlTaken *taken,
       int            sign)
{
  if (taken->operator_index != TL_NOBODY)
    add_load (self, (guint) taken->operator_index, sign * (int) taken->operator_minutes);
  if (taken->approve_minutes > 0)
    add_load (self, (guint) self->input->approver, sign * (int) taken->approve_minutes);
}

/* Reckons all and says whether nobody's limit is passed. */
gboolean
tl_chooser_fits (TlChooser *self)
{
  const TlPlanInput *input = self->input;
  TlChoice *choice = self->choice;

  if (input->n_people > 0)
    memcpy (choice->loads, self->duty_loads, input->n_people * sizeof (guint));
  self->n_over = 0;
  for (guint i = 0; i < choice->taken->len; i++)
    {
      TlTaken *taken = tl_chooser_get_taken (self, i);

      tl_chooser_reckon (self, i, taken);
      count (self, taken, 1);
    }
  return self->n_over == 0;
}

/* Gives a channel that was reckoned to somebody else. */
void
tl_chooser_set_operator (const TlChooser *self,
                         TlTaken         *taken,
                         int              person)
{
  guint answers = self->input->candidates[taken->candidate].answer_minutes;

  taken->operator_minutes -= answers * working_days (self->input, taken->operator_index);
  taken->operator_minutes += answers * working_days (self->input, person);
  taken->operator_index = person;
  taken->approve_minutes = approve_minutes (self, taken);
}

/* Whether all fits if the channel at @position is run by @person with @mix. Nothing
 * else may have changed since tl_chooser_fits(): nothing of the others follows from
 * the channel that was taken last. */
gboolean
tl_chooser_try (TlChooser *self,
                guint      position,
                guint      person,
                TlMix      mix)
{
  TlTaken *taken = tl_chooser_get_taken (self, position);
  gboolean is_last = position + 1 == self->choice->taken->len;

  if (is_last)
    count (self, taken, -1);
  taken->operator_index = (int) person;
  taken->base = taken->mix = mix;
  if (!is_last)
    return tl_chooser_fits (self);
  tl_chooser_reckon (self, position, taken);
  count (self, taken, 1);
  return self->n_over == 0;
}

static void
hand_over (TlChooser *self,
           TlTaken   *taken,
           int        person)
{
  count (self, taken, -1);
  tl_chooser_set_operator (self, taken, person);
  count (self, taken, 1);
}

/* Whether nobody would have too much if @taken changed hands, neither of which
 * approves. */
static gboolean
would_fit (const TlChooser *self,
           const TlTaken   *taken,
           guint            person)
{
  const TlPlanInput *input = self->input;
  guint from = (guint) taken->operator_index;
  guint answers = input->candidates[taken->candidate].answer_minutes;
  guint minutes = taken->operator_minutes - answers * input->people[from].n_weekdays
                  + answers * input->people[person].n_weekdays;

  return self->n_over == 1 && tl_chooser_is_over (self, from)
         && self->choice->loads[from] - taken->operator_minutes <= get_ceiling (self, from)
         && self->choice->loads[person] + minutes <= get_ceiling (self, person);
}

/* Tries to hand over @depth channels, the one at @fixed left out, so that nobody
 * has too much. Where that fails, all is as it was. */
static gboolean
try_hand_overs (TlChooser *self,
                guint      fixed,
                guint      depth,
                guint     *n_left)
{
  const TlPlanInput *input = self->input;

  for (guint t = self->choice->taken->len; t > 0; t--)
    {
      TlTaken *taken = tl_chooser_get_taken (self, t - 1);
      const TlMix *makeable = self->makeable + taken->candidate * input->n_people;
      int from = taken->operator_index;
      gboolean over;

      if (t - 1 == fixed || from == TL_NOBODY)
        continue;
      over = tl_chooser_is_over (self, (guint) from);
      if (!over && input->approver == TL_NOBODY)
        continue;
      for (guint i = 0; i < input->n_people && *n_left > 0; i++)
        {
          guint person = self->by_share[i];

          /* To take from somebody who has not too much helps only an approver
           * who makes it from then on. */
          if ((!over && (int) person != input->approver)
              || (taken->mix & ~makeable[person]) != 0
              || input->people[person].minutes == 0 || (int) person == from)
            continue;
          (*n_left)--;
          if (depth == 1 && from != input->approver && (int) person != input->approver && !would_fit (self, taken, person))
            continue;
          hand_over (self, taken, (int) person);
          if (self->n_over == 0 || (depth > 1 && try_hand_overs (self, fixed, depth - 1, n_left)))
            return TRUE;
          hand_over (self, taken, from);
        }
    }
  return FALSE;
}

static gboolean
is_less_filled (const TlChooser *self,
                guint            a,
                guint            b)
{
  gint64 share_a = (gint64) self->choice->loads[a] * MAX (1, self->limits[b]);
  gint64 share_b = (gint64) self->choice->loads[b] * MAX (1, self->limits[a]);

  return share_a != share_b ? share_a < share_b : a < b;
}

/* By insertion, since little changes from one time to the next. */
static void
sort_by_share (TlChooser *self)
{
  for (guint i = 1; i < self->input->n_people; i++)
    {
      guint person = self->by_share[i];
      guint at = i;

      for (; at > 0 && is_less_filled (self, person, self->by_share[at - 1]); at--)
        self->by_share[at] = self->by_share[at - 1];
      self->by_share[at] = person;
    }
}

/* Where tl_chooser_fits() said that somebody has too much: lets @depth channels
 * change hands so that nobody has. The one at @fixed stays with whoever has it.
 * Returns FALSE, and changes nothing, if that is not to be done, or not with
 * @n_left changes, of which it takes those that it tried. */
gboolean
tl_chooser_make_room (TlChooser *self,
                      guint      fixed,
                      guint      depth,
                      guint     *n_left)
{
  if (self->input->n_people < 2 || self->choice->taken->len < 2 || *n_left == 0)
    return FALSE;

  /* Where one change cannot do, in which order they are tried does not matter. */
  if (depth > 1 || self->n_over == 1 || self->input->approver != TL_NOBODY)
    sort_by_share (self);
  return try_hand_overs (self, fixed, depth, n_left);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-posts.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-slots.h"
#include "plan/tl-week-days.h"

/* A piece is adapted while it is fresh: for so many days after it appeared. Our own
 * estimate. */
#define FRESH_DAYS 7

/* Nothing but the posts of key dates appears on the eve of so many closed days, if
 * another day is free: whoever it makes curious would find the door shut. */
#define LONG_CLOSURE 3

/* A piece that was made for one channel, as those after it see it. */
typedef struct
{
  guint post;               /* its number */
  guint taken;
  TlDay publish_on;
  TlDay ready_on;
} Piece;

/* The pieces of one theme. */
typedef struct
{
  GArray *pieces;           /* of Piece, by time of making */
  guint first_fresh;        /* those before it are too old */
} Stock;

/* A channel, as it goes from week to week. */
typedef struct
{
  const TlTaken *taken;
  const TlCandidate *candidate;
  TlSequence themes;
  TlSequence formats;
  guint pieces[TL_MIX_MAX_PIECES];
  guint n_formats;
  TlSequence readers;       /* one period of it is in order */
  guint *order;             /* personas, the period of the sequence */
  guint n_order;
  guint n_regular;          /* posts since the origin, key dates not counted */
  guint8 *adapted;          /* [post], whether it was adapted here */
  gboolean *sources;        /* [line], of those before: its pieces can be adapted here */
  gboolean has_sources;
  guint n_adapted;          /* in the week */
  guint n_made;             /* likewise */
} Line;

typedef struct
{
  TlPlanInput *input;
  const TlChoice *choice;
  Line *lines;
  guint n_lines;
  Stock *stocks;            /* [theme + 1], the first of what has none */
  GArray *posts;
  guint max_posts;          /* more than it will ever hold */
  TlDay first;              /* Monday of the first week of all */
  TlDay *days;              /* [occasion], of its post in the week, or TL_DAY_NONE */
  guint *given;             /* [occasion], channels that have its post */
  guint eves;               /* days of the week before a long closure */
} Composer;

/* The largest weight that the personas' proportions are rounded to; fine enough
 * that a tenth of the audience is heard, short enough to come round in a year. */
#define READER_PARTS 12

static void
order_readers (Composer *composer,
               Line     *line)
{
  const TlPlanInput *input = composer->input;
  g_autofree guint *weights = g_new0 (guint, input->n_readers + 1);
  g_autofree double *worth = g_new0 (double, input->n_readers + 1);
  gboolean reaches_any = FALSE;
  double most = 0;
  guint c = line->taken->candidate;

  for (guint r = 0; r < input->n_readers; r++)
    reaches_any |= tl_choice_reaches (composer->choice, input, c, r);
  for (guint r = 0; r < input->n_readers; r++)
    if (!reaches_any || tl_choice_reaches (composer->choice, input, c, r))
      {
        worth[r] = input->readers[r].share * (composer->choice->scores[c][r].score + 1);
        most = MAX (most, worth[r]);
      }
  for (guint r = 0; r < input->n_readers; r++)
    if (worth[r] > 0)
      weights[r] = MAX (1, (guint) (worth[r] / most * READER_PARTS + 0.5));

  if (input->n_readers == 0)
    return;
  tl_sequence_init (&line->readers, weights, input->n_readers);
  line->n_order = (guint) line->readers.sum;
  line->order = g_new (guint, line->n_order);
  for (guint i = 0; i < line->n_order; i++)
    line->order[i] = tl_sequence_next (&line->readers);
}

static void
init_line (Composer *composer,
           guint     position)
{
  const TlPlanInput *input = composer->input;
  Line *line = &composer->lines[position];

  line->taken = &g_array_index (composer->choice->taken, TlTaken, position);
  line->candidate = &input->candidates[line->taken->candidate];
  line->adapted = g_new0 (guint8, composer->max_posts);
  line->n_formats = tl_mix_start (input, line->taken->candidate, line->taken->mix, line->taken->activities,
                                  &line->formats, line->pieces);
  if (input->n_themes > 0)
    {
      g_autofree guint *weights = g_new (guint, input->n_themes);

      for (guint t = 0; t < input->n_themes; t++)
        weights[t] = input->themes[t].weight;
      tl_sequence_init (&line->themes, weights, input->n_themes);
    }
  order_readers (composer, line);
  line->sources = g_new (gboolean, position + 1);
  for (guint i = 0; i < position; i++)
    {
      line->sources[i] = tl_choice_is_source (input, composer->lines[i].taken, line->taken);
      line->has_sources |= line->sources[i];
    }
}

static void
clear_line (Line *line)
{
  tl_sequence_clear (&line->themes);
  tl_sequence_clear (&line->formats);
  tl_sequence_clear (&line->readers);
  g_clear_pointer (&line->order, g_free);
  g_clear_pointer (&line->sources, g_free);
  g_clear_pointer (&line->adapted, g_free);
}

/* Who a slot is for depends on the week and the slot alone, so that a further
 * post a week leaves the others as they are. */
static int
slot_reader (const Line *line,
             TlDay       monday,
             guint       slot)
{
  if (line->n_order == 0)
    return TL_NOBODY;
  return (int) line->order[(monday / 7 + slot - 1) % line->n_order];
}

static Stock *
get_stock (const Composer *composer,
           int             theme)
{
  return &composer->stocks[theme + 1];
}

static const TlPost *
get_post (const Composer *composer,
          guint           number)
{
  return &g_array_index (composer->posts, TlPost, number);
}

/* Whether a piece can be adapted here, and was not yet. */
static gboolean
may_suit (const Composer *composer,
          const Line     *line,
          const Piece    *piece)
{
  return piece->taken < (guint) (line - composer->lines) && line->sources[piece->taken] && !line->adapted[piece->post];
}

static gboolean
is_there (const Piece *piece,
          TlDay        day,
          TlDay        work_on)
{
  return piece->publish_on < day && piece->publish_on + FRESH_DAYS >= day && piece->ready_on <= work_on;
}

/* The newest piece of its theme for a post whose day is set: it appeared the day
 * before or earlier, is there when it has to be worked on, and was not adapted here
 * yet. TL_NO_POST if there is none. */
static int
find_piece (const Composer *composer,
            const Line     *line,
            const TlPost   *post)
{
  const Stock *stock = get_stock (composer, post->theme);
  const Piece *best = NULL;
  TlDay work_on = tl_slots_ready_on (composer->input, line->taken, post->publish_on, post->time);

  for (guint i = stock->first_fresh; i < stock->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (stock->pieces, Piece, i);

      if (!may_suit (composer, line, piece) || !is_there (piece, post->publish_on, work_on))
        continue;
      if (best == NULL || piece->publish_on > best->publish_on)
        best = piece;
    }
  return best != NULL ? (int) best->post : TL_NO_POST;
}

static guint
reader_days (const TlPlanInput *input,
             int                reader,
             guint              open)
{
  guint days = reader == TL_NOBODY ? 0 : input->readers[reader].online_days;

  return days == 0 ? open : days & open;
}

/* For whom a slot is and on which days it may appear: on a free day of its
 * persona; else of the next persona that has one; else on any free day; and
 * where the week is full, on the persona's days again. */
static guint
choose_reader (const Composer *composer,
               const Line     *line,
               TlDay           monday,
               guint           slot,
               guint           open,
               const guint    *used,
               int            *reader)
{
  guint days;

  for (guint i = 0; i < MAX (1, line->n_order); i++)
    {
      *reader = slot_reader (line, monday, slot + i);
      days = tl_week_days_free (reader_days (composer->input, *reader, open), used);
      if (days != 0)
        return days;
    }
  *reader = slot_reader (line, monday, slot);
  days = tl_week_days_free (open, used);
  if (days != 0)
    return days;
  days = reader_days (composer->input, *reader, open);
  return tl_week_days_least_used (days != 0 ? days : open, used);
}

static int
reader_time (const TlPlanInput *input,
             int                reader)
{
  return reader == TL_NOBODY ? TL_MINUTES_NONE : input->readers[reader].online_from;
}

static void
make_piece (Composer *composer,
            Line     *line,
            TlPost   *post)
{
  const TlChannelPiece *piece;

  post->task = TL_TASK_MAKE;
  post->source = TL_NO_POST;
  if (line->n_formats == 0)
    return;
  piece = &line->candidate->pieces[line->pieces[tl_sequence_next (&line->formats)]];
  post->format = piece->format;
  post->minutes = piece->minutes;
}

static void
adapt_piece (Composer *composer,
             Line     *line,
             TlPost   *post,
             int       source)
{
  post->task = TL_TASK_ADAPT;
  post->source = source;
  post->format = get_post (composer, (guint) source)->format;
  post->minutes = tl_plan_input_minutes (composer->input, TL_ESTIMATES_ADAPT_MINUTES);
  line->adapted[source] = TRUE;
}

/* Offers what will be the next post to the channels that come after its own. */
static void
offer_piece (Composer     *composer,
             const TlPost *post)
{
  Piece piece = { composer->posts->len, post->taken, post->publish_on,
                  tl_slots_ready_on (composer->input, composer->lines[post->taken].taken, post->publish_on, post->time) };

  if (post->task == TL_TASK_MAKE && post->format != NULL)
    g_array_append_val (get_stock (composer, post->theme)->pieces, piece);
}

static const char *
post_key (Composer   *composer,
          const Line *line,
          TlDay       monday,
          guint       slot)
{
  return tl_plan_input_add_key (composer->input, "post", line->candidate->id,
                                tl_plan_input_get_period (composer->input, monday), slot);
}

static int
find_occasion_source (const Composer *composer,
                      const Line     *line,
                      const TlPost   *wanted)
{
  TlDay work_on = tl_slots_ready_on (composer->input, line->taken, wanted->publish_on, wanted->time);

  for (guint i = composer->posts->len; i > 0; i--)
    {
      const TlPost *post = get_post (composer, i - 1);

      if (post->monday != wanted->monday)
        break;
      if (g_strcmp0 (post->occasion, wanted->occasion) == 0 && post->task == TL_TASK_MAKE && post->format != NULL
          && tl_choice_is_source (composer->input, composer->lines[post->taken].taken, line->taken)
          && tl_slots_ready_on (composer->input, composer->lines[post->taken].taken, post->publish_on, post->time) <= work_on)
        return (int) i - 1;
    }
  return TL_NO_POST;
}

/* The post of a key date takes the place of the week's last slot. It appears on
 * the same day on all channels. */
static void
compose_occasion (Composer         *composer,
                  Line             *line,
                  const TlOccasion *occasion,
                  TlDay             monday,
                  TlDay             day,
                  guint             slot)
{
  TlPost post = {
    .key = tl_occasion_key (composer->input, occasion, line->candidate->id, "post", day + occasion->days_ahead),
    .taken = (guint) (line - composer->lines),
    .monday = monday,
    .publish_on = day,
    .reader = slot_reader (line, monday, slot),
    .theme = occasion->theme,
    .occasion = occasion->id,
  };
  int source;

  post.time = reader_time (composer->input, post.reader);
  source = find_occasion_source (composer, line, &post);
  if (source != TL_NO_POST)
    adapt_piece (composer, line, &post, source);
  else
    make_piece (composer, line, &post);
  g_array_append_val (composer->posts, post);
}

/* Of @days, those on which there is a piece for @post. */
static guint
days_with_piece (const Composer *composer,
                 const Line     *line,
                 const TlPost   *post,
                 guint           days)
{
  const Stock *stock = get_stock (composer, post->theme);
  TlDay work_on[7] = { 0 };
  guint result = 0;

  if (days == 0)
    return 0;
  for (guint d = 0; d < 7; d++)
    if (days & (1u << d))
      work_on[d] = tl_slots_ready_on (composer->input, line->taken, post->monday + d, post->time);
  for (guint i = stock->first_fresh; i < stock->pieces->len && result != days; i++)
    {
      const Piece *piece = &g_array_index (stock->pieces, Piece, i);

      if (!may_suit (composer, line, piece))
        continue;
      for (guint d = 0; d < 7; d++)
        if ((days & ~result & (1u << d)) && is_there (piece, post->monday + d, work_on[d]))
          result |= 1u << d;
    }
  return result;
}

static guint
days_in_week (const Composer *composer,
              const Line     *line,
              const TlPost   *post,
              guint           days)
{
  guint result = 0;

  for (guint d = 0; d < 7; d++)
    if ((days & (1u << d))
        && tl_slots_can_begin (composer->input, line->taken, post->monday, post->monday + d, post->time))
      result |= 1u << d;
  return result;
}

/* On which of the days a post can appear. */
typedef guint (*DaysFunc) (const Composer *composer,
                           const Line     *line,
                           const TlPost   *post,
                           guint           days);

/* A post for which the days of its persona do not serve looks for a persona whose
 * days do; if there is none, for any free day. So it is where it has to be adapted
 * and there is no piece yet, since no more were reckoned to be made; and in the
 * first week of all, before which nothing can have been begun. */
static guint
find_days (const Composer *composer,
           const Line     *line,
           DaysFunc        serve,
           TlPost         *post,
           guint           open,
           const guint    *used)
{
  TlPost other = *post;
  guint days;

  for (guint i = 1; i < line->n_order; i++)
    {
      other.reader = slot_reader (line, post->monday, post->slot + i);
      other.time = reader_time (composer->input, other.reader);
      days = serve (composer, line, &other, tl_week_days_free (reader_days (composer->input, other.reader, open), used));
      if (days == 0)
        continue;
      *post = other;
      return days;
    }
  return serve (composer, line, post, tl_week_days_free (open, used));
}

/* Whether there is a day in the first week of all for which @post can be got ready
 * in it. */
static gboolean
can_begin (const Composer *composer,
           const Line     *line,
           const TlPost   *post,
           guint           days,
           guint           open,
           const guint    *used)
{
  TlPost other = *post;

  return days_in_week (composer, line, post, days) != 0 || find_days (composer, line, days_in_week, &other, open, used) != 0;
}

/* No more is adapted in a week than was reckoned with: what is left over is for the
 * weeks in which a piece comes late. */
static gboolean
may_adapt (const Composer *composer,
           const Line     *line)
{
  guint native_every = MAX (1, tl_plan_input_minutes (composer->input, TL_ESTIMATES_NATIVE_EVERY));

  return line->has_sources && line->n_adapted < line->taken->n_adapted
         && !(line->taken->quarter_native && line->n_regular % native_every == 0);
}

/* On which of the days that suit its persona a post appears: one with a piece to
 * adapt, then one for which there is time in the week itself. In the first week of
 * all, what cannot be got ready in it is not planned. */
static void
compose_slot (Composer *composer,
              Line     *line,
              TlDay     monday,
              guint     slot,
              guint     open,
              guint    *used)
{
  const TlPlanInput *input = composer->input;
  TlPost post = {
    .key = post_key (composer, line, monday, slot),
    .taken = (guint) (line - composer->lines),
    .monday = monday,
    .slot = slot,
    .theme = TL_NOBODY,
  };
  guint days = choose_reader (composer, line, monday, slot, open, used, &post.reader);
  int source = TL_NO_POST;
  guint with_piece = 0;
  guint in_week;
  guint d;

  post.time = reader_time (input, post.reader);
  if (monday == composer->first && !can_begin (composer, line, &post, days, open, used))
    return;
  if (input->n_themes > 0)
    post.theme = (int) tl_sequence_next (&line->themes);
  if (may_adapt (composer, line))
    {
      with_piece = days_with_piece (composer, line, &post, days);
      if (with_piece == 0 && line->n_made >= line->taken->n_native)
        with_piece = find_days (composer, line, days_with_piece, &post, open, used);
    }
  line->n_regular++;
  if (with_piece != 0)
    days = with_piece;
  in_week = days_in_week (composer, line, &post, days);
  if (in_week != 0)
    days = in_week;
  else if (monday == composer->first)
    {
      guint later = find_days (composer, line, days_in_week, &post, open, used);

      if (later != 0)
        {
          days = later;
          with_piece = 0;
        }
    }

  d = tl_week_days_spread (line->candidate->id, days, used);
  used[d]++;
  post.publish_on = monday + d;
  if (with_piece != 0)
    source = find_piece (composer, line, &post);
  if (source != TL_NO_POST)
    {
      adapt_piece (composer, line, &post, source);
      line->n_adapted++;
    }
  else
    {
      make_piece (composer, line, &post);
      line->n_made++;
    }
  offer_piece (composer, &post);
  g_array_append_val (composer->posts, post);
}

/* The days of a week that are followed by a long closure. */
static guint
find_eves (const TlPlanInput *input,
           TlDay              monday)
{
  guint open = tl_week_days_open (input, monday) | tl_week_days_open (input, monday + 7) << 7;
  guint closure = (1u << LONG_CLOSURE) - 1, eves = 0;

  for (guint d = 0; d < 7; d++)
    if ((open >> (d + 1) & closure) == 0)
      eves |= 1u << d;
  return eves;
}

static void
compose_week (Composer *composer,
              Line     *line,
              TlDay     monday,
              gboolean  any_occasion)
{
  const TlPlanInput *input = composer->input;
  guint usable = tl_slots_usable_days (input, line->taken, composer->first, monday);
  guint n = tl_slots_count (input, line->taken, usable, monday);
  guint used[7] = { 0 };

  line->n_adapted = 0;
  line->n_made = 0;
  if (any_occasion)
    {
      g_autofree gboolean *taken = g_new0 (gboolean, input->n_occasions);
      int next;

      while (n > 0 && (next = tl_slots_next_occasion (input, composer->days, composer->given, usable, taken)) >= 0)
        {
          taken[next] = TRUE;
          composer->given[next]++;
          compose_occasion (composer, line, &input->occasions[next], monday, composer->days[next], n);
          used[composer->days[next] - monday]++;
          n--;
        }
    }
  for (guint slot = 1; slot <= n; slot++)
    {
      guint calm = usable & ~composer->eves;

      compose_slot (composer, line, monday, slot, tl_week_days_free (calm, used) != 0 ? calm : usable, used);
    }
}

static void
forget_old_pieces (Composer *composer,
                   TlDay     monday)
{
  for (guint i = 0; i <= composer->input->n_themes; i++)
    {
      Stock *stock = &composer->stocks[i];

      while (stock->first_fresh < stock->pieces->len
             && g_array_index (stock->pieces, Piece, stock->first_fresh).publish_on + FRESH_DAYS + 7 < monday)
        stock->first_fresh++;
    }
}

/* No channel has more posts in a week than its cadence. */
static guint
count_at_most (const TlChoice *choice,
               guint           n_weeks)
{
  guint n = 0;

  for (guint i = 0; i < choice->taken->len; i++)
    n += g_array_index (choice->taken, TlTaken, i).cadence;
  return n * n_weeks;
}

/**
 * tl_posts_new:
 * @input: the input
 * @choice: the channels
 * @first: the Monday from which themes and formats are counted
 * @last: the Monday of the last week
 *
 * Lays out the posts of all taken channels, week by week. A week depends on
 * those before it and on none after it.
 *
 * Returns: (transfer full) (element-type TlPost): the posts by week, channel in
 *   the order of taking, key dates first, then slot; a post's number is its index
 */
GArray *
tl_posts_new (TlPlanInput    *input,
              const TlChoice *choice,
              TlDay           first,
              TlDay           last)
{
  g_autofree Line *lines = g_new0 (Line, choice->taken->len + 1);
  g_autofree Stock *stocks = g_new0 (Stock, input->n_themes + 1);
  g_autofree TlDay *days = g_new (TlDay, input->n_occasions + 1);
  g_autofree guint *given = g_new (guint, input->n_occasions + 1);
  guint max_posts = count_at_most (choice, (last - first) / 7 + 1);
  Composer composer = { input, choice, lines, choice->taken->len, stocks,
                        g_array_sized_new (FALSE, FALSE, sizeof (TlPost), max_posts), max_posts, first, days, given };

  for (guint i = 0; i <= input->n_themes; i++)
    stocks[i].pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  for (guint i = 0; i < composer.n_lines; i++)
    init_line (&composer, i);
  for (TlDay monday = first; monday <= last; monday += 7)
    {
      gboolean any_occasion = tl_slots_find_occasions (input, monday, days);

      composer.eves = find_eves (input, monday);
      forget_old_pieces (&composer, monday);
      memset (given, 0, input->n_occasions * sizeof (guint));
      for (guint i = 0; i < composer.n_lines; i++)
        compose_week (&composer, &lines[i], monday, any_occasion);
    }
  for (guint i = 0; i < composer.n_lines; i++)
    clear_line (&lines[i]);
  for (guint i = 0; i <= input->n_themes; i++)
    g_array_unref (stocks[i].pieces);
  return composer.posts;
}

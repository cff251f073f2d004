/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-score.h"

#include <math.h>

#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-usage-figure.h"
#include "catalogue/tl-usage.h"
#include "strategy/tl-account.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-persona.h"

/* Public usage of one channel by one persona. */
typedef struct
{
  gboolean known;
  TlUsageBasis basis;
  TlUsage *usage;
  TlLens lens;
  double percent;
  double overall;
} Usage;

static gboolean
is_of_country (TlUsage    *usage,
               const char *country)
{
  return !tl_record_get_boolean (usage, TL_USAGE_DAILY)
         && !isnan (tl_record_get_optional (usage, TL_USAGE_OVERALL))
         && g_str_equal (tl_record_get_text (usage, TL_USAGE_COUNTRY), country);
}

static int
wave_year (const TlPlanInput *input,
           TlUsage           *usage)
{
  TlSource *source = tl_catalogue_find_source (input->catalogue, tl_record_get_ref (usage, TL_USAGE_SOURCE));

  return source != NULL ? tl_record_get_integer (source, TL_SOURCE_YEAR) : 0;
}

/* The mean of the persona's bands of a lens in one wave; NaN where the wave does
 * not have all of them, since the rest would speak for people it left out. */
static double
lens_percent (TlUsage        *usage,
              const TlReader *reader,
              TlLens          lens)
{
  static GType (*const get_type[TL_N_LENSES]) (void) = {
    [TL_LENS_AGE] = tl_ages_get_type,
    [TL_LENS_GENDER] = tl_genders_get_type,
    [TL_LENS_INCOME] = tl_incomes_get_type,
    [TL_LENS_EDUCATION] = tl_educations_get_type,
    [TL_LENS_COMMUNITY] = tl_communities_get_type,
  };
  TlRecordList *figures = tl_record_get_list (usage, TL_USAGE_FIGURES);
  g_autoptr (GFlagsClass) bands = g_type_class_ref (get_type[lens]());
  guint found = 0;
  double sum = 0;

  if (reader->bands[lens] == 0)
    return NAN;
  for (guint i = 0; i < tl_record_list_get_length (figures); i++)
    {
      TlUsageFigure *figure = tl_record_list_get (figures, i);
      const GFlagsValue *band;

      if (tl_record_get_enum (figure, TL_USAGE_FIGURE_LENS) != (int) lens)
        continue;
      band = g_flags_get_value_by_nick (bands, tl_record_get_text (figure, TL_USAGE_FIGURE_BAND));
      if (band == NULL || !(band->value & reader->bands[lens]) || (band->value & found))
        continue;
      sum += tl_record_get_optional (figure, TL_USAGE_FIGURE_PERCENT);
      found |= band->value;
    }
  return found == reader->bands[lens] ? sum / __builtin_popcount (found) : NAN;
}

/* The most telling lens is the one that lies furthest from the overall figure
 * of its own wave; of two alike, the lower one, so that nobody is flattered. A
 * lens that several waves have is read in the newest. */
static Usage
read_usage (const TlPlanInput *input,
            guint              candidate,
            const TlReader    *reader,
            const char        *country)
{
  TlRecordList *waves = tl_record_get_list (input->candidates[candidate].record, TL_CHANNEL_USAGE);
  guint n_waves = tl_record_list_get_length (waves);
  Usage best = { FALSE };
  int overall_year = -1;

  for (guint i = 0; i < n_waves; i++)
    {
      TlUsage *wave = tl_record_list_get (waves, i);

      if (!is_of_country (wave, country) || wave_year (input, wave) <= overall_year)
        continue;
      overall_year = wave_year (input, wave);
      best = (Usage) { TRUE, TL_USAGE_BASIS_OVERALL, wave, TL_LENS_AGE,
                       tl_record_get_optional (wave, TL_USAGE_OVERALL), tl_record_get_optional (wave, TL_USAGE_OVERALL) };
    }
  for (guint lens = 0; lens < TL_N_LENSES; lens++)
    {
      Usage newest = { FALSE };
      int newest_year = -1;

      for (guint i = 0; i < n_waves; i++)
        {
          TlUsage *wave = tl_record_list_get (waves, i);
          double percent;

          if (!is_of_country (wave, country) || wave_year (input, wave) <= newest_year)
            continue;
          percent = lens_percent (wave, reader, (TlLens) lens);
          if (isnan (percent))
            continue;
          newest_year = wave_year (input, wave);
          newest = (Usage) { TRUE, TL_USAGE_BASIS_LENS, wave, (TlLens) lens,
                             percent, tl_record_get_optional (wave, TL_USAGE_OVERALL) };
        }
      if (!newest.known)
        continue;
      if (best.basis != TL_USAGE_BASIS_LENS
          || fabs (newest.percent - newest.overall) > fabs (best.percent - best.overall)
          || (fabs (newest.percent - newest.overall) == fabs (best.percent - best.overall)
              && newest.percent < best.percent))
        best = newest;
    }
  return best;
}

static int
compare_doubles (const double *a,
                 const double *b)
{
  return (*a > *b) - (*a < *b);
}

/* What is not known of a channel neither helps nor harms it: it counts like the
 * middle of the channels that are known. */
static void
fill_in_median (Usage *usages,
                guint  n)
{
  g_autofree double *known = g_new (double, n + 1);
  guint n_known = 0;
  double median = 0;

  for (guint i = 0; i < n; i++)
    if (usages[i].known)
      known[n_known++] = usages[i].percent;
  if (n_known > 0)
    {
      qsort (known, n_known, sizeof (double), (GCompareFunc) compare_doubles);
      median = (known[(n_known - 1) / 2] + known[n_known / 2]) / 2;
    }
  for (guint i = 0; i < n; i++)
    if (!usages[i].known)
      {
        usages[i].basis = n_known > 0 ? TL_USAGE_BASIS_MEDIAN : TL_USAGE_BASIS_NONE;
        usages[i].percent = median;
      }
}

/* The table to read for a persona: that of their country where it covers at
 * least half of the catalogue's channels, else the one that is complete. Of a
 * channel of one's own nobody publishes figures, and it says nothing of the table. */
static const char *
choose_country (const TlPlanInput *input,
                const TlReader    *reader,
                gboolean          *foreign)
{
  guint n_covered = 0, n_channels = 0;

  *foreign = FALSE;
  if (reader->country == NULL || g_str_equal (reader->country, TL_SCORE_USAGE_COUNTRY))
    return TL_SCORE_USAGE_COUNTRY;
  for (guint i = 0; i < input->n_candidates; i++)
    {
      TlRecordList *waves = tl_record_get_list (input->candidates[i].record, TL_CHANNEL_USAGE);

      if (input->candidates[i].own)
        continue;
      n_channels++;
      for (guint w = 0; w < tl_record_list_get_length (waves); w++)
        if (is_of_country (tl_record_list_get (waves, w), reader->country))
          {
            n_covered++;
            break;
          }
    }
  if (2 * n_covered >= n_channels)
    return reader->country;
  *foreign = TRUE;
  return TL_SCORE_USAGE_COUNTRY;
}

/* The four weights, in points that add to 100. Another country's figures count
 * less, and a persona of whom no channel is named is not judged by it; the
 * points go to the other parts, in proportion. */
static void
choose_weights (const TlPlanInput *input,
                const TlReader    *reader,
                gboolean           foreign,
                double             weights[TL_N_CONTRIBUTIONS])
{
  double sum = 0;

  weights[TL_CONTRIBUTION_INSIGHT] = tl_plan_input_estimate (input, TL_ESTIMATES_WEIGHT_INSIGHT);
  weights[TL_CONTRIBUTION_BEHAVIOUR] = tl_plan_input_estimate (input, TL_ESTIMATES_WEIGHT_BEHAVIOUR);
  weights[TL_CONTRIBUTION_ACCOUNT] = tl_plan_input_estimate (input, TL_ESTIMATES_WEIGHT_ACCOUNT);
  weights[TL_CONTRIBUTION_USAGE] = tl_plan_input_estimate (input, TL_ESTIMATES_WEIGHT_USAGE);
  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    sum += weights[i];

  if (foreign)
    {
      double usage = weights[TL_CONTRIBUTION_USAGE];
      double reduced = usage * tl_plan_input_estimate (input, TL_ESTIMATES_FOREIGN_USAGE);

      for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
        if (i == TL_CONTRIBUTION_USAGE)
          weights[i] = reduced;
        else if (sum > usage)
          weights[i] *= (sum - reduced) / (sum - usage);
    }
  if (!reader->names_channels)
    weights[TL_CONTRIBUTION_BEHAVIOUR] = 0;

  sum = 0;
  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    sum += weights[i];
  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    weights[i] = sum > 0 ? weights[i] * 100 / sum : 0;
}

static gboolean
names_id (const char *const *ids,
          const char        *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

static double
insight_worth (const TlPlanInput *input,
               TlInsight         *insight)
{
  static const guint strengths[] = {
    [TL_STRENGTH_WEAK] = TL_ESTIMATES_STRENGTH_WEAK,
    [TL_STRENGTH_MEDIUM] = TL_ESTIMATES_STRENGTH_MEDIUM,
    [TL_STRENGTH_STRONG] = TL_ESTIMATES_STRENGTH_STRONG,
  };
  static const guint sources[] = {
    [TL_INSIGHT_CUSTOMERS] = TL_ESTIMATES_HEARD_CUSTOMERS,
    [TL_INSIGHT_MARKET] = TL_ESTIMATES_HEARD_MARKET,
    [TL_INSIGHT_COMPETITORS] = TL_ESTIMATES_HEARD_COMPETITORS,
  };

  return tl_plan_input_estimate (input, strengths[tl_record_get_enum (insight, TL_INSIGHT_STRENGTH)])
         * tl_plan_input_estimate (input, sources[tl_record_get_enum (insight, TL_INSIGHT_SOURCE)]);
}

static double
score_insights (TlPlanInput    *input,
                guint           candidate,
                const TlReader *reader,
                TlContribution *contribution)
{
  TlRecordList *insights = tl_record_get_list (input->strategy, TL_STRATEGY_INSIGHTS);
  double best = 0;

  for (guint i = 0; i < tl_record_list_get_length (insights); i++)
    {
      TlInsight *insight = tl_record_list_get (insights, i);
      const char *id = tl_record_get_id (insight);
      double worth;

      if (!g_str_equal (tl_record_get_ref (insight, TL_INSIGHT_CHANNEL), input->candidates[candidate].id)
          || !names_id (tl_record_get_refs (insight, TL_INSIGHT_PERSONAS), reader->id))
        continue;
      worth = insight_worth (input, insight);
      if (worth > best || (worth == best && contribution->ref != NULL && strcmp (id, contribution->ref) < 0))
        {
          best = worth;
          contribution->ref = tl_plan_input_intern (input, id);
        }
    }
  return best;
}

static double
score_behaviour (const TlPlanInput *input,
                 guint              candidate,
                 const TlReader    *reader,
                 TlContribution    *contribution)
{
  TlRecordList *channels = tl_record_get_list (reader->record, TL_PERSONA_CHANNELS);
  double best = 0;

  for (guint i = 0; i < tl_record_list_get_length (channels); i++)
    {
      TlPersonaChannel *entry = tl_record_list_get (channels, i);
      TlUse use = (TlUse) tl_record_get_enum (entry, TL_PERSONA_CHANNEL_USE);
      double worth = use == TL_USE_DAILY ? 1 : tl_plan_input_estimate (input, TL_ESTIMATES_USE_SOMETIMES);

      if (!g_str_equal (tl_record_get_ref (entry, TL_PERSONA_CHANNEL_CHANNEL), input->candidates[candidate].id)
          || worth < best || (worth == best && (worth == 0 || use <= contribution->use)))
        continue;
      best = worth;
      contribution->use = use;
    }
  return best;
}

static double
score_account (TlPlanInput    *input,
               guint           candidate,
               TlContribution *contribution)
{
  TlRecordList *accounts = tl_record_get_list (input->strategy, TL_STRATEGY_ACCOUNTS);
  double best = 0;

  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);
      const char *id = tl_record_get_id (account);
      int verdict = tl_record_get_enum (account, TL_ACCOUNT_VERDICT);
      double worth = verdict == TL_VERDICT_KEEP  ? 1
                     : verdict == TL_VERDICT_FIX ? tl_plan_input_estimate (input, TL_ESTIMATES_ACCOUNT_TO_FIX)
                                                 : 0;

      if (!g_str_equal (tl_record_get_ref (account, TL_ACCOUNT_CHANNEL), input->candidates[candidate].id))
        continue;
      if (worth > best || (worth > 0 && worth == best && strcmp (id, contribution->ref) < 0))
        {
          best = worth;
          contribution->ref = tl_plan_input_intern (input, id);
        }
    }
  return best;
}

static int
to_hundredths (double points)
{
  return (int) floor (points * 100 + 0.5);
}

/**
 * tl_score_reader:
 * @input: the input
 * @reader: index of the persona
 * @scores: (array) (out caller-allocates): a score for each candidate, those
 *   pinned out included
 *
 * Scores all channels for one persona: 40 points for what was heard there, 25
 * for the persona being there, 10 for an account of one's own, 25 for public
 * usage, unless the estimates say otherwise.
 */
void
tl_score_reader (TlPlanInput    *input,
                 guint           reader,
                 TlPersonaScore *scores)
{
  const TlReader *r = &input->readers[reader];
  g_autofree Usage *usages = g_new0 (Usage, input->n_candidates + 1);
  double weights[TL_N_CONTRIBUTIONS];
  gboolean foreign;
  const char *country = choose_country (input, r, &foreign);

  choose_weights (input, r, foreign, weights);
  for (guint c = 0; c < input->n_candidates; c++)
    usages[c] = read_usage (input, c, r, country);
  fill_in_median (usages, input->n_candidates);

  for (guint c = 0; c < input->n_candidates; c++)
    {
      TlPersonaScore *score = &scores[c];
      TlContribution *usage = &score->contributions[TL_CONTRIBUTION_USAGE];
      double parts[TL_N_CONTRIBUTIONS];

      memset (score, 0, sizeof *score);
      score->persona = r->id;
      parts[TL_CONTRIBUTION_INSIGHT] = score_insights (input, c, r, &score->contributions[TL_CONTRIBUTION_INSIGHT]);
      parts[TL_CONTRIBUTION_BEHAVIOUR] = score_behaviour (input, c, r, &score->contributions[TL_CONTRIBUTION_BEHAVIOUR]);
      parts[TL_CONTRIBUTION_ACCOUNT] = score_account (input, c, &score->contributions[TL_CONTRIBUTION_ACCOUNT]);
      parts[TL_CONTRIBUTION_USAGE] = usages[c].percent / 100;

      usage->basis = usages[c].basis;
      usage->usage = usages[c].usage != NULL ? tl_plan_input_intern (input, tl_record_get_id (usages[c].usage)) : NULL;
      usage->lens = usages[c].lens;
      usage->percent = usages[c].percent;
      usage->overall = usages[c].overall;
      usage->foreign = foreign && usages[c].basis != TL_USAGE_BASIS_NONE;
      for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
        {
          score->contributions[i].kind = (TlContributionKind) i;
          score->contributions[i].most = to_hundredths (weights[i]);
          score->contributions[i].points = to_hundredths (weights[i] * CLAMP (parts[i], 0, 1));
          score->score += score->contributions[i].points;
        }
      /* Four parts, each rounded, can be a hundredth too many. */
      score->score = MIN (score->score, 100 * 100);
    }
}

/**
 * tl_score_rank_value:
 * @input: the input
 * @candidate: index of the channel
 * @scores: (array): its score for each persona
 *
 * Returns: the mean of the scores, by the personas' shares, times the channel's
 *   fit for the objective and the customers; hundredths of a point
 */
int
tl_score_rank_value (const TlPlanInput    *input,
                     guint                 candidate,
                     const TlPersonaScore *scores)
{
  double sum = 0, shares = 0;

  for (guint r = 0; r < input->n_readers; r++)
    {
      sum += input->readers[r].share * scores[r].score;
      shares += input->readers[r].share;
    }
  return shares > 0 ? (int) floor (sum / shares * input->candidates[candidate].fit + 0.5) : 0;
}

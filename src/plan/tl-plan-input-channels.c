/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The channels as the engine works on them, from the catalogue and the answers. */

#include "tl-plan-input-private.h"

#include <math.h>

#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-fit.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-industry.h"
#include "strategy/tl-account.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-insight.h"

static double
read_fit (const TlPlanInput *self,
          TlChannel         *channel)
{
  TlRecordList *fits = tl_record_get_list (channel, TL_CHANNEL_FITS);
  int customers = tl_record_get_enum (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_CUSTOMERS);

  for (guint i = 0; i < tl_record_list_get_length (fits); i++)
    {
      TlFit *fit = tl_record_list_get (fits, i);
      double consumers = tl_record_get_optional (fit, TL_FIT_CONSUMERS);
      double businesses = tl_record_get_optional (fit, TL_FIT_BUSINESSES);

      if (tl_record_get_enum (fit, TL_FIT_OBJECTIVE) != (int) self->objective || isnan (consumers) || isnan (businesses))
        continue;
      if (customers == TL_CUSTOMERS_CONSUMERS)
        return consumers;
      if (customers == TL_CUSTOMERS_BUSINESSES)
        return businesses;
      return (consumers + businesses) / 2;
    }
  return tl_plan_input_estimate (self, TL_ESTIMATES_FIT_UNKNOWN);
}

static double
industry_median (const TlPlanInput *self,
                 const char        *channel)
{
  const char *id = tl_record_get_ref (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_INDUSTRY);
  TlIndustry *industry = *id != '\0' ? tl_catalogue_find_industry (self->catalogue, id) : NULL;
  TlRecordList *figures;

  if (industry == NULL)
    return NAN;
  figures = tl_record_get_list (industry, TL_INDUSTRY_FIGURES);
  for (guint i = 0; i < tl_record_list_get_length (figures); i++)
    {
      TlIndustryFigure *figure = tl_record_list_get (figures, i);

      if (g_str_equal (tl_record_get_ref (figure, TL_INDUSTRY_FIGURE_CHANNEL), channel))
        return tl_record_get_optional (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK);
    }
  return NAN;
}

/* The range of posts a week. The low end is the lower one of what is
 * recommended and what the industry's median business does; nobody has to post
 * more than the others in their trade do. */
static void
read_range (TlPlanInput *self,
            TlCandidate *candidate)
{
  TlRecordList *cadences = tl_record_get_list (candidate->record, TL_CHANNEL_CADENCES);
  double low = tl_plan_input_estimate (self, TL_ESTIMATES_CADENCE_LOW);
  double high = tl_plan_input_estimate (self, TL_ESTIMATES_CADENCE_HIGH);
  double median = industry_median (self, candidate->id);

  for (guint i = 0; i < tl_record_list_get_length (cadences); i++)
    {
      TlCadence *cadence = tl_record_list_get (cadences, i);

      if (!tl_record_get_boolean (cadence, TL_CADENCE_RULING)
          || isnan (tl_record_get_optional (cadence, TL_CADENCE_LOW))
          || isnan (tl_record_get_optional (cadence, TL_CADENCE_HIGH)))
        continue;
      low = tl_record_get_optional (cadence, TL_CADENCE_LOW);
      high = tl_record_get_optional (cadence, TL_CADENCE_HIGH);
      candidate->ruling = tl_plan_input_intern (self, tl_record_get_id (cadence));
      break;
    }

  candidate->recommended_low = MAX (1, (guint) floor (low + 0.5));
  candidate->high = MAX (candidate->recommended_low, (guint) floor (high + 0.5));
  candidate->low = candidate->recommended_low;
  if (!isnan (median) && candidate->ruling != NULL)
    candidate->low = MIN (candidate->low, MAX (1, (guint) ceil (median)));
}

static guint
format_minutes (const TlPlanInput *self,
                TlFormat          *format)
{
  TlRecordList *times = tl_record_get_list (self->strategy, TL_STRATEGY_FORMAT_TIMES);
  TlFormatTime *first = NULL;

  for (guint i = 0; i < tl_record_list_get_length (times); i++)
    {
      TlFormatTime *time = tl_record_list_get (times, i);

      if (g_str_equal (tl_record_get_ref (time, TL_FORMAT_TIME_FORMAT), tl_record_get_id (format))
          && (first == NULL || strcmp (tl_record_get_id (time), tl_record_get_id (first)) < 0))
        first = time;
    }
  if (first != NULL)
    return (guint) tl_record_get_integer (first, TL_FORMAT_TIME_MINUTES);
  return (guint) tl_record_get_integer (format, TL_FORMAT_MINUTES);
}

static void
read_pieces (TlPlanInput *self,
             TlCandidate *candidate)
{
  TlRecordList *formats = tl_record_get_list (candidate->record, TL_CHANNEL_FORMATS);
  guint n = tl_record_list_get_length (formats);
  TlChannelPiece *pieces = g_new0 (TlChannelPiece, n);
  guint n_pieces = 0;

  for (guint i = 0; i < n; i++)
    {
      TlChannelFormat *entry = tl_record_list_get (formats, i);
      TlFormat *format = tl_catalogue_find_format (self->catalogue, tl_record_get_ref (entry, TL_CHANNEL_FORMAT_FORMAT));

      if (format == NULL)
        continue;
      pieces[n_pieces].format = tl_plan_input_intern (self, tl_record_get_id (format));
      pieces[n_pieces].parts = (guint) tl_record_get_integer (entry, TL_CHANNEL_FORMAT_PARTS);
      pieces[n_pieces].minutes = format_minutes (self, format);
      pieces[n_pieces].skills = tl_record_get_flags (format, TL_FORMAT_SKILLS);
      pieces[n_pieces].activities = tl_record_get_flags (format, TL_FORMAT_ACTIVITIES);
      n_pieces++;
    }
  candidate->pieces = pieces;
  candidate->n_pieces = n_pieces;
}

static void
read_what_is_there (TlPlanInput *self,
                    TlCandidate *candidate)
{
  TlRecordList *choices = tl_record_get_list (self->strategy, TL_STRATEGY_CHANNEL_CHOICES);
  TlRecordList *insights = tl_record_get_list (self->strategy, TL_STRATEGY_INSIGHTS);
  TlRecordList *accounts = tl_record_get_list (self->strategy, TL_STRATEGY_ACCOUNTS);

  /* Of two decisions on one channel, "out" holds: it is the one that is easily
   * seen and undone. Of two alike, the first by id is named. */
  for (guint i = 0; i < tl_record_list_get_length (choices); i++)
    {
      TlChannelChoice *choice = tl_record_list_get (choices, i);
      TlPin pin = (TlPin) tl_record_get_enum (choice, TL_CHANNEL_CHOICE_PIN);
      const char *id = tl_record_get_id (choice);

      if (!g_str_equal (tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL), candidate->id))
        continue;
      if (candidate->pinned
          && (pin == candidate->pin ? strcmp (id, candidate->choice) > 0 : pin == TL_PIN_IN))
        continue;
      candidate->pinned = TRUE;
      candidate->pin = pin;
      candidate->choice = tl_plan_input_intern (self, id);
    }
  for (guint i = 0; i < tl_record_list_get_length (insights) && !candidate->joins; i++)
    candidate->joins
      = tl_record_get_boolean (candidate->record, TL_CHANNEL_CONVERSATIONS)
        && g_str_equal (tl_record_get_ref (tl_record_list_get (insights, i), TL_INSIGHT_CHANNEL), candidate->id);
  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);
      int verdict = tl_record_get_enum (account, TL_ACCOUNT_VERDICT);

      if (!g_str_equal (tl_record_get_ref (account, TL_ACCOUNT_CHANNEL), candidate->id))
        continue;
      if (verdict == TL_VERDICT_REST || verdict == TL_VERDICT_CLOSE)
        candidate->account_ended = TRUE;
      else
        candidate->has_account = TRUE;
    }
  candidate->account_ended &= !candidate->has_account;
}

/**
 * tl_candidate_is_out:
 *
 * Returns: whether the channel is not to be used: that was decided by hand, or
 *   its account was found not to be worth keeping and nobody decided otherwise
 */
gboolean
tl_candidate_is_out (const TlCandidate *candidate)
{
  return candidate->pinned ? candidate->pin == TL_PIN_OUT : candidate->account_ended;
}

void
tl_plan_input_read_candidates (TlPlanInput *self)
{
  TlRecordList *lists[] = {
    tl_record_get_list (self->catalogue, TL_CATALOGUE_CHANNELS),
    tl_record_get_list (self->strategy, TL_STRATEGY_OWN_CHANNELS),
  };
  guint n = 0;

  self->candidates = g_new0 (TlCandidate, tl_record_list_get_length (lists[0]) + tl_record_list_get_length (lists[1]));
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < tl_record_list_get_length (lists[l]); i++)
      {
        TlRecord *record = tl_record_list_get (lists[l], i);
        TlCandidate *candidate = &self->candidates[n];

        /* A channel of one's own with an id of the catalogue's would stand twice. */
        if (l > 0 && tl_catalogue_find_channel (self->catalogue, tl_record_get_id (record)) != NULL)
          continue;
        n++;
        candidate->record = TL_CHANNEL (record);
        candidate->own = l > 0;
        candidate->id = tl_plan_input_intern (self, tl_record_get_id (candidate->record));
        candidate->adapts = tl_record_get_boolean (candidate->record, TL_CHANNEL_ADAPTS);
        candidate->answer_minutes = (guint) tl_record_get_integer (candidate->record, TL_CHANNEL_ANSWER_MINUTES);
        candidate->fit = read_fit (self, candidate->record);
        read_range (self, candidate);
        read_pieces (self, candidate);
        read_what_is_there (self, candidate);
      }
  self->n_candidates = n;
  tl_plan_input_sort (self->candidates, n, sizeof (TlCandidate));
}

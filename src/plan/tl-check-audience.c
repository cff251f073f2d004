/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 4: personas, and the channels that are to reach them. */

#include "tl-check-private.h"

#include "catalogue/tl-estimates.h"
#include "catalogue/tl-usage.h"
#include "strategy/tl-business.h"
#include "strategy/tl-persona.h"

/* Personas of whom nobody can tell what to do for them, and what for. */
void
tl_check_personas (TlChecker *self)
{
  TlRecordList *personas = tl_record_get_list (self->strategy, TL_STRATEGY_PERSONAS);

  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlPersona *persona = tl_record_list_get (personas, i);
      guint lacks = 0;

      if (*tl_record_get_text (persona, TL_PERSONA_CHALLENGES) == '\0')
        lacks |= TL_PERSONA_LACKS_CHALLENGE;
      if (*tl_record_get_text (persona, TL_PERSONA_NEXT_ACTION) == '\0')
        lacks |= TL_PERSONA_LACKS_NEXT_ACTION;
      if (lacks != 0)
        tl_checker_add (self, TL_FINDING_PERSONA_INCOMPLETE, persona, 0, tl_record_get_text (persona, TL_PERSONA_NAME))->count
          = lacks;
    }
}

/* Personas that none of the chosen channels reaches. */
void
tl_check_reach (TlChecker *self)
{
  TlRecordList *personas = tl_record_get_list (self->strategy, TL_STRATEGY_PERSONAS);
  double reach = tl_checker_get_estimate (self, TL_ESTIMATES_REACH_SCORE);

  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlPersona *persona = tl_record_list_get (personas, i);
      const TlPlanChannel *nearest = NULL;
      int best = -1;
      TlFinding *finding;

      for (guint c = 0; c < self->plan->n_channels; c++)
        for (guint p = 0; p < self->plan->channels[c].n_personas && self->plan->channels[c].chosen; p++)
          if (g_str_equal (self->plan->channels[c].personas[p].persona, tl_record_get_id (persona))
              && self->plan->channels[c].personas[p].score > best)
            {
              best = self->plan->channels[c].personas[p].score;
              nearest = &self->plan->channels[c];
            }
      if (best >= reach * 100)
        continue;
      finding = tl_checker_add (self, TL_FINDING_PERSONA_NOT_REACHED, persona, 0, tl_record_get_text (persona, TL_PERSONA_NAME));
      if (nearest != NULL)
        {
          finding->channel = g_strdup (nearest->id);
          finding->detail = g_strdup (tl_checker_channel_name (self, nearest->id));
          finding->count = (guint) best / 100;
        }
    }
}

/* Where a channel is to be looked at: the decision on it, else the personas. */
static void
channel_place (TlChecker           *self,
               const TlPlanChannel *channel,
               gpointer            *record,
               guint               *field)
{
  TlRecord *choice = tl_checker_find (self, TL_STRATEGY_CHANNEL_CHOICES, channel->choice);

  *record = choice != NULL ? (gpointer) choice : (gpointer) self->strategy;
  *field = choice != NULL ? 0 : TL_STRATEGY_PERSONAS;
}

/* Channels decided by hand for which the hours do not do. */
void
tl_check_pins (TlChecker *self)
{
  for (guint i = 0; i < self->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &self->plan->channels[i];
      TlFinding *finding;
      gpointer record;
      guint field;

      if (channel->reason != TL_REASON_PINNED_IN || channel->cadence >= channel->low)
        continue;
      channel_place (self, channel, &record, &field);
      finding = tl_checker_add (self, TL_FINDING_PINNED_BELOW_LOW, record, field, tl_checker_channel_name (self, channel->id));
      finding->channel = g_strdup (channel->id);
      finding->detail = g_strdup_printf ("%u", channel->low);
      finding->count = channel->cadence;
      if (channel->needed_minutes > channel->left_minutes)
        finding->minutes = channel->needed_minutes - channel->left_minutes;
    }
}

/* The country whose figures stand in for those of the persona's own, or NULL. */
static const char *
country_standing_in (TlChecker *self,
                     TlPersona *persona)
{
  for (guint c = 0; c < self->plan->n_channels; c++)
    for (guint p = 0; p < self->plan->channels[c].n_personas; p++)
      {
        const TlPersonaScore *score = &self->plan->channels[c].personas[p];
        const TlContribution *usage = &score->contributions[TL_CONTRIBUTION_USAGE];

        if (g_str_equal (score->persona, tl_record_get_id (persona)) && usage->foreign && usage->usage != NULL)
          return tl_record_get_text (tl_catalogue_find_usage (self->catalogue, usage->usage), TL_USAGE_COUNTRY);
      }
  return NULL;
}

/* Of which country a persona is. */
static const char *
country_of (TlChecker *self,
            TlPersona *persona)
{
  const char *country = tl_record_get_text (persona, TL_PERSONA_COUNTRY);

  return *country != '\0' ? country
                          : tl_record_get_text (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_COUNTRY);
}

/* Personas who were judged by another country's figures. They all have it from
 * the same table, so it is said once. Where the code of the country is none, that
 * is said instead. */
void
tl_check_figures (TlChecker *self)
{
  TlRecordList *personas = tl_record_get_list (self->strategy, TL_STRATEGY_PERSONAS);
  TlPersona *first = NULL;
  const char *country = NULL;
  guint n_judged = 0;
  TlFinding *finding;

  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlPersona *persona = tl_record_list_get (personas, i);
      const char *standing_in = country_standing_in (self, persona);

      if (standing_in == NULL || !tl_check_is_code (TL_CODE_KIND_COUNTRY, country_of (self, persona)))
        continue;
      if (n_judged++ == 0)
        {
          first = persona;
          country = standing_in;
        }
    }
  if (n_judged == 0)
    return;
  if (n_judged == 1)
    finding = tl_checker_add (self, TL_FINDING_FOREIGN_FIGURES, first, TL_PERSONA_COUNTRY, tl_record_get_text (first, TL_PERSONA_NAME));
  else
    finding = tl_checker_add (self, TL_FINDING_FOREIGN_FIGURES, self->strategy, TL_STRATEGY_PERSONAS, NULL);
  finding->detail = g_strdup (country);
  finding->count = n_judged;
}

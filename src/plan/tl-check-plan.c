/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks that look at what the plan made of the answers. */

#include "tl-check-private.h"

#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-usage.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"

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

/* What could be made for a channel, by anybody who had the skill. */
static guint
channel_skills (TlChecker  *self,
                const char *id)
{
  TlChannel *channel = tl_catalogue_find_channel (self->catalogue, id);
  TlRecordList *formats;
  guint skills = 0;

  if (channel == NULL)
    channel = tl_checker_find (self, TL_STRATEGY_OWN_CHANNELS, id);
  if (channel == NULL)
    return 0;
  formats = tl_record_get_list (channel, TL_CHANNEL_FORMATS);
  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    {
      TlFormat *format = tl_catalogue_find_format (self->catalogue,
                                                   tl_record_get_ref (tl_record_list_get (formats, i),
                                                                      TL_CHANNEL_FORMAT_FORMAT));

      if (format != NULL)
        skills |= tl_record_get_flags (format, TL_FORMAT_SKILLS);
    }
  return skills;
}

/* Channels that would be used if somebody had the skill. A channel that was
 * decided by hand and has no operator lacks it too, unless the hours do. */
void
tl_check_skills (TlChecker *self)
{
  for (guint i = 0; i < self->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &self->plan->channels[i];

      if (channel->reason == TL_REASON_NO_SKILL
          || (channel->chosen && channel->operator_id == NULL && channel->needed_minutes == 0))
        tl_checker_add (self, TL_FINDING_MISSING_SKILL, self->strategy, TL_STRATEGY_TEAM,
                        tl_checker_channel_name (self, channel->id))->count = channel_skills (self, channel->id);
    }
}

/* Work that nobody has the hours for, one finding a channel, and one for all
 * that belongs to no channel. */
void
tl_check_staffing (TlChecker *self)
{
  g_autoptr (GHashTable) by_channel = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->plan->n_actions; i++)
    {
      const TlPlanAction *action = &self->plan->actions[i];
      const char *channel = action->channel != NULL ? action->channel : "";
      TlFinding *finding;

      if (action->operator_id != NULL)
        continue;
      finding = g_hash_table_lookup (by_channel, channel);
      if (finding == NULL)
        {
          finding = tl_checker_add (self, TL_FINDING_UNSTAFFED, self->strategy, TL_STRATEGY_TEAM,
                                    *channel != '\0' ? tl_checker_channel_name (self, channel) : NULL);
          g_hash_table_insert (by_channel, (gpointer) channel, finding);
        }
      finding->count++;
      finding->minutes += action->minutes;
    }
}

/* Posts that wait for an approver in vain. */
void
tl_check_approvals (TlChecker *self)
{
  const char *id = tl_record_get_ref (self->strategy, TL_STRATEGY_APPROVER);
  TlMember *approver = *id != '\0' ? tl_checker_find (self, TL_STRATEGY_TEAM, id) : NULL;
  guint n_waiting = 0;
  TlFinding *finding;

  for (guint i = 0; i < self->plan->n_actions; i++)
    n_waiting += self->plan->actions[i].approval_missing;
  if (n_waiting == 0 || approver == NULL)
    return;
  finding = tl_checker_add (self, TL_FINDING_APPROVER_OVERLOADED, self->strategy, TL_STRATEGY_APPROVER,
                            tl_record_get_text (approver, TL_MEMBER_NAME));
  finding->count = n_waiting;
  finding->minutes = n_waiting * (guint) (tl_checker_get_estimate (self, TL_ESTIMATES_APPROVE_MINUTES) + 0.5);
}

/* Channels that stand still when one person is away. */
void
tl_check_backups (TlChecker *self)
{
  for (guint i = 0; i < self->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &self->plan->channels[i];
      TlMember *member = tl_checker_find (self, TL_STRATEGY_TEAM, channel->operator_id);

      if (!channel->chosen || member == NULL || channel->backup != NULL)
        continue;
      tl_checker_add (self, TL_FINDING_NO_BACKUP, member, TL_MEMBER_BACKUP,
                      tl_record_get_text (member, TL_MEMBER_NAME))->detail
        = g_strdup (tl_checker_channel_name (self, channel->id));
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
          finding->detail = g_strdup (tl_checker_channel_name (self, nearest->id));
          finding->count = (guint) best / 100;
        }
    }
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

/* Personas who were judged by another country's figures. They all have it from
 * the same table, so it is said once. */
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

      if (standing_in == NULL)
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

/* Insights that no action comes from. */
void
tl_check_insights (TlChecker *self)
{
  TlRecordList *insights = tl_record_get_list (self->strategy, TL_STRATEGY_INSIGHTS);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint a = 0; a < self->plan->n_actions; a++)
    for (guint t = 0; t < self->plan->actions[a].n_traces; t++)
      if (self->plan->actions[a].traces[t].kind == TL_TRACE_INSIGHT)
        g_hash_table_add (used, (gpointer) self->plan->actions[a].traces[t].ref);
  for (guint i = 0; i < tl_record_list_get_length (insights); i++)
    {
      TlInsight *insight = tl_record_list_get (insights, i);

      if (!g_hash_table_contains (used, tl_record_get_id (insight)))
        tl_checker_add (self, TL_FINDING_INSIGHT_UNUSED, insight, 0, tl_record_get_text (insight, TL_INSIGHT_TEXT))->detail
          = g_strdup (tl_checker_channel_name (self, tl_record_get_ref (insight, TL_INSIGHT_CHANNEL)));
    }
}

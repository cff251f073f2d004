/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 3: what is listened for, accounts, competitors and insights. */

#include "tl-check-private.h"

#include "catalogue/tl-estimates.h"
#include "strategy/tl-account.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-member.h"
#include "strategy/tl-topic.h"

/* Nobody who is not a customer yet says the brand's name. */
void
tl_check_topics (TlChecker *self)
{
  TlRecordList *topics = tl_record_get_list (self->strategy, TL_STRATEGY_TOPICS);

  for (guint i = 0; i < tl_record_list_get_length (topics); i++)
    if (tl_record_get_enum (tl_record_list_get (topics, i), TL_TOPIC_KIND) != TL_TOPIC_BRAND)
      return;
  tl_checker_add (self, TL_FINDING_BRAND_ONLY_LISTENING, self->strategy, TL_STRATEGY_TOPICS, NULL)->count
    = tl_record_list_get_length (topics);
}

static gboolean
is_used (TlAccount *account)
{
  int verdict = tl_record_get_enum (account, TL_ACCOUNT_VERDICT);

  return verdict == TL_VERDICT_KEEP || verdict == TL_VERDICT_FIX;
}

static TlFinding *
add_account (TlChecker     *self,
             TlFindingCode  code,
             TlAccount     *account,
             guint          field)
{
  const char *channel = tl_record_get_ref (account, TL_ACCOUNT_CHANNEL);
  const char *handle = tl_record_get_text (account, TL_ACCOUNT_HANDLE);
  TlFinding *finding = tl_checker_add (self, code, account, field,
                                       *handle != '\0' ? handle : tl_checker_channel_name (self, channel));

  finding->channel = *channel != '\0' ? g_strdup (channel) : NULL;
  return finding;
}

/* Accounts that are lost with one person. A team of one cannot help it. */
void
tl_check_keys (TlChecker *self)
{
  TlRecordList *accounts = tl_record_get_list (self->strategy, TL_STRATEGY_ACCOUNTS);
  guint n_team = tl_record_list_get_length (tl_record_get_list (self->strategy, TL_STRATEGY_TEAM));

  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);
      const char *const *ids = tl_record_get_refs (account, TL_ACCOUNT_KEYHOLDERS);
      TlMember *holder = NULL;
      guint n = 0;
      TlFinding *finding;

      for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
        {
          TlMember *member = tl_checker_find (self, TL_STRATEGY_TEAM, ids[k]);

          n += member != NULL;
          holder = member != NULL ? member : holder;
        }
      if (!is_used (account) || n > 1 || (n == 1 && n_team == 1))
        continue;
      finding = add_account (self, TL_FINDING_KEYS_HELD_BY_ONE, account, TL_ACCOUNT_KEYHOLDERS);
      finding->count = n;
      if (holder != NULL)
        {
          finding->detail = g_strdup (tl_record_get_text (holder, TL_MEMBER_NAME));
          finding->person = g_strdup (tl_record_get_id (holder));
        }
    }
}

/* By channel, the last day on which something was published that was done. */
static GHashTable *
list_last_posts (TlChecker *self)
{
  GHashTable *days = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      const TlPlanAction *action = &self->plan->actions[a];
      TlDay day = action->done_on != TL_DAY_NONE ? action->done_on : action->publish_on;

      if (action->status == TL_ACTION_DONE && action->channel != NULL && action->publish_on != TL_DAY_NONE
          && day > GPOINTER_TO_UINT (g_hash_table_lookup (days, action->channel)))
        g_hash_table_insert (days, (gpointer) action->channel, GUINT_TO_POINTER (day));
    }
  return days;
}

/* Accounts in use that have said nothing for long. One of which nobody noted when
 * it last did is not known to be silent. */
void
tl_check_silence (TlChecker *self)
{
  TlRecordList *accounts = tl_record_get_list (self->strategy, TL_STRATEGY_ACCOUNTS);
  double most = tl_checker_get_estimate (self, TL_ESTIMATES_SILENT_DAYS);
  g_autoptr (GHashTable) done = NULL;

  if (self->today == TL_DAY_NONE)
    return;
  done = list_last_posts (self);
  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);
      TlDay last = MAX (tl_record_get_date (account, TL_ACCOUNT_LAST_POST),
                        GPOINTER_TO_UINT (g_hash_table_lookup (done, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL))));

      if (is_used (account) && last != TL_DAY_NONE && last < self->today && self->today - last > most)
        add_account (self, TL_FINDING_ACCOUNT_SILENT, account, TL_ACCOUNT_LAST_POST)->count = self->today - last;
    }
}

void
tl_check_competitors (TlChecker *self)
{
  if (tl_record_list_get_length (tl_record_get_list (self->strategy, TL_STRATEGY_COMPETITORS)) == 0)
    tl_checker_add (self, TL_FINDING_NO_COMPETITOR, self->strategy, TL_STRATEGY_COMPETITORS, NULL);
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

      const char *channel = tl_record_get_ref (insight, TL_INSIGHT_CHANNEL);
      TlFinding *finding;

      if (g_hash_table_contains (used, tl_record_get_id (insight)))
        continue;
      finding = tl_checker_add (self, TL_FINDING_INSIGHT_UNUSED, insight, 0, tl_record_get_text (insight, TL_INSIGHT_TEXT));
      finding->channel = *channel != '\0' ? g_strdup (channel) : NULL;
      finding->detail = g_strdup (tl_checker_channel_name (self, channel));
    }
}

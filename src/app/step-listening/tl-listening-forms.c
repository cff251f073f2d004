/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-listening-forms.h"

#include <glib/gi18n.h>

#include "strategy/tl-account.h"
#include "strategy/tl-competitor.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-topic.h"
#include "wording/tl-reading.h"
#include "wording/tl-wording.h"

/* --- Topics --- */

static char *
summarise_topic (TlDocument *document,
                 TlRecord   *topic)
{
  return g_strdup (tl_wording_term (TL_TYPE_TOPIC_KIND, tl_record_get_enum (topic, TL_TOPIC_KIND)));
}

static const TlFormItem topic_items[] = {
  { TL_TOPIC_TEXT },
  { TL_TOPIC_KIND },
  { TL_TOPIC_WHERE, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup topic_groups[] = {
  { .items = topic_items },
};

/* --- Accounts --- */

static char *
name_account (TlDocument *document,
              TlRecord   *account)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *channel = tl_wording_channel (&reading, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL));
  const char *handle = tl_record_get_text (account, TL_ACCOUNT_HANDLE);

  if (*channel == '\0')
    return tl_wording_record (account);
  if (*handle == '\0')
    return g_steal_pointer (&channel);

  /* Translators: an account: the channel and the name that one has there. */
  return g_strdup_printf (_("%s: %s"), channel, handle);
}

static char *
summarise_account (TlDocument *document,
                   TlRecord   *account)
{
  int verdict = tl_record_get_enum (account, TL_ACCOUNT_VERDICT);

  return verdict != TL_VERDICT_UNSET ? g_strdup (tl_wording_term (TL_TYPE_VERDICT, verdict)) : NULL;
}

static const TlFormItem account_items[] = {
  { TL_ACCOUNT_CHANNEL },
  { TL_ACCOUNT_HANDLE },
  { TL_ACCOUNT_KEYHOLDERS },
  { 0 },
};

static const TlFormItem audit_items[] = {
  { TL_ACCOUNT_FOLLOWERS },
  { TL_ACCOUNT_LAST_POST },
  { TL_ACCOUNT_VERDICT, TL_LOOK_CHIPS },
  { TL_ACCOUNT_NOTE, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup account_groups[] = {
  { .items = account_items },
  { .title = N_("How it looks today"), .items = audit_items },
};

/* --- Competitors --- */

static char *
summarise_competitor (TlDocument *document,
                      TlRecord   *competitor)
{
  g_autofree char *followers = NULL;

  if (!tl_record_is_set (competitor, TL_COMPETITOR_AUDIENCE))
    return NULL;

  followers = tl_wording_number (tl_record_get_optional (competitor, TL_COMPETITOR_AUDIENCE));

  /* Translators: a number of people. */
  return g_strdup_printf (_("%s followers"), followers);
}

static const TlFormItem competitor_items[] = {
  { TL_COMPETITOR_NAME },
  { TL_COMPETITOR_CHANNELS },
  { TL_COMPETITOR_AUDIENCE },
  { TL_COMPETITOR_STRENGTHS, TL_LOOK_LONG },
  { TL_COMPETITOR_GAPS, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup competitor_groups[] = {
  { .items = competitor_items },
};

/* --- Insights --- */

static char *
summarise_insight (TlDocument *document,
                   TlRecord   *insight)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *channel = tl_wording_channel (&reading, tl_record_get_ref (insight, TL_INSIGHT_CHANNEL));
  const char *source = tl_wording_term (TL_TYPE_INSIGHT_SOURCE, tl_record_get_enum (insight, TL_INSIGHT_SOURCE));
  const char *strength = tl_wording_term (TL_TYPE_STRENGTH, tl_record_get_enum (insight, TL_INSIGHT_STRENGTH));

  if (*channel == '\0')
    return g_strdup_printf ("%s · %s", source, strength);

  return g_strdup_printf ("%s · %s · %s", channel, source, strength);
}

static const TlFormItem insight_items[] = {
  { TL_INSIGHT_TEXT, TL_LOOK_LONG },
  { TL_INSIGHT_CHANNEL },
  { TL_INSIGHT_SOURCE, TL_LOOK_CHIPS },
  { TL_INSIGHT_PERSONAS },
  { TL_INSIGHT_STRENGTH, TL_LOOK_CHIPS },
  { TL_INSIGHT_HEARD_ON },
  { TL_INSIGHT_MEANING, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup insight_groups[] = {
  { .items = insight_items },
};

const TlListForm tl_listening_list_forms[] = {
  {
    .get_type = tl_topic_get_type,
    .add = N_("Add topic"),
    .groups = topic_groups,
    .n_groups = G_N_ELEMENTS (topic_groups),
    .summary = summarise_topic,
  },
  {
    .get_type = tl_account_get_type,
    .add = N_("Add account"),
    .own_page = TRUE,
    .groups = account_groups,
    .n_groups = G_N_ELEMENTS (account_groups),
    .name = name_account,
    .summary = summarise_account,
  },
  {
    .get_type = tl_competitor_get_type,
    .add = N_("Add competitor"),
    .own_page = TRUE,
    .groups = competitor_groups,
    .n_groups = G_N_ELEMENTS (competitor_groups),
    .summary = summarise_competitor,
  },
  {
    .get_type = tl_insight_get_type,
    .add = N_("Add insight"),
    .own_page = TRUE,
    .groups = insight_groups,
    .n_groups = G_N_ELEMENTS (insight_groups),
    .summary = summarise_insight,
  },
  { NULL },
};

/* --- The page --- */

static const TlFormItem insights_items[] = {
  { TL_STRATEGY_INSIGHTS },
  { 0 },
};

static const TlFormItem topics_items[] = {
  { TL_STRATEGY_TOPICS },
  { 0 },
};

static const TlFormItem accounts_items[] = {
  { TL_STRATEGY_ACCOUNTS },
  { 0 },
};

static const TlFormItem competitors_items[] = {
  { TL_STRATEGY_COMPETITORS },
  { 0 },
};

const TlFormGroup tl_listening_groups[] = {
  { .items = topics_items },
  { .items = accounts_items },
  { .items = competitors_items },
  { .items = insights_items },
};

const guint tl_listening_n_groups = G_N_ELEMENTS (tl_listening_groups);

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* Steps 3 to 5: listening, audience, metrics. */

static const TlWordsField topic_fields[] = {
  [TL_TOPIC_TEXT] = { N_("Topic"), N_("The words to look for.") },
  [TL_TOPIC_KIND] = { N_("About"), NULL },
  [TL_TOPIC_WHERE] = { N_("Where to listen"), N_("Reviews, groups, hashtags, the queue at the counter.") },
};

static const TlWordsField account_fields[] = {
  [TL_ACCOUNT_CHANNEL] = { N_("Channel"), NULL },
  [TL_ACCOUNT_HANDLE] = { N_("Name there"), NULL },
  [TL_ACCOUNT_KEYHOLDERS] = { N_("Can log in"), N_("At least two people, so that nobody is locked out.") },
  [TL_ACCOUNT_FOLLOWERS] = { N_("Followers"), NULL },
  [TL_ACCOUNT_LAST_POST] = { N_("Last post"), NULL },
  [TL_ACCOUNT_VERDICT] = { N_("What becomes of it"), NULL },
  [TL_ACCOUNT_NOTE] = { N_("Note"), N_("What is wrong with it.") },
};

static const TlWordsField competitor_fields[] = {
  [TL_COMPETITOR_NAME] = { N_("Name"), NULL },
  [TL_COMPETITOR_CHANNELS] = { N_("Where they are"), NULL },
  [TL_COMPETITOR_AUDIENCE] = { N_("Followers"), N_("On all channels together.") },
  [TL_COMPETITOR_STRENGTHS] = { N_("What they do well"), NULL },
  [TL_COMPETITOR_GAPS] = { N_("What they leave open"), N_("Room for you.") },
};

static const TlWordsField insight_fields[] = {
  [TL_INSIGHT_TEXT] = { N_("What you heard"), N_("In their words.") },
  [TL_INSIGHT_CHANNEL] = { N_("Where"), NULL },
  [TL_INSIGHT_SOURCE] = { N_("From whom"), NULL },
  [TL_INSIGHT_PERSONAS] = { N_("Which personas said it"), NULL },
  [TL_INSIGHT_STRENGTH] = { N_("How strong"), N_("How often and how clearly it was said.") },
  [TL_INSIGHT_MEANING] = { N_("What it means for you"), NULL },
  [TL_INSIGHT_HEARD_ON] = { N_("When"), NULL },
};

static const TlWordsField persona_fields[] = {
  [TL_PERSONA_NAME] = { N_("Name"), N_("To speak of them by: “Young families”.") },
  [TL_PERSONA_SHARE] = { N_("Percent of the audience"), N_("A guess will do. They need not make 100.") },
  [TL_PERSONA_PRIORITY] = { N_("How much they matter"), NULL },
  [TL_PERSONA_LANGUAGE] = { N_("Language"), N_("To address them in. Empty: the business’s own.") },
  [TL_PERSONA_COUNTRY] = { N_("Country"), N_("Empty: the business’s own.") },
  [TL_PERSONA_AGES] = { N_("Age"), NULL },
  [TL_PERSONA_GENDERS] = { N_("Gender"), N_("Only where one is far more frequent.") },
  [TL_PERSONA_INCOMES] = { N_("Household income"), N_("A year, in US dollars, as the published figures count it.") },
  [TL_PERSONA_EDUCATIONS] = { N_("Education"), NULL },
  [TL_PERSONA_COMMUNITIES] = { N_("Where they live"), NULL },
  [TL_PERSONA_VALUES] = { N_("What they hold dear"), NULL },
  [TL_PERSONA_INTERESTS] = { N_("What they like"), NULL },
  [TL_PERSONA_CHALLENGES] = { N_("What they struggle with"), NULL },
  [TL_PERSONA_PERSUADED_BY] = { N_("What persuades them"), NULL },
  [TL_PERSONA_CHANNELS] = { N_("Channels they use"), NULL },
  [TL_PERSONA_ONLINE_DAYS] = { N_("Days online"), NULL },
  [TL_PERSONA_ONLINE_FROM] = { N_("Online from"), N_("Posts appear in these hours.") },
  [TL_PERSONA_ONLINE_TO] = { N_("Online until"), NULL },
  [TL_PERSONA_ACTIVITIES] = { N_("What they do online"), NULL },
  [TL_PERSONA_STAGE] = { N_("How well they know you"), NULL },
  [TL_PERSONA_WE_DO] = { N_("What you do for them"), NULL },
  [TL_PERSONA_NEXT_ACTION] = { N_("What they should do next"), N_("Come by, order, ask, tell a friend.") },
};

static const TlWordsField persona_channel_fields[] = {
  [TL_PERSONA_CHANNEL_CHANNEL] = { N_("Channel"), NULL },
  [TL_PERSONA_CHANNEL_USE] = { N_("How often"), NULL },
};

static const TlWordsField channel_choice_fields[] = {
  [TL_CHANNEL_CHOICE_CHANNEL] = { N_("Channel"), NULL },
  [TL_CHANNEL_CHOICE_PIN] = { N_("Decision"), NULL },
  [TL_CHANNEL_CHOICE_REASON] = { N_("Reason"), NULL },
};

static const TlWordsField kpi_fields[] = {
  [TL_KPI_NAME] = { N_("Name"), NULL },
  [TL_KPI_DEFINITION] = { N_("Follows"), N_("One of the usual numbers, or one of your own.") },
  [TL_KPI_UNIT] = { N_("Unit"), N_("What is counted: people, %, minutes.") },
  [TL_KPI_DIRECTION] = { N_("Which way is better"), NULL },
  [TL_KPI_FORMULA] = { N_("How it is counted"), NULL },
  [TL_KPI_DENOMINATOR] = { N_("Share of what"), N_("For a rate: what it is divided by.") },
  [TL_KPI_PERIODS] = { N_("Several periods together"), N_("Clicks add up; of followers, the last number counts; of a rate, the mean.") },
  [TL_KPI_OBJECTIVE] = { N_("Tells about"), NULL },
  [TL_KPI_SCOPE] = { N_("Covers"), NULL },
  [TL_KPI_CHANNEL] = { N_("Channel"), NULL },
  [TL_KPI_FUNNEL] = { N_("Stage"), NULL },
  [TL_KPI_READ_WHERE] = { N_("Where it is read"), N_("A page of statistics, the till, a list by the door.") },
  [TL_KPI_READER] = { N_("Who reads it"), NULL },
  [TL_KPI_FREQUENCY] = { N_("How often"), NULL },
  [TL_KPI_BASELINE] = { N_("Starting value"), N_("What it was before you began.") },
  [TL_KPI_BASELINE_DATE] = { N_("Read on"), NULL },
  [TL_KPI_TARGETS] = { N_("Targets"), N_("One for each quarter.") },
  [TL_KPI_BENCHMARK] = { N_("What others reach"), NULL },
  [TL_KPI_BENCHMARK_PUBLISHER] = { N_("Who says so"), NULL },
  [TL_KPI_BENCHMARK_YEAR] = { N_("Year"), NULL },
  [TL_KPI_BENCHMARK_DENOMINATOR] = { N_("Their share of what"), N_("Only the same kind of rate can be compared.") },
};

static const TlWordsField target_fields[] = {
  [TL_TARGET_FISCAL_YEAR] = { N_("Fiscal year"), N_("The year in which it begins.") },
  [TL_TARGET_QUARTER] = { N_("Quarter"), NULL },
  [TL_TARGET_VALUE] = { N_("Target"), NULL },
};

static const TlWordsField value_model_fields[] = {
  [TL_VALUE_MODEL_CONVERSION_KPI] = { N_("Number that counts results"), N_("Orders, bookings, offers redeemed.") },
  [TL_VALUE_MODEL_VALUE_PER_CONVERSION] = { N_("What one is worth"), N_("In your currency.") },
  [TL_VALUE_MODEL_NOTE] = { N_("How you came to it"), NULL },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const TlWordsType tl_words_audience_types[] = {
  { tl_topic_get_type, N_("Topic"), N_("Topic without words"), TL_TOPIC_TEXT, FIELDS (topic_fields) },
  { tl_account_get_type, N_("Account"), N_("Account without a name"), TL_ACCOUNT_HANDLE, FIELDS (account_fields) },
  { tl_competitor_get_type, N_("Competitor"), N_("Competitor without a name"), TL_COMPETITOR_NAME, FIELDS (competitor_fields) },
  { tl_insight_get_type, N_("Insight"), N_("Insight without words"), TL_INSIGHT_TEXT, FIELDS (insight_fields) },
  { tl_persona_get_type, N_("Persona"), N_("Persona without a name"), TL_PERSONA_NAME, FIELDS (persona_fields) },
  { tl_persona_channel_get_type, N_("Channel of a persona"), N_("Channel of a persona"), 0, FIELDS (persona_channel_fields) },
  { tl_channel_choice_get_type, N_("Decision on a channel"), N_("Decision on a channel"), 0, FIELDS (channel_choice_fields) },
  { tl_kpi_get_type, N_("Number to measure"), N_("Number without a name"), TL_KPI_NAME, FIELDS (kpi_fields) },
  { tl_target_get_type, N_("Target"), N_("Target"), 0, FIELDS (target_fields) },
  { tl_value_model_get_type, N_("What a result is worth"), N_("What a result is worth"), 0, FIELDS (value_model_fields) },
  { NULL },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* What a person can add to the catalogue or change in it, and what they can
 * refer to there. */

static const TlWordsField channel_fields[] = {
  [TL_CHANNEL_NAME] = { N_("Name"), NULL },
  [TL_CHANNEL_FORMATS] = { N_("Kinds of pieces"), N_("What can be published there, in the usual mix.") },
  [TL_CHANNEL_CONVERSATIONS] = { N_("People talk there"), N_("In the open, so that you can join in.") },
  [TL_CHANNEL_ADAPTS] = { N_("Takes adapted pieces"), N_("Something made for another channel can be reworked for it.") },
  [TL_CHANNEL_ANSWER_MINUTES] = { N_("Minutes a day to answer"), N_("To read and answer what people say there, each working day.") },
  [TL_CHANNEL_FITS] = { N_("How well it serves"), NULL },
  [TL_CHANNEL_CADENCES] = { N_("How often to post"), NULL },
  [TL_CHANNEL_USAGE] = { N_("Who is there"), NULL },
  [TL_CHANNEL_BENCHMARKS] = { N_("What others reach"), NULL },
  [TL_CHANNEL_NOTE] = { N_("Note"), NULL },
};

static const TlWordsField channel_format_fields[] = {
  [TL_CHANNEL_FORMAT_FORMAT] = { N_("Kind of piece"), NULL },
  [TL_CHANNEL_FORMAT_PARTS] = { N_("Parts of the mix"), N_("3 and 1 are three of four and one of four.") },
};

static const TlWordsField fit_fields[] = {
  [TL_FIT_OBJECTIVE] = { N_("Objective"), NULL },
  [TL_FIT_CONSUMERS] = { N_("With consumers"), N_("1 is very well, 0.5 is so-so.") },
  [TL_FIT_BUSINESSES] = { N_("With businesses"), N_("1 is very well, 0.5 is so-so.") },
};

static const TlWordsField cadence_fields[] = {
  [TL_CADENCE_SOURCE] = { N_("Source"), NULL },
  [TL_CADENCE_LOW] = { N_("At least"), N_("Posts a week.") },
  [TL_CADENCE_HIGH] = { N_("At most"), N_("Posts a week.") },
  [TL_CADENCE_OBSERVED] = { N_("Counted"), N_("Posts a week.") },
  [TL_CADENCE_RULING] = { N_("The plan uses this"), NULL },
  [TL_CADENCE_NOTE] = { N_("Note"), NULL },
};

static const TlWordsField usage_fields[] = {
  [TL_USAGE_SOURCE] = { N_("Source"), NULL },
  [TL_USAGE_COUNTRY] = { N_("Country"), NULL },
  [TL_USAGE_DAILY] = { N_("Every day"), NULL },
  [TL_USAGE_OVERALL] = { N_("Percent of all"), NULL },
  [TL_USAGE_FIGURES] = { N_("By group"), NULL },
  [TL_USAGE_NOTE] = { N_("Note"), NULL },
};

static const TlWordsField usage_figure_fields[] = {
  [TL_USAGE_FIGURE_LENS] = { N_("Seen by"), NULL },
  [TL_USAGE_FIGURE_BAND] = { N_("Group"), NULL },
  [TL_USAGE_FIGURE_PERCENT] = { N_("Percent of the group"), NULL },
};

static const TlWordsField benchmark_fields[] = {
  [TL_BENCHMARK_SOURCE] = { N_("Source"), NULL },
  [TL_BENCHMARK_PERCENT] = { N_("Percent"), NULL },
  [TL_BENCHMARK_DENOMINATOR] = { N_("Share of what"), NULL },
  [TL_BENCHMARK_INDUSTRY] = { N_("Industry"), NULL },
  [TL_BENCHMARK_NOTE] = { N_("Note"), NULL },
  [TL_BENCHMARK_MEASURE] = { N_("Number"), NULL },
  [TL_BENCHMARK_FOLLOWERS_FROM] = { N_("Followers, at least"), NULL },
  [TL_BENCHMARK_FOLLOWERS_TO] = { N_("Followers, fewer than"), NULL },
};

static const TlWordsField estimates_fields[] = {
  [TL_ESTIMATES_WEIGHT_INSIGHT] = { N_("Points for what was heard"), NULL },
  [TL_ESTIMATES_WEIGHT_BEHAVIOUR] = { N_("Points for people being there"), NULL },
  [TL_ESTIMATES_WEIGHT_ACCOUNT] = { N_("Points for an account you have"), NULL },
  [TL_ESTIMATES_WEIGHT_USAGE] = { N_("Points for public figures"), NULL },
  [TL_ESTIMATES_STRENGTH_WEAK] = { N_("What a weak insight counts"), NULL },
  [TL_ESTIMATES_STRENGTH_MEDIUM] = { N_("What a medium insight counts"), NULL },
  [TL_ESTIMATES_STRENGTH_STRONG] = { N_("What a strong insight counts"), NULL },
  [TL_ESTIMATES_HEARD_CUSTOMERS] = { N_("What customers’ words count"), NULL },
  [TL_ESTIMATES_HEARD_MARKET] = { N_("What the market’s words count"), NULL },
  [TL_ESTIMATES_HEARD_COMPETITORS] = { N_("What competitors’ example counts"), NULL },
  [TL_ESTIMATES_USE_SOMETIMES] = { N_("What being there sometimes counts"), NULL },
  [TL_ESTIMATES_ACCOUNT_TO_FIX] = { N_("What an account to fix counts"), NULL },
  [TL_ESTIMATES_FOREIGN_USAGE] = { N_("What another country’s figures count"), NULL },
  [TL_ESTIMATES_FIT_UNKNOWN] = { N_("Fit where nothing is known"), NULL },
  [TL_ESTIMATES_REACH_SCORE] = { N_("Points that reach a persona"), N_("With fewer, a channel does not reach them.") },
  [TL_ESTIMATES_CADENCE_LOW] = { N_("Posts a week, at least"), N_("Where nobody publishes a figure.") },
  [TL_ESTIMATES_CADENCE_HIGH] = { N_("Posts a week, at most"), N_("Where nobody publishes a figure.") },
  [TL_ESTIMATES_RECURRING_SHARE] = { N_("Percent of a week to plan"), N_("The rest stays free for what nobody foresees.") },
  [TL_ESTIMATES_DUTY_SHARE] = { N_("Percent for other duties"), N_("Listening, reading numbers, reports, reviews.") },
  [TL_ESTIMATES_ONCE_SHARE] = { N_("Percent for work done once"), NULL },
  [TL_ESTIMATES_ADAPT_MINUTES] = { N_("Minutes to adapt a piece"), NULL },
  [TL_ESTIMATES_NATIVE_EVERY] = { N_("One of how many is made new"), N_("The others are adapted from another channel.") },
  [TL_ESTIMATES_JOIN_MINUTES] = { N_("Minutes a week to join in"), N_("On each channel where you heard something.") },
  [TL_ESTIMATES_APPROVE_MINUTES] = { N_("Minutes to approve a post"), NULL },
  [TL_ESTIMATES_LEAD_UP_MINUTES] = { N_("Minutes to get ready for a key date"), NULL },
  [TL_ESTIMATES_LEAD_UP_DAYS] = { N_("Days before a key date"), N_("When getting ready begins.") },
  [TL_ESTIMATES_KPI_MINUTES] = { N_("Minutes to read a number"), NULL },
  [TL_ESTIMATES_SIGN_MINUTES] = { N_("Minutes to look for a sign"), NULL },
  [TL_ESTIMATES_AUDIT_MINUTES] = { N_("Minutes to put an account right"), NULL },
  [TL_ESTIMATES_READINESS_MINUTES] = { N_("Minutes for a step towards readiness"), NULL },
  [TL_ESTIMATES_SLACK_SHARE] = { N_("Percent of the hours to keep free"), N_("With less, the program says so.") },
  [TL_ESTIMATES_ADMINISTRATION_SHARE] = { N_("Percent for reports and the like"), N_("With more, the program says so.") },
  [TL_ESTIMATES_SILENT_DAYS] = { N_("Days until an account is silent"), N_("After so many without a post, the program says so.") },
  [TL_ESTIMATES_TARGET_FACTOR] = { N_("Most times better than today"), N_("A target beyond that is doubted.") },
  [TL_ESTIMATES_ON_TRACK_SHARE] = { N_("Percent of a target to be on track"), N_("What the pace so far has to reach.") },
  [TL_ESTIMATES_AT_RISK_SHARE] = { N_("Percent of a target to be at risk"), N_("With less, a number is off track.") },
  [TL_ESTIMATES_LEVEL_SHARE] = { N_("Percent that make no difference"), N_("Between one period and the next.") },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const TlWordsType tl_words_catalogue_types[] = {
  { tl_channel_get_type, N_("Channel"), N_("Channel without a name"), TL_CHANNEL_NAME, FIELDS (channel_fields) },
  { tl_channel_format_get_type, N_("Kind of piece on a channel"), N_("Kind of piece on a channel"), 0, FIELDS (channel_format_fields) },
  { tl_fit_get_type, N_("How well a channel serves an objective"), N_("How well a channel serves an objective"), 0, FIELDS (fit_fields) },
  { tl_cadence_get_type, N_("How often to post"), N_("How often to post"), 0, FIELDS (cadence_fields) },
  { tl_usage_get_type, N_("Who is on a channel"), N_("Who is on a channel"), 0, FIELDS (usage_fields) },
  { tl_usage_figure_get_type, N_("Figure of a group"), N_("Figure of a group"), 0, FIELDS (usage_figure_fields) },
  { tl_benchmark_get_type, N_("What others reach"), N_("What others reach"), 0, FIELDS (benchmark_fields) },
  { tl_estimates_get_type, N_("Estimates"), N_("Estimates"), 0, FIELDS (estimates_fields) },
  { tl_format_get_type, N_("Kind of piece"), N_("Kind of piece without a name"), TL_FORMAT_NAME, NULL, 0 },
  { tl_industry_get_type, N_("Industry"), N_("Industry without a name"), TL_INDUSTRY_NAME, NULL, 0 },
  { tl_kpi_definition_get_type, N_("Usual number"), N_("Number without a name"), TL_KPI_DEFINITION_NAME, NULL, 0 },
  { NULL },
};

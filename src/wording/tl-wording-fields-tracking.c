/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "document/tl-envelope.h"
#include "document/tl-plan-settings.h"
#include "tl-wording-private.h"

/* What became of the plan, and the document around both. */

static const TlWordsField envelope_fields[] = {
  [TL_ENVELOPE_DOCUMENT] = { N_("Identity of the document"), NULL },
  [TL_ENVELOPE_PLAN] = { N_("Frame of the plan"), NULL },
  [TL_ENVELOPE_STRATEGY] = { N_("Strategy"), NULL },
  [TL_ENVELOPE_TRACKING] = { N_("Results"), NULL },
};

static const TlWordsField plan_settings_fields[] = {
  [TL_PLAN_SETTINGS_START] = { N_("Plan begins on"), N_("A Monday.") },
  [TL_PLAN_SETTINGS_WEEKS] = { N_("Length in weeks"), N_("13 weeks are a quarter.") },
  [TL_PLAN_SETTINGS_PLAN_FROM] = { N_("Plan again from"), N_("A Monday. The weeks before stay as they are.") },
  [TL_PLAN_SETTINGS_ORIGIN] = { N_("Themes counted from"), NULL },
};

static const TlWordsField tracking_fields[] = {
  [TL_TRACKING_EDITS] = { N_("Changes to the plan"), NULL },
  [TL_TRACKING_ACTIONS] = { N_("Actions done or added"), NULL },
  [TL_TRACKING_ACTUALS] = { N_("Numbers read"), NULL },
  [TL_TRACKING_SPENDING] = { N_("Money spent"), NULL },
  [TL_TRACKING_REVIEWS] = { N_("Reviews"), NULL },
  [TL_TRACKING_ADJUSTMENTS] = { N_("Adjustments"), N_("What you changed in the strategy, and why.") },
};

static const TlWordsField action_record_fields[] = {
  [TL_ACTION_RECORD_ACTION] = { N_("Identity"), NULL },
  [TL_ACTION_RECORD_TITLE] = { N_("What to do"), NULL },
  [TL_ACTION_RECORD_PREPARE_ON] = { N_("Day of the work"), NULL },
  [TL_ACTION_RECORD_PUBLISH_ON] = { N_("Published on"), N_("Empty for work that is not published.") },
  [TL_ACTION_RECORD_PUBLISH_AT] = { N_("Time"), NULL },
  [TL_ACTION_RECORD_CHANNEL] = { N_("Channel"), NULL },
  [TL_ACTION_RECORD_PERSONA] = { N_("For whom"), NULL },
  [TL_ACTION_RECORD_PILLAR] = { N_("Theme"), NULL },
  [TL_ACTION_RECORD_FORMAT] = { N_("Kind of piece"), NULL },
  [TL_ACTION_RECORD_KPI] = { N_("Measured by"), NULL },
  [TL_ACTION_RECORD_OPERATOR] = { N_("Who does it"), NULL },
  [TL_ACTION_RECORD_ACCOUNTABLE] = { N_("Who answers for it"), NULL },
  [TL_ACTION_RECORD_APPROVER] = { N_("Who approves it"), NULL },
  [TL_ACTION_RECORD_APPROVAL_MISSING] = { N_("Nobody has the time to approve it"), NULL },
  [TL_ACTION_RECORD_SOURCE] = { N_("Adapted from"), NULL },
  [TL_ACTION_RECORD_MINUTES] = { N_("Work in minutes"), NULL },
  [TL_ACTION_RECORD_SERVES] = { N_("Serves"), N_("The answers that it comes from.") },
  [TL_ACTION_RECORD_DONE] = { N_("Done"), NULL },
  [TL_ACTION_RECORD_DONE_ON] = { N_("Done on"), NULL },
  [TL_ACTION_RECORD_ACTUAL_MINUTES] = { N_("Minutes it took"), NULL },
  [TL_ACTION_RECORD_LINK] = { N_("Link"), N_("To what was published.") },
  [TL_ACTION_RECORD_TEXT] = { N_("Text of the post"), NULL },
  [TL_ACTION_RECORD_PICTURE] = { N_("Picture (web address or file)"), NULL },
  [TL_ACTION_RECORD_PICTURE_TEXT] = { N_("Picture in words"), N_("What it shows, for people who cannot see it.") },
  [TL_ACTION_RECORD_NOTE] = { N_("Note"), NULL },
};

static const TlWordsField actual_fields[] = {
  [TL_ACTUAL_KPI] = { N_("Number"), NULL },
  [TL_ACTUAL_PERIOD_FIRST] = { N_("From"), NULL },
  [TL_ACTUAL_PERIOD_LAST] = { N_("Until"), NULL },
  [TL_ACTUAL_VALUE] = { N_("Value"), NULL },
  [TL_ACTUAL_READ_ON] = { N_("Read on"), NULL },
  [TL_ACTUAL_NOTE] = { N_("Note"), N_("What explains it: rain, a holiday, a big order.") },
};

static const TlWordsField adjustment_fields[] = {
  [TL_ADJUSTMENT_DECIDED_ON] = { N_("Decided on"), NULL },
  [TL_ADJUSTMENT_TEXT] = { N_("What changes"), NULL },
  [TL_ADJUSTMENT_REASON] = { N_("Reason"), NULL },
  [TL_ADJUSTMENT_REVIEW] = { N_("Decided in the review of"), NULL },
  [TL_ADJUSTMENT_OBSTACLE] = { N_("Because of the obstacle"), NULL },
};

static const TlWordsField edit_fields[] = {
  [TL_EDIT_ACTION] = { N_("Action"), NULL },
  [TL_EDIT_FIELD] = { N_("What was changed"), NULL },
  [TL_EDIT_VALUE] = { N_("Your wish"), NULL },
  [TL_EDIT_REPLACED] = { N_("What the plan said"), NULL },
  [TL_EDIT_PINNED] = { N_("Stays so"), N_("Whatever the plan says later.") },
  [TL_EDIT_NOTE] = { N_("Note"), NULL },
  [TL_EDIT_MADE_ON] = { N_("Changed on"), NULL },
  [TL_EDIT_UNMET] = { N_("Could not be had"), N_("Its week came to stand without it.") },
};

static const TlWordsField review_fields[] = {
  [TL_REVIEW_HELD_ON] = { N_("Held on"), NULL },
  [TL_REVIEW_FISCAL_YEAR] = { N_("Fiscal year"), N_("The year in which it begins.") },
  [TL_REVIEW_QUARTER] = { N_("Quarter"), NULL },
  [TL_REVIEW_RESULTS] = { N_("What you saw"), NULL },
  [TL_REVIEW_OBSTACLES] = { N_("Obstacles that came"), NULL },
  [TL_REVIEW_READINESS] = { N_("Readiness, asked again"), NULL },
  [TL_REVIEW_TEN_YEARS] = { N_("What it should have changed in ten years"), N_("Is the answer still right?") },
};

static const TlWordsField spending_fields[] = {
  [TL_SPENDING_MONTH] = { N_("Month"), NULL },
  [TL_SPENDING_TOOLS] = { N_("Tools"), NULL },
  [TL_SPENDING_ADVERTISING] = { N_("Advertising"), NULL },
  [TL_SPENDING_PRODUCTION] = { N_("Production"), NULL },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const TlWordsType tl_words_tracking_types[] = {
  { tl_envelope_get_type, N_("Document"), N_("Document"), 0, FIELDS (envelope_fields) },
  { tl_plan_settings_get_type, N_("Frame of the plan"), N_("Frame of the plan"), TL_PLAN_SETTINGS_START, FIELDS (plan_settings_fields) },
  { tl_tracking_get_type, N_("Results"), N_("Results"), 0, FIELDS (tracking_fields) },
  { tl_action_record_get_type, N_("Action"), N_("Action without a title"), TL_ACTION_RECORD_TITLE, FIELDS (action_record_fields) },
  { tl_actual_get_type, N_("Number that was read"), N_("Number without a date"), TL_ACTUAL_PERIOD_LAST, FIELDS (actual_fields) },
  { tl_adjustment_get_type, N_("Adjustment"), N_("Adjustment without words"), TL_ADJUSTMENT_TEXT, FIELDS (adjustment_fields) },
  { tl_edit_get_type, N_("Change to the plan"), N_("Change to the plan"), 0, FIELDS (edit_fields) },
  { tl_review_get_type, N_("Review"), N_("Review"), 0, FIELDS (review_fields) },
  { tl_spending_get_type, N_("Money spent"), N_("Money spent in an unknown month"), TL_SPENDING_MONTH, FIELDS (spending_fields) },
  { NULL },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlEstimates:
 *
 * The numbers of the plan's rules that are this project's own estimates. The
 * catalogue holds all of them; a strategy holds those that a person changed,
 * the others being not set there.
 */
#define TL_TYPE_ESTIMATES (tl_estimates_get_type ())
G_DECLARE_FINAL_TYPE (TlEstimates, tl_estimates, TL, ESTIMATES, TlRecord)

/**
 * TlEstimatesField:
 * @TL_ESTIMATES_WEIGHT_INSIGHT: points of a channel's score for what was
 *   heard there
 * @TL_ESTIMATES_WEIGHT_BEHAVIOUR: points for the persona being there
 * @TL_ESTIMATES_WEIGHT_ACCOUNT: points for an account of one's own
 * @TL_ESTIMATES_WEIGHT_USAGE: points for public usage
 * @TL_ESTIMATES_STRENGTH_WEAK: part of the points for a weak insight
 * @TL_ESTIMATES_STRENGTH_MEDIUM: for a medium one
 * @TL_ESTIMATES_STRENGTH_STRONG: for a strong one
 * @TL_ESTIMATES_HEARD_CUSTOMERS: factor where customers said it
 * @TL_ESTIMATES_HEARD_MARKET: factor where the wider market said it
 * @TL_ESTIMATES_HEARD_COMPETITORS: factor where competitors showed it
 * @TL_ESTIMATES_USE_SOMETIMES: part of the points for sometimes being there;
 *   daily is all
 * @TL_ESTIMATES_ACCOUNT_TO_FIX: part of the points for an account to fix;
 *   kept is all
 * @TL_ESTIMATES_FOREIGN_USAGE: factor on the weight of another country's
 *   figures
 * @TL_ESTIMATES_FIT_UNKNOWN: fit where the table has none
 * @TL_ESTIMATES_REACH_SCORE: from which on a channel reaches a persona
 * @TL_ESTIMATES_CADENCE_LOW: posts a week where nobody publishes a range
 * @TL_ESTIMATES_CADENCE_HIGH: likewise
 * @TL_ESTIMATES_RECURRING_SHARE: percent of a person's week that recurring
 *   work may fill
 * @TL_ESTIMATES_DUTY_SHARE: percent of the team's hours for duties other
 *   than answering, joining in and approving
 * @TL_ESTIMATES_ONCE_SHARE: percent of the team's hours for work that is
 *   done once, until it is done
 * @TL_ESTIMATES_ADAPT_MINUTES: to adapt a piece to a further channel
 * @TL_ESTIMATES_NATIVE_EVERY: one post in so many is made for the channel
 *   itself, where hours allow
 * @TL_ESTIMATES_JOIN_MINUTES: a week, to join in on a channel where
 *   something was heard
 * @TL_ESTIMATES_APPROVE_MINUTES: to approve a post
 * @TL_ESTIMATES_LEAD_UP_MINUTES: to prepare a key date on a channel
 * @TL_ESTIMATES_LEAD_UP_DAYS: before the key date
 * @TL_ESTIMATES_KPI_MINUTES: to read a KPI and write it down
 * @TL_ESTIMATES_SIGN_MINUTES: to look whether an obstacle's sign has come
 * @TL_ESTIMATES_AUDIT_MINUTES: to fix, rest or close an account, or open a
 *   new one
 * @TL_ESTIMATES_READINESS_MINUTES: for a step towards readiness
 * @TL_ESTIMATES_SLACK_SHARE: percent of a person's hours that should stay free
 *   over the plan as a whole
 * @TL_ESTIMATES_ADMINISTRATION_SHARE: percent of the work that administration
 *   and reporting should not exceed
 * @TL_ESTIMATES_SILENT_DAYS: after which an account counts as silent
 * @TL_ESTIMATES_TARGET_FACTOR: so many times better than the baseline and what
 *   others reach, a target is out of proportion
 * @TL_ESTIMATES_ON_TRACK_SHARE: percent of what a target asks that the pace has to
 *   reach for a measure to be on track
 * @TL_ESTIMATES_AT_RISK_SHARE: likewise, to be at risk; below, it is off track
 * @TL_ESTIMATES_LEVEL_SHARE: percent up to which a value is level with the one of
 *   the period before
 */
typedef enum
{
  TL_ESTIMATES_WEIGHT_INSIGHT = 1,
  TL_ESTIMATES_WEIGHT_BEHAVIOUR,
  TL_ESTIMATES_WEIGHT_ACCOUNT,
  TL_ESTIMATES_WEIGHT_USAGE,
  TL_ESTIMATES_STRENGTH_WEAK,
  TL_ESTIMATES_STRENGTH_MEDIUM,
  TL_ESTIMATES_STRENGTH_STRONG,
  TL_ESTIMATES_HEARD_CUSTOMERS,
  TL_ESTIMATES_HEARD_MARKET,
  TL_ESTIMATES_HEARD_COMPETITORS,
  TL_ESTIMATES_USE_SOMETIMES,
  TL_ESTIMATES_ACCOUNT_TO_FIX,
  TL_ESTIMATES_FOREIGN_USAGE,
  TL_ESTIMATES_FIT_UNKNOWN,
  TL_ESTIMATES_REACH_SCORE,
  TL_ESTIMATES_CADENCE_LOW,
  TL_ESTIMATES_CADENCE_HIGH,
  TL_ESTIMATES_RECURRING_SHARE,
  TL_ESTIMATES_DUTY_SHARE,
  TL_ESTIMATES_ONCE_SHARE,
  TL_ESTIMATES_ADAPT_MINUTES,
  TL_ESTIMATES_NATIVE_EVERY,
  TL_ESTIMATES_JOIN_MINUTES,
  TL_ESTIMATES_APPROVE_MINUTES,
  TL_ESTIMATES_LEAD_UP_MINUTES,
  TL_ESTIMATES_LEAD_UP_DAYS,
  TL_ESTIMATES_KPI_MINUTES,
  TL_ESTIMATES_SIGN_MINUTES,
  TL_ESTIMATES_AUDIT_MINUTES,
  TL_ESTIMATES_READINESS_MINUTES,
  TL_ESTIMATES_SLACK_SHARE,
  TL_ESTIMATES_ADMINISTRATION_SHARE,
  TL_ESTIMATES_SILENT_DAYS,
  TL_ESTIMATES_TARGET_FACTOR,
  TL_ESTIMATES_ON_TRACK_SHARE,
  TL_ESTIMATES_AT_RISK_SHARE,
  TL_ESTIMATES_LEVEL_SHARE,
} TlEstimatesField;

G_END_DECLS

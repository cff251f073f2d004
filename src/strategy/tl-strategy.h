/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-catalogue.h"
#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlStrategy:
 *
 * A social media strategy: the answers to the five steps.
 */
#define TL_TYPE_STRATEGY (tl_strategy_get_type ())
G_DECLARE_FINAL_TYPE (TlStrategy, tl_strategy, TL, STRATEGY, TlRecord)

/**
 * TlStrategyField:
 * @TL_STRATEGY_TEAM: step 1: the people
 * @TL_STRATEGY_APPROVER: step 1: who approves posts, if anybody does
 * @TL_STRATEGY_READINESS: step 1: how ready the organisation is
 * @TL_STRATEGY_MATURITY: step 1: how far it has come
 * @TL_STRATEGY_BUSINESS: step 2: the business
 * @TL_STRATEGY_WHYS: step 2: the whys
 * @TL_STRATEGY_AIM: step 2: the primary objective
 * @TL_STRATEGY_COURSE: step 2: course and methods
 * @TL_STRATEGY_PILLARS: step 2: themes
 * @TL_STRATEGY_KEY_DATES: step 2: what happens when
 * @TL_STRATEGY_OBSTACLES: step 2: what may get in the way
 * @TL_STRATEGY_TOPICS: step 3: what to listen for
 * @TL_STRATEGY_ACCOUNTS: step 3: what there is already
 * @TL_STRATEGY_COMPETITORS: step 3: who else is there
 * @TL_STRATEGY_INSIGHTS: step 3: what was heard
 * @TL_STRATEGY_PERSONAS: step 4: whom to reach
 * @TL_STRATEGY_OWN_CHANNELS: step 4: channels that the catalogue does not
 *   know
 * @TL_STRATEGY_CHANNEL_CHOICES: step 4: channels decided by hand
 * @TL_STRATEGY_KPIS: step 5: what is measured
 * @TL_STRATEGY_VALUE_MODEL: step 5: what a result is worth
 * @TL_STRATEGY_ESTIMATES: estimates of the plan's rules that this team
 *   changed
 * @TL_STRATEGY_FORMAT_TIMES: working times that this team changed
 */
typedef enum
{
  TL_STRATEGY_TEAM = 1,
  TL_STRATEGY_APPROVER,
  TL_STRATEGY_READINESS,
  TL_STRATEGY_MATURITY,
  TL_STRATEGY_BUSINESS,
  TL_STRATEGY_WHYS,
  TL_STRATEGY_AIM,
  TL_STRATEGY_COURSE,
  TL_STRATEGY_PILLARS,
  TL_STRATEGY_KEY_DATES,
  TL_STRATEGY_OBSTACLES,
  TL_STRATEGY_TOPICS,
  TL_STRATEGY_ACCOUNTS,
  TL_STRATEGY_COMPETITORS,
  TL_STRATEGY_INSIGHTS,
  TL_STRATEGY_PERSONAS,
  TL_STRATEGY_OWN_CHANNELS,
  TL_STRATEGY_CHANNEL_CHOICES,
  TL_STRATEGY_KPIS,
  TL_STRATEGY_VALUE_MODEL,
  TL_STRATEGY_ESTIMATES,
  TL_STRATEGY_FORMAT_TIMES,
} TlStrategyField;

double tl_strategy_get_estimate (TlStrategy  *self,
                                 TlCatalogue *catalogue,
                                 guint        field);

G_END_DECLS

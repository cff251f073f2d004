/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-strategy.h"

#include <math.h>

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-competitor.h"
#include "strategy/tl-course.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-readiness.h"
#include "strategy/tl-topic.h"
#include "strategy/tl-value-model.h"
#include "strategy/tl-whys.h"

TL_DEFINE_RECORD (TlStrategy, tl_strategy)

static void
tl_strategy_class_init (TlStrategyClass *klass)
{
  GParamSpec *fields[] = {
    [TL_STRATEGY_TEAM] = tl_param_list ("team", TL_TYPE_MEMBER),
    [TL_STRATEGY_APPROVER] = tl_param_ref ("approver", TL_TYPE_MEMBER),
    [TL_STRATEGY_READINESS] = tl_param_child ("readiness", TL_TYPE_READINESS),
    [TL_STRATEGY_MATURITY] = tl_param_enum ("maturity", TL_TYPE_MATURITY, TL_MATURITY_UNSET),
    [TL_STRATEGY_BUSINESS] = tl_param_child ("business", TL_TYPE_BUSINESS),
    [TL_STRATEGY_WHYS] = tl_param_child ("whys", TL_TYPE_WHYS),
    [TL_STRATEGY_AIM] = tl_param_child ("aim", TL_TYPE_AIM),
    [TL_STRATEGY_COURSE] = tl_param_child ("course", TL_TYPE_COURSE),
    [TL_STRATEGY_PILLARS] = tl_param_list ("pillars", TL_TYPE_PILLAR),
    [TL_STRATEGY_KEY_DATES] = tl_param_list ("key-dates", TL_TYPE_KEY_DATE),
    [TL_STRATEGY_OBSTACLES] = tl_param_list ("obstacles", TL_TYPE_OBSTACLE),
    [TL_STRATEGY_TOPICS] = tl_param_list ("topics", TL_TYPE_TOPIC),
    [TL_STRATEGY_ACCOUNTS] = tl_param_list ("accounts", TL_TYPE_ACCOUNT),
    [TL_STRATEGY_COMPETITORS] = tl_param_list ("competitors", TL_TYPE_COMPETITOR),
    [TL_STRATEGY_INSIGHTS] = tl_param_list ("insights", TL_TYPE_INSIGHT),
    [TL_STRATEGY_PERSONAS] = tl_param_list ("personas", TL_TYPE_PERSONA),
    [TL_STRATEGY_OWN_CHANNELS] = tl_param_list ("own-channels", TL_TYPE_CHANNEL),
    [TL_STRATEGY_CHANNEL_CHOICES] = tl_param_list ("channel-choices", TL_TYPE_CHANNEL_CHOICE),
    [TL_STRATEGY_KPIS] = tl_param_list ("kpis", TL_TYPE_KPI),
    [TL_STRATEGY_VALUE_MODEL] = tl_param_child ("value-model", TL_TYPE_VALUE_MODEL),
    [TL_STRATEGY_ESTIMATES] = tl_param_child ("estimates", TL_TYPE_ESTIMATES),
    [TL_STRATEGY_FORMAT_TIMES] = tl_param_list ("format-times", TL_TYPE_FORMAT_TIME),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/**
 * tl_strategy_get_estimate:
 * @self: a strategy
 * @catalogue: what is known of the world
 * @field: of #TlEstimates
 *
 * Returns: the team's own number where it has one, else the catalogue's; NaN if
 *   neither has one
 */
double
tl_strategy_get_estimate (TlStrategy  *self,
                          TlCatalogue *catalogue,
                          guint        field)
{
  double own = tl_record_get_optional (tl_record_get_child (self, TL_STRATEGY_ESTIMATES), field);

  return !isnan (own) ? own : tl_record_get_optional (tl_catalogue_get_estimates (catalogue), field);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-estimates.h"

TL_DEFINE_RECORD (TlEstimates, tl_estimates)

static void
tl_estimates_class_init (TlEstimatesClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ESTIMATES_WEIGHT_INSIGHT] = tl_param_optional ("weight-insight", 0, 100),
    [TL_ESTIMATES_WEIGHT_BEHAVIOUR] = tl_param_optional ("weight-behaviour", 0, 100),
    [TL_ESTIMATES_WEIGHT_ACCOUNT] = tl_param_optional ("weight-account", 0, 100),
    [TL_ESTIMATES_WEIGHT_USAGE] = tl_param_optional ("weight-usage", 0, 100),
    [TL_ESTIMATES_STRENGTH_WEAK] = tl_param_optional ("strength-weak", 0, 1),
    [TL_ESTIMATES_STRENGTH_MEDIUM] = tl_param_optional ("strength-medium", 0, 1),
    [TL_ESTIMATES_STRENGTH_STRONG] = tl_param_optional ("strength-strong", 0, 1),
    [TL_ESTIMATES_HEARD_CUSTOMERS] = tl_param_optional ("heard-customers", 0, 1),
    [TL_ESTIMATES_HEARD_MARKET] = tl_param_optional ("heard-market", 0, 1),
    [TL_ESTIMATES_HEARD_COMPETITORS] = tl_param_optional ("heard-competitors", 0, 1),
    [TL_ESTIMATES_USE_SOMETIMES] = tl_param_optional ("use-sometimes", 0, 1),
    [TL_ESTIMATES_ACCOUNT_TO_FIX] = tl_param_optional ("account-to-fix", 0, 1),
    [TL_ESTIMATES_FOREIGN_USAGE] = tl_param_optional ("foreign-usage", 0, 1),
    [TL_ESTIMATES_FIT_UNKNOWN] = tl_param_optional ("fit-unknown", 0, 1),
    [TL_ESTIMATES_REACH_SCORE] = tl_param_optional ("reach-score", 0, 100),
    [TL_ESTIMATES_CADENCE_LOW] = tl_param_optional ("cadence-low", 0, 50),
    [TL_ESTIMATES_CADENCE_HIGH] = tl_param_optional ("cadence-high", 0, 50),
    [TL_ESTIMATES_RECURRING_SHARE] = tl_param_optional ("recurring-share", 0, 100),
    [TL_ESTIMATES_DUTY_SHARE] = tl_param_optional ("duty-share", 0, 100),
    [TL_ESTIMATES_ONCE_SHARE] = tl_param_optional ("once-share", 0, 100),
    [TL_ESTIMATES_ADAPT_MINUTES] = tl_param_optional ("adapt-minutes", 0, 240),
    [TL_ESTIMATES_NATIVE_EVERY] = tl_param_optional ("native-every", 1, 100),
    [TL_ESTIMATES_JOIN_MINUTES] = tl_param_optional ("join-minutes", 0, 240),
    [TL_ESTIMATES_APPROVE_MINUTES] = tl_param_optional ("approve-minutes", 0, 240),
    [TL_ESTIMATES_LEAD_UP_MINUTES] = tl_param_optional ("lead-up-minutes", 0, 240),
    [TL_ESTIMATES_LEAD_UP_DAYS] = tl_param_optional ("lead-up-days", 0, 60),
    [TL_ESTIMATES_KPI_MINUTES] = tl_param_optional ("kpi-minutes", 0, 240),
    [TL_ESTIMATES_SIGN_MINUTES] = tl_param_optional ("sign-minutes", 0, 240),
    [TL_ESTIMATES_AUDIT_MINUTES] = tl_param_optional ("audit-minutes", 0, 480),
    [TL_ESTIMATES_READINESS_MINUTES] = tl_param_optional ("readiness-minutes", 0, 480),
    [TL_ESTIMATES_SLACK_SHARE] = tl_param_optional ("slack-share", 0, 100),
    [TL_ESTIMATES_ADMINISTRATION_SHARE] = tl_param_optional ("administration-share", 0, 100),
    [TL_ESTIMATES_SILENT_DAYS] = tl_param_optional ("silent-days", 0, 366),
    [TL_ESTIMATES_TARGET_FACTOR] = tl_param_optional ("target-factor", 1, 1000),
    [TL_ESTIMATES_ON_TRACK_SHARE] = tl_param_optional ("on-track-share", 0, 100),
    [TL_ESTIMATES_AT_RISK_SHARE] = tl_param_optional ("at-risk-share", 0, 100),
    [TL_ESTIMATES_LEVEL_SHARE] = tl_param_optional ("level-share", 0, 100),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

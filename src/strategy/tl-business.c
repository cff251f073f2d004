/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-business.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-industry.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-tool.h"

TL_DEFINE_RECORD (TlBusiness, tl_business)

static void
tl_business_class_init (TlBusinessClass *klass)
{
  GParamSpec *fields[] = {
    [TL_BUSINESS_NAME] = tl_param_text ("name"),
    [TL_BUSINESS_ACTIVITY] = tl_param_text ("activity"),
    [TL_BUSINESS_INDUSTRY] = tl_param_ref ("industry", TL_TYPE_INDUSTRY),
    [TL_BUSINESS_MISSION] = tl_param_text ("mission"),
    [TL_BUSINESS_VISION] = tl_param_text ("vision"),
    [TL_BUSINESS_ECONOMIC_ENVIRONMENT] = tl_param_text ("economic-environment"),
    [TL_BUSINESS_SOCIAL_ENVIRONMENT] = tl_param_text ("social-environment"),
    [TL_BUSINESS_COUNTRY] = tl_param_text ("country"),
    [TL_BUSINESS_TIME_ZONE] = tl_param_text ("time-zone"),
    [TL_BUSINESS_CURRENCY] = tl_param_text ("currency"),
    [TL_BUSINESS_FISCAL_YEAR_START] = tl_param_integer ("fiscal-year-start", 1, 12, 1),
    [TL_BUSINESS_CUSTOMERS] = tl_param_enum ("customers", TL_TYPE_CUSTOMERS, TL_CUSTOMERS_UNSET),
    [TL_BUSINESS_OBJECTIVES] = tl_param_list ("objectives", TL_TYPE_BUSINESS_OBJECTIVE),
    [TL_BUSINESS_TOOLS] = tl_param_list ("tools", TL_TYPE_TOOL),
    [TL_BUSINESS_TOOL_BUDGET] = tl_param_optional ("tool-budget", 0, 100000000),
    [TL_BUSINESS_ADVERTISING_BUDGET] = tl_param_optional ("advertising-budget", 0, 100000000),
    [TL_BUSINESS_PRODUCTION_BUDGET] = tl_param_optional ("production-budget", 0, 100000000),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

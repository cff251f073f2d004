/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlBusiness:
 *
 * The business that the strategy serves.
 */
#define TL_TYPE_BUSINESS (tl_business_get_type ())
G_DECLARE_FINAL_TYPE (TlBusiness, tl_business, TL, BUSINESS, TlRecord)

/**
 * TlBusinessField:
 * @TL_BUSINESS_NAME: as customers know it
 * @TL_BUSINESS_ACTIVITY: what it does
 * @TL_BUSINESS_INDUSTRY: the branch whose published medians suit it best, or
 *   ""
 * @TL_BUSINESS_MISSION: what it is for
 * @TL_BUSINESS_VISION: where it wants to be in ten years
 * @TL_BUSINESS_ECONOMIC_ENVIRONMENT: what in the economy bears on it
 * @TL_BUSINESS_SOCIAL_ENVIRONMENT: what in society bears on it
 * @TL_BUSINESS_COUNTRY: ISO 3166 code of two letters
 * @TL_BUSINESS_TIME_ZONE: IANA name, "Europe/Berlin"
 * @TL_BUSINESS_CURRENCY: ISO 4217 code
 * @TL_BUSINESS_FISCAL_YEAR_START: the month in which the fiscal year begins
 * @TL_BUSINESS_CUSTOMERS: whom it sells to
 * @TL_BUSINESS_OBJECTIVES: what the business wants to reach
 * @TL_BUSINESS_TOOLS: that it has
 * @TL_BUSINESS_TOOL_BUDGET: a month
 * @TL_BUSINESS_ADVERTISING_BUDGET: a month
 * @TL_BUSINESS_PRODUCTION_BUDGET: a month
 */
typedef enum
{
  TL_BUSINESS_NAME = 1,
  TL_BUSINESS_ACTIVITY,
  TL_BUSINESS_INDUSTRY,
  TL_BUSINESS_MISSION,
  TL_BUSINESS_VISION,
  TL_BUSINESS_ECONOMIC_ENVIRONMENT,
  TL_BUSINESS_SOCIAL_ENVIRONMENT,
  TL_BUSINESS_COUNTRY,
  TL_BUSINESS_TIME_ZONE,
  TL_BUSINESS_CURRENCY,
  TL_BUSINESS_FISCAL_YEAR_START,
  TL_BUSINESS_CUSTOMERS,
  TL_BUSINESS_OBJECTIVES,
  TL_BUSINESS_TOOLS,
  TL_BUSINESS_TOOL_BUDGET,
  TL_BUSINESS_ADVERTISING_BUDGET,
  TL_BUSINESS_PRODUCTION_BUDGET,
} TlBusinessField;

G_END_DECLS

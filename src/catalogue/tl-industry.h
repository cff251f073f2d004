/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlIndustry:
 *
 * A branch of business that the published medians distinguish.
 */
#define TL_TYPE_INDUSTRY (tl_industry_get_type ())
G_DECLARE_FINAL_TYPE (TlIndustry, tl_industry, TL, INDUSTRY, TlRecord)

/**
 * TlIndustryField:
 * @TL_INDUSTRY_NAME: in English; translated where it is shown
 * @TL_INDUSTRY_SOURCE: of the figures
 * @TL_INDUSTRY_FIGURES: by channel
 */
typedef enum
{
  TL_INDUSTRY_NAME = 1,
  TL_INDUSTRY_SOURCE,
  TL_INDUSTRY_FIGURES,
} TlIndustryField;

G_END_DECLS

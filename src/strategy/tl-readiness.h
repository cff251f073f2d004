/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlReadiness:
 *
 * Twelve statements about the organisation, in four leaves.
 */
#define TL_TYPE_READINESS (tl_readiness_get_type ())
G_DECLARE_FINAL_TYPE (TlReadiness, tl_readiness, TL, READINESS, TlRecord)

/**
 * TlReadinessField:
 * @TL_READINESS_LEADERSHIP_INVOLVED: leadership takes part itself
 * @TL_READINESS_LEADERSHIP_ENTHUSIASTIC: leadership wants it
 * @TL_READINESS_LEADERSHIP_CONVINCED: leadership is convinced of the return
 * @TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL: decisions are made across
 *   functions
 * @TL_READINESS_GOVERNANCE_SHARED_EXPERTISE: expertise is shared across
 *   units
 * @TL_READINESS_GOVERNANCE_POLICIES: policies cover social media
 * @TL_READINESS_CULTURE_OPEN: the culture is open
 * @TL_READINESS_CULTURE_TRUSTING: the culture is trusting
 * @TL_READINESS_CULTURE_COLLABORATIVE: the culture is collaborative
 * @TL_READINESS_TECHNOLOGY_SIMPLE: the tools are simple
 * @TL_READINESS_TECHNOLOGY_AFFORDABLE: the tools are affordable
 * @TL_READINESS_TECHNOLOGY_INTERACTIVE: the tools are made for interaction
 */
typedef enum
{
  TL_READINESS_LEADERSHIP_INVOLVED = 1,
  TL_READINESS_LEADERSHIP_ENTHUSIASTIC,
  TL_READINESS_LEADERSHIP_CONVINCED,
  TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL,
  TL_READINESS_GOVERNANCE_SHARED_EXPERTISE,
  TL_READINESS_GOVERNANCE_POLICIES,
  TL_READINESS_CULTURE_OPEN,
  TL_READINESS_CULTURE_TRUSTING,
  TL_READINESS_CULTURE_COLLABORATIVE,
  TL_READINESS_TECHNOLOGY_SIMPLE,
  TL_READINESS_TECHNOLOGY_AFFORDABLE,
  TL_READINESS_TECHNOLOGY_INTERACTIVE,
} TlReadinessField;

G_END_DECLS

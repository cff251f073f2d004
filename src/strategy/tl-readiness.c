/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-readiness.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlReadiness, tl_readiness)

static void
tl_readiness_class_init (TlReadinessClass *klass)
{
  GParamSpec *fields[] = {
    [TL_READINESS_LEADERSHIP_INVOLVED] =
      tl_param_enum ("leadership-involved", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_LEADERSHIP_ENTHUSIASTIC] =
      tl_param_enum ("leadership-enthusiastic", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_LEADERSHIP_CONVINCED] =
      tl_param_enum ("leadership-convinced", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL] =
      tl_param_enum ("governance-cross-functional", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_GOVERNANCE_SHARED_EXPERTISE] =
      tl_param_enum ("governance-shared-expertise", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_GOVERNANCE_POLICIES] =
      tl_param_enum ("governance-policies", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_CULTURE_OPEN] =
      tl_param_enum ("culture-open", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_CULTURE_TRUSTING] =
      tl_param_enum ("culture-trusting", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_CULTURE_COLLABORATIVE] =
      tl_param_enum ("culture-collaborative", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_TECHNOLOGY_SIMPLE] =
      tl_param_enum ("technology-simple", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_TECHNOLOGY_AFFORDABLE] =
      tl_param_enum ("technology-affordable", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
    [TL_READINESS_TECHNOLOGY_INTERACTIVE] =
      tl_param_enum ("technology-interactive", TL_TYPE_READINESS_ANSWER, TL_READINESS_UNSET),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

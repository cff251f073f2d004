/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/* Each returns the first difference in words, for the reader of a failed test,
 * or %NULL if there is none. */
char *compare_actions  (const TlPlanAction *a,
                        const TlPlanAction *b);
char *compare_channels (const TlPlan       *a,
                        const TlPlan       *b);
char *compare_plans    (const TlPlan       *a,
                        const TlPlan       *b);

G_END_DECLS

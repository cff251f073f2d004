/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/* Of which period of a measure an action of the plan has somebody read it. */
gboolean tl_kpi_period_of_action (TlStrategy         *strategy,
                                  const TlPlanAction *action,
                                  TlDay              *first,
                                  TlDay              *last);

G_END_DECLS

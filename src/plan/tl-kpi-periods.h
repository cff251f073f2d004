/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-finding.h"
#include "tracking/tl-actual.h"

G_BEGIN_DECLS

/**
 * TlKpiPeriod:
 * @kpi: id of the measure; it belongs to the strategy
 * @first: first day
 * @last: last day
 *
 * A period of which a measure is to be read.
 */
typedef struct
{
  const char *kpi;
  TlDay first;
  TlDay last;
} TlKpiPeriod;

/* Which numbers the plan asks for, wherever they can be filled in. */
GArray  *tl_kpi_periods_list     (const TlSituation  *situation);

/* Of which period of a measure an action of the plan has somebody read it. */
gboolean tl_kpi_period_of_action (TlStrategy         *strategy,
                                  const TlPlanAction *action,
                                  TlDay              *first,
                                  TlDay              *last);

/* Which days a number that was read is about. */
gboolean tl_kpi_period_of_actual (TlActual           *actual,
                                  TlDay              *first,
                                  TlDay              *last);
TlDay    tl_kpi_period_read_to   (TlActual           *actual,
                                  TlDay               today);
guint    tl_kpi_period_get_kind  (guint               days);

G_END_DECLS

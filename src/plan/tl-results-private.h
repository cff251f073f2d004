/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-results.h"
#include "strategy/tl-kpi.h"

G_BEGIN_DECLS

/* Days from first to last. */
typedef struct
{
  TlDay first;
  TlDay last;
} TlDays;

/* A number that was read. */
typedef struct
{
  TlDays days;        /* that it covers */
  guint period_days;  /* of the period as it was given */
  double value;
  TlDay read_on;
  guint position;     /* in the list */
} TlNumberRead;

/* What somebody had to do. */
typedef struct
{
  const char *id;      /* NULL: it is not said who did it */
  double hourly_cost;  /* NaN: not said, or nobody of the team */
  guint planned;       /* minutes */
  guint spent;
} TlWorkShare;

/* Results in the making. */
typedef struct
{
  TlResults results;
  GStringChunk *strings;
  GArray *kpis;          /* of TlKpiResult */
  const TlSituation *situation; /* NULL once they are made */
} TlResultsOwner;

/* How many percent of @b @a is; NaN where that is no number. */
double      tl_results_percent    (double                a,
                                   double                b);
const char *tl_results_intern     (TlResultsOwner       *self,
                                   const char           *text);
TlDay       tl_results_get_month  (const TlResultsOwner *self,
                                   guint                 month);

/* What was read of a KPI, in the order in which it was read. */
GArray     *tl_readings_new       (TlTracking           *tracking,
                                   const char           *kpi,
                                   TlDay                 today);
double      tl_readings_get_value (GArray               *readings,
                                   TlPeriods             periods,
                                   const TlDays         *days,
                                   guint                *covered,
                                   TlDay                *read_to);
gboolean    tl_readings_compare   (GArray               *readings,
                                   TlPeriods             periods,
                                   const TlDays         *days,
                                   double               *latest,
                                   double               *previous);

void        tl_results_add_kpi    (TlResultsOwner       *self,
                                   TlKpi                *kpi);
void        tl_results_add_work   (TlResultsOwner       *self);
void        tl_results_add_costs  (TlResultsOwner       *self,
                                   GArray               *shares);
void        tl_results_add_return (TlResultsOwner       *self);

G_END_DECLS

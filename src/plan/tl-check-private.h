/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/* What a check looks at, and where it puts what it finds. */
typedef struct
{
  TlRecord *root;
  TlStrategy *strategy;
  TlTracking *tracking;  /* or NULL */
  TlCatalogue *catalogue;
  const TlPlan *plan;
  TlDay today;           /* or TL_DAY_NONE */
  GPtrArray *findings;
} TlChecker;

TlFinding *tl_checker_add  (TlChecker     *self,
                            TlFindingCode  code,
                            gpointer       record,
                            guint          field,
                            const char    *name);
gpointer   tl_checker_find (TlChecker     *self,
                            guint          list_field,
                            const char    *id);
double     tl_checker_get_estimate (TlChecker *self,
                                    guint      field);
const char *tl_checker_kpi_name     (TlChecker  *self,
                                     gpointer    kpi);
const char *tl_checker_channel_name (TlChecker  *self,
                                     const char *id);

/* Each looks for one thing. */
void tl_check_needs                (TlChecker *self);
void tl_check_leads                (TlChecker *self);
void tl_check_references           (TlChecker *self);
void tl_check_denominators         (TlChecker *self);
void tl_check_hours                (TlChecker *self);
void tl_check_pillar_shares        (TlChecker *self);
void tl_check_targets              (TlChecker *self);
void tl_check_kpis                 (TlChecker *self);
void tl_check_complaints           (TlChecker *self);
void tl_check_obstacles            (TlChecker *self);
void tl_check_vision               (TlChecker *self);
void tl_check_skills               (TlChecker *self);
void tl_check_staffing             (TlChecker *self);
void tl_check_approvals            (TlChecker *self);
void tl_check_backups              (TlChecker *self);
void tl_check_reach                (TlChecker *self);
void tl_check_pins                 (TlChecker *self);
void tl_check_figures              (TlChecker *self);
void tl_check_insights             (TlChecker *self);

G_END_DECLS

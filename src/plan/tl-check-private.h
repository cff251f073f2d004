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
  GPtrArray *records;    /* of each finding, the record where it stands; borrowed */
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
char       *tl_checker_dup_quarter  (TlChecker  *self,
                                     int         fiscal_year,
                                     guint       quarter);
void        tl_checker_hide         (TlChecker  *self);

/* Of a day on which a line of the plan appears or is done, and what it takes. */
guint      tl_check_worked_minutes (const TlPlanAction *action);

/* What repairs have to know too: whether @record, which may be NULL, is what a
 * reference to @type wants; the fields of the span of days or times that a record
 * has; whether a text can be a code. */
gboolean   tl_check_is_target   (TlRecord    *record,
                                 GType        type);
gboolean   tl_check_find_span   (TlRecord    *record,
                                 guint       *first,
                                 guint       *last);
gboolean   tl_check_is_code     (TlCodeKind   kind,
                                 const char  *text);

/* Each looks for one thing. */
void tl_check_needs                (TlChecker *self);
void tl_check_references           (TlChecker *self);
void tl_check_spans                (TlChecker *self);
void tl_check_codes                (TlChecker *self);

void tl_check_leads                (TlChecker *self);
void tl_check_hours                (TlChecker *self);
void tl_check_functions            (TlChecker *self);
void tl_check_skills               (TlChecker *self);
void tl_check_approver_overloaded  (TlChecker *self);
void tl_check_approver_absent      (TlChecker *self);
void tl_check_backups              (TlChecker *self);
void tl_check_readiness            (TlChecker *self);

void tl_check_vision               (TlChecker *self);
void tl_check_fit                  (TlChecker *self);
void tl_check_ten_years            (TlChecker *self);
void tl_check_parked               (TlChecker *self);
void tl_check_pillar_shares        (TlChecker *self);
void tl_check_complaints           (TlChecker *self);
void tl_check_key_dates            (TlChecker *self);
void tl_check_obstacles            (TlChecker *self);

void tl_check_topics               (TlChecker *self);
void tl_check_keys                 (TlChecker *self);
void tl_check_silence              (TlChecker *self);
void tl_check_competitors          (TlChecker *self);
void tl_check_insights             (TlChecker *self);

void tl_check_personas             (TlChecker *self);
void tl_check_reach                (TlChecker *self);
void tl_check_pins                 (TlChecker *self);
void tl_check_figures              (TlChecker *self);

void tl_check_kpis                 (TlChecker *self);
void tl_check_denominators         (TlChecker *self);
void tl_check_kpi_objectives       (TlChecker *self);
void tl_check_kpi_maturities       (TlChecker *self);
void tl_check_vanity               (TlChecker *self);
void tl_check_unfed                (TlChecker *self);
void tl_check_targets              (TlChecker *self);
void tl_check_target_directions    (TlChecker *self);
void tl_check_target_proportions   (TlChecker *self);

void tl_check_staffing             (TlChecker *self);
void tl_check_slack                (TlChecker *self);
void tl_check_capacity             (TlChecker *self);
void tl_check_lengths              (TlChecker *self);
void tl_check_administration       (TlChecker *self);
void tl_check_budgets              (TlChecker *self);

void tl_check_hand_made            (TlChecker *self);
void tl_check_outside              (TlChecker *self);
void tl_check_adapted              (TlChecker *self);
void tl_check_overdue              (TlChecker *self);
void tl_check_edits_in_question    (TlChecker *self);
void tl_check_edits_homeless       (TlChecker *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/**
 * TlWeekKind:
 *
 * What falls due in a week besides the weekly work. The first week that begins in a
 * month is for reading and reporting on the one before, whose figures are complete
 * then; the second for the signs of obstacles, so that the two never meet.
 */
typedef enum
{
  TL_WEEK_ORDINARY,
  TL_WEEK_SIGNS,        /* the Monday is the 8th to the 14th */
  TL_WEEK_AFTER_MONTH,  /* the Monday is the 1st to the 7th */
  TL_WEEK_AFTER_QUARTER,/* likewise, of the first month of a fiscal quarter */
} TlWeekKind;
#define TL_N_WEEK_KINDS 4

/**
 * TlDutyPlan:
 *
 * A duty, who does it, and how long it takes each time. @person is
 * %TL_NOBODY where nobody has the hours.
 */
typedef struct
{
  TlTask task;
  TlFrequency frequency;
  const char *subject;     /* id of the KPI or obstacle, or NULL */
  guint skills;
  int preferred;           /* index of a person, or TL_NOBODY */
  gboolean named;          /* the answers name that person for it */
  guint minutes;
  guint least;             /* so short it can be made, where hours are few */
  int person;
} TlDutyPlan;

typedef struct
{
  TlDutyPlan *duties;      /* the most important first */
  guint n_duties;
  guint *loads;            /* [person * TL_N_WEEK_KINDS + kind], minutes */
  guint busiest;           /* the team's, in the busiest kind of week */
} TlDuties;

TlDuties  *tl_duties_new          (TlPlanInput       *input);
void       tl_duties_free         (TlDuties          *self);
guint      tl_duties_peak         (const TlDuties    *self,
                                   guint              person);
TlWeekKind tl_duties_week_kind    (const TlPlanInput *input,
                                   TlDay              monday);
gboolean   tl_duties_falls_due    (const TlDutyPlan  *duty,
                                   TlWeekKind         kind);
gboolean   tl_duties_looks_back   (const TlDutyPlan  *duty);
TlDay      tl_duties_get_period_end (TlDay            monday);
char      *tl_duties_dup_period   (const TlPlanInput *input,
                                   const TlDutyPlan  *duty,
                                   TlDay              monday);

/* Fiscal years are named after the calendar year in which they begin. */
void       tl_fiscal_quarter      (const TlPlanInput *input,
                                   TlDay              day,
                                   int               *fiscal_year,
                                   guint             *quarter);
guint      tl_recurring_limit     (const TlPlanInput *input,
                                   guint              minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDuties, tl_duties_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-envelope.h"
#include "plan/tl-choose.h"
#include "plan/tl-finding.h"

G_BEGIN_DECLS

/*
 * Answers and a small catalogue for tests of the plan, from short JSON texts in
 * which ' stands for ".
 *
 * Without changes: Ann works from Monday to Friday, ten hours a week, leads and
 * can do everything; one persona, "people"; the objective is awareness, served
 * is "more"; one KPI, "seen", read monthly by Ann. Nothing in it gives a finding
 * but that somebody might be Ann's backup.
 *
 * The catalogue has four channels. "alpha": two photos to one text, five minutes
 * of answers a day, 2 to 4 posts a week, used by half the people, 80 % of those
 * under 30. "beta": texts, one to three a week since nobody says otherwise, used
 * by 30 %. "gamma": videos, adapts nothing, 2 to 4, without figures of usage.
 * "delta": texts, one to three, used by 20 %.
 *
 * The plan begins on Monday, 4 January 2027, and its themes are counted from
 * there.
 */
typedef struct
{
  TlEnvelope *envelope;
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  TlPlanFrame frame;
  TlPlan *plan;         /* 13 weeks */

  /* The parts that the engine goes through. */
  TlPlanInput *input;
  TlDuties *duties;
  TlChoice *choice;
} PlanFixture;

/* @changes are members of the strategy, "'team': […], 'aim': {…}": a list takes
 * the place of the one that is there, an object's members those of the same
 * name. */
PlanFixture *plan_fixture_new      (const char  *changes);

/* Likewise, with members of the catalogue; its channels by their ids, so that
 * one can be changed alone: "'alpha': {'usage': []}". */
PlanFixture *plan_fixture_new_with (const char  *changes,
                                    const char  *catalogue_changes);
void         plan_fixture_free     (PlanFixture *self);
TlPlan      *plan_fixture_derive   (PlanFixture *self,
                                    TlDay        start,
                                    guint        weeks);

guint        plan_fixture_candidate (const PlanFixture *self,
                                     const char        *id);
const TlPersonaScore *
             plan_fixture_score    (const PlanFixture *self,
                                    const char        *channel,
                                    const char        *persona);
const TlPlanChannel *
             plan_fixture_channel  (const PlanFixture *self,
                                    const char        *id);
const TlPlanAction *
             plan_fixture_action   (const PlanFixture *self,
                                    const char        *key);
guint        plan_fixture_count    (const TlPlan      *plan,
                                    const char        *prefix);
TlDay        plan_fixture_day      (const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanFixture, plan_fixture_free)

G_END_DECLS

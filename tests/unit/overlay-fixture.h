/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan-fixture.h"
#include "plan/tl-action-value.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-edit.h"

G_BEGIN_DECLS

/*
 * What people made of a plan, for tests of what is laid over it. A team of two:
 * Ann does all, Bob can step in and approves; two personas, two themes, two KPIs;
 * channels alpha and beta.
 */
#define OVERLAY_ANN "{'id': 'ann', 'name': 'Ann', 'hours_per_week': 20, 'lead': true," \
  " 'skills': ['strategy', 'writing', 'design', 'photo', 'video', 'community', 'analytics']}"
#define OVERLAY_BOB "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5}"
#define OVERLAY_PEOPLE "{'id': 'people', 'name': 'People', 'share': 60, 'online_from': '18:00'}"
#define OVERLAY_OTHERS "{'id': 'others', 'name': 'Others', 'share': 40, 'online_from': '18:00', 'channels': [{'id': 'oc', 'channel': 'beta', 'use': 'daily'}]}"
#define OVERLAY_KPIS \
  "{'id': 'seen', 'definition': 'reach', 'frequency': 'monthly', 'targets': [" \
  "  {'id': 'seen-1', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'seen-2', 'fiscal_year': 2027, 'quarter': 2, 'value': 7}]}," \
  "{'id': 'sold', 'definition': 'orders', 'frequency': 'monthly'}"
#define OVERLAY_TEAM "'team': [" OVERLAY_ANN "," OVERLAY_BOB "]"
#define OVERLAY_ANSWERS OVERLAY_BY (OVERLAY_TEAM, "bob")
#define OVERLAY_BY(team, approver) OVERLAY_OF (team, approver, OVERLAY_PEOPLE "," OVERLAY_OTHERS, OVERLAY_KPIS)
#define OVERLAY_OF(team, approver, personas, kpis) \
  team ", 'approver': '" approver "'," \
  "'personas': [" personas "]," \
  "'pillars': [{'id': 'x', 'share': 50}, {'id': 'y', 'share': 50}]," \
  "'kpis': [" kpis "]"

/* A post of Ann's, made on a day of its week. */
#define OVERLAY_POST "post/alpha/2027-01-18/1"
#define OVERLAY_DUTY "duty/listen/-/2027-01-18"

TlTracking         *overlay_tracking  (PlanFixture    *fixture);
TlEdit             *overlay_edit      (PlanFixture    *fixture,
                                       const char     *key,
                                       TlActionField   field,
                                       const char     *value,
                                       const char     *replaced);

/* Likewise, with what is derived now as what was replaced. */
TlEdit             *overlay_change    (PlanFixture    *fixture,
                                       const char     *key,
                                       TlActionField   field,
                                       const char     *value);
TlActionRecord     *overlay_record    (PlanFixture    *fixture,
                                       const char     *key,
                                       const char     *prepare_on);

/* As the fixture has it now. */
TlPlan             *overlay_derive    (PlanFixture    *fixture);
TlPlan             *overlay_lay       (PlanFixture    *fixture);
const TlPlanEdit   *overlay_find_edit (const TlPlan   *plan,
                                       const char     *key,
                                       TlActionField   field);
const TlPlanAction *overlay_find      (const TlPlan   *plan,
                                       const char     *key);
void                overlay_assert    (const TlPlan   *plan,
                                       const char     *key,
                                       TlActionField   field,
                                       const char     *expected);

G_END_DECLS

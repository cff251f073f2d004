/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan-fixture.h"

#include "plan/tl-fix.h"

G_BEGIN_DECLS

/*
 * Answers of which every check is content, and what is changed in them.
 *
 * To what plan-fixture.h has come: Bob, who works five hours and has Ann's skills
 * but community and analytics; an insight on "alpha", where the persona is; a
 * topic, a competitor, all whys.
 */

/* Members of the strategy that rows of tests take up. */
#define CHECK_ANN \
  "{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo', 'video', 'community', 'analytics']}"
#define CHECK_BOB "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 5, 'skills': ['writing', 'photo', 'video']"

/* What is changed; each of them members in short JSON, in which ' stands for ", or
 * NULL for nothing. */
typedef struct
{
  const char *strategy;  /* as in plan_fixture_new() */
  const char *tracking;  /* lists of records */
  const char *catalogue; /* as in plan_fixture_new_with() */
  const char *today;     /* "2027-01-04", or NULL */
} CheckChanges;

typedef struct
{
  PlanFixture *fixture;
  TlPlan *plan;          /* with the person's changes */
  TlSituation situation;
  GPtrArray *findings;
} CheckFixture;

CheckFixture    *check_fixture_new     (const CheckChanges *changes);
void             check_fixture_free    (CheckFixture       *self);

/* Derives and checks anew, after a change of the records. */
void             check_fixture_update  (CheckFixture       *self);
const TlFinding *check_fixture_find    (const CheckFixture *self,
                                        TlFindingCode       code);

/* Whether @path is one of a record or a member. */
gboolean         check_fixture_is_path (const CheckFixture *self,
                                        const char         *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CheckFixture, check_fixture_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-envelope.h"
#include "plan/tl-finding.h"

G_BEGIN_DECLS

/* A document and the plan that follows from it. */
typedef struct
{
  TlEnvelope *envelope;
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  TlPlanFrame frame;
  TlPlan *plan;
} Derived;

Derived *derived_new  (TlEnvelope *envelope);
TlPlan  *derive_again (Derived    *self,
                       TlDay       start,
                       guint       weeks);
void     derived_free (Derived    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Derived, derived_free)

/*
 * What holds for every plan, whatever the answers. Each returns what does not
 * hold, in words for the reader of a failed test, or %NULL.
 */
typedef char *(*PlanLaw) (Derived *derived);

/* What a plan says, one action or one week at a time. */
char *law_days          (Derived *derived);
char *law_people        (Derived *derived);
char *law_references    (Derived *derived);
char *law_findings      (Derived *derived);
char *law_adapted       (Derived *derived);
char *law_formats       (Derived *derived);

/* What repairs of its findings do. */
char *law_fixes         (Derived *derived);
char *law_slips         (Derived *derived);

/* What it adds up to. */
char *law_loads         (Derived *derived);
char *law_cadence       (Derived *derived);
char *law_spread        (Derived *derived);
char *law_pillars       (Derived *derived);
char *law_small_shares  (Derived *derived);

/* Who does what when. */
char *law_there         (Derived *derived);
char *law_steady        (Derived *derived);
char *law_idle          (Derived *derived);
char *law_calm          (Derived *derived);

/* What stays when the frame is another one. */
char *law_twice         (Derived *derived);
char *law_prefix        (Derived *derived);
char *law_later_start   (Derived *derived);

G_END_DECLS

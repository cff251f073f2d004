/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "plan/tl-plan-diff.h"

G_BEGIN_DECLS

/**
 * TlPlanWatch:
 *
 * Looks at what becomes of a document's plan while its records are changed. Not
 * each keystroke counts: as soon as nothing has changed for a while, the plan
 * from before the first change is compared with the one from after the last.
 *
 * What people change in actions themselves is no news to them. Where nothing
 * else was changed, only what else became of the plan is worth telling.
 *
 * Properties: "document" (construct-only), "pause" (milliseconds without a
 * change, at first %TL_PLAN_WATCH_PAUSE).
 *
 * Signals: "changed" (a #TlPlanDiff: what there is to tell; never an empty one).
 */
#define TL_TYPE_PLAN_WATCH (tl_plan_watch_get_type ())
G_DECLARE_FINAL_TYPE (TlPlanWatch, tl_plan_watch, TL, PLAN_WATCH, GObject)

/* As long as the history waits until what is typed is a step of its own. */
#define TL_PLAN_WATCH_PAUSE 1500

TlPlanWatch *tl_plan_watch_new    (TlDocument  *document);
void         tl_plan_watch_settle (TlPlanWatch *self);

G_END_DECLS

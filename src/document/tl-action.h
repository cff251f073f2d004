/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/**
 * TlAction:
 *
 * A line of the plan as an object that lives on when the plan is derived anew:
 * it then stands for the action of the same key in the new plan.
 *
 * Properties, all read-only and notified when they change: "key" (never),
 * "kind" (a #TlActionKind), "task" (a #TlTask), "week", "date", "prepare-on",
 * "publish-on" (#TlDay), "time" (minutes since midnight or %TL_MINUTES_NONE),
 * "slot", "channel", "persona", "pillar", "format", "source", "subject", "kpi",
 * "operator", "accountable", "approver" (ids, keys or paths, %NULL for none),
 * "minutes", "approve-minutes", "unstaffed"; what people made of it: "title",
 * "text", "picture", "picture-text" and "note" (in their words, or %NULL), "status" (a #TlActionStatus), "recorded",
 * "done-on" (#TlDay), "actual-minutes" (-1: not said), "link", and "changed",
 * "in-question" and "pinned" (a bit for each #TlActionField). They hold what the
 * plan holds; sentences are made of tl_action_get_data().
 *
 * "data" is notified when anything of tl_action_get_data() is different, be it a
 * property or not: the traces, the target, the benchmark. What an id is called
 * is not a part of it; whoever shows names has to look again when the
 * document's "plan" is notified.
 */
#define TL_TYPE_ACTION (tl_action_get_type ())
G_DECLARE_FINAL_TYPE (TlAction, tl_action, TL, ACTION, GObject)

const TlPlanAction *tl_action_get_data      (TlAction *self);
TlPlan             *tl_action_get_plan      (TlAction *self);
const char         *tl_action_get_key       (TlAction *self);
TlDay               tl_action_get_date      (TlAction *self);
gboolean            tl_action_get_unstaffed (TlAction *self);

/* For the list. */
TlAction           *tl_action_new           (TlPlan             *plan,
                                             const TlPlanAction *data);
void                tl_action_set_data      (TlAction           *self,
                                             TlPlan             *plan,
                                             const TlPlanAction *data);

G_END_DECLS

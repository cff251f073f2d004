/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/* What is read from parts of the strategy, for tl_plan_input_new(). */
void tl_plan_input_read_candidates (TlPlanInput   *self);
void tl_plan_input_read_occasions  (TlPlanInput   *self);

/* Of items that begin with their id. */
void tl_plan_input_sort            (gpointer       items,
                                    guint          n_items,
                                    gsize          size);
int  tl_plan_input_find            (gconstpointer  items,
                                    guint          n_items,
                                    gsize          size,
                                    const char    *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/*
 * Sets of the days of a week, bit 0 for Monday; and how often each is used
 * already, an array of seven.
 */

guint tl_week_days_open       (const TlPlanInput *input,
                               TlDay              monday);
guint tl_week_days_free       (guint              days,
                               const guint       *used);
guint tl_week_days_least_used (guint              days,
                               const guint       *used);
guint tl_week_days_spread     (const char        *channel,
                               guint              days,
                               const guint       *used);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/**
 * TlMeasures:
 *
 * The strategy's KPIs, made ready for asking which one measures an action.
 */
typedef struct _TlMeasures TlMeasures;

TlMeasures *tl_measures_new       (TlPlanInput      *input);
void        tl_measures_free      (TlMeasures       *self);
void        tl_measures_fill_in   (const TlMeasures *self,
                                   TlPlanAction     *action);
void        tl_measures_fill_in_like (const TlMeasures   *self,
                                      TlPlanAction       *action,
                                      const TlPlanAction *other);
void        tl_measures_follow    (const TlMeasures *self,
                                   TlPlanAction     *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlMeasures, tl_measures_free)

G_END_DECLS

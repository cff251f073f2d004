/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/**
 * TlNeedsGroup:
 *
 * A boxed list of what is still needed before there can be a plan. Each row
 * leads to the place where it is answered. It hides itself when nothing is.
 */
#define TL_TYPE_NEEDS_GROUP (tl_needs_group_get_type ())
G_DECLARE_FINAL_TYPE (TlNeedsGroup, tl_needs_group, TL, NEEDS_GROUP, AdwBin)

void tl_needs_group_set_needs (TlNeedsGroup *self,
                               TlPlanNeed    needs);

G_END_DECLS

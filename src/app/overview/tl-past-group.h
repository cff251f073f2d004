/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlPastGroup:
 *
 * Says from when on a plan follows the strategy, and offers to let the weeks
 * that are over by today stand as they are. It hides itself where there is
 * nothing to say: nothing of the plan is past.
 */
#define TL_TYPE_PAST_GROUP (tl_past_group_get_type ())
G_DECLARE_FINAL_TYPE (TlPastGroup, tl_past_group, TL, PAST_GROUP, AdwPreferencesGroup)

void tl_past_group_update (TlPastGroup *self,
                           TlDocument  *document);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlServesGroup:
 *
 * The answers that an action of a person's own serves, to be ticked: none at all
 * is an answer too. It either changes an action of the plan, or holds what is
 * ticked for one that is yet to be added.
 */
#define TL_TYPE_SERVES_GROUP (tl_serves_group_get_type ())
G_DECLARE_FINAL_TYPE (TlServesGroup, tl_serves_group, TL, SERVES_GROUP, AdwBin)

void   tl_serves_group_show     (TlServesGroup      *self,
                                 TlDocument         *document,
                                 const TlPlanAction *action);
char **tl_serves_group_dup_ids  (TlServesGroup      *self);

G_END_DECLS

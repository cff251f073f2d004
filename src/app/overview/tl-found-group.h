/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/**
 * TlFoundGroup:
 *
 * A row that says how many errors, warnings and hints there are further down. It
 * hides itself when there are none.
 *
 * Signals: "activated" (the person wants to see them).
 */
#define TL_TYPE_FOUND_GROUP (tl_found_group_get_type ())
G_DECLARE_FINAL_TYPE (TlFoundGroup, tl_found_group, TL, FOUND_GROUP, AdwBin)

void tl_found_group_set_counts (TlFoundGroup *self,
                                const guint  *counts);

G_END_DECLS

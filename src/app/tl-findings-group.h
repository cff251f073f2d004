/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/**
 * TlFindingsGroup:
 *
 * A boxed list of findings, each as a #TlFindingRow. It hides itself when there
 * are none. What is found anew or no longer comes and goes, and the other rows
 * stay: nothing takes the focus. Where the row with the focus goes, the focus
 * goes to its neighbour.
 *
 * A repair is made as one step that can be undone, and a toast offers to undo
 * it. That needs a #TlPage above the group.
 *
 * Properties: "title", "limit" (how many are shown before the person asks for
 * all; 0: all).
 */
#define TL_TYPE_FINDINGS_GROUP (tl_findings_group_get_type ())
G_DECLARE_FINAL_TYPE (TlFindingsGroup, tl_findings_group, TL, FINDINGS_GROUP, AdwBin)

/**
 * TlFindingFilter:
 *
 * Returns: whether the finding is one of the group
 */
typedef gboolean (*TlFindingFilter) (const TlFinding *finding,
                                     gpointer         user_data);

void tl_findings_group_set_findings (TlFindingsGroup *self,
                                     GPtrArray       *findings,
                                     TlFindingFilter  filter,
                                     gpointer         user_data);

G_END_DECLS

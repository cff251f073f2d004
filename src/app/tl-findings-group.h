/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/**
 * TlFindingsGroup:
 *
 * A boxed list of findings, each as a sentence with its severity. It hides
 * itself when there are none.
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

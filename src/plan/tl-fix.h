/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-finding.h"

G_BEGIN_DECLS

/*
 * Repairs that need no decision, or of which there is just one. Applied in their
 * order, as one group, the changes make the finding go away and bring no new
 * error; undone, they leave all as it was. Hints and warnings may come up that
 * the finding has hidden.
 *
 * pillar-shares        shares become whole percent that add to 100, in the
 *                      proportions that the plan uses: a theme of which nobody
 *                      said how much counts like the average of the others. The
 *                      largest remainders are rounded up, of equal ones the first
 *                      by id
 * several-leads        the first in the team stays
 * no-lead              who has hours leads, if that is one person; else who of
 *                      them is of the leadership, if that is one
 * dangling-reference   what leads nowhere is taken out
 * no-backup            the only other person who has hours stands in
 * kpi-incomplete       if nothing lacks but a reader and how often: the lead
 *                      reads, monthly, as the plan does where nobody says
 * obstacle-incomplete  if nothing lacks but a watcher: the lead watches
 * no-complaints-rule   if there is a rule that names nobody: the lead answers
 * pinned-below-low     the decision on the channel is dropped, if there is
 *                      another one that the plan may use
 *
 * Whether there is a repair is known with the finding (@can_fix) and holds as
 * long as nothing has changed.
 */

gboolean   tl_finding_can_fix  (const TlFinding   *finding);
GPtrArray *tl_finding_list_fix (const TlFinding   *finding,
                                const TlSituation *situation);

G_END_DECLS

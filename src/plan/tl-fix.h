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
 * dangling-reference   what leads nowhere, or to something of another type, is
 *                      taken out
 * kpi-incomplete       if nothing lacks but a reader and how often: the lead
 *                      reads, monthly, as the plan does where nobody says
 * obstacle-incomplete  if nothing lacks but a watcher: the lead watches
 * no-complaints-rule   if there is a rule that names nobody: the lead answers
 * pinned-below-low     every decision on the channel is dropped, if there is
 *                      another one that the plan may use
 * reversed-span        the end is put into the next year in which it comes after the
 *                      beginning, if that makes a shorter span than the two
 *                      swapped; else they are swapped, but not quiet hours that
 *                      would be shorter over midnight
 * unknown-code         it is written as its standard has it, if that is a matter of
 *                      case, blanks and underscores
 *
 * There is none for no-backup: it is found only where nobody else has hours and can
 * make anything for the channel, and who stands in must be able to.
 *
 * Whether there is a repair is known with the finding (@can_fix) and holds as
 * long as nothing has changed.
 */

gboolean   tl_finding_can_fix  (const TlFinding   *finding);
GPtrArray *tl_finding_list_fix (const TlFinding   *finding,
                                const TlSituation *situation);

G_END_DECLS

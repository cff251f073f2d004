/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-changes.h"
#include "wording/tl-wording-inputs.h"

G_BEGIN_DECLS

/*
 * Sentences on what a workbook would change and what is left out of it, in the
 * reader's language, without a full stop.
 *
 * tl_workbook_change_say() is whole: it names the place. tl_workbook_change_say_state()
 * is what follows the place, for where that is shown by itself:
 * "Planned → Done", "“soon” in K17 of “Actions” is not a date".
 * tl_workbook_change_say_replaced() is what goes with the value of the document, which
 * the first one says too; %NULL if nothing does.
 */
char *tl_workbook_change_say       (const TlReading         *reading,
                                    const TlWorkbookChange  *change);
char *tl_workbook_change_say_state (const TlReading         *reading,
                                    const TlWorkbookChange  *change);
char *tl_workbook_change_say_replaced (const TlWorkbookChange *change);
char *tl_workbook_problem_say      (const TlWorkbookProblem *problem);

G_END_DECLS

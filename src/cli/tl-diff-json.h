/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * The difference of two plans for programs: JSON, whose members and codes are
 * published in the manual page; see tl-plan-json.h.
 */

char *tl_diff_json (const TlReading  *before,
                    const TlReading  *now,
                    const TlPlanDiff *diff);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * The plan for programs: JSON, whose members and codes are published in the
 * manual page. Sentences in it are in the language of the messages, which is
 * English for programs.
 *
 * Records are named by their ids. What there is none of is null. Hours are
 * hours, exact to the minute.
 */

char *tl_plan_json          (const TlReading *reading,
                             GPtrArray       *findings);
char *tl_plan_json_findings (GPtrArray       *findings);

G_END_DECLS

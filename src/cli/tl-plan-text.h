/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * The plan for people at a terminal, in their language: a table for each week.
 */

char *tl_plan_text (const TlReading *reading,
                    const char      *title,
                    guint            width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/*
 * The quarters of which there is something to say: those that the plan has days of,
 * that have a target, or for which something was or is to be read.
 */

/* (transfer container) (element-type TlResults): the first one first. */
GPtrArray *tl_quarters_new     (TlWorkbook      *workbook);
gboolean   tl_quarters_in_plan (const TlPlan    *plan,
                                const TlResults *results);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * An answer, which is the value of a field of a record, as people read it.
 */

char    *tl_answer_dup_text  (const TlReading *reading,
                              gpointer         record,
                              guint            field);
gboolean tl_answer_is_fact   (gpointer         record,
                              guint            field);
char    *tl_answer_dup_facts (const TlReading *reading,
                              gpointer         record,
                              guint            first);

G_END_DECLS

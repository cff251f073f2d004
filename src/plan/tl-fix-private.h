/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-fix.h"
#include "record/tl-change.h"

G_BEGIN_DECLS

/**
 * TlFix:
 * @finding: what is to be repaired
 * @situation: what it was found in
 * @record: the record where it stands
 * @field: its field, 0 for the record as a whole
 * @changes: the changes so far
 * @name: (transfer none): what the repair is about
 * @text: (transfer full): @name, where it is made for it
 *
 * A repair that is being made.
 */
typedef struct
{
  const TlFinding *finding;
  const TlSituation *situation;
  TlRecord *record;
  guint field;
  GPtrArray *changes;
  const char *name;
  char *text;
} TlFix;

void tl_fix_set      (TlFix        *self,
                      gpointer      record,
                      guint         field,
                      const GValue *value);
void tl_fix_set_ref  (TlFix        *self,
                      gpointer      record,
                      guint         field,
                      const char   *id);

/* Each adds the changes, or none where there is no repair. */
void tl_fix_leads       (TlFix *self);
void tl_fix_no_lead     (TlFix *self);
void tl_fix_reference   (TlFix *self);
void tl_fix_pin         (TlFix *self);
void tl_fix_shares      (TlFix *self);
void tl_fix_kpi         (TlFix *self);
void tl_fix_complaints  (TlFix *self);
void tl_fix_obstacle    (TlFix *self);
void tl_fix_span        (TlFix *self);
void tl_fix_code        (TlFix *self);

/* Whether there is one, and what it is about, without making it. */
gboolean tl_fix_can_pin (TlFix *self);

/* Whether there is one, and what it is about. */
void tl_finding_look_for_fix (TlFinding         *finding,
                              const TlSituation *situation);

G_END_DECLS

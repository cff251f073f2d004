/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "tracking/tl-edit.h"

G_BEGIN_DECLS

/* What the operations on actions share; see the files for what they do. */

/* An action as an operation finds it. */
typedef struct
{
  TlDocument *document;
  TlPlan *plan;
  const TlPlanAction *action;  /* as everybody sees it */
  const TlPlanAction *base;    /* without changes of single fields */
  TlActionRecord *record;      /* or NULL */
} TlActionCase;

gboolean    tl_action_case_open      (TlActionCase       *self,
                                      TlDocument         *document,
                                      const char         *key,
                                      GError            **error);
char       *tl_action_case_dup_under (const TlActionCase *self,
                                      TlActionField       field);
const TlPlanAction *
            tl_action_case_find_derived (const TlActionCase *self);

/* Sets @error to a #TlError; returns FALSE. */
gboolean    tl_edits_refuse          (GError            **error,
                                      const char         *message);

/* Values, with what is wrong with them in a sentence. */
char       *tl_edits_check_value     (TlDocument         *document,
                                      const TlPlanAction *action,
                                      TlActionField       field,
                                      const char         *value,
                                      GError            **error);
void        tl_edits_write_field     (TlDocument         *document,
                                      TlActionRecord     *record,
                                      TlActionField       field,
                                      const char         *value);

/* Changes of one field of an action in the file; none of these is a step. */
TlEdit     *tl_edits_find            (TlDocument         *document,
                                      const char         *key,
                                      TlActionField       field);
void        tl_edits_keep_unmet      (TlDocument         *document,
                                      const TlPlanEdit   *change);
void        tl_edits_put             (TlDocument         *document,
                                      const char         *key,
                                      TlActionField       field,
                                      const char         *value,
                                      const char         *replaced,
                                      gboolean            pinned);
gboolean    tl_edits_remove          (TlDocument         *document,
                                      const char         *key,
                                      TlActionField       field);
gboolean    tl_edits_remove_all      (TlDocument         *document,
                                      const char         *key);

/* Actions as records. */
void        tl_edits_write_record    (TlActionRecord     *record,
                                      const TlPlanAction *action,
                                      const TlPlanAction *base);
gboolean    tl_edits_is_back         (TlDocument         *document,
                                      const char         *key,
                                      TlDay               day);
void        tl_edits_let_go          (TlDocument         *document,
                                      const char         *key,
                                      TlDay               day);

G_END_DECLS

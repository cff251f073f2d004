/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-catalogue.h"
#include "document/tl-action-list.h"
#include "document/tl-envelope.h"
#include "plan/tl-finding.h"
#include "plan/tl-plan.h"
#include "record/tl-change.h"
#include "strategy/tl-strategy.h"
#include "tracking/tl-tracking.h"

G_BEGIN_DECLS

/**
 * TlDocument:
 *
 * A document: the saved records, the history of their changes, the file that
 * they come from, and the plan that follows from them.
 *
 * Whatever changes the records, a setter or tl_document_apply(), is recorded in
 * the history; the plan and the findings follow once, when the main loop is
 * idle next, or at once on tl_document_update().
 *
 * Nothing is derived before the plan, the findings or the actions are first
 * asked for.
 *
 * Properties, all read-only: "title" (the business's name or the file's), "file",
 * "modified", "can-undo", "can-redo", "undo-label", "redo-label" (what a group of
 * changes was called, or %NULL), "plan", "findings" (of #TlFinding). Reading the
 * last two through the property does not make them; until they are asked for
 * with their functions they are %NULL.
 */
#define TL_TYPE_DOCUMENT (tl_document_get_type ())
G_DECLARE_FINAL_TYPE (TlDocument, tl_document, TL, DOCUMENT, GObject)

/**
 * TL_DOCUMENT_ERROR:
 *
 * What keeps a document from being saved, beside the reasons of %G_IO_ERROR.
 * The message is one sentence and does not name the file.
 */
#define TL_DOCUMENT_ERROR (tl_document_error_quark ())
typedef enum
{
  TL_DOCUMENT_ERROR_CHANGED_ON_DISK, /* somebody else has changed the file;
                                      * tl_document_save_over() would do it */
  TL_DOCUMENT_ERROR_NOT_READABLE,    /* what would be saved could not be read */
} TlDocumentError;

GQuark        tl_document_error_quark    (void);

TlDocument   *tl_document_new            (void);
TlDocument   *tl_document_new_for_day    (TlDay           today);
TlDocument   *tl_document_new_example    (const char     *name,
                                          GError        **error);
const char * const *
              tl_document_get_examples   (void);
TlDocument   *tl_document_new_from_data  (const char     *data,
                                          gsize           length,
                                          GError        **error);
TlDocument   *tl_document_load           (GFile          *file,
                                          GError        **error);
gboolean      tl_document_save           (TlDocument     *self,
                                          GFile          *file,
                                          GError        **error);
gboolean      tl_document_save_over      (TlDocument     *self,
                                          GFile          *file,
                                          GError        **error);
gboolean      tl_document_save_new       (TlDocument     *self,
                                          GFile          *file,
                                          GError        **error);
char         *tl_document_to_data        (TlDocument     *self,
                                          gsize          *length);

TlEnvelope   *tl_document_get_envelope   (TlDocument     *self);
TlStrategy   *tl_document_get_strategy   (TlDocument     *self);
TlTracking   *tl_document_get_tracking   (TlDocument     *self);
TlCatalogue  *tl_document_get_catalogue  (TlDocument     *self);
GFile        *tl_document_get_file       (TlDocument     *self);
char         *tl_document_dup_title      (TlDocument     *self);
gboolean      tl_document_get_modified   (TlDocument     *self);

/* The plan. */
void          tl_document_get_frame      (TlDocument     *self,
                                          TlPlanFrame    *frame);
TlDay         tl_document_get_today      (TlDocument     *self);
void          tl_document_set_today      (TlDocument     *self,
                                          TlDay           today);
void          tl_document_get_situation  (TlDocument     *self,
                                          const TlPlan   *plan,
                                          TlSituation    *situation);
TlPlan       *tl_document_get_plan       (TlDocument     *self);
TlPlan       *tl_document_get_derived_plan (TlDocument   *self);
GPtrArray    *tl_document_get_findings   (TlDocument     *self);
TlActionList *tl_document_get_actions    (TlDocument     *self);
void          tl_document_update         (TlDocument     *self);

/* Changes. */
gboolean      tl_document_apply          (TlDocument     *self,
                                          const char     *label,
                                          GPtrArray      *changes,
                                          GError        **error);
gboolean      tl_document_remove         (TlDocument     *self,
                                          TlRecord       *record,
                                          const char     *label,
                                          GError        **error);
void          tl_document_begin_group    (TlDocument     *self,
                                          const char     *label);
void          tl_document_end_group      (TlDocument     *self);
void          tl_document_seal           (TlDocument     *self);
gboolean      tl_document_undo           (TlDocument     *self);
gboolean      tl_document_redo           (TlDocument     *self);

G_END_DECLS

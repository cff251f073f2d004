/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "document/tl-file-store.h"
#include "document/tl-history.h"

G_BEGIN_DECLS

struct _TlDocument
{
  GObject parent_instance;

  TlEnvelope *envelope;
  TlHistory *history;
  gulong changed_handler;
  gulong history_handler;
  char *title; /* as last notified */

  GFile *file; /* or NULL */
  TlFileState file_state;

  TlPlan *derived;      /* NULL: nobody has asked */
  TlPlan *plan;         /* laid over @derived; NULL with it */
  GPtrArray *findings;  /* of TlFinding; NULL with the plan */
  TlActionList *actions; /* NULL: nobody has asked */
  gboolean dirty;       /* the plan does not follow from the records */
  gboolean updating;
  TlDay today;          /* or TL_DAY_NONE */
  guint update_source;
};

typedef enum
{
  TL_DOCUMENT_PROP_TITLE = 1,
  TL_DOCUMENT_PROP_FILE,
  TL_DOCUMENT_PROP_MODIFIED,
  TL_DOCUMENT_PROP_CAN_UNDO,
  TL_DOCUMENT_PROP_CAN_REDO,
  TL_DOCUMENT_PROP_UNDO_LABEL,
  TL_DOCUMENT_PROP_REDO_LABEL,
  TL_DOCUMENT_PROP_PLAN,
  TL_DOCUMENT_PROP_FINDINGS,
} TlDocumentProperty;

TlHistory  *tl_document_get_history     (TlDocument         *self);
void        tl_document_notify_property (TlDocument         *self,
                                         TlDocumentProperty  property);

/* Notifies the title if it is another one now. */
void        tl_document_refresh_title   (TlDocument         *self);

/* The records have changed: the plan follows, if anybody has asked for it. */
void        tl_document_invalidate_plan (TlDocument         *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-param-private.h"
#include "tl-record-list.h"

G_BEGIN_DECLS

typedef struct
{
  GValue *values;     /* [field]; [0] is the empty GValue */
  char *id;           /* or NULL */
  GPtrArray *extras;  /* of TlExtra; NULL is none */
  guint64 untold;     /* a bit for each field that the file did not have, of the first 64 */
  TlRecord *owner;    /* borrowed; of a child */
  guint owner_field;
  TlRecordList *list; /* borrowed; of an item */
} TlRecordPrivate;

TlRecordPrivate *tl_record_get_private    (TlRecord     *self);
void             tl_record_set_id         (TlRecord     *self,
                                           const char   *id);
gboolean         tl_record_is_watched     (TlRecord     *self);
void             tl_record_emit_change    (TlRecord     *self,
                                           TlChange     *change);

void             tl_record_list_set_owner (TlRecordList *self,
                                           TlRecord     *owner,
                                           guint         field);
TlRecord        *tl_record_list_get_owner (TlRecordList *self,
                                           guint        *field);

/* Appends without telling anyone: for a list that is being made. */
void             tl_record_list_load      (TlRecordList *self,
                                           TlRecord     *record);

G_END_DECLS

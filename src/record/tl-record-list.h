/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-record.h"

G_BEGIN_DECLS

/**
 * TlRecordList:
 *
 * The items of a list field: a #GListModel of records of one type, which it
 * owns. Adding, removing and moving are changes of the record that has the
 * list, reported at the root like any other, before "items-changed", which
 * covers no more than what has changed.
 *
 * Every item has an id that no other record of the tree has, and is in no other
 * list. Properties, both read-only: "item-type", and "n-items", which is
 * notified.
 */
#define TL_TYPE_RECORD_LIST (tl_record_list_get_type ())
G_DECLARE_FINAL_TYPE (TlRecordList, tl_record_list, TL, RECORD_LIST, GObject)

TlRecordList *tl_record_list_new           (GType         item_type);
GType         tl_record_list_get_item_type (TlRecordList *self);
guint         tl_record_list_get_length    (TlRecordList *self);
gpointer      tl_record_list_get           (TlRecordList *self,
                                            guint         position);
gpointer      tl_record_list_find          (TlRecordList *self,
                                            const char   *id,
                                            guint        *position);
gboolean      tl_record_list_find_record   (TlRecordList *self,
                                            gpointer      record,
                                            guint        *position);
void          tl_record_list_append        (TlRecordList *self,
                                            gpointer      record);
gpointer      tl_record_list_append_new    (TlRecordList *self,
                                            const char   *id);
void          tl_record_list_insert        (TlRecordList *self,
                                            guint         position,
                                            gpointer      record);
void          tl_record_list_remove        (TlRecordList *self,
                                            guint         position);
void          tl_record_list_move          (TlRecordList *self,
                                            guint         from,
                                            guint         to);

G_END_DECLS

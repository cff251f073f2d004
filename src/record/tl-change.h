/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlChange:
 *
 * One change of one field of one record: the currency in which everything that
 * alters a document is counted. Immutable and reference counted; it keeps the
 * records that it speaks of alive, so that a removed record comes back as
 * itself.
 *
 * The same type says what has happened (#TlRecord::changed) and what should
 * (tl_change_apply()). A change is made without looking at the tree; whether it
 * can be applied is found out then.
 */
#define TL_TYPE_CHANGE (tl_change_get_type ())

/**
 * TlChangeKind:
 * @TL_CHANGE_SET: the field's value was @old_value and becomes @new_value
 * @TL_CHANGE_INSERT: @item comes into the list at @position
 * @TL_CHANGE_REMOVE: @item leaves the list, where it was at @position
 * @TL_CHANGE_MOVE: @item moves in the list from @position to @to, both positions
 *   in the whole list: it was at the one and is then at the other
 *
 * What happens. SET is for fields of a plain value, the others for lists.
 */
typedef enum
{
  TL_CHANGE_SET,
  TL_CHANGE_INSERT,
  TL_CHANGE_REMOVE,
  TL_CHANGE_MOVE,
} TlChangeKind;

struct _TlChange
{
  /*< public, read-only >*/
  TlChangeKind kind;
  TlRecord *record; /* whose field changes */
  guint field;
  GValue old_value; /* of SET, with the property's type */
  GValue new_value;
  TlRecord *item;   /* of the others */
  guint position;
  guint to;         /* of MOVE */

  /*< private >*/
  gatomicrefcount ref_count;
};

GType     tl_change_get_type   (void);
TlChange *tl_change_new_set    (TlRecord       *record,
                                guint           field,
                                const GValue   *old_value,
                                const GValue   *new_value);
TlChange *tl_change_new_insert (TlRecord       *record,
                                guint           field,
                                TlRecord       *item,
                                guint           position);
TlChange *tl_change_new_remove (TlRecord       *record,
                                guint           field,
                                TlRecord       *item,
                                guint           position);
TlChange *tl_change_new_move   (TlRecord       *record,
                                guint           field,
                                TlRecord       *item,
                                guint           position,
                                guint           to);
TlChange *tl_change_ref        (TlChange       *change);
void      tl_change_unref      (TlChange       *change);
TlChange *tl_change_invert     (const TlChange *change);
gboolean  tl_change_apply      (const TlChange *change,
                                TlRecord       *root,
                                GError        **error);

GPtrArray *tl_change_list_removal (TlRecord *root,
                                   TlRecord *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChange, tl_change_unref)

G_END_DECLS

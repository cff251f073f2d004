/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Removing an item together with the references to it.
 */

#include "tl-change.h"

#include "tl-record-private.h"

typedef struct
{
  TlRecord *item;
  GHashTable *ids;    /* of the item and of all below it; borrowed strings */
  GPtrArray *changes;
} Removal;

static void
clear_ref (Removal  *removal,
           TlRecord *record,
           guint     field)
{
  const GValue *value = tl_record_get_value (record, field);
  g_auto (GValue) none = G_VALUE_INIT;

  if (!g_hash_table_contains (removal->ids, g_value_get_string (value)))
    return;

  g_value_init (&none, G_TYPE_STRING);
  g_value_set_static_string (&none, "");
  g_ptr_array_add (removal->changes, tl_change_new_set (record, field, value, &none));
}

static void
clear_refs (Removal  *removal,
            TlRecord *record,
            guint     field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GValue) rest = G_VALUE_INIT;
  const char * const *ids = tl_record_get_refs (record, field);
  gboolean found = FALSE;
  guint n_left = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (g_hash_table_contains (removal->ids, ids[i]))
        found = TRUE;
      else
        {
          g_strv_builder_add (builder, ids[i]);
          n_left++;
        }
    }

  if (!found)
    return;

  g_value_init (&rest, G_TYPE_STRV);
  if (n_left > 0)
    g_value_take_boxed (&rest, g_strv_builder_end (builder));

  g_ptr_array_add (removal->changes, tl_change_new_set (record, field, tl_record_get_value (record, field), &rest));
}

static gboolean
is_inside (TlRecord *record,
           TlRecord *ancestor)
{
  while (record != NULL && record != ancestor)
    record = tl_record_get_owner (record, NULL);

  return record != NULL;
}

static gboolean
clear_references (TlRecord *record,
                  gpointer  user_data)
{
  Removal *removal = user_data;
  TlRecordClass *klass = TL_RECORD_GET_CLASS (record);

  if (is_inside (record, removal->item) || tl_record_keeps_references (record))
    return TRUE;

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (klass->infos[field]->kind == TL_FIELD_REF)
        clear_ref (removal, record, field);
      else if (klass->infos[field]->kind == TL_FIELD_REFS)
        clear_refs (removal, record, field);
    }

  return TRUE;
}

/**
 * tl_change_list_removal:
 * @root: the topmost record of a tree
 * @item: a record below it that is in a list
 *
 * Finds out what has to change so that @item goes without leaving references
 * behind: first every REF and REFS outside @item that names it or a record
 * below it, in the tree's order, then the removal itself. Records that say what
 * was keep theirs: see tl_record_keeps_references(). Nothing is changed yet. Applying the changes in order removes @item; applying their inverses in
 * reverse order restores all as it was.
 *
 * Returns: (transfer full) (element-type TlChange): the changes, which the array
 *   frees
 */
GPtrArray *
tl_change_list_removal (TlRecord *root,
                        TlRecord *item)
{
  g_autoptr (GHashTable) ids = NULL;
  TlRecordList *list;
  Removal removal;
  TlRecord *owner;
  guint field, position;

  g_return_val_if_fail (TL_IS_RECORD (root), NULL);
  g_return_val_if_fail (TL_IS_RECORD (item), NULL);
  g_return_val_if_fail (tl_record_get_root (item) == root, NULL);

  list = tl_record_get_private (item)->list;
  g_return_val_if_fail (list != NULL && tl_record_list_find_record (list, item, &position), NULL);

  ids = tl_record_index (item);

  removal.item = item;
  removal.ids = ids;
  removal.changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  tl_record_foreach (root, clear_references, &removal);

  owner = tl_record_get_owner (item, &field);
  g_ptr_array_add (removal.changes, tl_change_new_remove (owner, field, item, position));

  return removal.changes;
}

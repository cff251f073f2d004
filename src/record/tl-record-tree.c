/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What concerns a record together with those below it: walking, finding,
 * naming, copying.
 */

#include "tl-record-private.h"

#include <glib/gi18n-lib.h>

/**
 * tl_record_foreach:
 * @root: (type TlRecord): a record
 * @func: (scope call): called for each record
 * @user_data: passed to @func
 *
 * Walks over a record and all below it: first a record itself, then what its
 * fields hold, in their order. The tree must not change meanwhile; fields other
 * than lists may.
 *
 * Returns: %FALSE if @func stopped the walk
 */
gboolean
tl_record_foreach (gpointer     root,
                   TlRecordFunc func,
                   gpointer     user_data)
{
  TlRecordClass *klass;

  g_return_val_if_fail (TL_IS_RECORD (root), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (!func (root, user_data))
    return FALSE;

  klass = TL_RECORD_GET_CLASS (root);

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (klass->infos[field]->kind == TL_FIELD_CHILD)
        {
          if (!tl_record_foreach (tl_record_get_child (root, field), func, user_data))
            return FALSE;
        }
      else if (klass->infos[field]->kind == TL_FIELD_LIST)
        {
          TlRecordList *list = tl_record_get_list (root, field);

          for (guint i = 0; i < tl_record_list_get_length (list); i++)
            {
              if (!tl_record_foreach (tl_record_list_get (list, i), func, user_data))
                return FALSE;
            }
        }
    }

  return TRUE;
}

typedef struct
{
  const char *id;
  TlRecord *found;
} Search;

static gboolean
compare_id (TlRecord *record,
            gpointer  user_data)
{
  Search *search = user_data;

  if (g_strcmp0 (tl_record_get_id (record), search->id) == 0)
    search->found = record;

  return search->found == NULL;
}

static gboolean
add_to_index (TlRecord *record,
              gpointer  user_data)
{
  const char *id = tl_record_get_id (record);

  if (id != NULL)
    g_hash_table_insert (user_data, (gpointer) id, record);

  return TRUE;
}

/**
 * tl_record_index:
 * @root: (type TlRecord): a record
 *
 * Makes a table of a record and all below it, by their ids; it borrows both, so it
 * is good as long as nothing is removed. For many look-ups in place of
 * tl_record_find().
 *
 * Returns: (transfer full): id → #TlRecord
 */
GHashTable *
tl_record_index (gpointer root)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  tl_record_foreach (root, add_to_index, index);

  return index;
}

/**
 * tl_record_find:
 * @root: (type TlRecord): a record
 * @id: an id; "" is nobody's
 *
 * Looks for a record in the whole tree below @root, itself included. It takes
 * time in proportion to the number of records.
 *
 * Returns: (transfer none) (nullable) (type TlRecord): the record with that id
 */
gpointer
tl_record_find (gpointer    root,
                const char *id)
{
  Search search = { .id = id };

  g_return_val_if_fail (TL_IS_RECORD (root), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (*id != '\0')
    tl_record_foreach (root, compare_id, &search);

  return search.found;
}

static void
append_path (GString  *path,
             TlRecord *record)
{
  TlRecordList *list = tl_record_get_private (record)->list;
  guint field, position;
  TlRecord *owner = tl_record_get_owner (record, &field);

  if (owner == NULL)
    return;

  append_path (path, owner);

  if (path->len > 0)
    g_string_append_c (path, '.');
  g_string_append (path, TL_RECORD_GET_CLASS (owner)->infos[field]->member);

  if (list != NULL && tl_record_list_find_record (list, record, &position))
    g_string_append_printf (path, "[%u]", position);
}

/**
 * tl_record_dup_path:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, or 0 for the record itself
 *
 * Says where in a file a field stands, seen from the topmost record, in the
 * words of the file: "strategy.personas[2].share". Positions count from 0.
 *
 * Returns: (transfer full): the path; "" for the topmost record itself
 */
char *
tl_record_dup_path (gpointer record,
                    guint    field)
{
  GString *path;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (field <= TL_RECORD_GET_CLASS (record)->n_fields, NULL);

  path = g_string_new (NULL);
  append_path (path, record);

  if (field > 0)
    {
      if (path->len > 0)
        g_string_append_c (path, '.');
      g_string_append (path, TL_RECORD_GET_CLASS (record)->infos[field]->member);
    }

  return g_string_free_and_steal (path);
}

/* --- Ids --- */

typedef struct
{
  GHashTable *ids;  /* borrowed */
  TlRecord *second; /* record with an id */
} IdCheck;

static gboolean
check_id (TlRecord *record,
          gpointer  user_data)
{
  IdCheck *check = user_data;
  const char *id = tl_record_get_id (record);

  if (id == NULL)
    return TRUE;

  if (g_hash_table_add (check->ids, (gpointer) id))
    return TRUE;

  check->second = record;

  return FALSE;
}

/**
 * tl_record_check_ids:
 * @root: (type TlRecord): a record
 * @error: return location for a #TlError
 *
 * Checks that no two records of a tree have the same id. Reading a record sees
 * to that only within a list.
 *
 * Returns: %FALSE, with %TL_ERROR_RANGE, if two have; the message begins with
 *   the path of the second
 */
gboolean
tl_record_check_ids (gpointer   root,
                     GError   **error)
{
  g_autoptr (GHashTable) ids = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  IdCheck check = { NULL, };

  g_return_val_if_fail (TL_IS_RECORD (root), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  ids = g_hash_table_new (g_str_hash, g_str_equal);
  check.ids = ids;

  if (tl_record_foreach (root, check_id, &check))
    return TRUE;

  first = tl_record_dup_path (tl_record_find (root, tl_record_get_id (check.second)), 0);
  second = tl_record_dup_path (check.second, 0);
  g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
               /* Translators: a place in a file, an id, another place. */
               _("%s.id: “%s” is the id of %s too"), second, tl_record_get_id (check.second), first);

  return FALSE;
}

/* --- Copies --- */

/* Copies all but the id; @target is new. The ids of the items are new, and
 * @new_ids learns them.
 */
static void
copy_content (TlRecord   *source,
              TlRecord   *target,
              GHashTable *new_ids)
{
  TlRecordPrivate *source_priv = tl_record_get_private (source);
  TlRecordPrivate *target_priv = tl_record_get_private (target);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (source);

  if (source_priv->extras != NULL)
    target_priv->extras = g_ptr_array_ref (source_priv->extras);
  target_priv->untold = source_priv->untold;

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (klass->infos[field]->kind == TL_FIELD_CHILD)
        copy_content (tl_record_get_child (source, field), tl_record_get_child (target, field), new_ids);
      else if (klass->infos[field]->kind == TL_FIELD_LIST)
        {
          TlRecordList *items = tl_record_get_list (source, field);
          TlRecordList *copies = tl_record_get_list (target, field);

          for (guint i = 0; i < tl_record_list_get_length (items); i++)
            {
              TlRecord *item = tl_record_list_get (items, i);
              g_autoptr (TlRecord) copy = tl_record_new (G_OBJECT_TYPE (item), NULL);

              g_hash_table_insert (new_ids, (gpointer) tl_record_get_id (item), (gpointer) tl_record_get_id (copy));
              copy_content (item, copy, new_ids);
              tl_record_list_load (copies, copy);
            }
        }
      else
        g_value_copy (&source_priv->values[field], &target_priv->values[field]);
    }
}

/* Lets references that lead into the original lead into the copy. */
static gboolean
repoint (TlRecord *record,
         gpointer  user_data)
{
  GHashTable *new_ids = user_data;
  TlRecordClass *klass = TL_RECORD_GET_CLASS (record);

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      GValue *value = &tl_record_get_private (record)->values[field];

      if (klass->infos[field]->kind == TL_FIELD_REF)
        {
          const char *new_id = g_hash_table_lookup (new_ids, g_value_get_string (value));

          if (new_id != NULL)
            g_value_set_string (value, new_id);
        }
      else if (klass->infos[field]->kind == TL_FIELD_REFS)
        {
          char **ids = g_value_get_boxed (value);

          for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
            {
              const char *new_id = g_hash_table_lookup (new_ids, ids[i]);

              if (new_id != NULL)
                g_set_str (&ids[i], new_id);
            }
        }
    }

  return TRUE;
}

/**
 * tl_record_copy:
 * @record: (type TlRecord): a record
 * @id: (nullable): the id of the copy; %NULL for a new random UUID, or for none
 *   if @record has none
 *
 * Copies a record and all below it, members unknown to us included. Items below
 * it get new random ids; references from inside @record to itself or to them
 * lead to the copies, others stay as they are.
 *
 * Returns: (transfer full) (type TlRecord): the copy, without an owner
 */
gpointer
tl_record_copy (gpointer    record,
                const char *id)
{
  g_autoptr (GHashTable) new_ids = NULL;
  const char *old_id;
  TlRecord *copy;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (id == NULL || tl_record_id_is_valid (id), NULL);

  old_id = tl_record_get_id (record);

  if (id == NULL && old_id == NULL)
    copy = g_object_new (G_OBJECT_TYPE (record), NULL);
  else
    copy = tl_record_new (G_OBJECT_TYPE (record), id);

  new_ids = g_hash_table_new (g_str_hash, g_str_equal);
  if (old_id != NULL)
    g_hash_table_insert (new_ids, (gpointer) old_id, (gpointer) tl_record_get_id (copy));

  copy_content (record, copy, new_ids);
  tl_record_foreach (copy, repoint, new_ids);

  return copy;
}

/**
 * tl_record_keeps_references:
 * @record: a record
 *
 * Returns: whether @record says what was: its references stay when what they name
 *   is removed, and may lead nowhere
 */
gboolean
tl_record_keeps_references (gpointer record)
{
  TlRecordClass *klass;

  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);

  klass = TL_RECORD_GET_CLASS (record);
  return klass->keeps_references != NULL && klass->keeps_references (record);
}

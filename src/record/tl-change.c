/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-change.h"

#include <glib/gi18n-lib.h>

#include "tl-record-private.h"

G_DEFINE_BOXED_TYPE (TlChange, tl_change, tl_change_ref, tl_change_unref)

static TlChange *
change_new (TlChangeKind  kind,
            TlRecord     *record,
            guint         field,
            TlRecord     *item,
            guint         position,
            guint         to)
{
  TlChange *change = g_new0 (TlChange, 1);

  g_atomic_ref_count_init (&change->ref_count);
  change->kind = kind;
  change->record = g_object_ref (record);
  change->field = field;
  change->item = item != NULL ? g_object_ref (item) : NULL;
  change->position = position;
  change->to = to;

  return change;
}

static gboolean
is_field_of_kind (TlRecord    *record,
                  guint        field,
                  TlFieldKind  kind)
{
  return field >= 1 && field <= tl_record_get_n_fields (record) &&
         TL_RECORD_GET_CLASS (record)->infos[field]->kind == kind;
}

/**
 * tl_change_new_set:
 * @record: the record whose field changes
 * @field: the number of the field, neither a CHILD nor a LIST
 * @old_value: its value before, of the property's type; copied
 * @new_value: its value after, of the property's type; copied
 *
 * Returns: (transfer full): a change of one value
 */
TlChange *
tl_change_new_set (TlRecord     *record,
                   guint         field,
                   const GValue *old_value,
                   const GValue *new_value)
{
  TlChange *change;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (field >= 1 && field <= tl_record_get_n_fields (record), NULL);
  g_return_val_if_fail (!is_field_of_kind (record, field, TL_FIELD_CHILD), NULL);
  g_return_val_if_fail (!is_field_of_kind (record, field, TL_FIELD_LIST), NULL);
  g_return_val_if_fail (G_IS_VALUE (old_value) && G_IS_VALUE (new_value), NULL);

  change = change_new (TL_CHANGE_SET, record, field, NULL, 0, 0);
  g_value_init (&change->old_value, G_VALUE_TYPE (old_value));
  g_value_copy (old_value, &change->old_value);
  g_value_init (&change->new_value, G_VALUE_TYPE (new_value));
  g_value_copy (new_value, &change->new_value);

  return change;
}

/**
 * tl_change_new_insert:
 * @record: the record that has the list
 * @field: the number of a LIST
 * @item: the record that comes in
 * @position: where
 *
 * Returns: (transfer full): a change that adds an item
 */
TlChange *
tl_change_new_insert (TlRecord *record,
                      guint     field,
                      TlRecord *item,
                      guint     position)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (is_field_of_kind (record, field, TL_FIELD_LIST), NULL);
  g_return_val_if_fail (TL_IS_RECORD (item), NULL);

  return change_new (TL_CHANGE_INSERT, record, field, item, position, 0);
}

/**
 * tl_change_new_remove:
 * @record: the record that has the list
 * @field: the number of a LIST
 * @item: the record that leaves
 * @position: where it is
 *
 * Returns: (transfer full): a change that removes an item
 */
TlChange *
tl_change_new_remove (TlRecord *record,
                      guint     field,
                      TlRecord *item,
                      guint     position)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (is_field_of_kind (record, field, TL_FIELD_LIST), NULL);
  g_return_val_if_fail (TL_IS_RECORD (item), NULL);

  return change_new (TL_CHANGE_REMOVE, record, field, item, position, 0);
}

/**
 * tl_change_new_move:
 * @record: the record that has the list
 * @field: the number of a LIST
 * @item: the record that moves
 * @position: where it is
 * @to: where it then is
 *
 * Returns: (transfer full): a change of the order of the items
 */
TlChange *
tl_change_new_move (TlRecord *record,
                    guint     field,
                    TlRecord *item,
                    guint     position,
                    guint     to)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (is_field_of_kind (record, field, TL_FIELD_LIST), NULL);
  g_return_val_if_fail (TL_IS_RECORD (item), NULL);

  return change_new (TL_CHANGE_MOVE, record, field, item, position, to);
}

/**
 * tl_change_ref:
 * @change: a change
 *
 * Returns: (transfer full): @change
 */
TlChange *
tl_change_ref (TlChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  g_atomic_ref_count_inc (&change->ref_count);

  return change;
}

/**
 * tl_change_unref:
 * @change: (transfer full): a change
 *
 * Drops a reference.
 */
void
tl_change_unref (TlChange *change)
{
  g_return_if_fail (change != NULL);

  if (!g_atomic_ref_count_dec (&change->ref_count))
    return;

  g_object_unref (change->record);
  g_clear_object (&change->item);

  if (change->kind == TL_CHANGE_SET)
    {
      g_value_unset (&change->old_value);
      g_value_unset (&change->new_value);
    }

  g_free (change);
}

/**
 * tl_change_invert:
 * @change: a change
 *
 * Returns: (transfer full): the change that undoes @change, where it is the last
 *   one that was made
 */
TlChange *
tl_change_invert (const TlChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  switch (change->kind)
    {
    case TL_CHANGE_SET:
      return tl_change_new_set (change->record, change->field, &change->new_value, &change->old_value);

    case TL_CHANGE_INSERT:
      return tl_change_new_remove (change->record, change->field, change->item, change->position);

    case TL_CHANGE_REMOVE:
      return tl_change_new_insert (change->record, change->field, change->item, change->position);

    case TL_CHANGE_MOVE:
      return tl_change_new_move (change->record, change->field, change->item, change->to, change->position);

    default:
      g_return_val_if_reached (NULL);
    }
}

/* --- Applying --- */

static gboolean
apply_set (const TlChange  *change,
           GError         **error)
{
  if (!tl_record_check (change->record, change->field, &change->new_value, error))
    {
      g_autofree char *path = tl_record_dup_path (change->record, change->field);

      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  tl_record_set_value (change->record, change->field, &change->new_value);

  return TRUE;
}

static gboolean
set_position_error (const TlChange  *change,
                    guint            position,
                    GError         **error)
{
  g_autofree char *path = tl_record_dup_path (change->record, change->field);

  /* Translators: a place in a file, then a number. */
  g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s: there is no position %u in the list"), path, position);

  return FALSE;
}

typedef struct
{
  TlRecord *root;
  const char *id; /* the first that is in use */
} TakenId;

static gboolean
is_id_free (TlRecord *record,
            gpointer  user_data)
{
  TakenId *taken = user_data;
  const char *id = tl_record_get_id (record);

  if (id == NULL || tl_record_find (taken->root, id) == NULL)
    return TRUE;

  taken->id = id;

  return FALSE;
}

static gboolean
apply_insert (const TlChange  *change,
              TlRecord        *root,
              GError         **error)
{
  TlRecordList *list = tl_record_get_list (change->record, change->field);
  TakenId taken = { .root = root };
  g_autofree char *path = NULL;

  if (change->position > tl_record_list_get_length (list))
    return set_position_error (change, change->position, error);

  path = tl_record_dup_path (change->record, change->field);

  if (tl_record_get_id (change->item) == NULL ||
      !g_type_is_a (G_OBJECT_TYPE (change->item), tl_record_list_get_item_type (list)))
    {
      /* Translators: a place in a file. */
      g_set_error (error, TL_ERROR, TL_ERROR_TYPE, _("%s: the record does not fit into this list"), path);
      return FALSE;
    }

  if (change->item == root || tl_record_get_private (change->item)->list != NULL ||
      tl_record_get_owner (change->item, NULL) != NULL)
    {
      /* Translators: a place in a file. */
      g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s: the record is somewhere else already"), path);
      return FALSE;
    }

  if (!tl_record_foreach (change->item, is_id_free, &taken))
    {
      /* Translators: a place in a file, then an id. */
      g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s: “%s” is the id of another record"), path, taken.id);
      return FALSE;
    }

  tl_record_list_insert (list, change->position, change->item);

  return TRUE;
}

/* Where the item is may have changed since the change was made; it is looked for
 * by identity.
 */
static gboolean
find_item (const TlChange  *change,
           guint           *position,
           GError         **error)
{
  TlRecordList *list = tl_record_get_list (change->record, change->field);
  g_autofree char *path = NULL;

  if (tl_record_list_find_record (list, change->item, position))
    return TRUE;

  path = tl_record_dup_path (change->record, change->field);
  /* Translators: a place in a file. */
  g_set_error (error, TL_ERROR, TL_ERROR_MISSING, _("%s: the record is not in this list any more"), path);

  return FALSE;
}

static gboolean
apply_remove (const TlChange  *change,
              GError         **error)
{
  guint position;

  if (!find_item (change, &position, error))
    return FALSE;

  tl_record_list_remove (tl_record_get_list (change->record, change->field), position);

  return TRUE;
}

static gboolean
apply_move (const TlChange  *change,
            GError         **error)
{
  TlRecordList *list = tl_record_get_list (change->record, change->field);
  guint position;

  if (!find_item (change, &position, error))
    return FALSE;

  if (change->to >= tl_record_list_get_length (list))
    return set_position_error (change, change->to, error);

  tl_record_list_move (list, position, change->to);

  return TRUE;
}

/**
 * tl_change_apply:
 * @change: a change
 * @root: the topmost record of the tree to change
 * @error: return location for a #TlError
 *
 * Makes a change. @root reports what then changes, as if a setter had been
 * called; a change to what is already so is not reported.
 *
 * Refused are: a change of a record that is not in the tree
 * (%TL_ERROR_MISSING); a value that tl_record_check() refuses; an item of
 * another type than the list's, or without an id (%TL_ERROR_TYPE); an item that
 * is somewhere already, or has, itself or below it, an id that is in use, and a
 * position beyond the list (%TL_ERROR_RANGE); the removal or move of an item
 * that has gone (%TL_ERROR_MISSING). An item that is no longer at its position
 * is found where it is.
 *
 * Returns: %FALSE if @change was refused; nothing has then changed
 */
gboolean
tl_change_apply (const TlChange  *change,
                 TlRecord        *root,
                 GError         **error)
{
  g_return_val_if_fail (change != NULL, FALSE);
  g_return_val_if_fail (TL_IS_RECORD (root), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (tl_record_get_root (change->record) != root)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("the record to change is not there any more"));
      return FALSE;
    }

  switch (change->kind)
    {
    case TL_CHANGE_SET:
      return apply_set (change, error);

    case TL_CHANGE_INSERT:
      return apply_insert (change, root, error);

    case TL_CHANGE_REMOVE:
      return apply_remove (change, error);

    case TL_CHANGE_MOVE:
      return apply_move (change, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-change-group.h"

#include <math.h>

/**
 * tl_change_group_new:
 * @label: (nullable): what it is called where it can be undone
 *
 * Returns: (transfer full): a group without changes
 */
TlChangeGroup *
tl_change_group_new (const char *label)
{
  TlChangeGroup *group = g_new0 (TlChangeGroup, 1);

  group->label = g_strdup (label);
  group->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);

  return group;
}

/**
 * tl_change_group_free:
 * @group: (transfer full): a group
 *
 * Frees a group.
 */
void
tl_change_group_free (TlChangeGroup *group)
{
  g_free (group->label);
  g_ptr_array_unref (group->changes);
  g_free (group);
}

/**
 * tl_change_group_revert:
 * @group: a group
 * @keep: how many of its changes, from the first on, to leave alone
 * @root: the topmost record
 * @error: return location for a #TlError
 *
 * Takes changes back, the last one first.
 *
 * Returns: %FALSE if one of them cannot be taken back
 */
gboolean
tl_change_group_revert (TlChangeGroup  *group,
                        guint           keep,
                        TlRecord       *root,
                        GError        **error)
{
  for (guint i = group->changes->len; i > keep; i--)
    {
      g_autoptr (TlChange) inverse = tl_change_invert (g_ptr_array_index (group->changes, i - 1));

      if (!tl_change_apply (inverse, root, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tl_change_group_repeat:
 * @group: a group
 * @root: the topmost record
 * @error: return location for a #TlError
 *
 * Makes all changes again.
 *
 * Returns: %FALSE if one of them cannot be made
 */
gboolean
tl_change_group_repeat (TlChangeGroup  *group,
                        TlRecord       *root,
                        GError        **error)
{
  for (guint i = 0; i < group->changes->len; i++)
    {
      if (!tl_change_apply (g_ptr_array_index (group->changes, i), root, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tl_change_is_typed:
 * @change: a change
 *
 * Returns: whether it is to a field that people type into, so that one edit is
 *   many changes
 */
gboolean
tl_change_is_typed (const TlChange *change)
{
  if (change->kind != TL_CHANGE_SET)
    return FALSE;

  switch (tl_param_get_kind (tl_record_get_field (change->record, change->field)))
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_TEXTS:
    case TL_FIELD_INTEGER:
    case TL_FIELD_OPTIONAL:
    case TL_FIELD_DATE:
    case TL_FIELD_TIME:
      return TRUE;

    case TL_FIELD_BOOLEAN:
    case TL_FIELD_ENUM:
    case TL_FIELD_FLAGS:
    case TL_FIELD_REF:
    case TL_FIELD_REFS:
    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
    default:
      return FALSE;
    }
}

/* Of a field that people type into. */
static gboolean
are_equal (const GValue *a,
           const GValue *b)
{
  switch (G_VALUE_TYPE (a))
    {
    case G_TYPE_STRING:
      return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;

    case G_TYPE_INT:
      return g_value_get_int (a) == g_value_get_int (b);

    case G_TYPE_UINT:
      return g_value_get_uint (a) == g_value_get_uint (b);

    case G_TYPE_DOUBLE:
      return g_value_get_double (a) == g_value_get_double (b) ||
             (isnan (g_value_get_double (a)) && isnan (g_value_get_double (b)));

    default:
      {
        const char * const *texts_a = g_value_get_boxed (a);
        const char * const *texts_b = g_value_get_boxed (b);

        return texts_a == texts_b || (texts_a != NULL && texts_b != NULL && g_strv_equal (texts_a, texts_b));
      }
    }
}

/**
 * tl_change_group_coalesce:
 * @group: a group of one change
 * @change: the change after it
 *
 * Makes what was typed into one field one change.
 *
 * Returns: %FALSE if @change cannot become part of @group: that is sealed, or
 *   @change is to something else
 */
gboolean
tl_change_group_coalesce (TlChangeGroup *group,
                          TlChange      *change)
{
  TlChange *first;

  if (group->sealed || group->changes->len != 1 || !tl_change_is_typed (change))
    return FALSE;

  first = g_ptr_array_index (group->changes, 0);
  if (first->record != change->record || first->field != change->field)
    return FALSE;

  g_ptr_array_add (group->changes, tl_change_new_set (change->record, change->field,
                                                      &first->old_value, &change->new_value));
  g_ptr_array_remove_index (group->changes, 0);

  return TRUE;
}

/**
 * tl_change_group_is_nothing:
 * @group: a group
 *
 * Returns: whether it leaves everything as it was, because what was typed was
 *   taken back by hand
 */
gboolean
tl_change_group_is_nothing (TlChangeGroup *group)
{
  TlChange *change;

  if (group->changes->len != 1)
    return group->changes->len == 0;

  change = g_ptr_array_index (group->changes, 0);

  return tl_change_is_typed (change) && are_equal (&change->old_value, &change->new_value);
}

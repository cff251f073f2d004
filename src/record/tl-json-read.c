/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From nodes to records. A record under construction has no listeners, so the
 * values go straight to their places, each checked as a setter would.
 *
 * Errors begin with the place. Each level of the descent puts its own part in
 * front of what comes from below: ": message", ".share: message",
 * "[2].share: message", ".personas[2].share: message".
 */

#include "tl-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tl-record-private.h"

static gboolean read_object (TlRecord    *self,
                             JsonObject  *object,
                             GError     **error);

/* Nothing of it is in the file, so far. */
static void
forget_all (TlRecord *self)
{
  TlRecordPrivate *priv = tl_record_get_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);

  priv->untold = G_MAXUINT64;

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (klass->infos[field]->kind == TL_FIELD_CHILD)
        forget_all (g_value_get_object (&priv->values[field]));
    }
}

static void
tl_extra_free (gpointer data)
{
  TlExtra *extra = data;

  g_free (extra->name);
  json_node_unref (extra->node);
  g_free (extra);
}

/*
 * tl_json_read_item:
 * @ids: (element-type utf8): of the items of @list; learns that of this one
 *
 * Reads an item and puts it at the end of @list.
 */
gboolean
tl_json_read_item (TlRecordList  *list,
                   GHashTable    *ids,
                   JsonNode      *node,
                   GError       **error)
{
  g_autoptr (TlRecord) item = NULL;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return tl_json_refuse_kind (error, C_("kind of value", "an object"), node);

  item = g_object_new (tl_record_list_get_item_type (list), NULL);
  forget_all (item);

  if (!read_object (item, json_node_get_object (node), error))
    return FALSE;

  id = tl_record_get_id (item);
  if (id == NULL)
    return tl_json_refuse (error, TL_ERROR_MISSING, _("“id” is missing"));

  if (!g_hash_table_add (ids, (gpointer) id))
    {
      guint first = 0;

      tl_record_list_find (list, id, &first);
      g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
                   /* Translators: an id, then a position in a list. */
                   _(".id: “%s” is the id of [%u] too"), id, first);
      return FALSE;
    }

  tl_record_list_load (list, item);

  return TRUE;
}

static gboolean
read_list (TlRecordList  *list,
           JsonNode      *node,
           GError       **error)
{
  g_autoptr (GHashTable) ids = NULL;
  JsonArray *array = tl_json_get_array (node, error);

  if (array == NULL)
    return FALSE;

  ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!tl_json_read_item (list, ids, json_array_get_element (array, i), error))
        return tl_json_refuse_item (error, i);
    }

  return TRUE;
}

static gboolean
read_child (TlRecord  *child,
            JsonNode  *node,
            GError   **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return tl_json_refuse_kind (error, C_("kind of value", "an object"), node);

  return read_object (child, json_node_get_object (node), error);
}

static gboolean
read_value (const TlFieldInfo  *info,
            JsonNode           *node,
            GValue             *value,
            GError            **error)
{
  if (info->kind == TL_FIELD_CHILD)
    return read_child (g_value_get_object (value), node, error);

  if (info->kind == TL_FIELD_LIST)
    return read_list (g_value_get_object (value), node, error);

  return tl_json_read_value (info, node, value, error);
}

static gboolean
read_id (TlRecord  *self,
         JsonNode  *node,
         GError   **error)
{
  const char *id = tl_json_get_text (node, error);

  if (id == NULL)
    return FALSE;

  if (!tl_field_check_id (id, error))
    return tl_json_refuse_value (error);

  tl_record_set_id (self, id);

  return TRUE;
}

static void
keep (TlRecord   *self,
      const char *name,
      JsonNode   *node)
{
  TlRecordPrivate *priv = tl_record_get_private (self);
  TlExtra *extra = g_new (TlExtra, 1);

  extra->name = g_strdup (name);
  extra->node = json_node_ref (node);
  json_node_seal (extra->node);

  if (priv->extras == NULL)
    priv->extras = g_ptr_array_new_with_free_func (tl_extra_free);
  g_ptr_array_add (priv->extras, extra);
}

/*
 * tl_json_find_field:
 * @member: a member's name
 * @last: the field that the member before is for; 0 at first
 *
 * Finds the field that a member is for. In a file that we have written each
 * comes soon after the one before, where the search begins.
 *
 * Returns: the field, or 0 if there is none
 */
guint
tl_json_find_field (TlRecordClass *klass,
                    const char    *member,
                    guint          last)
{
  for (guint field = last + 1; field <= klass->n_fields; field++)
    {
      if (strcmp (klass->infos[field]->member, member) == 0)
        return field;
    }

  for (guint field = 1; field <= last; field++)
    {
      if (strcmp (klass->infos[field]->member, member) == 0)
        return field;
    }

  return 0;
}

static gboolean
read_object (TlRecord    *self,
             JsonObject  *object,
             GError     **error)
{
  TlRecordPrivate *priv = tl_record_get_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;
  guint last = 0;

  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      guint field = tl_json_find_field (klass, member, last);
      gboolean read = TRUE;

      if (field != 0)
        {
          last = field;
          if (field < 64)
            priv->untold &= ~(G_GUINT64_CONSTANT (1) << field);
          read = read_value (klass->infos[field], node, &priv->values[field], error);
        }
      else if (strcmp (member, "id") == 0)
        read = read_id (self, node, error);
      else
        keep (self, member, node);

      if (!read)
        {
          g_prefix_error (error, ".%s", member);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * tl_record_read:
 * @record: (type TlRecord): a record just made, without an owner or a handler
 * @node: a node of tl_json_parse(), or of tl_json_parse_ahead() for @record
 * @error: return location for a #TlError
 *
 * Reads a record and all below it from a JSON object. Members that are missing
 * leave their fields as they are first, and are missing again in what
 * tl_record_write() writes as long as these are so, or so again; members that are
 * unknown are kept, and written again. Every item of a list needs an "id" that
 * no other item of that list has; see tl_record_check_ids() for the others. Of
 * a record that is not in a list, an "id" is optional.
 *
 * Nothing is notified and no change is reported.
 *
 * The errors are %TL_ERROR_TYPE, %TL_ERROR_RANGE and %TL_ERROR_MISSING; the
 * message begins with the path as seen from @record:
 * "strategy.personas[2].share: 140 is not between 0 and 100".
 *
 * Returns: %FALSE if something was refused; @record is then half read and of no
 *   use
 */
gboolean
tl_record_read (gpointer   record,
                JsonNode  *node,
                GError   **error)
{
  g_autoptr (GError) local_error = NULL;
  const char *message;

  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);
  g_return_val_if_fail (tl_record_get_owner (record, NULL) == NULL, FALSE);
  g_return_val_if_fail (!tl_record_is_watched (record), FALSE);
  g_return_val_if_fail (node != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  forget_all (record);
  if (read_child (record, node, &local_error))
    return TRUE;

  /* The first part of the path has nothing before it; the topmost record has
   * no name.
   */
  message = local_error->message;
  if (g_str_has_prefix (message, ": "))
    message += strlen (": ");
  else
    message += strlen (".");

  g_set_error_literal (error, local_error->domain, local_error->code, message);

  return FALSE;
}

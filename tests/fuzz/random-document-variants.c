/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-document.h"

typedef struct
{
  Dice *dice;         /* to shuffle with, or NULL */
  gboolean rename;
  gboolean remove;
  guint item;         /* to be removed; counts down */
  gboolean removed;
} Change;

static JsonNode *change_node (JsonNode *node,
                              Change   *change,
                              gboolean  may_shuffle);

static JsonNode *
change_array (JsonArray *array,
              Change    *change,
              gboolean   may_shuffle)
{
  guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  JsonArray *result = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < n; i++)
    {
      if (change->remove && !change->removed && change->item-- == 0)
        change->removed = TRUE;
      else
        g_ptr_array_add (nodes, change_node (json_array_get_element (array, i), change, TRUE));
    }
  for (guint i = nodes->len; change->dice != NULL && may_shuffle && i > 1; i--)
    {
      guint other = dice_below (change->dice, i);
      gpointer swapped = nodes->pdata[i - 1];

      nodes->pdata[i - 1] = nodes->pdata[other];
      nodes->pdata[other] = swapped;
    }
  for (guint i = 0; i < nodes->len; i++)
    json_array_add_element (result, nodes->pdata[i]);
  json_node_take_array (node, result);
  return node;
}

static JsonNode *
change_object (JsonObject *object,
               Change     *change)
{
  JsonObject *result = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gboolean is_ordered = g_str_equal (name, "formats") || g_str_equal (name, "cadences");

      if (change->rename && (g_str_equal (name, "name") || g_str_equal (name, "text")))
        json_object_set_string_member (result, name, "Called otherwise");
      else
        json_object_set_member (result, name, change_node (member, change, !is_ordered));
    }
  json_node_take_object (node, result);
  return node;
}

static JsonNode *
change_node (JsonNode *node,
             Change   *change,
             gboolean  may_shuffle)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return change_object (json_node_get_object (node), change);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return change_array (json_node_get_array (node), change, may_shuffle);
  return json_node_copy (node);
}

JsonNode *
random_document_shuffle (JsonNode *document,
                         Dice     *dice)
{
  Change change = { .dice = dice };

  return change_node (document, &change, TRUE);
}

JsonNode *
random_document_rename (JsonNode *document)
{
  Change change = { .rename = TRUE };

  return change_node (document, &change, TRUE);
}

JsonNode *
random_document_remove (JsonNode *document,
                        guint     item)
{
  Change change = { .remove = TRUE, .item = item };
  g_autoptr (JsonNode) result = change_node (document, &change, TRUE);

  return change.removed ? g_steal_pointer (&result) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-catalogue-default.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/tl-json.h"
#include "tl-catalogue-data.h"

static void
append_elements (JsonArray *to,
                 JsonArray *from)
{
  for (guint i = 0; i < json_array_get_length (from); i++)
    json_array_add_element (to, json_array_dup_element (from, i));
}

/* Adds the members of one file to those of the files before. A list may be
 * spread over several files; anything else is in one.
 */
static gboolean
merge (JsonObject  *whole,
       JsonObject  *part,
       GError     **error)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, part);

  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      JsonNode *before = json_object_get_member (whole, member);

      if (before != NULL && !(JSON_NODE_HOLDS_ARRAY (before) && JSON_NODE_HOLDS_ARRAY (node)))
        {
          g_set_error (error, TL_ERROR, TL_ERROR_SYNTAX,
                       /* Translators: the name of a member of a file. */
                       _("“%s” is in another file too"), member);
          return FALSE;
        }

      if (!JSON_NODE_HOLDS_ARRAY (node))
        {
          json_object_set_member (whole, member, json_node_ref (node));
          continue;
        }

      if (before == NULL)
        json_object_set_array_member (whole, member, json_array_new ());

      append_elements (json_object_get_array_member (whole, member), json_node_get_array (node));
    }

  return TRUE;
}

static gboolean
merge_file (JsonObject  *whole,
            GResource   *resource,
            const char  *folder,
            const char  *name,
            GError     **error)
{
  g_autofree char *path = g_build_path ("/", folder, name, NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length;

  bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  node = tl_json_parse (data, length, error);

  if (node == NULL || !merge (whole, json_node_get_object (node), error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * tl_catalogue_new_from_resource:
 * @resource: a resource
 * @folder: a path in it, without a slash at the end
 * @error: return location for a #TlError or #GResourceError
 *
 * Reads a catalogue from all files in a folder. Each is a JSON object with some
 * of the members of a #TlCatalogue; lists are joined in the order of the files'
 * names.
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
TlCatalogue *
tl_catalogue_new_from_resource (GResource   *resource,
                                const char  *folder,
                                GError     **error)
{
  g_autoptr (TlCatalogue) catalogue = NULL;
  g_autoptr (JsonObject) whole = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (resource != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  names = g_resource_enumerate_children (resource, folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names == NULL)
    return NULL;

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  whole = json_object_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!merge_file (whole, resource, folder, names[i], error))
        return NULL;
    }

  node = json_node_init_object (json_node_alloc (), whole);
  catalogue = g_object_new (TL_TYPE_CATALOGUE, NULL);

  if (!tl_record_read (catalogue, node, error) || !tl_record_check_ids (catalogue, error))
    return NULL;

  return g_steal_pointer (&catalogue);
}

/**
 * tl_catalogue_get_resource:
 *
 * Returns: (transfer none): the resource with the files of the catalogue that
 *   comes with the program
 */
GResource *
tl_catalogue_get_resource (void)
{
  return tl_catalogue_data_get_resource ();
}

/**
 * tl_catalogue_get_default:
 *
 * Gets the catalogue that comes with the program. It is read when first asked
 * for, and lives as long as the program.
 *
 * Returns: (transfer none): the catalogue
 */
TlCatalogue *
tl_catalogue_get_default (void)
{
  static TlCatalogue *catalogue = NULL;

  if (g_once_init_enter_pointer (&catalogue))
    {
      g_autoptr (GError) error = NULL;
      GResource *resource = tl_catalogue_get_resource ();
      TlCatalogue *read = tl_catalogue_new_from_resource (resource, TL_CATALOGUE_FOLDER, &error);

      if (read == NULL)
        g_error ("The built-in catalogue cannot be read: %s", error->message);

      g_once_init_leave_pointer (&catalogue, read);
    }

  return catalogue;
}

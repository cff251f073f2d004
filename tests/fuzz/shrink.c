/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shrink.h"

#include <glib/gprintf.h>
#include <string.h>

#include "random-document.h"

/* Takes items out of the lists of a document, one by one, until each one that is
 * left is needed. */
JsonNode *
shrink_document (JsonNode   *document,
                 ShrinkTest  test,
                 gpointer    user_data)
{
  JsonNode *smallest = json_node_ref (document);
  gboolean shrunk = TRUE;

  while (shrunk)
    {
      guint item = 0;

      shrunk = FALSE;
      for (;;)
        {
          g_autoptr (JsonNode) smaller = random_document_remove (smallest, item);

          if (smaller == NULL)
            break;
          if (!test (smaller, user_data))
            {
              item++;
              continue;
            }
          json_node_unref (smallest);
          smallest = g_steal_pointer (&smaller);
          shrunk = TRUE;
        }
    }
  return smallest;
}

static JsonNode *
leave_out (JsonNode *array,
           guint     first,
           guint     n)
{
  JsonArray *all = json_node_get_array (array), *rest = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < json_array_get_length (all); i++)
    if (i < first || i >= first + n)
      json_array_add_element (rest, json_node_copy (json_array_get_element (all, i)));
  json_node_take_array (node, rest);
  return node;
}

/* Takes stretches out of an array: half of it, a quarter, … down to one element,
 * until each one that is left is needed (Zeller, Hildebrandt, “Simplifying and
 * isolating failure-inducing input”, 2002). */
JsonNode *
shrink_array (JsonNode   *array,
              ShrinkTest  test,
              gpointer    user_data)
{
  JsonNode *smallest = json_node_ref (array);
  guint stretch = MAX (json_array_get_length (json_node_get_array (array)) / 2, 1);
  gboolean shrunk = FALSE;

  for (guint first = 0;;)
    {
      guint length = json_array_get_length (json_node_get_array (smallest));
      g_autoptr (JsonNode) smaller = NULL;

      if (first >= length)
        {
          if (stretch == 1 && !shrunk)
            return smallest;
          stretch = MAX (stretch / 2, 1);
          first = 0;
          shrunk = FALSE;
          continue;
        }
      smaller = leave_out (smallest, first, stretch);
      if (!test (smaller, user_data))
        {
          first += stretch;
          continue;
        }
      json_node_unref (smallest);
      smallest = g_steal_pointer (&smaller);
      shrunk = TRUE;
    }
}

void
shrink_keep (const char *name,
             const char *text,
             gssize      length)
{
  const char *folder = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (path, text, length, &error))
    g_printf ("# it is kept: %s\n", path);
  else
    g_printf ("# it could not be kept: %s\n", error->message);
}

static int
compare_paths (const char *const *a,
               const char *const *b)
{
  return strcmp (*a, *b);
}

GPtrArray *
shrink_list_kept (const char *folder,
                  const char *suffix)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, (GCompareFunc) compare_paths);
  return paths;
}

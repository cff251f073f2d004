/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-examples.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "tl-examples-data.h"

#define DATA_FOLDER "/io/github/throughline/Throughline/examples"
#define EXTENSION ".throughline"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char **
list_names (void)
{
  GResource *resource = tl_examples_data_get_resource ();
  g_auto (GStrv) children = g_resource_enumerate_children (resource, DATA_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  char **sorted;

  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    {
      if (g_str_has_suffix (children[i], EXTENSION))
        g_strv_builder_take (names, g_strndup (children[i], strlen (children[i]) - strlen (EXTENSION)));
    }

  sorted = g_strv_builder_end (names);
  qsort (sorted, g_strv_length (sorted), sizeof *sorted, compare_names);

  return sorted;
}

/**
 * tl_examples_get_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of all examples,
 *   in the order of their bytes
 */
const char * const *
tl_examples_get_names (void)
{
  static char **names = NULL;

  if (g_once_init_enter_pointer (&names))
    g_once_init_leave_pointer (&names, list_names ());

  return (const char * const *) names;
}

/**
 * tl_examples_get_data:
 * @name: a name
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the file of that example; %NULL, with
 *   %G_IO_ERROR_NOT_FOUND and a sentence that lists all names, if there is none
 */
GBytes *
tl_examples_get_data (const char  *name,
                      GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (g_strv_contains (tl_examples_get_names (), name))
    {
      path = g_strconcat (DATA_FOLDER "/", name, EXTENSION, NULL);
      return g_resource_lookup_data (tl_examples_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
    }

  names = g_strjoinv (", ", (char **) tl_examples_get_names ());
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               /* Translators: the name that was asked for, then the list of all that there are. */
               _("There is no example “%s”; there are: %s"), name, names);

  return NULL;
}

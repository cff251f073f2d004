/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-recent-files.h"

#define KEY "recent-files"

static GSettings *
get_settings (void)
{
  return g_settings_new (APPLICATION_ID);
}

/**
 * tl_recent_files_get:
 *
 * Returns: (transfer full) (element-type GFile): the files, the latest first;
 *   some of them may be gone
 */
GPtrArray *
tl_recent_files_get (void)
{
  g_autoptr (GSettings) settings = get_settings ();
  g_auto (GStrv) uris = g_settings_get_strv (settings, KEY);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris[i] != NULL && i < TL_RECENT_FILES_MAX; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));

  return files;
}

static void
store (const char *first,
       const char *without)
{
  g_autoptr (GSettings) settings = get_settings ();
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY);
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) stored = NULL;
  guint length = 0;

  if (first != NULL)
    {
      g_strv_builder_add (uris, first);
      length++;
    }

  for (guint i = 0; old[i] != NULL && length < TL_RECENT_FILES_MAX; i++)
    {
      if (g_str_equal (old[i], without))
        continue;

      g_strv_builder_add (uris, old[i]);
      length++;
    }

  stored = g_strv_builder_end (uris);
  g_settings_set_strv (settings, KEY, (const char * const *) stored);
}

/**
 * tl_recent_files_add:
 * @file: a document that was opened or saved
 *
 * Puts a file at the head of the list.
 */
void
tl_recent_files_add (GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  store (uri, uri);
}

/**
 * tl_recent_files_remove:
 * @file: a document that is gone
 *
 * Takes a file off the list.
 */
void
tl_recent_files_remove (GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  store (NULL, uri);
}

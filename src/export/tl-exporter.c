/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-exporter.h"

#include <string.h>

#include "document/tl-file-store.h"

#include "tl-workbook.h"

static const TlExporter * const exporters[] = {
  &tl_workbook_exporter,
};

/**
 * tl_exporter_get:
 * @position: from 0
 *
 * Returns: (nullable): a format, or %NULL behind the last one
 */
const TlExporter *
tl_exporter_get (guint position)
{
  return position < G_N_ELEMENTS (exporters) ? exporters[position] : NULL;
}

/**
 * tl_exporter_find:
 * @file_name: a name or path
 *
 * Returns: (nullable): the format that files with this name's extension have,
 *   in upper or lower case
 */
const TlExporter *
tl_exporter_find (const char *file_name)
{
  const char *dot;

  g_return_val_if_fail (file_name != NULL, NULL);

  dot = strrchr (file_name, '.');
  if (dot == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, exporters[i]->extension) == 0)
        return exporters[i];
    }

  return NULL;
}

/**
 * tl_exporter_write:
 * @exporter: a format
 * @input: what to write
 * @file: where to; a file that is there already is replaced
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes a file. It is made in memory, then written beside @file and renamed:
 * whatever fails, there is the older file or the new one, never half of one.
 *
 * Returns: whether the file stands, and is sure to last; if not, it is the older
 *   one, unless the message says that the new one was saved
 */
gboolean
tl_exporter_write (const TlExporter     *exporter,
                   const TlExportInput  *input,
                   GFile                *file,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_auto (TlFileState) state = { 0 };
  const char *data;
  gsize length;

  g_return_val_if_fail (exporter != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = exporter->make (input, cancellable, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  data = g_bytes_get_data (bytes, &length);

  return tl_file_store_write (file, data, length, TL_FILE_REPLACE, NULL, &state, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/tl-file-store.h"
#include "export/brief/tl-brief-pdf.h"
#include "export/posts/tl-scheduler.h"
#include "export/workbook/tl-workbook.h"
#include "wording/tl-reading.h"
#include "tl-icalendar.h"

static const TlExporter * const exporters[] = {
  &tl_workbook_exporter,
  &tl_brief_exporter,
  &tl_icalendar_exporter,
  &tl_buffer_exporter,
  &tl_metricool_exporter,
  &tl_posts_exporter,
};

/**
 * tl_export_input_init:
 * @input: (out caller-allocates): all of @document, for everybody, without alarms
 * @document: what leaves the program
 *
 * Derives the plan of @document, if need be. @input is good until the next change.
 */
void
tl_export_input_init (TlExportInput *input,
                      TlDocument    *document)
{
  g_return_if_fail (input != NULL);
  g_return_if_fail (TL_IS_DOCUMENT (document));

  *input = (TlExportInput) {
    .reading = tl_reading_of (document),
    .findings = tl_document_get_findings (document),
    .document = tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT),
    .alarm = -1,
  };
  tl_document_get_situation (document, input->reading.plan, &input->situation);
}

/**
 * tl_export_file_new:
 *
 * Returns: (transfer full): a file of that name and those contents
 */
TlExportFile *
tl_export_file_new (const char *name,
                    GBytes     *contents)
{
  TlExportFile *self = g_new (TlExportFile, 1);

  self->name = g_strdup (name);
  self->contents = g_bytes_ref (contents);

  return self;
}

void
tl_export_file_free (TlExportFile *self)
{
  g_free (self->name);
  g_bytes_unref (self->contents);
  g_free (self);
}

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
 *   in upper or lower case; formats that make several files are not looked for
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
      if (exporters[i]->make != NULL && g_ascii_strcasecmp (dot + 1, exporters[i]->extension) == 0)
        return exporters[i];
    }

  return NULL;
}

/**
 * tl_exporter_find_named:
 * @name: what scripts call it by
 *
 * Returns: (nullable): the format of that name
 */
const TlExporter *
tl_exporter_find_named (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++)
    {
      if (g_str_equal (exporters[i]->name, name))
        return exporters[i];
    }

  return NULL;
}

static gboolean
write_bytes (GFile   *file,
             GBytes  *bytes,
             GError **error)
{
  g_auto (TlFileState) state = { 0 };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return tl_file_store_write (file, data, length, TL_FILE_REPLACE, NULL, &state, error);
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

  g_return_val_if_fail (exporter != NULL && exporter->make != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = exporter->make (input, cancellable, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return write_bytes (file, bytes, error);
}

/**
 * tl_export_files_write:
 * @files: (element-type TlExportFile): what was made
 * @folder: where to; it is made if it is not there. Files of the same names are
 *   replaced, others stay
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes one file after the other, each as tl_exporter_write() does. Where there is
 * none, it fails with %G_IO_ERROR_NOT_FOUND, and no folder is made.
 *
 * Returns: whether all of them stand
 */
gboolean
tl_export_files_write (GPtrArray     *files,
                       GFile         *folder,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (files != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (files->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("Nothing is still to appear that this format takes."));
      return FALSE;
    }

  if (!g_file_make_directory_with_parents (folder, NULL, &local_error)
      && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < files->len; i++)
    {
      const TlExportFile *file = g_ptr_array_index (files, i);
      g_autoptr (GFile) place = g_file_get_child (folder, file->name);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !write_bytes (place, file->contents, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tl_exporter_write_files:
 * @exporter: a format that makes several files
 * @input: what to write
 * @folder: where to; see tl_export_files_write()
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes all files in memory, then writes them.
 *
 * Returns: whether all of them stand
 */
gboolean
tl_exporter_write_files (const TlExporter     *exporter,
                         const TlExportInput  *input,
                         GFile                *folder,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (exporter != NULL && exporter->make_files != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  files = exporter->make_files (input, cancellable, error);

  return files != NULL && tl_export_files_write (files, folder, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The document and its file.
 */

#include "tl-document-private.h"

#include <glib/gi18n-lib.h>

#include "document/tl-file-format.h"

/**
 * tl_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file that it was read from or saved
 *   to last
 */
GFile *
tl_document_get_file (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return self->file;
}

/* Takes @state. */
static void
set_file (TlDocument  *self,
          GFile       *file,
          TlFileState *state)
{
  tl_file_state_clear (&self->file_state);
  self->file_state = *state;
  *state = (TlFileState) { 0, };

  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  g_set_object (&self->file, file);
  tl_document_notify_property (self, TL_DOCUMENT_PROP_FILE);
  tl_document_refresh_title (self);
}

/**
 * tl_document_load:
 * @file: a file
 * @error: return location for a #GError, of %G_IO_ERROR or %TL_ERROR
 *
 * Opens a document.
 *
 * The message is one sentence. It does not name the file; where it concerns a
 * place in the file it begins with its path.
 *
 * Returns: (transfer full): the document, or %NULL
 */
TlDocument *
tl_document_load (GFile   *file,
                  GError **error)
{
  g_auto (TlFileState) state = { 0, };
  g_autoptr (GBytes) bytes = NULL;
  TlDocument *self;
  const char *data;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = tl_file_store_read (file, &state, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  self = tl_document_new_from_data (data, length, error);
  if (self != NULL)
    set_file (self, file, &state);

  return self;
}

static gboolean
save (TlDocument  *self,
      GFile       *file,
      TlFileRule   rule,
      GError     **error)
{
  g_auto (TlFileState) state = { 0, };
  g_autoptr (GError) local_error = NULL;
  g_autofree char *data = NULL;
  gboolean same, saved;
  gsize length;

  data = tl_document_to_data (self, &length);

  if (!tl_file_format_verify (data, length, &local_error))
    {
      g_set_error (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_NOT_READABLE,
                   /* Translators: then the reason, a sentence. */
                   _("What would be saved could not be opened again, so the file was left alone: %s"),
                   local_error->message);
      return FALSE;
    }

  same = self->file != NULL && g_file_equal (self->file, file);
  if (rule == TL_FILE_UNCHANGED && !same)
    rule = TL_FILE_REPLACE;

  saved = tl_file_store_write (file, data, length, rule, &self->file_state, &state, &local_error);

  if (saved || (same && (state.checksum != NULL || state.etag != NULL)))
    set_file (self, file, &state);

  if (saved)
    tl_history_mark_saved (self->history);
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    g_set_error_literal (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_CHANGED_ON_DISK, local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return saved;
}

/**
 * tl_document_save:
 * @self: a document
 * @file: where to
 * @error: return location for a #GError, of %G_IO_ERROR or %TL_DOCUMENT_ERROR
 *
 * Saves the document, atomically and durably; @file is its file from then on.
 * What would be saved is read back first. If @file is the document's own and
 * somebody else has changed it since it was read or written, it is refused with
 * %TL_DOCUMENT_ERROR_CHANGED_ON_DISK. Another file is replaced: whoever chose
 * its name has asked about it.
 *
 * A symbolic link stays one; the names of a hard link go separate ways.
 *
 * The message is one sentence and does not name the file.
 *
 * Returns: %FALSE if it was not saved; the file is then as it was, and the
 *   document still modified
 */
gboolean
tl_document_save (TlDocument  *self,
                  GFile       *file,
                  GError     **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return save (self, file, TL_FILE_UNCHANGED, error);
}

/**
 * tl_document_save_over:
 * @self: a document
 * @file: where to
 * @error: return location for a #GError, of %G_IO_ERROR or %TL_DOCUMENT_ERROR
 *
 * Does what tl_document_save() does, whoever has changed the file.
 *
 * Returns: %FALSE if it was not saved
 */
gboolean
tl_document_save_over (TlDocument  *self,
                       GFile       *file,
                       GError     **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return save (self, file, TL_FILE_REPLACE, error);
}

/**
 * tl_document_save_new:
 * @self: a document
 * @file: where to
 * @error: return location for a #GError, of %G_IO_ERROR or %TL_DOCUMENT_ERROR
 *
 * Does what tl_document_save() does, unless there is something of that name,
 * which it leaves alone with %G_IO_ERROR_EXISTS.
 *
 * Returns: %FALSE if it was not saved
 */
gboolean
tl_document_save_new (TlDocument  *self,
                      GFile       *file,
                      GError     **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return save (self, file, TL_FILE_CREATE, error);
}

/**
 * tl_document_to_data:
 * @self: a document
 * @length: (out) (optional): the length of the text in bytes
 *
 * Returns: (transfer full): what would be saved; the same records give the same
 *   text
 */
char *
tl_document_to_data (TlDocument *self,
                     gsize      *length)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return tl_file_format_write (self->envelope, length);
}

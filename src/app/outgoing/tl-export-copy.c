/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-copy.h"

struct _TlExportCopy
{
  GBytes *data;
  TlDay today;

  GMutex lock;          /* of what follows */
  TlDocument *document; /* or NULL: nobody has opened it yet */
};

/**
 * tl_export_copy_new:
 * @document: a document
 *
 * Returns: (transfer full): @document as it is now
 */
TlExportCopy *
tl_export_copy_new (TlDocument *document)
{
  TlExportCopy *self;
  char *data;
  gsize length;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  /* All documents share the catalogue, which makes its index when it is first asked:
   * that is behind us once there is a plan. */
  tl_document_update (document);
  tl_document_get_plan (document);

  self = g_atomic_rc_box_new0 (TlExportCopy);
  data = tl_document_to_data (document, &length);
  self->data = g_bytes_new_take (data, length);
  self->today = tl_document_get_today (document);
  g_mutex_init (&self->lock);

  return self;
}

TlExportCopy *
tl_export_copy_ref (TlExportCopy *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TlExportCopy *self = data;

  g_clear_object (&self->document);
  g_mutex_clear (&self->lock);
  g_bytes_unref (self->data);
}

void
tl_export_copy_unref (TlExportCopy *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
ensure_document (TlExportCopy *self,
                 GError      **error)
{
  gsize length;
  const char *data = g_bytes_get_data (self->data, &length);

  if (self->document != NULL)
    return TRUE;

  self->document = tl_document_new_from_data (data, length, error);
  if (self->document == NULL)
    return FALSE;

  tl_document_set_today (self->document, self->today);

  return TRUE;
}

/**
 * tl_export_copy_open:
 * @self: a copy
 * @input: (out caller-allocates): all of it, for everybody, without alarms
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Lets the calling thread have the copy until tl_export_copy_close(); waits until
 * it is free.
 *
 * Returns: whether the thread has it
 */
gboolean
tl_export_copy_open (TlExportCopy   *self,
                     TlExportInput  *input,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  g_mutex_lock (&self->lock);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !ensure_document (self, error))
    {
      g_mutex_unlock (&self->lock);
      return FALSE;
    }

  tl_export_input_init (input, self->document);

  return TRUE;
}

void
tl_export_copy_close (TlExportCopy *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_unlock (&self->lock);
}

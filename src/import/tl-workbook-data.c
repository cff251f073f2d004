/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-data.h"

#include <glib/gi18n-lib.h>

#include "import/tl-workbook-reader.h"

typedef struct
{
  TlWorkbookData data; /* first: it is what is handed out */
  gatomicrefcount ref_count;
} Data;

G_DEFINE_BOXED_TYPE (TlWorkbookData, tl_workbook_data, tl_workbook_data_ref, tl_workbook_data_unref)

static void
value_free (TlWorkbookValue *value)
{
  g_free (value->row);
  g_free (value->base);
  g_free (value->value);
  g_free (value->text);
  g_free (value->sheet);
  g_free (value->cell);
  g_free (value);
}

static void
problem_free (TlWorkbookProblem *problem)
{
  g_free (problem->sheet);
  g_free (problem->cell);
  g_free (problem->head);
  g_free (problem->text);
  g_free (problem);
}

static TlWorkbookData *
data_new (const TlBase *base)
{
  Data *self = g_new0 (Data, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->data.document = g_strdup (base->document);
  self->data.start = base->start;
  self->data.values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  self->data.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  return &self->data;
}

TlWorkbookData *
tl_workbook_data_ref (TlWorkbookData *data)
{
  g_atomic_ref_count_inc (&((Data *) data)->ref_count);
  return data;
}

void
tl_workbook_data_unref (TlWorkbookData *data)
{
  if (!g_atomic_ref_count_dec (&((Data *) data)->ref_count))
    return;
  g_free (data->document);
  g_ptr_array_unref (data->values);
  g_ptr_array_unref (data->problems);
  g_free (data);
}

/**
 * tl_workbook_data_new:
 * @bytes: what is in a file
 * @error: return location for a #TlImportError
 *
 * Reads what people filled in.
 *
 * Returns: (transfer full) (nullable): what was read, or %NULL if @bytes is no
 *   workbook of the program, or it is damaged
 */
TlWorkbookData *
tl_workbook_data_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, error);
  g_autoptr (TlBase) base = xlsx != NULL ? tl_base_read (xlsx, error) : NULL;
  g_autoptr (TlWorkbookData) data = base != NULL ? data_new (base) : NULL;

  return data != NULL && tl_workbook_read (xlsx, base, data, error) ? g_steal_pointer (&data) : NULL;
}

/* --- Files --- */

/* What the system says names the file. */
static void
reword (GError *error)
{
  const char *message = NULL;

  if (error->domain != G_IO_ERROR)
    return;
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      message = _("There is no such file");
      break;
    case G_IO_ERROR_IS_DIRECTORY:
      message = _("This is a folder, not a workbook");
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
      message = _("You are not allowed to read this file");
      break;
    default:
      break;
    }
  if (message != NULL)
    g_set_str (&error->message, message);
}

/* No more of it is read than a workbook can be long. */
static GByteArray *
read_stream (GInputStream  *stream,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gssize n;

  do
    {
      guint8 buffer[1 << 14];

      n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error);
      if (n > 0)
        g_byte_array_append (data, buffer, (guint) n);
    }
  while (n > 0 && data->len <= TL_XLSX_MAX_BYTES);
  return n >= 0 ? g_steal_pointer (&data) : NULL;
}

static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &reason);
  GByteArray *data = stream != NULL ? read_stream (G_INPUT_STREAM (stream), cancellable, &reason) : NULL;

  if (data != NULL)
    return g_byte_array_free_to_bytes (data);
  reword (reason);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/**
 * tl_workbook_data_load:
 * @file: a workbook
 * @cancellable: (nullable): ends it early
 * @error: return location for a #TlImportError or a %G_IO_ERROR
 *
 * Reads what people filled in.
 *
 * Returns: (transfer full) (nullable): what was read
 */
TlWorkbookData *
tl_workbook_data_load (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_file (file, cancellable, error);
  return bytes != NULL ? tl_workbook_data_new (bytes, error) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      file,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TlWorkbookData *data = tl_workbook_data_load (file, cancellable, &error);

  if (data != NULL)
    g_task_return_pointer (task, data, (GDestroyNotify) tl_workbook_data_unref);
  else
    g_task_return_error (task, error);
}

/**
 * tl_workbook_data_load_async:
 * @file: a workbook
 * @cancellable: (nullable): ends it early
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like tl_workbook_data_load(), in a thread.
 */
void
tl_workbook_data_load_async (GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_workbook_data_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

TlWorkbookData *
tl_workbook_data_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-provider.h"

#include "tl-export-job.h"

struct _TlExportProvider
{
  GdkContentProvider parent_instance;

  TlExportCopy *document;
  TlExportChoice choice;
  char *name;

  GPtrArray *files; /* of GFile, or NULL: not made yet */
};

G_DEFINE_FINAL_TYPE (TlExportProvider, tl_export_provider, GDK_TYPE_CONTENT_PROVIDER)

/* Somebody waits for the files. */
typedef struct
{
  char *mime_type;
  GOutputStream *stream;
  int priority;
} Request;

static void
request_free (Request *request)
{
  g_free (request->mime_type);
  g_object_unref (request->stream);
  g_free (request);
}

static GdkFileList *
dup_list (GPtrArray *files)
{
  GdkFileList *list;
  GSList *links = NULL;

  for (guint i = files->len; i-- > 0;)
    links = g_slist_prepend (links, g_ptr_array_index (files, i));
  list = gdk_file_list_new_from_list (links);
  g_slist_free (links);

  return list;
}

static void
on_serialized (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gdk_content_serialize_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
serialize (TlExportProvider *self,
           GTask            *task)
{
  const Request *request = g_task_get_task_data (task);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, dup_list (self->files));
  gdk_content_serialize_async (request->stream, request->mime_type, &value, request->priority,
                               g_task_get_cancellable (task), on_serialized, g_object_ref (task));
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TlExportProvider *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) files = tl_export_write_temporary_finish (result, &error);

  if (files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_steal_pointer (&files);
  serialize (self, task);
}

static void
tl_export_provider_write_mime_type_async (GdkContentProvider  *provider,
                                          const char          *mime_type,
                                          GOutputStream       *stream,
                                          int                  priority,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  TlExportProvider *self = TL_EXPORT_PROVIDER (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  *request = (Request) { g_strdup (mime_type), g_object_ref (stream), priority };
  g_task_set_source_tag (task, tl_export_provider_write_mime_type_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);

  if (self->files != NULL)
    serialize (self, task);
  else
    tl_export_write_temporary_async (self->document, &self->choice, self->name, cancellable, on_made,
                                     g_object_ref (task));
}

static gboolean
tl_export_provider_write_mime_type_finish (GdkContentProvider  *provider,
                                           GAsyncResult        *result,
                                           GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Only as text, which can be waited for: a value would have to be there at once. */
static GdkContentFormats *
tl_export_provider_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormats *formats = gdk_content_formats_new_for_gtype (GDK_TYPE_FILE_LIST);
  g_autoptr (GdkContentFormats) all = gdk_content_formats_union_serialize_mime_types (formats);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  gsize n;
  const char * const *mime_types = gdk_content_formats_get_mime_types (all, &n);

  for (gsize i = 0; i < n; i++)
    gdk_content_formats_builder_add_mime_type (builder, mime_types[i]);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
tl_export_provider_finalize (GObject *object)
{
  TlExportProvider *self = TL_EXPORT_PROVIDER (object);

  g_clear_pointer (&self->document, tl_export_copy_unref);
  tl_export_choice_clear (&self->choice);
  g_free (self->name);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (tl_export_provider_parent_class)->finalize (object);
}

static void
tl_export_provider_class_init (TlExportProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tl_export_provider_finalize;
  provider_class->ref_formats = tl_export_provider_ref_formats;
  provider_class->write_mime_type_async = tl_export_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = tl_export_provider_write_mime_type_finish;
}

static void
tl_export_provider_init (TlExportProvider *self)
{
}

/**
 * tl_export_provider_new:
 * @document: a copy of the document
 * @choice: what to make
 * @name: of the file, where it is one
 *
 * Returns: (transfer full): what can be dragged
 */
GdkContentProvider *
tl_export_provider_new (TlExportCopy         *document,
                        const TlExportChoice *choice,
                        const char           *name)
{
  TlExportProvider *self;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (TL_TYPE_EXPORT_PROVIDER, NULL);
  self->document = tl_export_copy_ref (document);
  tl_export_choice_copy (choice, &self->choice);
  self->name = g_strdup (name);

  return GDK_CONTENT_PROVIDER (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-job.h"

#include <glib/gi18n.h>

/* Where files are to go. */
typedef struct
{
  TlExportCopy *document;
  TlExportChoice choice;
  GFile *place; /* a file, or a folder for formats of several */
  char *name;   /* of a file in a folder that is yet to be made, or NULL */
  gboolean replace;
} Job;

static void
job_free (Job *job)
{
  tl_export_copy_unref (job->document);
  tl_export_choice_clear (&job->choice);
  g_clear_object (&job->place);
  g_free (job->name);
  g_free (job);
}

static Job *
job_new (TlExportCopy         *document,
         const TlExportChoice *choice)
{
  Job *job = g_new0 (Job, 1);

  job->document = tl_export_copy_ref (document);
  tl_export_choice_copy (choice, &job->choice);

  return job;
}

/* Files of the same names that are there already. */
static gboolean
check_room (GPtrArray  *places,
            GError    **error)
{
  g_autofree char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    {
      GFile *place = g_ptr_array_index (places, i);

      if (!g_file_query_exists (place, NULL))
        continue;
      if (n++ == 0)
        first = g_file_get_basename (place);
    }
  if (n == 0)
    return TRUE;

  if (n == 1)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 /* Translators: %s is the name of a file. */
                 _("“%s” is there already. What is in it would be lost."), first);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 /* Translators: the name of a file, and how many others. */
                 ngettext ("“%s” and %u other file are there already. What is in them would be lost.",
                           "“%s” and %u other files are there already. What is in them would be lost.", n - 1),
                 first, n - 1);

  return FALSE;
}

static GPtrArray *
write_several (const Job           *job,
               const TlExportInput *input,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (GPtrArray) files = job->choice.exporter->make_files (input, cancellable, error);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  if (files == NULL)
    return NULL;

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (places, g_file_get_child (job->place, ((TlExportFile *) g_ptr_array_index (files, i))->name));

  if (!job->replace && !check_room (places, error))
    return NULL;

  return tl_export_files_write (files, job->place, cancellable, error) ? g_steal_pointer (&places) : NULL;
}

static GPtrArray *
write_one (const Job           *job,
           const TlExportInput *input,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (places, g_object_ref (job->place));
  if (!job->replace && !check_room (places, error))
    return NULL;

  return tl_exporter_write (job->choice.exporter, input, job->place, cancellable, error) ? g_steal_pointer (&places)
                                                                                         : NULL;
}

static GPtrArray *
run (const Job     *job,
     GCancellable  *cancellable,
     GError       **error)
{
  GPtrArray *written;
  TlExportInput input;

  if (!tl_export_choice_open (&job->choice, job->document, &input, cancellable, error))
    return NULL;

  written = job->choice.exporter->make != NULL ? write_one (job, &input, cancellable, error)
                                               : write_several (job, &input, cancellable, error);
  tl_export_copy_close (job->document);

  return written;
}

static void
return_written (GTask     *task,
                GPtrArray *written,
                GError    *error)
{
  if (written != NULL)
    g_task_return_pointer (task, written, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *written = run (data, cancellable, &error);

  return_written (task, written, error);
}

/**
 * tl_export_write_async:
 * @document: a copy of the document
 * @choice: what to make
 * @place: the file or, for a format that makes several, the folder
 * @replace: whether what is there may be replaced; otherwise it fails with
 *   %G_IO_ERROR_EXISTS, whose message says what is there
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes and writes files.
 */
void
tl_export_write_async (TlExportCopy         *document,
                       const TlExportChoice *choice,
                       GFile                *place,
                       gboolean              replace,
                       GCancellable         *cancellable,
                       GAsyncReadyCallback   callback,
                       gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (document != NULL);
  g_return_if_fail (choice != NULL && choice->exporter != NULL);
  g_return_if_fail (G_IS_FILE (place));

  job = job_new (document, choice);
  job->place = g_object_ref (place);
  job->replace = replace;

  g_task_set_source_tag (task, tl_export_write_async);
  /* A file may stand by the time that somebody thinks better of it; then it is said. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * tl_export_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type GFile) (nullable): what was written, or %NULL
 */
GPtrArray *
tl_export_write_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_export_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Files to give away. */

static GMutex temporary_lock;
static GPtrArray *temporary; /* of GFile: folders */

static GFile *
make_folder (GError **error)
{
  g_autofree char *path = g_dir_make_tmp ("throughline-XXXXXX", error);
  GFile *folder;

  if (path == NULL)
    return NULL;

  folder = g_file_new_for_path (path);
  g_mutex_lock (&temporary_lock);
  if (temporary == NULL)
    temporary = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (temporary, g_object_ref (folder));
  g_mutex_unlock (&temporary_lock);

  return folder;
}

static void
write_temporary_in_thread (GTask        *task,
                           gpointer      source,
                           gpointer      data,
                           GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GFile) folder = make_folder (&error);
  GPtrArray *written = NULL;

  if (folder != NULL)
    {
      job->place = job->choice.exporter->make != NULL ? g_file_get_child (folder, job->name) : g_object_ref (folder);
      written = run (job, cancellable, &error);
    }

  return_written (task, written, error);
}

/**
 * tl_export_write_temporary_async:
 * @document: a copy of the document
 * @choice: what to make
 * @name: of the file, where it is one
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes files in a folder of their own, for whoever takes them. They stay until
 * tl_export_remove_temporary(), since nobody says when they have been taken.
 */
void
tl_export_write_temporary_async (TlExportCopy         *document,
                                 const TlExportChoice *choice,
                                 const char           *name,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job;

  g_return_if_fail (document != NULL);
  g_return_if_fail (choice != NULL && choice->exporter != NULL);
  g_return_if_fail (name != NULL);

  job = job_new (document, choice);
  job->name = g_strdup (name);
  job->replace = TRUE;

  g_task_set_source_tag (task, tl_export_write_temporary_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_temporary_in_thread);
}

/**
 * tl_export_write_temporary_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type GFile) (nullable): the files, or %NULL
 */
GPtrArray *
tl_export_write_temporary_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_export_write_temporary_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                    G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    g_file_delete (child, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

/**
 * tl_export_remove_temporary:
 *
 * Removes what tl_export_write_temporary_async() made; for the end of the program.
 */
void
tl_export_remove_temporary (void)
{
  g_mutex_lock (&temporary_lock);
  for (guint i = 0; temporary != NULL && i < temporary->len; i++)
    remove_folder (g_ptr_array_index (temporary, i));
  g_clear_pointer (&temporary, g_ptr_array_unref);
  g_mutex_unlock (&temporary_lock);
}

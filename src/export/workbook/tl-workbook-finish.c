/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the library that writes workbooks does not know: that a sheet can be hidden so
 * that no menu offers to show it, and that the days under a chart can be names, a
 * place for each, and need not be an axis of time. */

#include "config.h"

#include "tl-workbook-finish.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>

#define LIST_OF_SHEETS "xl/workbook.xml"
#define CHARTS "xl/charts/"
#define MEMBER_NAME_MAX 256
#define CHUNK (64 * 1024)

/* --- Archives in memory --- */

/* What is read, or written where @written is set. */
typedef struct
{
  const guint8 *data;
  gsize length;
  GByteArray *written;
  gsize position;
} Memory;

static gsize
memory_get_length (const Memory *self)
{
  return self->written != NULL ? self->written->len : self->length;
}

static voidpf
memory_open (voidpf      opaque,
             const void *name,
             int         mode)
{
  return opaque;
}

static uLong
memory_read (voidpf opaque,
             voidpf stream,
             void  *buffer,
             uLong  size)
{
  Memory *self = stream;
  const guint8 *data = self->written != NULL ? self->written->data : self->data;
  gsize n = MIN (size, memory_get_length (self) - self->position);

  if (n > 0)
    memcpy (buffer, data + self->position, n);
  self->position += n;

  return n;
}

static uLong
memory_write (voidpf      opaque,
              voidpf      stream,
              const void *buffer,
              uLong       size)
{
  Memory *self = stream;

  if (self->written == NULL || size > G_MAXUINT - self->position)
    return 0;

  if (self->written->len < self->position + size)
    g_byte_array_set_size (self->written, (guint) (self->position + size));
  if (size > 0)
    memcpy (self->written->data + self->position, buffer, size);
  self->position += size;

  return size;
}

static ZPOS64_T
memory_tell (voidpf opaque,
             voidpf stream)
{
  const Memory *self = stream;

  return self->position;
}

static long
memory_seek (voidpf   opaque,
             voidpf   stream,
             ZPOS64_T offset,
             int      origin)
{
  Memory *self = stream;
  gsize position = offset;

  if (origin == ZLIB_FILEFUNC_SEEK_CUR)
    position += self->position;
  else if (origin == ZLIB_FILEFUNC_SEEK_END)
    position += memory_get_length (self);
  if (position > memory_get_length (self))
    return -1;
  self->position = position;

  return 0;
}

static int
memory_close (voidpf opaque,
              voidpf stream)
{
  return 0;
}

static int
memory_get_error (voidpf opaque,
                  voidpf stream)
{
  return 0;
}

static void
memory_fill_functions (Memory                *self,
                       zlib_filefunc64_def   *functions)
{
  *functions = (zlib_filefunc64_def) {
    .zopen64_file = memory_open,
    .zread_file = memory_read,
    .zwrite_file = memory_write,
    .ztell64_file = memory_tell,
    .zseek64_file = memory_seek,
    .zclose_file = memory_close,
    .zerror_file = memory_get_error,
    .opaque = self,
  };
}

/* --- Members --- */

/* The bytes of the member that @from stands at, packed as they are if @raw. */
static GByteArray *
read_member (unzFile   from,
             gboolean  raw,
             int      *method,
             int      *level)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  int n;

  if (unzOpenCurrentFile2 (from, method, level, raw) != UNZ_OK)
    return NULL;

  while ((n = unzReadCurrentFile (from, chunk, CHUNK)) > 0)
    g_byte_array_append (bytes, chunk, (guint) n);

  if (unzCloseCurrentFile (from) != UNZ_OK || n < 0)
    return NULL;

  return g_steal_pointer (&bytes);
}

static gboolean
write_member (zipFile                 to,
              const char             *name,
              const unz_file_info64  *info,
              int                     method,
              int                     level,
              gboolean                raw,
              const GByteArray       *bytes)
{
  const zip_fileinfo kept = {
    .dosDate = info->dosDate,
    .internal_fa = info->internal_fa,
    .external_fa = info->external_fa,
  };

  if (zipOpenNewFileInZip2_64 (to, name, &kept, NULL, 0, NULL, 0, NULL, method, level, raw, 0) != ZIP_OK
      || zipWriteInFileInZip (to, bytes->data, bytes->len) != ZIP_OK)
    return FALSE;

  return (raw ? zipCloseFileInZipRaw64 (to, info->uncompressed_size, info->crc) : zipCloseFileInZip (to)) == ZIP_OK;
}

static gboolean
replace (GByteArray *member,
         const char *after,
         const char *what,
         const char *by)
{
  g_autofree char *text = g_strndup ((const char *) member->data, member->len);
  const char *begin = strstr (text, after);
  const char *found = begin != NULL ? strstr (begin, what) : NULL;

  if (found == NULL)
    return FALSE;

  g_byte_array_set_size (member, (guint) (found - text));
  g_byte_array_append (member, (const guint8 *) by, (guint) strlen (by));
  found += strlen (what);
  g_byte_array_append (member, (const guint8 *) found, (guint) strlen (found));

  return TRUE;
}

/* Whether what has to be changed in a member was there to change. */
static gboolean
finish_member (GByteArray *member,
               const char *name,
               const char *sheet)
{
  g_autofree char *begin = NULL;

  if (g_str_has_prefix (name, CHARTS))
    return replace (member, "<c:catAx>", "<c:auto val=\"1\"/>", "<c:auto val=\"0\"/>");

  begin = g_strdup_printf ("<sheet name=\"%s\" ", sheet);

  return replace (member, begin, "state=\"hidden\"", "state=\"veryHidden\"");
}

static gboolean
copy_member (unzFile     from,
             zipFile     to,
             const char *sheet)
{
  char name[MEMBER_NAME_MAX];
  unz_file_info64 info;
  int method, level;
  gboolean raw;
  g_autoptr (GByteArray) bytes = NULL;

  if (unzGetCurrentFileInfo64 (from, &info, name, sizeof name, NULL, 0, NULL, 0) != UNZ_OK)
    return FALSE;

  raw = !g_str_equal (name, LIST_OF_SHEETS) && !g_str_has_prefix (name, CHARTS);
  bytes = read_member (from, raw, &method, &level);
  if (bytes == NULL || (!raw && !finish_member (bytes, name, sheet)))
    return FALSE;

  return write_member (to, name, &info, method, raw ? level : Z_DEFAULT_COMPRESSION, raw, bytes);
}

static gboolean
copy_members (unzFile     from,
              zipFile     to,
              const char *sheet)
{
  int found;

  for (found = unzGoToFirstFile (from); found == UNZ_OK; found = unzGoToNextFile (from))
    {
      if (!copy_member (from, to, sheet))
        return FALSE;
    }

  return found == UNZ_END_OF_LIST_OF_FILE;
}

/**
 * tl_workbook_finish:
 * @workbook: a workbook with a sheet that is hidden
 * @hidden: name of that sheet, without anything that XML would escape
 * @error: return location for an error
 *
 * Hides the sheet so that no menu shows it, and gives each number of a chart a place
 * of the same width. All else is copied byte by byte.
 *
 * Returns: (transfer full): the workbook
 */
GBytes *
tl_workbook_finish (GBytes      *workbook,
                    const char  *hidden,
                    GError     **error)
{
  Memory source = { 0 };
  Memory target = { .written = g_byte_array_new () };
  zlib_filefunc64_def read_functions, write_functions;
  unzFile from;
  zipFile to;
  gboolean copied;

  source.data = g_bytes_get_data (workbook, &source.length);
  memory_fill_functions (&source, &read_functions);
  memory_fill_functions (&target, &write_functions);
  from = unzOpen2_64 ("", &read_functions);
  to = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &write_functions);

  copied = from != NULL && to != NULL && copy_members (from, to, hidden);
  if (from != NULL)
    unzClose (from);
  if (to != NULL)
    copied = zipClose (to, NULL) == ZIP_OK && copied;

  if (!copied)
    {
      g_byte_array_unref (target.written);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The workbook could not be put together"));
      return NULL;
    }

  return g_byte_array_free_to_bytes (target.written);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-xlsx-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include <unzip.h>

G_DEFINE_QUARK (tl-import-error-quark, tl_import_error)

/* Names of members are no longer in any workbook; a longer one is none of ours. */
#define MAX_NAME 512

struct _TlXlsxArchive
{
  GBytes *bytes;
  guint64 offset;      /* of the reader, in @bytes */
  unzFile zip;
  GHashTable *members; /* name in small letters → unz64_file_pos */
  gboolean open;
};

/* --- The archive's bytes, as minizip reads files --- */

static voidpf
open_bytes (voidpf      opaque,
            const void *name G_GNUC_UNUSED,
            int         mode G_GNUC_UNUSED)
{
  return opaque;
}

static uLong
read_bytes (voidpf  opaque,
            voidpf  stream G_GNUC_UNUSED,
            void   *buffer,
            uLong   size)
{
  TlXlsxArchive *self = opaque;
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);
  gsize n = self->offset < length ? MIN (size, length - self->offset) : 0;

  if (n > 0)
    memcpy (buffer, data + self->offset, n);
  self->offset += n;
  return n;
}

static ZPOS64_T
tell_bytes (voidpf opaque,
            voidpf stream G_GNUC_UNUSED)
{
  return ((TlXlsxArchive *) opaque)->offset;
}

static long
seek_bytes (voidpf   opaque,
            voidpf   stream G_GNUC_UNUSED,
            ZPOS64_T offset,
            int      origin)
{
  TlXlsxArchive *self = opaque;
  guint64 length = g_bytes_get_size (self->bytes);
  guint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->offset : origin == ZLIB_FILEFUNC_SEEK_END ? length : 0;

  if (from > length || offset > length - from)
    return -1;
  self->offset = from + offset;
  return 0;
}

static int
close_bytes (voidpf opaque G_GNUC_UNUSED,
             voidpf stream G_GNUC_UNUSED)
{
  return 0;
}

/* --- What is in it --- */

static gboolean
refuse (GError        **error,
        TlImportError   code,
        const char     *message)
{
  g_set_error_literal (error, TL_IMPORT_ERROR, code, message);
  return FALSE;
}

static gboolean
refuse_damaged (GError **error)
{
  return refuse (error, TL_IMPORT_ERROR_DAMAGED, _("The workbook is damaged"));
}

static gboolean
refuse_large (GError **error)
{
  return refuse (error, TL_IMPORT_ERROR_TOO_LARGE,
                 _("The workbook is larger than any that was ever made of a strategy"));
}

static gboolean
starts_with (GBytes     *bytes,
             const char *beginning,
             gsize       n)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= n && memcmp (data, beginning, n) == 0;
}

/* What people send instead of a workbook has names. */
static gboolean
refuse_foreign_bytes (GBytes  *bytes,
                      GError **error)
{
  if (starts_with (bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return refuse (error, TL_IMPORT_ERROR_LOCKED,
                   _("The workbook has a password or is of a very old kind; save it as .xlsx, without a password"));
  if (starts_with (bytes, "PK", 2))
    return refuse_damaged (error);
  return refuse (error, TL_IMPORT_ERROR_NO_WORKBOOK, _("This is not a workbook; it has to be an .xlsx file"));
}

/* Members are found whatever the case of their names is (ECMA-376, part 2). */
static char *
fold_name (const char *name)
{
  char *folded = g_ascii_strdown (name, -1);

  return g_strdelimit (folded, "\\", '/');
}

static gboolean
check_size (const unz_file_info64  *info,
            guint64                *unpacked,
            GError                **error)
{
  if (info->uncompressed_size > TL_XLSX_MAX_UNPACKED - *unpacked)
    return refuse_large (error);
  *unpacked += info->uncompressed_size;
  if (info->uncompressed_size > TL_XLSX_RATIO_FROM
      && info->uncompressed_size / TL_XLSX_MAX_RATIO > info->compressed_size)
    return refuse_large (error);
  return TRUE;
}

static gboolean
add_member (TlXlsxArchive  *self,
            guint64        *unpacked,
            GError        **error)
{
  g_autofree unz64_file_pos *position = g_new0 (unz64_file_pos, 1);
  char name[MAX_NAME + 1] = "";
  unz_file_info64 info;

  if (unzGetCurrentFileInfo64 (self->zip, &info, name, MAX_NAME, NULL, 0, NULL, 0) != UNZ_OK
      || unzGetFilePos64 (self->zip, position) != UNZ_OK)
    return refuse_damaged (error);
  if (!check_size (&info, unpacked, error))
    return FALSE;
  if ((info.flag & 1) != 0)
    return refuse (error, TL_IMPORT_ERROR_LOCKED, _("The workbook has a password; save it without one"));
  if (info.size_filename >= MAX_NAME)
    return TRUE;

  /* Which of two would count is anybody's guess. */
  if (!g_hash_table_insert (self->members, fold_name (name), g_steal_pointer (&position)))
    return refuse_damaged (error);
  return TRUE;
}

static gboolean
list_members (TlXlsxArchive  *self,
              GError        **error)
{
  guint64 unpacked = 0;
  guint n = 0;
  int status = unzGoToFirstFile (self->zip);

  while (status == UNZ_OK)
    {
      if (++n > TL_XLSX_MAX_MEMBERS)
        return refuse_large (error);
      if (!add_member (self, &unpacked, error))
        return FALSE;
      status = unzGoToNextFile (self->zip);
    }
  return status == UNZ_END_OF_LIST_OF_FILE || refuse_damaged (error);
}

/**
 * tl_xlsx_archive_new:
 * @bytes: what is in a file
 * @error: return location for a #TlImportError
 *
 * Returns: (transfer full) (nullable): the archive, or %NULL if @bytes is none, or
 *   it is too large
 */
TlXlsxArchive *
tl_xlsx_archive_new (GBytes  *bytes,
                     GError **error)
{
  g_autoptr (TlXlsxArchive) self = g_new0 (TlXlsxArchive, 1);
  zlib_filefunc64_def functions = {
    .zopen64_file = open_bytes,
    .zread_file = read_bytes,
    .ztell64_file = tell_bytes,
    .zseek64_file = seek_bytes,
    .zclose_file = close_bytes,
    .zerror_file = close_bytes,
    .opaque = self,
  };

  self->bytes = g_bytes_ref (bytes);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (g_bytes_get_size (bytes) > TL_XLSX_MAX_BYTES)
    {
      refuse_large (error);
      return NULL;
    }
  self->zip = unzOpen2_64 (NULL, &functions);
  if (self->zip == NULL)
    {
      refuse_foreign_bytes (bytes, error);
      return NULL;
    }
  return list_members (self, error) ? g_steal_pointer (&self) : NULL;
}

void
tl_xlsx_archive_free (TlXlsxArchive *self)
{
  if (self->zip != NULL)
    {
      tl_xlsx_archive_close (self);
      unzClose (self->zip);
    }
  g_hash_table_unref (self->members);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static const unz64_file_pos *
find_member (TlXlsxArchive *self,
             const char    *name)
{
  g_autofree char *folded = fold_name (name);

  return g_hash_table_lookup (self->members, folded);
}

gboolean
tl_xlsx_archive_has (TlXlsxArchive *self,
                     const char    *name)
{
  return find_member (self, name) != NULL;
}

/**
 * tl_xlsx_archive_open:
 * @self: an archive
 * @name: of a member; its case does not matter
 * @error: return location for a #TlImportError
 *
 * Opens a member, and closes the one that was open.
 *
 * Returns: %FALSE if there is none of that name, or it cannot be read
 */
gboolean
tl_xlsx_archive_open (TlXlsxArchive  *self,
                      const char     *name,
                      GError        **error)
{
  const unz64_file_pos *position = find_member (self, name);

  tl_xlsx_archive_close (self);
  if (position == NULL)
    {
      g_set_error (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
                   /* Translators: %s is the name of a part of a workbook, “xl/workbook.xml”. */
                   _("The workbook is damaged: “%s” is missing"), name);
      return FALSE;
    }
  if (unzGoToFilePos64 (self->zip, position) != UNZ_OK || unzOpenCurrentFile (self->zip) != UNZ_OK)
    {
      g_set_error (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
                   _("The workbook is damaged: “%s” cannot be read"), name);
      return FALSE;
    }
  self->open = TRUE;
  return TRUE;
}

/**
 * tl_xlsx_archive_read:
 * @self: an archive with an open member
 * @buffer: where to
 * @size: how much at most, up to 64 KiB
 *
 * Returns: how many bytes were read; 0 at the end; −1 if they cannot be unpacked
 */
gssize
tl_xlsx_archive_read (TlXlsxArchive *self,
                      void          *buffer,
                      gsize          size)
{
  int n;

  g_return_val_if_fail (self->open, -1);

  n = unzReadCurrentFile (self->zip, buffer, (unsigned) MIN (size, 1 << 16));
  return n < 0 ? -1 : n;
}

/**
 * tl_xlsx_archive_close:
 * @self: an archive
 *
 * Closes the member that is open, if there is one.
 *
 * Returns: %FALSE if it was read to its end and is not what was packed
 */
gboolean
tl_xlsx_archive_close (TlXlsxArchive *self)
{
  if (!self->open)
    return TRUE;
  self->open = FALSE;
  return unzCloseCurrentFile (self->zip) == UNZ_OK;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For renameat2(). */
#define _GNU_SOURCE

#include "tl-file-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "record/tl-json.h"

/* As many symbolic links as Linux follows. */
#define MAX_LINKS 40

/* --- State --- */

/**
 * tl_file_state_clear:
 * @state: a state
 *
 * Frees what it holds and makes it all zero.
 */
void
tl_file_state_clear (TlFileState *state)
{
  g_free (state->checksum);
  g_free (state->etag);
  *state = (TlFileState) { 0, };
}

static void
state_take_local (TlFileState       *state,
                  const struct stat *info,
                  const char        *data,
                  gsize              length)
{
  tl_file_state_clear (state);
  state->inode = info->st_ino;
  state->size = info->st_size;
  state->modified = (gint64) info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_mtim.tv_nsec;
  state->checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

/* --- Messages --- */

static gboolean
set_read_error (GError **error,
                int      reason)
{
  GIOErrorEnum code = g_io_error_from_errno (reason);

  switch (reason)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, G_IO_ERROR, code, _("There is no such file"));
      break;

    case EISDIR:
      g_set_error_literal (error, G_IO_ERROR, code, _("This is a folder, not a document"));
      break;

    case EACCES:
    case EPERM:
      g_set_error_literal (error, G_IO_ERROR, code, _("You are not allowed to read this file"));
      break;

    case EINVAL:
    case ENXIO:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("This is not an ordinary file that could be opened"));
      break;

    default:
      g_set_error (error, G_IO_ERROR, code,
                   /* Translators: then the system's reason. */
                   _("The file could not be read: %s"), g_strerror (reason));
      break;
    }

  return FALSE;
}

static gboolean
set_write_error (GError **error,
                 int      reason)
{
  GIOErrorEnum code = g_io_error_from_errno (reason);

  switch (reason)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, G_IO_ERROR, code, _("There is no such folder to save the file in"));
      break;

    case EISDIR:
      g_set_error_literal (error, G_IO_ERROR, code, _("There is a folder of this name"));
      break;

    case EEXIST:
      g_set_error_literal (error, G_IO_ERROR, code, _("There is a file of this name already"));
      break;

    case EACCES:
    case EPERM:
      g_set_error_literal (error, G_IO_ERROR, code, _("You are not allowed to save the file there"));
      break;

    case EROFS:
      g_set_error_literal (error, G_IO_ERROR, code, _("Nothing can be saved there, only read"));
      break;

    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, G_IO_ERROR, code, _("There is no room left to save the file"));
      break;

    case ENAMETOOLONG:
      g_set_error_literal (error, G_IO_ERROR, code, _("The name of the file is too long"));
      break;

    case EINVAL:
      g_set_error_literal (error, G_IO_ERROR, code, _("This is not an ordinary file that could be saved to"));
      break;

    default:
      g_set_error (error, G_IO_ERROR, code,
                   /* Translators: then the system's reason. */
                   _("The file could not be saved: %s"), g_strerror (reason));
      break;
    }

  return FALSE;
}

static gboolean
set_not_durable_error (GError **error,
                       int      reason)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (reason),
               /* Translators: then the system's reason. */
               _("The file was saved, but may be lost if the computer stops now: %s"), g_strerror (reason));

  return FALSE;
}

static gboolean
set_changed_error (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _("The file has been changed by another program since it was opened"));

  return FALSE;
}

/* --- Reading --- */

/* Reads a descriptor into @bytes, and one byte more than is allowed if there are
 * so many. Returns FALSE with errno. */
static gboolean
read_fd (int         fd,
         GByteArray *bytes)
{
  guint8 buffer[64 * 1024];

  while (bytes->len <= TL_JSON_MAX_BYTES)
    {
      gssize n = read (fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n == 0;

      g_byte_array_append (bytes, buffer, MIN ((gsize) n, TL_JSON_MAX_BYTES + 1 - bytes->len));
    }

  return TRUE;
}

/* Whether this is a file that can be read from one end to the other. Others wait
 * for somebody, or never end. Returns FALSE with errno. */
static gboolean
is_ordinary (const struct stat *info)
{
  if (S_ISREG (info->st_mode))
    return TRUE;

  errno = S_ISDIR (info->st_mode) ? EISDIR : EINVAL;

  return FALSE;
}

static GBytes *
read_local (const char   *path,
            TlFileState  *state,
            GError      **error)
{
  /* Opening a pipe would wait for somebody who writes to it, and some devices
   * would become the terminal of the process. */
  g_autofd int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct stat info;

  /* The state is that before reading, so that what is written meanwhile counts
   * as a change. */
  if (fd < 0 || fstat (fd, &info) != 0 || !is_ordinary (&info) || !read_fd (fd, bytes))
    {
      set_read_error (error, errno);
      return NULL;
    }

  if (state != NULL)
    state_take_local (state, &info, (const char *) bytes->data, bytes->len);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
read_stream (GInputStream  *stream,
             GByteArray    *bytes,
             GError       **error)
{
  guint8 buffer[64 * 1024];

  while (bytes->len <= TL_JSON_MAX_BYTES)
    {
      gssize n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error);

      if (n <= 0)
        return n == 0;

      g_byte_array_append (bytes, buffer, MIN ((gsize) n, TL_JSON_MAX_BYTES + 1 - bytes->len));
    }

  return TRUE;
}

static GBytes *
read_other (GFile        *file,
            TlFileState  *state,
            GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) local_error = NULL;

  stream = g_file_read (file, NULL, &local_error);
  if (stream != NULL)
    info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, NULL, NULL);

  if (stream == NULL || !read_stream (G_INPUT_STREAM (stream), bytes, &local_error))
    {
      g_set_error (error, local_error->domain, local_error->code,
                   _("The file could not be read: %s"), local_error->message);
      return NULL;
    }

  if (state != NULL)
    {
      tl_file_state_clear (state);
      if (info != NULL)
        state->etag = g_strdup (g_file_info_get_etag (info));
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static char *
dup_local_path (GFile *file)
{
  return g_file_is_native (file) ? g_file_get_path (file) : NULL;
}

/**
 * tl_file_store_read:
 * @file: a file
 * @state: (out caller-allocates) (optional): what it was like
 * @error: return location for a #GError, of %G_IO_ERROR
 *
 * Reads a file, or at least as much of it as tells that it is too large.
 *
 * The message is one sentence and does not name the file.
 *
 * Returns: (transfer full): its contents, or %NULL
 */
GBytes *
tl_file_store_read (GFile        *file,
                    TlFileState  *state,
                    GError      **error)
{
  g_autofree char *path = dup_local_path (file);

  if (path != NULL)
    return read_local (path, state, error);

  return read_other (file, state, error);
}

/* --- Writing --- */

/* Follows the links that the last part of a path is; what they lead to need not
 * be there. Returns NULL with errno. */
static char *
resolve_links (const char *path)
{
  g_autofree char *resolved = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = NULL;
      struct stat info;

      if (lstat (resolved, &info) != 0 || !S_ISLNK (info.st_mode))
        return g_steal_pointer (&resolved);

      target = g_file_read_link (resolved, NULL);
      if (target == NULL)
        {
          errno = EIO;
          return NULL;
        }

      if (!g_path_is_absolute (target))
        {
          g_autofree char *folder = g_path_get_dirname (resolved);
          char *joined = g_build_filename (folder, target, NULL);

          g_free (target);
          target = joined;
        }

      g_free (resolved);
      resolved = g_steal_pointer (&target);
    }

  errno = ELOOP;

  return NULL;
}

/* Looks at what is to be replaced; @exists tells whether there is anything.
 * Returns FALSE with errno where it must not be replaced. */
static gboolean
inspect_target (const char  *path,
                struct stat *info,
                gboolean    *exists)
{
  *exists = stat (path, info) == 0;

  if (!*exists)
    return errno == ENOENT;

  if (!is_ordinary (info))
    return FALSE;

  /* It could be replaced all the same where the folder allows it, but nobody
   * protects a file from writing to have that. */
  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

static gboolean
is_unchanged (const char        *path,
              const struct stat *info,
              const TlFileState *expected)
{
  g_auto (TlFileState) now = { 0, };
  g_autoptr (GBytes) bytes = NULL;

  if (expected->checksum == NULL)
    return FALSE;

  if (info->st_ino == expected->inode &&
      info->st_size == expected->size &&
      (gint64) info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_mtim.tv_nsec == expected->modified)
    return TRUE;

  if (info->st_size != expected->size)
    return FALSE;

  bytes = read_local (path, &now, NULL);

  return bytes != NULL && g_str_equal (now.checksum, expected->checksum);
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;

      data += n;
      length -= n;
    }

  return TRUE;
}

/* Access lists are extended attributes too. What a file system does not take is
 * left out: it did not matter for the contents. */
static void
copy_attributes (const char *path,
                 int         fd)
{
  gssize size = listxattr (path, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc (size) : NULL;

  size = names != NULL ? listxattr (path, names, size) : 0;

  for (const char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    {
      gssize length = getxattr (path, name, NULL, 0);
      g_autofree char *value = length > 0 ? g_malloc (length) : NULL;

      if (value != NULL && (length = getxattr (path, name, value, length)) >= 0)
        (void) fsetxattr (fd, name, value, length, 0);
    }
}

static gboolean
copy_permissions (const char        *path,
                  const struct stat *info,
                  int                fd)
{
  mode_t mode = info->st_mode & 07777;

  if (fchown (fd, info->st_uid, info->st_gid) != 0 &&
      fchown (fd, (uid_t) -1, info->st_gid) != 0)
    {
      /* What the old group was allowed is not what the new one should be. */
      mode &= ~(mode_t) (S_ISUID | S_ISGID | S_IRWXG);
      mode |= (info->st_mode & S_IRWXO) << 3;
    }

  copy_attributes (path, fd);

  return fchmod (fd, mode) == 0;
}

/* Makes the new file beside the old one. Returns its descriptor, or -1 with
 * errno. */
static int
make_beside (const char  *path,
             int          mode,
             char       **name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  *name = g_build_filename (folder, ".throughline-XXXXXX", NULL);
  fd = g_mkstemp_full (*name, O_WRONLY | O_CLOEXEC, mode);

  if (fd < 0)
    g_clear_pointer (name, g_free);

  return fd;
}

/* Puts the new file in its place. Returns FALSE with errno. */
static gboolean
put_in_place (const char *beside,
              const char *path,
              TlFileRule  rule)
{
  if (rule == TL_FILE_CREATE && renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Some file systems cannot promise to leave alone what appears meanwhile. */
  if (rule == TL_FILE_CREATE && errno != EINVAL && errno != ENOSYS)
    return FALSE;

  return rename (beside, path) == 0;
}

/* A rename lasts when its folder is on the disk. Some file systems have nothing
 * to be done for that, and say so. Returns 0, or the system's reason. */
static int
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int reason = fd >= 0 && fsync (fd) != 0 ? errno : 0;

  return reason == EINVAL || reason == EROFS ? 0 : reason;
}

/* Fills the new file and makes it like the old one, if there is one. Returns
 * FALSE with errno. */
static gboolean
fill_beside (int                fd,
             const char        *data,
             gsize              length,
             const char        *path,
             const struct stat *old_info,
             struct stat       *info)
{
  return write_all (fd, data, length) &&
         (old_info == NULL || copy_permissions (path, old_info, fd)) &&
         fsync (fd) == 0 &&
         fstat (fd, info) == 0;
}

static gboolean
write_beside (const char         *path,
              const char         *data,
              gsize               length,
              TlFileRule          rule,
              const TlFileState  *expected,
              TlFileState        *state,
              GError            **error)
{
  g_autofree char *beside = NULL;
  g_autofd int fd = -1;
  struct stat old_info, info;
  gboolean exists;
  int reason;

  if (!inspect_target (path, &old_info, &exists))
    return set_write_error (error, errno);
  if (exists && rule == TL_FILE_CREATE)
    return set_write_error (error, EEXIST);

  fd = make_beside (path, exists ? 0600 : 0666, &beside);
  if (fd < 0)
    return set_write_error (error, errno);

  if (!fill_beside (fd, data, length, path, exists ? &old_info : NULL, &info))
    {
      reason = errno;
      g_unlink (beside);
      return set_write_error (error, reason);
    }

  /* As late as possible, so that nobody's change falls in between. */
  if (rule == TL_FILE_UNCHANGED && stat (path, &old_info) == 0 && !is_unchanged (path, &old_info, expected))
    {
      g_unlink (beside);
      return set_changed_error (error);
    }

  if (!put_in_place (beside, path, rule))
    {
      reason = errno;
      g_unlink (beside);
      return set_write_error (error, reason);
    }

  state_take_local (state, &info, data, length);

  reason = sync_folder (path);

  return reason == 0 || set_not_durable_error (error, reason);
}

static gboolean
write_local (const char         *path,
             const char         *data,
             gsize               length,
             TlFileRule          rule,
             const TlFileState  *expected,
             TlFileState        *state,
             GError            **error)
{
  g_autofree char *resolved = resolve_links (path);

  if (resolved == NULL)
    return set_write_error (error, errno);

  return write_beside (resolved, data, length, rule, expected, state, error);
}

static gboolean
write_other (GFile              *file,
             const char         *data,
             gsize               length,
             TlFileRule          rule,
             const TlFileState  *expected,
             TlFileState        *state,
             GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *etag = NULL;

  if (rule == TL_FILE_CREATE && g_file_query_exists (file, NULL))
    return set_write_error (error, EEXIST);

  if (!g_file_replace_contents (file, data, length,
                                rule == TL_FILE_UNCHANGED ? expected->etag : NULL,
                                TRUE, G_FILE_CREATE_NONE, &etag, NULL, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
        return set_changed_error (error);

      g_set_error (error, local_error->domain, local_error->code,
                   _("The file could not be saved: %s"), local_error->message);
      return FALSE;
    }

  tl_file_state_clear (state);
  state->etag = g_steal_pointer (&etag);

  return TRUE;
}

/**
 * tl_file_store_write:
 * @file: a file
 * @data: (array length=length): its new contents
 * @length: their length in bytes
 * @rule: what may be there already
 * @expected: (nullable): with %TL_FILE_UNCHANGED, what it was like
 * @state: (inout): is replaced by what the file is like now, as soon as the new
 *   contents are in place; may be @expected
 * @error: return location for a #GError, of %G_IO_ERROR;
 *   %G_IO_ERROR_WRONG_ETAG: it is not what @expected says
 *
 * Writes a file, as told above.
 *
 * The message is one sentence and does not name the file.
 *
 * Returns: %FALSE if it could not be done. Where @state was not replaced, what
 *   was there still is. Where it was, the new contents are in place, whole, but
 *   may be gone again if the machine stops before they are written once more
 */
gboolean
tl_file_store_write (GFile              *file,
                     const char         *data,
                     gsize               length,
                     TlFileRule          rule,
                     const TlFileState  *expected,
                     TlFileState        *state,
                     GError            **error)
{
  g_autofree char *path = dup_local_path (file);

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (rule != TL_FILE_UNCHANGED || expected != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (path != NULL)
    return write_local (path, data, length, rule, expected, state, error);

  return write_other (file, data, length, rule, expected, state, error);
}

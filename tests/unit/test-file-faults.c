/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to a file when reading or writing goes wrong. */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include "file-fixture.h"
#include "record/tl-json.h"

static gboolean folders_do_not_last;

/* Takes the place of the C library's, to fail like a disk that is about to. */
int
fsync (int fd)
{
  struct stat info;

  if (folders_do_not_last && fstat (fd, &info) == 0 && S_ISDIR (info.st_mode))
    {
      errno = EIO;
      return -1;
    }

  return (int) syscall (SYS_fsync, fd);
}

static void
use_path (Fixture *fixture,
          char    *path)
{
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (path);
  g_free (path);
}

/* --- Writing --- */

static void
fault_missing_folder (Fixture *fixture)
{
  use_path (fixture, build_path (fixture, "nowhere/strategy.throughline"));
}

static void
fault_folder_is_file (Fixture *fixture)
{
  use_path (fixture, build_path (fixture, "strategy.throughline/strategy.throughline"));
}

static void
fault_is_folder (Fixture *fixture)
{
  char *path = build_path (fixture, "folder");

  g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
  use_path (fixture, path);
}

static void
fault_long_name (Fixture *fixture)
{
  g_autofree char *name = g_strnfill (300, 'x');

  use_path (fixture, build_path (fixture, name));
}

static void
fault_fifo (Fixture *fixture)
{
  char *path = build_path (fixture, "fifo");

  g_assert_cmpint (mkfifo (path, 0666), ==, 0);
  use_path (fixture, path);
}

static void
fault_dangling (Fixture *fixture)
{
  char *path = build_path (fixture, "link");

  g_assert_cmpint (symlink ("nowhere/file", path), ==, 0);
  use_path (fixture, path);
}

static const struct
{
  const char *name;
  void (*make) (Fixture *fixture);
  guint n_files; /* afterwards */
  int code;
  const char *message;
} faults[] = {
  { "missing-folder", fault_missing_folder, 1, G_IO_ERROR_NOT_FOUND, "There is no such folder to save the file in" },
  { "folder-is-file", fault_folder_is_file, 1, G_IO_ERROR_NOT_DIRECTORY, "There is no such folder to save the file in" },
  { "is-folder", fault_is_folder, 2, G_IO_ERROR_IS_DIRECTORY, "There is a folder of this name" },
  { "long-name", fault_long_name, 1, G_IO_ERROR_FILENAME_TOO_LONG, "The name of the file is too long" },
  { "fifo", fault_fifo, 2, G_IO_ERROR_INVALID_ARGUMENT, "This is not an ordinary file that could be saved to" },
  { "dangling", fault_dangling, 2, G_IO_ERROR_NOT_FOUND, "There is no such folder to save the file in" },
};

static void
test_fault (Fixture       *fixture,
            gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  static const TlFileRule rules[] = { TL_FILE_REPLACE, TL_FILE_UNCHANGED, TL_FILE_CREATE };

  put (fixture->path, "the old");
  faults[i].make (fixture);

  for (guint j = 0; j < G_N_ELEMENTS (rules); j++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save (fixture, "refused", rules[j], &error));
      g_test_message ("%s", error->message);

      /* What is in the way is in the way of a new file too. */
      if (rules[j] == TL_FILE_REPLACE)
        {
          g_assert_error (error, G_IO_ERROR, faults[i].code);
          g_assert_cmpstr (error->message, ==, faults[i].message);
        }
      else
        g_assert_true (error->domain == G_IO_ERROR);

      assert_contents (fixture->path, "the old");
      assert_n_files (fixture, faults[i].n_files);
      g_assert_null (fixture->state.checksum);
    }
}

/* Writing stops in the middle, as on a full disk. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *contents = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old_limit, limit;
  gboolean saved;

  put (fixture->path, "the old");
  open_file (fixture);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  limit = (struct rlimit) { 50000, old_limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  saved = save (fixture, contents, TL_FILE_UNCHANGED, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);

  g_assert_false (saved);
  g_assert_true (error->domain == G_IO_ERROR);
  assert_contents (fixture->path, "the old");
  assert_n_files (fixture, 1);

  assert_saved (fixture, contents, TL_FILE_UNCHANGED);
  assert_contents (fixture->path, contents);
}

/* Goes on as somebody who may not do everything. Returns FALSE where that is not
 * possible. */
static gboolean
become_ordinary (Fixture *fixture)
{
  if (geteuid () != 0)
    return TRUE;

  return chown (fixture->folder, STRANGER, STRANGER) == 0 &&
         chown (fixture->path, STRANGER, STRANGER) == 0 &&
         seteuid (STRANGER) == 0;
}

static void
become_again (uid_t user)
{
  g_assert_cmpint (seteuid (user), ==, 0);
}

static void
test_not_allowed (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  uid_t user = geteuid ();

  put (fixture->path, "the old");

  if (!become_ordinary (fixture))
    {
      g_test_skip ("the superuser cannot be anybody else here");
      return;
    }

  /* The folder does not take a new file. */
  g_assert_cmpint (chmod (fixture->folder, 0500), ==, 0);
  assert_not_saved (fixture, TL_FILE_REPLACE, G_IO_ERROR_PERMISSION_DENIED, "You are not allowed to save the file there");
  assert_contents (fixture->path, "the old");
  g_assert_cmpint (chmod (fixture->folder, 0700), ==, 0);

  /* The folder would, but the file is protected. */
  g_assert_cmpint (chmod (fixture->path, 0400), ==, 0);
  assert_not_saved (fixture, TL_FILE_REPLACE, G_IO_ERROR_PERMISSION_DENIED, "You are not allowed to save the file there");
  assert_contents (fixture->path, "the old");
  g_assert_cmpint (chmod (fixture->path, 0600), ==, 0);
  assert_n_files (fixture, 1);

  assert_saved (fixture, "the new", TL_FILE_REPLACE);
  become_again (user);
}

/* The system can no longer promise that the folder lasts: the new file is there,
 * and everybody knows what it is like. */
static void
test_not_durable (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "the new", -1);

  put (fixture->path, "the old");
  open_file (fixture);

  folders_do_not_last = TRUE;
  assert_not_saved (fixture, TL_FILE_UNCHANGED, G_IO_ERROR_FAILED,
                    "The file was saved, but may be lost if the computer stops now: Input/output error");
  folders_do_not_last = FALSE;

  assert_contents (fixture->path, "refused");
  assert_n_files (fixture, 1);

  /* Saved again, it is not mistaken for somebody else's change. */
  assert_saved (fixture, "the new", TL_FILE_UNCHANGED);
  assert_contents (fixture->path, "the new");
  g_assert_cmpstr (fixture->state.checksum, ==, checksum);
}

/* --- Reading --- */

static void
assert_not_read (Fixture    *fixture,
                 int         code,
                 const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tl_file_store_read (fixture->file, &fixture->state, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (fixture->state.checksum);
}

static void
test_read_missing (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  assert_not_read (fixture, G_IO_ERROR_NOT_FOUND, "There is no such file");
}

static void
test_read_folder (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  use_path (fixture, g_strdup (fixture->folder));
  assert_not_read (fixture, G_IO_ERROR_IS_DIRECTORY, "This is a folder, not a document");
}

static void
test_read_not_allowed (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  uid_t user = geteuid ();

  put (fixture->path, "the old");

  if (!become_ordinary (fixture))
    {
      g_test_skip ("the superuser cannot be anybody else here");
      return;
    }

  g_assert_cmpint (chmod (fixture->path, 0), ==, 0);
  assert_not_read (fixture, G_IO_ERROR_PERMISSION_DENIED, "You are not allowed to read this file");
  become_again (user);
}

/* What waits for somebody, never ends or is no file at all. */
static void
test_read_not_ordinary (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofd int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  fault_fifo (fixture);
  assert_not_read (fixture, G_IO_ERROR_NOT_REGULAR_FILE, "This is not an ordinary file that could be opened");

  use_path (fixture, g_strdup ("/dev/zero"));
  assert_not_read (fixture, G_IO_ERROR_NOT_REGULAR_FILE, "This is not an ordinary file that could be opened");

  use_path (fixture, build_path (fixture, "socket"));
  g_strlcpy (address.sun_path, g_file_peek_path (fixture->file), sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_not_read (fixture, G_IO_ERROR_NOT_REGULAR_FILE, "This is not an ordinary file that could be opened");
}

/* No more is read than tells that it is too much. */
static void
test_read_too_long (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put (fixture->path, "");
  g_assert_cmpint (truncate (fixture->path, (off_t) TL_JSON_MAX_BYTES + 1000), ==, 0);
  bytes = tl_file_store_read (fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, TL_JSON_MAX_BYTES + 1);
}

/* --- What is no local file --- */

static void
test_not_local (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_uri ("resource:///io/github/throughline/nothing");

  g_assert_null (tl_file_store_read (fixture->file, &fixture->state, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "The file could not be read: "));
  g_clear_error (&error);

  g_assert_false (save (fixture, "refused", TL_FILE_REPLACE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_true (g_str_has_prefix (error->message, "The file could not be saved: "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("full-disk", "fault/", 0, test_full_disk);
  add ("not-allowed", "fault/", 0, test_not_allowed);
  add ("not-durable", "fault/", 0, test_not_durable);
  add ("missing", "read/", 0, test_read_missing);
  add ("folder", "read/", 0, test_read_folder);
  add ("not-allowed", "read/", 0, test_read_not_allowed);
  add ("not-ordinary", "read/", 0, test_read_not_ordinary);
  add ("too-long", "read/", 0, test_read_too_long);
  add ("not-local", "", 0, test_not_local);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    add (faults[i].name, "fault/", i, test_fault);

  return g_test_run ();
}

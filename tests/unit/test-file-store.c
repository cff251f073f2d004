/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "document/tl-file-store.h"
#include "record/tl-json.h"

/* Nobody has this number: on Linux it is that of "nobody". */
#define STRANGER 65534

/* A folder that is empty, and a file in it that may be made. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  TlFileState state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("throughline-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "strategy.throughline", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  remove_tree (fixture->folder);
  tl_file_state_clear (&fixture->state);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
build_path (Fixture    *fixture,
            const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
put (const char *path,
     const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofd int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, contents, strlen (contents)), ==, strlen (contents));
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

/* Nothing is left lying about. */
static void
assert_n_files (Fixture *fixture,
                guint    expected)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  g_assert_cmpuint (n, ==, expected);
}

static gboolean
save (Fixture     *fixture,
      const char  *contents,
      TlFileRule   rule,
      GError     **error)
{
  return tl_file_store_write (fixture->file, contents, strlen (contents), rule,
                              &fixture->state, &fixture->state, error);
}

static void
assert_saved (Fixture    *fixture,
              const char *contents,
              TlFileRule  rule)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save (fixture, contents, rule, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static void
assert_not_saved (Fixture    *fixture,
                  TlFileRule  rule,
                  int         code,
                  const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, "refused", rule, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
open_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tl_file_store_read (fixture->file, &fixture->state, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

/* --- Writing --- */

static void
test_new (Fixture       *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  mode_t mask = umask (027);
  struct stat info;

  assert_saved (fixture, "one", TL_FILE_UNCHANGED);
  umask (mask);

  assert_contents (fixture->path, "one");
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  assert_n_files (fixture, 1);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  put (fixture->path, "zero, which is longer");

  assert_saved (fixture, "one", TL_FILE_REPLACE);
  assert_contents (fixture->path, "one");

  /* Once written, its state is known. */
  assert_saved (fixture, "two", TL_FILE_UNCHANGED);
  assert_saved (fixture, "", TL_FILE_UNCHANGED);
  assert_contents (fixture->path, "");
  assert_n_files (fixture, 1);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *link_path = build_path (fixture, "link");
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (GError) error = NULL;

  assert_saved (fixture, "one", TL_FILE_CREATE);
  assert_contents (fixture->path, "one");

  assert_not_saved (fixture, TL_FILE_CREATE, G_IO_ERROR_EXISTS, "There is a file of this name already");
  assert_contents (fixture->path, "one");

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_false (tl_file_store_write (link_file, "x", 1, TL_FILE_CREATE, NULL, &fixture->state, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_contents (fixture->path, "one");
  assert_n_files (fixture, 2);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0666, 0755 };
  mode_t mask = umask (077);

  put (fixture->path, "zero");

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat info;

      g_assert_cmpint (chmod (fixture->path, modes[i]), ==, 0);
      assert_saved (fixture, "one", TL_FILE_REPLACE);
      g_assert_cmpint (stat (fixture->path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
    }

  umask (mask);
}

static void
test_owner (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  struct stat info;

  put (fixture->path, "zero");
  if (chown (fixture->path, STRANGER, STRANGER) != 0)
    {
      g_test_skip ("only the superuser can give files away");
      return;
    }

  assert_saved (fixture, "one", TL_FILE_REPLACE);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_uid, ==, STRANGER);
  g_assert_cmpint (info.st_gid, ==, STRANGER);
}

static void
test_attributes (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  char value[16] = { 0, };

  put (fixture->path, "zero");
  if (setxattr (fixture->path, "user.throughline", "kept", 4, 0) != 0)
    {
      g_test_skip ("this file system has no extended attributes");
      return;
    }

  assert_saved (fixture, "one", TL_FILE_REPLACE);
  g_assert_cmpint (getxattr (fixture->path, "user.throughline", value, sizeof value - 1), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

/* --- Links --- */

static const struct
{
  const char *name;
  const char *link;    /* what "strategy.throughline" leads to, in the folder */
  gboolean absolute;
  const char *second;  /* what "second" leads to */
  const char *target;
  gboolean exists;
} links[] = {
  { "relative", "target", FALSE, NULL, "target", TRUE },
  { "absolute", "target", TRUE, NULL, "target", TRUE },
  { "two", "second", FALSE, "target", "target", TRUE },
  { "other-folder", "folder/../folder/target", FALSE, NULL, "folder/target", TRUE },
  { "dangling", "target", FALSE, NULL, "target", FALSE },
  { "dangling-absolute", "target", TRUE, NULL, "target", FALSE },
};

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *folder = build_path (fixture, "folder");
  g_autofree char *second = build_path (fixture, "second");
  g_autofree char *target = build_path (fixture, links[i].target);
  g_autofree char *absolute = build_path (fixture, links[i].link);
  g_autofree char *led = NULL;
  const char *link = links[i].absolute ? absolute : links[i].link;

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  g_assert_cmpint (symlink (link, fixture->path), ==, 0);
  if (links[i].second != NULL)
    g_assert_cmpint (symlink (links[i].second, second), ==, 0);
  if (links[i].exists)
    put (target, "zero");

  assert_saved (fixture, "one", TL_FILE_REPLACE);

  led = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (led, ==, link);
  assert_contents (target, "one");
  assert_contents (fixture->path, "one");
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link_loop (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *second = build_path (fixture, "second");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("second", fixture->path), ==, 0);
  g_assert_cmpint (symlink ("strategy.throughline", second), ==, 0);

  g_assert_false (save (fixture, "refused", TL_FILE_REPLACE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
  assert_n_files (fixture, 2);
}

static void
test_hard_link (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *other = build_path (fixture, "other");

  put (fixture->path, "zero");
  g_assert_cmpint (link (fixture->path, other), ==, 0);

  assert_saved (fixture, "one", TL_FILE_REPLACE);
  assert_contents (fixture->path, "one");
  assert_contents (other, "zero");
}

/* --- Changes by others --- */

static void
change_length (Fixture *fixture)
{
  put (fixture->path, "changed!");
}

static void
change_contents (Fixture *fixture)
{
  put (fixture->path, "changed");
}

/* As a program that keeps the time does. */
static void
change_behind (Fixture *fixture)
{
  struct stat info;
  struct timespec times[2];

  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  put (fixture->path, "changed!");
  times[0] = info.st_atim;
  times[1] = info.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
}

static void
change_identity (Fixture *fixture)
{
  g_autofree char *other = build_path (fixture, "other");

  put (other, "changed");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
}

static void
change_nothing (Fixture *fixture G_GNUC_UNUSED)
{
}

static void
change_time (Fixture *fixture)
{
  const struct timespec times[2] = { { 1000000000, 0 }, { 1000000000, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
}

/* Another file with the same contents, as from a backup. */
static void
change_back (Fixture *fixture)
{
  g_autofree char *other = build_path (fixture, "other");

  put (other, "the old");
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
}

static void
change_existence (Fixture *fixture)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
}

static const struct
{
  const char *name;
  void (*make) (Fixture *fixture);
  const char *contents; /* if it counts, that of the file then */
} changes[] = {
  { "length", change_length, "changed!" },
  { "contents", change_contents, "changed" },
  { "behind", change_behind, "changed!" },
  { "identity", change_identity, "changed" },
  { "nothing", change_nothing, NULL },
  { "time", change_time, NULL },
  { "back", change_back, NULL },
  { "existence", change_existence, NULL },
};

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  put (fixture->path, "the old");
  open_file (fixture);
  changes[i].make (fixture);

  if (changes[i].contents == NULL)
    {
      assert_saved (fixture, "the new", TL_FILE_UNCHANGED);
    }
  else
    {
      assert_not_saved (fixture, TL_FILE_UNCHANGED, G_IO_ERROR_WRONG_ETAG,
                        "The file has been changed by another program since it was opened");
      assert_contents (fixture->path, changes[i].contents);
      assert_n_files (fixture, 1);
      assert_saved (fixture, "the new", TL_FILE_REPLACE);
    }

  assert_contents (fixture->path, "the new");
  assert_saved (fixture, "newer", TL_FILE_UNCHANGED);
  assert_n_files (fixture, 1);
}

/* A file that was not there when it was asked for has been made by somebody. */
static void
test_appeared (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  put (fixture->path, "changed");

  assert_not_saved (fixture, TL_FILE_UNCHANGED, G_IO_ERROR_WRONG_ETAG,
                    "The file has been changed by another program since it was opened");
  assert_contents (fixture->path, "changed");
}

/* --- Faults --- */

static void
use_path (Fixture *fixture,
          char    *path)
{
  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (path);
  g_free (path);
}

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

/* No more is read than tells that it is too much. */
static void
test_read_endless (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  use_path (fixture, g_strdup ("/dev/zero"));
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

static void
add (const char *name,
     const char *kind,
     guint       i,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file-store/", kind, name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("new", "", 0, test_new);
  add ("replace", "", 0, test_replace);
  add ("create", "", 0, test_create);
  add ("permissions", "", 0, test_permissions);
  add ("owner", "", 0, test_owner);
  add ("attributes", "", 0, test_attributes);
  add ("loop", "link/", 0, test_link_loop);
  add ("hard", "link/", 0, test_hard_link);
  add ("appeared", "changed/", 0, test_appeared);
  add ("full-disk", "fault/", 0, test_full_disk);
  add ("not-allowed", "fault/", 0, test_not_allowed);
  add ("missing", "read/", 0, test_read_missing);
  add ("folder", "read/", 0, test_read_folder);
  add ("not-allowed", "read/", 0, test_read_not_allowed);
  add ("endless", "read/", 0, test_read_endless);
  add ("not-local", "", 0, test_not_local);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    add (links[i].name, "link/", i, test_link);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add (changes[i].name, "changed/", i, test_changed);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    add (faults[i].name, "fault/", i, test_fault);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "file-fixture.h"

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

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    add (links[i].name, "link/", i, test_link);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add (changes[i].name, "changed/", i, test_changed);

  return g_test_run ();
}

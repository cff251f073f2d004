/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

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

char *
build_path (Fixture    *fixture,
            const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
put (const char *path,
     const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofd int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, contents, strlen (contents)), ==, strlen (contents));
}

void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

void
assert_n_files (Fixture *fixture,
                guint    expected)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  g_assert_cmpuint (n, ==, expected);
}

gboolean
save (Fixture     *fixture,
      const char  *contents,
      TlFileRule   rule,
      GError     **error)
{
  return tl_file_store_write (fixture->file, contents, strlen (contents), rule,
                              &fixture->state, &fixture->state, error);
}

void
assert_saved (Fixture    *fixture,
              const char *contents,
              TlFileRule  rule)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save (fixture, contents, rule, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

void
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

void
open_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tl_file_store_read (fixture->file, &fixture->state, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

void
add (const char *name,
     const char *kind,
     guint       i,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file-store/", kind, name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test, tear_down);
}

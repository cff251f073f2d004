/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-runner.h"

#include <glib/gstdio.h>
#include <string.h>

#include "record/tl-json.h"

char *program;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("throughline-XXXXXX", NULL);
  fixture->kiosk = g_test_build_filename (G_TEST_DIST, "fixtures", "kiosk.throughline", NULL);
  g_assert_nonnull (fixture->folder);
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
  g_free (fixture->folder);
  g_free (fixture->kiosk);
}

void
put (Fixture    *fixture,
     const char *name,
     const char *contents,
     gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

char *
get (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

/* --- Running --- */

void
result_clear (Result *result)
{
  g_clear_pointer (&result->output, g_free);
  g_clear_pointer (&result->errors, g_free);
}

void
run_words (Fixture            *fixture,
           Result             *result,
           const char         *language,
           const char * const *words)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) subprocess = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "THROUGHLINE_LOCALEDIR", fixture->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  if (language != NULL)
    {
      g_subprocess_launcher_setenv (launcher, "LC_ALL", language, TRUE);
      g_subprocess_launcher_setenv (launcher, "LANGUAGE", "de", TRUE);
    }

  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **) words);
  arguments = g_strv_builder_end (builder);

  result_clear (result);
  subprocess = g_subprocess_launcher_spawnv (launcher, (const char * const *) arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (subprocess, NULL, NULL, &result->output, &result->errors, &error);
  g_assert_no_error (error);

  if (!g_subprocess_get_if_exited (subprocess))
    g_test_message ("%s", result->errors);
  g_assert_true (g_subprocess_get_if_exited (subprocess));
  result->status = g_subprocess_get_exit_status (subprocess);
}

void
assert_starts (const char *text,
               const char *start)
{
  if (!g_str_has_prefix (text, start))
    g_assert_cmpstr (text, ==, start);
}

void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_assert_cmpstr (text, ==, part);
}

void
assert_one_message (const char *errors)
{
  assert_starts (errors, PROGRAM);
  g_assert_true (g_str_has_suffix (errors, "\n"));
  g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
  g_assert_true (g_utf8_validate (errors, -1, NULL));
}

JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = tl_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

void
assert_members (JsonObject *object,
                const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", name);

  g_assert_cmpstr (names->str, ==, expected);
}

void
add (const char *name,
     guint       i,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/cli/", name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test, tear_down);
}

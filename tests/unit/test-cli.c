/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the command-line program, whose path is the first argument; the second is
 * a translation that puts every text of the wording between white brackets. */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "plan/tl-finding.h"
#include "record/tl-json.h"

#define PROGRAM "throughline-cli: "

static char *program;
static char *translation;

/* A folder of its own, in which the program is run. */
typedef struct
{
  char *folder;
  char *kiosk; /* path of a document with a plan and without errors */
} Fixture;

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

static void
put (Fixture    *fixture,
     const char *name,
     const char *contents,
     gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

static char *
get (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

/* --- Running --- */

/* What came of it. */
typedef struct
{
  int status;
  char *output;
  char *errors;
} Result;

static void
result_clear (Result *result)
{
  g_clear_pointer (&result->output, g_free);
  g_clear_pointer (&result->errors, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

/* Ends a NULL-terminated list of words; @language may be NULL. */
static void
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

#define run(fixture, result, ...) \
  run_words (fixture, result, NULL, (const char * const []) { __VA_ARGS__, NULL })

static void
assert_starts (const char *text,
               const char *start)
{
  if (!g_str_has_prefix (text, start))
    g_assert_cmpstr (text, ==, start);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_assert_cmpstr (text, ==, part);
}

/* There is one message, of one line. */
static void
assert_one_message (const char *errors)
{
  assert_starts (errors, PROGRAM);
  g_assert_true (g_str_has_suffix (errors, "\n"));
  g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
  g_assert_true (g_utf8_validate (errors, -1, NULL));
}

/* --- Help and misuse --- */

static const struct
{
  const char *words;
  const char *part; /* of the output */
} helps[] = {
  { "--help", "  export " },
  { "-h", "  check " },
  { "--version", "throughline-cli " },
  { "new --help", "  --example=NAME " },
  { "new -h", "throughline-cli new [OPTION…] FILE" },
  { "check --help", "  --json " },
  { "plan --help", "  --weeks=N " },
  { "export --help", ".xlsx" },
  { "plan --help --weeks 0", "  --start=YYYY-MM-DD " },
};

static void
test_help (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
    {
      g_auto (GStrv) words = g_strsplit (helps[i].words, " ", 0);
      g_auto (Result) result = { 0, };

      run_words (fixture, &result, NULL, (const char * const *) words);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.errors, ==, "");
      assert_contains (result.output, helps[i].part);
    }
}

static const struct
{
  const char *words;
  const char *message;
} misuses[] = {
  { "", "A command is missing" },
  { "paint", "There is no command “paint”" },
  { "--json", "There is no command “--json”" },
  { "new", "Something is missing; needed: FILE" },
  { "new a b", "“b” is one argument too many" },
  { "new --paint a", "Unknown option --paint" },
  { "new --example paint a", "There is no example “paint”; there are: bakery, museum, tax-adviser" },
  { "check", "Something is missing; needed: FILE" },
  { "check a b", "“b” is one argument too many" },
  { "plan", "Something is missing; needed: FILE" },
  { "plan --weeks 0 a", "--weeks: “0” is not a whole number from 1 to 156" },
  { "plan --weeks 157 a", "--weeks: “157” is not a whole number from 1 to 156" },
  { "plan --weeks -1 a", "--weeks: “-1” is not a whole number from 1 to 156" },
  { "plan --weeks 1.5 a", "--weeks: “1.5” is not a whole number from 1 to 156" },
  { "plan --weeks= a", "--weeks: “” is not a whole number from 1 to 156" },
  { "plan --weeks 0x10 a", "--weeks: “0x10” is not a whole number from 1 to 156" },
  { "plan --start 2027-03-02 a", "--start: 2027-03-02 is not a Monday" },
  { "plan --start 2027-3-1 a", "--start: “2027-3-1” is not a date like 2027-03-01" },
  { "plan --start 2027-02-29 a", "--start: “2027-02-29” is not a date like 2027-03-01" },
  { "export a", "Something is missing; needed: FILE OUT" },
  { "export a b.pdf", "b.pdf: It cannot be told from the name what to write; it can end in .xlsx" },
  { "export a b", "b: It cannot be told from the name what to write; it can end in .xlsx" },
  { "export a.xlsx ./a.xlsx", "./a.xlsx: The document cannot be exported onto itself" },
};

static void
test_misuse (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (misuses); i++)
    {
      g_auto (GStrv) words = g_strsplit (misuses[i].words, " ", 0);
      g_auto (Result) result = { 0, };
      g_autofree char *start = g_strconcat (PROGRAM, misuses[i].message, "\n" PROGRAM "Try “", NULL);

      run_words (fixture, &result, NULL, (const char * const *) words);
      g_test_message ("%s: %s", misuses[i].words, result.errors);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.output, ==, "");
      assert_starts (result.errors, start);
    }
}

/* --- new --- */

static void
test_new (Fixture       *fixture,
          gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  run (fixture, &result, "new", "a.throughline");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.output, ==, "");
  g_assert_cmpstr (result.errors, ==, "");

  before = get (fixture, "a.throughline");
  assert_starts (before, "{\n  \"format\": \"throughline\",\n  \"version\": 1,\n  \"document\": \"");

  run (fixture, &result, "new", "a.throughline");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM "a.throughline: There is a file of this name already\n");
  after = get (fixture, "a.throughline");
  g_assert_cmpstr (after, ==, before);

  run (fixture, &result, "new", "nowhere/a.throughline");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM "nowhere/a.throughline: There is no such folder to save the file in\n");

  /* What follows "--" is a name, whatever it looks like. */
  run (fixture, &result, "new", "--", "--json");
  g_assert_cmpint (result.status, ==, 0);
  run (fixture, &result, "check", "--", "--json");
  g_assert_cmpint (result.status, ==, 1);
  assert_starts (result.output, "error no-person-with-hours strategy.team: ");
}

/* Each example can be made, and is without errors. */
static void
test_new_example (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  static const char * const names[] = { "bakery", "museum", "tax-adviser" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Result) result = { 0, };

      run (fixture, &result, "new", "--example", names[i], names[i]);
      g_assert_cmpstr (result.errors, ==, "");
      g_assert_cmpint (result.status, ==, 0);

      run (fixture, &result, "check", names[i]);
      g_assert_cmpstr (result.errors, ==, "");
      g_assert_cmpint (result.status, ==, 0);

      run (fixture, &result, "plan", names[i]);
      g_assert_cmpstr (result.errors, ==, "");
      g_assert_cmpint (result.status, ==, 0);
    }
}

/* --- Files that are refused --- */

static char *
make_nested (void)
{
  GString *text = g_string_new ("{\"format\": \"throughline\", \"version\": 1, \"deep\": ");

  for (guint i = 0; i < 10 * 1024 * 1024; i++)
    g_string_append_c (text, '[');

  return g_string_free_and_steal (text);
}

#define HEAD "{\"format\": \"throughline\", \"version\": 1, \"plan\": {\"start\": \"2027-03-01\"}, "

static const struct
{
  const char *name;
  const char *contents; /* NULL: made by make_nested() */
  const char *message;
} bad_files[] = {
  { "empty", "", "The file is empty" },
  { "blank", " \n", "The file is empty" },
  { "cut-off", HEAD "\"strategy\": {\"team\": [{\"id\": \"a\"",
    "Line 1, column 112: the file ends here in the middle; it may have been cut off" },
  { "no-json", "Dear baker,\n", "Line 1, column 1: a file begins with “{”" },
  { "other-json", "{\"name\": \"package\"}", "This is not a Throughline document" },
  { "wrong-type", HEAD "\"strategy\": {\"team\": {}}}", "strategy.team: a list is expected here, not an object" },
  { "wrong-text", HEAD "\"strategy\": {\"whys\": {\"why_fit\": 3}}}",
    "strategy.whys.why_fit: text is expected here, not a number" },
  { "range", HEAD "\"strategy\": {\"team\": [{\"id\": \"a\", \"hours_per_week\": 169}]}}",
    "strategy.team[0].hours_per_week: 169 is not between 0 and 80" },
  { "word", HEAD "\"strategy\": {\"aim\": {\"primary\": \"fame\"}}}",
    "strategy.aim.primary: “fame” is not one of: unset, awareness, sales, loyalty" },
  { "newer", "{\"format\": \"throughline\", \"version\": 7}",
    "This file was written by a newer version of Throughline (format 7; this program reads up to 1)" },
  { "nested", NULL, "Line 1, column 112: lists and objects are nested too deeply" },
  { "no-utf8", HEAD "\"strategy\": {\"business\": {\"name\": \"B\xe4" "cker\"}}}",
    "Line 1, column 112: this is not UTF-8 text" },
};

static const char * const reading_commands[][3] = {
  { "check", NULL },
  { "plan", NULL },
  { "plan", "--json", NULL },
  { "export", NULL },
};

/* Takes the column out of a message: where exactly it points is not the
 * program's business. */
static char *
drop_column (const char *message)
{
  g_autoptr (GRegex) regex = g_regex_new ("column [0-9]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, message, -1, 0, "column", 0, NULL);
}

static void
test_bad_file (Fixture       *fixture,
               gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *nested = bad_files[i].contents == NULL ? make_nested () : NULL;
  g_autofree char *expected = NULL;

  put (fixture, "bad", nested != NULL ? nested : bad_files[i].contents, -1);
  expected = drop_column (bad_files[i].message);

  for (guint j = 0; j < G_N_ELEMENTS (reading_commands); j++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) words = NULL;
      g_auto (Result) result = { 0, };
      g_autofree char *message = NULL;

      g_strv_builder_addv (builder, (const char **) reading_commands[j]);
      g_strv_builder_add (builder, "bad");
      if (g_str_equal (reading_commands[j][0], "export"))
        g_strv_builder_add (builder, "out.xlsx");
      words = g_strv_builder_end (builder);

      run_words (fixture, &result, NULL, (const char * const *) words);
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpstr (result.output, ==, "");
      assert_one_message (result.errors);

      message = drop_column (result.errors);
      assert_starts (message, PROGRAM "bad: ");
      g_assert_true (g_str_has_suffix (message, "\n"));
      message[strlen (message) - 1] = '\0';
      g_assert_cmpstr (message + strlen (PROGRAM "bad: "), ==, expected);
    }
}

static void
test_missing_file (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };

  run (fixture, &result, "check", "nowhere.throughline");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM "nowhere.throughline: There is no such file\n");

  run (fixture, &result, "check", ".");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM ".: This is a folder, not a document\n");
}

/* --- check --- */

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = tl_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

static void
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

static void
test_check (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *findings;

  run (fixture, &result, "new", "empty");
  run (fixture, &result, "check", "empty");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, "");
  lines = g_strsplit (result.output, "\n", 0);

  run (fixture, &result, "check", "empty", "--json");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, "");
  node = parse (result.output);
  assert_members (json_node_get_object (node), "findings");
  findings = json_object_get_array_member (json_node_get_object (node), "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, g_strv_length (lines) - 1);
  g_assert_cmpuint (json_array_get_length (findings), >, 3);

  /* Both say the same. */
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      g_autofree char *line = NULL;

      assert_members (finding, "severity code message where");
      line = g_strdup_printf ("%s %s %s: %s",
                              json_object_get_string_member (finding, "severity"),
                              json_object_get_string_member (finding, "code"),
                              json_object_get_string_member (finding, "where"),
                              json_object_get_string_member (finding, "message"));
      g_assert_cmpstr (lines[i], ==, line);
    }

  /* Warnings are no reason to fail. */
  run (fixture, &result, "check", fixture->kiosk);
  g_assert_cmpint (result.status, ==, 0);
  assert_starts (result.output, "warning ");
}

/* --- plan --- */

static JsonObject *
get_first (JsonObject *object,
           const char *list)
{
  return json_array_get_object_element (json_object_get_array_member (object, list), 0);
}

static void
test_plan_json (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *plan, *channel, *score, *post = NULL;
  JsonArray *actions;

  run (fixture, &result, "plan", "--json", fixture->kiosk);
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpint (result.status, ==, 0);

  node = parse (result.output);
  plan = json_node_get_object (node);
  assert_members (plan, "start weeks needs channels actions workload findings");
  g_assert_cmpstr (json_object_get_string_member (plan, "start"), ==, "2027-03-01");
  g_assert_cmpint (json_object_get_int_member (plan, "weeks"), ==, 4);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (plan, "needs")), ==, 0);

  channel = get_first (plan, "channels");
  assert_members (channel, "id score chosen reason cadence_per_week hours_per_week persona_scores");
  g_assert_cmpstr (json_object_get_string_member (channel, "id"), ==, "instagram");
  g_assert_true (json_object_get_boolean_member (channel, "chosen"));
  score = get_first (channel, "persona_scores");
  assert_members (score, "persona score contributions");
  g_assert_cmpfloat (json_object_get_double_member (score, "score"), >, 0);
  g_assert_cmpfloat (json_object_get_double_member (score, "score"), <=, 100);
  assert_members (get_first (score, "contributions"), "kind points most ref text");

  actions = json_object_get_array_member (plan, "actions");
  for (guint i = 0; i < json_array_get_length (actions); i++)
    {
      JsonObject *action = json_array_get_object_element (actions, i);
      const char *id = json_object_get_string_member (action, "id");
      g_autofree char *start = g_strconcat (json_object_get_string_member (action, "kind"), "/", NULL);

      assert_members (action, "id date time week kind task title prompt prepare_on channel persona pillar format "
                              "source kpi target benchmark operator accountable approver hours approval_hours because");
      assert_starts (id, start);
      assert_members (get_first (action, "because"), "kind ref text");
      if (g_str_has_prefix (id, "post/"))
        post = action;
    }

  g_assert_nonnull (post);
  g_assert_cmpstr (json_object_get_string_member (post, "operator"), ==, "ana");
  g_assert_cmpstr (json_object_get_string_member (post, "kpi"), ==, "offers");
  assert_members (json_object_get_object_member (post, "target"), "fiscal_year quarter value");
  g_assert_cmpfloat (json_object_get_double_member (json_object_get_object_member (post, "target"), "value"), ==, 12.5);
  assert_members (json_object_get_object_member (post, "benchmark"), "percent denominator publisher year");
  g_assert_true (json_object_get_null_member (post, "approver"));

  assert_members (get_first (plan, "workload"), "person week hours available");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (plan, "workload")), ==, 4);
  assert_members (get_first (plan, "findings"), "severity code message where");
}

/* A week has the hours of what is done in it. */
static void
test_plan_workload (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonArray *actions, *loads;
  double done = 0, planned = 0;

  run (fixture, &result, "plan", "--json", fixture->kiosk);
  node = parse (result.output);
  actions = json_object_get_array_member (json_node_get_object (node), "actions");
  loads = json_object_get_array_member (json_node_get_object (node), "workload");

  for (guint i = 0; i < json_array_get_length (actions); i++)
    {
      JsonObject *action = json_array_get_object_element (actions, i);

      if (!json_object_get_null_member (action, "operator"))
        done += json_object_get_double_member (action, "hours");
      if (!json_object_get_null_member (action, "approver"))
        done += json_object_get_double_member (action, "approval_hours");
    }

  for (guint i = 0; i < json_array_get_length (loads); i++)
    {
      JsonObject *load = json_array_get_object_element (loads, i);

      planned += json_object_get_double_member (load, "hours");
      g_assert_cmpfloat (json_object_get_double_member (load, "hours"), <=,
                         json_object_get_double_member (load, "available"));
    }

  g_assert_cmpfloat (planned, >, 1);
  g_assert_cmpfloat_with_epsilon (done, planned, 0.01);
}

static void
test_plan_frame (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (fixture->kiosk, &before, NULL, NULL));
  run (fixture, &result, "plan", fixture->kiosk, "--json", "--weeks=2", "--start", "2027-03-08");
  g_assert_cmpint (result.status, ==, 0);

  node = parse (result.output);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "start"), ==, "2027-03-08");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "weeks"), ==, 2);

  /* The document stays as it is. */
  g_assert_true (g_file_get_contents (fixture->kiosk, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
test_plan_text (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_auto (GStrv) lines = NULL;
  guint n_weeks = 0, n_because = 0;

  run (fixture, &result, "plan", fixture->kiosk);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  assert_starts (result.output, "Kiosk am Tor: 4 weeks from Mon 1 Mar 2027\n");

  lines = g_strsplit (result.output, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 100);
      n_weeks += g_str_has_prefix (lines[i], "Week ");
      n_because += strstr (lines[i], " Because ") != NULL;
    }

  g_assert_cmpuint (n_weeks, ==, 4);
  g_assert_cmpuint (n_because, >, 20);
}

/* Without the minimum there is no plan, and it is said what is needed. */
static void
test_plan_needs (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;

  run (fixture, &result, "new", "empty");
  run (fixture, &result, "plan", "empty");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.output, ==, "");
  assert_starts (result.errors, PROGRAM "empty: ");

  run (fixture, &result, "plan", "--json", "empty");
  g_assert_cmpint (result.status, ==, 1);
  assert_starts (result.errors, PROGRAM "empty: ");
  node = parse (result.output);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "needs")), >, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "actions")), ==, 0);
}

/* --- export --- */

static void
test_export (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autofree char *workbook = NULL;

  run (fixture, &result, "export", fixture->kiosk, "out.xlsx");
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.output, ==, "");
  workbook = get (fixture, "out.xlsx");
  assert_starts (workbook, "PK");

  /* It is replaced, and the name may be in capitals. */
  put (fixture, "OUT.XLSX", "old", -1);
  run (fixture, &result, "export", fixture->kiosk, "OUT.XLSX");
  g_assert_cmpint (result.status, ==, 0);
  g_clear_pointer (&workbook, g_free);
  workbook = get (fixture, "OUT.XLSX");
  assert_starts (workbook, "PK");

  run (fixture, &result, "export", fixture->kiosk, "nowhere/out.xlsx");
  g_assert_cmpint (result.status, ==, 1);
  assert_one_message (result.errors);
  assert_starts (result.errors, PROGRAM "nowhere/out.xlsx: ");
}

/* --- Languages --- */

static void
install_translation (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, "throughline.mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  g_assert_cmpint (symlink (translation, path), ==, 0);
}

static gboolean
have_german (void)
{
  locale_t german = newlocale (LC_ALL_MASK, "de_DE.UTF-8", (locale_t) 0);

  if (german == (locale_t) 0)
    return FALSE;

  freelocale (german);

  return TRUE;
}

static void
test_language (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  const char * const text[] = { "plan", fixture->kiosk, NULL };
  const char * const commands[][4] = {
    { "plan", "--json", fixture->kiosk, NULL },
    { "check", fixture->kiosk, "--json", NULL },
  };
  g_auto (Result) german = { 0, };

  if (!have_german ())
    {
      g_test_skip ("there is no German locale");
      return;
    }

  install_translation (fixture);

  /* People read their own language… */
  run_words (fixture, &german, "de_DE.UTF-8", text);
  g_assert_cmpint (german.status, ==, 0);
  assert_contains (german.output, "⟦");
  assert_contains (german.output, "Mo 1 Mär 2027");

  /* …programs English. */
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Result) english = { 0, };

      run_words (fixture, &english, NULL, commands[i]);
      run_words (fixture, &german, "de_DE.UTF-8", commands[i]);
      g_assert_cmpint (german.status, ==, english.status);
      g_assert_cmpstr (german.output, ==, english.output);
      g_assert_cmpstr (german.errors, ==, english.errors);
    }
}

/* Where letters are missing, what comes nearest to them is written. */
static void
test_encoding (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  const char * const help[] = { "--help", NULL };
  const char * const json[] = { "plan", "--json", fixture->kiosk, NULL };
  g_auto (Result) english = { 0, };
  g_auto (Result) result = { 0, };

  run_words (fixture, &result, "C", help);
  g_assert_cmpint (result.status, ==, 0);
  assert_contains (result.output, "[OPTION...]");

  run_words (fixture, &english, NULL, json);
  run_words (fixture, &result, "C", json);
  g_assert_cmpstr (result.output, ==, english.output);
}

/* --- Output that cannot be written --- */

/* Runs the program with standard output leading to @path, or closed. */
static void
run_to (Fixture    *fixture,
        const char *path,
        const char *command,
        const char *option,
        Result     *result)
{
  g_autofree char *script = NULL;
  g_autoptr (GSubprocess) subprocess = NULL;
  g_autoptr (GError) error = NULL;

  script = g_strdup_printf ("exec \"$@\" >%s", path != NULL ? path : "&-");
  subprocess = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                                 "sh", "-c", script, "sh", program, command, fixture->kiosk, option, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (subprocess, NULL, NULL, NULL, &result->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (subprocess));
  result->status = g_subprocess_get_exit_status (subprocess);
}

static void
test_no_output (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *command;
    const char *option;
  } commands[] = {
    { "check", NULL },
    { "check", "--json" },
    { "plan", NULL },
    { "plan", "--json" },
    { "plan", "--help" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Result) full = { 0, };
      g_auto (Result) closed = { 0, };

      run_to (fixture, "/dev/full", commands[i].command, commands[i].option, &full);
      g_assert_cmpint (full.status, ==, 1);
      assert_one_message (full.errors);
      assert_starts (full.errors, PROGRAM "The output could not be written: ");

      run_to (fixture, NULL, commands[i].command, commands[i].option, &closed);
      g_assert_cmpint (closed.status, ==, 1);
      assert_one_message (closed.errors);
      assert_starts (closed.errors, PROGRAM "The output could not be written: ");
    }
}

/* --- The manual --- */

static void
test_manual (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "man", "throughline-cli.1", NULL);
  g_autofree char *manual = NULL;
  g_auto (GStrv) parts = NULL;
  guint n_codes = 0;

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  parts = g_strsplit (manual, "\\-", 0);
  g_free (manual);
  manual = g_strjoinv ("-", parts);

  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    {
      g_autofree char *entry = g_strdup_printf ("\n.TP\n.BR %s \" (%s)\"\n", tl_finding_code_to_nick (code),
                                                tl_severity_to_nick (tl_finding_code_get_severity (code)));

      assert_contains (manual, entry);
    }

  /* Nor does it list any that there are not. */
  for (const char *p = manual; (p = strstr (p, ".TP\n.BR ")) != NULL; p++)
    {
      const char *end = strchr (p + strlen (".TP\n"), '\n');

      n_codes += g_str_has_prefix (end - 2, ")\"") ? 1 : 0;
    }
  g_assert_cmpuint (n_codes, ==, TL_N_FINDING_CODES);
}

static void
add (const char *name,
     guint       i,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/cli/", name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpint (argc, ==, 3);
  program = g_canonicalize_filename (argv[1], NULL);
  translation = g_canonicalize_filename (argv[2], NULL);

  add ("help", 0, test_help);
  add ("misuse", 0, test_misuse);
  add ("new", 0, test_new);
  add ("new-example", 0, test_new_example);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("bad-file/", bad_files[i].name, NULL);

      add (name, i, test_bad_file);
    }
  add ("missing-file", 0, test_missing_file);
  add ("check", 0, test_check);
  add ("plan/json", 0, test_plan_json);
  add ("plan/workload", 0, test_plan_workload);
  add ("plan/frame", 0, test_plan_frame);
  add ("plan/text", 0, test_plan_text);
  add ("plan/needs", 0, test_plan_needs);
  add ("export", 0, test_export);
  add ("language", 0, test_language);
  add ("encoding", 0, test_encoding);
  add ("no-output", 0, test_no_output);
  g_test_add_func ("/cli/manual", test_manual);

  return g_test_run ();
}

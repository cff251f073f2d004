/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the command-line program, whose path is the argument. */

#include <string.h>
#include <sys/stat.h>

#include "cli-runner.h"
#include "document/tl-document.h"

/* --- Help and misuse --- */

#define FORMATS "xlsx, pdf, ics, buffer, metricool, csv"
#define ENDINGS ".xlsx, .pdf, .ics, or --format can say it: " FORMATS

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
  { "import --help", "  --take-workbook " },
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
  { "--version extra", "“extra” is one argument too many" },
  { "--version --json", "“--json” is one argument too many" },
  { "new", "Something is missing; needed: FILE" },
  { "new a b", "“b” is one argument too many" },
  { "new --paint a", "Unknown option --paint" },
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
  { "export a b.ods", "b.ods: It cannot be told from the name what to write; it can end in " ENDINGS },
  { "export a b.csv", "b.csv: It cannot be told from the name what to write; it can end in " ENDINGS },
  { "export a b", "b: It cannot be told from the name what to write; it can end in " ENDINGS },
  { "export a b --format xls", "--format: “xls” is not one of " FORMATS },
  { "export a b.ics --remind=-5", "--remind: -5 is not a number of minutes from 0 to 40320" },
  { "export a b.ics --remind 40321", "--remind: 40321 is not a number of minutes from 0 to 40320" },
  { "export a b.xlsx --person Ben", "--person: xlsx cannot be limited to one person; these can: ics, buffer, metricool, csv" },
  { "export a b.pdf --person Ben", "--person: pdf cannot be limited to one person; these can: ics, buffer, metricool, csv" },
  { "export a b.ics --format pdf --person=", "--person: pdf cannot be limited to one person; these can: ics, buffer, metricool, csv" },
  { "export a b.xlsx --remind 0", "--remind: xlsx cannot remind anybody; what can: ics" },
  { "export a b.pdf --remind 15", "--remind: pdf cannot remind anybody; what can: ics" },
  { "export a b --format csv --remind 15", "--remind: csv cannot remind anybody; what can: ics" },
  { "export a b --format buffer --remind 15", "--remind: buffer cannot remind anybody; what can: ics" },
  { "export a b.ics --today soon", "--today: “soon” is not a date like 2027-03-01" },
  { "export a.xlsx ./a.xlsx", "./a.xlsx: The document cannot be exported onto itself" },
  { "import a", "Something is missing; needed: FILE WORKBOOK" },
  { "import --today soon a b", "--today: “soon” is not a date like 2027-03-01" },
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
  const char * const *names = tl_document_get_examples ();
  g_autofree char *list = g_strjoinv (", ", (char **) names);
  g_autofree char *message = g_strdup_printf (PROGRAM "There is no example “paint”; there are: %s\n", list);
  g_auto (Result) refused = { 0, };

  run (fixture, &refused, "new", "--example", "paint", "paint");
  g_assert_cmpint (refused.status, ==, 2);
  assert_starts (refused.errors, message);

  g_assert_nonnull (names[0]);
  for (guint i = 0; names[i] != NULL; i++)
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
    "Line 1, column N: the file ends here in the middle; it may have been cut off" },
  { "no-json", "Dear baker,\n", "Line 1, column N: a file begins with “{”" },
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
  { "version", "{\"format\": \"throughline\", \"version\": 1.5}", "version: 1.5 is not a whole number from 1" },
  { "nested", NULL, "Line 1, column N: lists and objects are nested too deeply" },
  { "no-utf8", HEAD "\"strategy\": {\"business\": {\"name\": \"B\xe4" "cker\"}}}",
    "Line 1, column N: this is not UTF-8 text" },
};

static const char * const reading_commands[][3] = {
  { "check", NULL },
  { "plan", NULL },
  { "plan", "--json", NULL },
  { "export", NULL },
  { "import", NULL },
};

/* The column is a matter of the parser. */
static char *
drop_column (const char *message)
{
  g_autoptr (GRegex) regex = g_regex_new ("column [0-9]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, message, -1, 0, "column N", 0, NULL);
}

static void
test_bad_file (Fixture       *fixture,
               gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *nested = bad_files[i].contents == NULL ? make_nested () : NULL;

  put (fixture, "bad", nested != NULL ? nested : bad_files[i].contents, -1);

  for (guint j = 0; j < G_N_ELEMENTS (reading_commands); j++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) words = NULL;
      g_auto (Result) result = { 0, };
      g_autofree char *message = NULL;

      g_strv_builder_addv (builder, (const char **) reading_commands[j]);
      g_strv_builder_add (builder, "bad");
      if (g_str_equal (reading_commands[j][0], "export") || g_str_equal (reading_commands[j][0], "import"))
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
      g_assert_cmpstr (message + strlen (PROGRAM "bad: "), ==, bad_files[i].message);
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

/* It would wait for ever for somebody who writes to the pipe. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  g_auto (Result) result = { 0, };

  g_assert_cmpint (mkfifo (path, 0666), ==, 0);

  for (guint i = 0; i < 2; i++)
    {
      run (fixture, &result, i == 0 ? "check" : "plan", "pipe");
      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpstr (result.errors, ==, PROGRAM "pipe: This is not an ordinary file that could be opened\n");
    }

  run (fixture, &result, "check", "/dev/zero");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM "/dev/zero: This is not an ordinary file that could be opened\n");
}

/* --- check --- */

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

      assert_members (finding, "severity code message where fix");
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

static void
test_check_today (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autofree char *first = NULL;

  /* The example on the first day of its plan, and two days later. */
  run (fixture, &result, "new", "--example", "bakery", "bakery");
  run (fixture, &result, "check", "--today", "2027-01-04", "bakery");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpstr (result.output, ==, "");

  run (fixture, &result, "check", "bakery", "--today=2027-01-06");
  g_assert_cmpint (result.status, ==, 0);
  assert_starts (result.output, "warning overdue tracking.actions: ");

  /* Seen from one day, it is the same every time. */
  run (fixture, &result, "check", "--json", "--today", "2027-02-03", "bakery");
  first = g_strdup (result.output);
  run (fixture, &result, "check", "--today", "2027-02-03", "--json", "bakery");
  g_assert_cmpstr (result.output, ==, first);
  assert_contains (first, "\"code\": \"overdue\"");

  run (fixture, &result, "check", "--today", "2027-13-01", "bakery");
  g_assert_cmpint (result.status, ==, 2);
  g_assert_cmpstr (result.output, ==, "");
  assert_starts (result.errors, "throughline-cli: --today: “2027-13-01” is not a date like 2027-03-01\n");
}

/* What can be repaired says how that is called, in English. */
static void
test_check_fix (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  static const char text[] =
    "{\"format\": \"throughline\", \"version\": 1, \"document\": \"d\", \"plan\": {\"start\": \"2027-01-04\", \"origin\": \"2027-01-04\"}, \"strategy\": {\"pillars\": ["
    "{\"id\": \"a\", \"name\": \"Bread\", \"share\": 50}, {\"id\": \"b\", \"share\": 20}]}}";
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonArray *findings;
  guint n_fixes = 0;

  put (fixture, "shares", text, -1);
  run (fixture, &result, "check", "shares", "--json");
  g_assert_cmpint (result.status, ==, 1);
  node = parse (result.output);
  findings = json_object_get_array_member (json_node_get_object (node), "findings");
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      gboolean of_shares = g_str_equal (json_object_get_string_member (finding, "code"), "pillar-shares");

      g_assert_cmpint (json_object_get_null_member (finding, "fix"), ==, !of_shares);
      if (!of_shares)
        continue;
      g_assert_cmpstr (json_object_get_string_member (finding, "fix"), ==, "Make themes add up to 100 %");
      n_fixes++;
    }
  g_assert_cmpuint (n_fixes, ==, 1);
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

/* A member that programs read is named in the manual. */
static void
assert_named (JsonNode   *node,
              const char *manual)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        assert_named (json_array_get_element (json_node_get_array (node), i), manual);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", name);

          if (!g_regex_match_simple (pattern, manual, 0, 0))
            g_error ("The manual does not name “%s”", name);
          assert_named (value, manual);
        }
    }
}

static void
test_manual_json (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "man", "throughline-cli.1", NULL);
  g_autofree char *manual = NULL;
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  const char *section;

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  section = strstr (manual, "\n.SH JSON\n");
  g_assert_nonnull (section);

  run (fixture, &result, "plan", "--json", fixture->kiosk);
  g_assert_cmpint (result.status, ==, 0);
  node = parse (result.output);
  assert_named (node, section);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

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
  add ("pipe", 0, test_pipe);
  add ("check", 0, test_check);
  add ("check-today", 0, test_check_today);
  add ("check-fix", 0, test_check_fix);
  add ("export", 0, test_export);
  add ("no-output", 0, test_no_output);
  g_test_add_func ("/cli/manual", test_manual);
  add ("manual-json", 0, test_manual_json);

  return g_test_run ();
}

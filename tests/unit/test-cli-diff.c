/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the command-line program, whose path is the argument, compare plans. */

#include <string.h>

#include "cli-runner.h"

/* Writes the kiosk as it would be with another text in it. */
static void
put_changed (Fixture    *fixture,
             const char *name,
             const char *text,
             const char *replacement)
{
  g_autofree char *contents = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (fixture->kiosk, &contents, NULL, NULL));
  changed = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (changed, text, replacement, 1), ==, 1);
  put (fixture, name, changed->str, (gssize) changed->len);
}

static void
test_same (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *diff, *counts, *week;
  JsonArray *weeks;

  run (fixture, &result, "diff", fixture->kiosk, fixture->kiosk);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpstr (result.output, ==, "The plans are the same\n");

  run (fixture, &result, "diff", "--json", fixture->kiosk, fixture->kiosk);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  node = parse (result.output);
  diff = json_node_get_object (node);
  assert_members (diff, "summary more_weeks fewer_weeks counts channels people actions weeks");
  g_assert_true (json_object_get_null_member (diff, "summary"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (diff, "actions")), ==, 0);

  counts = json_object_get_object_member (diff, "counts");
  assert_members (counts, "new gone done skipped resumed moved given changed");
  g_assert_cmpint (json_object_get_int_member (counts, "moved"), ==, 0);

  weeks = json_object_get_array_member (diff, "weeks");
  g_assert_cmpuint (json_array_get_length (weeks), ==, 4);
  week = json_array_get_object_element (weeks, 1);
  assert_members (week, "monday old_actions new_actions old_hours new_hours");
  g_assert_cmpstr (json_object_get_string_member (week, "monday"), ==, "2027-03-08");
  g_assert_cmpint (json_object_get_int_member (week, "old_actions"), >, 0);
  g_assert_cmpfloat (json_object_get_double_member (week, "old_hours"), ==,
                     json_object_get_double_member (week, "new_hours"));
}

static void
test_longer (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *diff;

  put_changed (fixture, "longer", "\"weeks\": 4", "\"weeks\": 9");
  run (fixture, &result, "diff", fixture->kiosk, "longer", "--json");
  g_assert_cmpint (result.status, ==, 0);
  node = parse (result.output);
  diff = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (diff, "more_weeks"), ==, 5);
  g_assert_cmpint (json_object_get_int_member (diff, "fewer_weeks"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (diff, "weeks")), ==, 4);
  g_assert_nonnull (strstr (json_object_get_string_member (diff, "summary"), "5 more weeks"));
}

/* What is published of an action, on both sides. */
static void
check_action (JsonObject *action,
              guint      *n_sides)
{
  static const char * const sides[] = { "old", "new" };

  assert_members (action, "id kind differs old new text");
  g_assert_cmpstr (json_object_get_string_member (action, "text"), !=, "");

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (json_object_get_null_member (action, sides[i]))
        continue;

      n_sides[i]++;
      assert_members (json_object_get_object_member (action, sides[i]),
                      "date time prepare_on week title channel persona pillar format kpi "
                      "operator accountable approver hours approval_hours status");
    }
}

/* The old plan is read from the old answers. */
static void
test_different (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_auto (Result) text = { 0, };
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *actions, *channels, *people;
  JsonObject *diff;
  guint n_sides[2] = { 0, };

  run (fixture, &result, "new", "--example", "bakery", "bakery");
  run (fixture, &result, "diff", fixture->kiosk, "bakery", "--json");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  node = parse (result.output);
  diff = json_node_get_object (node);

  actions = json_object_get_array_member (diff, "actions");
  for (guint i = 0; i < json_array_get_length (actions); i++)
    check_action (json_array_get_object_element (actions, i), n_sides);
  g_assert_cmpuint (n_sides[0], >, 0);
  g_assert_cmpuint (n_sides[1], >, 0);

  channels = json_object_get_array_member (diff, "channels");
  g_assert_cmpuint (json_array_get_length (channels), >, 0);
  assert_members (json_array_get_object_element (channels, 0), "id old_cadence_per_week new_cadence_per_week text");

  people = json_object_get_array_member (diff, "people");
  g_assert_cmpuint (json_array_get_length (people), >, 0);
  assert_members (json_array_get_object_element (people, 0), "id old_hours_per_week new_hours_per_week text");

  /* One line sums it up, and there is one for each entry, one for the weeks that are
   * new or gone, and one for those with more or less to do. */
  run (fixture, &text, "diff", fixture->kiosk, "bakery");
  g_assert_cmpint (text.status, ==, 0);
  lines = g_strsplit (text.output, "\n", 0);
  g_assert_cmpstr (lines[0], ==, json_object_get_string_member (diff, "summary"));
  g_assert_cmpuint (g_strv_length (lines), ==,
                    4 + json_array_get_length (channels) + json_array_get_length (people) + json_array_get_length (actions));
}

/* Every member is published. */
static void
assert_published (JsonNode   *node,
                  const char *section)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        assert_published (json_array_get_element (array, i), section);
      return;
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", name);

      g_test_message ("%s", name);
      g_assert_true (g_regex_match_simple (pattern, section, 0, 0));
      assert_published (member, section);
    }
}

static void
test_manual (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "man", "throughline-cli.1", NULL);
  g_autofree char *manual = NULL;
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  const char *section;

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  section = strstr (manual, ".B diff \\-\\-json\n");
  g_assert_nonnull (section);

  run (fixture, &result, "new", "--example", "bakery", "bakery");
  run (fixture, &result, "diff", "--json", fixture->kiosk, "bakery");
  node = parse (result.output);
  assert_published (node, section);
}

static void
test_not_read (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };

  put (fixture, "bad", "{}", -1);

  run (fixture, &result, "diff", fixture->kiosk, "bad");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.output, ==, "");
  g_assert_cmpstr (result.errors, ==, PROGRAM "bad: This is not a Throughline document\n");

  run (fixture, &result, "diff", "bad", fixture->kiosk, "--json");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.output, ==, "");
  g_assert_cmpstr (result.errors, ==, PROGRAM "bad: This is not a Throughline document\n");

  run (fixture, &result, "diff", "nowhere", "bad");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.errors, ==, PROGRAM "nowhere: There is no such file\n");
}

static void
test_misuse (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };

  run (fixture, &result, "diff", "a");
  g_assert_cmpint (result.status, ==, 2);
  assert_starts (result.errors, PROGRAM "Something is missing; needed: OLD NEW\n");

  run (fixture, &result, "diff", "a", "b", "c");
  g_assert_cmpint (result.status, ==, 2);
  assert_starts (result.errors, PROGRAM "“c” is one argument too many\n");

  run (fixture, &result, "diff", "--weeks", "3", "a", "b");
  g_assert_cmpint (result.status, ==, 2);
  assert_starts (result.errors, PROGRAM "Unknown option --weeks\n");

  run (fixture, &result, "diff", "--help");
  g_assert_cmpint (result.status, ==, 0);
  assert_contains (result.output, "throughline-cli diff [OPTION…] OLD NEW");
  assert_contains (result.output, "--json");

  run (fixture, &result, "--help");
  assert_contains (result.output, "  diff ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

  add ("diff/same", 0, test_same);
  add ("diff/longer", 0, test_longer);
  add ("diff/different", 0, test_different);
  add ("diff/manual", 0, test_manual);
  add ("diff/not-read", 0, test_not_read);
  add ("diff/misuse", 0, test_misuse);

  return g_test_run ();
}

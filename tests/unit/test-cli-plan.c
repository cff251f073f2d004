/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the command-line program, whose path is the first argument, write plans;
 * the second is a translation that puts every text of the wording between white
 * brackets. */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "cli-runner.h"
#include "record/tl-day.h"

static char *translation;

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
  assert_members (plan, "start weeks needs channels actions edits workload findings");
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

      assert_members (action, "id date time week kind task status title prompt prepare_on channel persona pillar format "
                              "source kpi target benchmark operator accountable approver hours approval_hours "
                              "done_on actual_hours link note because");
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
  assert_members (get_first (plan, "findings"), "severity code message where fix");
}

/* How many hours of work there are in the week that begins on @monday. */
static double
hours_of_week (JsonArray *actions,
               TlDay      monday)
{
  double hours = 0;

  for (guint i = 0; i < json_array_get_length (actions); i++)
    {
      JsonObject *action = json_array_get_object_element (actions, i);
      TlDay day;

      g_assert_true (tl_day_parse (json_object_get_string_member (action, "prepare_on"), &day));
      if (day < monday || day >= monday + 7)
        continue;
      if (!json_object_get_null_member (action, "operator"))
        hours += json_object_get_double_member (action, "hours");
      if (!json_object_get_null_member (action, "approver"))
        hours += json_object_get_double_member (action, "approval_hours");
    }

  return hours;
}

/* A week has the hours of what is done in it. In the last two, something for the
 * weeks after the plan is prepared too. */
static void
test_plan_workload (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonArray *actions, *loads;
  guint n_weeks;

  run (fixture, &result, "plan", "--json", fixture->kiosk);
  node = parse (result.output);
  actions = json_object_get_array_member (json_node_get_object (node), "actions");
  loads = json_object_get_array_member (json_node_get_object (node), "workload");
  n_weeks = json_array_get_length (loads);
  g_assert_cmpuint (n_weeks, ==, 4);

  for (guint i = 0; i < n_weeks; i++)
    {
      JsonObject *load = json_array_get_object_element (loads, i);
      double hours = json_object_get_double_member (load, "hours");
      double done = hours_of_week (actions, tl_day_new (2027, 3, 1) + 7 * i);

      g_assert_cmpint (json_object_get_int_member (load, "week"), ==, i + 1);
      g_assert_cmpfloat (hours, >, 1);
      g_assert_cmpfloat (hours, <=, json_object_get_double_member (load, "available"));
      g_assert_cmpfloat (done, <=, hours + 0.01);
      if (i + 2 < n_weeks)
        g_assert_cmpfloat_with_epsilon (done, hours, 0.01);
    }
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

#define POST "post/instagram/2027-03-08/1"
#define LOST "post/instagram/2027-03-08/99"
#define LISTEN "duty/listen/-/2027-03-08"

/* The kiosk, of which somebody changed something. */
static void
put_tracked (Fixture    *fixture,
             const char *name)
{
  static const char tracking[] =
    "\"tracking\": {"
    "  \"edits\": ["
    "    {\"id\": \"e1\", \"action\": \"" POST "\", \"field\": \"title\", \"value\": \"Show the new sign\", \"replaced\": \"\"},"
    "    {\"id\": \"e2\", \"action\": \"" POST "\", \"field\": \"minutes\", \"value\": \"90\", \"replaced\": \"1\"},"
    "    {\"id\": \"e3\", \"action\": \"" LISTEN "\", \"field\": \"status\", \"value\": \"skipped\", \"replaced\": \"planned\"},"
    "    {\"id\": \"e4\", \"action\": \"" LOST "\", \"field\": \"note\", \"value\": \"Bring a ladder\"}],"
    "  \"actions\": ["
    "    {\"id\": \"a1\", \"action\": \"hand/1\", \"title\": \"Call the paper\", \"prepare_on\": \"2027-03-09\", \"operator\": \"ana\","
    "     \"minutes\": 40, \"done\": true, \"done_on\": \"2027-03-10\", \"actual_minutes\": 30, \"link\": \"https://example.org\","
    "     \"text\": \"Hello,\\nreaders\", \"picture\": \"https://example.org/a.jpg\", \"picture_text\": \"A shop\"},"
    "    {\"id\": \"a2\", \"action\": \"hand/2\", \"title\": \"Paint the door\", \"prepare_on\": \"2027-05-05\"}]},"
    "\"strategy\": {";
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (fixture->kiosk, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "\"strategy\": {", tracking, 1), ==, 1);
  put (fixture, name, changed->str, changed->len);
}

static JsonObject *
find_action (JsonObject *plan,
             const char *id)
{
  JsonArray *actions = json_object_get_array_member (plan, "actions");

  for (guint i = 0; i < json_array_get_length (actions); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (actions, i), "id"), id))
      return json_array_get_object_element (actions, i);
  g_error ("There is no action %s", id);
}

/* What people changed, did and added. */
static void
test_plan_tracked (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const states[] = { "applied", "in_question", "applied", "homeless" };
  g_auto (Result) result = { 0, };
  g_autoptr (JsonNode) node = NULL;
  JsonArray *edits;
  JsonObject *plan, *own;

  put_tracked (fixture, "tracked");
  run (fixture, &result, "plan", "--json", "tracked");
  g_assert_cmpint (result.status, ==, 0);
  node = parse (result.output);
  plan = json_node_get_object (node);
  edits = json_object_get_array_member (plan, "edits");
  g_assert_cmpuint (json_array_get_length (edits), ==, G_N_ELEMENTS (states));
  assert_members (get_first (plan, "edits"), "action field state value replaced derived usable pinned");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (edits, i), "state"), ==, states[i]);
  g_assert_cmpstr (json_object_get_string_member (find_action (plan, POST), "title"), ==, "Show the new sign");
  g_assert_cmpstr (json_object_get_string_member (find_action (plan, LISTEN), "status"), ==, "skipped");
  own = get_first (plan, "outside");
  g_assert_cmpstr (json_object_get_string_member (own, "id"), ==, "hand/2");
  g_assert_cmpint (json_object_get_int_member (own, "week"), ==, 0);
  own = find_action (plan, "hand/1");
  g_assert_cmpstr (json_object_get_string_member (own, "kind"), ==, "hand");
  g_assert_cmpstr (json_object_get_string_member (own, "task"), ==, "own");
  g_assert_cmpstr (json_object_get_string_member (own, "status"), ==, "done");
  g_assert_cmpfloat (json_object_get_double_member (own, "actual_hours"), ==, 0.5);
  g_assert_cmpstr (json_object_get_string_member (own, "text"), ==, "Hello,\nreaders");
  g_assert_cmpstr (json_object_get_string_member (own, "picture"), ==, "https://example.org/a.jpg");
  g_assert_cmpstr (json_object_get_string_member (own, "picture_text"), ==, "A shop");

  run (fixture, &result, "plan", "tracked");
  assert_contains (result.output, "Show the new sign");
  assert_contains (result.output, "Done: Call the paper");
  assert_contains (result.output, "Skipped: Listen");
  assert_contains (result.output, "Changes of yours to look at\n  Show the new sign – Work: you want “1.5 h”.");
  assert_contains (result.output, "post 99 of the week of Mon 8 Mar 2027 – Note: Bring a ladder.");
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpint (argc, ==, 3);
  program = g_canonicalize_filename (argv[1], NULL);
  translation = g_canonicalize_filename (argv[2], NULL);

  add ("plan/json", 0, test_plan_json);
  add ("plan/workload", 0, test_plan_workload);
  add ("plan/frame", 0, test_plan_frame);
  add ("plan/text", 0, test_plan_text);
  add ("plan/tracked", 0, test_plan_tracked);
  add ("plan/needs", 0, test_plan_needs);
  add ("plan/language", 0, test_language);
  add ("plan/encoding", 0, test_encoding);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "document/tl-file-format.h"
#include "document/tl-plan-settings.h"
#include "full-document.h"
#include "record/tl-json.h"
#include "record/tl-record.h"

#define HEAD "{\"format\": \"throughline\", \"version\": 1, "
#define PLAN "\"plan\": {\"start\": \"2027-03-01\"}"

/* --- What is refused --- */

static const struct
{
  const char *name;
  const char *text;
  int code;
  const char *message;
} refused[] = {
  { "empty", "", TL_ERROR_SYNTAX, "The file is empty" },
  { "cut-off", HEAD "\"plan\": {\"start\": \"2027-", TL_ERROR_SYNTAX,
    "Line 1, column 64: the file ends here in the middle; it may have been cut off" },
  { "no-object", "[]", TL_ERROR_SYNTAX, "Line 1, column 1: a file begins with “{”" },
  { "nothing", "{}", TL_ERROR_TYPE, "This is not a Throughline document" },
  { "no-format", "{\"version\": 1, " PLAN "}", TL_ERROR_TYPE, "This is not a Throughline document" },
  { "other-format", "{\"format\": \"throughlines\", \"version\": 1}", TL_ERROR_TYPE, "This is not a Throughline document" },
  { "format-of-wrong-type", "{\"format\": 1, \"version\": 1}", TL_ERROR_TYPE, "This is not a Throughline document" },
  { "format-null", "{\"format\": null, \"version\": 1}", TL_ERROR_TYPE, "This is not a Throughline document" },
  { "no-version", "{\"format\": \"throughline\", " PLAN "}", TL_ERROR_MISSING,
    "version: the number of the file format is missing" },
  { "version-text", "{\"format\": \"throughline\", \"version\": \"1\"}", TL_ERROR_TYPE,
    "version: \"1\" is not a whole number from 1" },
  { "version-long-text",
    "{\"format\": \"throughline\", \"version\": \"éééééééééééééééééééééééééééééééééééééééééé\"}", TL_ERROR_TYPE,
    "version: \"ééééééééééééééééééééééééééééééééééééééé… is not a whole number from 1" },
  { "version-null", "{\"format\": \"throughline\", \"version\": null}", TL_ERROR_TYPE,
    "version: null is not a whole number from 1" },
  { "version-true", "{\"format\": \"throughline\", \"version\": true}", TL_ERROR_TYPE,
    "version: true is not a whole number from 1" },
  { "version-list", "{\"format\": \"throughline\", \"version\": [1]}", TL_ERROR_TYPE,
    "version: a whole number from 1 is expected here, not a list or an object" },
  { "version-fraction", "{\"format\": \"throughline\", \"version\": 1.5}", TL_ERROR_TYPE,
    "version: 1.5 is not a whole number from 1" },
  { "version-zero", "{\"format\": \"throughline\", \"version\": 0}", TL_ERROR_RANGE,
    "version: 0 is not a whole number from 1" },
  { "version-negative", "{\"format\": \"throughline\", \"version\": -1}", TL_ERROR_RANGE,
    "version: -1 is not a whole number from 1" },
  { "newer", "{\"format\": \"throughline\", \"version\": 7, \"plan\": []}", TL_ERROR_VERSION,
    "This file was written by a newer version of Throughline (format 7; this program reads up to 1)" },
  { "much-newer", "{\"format\": \"throughline\", \"version\": 9007199254740991}", TL_ERROR_VERSION,
    "This file was written by a newer version of Throughline (format 2147483647; this program reads up to 1)" },
  { "no-start", HEAD "\"plan\": {}}", TL_ERROR_MISSING, "plan.start: the Monday on which the plan begins is missing" },
  { "no-plan", "{\"format\": \"throughline\", \"version\": 1}", TL_ERROR_MISSING,
    "plan.start: the Monday on which the plan begins is missing" },
  { "start-tuesday", HEAD "\"plan\": {\"start\": \"2027-03-02\"}}", TL_ERROR_RANGE,
    "plan.start: 2027-03-02 is not a Monday" },
  { "origin-sunday", HEAD "\"plan\": {\"start\": \"2027-03-01\", \"origin\": \"2027-02-28\"}}", TL_ERROR_RANGE,
    "plan.origin: 2027-02-28 is not a Monday" },
  { "plan-from-friday", HEAD "\"plan\": {\"start\": \"2027-03-01\", \"plan_from\": \"2027-03-05\"}}", TL_ERROR_RANGE,
    "plan.plan_from: 2027-03-05 is not a Monday" },
  { "range", HEAD PLAN ", \"strategy\": {\"personas\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\", \"share\": 140}]}}",
    TL_ERROR_RANGE, "strategy.personas[2].share: 140 is not between 0 and 100" },
  { "same-id-elsewhere",
    HEAD PLAN ", \"strategy\": {\"team\": [{\"id\": \"x\"}], \"personas\": [{\"id\": \"x\"}]}}",
    TL_ERROR_RANGE, "strategy.personas[0].id: “x” is the id of strategy.team[0] too" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlEnvelope) envelope = tl_file_format_read (refused[i].text, strlen (refused[i].text), &error);

  g_assert_null (envelope);
  g_assert_error (error, TL_ERROR, refused[i].code);
  g_assert_cmpstr (error->message, ==, refused[i].message);
}

/* --- There and back --- */

static void
assert_round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlEnvelope) envelope = tl_file_format_read (text, strlen (text), &error);
  g_autofree char *written = NULL;
  gsize length;

  g_assert_no_error (error);
  written = tl_file_format_write (envelope, &length);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_true (tl_file_format_verify (written, length, &error));
  g_assert_no_error (error);
}

static void
test_golden (void)
{
  assert_round_trip ("{\n"
                     "  \"format\": \"throughline\",\n"
                     "  \"version\": 1,\n"
                     "  \"document\": \"doc\",\n"
                     "  \"plan\": {\n"
                     "    \"start\": \"2027-03-01\",\n"
                     "    \"weeks\": 13,\n"
                     "    \"origin\": \"2027-03-01\"\n"
                     "  },\n"
                     "  \"strategy\": {\n"
                     "    \"business\": {\n"
                     "      \"name\": \"Crumb\",\n"
                     "      \"fiscal_year_start\": 1\n"
                     "    }\n"
                     "  }\n"
                     "}\n");
}

static void
test_unknown_members (void)
{
  assert_round_trip ("{\n"
                     "  \"format\": \"throughline\",\n"
                     "  \"version\": 1,\n"
                     "  \"plan\": {\n"
                     "    \"start\": \"2027-03-01\",\n"
                     "    \"weeks\": 13,\n"
                     "    \"later\": {\n"
                     "      \"format\": 2\n"
                     "    }\n"
                     "  },\n"
                     "  \"strategy\": {\n"
                     "    \"business\": {\n"
                     "      \"fiscal_year_start\": 1\n"
                     "    }\n"
                     "  },\n"
                     "  \"zebra\": [1, 2.5, null],\n"
                     "  \"apple\": true\n"
                     "}\n");
}

static void
test_full (void)
{
  for (Pick pick = PICK_LARGEST; pick <= PICK_MIDDLE; pick++)
    {
      g_autoptr (TlEnvelope) envelope = make_full_document (pick);
      gpointer plan = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);
      g_autofree char *text = NULL;

      tl_record_set_date (plan, TL_PLAN_SETTINGS_START, tl_day_new (2027, 3, 1));
      tl_record_set_date (plan, TL_PLAN_SETTINGS_ORIGIN, tl_day_new (2027, 2, 1));
      tl_record_set_date (plan, TL_PLAN_SETTINGS_PLAN_FROM, tl_day_new (2027, 3, 8));
      text = tl_file_format_write (envelope, NULL);
      assert_round_trip (text);
    }
}

static void
test_verify_refuses (void)
{
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autofree char *text = NULL;
  g_autofree char *wider = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  /* No start. */
  text = tl_file_format_write (envelope, &length);
  g_assert_false (tl_file_format_verify (text, length, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_MISSING);
  g_clear_error (&error);
  g_clear_pointer (&text, g_free);

  /* The same records, but not the same text. */
  tl_record_set_date (tl_record_get_child (envelope, TL_ENVELOPE_PLAN), TL_PLAN_SETTINGS_START, tl_day_new (2027, 3, 1));
  text = tl_file_format_write (envelope, &length);
  wider = g_strconcat (text, "\n", NULL);
  g_assert_true (tl_file_format_verify (text, length, NULL));
  g_assert_false (tl_file_format_verify (wider, length + 1, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_SYNTAX);
}

/* --- Older versions --- */

/* 1 → 2: the plan was called "calendar". */
static gboolean
rename_plan (JsonObject  *object,
             GError     **error G_GNUC_UNUSED)
{
  json_object_set_member (object, "plan", json_object_dup_member (object, "calendar"));
  json_object_remove_member (object, "calendar");

  return TRUE;
}

/* 2 → 3: weeks were counted in months. */
static gboolean
count_weeks (JsonObject  *object,
             GError     **error)
{
  JsonObject *plan = json_object_get_object_member (object, "plan");
  gint64 months = json_object_get_int_member_with_default (plan, "months", -1);

  if (months < 0)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, "plan.months: this is missing");
      return FALSE;
    }

  json_object_remove_member (plan, "months");
  json_object_set_int_member (plan, "weeks", months * 4);

  return TRUE;
}

static const TlMigration migrations[] = { rename_plan, count_weeks, NULL };

static const struct
{
  const char *text;
  int weeks;
  const char *message;
} older[] = {
  { "{\"format\": \"throughline\", \"version\": 1, \"calendar\": {\"start\": \"2027-03-01\", \"months\": 2}}", 8, NULL },
  { "{\"format\": \"throughline\", \"version\": 2, \"plan\": {\"start\": \"2027-03-01\", \"months\": 3}}", 12, NULL },
  { "{\"format\": \"throughline\", \"version\": 3, \"plan\": {\"start\": \"2027-03-01\", \"weeks\": 5}}", 5, NULL },
  { "{\"format\": \"throughline\", \"version\": 1, \"calendar\": {\"start\": \"2027-03-01\"}}", 0,
    "plan.months: this is missing" },
  { "{\"format\": \"throughline\", \"version\": 4}", 0,
    "This file was written by a newer version of Throughline (format 4; this program reads up to 3)" },
};

static void
test_migrations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (older); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlEnvelope) envelope = NULL;
      gpointer plan;

      envelope = tl_file_format_read_as (older[i].text, strlen (older[i].text), 3, migrations, &error);

      if (older[i].message != NULL)
        {
          g_assert_null (envelope);
          g_assert_nonnull (error);
          g_assert_cmpstr (error->message, ==, older[i].message);
          continue;
        }

      g_assert_no_error (error);
      plan = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);
      g_assert_cmpint (tl_record_get_integer (plan, TL_PLAN_SETTINGS_WEEKS), ==, older[i].weeks);
      g_assert_cmpuint (tl_record_get_date (plan, TL_PLAN_SETTINGS_START), ==, tl_day_new (2027, 3, 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/file-format/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }

  g_test_add_func ("/file-format/golden", test_golden);
  g_test_add_func ("/file-format/unknown-members", test_unknown_members);
  g_test_add_func ("/file-format/full", test_full);
  g_test_add_func ("/file-format/verify-refuses", test_verify_refuses);
  g_test_add_func ("/file-format/migrations", test_migrations);

  return g_test_run ();
}

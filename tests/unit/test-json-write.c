/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

#include <math.h>

static void
test_numbers (void)
{
  const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 1, "1" },
    { -3, "-3" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 12.5, "12.5" },
    { 100000, "100000" },
    { 123456789012345.0, "123456789012345" },
    { 9007199254740993.0, "9007199254740992" },
    { 1e15, "1e+15" },
    { 1e22, "1e+22" },
    { 1e-7, "1e-07" },
    { G_MAXDOUBLE, "1.7976931348623157e+308" },
    { 5e-324, "4.94065645841247e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      tl_json_append_number (out, cases[i].number);
      g_assert_cmpfloat (g_ascii_strtod (out->str, NULL), ==, cases[i].number);
      g_assert_cmpstr (out->str, ==, cases[i].text);
    }
}

static void
test_random_numbers (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      union
      {
        guint32 words[2];
        double number;
      } any = { .words = { (guint32) g_test_rand_int (), (guint32) g_test_rand_int () } };

      if (!isfinite (any.number))
        continue;

      tl_json_append_number (out, any.number);
      g_assert_cmpfloat (g_ascii_strtod (out->str, NULL), ==, any.number);
    }
}

static void
test_texts (void)
{
  const struct
  {
    const char *text;
    const char *json;
  } cases[] = {
    { "", "\"\"" },
    { "plain", "\"plain\"" },
    { "\"quoted\" \\ / '", "\"\\\"quoted\\\" \\\\ / '\"" },
    { "\n\r\t\b\f\x01\x1f\x7f", "\"\\n\\r\\t\\u0008\\u000c\\u0001\\u001f\x7f\"" },
    { "é 😀 \xe2\x80\xa8 \xe2\x80\xa9", "\"é 😀 \xe2\x80\xa8 \xe2\x80\xa9\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      tl_json_append_text (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].json);
    }
}

/* --- Documents --- */

static const char golden[] =
  "{\n"
  "  \"name\": \"Café “Ω”\",\n"
  "  \"tags\": [\"red\", \"two words\"],\n"
  "  \"is_open\": true,\n"
  "  \"count\": 10,\n"
  "  \"offset\": 0,\n"
  "  \"share\": 0.1,\n"
  "  \"rhythm\": \"daily\",\n"
  "  \"size\": \"large\",\n"
  "  \"days\": [\"mon\", \"tue\", \"wed\"],\n"
  "  \"work_days\": [],\n"
  "  \"start\": \"2027-03-01\",\n"
  "  \"at\": \"09:05\",\n"
  "  \"leader\": \"anna\",\n"
  "  \"helpers\": [\"anna\", \"bob\"],\n"
  "  \"part\": {\n"
  "    \"note\": \"Line\\nbreak\",\n"
  "    \"stray\": 1\n"
  "  },\n"
  "  \"people\": [\n"
  "    {\n"
  "      \"id\": \"anna\",\n"
  "      \"steps\": [\n"
  "        {\n"
  "          \"id\": \"s\",\n"
  "          \"later\": {\n"
  "            \"when\": null\n"
  "          }\n"
  "        }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"bob\",\n"
  "      \"share\": 50\n"
  "    }\n"
  "  ],\n"
  "  \"zebra\": [1, 2.5, -3, \"four\", true, null],\n"
  "  \"apple\": {\n"
  "    \"z\": {},\n"
  "    \"a\": []\n"
  "  },\n"
  "  \"matrix\": [\n"
  "    [1, 2],\n"
  "    [],\n"
  "    {}\n"
  "  ]\n"
  "}";

static void
test_golden (void)
{
  g_autoptr (TestRoot) root = test_root_new_for (golden);
  g_autofree char *text = test_write (root);

  g_assert_cmpstr (text, ==, golden);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_first (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (TlRecord) person = g_object_new (TEST_TYPE_PERSON, NULL);
  g_autofree char *text = test_write (root);
  g_autofree char *person_text = test_write (person);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"is_open\": true,\n"
                   "  \"count\": 10,\n"
                   "  \"offset\": 0,\n"
                   "  \"size\": \"large\",\n"
                   "  \"work_days\": [\"mon\", \"tue\"]\n"
                   "}");
  g_assert_cmpstr (person_text, ==, "{}");

  g_assert_finalize_object (g_steal_pointer (&person));
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* What a file did not say stays unsaid unless it is changed, and as long as it is. */
static void
test_unsaid (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{}");

  for (guint field = 1; field <= tl_record_get_n_fields (root); field++)
    {
      GParamSpec *pspec = tl_record_get_field (root, field);
      g_auto (GValue) before = G_VALUE_INIT;
      g_autofree char *unsaid = test_write (root);
      guint n_said = 0;

      g_test_message ("%s", pspec->name);
      g_assert_cmpstr (unsaid, ==, "{}");
      if (!test_is_plain (pspec))
        continue;

      g_value_init (&before, G_PARAM_SPEC_VALUE_TYPE (pspec));
      g_value_copy (tl_record_get_value (root, field), &before);

      for (guint i = 0; i < 3; i++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *said = NULL;

          test_make_value (pspec, i, &value);
          tl_record_set_value (root, field, &value);
          said = test_write (root);
          n_said += !g_str_equal (said, "{}");
        }

      g_assert_cmpuint (n_said, >=, 1);
      tl_record_set_value (root, field, &before);
    }

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* What a file did say stays said. */
static void
test_said (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{ 'is_open': true, 'offset': 0, 'part': { 'people': [{ 'id': 'ann' }] } }");
  g_autofree char *text = test_write (root);
  g_autofree char *again = NULL;

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"is_open\": true,\n"
                   "  \"offset\": 0,\n"
                   "  \"part\": {\n"
                   "    \"people\": [\n"
                   "      {\n"
                   "        \"id\": \"ann\"\n"
                   "      }\n"
                   "    ]\n"
                   "  }\n"
                   "}");
  tl_record_set_boolean (root, TEST_ROOT_IS_OPEN, FALSE);
  tl_record_set_boolean (root, TEST_ROOT_IS_OPEN, TRUE);
  again = test_write (root);
  g_assert_cmpstr (again, ==, text);

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A long list does not make a long line. */
static void
test_long_list (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{ 'tags': ['0123456789012345678901234567890123456789',"
                                                 "           '0123456789012345678901234567890123456789',"
                                                 "           '01234567'],"
                                                 "  'odd': [1000000000000001, 1000000000000002, 1000000000000003,"
                                                 "          1000000000000004, 1000000000000005, 1000000000000006] }");
  g_autofree char *text = test_write (root);

  g_assert_nonnull (strstr (text,
                            "  \"tags\": [\"0123456789012345678901234567890123456789\", "
                            "\"0123456789012345678901234567890123456789\", \"01234567\"],\n"));
  g_assert_nonnull (strstr (text,
                            "  \"odd\": [\n"
                            "    1000000000000001,\n"
                            "    1000000000000002,\n"));

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_depth (void)
{
  g_autoptr (TlRecord) person = tl_record_new (TEST_TYPE_PERSON, "a");
  g_autoptr (GString) out = g_string_new ("    \"person\": ");

  tl_record_write (person, out, 2);
  g_assert_cmpstr (out->str, ==,
                   "    \"person\": {\n"
                   "      \"id\": \"a\"\n"
                   "    }");

  g_assert_finalize_object (g_steal_pointer (&person));
}

/* --- Round trips --- */

static JsonNode *
parse_exactly (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = tl_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

static void
check_round_trip (TlRecord *record)
{
  g_autofree char *text = test_write (record);
  g_autofree char *again = NULL;
  g_autoptr (JsonNode) node = parse_exactly (text);
  g_autoptr (TlRecord) back = g_object_new (G_OBJECT_TYPE (record), NULL);
  g_autoptr (GError) error = NULL;

  tl_record_read (back, node, &error);
  g_assert_no_error (error);

  again = test_write (back);
  g_assert_cmpstr (again, ==, text);

  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      if (test_is_plain (tl_record_get_field (record, field)))
        {
          g_autoptr (TestWatch) watch = test_watch_new (back, back);

          /* What is equal is not set. */
          tl_record_set_value (back, field, tl_record_get_value (record, field));
        }
    }
}

static void
test_round_trip (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();

  check_round_trip (TL_RECORD (root));

  for (guint field = 1; field <= tl_record_get_n_fields (root); field++)
    {
      GParamSpec *pspec = tl_record_get_field (root, field);

      if (!test_is_plain (pspec))
        continue;

      for (guint i = 0; i < 3; i++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          test_make_value (pspec, i, &value);
          tl_record_set_value (root, field, &value);
          check_round_trip (TL_RECORD (root));
        }
    }

  /* Not set, where the first value is. */
  tl_record_set_flags (root, TEST_ROOT_WORK_DAYS, 0);
  check_round_trip (TL_RECORD (root));

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* Makes something that nobody knows. */
static JsonNode *
make_node (guint depth)
{
  JsonNode *node = json_node_alloc ();

  switch (g_test_rand_int_range (0, depth > 0 ? 8 : 6))
    {
    case 0:
      return json_node_init_null (node);

    case 1:
      return json_node_init_boolean (node, g_test_rand_bit ());

    case 2:
      return json_node_init_int (node, g_test_rand_int ());

    case 3:
      return json_node_init_int (node, (gint64) g_test_rand_int () * G_MAXINT);

    case 4:
      return json_node_init_double (node, g_test_rand_double_range (-1e9, 1e9));

    case 5:
      {
        char text[] = "a\"\\\n\x01é";

        text[g_test_rand_int_range (0, 5)] = 'b';

        return json_node_init_string (node, text);
      }

    case 6:
      {
        g_autoptr (JsonArray) array = json_array_new ();

        for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
          json_array_add_element (array, make_node (depth - 1));

        return json_node_init_array (node, array);
      }

    default:
      {
        g_autoptr (JsonObject) object = json_object_new ();

        for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
          {
            g_autofree char *name = g_strdup_printf ("%d \" é", i);

            json_object_set_member (object, name, make_node (depth - 1));
          }

        return json_node_init_object (node, object);
      }
    }
}

static void
test_unknown (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (JsonNode) node = make_node (4);
      g_autoptr (JsonNode) parsed = NULL;
      g_autoptr (GString) text = g_string_new ("{\"unknown\": ");
      g_autoptr (TestRoot) root = test_root_new ();
      JsonNode *back;

      tl_json_append_node (text, node, 0);
      g_string_append_c (text, '}');

      parsed = parse_exactly (text->str);
      back = json_object_get_member (json_node_get_object (parsed), "unknown");
      g_assert_true (json_node_equal (node, back));

      g_assert_true (tl_record_read (root, parsed, NULL));
      check_round_trip (TL_RECORD (root));

      g_assert_finalize_object (g_steal_pointer (&root));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-write/numbers", test_numbers);
  g_test_add_func ("/json-write/random-numbers", test_random_numbers);
  g_test_add_func ("/json-write/texts", test_texts);
  g_test_add_func ("/json-write/golden", test_golden);
  g_test_add_func ("/json-write/first", test_first);
  g_test_add_func ("/json-write/unsaid", test_unsaid);
  g_test_add_func ("/json-write/said", test_said);
  g_test_add_func ("/json-write/long-list", test_long_list);
  g_test_add_func ("/json-write/depth", test_depth);
  g_test_add_func ("/json-write/round-trip", test_round_trip);
  g_test_add_func ("/json-write/unknown", test_unknown);

  return g_test_run ();
}

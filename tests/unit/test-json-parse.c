/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record/tl-json.h"

static void
check_refused (const char *text,
               gsize       length,
               const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tl_json_parse (text, length, &error);

  g_assert_null (node);
  g_assert_error (error, TL_ERROR, TL_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_accepted (void)
{
  const char *cases[] = {
    "{}",
    " \t\r\n{ } \n",
    "\xef\xbb\xbf{}",
    "{\"a\": [], \"b\": {\"a\": 1}, \"c\": [{\"a\": 1}, {\"a\": 2}]}",
    "{\"a\": 9223372036854775807, \"b\": -9223372036854775808, \"c\": 1.7976931348623157e308}",
    "{\"1e999\": \"123456789012345678901234567890\", \"b\": 0.1234567890123456789012345, \"c\": 1e-999}",
    "{\"a\": \"\\u0001\\\\u0000\\\\\\\\u0000 \\ud83d\\ude00 \\u00e9\"}",
    "{\"a\": true, \"b\": false, \"c\": null, \"d\": -0.5E-3}",
    "{\"\": \"\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = tl_json_parse (cases[i], strlen (cases[i]), &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      g_assert_true (json_node_is_immutable (node));
    }
}

/* Only as much is read as there is said to be. */
static void
test_length (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tl_json_parse ("{} and more", 2, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  check_refused ("{\"a\": \"b\"}", 6, "Line 1, column 5: the file ends here in the middle; it may have been cut off");
  check_refused (NULL, 0, "The file is empty");
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "The file is empty" },
    { " \n\t\r ", "The file is empty" },
    { "\xef\xbb\xbf", "The file is empty" },

    { "[]", "Line 1, column 1: a file begins with “{”" },
    { "\n  \"a\"", "Line 2, column 3: a file begins with “{”" },
    { "null", "Line 1, column 1: a file begins with “{”" },
    { "<html>", "Line 1, column 1: a file begins with “{”" },
    { "// a\n{}", "Line 1, column 1: a file begins with “{”" },

    { "{\n\"a\": \"\xff\"}", "Line 2, column 7: this is not UTF-8 text" },
    { "{\"é\": \"\xc3\"}", "Line 1, column 8: this is not UTF-8 text" },

    { "{\n  \"a\": 1", "Line 2, column 8: the file ends here in the middle; it may have been cut off" },
    { "{\n  \"a\": [1, 2", "Line 2, column 12: the file ends here in the middle; it may have been cut off" },
    { "{\"a\": {\"b\":", "Line 1, column 11: the file ends here in the middle; it may have been cut off" },
    { "{\"a\": \"text", "Line 1, column 11: the file ends here in the middle; it may have been cut off" },
    { "{\"a\": \"text\\", "Line 1, column 12: the file ends here in the middle; it may have been cut off" },
    { "{", "Line 1, column 1: the file ends here in the middle; it may have been cut off" },

    { "{\"a\": 1,}", "Line 1, column 8: there is a comma too many" },
    { "{\"a\": [1,]}", "Line 1, column 9: there is a comma too many" },
    { "\n\n{\"a\": 1\n \"b\": 2}", "Line 3, column 7: a comma is missing after this" },
    { "{\"a\": [1 2]}", "Line 1, column 8: a comma is missing after this" },
    { "{\"a\" 1}", "Line 1, column 4: a colon is missing after this" },
    { "{} {}", "Line 1, column 4: there is more after the end" },
    { "{}}", "Line 1, column 3: there is more after the end" },
    { "{} x", "Line 1, column 4: there is more after the end" },
    { "{'a': 1}", "Line 1, column 2: this is not JSON" },
    { "{a: 1}", "Line 1, column 2: this is not JSON" },
    { "{\"a\": 1, // b\n\"b\": 1}", "Line 1, column 10: this is not JSON" },
    { "{\"a\": 1, [2]}", "Line 1, column 10: this is not JSON" },
    { "{\"a\": }", "Line 1, column 7: this is not JSON" },
    { "{\"a\": [,1]}", "Line 1, column 8: this is not JSON" },
    { "{\"a\": nan}", "Line 1, column 9: this is not JSON" },
    { "{\"a\": 01}", "Line 1, column 8: this is not JSON" },
    { "{\"a\": .5}", "Line 1, column 7: this is not JSON" },
    { "{\"a\": // b\n1}", "Line 1, column 7: this is not JSON" },
    { "{\"a\": \"\\x\"}", "Line 1, column 10: this is not JSON" },
    { "{\"a\": \"\\ud83d\"}", "Line 1, column 14: this is not JSON" },

    { "{\"a\": 1, \"a\": 1}", "Line 1, column 15: “a” is there a second time in the same object" },
    { "{\"x\": {\n\"é\": [{\"b\": 1, \"b\": 2}]}}",
      "Line 2, column 21: “b” is there a second time in the same object" },
    { "{\"a\": 1, \"a\": 1, \"b\": 1, \"b\": 2}", "Line 1, column 16: “a” is there a second time in the same object" },
    { "{\"a\": 1, \"a\": 1", "Line 1, column 15: “a” is there a second time in the same object" },

    { "{\"a\": 9223372036854775808}", "Line 1, column 7: this number is too large" },
    { "{\"a\":\n -9223372036854775809}", "Line 2, column 2: this number is too large" },
    { "{\"a\": 123456789012345678901234567890}", "Line 1, column 7: this number is too large" },
    { "{\"a\": 1e999}", "Line 1, column 7: this number is too large" },
    { "{\"a\": 1.5E+400}", "Line 1, column 7: this number is too large" },
    { "{\"a\": [-1e999, 1]}", "Line 1, column 8: this number is too large" },
    { "{\"1e999\": [{\"\\\"\": [9223372036854775808]}]}", "Line 1, column 20: this number is too large" },

    { "{\"a\": \"b\\u0000c\"}", "Line 1, column 9: the character “\\u0000” cannot be in a text" },
    { "{\n\"a\\\\\\u0000\": 1}", "Line 2, column 5: the character “\\u0000” cannot be in a text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_refused (cases[i].text, strlen (cases[i].text), cases[i].message);
}

/* A NUL byte is no end. */
static void
test_nul_byte (void)
{
  check_refused ("{\"a\": \"b\0c\"}", 12, "Line 1, column 9: this is not UTF-8 text");
}

static void
test_too_large (void)
{
  g_autofree char *text = g_malloc (TL_JSON_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', TL_JSON_MAX_BYTES + 1);
  g_assert_null (tl_json_parse (text, TL_JSON_MAX_BYTES + 1, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_SIZE);
  g_assert_cmpstr (error->message, ==, "The file is larger than 64 MiB");

  check_refused (text, TL_JSON_MAX_BYTES, "The file is empty");
}

static char *
nest (guint depth)
{
  GString *text = g_string_new ("{\"a\": ");

  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');

  return g_string_free_and_steal (text);
}

static void
test_too_deep (void)
{
  g_autofree char *deep = nest (TL_JSON_MAX_DEPTH);
  g_autofree char *too_deep = nest (TL_JSON_MAX_DEPTH + 1);
  g_autofree char *hostile = g_malloc (10 * 1000 * 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tl_json_parse (deep, strlen (deep), &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  check_refused (too_deep, strlen (too_deep), "Line 1, column 106: lists and objects are nested too deeply");

  memset (hostile, '[', 10 * 1000 * 1000);
  memcpy (hostile, "{\"a\":", 5);
  g_test_timer_start ();
  check_refused (hostile, 10 * 1000 * 1000, "Line 1, column 105: lists and objects are nested too deeply");
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-parse/accepted", test_accepted);
  g_test_add_func ("/json-parse/length", test_length);
  g_test_add_func ("/json-parse/refused", test_refused);
  g_test_add_func ("/json-parse/nul-byte", test_nul_byte);
  g_test_add_func ("/json-parse/too-large", test_too_large);
  g_test_add_func ("/json-parse/too-deep", test_too_deep);

  return g_test_run ();
}

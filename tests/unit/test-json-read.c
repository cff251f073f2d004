/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

#include <math.h>
#include <string.h>

/* Reads a text, with the items of lists read while it is parsed. */
static gboolean
read_ahead (TestRoot    *root,
            const char  *text,
            GError     **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (JsonNode) node = tl_json_parse_ahead (json, strlen (json), root, &refused, &parse_error);

  g_assert_no_error (parse_error);

  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }

  return tl_record_read (root, node, error);
}

static void
test_values (void)
{
  const char *tags[] = { "red", "two words", NULL };
  const char *helpers[] = { "bob", "anna", NULL };
  g_autoptr (TestRoot) root = NULL;
  TlRecord *part;

  root = test_root_new_for ("{"
                            "  'name': 'Ünïcode \\u00e9 \\ud83d\\ude00 \\n', 'tags': ['red', 'two words'],"
                            "  'is_open': false, 'count': 7.0, 'offset': -2147483648,"
                            "  'share': 12.5, 'budget': 3, 'any_number': -1e300,"
                            "  'rhythm': 'sometimes', 'size': 'small', 'days': ['wed', 'mon'], 'work_days': [],"
                            "  'start': '2027-03-01', 'at': '24:00',"
                            "  'leader': 'anna', 'helpers': ['bob', 'anna'],"
                            "  'part': { 'note': 'Note' },"
                            "  'people': [{ 'id': 'anna' }, { 'name': 'Bob', 'id': 'bob' }]"
                            "}");

  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "Ünïcode é 😀 \n");
  g_assert_cmpstrv (tl_record_get_texts (root, TEST_ROOT_TAGS), tags);
  g_assert_false (tl_record_get_boolean (root, TEST_ROOT_IS_OPEN));
  g_assert_cmpint (tl_record_get_integer (root, TEST_ROOT_COUNT), ==, 7);
  g_assert_cmpint (tl_record_get_integer (root, TEST_ROOT_OFFSET), ==, G_MININT);
  g_assert_cmpfloat (tl_record_get_optional (root, TEST_ROOT_SHARE), ==, 12.5);
  g_assert_cmpfloat (tl_record_get_optional (root, TEST_ROOT_BUDGET), ==, 3);
  g_assert_cmpfloat (tl_record_get_optional (root, TEST_ROOT_ANY_NUMBER), ==, -1e300);
  g_assert_cmpint (tl_record_get_enum (root, TEST_ROOT_RHYTHM), ==, TEST_RHYTHM_SOMETIMES);
  g_assert_cmpint (tl_record_get_enum (root, TEST_ROOT_SIZE), ==, TEST_SIZE_SMALL);
  g_assert_cmphex (tl_record_get_flags (root, TEST_ROOT_DAYS), ==, TEST_DAYS_MON | TEST_DAYS_WED);
  g_assert_cmphex (tl_record_get_flags (root, TEST_ROOT_WORK_DAYS), ==, 0);
  g_assert_cmpuint (tl_record_get_date (root, TEST_ROOT_START), ==, tl_day_new (2027, 3, 1));
  g_assert_cmpint (tl_record_get_time (root, TEST_ROOT_AT), ==, 1440);
  g_assert_cmpstr (tl_record_get_ref (root, TEST_ROOT_LEADER), ==, "anna");
  g_assert_cmpstrv (tl_record_get_refs (root, TEST_ROOT_HELPERS), helpers);

  part = tl_record_get_child (root, TEST_ROOT_PART);
  g_assert_cmpstr (tl_record_get_text (part, TEST_PART_NOTE), ==, "Note");
  g_assert_cmpstr (tl_record_get_text (tl_record_find (root, "bob"), TEST_PERSON_NAME), ==, "Bob");

  /* What is read is owned like what is made. */
  g_assert_true (tl_record_get_owner (tl_record_find (root, "bob"), NULL) == TL_RECORD (root));

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
assert_first_values (TestRoot *root)
{
  g_autoptr (TestRoot) made = test_root_new ();

  for (guint field = 1; field <= tl_record_get_n_fields (root); field++)
    {
      g_autofree char *is = g_strdup_value_contents (tl_record_get_value (root, field));
      g_autofree char *first = g_strdup_value_contents (tl_record_get_value (made, field));

      if (test_is_plain (tl_record_get_field (root, field)))
        g_assert_cmpstr (is, ==, first);
    }

  g_assert_finalize_object (g_steal_pointer (&made));
}

/* What is missing stays as it is first; what is "not set" can be written out. */
static void
test_missing (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{}");
  g_autoptr (TestRoot) explicit = test_root_new_for ("{ 'name': '', 'tags': [], 'rhythm': 'unset', 'leader': '',"
                                                     "  'helpers': [], 'people': [], 'part': {} }");
  g_autofree char *text = test_write (root);
  g_autofree char *explicit_text = test_write (explicit);

  assert_first_values (root);
  assert_first_values (explicit);
  g_assert_cmpstr (explicit_text, ==, text);
  g_assert_null (tl_record_get_id (root));

  g_assert_finalize_object (g_steal_pointer (&root));
  g_assert_finalize_object (g_steal_pointer (&explicit));
}

/* A record that needs no id may have one. */
static void
test_optional_id (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{ 'part': { 'id': 'p' }, 'id': 'r' }");

  g_assert_cmpstr (tl_record_get_id (root), ==, "r");
  g_assert_cmpstr (tl_record_get_id (tl_record_get_child (root, TEST_ROOT_PART)), ==, "p");

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    TlError code;
    const char *message;
  } cases[] = {
    { "{ 'name': 3 }", TL_ERROR_TYPE, "name: text is expected here, not a number" },
    { "{ 'name': null }", TL_ERROR_TYPE, "name: text is expected here, not null" },
    { "{ 'name': ['a'] }", TL_ERROR_TYPE, "name: text is expected here, not a list" },

    { "{ 'tags': 'red' }", TL_ERROR_TYPE, "tags: a list is expected here, not text" },
    { "{ 'tags': ['red', 3] }", TL_ERROR_TYPE, "tags[1]: text is expected here, not a number" },
    { "{ 'tags': ['red', ''] }", TL_ERROR_RANGE, "tags[1]: an empty text cannot be in the list" },

    { "{ 'is_open': 1 }", TL_ERROR_TYPE, "is_open: true or false is expected here, not a number" },
    { "{ 'is_open': 'true' }", TL_ERROR_TYPE, "is_open: true or false is expected here, not text" },

    { "{ 'count': '3' }", TL_ERROR_TYPE, "count: a number is expected here, not text" },
    { "{ 'count': true }", TL_ERROR_TYPE, "count: a number is expected here, not true or false" },
    { "{ 'count': 3.5 }", TL_ERROR_RANGE, "count: 3.5 is not a whole number" },
    { "{ 'count': 140 }", TL_ERROR_RANGE, "count: 140 is not between 0 and 100" },
    { "{ 'count': -1 }", TL_ERROR_RANGE, "count: -1 is not between 0 and 100" },
    { "{ 'count': 1e300 }", TL_ERROR_RANGE, "count: 1e+300 is not between 0 and 100" },
    { "{ 'offset': 2147483648 }", TL_ERROR_RANGE, "offset: 2147483648 is more than 2147483647" },
    { "{ 'offset': -2147483649 }", TL_ERROR_RANGE, "offset: -2147483649 is less than -2147483648" },

    { "{ 'share': 'much' }", TL_ERROR_TYPE, "share: a number is expected here, not text" },
    { "{ 'share': null }", TL_ERROR_TYPE, "share: a number is expected here, not null" },
    { "{ 'share': 100.5 }", TL_ERROR_RANGE, "share: 100.5 is not between 0 and 100" },
    { "{ 'budget': 0.1 }", TL_ERROR_RANGE, "budget: 0.1 is less than 0.5" },

    { "{ 'rhythm': 'often' }", TL_ERROR_RANGE, "rhythm: “often” is not one of: unset, daily, sometimes" },
    { "{ 'rhythm': 1 }", TL_ERROR_TYPE, "rhythm: text is expected here, not a number" },

    { "{ 'days': 'mon' }", TL_ERROR_TYPE, "days: a list is expected here, not text" },
    { "{ 'days': ['mon', 'Tue'] }", TL_ERROR_RANGE, "days[1]: “Tue” is not one of: start, mon, tue, wed" },
    { "{ 'days': ['mon', 'tue', 'mon'] }", TL_ERROR_RANGE, "days[2]: “mon” is in the list twice" },
    { "{ 'days': [{}] }", TL_ERROR_TYPE, "days[0]: text is expected here, not an object" },

    { "{ 'start': 20270301 }", TL_ERROR_TYPE, "start: text is expected here, not a number" },
    { "{ 'start': '' }", TL_ERROR_RANGE, "start: “” is not a date like 2027-03-01" },
    { "{ 'start': '2027-13-01' }", TL_ERROR_RANGE, "start: “2027-13-01” is not a date like 2027-03-01" },
    { "{ 'start': '2027-02-29' }", TL_ERROR_RANGE, "start: “2027-02-29” is not a date like 2027-03-01" },
    { "{ 'start': '2827-03-01' }", TL_ERROR_RANGE, "start: “2827-03-01” is not in the years 1900 to 2199" },
    { "{ 'start': '2827-13-01' }", TL_ERROR_RANGE, "start: “2827-13-01” is not a date like 2027-03-01" },

    { "{ 'at': 870 }", TL_ERROR_TYPE, "at: text is expected here, not a number" },
    { "{ 'at': '25:00' }", TL_ERROR_RANGE, "at: “25:00” is not a time like 14:30" },

    { "{ 'leader': 'the boss' }", TL_ERROR_RANGE,
      "leader: “the boss” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”" },
    { "{ 'helpers': ['anna', 'bob', 'anna'] }", TL_ERROR_RANGE, "helpers[2]: “anna” is in the list twice" },
    { "{ 'helpers': [''] }", TL_ERROR_RANGE,
      "helpers[0]: “” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”" },

    { "{ 'part': [] }", TL_ERROR_TYPE, "part: an object is expected here, not a list" },
    { "{ 'part': null }", TL_ERROR_TYPE, "part: an object is expected here, not null" },
    { "{ 'part': { 'note': 1 } }", TL_ERROR_TYPE, "part.note: text is expected here, not a number" },

    { "{ 'people': {} }", TL_ERROR_TYPE, "people: a list is expected here, not an object" },
    { "{ 'people': ['anna'] }", TL_ERROR_TYPE, "people[0]: an object is expected here, not text" },
    { "{ 'people': [{ 'id': 'a' }, {}] }", TL_ERROR_MISSING, "people[1]: “id” is missing" },
    { "{ 'people': [{ 'id': 3 }] }", TL_ERROR_TYPE, "people[0].id: text is expected here, not a number" },
    { "{ 'people': [{ 'id': 'a b' }] }", TL_ERROR_RANGE,
      "people[0].id: “a b” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”" },
    { "{ 'people': [{ 'id': 'a' }, { 'id': 'b' }, { 'id': 'a' }] }", TL_ERROR_RANGE,
      "people[2].id: “a” is the id of [0] too" },
    { "{ 'people': [{ 'id': 'a', 'share': 140 }] }", TL_ERROR_RANGE,
      "people[0].share: 140 is not between 0 and 100" },
    { "{ 'part': { 'people': [{ 'id': 'a' }, { 'id': 'b', 'friends': ['%s'] }] } }", TL_ERROR_RANGE,
      "part.people[1].friends[0]: “%s” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”" },
    { "{ 'people': [{ 'id': 'a', 'steps': [{ 'id': 's', 'label': 3 }] }] }", TL_ERROR_TYPE,
      "people[0].steps[0].label: text is expected here, not a number" },
    { "{ 'id': '' }", TL_ERROR_RANGE,
      "id: “” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestRoot) root = test_root_new ();
      g_autoptr (TestRoot) other_root = test_root_new ();
      g_autoptr (JsonNode) node = test_parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other_error = NULL;

      g_assert_false (tl_record_read (root, node, &error));
      g_assert_error (error, TL_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);

      g_assert_false (read_ahead (other_root, cases[i].text, &other_error));
      g_assert_error (other_error, TL_ERROR, (int) cases[i].code);
      g_assert_cmpstr (other_error->message, ==, cases[i].message);

      /* Half read is still sound. */
      g_assert_finalize_object (g_steal_pointer (&root));
      g_assert_finalize_object (g_steal_pointer (&other_root));
    }
}

/* It makes no difference whether items are read while the text is parsed. */
static void
test_ahead (void)
{
  const char *cases[] = {
    "{}",
    "{ 'people': [], 'part': { 'people': [] }, 'steps': [] }",
    "{ 'people': [{ 'id': 'a', 'steps': [{ 'id': 's' }, { 'id': 't' }] }, { 'id': 'b' }], 'count': 4 }",
    "{ 'part': { 'note': 'people', 'people': [{ 'id': 'a' }], 'best': 'a' }, 'steps': [{ 'id': 'b' }] }",
    /* Names that are written otherwise. */
    "{ 'peop\\u006ce': [{ 'id': 'a' }], 'p\\u0061rt': { 'people': [{ 'id': 'b' }] } }",
    /* Names of ours where they are nobody's. */
    "{ 'name': 'people', 'other': [{ 'people': [{ 'id': 'a' }] }], 'people': [{ 'id': 'b' }] }",
    "{ 'x': { 'people': [{ 'id': 3 }] }, 'steps': [{ 'id': 'b', 'people': [[], {}] }] }",
    "{ 'x': [[['people', {}], { 'people': [1] }], 'people'], 'people': [{ 'id': 'b', 'x': [{ 'y': [1, 2] }] }] }",
    "{ '': [{ 'id': 1 }], 'people': [{ 'id': 'b', '': { 'steps': [4] } }], 'z': {} }",
    "{ 'tags': ['[', '{ \\'people\\': [', '\\\\'], 'people': [{ 'id': 'b', 'name': '[{]}\\\\' }] }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestRoot) root = test_root_new_for (cases[i]);
      g_autoptr (TestRoot) other_root = test_root_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = test_write (root);
      g_autofree char *other_text = NULL;

      read_ahead (other_root, cases[i], &error);
      g_assert_no_error (error);
      other_text = test_write (other_root);
      g_assert_cmpstr (other_text, ==, text);

      g_assert_finalize_object (g_steal_pointer (&root));
      g_assert_finalize_object (g_steal_pointer (&other_root));
    }
}

static void
test_ahead_nodes (void)
{
  const char *text = "{ \"people\": [{ \"id\": \"a\" }], \"x\": [{}, {}], \"name\": \"n\" }";
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = tl_json_parse_ahead (text, strlen (text), root, &refused, &error);
  JsonObject *object;

  g_assert_no_error (error);
  g_assert_no_error (refused);

  /* What is read is gone; the rest is to be read. */
  object = json_node_get_object (node);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "people")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "x")), ==, 2);
  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (root, TEST_ROOT_PEOPLE)), ==, 1);
  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "");

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* What is no JSON of ours is refused before what stands in it. */
static void
test_ahead_not_parsed (void)
{
  const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"people\": [3], \"people\": []}", "Line 1, column 28: “people” is there a second time in the same object" },
    { "{\"people\": [{\"id\": \"a\"}, 3, {\"id\": \"b\"", "Line 1, column 38: the file ends here in the middle; it may have been cut off" },
    { "{\"people\": [{\"id\": 3}, \"\\u0000\"]}", "Line 1, column 25: the character “\\u0000” cannot be in a text" },
    { "{\"people\": [{}]]", "Line 1, column 15: this is not JSON" },
    { "{\"people\": [\"\xff\"]}", "Line 1, column 14: this is not UTF-8 text" },
    { "[{\"people\": [{}]}]", "Line 1, column 1: a file begins with “{”" },
    { "", "The file is empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestRoot) root = test_root_new ();
      g_autoptr (GError) refused = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) plain_error = NULL;

      g_assert_null (tl_json_parse_ahead (cases[i].text, strlen (cases[i].text), root, &refused, &error));
      g_assert_no_error (refused);
      g_assert_error (error, TL_ERROR, TL_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, cases[i].message);

      g_assert_null (tl_json_parse (cases[i].text, strlen (cases[i].text), &plain_error));
      g_assert_cmpstr (plain_error->message, ==, error->message);

      g_assert_finalize_object (g_steal_pointer (&root));
    }
}

static void
test_not_an_object (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (JsonNode) node = json_node_init_int (json_node_alloc (), 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (tl_record_read (root, node, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_TYPE);
  g_assert_cmpstr (error->message, ==, "an object is expected here, not a number");

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* Without a place for the error all is refused all the same. */
static void
test_no_error_wanted (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (JsonNode) node = test_parse ("{ 'people': [{ 'id': 'a', 'steps': [{}] }] }");

  g_assert_false (tl_record_read (root, node, NULL));
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_watched (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (JsonNode) node = test_parse ("{}");
  g_autoptr (TestWatch) watch = test_watch_new (root, root);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*tl_record_is_watched*");
  g_assert_false (tl_record_read (root, node, NULL));
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*tl_record_get_owner*");
  g_assert_false (tl_record_read (tl_record_get_child (root, TEST_ROOT_PART), node, NULL));
  g_test_assert_expected_messages ();

  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-read/values", test_values);
  g_test_add_func ("/json-read/missing", test_missing);
  g_test_add_func ("/json-read/optional-id", test_optional_id);
  g_test_add_func ("/json-read/refused", test_refused);
  g_test_add_func ("/json-read/ahead", test_ahead);
  g_test_add_func ("/json-read/ahead-nodes", test_ahead_nodes);
  g_test_add_func ("/json-read/ahead-not-parsed", test_ahead_not_parsed);
  g_test_add_func ("/json-read/not-an-object", test_not_an_object);
  g_test_add_func ("/json-read/no-error-wanted", test_no_error_wanted);
  g_test_add_func ("/json-read/watched", test_watched);

  return g_test_run ();
}

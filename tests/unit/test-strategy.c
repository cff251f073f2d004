/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What holds for every type of record that a document or the catalogue is made
 * of, and for every field of it. The types are found by walking from the
 * topmost ones, so that a new one is looked at without being named here.
 */

#include "full-document.h"

#include "catalogue/tl-catalogue.h"
#include "catalogue/tl-terms.h"
#include "record/tl-json.h"

/* --- The types --- */

static void
collect_type (GPtrArray *types,
              GType      type)
{
  g_autoptr (TlRecord) record = NULL;

  if (g_ptr_array_find (types, GSIZE_TO_POINTER (type), NULL))
    return;

  g_ptr_array_add (types, GSIZE_TO_POINTER (type));
  record = g_object_new (type, NULL);

  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      GParamSpec *pspec = tl_record_get_field (record, field);

      if (tl_param_get_kind (pspec) == TL_FIELD_CHILD || tl_param_get_kind (pspec) == TL_FIELD_LIST)
        collect_type (types, tl_param_get_target (pspec));
    }
}

static GPtrArray *
list_types (void)
{
  GPtrArray *types = g_ptr_array_new ();

  collect_type (types, TL_TYPE_ENVELOPE);
  collect_type (types, TL_TYPE_CATALOGUE);

  return types;
}

/* A word for a file: no blanks, no capitals, nothing to be quoted. */
static void
assert_word (const char *word,
             const char *further)
{
  g_assert_cmpstr (word, !=, "");
  g_assert_true (g_ascii_islower (word[0]) || g_ascii_isdigit (word[0]));

  for (const char *p = word; *p != '\0'; p++)
    g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || strchr (further, *p) != NULL);
}

/* A reference leads to a record that can be somewhere. */
static void
assert_target (GPtrArray  *types,
               GParamSpec *pspec)
{
  GType target = tl_param_get_target (pspec);

  if (target != G_TYPE_NONE)
    g_assert_true (g_ptr_array_find (types, GSIZE_TO_POINTER (target), NULL));
}

static void
test_declarations (void)
{
  g_autoptr (GPtrArray) types = list_types ();

  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (TlRecord) record = g_object_new (GPOINTER_TO_SIZE (types->pdata[i]), NULL);
      g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (tl_record_get_n_fields (record), >, 0);

      for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
        {
          GParamSpec *pspec = tl_record_get_field (record, field);
          TlFieldKind kind = tl_param_get_kind (pspec);
          const char *member = tl_param_get_member (pspec);
          g_autoptr (GError) error = NULL;

          g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (record), member);
          assert_word (member, "_");
          g_assert_cmpstr (member, !=, "id");
          g_assert_true (g_hash_table_add (members, (gpointer) member));

          if (kind == TL_FIELD_REF || kind == TL_FIELD_REFS)
            assert_target (types, pspec);

          if (kind != TL_FIELD_CHILD && kind != TL_FIELD_LIST)
            {
              tl_record_check (record, field, tl_record_get_value (record, field), &error);
              g_assert_no_error (error);
            }
        }
    }
}

static void
assert_enumeration (GEnumClass *klass)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < klass->n_values; i++)
    {
      assert_word (klass->values[i].value_nick, "_");
      g_assert_true (g_hash_table_add (nicks, (gpointer) klass->values[i].value_nick));
      g_assert_cmpint (klass->values[i].value, ==, (int) i);

      if (g_str_equal (klass->values[i].value_nick, "unset"))
        g_assert_cmpuint (i, ==, 0);
    }
}

static void
assert_set (GFlagsClass *klass)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < klass->n_values; i++)
    {
      assert_word (klass->values[i].value_nick, "_-+");
      g_assert_true (g_hash_table_add (nicks, (gpointer) klass->values[i].value_nick));
      g_assert_cmpuint (klass->values[i].value, ==, 1u << i);
    }
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) types = list_types ();

  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (TlRecord) record = g_object_new (GPOINTER_TO_SIZE (types->pdata[i]), NULL);

      for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
        {
          GParamSpec *pspec = tl_record_get_field (record, field);

          g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (record), pspec->name);

          if (tl_param_get_kind (pspec) == TL_FIELD_ENUM)
            assert_enumeration (G_PARAM_SPEC_ENUM (pspec)->enum_class);
          else if (tl_param_get_kind (pspec) == TL_FIELD_FLAGS)
            assert_set (G_PARAM_SPEC_FLAGS (pspec)->flags_class);
        }
    }

  g_assert_cmpstr (tl_term_get_nick (TL_TYPE_LENS, TL_LENS_COMMUNITY), ==, "community");
  g_assert_null (tl_term_get_nick (TL_TYPE_LENS, TL_N_LENSES));
}

/* --- Round trip --- */

static void assert_same (gpointer    a,
                         gpointer    b,
                         JsonObject *object);

static void
assert_same_list (TlRecordList *a,
                  TlRecordList *b,
                  JsonArray    *array)
{
  g_assert_cmpuint (tl_record_list_get_length (a), ==, 2);
  g_assert_cmpuint (tl_record_list_get_length (b), ==, 2);
  g_assert_cmpuint (json_array_get_length (array), ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      gpointer item = tl_record_list_get (a, i);

      g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (array, i), "id"), ==,
                       tl_record_get_id (item));
      assert_same (item, tl_record_list_get (b, i), json_array_get_object_element (array, i));
    }
}

static void
assert_same_value (gpointer a,
                   gpointer b,
                   guint    field)
{
  const GValue *value_a = tl_record_get_value (a, field);
  const GValue *value_b = tl_record_get_value (b, field);

  if (G_VALUE_HOLDS (value_a, G_TYPE_STRV))
    g_assert_true (g_strv_equal (g_value_get_boxed (value_a), g_value_get_boxed (value_b)));
  else
    g_assert_cmpint (g_param_values_cmp (tl_record_get_field (a, field), value_a, value_b), ==, 0);
}

/* Everything that is set is in the file, and is the same when read again. */
static void
assert_same (gpointer    a,
             gpointer    b,
             JsonObject *object)
{
  g_assert_cmpstr (tl_record_get_id (a), ==, tl_record_get_id (b));
  g_assert_cmpuint (json_object_get_size (object), ==,
                    tl_record_get_n_fields (a) + (tl_record_get_id (a) != NULL ? 1 : 0));

  for (guint field = 1; field <= tl_record_get_n_fields (a); field++)
    {
      GParamSpec *pspec = tl_record_get_field (a, field);
      JsonNode *node = json_object_get_member (object, tl_param_get_member (pspec));

      g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (a), pspec->name);
      g_assert_nonnull (node);

      if (tl_param_get_kind (pspec) == TL_FIELD_CHILD)
        assert_same (tl_record_get_child (a, field), tl_record_get_child (b, field), json_node_get_object (node));
      else if (tl_param_get_kind (pspec) == TL_FIELD_LIST)
        assert_same_list (tl_record_get_list (a, field), tl_record_get_list (b, field), json_node_get_array (node));
      else
        assert_same_value (a, b, field);
    }
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (TlEnvelope) envelope = make_full_document (GPOINTER_TO_UINT (data));
  g_autoptr (TlEnvelope) again = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) text_again = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  tl_record_write (envelope, text, 0);

  node = tl_json_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  tl_record_read (again, node, &error);
  g_assert_no_error (error);

  assert_same (envelope, again, json_node_get_object (node));

  tl_record_write (again, text_again, 0);
  g_assert_cmpstr (text_again->str, ==, text->str);
}

/* A new document writes and reads as what it is, too. */
static void
test_round_trip_empty (void)
{
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (TlEnvelope) again = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) text_again = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  tl_record_write (envelope, text, 0);

  node = tl_json_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  tl_record_read (again, node, &error);
  g_assert_no_error (error);

  tl_record_write (again, text_again, 0);
  g_assert_cmpstr (text_again->str, ==, text->str);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strategy/declarations", test_declarations);
  g_test_add_func ("/strategy/words", test_words);
  g_test_add_func ("/strategy/round-trip/empty", test_round_trip_empty);
  g_test_add_data_func ("/strategy/round-trip/largest", GUINT_TO_POINTER (PICK_LARGEST), test_round_trip);
  g_test_add_data_func ("/strategy/round-trip/smallest", GUINT_TO_POINTER (PICK_SMALLEST), test_round_trip);
  g_test_add_data_func ("/strategy/round-trip/middle", GUINT_TO_POINTER (PICK_MIDDLE), test_round_trip);

  return g_test_run ();
}

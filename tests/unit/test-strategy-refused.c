/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every field of every type that a document is made of refuses what it cannot
 * hold, and the message begins with the path of that field.
 */

#include "full-document.h"
#include "record/tl-json.h"

typedef struct
{
  TlEnvelope *envelope; /* full */
  JsonNode *root;       /* what it writes */
  guint n_refused;
} Refusals;

/* Takes ownership of @bad. */
static void
assert_refused (Refusals   *self,
                gpointer    record,
                guint       field,
                JsonObject *object,
                JsonNode   *bad,
                const char *below)
{
  const char *member = tl_param_get_member (tl_record_get_field (record, field));
  g_autoptr (JsonNode) good = json_node_ref (json_object_get_member (object, member));
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autofree char *path = tl_record_dup_path (record, field);
  g_autofree char *expected = g_strconcat (path, below, ": ", NULL);
  g_autofree char *shown = json_to_string (bad, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean accepted;

  json_object_set_member (object, member, bad);
  accepted = tl_record_read (envelope, self->root, &error);
  json_object_set_member (object, member, g_steal_pointer (&good));

  g_test_message ("%s %s → %s", expected, shown, error != NULL ? error->message : "accepted");
  g_assert_false (accepted);
  g_assert_nonnull (error);
  g_assert_true (error->domain == TL_ERROR);
  g_assert_true (g_str_has_prefix (error->message, expected));
  g_assert_cmpuint (strlen (error->message), >, strlen (expected));

  self->n_refused++;
}

static void
assert_text_refused (Refusals   *self,
                     gpointer    record,
                     guint       field,
                     JsonObject *object,
                     const char *text)
{
  assert_refused (self, record, field, object, json_node_init_string (json_node_alloc (), text), "");
}

static void
assert_number_refused (Refusals   *self,
                       gpointer    record,
                       guint       field,
                       JsonObject *object,
                       double      number)
{
  assert_refused (self, record, field, object, json_node_init_double (json_node_alloc (), number), "");
}

static void
assert_texts_refused (Refusals   *self,
                      gpointer    record,
                      guint       field,
                      JsonObject *object,
                      const char *first,
                      const char *second)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_alloc ();

  json_array_add_string_element (array, first);
  if (second != NULL)
    json_array_add_string_element (array, second);

  json_node_init_array (node, array);
  json_array_unref (array);

  assert_refused (self, record, field, object, node, second != NULL ? "[1]" : "[0]");
}

static void
assert_field_refuses (Refusals   *self,
                      gpointer    record,
                      guint       field,
                      JsonObject *object)
{
  GParamSpec *pspec = tl_record_get_field (record, field);
  double minimum = 0, maximum = 0;

  assert_refused (self, record, field, object, json_node_init_null (json_node_alloc ()), "");

  switch (tl_param_get_kind (pspec))
    {
    case TL_FIELD_TEXT:
      assert_number_refused (self, record, field, object, 7);
      break;

    case TL_FIELD_TEXTS:
      assert_texts_refused (self, record, field, object, "", NULL);
      assert_text_refused (self, record, field, object, "one");
      break;

    case TL_FIELD_BOOLEAN:
      assert_text_refused (self, record, field, object, "yes");
      assert_number_refused (self, record, field, object, 1);
      break;

    case TL_FIELD_INTEGER:
      tl_param_get_range (pspec, &minimum, &maximum);
      assert_number_refused (self, record, field, object, minimum + 0.5);
      G_GNUC_FALLTHROUGH;

    case TL_FIELD_OPTIONAL:
      tl_param_get_range (pspec, &minimum, &maximum);
      assert_number_refused (self, record, field, object, minimum - 1);
      assert_number_refused (self, record, field, object, maximum + 1);
      assert_text_refused (self, record, field, object, "1");
      break;

    case TL_FIELD_ENUM:
      assert_text_refused (self, record, field, object, "no such word");
      assert_text_refused (self, record, field, object, "");
      assert_number_refused (self, record, field, object, 1);
      break;

    case TL_FIELD_FLAGS:
      assert_texts_refused (self, record, field, object, "no such word", NULL);
      assert_number_refused (self, record, field, object, 1);
      break;

    case TL_FIELD_DATE:
      assert_text_refused (self, record, field, object, "1899-12-31");
      assert_text_refused (self, record, field, object, "2200-01-01");
      assert_text_refused (self, record, field, object, "2027-02-29");
      break;

    case TL_FIELD_TIME:
      assert_text_refused (self, record, field, object, "24:01");
      assert_number_refused (self, record, field, object, 870);
      break;

    case TL_FIELD_REF:
      assert_text_refused (self, record, field, object, "not an id");
      break;

    case TL_FIELD_REFS:
      assert_texts_refused (self, record, field, object, "a", "a");
      assert_texts_refused (self, record, field, object, "a", "not an id");
      break;

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
      assert_text_refused (self, record, field, object, "all");
      break;

    default:
      g_assert_not_reached ();
    }
}

/* In lists, the last item stands for all. */
static void
assert_record_refuses (Refusals   *self,
                       gpointer    record,
                       JsonObject *object)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      GParamSpec *pspec = tl_record_get_field (record, field);
      JsonNode *node = json_object_get_member (object, tl_param_get_member (pspec));

      assert_field_refuses (self, record, field, object);

      if (tl_param_get_kind (pspec) == TL_FIELD_CHILD)
        assert_record_refuses (self, tl_record_get_child (record, field), json_node_get_object (node));
      else if (tl_param_get_kind (pspec) == TL_FIELD_LIST)
        {
          guint last = tl_record_list_get_length (tl_record_get_list (record, field)) - 1;

          assert_record_refuses (self,
                                 tl_record_list_get (tl_record_get_list (record, field), last),
                                 json_array_get_object_element (json_node_get_array (node), last));
        }
    }
}

static void
test_refused (void)
{
  g_autoptr (TlEnvelope) envelope = make_full_document (PICK_MIDDLE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  Refusals refusals = { .envelope = envelope };

  tl_record_write (envelope, text, 0);
  root = json_from_string (text->str, &error);
  g_assert_no_error (error);

  refusals.root = root;
  assert_record_refuses (&refusals, envelope, json_node_get_object (root));
  g_test_message ("%u refused", refusals.n_refused);

  /* All that was put in its place again is accepted. */
  {
    g_autoptr (TlEnvelope) again = g_object_new (TL_TYPE_ENVELOPE, NULL);

    tl_record_read (again, root, &error);
    g_assert_no_error (error);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strategy/refused", test_refused);

  return g_test_run ();
}

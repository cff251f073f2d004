/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

#include <math.h>

G_DEFINE_ENUM_TYPE (TestRhythm, test_rhythm,
                    G_DEFINE_ENUM_VALUE (TEST_RHYTHM_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TEST_RHYTHM_DAILY, "daily"),
                    G_DEFINE_ENUM_VALUE (TEST_RHYTHM_SOMETIMES, "sometimes"))

G_DEFINE_ENUM_TYPE (TestSize, test_size,
                    G_DEFINE_ENUM_VALUE (TEST_SIZE_SMALL, "small"),
                    G_DEFINE_ENUM_VALUE (TEST_SIZE_LARGE, "large"))

G_DEFINE_FLAGS_TYPE (TestDays, test_days,
                     G_DEFINE_ENUM_VALUE (TEST_DAYS_START, "start"),
                     G_DEFINE_ENUM_VALUE (TEST_DAYS_MON, "mon"),
                     G_DEFINE_ENUM_VALUE (TEST_DAYS_TUE, "tue"),
                     G_DEFINE_ENUM_VALUE (TEST_DAYS_WED, "wed"))

TL_DEFINE_RECORD (TestStep, test_step)

static void
test_step_class_init (TestStepClass *klass)
{
  GParamSpec *fields[] = {
    [TEST_STEP_LABEL] = tl_param_text ("label"),
    [TEST_STEP_DONE_BY] = tl_param_ref ("done-by", TEST_TYPE_PERSON),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

TL_DEFINE_RECORD (TestPerson, test_person)

static void
test_person_class_init (TestPersonClass *klass)
{
  GParamSpec *fields[] = {
    [TEST_PERSON_NAME] = tl_param_text ("name"),
    [TEST_PERSON_SHARE] = tl_param_optional ("share", 0, 100),
    [TEST_PERSON_FRIEND] = tl_param_ref ("friend", TEST_TYPE_PERSON),
    [TEST_PERSON_FRIENDS] = tl_param_refs ("friends", TEST_TYPE_PERSON),
    [TEST_PERSON_STEPS] = tl_param_list ("steps", TEST_TYPE_STEP),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

TL_DEFINE_RECORD (TestPart, test_part)

static void
test_part_class_init (TestPartClass *klass)
{
  GParamSpec *fields[] = {
    [TEST_PART_NOTE] = tl_param_text ("note"),
    [TEST_PART_BEST] = tl_param_ref ("best", TEST_TYPE_PERSON),
    [TEST_PART_PEOPLE] = tl_param_list ("people", TEST_TYPE_PERSON),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

TL_DEFINE_RECORD (TestRoot, test_root)

static void
test_root_class_init (TestRootClass *klass)
{
  GParamSpec *fields[] = {
    [TEST_ROOT_NAME] = tl_param_text ("name"),
    [TEST_ROOT_TAGS] = tl_param_texts ("tags"),
    [TEST_ROOT_IS_OPEN] = tl_param_boolean ("is-open", TRUE),
    [TEST_ROOT_COUNT] = tl_param_integer ("count", 0, 100, 10),
    [TEST_ROOT_OFFSET] = tl_param_integer ("offset", G_MININT, G_MAXINT, 0),
    [TEST_ROOT_SHARE] = tl_param_optional ("share", 0, 100),
    [TEST_ROOT_BUDGET] = tl_param_optional ("budget", 0.5, INFINITY),
    [TEST_ROOT_ANY_NUMBER] = tl_param_optional ("any-number", -INFINITY, INFINITY),
    [TEST_ROOT_RHYTHM] = tl_param_enum ("rhythm", TEST_TYPE_RHYTHM, TEST_RHYTHM_UNSET),
    [TEST_ROOT_SIZE] = tl_param_enum ("size", TEST_TYPE_SIZE, TEST_SIZE_LARGE),
    [TEST_ROOT_DAYS] = tl_param_flags ("days", TEST_TYPE_DAYS, 0),
    [TEST_ROOT_WORK_DAYS] = tl_param_flags ("work-days", TEST_TYPE_DAYS, TEST_DAYS_START),
    [TEST_ROOT_START] = tl_param_date ("start"),
    [TEST_ROOT_AT] = tl_param_time ("at"),
    [TEST_ROOT_LEADER] = tl_param_ref ("leader", TEST_TYPE_PERSON),
    [TEST_ROOT_HELPERS] = tl_param_refs ("helpers", TEST_TYPE_PERSON),
    [TEST_ROOT_PART] = tl_param_child ("part", TEST_TYPE_PART),
    [TEST_ROOT_PEOPLE] = tl_param_list ("people", TEST_TYPE_PERSON),
    [TEST_ROOT_STEPS] = tl_param_list ("steps", TEST_TYPE_STEP),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

TestRoot *
test_root_new (void)
{
  return g_object_new (TEST_TYPE_ROOT, NULL);
}

/* Parses JSON in which, to be legible in C, “'” stands for the double quote. */
JsonNode *
test_parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  JsonNode *node = tl_json_parse (json, strlen (json), &error);

  g_assert_no_error (error);

  return node;
}

TestRoot *
test_root_new_for (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = test_parse (text);
  TestRoot *root = test_root_new ();

  tl_record_read (root, node, &error);
  g_assert_no_error (error);

  return root;
}

/* Two people who know each other, with steps; one more person in the part. */
TestRoot *
test_root_new_filled (void)
{
  return test_root_new_for ("{"
                            "  'name': 'Root', 'leader': 'anna', 'helpers': ['bob', 'anna', 'cleo'],"
                            "  'part': {"
                            "    'best': 'anna', 'people': [{ 'id': 'cleo', 'friend': 'anna', 'friends': ['anna'] }]"
                            "  },"
                            "  'people': ["
                            "    { 'id': 'anna', 'name': 'Anna', 'friend': 'bob', 'friends': ['bob', 'anna'],"
                            "      'steps': [{ 'id': 'a1', 'done_by': 'anna' }, { 'id': 'a2', 'done_by': 'bob' }] },"
                            "    { 'id': 'bob', 'name': 'Bob', 'friend': 'anna', 'friends': ['cleo', 'anna'] },"
                            "    { 'id': 'dora', 'name': 'Dora' }"
                            "  ],"
                            "  'steps': [{ 'id': 's1', 'label': 'First', 'done_by': 'anna' }]"
                            "}");
}

char *
test_write (gpointer record)
{
  GString *out = g_string_new (NULL);

  tl_record_write (record, out, 0);

  return g_string_free_and_steal (out);
}

gboolean
test_is_plain (GParamSpec *pspec)
{
  TlFieldKind kind = tl_param_get_kind (pspec);

  return kind != TL_FIELD_CHILD && kind != TL_FIELD_LIST;
}

static int
pick_choice (GParamSpec *pspec,
             guint       i)
{
  if (tl_param_get_kind (pspec) == TL_FIELD_ENUM)
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (pspec)->enum_class;

      return klass->values[(g_value_get_enum (g_param_spec_get_default_value (pspec)) + i) % klass->n_values].value;
    }
  else
    {
      GFlagsClass *klass = G_PARAM_SPEC_FLAGS (pspec)->flags_class;

      return i == 0 ? G_PARAM_SPEC_FLAGS (pspec)->default_value
                    : G_PARAM_SPEC_FLAGS (pspec)->default_value ^ klass->values[klass->n_values - i].value;
    }
}

static int
pick_integer (GParamSpec *pspec,
              guint       i)
{
  GParamSpecInt *spec = G_PARAM_SPEC_INT (pspec);

  return i == 0 ? spec->default_value : i == 1 ? spec->minimum : spec->maximum;
}

/* Makes a value that the field may have: for 0 the first one, for 1 another. */
void
test_make_value (GParamSpec *pspec,
                 guint       i,
                 GValue     *value)
{
  static const char * const texts[] = { "", "one", "two" };
  static const char * const lists[][3] = { { NULL }, { "one", "two", NULL }, { "two", "one", NULL } };

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (pspec));

  switch (tl_param_get_kind (pspec))
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_REF:
      g_value_set_string (value, texts[i]);
      break;

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      g_value_set_boxed (value, i == 0 ? NULL : lists[i]);
      break;

    case TL_FIELD_BOOLEAN:
      g_value_set_boolean (value, G_PARAM_SPEC_BOOLEAN (pspec)->default_value ^ (i % 2));
      break;

    case TL_FIELD_INTEGER:
      g_value_set_int (value, pick_integer (pspec, i));
      break;

    case TL_FIELD_OPTIONAL:
      {
        double minimum, maximum;

        tl_param_get_range (pspec, &minimum, &maximum);
        g_value_set_double (value, i == 0 ? (double) NAN : i == 1 ? minimum : maximum);
      }
      break;

    case TL_FIELD_ENUM:
      g_value_set_enum (value, pick_choice (pspec, i));
      break;

    case TL_FIELD_FLAGS:
      g_value_set_flags (value, pick_choice (pspec, i));
      break;

    case TL_FIELD_DATE:
      g_value_set_uint (value, i == 0 ? TL_DAY_NONE : tl_day_new (2027, 3, i));
      break;

    case TL_FIELD_TIME:
      g_value_set_int (value, i == 0 ? TL_MINUTES_NONE : i == 1 ? 0 : 1440);
      break;

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

/* --- TestWatch --- */

static void
changed_cb (TlRecord  *record,
            TlChange  *change,
            TestWatch *watch)
{
  g_ptr_array_add (watch->changes, tl_change_ref (change));
}

static void
notify_cb (TlRecord   *record,
           GParamSpec *pspec,
           TestWatch  *watch)
{
  g_ptr_array_add (watch->names, (gpointer) pspec->name);
}

TestWatch *
test_watch_new (gpointer root,
                gpointer record)
{
  TestWatch *watch = g_new0 (TestWatch, 1);

  watch->root = g_object_ref (root);
  watch->record = g_object_ref (record);
  watch->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  watch->names = g_ptr_array_new ();

  g_signal_connect (root, "changed", G_CALLBACK (changed_cb), watch);
  g_signal_connect (record, "notify", G_CALLBACK (notify_cb), watch);

  return watch;
}

/* Asserts that there was exactly one change, and one notification of @name if
 * it is not NULL. With "" there was nothing at all.
 */
TlChange *
test_watch_take (TestWatch  *watch,
                 const char *name)
{
  TlChange *change;

  if (g_strcmp0 (name, "") == 0)
    {
      g_assert_cmpuint (watch->changes->len, ==, 0);
      g_assert_cmpuint (watch->names->len, ==, 0);
      return NULL;
    }

  g_assert_cmpuint (watch->changes->len, ==, 1);

  if (name != NULL)
    {
      g_assert_cmpuint (watch->names->len, ==, 1);
      g_assert_cmpstr (watch->names->pdata[0], ==, name);
    }
  else
    g_assert_cmpuint (watch->names->len, ==, 0);

  change = tl_change_ref (watch->changes->pdata[0]);
  g_ptr_array_set_size (watch->changes, 0);
  g_ptr_array_set_size (watch->names, 0);

  return change;
}

void
test_watch_free (TestWatch *watch)
{
  /* What nobody asked about must not have happened. */
  test_watch_take (watch, "");

  g_signal_handlers_disconnect_by_data (watch->root, watch);
  g_signal_handlers_disconnect_by_data (watch->record, watch);
  g_object_unref (watch->root);
  g_object_unref (watch->record);
  g_ptr_array_unref (watch->changes);
  g_ptr_array_unref (watch->names);
  g_free (watch);
}

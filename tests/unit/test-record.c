/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

#include <math.h>

/* --- Declarations --- */

static void
test_declared (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  TlRecordClass *klass = TL_RECORD_GET_CLASS (root);
  g_autofree GParamSpec **properties = NULL;
  guint n_properties;

  g_assert_cmpuint (tl_record_get_n_fields (root), ==, TEST_ROOT_STEPS);

  properties = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n_properties);
  g_assert_cmpuint (n_properties, ==, TEST_ROOT_STEPS + 1);

  for (guint field = 1; field <= TEST_ROOT_STEPS; field++)
    {
      GParamSpec *pspec = tl_record_get_field (root, field);
      GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

      if (test_is_plain (pspec))
        flags |= G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

      g_assert_true (pspec == tl_record_class_get_field (klass, field));
      g_assert_true (pspec == g_object_class_find_property (G_OBJECT_CLASS (klass), pspec->name));
      g_assert_cmpuint (tl_record_class_find_field (klass, pspec), ==, field);
      g_assert_cmphex (pspec->flags, ==, flags);
    }

  g_assert_cmpuint (tl_record_class_find_field (klass, g_object_class_find_property (G_OBJECT_CLASS (klass), "id")), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_pspecs (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  const struct
  {
    guint field;
    TlFieldKind kind;
    GType type;
    GType target;
    const char *member;
  } cases[] = {
    { TEST_ROOT_NAME, TL_FIELD_TEXT, G_TYPE_STRING, G_TYPE_INVALID, "name" },
    { TEST_ROOT_TAGS, TL_FIELD_TEXTS, G_TYPE_STRV, G_TYPE_INVALID, "tags" },
    { TEST_ROOT_IS_OPEN, TL_FIELD_BOOLEAN, G_TYPE_BOOLEAN, G_TYPE_INVALID, "is_open" },
    { TEST_ROOT_COUNT, TL_FIELD_INTEGER, G_TYPE_INT, G_TYPE_INVALID, "count" },
    { TEST_ROOT_SHARE, TL_FIELD_OPTIONAL, G_TYPE_DOUBLE, G_TYPE_INVALID, "share" },
    { TEST_ROOT_RHYTHM, TL_FIELD_ENUM, TEST_TYPE_RHYTHM, G_TYPE_INVALID, "rhythm" },
    { TEST_ROOT_WORK_DAYS, TL_FIELD_FLAGS, TEST_TYPE_DAYS, G_TYPE_INVALID, "work_days" },
    { TEST_ROOT_START, TL_FIELD_DATE, G_TYPE_UINT, G_TYPE_INVALID, "start" },
    { TEST_ROOT_AT, TL_FIELD_TIME, G_TYPE_INT, G_TYPE_INVALID, "at" },
    { TEST_ROOT_LEADER, TL_FIELD_REF, G_TYPE_STRING, TEST_TYPE_PERSON, "leader" },
    { TEST_ROOT_HELPERS, TL_FIELD_REFS, G_TYPE_STRV, TEST_TYPE_PERSON, "helpers" },
    { TEST_ROOT_PART, TL_FIELD_CHILD, TEST_TYPE_PART, TEST_TYPE_PART, "part" },
    { TEST_ROOT_PEOPLE, TL_FIELD_LIST, TL_TYPE_RECORD_LIST, TEST_TYPE_PERSON, "people" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GParamSpec *pspec = tl_record_get_field (root, cases[i].field);

      g_assert_cmpint (tl_param_get_kind (pspec), ==, cases[i].kind);
      g_assert_true (pspec->value_type == cases[i].type);
      g_assert_true (tl_param_get_target (pspec) == cases[i].target);
      g_assert_cmpstr (tl_param_get_member (pspec), ==, cases[i].member);
    }

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_ranges (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  const struct
  {
    guint field;
    double minimum, maximum;
  } cases[] = {
    { TEST_ROOT_COUNT, 0, 100 },
    { TEST_ROOT_SHARE, 0, 100 },
    { TEST_ROOT_ANY_NUMBER, -G_MAXDOUBLE, G_MAXDOUBLE },
    { TEST_ROOT_START, tl_day_new (1900, 1, 1), tl_day_new (2199, 12, 31) },
    { TEST_ROOT_AT, 0, 1440 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GParamSpec *pspec = tl_record_get_field (root, cases[i].field);
      double minimum, maximum;

      tl_param_get_range (pspec, &minimum, &maximum);
      g_assert_cmpfloat (minimum, ==, cases[i].minimum);
      g_assert_cmpfloat (maximum, ==, cases[i].maximum);
    }

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* --- Values --- */

static void
test_first_values (void)
{
  g_autoptr (TestRoot) root = test_root_new ();

  g_assert_null (tl_record_get_id (root));
  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) tl_record_get_texts (root, TEST_ROOT_TAGS)), ==, 0);
  g_assert_true (tl_record_get_boolean (root, TEST_ROOT_IS_OPEN));
  g_assert_cmpint (tl_record_get_integer (root, TEST_ROOT_COUNT), ==, 10);
  g_assert_true (isnan (tl_record_get_optional (root, TEST_ROOT_SHARE)));
  g_assert_cmpint (tl_record_get_enum (root, TEST_ROOT_RHYTHM), ==, TEST_RHYTHM_UNSET);
  g_assert_cmpint (tl_record_get_enum (root, TEST_ROOT_SIZE), ==, TEST_SIZE_LARGE);
  g_assert_cmphex (tl_record_get_flags (root, TEST_ROOT_WORK_DAYS), ==, TEST_DAYS_START);
  g_assert_cmpuint (tl_record_get_date (root, TEST_ROOT_START), ==, TL_DAY_NONE);
  g_assert_cmpint (tl_record_get_time (root, TEST_ROOT_AT), ==, TL_MINUTES_NONE);
  g_assert_cmpstr (tl_record_get_ref (root, TEST_ROOT_LEADER), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) tl_record_get_refs (root, TEST_ROOT_HELPERS)), ==, 0);
  g_assert_true (TEST_IS_PART (tl_record_get_child (root, TEST_ROOT_PART)));
  g_assert_null (tl_record_get_id (tl_record_get_child (root, TEST_ROOT_PART)));
  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (root, TEST_ROOT_PEOPLE)), ==, 0);
  g_assert_true (tl_record_list_get_item_type (tl_record_get_list (root, TEST_ROOT_PEOPLE)) == TEST_TYPE_PERSON);

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_setters (void)
{
  const char * const tags[] = { "red", "green", NULL };
  const char * const ids[] = { "anna", "bob", NULL };
  g_autoptr (TestRoot) root = test_root_new ();

  tl_record_set_text (root, TEST_ROOT_NAME, "Name");
  tl_record_set_texts (root, TEST_ROOT_TAGS, tags);
  tl_record_set_boolean (root, TEST_ROOT_IS_OPEN, FALSE);
  tl_record_set_integer (root, TEST_ROOT_COUNT, 11);
  tl_record_set_optional (root, TEST_ROOT_SHARE, 12.5);
  tl_record_set_enum (root, TEST_ROOT_RHYTHM, TEST_RHYTHM_DAILY);
  tl_record_set_flags (root, TEST_ROOT_DAYS, TEST_DAYS_WED);
  tl_record_set_date (root, TEST_ROOT_START, tl_day_new (2027, 3, 1));
  tl_record_set_time (root, TEST_ROOT_AT, 870);
  tl_record_set_ref (root, TEST_ROOT_LEADER, "anna");
  tl_record_set_refs (root, TEST_ROOT_HELPERS, ids);

  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "Name");
  g_assert_cmpstrv (tl_record_get_texts (root, TEST_ROOT_TAGS), tags);
  g_assert_false (tl_record_get_boolean (root, TEST_ROOT_IS_OPEN));
  g_assert_cmpint (tl_record_get_integer (root, TEST_ROOT_COUNT), ==, 11);
  g_assert_cmpfloat (tl_record_get_optional (root, TEST_ROOT_SHARE), ==, 12.5);
  g_assert_cmpint (tl_record_get_enum (root, TEST_ROOT_RHYTHM), ==, TEST_RHYTHM_DAILY);
  g_assert_cmphex (tl_record_get_flags (root, TEST_ROOT_DAYS), ==, TEST_DAYS_WED);
  g_assert_cmpuint (tl_record_get_date (root, TEST_ROOT_START), ==, tl_day_new (2027, 3, 1));
  g_assert_cmpint (tl_record_get_time (root, TEST_ROOT_AT), ==, 870);
  g_assert_cmpstr (tl_record_get_ref (root, TEST_ROOT_LEADER), ==, "anna");
  g_assert_cmpstrv (tl_record_get_refs (root, TEST_ROOT_HELPERS), ids);

  /* A value may come from the field that it goes to. */
  tl_record_set_text (root, TEST_ROOT_NAME, tl_record_get_text (root, TEST_ROOT_NAME) + 1);
  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "ame");

  tl_record_set_text (root, TEST_ROOT_NAME, NULL);
  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_NAME), ==, "");
  tl_record_set_texts (root, TEST_ROOT_TAGS, NULL);
  g_assert_cmpuint (g_strv_length ((char **) tl_record_get_texts (root, TEST_ROOT_TAGS)), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&root));
}

typedef void (*SetValue) (TlRecord     *record,
                          guint         field,
                          const GValue *value);

static void
set_directly (TlRecord     *record,
              guint         field,
              const GValue *value)
{
  tl_record_set_value (record, field, value);
}

static void
set_as_property (TlRecord     *record,
                 guint         field,
                 const GValue *value)
{
  g_object_set_property (G_OBJECT (record), tl_record_get_field (record, field)->name, value);
}

/* The same value does nothing; another notifies once and is reported once. */
static void
sweep (gpointer root,
       gpointer record,
       SetValue set_value)
{
  const guint order[] = { 0, 1, 2, 1 };
  g_autoptr (TestWatch) watch = test_watch_new (root, record);

  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      GParamSpec *pspec = tl_record_get_field (record, field);

      if (!test_is_plain (pspec))
        continue;

      for (guint i = 0; i < G_N_ELEMENTS (order); i++)
        {
          g_autoptr (TlChange) change = NULL;
          g_auto (GValue) value = G_VALUE_INIT;
          g_auto (GValue) before = G_VALUE_INIT;
          g_auto (GValue) after = G_VALUE_INIT;

          test_make_value (pspec, order[i], &value);
          g_value_init (&before, pspec->value_type);
          g_object_get_property (record, pspec->name, &before);

          set_value (record, field, &value);

          if (i == 0)
            {
              test_watch_take (watch, "");
              continue;
            }

          change = test_watch_take (watch, pspec->name);
          g_assert_cmpint (change->kind, ==, TL_CHANGE_SET);
          g_assert_true (change->record == record);
          g_assert_cmpuint (change->field, ==, field);
          g_assert_null (change->item);

          set_value (record, field, &value);
          set_value (record, field, tl_record_get_value (record, field));
          test_watch_take (watch, "");

          /* The change tells what was and what is. */
          g_value_init (&after, pspec->value_type);
          g_object_get_property (record, pspec->name, &after);
          set_value (record, field, &change->old_value);
          tl_change_unref (test_watch_take (watch, pspec->name));
          set_value (record, field, &before);
          test_watch_take (watch, "");
          set_value (record, field, &change->new_value);
          tl_change_unref (test_watch_take (watch, pspec->name));
          set_value (record, field, &after);
          test_watch_take (watch, "");
        }
    }
}

static void
test_sweep (gconstpointer data)
{
  SetValue set_value = (SetValue) data;
  g_autoptr (TestRoot) root = test_root_new ();
  TlRecord *person = tl_record_list_append_new (tl_record_get_list (root, TEST_ROOT_PEOPLE), NULL);
  TlRecord *step = tl_record_list_append_new (tl_record_get_list (person, TEST_PERSON_STEPS), NULL);

  sweep (root, root, set_value);
  sweep (root, tl_record_get_child (root, TEST_ROOT_PART), set_value);
  sweep (root, person, set_value);
  sweep (root, step, set_value);

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_unwatched (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  guint n_notified = 0;

  g_signal_connect_swapped (root, "notify::name", G_CALLBACK (g_atomic_int_inc), &n_notified);

  tl_record_set_text (root, TEST_ROOT_NAME, "Name");
  tl_record_set_text (root, TEST_ROOT_NAME, "Name");
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A handler that changes something itself does not mix up the order. */
static void
trim_cb (TlRecord *record)
{
  g_autofree char *name = g_strstrip (g_strdup (tl_record_get_text (record, TEST_ROOT_NAME)));

  tl_record_set_text (record, TEST_ROOT_NAME, name);
}

static void
test_nested_changes (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (TestWatch) watch = NULL;
  TlChange *change;

  g_signal_connect (root, "notify::name", G_CALLBACK (trim_cb), NULL);
  watch = test_watch_new (root, root);

  tl_record_set_text (root, TEST_ROOT_NAME, " Name ");

  g_assert_cmpuint (watch->changes->len, ==, 2);
  change = watch->changes->pdata[0];
  g_assert_cmpstr (g_value_get_string (&change->old_value), ==, "");
  g_assert_cmpstr (g_value_get_string (&change->new_value), ==, " Name ");
  change = watch->changes->pdata[1];
  g_assert_cmpstr (g_value_get_string (&change->old_value), ==, " Name ");
  g_assert_cmpstr (g_value_get_string (&change->new_value), ==, "Name");

  g_ptr_array_set_size (watch->changes, 0);
  g_ptr_array_set_size (watch->names, 0);
  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_is_set (void)
{
  g_autoptr (TestRoot) root = test_root_new ();

  for (guint field = 1; field <= tl_record_get_n_fields (root); field++)
    {
      GParamSpec *pspec = tl_record_get_field (root, field);
      g_auto (GValue) value = G_VALUE_INIT;
      gboolean first;

      switch (tl_param_get_kind (pspec))
        {
        case TL_FIELD_BOOLEAN:
        case TL_FIELD_INTEGER:
        case TL_FIELD_CHILD:
          first = TRUE;
          break;

        default:
          first = field == TEST_ROOT_SIZE || field == TEST_ROOT_WORK_DAYS;
          break;
        }

      g_assert_cmpint (tl_record_is_set (root, field), ==, first);

      if (!test_is_plain (pspec))
        continue;

      test_make_value (pspec, 1, &value);
      tl_record_set_value (root, field, &value);
      g_assert_true (tl_record_is_set (root, field));
    }

  tl_record_list_append_new (tl_record_get_list (root, TEST_ROOT_PEOPLE), NULL);
  g_assert_true (tl_record_is_set (root, TEST_ROOT_PEOPLE));
  tl_record_set_flags (root, TEST_ROOT_WORK_DAYS, 0);
  g_assert_false (tl_record_is_set (root, TEST_ROOT_WORK_DAYS));

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* --- Refusals --- */

#define CHECK_FAILS(root, field, value_type, set, argument, code, expected) \
  G_STMT_START                                                             \
  {                                                                        \
    g_autoptr (GError) check_error = NULL;                                 \
    g_auto (GValue) check_value = G_VALUE_INIT;                            \
                                                                           \
    g_value_init (&check_value, value_type);                               \
    set (&check_value, argument);                                          \
    g_assert_false (tl_record_check (root, field, &check_value, &check_error)); \
    g_assert_error (check_error, TL_ERROR, code);                          \
    g_assert_cmpstr (check_error->message, ==, expected);                  \
  }                                                                        \
  G_STMT_END

static void
test_check (void)
{
  const char *no_text[] = { "one", "", NULL };
  const char *bad_text[] = { "one", "\xff", NULL };
  const char *twice[] = { "anna", "bob", "anna", NULL };
  const char *bad_id[] = { "anna", "bob b", NULL };
  const char *long_id = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffABCDE";
  g_autoptr (TestRoot) root = test_root_new ();

  CHECK_FAILS (root, TEST_ROOT_NAME, G_TYPE_INT, g_value_set_int, 1,
               TL_ERROR_TYPE, "another kind of value is expected here");
  CHECK_FAILS (root, TEST_ROOT_NAME, G_TYPE_STRING, g_value_set_static_string, "a\xff",
               TL_ERROR_RANGE, "the text is not valid UTF-8");
  CHECK_FAILS (root, TEST_ROOT_TAGS, G_TYPE_STRV, g_value_set_static_boxed, no_text,
               TL_ERROR_RANGE, "an empty text cannot be in the list");
  CHECK_FAILS (root, TEST_ROOT_TAGS, G_TYPE_STRV, g_value_set_static_boxed, bad_text,
               TL_ERROR_RANGE, "the text is not valid UTF-8");
  CHECK_FAILS (root, TEST_ROOT_COUNT, G_TYPE_INT, g_value_set_int, 140,
               TL_ERROR_RANGE, "140 is not between 0 and 100");
  CHECK_FAILS (root, TEST_ROOT_COUNT, G_TYPE_INT, g_value_set_int, -1,
               TL_ERROR_RANGE, "-1 is not between 0 and 100");
  CHECK_FAILS (root, TEST_ROOT_SHARE, G_TYPE_DOUBLE, g_value_set_double, 100.1,
               TL_ERROR_RANGE, "100.1 is not between 0 and 100");
  CHECK_FAILS (root, TEST_ROOT_BUDGET, G_TYPE_DOUBLE, g_value_set_double, 0.1,
               TL_ERROR_RANGE, "0.1 is less than 0.5");
  CHECK_FAILS (root, TEST_ROOT_ANY_NUMBER, G_TYPE_DOUBLE, g_value_set_double, (double) INFINITY,
               TL_ERROR_RANGE, "this is not a finite number");
  CHECK_FAILS (root, TEST_ROOT_ANY_NUMBER, G_TYPE_DOUBLE, g_value_set_double, (double) -INFINITY,
               TL_ERROR_RANGE, "this is not a finite number");
  CHECK_FAILS (root, TEST_ROOT_RHYTHM, TEST_TYPE_RHYTHM, g_value_set_enum, 7,
               TL_ERROR_RANGE, "“7” is not one of: unset, daily, sometimes");
  CHECK_FAILS (root, TEST_ROOT_RHYTHM, TEST_TYPE_SIZE, g_value_set_enum, TEST_SIZE_SMALL,
               TL_ERROR_TYPE, "another kind of value is expected here");
  CHECK_FAILS (root, TEST_ROOT_DAYS, TEST_TYPE_DAYS, g_value_set_flags, TEST_DAYS_MON | 32,
               TL_ERROR_RANGE, "“32” is not one of: start, mon, tue, wed");
  CHECK_FAILS (root, TEST_ROOT_START, G_TYPE_UINT, g_value_set_uint, 1,
               TL_ERROR_RANGE, "the date is not in the years 1900 to 2199");
  CHECK_FAILS (root, TEST_ROOT_START, G_TYPE_UINT, g_value_set_uint, tl_day_new (2199, 12, 31) + 1,
               TL_ERROR_RANGE, "the date is not in the years 1900 to 2199");
  CHECK_FAILS (root, TEST_ROOT_AT, G_TYPE_INT, g_value_set_int, 1441,
               TL_ERROR_RANGE, "1441 is not between 0 and 1440");
  CHECK_FAILS (root, TEST_ROOT_AT, G_TYPE_INT, g_value_set_int, -2,
               TL_ERROR_RANGE, "-2 is not between 0 and 1440");
  CHECK_FAILS (root, TEST_ROOT_LEADER, G_TYPE_STRING, g_value_set_static_string, "Zoë",
               TL_ERROR_RANGE, "“Zoë” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”");
  CHECK_FAILS (root, TEST_ROOT_LEADER, G_TYPE_STRING, g_value_set_static_string, long_id,
               TL_ERROR_RANGE,
               "“aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffABCDE” is not an id: "
               "it needs 1 to 64 of the letters a to z, digits, “-” and “_”");
  CHECK_FAILS (root, TEST_ROOT_HELPERS, G_TYPE_STRV, g_value_set_static_boxed, bad_id,
               TL_ERROR_RANGE, "“bob b” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”");
  CHECK_FAILS (root, TEST_ROOT_HELPERS, G_TYPE_STRV, g_value_set_static_boxed, twice,
               TL_ERROR_RANGE, "“anna” is in the list twice");
  CHECK_FAILS (root, TEST_ROOT_PART, TEST_TYPE_PART, g_value_set_object, NULL,
               TL_ERROR_TYPE, "this cannot be replaced as a whole");
  CHECK_FAILS (root, TEST_ROOT_PEOPLE, TL_TYPE_RECORD_LIST, g_value_set_object, NULL,
               TL_ERROR_TYPE, "this cannot be replaced as a whole");

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A setter refuses what the check does: loudly, and nothing changes. */
static void
test_setters_refuse (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (TestWatch) watch = test_watch_new (root, root);
  const char *twice[] = { "anna", "anna", NULL };

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "TestRoot: count: 140 is not between 0 and 100");
  tl_record_set_integer (root, TEST_ROOT_COUNT, 140);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "TestRoot: name: the text is not valid UTF-8");
  tl_record_set_text (root, TEST_ROOT_NAME, "\xff");
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "TestRoot: helpers: “anna” is in the list twice");
  g_object_set (root, "helpers", twice, NULL);
  g_test_assert_expected_messages ();

  g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_CRITICAL, "*out of range*");
  g_object_set (root, "share", 101.0, NULL);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*kind*");
  tl_record_set_text (root, TEST_ROOT_COUNT, "10");
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*kind*");
  g_assert_cmpstr (tl_record_get_text (root, TEST_ROOT_COUNT), ==, "");
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*n_fields*");
  g_assert_null (tl_record_get_value (root, TEST_ROOT_STEPS + 1));
  g_test_assert_expected_messages ();

  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* NaN is a value like others, for GObject too. */
static void
test_optional_property (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (TestRoot) other = test_root_new ();
  GBinding *binding;
  GParamSpec *pspec = tl_record_get_field (root, TEST_ROOT_SHARE);
  g_auto (GValue) none = G_VALUE_INIT;
  g_auto (GValue) three = G_VALUE_INIT;
  double share;

  g_value_init (&none, G_TYPE_DOUBLE);
  g_value_set_double (&none, (double) NAN);
  g_value_init (&three, G_TYPE_DOUBLE);
  g_value_set_double (&three, 3);

  g_assert_true (g_param_value_defaults (pspec, &none));
  g_assert_false (g_param_value_defaults (pspec, &three));
  g_assert_cmpint (g_param_values_cmp (pspec, &none, &three), <, 0);
  g_assert_cmpint (g_param_values_cmp (pspec, &three, &none), >, 0);
  g_assert_cmpint (g_param_values_cmp (pspec, &none, &none), ==, 0);

  g_value_set_double (&three, 300);
  g_assert_true (g_param_value_validate (pspec, &three));
  g_assert_cmpfloat (g_value_get_double (&three), ==, 100);

  g_object_set (root, "share", 3.0, NULL);
  binding = g_object_bind_property (root, "share", other, "share",
                                    G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_assert_cmpfloat (tl_record_get_optional (other, TEST_ROOT_SHARE), ==, 3);
  g_object_set (root, "share", (double) NAN, NULL);
  g_object_get (other, "share", &share, NULL);
  g_assert_true (isnan (share));

  g_binding_unbind (binding);
  g_assert_finalize_object (g_steal_pointer (&root));
  g_assert_finalize_object (g_steal_pointer (&other));
}

/* --- Ids --- */

static void
test_ids (void)
{
  g_autoptr (TlRecord) random = tl_record_new (TEST_TYPE_PERSON, NULL);
  g_autoptr (TlRecord) named = tl_record_new (TEST_TYPE_PERSON, "anna-1_B");
  g_autofree char *id = NULL;

  g_assert_true (g_uuid_string_is_valid (tl_record_get_id (random)));
  g_object_get (named, "id", &id, NULL);
  g_assert_cmpstr (id, ==, "anna-1_B");

  g_assert_true (tl_record_id_is_valid ("a"));
  g_assert_true (tl_record_id_is_valid (tl_record_get_id (random)));
  g_assert_true (tl_record_id_is_valid ("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffABCD"));
  g_assert_false (tl_record_id_is_valid ("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffABCDE"));
  g_assert_false (tl_record_id_is_valid (""));
  g_assert_false (tl_record_id_is_valid ("a b"));
  g_assert_false (tl_record_id_is_valid ("é"));

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*tl_record_id_is_valid*");
  g_assert_null (tl_record_new (TEST_TYPE_PERSON, "a b"));
  g_test_assert_expected_messages ();

  g_assert_finalize_object (g_steal_pointer (&random));
  g_assert_finalize_object (g_steal_pointer (&named));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/declared", test_declared);
  g_test_add_func ("/record/pspecs", test_pspecs);
  g_test_add_func ("/record/ranges", test_ranges);
  g_test_add_func ("/record/first-values", test_first_values);
  g_test_add_func ("/record/setters", test_setters);
  g_test_add_data_func ("/record/sweep/setter", set_directly, test_sweep);
  g_test_add_data_func ("/record/sweep/property", set_as_property, test_sweep);
  g_test_add_func ("/record/unwatched", test_unwatched);
  g_test_add_func ("/record/nested-changes", test_nested_changes);
  g_test_add_func ("/record/is-set", test_is_set);
  g_test_add_func ("/record/check", test_check);
  g_test_add_func ("/record/setters-refuse", test_setters_refuse);
  g_test_add_func ("/record/optional-property", test_optional_property);
  g_test_add_func ("/record/ids", test_ids);

  return g_test_run ();
}

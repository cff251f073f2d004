/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

/* --- Do, undo, redo --- */

/* Applies @change, its inverse, and it again, and checks what is so after each,
 * and that each was reported once.
 */
static void
check_there_and_back (TestRoot *root,
                      TlChange *change)
{
  g_autoptr (TestWatch) watch = test_watch_new (root, root);
  g_autoptr (TlChange) inverse = tl_change_invert (change);
  g_autoptr (TlChange) again = tl_change_invert (inverse);
  g_autofree char *before = test_write (root);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  TlChange *changes[] = { change, inverse, again };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *now = NULL;
      TlChange *reported;

      g_assert_true (tl_change_apply (changes[i], TL_RECORD (root), &error));
      g_assert_no_error (error);

      now = test_write (root);
      if (i == 0)
        {
          g_assert_cmpstr (now, !=, before);
          after = g_strdup (now);
        }
      g_assert_cmpstr (now, ==, i == 1 ? before : after);

      g_assert_cmpuint (watch->changes->len, ==, 1);
      reported = watch->changes->pdata[0];
      g_assert_cmpint (reported->kind, ==, changes[i]->kind);
      g_assert_true (reported->record == changes[i]->record);
      g_assert_cmpuint (reported->field, ==, changes[i]->field);
      g_assert_true (reported->item == changes[i]->item);
      g_assert_cmpuint (reported->position, ==, changes[i]->position);
      g_assert_cmpuint (reported->to, ==, changes[i]->to);

      g_ptr_array_set_size (watch->changes, 0);
      g_ptr_array_set_size (watch->names, 0);
    }
}

static void
test_set (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *records[] = {
    TL_RECORD (root),
    tl_record_get_child (root, TEST_ROOT_PART),
    tl_record_find (root, "cleo"),
    tl_record_find (root, "a2"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      for (guint field = 1; field <= tl_record_get_n_fields (records[i]); field++)
        {
          GParamSpec *pspec = tl_record_get_field (records[i], field);
          g_autoptr (TlChange) change = NULL;
          g_auto (GValue) value = G_VALUE_INIT;

          if (!test_is_plain (pspec))
            continue;

          test_make_value (pspec, 1, &value);
          change = tl_change_new_set (records[i], field, tl_record_get_value (records[i], field), &value);
          check_there_and_back (root, change);
        }
    }

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_insert (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  g_autoptr (TlRecord) person = tl_record_new (TEST_TYPE_PERSON, "new");

  tl_record_list_append_new (tl_record_get_list (person, TEST_PERSON_STEPS), "step");

  for (guint position = 0; position <= 3; position++)
    {
      g_autoptr (TlChange) change = tl_change_new_insert (TL_RECORD (root), TEST_ROOT_PEOPLE, person, position);

      check_there_and_back (root, change);
      tl_record_list_remove (tl_record_get_list (root, TEST_ROOT_PEOPLE), position);
    }

  g_assert_finalize_object (g_steal_pointer (&person));
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_remove (void)
{
  for (guint position = 0; position < 3; position++)
    {
      g_autoptr (TestRoot) root = test_root_new_filled ();
      TlRecord *item = tl_record_list_get (tl_record_get_list (root, TEST_ROOT_PEOPLE), position);
      g_autoptr (TlChange) change = tl_change_new_remove (TL_RECORD (root), TEST_ROOT_PEOPLE, item, position);

      check_there_and_back (root, change);

      g_clear_pointer (&change, tl_change_unref);
      g_assert_finalize_object (g_steal_pointer (&root));
    }
}

static void
test_move (void)
{
  for (guint from = 0; from < 3; from++)
    {
      for (guint to = 0; to < 3; to++)
        {
          g_autoptr (TestRoot) root = test_root_new_filled ();
          TlRecord *item = tl_record_list_get (tl_record_get_list (root, TEST_ROOT_PEOPLE), from);
          g_autoptr (TlChange) change = tl_change_new_move (TL_RECORD (root), TEST_ROOT_PEOPLE, item, from, to);

          if (from != to)
            check_there_and_back (root, change);

          g_clear_pointer (&change, tl_change_unref);
          g_assert_finalize_object (g_steal_pointer (&root));
        }
    }
}

/* What is so already is not reported. */
static void
test_without_effect (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *anna = tl_record_find (root, "anna");
  const GValue *name = tl_record_get_value (root, TEST_ROOT_NAME);
  g_autoptr (TlChange) set = tl_change_new_set (TL_RECORD (root), TEST_ROOT_NAME, name, name);
  g_autoptr (TlChange) move = tl_change_new_move (TL_RECORD (root), TEST_ROOT_PEOPLE, anna, 0, 0);
  g_autoptr (TestWatch) watch = test_watch_new (root, root);
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_change_apply (set, TL_RECORD (root), &error));
  g_assert_true (tl_change_apply (move, TL_RECORD (root), &error));
  g_assert_no_error (error);
  test_watch_take (watch, "");

  g_clear_pointer (&watch, test_watch_free);
  g_clear_pointer (&set, tl_change_unref);
  g_clear_pointer (&move, tl_change_unref);
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* An item that has moved since is found where it is. */
static void
test_moved_item (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecordList *people = tl_record_get_list (root, TEST_ROOT_PEOPLE);
  TlRecord *anna = tl_record_find (root, "anna");
  g_autoptr (TlChange) move = tl_change_new_move (TL_RECORD (root), TEST_ROOT_PEOPLE, anna, 0, 1);
  g_autoptr (TlChange) remove = tl_change_new_remove (TL_RECORD (root), TEST_ROOT_PEOPLE, anna, 0);
  g_autoptr (GError) error = NULL;

  tl_record_list_move (people, 0, 2);
  g_assert_true (tl_change_apply (move, TL_RECORD (root), &error));
  g_assert_true (tl_record_list_get (people, 1) == anna);
  g_assert_true (tl_change_apply (remove, TL_RECORD (root), &error));
  g_assert_null (tl_record_find (root, "anna"));
  g_assert_no_error (error);

  g_clear_pointer (&move, tl_change_unref);
  g_clear_pointer (&remove, tl_change_unref);
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* --- Refusals --- */

static void
check_refused (TestRoot   *root,
               TlChange   *change,
               TlError     code,
               const char *message)
{
  g_autofree char *before = test_write (root);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tl_change_apply (change, TL_RECORD (root), &error));
  g_assert_error (error, TL_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);

  after = test_write (root);
  g_assert_cmpstr (before, ==, after);
  tl_change_unref (change);
}

static void
test_refused (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  g_autoptr (TlRecord) stranger = tl_record_new (TEST_TYPE_PERSON, "stranger");
  g_autoptr (TlRecord) double_of_a1 = tl_record_new (TEST_TYPE_PERSON, "a1");
  g_autoptr (TlRecord) owner_of_bob = tl_record_new (TEST_TYPE_PERSON, "owner");
  g_autoptr (TlRecord) nameless = g_object_new (TEST_TYPE_PERSON, NULL);
  g_autoptr (TlRecord) step = tl_record_new (TEST_TYPE_STEP, "step");
  g_autoptr (TlRecordList) loose = tl_record_list_new (TEST_TYPE_PERSON);
  TlRecord *top = TL_RECORD (root);
  TlRecord *bob = tl_record_find (root, "bob");
  TlRecord *cleo = tl_record_find (root, "cleo");
  TlRecord *in_loose = tl_record_list_append_new (loose, "in-loose");
  g_auto (GValue) share = G_VALUE_INIT;

  tl_record_list_append_new (tl_record_get_list (owner_of_bob, TEST_PERSON_STEPS), "bob");

  g_value_init (&share, G_TYPE_DOUBLE);
  g_value_set_double (&share, 140);

  check_refused (root, tl_change_new_set (bob, TEST_PERSON_SHARE, &share, &share),
                 TL_ERROR_RANGE, "people[1].share: 140 is not between 0 and 100");
  check_refused (root, tl_change_new_set (bob, TEST_PERSON_NAME, &share, &share),
                 TL_ERROR_TYPE, "people[1].name: another kind of value is expected here");
  check_refused (root, tl_change_new_set (stranger, TEST_PERSON_SHARE, &share, &share),
                 TL_ERROR_MISSING, "the record to change is not there any more");

  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, stranger, 4),
                 TL_ERROR_RANGE, "people: there is no position 4 in the list");
  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, step, 0),
                 TL_ERROR_TYPE, "people: the record does not fit into this list");
  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, nameless, 0),
                 TL_ERROR_TYPE, "people: the record does not fit into this list");
  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, bob, 0),
                 TL_ERROR_RANGE, "people: the record is somewhere else already");
  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, in_loose, 0),
                 TL_ERROR_RANGE, "people: the record is somewhere else already");
  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, double_of_a1, 0),
                 TL_ERROR_RANGE, "people: “a1” is the id of another record");

  check_refused (root, tl_change_new_insert (top, TEST_ROOT_PEOPLE, owner_of_bob, 0),
                 TL_ERROR_RANGE, "people: “bob” is the id of another record");

  check_refused (root, tl_change_new_remove (top, TEST_ROOT_PEOPLE, stranger, 0),
                 TL_ERROR_MISSING, "people: the record is not in this list any more");
  check_refused (root, tl_change_new_remove (top, TEST_ROOT_PEOPLE, cleo, 0),
                 TL_ERROR_MISSING, "people: the record is not in this list any more");
  check_refused (root, tl_change_new_move (top, TEST_ROOT_PEOPLE, cleo, 0, 1),
                 TL_ERROR_MISSING, "people: the record is not in this list any more");
  check_refused (root, tl_change_new_move (top, TEST_ROOT_PEOPLE, bob, 1, 3),
                 TL_ERROR_RANGE, "people: there is no position 3 in the list");

  g_assert_finalize_object (g_steal_pointer (&stranger));
  g_assert_finalize_object (g_steal_pointer (&loose));
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A record cannot come into itself. */
static void
test_no_cycle (void)
{
  g_autoptr (TlRecord) person = tl_record_new (TEST_TYPE_PERSON, "p");
  g_autoptr (TlRecord) step = tl_record_new (TEST_TYPE_STEP, "s");
  g_autoptr (TlChange) change = NULL;
  g_autoptr (GError) error = NULL;

  change = tl_change_new_insert (person, TEST_PERSON_STEPS, person, 0);
  g_assert_false (tl_change_apply (change, person, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_TYPE);
  g_clear_pointer (&change, tl_change_unref);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*TL_FIELD_LIST*");
  g_assert_null (tl_change_new_insert (person, TEST_PERSON_NAME, step, 0));
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*TL_FIELD_LIST*");
  g_assert_null (tl_change_new_set (person, TEST_PERSON_STEPS,
                                    tl_record_get_value (person, TEST_PERSON_STEPS),
                                    tl_record_get_value (person, TEST_PERSON_STEPS)));
  g_test_assert_expected_messages ();

  g_assert_finalize_object (g_steal_pointer (&step));
  g_assert_finalize_object (g_steal_pointer (&person));
}

/* --- Removal with references --- */

static void
apply_all (GPtrArray *changes,
           TestRoot  *root)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      g_assert_true (tl_change_apply (changes->pdata[i], TL_RECORD (root), &error));
      g_assert_no_error (error);
    }
}

static void
undo_all (GPtrArray *changes,
          TestRoot  *root)
{
  g_autoptr (GError) error = NULL;

  for (guint i = changes->len; i > 0; i--)
    {
      g_autoptr (TlChange) inverse = tl_change_invert (changes->pdata[i - 1]);

      g_assert_true (tl_change_apply (inverse, TL_RECORD (root), &error));
      g_assert_no_error (error);
    }
}

static void
test_removal (void)
{
  const struct
  {
    const char *id;
    const char *paths; /* of the changes, in their order */
  } cases[] = {
    { "anna", "leader helpers part.best part.people[0].friend part.people[0].friends "
              "people[1].friend people[1].friends steps[0].done_by people" },
    { "bob", "helpers people[0].friend people[0].friends people[0].steps[1].done_by people" },
    { "cleo", "helpers people[1].friends part.people" },
    { "dora", "people" },
    { "a2", "people[0].steps" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestRoot) root = test_root_new_filled ();
      TlRecord *item = tl_record_find (root, cases[i].id);
      g_autofree char *before = test_write (root);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", cases[i].id);
      g_autoptr (GPtrArray) changes = tl_change_list_removal (TL_RECORD (root), item);
      g_autoptr (GString) paths = g_string_new (NULL);

      for (guint j = 0; j < changes->len; j++)
        {
          TlChange *change = changes->pdata[j];
          g_autofree char *path = tl_record_dup_path (change->record, change->field);

          g_string_append_printf (paths, "%s%s", j > 0 ? " " : "", path);
          g_assert_cmpint (change->kind, ==, j == changes->len - 1 ? TL_CHANGE_REMOVE : TL_CHANGE_SET);
        }
      g_assert_cmpstr (paths->str, ==, cases[i].paths);

      apply_all (changes, root);
      after = test_write (root);
      g_assert_null (strstr (after, quoted));

      undo_all (changes, root);
      undone = test_write (root);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (tl_record_find (root, cases[i].id) == item);

      apply_all (changes, root);
      redone = test_write (root);
      g_assert_cmpstr (redone, ==, after);

      g_clear_pointer (&changes, g_ptr_array_unref);
      g_assert_finalize_object (g_steal_pointer (&root));
    }
}

/* A reference to something inside what goes is cleared too. */
static void
test_removal_of_owner (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *part = tl_record_get_child (root, TEST_ROOT_PART);
  g_autoptr (GPtrArray) changes = NULL;

  tl_record_set_ref (part, TEST_PART_BEST, "a1");
  changes = tl_change_list_removal (TL_RECORD (root), tl_record_find (root, "anna"));
  apply_all (changes, root);
  g_assert_cmpstr (tl_record_get_ref (part, TEST_PART_BEST), ==, "");

  undo_all (changes, root);
  g_assert_cmpstr (tl_record_get_ref (part, TEST_PART_BEST), ==, "a1");

  g_clear_pointer (&changes, g_ptr_array_unref);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static gboolean
is_bob (TlRecord *record)
{
  return g_strcmp0 (tl_record_get_id (record), "bob") == 0;
}

/* What says what was keeps its references. */
static void
test_removal_kept (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  gpointer bob = tl_record_find (root, "bob");
  TlRecordClass *klass = TL_RECORD_GET_CLASS (bob);
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_false (tl_record_keeps_references (bob));
  klass->keeps_references = is_bob;
  g_assert_true (tl_record_keeps_references (bob));
  g_assert_false (tl_record_keeps_references (tl_record_find (root, "cleo")));
  changes = tl_change_list_removal (TL_RECORD (root), tl_record_find (root, "anna"));
  klass->keeps_references = NULL;

  for (guint i = 0; i < changes->len; i++)
    g_assert_true (((TlChange *) changes->pdata[i])->record != bob);
  apply_all (changes, root);
  g_assert_null (tl_record_find (root, "anna"));
  undo_all (changes, root);
  g_assert_nonnull (tl_record_find (root, "anna"));

  g_clear_pointer (&changes, g_ptr_array_unref);
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A change keeps alive what it speaks of. */
static void
test_lifetime (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *anna = tl_record_find (root, "anna");
  g_autoptr (TlChange) change = tl_change_new_remove (TL_RECORD (root), TEST_ROOT_PEOPLE, anna, 0);
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, TL_TYPE_CHANGE);
  g_value_set_boxed (&boxed, change);
  g_assert_true (g_value_get_boxed (&boxed) == change);
  g_value_unset (&boxed);

  g_assert_true (tl_change_apply (change, TL_RECORD (root), NULL));
  g_assert_cmpstr (tl_record_get_id (change->item), ==, "anna");

  g_clear_pointer (&change, tl_change_unref);
  g_assert_finalize_object (g_steal_pointer (&root));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-change/set", test_set);
  g_test_add_func ("/record-change/insert", test_insert);
  g_test_add_func ("/record-change/remove", test_remove);
  g_test_add_func ("/record-change/move", test_move);
  g_test_add_func ("/record-change/without-effect", test_without_effect);
  g_test_add_func ("/record-change/moved-item", test_moved_item);
  g_test_add_func ("/record-change/refused", test_refused);
  g_test_add_func ("/record-change/no-cycle", test_no_cycle);
  g_test_add_func ("/record-change/removal", test_removal);
  g_test_add_func ("/record-change/removal-kept", test_removal_kept);
  g_test_add_func ("/record-change/removal-of-owner", test_removal_of_owner);
  g_test_add_func ("/record-change/lifetime", test_lifetime);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

static gboolean
collect (TlRecord *record,
         gpointer  user_data)
{
  GString *paths = user_data;
  g_autofree char *path = tl_record_dup_path (record, 0);

  g_string_append_printf (paths, "%s ", path);

  return !g_str_has_suffix (path, "people[1]");
}

static gboolean
count (TlRecord *record,
       gpointer  user_data)
{
  guint *n_records = user_data;

  *n_records += 1;

  return TRUE;
}

static void
test_foreach (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  g_autoptr (GString) paths = g_string_new (NULL);
  guint n_records = 0;

  g_assert_false (tl_record_foreach (root, collect, paths));
  g_assert_cmpstr (paths->str, ==,
                   " part part.people[0] people[0] people[0].steps[0] people[0].steps[1] people[1] ");

  g_assert_true (tl_record_foreach (root, count, &n_records));
  g_assert_cmpuint (n_records, ==, 9);

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_find (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  const char *ids[] = { "anna", "bob", "cleo", "a1", "a2", "s1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (tl_record_get_id (tl_record_find (root, ids[i])), ==, ids[i]);

  g_assert_null (tl_record_find (root, "nobody"));
  g_assert_null (tl_record_find (root, ""));
  g_assert_null (tl_record_find (tl_record_find (root, "bob"), "anna"));

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_paths (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  g_autoptr (TlRecord) alone = tl_record_new (TEST_TYPE_PERSON, "alone");
  const struct
  {
    gpointer record;
    guint field;
    const char *path;
  } cases[] = {
    { root, 0, "" },
    { root, TEST_ROOT_WORK_DAYS, "work_days" },
    { root, TEST_ROOT_PEOPLE, "people" },
    { tl_record_get_child (root, TEST_ROOT_PART), 0, "part" },
    { tl_record_get_child (root, TEST_ROOT_PART), TEST_PART_NOTE, "part.note" },
    { tl_record_find (root, "cleo"), TEST_PERSON_SHARE, "part.people[0].share" },
    { tl_record_find (root, "bob"), 0, "people[1]" },
    { tl_record_find (root, "a2"), TEST_STEP_DONE_BY, "people[0].steps[1].done_by" },
    { alone, 0, "" },
    { alone, TEST_PERSON_NAME, "name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = tl_record_dup_path (cases[i].record, cases[i].field);

      g_assert_cmpstr (path, ==, cases[i].path);
    }

  g_assert_finalize_object (g_steal_pointer (&alone));
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_root (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *step = tl_record_find (root, "a2");
  guint field = 7;

  g_assert_true (tl_record_get_root (root) == TL_RECORD (root));
  g_assert_true (tl_record_get_root (step) == TL_RECORD (root));
  g_assert_true (tl_record_get_owner (step, &field) == tl_record_find (root, "anna"));
  g_assert_cmpuint (field, ==, TEST_PERSON_STEPS);
  g_assert_null (tl_record_get_owner (root, &field));
  g_assert_cmpuint (field, ==, 0);

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_check_ids (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_record_check_ids (root, &error));
  g_assert_no_error (error);

  tl_record_list_append_new (tl_record_get_list (tl_record_find (root, "bob"), TEST_PERSON_STEPS), "cleo");
  g_assert_false (tl_record_check_ids (root, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "people[1].steps[0].id: “cleo” is the id of part.people[0] too");

  g_assert_finalize_object (g_steal_pointer (&root));
}

/* Its own id and those below are new, and what refers to them follows. */
static void
test_copy_item (void)
{
  g_autoptr (TestRoot) root = test_root_new_filled ();
  TlRecord *anna = tl_record_find (root, "anna");
  g_autoptr (TlRecord) copy = tl_record_copy (anna, "anna2");
  TlRecordList *steps = tl_record_get_list (copy, TEST_PERSON_STEPS);
  const char *friends[] = { "bob", "anna2", NULL };

  g_assert_cmpstr (tl_record_get_id (copy), ==, "anna2");
  g_assert_null (tl_record_get_owner (copy, NULL));
  g_assert_cmpstr (tl_record_get_text (copy, TEST_PERSON_NAME), ==, "Anna");
  g_assert_cmpstr (tl_record_get_ref (copy, TEST_PERSON_FRIEND), ==, "bob");
  g_assert_cmpstrv (tl_record_get_refs (copy, TEST_PERSON_FRIENDS), friends);

  g_assert_cmpuint (tl_record_list_get_length (steps), ==, 2);
  g_assert_true (g_uuid_string_is_valid (tl_record_get_id (tl_record_list_get (steps, 0))));
  g_assert_true (g_uuid_string_is_valid (tl_record_get_id (tl_record_list_get (steps, 1))));
  g_assert_cmpstr (tl_record_get_ref (tl_record_list_get (steps, 0), TEST_STEP_DONE_BY), ==, "anna2");
  g_assert_cmpstr (tl_record_get_ref (tl_record_list_get (steps, 1), TEST_STEP_DONE_BY), ==, "bob");

  /* The original is as it was. */
  g_assert_cmpstr (tl_record_get_refs (anna, TEST_PERSON_FRIENDS)[1], ==, "anna");

  /* The copy can stand beside it. */
  tl_record_list_append (tl_record_get_list (root, TEST_ROOT_PEOPLE), copy);
  g_assert_true (tl_record_check_ids (root, NULL));

  g_clear_object (&copy);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_copy_root (void)
{
  g_autoptr (TestRoot) root = test_root_new_for ("{ 'count': 3, 'extra': [1, { 'a': null }],"
                                                 "  'part': { 'other': true, 'best': 'x' },"
                                                 "  'people': [{ 'id': 'x', 'name': 'X', 'odd': 1.5 }] }");
  g_autoptr (TlRecord) copy = tl_record_copy (root, NULL);
  TlRecord *person = tl_record_list_get (tl_record_get_list (copy, TEST_ROOT_PEOPLE), 0);
  TlRecord *part = tl_record_get_child (copy, TEST_ROOT_PART);
  g_autofree char *expected = test_write (root);
  g_autofree char *text = test_write (copy);
  g_autoptr (GString) back = g_string_new (text);

  g_assert_null (tl_record_get_id (copy));
  g_assert_cmpstr (tl_record_get_id (person), !=, "x");
  g_assert_cmpstr (tl_record_get_ref (part, TEST_PART_BEST), ==, tl_record_get_id (person));

  /* But for the new id all is the same, unknown members included. */
  g_assert_cmpuint (g_string_replace (back, tl_record_get_id (person), "x", 0), ==, 2);
  g_assert_cmpstr (back->str, ==, expected);

  g_assert_finalize_object (g_steal_pointer (&copy));
  g_assert_finalize_object (g_steal_pointer (&root));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-tree/foreach", test_foreach);
  g_test_add_func ("/record-tree/find", test_find);
  g_test_add_func ("/record-tree/paths", test_paths);
  g_test_add_func ("/record-tree/root", test_root);
  g_test_add_func ("/record-tree/check-ids", test_check_ids);
  g_test_add_func ("/record-tree/copy-item", test_copy_item);
  g_test_add_func ("/record-tree/copy-root", test_copy_root);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-record-types.h"

/* What a list said of itself, in the form "removed from 2: 1, added: 0" as
 * "2-1+0", and "n" where "n-items" was notified.
 */
typedef struct
{
  TlRecordList *list;
  GString *log;
  guint n_items; /* as the emissions told */
} ListWatch;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  ListWatch  *watch)
{
  g_assert_true (removed != 0 || added != 0);
  g_assert_cmpuint (position + removed, <=, watch->n_items);

  watch->n_items = watch->n_items - removed + added;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, watch->n_items);

  g_string_append_printf (watch->log, "%s%u-%u+%u", watch->log->len > 0 ? " " : "", position, removed, added);
}

static void
notify_n_items_cb (TlRecordList *list,
                   GParamSpec   *pspec,
                   ListWatch    *watch)
{
  guint n_items;

  g_object_get (list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, watch->n_items);

  g_string_append (watch->log, " n");
}

static ListWatch *
list_watch_new (TlRecordList *list)
{
  ListWatch *watch = g_new0 (ListWatch, 1);

  watch->list = g_object_ref (list);
  watch->log = g_string_new (NULL);
  watch->n_items = tl_record_list_get_length (list);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), watch);
  g_signal_connect (list, "notify::n-items", G_CALLBACK (notify_n_items_cb), watch);

  return watch;
}

static void
list_watch_free (ListWatch *watch)
{
  /* What nobody asked about must not have happened. */
  g_assert_cmpstr (watch->log->str, ==, "");

  g_signal_handlers_disconnect_by_data (watch->list, watch);
  g_object_unref (watch->list);
  g_string_free (watch->log, TRUE);
  g_free (watch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListWatch, list_watch_free)

#define assert_changes(watch, expected)                \
  G_STMT_START                                         \
  {                                                    \
    g_assert_cmpstr ((watch)->log->str, ==, expected); \
    g_string_truncate ((watch)->log, 0);               \
  }                                                    \
  G_STMT_END

/* The ids in their order, by way of GListModel. */
static char *
dup_ids (TlRecordList *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (TlRecord) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (item == tl_record_list_get (list, i));
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tl_record_get_id (item));
    }

  return g_string_free_and_steal (ids);
}

#define assert_model(list, expected)         \
  G_STMT_START                               \
  {                                          \
    g_autofree char *ids = dup_ids (list);   \
    g_assert_cmpstr (ids, ==, expected);     \
  }                                          \
  G_STMT_END

static TestRoot *
new_root (const char   *ids,
          TlRecordList **list)
{
  TestRoot *root = test_root_new ();
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);

  *list = tl_record_get_list (root, TEST_ROOT_PEOPLE);
  for (guint i = 0; each[i] != NULL; i++)
    tl_record_list_append_new (*list, each[i]);

  return root;
}

static void
test_model (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a b", &list);
  GType item_type;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == TEST_TYPE_PERSON);
  g_object_get (list, "item-type", &item_type, NULL);
  g_assert_true (item_type == TEST_TYPE_PERSON);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  assert_model (list, "a b");

  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_insert (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a", &list);
  g_autoptr (TestWatch) watch = test_watch_new (root, root);
  g_autoptr (ListWatch) list_watch = list_watch_new (list);
  g_autoptr (TlChange) change = NULL;
  g_autoptr (TlRecord) item = tl_record_new (TEST_TYPE_PERSON, "b");
  TlRecord *random;
  guint field;

  tl_record_list_insert (list, 0, item);
  assert_model (list, "b a");
  assert_changes (list_watch, "0-0+1 n");
  change = test_watch_take (watch, NULL);
  g_assert_cmpint (change->kind, ==, TL_CHANGE_INSERT);
  g_assert_true (change->record == TL_RECORD (root));
  g_assert_cmpuint (change->field, ==, TEST_ROOT_PEOPLE);
  g_assert_true (change->item == item);
  g_assert_cmpuint (change->position, ==, 0);
  g_assert_true (tl_record_get_owner (item, &field) == TL_RECORD (root));
  g_assert_cmpuint (field, ==, TEST_ROOT_PEOPLE);

  tl_record_list_append_new (list, "c");
  assert_model (list, "b a c");
  assert_changes (list_watch, "2-0+1 n");
  tl_change_unref (test_watch_take (watch, NULL));

  random = tl_record_list_append_new (list, NULL);
  g_assert_true (g_uuid_string_is_valid (tl_record_get_id (random)));
  g_assert_true (tl_record_list_get (list, 3) == random);
  assert_changes (list_watch, "3-0+1 n");
  tl_change_unref (test_watch_take (watch, NULL));

  g_clear_object (&item);
  g_clear_pointer (&change, tl_change_unref);
  g_clear_pointer (&list_watch, list_watch_free);
  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_remove (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a b c", &list);
  g_autoptr (TestWatch) watch = test_watch_new (root, root);
  g_autoptr (ListWatch) list_watch = list_watch_new (list);
  g_autoptr (TlChange) change = NULL;
  g_autoptr (TlRecord) item = g_object_ref (tl_record_list_get (list, 1));

  tl_record_list_remove (list, 1);
  assert_model (list, "a c");
  assert_changes (list_watch, "1-1+0 n");
  change = test_watch_take (watch, NULL);
  g_assert_cmpint (change->kind, ==, TL_CHANGE_REMOVE);
  g_assert_true (change->item == item);
  g_assert_cmpuint (change->position, ==, 1);
  g_clear_pointer (&change, tl_change_unref);

  g_assert_null (tl_record_get_owner (item, NULL));
  g_assert_true (tl_record_get_root (item) == item);

  /* It is nobody's, so it can come back. */
  tl_record_list_append (list, item);
  assert_model (list, "a c b");
  assert_changes (list_watch, "2-0+1 n");
  tl_change_unref (test_watch_take (watch, NULL));

  g_clear_object (&item);
  tl_record_list_remove (list, 2);
  tl_record_list_remove (list, 1);
  tl_record_list_remove (list, 0);
  assert_model (list, "");
  assert_changes (list_watch, "2-1+0 n 1-1+0 n 0-1+0 n");

  g_assert_cmpuint (watch->changes->len, ==, 3);
  g_ptr_array_set_size (watch->changes, 0);
  g_clear_pointer (&list_watch, list_watch_free);
  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_move (void)
{
  const struct
  {
    guint from, to;
    const char *result;
    const char *changes;
  } cases[] = {
    { 0, 4, "b c d e a", "0-5+5" },
    { 4, 0, "e a b c d", "0-5+5" },
    { 1, 2, "a c b d e", "1-2+2" },
    { 2, 1, "a c b d e", "1-2+2" },
    { 1, 3, "a c d b e", "1-3+3" },
    { 3, 3, "a b c d e", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlRecordList *list;
      g_autoptr (TestRoot) root = new_root ("a b c d e", &list);
      g_autoptr (TestWatch) watch = test_watch_new (root, root);
      g_autoptr (ListWatch) list_watch = list_watch_new (list);
      g_autoptr (TlChange) change = NULL;

      tl_record_list_move (list, cases[i].from, cases[i].to);
      assert_model (list, cases[i].result);
      assert_changes (list_watch, cases[i].changes);

      if (cases[i].from != cases[i].to)
        {
          change = test_watch_take (watch, NULL);
          g_assert_cmpint (change->kind, ==, TL_CHANGE_MOVE);
          g_assert_true (change->item == tl_record_list_get (list, cases[i].to));
          g_assert_cmpuint (change->position, ==, cases[i].from);
          g_assert_cmpuint (change->to, ==, cases[i].to);
          g_clear_pointer (&change, tl_change_unref);
        }

      g_clear_pointer (&list_watch, list_watch_free);
      g_clear_pointer (&watch, test_watch_free);
      g_assert_finalize_object (g_steal_pointer (&root));
    }
}

static void
test_find (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a b c", &list);
  g_autoptr (TlRecord) other = tl_record_new (TEST_TYPE_PERSON, "a");
  guint position = 7;

  g_assert_true (tl_record_list_find (list, "b", &position) == tl_record_list_get (list, 1));
  g_assert_cmpuint (position, ==, 1);
  g_assert_true (tl_record_list_find (list, "c", NULL) == tl_record_list_get (list, 2));

  position = 7;
  g_assert_null (tl_record_list_find (list, "d", &position));
  g_assert_null (tl_record_list_find (list, "", &position));
  g_assert_false (tl_record_list_find_record (list, other, &position));
  g_assert_cmpuint (position, ==, 7);

  g_assert_true (tl_record_list_find_record (list, tl_record_list_get (list, 2), &position));
  g_assert_cmpuint (position, ==, 2);

  g_assert_finalize_object (g_steal_pointer (&other));
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* A change anywhere is told by the topmost record alone. */
static void
test_nested (void)
{
  TlRecordList *people;
  g_autoptr (TestRoot) root = new_root ("a", &people);
  TlRecord *person = tl_record_list_get (people, 0);
  g_autoptr (TestWatch) watch = test_watch_new (root, person);
  g_autoptr (TestWatch) silent = test_watch_new (person, root);
  g_autoptr (TlChange) change = NULL;

  tl_record_list_append_new (tl_record_get_list (person, TEST_PERSON_STEPS), "s");
  change = test_watch_take (watch, NULL);
  g_assert_true (change->record == person);
  g_assert_cmpuint (change->field, ==, TEST_PERSON_STEPS);
  test_watch_take (silent, "");

  g_clear_pointer (&change, tl_change_unref);
  g_clear_pointer (&silent, test_watch_free);
  g_clear_pointer (&watch, test_watch_free);
  g_assert_finalize_object (g_steal_pointer (&root));
}

static void
test_refused (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a", &list);
  g_autoptr (ListWatch) list_watch = list_watch_new (list);
  g_autoptr (TlRecord) step = tl_record_new (TEST_TYPE_STEP, "s");
  g_autoptr (TlRecord) nameless = g_object_new (TEST_TYPE_PERSON, NULL);
  g_autoptr (TlRecord) person = tl_record_new (TEST_TYPE_PERSON, "b");

  /* Owned already. */
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*owner*");
  tl_record_list_append (list, tl_record_list_get (list, 0));
  g_test_assert_expected_messages ();

  /* Of another type, without an id, beyond the end. */
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*item_type*");
  tl_record_list_append (list, step);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*id != NULL*");
  tl_record_list_append (list, nameless);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*position*");
  tl_record_list_insert (list, 2, person);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*position*");
  tl_record_list_remove (list, 1);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*to*");
  tl_record_list_move (list, 0, 1);
  g_test_assert_expected_messages ();

  assert_model (list, "a");
  assert_changes (list_watch, "");

  g_clear_pointer (&list_watch, list_watch_free);
  g_assert_finalize_object (g_steal_pointer (&person));
  g_assert_finalize_object (g_steal_pointer (&root));
}

/* --- Lifetimes --- */

static void
test_items_outlive_their_list (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a b", &list);
  g_autoptr (TlRecord) item = g_object_ref (tl_record_list_get (list, 1));
  g_autofree char *path = NULL;

  g_assert_finalize_object (g_steal_pointer (&root));

  g_assert_null (tl_record_get_owner (item, NULL));
  path = tl_record_dup_path (item, TEST_PERSON_NAME);
  g_assert_cmpstr (path, ==, "name");

  g_assert_finalize_object (g_steal_pointer (&item));
}

static void
test_list_outlives_its_owner (void)
{
  TlRecordList *list;
  g_autoptr (TestRoot) root = new_root ("a b", &list);
  g_autoptr (TlRecordList) held = g_object_ref (list);

  g_assert_finalize_object (g_steal_pointer (&root));

  assert_model (held, "a b");
  g_assert_null (tl_record_get_owner (tl_record_list_get (held, 0), NULL));
  tl_record_list_append_new (held, "c");
  tl_record_list_remove (held, 0);
  assert_model (held, "b c");

  g_assert_finalize_object (g_steal_pointer (&held));
}

static void
test_child_outlives_its_owner (void)
{
  g_autoptr (TestRoot) root = test_root_new ();
  g_autoptr (TlRecord) part = g_object_ref (tl_record_get_child (root, TEST_ROOT_PART));
  guint field;

  g_assert_true (tl_record_get_owner (part, &field) == TL_RECORD (root));
  g_assert_cmpuint (field, ==, TEST_ROOT_PART);

  g_assert_finalize_object (g_steal_pointer (&root));

  g_assert_null (tl_record_get_owner (part, &field));
  g_assert_cmpuint (field, ==, 0);
  tl_record_set_text (part, TEST_PART_NOTE, "Still here");

  g_assert_finalize_object (g_steal_pointer (&part));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-list/model", test_model);
  g_test_add_func ("/record-list/insert", test_insert);
  g_test_add_func ("/record-list/remove", test_remove);
  g_test_add_func ("/record-list/move", test_move);
  g_test_add_func ("/record-list/find", test_find);
  g_test_add_func ("/record-list/nested", test_nested);
  g_test_add_func ("/record-list/refused", test_refused);
  g_test_add_func ("/record-list/items-outlive-their-list", test_items_outlive_their_list);
  g_test_add_func ("/record-list/list-outlives-its-owner", test_list_outlives_its_owner);
  g_test_add_func ("/record-list/child-outlives-its-owner", test_child_outlives_its_owner);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "document/tl-envelope.h"
#include "document/tl-history.h"
#include "record/tl-json.h"
#include "strategy/tl-member.h"
#include "strategy/tl-strategy.h"

/* A history of a small strategy, with a clock that stands still. */
typedef struct
{
  TlEnvelope *root;
  TlStrategy *strategy;
  TlMember *anna;
  TlMember *ben;
  TlRecordList *team;
  TlHistory *history;
  gint64 now;
  GPtrArray *notified; /* names of properties */
} Fixture;

static gint64
get_time (gpointer user_data)
{
  return ((Fixture *) user_data)->now;
}

static void
on_notify (TlHistory  *history G_GNUC_UNUSED,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  g_ptr_array_add (fixture->notified, (gpointer) pspec->name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->root = g_object_new (TL_TYPE_ENVELOPE, NULL);
  fixture->strategy = tl_record_get_child (fixture->root, TL_ENVELOPE_STRATEGY);
  fixture->team = tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM);
  fixture->anna = tl_record_list_append_new (fixture->team, "anna");
  fixture->ben = tl_record_list_append_new (fixture->team, "ben");
  tl_record_set_text (fixture->anna, TL_MEMBER_NAME, "Anna");
  tl_record_set_text (fixture->ben, TL_MEMBER_NAME, "Ben");
  tl_record_set_ref (fixture->anna, TL_MEMBER_BACKUP, "ben");

  fixture->history = tl_history_new (TL_RECORD (fixture->root));
  fixture->now = 1000;
  tl_history_set_clock (fixture->history, get_time, fixture);

  fixture->notified = g_ptr_array_new ();
  g_signal_connect (fixture->history, "notify", G_CALLBACK (on_notify), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->root);
  g_ptr_array_unref (fixture->notified);
}

static char *
to_text (Fixture *fixture)
{
  GString *out = g_string_new (NULL);

  tl_record_write (fixture->root, out, 0);

  return g_string_free_and_steal (out);
}

static void
pause_typing (Fixture *fixture)
{
  fixture->now += TL_HISTORY_PAUSE + 1;
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = to_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

/* Does @n steps back and forth, all the way. */
static void
check_undo_redo (Fixture    *fixture,
                 const char *before,
                 guint       n)
{
  g_autofree char *after = to_text (fixture);

  g_assert_cmpstr (before, !=, after);

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < n; i++)
        g_assert_true (tl_history_undo (fixture->history));
      g_assert_false (tl_history_undo (fixture->history));
      g_assert_false (tl_history_get_can_undo (fixture->history));
      g_assert_false (tl_history_get_modified (fixture->history));
      assert_text (fixture, before);

      for (guint i = 0; i < n; i++)
        g_assert_true (tl_history_redo (fixture->history));
      g_assert_false (tl_history_redo (fixture->history));
      g_assert_false (tl_history_get_can_redo (fixture->history));
      g_assert_true (tl_history_get_modified (fixture->history));
      assert_text (fixture, after);
    }
}

/* --- One change of each kind --- */

static void
change_set (Fixture *fixture)
{
  tl_record_set_flags (fixture->anna, TL_MEMBER_SKILLS, 3);
}

static void
change_unset (Fixture *fixture)
{
  tl_record_set_ref (fixture->anna, TL_MEMBER_BACKUP, NULL);
}

static void
change_insert (Fixture *fixture)
{
  g_autoptr (TlRecord) cleo = tl_record_new (TL_TYPE_MEMBER, "cleo");

  tl_record_list_insert (fixture->team, 1, cleo);
}

static void
change_remove (Fixture *fixture)
{
  tl_record_list_remove (fixture->team, 0);
}

static void
change_move (Fixture *fixture)
{
  tl_record_list_move (fixture->team, 0, 1);
}

typedef struct
{
  const char *name;
  void (*make) (Fixture *fixture);
} Change;

static const Change changes[] = {
  { "set", change_set },
  { "unset", change_unset },
  { "insert", change_insert },
  { "remove", change_remove },
  { "move", change_move },
};

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  const Change *change = data;
  g_autofree char *before = to_text (fixture);

  change->make (fixture);
  check_undo_redo (fixture, before, 1);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    changes[i].make (fixture);

  check_undo_redo (fixture, before, G_N_ELEMENTS (changes));
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);

  tl_history_begin_group (fixture->history, "Outer");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      tl_history_begin_group (fixture->history, "Inner");
      changes[i].make (fixture);
      tl_history_end_group (fixture->history);

      g_assert_true (tl_history_get_modified (fixture->history));
      g_assert_false (tl_history_undo (fixture->history));
    }
  tl_history_end_group (fixture->history);

  g_assert_cmpstr (tl_history_get_undo_label (fixture->history), ==, "Outer");
  check_undo_redo (fixture, before, 1);
}

static void
test_empty_group (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  tl_history_begin_group (fixture->history, "Nothing");
  tl_record_set_text (fixture->anna, TL_MEMBER_NAME, "Anna");
  tl_history_end_group (fixture->history);

  g_assert_false (tl_history_get_can_undo (fixture->history));
  g_assert_false (tl_history_get_modified (fixture->history));
  g_assert_cmpuint (fixture->notified->len, ==, 0);
}

static void
test_identity (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  tl_record_list_remove (fixture->team, 0);
  g_assert_null (tl_record_find (fixture->root, "anna"));

  g_assert_true (tl_history_undo (fixture->history));
  g_assert_true (tl_record_find (fixture->root, "anna") == fixture->anna);
}

/* --- Applying --- */

static void
test_apply (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);
  g_autoptr (GPtrArray) removal = tl_change_list_removal (TL_RECORD (fixture->root), TL_RECORD (fixture->ben));
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_history_apply (fixture->history, "Remove Ben", removal, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tl_record_get_ref (fixture->anna, TL_MEMBER_BACKUP), ==, "");
  g_assert_cmpuint (tl_record_list_get_length (fixture->team), ==, 1);
  g_assert_cmpstr (tl_history_get_undo_label (fixture->history), ==, "Remove Ben");

  check_undo_redo (fixture, before, 1);
}

/* A change that cannot be made takes those before it back. */
static void
test_apply_refused (Fixture       *fixture,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);
  g_autofree char *within = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autoptr (TlRecord) stranger = tl_record_new (TL_TYPE_MEMBER, "stranger");
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (list, tl_change_new_move (TL_RECORD (fixture->strategy), TL_STRATEGY_TEAM,
                                             TL_RECORD (fixture->anna), 0, 1));
  g_ptr_array_add (list, tl_change_new_remove (TL_RECORD (fixture->strategy), TL_STRATEGY_TEAM,
                                               TL_RECORD (fixture->ben), 0));
  g_ptr_array_add (list, tl_change_new_remove (TL_RECORD (fixture->strategy), TL_STRATEGY_TEAM, stranger, 0));

  tl_record_set_boolean (fixture->anna, TL_MEMBER_LEAD, TRUE);
  g_assert_true (tl_history_undo (fixture->history));

  g_assert_false (tl_history_apply (fixture->history, "Refused", list, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_MISSING);
  assert_text (fixture, before);
  g_assert_false (tl_history_get_can_undo (fixture->history));
  g_assert_true (tl_history_get_can_redo (fixture->history));
  g_assert_false (tl_history_get_modified (fixture->history));

  /* Within a group, what came before it stays. */
  g_clear_error (&error);
  tl_history_begin_group (fixture->history, "Group");
  tl_record_set_boolean (fixture->anna, TL_MEMBER_LEAD, TRUE);
  within = to_text (fixture);
  g_assert_false (tl_history_apply (fixture->history, "Refused", list, &error));
  tl_history_end_group (fixture->history);
  assert_text (fixture, within);
  check_undo_redo (fixture, before, 1);
}

/* --- Redo and the save point --- */

static void
test_redo_ends (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  change_move (fixture);
  tl_history_mark_saved (fixture->history);
  g_assert_false (tl_history_get_modified (fixture->history));

  g_assert_true (tl_history_undo (fixture->history));
  g_assert_true (tl_history_get_can_redo (fixture->history));
  g_assert_true (tl_history_get_modified (fixture->history));

  change_set (fixture);
  g_assert_true (tl_history_get_modified (fixture->history));
  g_assert_false (tl_history_get_can_redo (fixture->history));
  g_assert_false (tl_history_redo (fixture->history));

  /* What was saved can no longer be reached. */
  g_assert_true (tl_history_undo (fixture->history));
  g_assert_true (tl_history_get_modified (fixture->history));
}

static void
test_save_point (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  change_set (fixture);
  change_move (fixture);
  g_assert_true (tl_history_get_modified (fixture->history));

  tl_history_mark_saved (fixture->history);
  g_assert_false (tl_history_get_modified (fixture->history));

  change_insert (fixture);
  g_assert_true (tl_history_get_modified (fixture->history));
  tl_history_undo (fixture->history);
  g_assert_false (tl_history_get_modified (fixture->history));
  tl_history_undo (fixture->history);
  g_assert_true (tl_history_get_modified (fixture->history));
  tl_history_redo (fixture->history);
  g_assert_false (tl_history_get_modified (fixture->history));
  tl_history_redo (fixture->history);
  g_assert_true (tl_history_get_modified (fixture->history));
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  guint n_undone = 0;

  for (guint i = 0; i < TL_HISTORY_MAX_GROUPS + 5; i++)
    change_move (fixture);

  while (tl_history_undo (fixture->history))
    n_undone++;

  g_assert_cmpuint (n_undone, ==, TL_HISTORY_MAX_GROUPS);
  /* Five moves that are forgotten are one move. */
  g_assert_true (tl_record_list_get (fixture->team, 1) == fixture->anna);
  g_assert_true (tl_history_get_modified (fixture->history));

  while (tl_history_redo (fixture->history))
    n_undone--;
  g_assert_cmpuint (n_undone, ==, 0);
}

static void
test_limit_keeps_save_point (Fixture       *fixture,
                             gconstpointer  data G_GNUC_UNUSED)
{
  guint n_undone = 0;

  for (guint i = 0; i < 10; i++)
    change_move (fixture);
  tl_history_mark_saved (fixture->history);
  for (guint i = 0; i < TL_HISTORY_MAX_GROUPS - 3; i++)
    change_move (fixture);

  while (tl_history_get_modified (fixture->history) && tl_history_undo (fixture->history))
    n_undone++;

  g_assert_cmpuint (n_undone, ==, TL_HISTORY_MAX_GROUPS - 3);
  g_assert_true (tl_history_get_can_undo (fixture->history));
}

/* --- Typing --- */

static void
type (Fixture    *fixture,
      const char *text)
{
  tl_record_set_text (fixture->anna, TL_MEMBER_NAME, text);
  fixture->now += 100000;
}

/* Takes everything back, and asserts what Anna's name is after each step. */
static void
assert_names (Fixture            *fixture,
              const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_true (tl_history_undo (fixture->history));
      g_assert_cmpstr (tl_record_get_text (fixture->anna, TL_MEMBER_NAME), ==, names[i]);
    }

  g_assert_false (tl_history_undo (fixture->history));
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  type (fixture, "A");
  type (fixture, "Al");
  type (fixture, "Ali");
  pause_typing (fixture);
  type (fixture, "Alic");
  type (fixture, "Alice");

  assert_names (fixture, (const char * const []) { "Ali", "Anna", NULL });

  g_assert_true (tl_history_redo (fixture->history));
  g_assert_true (tl_history_redo (fixture->history));
  g_assert_cmpstr (tl_record_get_text (fixture->anna, TL_MEMBER_NAME), ==, "Alice");
}

static void
test_typing_pause_counts_from_last (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 20; i++)
    {
      const char name[] = { (char) ('a' + i), '\0' };

      type (fixture, name);
      fixture->now += TL_HISTORY_PAUSE - 100000;
    }

  assert_names (fixture, (const char * const []) { "Anna", NULL });
}

static void
seal (Fixture *fixture)
{
  tl_history_seal (fixture->history);
}

static void
save (Fixture *fixture)
{
  tl_history_mark_saved (fixture->history);
}

static void
undo_redo (Fixture *fixture)
{
  tl_history_undo (fixture->history);
  tl_history_redo (fixture->history);
}

/* Leaves nothing to take back. */
static void
change_other (Fixture *fixture)
{
  tl_record_set_text (fixture->ben, TL_MEMBER_NAME, "Bert");
  tl_record_set_text (fixture->ben, TL_MEMBER_NAME, "Ben");
}

static const Change seals[] = {
  { "pause", pause_typing },
  { "seal", seal },
  { "save", save },
  { "undo", undo_redo },
  { "other", change_other },
};

static void
test_typing_sealed (Fixture       *fixture,
                    gconstpointer  data)
{
  const Change *change = data;

  type (fixture, "A");
  change->make (fixture);
  type (fixture, "Al");

  assert_names (fixture, (const char * const []) { "A", "Anna", NULL });
}

static void
test_typing_other_field (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);

  type (fixture, "A");
  tl_record_set_text (fixture->ben, TL_MEMBER_NAME, "B");
  tl_record_set_text (fixture->ben, TL_MEMBER_JOB_TITLE, "Baker");
  tl_record_set_optional (fixture->ben, TL_MEMBER_HOURS_PER_WEEK, 1);
  tl_record_set_optional (fixture->ben, TL_MEMBER_HOURS_PER_WEEK, 12);
  tl_record_set_time (fixture->ben, TL_MEMBER_QUIET_FROM, 60);
  tl_record_set_time (fixture->ben, TL_MEMBER_QUIET_FROM, 61);

  check_undo_redo (fixture, before, 5);
}

static void
test_not_typed (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = to_text (fixture);

  tl_record_set_boolean (fixture->ben, TL_MEMBER_LEAD, TRUE);
  tl_record_set_boolean (fixture->ben, TL_MEMBER_LEAD, FALSE);
  tl_record_set_boolean (fixture->ben, TL_MEMBER_LEAD, TRUE);

  check_undo_redo (fixture, before, 3);
}

/* What is typed and taken back by hand never was. */
static void
test_typing_nothing (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  type (fixture, "Ann");
  g_assert_true (tl_history_get_modified (fixture->history));
  type (fixture, "Anna");
  g_assert_false (tl_history_get_modified (fixture->history));
  g_assert_false (tl_history_get_can_undo (fixture->history));

  tl_record_set_optional (fixture->ben, TL_MEMBER_HOURS_PER_WEEK, 3);
  tl_record_set_optional (fixture->ben, TL_MEMBER_HOURS_PER_WEEK, NAN);
  g_assert_false (tl_history_get_modified (fixture->history));

  tl_record_set_time (fixture->ben, TL_MEMBER_QUIET_FROM, 60);
  tl_record_set_time (fixture->ben, TL_MEMBER_QUIET_FROM, TL_MINUTES_NONE);
  g_assert_false (tl_history_get_modified (fixture->history));
}

static void
test_typing_in_group (Fixture       *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  type (fixture, "A");
  tl_history_begin_group (fixture->history, "Group");
  type (fixture, "Al");
  tl_history_end_group (fixture->history);
  type (fixture, "Ali");

  assert_names (fixture, (const char * const []) { "Al", "A", "Anna", NULL });
}

/* --- Being told --- */

static void
assert_notified (Fixture            *fixture,
                 const char * const *names)
{
  guint n = g_strv_length ((char **) names);

  for (guint i = 0; i < n; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (fixture->notified, names[i], g_str_equal, NULL));

  g_assert_cmpuint (fixture->notified->len, ==, n);
  g_ptr_array_set_size (fixture->notified, 0);
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *label = NULL;
  gboolean can_undo, can_redo, modified;

  change_move (fixture);
  assert_notified (fixture, (const char * const []) { "modified", "can-undo", NULL });

  change_set (fixture);
  assert_notified (fixture, (const char * const []) { NULL });

  tl_history_begin_group (fixture->history, "Group");
  change_move (fixture);
  change_unset (fixture);
  assert_notified (fixture, (const char * const []) { NULL });
  tl_history_end_group (fixture->history);
  assert_notified (fixture, (const char * const []) { "undo-label", NULL });

  g_object_get (fixture->history, "undo-label", &label, "can-undo", &can_undo, "can-redo", &can_redo,
                "modified", &modified, NULL);
  g_assert_cmpstr (label, ==, "Group");
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_true (modified);

  tl_history_undo (fixture->history);
  assert_notified (fixture, (const char * const []) { "can-redo", "undo-label", "redo-label", NULL });

  tl_history_mark_saved (fixture->history);
  assert_notified (fixture, (const char * const []) { "modified", NULL });

  tl_history_undo (fixture->history);
  assert_notified (fixture, (const char * const []) { "modified", "redo-label", NULL });
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer),
     const void *data)
{
  g_autofree char *path = g_strconcat ("/history/", name, NULL);

  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strconcat ("change/", changes[i].name, NULL);

      add (name, test_change, &changes[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (seals); i++)
    {
      g_autofree char *name = g_strconcat ("typing/sealed-by-", seals[i].name, NULL);

      add (name, test_typing_sealed, &seals[i]);
    }

  add ("many", test_many, NULL);
  add ("group", test_group, NULL);
  add ("empty-group", test_empty_group, NULL);
  add ("identity", test_identity, NULL);
  add ("apply", test_apply, NULL);
  add ("apply-refused", test_apply_refused, NULL);
  add ("redo-ends", test_redo_ends, NULL);
  add ("save-point", test_save_point, NULL);
  add ("limit", test_limit, NULL);
  add ("limit-keeps-save-point", test_limit_keeps_save_point, NULL);
  add ("typing", test_typing, NULL);
  add ("typing/pause-counts-from-last", test_typing_pause_counts_from_last, NULL);
  add ("typing/other-field", test_typing_other_field, NULL);
  add ("typing/nothing", test_typing_nothing, NULL);
  add ("typing/in-group", test_typing_in_group, NULL);
  add ("not-typed", test_not_typed, NULL);
  add ("notify", test_notify, NULL);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/tl-action-list.h"
#include "plan/tl-plan-private.h"

#define N_RANDOM_CASES 200

/* --- Plans --- */

static TlPlanAction *
add_action (TlPlan     *plan,
            const char *key)
{
  TlPlanOwner *owner = (TlPlanOwner *) plan;
  TlPlanAction action = { .time = TL_MINUTES_NONE };

  action.key = g_string_chunk_insert (owner->strings, key);
  g_array_append_val (owner->actions, action);
  plan->actions = (TlPlanAction *) owner->actions->data;
  plan->n_actions = owner->actions->len;

  return &g_array_index (owner->actions, TlPlanAction, plan->n_actions - 1);
}

/* A plan whose actions have the keys that are the words of @keys. */
static TlPlan *
make_plan (const char *keys)
{
  TlPlanOwner *owner = g_atomic_rc_box_new0 (TlPlanOwner);
  g_auto (GStrv) words = g_strsplit (keys, " ", 0);

  owner->strings = g_string_chunk_new (1024);
  owner->actions = g_array_new (FALSE, FALSE, sizeof (TlPlanAction));

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        add_action (&owner->plan, words[i]);
    }

  return &owner->plan;
}

static void
set_plan (TlActionList *list,
          const char   *keys)
{
  g_autoptr (TlPlan) plan = make_plan (keys);

  tl_action_list_set_plan (list, plan);
}

/* --- Watching --- */

/* What somebody believes who only heard of the changes. */
typedef struct
{
  TlActionList *list;
  GPtrArray *mirror;  /* of TlAction */
  GString *changes;   /* "position-removed+added", each followed by a space */
} Watch;

static void
assert_mirror (Watch *watch)
{
  GListModel *model = G_LIST_MODEL (watch->list);
  guint n = g_list_model_get_n_items (model);

  g_assert_cmpuint (watch->mirror->len, ==, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (model, i);

      g_assert_true (action == g_ptr_array_index (watch->mirror, i));
      /* Selections and lists of widgets take an object that comes twice amiss. */
      for (guint j = 0; j < i; j++)
        g_assert_true (action != g_ptr_array_index (watch->mirror, j));
    }

  g_assert_null (g_list_model_get_item (model, n));
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Watch      *watch)
{
  g_assert_cmpuint (removed + added, >, 0);
  g_assert_cmpuint (position + removed, <=, watch->mirror->len);

  if (removed > 0)
    g_ptr_array_remove_range (watch->mirror, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (watch->mirror, i, g_list_model_get_item (model, i));

  g_string_append_printf (watch->changes, "%u-%u+%u ", position, removed, added);
  assert_mirror (watch);
}

static Watch *
watch_new (TlActionList *list)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->list = list;
  watch->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  watch->changes = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (watch->mirror, g_list_model_get_item (G_LIST_MODEL (list), i));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), watch);

  return watch;
}

static void
watch_free (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->list, watch);
  g_ptr_array_unref (watch->mirror);
  g_string_free (watch->changes, TRUE);
  g_free (watch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

/* --- Changes of the list --- */

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *changes;
} Case;

static const Case cases[] = {
  { "nothing", "", "", "" },
  { "same", "a b c", "a b c", "" },
  { "first-plan", "", "a b c", "0-0+3 " },
  { "last-plan", "a b c", "", "0-3+0 " },
  { "append", "a b", "a b c d", "2-0+2 " },
  { "prepend", "c d", "a b c d", "0-0+2 " },
  { "insert", "a d", "a b c d", "1-0+2 " },
  { "shorten", "a b c d", "a b", "2-2+0 " },
  { "remove-first", "a b c", "b c", "0-1+0 " },
  { "remove-middle", "a b c d", "a d", "1-2+0 " },
  { "replace", "a b c", "a x c", "1-1+1 " },
  { "replace-all", "a b c", "x y", "0-3+2 " },
  { "two-places", "a b c d e", "a x c e", "1-1+1 3-1+0 " },
  { "every-second", "a b c d e f", "b d f", "0-1+0 1-1+0 2-1+0 " },
  { "to-the-end", "a b c d", "b c d a", "0-1+0 3-0+1 " },
  { "to-the-front", "a b c d", "d a b c", "3-1+0 0-0+1 " },
  { "swap", "a b", "b a", "1-1+0 0-0+1 " },
  { "week-moved", "a b c d e f", "d e a b c f", "3-2+0 0-0+2 " },
  { "moved-and-changed", "a b c d e", "e x b d y", "0-1+0 1-1+0 2-1+0 0-0+2 4-0+1 " },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlActionList) list = tl_action_list_new ();
  g_autoptr (Watch) watch = NULL;
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_auto (GStrv) keys = g_strsplit (c->after, " ", 0);

  set_plan (list, c->before);
  watch = watch_new (list);
  for (guint i = 0; i < watch->mirror->len; i++)
    {
      TlAction *action = g_ptr_array_index (watch->mirror, i);

      g_hash_table_insert (before, g_strdup (tl_action_get_key (action)), g_object_ref (action));
    }

  set_plan (list, c->after);

  g_assert_cmpstr (watch->changes->str, ==, c->changes);
  assert_mirror (watch);
  g_assert_cmpuint (watch->mirror->len, ==, *c->after != '\0' ? g_strv_length (keys) : 0);

  for (guint i = 0; i < watch->mirror->len; i++)
    {
      TlAction *action = g_ptr_array_index (watch->mirror, i);
      TlAction *old = g_hash_table_lookup (before, keys[i]);
      guint position;

      g_assert_cmpstr (tl_action_get_key (action), ==, keys[i]);
      g_assert_true (old == NULL || old == action);
      g_assert_true (tl_action_list_find (list, keys[i], &position) == action);
      g_assert_cmpuint (position, ==, i);
    }

  g_assert_null (tl_action_list_find (list, "nobody", NULL));
}

/* --- Any change --- */

static char *
make_random_keys (void)
{
  GString *keys = g_string_new (NULL);
  guint order[26];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (g_test_rand_int_range (0, 4) > 0)
        order[n++] = i;
    }

  /* Mostly in order, as in a plan. */
  for (int i = g_test_rand_int_range (0, 6); i > 0 && n > 1; i--)
    {
      guint a = g_test_rand_int_range (0, n), b = g_test_rand_int_range (0, n);
      guint swapped = order[a];

      order[a] = order[b];
      order[b] = swapped;
    }

  for (guint i = 0; i < n; i++)
    g_string_append_printf (keys, "%s%c", i > 0 ? " " : "", 'a' + order[i]);

  return g_string_free_and_steal (keys);
}

/* The length of a longest common subsequence, by the textbook. */
static guint
count_staying (const char *a,
               const char *b)
{
  g_auto (GStrv) words_a = g_strsplit (a, " ", 0);
  g_auto (GStrv) words_b = g_strsplit (b, " ", 0);
  guint lengths[27][27] = { 0, };
  guint n_a = *a != '\0' ? g_strv_length (words_a) : 0;
  guint n_b = *b != '\0' ? g_strv_length (words_b) : 0;

  for (guint i = 0; i < n_a; i++)
    {
      for (guint j = 0; j < n_b; j++)
        lengths[i + 1][j + 1] = g_str_equal (words_a[i], words_b[j]) ? lengths[i][j] + 1
                                                                     : MAX (lengths[i][j + 1], lengths[i + 1][j]);
    }

  return lengths[n_a][n_b];
}

/* Sums up what "position-removed+added " say. */
static void
sum_changes (const char *changes,
             guint      *removed,
             guint      *added)
{
  g_auto (GStrv) words = g_strsplit (changes, " ", 0);

  *removed = *added = 0;

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      guint position, n_removed, n_added;

      g_assert_cmpint (sscanf (words[i], "%u-%u+%u", &position, &n_removed, &n_added), ==, 3);
      *removed += n_removed;
      *added += n_added;
    }
}

static void
test_random (void)
{
  g_autoptr (TlActionList) list = tl_action_list_new ();
  g_autoptr (Watch) watch = watch_new (list);
  g_autofree char *before = g_strdup ("");

  for (guint i = 0; i < N_RANDOM_CASES; i++)
    {
      g_autofree char *after = make_random_keys ();
      guint n_before = watch->mirror->len;
      guint removed, added, n_staying;

      g_test_message ("%s → %s", before, after);
      g_string_truncate (watch->changes, 0);
      set_plan (list, after);
      assert_mirror (watch);

      /* No more is touched than has to be. */
      n_staying = count_staying (before, after);
      sum_changes (watch->changes->str, &removed, &added);
      g_assert_cmpuint (removed, ==, n_before - n_staying);
      g_assert_cmpuint (added, ==, watch->mirror->len - n_staying);

      g_set_str (&before, after);
    }
}

/* --- Changes of the actions --- */

static void
on_notify (GObject    *object G_GNUC_UNUSED,
           GParamSpec *pspec,
           GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
set_week (TlPlanAction *action)
{
  action->week = 2;
}

static void
set_prepare_on (TlPlanAction *action)
{
  action->prepare_on = tl_day_new (2027, 3, 1);
}

static void
set_publish_on (TlPlanAction *action)
{
  action->publish_on = tl_day_new (2027, 3, 2);
}

static void
set_time (TlPlanAction *action)
{
  action->time = 600;
}

static void
set_operator (TlPlanAction *action)
{
  action->operator_id = "anna";
}

static void
set_format (TlPlanAction *action)
{
  action->format = "photo";
}

static void
set_target (TlPlanAction *action)
{
  action->has_target = TRUE;
  action->target = 3;
}

static void
set_traces (TlPlanAction *action)
{
  static const TlTrace traces[] = { { TL_TRACE_PERSONA, "families" } };

  action->traces = traces;
  action->n_traces = G_N_ELEMENTS (traces);
}

static void
set_title (TlPlanAction *action)
{
  action->title = "Show the oven";
}

static void
set_status (TlPlanAction *action)
{
  action->status = TL_ACTION_DONE;
  action->recorded = TRUE;
  action->done_on = tl_day_new (2027, 3, 2);
  action->actual_minutes = 20;
  action->link = "https://example.org";
}

static void
set_note (TlPlanAction *action)
{
  action->note = "Ask Anna";
  action->changed = 1u << TL_ACTION_FIELD_NOTE;
}

static void
set_text (TlPlanAction *action)
{
  action->text = "Fresh rolls:\nrye";
  action->picture = "https://example.org/rolls.jpg";
  action->picture_text = "Six rolls";
}

static void
set_in_question (TlPlanAction *action)
{
  action->in_question = 1u << TL_ACTION_FIELD_DATE;
  action->pinned = 1u << TL_ACTION_FIELD_TIME;
}

static const struct
{
  const char *name;
  void (*set) (TlPlanAction *action);
  const char *notified; /* sorted */
} edits[] = {
  { "week", set_week, "data week" },
  { "prepare-on", set_prepare_on, "data date prepare-on" },
  { "publish-on", set_publish_on, "data date publish-on" },
  { "time", set_time, "data time" },
  { "operator", set_operator, "data operator unstaffed" },
  { "format", set_format, "data format" },
  { "target", set_target, "data" },
  { "traces", set_traces, "data" },
  { "title", set_title, "data title" },
  { "status", set_status, "actual-minutes data done-on link recorded status" },
  { "note", set_note, "changed data note" },
  { "text", set_text, "data picture picture-text text" },
  { "in-question", set_in_question, "data in-question pinned" },
};

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
assert_notified (GString    *names,
                 const char *expected)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *sorted = NULL;

  g_string_truncate (names, names->len > 0 ? names->len - 1 : 0);
  words = g_strsplit (names->str, " ", 0);
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (sorted, ==, expected);
  g_string_truncate (names, 0);
}

static void
test_notify (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (TlActionList) list = tl_action_list_new ();
      g_autoptr (TlPlan) before = make_plan ("a b");
      g_autoptr (TlPlan) after = make_plan ("a b");
      g_autoptr (GString) notified_a = g_string_new (NULL);
      g_autoptr (GString) notified_b = g_string_new (NULL);

      g_test_message ("%s", edits[i].name);
      tl_action_list_set_plan (list, before);
      g_signal_connect (tl_action_list_find (list, "a", NULL), "notify", G_CALLBACK (on_notify), notified_a);
      g_signal_connect (tl_action_list_find (list, "b", NULL), "notify", G_CALLBACK (on_notify), notified_b);

      edits[i].set ((TlPlanAction *) &after->actions[1]);
      tl_action_list_set_plan (list, after);

      assert_notified (notified_a, "");
      assert_notified (notified_b, edits[i].notified);
      g_assert_true (tl_action_get_data (tl_action_list_find (list, "b", NULL)) == &after->actions[1]);
      g_assert_true (tl_action_get_plan (tl_action_list_find (list, "a", NULL)) == after);

      /* And back. */
      tl_action_list_set_plan (list, before);
      assert_notified (notified_a, "");
      assert_notified (notified_b, edits[i].notified);
    }
}

/* While the list changes, what it holds is new already; nothing is notified
 * before the list is complete. */
static void
on_items_changed_look (GListModel *model,
                       guint       position G_GNUC_UNUSED,
                       guint       removed G_GNUC_UNUSED,
                       guint       added G_GNUC_UNUSED,
                       GString    *events)
{
  TlAction *action = tl_action_list_find (TL_ACTION_LIST (model), "c", NULL);

  g_string_append_printf (events, "items:%u ", tl_action_get_data (action)->week);
}

static void
test_order (void)
{
  g_autoptr (TlActionList) list = tl_action_list_new ();
  g_autoptr (TlPlan) after = make_plan ("b c d");
  g_autoptr (GString) events = g_string_new (NULL);

  set_plan (list, "a b c");
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_look), events);
  g_signal_connect (list, "notify", G_CALLBACK (on_notify), events);
  g_signal_connect (tl_action_list_find (list, "c", NULL), "notify::week", G_CALLBACK (on_notify), events);

  set_week ((TlPlanAction *) &after->actions[1]);
  tl_action_list_set_plan (list, after);

  g_assert_cmpstr (events->str, ==, "items:2 items:2 week ");

  set_plan (list, "c");
  g_assert_true (g_str_has_suffix (events->str, "n-items week "));
}

static void
test_properties (void)
{
  g_autoptr (TlPlan) plan = make_plan ("a");
  TlPlanAction *data = (TlPlanAction *) &plan->actions[0];
  g_autoptr (TlAction) action = NULL;
  g_autofree char *key = NULL, *channel = NULL, *operator_id = NULL;
  gconstpointer pointer;
  guint kind, task, date, minutes;
  gboolean unstaffed;
  int time;

  data->kind = TL_ACTION_KEY;
  data->task = TL_TASK_LEAD_UP;
  data->prepare_on = tl_day_new (2027, 3, 1);
  data->channel = "instagram";
  data->minutes = 90;
  action = tl_action_new (plan, data);

  g_object_get (action, "key", &key, "data", &pointer, "kind", &kind, "task", &task, "date", &date, "time", &time,
                "channel", &channel, "operator", &operator_id, "minutes", &minutes, "unstaffed", &unstaffed, NULL);

  g_assert_cmpstr (key, ==, "a");
  g_assert_true (pointer == data);
  g_assert_cmpuint (kind, ==, TL_ACTION_KEY);
  g_assert_cmpuint (task, ==, TL_TASK_LEAD_UP);
  g_assert_cmpuint (date, ==, data->prepare_on);
  g_assert_cmpint (time, ==, TL_MINUTES_NONE);
  g_assert_cmpstr (channel, ==, "instagram");
  g_assert_null (operator_id);
  g_assert_cmpuint (minutes, ==, 90);
  g_assert_true (unstaffed);
  g_assert_true (tl_action_get_unstaffed (action));
  g_assert_cmpuint (tl_action_get_date (action), ==, data->prepare_on);
}

/* Every property can be read, whatever is not set. */
static void
test_all_properties (void)
{
  g_autoptr (TlPlan) plan = make_plan ("a");
  g_autoptr (TlAction) action = tl_action_new (plan, &plan->actions[0]);
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (action), &n);
  g_assert_cmpuint (n, ==, 36);

  for (guint i = 0; i < n; i++)
    {
      GValue value = G_VALUE_INIT;

      g_assert_cmpuint (pspecs[i]->flags & G_PARAM_READWRITE, ==, G_PARAM_READABLE);
      g_object_get_property (G_OBJECT (action), pspecs[i]->name, &value);
      g_assert_true (G_VALUE_HOLDS (&value, pspecs[i]->value_type));
      g_value_unset (&value);
    }
}

/* An action can be kept longer than its list and its plan. */
static void
test_lifetime (void)
{
  TlActionList *list = tl_action_list_new ();
  TlAction *kept, *dropped;

  set_plan (list, "a b");
  kept = g_object_ref (tl_action_list_find (list, "a", NULL));
  dropped = tl_action_list_find (list, "b", NULL);
  g_object_add_weak_pointer (G_OBJECT (dropped), (gpointer *) &dropped);

  set_plan (list, "b");
  g_assert_nonnull (dropped);
  g_assert_finalize_object (list);
  g_assert_null (dropped);

  g_assert_cmpstr (tl_action_get_key (kept), ==, "a");
  g_assert_finalize_object (kept);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/action-list/change/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/action-list/random", test_random);
  g_test_add_func ("/action-list/notify", test_notify);
  g_test_add_func ("/action-list/order", test_order);
  g_test_add_func ("/action-list/lifetime", test_lifetime);
  g_test_add_func ("/action/properties", test_properties);
  g_test_add_func ("/action/all-properties", test_all_properties);

  return g_test_run ();
}

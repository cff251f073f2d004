/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "document-helpers.h"
#include "document/tl-document-edits.h"
#include "document/tl-document-private.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "strategy/tl-whys.h"

/* Runs the main loop until there is nothing to do. */
static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* --- A new document --- */

static void
test_new (void)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY + i);
      g_autofree char *title = tl_document_dup_title (document);
      TlPlanFrame frame;

      tl_document_get_frame (document, &frame);
      g_assert_cmpuint (frame.start, ==, TODAY + 7);
      g_assert_cmpuint (frame.origin, ==, TODAY + 7);
      g_assert_cmpuint (frame.weeks, ==, TL_PLAN_DEFAULT_WEEKS);
      g_assert_cmpstr (title, ==, "New strategy");
      g_assert_null (tl_document_get_file (document));
      g_assert_false (tl_document_get_modified (document));
      g_assert_false (tl_document_undo (document));
      g_assert_false (tl_document_redo (document));
    }
}

static void
test_new_today (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  g_autoptr (TlDocument) other = tl_document_new ();
  const char *id = tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT);
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (tl_day_get_weekday (frame.start), ==, 1);
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpstr (id, !=, tl_record_get_text (tl_document_get_envelope (other), TL_ENVELOPE_DOCUMENT));
}

/* --- Text --- */

static void
test_data (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (TlDocument) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Crumb");
  text = tl_document_to_data (document, &length);
  copy = tl_document_new_from_data (text, length, &error);
  g_assert_no_error (error);
  g_assert_false (tl_document_get_modified (copy));
  g_assert_null (tl_document_get_file (copy));

  again = tl_document_to_data (copy, NULL);
  g_assert_cmpstr (again, ==, text);
}

/* What a file written by hand may lack. */
static void
test_completed (void)
{
  static const char text[] = "{\"format\": \"throughline\", \"version\": 1, \"plan\": {\"start\": \"2027-03-01\"}}";
  g_autoptr (TlDocument) document = tl_document_new_from_data (text, strlen (text), NULL);
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (frame.origin, ==, TODAY);
  g_assert_true (g_uuid_string_is_valid (tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT)));
  g_assert_false (tl_document_get_modified (document));
  g_assert_false (tl_document_undo (document));

  /* The origin stays when the plan is moved. */
  tl_record_set_date (get_settings (document), TL_PLAN_SETTINGS_START, TODAY + 14);
  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (frame.start, ==, TODAY + 14);
  g_assert_cmpuint (frame.origin, ==, TODAY);
}

/* Of an action, and of somebody: whatever a person can say yes or no to, and more. */
static void
change_much (TlDocument *document)
{
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
  gpointer member = tl_record_list_get (team, 0);
  const TlActionOutcome outcome = { tl_document_get_plan (document)->frame.start, 20, "https://example.org/", "Done" };
  g_autofree char *key = g_strdup (tl_document_get_plan (document)->actions[0].key);
  g_autofree char *other = g_strdup (tl_document_get_plan (document)->actions[40].key);
  g_autoptr (GError) error = NULL;

  tl_record_set_boolean (member, TL_MEMBER_LEAD, !tl_record_get_boolean (member, TL_MEMBER_LEAD));
  tl_record_set_boolean (member, TL_MEMBER_MEETS_CUSTOMERS, !tl_record_get_boolean (member, TL_MEMBER_MEETS_CUSTOMERS));
  tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 20);
  tl_record_set_flags (member, TL_MEMBER_WEEKDAYS, TL_WEEKDAY_MONDAY);
  g_assert_true (tl_document_finish_action (document, key, &outcome, &error));
  g_assert_true (tl_document_pin_action (document, other, TRUE, &error));
  g_assert_true (tl_document_plan_again_from (document, tl_document_get_plan (document)->frame.start + 14, &error));
  g_assert_true (tl_document_reopen_action (document, key, &error));
  g_assert_no_error (error);
}

/* Once all is undone nothing is left of it in the file, also where that does not say
 * what could be said: it was written by hand, or by an older version. */
static void
test_undone (void)
{
  g_autoptr (GRegex) unsaid = g_regex_new (",\n *\"[a-z_]+\": (false|13)(?=[,\n])", 0, 0, NULL);
  g_autoptr (TlDocument) example = tl_document_new_example ("bakery", NULL);
  g_autofree char *full = tl_document_to_data (example, NULL);
  g_autofree char *before = g_regex_replace_literal (unsaid, full, -1, 0, "", 0, NULL);
  g_autoptr (TlDocument) document = tl_document_new_from_data (before, strlen (before), NULL);
  g_autofree char *opened = tl_document_to_data (document, NULL);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, !=, full);
  g_assert_cmpstr (opened, ==, before);
  change_much (document);
  changed = tl_document_to_data (document, NULL);
  g_assert_cmpstr (changed, !=, before);
  while (tl_document_undo (document))
    ;
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_examples (void)
{
  const char * const *names = tl_document_get_examples ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_example (names[i], &error);
      g_autoptr (TlDocument) other = NULL;

      g_test_message ("%s", names[i]);
      g_assert_no_error (error);
      g_assert_true (i == 0 || strcmp (names[i - 1], names[i]) < 0);
      g_assert_null (strchr (names[i], '.'));
      g_assert_false (tl_document_get_modified (document));
      g_assert_null (tl_document_get_file (document));

      other = tl_document_new_example (names[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT), !=,
                       tl_record_get_text (tl_document_get_envelope (other), TL_ENVELOPE_DOCUMENT));
    }

  g_assert_null (tl_document_new_example ("../nothing", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "There is no example “../nothing”"));
}

/* --- Changes --- */

static void
test_remove (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  gpointer anna = tl_record_list_append_new (get_team (document), "anna");
  gpointer ben = tl_record_list_append_new (get_team (document), "ben");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  tl_record_set_ref (ben, TL_MEMBER_BACKUP, "anna");
  tl_record_set_ref (tl_document_get_strategy (document), TL_STRATEGY_APPROVER, "anna");
  before = tl_document_to_data (document, NULL);

  g_assert_true (tl_document_remove (document, anna, "Remove Anna", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tl_record_list_get_length (get_team (document)), ==, 1);
  g_assert_cmpstr (tl_record_get_ref (ben, TL_MEMBER_BACKUP), ==, "");
  g_assert_cmpstr (tl_record_get_ref (tl_document_get_strategy (document), TL_STRATEGY_APPROVER), ==, "");

  g_object_get (document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Remove Anna");
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (tl_record_list_get (get_team (document), 0) == anna);
}

static void
test_group (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = watch_new (document);

  tl_document_begin_group (document, "Group");
  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Crumb");
  tl_record_list_append_new (get_team (document), "anna");
  tl_document_end_group (document);
  assert_notified (watch, "can-undo modified title undo-label");

  g_assert_true (tl_document_undo (document));
  g_assert_false (tl_document_undo (document));
  g_assert_true (tl_document_redo (document));

  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "C");
  tl_document_seal (document);
  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Cr");
  g_assert_true (tl_document_undo (document));
  assert_title (document, "C");
}

/* --- The plan --- */

static gpointer
get_boxed (TlDocument *document,
           const char *property)
{
  GValue value = G_VALUE_INIT;
  gpointer boxed;

  g_object_get_property (G_OBJECT (document), property, &value);
  boxed = g_value_get_boxed (&value);
  g_value_unset (&value);

  return boxed;
}

/* Nothing is derived before somebody asks. */
static void
test_plan_lazy (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = watch_new (document);

  tl_record_list_append_new (get_team (document), "anna");
  g_assert_false (g_main_context_pending (NULL));
  g_assert_null (get_boxed (document, "plan"));
  g_assert_null (get_boxed (document, "findings"));
  assert_notified (watch, "can-undo modified");

  g_assert_nonnull (tl_document_get_plan (document));
  g_assert_true (get_boxed (document, "plan") == tl_document_get_plan (document));
  g_assert_true (get_boxed (document, "findings") == tl_document_get_findings (document));
  g_assert_cmpuint (tl_document_get_plan (document)->frame.start, ==, TODAY + 7);
  g_assert_cmpuint (tl_document_get_findings (document)->len, >, 0);
}

/* However much changes, the plan follows once. */
static void
test_plan_follows (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (TlPlan) before = tl_plan_ref (tl_document_get_plan (document));
  g_autoptr (Watch) watch = NULL;
  gpointer anna;

  g_assert_cmpuint (before->needs & TL_NEED_PERSON, !=, 0);

  anna = tl_record_list_append_new (get_team (document), "anna");
  tl_record_set_optional (anna, TL_MEMBER_HOURS_PER_WEEK, 10);
  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_WHYS),
                      TL_WHYS_WHY_SOCIAL, "To be found");
  g_assert_true (tl_document_get_plan (document) == before);

  watch = watch_new (document);
  run_idle ();
  assert_notified (watch, "findings plan");
  g_assert_true (tl_document_get_plan (document) != before);
  g_assert_cmpuint (tl_document_get_plan (document)->needs & (TL_NEED_PERSON | TL_NEED_WHY), ==, 0);

  tl_document_undo (document);
  tl_document_undo (document);
  tl_document_undo (document);
  run_idle ();
  g_assert_cmpuint (tl_document_get_plan (document)->needs, ==, before->needs);
}

static void
test_plan_update (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = NULL;
  TlPlan *plan = tl_document_get_plan (document);

  watch = watch_new (document);
  tl_document_update (document);
  assert_notified (watch, "");
  g_assert_true (tl_document_get_plan (document) == plan);

  tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 4);
  g_string_truncate (watch->names, 0);
  tl_document_update (document);
  assert_notified (watch, "findings plan");
  g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 4);

  /* There is nothing left to do. */
  g_assert_false (g_main_context_pending (NULL));
}

/* A handler that changes the document has it derived once more, later. */
static void
on_notify_plan (TlDocument *document,
                GParamSpec *pspec G_GNUC_UNUSED,
                guint      *n_times)
{
  if ((*n_times)++ == 0)
    {
      tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 5);
      tl_document_update (document);
      g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 4);
    }
}

static void
test_plan_changes_itself (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  guint n_times = 0;

  tl_document_get_plan (document);
  g_signal_connect (document, "notify::plan", G_CALLBACK (on_notify_plan), &n_times);

  tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 4);
  tl_document_update (document);
  g_assert_cmpuint (n_times, ==, 1);

  run_idle ();
  g_assert_cmpuint (n_times, ==, 2);
  g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 5);
}

/* A document goes, whatever it was about to do. */
static void
test_plan_finalize (void)
{
  TlDocument *document = tl_document_new_for_day (TODAY);
  g_autoptr (TlPlan) plan = tl_plan_ref (tl_document_get_plan (document));
  g_autoptr (TlActionList) actions = g_object_ref (tl_document_get_actions (document));
  g_autoptr (TlRecord) envelope = g_object_ref (TL_RECORD (tl_document_get_envelope (document)));

  tl_record_list_append_new (get_team (document), "anna");
  tl_record_list_append_new (get_team (document), "ben");
  g_assert_finalize_object (document);
  g_assert_false (g_main_context_pending (NULL));

  /* What others keep is theirs. */
  g_assert_cmpuint (plan->frame.start, ==, TODAY + 7);
  tl_record_set_text (envelope, TL_ENVELOPE_DOCUMENT, "changed");
}

static void
assert_actions (TlDocument *document)
{
  GListModel *actions = G_LIST_MODEL (tl_document_get_actions (document));
  TlPlan *plan = tl_document_get_plan (document);

  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, plan->n_actions);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (actions, i);

      g_assert_true (tl_action_get_data (action) == &plan->actions[i]);
    }
}

static void
test_actions (void)
{
  const char * const *names = tl_document_get_examples ();
  g_autoptr (TlDocument) empty = tl_document_new_for_day (TODAY);

  assert_actions (empty);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_example (names[i], NULL);
      TlActionList *actions = tl_document_get_actions (document);

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (actions)), >, 0);
      assert_actions (document);

      tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 2);
      tl_document_update (document);
      assert_actions (document);
      g_assert_true (tl_document_get_actions (document) == actions);

      tl_document_undo (document);
      run_idle ();
      assert_actions (document);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/new-today", test_new_today);
  g_test_add_func ("/document/data", test_data);
  g_test_add_func ("/document/completed", test_completed);
  g_test_add_func ("/document/undone", test_undone);
  g_test_add_func ("/document/examples", test_examples);
  g_test_add_func ("/document/remove", test_remove);
  g_test_add_func ("/document/group", test_group);
  g_test_add_func ("/document/plan/lazy", test_plan_lazy);
  g_test_add_func ("/document/plan/follows", test_plan_follows);
  g_test_add_func ("/document/plan/update", test_plan_update);
  g_test_add_func ("/document/plan/changes-itself", test_plan_changes_itself);
  g_test_add_func ("/document/plan/finalize", test_plan_finalize);
  g_test_add_func ("/document/actions", test_actions);

  return g_test_run ();
}

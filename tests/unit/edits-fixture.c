/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edits-fixture.h"

#include "strategy/tl-channel-choice.h"

const TlOwnAction edits_own_action = {
  .title = "Call the paper",
  .date = 740015, /* 2027-02-03 */
  .time = TL_MINUTES_NONE,
  .minutes = 40,
};

TlPlan *
edits_plan (TlDocument *document)
{
  tl_document_update (document);
  return tl_document_get_plan (document);
}

const TlPlanAction *
edits_find_action (TlDocument *document,
                   const char *key)
{
  const TlPlanAction *action = tl_plan_find_action (edits_plan (document), key);

  if (action == NULL)
    g_error ("There is no action %s", key);
  return action;
}

char *
edits_dup_post (TlDocument *document,
                guint       week,
                const char *channel)
{
  TlPlan *plan = edits_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].week == week && plan->actions[i].task == TL_TASK_MAKE
        && (channel == NULL || g_str_equal (plan->actions[i].channel, channel)))
      return g_strdup (plan->actions[i].key);
  g_error ("There is no post in week %u", week);
}

void
edits_set_up (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TlDocument *made = tl_document_new_example ("bakery", &error);
  gsize length;

  g_assert_no_error (error);
  g_assert_cmpuint (edits_own_action.date, ==, tl_day_new (2027, 2, 3));
  fixture->own = tl_document_add_action (made, &edits_own_action, &error);
  g_assert_no_error (error);
  text = tl_document_to_data (made, &length);
  g_object_unref (made);
  fixture->document = tl_document_new_from_data (text, length, &error);
  g_assert_no_error (error);
  tl_document_set_today (fixture->document, EDITS_TODAY);
  fixture->post = edits_dup_post (fixture->document, 4, NULL);
  fixture->other = edits_dup_post (fixture->document, 5, edits_find_action (fixture->document, fixture->post)->channel);
}

void
edits_tear_down (EditsFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->document);
  g_free (fixture->post);
  g_free (fixture->other);
  g_free (fixture->own);
}

guint
edits_count (TlDocument *document,
             guint       list)
{
  return tl_record_list_get_length (tl_record_get_list (tl_document_get_tracking (document), list));
}

TlEdit *
edits_find_edit (TlDocument    *document,
                 const char    *key,
                 TlActionField  field)
{
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_EDITS);
  TlEdit *found = NULL;

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      TlEdit *edit = tl_record_list_get (edits, i);

      if (tl_record_get_enum (edit, TL_EDIT_FIELD) != (int) field || !g_str_equal (tl_record_get_text (edit, TL_EDIT_ACTION), key))
        continue;
      g_assert_null (found);
      found = edit;
    }
  return found;
}

void
edits_assert_value (TlDocument    *document,
                    const char    *key,
                    TlActionField  field,
                    const char    *expected)
{
  g_autofree char *value = tl_plan_action_dup_value (edits_find_action (document, key), field);

  g_assert_cmpstr (value, ==, expected);
}

void
edits_set (TlDocument    *document,
           const char    *key,
           TlActionField  field,
           const char    *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_set_action_field (document, key, field, value, &error));
  g_assert_no_error (error);
}

void
edits_finish (TlDocument *document,
              const char *key)
{
  const TlActionOutcome outcome = { EDITS_TODAY, 25, "https://example.org", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_finish_action (document, key, &outcome, &error));
  g_assert_no_error (error);
}

TlEdit *
edits_question (EditsFixture *fixture)
{
  TlEdit *edit;

  edits_set (fixture->document, fixture->post, TL_ACTION_FIELD_MINUTES, "123");
  edit = edits_find_edit (fixture->document, fixture->post, TL_ACTION_FIELD_MINUTES);
  tl_record_set_text (edit, TL_EDIT_REPLACED, "7");
  return edit;
}

void
edits_take_away (EditsFixture *fixture)
{
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (fixture->document), TL_STRATEGY_CHANNEL_CHOICES);
  TlChannelChoice *choice = tl_record_list_append_new (choices, NULL);

  tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, edits_find_action (fixture->document, fixture->post)->channel);
  tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_OUT);
}

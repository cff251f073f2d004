/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands recorded in a plan: done, past, and added by hand; and what the
 * identity of an action survives. */

#include "overlay-fixture.h"
#include "plan/tl-action-key.h"

#define MORE \
  ", 'key_dates': [{'id': 'fair', 'first': '2027-02-18', 'pillar': 'x'}, {'id': 'may', 'first': '2026-03-20', 'yearly': true}]," \
  "'insights': [{'id': 'heard', 'channel': 'alpha', 'personas': ['people'], 'strength': 'strong'}]," \
  "'readiness': {'culture_open': 'not_yet'}, 'obstacles': [{'id': 'rain'}]," \
  "'accounts': [{'id': 'acc', 'channel': 'beta', 'verdict': 'fix'}, {'id': 'old', 'channel': 'delta', 'verdict': 'close'}," \
  "             {'id': 'tired', 'channel': 'gamma', 'verdict': 'rest'}]"

/* All that a key tells is what was derived. */
static void
test_keys (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS MORE ", 'business': {'fiscal_year_start': 3}");
  guint seen = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];
      TlActionKey key;

      g_test_message ("%s", action->key);
      tl_action_key_read (action->key, &key);
      g_assert_cmpuint (key.kind, ==, action->kind);
      g_assert_cmpuint (key.task, ==, action->task == TL_TASK_ADAPT ? TL_TASK_MAKE : action->task);
      if (*key.channel != '\0')
        g_assert_cmpstr (key.channel, ==, action->channel);
      g_assert_cmpstr (key.subject, ==, action->subject != NULL ? action->subject : "");
      g_assert_cmpuint (key.slot, ==, action->kind == TL_ACTION_POST ? action->slot : 0);
      if (key.monday != TL_DAY_NONE)
        g_assert_cmpuint (key.monday, ==, fixture->frame.start + 7 * (action->week - 1));
      seen |= 1u << key.task;
    }
  /* All there is, but what is adapted and what is one's own. */
  g_assert_cmpuint (seen, ==, (1u << TL_N_TASKS) - 1 - (1u << TL_TASK_ADAPT) - (1u << TL_TASK_OWN));
}

static void
test_odd_keys (void)
{
  static const char *const keys[] = {
    "", "/", "post", "post/alpha/2027-01-04", "duty/dance/-/2027-01-04", "once/account/acc/paint", "key/fair/alpha/party",
    "hand/1", "hand/1/2/3", "POST/alpha/2027-01-04/1", "post/alpha/2027-01-04/1/2",
    "post/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/2027-01-04/1",
  };
  TlActionKey key;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i]);
      tl_action_key_read (keys[i], &key);
      /* The last part of a key may hold anything; its slot is then none. */
      g_assert_true (key.kind == TL_ACTION_HAND || (key.kind == TL_ACTION_POST && key.slot == 0));
    }
}

static TlActionRecord *
record_action (PlanFixture        *fixture,
               const TlPlanAction *action)
{
  g_autofree char *day = tl_day_to_string (action->prepare_on);
  TlActionRecord *record = overlay_record (fixture, action->key, day);

  tl_record_set_date (record, TL_ACTION_RECORD_PUBLISH_ON, action->publish_on);
  tl_record_set_time (record, TL_ACTION_RECORD_PUBLISH_AT, action->time);
  tl_record_set_ref (record, TL_ACTION_RECORD_CHANNEL, action->channel);
  tl_record_set_ref (record, TL_ACTION_RECORD_PERSONA, action->persona);
  tl_record_set_ref (record, TL_ACTION_RECORD_PILLAR, action->pillar);
  tl_record_set_ref (record, TL_ACTION_RECORD_FORMAT, action->format);
  tl_record_set_ref (record, TL_ACTION_RECORD_KPI, action->kpi);
  tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, action->operator_id);
  tl_record_set_ref (record, TL_ACTION_RECORD_ACCOUNTABLE, action->accountable);
  tl_record_set_ref (record, TL_ACTION_RECORD_APPROVER, action->approver);
  tl_record_set_text (record, TL_ACTION_RECORD_SOURCE, action->source);
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, (int) action->minutes);
  return record;
}

static void
assert_same_row (const TlPlanAction *a,
                 const TlPlanAction *b)
{
  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      g_autofree char *of_a = tl_plan_action_dup_value (a, (TlActionField) field);
      g_autofree char *of_b = tl_plan_action_dup_value (b, (TlActionField) field);

      g_assert_cmpstr (of_a, ==, of_b);
    }
  g_assert_cmpuint (a->kind, ==, b->kind);
  g_assert_cmpuint (a->task, ==, b->task);
  g_assert_cmpuint (a->week, ==, b->week);
  g_assert_cmpuint (a->slot, ==, b->slot);
  g_assert_cmpstr (a->source, ==, b->source);
  g_assert_cmpstr (a->subject, ==, b->subject);
  g_assert_cmpstr (a->benchmark, ==, b->benchmark);
  g_assert_cmpuint (a->quarter, ==, b->quarter);
  g_assert_cmpuint (a->approve_minutes, ==, b->approve_minutes);
}

/* A plan of which everything is recorded is as it was, and stays so when there is
 * nothing left to derive it from. */
static void
test_whole (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS MORE);
  g_autoptr (TlPlan) plan = NULL;
  g_autoptr (TlPlan) later = NULL;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    record_action (fixture, &fixture->plan->actions[i]);
  plan = tl_plan_lay_over (fixture->plan, fixture->strategy, overlay_tracking (fixture), fixture->catalogue);
  fixture->frame.from = fixture->frame.start + 7 * fixture->frame.weeks;
  later = overlay_lay (fixture);

  g_assert_cmpuint (plan->n_actions, ==, fixture->plan->n_actions);
  g_assert_cmpuint (later->n_actions, ==, fixture->plan->n_actions);
  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *derived = &fixture->plan->actions[i];

      g_test_message ("%s", derived->key);
      g_assert_cmpstr (plan->actions[i].key, ==, derived->key);
      g_assert_true (plan->actions[i].recorded);
      assert_same_row (&plan->actions[i], derived);
      g_assert_cmpstr (later->actions[i].key, ==, derived->key);
      assert_same_row (&later->actions[i], derived);
      g_assert_cmpuint (later->actions[i].n_traces > 0, ==, derived->n_traces > 0);
    }
}

/* What is done outlives its channel, and takes up its hours. */
static void
test_done (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (PlanFixture) without = plan_fixture_new (
    OVERLAY_ANSWERS ", 'channel_choices': [{'id': 'no', 'channel': 'alpha', 'pin': 'out'}]");
  const TlPlanAction *post = overlay_find (fixture->plan, OVERLAY_POST);
  TlActionRecord *record = record_action (without, post);
  guint week = (post->prepare_on - fixture->frame.start) / 7 + 1;
  guint minutes = tl_plan_find_load (without->plan, "ann", week)->minutes;
  g_autoptr (TlPlan) plan = NULL;
  g_autoptr (TlPlan) longer = NULL;
  const TlPlanAction *done;

  g_assert_null (tl_plan_find_action (without->plan, OVERLAY_POST));
  tl_record_set_boolean (record, TL_ACTION_RECORD_DONE, TRUE);
  tl_record_set_date (record, TL_ACTION_RECORD_DONE_ON, post->publish_on);
  tl_record_set_text (record, TL_ACTION_RECORD_LINK, "https://example.org/1");
  overlay_edit (without, OVERLAY_POST, TL_ACTION_FIELD_DATE, "2027-03-01", "2027-02-01");
  overlay_edit (without, OVERLAY_POST, TL_ACTION_FIELD_OPERATOR, "zoe", "cas");
  plan = overlay_lay (without);
  done = overlay_find (plan, OVERLAY_POST);
  g_assert_cmpuint (done->status, ==, TL_ACTION_DONE);
  g_assert_cmpint (done->actual_minutes, ==, -1);
  g_assert_cmpstr (done->link, ==, "https://example.org/1");
  assert_same_row (done, post);
  g_assert_cmpuint (tl_plan_find_load (plan, "ann", week)->minutes, ==, minutes + post->minutes);
  /* Nothing of it is in question. */
  g_assert_cmpuint (plan->edits[0].state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (plan->edits[1].state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (done->in_question, ==, 0);

  tl_record_set_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES, 77);
  longer = overlay_lay (without);
  g_assert_cmpint (overlay_find (longer, OVERLAY_POST)->actual_minutes, ==, 77);
  g_assert_cmpuint (tl_plan_find_load (longer, "ann", week)->minutes, ==, minutes + 77);
}

/* What a person adds serves what they say, and openly nothing otherwise. */
static void
test_by_hand (void)
{
  static const struct
  {
    const char *serves;
    guint n;
    TlTraceKind kind;
  } rows[] = {
    { NULL, 0, TL_TRACE_WHY },
    { "more", 1, TL_TRACE_BUSINESS_OBJECTIVE },
    { "people", 1, TL_TRACE_PERSONA },
    { "heard", 1, TL_TRACE_INSIGHT },
    { "x", 1, TL_TRACE_PILLAR },
    { "seen", 1, TL_TRACE_KPI },
    { "fair", 1, TL_TRACE_KEY_DATE },
    { "rain", 1, TL_TRACE_OBSTACLE },
    { "acc", 1, TL_TRACE_ACCOUNT },
    { "ann", 0, TL_TRACE_WHY },
    { "gone", 0, TL_TRACE_WHY },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS MORE);
      const char *serves[] = { rows[r].serves, NULL };
      TlActionRecord *record = overlay_record (fixture, "hand/1", "2027-02-10");
      guint before = tl_plan_find_load (fixture->plan, "bob", 6)->minutes;
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanAction *action;

      g_test_message ("row %u", r);
      tl_record_set_text (record, TL_ACTION_RECORD_TITLE, "Call the paper");
      tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, "bob");
      tl_record_set_ref (record, TL_ACTION_RECORD_PERSONA, "gone");
      tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, 40);
      tl_record_set_refs (record, TL_ACTION_RECORD_SERVES, rows[r].serves != NULL ? serves : NULL);
      overlay_edit (fixture, "hand/1", TL_ACTION_FIELD_STATUS, r % 2 ? "skipped" : "planned", "planned");
      plan = overlay_lay (fixture);
      action = overlay_find (plan, "hand/1");
      g_assert_cmpuint (action->kind, ==, TL_ACTION_HAND);
      g_assert_cmpuint (action->task, ==, TL_TASK_OWN);
      g_assert_cmpuint (action->week, ==, 6);
      g_assert_cmpstr (action->title, ==, "Call the paper");
      g_assert_cmpstr (action->accountable, ==, "ann");
      g_assert_null (action->persona);
      g_assert_null (action->kpi);
      g_assert_cmpuint (action->n_traces, ==, rows[r].n);
      if (rows[r].n > 0)
        {
          g_assert_cmpuint (action->traces[0].kind, ==, rows[r].kind);
          g_assert_cmpstr (action->traces[0].ref, ==, rows[r].serves);
        }
      g_assert_cmpuint (tl_plan_find_load (plan, "bob", 6)->minutes, ==, before + (r % 2 ? 0 : 40));
    }
}

/* What a record may lack. */
static void
test_odd_records (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  TlRecordList *records = tl_record_get_list (overlay_tracking (fixture), TL_TRACKING_ACTIONS);
  g_autoptr (TlPlan) plan = NULL;

  tl_record_list_append_new (records, NULL);
  tl_record_set_text (tl_record_list_append_new (records, NULL), TL_ACTION_RECORD_ACTION, "hand/no-day");
  overlay_record (fixture, "", "2027-01-06");
  overlay_record (fixture, "hand/before", "2027-01-03");
  overlay_record (fixture, "hand/after", "2027-04-05");
  overlay_record (fixture, "hand/twice", "2027-01-06");
  overlay_record (fixture, "hand/twice", "2027-01-07");
  tl_record_set_date (overlay_record (fixture, "hand/late", "2027-01-20"), TL_ACTION_RECORD_PUBLISH_ON,
                      plan_fixture_day ("2027-01-19"));
  plan = overlay_lay (fixture);

  g_assert_cmpuint (plan->n_actions, ==, fixture->plan->n_actions + 2);
  g_assert_cmpuint (overlay_find (plan, "hand/twice")->prepare_on, ==, plan_fixture_day ("2027-01-07"));
  g_assert_cmpuint (overlay_find (plan, "hand/late")->prepare_on, ==, plan_fixture_day ("2027-01-19"));
  g_assert_cmpuint (plan->n_outside, ==, 2);
  g_assert_cmpstr (plan->outside[0].key, ==, "hand/before");
  g_assert_cmpstr (plan->outside[1].key, ==, "hand/after");
}

/* What is recorded outside of the plan's weeks is said to be there. What is over
 * keeps its changes, others wait. */
static void
test_outside (void)
{
  static const struct
  {
    const char *key;
    const char *day;
    gboolean done;
    TlActionField field;
    const char *value;
    TlEditState state;
    gboolean outside;
  } rows[] = {
    { "hand/before", "2027-01-03", FALSE, TL_ACTION_FIELD_STATUS, "skipped", TL_EDIT_APPLIED, TRUE },
    { "duty/listen/-/2026-12-28", "2027-01-01", FALSE, TL_ACTION_FIELD_NOTE, "x", TL_EDIT_APPLIED, TRUE },
    { "duty/listen/-/2026-12-28", "2027-01-01", FALSE, TL_ACTION_FIELD_DATE, "2026-12-30", TL_EDIT_APPLIED, TRUE },
    { "duty/listen/-/2026-12-28", "2027-01-01", FALSE, TL_ACTION_FIELD_DATE, "2027-01-05", TL_EDIT_APPLIED, FALSE },
    { "duty/listen/-/2026-12-28", "2027-01-01", FALSE, TL_ACTION_FIELD_DATE, "2027-04-05", TL_EDIT_HOMELESS, TRUE },
    { "duty/listen/-/2026-12-28", "2027-01-01", TRUE, TL_ACTION_FIELD_DATE, "2027-01-05", TL_EDIT_APPLIED, TRUE },
    { "duty/listen/-/2027-01-04", "2027-01-04", FALSE, TL_ACTION_FIELD_DATE, "2026-12-30", TL_EDIT_APPLIED, TRUE },
    { "duty/listen/-/2027-01-04", "2027-01-04", FALSE, TL_ACTION_FIELD_DATE, "2027-04-05", TL_EDIT_IN_QUESTION, FALSE },
    { "hand/after", "2027-04-05", FALSE, TL_ACTION_FIELD_STATUS, "skipped", TL_EDIT_APPLIED, TRUE },
    { "hand/after", "2027-04-05", TRUE, TL_ACTION_FIELD_NOTE, "x", TL_EDIT_APPLIED, TRUE },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      TlActionRecord *record = overlay_record (fixture, rows[r].key, rows[r].day);
      g_autoptr (TlPlan) plan = NULL;
      g_autofree char *replaced = g_strdup (rows[r].field == TL_ACTION_FIELD_DATE ? rows[r].day : "");

      g_test_message ("row %u", r);
      tl_record_set_boolean (record, TL_ACTION_RECORD_DONE, rows[r].done);
      overlay_edit (fixture, rows[r].key, rows[r].field, rows[r].value,
                    rows[r].field == TL_ACTION_FIELD_STATUS ? "planned" : replaced);
      plan = overlay_lay (fixture);

      g_assert_cmpuint (plan->n_edits, ==, 1);
      g_assert_cmpuint (plan->edits[0].state, ==, rows[r].state);
      g_assert_cmpuint (plan->n_outside, ==, rows[r].outside);
      g_assert_true ((tl_plan_find_action (plan, rows[r].key) == NULL) == rows[r].outside);
      if (!rows[r].outside)
        continue;
      g_assert_cmpstr (plan->outside[0].key, ==, rows[r].key);
      g_assert_cmpuint (plan->outside[0].week, ==, 0);
      g_assert_cmpuint (plan->outside[0].changed, ==, rows[r].state == TL_EDIT_APPLIED ? 1u << rows[r].field : 0);
      g_assert_cmpuint (plan->outside[0].in_question, ==, 0);
    }
}

/* What is still to be done in a week that is planned is nobody's where whoever was
 * to do it has left; what is done stays theirs. */
static void
test_left (void)
{
  for (guint done = 0; done < 2; done++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
      TlActionRecord *record = overlay_record (fixture, OVERLAY_DUTY, "2027-01-19");
      g_autoptr (TlPlan) plan = NULL;
      const TlPlanAction *action;

      tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, "eve");
      tl_record_set_ref (record, TL_ACTION_RECORD_ACCOUNTABLE, "eve");
      tl_record_set_boolean (record, TL_ACTION_RECORD_DONE, done);
      plan = overlay_lay (fixture);
      action = overlay_find (plan, OVERLAY_DUTY);
      g_assert_cmpstr (action->operator_id, ==, done ? "eve" : NULL);
      g_assert_cmpstr (action->accountable, ==, done ? "eve" : "ann");
      g_assert_cmpstr (tl_plan_find_base (plan, OVERLAY_DUTY)->operator_id, ==, "eve");
      g_assert_cmpuint (action->changed | action->in_question, ==, 0);
    }
}

/* Shorter and longer again: what was left outside is as it was. */
static void
test_outside_and_back (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (TlPlan) shorter = NULL;
  g_autoptr (TlPlan) again = NULL;

  overlay_record (fixture, "hand/late", "2027-03-25");
  overlay_edit (fixture, "hand/late", TL_ACTION_FIELD_STATUS, "skipped", "planned");
  fixture->frame.weeks = 4;
  shorter = overlay_lay (fixture);
  g_assert_cmpuint (shorter->edits[0].state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (shorter->outside[0].status, ==, TL_ACTION_SKIPPED);
  fixture->frame.weeks = 13;
  again = overlay_lay (fixture);
  g_assert_cmpuint (again->n_outside, ==, 0);
  g_assert_cmpuint (again->edits[0].state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (overlay_find (again, "hand/late")->status, ==, TL_ACTION_SKIPPED);
}

/* The past stands as recorded, whatever becomes of the answers. */
static void
test_past (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  const TlPlanAction *post = overlay_find (fixture->plan, OVERLAY_POST);
  g_autoptr (TlPlan) plan = NULL;
  guint n = 0;

  record_action (fixture, post);
  overlay_change (fixture, OVERLAY_POST, TL_ACTION_FIELD_MINUTES, "90");
  overlay_change (fixture, OVERLAY_DUTY, TL_ACTION_FIELD_MINUTES, "90");
  overlay_change (fixture, "duty/listen/-/2027-02-15", TL_ACTION_FIELD_DATE, "2027-01-20");
  fixture->frame.from = plan_fixture_day ("2027-02-01");
  plan = overlay_lay (fixture);

  for (guint i = 0; i < plan->n_actions; i++)
    n += plan->actions[i].week < 5;
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (overlay_find (plan, OVERLAY_POST)->minutes, ==, 90);
  g_assert_cmpuint (overlay_find_edit (plan, OVERLAY_POST, TL_ACTION_FIELD_MINUTES)->state, ==, TL_EDIT_APPLIED);
  g_assert_cmpuint (overlay_find_edit (plan, OVERLAY_DUTY, TL_ACTION_FIELD_MINUTES)->state, ==, TL_EDIT_HOMELESS);
  g_assert_cmpuint (overlay_find_edit (plan, "duty/listen/-/2027-02-15", TL_ACTION_FIELD_DATE)->state, ==, TL_EDIT_IN_QUESTION);
  for (guint week = 1; week < 4; week++)
    g_assert_cmpuint (tl_plan_find_load (plan, "ann", week)->minutes, ==,
                      fixture->frame.start + 7 * (week - 1) == tl_day_get_monday (post->prepare_on) ? 90 : 0);
}

/* Nobody planned what is not recorded of the past, so nothing of it is late. */
static void
test_unknown_past (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (OVERLAY_ANSWERS);
  g_autoptr (TlPlan) derived = NULL;
  g_autoptr (TlPlan) plan = NULL;
  guint n = 0;

  fixture->frame.from = plan_fixture_day ("2027-02-01");
  derived = overlay_derive (fixture);
  plan = overlay_lay (fixture);

  for (guint i = 0; i < derived->n_actions; i++)
    n += derived->actions[i].week >= 5;
  g_assert_cmpuint (n, <, derived->n_actions);
  g_assert_cmpuint (plan->n_actions, ==, n);
  g_assert_cmpuint (plan->actions[0].week, >=, 5);
  g_assert_cmpuint (plan->n_outside, ==, 0);
  for (guint i = 0; i < plan->n_loads; i++)
    if (plan->loads[i].week < 4)
      g_assert_cmpuint (plan->loads[i].minutes, ==, 0);
}

/* One change of each action, in turn of its fields. */
static void
change_all (PlanFixture *fixture)
{
  static const struct
  {
    TlActionField field;
    const char *value;
  } changes[] = {
    { TL_ACTION_FIELD_NOTE, "n" }, { TL_ACTION_FIELD_OPERATOR, "bob" }, { TL_ACTION_FIELD_TITLE, "t" },
    { TL_ACTION_FIELD_MINUTES, "3" }, { TL_ACTION_FIELD_TIME, "11:11" }, { TL_ACTION_FIELD_PERSONA, "" },
    { TL_ACTION_FIELD_STATUS, "skipped" }, { TL_ACTION_FIELD_KPI, "" },
  };

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    overlay_change (fixture, fixture->plan->actions[i].key, changes[i % G_N_ELEMENTS (changes)].field,
                    changes[i % G_N_ELEMENTS (changes)].value);
}

static void
copy_edits (PlanFixture *from,
            PlanFixture *to)
{
  TlRecordList *edits = tl_record_get_list (overlay_tracking (from), TL_TRACKING_EDITS);

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      g_autoptr (TlEdit) edit = tl_record_copy (tl_record_list_get (edits, i), NULL);

      tl_record_list_append (tl_record_get_list (overlay_tracking (to), TL_TRACKING_EDITS), edit);
    }
}

/* What leaves every change applied. */
static void
test_identity (void)
{
  static const struct
  {
    const char *changes;
    guint weeks;
  } rows[] = {
    { OVERLAY_ANSWERS MORE, 14 },
    { OVERLAY_ANSWERS MORE, 156 },
    { OVERLAY_BY ("'team': [" OVERLAY_BOB "," OVERLAY_ANN "]", "bob") MORE, 13 },
    { OVERLAY_OF (OVERLAY_TEAM, "bob", OVERLAY_OTHERS "," OVERLAY_PEOPLE, OVERLAY_KPIS) MORE, 13 },
    { OVERLAY_OF (OVERLAY_TEAM, "bob", "{'id': 'people', 'name': 'Renamed', 'share': 60, 'online_from': '18:00'}," OVERLAY_OTHERS, OVERLAY_KPIS) MORE, 13 },
    { OVERLAY_BY ("'team': [{'id': 'bob', 'name': 'Zoe', 'hours_per_week': 5}," OVERLAY_ANN "]", "bob") MORE, 13 },
    { OVERLAY_OF (OVERLAY_TEAM, "bob", OVERLAY_PEOPLE "," OVERLAY_OTHERS, OVERLAY_KPIS ", {'id': 'zzz', 'definition': 'orders'}") MORE, 13 },
    { OVERLAY_ANSWERS MORE ", 'own_channels': [{'id': 'fax', 'name': 'Fax', 'formats': [{'id': 'fax-text', 'format': 'text'}]}],"
      "'channel_choices': [{'id': 'nofax', 'channel': 'fax', 'pin': 'out'}]", 13 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) before = plan_fixture_new (OVERLAY_ANSWERS MORE);
      g_autoptr (PlanFixture) after = plan_fixture_new (rows[r].changes);
      g_autoptr (TlPlan) plan = NULL;

      g_test_message ("row %u", r);
      change_all (before);
      copy_edits (before, after);
      after->frame.weeks = rows[r].weeks;
      plan = overlay_lay (after);
      g_assert_cmpuint (plan->n_edits, ==, before->plan->n_actions);
      for (guint i = 0; i < plan->n_edits; i++)
        {
          g_test_message ("%s: %s, was %s, is %s", plan->edits[i].action, plan->edits[i].value, plan->edits[i].replaced,
                          plan->edits[i].derived);
          g_assert_cmpuint (plan->edits[i].state, ==, TL_EDIT_APPLIED);
        }
    }
}

/* A channel that goes takes the changes of its actions along, and no others. */
static void
test_channel_goes (void)
{
  g_autoptr (PlanFixture) before = plan_fixture_new (OVERLAY_ANSWERS MORE);
  g_autoptr (PlanFixture) after = plan_fixture_new (
    OVERLAY_ANSWERS MORE ", 'channel_choices': [{'id': 'no', 'channel': 'alpha', 'pin': 'out'}]");
  g_autoptr (TlPlan) plan = NULL;
  guint n = 0;

  change_all (before);
  copy_edits (before, after);
  plan = overlay_lay (after);
  g_assert_cmpuint (plan->n_edits, ==, before->plan->n_actions);
  for (guint i = 0; i < plan->n_edits; i++)
    {
      gboolean gone = strstr (plan->edits[i].action, "/alpha/") != NULL;

      g_test_message ("%s", plan->edits[i].action);
      g_assert_cmpuint (plan->edits[i].state == TL_EDIT_HOMELESS, ==, gone);
      n += gone;
    }
  g_assert_cmpuint (n, >, 13);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay/keys", test_keys);
  g_test_add_func ("/overlay/odd-keys", test_odd_keys);
  g_test_add_func ("/overlay/whole", test_whole);
  g_test_add_func ("/overlay/done", test_done);
  g_test_add_func ("/overlay/by-hand", test_by_hand);
  g_test_add_func ("/overlay/odd-records", test_odd_records);
  g_test_add_func ("/overlay/outside", test_outside);
  g_test_add_func ("/overlay/left", test_left);
  g_test_add_func ("/overlay/outside-and-back", test_outside_and_back);
  g_test_add_func ("/overlay/past", test_past);
  g_test_add_func ("/overlay/unknown-past", test_unknown_past);
  g_test_add_func ("/overlay/identity", test_identity);
  g_test_add_func ("/overlay/channel-goes", test_channel_goes);
  return g_test_run ();
}

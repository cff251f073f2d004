/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

#include "plan/tl-plan-diff.h"

/* A plan of one's own may be changed. */
static TlPlanAction *
get_post (TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].kind == TL_ACTION_POST && plan->actions[i].week == 2)
      return (TlPlanAction *) &plan->actions[i];

  g_assert_not_reached ();
}

static TlPlanAction *
get_duty (TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].kind == TL_ACTION_DUTY && plan->actions[i].week == 2)
      return (TlPlanAction *) &plan->actions[i];

  g_assert_not_reached ();
}

static void
test_same (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) again = plan_fixture_derive (fixture, fixture->frame.start, 13);
  g_autoptr (TlPlanDiff) with_itself = tl_plan_diff_new (again, again);
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, again);

  g_assert_true (tl_plan_diff_is_empty (with_itself));
  g_assert_true (tl_plan_diff_is_empty (diff));
  g_assert_cmpuint (diff->n_weeks, ==, 13);

  for (guint i = 0; i < diff->n_weeks; i++)
    {
      g_assert_cmpuint (diff->weeks[i].monday, ==, fixture->frame.start + 7 * i);
      g_assert_cmpuint (diff->weeks[i].old_actions, ==, diff->weeks[i].now_actions);
      g_assert_cmpuint (diff->weeks[i].old_minutes, ==, diff->weeks[i].now_minutes);
      g_assert_cmpuint (diff->weeks[i].now_minutes, ==, tl_plan_find_load (again, "ann", i + 1)->minutes);
    }
}

/* --- One action --- */

static void change_date (TlPlanAction *action) { action->publish_on += 1; }
static void change_time (TlPlanAction *action) { action->time = 3; }
static void change_prepare_on (TlPlanAction *action) { action->prepare_on -= 1; }
static void change_week (TlPlanAction *action) { action->publish_on += 7; action->prepare_on += 7; action->week += 1; }
static void change_operator (TlPlanAction *action) { action->operator_id = NULL; }
static void change_task (TlPlanAction *action) { action->task = TL_TASK_OWN; }
static void change_source (TlPlanAction *action) { action->source = "another"; }
static void change_title (TlPlanAction *action) { action->title = "Mine"; }
static void change_channel (TlPlanAction *action) { action->channel = "delta"; }
static void change_persona (TlPlanAction *action) { action->persona = NULL; }
static void change_pillar (TlPlanAction *action) { action->pillar = "cakes"; }
static void change_format (TlPlanAction *action) { action->format = "video"; }
static void change_kpi (TlPlanAction *action) { action->kpi = NULL; }
static void change_accountable (TlPlanAction *action) { action->accountable = "zoe"; }
static void change_approver (TlPlanAction *action) { action->approver = "zoe"; }
static void change_approval (TlPlanAction *action) { action->approval_missing = TRUE; }
static void change_minutes (TlPlanAction *action) { action->minutes += 5; }
static void change_approve_minutes (TlPlanAction *action) { action->approve_minutes += 5; }
static void change_note (TlPlanAction *action) { action->note = "Mind the dog"; }
static void change_link (TlPlanAction *action) { action->link = "https://example.org/"; }
static void write_post (TlPlanAction *action) { action->text = "Rolls!"; action->picture = "https://example.org/"; action->picture_text = "Rolls"; }
static void skip (TlPlanAction *action) { action->status = TL_ACTION_SKIPPED; }
static void finish (TlPlanAction *action) { action->status = TL_ACTION_DONE; action->actual_minutes = 20; action->done_on = action->publish_on; }
static void move_and_give (TlPlanAction *action) { change_date (action); change_operator (action); change_minutes (action); }
static void give_and_change (TlPlanAction *action) { change_operator (action); change_title (action); }
static void skip_and_move (TlPlanAction *action) { skip (action); change_date (action); }
static void change_nothing_done (TlPlanAction *action) { action->target += 1; action->benchmark = "other"; action->n_traces = 0; }

static const struct
{
  const char *name;
  void (*change) (TlPlanAction *action);
  TlDiffKind kind;
  guint aspects; /* 0: no entry */
} changes[] = {
  { "date", change_date, TL_DIFF_MOVED, TL_DIFF_DATE },
  { "time", change_time, TL_DIFF_MOVED, TL_DIFF_TIME },
  { "prepare-on", change_prepare_on, TL_DIFF_MOVED, TL_DIFF_PREPARE_ON },
  { "week", change_week, TL_DIFF_MOVED, TL_DIFF_DATE | TL_DIFF_PREPARE_ON },
  { "operator", change_operator, TL_DIFF_GIVEN, TL_DIFF_OPERATOR },
  { "task", change_task, TL_DIFF_CHANGED, TL_DIFF_TASK },
  { "source", change_source, TL_DIFF_CHANGED, TL_DIFF_TASK },
  { "title", change_title, TL_DIFF_CHANGED, TL_DIFF_TITLE },
  { "channel", change_channel, TL_DIFF_CHANGED, TL_DIFF_CHANNEL },
  { "persona", change_persona, TL_DIFF_CHANGED, TL_DIFF_PERSONA },
  { "pillar", change_pillar, TL_DIFF_CHANGED, TL_DIFF_PILLAR },
  { "format", change_format, TL_DIFF_CHANGED, TL_DIFF_FORMAT },
  { "kpi", change_kpi, TL_DIFF_CHANGED, TL_DIFF_KPI },
  { "accountable", change_accountable, TL_DIFF_CHANGED, TL_DIFF_ACCOUNTABLE },
  { "approver", change_approver, TL_DIFF_CHANGED, TL_DIFF_APPROVER },
  { "approval", change_approval, TL_DIFF_CHANGED, TL_DIFF_APPROVER },
  { "minutes", change_minutes, TL_DIFF_CHANGED, TL_DIFF_MINUTES },
  { "approve-minutes", change_approve_minutes, TL_DIFF_CHANGED, TL_DIFF_MINUTES },
  { "note", change_note, TL_DIFF_CHANGED, TL_DIFF_NOTE },
  { "link", change_link, TL_DIFF_CHANGED, TL_DIFF_NOTE },
  { "skipped", skip, TL_DIFF_SKIPPED, TL_DIFF_STATUS },
  { "done", finish, TL_DIFF_DONE, TL_DIFF_STATUS },
  { "moved-and-given", move_and_give, TL_DIFF_MOVED, TL_DIFF_DATE | TL_DIFF_OPERATOR | TL_DIFF_MINUTES },
  { "given-and-changed", give_and_change, TL_DIFF_GIVEN, TL_DIFF_OPERATOR | TL_DIFF_TITLE },
  { "skipped-and-moved", skip_and_move, TL_DIFF_SKIPPED, TL_DIFF_STATUS | TL_DIFF_DATE },
  { "text-and-picture", write_post, TL_DIFF_CHANGED, 0 },
  { "what-nobody-does", change_nothing_done, TL_DIFF_CHANGED, 0 },
};

static void
test_change (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("'pillars': [{'id': 'bread', 'share': 100}]");
  g_autoptr (TlPlan) now = plan_fixture_derive (fixture, fixture->frame.start, 13);
  TlPlanAction *post = get_post (now);
  g_autoptr (TlPlanDiff) diff = NULL;
  g_autoptr (TlPlanDiff) back = NULL;

  changes[i].change (post);
  diff = tl_plan_diff_new (fixture->plan, now);
  back = tl_plan_diff_new (now, fixture->plan);

  g_assert_cmpuint (diff->n_actions, ==, changes[i].aspects != 0 ? 1 : 0);
  g_assert_cmpuint (back->n_actions, ==, diff->n_actions);
  if (diff->n_actions == 0)
    return;

  g_assert_cmpint (diff->actions[0].kind, ==, changes[i].kind);
  g_assert_cmphex (diff->actions[0].aspects, ==, changes[i].aspects);
  g_assert_true (diff->actions[0].now == post);
  g_assert_true (diff->actions[0].old == tl_plan_find_action (fixture->plan, post->key));
  g_assert_cmpuint (diff->counts[changes[i].kind], ==, 1);

  /* The other way round it is the same, but for what was done or skipped. */
  g_assert_cmphex (back->actions[0].aspects, ==, changes[i].aspects);
  g_assert_cmpint (back->actions[0].kind, ==, changes[i].aspects & TL_DIFF_STATUS ? TL_DIFF_RESUMED : changes[i].kind);
}

/* Work that is not published has one day. */
static void
test_day_of_duty (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) now = plan_fixture_derive (fixture, fixture->frame.start, 13);
  g_autoptr (TlPlanDiff) diff = NULL;

  get_duty (now)->prepare_on += 1;
  diff = tl_plan_diff_new (fixture->plan, now);

  g_assert_cmpuint (diff->n_actions, ==, 1);
  g_assert_cmpint (diff->actions[0].kind, ==, TL_DIFF_MOVED);
  g_assert_cmphex (diff->actions[0].aspects, ==, TL_DIFF_DATE);
}

/* Of what stands as it was, only what it took can be another. */
static void
test_done_before (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) now = plan_fixture_derive (fixture, fixture->frame.start, 13);
  g_autoptr (TlPlanDiff) diff = NULL;

  finish (get_post (fixture->plan));
  finish (get_post (now));
  get_post (now)->actual_minutes += 10;
  diff = tl_plan_diff_new (fixture->plan, now);

  g_assert_cmpuint (diff->n_actions, ==, 1);
  g_assert_cmpint (diff->actions[0].kind, ==, TL_DIFF_CHANGED);
  g_assert_cmphex (diff->actions[0].aspects, ==, TL_DIFF_MINUTES);
}

/* --- Whole plans --- */

/* All that is in @from and not in @other, in the weeks that both have. */
static guint
count_missing (const TlPlan *from,
               const TlPlan *other,
               guint         weeks)
{
  guint n = 0;

  for (guint i = 0; i < from->n_actions; i++)
    n += from->actions[i].week <= weeks && tl_plan_find_action (other, from->actions[i].key) == NULL;

  return n;
}

static void
assert_sound (const TlPlanDiff *diff)
{
  guint counts[TL_N_DIFF_KINDS] = { 0, };

  for (guint i = 0; i < diff->n_actions; i++)
    {
      const TlDiffAction *action = &diff->actions[i];

      counts[action->kind]++;
      g_assert_true ((action->old == NULL) == (action->kind == TL_DIFF_NEW));
      g_assert_true ((action->now == NULL) == (action->kind == TL_DIFF_GONE));
      g_assert_true ((action->aspects == 0) == (action->old == NULL || action->now == NULL));

      if (i > 0)
        g_assert_cmpint (action[-1].kind, <=, action->kind);
      if (i > 0 && action[-1].kind == action->kind)
        g_assert_true (action->now != NULL ? action[-1].now < action->now : action[-1].old < action->old);
    }

  for (guint kind = 0; kind < TL_N_DIFF_KINDS; kind++)
    g_assert_cmpuint (diff->counts[kind], ==, counts[kind]);
}

static void
test_another_strategy (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (PlanFixture) other =
    plan_fixture_new ("'channel_choices': [{'id': 'no', 'channel': 'alpha', 'pin': 'out'}]");
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, other->plan);

  assert_sound (diff);
  g_assert_false (tl_plan_diff_is_empty (diff));
  g_assert_cmpuint (diff->counts[TL_DIFF_NEW], ==, count_missing (other->plan, fixture->plan, 13));
  g_assert_cmpuint (diff->counts[TL_DIFF_GONE], ==, count_missing (fixture->plan, other->plan, 13));
  g_assert_cmpuint (diff->counts[TL_DIFF_GONE], >, 0);

  for (guint i = 0; i < diff->n_channels; i++)
    {
      const TlDiffChannel *channel = &diff->channels[i];

      g_assert_true (channel->old != NULL || channel->now != NULL);
      g_assert_true (channel->old == NULL || channel->old->chosen);
      g_assert_true (channel->now == NULL || channel->now->chosen);
      if (g_str_equal (channel->id, "alpha"))
        g_assert_null (channel->now);
      if (channel->old != NULL && channel->now != NULL)
        g_assert_cmpuint (channel->old->cadence, !=, channel->now->cadence);
    }
  g_assert_cmpuint (diff->n_channels, >, 0);
}

/* A channel of one's own that is deleted is in no list of the new plan. */
static void
test_channel_deleted (void)
{
  g_autoptr (PlanFixture) fixture =
    plan_fixture_new ("'own_channels': [{'id': 'mine', 'name': 'Mine', 'formats': [{'id': 'mine-text', 'format': 'text'}]}],"
                      "'channel_choices': [{'id': 'yes', 'channel': 'mine', 'pin': 'in'}]");
  g_autoptr (PlanFixture) other = plan_fixture_new ("");
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, other->plan);
  g_autoptr (TlPlanDiff) back = tl_plan_diff_new (other->plan, fixture->plan);
  gboolean found = FALSE;

  for (guint i = 0; i < diff->n_channels; i++)
    found |= g_str_equal (diff->channels[i].id, "mine") && diff->channels[i].old != NULL && diff->channels[i].now == NULL;
  g_assert_true (found);

  found = FALSE;
  for (guint i = 0; i < back->n_channels; i++)
    found |= g_str_equal (back->channels[i].id, "mine") && back->channels[i].old == NULL && back->channels[i].now != NULL;
  g_assert_true (found);
}

static void
test_people (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) now = plan_fixture_derive (fixture, fixture->frame.start, 13);
  TlPlanLoad *load = (TlPlanLoad *) now->loads;
  g_autoptr (TlPlanDiff) diff = NULL;

  /* 90 minutes a week, in one week. */
  load[3].minutes += 13 * 90;
  diff = tl_plan_diff_new (fixture->plan, now);
  g_assert_cmpuint (diff->n_people, ==, 1);
  g_assert_cmpstr (diff->people[0].id, ==, "ann");
  g_assert_cmpint (diff->people[0].tenths, ==, 15);
  g_assert_cmpuint (diff->people[0].now_minutes - diff->people[0].old_minutes, ==, 13 * 90);
  g_assert_cmpuint (diff->weeks[3].now_minutes - diff->weeks[3].old_minutes, ==, 13 * 90);
  g_assert_cmpuint (diff->weeks[2].now_minutes, ==, diff->weeks[2].old_minutes);
  g_clear_pointer (&diff, tl_plan_diff_unref);

  diff = tl_plan_diff_new (now, fixture->plan);
  g_assert_cmpint (diff->people[0].tenths, ==, -15);
  g_clear_pointer (&diff, tl_plan_diff_unref);

  /* Less than three minutes a week are nothing. */
  load[3].minutes -= 13 * 90 - 38;
  diff = tl_plan_diff_new (fixture->plan, now);
  g_assert_cmpuint (diff->n_people, ==, 0);
  g_clear_pointer (&diff, tl_plan_diff_unref);

  load[3].minutes += 1;
  diff = tl_plan_diff_new (fixture->plan, now);
  g_assert_cmpint (diff->people[0].tenths, ==, 1);
}

/* Who came has worked nothing before, who went works nothing now. */
static void
test_people_come_and_go (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (PlanFixture) other =
    plan_fixture_new ("'team': [{'id': 'zoe', 'name': 'Zoe', 'hours_per_week': 10, 'lead': true,"
                      "  'skills': ['strategy', 'writing', 'design', 'photo', 'video', 'community', 'analytics']}]");
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, other->plan);

  assert_sound (diff);
  g_assert_cmpuint (diff->n_people, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const TlDiffPerson *person = &diff->people[i];

      if (g_str_equal (person->id, "ann"))
        g_assert_cmpuint (person->now_minutes, ==, 0);
      else
        g_assert_cmpuint (person->old_minutes, ==, 0);
      g_assert_cmpint (person->tenths < 0, ==, g_str_equal (person->id, "ann"));
    }
}

static void
test_longer (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) longer = plan_fixture_derive (fixture, fixture->frame.start, 40);
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, longer);
  g_autoptr (TlPlanDiff) back = tl_plan_diff_new (longer, fixture->plan);

  assert_sound (diff);
  assert_sound (back);
  g_assert_cmpuint (diff->more_weeks, ==, 27);
  g_assert_cmpuint (diff->fewer_weeks, ==, 0);
  g_assert_cmpuint (diff->n_weeks, ==, 13);
  g_assert_cmpuint (diff->counts[TL_DIFF_NEW], ==, count_missing (longer, fixture->plan, 13));
  g_assert_cmpuint (diff->counts[TL_DIFF_NEW], <=, 2);
  g_assert_cmpuint (back->more_weeks, ==, 0);
  g_assert_cmpuint (back->fewer_weeks, ==, 27);
  g_assert_cmpuint (back->counts[TL_DIFF_GONE], ==, diff->counts[TL_DIFF_NEW]);
}

/* A plan that begins later has fewer weeks at one end and more at the other. */
static void
test_later (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) later = plan_fixture_derive (fixture, fixture->frame.start + 14, 13);
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, later);

  assert_sound (diff);
  g_assert_cmpuint (diff->more_weeks, ==, 2);
  g_assert_cmpuint (diff->fewer_weeks, ==, 2);
  g_assert_cmpuint (diff->n_weeks, ==, 11);
  g_assert_cmpuint (diff->weeks[0].monday, ==, fixture->frame.start + 14);

  /* The numbers of the weeks are others; the days are what counts. */
  for (guint i = 0; i < diff->n_actions; i++)
    g_assert_false (diff->actions[i].kind == TL_DIFF_CHANGED && diff->actions[i].aspects == 0);
}

static void
test_apart (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (TlPlan) later = plan_fixture_derive (fixture, fixture->frame.start + 7 * 52, 13);
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, later);

  g_assert_cmpuint (diff->n_weeks, ==, 0);
  g_assert_cmpuint (diff->more_weeks, ==, 13);
  g_assert_cmpuint (diff->fewer_weeks, ==, 13);
  g_assert_cmpuint (diff->counts[TL_DIFF_NEW] + diff->counts[TL_DIFF_GONE], ==, 0);
  g_assert_cmpuint (diff->n_people, ==, 0);
  g_assert_false (tl_plan_diff_is_empty (diff));
}

static void
test_needs (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (PlanFixture) nothing = plan_fixture_new ("'kpis': []");
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (nothing->plan, fixture->plan);

  g_assert_cmpuint (nothing->plan->needs, !=, 0);
  assert_sound (diff);
  g_assert_cmpuint (diff->counts[TL_DIFF_NEW], ==, fixture->plan->n_actions);
  g_assert_cmpuint (diff->n_people, ==, 1);
}

/* It keeps what it points into. */
static void
test_lifetime (void)
{
  PlanFixture *fixture = plan_fixture_new ("");
  PlanFixture *other = plan_fixture_new ("'team': []");
  TlPlanDiff *diff = tl_plan_diff_new (fixture->plan, other->plan);
  g_autoptr (TlPlanDiff) kept = tl_plan_diff_ref (diff);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, TL_TYPE_PLAN_DIFF);
  g_value_take_boxed (&value, diff);
  g_value_unset (&value);
  plan_fixture_free (fixture);
  plan_fixture_free (other);

  g_assert_cmpuint (kept->counts[TL_DIFF_GONE], >, 0);
  g_assert_cmpstr (kept->actions[0].old->key, !=, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-diff/same", test_same);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strconcat ("/plan-diff/action/", changes[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_change);
    }
  g_test_add_func ("/plan-diff/day-of-duty", test_day_of_duty);
  g_test_add_func ("/plan-diff/done-before", test_done_before);
  g_test_add_func ("/plan-diff/another-strategy", test_another_strategy);
  g_test_add_func ("/plan-diff/channel-deleted", test_channel_deleted);
  g_test_add_func ("/plan-diff/people", test_people);
  g_test_add_func ("/plan-diff/people-come-and-go", test_people_come_and_go);
  g_test_add_func ("/plan-diff/longer", test_longer);
  g_test_add_func ("/plan-diff/later", test_later);
  g_test_add_func ("/plan-diff/apart", test_apart);
  g_test_add_func ("/plan-diff/needs", test_needs);
  g_test_add_func ("/plan-diff/lifetime", test_lifetime);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "plan-fixture.h"
#include "wording/tl-wording.h"

/* Two plans that are the same, the second of which may be changed. */
typedef struct
{
  PlanFixture *fixture;
  TlPlan *now;
  TlReading before;
  TlReading reading;
} Pair;

static Pair *
pair_new (void)
{
  Pair *self = g_new0 (Pair, 1);

  self->fixture =
    plan_fixture_new_with ("'pillars': [{'id': 'bread', 'name': 'Bread', 'share': 100}],"
                           "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true,"
                           "  'skills': ['strategy', 'writing', 'photo', 'video', 'community', 'analytics']},"
                           "  {'id': 'ben', 'name': 'Ben'}, {'id': 'cleo', 'name': 'Cleo'},"
                           "  {'id': 'dora', 'name': 'Dora'}]",
                           "'formats': ["
                           "  {'id': 'text', 'name': 'Text', 'minutes': 15, 'skills': ['writing'], 'activities': ['read']},"
                           "  {'id': 'photo', 'name': 'Photo', 'minutes': 30, 'skills': ['photo'], 'activities': ['watch']},"
                           "  {'id': 'video', 'name': 'Video', 'minutes': 90, 'skills': ['video'], 'activities': ['watch']}]");
  self->now = plan_fixture_derive (self->fixture, self->fixture->frame.start, 13);
  self->before = (TlReading) { self->fixture->strategy, self->fixture->catalogue, self->fixture->plan };
  self->reading = (TlReading) { self->fixture->strategy, self->fixture->catalogue, self->now };

  return self;
}

static void
pair_free (Pair *self)
{
  tl_plan_unref (self->now);
  plan_fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)

/* The post of a week of the new plan. */
static TlPlanAction *
get_post (Pair  *self,
          guint  week)
{
  for (guint i = 0; i < self->now->n_actions; i++)
    if (self->now->actions[i].task == TL_TASK_MAKE && self->now->actions[i].week == week)
      return (TlPlanAction *) &self->now->actions[i];

  g_assert_not_reached ();
}

static void
assert_summary (Pair       *self,
                const char *expected)
{
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (self->fixture->plan, self->now);
  g_autofree char *text = tl_wording_diff (&self->before, &self->reading, diff);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_summary (void)
{
  g_autoptr (Pair) pair = pair_new ();
  TlPlanLoad *loads = (TlPlanLoad *) pair->now->loads;
  guint weeks = pair->now->frame.weeks;

  assert_summary (pair, NULL);

  get_post (pair, 1)->minutes += 5;
  assert_summary (pair, "1 action changed");
  get_post (pair, 2)->minutes += 5;
  assert_summary (pair, "2 actions changed");
  get_post (pair, 3)->operator_id = NULL;
  assert_summary (pair, "1 action in other hands, 2 otherwise changed");
  get_post (pair, 4)->status = TL_ACTION_DONE;
  get_post (pair, 5)->status = TL_ACTION_SKIPPED;
  assert_summary (pair, "1 action in other hands, 2 otherwise changed, 1 done, 1 skipped");
  get_post (pair, 6)->time = 3;
  get_post (pair, 7)->publish_on += 1;
  assert_summary (pair, "2 actions moved, 1 in other hands, 2 otherwise changed, 1 done, 1 skipped");

  for (guint week = 1; week <= 7; week++)
    {
      TlPlanAction *post = get_post (pair, week);

      *post = *tl_plan_find_action (pair->fixture->plan, post->key);
    }
  assert_summary (pair, NULL);

  loads[0].minutes += 13 * 90;
  assert_summary (pair, "Ann +1.5 h a week");
  loads[weeks].minutes += 13 * 60;
  assert_summary (pair, "Ann +1.5 h a week, Ben +1 h a week");
  loads[2 * weeks].minutes += 13 * 30;
  assert_summary (pair, "Ann +1.5 h a week, Ben +1 h a week, Cleo +0.5 h a week");
  loads[3 * weeks].minutes += 13 * 120;
  assert_summary (pair, "Dora +2 h a week, Ann +1.5 h a week, other hours for 2 more people");
}

/* The other way round: a real minus sign. */
static void
test_less (void)
{
  g_autoptr (Pair) pair = pair_new ();
  TlPlanLoad *loads = (TlPlanLoad *) pair->now->loads;
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (TlPlanDiff) diff = NULL;
  g_autofree char *text = NULL;
  g_autofree char *person = NULL;

  loads[0].minutes += 13 * 90;
  get_post (pair, 2)->status = TL_ACTION_SKIPPED;
  diff = tl_plan_diff_new (pair->now, pair->fixture->plan);
  text = tl_wording_diff (&pair->reading, &pair->before, diff);
  g_assert_cmpstr (text, ==, "1 action to do again, Ann −1.5 h a week");

  person = tl_wording_diff_person (&pair->reading, &pair->before, diff, &diff->people[0]);
  g_test_message ("%s", person);
  g_assert_true (g_str_has_prefix (person, "Ann −1.5 h a week: "));

  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL)
    {
      g_free (text);
      text = tl_wording_diff (&pair->reading, &pair->before, diff);
      g_assert_cmpstr (text, ==, "1 action to do again, Ann −1,5 h a week");
    }
  else
    g_test_message ("de_DE.UTF-8 is not installed");
  setlocale (LC_ALL, before);
}

/* All that Ann has to do is in the first week. */
static void
set_minutes (const TlPlan *plan,
             guint         minutes)
{
  TlPlanLoad *loads = (TlPlanLoad *) plan->loads;

  for (guint i = 0; i < plan->n_loads; i++)
    if (g_str_equal (loads[i].person, "ann"))
      loads[i].minutes = loads[i].week == 1 ? minutes : 0;
}

/* A difference that hours with one decimal do not show. */
static void
test_little_less (void)
{
  g_autoptr (Pair) pair = pair_new ();
  g_autoptr (TlPlanDiff) diff = NULL;
  g_autofree char *person = NULL;

  set_minutes (pair->fixture->plan, 13 * 116);
  set_minutes (pair->now, 13 * 112);
  diff = tl_plan_diff_new (pair->fixture->plan, pair->now);
  person = tl_wording_diff_person (&pair->before, &pair->reading, diff, &diff->people[0]);
  g_assert_cmpstr (person, ==, "Ann −0.1 h a week: 112 min instead of 116 min");
}

static void
assert_load (const TlPlan *old,
             const TlPlan *now,
             const char   *expected)
{
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new ((TlPlan *) old, (TlPlan *) now);
  g_autofree char *text = tl_wording_diff_load (diff);

  g_assert_cmpstr (text, ==, expected);
}

/* In which weeks there is more to do, and in which less. */
static void
test_load (void)
{
  g_autoptr (Pair) pair = pair_new ();
  TlPlanLoad *loads = (TlPlanLoad *) pair->now->loads;
  const TlPlan *old = pair->fixture->plan;

  assert_load (old, pair->now, NULL);
  loads[0].minutes += 10;
  assert_load (old, pair->now, "More to do in the week of 4 January");
  assert_load (pair->now, old, "Less to do in the week of 4 January");
  loads[1].minutes += 10;
  loads[2].minutes -= 10;
  assert_load (old, pair->now, "More to do in the weeks of 4 January and 11 January, less in the week of 18 January");
  loads[3].minutes -= 1;
  loads[4].minutes -= 1;
  loads[5].minutes -= 1;
  assert_load (old, pair->now, "More to do in the weeks of 4 January and 11 January, "
                               "less in the weeks of 18 January, 25 January, 1 February and 1 more");
}

static void
test_weeks (void)
{
  g_autoptr (Pair) pair = pair_new ();
  g_autoptr (TlPlan) longer = plan_fixture_derive (pair->fixture, pair->fixture->frame.start, 15);
  g_autoptr (TlPlan) later = plan_fixture_derive (pair->fixture, pair->fixture->frame.start + 7, 13);
  g_autoptr (TlPlanDiff) more = tl_plan_diff_new (pair->fixture->plan, longer);
  g_autoptr (TlPlanDiff) less = tl_plan_diff_new (longer, pair->fixture->plan);
  g_autoptr (TlPlanDiff) moved = tl_plan_diff_new (pair->fixture->plan, later);
  g_autoptr (TlPlanDiff) same = tl_plan_diff_new (pair->fixture->plan, pair->now);
  g_autofree char *more_text = tl_wording_diff_weeks (more);
  g_autofree char *less_text = tl_wording_diff_weeks (less);
  g_autofree char *moved_text = tl_wording_diff_weeks (moved);
  TlReading reading = pair->reading;
  g_autofree char *summary = NULL;

  g_assert_cmpstr (more_text, ==, "2 more weeks (Mon 5 Apr 2027 to Sun 18 Apr 2027)");
  g_assert_cmpstr (less_text, ==, "2 weeks less (Mon 5 Apr 2027 to Sun 18 Apr 2027)");
  g_assert_cmpstr (moved_text, ==, "1 more week (Mon 5 Apr 2027 to Sun 11 Apr 2027), 1 week less (Mon 4 Jan 2027 to Sun 10 Jan 2027)");
  g_assert_null (tl_wording_diff_weeks (same));

  reading.plan = longer;
  summary = tl_wording_diff (&pair->before, &reading, more);
  g_assert_true (g_str_has_suffix (summary, "2 more weeks"));
}

/* --- Entries --- */

static void move (TlPlanAction *post) { post->publish_on += 1; post->prepare_on += 1; }
static void retime (TlPlanAction *post) { post->time = 8 * 60 + 30; }
static void untime (TlPlanAction *post) { post->time = TL_MINUTES_NONE; }
static void prepare (TlPlanAction *post) { post->prepare_on -= 1; }
static void give (TlPlanAction *post) { post->operator_id = "ben"; post->minutes = 75; }
static void leave (TlPlanAction *post) { post->operator_id = NULL; }
static void retitle (TlPlanAction *post) { post->title = "Bake"; post->note = "Early"; }
static void theme (TlPlanAction *post) { post->pillar = NULL; post->approver = "ben"; }
static void reform (TlPlanAction *post) { post->format = "video"; }
static void done (TlPlanAction *post) { post->status = TL_ACTION_DONE; }
static void done_on (TlPlanAction *post) { post->status = TL_ACTION_DONE; post->done_on = tl_day_new (2027, 1, 9); }
static void skip_and_give (TlPlanAction *post) { post->status = TL_ACTION_SKIPPED; post->operator_id = "ben"; }
static void hide (TlPlanAction *post) { post->approve_minutes += 5; }

static const struct
{
  void (*change) (TlPlanAction *post);
  const char *expected;
} entries[] = {
  { move, "Alpha photo: “Bread”, for People: on Thu 7 Jan 2027 instead of Wed 6 Jan 2027" },
  { retime, "Alpha photo: “Bread”, for People, on Wed 6 Jan 2027: at 08:30 instead of 07:00" },
  { untime, "Alpha photo: “Bread”, for People, on Wed 6 Jan 2027: at any time instead of 07:00" },
  { prepare, "Alpha photo: “Bread”, for People, on Wed 6 Jan 2027: to be made on Tue 5 Jan 2027 instead of Wed 6 Jan 2027" },
  { give, "Alpha photo: “Bread”, for People, on Wed 6 Jan 2027: by Ben instead of Ann, 1.25 h instead of 30 min" },
  { leave, "Alpha photo: “Bread”, for People, on Wed 6 Jan 2027: by nobody instead of Ann" },
  { retitle, "Bake, on Wed 6 Jan 2027: before, “Alpha photo: “Bread”, for People”, another note or link" },
  { theme, "Alpha photo for People, on Wed 6 Jan 2027: Theme: no longer Bread, Who approves it: Ben, new" },
  { reform, "Alpha Video: “Bread”, for People, on Wed 6 Jan 2027: Kind of piece: Video instead of Photo" },
  { done, "Done: Alpha photo: “Bread”, for People, on Wed 6 Jan 2027" },
  { done_on, "Done on Sat 9 Jan 2027: Alpha photo: “Bread”, for People, on Wed 6 Jan 2027" },
  { skip_and_give, "Skipped: Alpha photo: “Bread”, for People, on Wed 6 Jan 2027, by Ben instead of Ann" },
  { hide, "Changed: Alpha photo: “Bread”, for People, on Wed 6 Jan 2027" },
};

static void
test_entries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (Pair) pair = pair_new ();
      TlPlanAction *post = get_post (pair, 1);
      TlPlanAction *old_post = (TlPlanAction *) tl_plan_find_action (pair->fixture->plan, post->key);
      g_autoptr (TlPlanDiff) diff = NULL;
      g_autofree char *text = NULL;

      old_post->publish_on = post->publish_on = tl_day_new (2027, 1, 6);
      old_post->prepare_on = post->prepare_on = tl_day_new (2027, 1, 6);
      old_post->time = post->time = 7 * 60;
      old_post->format = post->format = "photo";
      old_post->minutes = post->minutes = 30;
      entries[i].change (post);

      diff = tl_plan_diff_new (pair->fixture->plan, pair->now);
      g_assert_cmpuint (diff->n_actions, ==, 1);
      text = tl_wording_diff_action (&pair->before, &pair->reading, &diff->actions[0]);
      g_assert_cmpstr (text, ==, entries[i].expected);
    }
}

/* What only one of the plans has is read from that one's answers. */
static void
test_one_sided (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  g_autoptr (PlanFixture) other =
    plan_fixture_new ("'team': [{'id': 'zoe', 'name': 'Zoe', 'hours_per_week': 10, 'lead': true,"
                      "  'skills': ['strategy', 'writing', 'design', 'photo', 'video', 'community', 'analytics']}],"
                      "'personas': [{'id': 'folk', 'name': 'Folk', 'share': 50}],"
                      "'channel_choices': [{'id': 'no', 'channel': 'alpha', 'pin': 'out'},"
                      "                    {'id': 'yes', 'channel': 'delta', 'pin': 'in'}]");
  g_autoptr (TlPlanDiff) diff = tl_plan_diff_new (fixture->plan, other->plan);
  const TlReading before = { fixture->strategy, fixture->catalogue, fixture->plan };
  const TlReading now = { other->strategy, other->catalogue, other->plan };
  g_autofree char *summary = tl_wording_diff (&before, &now, diff);
  guint n_new = 0, n_gone = 0;

  g_test_message ("%s", summary);
  g_assert_nonnull (strstr (summary, ", Alpha left out"));
  g_assert_nonnull (strstr (summary, ", Zoe +"));
  g_assert_nonnull (strstr (summary, ", Ann −"));

  for (guint i = 0; i < diff->n_actions; i++)
    {
      g_autofree char *text = tl_wording_diff_action (&before, &now, &diff->actions[i]);

      if (diff->actions[i].kind == TL_DIFF_GONE)
        {
          n_gone++;
          g_assert_true (g_str_has_prefix (text, "Gone: "));
          g_assert_true (g_str_has_suffix (text, ", by Ann"));
        }
      else if (diff->actions[i].kind == TL_DIFF_NEW)
        {
          n_new++;
          g_assert_true (g_str_has_prefix (text, "New: "));
          g_assert_true (g_str_has_suffix (text, ", by Zoe"));
        }
    }
  g_assert_cmpuint (n_new, >, 0);
  g_assert_cmpuint (n_gone, >, 0);
}

static void
test_channels (void)
{
  g_autoptr (Pair) pair = pair_new ();
  const TlPlanChannel one = { .id = "alpha", .chosen = TRUE, .cadence = 1 };
  const TlPlanChannel three = { .id = "alpha", .chosen = TRUE, .cadence = 3 };
  const struct
  {
    TlDiffChannel channel;
    const char *expected;
  } cases[] = {
    { { "alpha", NULL, &one }, "Alpha is taken in, with 1 post a week" },
    { { "alpha", NULL, &three }, "Alpha is taken in, with 3 posts a week" },
    { { "alpha", &three, NULL }, "Alpha is left out" },
    { { "alpha", &three, &one }, "Alpha: 1 post a week instead of 3" },
    { { "alpha", &one, &three }, "Alpha: 3 posts a week instead of 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_wording_diff_channel (&pair->before, &pair->reading, &cases[i].channel);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/diff/summary", test_summary);
  g_test_add_func ("/wording/diff/less", test_less);
  g_test_add_func ("/wording/diff/little-less", test_little_less);
  g_test_add_func ("/wording/diff/weeks", test_weeks);
  g_test_add_func ("/wording/diff/load", test_load);
  g_test_add_func ("/wording/diff/entries", test_entries);
  g_test_add_func ("/wording/diff/one-sided", test_one_sided);
  g_test_add_func ("/wording/diff/channels", test_channels);

  return g_test_run ();
}

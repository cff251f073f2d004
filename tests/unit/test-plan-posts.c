/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which posts there are, on which days, for whom, of which theme and format. */

#include "plan-fixture.h"

/* Ann writes, so that alpha has texts alone; its range is a fixed one. */
#define WRITER "'team': [{'id': 'ann', 'hours_per_week': 20, 'lead': true, 'skills': ['writing', 'community']}]"
#define RANGE(n) "'alpha': {'cadences': [{'id': 'c', 'low': " n ", 'high': " n ", 'ruling': true}]}"

/* Alpha and delta, both for texts, reach one persona each. */
#define TWO_CHANNELS \
  "'personas': [{'id': 'a', 'share': 90, 'channels': [{'id': 'p1', 'channel': 'alpha'}]}," \
  "             {'id': 'b', 'share': 10, 'channels': [{'id': 'p2', 'channel': 'delta'}]}]," \
  "'insights': [{'id': 'i1', 'channel': 'alpha', 'strength': 'strong', 'personas': ['a']}," \
  "             {'id': 'i2', 'channel': 'delta', 'strength': 'strong', 'personas': ['b']}]"

static guint
weekday_of (const PlanFixture *fixture,
            const char        *key)
{
  return tl_day_get_weekday (plan_fixture_action (fixture, key)->publish_on);
}

/* On the days on which the persona is online, at their hour, each on a day of its
 * own as long as there are days. */
static void
test_days (void)
{
  static const struct
  {
    const char *online;
    const char *range;
    guint n;
    guint days;  /* that may be used, bit 0 for Monday */
    guint n_distinct;
  } rows[] = {
    { "'online_days': ['tue', 'sat']", "2", 2, 1 << 1 | 1 << 5, 2 },
    { "'online_days': ['sun']", "1", 1, 1 << 6, 1 },
    { "'online_days': ['tue', 'sat']", "4", 4, 0x7f, 4 },
    { "'online_days': []", "7", 7, 0x7f, 7 },
    { "'online_days': []", "9", 9, 0x7f, 7 },
    { "'online_days': ['wed']", "9", 9, 0x7f, 7 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (WRITER ", 'personas': [{'id': 'people', 'online_from': '18:30', %s}]", rows[r].online);
      g_autofree char *range = g_strdup_printf ("'alpha': {'cadences': [{'id': 'c', 'low': %s, 'high': %s, 'ruling': true}]}", rows[r].range, rows[r].range);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, range);
      guint used = 0, n = 0;

      g_test_message ("row %u", r);
      for (guint i = 0; i < fixture->plan->n_actions; i++)
        {
          const TlPlanAction *action = &fixture->plan->actions[i];

          if (action->kind != TL_ACTION_POST || action->week != 2)
            continue;
          n++;
          used |= 1u << (tl_day_get_weekday (action->publish_on) - 1);
          g_assert_cmpint (action->time, ==, 18 * 60 + 30);
          g_assert_cmpstr (action->persona, ==, "people");
        }
      g_assert_cmpuint (n, ==, rows[r].n);
      g_assert_cmpuint (used & ~rows[r].days, ==, 0);
      g_assert_cmpint (__builtin_popcount (used), ==, rows[r].n_distinct);
    }
}

/* Posts of a week lie apart: of two, no neighbours; of three, none either. */
static void
test_spread (void)
{
  for (guint n = 2; n <= 3; n++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (WRITER, n == 2 ? RANGE ("2") : RANGE ("3"));

      for (guint i = 1; i <= n; i++)
        for (guint j = i + 1; j <= n; j++)
          {
            g_autofree char *left = g_strdup_printf ("post/alpha/2027-01-04/%u", i);
            g_autofree char *right = g_strdup_printf ("post/alpha/2027-01-04/%u", j);

            g_assert_cmpint (ABS ((int) weekday_of (fixture, left) - (int) weekday_of (fixture, right)), >=, 2);
          }
    }
}

/* A third post a week leaves the two that were there where they are. */
static void
test_one_more (void)
{
  static const char two_readers[] = WRITER ", 'personas': [{'id': 'a', 'share': 60, 'online_days': ['tue', 'thu', 'sat']}, {'id': 'b', 'share': 40}]";
  g_autoptr (PlanFixture) two = plan_fixture_new_with (two_readers, RANGE ("2"));
  g_autoptr (PlanFixture) three = plan_fixture_new_with (two_readers, RANGE ("3"));

  g_assert_cmpuint (plan_fixture_count (two->plan, "post/alpha/"), ==, 2 * 13);
  g_assert_cmpuint (plan_fixture_count (three->plan, "post/alpha/"), ==, 3 * 13);
  for (guint i = 0; i < two->plan->n_actions; i++)
    {
      const TlPlanAction *action = &two->plan->actions[i];
      const TlPlanAction *same;

      if (action->kind != TL_ACTION_POST)
        continue;
      same = plan_fixture_action (three, action->key);
      g_assert_cmpuint (same->publish_on, ==, action->publish_on);
      g_assert_cmpstr (same->persona, ==, action->persona);
    }
}

/* Themes by their shares, counted from the origin; those without one like the
 * average of the others. */
static void
test_themes (void)
{
  static const struct
  {
    const char *pillars;
    guint of_first, of_second;
  } rows[] = {
    { "{'id': 'a', 'share': 75}, {'id': 'b', 'share': 25}", 39, 13 },
    { "{'id': 'b', 'share': 25}, {'id': 'a', 'share': 75}", 39, 13 },
    { "{'id': 'a', 'share': 30}, {'id': 'b', 'share': 10}", 39, 13 },
    { "{'id': 'a', 'share': 50}, {'id': 'b'}", 26, 26 },
    { "{'id': 'a'}, {'id': 'b'}", 26, 26 },
    { "{'id': 'a', 'share': 100}, {'id': 'b', 'share': 0}", 52, 0 },
    { "", 0, 0 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (WRITER ", 'pillars': [%s]", rows[r].pillars);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, RANGE ("4"));
      guint of_first = 0, of_second = 0;

      g_test_message ("row %u", r);
      for (guint i = 0; i < fixture->plan->n_actions; i++)
        {
          of_first += g_strcmp0 (fixture->plan->actions[i].pillar, "a") == 0;
          of_second += g_strcmp0 (fixture->plan->actions[i].pillar, "b") == 0;
        }
      g_assert_cmpuint (of_first, ==, rows[r].of_first);
      g_assert_cmpuint (of_second, ==, rows[r].of_second);
    }
}

/* Two texts a week on alpha, one to three on delta: what is made for alpha is
 * adapted on delta the day after or later, each piece once; one in four of
 * delta's own is made for it. */
static void
test_adapted (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (WRITER "," TWO_CHANNELS, RANGE ("2"));
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_made = 0, n_adapted = 0;

  g_assert_true (plan_fixture_channel (fixture, "delta")->chosen);
  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];

      if (action->kind != TL_ACTION_POST)
        continue;
      if (g_str_equal (action->channel, "alpha"))
        {
          g_assert_cmpint (action->task, ==, TL_TASK_MAKE);
          g_assert_cmpuint (action->minutes, ==, 15);
          continue;
        }
      n_made += action->task == TL_TASK_MAKE;
      n_adapted += action->task == TL_TASK_ADAPT;
      if (action->task != TL_TASK_ADAPT)
        continue;
      g_assert_cmpuint (action->minutes, ==, 15);
      g_assert_true (g_hash_table_add (sources, (gpointer) action->source));
      g_assert_cmpuint (action->publish_on, >, plan_fixture_action (fixture, action->source)->publish_on);
      g_assert_cmpuint (action->prepare_on, >=, plan_fixture_action (fixture, action->source)->prepare_on);
    }
  g_assert_cmpuint (n_adapted, >, n_made);
  g_assert_cmpuint (4 * n_made, >=, n_made + n_adapted);
}

/* A piece is adapted while it is fresh, also where its theme's turn comes seldom, and
 * never after a closed week that came between. */
static void
test_fresh (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    WRITER "," TWO_CHANNELS ", 'pillars': [{'id': 'th1', 'share': 55}, {'id': 'th2', 'share': 30}, {'id': 'th3', 'share': 15}],"
    "'key_dates': [{'id': 'shut', 'kind': 'closure', 'first': '2027-02-08', 'last': '2027-02-14'}]", RANGE ("2"));
  guint n_adapted = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];
      const TlPlanAction *source = action->source != NULL ? tl_plan_find_action (fixture->plan, action->source) : NULL;

      if (source == NULL)
        continue;
      n_adapted++;
      g_assert_cmpuint (action->publish_on - source->publish_on, <=, 7);
    }
  g_assert_cmpuint (n_adapted, >, 5);
}

/* Nothing appears on the eve of a long closure while there is another day, even if
 * the persona is there on that day alone; on the eve of a short one, it does. */
static void
test_eve_of_closure (void)
{
  static const struct
  {
    const char *last;
    guint n_on_eve;
  } rows[] = {
    { "2027-01-24", 0 },
    { "2027-01-20", 0 },
    { "2027-01-18", 1 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (
        WRITER ", 'personas': [{'id': 'people', 'share': 50, 'online_days': ['sun']}],"
        "'key_dates': [{'id': 'c', 'kind': 'closure', 'first': '2027-01-18', 'last': '%s'}]", rows[r].last);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, RANGE ("2"));
      guint n_posts = 0, n_on_eve = 0;

      for (guint i = 0; i < fixture->plan->n_actions; i++)
        if (g_str_has_prefix (fixture->plan->actions[i].key, "post/alpha/2027-01-11/"))
          {
            n_posts++;
            n_on_eve += fixture->plan->actions[i].publish_on == plan_fixture_day ("2027-01-17");
          }
      g_test_message ("row %u", r);
      g_assert_cmpuint (n_posts, ==, 2);
      g_assert_cmpuint (n_on_eve, ==, rows[r].n_on_eve);
    }
}

/* A channel that adapts nothing makes all its own. */
static void
test_not_adapted (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (WRITER "," TWO_CHANNELS, RANGE ("2") ", 'delta': {'adapts': false}");

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    g_assert_cmpint (fixture->plan->actions[i].task, !=, TL_TASK_ADAPT);
}

/* Formats come in the channel's mix: two photos to a text. */
static void
test_formats (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  guint n_photos = 0, n_texts = 0;

  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      n_photos += g_strcmp0 (fixture->plan->actions[i].format, "photo") == 0;
      n_texts += g_strcmp0 (fixture->plan->actions[i].format, "text") == 0;
    }
  g_assert_cmpuint (n_photos + n_texts, ==, 52);
  g_assert_cmpuint (n_photos, ==, 35);
}

#define EASTER "{'id': 'e', 'kind': 'season', 'first': '2027-03-26', 'last': '2027-03-29', 'pillar': 'x'}"

/* A key date takes over the last slot of its week, appears on the day itself, and
 * does not count among its theme's posts. */
static void
test_key_date (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    WRITER "," TWO_CHANNELS ", 'pillars': [{'id': 'x', 'share': 50}, {'id': 'y', 'share': 50}], 'key_dates': [" EASTER "]", RANGE ("2"));
  const TlPlanAction *post = plan_fixture_action (fixture, "key/e/alpha/post");
  const TlPlanAction *adapted = plan_fixture_action (fixture, "key/e/delta/post");

  g_assert_cmpint (post->kind, ==, TL_ACTION_KEY);
  g_assert_cmpint (post->task, ==, TL_TASK_MAKE);
  g_assert_cmpuint (post->publish_on, ==, plan_fixture_day ("2027-03-26"));
  g_assert_cmpuint (post->slot, ==, 0);
  g_assert_cmpstr (post->pillar, ==, "x");
  g_assert_cmpstr (post->subject, ==, "e");
  g_assert_cmpint (adapted->task, ==, TL_TASK_ADAPT);
  g_assert_cmpstr (adapted->source, ==, post->key);
  g_assert_cmpuint (adapted->publish_on, ==, post->publish_on);

  g_assert_cmpuint (plan_fixture_count (fixture->plan, "post/alpha/2027-03-22/"), ==, 1);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "post/alpha/"), ==, 25);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "key/e/alpha/"), ==, 2);
}

/* People have to read of an event or a promotion before it; the lead-up is seven
 * days before the day itself. A theme that is not there is no theme. */
static void
test_event (void)
{
  static const struct
  {
    const char *kind;
    const char *post;
  } rows[] = {
    { "event", "2027-02-03" }, { "promotion", "2027-02-03" }, { "season", "2027-02-04" }, { "launch", "2027-02-04" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (WRITER ", 'key_dates': [{'id': 'k', 'kind': '%s', 'first': '2027-02-04', 'pillar': 'nothing'}]", rows[r].kind);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, RANGE ("2"));
      const TlPlanAction *post = plan_fixture_action (fixture, "key/k/alpha/post");

      g_assert_cmpuint (post->publish_on, ==, plan_fixture_day (rows[r].post));
      g_assert_null (post->pillar);
      g_assert_cmpuint (plan_fixture_action (fixture, "key/k/alpha/lead-up")->prepare_on, ==, plan_fixture_day ("2027-01-28"));
    }
}

/* Two key dates in a week take over a slot each as far as there are slots; where
 * there is one, the first by day has it, and there is nothing to lead up to for the
 * other. A further channel gives its slot to the one that has none yet. */
static void
test_crowded (void)
{
#define CROWDED ", 'key_dates': [{'id': 'z', 'kind': 'launch', 'first': '2027-02-02'}, {'id': 'y', 'kind': 'launch', 'first': '2027-02-04'}]"
  g_autoptr (PlanFixture) one = plan_fixture_new_with (WRITER CROWDED, RANGE ("1"));
  g_autoptr (PlanFixture) two = plan_fixture_new_with (WRITER CROWDED, RANGE ("2"));
  g_autoptr (PlanFixture) shared = plan_fixture_new_with (
    WRITER "," TWO_CHANNELS CROWDED, RANGE ("1") ", 'delta': {'cadences': [{'id': 'd', 'low': 1, 'high': 1, 'ruling': true}]}");

  g_assert_cmpuint (plan_fixture_count (one->plan, "key/z/alpha/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (one->plan, "key/y/"), ==, 0);
  g_assert_cmpuint (plan_fixture_count (one->plan, "post/alpha/2027-02-01/"), ==, 0);

  g_assert_cmpuint (plan_fixture_count (two->plan, "key/z/alpha/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (two->plan, "key/y/alpha/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (two->plan, "post/alpha/2027-02-01/"), ==, 0);

  g_assert_cmpuint (plan_fixture_count (shared->plan, "key/z/alpha/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (shared->plan, "key/y/delta/"), ==, 2);
  g_assert_cmpuint (plan_fixture_count (shared->plan, "key/y/alpha/"), ==, 0);
  g_assert_cmpuint (plan_fixture_count (shared->plan, "key/z/delta/"), ==, 0);
}

/* A yearly one comes again, with the year in its key; one that is long past and
 * comes once does not. */
static void
test_yearly (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    WRITER ", 'key_dates': [{'id': 'y', 'kind': 'season', 'first': '2024-02-29', 'yearly': true}, {'id': 'o', 'first': '2026-02-10'}]", RANGE ("2"));

  g_assert_cmpuint (plan_fixture_action (fixture, "key/y/alpha/post-2027")->publish_on, ==, plan_fixture_day ("2027-02-28"));
  g_assert_cmpuint (plan_fixture_action (fixture, "key/y/alpha/lead-up-2027")->publish_on, ==, TL_DAY_NONE);
  g_assert_cmpuint (plan_fixture_count (fixture->plan, "key/o/"), ==, 0);
}

/* Nothing is planned in a closed week; fewer posts in one that is closed in part;
 * a closure over New Year comes again over the next one. */
static void
test_closures (void)
{
  static const struct
  {
    const char *closure;
    const char *week;
    guint n_posts;
    gboolean any_duty;
  } rows[] = {
    { "'first': '2027-02-01', 'last': '2027-02-07'", "2027-02-01", 0, FALSE },
    { "'first': '2027-02-01', 'last': '2027-02-07'", "2027-02-08", 7, TRUE },
    { "'first': '2027-02-03'", "2027-02-01", 6, TRUE },
    { "'first': '2027-02-01', 'last': '2027-02-04'", "2027-02-01", 3, TRUE },
    { "'first': '2025-12-28', 'last': '2026-01-10', 'yearly': true", "2027-01-04", 0, FALSE },
    { "'first': '2025-12-28', 'last': '2026-01-10'", "2027-01-04", 7, TRUE },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf (WRITER ", 'key_dates': [{'id': 'c', 'kind': 'closure', %s}]", rows[r].closure);
      g_autofree char *posts = g_strdup_printf ("post/alpha/%s/", rows[r].week);
      g_autofree char *duty = g_strdup_printf ("duty/listen/-/%s", rows[r].week);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, RANGE ("7"));

      g_test_message ("row %u", r);
      g_assert_cmpuint (plan_fixture_count (fixture->plan, posts), ==, rows[r].n_posts);
      g_assert_cmpuint (plan_fixture_count (fixture->plan, duty), ==, rows[r].any_duty);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/posts/days", test_days);
  g_test_add_func ("/plan/posts/spread", test_spread);
  g_test_add_func ("/plan/posts/one-more", test_one_more);
  g_test_add_func ("/plan/posts/themes", test_themes);
  g_test_add_func ("/plan/posts/adapted", test_adapted);
  g_test_add_func ("/plan/posts/fresh", test_fresh);
  g_test_add_func ("/plan/posts/eve-of-closure", test_eve_of_closure);
  g_test_add_func ("/plan/posts/not-adapted", test_not_adapted);
  g_test_add_func ("/plan/posts/formats", test_formats);
  g_test_add_func ("/plan/posts/key-date", test_key_date);
  g_test_add_func ("/plan/posts/event", test_event);
  g_test_add_func ("/plan/posts/crowded", test_crowded);
  g_test_add_func ("/plan/posts/yearly", test_yearly);
  g_test_add_func ("/plan/posts/closures", test_closures);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which channels are taken, how often and by whom. */

#include "plan-fixture.h"

#define ALL_SKILLS "'skills': ['writing', 'photo', 'video', 'community', 'analytics']"
#define ANN(hours) "'team': [{'id': 'ann', 'hours_per_week': " hours ", 'lead': true, " ALL_SKILLS "}]"

/* Who is on a channel every day and was heard there gets 55 points and usage. */
#define ON(channel) "{'id': 'pc-" channel "', 'channel': '" channel "'}"
#define HEARD(channel) "{'id': 'in-" channel "', 'channel': '" channel "', 'strength': 'strong', 'personas': ['a', 'b']}"

/* "a" is reached by alpha and beta, and by gamma. */
#define REACHED_BY_THREE \
  "'personas': [{'id': 'a', 'share': 50, 'channels': [" ON ("alpha") "," ON ("beta") "," ON ("gamma") "]}]," \
  "'insights': [" HEARD ("alpha") "," HEARD ("beta") "," HEARD ("gamma") "]"

static void
check_channel (const PlanFixture *fixture,
               const char        *id,
               TlChannelReason    reason,
               guint              cadence)
{
  const TlPlanChannel *channel = plan_fixture_channel (fixture, id);

  g_test_message ("%s: reason %d, %u a week", id, channel->reason, channel->cadence);
  g_assert_cmpint (channel->reason, ==, reason);
  g_assert_cmpint (channel->chosen, ==, reason <= TL_REASON_RANK);
  g_assert_cmpuint (channel->cadence, ==, cadence);
}

/* Nobody is reached; the channel that comes nearest is used, to the high end of
 * its range since the hours allow it, and no other, since they would serve
 * nobody. Its week: photo, text, photo, photo, and five days of answers. */
static void
test_nearest (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  const TlPlanChannel *alpha = plan_fixture_channel (fixture, "alpha");

  check_channel (fixture, "alpha", TL_REASON_NEAREST, 4);
  g_assert_cmpstr (alpha->persona, ==, "people");
  check_channel (fixture, "beta", TL_REASON_NO_REACH, 0);
  check_channel (fixture, "gamma", TL_REASON_NO_REACH, 0);
  check_channel (fixture, "delta", TL_REASON_NO_REACH, 0);
  g_assert_cmpuint (alpha->minutes, ==, 30 + 15 + 30 + 30 + 25);
  g_assert_cmpuint (alpha->n_mix, ==, 2);
  g_assert_cmpstr (alpha->operator_id, ==, "ann");
  g_assert_null (alpha->backup);
  g_assert_cmpuint (fixture->plan->available_minutes, ==, 600);
  g_assert_cmpuint (fixture->plan->duty_minutes, ==, 145);
  g_assert_cmpuint (fixture->plan->steady_minutes, ==, 145 + 130);
  /* At the recommended two a week, in photos alone. */
  g_assert_cmpuint (fixture->plan->needed_minutes, ==, 145 + 2 * 30 + 25);
}

/* Nobody is reached. Where the channel that comes nearest is refused, the next
 * nearest takes its place, and so on; each is tried once. */
static void
test_nearest_refused (void)
{
  static const char writer[] = "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing']}]";
  g_autoptr (PlanFixture) no_skill = plan_fixture_new_with (
    writer, "'alpha': {'formats': [{'id': 'v', 'format': 'video'}]},"
            "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 40}]}");
  g_autoptr (PlanFixture) no_hours = plan_fixture_new_with (
    ANN ("1.5"), "'alpha': {'cadences': [{'id': 'c', 'low': 10, 'high': 12, 'ruling': true}]},"
                 "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 40}]}");
  g_autoptr (PlanFixture) none = plan_fixture_new ("'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true}]");

  check_channel (no_skill, "alpha", TL_REASON_NO_SKILL, 0);
  check_channel (no_skill, "gamma", TL_REASON_NO_SKILL, 0);
  check_channel (no_skill, "beta", TL_REASON_NEAREST, 3);
  check_channel (no_skill, "delta", TL_REASON_NO_REACH, 0);
  g_assert_cmpuint (plan_fixture_count (no_skill->plan, "post/"), >, 0);

  g_assert_cmpint (plan_fixture_channel (no_hours, "alpha")->reason, ==, TL_REASON_NO_HOURS);
  g_assert_cmpint (plan_fixture_channel (no_hours, "gamma")->reason, ==, TL_REASON_NO_HOURS);
  g_assert_cmpint (plan_fixture_channel (no_hours, "beta")->reason, ==, TL_REASON_NEAREST);
  /* What took the place of another is not missed. */
  g_assert_cmpuint (no_hours->plan->n_left_out, ==, 0);

  for (guint c = 0; c < none->plan->n_channels; c++)
    g_assert_cmpint (none->plan->channels[c].reason, ==, TL_REASON_NO_SKILL);
}

/* Alpha would reach "a", and is refused; then the one that comes nearest is taken. */
static void
test_reach_refused (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing']}],"
    "'personas': [{'id': 'a', 'share': 50, 'channels': [" ON ("alpha") "]}],"
    "'insights': [" HEARD ("alpha") "]",
    "'alpha': {'formats': [{'id': 'v', 'format': 'video'}]},"
    "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 40}]}");

  check_channel (fixture, "alpha", TL_REASON_NO_SKILL, 0);
  check_channel (fixture, "gamma", TL_REASON_NO_SKILL, 0);
  check_channel (fixture, "beta", TL_REASON_NEAREST, 3);
  g_assert_cmpstr (plan_fixture_channel (fixture, "beta")->persona, ==, "a");
}

/* What comes nearest is said by score and fit, as the rank is. */
static void
test_nearest_by_fit (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "", "'alpha': {'fits': [{'id': 'alpha-awareness', 'objective': 'awareness', 'consumers': 0.5, 'businesses': 0.5}]},"
        "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 1}]}");

  g_assert_cmpint (plan_fixture_channel (fixture, "alpha")->personas[0].score, >,
                   plan_fixture_channel (fixture, "beta")->personas[0].score);
  g_assert_cmpstr (fixture->plan->channels[0].id, ==, "beta");
  check_channel (fixture, "beta", TL_REASON_NEAREST, 3);
  check_channel (fixture, "alpha", TL_REASON_NO_REACH, 0);
}

/* Gamma alone reaches the few of "b", and goes before those of higher rank. */
static void
test_only_reach (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'personas': [{'id': 'a', 'share': 90, 'channels': [{'id': 'p1', 'channel': 'alpha'}, {'id': 'p2', 'channel': 'beta'}]},"
    "             {'id': 'b', 'share': 1, 'channels': [{'id': 'p3', 'channel': 'gamma'}]}],"
    "'insights': [{'id': 'i1', 'channel': 'alpha', 'strength': 'strong', 'personas': ['a']},"
    "             {'id': 'i2', 'channel': 'beta', 'strength': 'strong', 'personas': ['a']},"
    "             {'id': 'i3', 'channel': 'gamma', 'strength': 'strong', 'personas': ['b']}]");

  g_assert_cmpstr (fixture->plan->channels[0].id, ==, "gamma");
  g_assert_cmpint (fixture->plan->channels[0].reason, ==, TL_REASON_ONLY_REACH);
  g_assert_cmpstr (fixture->plan->channels[0].persona, ==, "b");
  g_assert_cmpstr (fixture->plan->channels[1].id, ==, "alpha");
  g_assert_cmpint (fixture->plan->channels[1].reason, ==, TL_REASON_REACH);
  g_assert_cmpstr (fixture->plan->channels[2].id, ==, "beta");
  g_assert_cmpint (fixture->plan->channels[2].reason, ==, TL_REASON_RANK);
  g_assert_cmpint (fixture->plan->channels[0].score, <, fixture->plan->channels[1].score);
}

/* Of four hours, 204 minutes may recur and the duties, cut short, take 50 in the
 * busiest week; two videos are 180 minutes and 15 of joining in. Alpha is next. */
static void
test_refused (void)
{
  static const char few_hours[] = ANN ("4") "," REACHED_BY_THREE ", 'business': {'objectives': [{'id': 'more'}]}";
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (few_hours, "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 90}]}");
  const TlPlanChannel *gamma = plan_fixture_channel (fixture, "gamma");

  g_assert_cmpstr (fixture->plan->channels[0].id, ==, "gamma");
  g_assert_cmpint (gamma->reason, ==, TL_REASON_NO_HOURS);
  g_assert_cmpuint (gamma->needed_minutes, ==, 195);
  g_assert_cmpuint (gamma->left_minutes, <, 195);
  g_assert_cmpint (plan_fixture_channel (fixture, "alpha")->reason, ==, TL_REASON_REACH);
}

static void
test_no_skill (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo']}], " REACHED_BY_THREE,
    "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 90}]}");

  g_assert_cmpstr (fixture->plan->channels[0].id, ==, "gamma");
  check_channel (fixture, "gamma", TL_REASON_NO_SKILL, 0);
  check_channel (fixture, "alpha", TL_REASON_REACH, 4);
  check_channel (fixture, "beta", TL_REASON_RANK, 3);
}

/* The first stands at the middle of its range before another one is tried. With
 * more hours never less is planned. */
static void
test_hours (void)
{
  guint before = 0;

  for (guint quarters = 2; quarters <= 80; quarters += 3)
    {
      g_autofree char *hours = g_strdup_printf ("'team': [{'id': 'ann', 'hours_per_week': %g, 'lead': true, " ALL_SKILLS "}], %s",
                                                quarters / 4.0, REACHED_BY_THREE);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (hours);
      guint n_posts = 0;

      for (guint c = 0; c < fixture->plan->n_channels; c++)
        {
          const TlPlanChannel *channel = &fixture->plan->channels[c];

          n_posts += channel->cadence;
          if (channel->reason == TL_REASON_RANK)
            g_assert_cmpuint (plan_fixture_channel (fixture, "alpha")->cadence, >=, 3);
        }
      g_test_message ("%g hours: %u posts a week, %u minutes", quarters / 4.0, n_posts, fixture->plan->steady_minutes);
      g_assert_cmpuint (fixture->plan->steady_minutes, <=, quarters * 15 * 85 / 100);
      g_assert_cmpuint (n_posts, >=, before);
      before = n_posts;
    }
  g_assert_cmpuint (before, ==, 4 + 3 + 4);
}

static void
test_ten_more_hours (void)
{
  g_autoptr (PlanFixture) few = plan_fixture_new (ANN ("2") "," REACHED_BY_THREE);
  g_autoptr (PlanFixture) more = plan_fixture_new (ANN ("12") "," REACHED_BY_THREE);

  g_assert_cmpuint (plan_fixture_count (more->plan, "post/"), >, plan_fixture_count (few->plan, "post/"));
  g_assert_cmpuint (more->plan->steady_minutes, >, few->plan->steady_minutes);
}

/* Leave out the first, and the next one takes its place. */
static void
test_pinned_out (void)
{
  g_autoptr (PlanFixture) before = plan_fixture_new (ANN ("2.5") "," REACHED_BY_THREE);
  g_autoptr (PlanFixture) after = plan_fixture_new (ANN ("2.5") "," REACHED_BY_THREE ", 'channel_choices': [{'id': 'no', 'channel': 'alpha', 'pin': 'out'}]");

  g_assert_cmpint (plan_fixture_channel (before, "alpha")->reason, ==, TL_REASON_REACH);
  g_assert_false (plan_fixture_channel (before, "beta")->chosen);
  check_channel (after, "alpha", TL_REASON_PINNED_OUT, 0);
  g_assert_cmpstr (plan_fixture_channel (after, "alpha")->choice, ==, "no");
  g_assert_cmpint (plan_fixture_channel (after, "beta")->reason, ==, TL_REASON_REACH);
}

/* Decided by hand: obeyed whatever the score, below the low end if it must be,
 * and by nobody if it must be. Of two decisions, "out" holds. */
static void
test_pinned_in (void)
{
#define PIN(pins) ", 'channel_choices': [" pins "]"
#define GAMMA_IN "{'id': 'yes', 'channel': 'gamma', 'pin': 'in'}"
  g_autoptr (PlanFixture) enough = plan_fixture_new (ANN ("10") PIN (GAMMA_IN));
  g_autoptr (PlanFixture) few = plan_fixture_new (ANN ("3") PIN (GAMMA_IN));
  g_autoptr (PlanFixture) none = plan_fixture_new ("'team': [{'id': 'ann', 'hours_per_week': 10, 'skills': ['photo']}]" PIN (GAMMA_IN));
  g_autoptr (PlanFixture) both = plan_fixture_new (ANN ("10") PIN (GAMMA_IN ", {'id': 'no', 'channel': 'gamma', 'pin': 'out'}"));
  const TlPlanChannel *gamma = plan_fixture_channel (few, "gamma");

  g_assert_cmpstr (enough->plan->channels[0].id, ==, "gamma");
  g_assert_cmpint (enough->plan->channels[0].reason, ==, TL_REASON_PINNED_IN);
  g_assert_cmpuint (enough->plan->channels[0].cadence, >=, 2);
  g_assert_cmpstr (enough->plan->channels[0].choice, ==, "yes");

  check_channel (few, "gamma", TL_REASON_PINNED_IN, 1);
  g_assert_cmpuint (gamma->needed_minutes, ==, 180);
  g_assert_cmpuint (gamma->left_minutes, <, 180);

  check_channel (none, "gamma", TL_REASON_PINNED_IN, 1);
  g_assert_null (plan_fixture_channel (none, "gamma")->operator_id);
  g_assert_null (plan_fixture_action (none, "post/gamma/2027-01-04/1")->operator_id);

  check_channel (both, "gamma", TL_REASON_PINNED_OUT, 0);
}

/* The operator is who can make most of the mix, then who is good with people,
 * then whose week it fills least, then the first by id. */
static void
test_operators (void)
{
  static const struct
  {
    const char *ann, *bob;
    const char *operator_id, *backup;
  } rows[] = {
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': ['photo', 'writing'], 'hours_per_week': 10", "bob", "ann" },
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': ['photo', 'community'], 'hours_per_week': 10", "bob", "ann" },
    { "'skills': ['photo'], 'hours_per_week': 10", "'skills': ['photo'], 'hours_per_week': 20", "bob", "ann" },
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': ['photo'], 'hours_per_week': 20", "bob", "ann" }, /* ann has duties */
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': [], 'hours_per_week': 20", "ann", NULL },
    { "'skills': ['photo'], 'hours_per_week': 20, 'backup': 'bob'", "'skills': [], 'hours_per_week': 20", "ann", "bob" },
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': ['photo', 'writing'], 'hours_per_week': 0", "ann", NULL },
    /* Ann has more hours left, and duties; alpha fills less of Bob's week. */
    { "'skills': ['photo'], 'hours_per_week': 12", "'skills': ['photo'], 'hours_per_week': 8", "bob", "ann" },
    /* The best has no room for it, the next one has. */
    { "'skills': ['photo'], 'hours_per_week': 20", "'skills': ['photo', 'writing'], 'hours_per_week': 0.5", "ann", "bob" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'team': [{'id': 'ann', 'lead': true, %s}, {'id': 'bob', %s}]", rows[r].ann, rows[r].bob);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);

      g_test_message ("row %u", r);
      g_assert_cmpstr (plan_fixture_channel (fixture, "alpha")->operator_id, ==, rows[r].operator_id);
      g_assert_cmpstr (plan_fixture_channel (fixture, "alpha")->backup, ==, rows[r].backup);
    }
}

/* Ann alone makes videos, and suits alpha best. When there are no hours left for
 * gamma, alpha goes to Bob, who can make what is made for it. */
static void
test_hand_over (void)
{
#define ANN_AND_BOB(bob) \
  "'team': [{'id': 'ann', 'hours_per_week': 5.5, 'lead': true, 'skills': ['video', 'photo', 'community']}," \
  "         {'id': 'bob', 'hours_per_week': 6, 'skills': [" bob "]}], " REACHED_BY_THREE
  g_autoptr (PlanFixture) both = plan_fixture_new (ANN_AND_BOB ("'photo'"));
  g_autoptr (PlanFixture) alone = plan_fixture_new (ANN_AND_BOB ("'design'"));

  g_assert_true (plan_fixture_channel (both, "alpha")->chosen);
  g_assert_cmpstr (plan_fixture_channel (both, "alpha")->operator_id, ==, "bob");
  g_assert_true (plan_fixture_channel (both, "gamma")->chosen);
  g_assert_cmpstr (plan_fixture_channel (both, "gamma")->operator_id, ==, "ann");

  g_assert_cmpstr (plan_fixture_channel (alone, "alpha")->operator_id, ==, "ann");
  g_assert_cmpint (plan_fixture_channel (alone, "gamma")->reason, ==, TL_REASON_NO_HOURS);
  g_assert_cmpstr (plan_fixture_channel (alone, "gamma")->short_person, ==, "ann");
  g_assert_false (plan_fixture_channel (alone, "gamma")->short_approval);
  g_assert_cmpuint (plan_fixture_channel (alone, "gamma")->short_minutes, ==, 195);
  g_assert_cmpuint (plan_fixture_channel (alone, "gamma")->short_left, <, 195);
}

/* Of half an hour, 25 minutes are Bob's to approve in: three posts of alpha take 15, and
 * three of gamma would take as much. */
static void
test_short_approver (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 20, 'lead': true, " ALL_SKILLS "}, {'id': 'bob', 'hours_per_week': 0.5}], 'approver': 'bob', "
    REACHED_BY_THREE,
    "'alpha': {'cadences': [{'id': 'c', 'low': 3, 'high': 3, 'ruling': true}]},"
    "'beta': {'cadences': [{'id': 'd', 'low': 3, 'high': 3, 'ruling': true}]}");
  const TlPlanChannel *beta = plan_fixture_channel (fixture, "beta");

  check_channel (fixture, "alpha", TL_REASON_REACH, 3);
  g_assert_cmpint (beta->reason, ==, TL_REASON_NO_HOURS);
  g_assert_cmpuint (beta->left_minutes, >, beta->needed_minutes);
  g_assert_cmpstr (beta->short_person, ==, "bob");
  g_assert_true (beta->short_approval);
  g_assert_cmpuint (beta->short_minutes, ==, 15);
  g_assert_cmpuint (beta->short_left, ==, 25 - 15);
}

/* Of a quarter of an hour, 12 minutes are Bob's to approve in, of three posts two.
 * Alpha is chosen all the same, as without any hours, and one post a week waits. */
static void
test_few_hours_to_approve (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, " ALL_SKILLS "}, {'id': 'bob', 'hours_per_week': 0.25}], 'approver': 'bob'",
    "'alpha': {'cadences': [{'id': 'c', 'low': 3, 'high': 4, 'ruling': true}]}");
  guint n_posts = 0, n_approved = 0, n_missing = 0;

  check_channel (fixture, "alpha", TL_REASON_NEAREST, 3);
  for (guint i = 0; i < fixture->plan->n_actions; i++)
    {
      const TlPlanAction *action = &fixture->plan->actions[i];

      if (action->task != TL_TASK_MAKE && action->task != TL_TASK_ADAPT)
        continue;
      n_posts++;
      n_approved += action->approver != NULL;
      n_missing += action->approval_missing;
      g_assert_cmpstr (action->operator_id, ==, "ann");
    }
  g_test_message ("%u posts, %u approved", n_posts, n_approved);
  g_assert_cmpuint (n_posts, ==, 3 * fixture->plan->frame.weeks);
  g_assert_cmpuint (n_approved, ==, 2 * fixture->plan->frame.weeks);
  g_assert_cmpuint (n_missing, ==, fixture->plan->frame.weeks);
}

/* Who approves and runs channels does their own work first, and approves in what it
 * leaves of their hours. */
static void
test_own_work_before_approving (void)
{
  static const char *const hours[] = { "4", "4.5", "5" };
  guint n_short = 0;

  for (guint h = 0; h < G_N_ELEMENTS (hours); h++)
    {
      g_autofree char *changes = g_strdup_printf (
        "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, 'skills': ['writing', 'photo']},"
        "{'id': 'bob', 'hours_per_week': %s, 'skills': ['video']}], 'approver': 'bob', 'estimates': {'approve_minutes': 90},"
        REACHED_BY_THREE, hours[h]);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
        changes, "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 90}]}");

      for (guint i = 0; i < fixture->plan->n_actions; i++)
        {
          const TlPlanAction *action = &fixture->plan->actions[i];

          n_short += action->approval_missing;
          if (action->kind == TL_ACTION_POST)
            g_assert_nonnull (action->operator_id);
        }
    }
  g_assert_cmpuint (n_short, >, 0);
}

/* Where nobody has the time to approve, who is there for whom is served, as seldom as
 * can be, and no more; a little time is never less than none. */
static void
test_no_time_to_approve (void)
{
  static const char *const hours[] = { "0", "0.01", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.4", "0.5", "0.75", "1", "2", "5" };
  guint before = 0;

  for (guint h = 0; h < G_N_ELEMENTS (hours); h++)
    {
      g_autofree char *changes = g_strdup_printf (
        "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, " ALL_SKILLS "}, {'id': 'bob', 'hours_per_week': %s}],"
        "'approver': 'bob', " REACHED_BY_THREE, hours[h]);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      const TlPlanChannel *beta = plan_fixture_channel (fixture, "beta");
      guint n_posts = 0;

      for (guint c = 0; c < fixture->plan->n_channels; c++)
        n_posts += fixture->plan->channels[c].cadence;
      g_test_message ("%s hours: %u posts", hours[h], n_posts);
      g_assert_cmpuint (n_posts, >=, before);
      before = n_posts;
      if (h > 0)
        continue;
      check_channel (fixture, "alpha", TL_REASON_REACH, plan_fixture_channel (fixture, "alpha")->low);
      g_assert_cmpint (beta->reason, ==, TL_REASON_NO_HOURS);
      g_assert_cmpstr (beta->short_person, ==, "bob");
      g_assert_true (beta->short_approval);
      g_assert_cmpuint (beta->short_minutes, ==, 5 * beta->low);
      g_assert_cmpuint (beta->short_left, ==, 0);
      g_assert_true (plan_fixture_action (fixture, "post/alpha/2027-01-11/1")->approval_missing);
    }
  g_assert_cmpuint (before, ==, 7);
}

/* Who can make more formats has the channel, until one more post a week would not
 * fit; up to the middle of the range, posts go before formats. */
static void
test_posts_before_formats (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new_with (
    ANN ("4.5"),
    "'beta': {'formats': [{'id': 't', 'format': 'text'}, {'id': 'v', 'format': 'video', 'parts': 1}],"
    "         'cadences': [{'id': 'c', 'low': 1, 'high': 5, 'ruling': true}],"
    "         'usage': [{'id': 'b', 'source': 'new', 'country': 'US', 'overall': 90}]}");
  const TlPlanChannel *beta = plan_fixture_channel (fixture, "beta");

  g_test_message ("%u posts, %u formats, %u minutes", beta->cadence, beta->n_mix, beta->minutes);
  g_assert_cmpuint (beta->cadence, >=, 3);
}

/* What the recommended pace asks for and the hours do not hold is named: a channel
 * that was refused, and the posts that one decided by hand goes without. */
static void
test_left_out (void)
{
  g_autoptr (PlanFixture) all = plan_fixture_new ("");
  g_autoptr (PlanFixture) refused = plan_fixture_new_with (
    ANN ("4") "," REACHED_BY_THREE, "'gamma': {'usage': [{'id': 'g', 'source': 'new', 'country': 'US', 'overall': 90}]}");
  g_autoptr (PlanFixture) fewer = plan_fixture_new (
    ANN ("3") ", 'channel_choices': [{'id': 'yes', 'channel': 'gamma', 'pin': 'in'}]");

  g_assert_cmpuint (all->plan->n_left_out, ==, 0);

  g_assert_cmpuint (refused->plan->n_left_out, ==, 1);
  g_assert_cmpstr (refused->plan->left_out[0].channel, ==, "gamma");
  g_assert_true (refused->plan->left_out[0].whole);
  g_assert_cmpuint (refused->plan->left_out[0].posts, ==, 2);
  g_assert_cmpuint (refused->plan->left_out[0].minutes, ==, 195);

  g_assert_cmpuint (fewer->plan->n_left_out, >=, 1);
  g_assert_cmpstr (fewer->plan->left_out[0].channel, ==, "gamma");
  g_assert_false (fewer->plan->left_out[0].whole);
  g_assert_cmpuint (fewer->plan->left_out[0].posts, ==, 1);
  g_assert_cmpuint (fewer->plan->left_out[0].minutes, ==, 90);
}

/* Five minutes a post of the approver's time, unless they make it themselves. */
static void
test_approver (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new (
    "'team': [{'id': 'ann', 'hours_per_week': 10, 'lead': true, " ALL_SKILLS "}, {'id': 'bob', 'hours_per_week': 1}], 'approver': 'bob'");
  g_autoptr (PlanFixture) herself = plan_fixture_new ("'approver': 'ann'");

  g_assert_cmpuint (plan_fixture_channel (fixture, "alpha")->cadence, ==, 4);
  g_assert_cmpuint (plan_fixture_channel (fixture, "alpha")->minutes, ==, 130 + 20);
  g_assert_cmpuint (plan_fixture_channel (herself, "alpha")->minutes, ==, 130);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/choose/nearest", test_nearest);
  g_test_add_func ("/plan/choose/nearest-refused", test_nearest_refused);
  g_test_add_func ("/plan/choose/reach-refused", test_reach_refused);
  g_test_add_func ("/plan/choose/nearest-by-fit", test_nearest_by_fit);
  g_test_add_func ("/plan/choose/only-reach-first", test_only_reach);
  g_test_add_func ("/plan/choose/refused-then-next", test_refused);
  g_test_add_func ("/plan/choose/no-skill", test_no_skill);
  g_test_add_func ("/plan/choose/hours", test_hours);
  g_test_add_func ("/plan/choose/ten-more-hours", test_ten_more_hours);
  g_test_add_func ("/plan/choose/pinned-out", test_pinned_out);
  g_test_add_func ("/plan/choose/pinned-in", test_pinned_in);
  g_test_add_func ("/plan/choose/operators", test_operators);
  g_test_add_func ("/plan/choose/hand-over", test_hand_over);
  g_test_add_func ("/plan/choose/approver", test_approver);
  g_test_add_func ("/plan/choose/short-approver", test_short_approver);
  g_test_add_func ("/plan/choose/few-hours-to-approve", test_few_hours_to_approve);
  g_test_add_func ("/plan/choose/own-work-before-approving", test_own_work_before_approving);
  g_test_add_func ("/plan/choose/no-time-to-approve", test_no_time_to_approve);
  g_test_add_func ("/plan/choose/posts-before-formats", test_posts_before_formats);
  g_test_add_func ("/plan/choose/left-out", test_left_out);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores, ranks and ranges of channels, reckoned by hand. */

#include "plan-fixture.h"

#include "plan/tl-score.h"

#define NAMES_NOTHING "'personas': [{'id': 'people', 'share': 50"
#define NAMES_BETA NAMES_NOTHING ", 'channels': [{'id': 'pc', 'channel': 'beta', 'use': 'daily'}]"
#define HEARD(source, strength) \
  "'insights': [{'id': 'in', 'channel': 'alpha', 'source': '" source "', 'strength': '" strength "', 'personas': ['people']}]"

typedef struct
{
  const char *changes;
  const char *catalogue;
  const char *channel;
  int score;
  int points[TL_N_CONTRIBUTIONS]; /* insight, behaviour, account, usage */
} Row;

/* Where no channel is named, 25 points of behaviour are spread: the others weigh
 * 40 ÷ 75, 10 ÷ 75 and 25 ÷ 75, which is 53.33, 13.33 and 33.33 points. */
static const Row scores[] = {
  /* Usage alone: half of 33.33, 30 %, the median of 20, 30 and 50, and 20 %. */
  { "", "", "alpha", 1667, { 0, 0, 0, 1667 } },
  { "", "", "beta", 1000, { 0, 0, 0, 1000 } },
  { "", "", "gamma", 1000, { 0, 0, 0, 1000 } },
  { "", "", "delta", 667, { 0, 0, 0, 667 } },
  /* Named: 40, 25, 10 and 25. */
  { NAMES_BETA "}]", "", "alpha", 1250, { 0, 0, 0, 1250 } },
  { NAMES_BETA "}]", "", "beta", 3250, { 0, 2500, 0, 750 } },
  { NAMES_NOTHING ", 'channels': [{'id': 'pc', 'channel': 'alpha', 'use': 'sometimes'}]}]", "", "alpha", 2500, { 0, 1250, 0, 1250 } },
  /* What was heard: strength times source. */
  { NAMES_BETA "}], " HEARD ("customers", "strong"), "", "alpha", 4250, { 3000, 0, 0, 1250 } },
  { NAMES_BETA "}], " HEARD ("customers", "medium"), "", "alpha", 3250, { 2000, 0, 0, 1250 } },
  { NAMES_BETA "}], " HEARD ("customers", "weak"), "", "alpha", 2250, { 1000, 0, 0, 1250 } },
  { NAMES_BETA "}], " HEARD ("market", "strong"), "", "alpha", 3350, { 2100, 0, 0, 1250 } },
  { NAMES_BETA "}], " HEARD ("competitors", "strong"), "", "alpha", 2450, { 1200, 0, 0, 1250 } },
  { HEARD ("customers", "strong"), "", "alpha", 5667, { 4000, 0, 0, 1667 } },
  /* The strongest counts, not the sum; others' personas and channels do not. */
  { NAMES_BETA "}], 'insights': ["
    "{'id': 'in1', 'channel': 'alpha', 'source': 'market', 'strength': 'strong', 'personas': ['people']},"
    "{'id': 'in2', 'channel': 'alpha', 'source': 'customers', 'strength': 'medium', 'personas': ['people']},"
    "{'id': 'in3', 'channel': 'alpha', 'source': 'customers', 'strength': 'strong', 'personas': []},"
    "{'id': 'in4', 'channel': 'beta', 'source': 'customers', 'strength': 'strong', 'personas': ['people']}]",
    "", "alpha", 3350, { 2100, 0, 0, 1250 } },
  /* Own accounts. */
  { NAMES_BETA "}], 'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'keep'}]", "", "alpha", 2250, { 0, 0, 1000, 1250 } },
  { NAMES_BETA "}], 'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'fix'}]", "", "alpha", 1750, { 0, 0, 500, 1250 } },
  { NAMES_BETA "}], 'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'rest'}]", "", "alpha", 1250, { 0, 0, 0, 1250 } },
  { NAMES_BETA "}], 'accounts': [{'id': 'a', 'channel': 'alpha'}]", "", "alpha", 1250, { 0, 0, 0, 1250 } },
  /* All there is: 30 + 25 + 10 + 25 × 80 %. */
  { NAMES_NOTHING ", 'ages': ['18-29'], 'channels': [{'id': 'pc', 'channel': 'alpha', 'use': 'daily'}]}],"
    "'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'keep'}]," HEARD ("customers", "strong"),
    "", "alpha", 8500, { 3000, 2500, 1000, 2000 } },
  /* Another country's figures weigh 12.5; the rest shares 87.5 as 40 : 25 : 10. */
  { NAMES_BETA ", 'country': 'FR'}]", "", "beta", 3292, { 0, 2917, 0, 375 } },
  /* Our own weights: 1, 1 and 4 sixths are 16.67, 16.67 and 66.67 points. */
  { "'estimates': {'weight_insight': 1, 'weight_account': 1, 'weight_usage': 4, 'strength_strong': 1},"
    "'accounts': [{'id': 'a', 'channel': 'alpha', 'verdict': 'keep'}]," HEARD ("customers", "strong"),
    "'alpha': {'usage': [{'id': 'u', 'source': 'new', 'country': 'US', 'overall': 100}]}", "alpha", 10000, { 1667, 0, 1667, 6667 } },
};

static void
test_scores (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (scores); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (scores[r].changes, scores[r].catalogue);
      const TlPersonaScore *score = plan_fixture_score (fixture, scores[r].channel, "people");

      g_test_message ("row %u", r);
      for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
        {
          g_assert_cmpint (score->contributions[i].kind, ==, i);
          g_assert_cmpint (score->contributions[i].points, ==, scores[r].points[i]);
        }
      g_assert_cmpint (score->score, ==, scores[r].score);
    }
}

static const struct
{
  const char *persona;
  const char *catalogue;
  TlUsageBasis basis;
  TlLens lens;
  double percent;
  double overall;
} lenses[] = {
  { "", "", TL_USAGE_BASIS_OVERALL, 0, 50, 50 },
  { "'ages': ['18-29']", "", TL_USAGE_BASIS_LENS, TL_LENS_AGE, 80, 50 },
  /* Several bands: their mean. */
  { "'ages': ['18-29', '30-49']", "", TL_USAGE_BASIS_LENS, TL_LENS_AGE, 70, 50 },
  /* A band without a figure: the lens does not speak. */
  { "'ages': ['18-29', '65+']", "", TL_USAGE_BASIS_OVERALL, 0, 50, 50 },
  { "'incomes': ['100k+']", "", TL_USAGE_BASIS_OVERALL, 0, 50, 50 },
  /* The one furthest from the overall figure, up or down. */
  { "'ages': ['30-49'], 'genders': ['men']", "", TL_USAGE_BASIS_LENS, TL_LENS_GENDER, 20, 50 },
  { "'ages': ['30-49'], 'genders': ['women']", "", TL_USAGE_BASIS_LENS, TL_LENS_AGE, 60, 50 },
  /* As far up as down: the lower. */
  { "'ages': ['18-29'], 'genders': ['men']", "", TL_USAGE_BASIS_LENS, TL_LENS_GENDER, 20, 50 },
  /* A lens of another wave is held against that wave's overall figure. */
  { "'ages': ['30-49'], 'communities': ['rural']",
    "'alpha': {'usage': ["
    "  {'id': 'u1', 'source': 'new', 'country': 'US', 'overall': 50, 'figures': [{'id': 'f1', 'lens': 'age', 'band': '30-49', 'percent': 60}]},"
    "  {'id': 'u2', 'source': 'old', 'country': 'US', 'overall': 44, 'figures': [{'id': 'f2', 'lens': 'community', 'band': 'rural', 'percent': 32}]}]}",
    TL_USAGE_BASIS_LENS, TL_LENS_COMMUNITY, 32, 44 },
  /* A lens that two waves have is read in the newer one; daily figures are others. */
  { "'ages': ['30-49']",
    "'alpha': {'usage': ["
    "  {'id': 'u2', 'source': 'old', 'country': 'US', 'overall': 10, 'figures': [{'id': 'f2', 'lens': 'age', 'band': '30-49', 'percent': 90}]},"
    "  {'id': 'u3', 'source': 'new', 'country': 'US', 'daily': true, 'overall': 5, 'figures': [{'id': 'f3', 'lens': 'age', 'band': '30-49', 'percent': 95}]},"
    "  {'id': 'u1', 'source': 'new', 'country': 'US', 'overall': 50, 'figures': [{'id': 'f1', 'lens': 'age', 'band': '30-49', 'percent': 60}]}]}",
    TL_USAGE_BASIS_LENS, TL_LENS_AGE, 60, 50 },
};

static void
test_lenses (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (lenses); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'personas': [{'id': 'people'%s%s}]", *lenses[r].persona ? ", " : "", lenses[r].persona);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, lenses[r].catalogue);
      const TlContribution *usage = &plan_fixture_score (fixture, "alpha", "people")->contributions[TL_CONTRIBUTION_USAGE];

      g_test_message ("row %u", r);
      g_assert_cmpint (usage->basis, ==, lenses[r].basis);
      if (usage->basis == TL_USAGE_BASIS_LENS)
        g_assert_cmpint (usage->lens, ==, lenses[r].lens);
      g_assert_cmpfloat (usage->percent, ==, lenses[r].percent);
      g_assert_cmpfloat (usage->overall, ==, lenses[r].overall);
      g_assert_false (usage->foreign);
    }
}

/* Describing a persona more closely never makes an unknown channel win: it moves
 * with the middle of the others. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *ages;
    double median;
  } rows[] = {
    { "", 30 },           /* of 20, 30 and 50 */
    { "'18-29'", 20 },    /* of 10, 20 and 80 */
    { "'30-49'", 30 },    /* of 20, 30 and 60 */
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strdup_printf ("'personas': [{'id': 'people', 'ages': [%s]}]", rows[r].ages);
      g_autoptr (PlanFixture) fixture = plan_fixture_new (changes);
      const TlContribution *usage = &plan_fixture_score (fixture, "gamma", "people")->contributions[TL_CONTRIBUTION_USAGE];

      g_assert_cmpint (usage->basis, ==, TL_USAGE_BASIS_MEDIAN);
      g_assert_cmpfloat (usage->percent, ==, rows[r].median);
      g_assert_null (usage->usage);
      g_assert_cmpint (plan_fixture_score (fixture, "gamma", "people")->score, <,
                       plan_fixture_score (fixture, "alpha", "people")->score);
    }
}

#define OF_GERMANY(id, percent) "'" id "': {'usage': [{'id': '" id "-de', 'source': 'new', 'country': 'DE', 'overall': " percent "}]}"

/* Two of the catalogue's four channels are half of them, one is not; channels of
 * one's own, of which nobody publishes figures, make no difference. */
static void
test_countries (void)
{
  static const char *const own[] = { "", ", 'own_channels': [{'id': 'blog'}, {'id': 'letter'}, {'id': 'wall'}]" };
  static const struct
  {
    const char *catalogue;
    const char *channel;
    gboolean foreign;
    TlUsageBasis basis;
    double percent;
    int most;
  } rows[] = {
    { OF_GERMANY ("alpha", "40") "," OF_GERMANY ("beta", "60"), "alpha", FALSE, TL_USAGE_BASIS_OVERALL, 40, 3333 },
    { OF_GERMANY ("alpha", "40") "," OF_GERMANY ("beta", "60"), "delta", FALSE, TL_USAGE_BASIS_MEDIAN, 50, 3333 },
    /* 12.5 of 12.5 + 46.67 + 11.67. */
    { OF_GERMANY ("alpha", "40"), "beta", TRUE, TL_USAGE_BASIS_OVERALL, 30, 1765 },
    { OF_GERMANY ("alpha", "40"), "alpha", TRUE, TL_USAGE_BASIS_MEDIAN, 25, 1765 },
  };

  for (guint r = 0; r < 2 * G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *changes = g_strconcat ("'business': {'country': 'DE'}", own[r / G_N_ELEMENTS (rows)], NULL);
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (changes, rows[r % G_N_ELEMENTS (rows)].catalogue);
      const TlContribution *usage = &plan_fixture_score (fixture, rows[r % G_N_ELEMENTS (rows)].channel, "people")->contributions[TL_CONTRIBUTION_USAGE];

      g_test_message ("row %u", r);
      g_assert_cmpint (usage->foreign, ==, rows[r % G_N_ELEMENTS (rows)].foreign);
      g_assert_cmpint (usage->basis, ==, rows[r % G_N_ELEMENTS (rows)].basis);
      g_assert_cmpfloat (usage->percent, ==, rows[r % G_N_ELEMENTS (rows)].percent);
      g_assert_cmpint (usage->most, ==, rows[r % G_N_ELEMENTS (rows)].most);
    }
}

/* The mean by share, times the fit; alpha scores 16.67 for who is not described
 * and 26.67 for the young. */
static void
test_rank (void)
{
  static const struct
  {
    const char *changes;
    int value;
  } rows[] = {
    { "", 1667 },
    { "'business': {'customers': 'businesses'}", 834 },
    { "'business': {'customers': 'both'}", 1250 },
    { "'business': {'customers': 'unset'}", 1250 },
    { "'aim': {'primary': 'sales'}", 1334 },
    { "'aim': {'primary': 'loyalty'}", 1334 }, /* not in the table: .8 */
    { "'personas': [{'id': 'a', 'share': 30}, {'id': 'b', 'share': 10, 'ages': ['18-29']}]", 1917 },
    { "'personas': [{'id': 'a', 'share': 0}, {'id': 'b', 'share': 0, 'ages': ['18-29']}]", 2167 },
    /* Who has no share counts like the average of the others. */
    { "'personas': [{'id': 'a', 'share': 30}, {'id': 'b', 'ages': ['18-29']}]", 2167 },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new (rows[r].changes);

      g_test_message ("row %u", r);
      g_assert_cmpint (plan_fixture_channel (fixture, "alpha")->score, ==, rows[r].value);
    }
}

static void
test_range (void)
{
  static const struct
  {
    const char *changes;
    const char *catalogue;
    const char *channel;
    guint low, high, recommended_low;
    const char *ruling;
  } rows[] = {
    { "", "", "alpha", 2, 4, 2, "alpha-new" },
    /* The industry's median, 1.2, lowers the low end to 2, or from 3 to 2. */
    { "'business': {'industry': 'trade'}", "", "alpha", 2, 4, 2, "alpha-new" },
    { "'business': {'industry': 'trade'}", "'alpha': {'cadences': [{'id': 'c', 'low': 3, 'high': 5, 'ruling': true}]}", "alpha", 2, 5, 3, "c" },
    { "'business': {'industry': 'trade'}", "", "gamma", 2, 4, 2, "gamma-new" },
    { "", "", "beta", 1, 3, 1, NULL },
    { "'estimates': {'cadence_low': 2, 'cadence_high': 6}", "", "beta", 2, 6, 2, NULL },
    /* Never less than one, nor the high end below the low. */
    { "", "'alpha': {'cadences': [{'id': 'c', 'low': 0, 'high': 0.4, 'ruling': true}]}", "alpha", 1, 1, 1, "c" },
    /* An entry that observes and does not recommend cannot rule. */
    { "", "'alpha': {'cadences': [{'id': 'c', 'observed': 9, 'ruling': true}]}", "alpha", 1, 3, 1, NULL },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (PlanFixture) fixture = plan_fixture_new_with (rows[r].changes, rows[r].catalogue);
      const TlPlanChannel *channel = plan_fixture_channel (fixture, rows[r].channel);

      g_test_message ("row %u", r);
      g_assert_cmpuint (channel->low, ==, rows[r].low);
      g_assert_cmpuint (channel->high, ==, rows[r].high);
      g_assert_cmpuint (channel->recommended_low, ==, rows[r].recommended_low);
      g_assert_cmpstr (channel->ruling, ==, rows[r].ruling);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/score/contributions", test_scores);
  g_test_add_func ("/plan/score/lenses", test_lenses);
  g_test_add_func ("/plan/score/unknown-channel", test_unknown);
  g_test_add_func ("/plan/score/countries", test_countries);
  g_test_add_func ("/plan/rank", test_rank);
  g_test_add_func ("/plan/range", test_range);
  return g_test_run ();
}

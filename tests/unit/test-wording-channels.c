/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "bakery.h"
#include "strategy/tl-account.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-insight.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

static void
test_reasons (void)
{
  static const struct
  {
    TlPlanChannel channel;
    const char *expected;
  } cases[] = {
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_ONLY_REACH, .persona = "commuters" },
      "Chosen: the only channel that reaches Commuters" },
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_ONLY_REACH },
      "Chosen: the only channel that reaches some of your people" },
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_REACH },
      "Chosen: suits your people well, and reaches some that the others do not" },
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_NEAREST, .persona = "commuters" },
      "Chosen: no channel that you could run is sure to reach Commuters; this one comes nearest" },
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_NEAREST },
      "Chosen: no channel that you could run is sure to reach some of your people; this one comes nearest" },
    { { .id = "instagram", .chosen = TRUE, .reason = TL_REASON_RANK },
      "Chosen: suits your people well, and there are hours for it" },
    { { .id = "tiktok", .chosen = TRUE, .reason = TL_REASON_PINNED_IN, .choice = "choice" },
      "Chosen: you decided so, “Ben is there anyway”" },
    { { .id = "tiktok", .chosen = TRUE, .reason = TL_REASON_PINNED_IN, .choice = "gone" },
      "Chosen: you decided so" },
    { { .id = "tiktok", .reason = TL_REASON_PINNED_OUT, .choice = "choice" },
      "Not chosen: you decided so, “Ben is there anyway”" },
    { { .id = "tiktok", .reason = TL_REASON_PINNED_OUT },
      "Not chosen: you decided so" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210, .left_minutes = 60 },
      "Not chosen: needs 3.5 h a week, 1 h is left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 110, .left_minutes = 107 },
      "Not chosen: needs 110 min a week, 107 min is left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210, .short_person = "ben", .short_minutes = 210, .short_left = 60 },
      "Not chosen: needs 3.5 h a week, Ben has 1 h left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 110, .short_person = "ben", .short_minutes = 110, .short_left = 107 },
      "Not chosen: needs 110 min a week, Ben has 107 min left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210, .short_person = "ben", .short_minutes = 210 },
      "Not chosen: needs 3.5 h a week, Ben has nothing left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210, .left_minutes = 600,
        .short_person = "ben", .short_approval = TRUE, .short_minutes = 60, .short_left = 30 },
      "Not chosen: Ben would need 1 h a week to approve its posts, and has 30 min left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210, .left_minutes = 600,
        .short_person = "ben", .short_approval = TRUE, .short_minutes = 60 },
      "Not chosen: Ben would need 1 h a week to approve its posts, and has nothing left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_HOURS, .needed_minutes = 210 },
      "Not chosen: needs 3.5 h a week, nothing is left" },
    { { .id = "tiktok", .reason = TL_REASON_NO_SKILL },
      "Not chosen: nobody in the team makes video" },
    { { .id = "instagram", .reason = TL_REASON_NO_SKILL },
      "Not chosen: nobody in the team takes photos or makes video" },
    { { .id = "bare", .reason = TL_REASON_NO_SKILL },
      "Not chosen: nobody in the team can make anything for it" },
    { { .id = "gone", .reason = TL_REASON_NO_SKILL },
      "Not chosen: nobody in the team can make anything for it" },
    { { .id = "tiktok", .reason = TL_REASON_NO_REACH },
      "Not chosen: too few signs that your people are there" },
    { { .id = "tiktok", .reason = TL_REASON_ACCOUNT_ENDED },
      "Not chosen: you want to close your account there or let it rest" },
    { { .id = "tiktok", .reason = TL_REASON_NOT_NEEDED },
      "Not decided yet: some answers are still needed" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_channel_reason (&bakery->reading, &cases[i].channel), cases[i].expected);
}

static void
test_cadences (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer own;
  TlPlanChannel channel = {
    .id = "instagram", .chosen = TRUE, .cadence = 3, .low = 3, .high = 5, .ruling = "instagram-buffer",
  };

  assert_takes (tl_wording_cadence (&bakery->reading, &channel),
                "3 posts a week (Buffer, 2026: 3 to 5; the median of your industry is 2.8)");

  /* What others do may be far from what is recommended. */
  channel.chosen = FALSE;
  channel.low = 1;
  assert_takes (tl_wording_cadence (&bakery->reading, &channel),
                "3 to 5 posts a week are recommended (Buffer, 2026); the median of your industry is 2.8");
  channel.chosen = TRUE;
  channel.low = 3;

  tl_record_set_ref (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_INDUSTRY, "");
  assert_takes (tl_wording_cadence (&bakery->reading, &channel), "3 posts a week (Buffer, 2026: 3 to 5)");

  channel.chosen = FALSE;
  assert_takes (tl_wording_cadence (&bakery->reading, &channel),
                "3 to 5 posts a week would be right (Buffer, 2026: 3 to 5)");

  channel.chosen = TRUE;
  channel.cadence = 1;
  channel.ruling = "instagram-one";
  assert_takes (tl_wording_cadence (&bakery->reading, &channel), "1 post a week (An aggregator: 1)");

  channel.chosen = FALSE;
  channel.low = channel.high = 1;
  assert_takes (tl_wording_cadence (&bakery->reading, &channel), "1 post a week would be right (An aggregator: 1)");

  /* A channel of one's own. */
  own = tl_record_list_append_new (tl_record_get_list (bakery->strategy, TL_STRATEGY_OWN_CHANNELS), "letter");
  own = tl_record_list_append_new (tl_record_get_list (own, TL_CHANNEL_CADENCES), "letter-cadence");
  tl_record_set_optional (own, TL_CADENCE_LOW, 1);
  tl_record_set_optional (own, TL_CADENCE_HIGH, 2);
  channel.chosen = TRUE;
  channel.id = "letter";
  channel.ruling = "letter-cadence";
  assert_takes (tl_wording_cadence (&bakery->reading, &channel), "1 post a week (your own figure: 1 to 2)");

  channel.id = "facebook";
  channel.ruling = NULL;
  channel.low = 1;
  channel.high = 3;
  assert_takes (tl_wording_cadence (&bakery->reading, &channel),
                "1 post a week (nobody publishes a figure; our own estimate is 1 to 3)");
}

static void
test_insight_contributions (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanChannel channel = { .id = "instagram" };
  TlPersonaScore score = { .persona = "families" };
  TlContribution heard = { .kind = TL_CONTRIBUTION_INSIGHT, .most = 4000, .points = 3000, .ref = "nuts" };
  gpointer insight = bakery_find (bakery, "nuts");

  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &score, &heard),
                "Customers said here: “Is there anything without nuts?” (Strong)");
  tl_record_set_enum (insight, TL_INSIGHT_SOURCE, TL_INSIGHT_MARKET);
  tl_record_set_enum (insight, TL_INSIGHT_STRENGTH, TL_STRENGTH_WEAK);
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &score, &heard),
                "People said here: “Is there anything without nuts?” (Weak)");
  tl_record_set_enum (insight, TL_INSIGHT_SOURCE, TL_INSIGHT_COMPETITORS);
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &score, &heard),
                "Seen here at competitors: “Is there anything without nuts?” (Weak)");
  heard.ref = NULL;
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &score, &heard),
                "Nothing was heard from them here");
}

static void
test_other_contributions (void)
{
  static const struct
  {
    TlContribution contribution;
    const char *expected;
  } cases[] = {
    { { .kind = TL_CONTRIBUTION_BEHAVIOUR, .most = 2500, .points = 2500, .use = TL_USE_DAILY }, "They are here daily" },
    { { .kind = TL_CONTRIBUTION_BEHAVIOUR, .most = 2500, .points = 1250, .use = TL_USE_SOMETIMES }, "They are here sometimes" },
    { { .kind = TL_CONTRIBUTION_BEHAVIOUR, .most = 2500 }, "They are not said to be here" },
    { { .kind = TL_CONTRIBUTION_BEHAVIOUR }, "Which channels they use was not said, so it does not count" },
    { { .kind = TL_CONTRIBUTION_ACCOUNT, .most = 1000, .ref = "old-page" }, "You have an account here that needs work" },
    { { .kind = TL_CONTRIBUTION_ACCOUNT, .most = 1000 }, "You have no account here" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_AGE, .percent = 80, .overall = 50 },
      "80 % of US adults aged 18–29 use it, 50 % of all (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_AGE, .percent = 80, .overall = 50, .foreign = TRUE },
      "80 % of US adults aged 18–29 use it, 50 % of all (Pew Research Center, 2025); another country’s figure, so it counts less" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_GENDER, .percent = 55, .overall = 50 },
      "55 % of US adults who are women use it, 50 % of all (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_INCOME, .percent = 41, .overall = 50 },
      "41 % of US adults with a household income of under $30,000 use it, 50 % of all (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_EDUCATION, .percent = 58, .overall = 50 },
      "58 % of US adults with a college degree use it, 50 % of all (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = TL_LENS_COMMUNITY, .percent = 54.67, .overall = 50 },
      "55 % of US adults in cities use it, 50 % of all (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_OVERALL, .usage = "instagram-pew", .percent = 50, .overall = 50 },
      "50 % of US adults use it (Pew Research Center, 2025)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_OVERALL, .usage = "gone", .percent = 50, .overall = 50 },
      "50 % of adults use it (source unknown)" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_MEDIAN, .percent = 42 },
      "No public figure: counted like the middle of the others" },
    { { .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_NONE },
      "No public figure for any channel, so it does not count" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanChannel channel = { .id = "instagram" };
  TlPersonaScore families = { .persona = "families" };
  TlPersonaScore commuters = { .persona = "commuters" };
  TlContribution account = { .kind = TL_CONTRIBUTION_ACCOUNT, .ref = "old-page" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_contribution (&bakery->reading, &channel, &families, &cases[i].contribution),
                  cases[i].expected);

  /* Only the bands that have figures are named: nobody asked those of 50 to 64. */
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &commuters, &cases[6].contribution),
                "80 % of US adults aged 18–29 or 30–49 use it, 50 % of all (Pew Research Center, 2025)");

  tl_record_set_enum (bakery_find (bakery, "old-page"), TL_ACCOUNT_VERDICT, TL_VERDICT_KEEP);
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &families, &account),
                "You have a working account here");
  tl_record_set_text (tl_record_find (bakery->catalogue, "instagram-pew"), TL_USAGE_COUNTRY, "GB");
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &families, &cases[12].contribution),
                "50 % of UK adults use it (Pew Research Center, 2025)");
  tl_record_set_text (tl_record_find (bakery->catalogue, "instagram-pew"), TL_USAGE_COUNTRY, "FR");
  assert_takes (tl_wording_contribution (&bakery->reading, &channel, &families, &cases[12].contribution),
                "50 % of adults in FR use it (Pew Research Center, 2025)");
}

static void
test_capacity (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanLeftOut left_out = { .channel = "instagram", .whole = TRUE, .posts = 2, .minutes = 5 * 60 };
  const TlPlanLeftOut several[] = {
    { .channel = "instagram", .posts = 1, .minutes = 45 },
    { .channel = "tiktok", .whole = TRUE, .posts = 2, .minutes = 120 },
    { .channel = "instagram", .whole = TRUE, .posts = 2, .minutes = 60 },
    { .channel = "tiktok", .posts = 2, .minutes = 60 },
  };

  bakery->plan->left_out = &left_out;
  bakery->plan->n_left_out = 1;
  bakery->plan->needed_minutes = 14 * 60;
  bakery->plan->available_minutes = 9 * 60;
  bakery->plan->steady_minutes = 9 * 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 9 h. 5 h were left out: Instagram.");

  bakery->plan->steady_minutes = 13 * 60;
  left_out.minutes = 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 9 h. 1 h was left out: Instagram.");

  bakery->plan->available_minutes = 15 * 60;
  bakery->plan->steady_minutes = 12 * 60;
  left_out.minutes = 120;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 15 h. "
                "2 h were left out (Instagram), so that there is time for what nobody foresees.");

  /* Some posts of one channel, and whole channels: three of them are named. */
  bakery->plan->left_out = several;
  bakery->plan->n_left_out = 2;
  bakery->plan->available_minutes = 9 * 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 9 h. "
                "2.75 h were left out: posts on Instagram and TikTok.");
  assert_takes (tl_wording_left_out (&bakery->reading),
                "Left out: 1 post a week on Instagram, 45 min\nLeft out: TikTok, 2 h a week");
  bakery->plan->n_left_out = 4;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 9 h. "
                "4.75 h were left out: posts on Instagram, TikTok, Instagram and 1 more.");
  bakery->plan->left_out = &left_out;
  bakery->plan->n_left_out = 1;
  bakery->plan->available_minutes = 15 * 60;

  /* Better posts elsewhere do not make up for it. */
  bakery->plan->steady_minutes = 14 * 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 15 h. "
                "2 h were left out (Instagram), so that there is time for what nobody foresees.");

  bakery->plan->n_left_out = 0;
  assert_takes (tl_wording_left_out (&bakery->reading), "");
  bakery->plan->available_minutes = 20 * 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 20 h. Everything fits.");

  bakery->plan->steady_minutes = 16 * 60;
  assert_takes (tl_wording_capacity (&bakery->reading),
                "At the recommended pace this strategy needs 14 h a week; you have 20 h. "
                "Everything fits, with more posts than that: the plan takes 16 h a week.");

  bakery->plan->needs = TL_NEED_KPI;
  assert_takes (tl_wording_capacity (&bakery->reading), "There is no plan yet: some answers are still needed.");
}

static void
test_needs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint need = TL_NEED_PERSON; need <= TL_NEED_KPI; need <<= 1)
    {
      char *text = tl_wording_need ((TlPlanNeed) need);

      g_assert_true (g_str_has_prefix (text, "One ") || g_str_has_prefix (text, "The "));
      g_assert_true (g_hash_table_add (seen, text));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/reasons", test_reasons);
  g_test_add_func ("/wording/cadences", test_cadences);
  g_test_add_func ("/wording/insight-contributions", test_insight_contributions);
  g_test_add_func ("/wording/other-contributions", test_other_contributions);
  g_test_add_func ("/wording/capacity", test_capacity);
  g_test_add_func ("/wording/needs", test_needs);

  return g_test_run ();
}

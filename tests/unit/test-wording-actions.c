/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "bakery.h"
#include "strategy/tl-business.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-topic.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

#define TUESDAY BAKERY_POST_DAY

static void
test_titles (void)
{
  static const struct
  {
    TlPlanAction action;
    const char *expected;
  } cases[] = {
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "photo", .pillar = "counter", .persona = "families" },
      "Instagram photo: “Behind the counter”, for Young families" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "photo", .pillar = "counter" },
      "Instagram photo: “Behind the counter”" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "photo", .persona = "families" },
      "Instagram photo for Young families" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "short_video" },
      "Instagram short video" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "poll" },
      "Instagram Poll" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram" },
      "Instagram post" },
    { { .key = "k", .task = TL_TASK_MAKE, .channel = "instagram", .format = "photo", .pillar = "counter", .subject = "easter", .persona = "families" },
      "Instagram photo: “Easter baking” on 22 March, for Young families" },
    { { .key = "k", .task = TL_TASK_LEAD_UP, .channel = "instagram", .subject = "easter" },
      "Get ready for “Easter baking” on Instagram: pictures, offer, wording" },
    { { .key = "k", .task = TL_TASK_LEAD_UP, .channel = "instagram", .subject = "gone" },
      "Get ready for a key date on Instagram" },
    { { .key = "k", .task = TL_TASK_LISTEN },
      "Listen: what people say about “sourdough”, “gluten-free”, “school lunch” and 2 more" },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram" },
      "Answer people on Instagram, a little every working day" },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 25 },
      "Answer people on Instagram, a little every working day" },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 5 },
      "Answer people on Instagram" },
    { { .key = "k", .task = TL_TASK_JOIN, .channel = "facebook" },
      "Join in others’ conversations on Facebook" },
    { { .key = "k", .task = TL_TASK_READ_KPI, .subject = "offers" },
      "Read “Offers redeemed” and write it down (where: till list)" },
    { { .key = "k", .task = TL_TASK_READ_KPI, .subject = "reach-kpi" },
      "Read “Reach” and write it down" },
    { { .key = "k", .task = TL_TASK_READ_KPI },
      "Read a number and write it down" },
    { { .key = "k", .task = TL_TASK_LOOK_AHEAD },
      "Look ahead: who makes what in the coming week" },
    { { .key = "duty/report/-/2027-03", .task = TL_TASK_REPORT },
      "Report on March 2027: what worked, what did not, what comes next" },
    { { .key = "duty/report/-/2027-13", .task = TL_TASK_REPORT },
      "Report: what worked, what did not, what comes next" },
    { { .key = "duty/review/-/2027-Q1", .task = TL_TASK_REVIEW },
      "Review Q1 2027: results, obstacles, readiness, what to change" },
    { { .key = "k", .task = TL_TASK_REVIEW },
      "Review the quarter: results, obstacles, readiness, what to change" },
    { { .key = "k", .task = TL_TASK_WATCH, .subject = "reviews" },
      "Look for the sign: “two bad reviews in a week”" },
    { { .key = "k", .task = TL_TASK_WATCH, .subject = "gone" },
      "Look whether an obstacle has come" },
    { { .key = "k", .task = TL_TASK_FIX_ACCOUNT, .channel = "facebook", .subject = "old-page" },
      "Bring the Facebook account “@hearthcrumb” up to date" },
    { { .key = "k", .task = TL_TASK_FIX_ACCOUNT, .channel = "facebook", .subject = "gone" },
      "Bring the Facebook account up to date" },
    { { .key = "k", .task = TL_TASK_REST_ACCOUNT, .channel = "facebook", .subject = "old-page" },
      "Put the Facebook account “@hearthcrumb” to rest with a last post that says where to find you" },
    { { .key = "k", .task = TL_TASK_CLOSE_ACCOUNT, .channel = "facebook", .subject = "old-page" },
      "Close the Facebook account “@hearthcrumb”" },
    { { .key = "k", .task = TL_TASK_OPEN_ACCOUNT, .channel = "tiktok" },
      "Open an account on TikTok" },
    { { .key = "k", .task = TL_TASK_READINESS, .subject = "strategy.readiness.governance_policies" },
      "Write half a page of rules for social media and go through it with everybody" },
    { { .key = "k", .task = TL_TASK_READINESS, .subject = "strategy.readiness.gone" },
      "Take a step towards working well together" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_action_title (&bakery->reading, &cases[i].action), cases[i].expected);
}

static void
test_titles_by_answer (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction lead_up = { .key = "k", .task = TL_TASK_LEAD_UP, .channel = "instagram", .subject = "easter" };
  TlPlanAction watch = { .key = "k", .task = TL_TASK_WATCH, .subject = "reviews" };
  TlPlanAction listen = { .key = "k", .task = TL_TASK_LISTEN };

  tl_record_set_text (bakery_find (bakery, "easter"), TL_KEY_DATE_OFFER, "");
  assert_takes (tl_wording_action_title (&bakery->reading, &lead_up),
                "Get ready for “Easter baking” on Instagram: pictures, wording");

  tl_record_set_text (bakery_find (bakery, "reviews"), TL_OBSTACLE_SIGN, "");
  assert_takes (tl_wording_action_title (&bakery->reading, &watch),
                "Look whether this has come: “Somebody rants about prices”");

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("topic%u", i);

      tl_record_set_text (bakery_find (bakery, id), TL_TOPIC_TEXT, "");
    }
  assert_takes (tl_wording_action_title (&bakery->reading, &listen),
                "Listen: what people say about you and your trade");
}

static void
test_first_steps (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gpointer readiness = tl_record_get_child (bakery->strategy, TL_STRATEGY_READINESS);

  for (guint field = 1; field <= tl_record_get_n_fields (readiness); field++)
    {
      g_autofree char *path = tl_record_dup_path (readiness, field);
      TlPlanAction action = { .key = "k", .task = TL_TASK_READINESS, .subject = path };
      char *title = tl_wording_action_title (&bakery->reading, &action);

      g_assert_cmpint (strlen (title), >, 20);
      g_assert_true (g_hash_table_add (seen, title));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 12);
}

static void
test_adapted (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction actions[2] = { bakery_make_post (), bakery_make_post () };
  TlPlanAction *source = &actions[0];
  TlPlanAction *adapted = &actions[1];

  adapted->key = "post/facebook/2027-03-08/1";
  adapted->task = TL_TASK_ADAPT;
  adapted->channel = "facebook";
  adapted->source = source->key;
  adapted->publish_on = TUESDAY + 1;
  bakery_plan (bakery, actions, 2);

  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt Tuesday’s Instagram photo for Facebook");
  assert_takes (tl_wording_action_prompt (&bakery->reading, adapted),
                "Keep what works and fit it to how people read and look on Facebook. "
                "A photo on “Behind the counter” for Young families, in German. "
                "It gives them a look at real craft. Towards: order a cake for the weekend.");

  adapted->publish_on = TUESDAY + 7;
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt the Instagram photo of 9 March for Facebook");
  source->publish_on = TL_DAY_NONE;
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt the Instagram photo for Facebook");
  adapted->source = "post/gone/2027-03-08/1";
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt a piece from another channel for Facebook");
  adapted->source = NULL;
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt a piece from another channel for Facebook");
}

static void
test_prompt_of_a_post (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();

  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Young families, in German. "
                "It gives them a look at real craft. Towards: order a cake for the weekend.");

  post.persona = "commuters";
  tl_record_set_text (bakery_find (bakery, "counter"), TL_PILLAR_GIVES, "You see how bread is made.");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Commuters. "
                "What it gives them: You see how bread is made.");

  post.subject = "easter";
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Easter baking” for Commuters. The date: Mon 22 Mar 2027. "
                "The offer: Two plaited loaves for the price of one.");

  post.persona = post.pillar = post.subject = NULL;
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post), "A photo.");
  post.format = NULL;
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post), "A post.");

  post = bakery_make_post ();
  tl_record_set_text (bakery_find (bakery, "families"), TL_PERSONA_NEXT_ACTION, "Why not come by?");
  tl_record_set_text (bakery_find (bakery, "counter"), TL_PILLAR_GIVES, "");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Young families, in German. Towards: Why not come by?");
}

/* A language is said where not everybody speaks the same. */
static void
test_languages_of_personas (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();
  gpointer commuters = bakery_find (bakery, "commuters");

  tl_record_set_text (commuters, TL_PERSONA_LANGUAGE, "DE");
  tl_record_set_text (bakery_find (bakery, "families"), TL_PERSONA_NEXT_ACTION, "");
  tl_record_set_text (bakery_find (bakery, "counter"), TL_PILLAR_GIVES, "");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Young families.");
  tl_record_set_text (commuters, TL_PERSONA_LANGUAGE, "en");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Young families, in German.");
  post.persona = "commuters";
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Commuters, in English.");
  tl_record_set_text (commuters, TL_PERSONA_LANGUAGE, "");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &post),
                "A photo on “Behind the counter” for Commuters.");
}

static void
test_key_dates (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer easter = bakery_find (bakery, "easter");
  TlPlanAction actions[2] = { bakery_make_post (), bakery_make_post () };
  TlPlanAction *post = &actions[0];
  TlPlanAction *adapted = &actions[1];

  post->kind = adapted->kind = TL_ACTION_KEY;
  post->subject = adapted->subject = "easter";
  post->persona = adapted->persona = "commuters";
  post->publish_on = tl_day_new (2027, 3, 21);
  assert_takes (tl_wording_action_title (&bakery->reading, post),
                "Instagram photo: “Easter baking” on 22 March, for Commuters");
  assert_takes (tl_wording_action_prompt (&bakery->reading, post),
                "A photo on “Easter baking” for Commuters. The date: Mon 22 Mar 2027. This appears the day before. "
                "The offer: Two plaited loaves for the price of one.");

  post->publish_on = tl_day_new (2027, 3, 22);
  tl_record_set_text (easter, TL_KEY_DATE_OFFER, "");
  assert_takes (tl_wording_action_prompt (&bakery->reading, post),
                "A photo on “Easter baking” for Commuters. The date: Mon 22 Mar 2027. "
                "This appears on the day itself. It gives them a look at real craft.");

  tl_record_set_date (easter, TL_KEY_DATE_LAST, tl_day_new (2027, 3, 27));
  assert_takes (tl_wording_action_title (&bakery->reading, post),
                "Instagram photo: “Easter baking”, for Commuters");
  assert_takes (tl_wording_action_prompt (&bakery->reading, post),
                "A photo on “Easter baking” for Commuters. The dates: Mon 22 Mar 2027 to Sat 27 Mar 2027. "
                "This appears on the first day. It gives them a look at real craft.");

  adapted->key = "key/easter/facebook/day";
  adapted->task = TL_TASK_ADAPT;
  adapted->channel = "facebook";
  adapted->source = post->key;
  adapted->publish_on = post->publish_on;
  bakery_plan (bakery, actions, 2);
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt Monday’s Instagram photo for Facebook: “Easter baking”");
  tl_record_set_date (easter, TL_KEY_DATE_LAST, TL_DAY_NONE);
  assert_takes (tl_wording_action_title (&bakery->reading, adapted),
                "Adapt Monday’s Instagram photo for Facebook: “Easter baking” on 22 March");

  tl_record_set_date (easter, TL_KEY_DATE_FIRST, TL_DAY_NONE);
  assert_takes (tl_wording_action_title (&bakery->reading, post),
                "Instagram photo: “Easter baking”, for Commuters");
  assert_takes (tl_wording_action_prompt (&bakery->reading, post),
                "A photo on “Easter baking” for Commuters. It gives them a look at real craft.");
}

/* Of what comes every year, the time is meant that is nearest to the work. */
static void
test_yearly_key_dates (void)
{
  static const struct
  {
    guint first[3];
    guint prepared[3];
    const char *expected;
  } cases[] = {
    { { 2020, 2, 14 }, { 2027, 2, 7 }, "The date: Sun 14 Feb 2027." },
    { { 2020, 1, 2 }, { 2026, 12, 26 }, "The date: Sat 2 Jan 2027." },
    { { 2020, 12, 31 }, { 2027, 1, 1 }, "The date: Thu 31 Dec 2026." },
    { { 2030, 2, 14 }, { 2027, 2, 7 }, "The date: Sun 14 Feb 2027." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer easter = bakery_find (bakery, "easter");
  TlPlanAction lead_up = { .key = "k", .task = TL_TASK_LEAD_UP, .channel = "instagram", .subject = "easter" };

  tl_record_set_boolean (easter, TL_KEY_DATE_YEARLY, TRUE);
  tl_record_set_text (easter, TL_KEY_DATE_OFFER, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint *first = cases[i].first;
      const guint *prepared = cases[i].prepared;
      g_autofree char *expected = g_strconcat ("Have everything ready that the post will need. ", cases[i].expected, NULL);

      tl_record_set_date (easter, TL_KEY_DATE_FIRST, tl_day_new (first[0], first[1], first[2]));
      lead_up.prepare_on = tl_day_new (prepared[0], prepared[1], prepared[2]);
      assert_takes (tl_wording_action_prompt (&bakery->reading, &lead_up), expected);
    }
}

static void
test_fiscal_years (void)
{
  static const TlPlanAction review = { .key = "duty/review/-/2026-Q4", .task = TL_TASK_REVIEW };
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();

  tl_record_set_integer (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 4);
  assert_takes (tl_wording_action_title (&bakery->reading, &review),
                "Review Q4 of 2026/27: results, obstacles, readiness, what to change");
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Reach; no target for Q1 of 2027/28");
}

static void
test_prompts (void)
{
  static const TlTrace topics[] = { { TL_TRACE_TOPIC, "topic1" }, { TL_TRACE_TOPIC, "topic2" }, { TL_TRACE_TOPIC, "topic3" } };
  static const TlTrace heard[] = { { TL_TRACE_INSIGHT, "nuts" } };
  static const struct
  {
    TlPlanAction action;
    const char *expected;
  } cases[] = {
    { { .key = "k", .task = TL_TASK_LEAD_UP, .channel = "instagram", .subject = "easter" },
      "Have everything ready that the post will need. The date: Mon 22 Mar 2027. "
      "The offer: Two plaited loaves for the price of one." },
    { { .key = "k", .task = TL_TASK_LISTEN, .traces = topics, .n_traces = 3 },
      "Where: the village group. Write down what is new as an insight: what was said, where, and by whom." },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram" },
      "Spread it over the working days of the week. "
      "Every question and every comment gets an answer. In your tone: warm and brief. "
      "When somebody complains: Anna answers the same day." },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 25 },
      "About 5 min on each of 5 working days. "
      "Every question and every comment gets an answer. In your tone: warm and brief. "
      "When somebody complains: Anna answers the same day." },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 5 },
      "Every question and every comment gets an answer. In your tone: warm and brief. "
      "When somebody complains: Anna answers the same day." },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 7 },
      "Spread it over the working days of the week. "
      "Every question and every comment gets an answer. In your tone: warm and brief. "
      "When somebody complains: Anna answers the same day." },
    { { .key = "k", .task = TL_TASK_ANSWER, .channel = "instagram", .minutes = 40 },
      "Spread it over the working days of the week. "
      "Every question and every comment gets an answer. In your tone: warm and brief. "
      "When somebody complains: Anna answers the same day." },
    { { .key = "k", .task = TL_TASK_JOIN, .channel = "instagram", .traces = heard, .n_traces = 1 },
      "You heard there: “Is there anything without nuts?” Help, ask, thank; do not advertise." },
    { { .key = "k", .task = TL_TASK_READ_KPI, .subject = "reach-kpi" },
      "How it is counted: number of different people who saw the content. "
      "A sudden jump deserves a note on what may explain it." },
    { { .key = "k", .task = TL_TASK_READ_KPI, .subject = "gone" }, "" },
    { { .key = "k", .task = TL_TASK_LOOK_AHEAD },
      "Everybody knows what is theirs; who is away is stood in for." },
    { { .key = "k", .task = TL_TASK_REPORT },
      "One page: the numbers beside their targets, the best post and the weakest, what you learned." },
    { { .key = "k", .task = TL_TASK_REVIEW },
      "Everybody at one table. What you decide to change goes into the strategy, and the plan follows." },
    { { .key = "k", .task = TL_TASK_WATCH, .subject = "reviews" },
      "If it has come: Invite them to a tasting." },
    { { .key = "k", .task = TL_TASK_WATCH, .subject = "gone" },
      "If it has come: tell the others and decide together what to do." },
    { { .key = "k", .task = TL_TASK_FIX_ACCOUNT, .channel = "facebook", .subject = "old-page" },
      "Noted about it: wrong opening hours. "
      "Name, picture, opening hours and contact are right, and two people can log in." },
    { { .key = "k", .task = TL_TASK_REST_ACCOUNT, .channel = "facebook", .subject = "old-page" },
      "Noted about it: wrong opening hours." },
    { { .key = "k", .task = TL_TASK_CLOSE_ACCOUNT, .channel = "facebook", .subject = "gone" },
      "Save what you want to keep, and tell those who follow it where to find you." },
    { { .key = "k", .task = TL_TASK_OPEN_ACCOUNT, .channel = "tiktok" },
      "With name, picture, opening hours and contact, and two people who can log in." },
    { { .key = "k", .task = TL_TASK_READINESS, .subject = "strategy.readiness.governance_policies" },
      "So that you can say: “House rules cover social media”." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_action_prompt (&bakery->reading, &cases[i].action), cases[i].expected);
}

static void
test_measures (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();

  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Reach; no target for Q1 2027");
  post.has_target = TRUE;
  post.target = 1200;
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Reach; target for Q1 2027: 1200 people");
  tl_record_set_text (bakery_find (bakery, "reach-kpi"), TL_KPI_UNIT, "%");
  post.target = 2.5;
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Reach; target for Q1 2027: 2.5 %");
  post.kpi = "offers";
  post.target = 30;
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Offers redeemed; target for Q1 2027: 30");
  post.kpi = "gone";
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "(no longer there)");
  post.kpi = NULL;
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "");
}

static void
test_benchmarks (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer benchmark = tl_record_find (bakery->catalogue, "instagram-er");

  assert_takes (tl_wording_benchmark (&bakery->reading, "instagram", "instagram-er"),
                "Others on Instagram reach 0.36 % of followers (Rival IQ, 2025)");

  tl_record_set_enum (benchmark, TL_BENCHMARK_DENOMINATOR, TL_DENOMINATOR_UNSTATED);
  tl_record_set_ref (benchmark, TL_BENCHMARK_MEASURE, "reach");
  tl_record_set_ref (benchmark, TL_BENCHMARK_SOURCE, "undated");
  assert_takes (tl_wording_benchmark (&bakery->reading, "instagram", "instagram-er"),
                "Others on Instagram, Reach: 0.36 % (An aggregator)");

  tl_record_set_enum (benchmark, TL_BENCHMARK_DENOMINATOR, TL_DENOMINATOR_CLICKS);
  tl_record_set_ref (benchmark, TL_BENCHMARK_MEASURE, "");
  tl_record_set_ref (benchmark, TL_BENCHMARK_SOURCE, "gone");
  assert_takes (tl_wording_benchmark (&bakery->reading, "instagram", "instagram-er"),
                "Others on Instagram reach 0.36 %, share of: Clicks (source unknown)");

  tl_record_set_ref (benchmark, TL_BENCHMARK_SOURCE, "undated");
  tl_record_set_enum (tl_record_find (bakery->catalogue, "undated"), TL_SOURCE_EVIDENCE, TL_EVIDENCE_OWN);
  assert_takes (tl_wording_benchmark (&bakery->reading, "instagram", "instagram-er"),
                "Others on Instagram reach 0.36 %, share of: Clicks (our own estimate)");

  assert_takes (tl_wording_benchmark (&bakery->reading, "facebook", "instagram-er"), "");
  assert_takes (tl_wording_benchmark (&bakery->reading, "gone", "gone"), "");
  assert_takes (tl_wording_benchmark (&bakery->reading, NULL, NULL), "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/titles", test_titles);
  g_test_add_func ("/wording/titles-by-answer", test_titles_by_answer);
  g_test_add_func ("/wording/first-steps", test_first_steps);
  g_test_add_func ("/wording/adapted", test_adapted);
  g_test_add_func ("/wording/prompt-of-a-post", test_prompt_of_a_post);
  g_test_add_func ("/wording/languages-of-personas", test_languages_of_personas);
  g_test_add_func ("/wording/key-dates", test_key_dates);
  g_test_add_func ("/wording/yearly-key-dates", test_yearly_key_dates);
  g_test_add_func ("/wording/fiscal-years", test_fiscal_years);
  g_test_add_func ("/wording/prompts", test_prompts);
  g_test_add_func ("/wording/measures", test_measures);
  g_test_add_func ("/wording/benchmarks", test_benchmarks);

  return g_test_run ();
}

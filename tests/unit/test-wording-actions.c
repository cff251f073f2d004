/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "bakery.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-course.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-readiness.h"
#include "strategy/tl-topic.h"
#include "strategy/tl-whys.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

#define TUESDAY tl_day_new (2027, 3, 9)

static const TlTrace post_traces[] = {
  { TL_TRACE_OBJECTIVE, "strategy.aim.primary" },
  { TL_TRACE_PERSONA, "families" },
  { TL_TRACE_INSIGHT, "nuts" },
  { TL_TRACE_PILLAR, "counter" },
  { TL_TRACE_KPI, "reach-kpi" },
};

static TlPlanAction
make_post (void)
{
  return (TlPlanAction) {
    .key = "post/instagram/2027-03-08/1",
    .kind = TL_ACTION_POST,
    .task = TL_TASK_MAKE,
    .publish_on = TUESDAY,
    .channel = "instagram",
    .persona = "families",
    .pillar = "counter",
    .format = "photo",
    .kpi = "reach-kpi",
    .fiscal_year = 2027,
    .quarter = 1,
    .traces = post_traces,
    .n_traces = G_N_ELEMENTS (post_traces),
  };
}

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
  TlPlanAction actions[2] = { make_post (), make_post () };
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
  TlPlanAction post = make_post ();

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

  post = make_post ();
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
  TlPlanAction post = make_post ();
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
  TlPlanAction actions[2] = { make_post (), make_post () };
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
  TlPlanAction post = make_post ();

  tl_record_set_integer (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 4);
  assert_takes (tl_wording_action_title (&bakery->reading, &review),
                "Review Q4 of 2026/27: results, obstacles, readiness, what to change");
  assert_takes (tl_wording_action_measure (&bakery->reading, &post), "Reach; no target for Q1 of 2027/28");
}

/* Nobody has written down whom it is for: what it serves is said. */
static void
test_because_of_objectives (void)
{
  static const TlTrace traces[] = { { TL_TRACE_OBJECTIVE, "strategy.aim.primary" } };
  static const struct
  {
    TlObjective objective;
    const char *expected;
  } cases[] = {
    { TL_OBJECTIVE_AWARENESS, "Because you want social media to make you better known." },
    { TL_OBJECTIVE_SALES, "Because you want social media to bring sales." },
    { TL_OBJECTIVE_LOYALTY, "Because you want social media to keep people coming back." },
    { TL_OBJECTIVE_UNSET, "No answer of the strategy leads here." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = { .key = "k", .task = TL_TASK_MAKE, .traces = traces, .n_traces = G_N_ELEMENTS (traces) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      tl_record_set_enum (tl_record_get_child (bakery->strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY, cases[i].objective);
      assert_takes (tl_wording_action_because (&bakery->reading, &post), cases[i].expected);
    }
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
test_because_of_a_post (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = make_post ();
  gpointer insight = bakery_find (bakery, "nuts");

  assert_takes (tl_wording_action_because (&bakery->reading, &post),
                "Because Young families (45 % of the audience) said on Instagram “Is there anything without nuts?”; "
                "theme “Behind the counter”; measured by “Reach”.");

  tl_record_set_enum (insight, TL_INSIGHT_SOURCE, TL_INSIGHT_MARKET);
  tl_record_set_text (insight, TL_INSIGHT_TEXT,
                      "We would come more often if only we knew what is still there after six, because nothing is "
                      "sadder than an empty shelf.");
  assert_takes (tl_wording_action_because (&bakery->reading, &post),
                "Because you heard on Instagram: “We would come more often if only we knew what is still there after six, because…”, "
                "and you want to reach Young families (45 % of the audience); theme “Behind the counter”; measured by “Reach”.");

  tl_record_set_enum (insight, TL_INSIGHT_SOURCE, TL_INSIGHT_COMPETITORS);
  tl_record_set_text (insight, TL_INSIGHT_TEXT, "Only offers.");
  assert_takes (tl_wording_action_because (&bakery->reading, &post),
                "Because you saw at competitors on Instagram: “Only offers”, "
                "and you want to reach Young families (45 % of the audience); theme “Behind the counter”; measured by “Reach”.");
}

static void
test_because (void)
{
  static const struct
  {
    TlTask task;
    TlTrace traces[4];
    guint n_traces;
    const char *expected;
  } cases[] = {
    { TL_TASK_LISTEN, { { TL_TRACE_TOPIC, "topic1" }, { TL_TRACE_TOPIC, "topic2" } }, 2,
      "Because you want to know what people say about “sourdough” and “gluten-free”." },
    { TL_TASK_MAKE, { { TL_TRACE_KEY_DATE, "easter" }, { TL_TRACE_PERSONA, "commuters" } }, 2,
      "Because “Easter baking” is on 22 March, and you want to reach Commuters." },
    { TL_TASK_WATCH, { { TL_TRACE_OBSTACLE, "reviews" } }, 1,
      "Because you fear “Somebody rants about prices”." },
    { TL_TASK_FIX_ACCOUNT, { { TL_TRACE_ACCOUNT, "old-page" } }, 1,
      "Because your account on Facebook is worth keeping but needs work." },
    { TL_TASK_OPEN_ACCOUNT, { { TL_TRACE_CHOICE, "choice" } }, 1,
      "Because you decided to use TikTok: “Ben is there anyway”." },
    { TL_TASK_READINESS, { { TL_TRACE_READINESS, "strategy.readiness.governance_policies" } }, 1,
      "Because “House rules cover social media” is not true yet." },
    { TL_TASK_READINESS, { { TL_TRACE_READINESS, "strategy.readiness.culture_open" } }, 1,
      "Because “We speak openly, with people outside too” is only partly true so far." },
    { TL_TASK_ANSWER, { { TL_TRACE_INSIGHT, "nuts" }, { TL_TRACE_COMPLAINTS, "strategy.course.complaints_rule" } }, 2,
      "Because you were told on Instagram: “Is there anything without nuts?”" },
    { TL_TASK_ANSWER, { { TL_TRACE_COMPLAINTS, "strategy.course.complaints_rule" }, { TL_TRACE_OBJECTIVE, "strategy.aim.primary" } }, 2,
      "Because your rule for complaints is “Anna answers the same day”." },
    { TL_TASK_LEAD_UP, { { TL_TRACE_KEY_DATE, "easter" }, { TL_TRACE_INSIGHT, "nuts" }, { TL_TRACE_KPI, "offers" } }, 3,
      "Because “Easter baking” is on 22 March; measured by “Offers redeemed”." },
    { TL_TASK_READ_KPI, { { TL_TRACE_KPI, "offers" }, { TL_TRACE_OBJECTIVE, "strategy.aim.primary" } }, 2,
      "Because “Offers redeemed” tells whether it works." },
    { TL_TASK_REPORT, { { TL_TRACE_KPI, "offers" }, { TL_TRACE_KPI, "reach-kpi" } }, 2,
      "Because “Offers redeemed” and “Reach” tell whether it works." },
    { TL_TASK_REVIEW, { { TL_TRACE_WHY, "strategy.whys.ten_years" }, { TL_TRACE_BUSINESS_OBJECTIVE, "more-cakes" },
                        { TL_TRACE_OBJECTIVE, "strategy.aim.primary" } }, 3,
      "Because the business wants “sell more cakes to order”, "
      "and in ten years social media should have changed this: “Everybody in town knows who bakes their bread”." },
    { TL_TASK_LOOK_AHEAD, { { TL_TRACE_WHY, "strategy.whys.why_social" } }, 1,
      "Because your reason to be on social media is “Our regulars are there”." },
    { TL_TASK_MAKE, { { TL_TRACE_PILLAR, "counter" } }, 1,
      "Because “Behind the counter” is one of your themes." },
    { TL_TASK_MAKE, { { TL_TRACE_PILLAR, "counter" }, { TL_TRACE_KPI, "reach-kpi" } }, 2,
      "Because “Behind the counter” is one of your themes; measured by “Reach”." },
    { TL_TASK_MAKE, { { TL_TRACE_PERSONA, "gone" }, { TL_TRACE_INSIGHT, "gone" }, { TL_TRACE_KPI, "gone" } }, 3,
      "No answer of the strategy leads here." },
    { TL_TASK_MAKE, { { 0 } }, 0, "No answer of the strategy leads here." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlPlanAction action = {
        .key = "k", .task = cases[i].task, .traces = cases[i].traces, .n_traces = cases[i].n_traces,
      };

      assert_takes (tl_wording_action_because (&bakery->reading, &action), cases[i].expected);
    }
}

/* Where people and competitors were heard, people are quoted. */
static void
test_insights (void)
{
  static const TlTrace traces[] = { { TL_TRACE_INSIGHT, "cake" }, { TL_TRACE_INSIGHT, "nuts" } };
  g_autoptr (Bakery) bakery = bakery_new ();
  gpointer cake = tl_record_list_append_new (tl_record_get_list (bakery->strategy, TL_STRATEGY_INSIGHTS), "cake");
  TlPlanAction join = {
    .key = "k", .task = TL_TASK_JOIN, .channel = "instagram", .traces = traces, .n_traces = G_N_ELEMENTS (traces),
  };

  tl_record_set_text (cake, TL_INSIGHT_TEXT, "Forty comments under a cake");
  tl_record_set_ref (cake, TL_INSIGHT_CHANNEL, "instagram");
  tl_record_set_enum (cake, TL_INSIGHT_SOURCE, TL_INSIGHT_COMPETITORS);

  assert_takes (tl_wording_action_because (&bakery->reading, &join),
                "Because you were told on Instagram: “Is there anything without nuts?”");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &join),
                "You heard there: “Is there anything without nuts?” Help, ask, thank; do not advertise.");
  join.n_traces = 1;
  assert_takes (tl_wording_action_because (&bakery->reading, &join),
                "Because you saw at competitors on Instagram: “Forty comments under a cake”.");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &join),
                "You heard there: “Forty comments under a cake”. Help, ask, thank; do not advertise.");
}

static void
test_traces (void)
{
  static const struct
  {
    TlTrace trace;
    const char *expected;
  } cases[] = {
    { { TL_TRACE_WHY, "strategy.whys.why_social" }, "Why social media at all? “Our regulars are there.”" },
    { { TL_TRACE_WHY, "strategy.whys.why_fit" }, "How does it fit the vision?" },
    { { TL_TRACE_OBJECTIVE, "strategy.aim.primary" }, "Objective: Awareness" },
    { { TL_TRACE_BUSINESS_OBJECTIVE, "more-cakes" }, "The business wants: “sell more cakes to order”" },
    { { TL_TRACE_PERSONA, "families" }, "For Young families (45 % of the audience)" },
    { { TL_TRACE_PERSONA, "commuters" }, "For Commuters" },
    { { TL_TRACE_INSIGHT, "nuts" }, "Heard from customers on Instagram: “Is there anything without nuts?”" },
    { { TL_TRACE_PILLAR, "counter" }, "Theme: “Behind the counter”" },
    { { TL_TRACE_KPI, "reach-kpi" }, "Measured by “Reach”" },
    { { TL_TRACE_KEY_DATE, "easter" }, "Key date: “Easter baking”" },
    { { TL_TRACE_OBSTACLE, "reviews" }, "Obstacle: “Somebody rants about prices”" },
    { { TL_TRACE_TOPIC, "topic1" }, "Topic to listen for: “sourdough”" },
    { { TL_TRACE_ACCOUNT, "old-page" }, "Your account @hearthcrumb on Facebook: Fix" },
    { { TL_TRACE_CHOICE, "choice" }, "You decided on TikTok by hand: “Ben is there anyway”" },
    { { TL_TRACE_READINESS, "strategy.readiness.governance_policies" }, "“House rules cover social media”: Not yet" },
    { { TL_TRACE_COMPLAINTS, "strategy.course.complaints_rule" }, "Your rule for complaints: “Anna answers the same day.”" },
    { { TL_TRACE_PERSONA, "gone" }, "A persona that is no longer there" },
    { { TL_TRACE_INSIGHT, "gone" }, "Something you heard that is no longer there" },
    { { TL_TRACE_PILLAR, "gone" }, "A theme that is no longer there" },
    { { TL_TRACE_KPI, "gone" }, "A measure that is no longer there" },
    { { TL_TRACE_KEY_DATE, "gone" }, "A key date that is no longer there" },
    { { TL_TRACE_OBSTACLE, "gone" }, "An answer that is no longer there" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_trace (&bakery->reading, &cases[i].trace), cases[i].expected);

  tl_record_set_enum (bakery_find (bakery, "nuts"), TL_INSIGHT_SOURCE, TL_INSIGHT_COMPETITORS);
  assert_takes (tl_wording_trace (&bakery->reading, &cases[6].trace),
                "Seen at competitors on Instagram: “Is there anything without nuts?”");
  tl_record_set_ref (bakery_find (bakery, "nuts"), TL_INSIGHT_CHANNEL, "");
  assert_takes (tl_wording_trace (&bakery->reading, &cases[6].trace), "Heard: “Is there anything without nuts?”");
  tl_record_set_text (bakery_find (bakery, "nuts"), TL_INSIGHT_TEXT, "");
  assert_takes (tl_wording_trace (&bakery->reading, &cases[6].trace), "Heard: Insight without words");
}

static void
test_measures (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = make_post ();

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
  g_test_add_func ("/wording/because-of-objectives", test_because_of_objectives);
  g_test_add_func ("/wording/prompts", test_prompts);
  g_test_add_func ("/wording/because-of-a-post", test_because_of_a_post);
  g_test_add_func ("/wording/because", test_because);
  g_test_add_func ("/wording/insights", test_insights);
  g_test_add_func ("/wording/traces", test_traces);
  g_test_add_func ("/wording/measures", test_measures);
  g_test_add_func ("/wording/benchmarks", test_benchmarks);

  return g_test_run ();
}

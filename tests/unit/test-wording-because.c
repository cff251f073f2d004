/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "bakery.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-insight.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

static void
test_because_of_a_post (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();
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

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/because-of-a-post", test_because_of_a_post);
  g_test_add_func ("/wording/because", test_because);
  g_test_add_func ("/wording/because-of-objectives", test_because_of_objectives);
  g_test_add_func ("/wording/insights", test_insights);
  g_test_add_func ("/wording/traces", test_traces);

  return g_test_run ();
}

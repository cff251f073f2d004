/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of what a person changed, did and added. */

#include "bakery.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

static void
test_values (void)
{
  static const struct
  {
    TlActionField field;
    const char *value;
    const char *expected;
  } cases[] = {
    { TL_ACTION_FIELD_TITLE, "Show\nthe oven", "Show the oven" },
    { TL_ACTION_FIELD_TITLE, "", "As the plan words it" },
    { TL_ACTION_FIELD_DATE, "2027-03-09", "Tue 9 Mar 2027" },
    { TL_ACTION_FIELD_DATE, "soon", "soon" },
    { TL_ACTION_FIELD_PREPARE_ON, "2027-03-08", "Mon 8 Mar 2027" },
    { TL_ACTION_FIELD_TIME, "08:30", "08:30" },
    { TL_ACTION_FIELD_TIME, "early", "early" },
    { TL_ACTION_FIELD_TIME, "", "Any time" },
    { TL_ACTION_FIELD_CHANNEL, "instagram", "Instagram" },
    { TL_ACTION_FIELD_CHANNEL, "gone", "(a channel no longer used)" },
    { TL_ACTION_FIELD_CHANNEL, "", "No channel" },
    { TL_ACTION_FIELD_PERSONA, "families", "Young families" },
    { TL_ACTION_FIELD_PERSONA, "", "Nobody in particular" },
    { TL_ACTION_FIELD_PILLAR, "counter", "Behind the counter" },
    { TL_ACTION_FIELD_PILLAR, "", "No theme" },
    { TL_ACTION_FIELD_FORMAT, "photo", "Photo with text" },
    { TL_ACTION_FIELD_FORMAT, "", "No kind of piece" },
    { TL_ACTION_FIELD_KPI, "offers", "Offers redeemed" },
    { TL_ACTION_FIELD_KPI, "", "No measure" },
    { TL_ACTION_FIELD_OPERATOR, "anna", "Anna" },
    { TL_ACTION_FIELD_OPERATOR, "", "Nobody" },
    { TL_ACTION_FIELD_ACCOUNTABLE, "ben", "Ben" },
    { TL_ACTION_FIELD_APPROVER, "gone", "somebody who left" },
    { TL_ACTION_FIELD_MINUTES, "90", "1.5 h" },
    { TL_ACTION_FIELD_MINUTES, "ages", "ages" },
    { TL_ACTION_FIELD_STATUS, "skipped", "Skipped" },
    { TL_ACTION_FIELD_STATUS, "planned", "Planned" },
    { TL_ACTION_FIELD_STATUS, "lost", "lost" },
    { TL_ACTION_FIELD_TEXT, "Fresh rolls:\nrye", "Fresh rolls: rye" },
    { TL_ACTION_FIELD_TEXT, "", "No text yet" },
    { TL_ACTION_FIELD_PICTURE, "https://example.org/rolls.jpg", "https://example.org/rolls.jpg" },
    { TL_ACTION_FIELD_PICTURE, "", "No picture" },
    { TL_ACTION_FIELD_PICTURE_TEXT, "Six rolls", "Six rolls" },
    { TL_ACTION_FIELD_PICTURE_TEXT, "", "Not described" },
    { TL_ACTION_FIELD_NOTE, "Ask Ben", "Ask Ben" },
    { TL_ACTION_FIELD_NOTE, "", "No note" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_takes (tl_wording_edit_value (&bakery->reading, cases[i].field, cases[i].value), cases[i].expected);
}

static void
test_edits (void)
{
  static const struct
  {
    TlPlanEdit edit;
    const char *expected;
  } cases[] = {
    { { .state = TL_EDIT_APPLIED, .value = "anna", .replaced = "ben", .derived = "ben", .usable = TRUE },
      "Who does it: “Anna”. The plan says “Ben”." },
    { { .state = TL_EDIT_APPLIED, .value = "anna", .replaced = "ben", .derived = "anna", .usable = TRUE },
      "Who does it: “Anna”, as the plan says." },
    { { .state = TL_EDIT_IN_QUESTION, .value = "anna", .replaced = "ben", .derived = "", .usable = TRUE },
      "Who does it: you want “Anna”. The plan said “Ben” then and says “Nobody” now." },
    { { .state = TL_EDIT_IN_QUESTION, .value = "gone", .replaced = "ben", .derived = "ben" },
      "Who does it: “somebody who left” can’t be used. The plan says “Ben”." },
    { { .state = TL_EDIT_HOMELESS, .value = "anna", .replaced = "ben" },
      "Who does it: Anna. What it belongs to is no longer in the plan." },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlPlanEdit edit = cases[i].edit;

      edit.field = TL_ACTION_FIELD_OPERATOR;
      assert_takes (tl_wording_edit (&bakery->reading, &edit), cases[i].expected);
    }
}

/* An action that is gone is still told from others. */
static void
test_keys (void)
{
  static const struct
  {
    const char *key;
    const char *expected;
  } cases[] = {
    { "post/instagram/2027-03-01/2", "Instagram, post 2 of the week of Mon 1 Mar 2027" },
    { "duty/answer/facebook/2027-03-01", "Answer people on Facebook, a little every working day" },
    { "duty/report/-/2027-03", "Report on March 2027: what worked, what did not, what comes next" },
    { "duty/read-kpi/offers/2027-03", "Read “Offers redeemed” and write it down" },
    { "once/channel/tiktok/open", "Open an account on TikTok" },
    { "key/easter/instagram/lead-up", "Get ready for “Easter baking” on Instagram: pictures, offer, wording" },
    { "post/instagram/soon/2", "Instagram post" },
    { "hand/0", "Work that you added" },
    { "anything", "Work that you added" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  const TlPlanAction own = { .key = "hand/1", .kind = TL_ACTION_HAND, .task = TL_TASK_OWN, .title = "Call the paper" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_wording_action_key (&bakery->reading, cases[i].key);

      g_test_message ("%s", cases[i].key);
      if (g_str_has_prefix (cases[i].key, "duty/read-kpi/"))
        g_assert_true (g_str_has_prefix (text, cases[i].expected));
      else
        g_assert_cmpstr (text, ==, cases[i].expected);
    }
  bakery_plan (bakery, &own, 1);
  assert_takes (tl_wording_action_key (&bakery->reading, "hand/1"), "Call the paper");
}

/* The person's words win, where there are any. */
static void
test_titles (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanAction post = bakery_make_post ();
  TlPlanAction own = { .key = "hand/1", .kind = TL_ACTION_HAND, .task = TL_TASK_OWN };
  const TlTrace kpi = { TL_TRACE_KPI, "offers" };
  const TlTrace persona = { TL_TRACE_PERSONA, "commuters" };
  g_autofree char *plain = tl_wording_action_title (&bakery->reading, &post);

  post.title = " \n";
  assert_takes (tl_wording_action_title (&bakery->reading, &post), plain);
  post.title = "The oven,\nwith steam";
  assert_takes (tl_wording_action_title (&bakery->reading, &post), "The oven, with steam");

  assert_takes (tl_wording_action_title (&bakery->reading, &own), "Work without a title");
  assert_takes (tl_wording_action_prompt (&bakery->reading, &own), "");
  assert_takes (tl_wording_action_because (&bakery->reading, &own), "You added it; it serves no answer of the strategy.");
  own.n_traces = 1;
  own.traces = &kpi;
  assert_takes (tl_wording_action_because (&bakery->reading, &own), "Because “Offers redeemed” tells whether it works.");
  own.traces = &persona;
  assert_takes (tl_wording_action_because (&bakery->reading, &own), "Because you want to reach Commuters.");
}

static void
test_statuses (void)
{
  g_assert_cmpstr (tl_wording_action_status (TL_ACTION_PLANNED), ==, "Planned");
  g_assert_cmpstr (tl_wording_action_status (TL_ACTION_DONE), ==, "Done");
  g_assert_cmpstr (tl_wording_action_status (TL_ACTION_SKIPPED), ==, "Skipped");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/edits/values", test_values);
  g_test_add_func ("/wording/edits/edits", test_edits);
  g_test_add_func ("/wording/edits/keys", test_keys);
  g_test_add_func ("/wording/edits/titles", test_titles);
  g_test_add_func ("/wording/edits/statuses", test_statuses);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "strategy/tl-kpi.h"
#include "wording/tl-wording.h"

typedef struct
{
  TlFinding finding;
  const char *expected;
} Case;

#define ALL_LACKS_OF_KPI \
  (TL_KPI_LACKS_BASELINE | TL_KPI_LACKS_SOURCE | TL_KPI_LACKS_READER | TL_KPI_LACKS_FREQUENCY)
#define ALL_LACKS_OF_OBSTACLE \
  (TL_OBSTACLE_LACKS_SIGN | TL_OBSTACLE_LACKS_ADJUSTMENT | TL_OBSTACLE_LACKS_WATCHER)

static char anna[] = "Anna";
static char ben[] = "Ben";
static char reach[] = "Reach";
static char families[] = "Young families";
static char instagram[] = "Instagram";
static char kpi_type[] = "TlKpi";
static char other_type[] = "NoSuchType";
static char followers[] = "followers";
static char unstated[] = "unstated";
static char three[] = "3";
static char us[] = "US";
static char quarter[] = "2027-Q1";
static char fiscal_quarter[] = "2026/27-Q4";
static char rant[] = "Somebody rants about prices";
static char nuts[] = "Is there anything without nuts?";

static const Case cases[] = {
  { { .code = TL_FINDING_NO_PERSON_WITH_HOURS },
    "There is nobody in the team yet. Add a person and the hours they can give." },
  { { .code = TL_FINDING_NO_PERSON_WITH_HOURS, .count = 2 },
    "Nobody in the team has hours for this. Say for one person how many a week they can give." },
  { { .code = TL_FINDING_NO_WHY },
    "Why do you want to be on social media at all? One sentence will do." },
  { { .code = TL_FINDING_NO_BUSINESS_OBJECTIVE },
    "Write down one thing that the business as a whole wants to reach." },
  { { .code = TL_FINDING_NO_BUSINESS_OBJECTIVE, .count = 1 },
    "Say which of your business objectives social media is to serve." },
  { { .code = TL_FINDING_NO_OBJECTIVE },
    "Decide what social media is for: awareness, sales or loyalty. One of them." },
  { { .code = TL_FINDING_NO_PERSONA },
    "Describe one kind of people that you want to reach." },
  { { .code = TL_FINDING_NO_CHANNEL },
    "All channels are ruled out by hand. Allow at least one." },
  { { .code = TL_FINDING_NO_KPI },
    "Choose one number that will tell whether it works." },
  { { .code = TL_FINDING_SEVERAL_LEADS, .name = anna, .detail = ben, .count = 2 },
    "Anna and Ben both lead. Only one person can answer for the whole." },
  { { .code = TL_FINDING_SEVERAL_LEADS, .name = anna, .count = 3 },
    "3 people lead, Anna and Person without a name among them. Only one can answer for the whole." },
  { { .code = TL_FINDING_DANGLING_REFERENCE, .name = reach, .detail = kpi_type, .count = TL_KPI_READER },
    "“Reach”, Who reads it: what was chosen is no longer there." },
  { { .code = TL_FINDING_DANGLING_REFERENCE, .detail = kpi_type, .count = TL_KPI_READER },
    "Number to measure, Who reads it: what was chosen is no longer there." },
  { { .code = TL_FINDING_DANGLING_REFERENCE, .name = reach, .detail = other_type, .count = 3 },
    "“Reach” refers to something that is no longer there." },
  { { .code = TL_FINDING_DANGLING_REFERENCE },
    "Something refers to something that is no longer there." },
  { { .code = TL_FINDING_DENOMINATOR_MISMATCH, .name = reach, .detail = followers, .count = TL_DENOMINATOR_REACH },
    "“Reach” and what others reach cannot be compared: yours is a share of “Followers”, theirs of “People reached”." },
  { { .code = TL_FINDING_DENOMINATOR_MISMATCH, .name = reach, .detail = unstated, .count = TL_DENOMINATOR_REACH },
    "“Reach” and what others reach cannot be compared: it is not said of what both are a share." },
  { { .code = TL_FINDING_DENOMINATOR_MISMATCH, .name = reach, .count = 4711 },
    "“Reach” and what others reach cannot be compared: it is not said of what both are a share." },
  { { .code = TL_FINDING_NO_LEAD },
    "Nobody leads. Choose the person who answers for the whole." },
  { { .code = TL_FINDING_PERSON_WITHOUT_HOURS, .name = anna },
    "Anna has no hours for social media, so nothing can be planned for them." },
  { { .code = TL_FINDING_MISSING_SKILL, .name = instagram, .count = TL_SKILL_PHOTO | TL_SKILL_VIDEO },
    "Nobody in the team takes photos or makes video, which is needed for Instagram." },
  { { .code = TL_FINDING_MISSING_SKILL, .count = TL_SKILL_VIDEO },
    "Nobody in the team makes video." },
  { { .code = TL_FINDING_MISSING_SKILL },
    "Nobody in the team can do a part of the work." },
  { { .code = TL_FINDING_UNSTAFFED, .count = 7, .minutes = 210 },
    "Nobody has the time for 7 actions (3.5 h in all)." },
  { { .code = TL_FINDING_UNSTAFFED, .name = instagram, .count = 1, .minutes = 30 },
    "Nobody has the time for 1 action on Instagram (30 min)." },
  { { .code = TL_FINDING_APPROVER_OVERLOADED, .name = anna, .count = 12, .minutes = 60 },
    "Anna has no time to approve 12 posts (1 h in all)." },
  { { .code = TL_FINDING_NO_BACKUP, .name = anna, .detail = instagram },
    "Nobody stands in for Anna on Instagram." },
  { { .code = TL_FINDING_NO_BACKUP, .name = anna },
    "Nobody stands in for Anna." },
  { { .code = TL_FINDING_PERSONA_NOT_REACHED, .name = families, .detail = instagram, .count = 32 },
    "No channel in the plan reaches Young families. The nearest is Instagram, with 32 of 100 points." },
  { { .code = TL_FINDING_PERSONA_NOT_REACHED, .name = families },
    "No channel in the plan reaches Young families." },
  { { .code = TL_FINDING_PINNED_BELOW_LOW, .name = instagram, .detail = three, .count = 1, .minutes = 150 },
    "Instagram gets 1 post a week; at least 3 are recommended. 2.5 h more a week would be needed." },
  { { .code = TL_FINDING_PINNED_BELOW_LOW, .name = instagram, .detail = three, .count = 2 },
    "Instagram gets 2 posts a week; at least 3 are recommended." },
  { { .code = TL_FINDING_FOREIGN_FIGURES, .name = families, .detail = us },
    "For the country of Young families there are too few public figures. Those of US adults stand in, and count less." },
  { { .code = TL_FINDING_FOREIGN_FIGURES, .detail = us, .count = 3 },
    "For the countries of 3 personas there are too few public figures. Those of US adults stand in, and count less." },
  { { .code = TL_FINDING_PILLAR_SHARES, .count = 90 },
    "The themes’ parts make 90 % together, not 100 %." },
  { { .code = TL_FINDING_PILLAR_SHARES },
    "The themes do not say yet how many of the posts each is to have." },
  { { .code = TL_FINDING_NO_TARGET, .name = reach, .detail = quarter, .count = 1 },
    "“Reach” has no target for Q1 2027." },
  { { .code = TL_FINDING_NO_TARGET, .name = reach, .detail = fiscal_quarter, .count = 1 },
    "“Reach” has no target for Q4 of 2026/27." },
  { { .code = TL_FINDING_NO_TARGET, .name = reach, .detail = quarter, .count = 3 },
    "“Reach” has no target for 3 quarters, from Q1 2027." },
  { { .code = TL_FINDING_NO_TARGET, .name = reach },
    "“Reach” has no target." },
  { { .code = TL_FINDING_KPI_INCOMPLETE, .name = reach, .count = TL_KPI_LACKS_BASELINE },
    "“Reach” has no starting value." },
  { { .code = TL_FINDING_KPI_INCOMPLETE, .name = reach, .count = ALL_LACKS_OF_KPI },
    "“Reach” has no starting value, place where it is read, person who reads it or rhythm of reading." },
  { { .code = TL_FINDING_KPI_INCOMPLETE },
    "Number without a name is not complete." },
  { { .code = TL_FINDING_NO_COMPLAINTS_RULE },
    "There is no rule for complaints. Write down what happens when somebody is angry in public." },
  { { .code = TL_FINDING_NO_COMPLAINTS_RULE, .count = 1 },
    "The rule for complaints names nobody. Say who answers them." },
  { { .code = TL_FINDING_OBSTACLE_INCOMPLETE, .name = rant, .count = TL_OBSTACLE_LACKS_WATCHER },
    "“Somebody rants about prices” has no person who looks for it." },
  { { .code = TL_FINDING_OBSTACLE_INCOMPLETE, .name = rant, .count = ALL_LACKS_OF_OBSTACLE },
    "“Somebody rants about prices” has no sign that tells it has come, answer to what you do then "
    "or person who looks for it." },
  { { .code = TL_FINDING_OBSTACLE_INCOMPLETE, .name = rant },
    "“Somebody rants about prices” is not thought through." },
  { { .code = TL_FINDING_INSIGHT_UNUSED, .name = nuts, .detail = instagram },
    "Nothing in the plan follows from what you heard on Instagram: “Is there anything without nuts?”" },
  { { .code = TL_FINDING_INSIGHT_UNUSED, .name = nuts },
    "Nothing in the plan follows from this: “Is there anything without nuts?”" },
  { { .code = TL_FINDING_NO_VISION },
    "The business has no vision yet. Where does it want to be in ten years?" },
};

static void
test_sentences (void)
{
  g_type_ensure (TL_TYPE_KPI);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_wording_finding (&cases[i].finding);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_every_code_has_a_case (void)
{
  gboolean seen[TL_N_FINDING_CODES] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    seen[cases[i].finding.code] = TRUE;
  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    g_assert_true (seen[code]);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/findings/sentences", test_sentences);
  g_test_add_func ("/wording/findings/every-code-has-a-case", test_every_code_has_a_case);

  return g_test_run ();
}

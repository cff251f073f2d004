/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "strategy/tl-kpi.h"
#include "wording/tl-wording.h"

typedef struct
{
  TlFinding finding;
  const char *expected;
} Case;

/* As TlDay. */
#define FIRST_OF_MARCH 740041

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
static char member_type[] = "TlMember";
static char absence_type[] = "TlAbsence";
static char actual_type[] = "TlActual";
static char key_date_type[] = "TlKeyDate";
static char germany[] = "Germany";
static char code_of_germany[] = "DE";
static char euro[] = "€";
static char other_type[] = "NoSuchType";
static char followers[] = "followers";
static char unstated[] = "unstated";
static char three[] = "3";
static char us[] = "US";
static char quarter[] = "2027-Q1";
static char fiscal_quarter[] = "2026/27-Q4";
static char rant[] = "Somebody rants about prices";
static char sales[] = "sales";
static char marketing[] = "marketing";
static char integrated[] = "integrated";
static char mondays[] = "2027-03-01 2027-03-15";
static char five_mondays[] = "2027-03-01 2027-03-08 2027-03-15 2027-03-22 2027-03-29";
static char handle[] = "@bakery";
static char euros[] = "EUR";
static char long_code[] = "Euros and what else there is in the till";
static char tools[] = "tools";
static char advertising[] = "advertising";
static char production[] = "production";
static char call[] = "Call the mayor";
static char fair[] = "Spring fair";
static char day[] = "2027-03-01";
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
  { { .code = TL_FINDING_DANGLING_REFERENCE, .name = reach, .detail = kpi_type, .count = TL_KPI_READER, .figure = 1 },
    "“Reach”, Who reads it: what was chosen does not belong there." },
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
  { { .code = TL_FINDING_PERSON_WITHOUT_HOURS, .name = anna, .count = 1 },
    "Anna has no hours for social media, and 1 post waits for their approval." },
  { { .code = TL_FINDING_PERSON_WITHOUT_HOURS, .name = anna, .count = 12 },
    "Anna has no hours for social media, and 12 posts wait for their approval." },
  { { .code = TL_FINDING_MISSING_SKILL, .name = instagram, .count = TL_SKILL_PHOTO | TL_SKILL_VIDEO },
    "Nobody in the team takes photos or makes video, which is needed for Instagram." },
  { { .code = TL_FINDING_MISSING_SKILL, .count = TL_SKILL_VIDEO },
    "Nobody in the team makes video." },
  { { .code = TL_FINDING_MISSING_SKILL },
    "Nobody in the team can do a part of the work." },
  { { .code = TL_FINDING_UNSTAFFED, .count = 7, .minutes = 210 },
    "7 actions have nobody to do them (3.5 h in all)." },
  { { .code = TL_FINDING_UNSTAFFED, .name = instagram, .count = 1, .minutes = 30 },
    "1 action on Instagram has nobody to do it (30 min)." },
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
  { { .code = TL_FINDING_REVERSED_SPAN, .name = anna, .detail = member_type, .figure = 840, .limit = 600 },
    "The quiet hours of Anna end at 10:00, before they begin at 14:00." },
  { { .code = TL_FINDING_REVERSED_SPAN, .name = anna, .detail = absence_type, .figure = -1, .limit = FIRST_OF_MARCH },
    "An absence of Anna ends on Mon 1 Mar 2027 and has no first day, so it is not counted." },
  { { .code = TL_FINDING_REVERSED_SPAN, .detail = absence_type, .figure = FIRST_OF_MARCH + 9, .limit = FIRST_OF_MARCH },
    "An absence of Person without a name ends on Mon 1 Mar 2027, before it begins on Wed 10 Mar 2027." },
  { { .code = TL_FINDING_REVERSED_SPAN, .name = reach, .detail = actual_type, .figure = FIRST_OF_MARCH + 9, .limit = FIRST_OF_MARCH },
    "What was read of “Reach” ends on Mon 1 Mar 2027, before it begins on Wed 10 Mar 2027, so it is not counted." },
  { { .code = TL_FINDING_REVERSED_SPAN, .name = fair, .detail = key_date_type, .figure = FIRST_OF_MARCH + 9, .limit = FIRST_OF_MARCH },
    "“Spring fair” ends on Mon 1 Mar 2027, before it begins on Wed 10 Mar 2027." },
  { { .code = TL_FINDING_REVERSED_SPAN, .name = fair },
    "“Spring fair” ends before it begins." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .detail = germany, .count = TL_CODE_KIND_LANGUAGE + 1 },
    "“Germany” is not understood. Choose from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .count = TL_CODE_KIND_COUNTRY },
    "Something is not the code of a country. Choose the country from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .detail = germany, .count = TL_CODE_KIND_COUNTRY },
    "“Germany” is not the code of a country. Choose the country from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .detail = germany, .count = TL_CODE_KIND_TIME_ZONE },
    "“Germany” is not the name of a time zone. Choose the time zone from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .detail = germany, .count = TL_CODE_KIND_CURRENCY },
    "“Germany” is not the code of a currency. Choose the currency from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .detail = euro, .count = TL_CODE_KIND_CURRENCY },
    "“€” is not the code of a currency. Choose the currency from the list." },
  { { .code = TL_FINDING_UNKNOWN_CODE, .name = families, .detail = germany, .count = TL_CODE_KIND_LANGUAGE },
    "Young families: “Germany” is not the code of a language. Choose the language from the list." },
  { { .code = TL_FINDING_INSIGHT_UNUSED, .name = nuts, .detail = instagram },
    "Nothing in the plan follows from what you heard on Instagram: “Is there anything without nuts?”" },
  { { .code = TL_FINDING_INSIGHT_UNUSED, .name = nuts },
    "Nothing in the plan follows from this: “Is there anything without nuts?”" },
  { { .code = TL_FINDING_NO_VISION },
    "The business has no vision yet. Where does it want to be in ten years?" },
  { { .code = TL_FINDING_NO_FIT },
    "How does social media fit where the business wants to be? One sentence will do." },
  { { .code = TL_FINDING_NO_TEN_YEARS },
    "What should social media have changed ten years on? One sentence will do." },
  { { .code = TL_FINDING_NO_COMPETITOR },
    "Nobody is named whom your customers look at besides you. Add one competitor." },
  { { .code = TL_FINDING_READINESS_WEAK, .count = TL_READINESS_LEAF_GOVERNANCE | TL_READINESS_LEAF_TECHNOLOGY },
    "Nothing is in place yet in rules and responsibilities or technology. The plan begins with first steps." },
  { { .code = TL_FINDING_READINESS_WEAK },
    "The business is not ready for social media yet." },
  { { .code = TL_FINDING_KEY_DATE_WITHOUT_ACTION, .name = fair, .detail = day },
    "Nothing in the plan is done for “Spring fair” on Mon 1 Mar 2027." },
  { { .code = TL_FINDING_KEY_DATE_WITHOUT_ACTION },
    "Nothing in the plan is done for Key date without a name." },
  { { .code = TL_FINDING_OBJECTIVE_PARKED_LONG, .detail = sales },
    "“Sales” has been put aside for over a year. Take it up, or let it go." },
  { { .code = TL_FINDING_ONE_FUNCTION, .detail = marketing, .count = 4 },
    "All 4 people in the team have the function “Marketing”. Bring in somebody who sees the business from elsewhere." },
  { { .code = TL_FINDING_LITTLE_SLACK, .name = anna, .count = 96 },
    "Anna is planned for 96 % of their hours. That leaves little for what nobody foresees." },
  { { .code = TL_FINDING_OVER_CAPACITY, .name = anna, .detail = day, .count = 1, .minutes = 90 },
    "Anna has more work than hours in the week of 1 March: 1.5 h too much." },
  { { .code = TL_FINDING_OVER_CAPACITY, .name = anna, .detail = mondays, .count = 2, .minutes = 90 },
    "Anna has more work than hours in the weeks of 1 March and 15 March: 1.5 h too much in all." },
  { { .code = TL_FINDING_OVER_CAPACITY, .name = anna, .detail = five_mondays, .count = 5, .minutes = 90 },
    "Anna has more work than hours in the weeks of 1 March, 8 March, 15 March and 2 more: 1.5 h too much in all." },
  { { .code = TL_FINDING_OVER_CAPACITY, .minutes = 90 },
    "Person without a name has more work than hours: 1.5 h too much." },
  { { .code = TL_FINDING_ACTION_TOO_LONG, .name = anna, .count = 1, .minutes = 360, .limit = 240 },
    "1 action of Anna takes 6 h as you changed it. They have only 4 h in a whole week." },
  { { .code = TL_FINDING_ACTION_TOO_LONG, .name = anna, .count = 2, .minutes = 360, .limit = 240 },
    "2 actions of Anna take up to 6 h as you changed them. They have only 4 h in a whole week." },
  { { .code = TL_FINDING_APPROVER_ABSENT, .name = anna, .count = 12, .minutes = 60 },
    "Anna is away when 12 posts have to be approved." },
  { { .code = TL_FINDING_KEYS_HELD_BY_ONE, .name = handle, .detail = anna, .count = 1 },
    "Only Anna has the password of @bakery. Give it to one more person." },
  { { .code = TL_FINDING_KEYS_HELD_BY_ONE, .name = handle },
    "Nobody in the team is known to have the password of @bakery." },
  { { .code = TL_FINDING_ACCOUNT_SILENT, .name = handle, .count = 15 },
    "Nothing has been posted on @bakery for 15 days." },
  { { .code = TL_FINDING_BRAND_ONLY_LISTENING, .count = 2 },
    "You listen only for your own name. Who does not know you yet does not say it." },
  { { .code = TL_FINDING_BRAND_ONLY_LISTENING },
    "Nothing says yet what to listen for. Add a topic that your customers talk about." },
  { { .code = TL_FINDING_PERSONA_INCOMPLETE, .name = families, .count = TL_PERSONA_LACKS_CHALLENGE | TL_PERSONA_LACKS_NEXT_ACTION },
    "“Young families” has no challenge or next action that you want." },
  { { .code = TL_FINDING_PERSONA_INCOMPLETE },
    "Persona without a name is not complete." },
  { { .code = TL_FINDING_KPI_OFF_OBJECTIVE, .name = reach, .detail = sales },
    "“Reach” tells about “Sales”, and that is not your primary objective." },
  { { .code = TL_FINDING_KPI_BEYOND_MATURITY, .name = reach, .detail = integrated },
    "“Reach” suits organisations that have come further: “Integrated: part of everyday work”. Begin with one that you can count by hand." },
  { { .code = TL_FINDING_ONLY_VANITY_KPIS, .count = 2 },
    "All that you measure grows without anybody being moved. Add a number that tells what people do." },
  { { .code = TL_FINDING_TARGET_AGAINST_DIRECTION, .name = reach, .detail = quarter, .figure = 0.5, .limit = 2, .count = 1 },
    "The target of “Reach” for Q1 2027 is 0.5. That is worse than 2, where it began." },
  { { .code = TL_FINDING_TARGET_AGAINST_DIRECTION, .name = reach },
    "“Reach” has a target that is worse than where it began." },
  { { .code = TL_FINDING_TARGET_OUT_OF_PROPORTION, .name = reach, .detail = fiscal_quarter, .figure = 1200, .limit = 100, .count = 1 },
    "The target of “Reach” for Q4 of 2026/27 is 1200. That is out of proportion to the 100 that is known today." },
  { { .code = TL_FINDING_TARGET_OUT_OF_PROPORTION, .name = reach },
    "“Reach” has a target that is out of proportion." },
  { { .code = TL_FINDING_KPI_UNFED, .name = reach, .detail = instagram, .count = 1 },
    "Nothing in the plan moves “Reach”: nothing happens on Instagram." },
  { { .code = TL_FINDING_KPI_UNFED, .name = reach, .count = 1 },
    "Nothing in the plan moves “Reach”. Say which channel it is of." },
  { { .code = TL_FINDING_KPI_UNFED, .count = 3 },
    "Nothing in the plan moves what you measure: nothing is posted, and nobody talks with people." },
  { { .code = TL_FINDING_TOO_MUCH_ADMINISTRATION, .count = 45, .minutes = 600 },
    "Reports, reviews and reading numbers take 45 % of the work in the plan (10 h)." },
  /* What is too long to be a code is cut as everywhere else. */
  { { .code = TL_FINDING_OVER_BUDGET, .name = long_code, .detail = tools, .figure = 12.5, .limit = 10 },
    "The tools cost 12.5 Euros and what else there is… a month. The budget for them is 10 Euros and what else there is…." },
  { { .code = TL_FINDING_OVER_BUDGET, .name = euros, .detail = tools, .figure = 30, .limit = 25 },
    "The tools cost 30 EUR a month. The budget for them is 25 EUR." },
  { { .code = TL_FINDING_OVER_BUDGET, .name = euros, .detail = tools, .figure = 30, .limit = 25, .count = 1 },
    "Tools took 30 EUR in a month. The budget for them is 25 EUR." },
  { { .code = TL_FINDING_OVER_BUDGET, .detail = advertising, .figure = 30, .limit = 25, .count = 3 },
    "Advertising took up to 30 in several months. The budget for it is 25." },
  { { .code = TL_FINDING_OVER_BUDGET, .detail = production, .figure = 30, .limit = 25, .count = 1 },
    "Production took 30 in a month. The budget for it is 25." },
  { { .code = TL_FINDING_HAND_MADE_WITHOUT_REASON, .name = call, .count = 1 },
    "“Call the mayor” was added by hand and serves none of your answers. Say what it is for." },
  { { .code = TL_FINDING_HAND_MADE_WITHOUT_REASON, .name = call, .count = 2 },
    "2 actions were added by hand and serve none of your answers." },
  { { .code = TL_FINDING_ACTIONS_OUTSIDE, .name = call, .count = 1 },
    "“Call the mayor” is not within the weeks that are planned. Move it into the plan, mark it as done or remove it." },
  { { .code = TL_FINDING_ACTIONS_OUTSIDE, .name = call, .count = 2 },
    "2 actions that you added are not within the weeks that are planned. Move them, mark them as done or remove them." },
  { { .code = TL_FINDING_ADAPTED_TOO_EARLY, .count = 1 },
    "1 post adapts a piece that appears later or is skipped. Move it or skip it, too." },
  { { .code = TL_FINDING_ADAPTED_TOO_EARLY, .count = 2 },
    "2 posts adapt pieces that appear later or are skipped. Move or skip them, too." },
  { { .code = TL_FINDING_OVERDUE, .count = 1 },
    "1 action is overdue. Do it, move it or skip it." },
  { { .code = TL_FINDING_OVERDUE, .count = 12 },
    "12 actions are overdue. Do, move or skip them." },
  { { .code = TL_FINDING_EDITS_IN_QUESTION, .count = 1 },
    "1 change of yours needs a decision: the plan or your answers have changed since you made it." },
  { { .code = TL_FINDING_EDITS_HOMELESS, .count = 3 },
    "3 changes of yours are of actions that are no longer in the plan." },
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

typedef struct
{
  TlFinding finding;
  const char *label;
} FixCase;

#define FIXABLE(nick) .code = TL_FINDING_##nick, .can_fix = TRUE

static const FixCase fixes[] = {
  { { FIXABLE (SEVERAL_LEADS), .fix_name = anna }, "Keep Anna as the only lead" },
  { { FIXABLE (DANGLING_REFERENCE) }, "Take out what is gone" },
  { { FIXABLE (DANGLING_REFERENCE), .figure = 1 }, "Take out what does not belong" },
  { { FIXABLE (REVERSED_SPAN), .detail = member_type }, "Swap the two times" },
  { { FIXABLE (REVERSED_SPAN), .detail = absence_type }, "Swap the two days" },
  { { FIXABLE (REVERSED_SPAN), .detail = absence_type, .fix_name = day }, "End it on Mon 1 Mar 2027" },
  { { FIXABLE (UNKNOWN_CODE), .fix_name = code_of_germany }, "Write “DE”" },
  { { FIXABLE (NO_LEAD), .fix_name = anna }, "Let Anna lead" },
  { { FIXABLE (NO_LEAD) }, "Let Person without a name lead" },
  { { FIXABLE (PINNED_BELOW_LOW), .fix_name = instagram }, "Let the plan decide on Instagram" },
  { { FIXABLE (PILLAR_SHARES) }, "Make themes add up to 100 %" },
  { { FIXABLE (KPI_INCOMPLETE), .count = TL_KPI_LACKS_READER, .fix_name = anna }, "Let Anna read it" },
  { { FIXABLE (KPI_INCOMPLETE), .count = TL_KPI_LACKS_FREQUENCY }, "Read it every month" },
  { { FIXABLE (KPI_INCOMPLETE), .count = TL_KPI_LACKS_READER | TL_KPI_LACKS_FREQUENCY, .fix_name = anna }, "Let Anna read it every month" },
  { { FIXABLE (NO_COMPLAINTS_RULE), .count = 1, .fix_name = anna }, "Let Anna answer complaints" },
  { { FIXABLE (OBSTACLE_INCOMPLETE), .count = TL_OBSTACLE_LACKS_WATCHER, .fix_name = anna }, "Let Anna look for it" },
  { { .code = TL_FINDING_PILLAR_SHARES }, NULL },
  { { .code = TL_FINDING_OVERDUE, .count = 3 }, NULL },
};

static void
test_fixes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    {
      g_autofree char *label = tl_wording_fix_label (&fixes[i].finding);

      g_assert_cmpstr (label, ==, fixes[i].label);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/findings/sentences", test_sentences);
  g_test_add_func ("/wording/findings/fixes", test_fixes);
  g_test_add_func ("/wording/findings/every-code-has-a-case", test_every_code_has_a_case);

  return g_test_run ();
}

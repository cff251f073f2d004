/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* Step 2: the objective. */

static const TlWordsField business_fields[] = {
  [TL_BUSINESS_NAME] = { N_("Name"), N_("As customers know it.") },
  [TL_BUSINESS_ACTIVITY] = { N_("What it does"), NULL },
  [TL_BUSINESS_INDUSTRY] = { N_("Industry"), N_("The one whose published figures suit you best.") },
  [TL_BUSINESS_MISSION] = { N_("Mission"), N_("What the business is there for.") },
  [TL_BUSINESS_VISION] = { N_("Vision"), N_("Where it wants to be in ten years.") },
  [TL_BUSINESS_ECONOMIC_ENVIRONMENT] = { N_("What the economy does to it"), N_("Prices, rents, jobs around you.") },
  [TL_BUSINESS_SOCIAL_ENVIRONMENT] = { N_("What society does to it"), N_("How people around you live, and what they come to expect.") },
  [TL_BUSINESS_COUNTRY] = { N_("Country"), NULL },
  [TL_BUSINESS_TIME_ZONE] = { N_("Time zone"), NULL },
  [TL_BUSINESS_CURRENCY] = { N_("Currency"), NULL },
  [TL_BUSINESS_FISCAL_YEAR_START] = { N_("Fiscal year begins in"), N_("Targets are set for its quarters.") },
  [TL_BUSINESS_CUSTOMERS] = { N_("Sells to"), NULL },
  [TL_BUSINESS_OBJECTIVES] = { N_("Business objectives"), N_("What the business as a whole wants to reach.") },
  [TL_BUSINESS_TOOLS] = { N_("Tools"), N_("What you have to make, plan and answer posts.") },
  [TL_BUSINESS_TOOL_BUDGET] = { N_("Budget for tools"), N_("A month.") },
  [TL_BUSINESS_ADVERTISING_BUDGET] = { N_("Budget for advertising"), N_("A month.") },
  [TL_BUSINESS_PRODUCTION_BUDGET] = { N_("Budget for production"), N_("A month. Photographers, props, printing.") },
};

static const TlWordsField business_objective_fields[] = {
  [TL_BUSINESS_OBJECTIVE_TEXT] = { N_("Objective"), NULL },
  [TL_BUSINESS_OBJECTIVE_MEASURE] = { N_("How you will know"), NULL },
};

static const TlWordsField tool_fields[] = {
  [TL_TOOL_NAME] = { N_("Name"), NULL },
  [TL_TOOL_PURPOSE] = { N_("Used for"), NULL },
  [TL_TOOL_COST_PER_MONTH] = { N_("Cost a month"), NULL },
};

static const TlWordsField whys_fields[] = {
  [TL_WHYS_WHY_SOCIAL] = { N_("Why social media at all?"), NULL },
  [TL_WHYS_WHY_FIT] = { N_("How does it fit the vision?"), NULL },
  [TL_WHYS_TEN_YEARS] = { N_("What should it have changed in ten years?"), NULL },
  [TL_WHYS_ALTERNATIVES] = { N_("What else could lead there, and why not that?"), NULL },
};

static const TlWordsField aim_fields[] = {
  [TL_AIM_PRIMARY] = { N_("Primary objective"), N_("Only one: what does not serve it is left out.") },
  [TL_AIM_SERVES] = { N_("Serves"), N_("The business objectives that it helps to reach.") },
  [TL_AIM_PARKED] = { N_("Second objective, for later"), NULL },
  [TL_AIM_PARKED_SINCE] = { N_("Put aside since"), NULL },
};

static const TlWordsField course_fields[] = {
  [TL_COURSE_APPROACH] = { N_("Approach"), N_("How you go about it, in a few sentences.") },
  [TL_COURSE_TONE] = { N_("Tone of voice"), N_("How you sound: warm, brief, funny, factual.") },
  [TL_COURSE_NEVER_DO] = { N_("We never"), N_("What nobody does in the name of the business.") },
  [TL_COURSE_COMPLAINTS_RULE] = { N_("When somebody complains"), N_("What happens then, and how soon.") },
  [TL_COURSE_COMPLAINTS_OWNER] = { N_("Answers complaints"), NULL },
  [TL_COURSE_PHOTO_CONSENT] = { N_("People in pictures"), N_("How they are asked before a picture is shown.") },
};

static const TlWordsField pillar_fields[] = {
  [TL_PILLAR_NAME] = { N_("Name"), NULL },
  [TL_PILLAR_SHARE] = { N_("Percent of posts"), N_("All themes together make 100.") },
  [TL_PILLAR_GIVES] = { N_("Gives the reader"), N_("A laugh, a recipe, a look behind the counter.") },
};

static const TlWordsField key_date_fields[] = {
  [TL_KEY_DATE_NAME] = { N_("Name"), NULL },
  [TL_KEY_DATE_KIND] = { N_("Kind"), N_("Nothing is planned on days when you are closed.") },
  [TL_KEY_DATE_FIRST] = { N_("First day"), NULL },
  [TL_KEY_DATE_LAST] = { N_("Last day"), N_("Empty for a single day.") },
  [TL_KEY_DATE_YEARLY] = { N_("Every year"), N_("On the same days.") },
  [TL_KEY_DATE_PILLAR] = { N_("Theme"), NULL },
  [TL_KEY_DATE_OFFER] = { N_("Offer"), N_("What there is for the customer.") },
};

static const TlWordsField obstacle_fields[] = {
  [TL_OBSTACLE_TEXT] = { N_("Obstacle"), NULL },
  [TL_OBSTACLE_KIND] = { N_("Foreseen or feared"), NULL },
  [TL_OBSTACLE_LIKELIHOOD] = { N_("How likely"), NULL },
  [TL_OBSTACLE_IMPACT] = { N_("How bad"), NULL },
  [TL_OBSTACLE_SIGN] = { N_("The sign"), N_("What tells you that it has come.") },
  [TL_OBSTACLE_ADJUSTMENT] = { N_("What you do then"), NULL },
  [TL_OBSTACLE_WATCHER] = { N_("Looks for the sign"), NULL },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const TlWordsType tl_words_objective_types[] = {
  { tl_business_get_type, N_("Business"), N_("Business without a name"), TL_BUSINESS_NAME, FIELDS (business_fields) },
  { tl_business_objective_get_type, N_("Business objective"), N_("Business objective without words"), TL_BUSINESS_OBJECTIVE_TEXT, FIELDS (business_objective_fields) },
  { tl_tool_get_type, N_("Tool"), N_("Tool without a name"), TL_TOOL_NAME, FIELDS (tool_fields) },
  { tl_whys_get_type, N_("Whys"), N_("Whys"), 0, FIELDS (whys_fields) },
  { tl_aim_get_type, N_("Objective"), N_("Objective"), 0, FIELDS (aim_fields) },
  { tl_course_get_type, N_("Course and house rules"), N_("Course and house rules"), 0, FIELDS (course_fields) },
  { tl_pillar_get_type, N_("Theme"), N_("Theme without a name"), TL_PILLAR_NAME, FIELDS (pillar_fields) },
  { tl_key_date_get_type, N_("Key date"), N_("Key date without a name"), TL_KEY_DATE_NAME, FIELDS (key_date_fields) },
  { tl_obstacle_get_type, N_("Obstacle"), N_("Obstacle without words"), TL_OBSTACLE_TEXT, FIELDS (obstacle_fields) },
  { NULL },
};

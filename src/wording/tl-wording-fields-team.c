/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* Step 1: the team, and the strategy as a whole. */

static const TlWordsField strategy_fields[] = {
  [TL_STRATEGY_TEAM] = { N_("People"), N_("Everybody who has a hand in it, from every part of the business.") },
  [TL_STRATEGY_APPROVER] = { N_("Approves posts"), N_("Nobody, where those who post may do so by themselves.") },
  [TL_STRATEGY_READINESS] = { N_("Readiness"), N_("What is not yet true becomes a step in the plan.") },
  [TL_STRATEGY_MATURITY] = { N_("How far you have come"), NULL },
  [TL_STRATEGY_BUSINESS] = { N_("The business"), NULL },
  [TL_STRATEGY_WHYS] = { N_("Why social media"), NULL },
  [TL_STRATEGY_AIM] = { N_("Objective"), NULL },
  [TL_STRATEGY_COURSE] = { N_("Course and house rules"), NULL },
  [TL_STRATEGY_PILLARS] = { N_("Themes"), N_("What you talk about, and how often.") },
  [TL_STRATEGY_KEY_DATES] = { N_("Key dates"), N_("Seasons, offers, events, and the days on which you are closed.") },
  [TL_STRATEGY_OBSTACLES] = { N_("Obstacles"), N_("What may get in the way, and what you do then.") },
  [TL_STRATEGY_TOPICS] = { N_("Topics to listen for"), N_("Broader than your own name.") },
  [TL_STRATEGY_ACCOUNTS] = { N_("Your accounts"), N_("All that exist, the forgotten ones too.") },
  [TL_STRATEGY_COMPETITORS] = { N_("Competitors"), N_("Whom else your customers look at.") },
  [TL_STRATEGY_INSIGHTS] = { N_("What you heard"), N_("One thing that was said, where and by whom.") },
  [TL_STRATEGY_PERSONAS] = { N_("Personas"), N_("The kinds of people you want to reach.") },
  [TL_STRATEGY_OWN_CHANNELS] = { N_("Channels of your own"), N_("A newsletter, a blog, a local network.") },
  [TL_STRATEGY_CHANNEL_CHOICES] = { N_("Channels decided by hand"), N_("Used or left out whatever the figures say.") },
  [TL_STRATEGY_KPIS] = { N_("What you measure"), N_("A few numbers that tell whether it works.") },
  [TL_STRATEGY_VALUE_MODEL] = { N_("What a result is worth"), NULL },
  [TL_STRATEGY_ESTIMATES] = { N_("Estimates"), N_("Numbers of the plan’s rules that you know better.") },
  [TL_STRATEGY_FORMAT_TIMES] = { N_("Working times"), N_("How long a piece takes you, where it is not what we assume.") },
};

static const TlWordsField member_fields[] = {
  [TL_MEMBER_NAME] = { N_("Name"), N_("As the team says it.") },
  [TL_MEMBER_JOB_TITLE] = { N_("Job title"), NULL },
  [TL_MEMBER_FUNCTION] = { N_("Part of the business"), NULL },
  [TL_MEMBER_MEETS_CUSTOMERS] = { N_("Meets customers"), N_("In their ordinary work.") },
  [TL_MEMBER_HOURS_PER_WEEK] = { N_("Hours a week"), N_("That they can really give to social media.") },
  [TL_MEMBER_WEEKDAYS] = { N_("Working days"), NULL },
  [TL_MEMBER_QUIET_FROM] = { N_("Quiet from"), N_("When things are quiet and there is room for this work.") },
  [TL_MEMBER_QUIET_TO] = { N_("Quiet until"), NULL },
  [TL_MEMBER_ABSENCES] = { N_("Away"), N_("Holidays and other days off.") },
  [TL_MEMBER_SKILLS] = { N_("Good at"), NULL },
  [TL_MEMBER_BACKUP] = { N_("Stands in for them"), N_("Who takes over when they are away.") },
  [TL_MEMBER_COST_PER_HOUR] = { N_("Cost of an hour"), N_("In your currency. May stay empty.") },
  [TL_MEMBER_LEAD] = { N_("Leads"), N_("Answers for the whole. Exactly one person does.") },
};

static const TlWordsField absence_fields[] = {
  [TL_ABSENCE_FIRST] = { N_("First day"), NULL },
  [TL_ABSENCE_LAST] = { N_("Last day"), N_("Empty for a single day.") },
  [TL_ABSENCE_REASON] = { N_("Reason"), NULL },
};

static const TlWordsField readiness_fields[] = {
  [TL_READINESS_LEADERSHIP_INVOLVED] = { N_("Leadership takes part in social media"), N_("By doing something itself, not only by word.") },
  [TL_READINESS_LEADERSHIP_ENTHUSIASTIC] = { N_("Leadership is keen on social media"), NULL },
  [TL_READINESS_LEADERSHIP_CONVINCED] = { N_("Leadership is convinced that social media pays"), NULL },
  [TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL] = { N_("Everybody whom it concerns has a say"), N_("Not one person or one department alone.") },
  [TL_READINESS_GOVERNANCE_SHARED_EXPERTISE] = { N_("Those who know something teach the others"), NULL },
  [TL_READINESS_GOVERNANCE_POLICIES] = { N_("House rules cover social media"), NULL },
  [TL_READINESS_CULTURE_OPEN] = { N_("We speak openly, with people outside too"), NULL },
  [TL_READINESS_CULTURE_TRUSTING] = { N_("We trust each other to speak for all of us"), NULL },
  [TL_READINESS_CULTURE_COLLABORATIVE] = { N_("We work on it together"), NULL },
  [TL_READINESS_TECHNOLOGY_SIMPLE] = { N_("Our tools are simple"), NULL },
  [TL_READINESS_TECHNOLOGY_AFFORDABLE] = { N_("We can afford our tools"), NULL },
  [TL_READINESS_TECHNOLOGY_INTERACTIVE] = { N_("Our tools are made for talking with people"), N_("Not only for sending.") },
};

static const TlWordsField format_time_fields[] = {
  [TL_FORMAT_TIME_FORMAT] = { N_("Kind of piece"), NULL },
  [TL_FORMAT_TIME_MINUTES] = { N_("Minutes"), N_("To make one, from idea to finished.") },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const TlWordsType tl_words_team_types[] = {
  { tl_strategy_get_type, N_("Strategy"), N_("Strategy"), 0, FIELDS (strategy_fields) },
  { tl_member_get_type, N_("Person"), N_("Person without a name"), TL_MEMBER_NAME, FIELDS (member_fields) },
  { tl_absence_get_type, N_("Time away"), N_("Time away without a date"), TL_ABSENCE_FIRST, FIELDS (absence_fields) },
  { tl_readiness_get_type, N_("Readiness"), N_("Readiness"), 0, FIELDS (readiness_fields) },
  { tl_format_time_get_type, N_("Working time"), N_("Working time"), 0, FIELDS (format_time_fields) },
  { NULL },
};

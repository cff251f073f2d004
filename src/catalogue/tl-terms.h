/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The words of the field, as enumerations that the catalogue and a strategy
 * share. The nicks, given in tl-terms.c, are the words of the file format.
 * Where an answer can be missing, "unset" is the first value.
 */

typedef enum
{
  TL_FUNCTION_UNSET,            /* unset */
  TL_FUNCTION_MARKETING,        /* marketing */
  TL_FUNCTION_SALES,            /* sales */
  TL_FUNCTION_CUSTOMER_SERVICE, /* customer_service */
  TL_FUNCTION_CONTENT,          /* content */
  TL_FUNCTION_LEADERSHIP,       /* leadership */
  TL_FUNCTION_OPERATIONS,       /* operations */
  TL_FUNCTION_HR_LEGAL,         /* hr_legal */
  TL_FUNCTION_OTHER,            /* other */
} TlFunction;

typedef enum
{
  TL_SKILL_STRATEGY = 1 << 0,  /* strategy */
  TL_SKILL_WRITING = 1 << 1,   /* writing */
  TL_SKILL_DESIGN = 1 << 2,    /* design */
  TL_SKILL_PHOTO = 1 << 3,     /* photo */
  TL_SKILL_VIDEO = 1 << 4,     /* video */
  TL_SKILL_COMMUNITY = 1 << 5, /* community */
  TL_SKILL_ANALYTICS = 1 << 6, /* analytics */
  TL_SKILL_APPROVAL = 1 << 7,  /* approval */
} TlSkills;

/* Bit n - 1 is the weekday n of ISO 8601: Monday is 1. */
typedef enum
{
  TL_WEEKDAY_MONDAY = 1 << 0,    /* mon */
  TL_WEEKDAY_TUESDAY = 1 << 1,   /* tue */
  TL_WEEKDAY_WEDNESDAY = 1 << 2, /* wed */
  TL_WEEKDAY_THURSDAY = 1 << 3,  /* thu */
  TL_WEEKDAY_FRIDAY = 1 << 4,    /* fri */
  TL_WEEKDAY_SATURDAY = 1 << 5,  /* sat */
  TL_WEEKDAY_SUNDAY = 1 << 6,    /* sun */
} TlWeekdays;

typedef enum
{
  TL_READINESS_UNSET,   /* unset */
  TL_READINESS_NOT_YET, /* not_yet */
  TL_READINESS_PARTLY,  /* partly */
  TL_READINESS_YES,     /* yes */
} TlReadinessAnswer;

typedef enum
{
  TL_MATURITY_UNSET,      /* unset */
  TL_MATURITY_AD_HOC,     /* ad_hoc */
  TL_MATURITY_AWARENESS,  /* awareness */
  TL_MATURITY_INTEGRATED, /* integrated */
  TL_MATURITY_OPTIMISED,  /* optimised */
} TlMaturity;

/* The same four as a set: for whom a KPI suits. */
typedef enum
{
  TL_MATURITIES_AD_HOC = 1 << 0,     /* ad_hoc */
  TL_MATURITIES_AWARENESS = 1 << 1,  /* awareness */
  TL_MATURITIES_INTEGRATED = 1 << 2, /* integrated */
  TL_MATURITIES_OPTIMISED = 1 << 3,  /* optimised */
} TlMaturities;

typedef enum
{
  TL_CUSTOMERS_UNSET,      /* unset */
  TL_CUSTOMERS_CONSUMERS,  /* consumers */
  TL_CUSTOMERS_BUSINESSES, /* businesses */
  TL_CUSTOMERS_BOTH,       /* both */
} TlCustomers;

typedef enum
{
  TL_OBJECTIVE_UNSET,     /* unset */
  TL_OBJECTIVE_AWARENESS, /* awareness */
  TL_OBJECTIVE_SALES,     /* sales */
  TL_OBJECTIVE_LOYALTY,   /* loyalty: loyalty and retention */
} TlObjective;

typedef enum
{
  TL_KEY_DATE_SEASON,    /* season */
  TL_KEY_DATE_PROMOTION, /* promotion */
  TL_KEY_DATE_LAUNCH,    /* launch */
  TL_KEY_DATE_EVENT,     /* event */
  TL_KEY_DATE_CLOSURE,   /* closure */
} TlKeyDateKind;

/* Likelihood, impact, priority. */
typedef enum
{
  TL_LEVEL_UNSET,  /* unset */
  TL_LEVEL_LOW,    /* low */
  TL_LEVEL_MEDIUM, /* medium */
  TL_LEVEL_HIGH,   /* high */
} TlLevel;

typedef enum
{
  TL_OBSTACLE_FORESEEN, /* foreseen: it will come */
  TL_OBSTACLE_FEARED,   /* feared: it may come */
} TlObstacleKind;

typedef enum
{
  TL_TOPIC_BRAND,      /* brand */
  TL_TOPIC_PRODUCT,    /* product */
  TL_TOPIC_NEED,       /* need */
  TL_TOPIC_COMPETITOR, /* competitor */
  TL_TOPIC_INDUSTRY,   /* industry */
} TlTopicKind;

/* What is to become of an account that exists. */
typedef enum
{
  TL_VERDICT_UNSET, /* unset */
  TL_VERDICT_KEEP,  /* keep */
  TL_VERDICT_FIX,   /* fix */
  TL_VERDICT_REST,  /* rest */
  TL_VERDICT_CLOSE, /* close */
} TlVerdict;

typedef enum
{
  TL_INSIGHT_CUSTOMERS,   /* customers */
  TL_INSIGHT_MARKET,      /* market: the wider market */
  TL_INSIGHT_COMPETITORS, /* competitors */
} TlInsightSource;

typedef enum
{
  TL_STRENGTH_WEAK,   /* weak */
  TL_STRENGTH_MEDIUM, /* medium */
  TL_STRENGTH_STRONG, /* strong */
} TlStrength;

/* The lenses through which a persona is described, with the bands of the usage
 * figures. An empty set is "not described". */
typedef enum
{
  TL_AGE_18_29 = 1 << 0,   /* 18-29 */
  TL_AGE_30_49 = 1 << 1,   /* 30-49 */
  TL_AGE_50_64 = 1 << 2,   /* 50-64 */
  TL_AGE_65_PLUS = 1 << 3, /* 65+ */
} TlAges;

typedef enum
{
  TL_GENDER_WOMEN = 1 << 0, /* women */
  TL_GENDER_MEN = 1 << 1,   /* men */
} TlGenders;

/* Household income a year in US dollars. */
typedef enum
{
  TL_INCOME_UNDER_30K = 1 << 0,  /* under_30k */
  TL_INCOME_30K_70K = 1 << 1,    /* 30k-70k */
  TL_INCOME_70K_100K = 1 << 2,   /* 70k-100k */
  TL_INCOME_100K_PLUS = 1 << 3,  /* 100k+ */
} TlIncomes;

typedef enum
{
  TL_EDUCATION_SCHOOL = 1 << 0,       /* school: high school or less */
  TL_EDUCATION_SOME_COLLEGE = 1 << 1, /* some_college */
  TL_EDUCATION_COLLEGE = 1 << 2,      /* college: graduated */
} TlEducations;

typedef enum
{
  TL_COMMUNITY_URBAN = 1 << 0,    /* urban */
  TL_COMMUNITY_SUBURBAN = 1 << 1, /* suburban */
  TL_COMMUNITY_RURAL = 1 << 2,    /* rural */
} TlCommunities;

typedef enum
{
  TL_LENS_AGE,       /* age */
  TL_LENS_GENDER,    /* gender */
  TL_LENS_INCOME,    /* income */
  TL_LENS_EDUCATION, /* education */
  TL_LENS_COMMUNITY, /* community */
} TlLens;
#define TL_N_LENSES 5

/* How often a persona is on a channel. */
typedef enum
{
  TL_USE_SOMETIMES, /* sometimes */
  TL_USE_DAILY,     /* daily */
} TlUse;

/* What a persona does online. */
typedef enum
{
  TL_ACTIVITY_WATCH = 1 << 0, /* watch */
  TL_ACTIVITY_READ = 1 << 1,  /* read */
  TL_ACTIVITY_TALK = 1 << 2,  /* talk */
  TL_ACTIVITY_BUY = 1 << 3,   /* buy */
} TlActivities;

/* How far a persona has come with the business. */
typedef enum
{
  TL_STAGE_UNSET,    /* unset */
  TL_STAGE_UNAWARE,  /* unaware */
  TL_STAGE_AWARE,    /* aware */
  TL_STAGE_TRIAL,    /* trial */
  TL_STAGE_REPEAT,   /* repeat */
  TL_STAGE_ADVOCATE, /* advocate */
} TlStage;

typedef enum
{
  TL_PIN_IN,  /* in: use it whatever the figures say */
  TL_PIN_OUT, /* out: do not use it */
} TlPin;

typedef enum
{
  TL_DIRECTION_UP,   /* up: more is better */
  TL_DIRECTION_DOWN, /* down: less is better */
} TlDirection;

typedef enum
{
  TL_SCOPE_BUSINESS, /* business: over all channels */
  TL_SCOPE_CHANNEL,  /* channel: on one channel */
} TlScope;

typedef enum
{
  TL_FUNNEL_UNSET,      /* unset */
  TL_FUNNEL_AWARENESS,  /* awareness: they have seen us */
  TL_FUNNEL_ENGAGEMENT, /* engagement: they react */
  TL_FUNNEL_CONVERSION, /* conversion: they buy, book, sign up */
  TL_FUNNEL_LOYALTY,    /* loyalty: they come back and tell others */
} TlFunnel;

typedef enum
{
  TL_FREQUENCY_UNSET,     /* unset */
  TL_FREQUENCY_WEEKLY,    /* weekly */
  TL_FREQUENCY_MONTHLY,   /* monthly */
  TL_FREQUENCY_QUARTERLY, /* quarterly */
} TlFrequency;

/* What a rate is a share of. Rates of different denominators are never
 * compared, and "unstated" is comparable with nothing. */
typedef enum
{
  TL_DENOMINATOR_NONE,        /* none: not a rate */
  TL_DENOMINATOR_UNSTATED,    /* unstated */
  TL_DENOMINATOR_FOLLOWERS,   /* followers */
  TL_DENOMINATOR_IMPRESSIONS, /* impressions */
  TL_DENOMINATOR_REACH,       /* reach */
  TL_DENOMINATOR_CLICKS,      /* clicks */
  TL_DENOMINATOR_VISITORS,    /* visitors */
  TL_DENOMINATOR_MENTIONS,    /* mentions */
  TL_DENOMINATOR_MESSAGES,    /* messages */
  TL_DENOMINATOR_PLAYS,       /* plays */
  TL_DENOMINATOR_CUSTOMERS,   /* customers */
  TL_DENOMINATOR_ANSWERS,     /* answers: people who were asked */
  TL_DENOMINATOR_COST,        /* cost */
  TL_DENOMINATOR_LEADS,       /* leads */
} TlDenominator;

/* How the values of several periods become one value. */
typedef enum
{
  TL_PERIODS_UNSET, /* unset: as tl_kpi_get_periods() works it out */
  TL_PERIODS_ADD,   /* add: they add up: clicks, sales */
  TL_PERIODS_LAST,  /* last: the last one counts: followers, a score so far */
  TL_PERIODS_MEAN,  /* mean: their mean, each day alike: rates, times */
} TlPeriods;

/* How a figure was obtained, from the surest down. */
typedef enum
{
  TL_EVIDENCE_PRIMARY,     /* primary: the publisher's own data file */
  TL_EVIDENCE_TRANSCRIBED, /* transcribed: copied by hand from the publisher */
  TL_EVIDENCE_SECOND_HAND, /* second_hand: as another publication gives it */
  TL_EVIDENCE_WEAK,        /* weak: an aggregator, or no method is stated */
  TL_EVIDENCE_OWN,         /* own: our estimate */
} TlEvidence;

#define TL_TYPE_FUNCTION (tl_function_get_type ())
#define TL_TYPE_SKILLS (tl_skills_get_type ())
#define TL_TYPE_WEEKDAYS (tl_weekdays_get_type ())
#define TL_TYPE_READINESS_ANSWER (tl_readiness_answer_get_type ())
#define TL_TYPE_MATURITY (tl_maturity_get_type ())
#define TL_TYPE_MATURITIES (tl_maturities_get_type ())
#define TL_TYPE_CUSTOMERS (tl_customers_get_type ())
#define TL_TYPE_OBJECTIVE (tl_objective_get_type ())
#define TL_TYPE_KEY_DATE_KIND (tl_key_date_kind_get_type ())
#define TL_TYPE_LEVEL (tl_level_get_type ())
#define TL_TYPE_OBSTACLE_KIND (tl_obstacle_kind_get_type ())
#define TL_TYPE_TOPIC_KIND (tl_topic_kind_get_type ())
#define TL_TYPE_VERDICT (tl_verdict_get_type ())
#define TL_TYPE_INSIGHT_SOURCE (tl_insight_source_get_type ())
#define TL_TYPE_STRENGTH (tl_strength_get_type ())
#define TL_TYPE_AGES (tl_ages_get_type ())
#define TL_TYPE_GENDERS (tl_genders_get_type ())
#define TL_TYPE_INCOMES (tl_incomes_get_type ())
#define TL_TYPE_EDUCATIONS (tl_educations_get_type ())
#define TL_TYPE_COMMUNITIES (tl_communities_get_type ())
#define TL_TYPE_LENS (tl_lens_get_type ())
#define TL_TYPE_USE (tl_use_get_type ())
#define TL_TYPE_ACTIVITIES (tl_activities_get_type ())
#define TL_TYPE_STAGE (tl_stage_get_type ())
#define TL_TYPE_PIN (tl_pin_get_type ())
#define TL_TYPE_DIRECTION (tl_direction_get_type ())
#define TL_TYPE_SCOPE (tl_scope_get_type ())
#define TL_TYPE_FUNNEL (tl_funnel_get_type ())
#define TL_TYPE_FREQUENCY (tl_frequency_get_type ())
#define TL_TYPE_DENOMINATOR (tl_denominator_get_type ())
#define TL_TYPE_PERIODS (tl_periods_get_type ())
#define TL_TYPE_EVIDENCE (tl_evidence_get_type ())

GType tl_function_get_type         (void);
GType tl_skills_get_type           (void);
GType tl_weekdays_get_type         (void);
GType tl_readiness_answer_get_type (void);
GType tl_maturity_get_type         (void);
GType tl_maturities_get_type       (void);
GType tl_customers_get_type        (void);
GType tl_objective_get_type        (void);
GType tl_key_date_kind_get_type    (void);
GType tl_level_get_type            (void);
GType tl_obstacle_kind_get_type    (void);
GType tl_topic_kind_get_type       (void);
GType tl_verdict_get_type          (void);
GType tl_insight_source_get_type   (void);
GType tl_strength_get_type         (void);
GType tl_ages_get_type             (void);
GType tl_genders_get_type          (void);
GType tl_incomes_get_type          (void);
GType tl_educations_get_type       (void);
GType tl_communities_get_type      (void);
GType tl_lens_get_type             (void);
GType tl_use_get_type              (void);
GType tl_activities_get_type       (void);
GType tl_stage_get_type            (void);
GType tl_pin_get_type              (void);
GType tl_direction_get_type        (void);
GType tl_scope_get_type            (void);
GType tl_funnel_get_type           (void);
GType tl_frequency_get_type        (void);
GType tl_denominator_get_type      (void);
GType tl_periods_get_type          (void);
GType tl_evidence_get_type         (void);

const char *tl_term_get_nick (GType type,
                              int   value);

G_END_DECLS

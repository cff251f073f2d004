/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-terms.h"

G_DEFINE_ENUM_TYPE (TlFunction, tl_function,
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_MARKETING, "marketing"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_SALES, "sales"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_CUSTOMER_SERVICE, "customer_service"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_CONTENT, "content"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_LEADERSHIP, "leadership"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_OPERATIONS, "operations"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_HR_LEGAL, "hr_legal"),
                    G_DEFINE_ENUM_VALUE (TL_FUNCTION_OTHER, "other"))

G_DEFINE_FLAGS_TYPE (TlSkills, tl_skills,
                     G_DEFINE_ENUM_VALUE (TL_SKILL_STRATEGY, "strategy"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_WRITING, "writing"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_DESIGN, "design"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_PHOTO, "photo"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_VIDEO, "video"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_COMMUNITY, "community"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_ANALYTICS, "analytics"),
                     G_DEFINE_ENUM_VALUE (TL_SKILL_APPROVAL, "approval"))

G_DEFINE_FLAGS_TYPE (TlWeekdays, tl_weekdays,
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_MONDAY, "mon"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_TUESDAY, "tue"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_WEDNESDAY, "wed"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_THURSDAY, "thu"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_FRIDAY, "fri"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_SATURDAY, "sat"),
                     G_DEFINE_ENUM_VALUE (TL_WEEKDAY_SUNDAY, "sun"))

G_DEFINE_ENUM_TYPE (TlReadinessAnswer, tl_readiness_answer,
                    G_DEFINE_ENUM_VALUE (TL_READINESS_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_READINESS_NOT_YET, "not_yet"),
                    G_DEFINE_ENUM_VALUE (TL_READINESS_PARTLY, "partly"),
                    G_DEFINE_ENUM_VALUE (TL_READINESS_YES, "yes"))

G_DEFINE_ENUM_TYPE (TlMaturity, tl_maturity,
                    G_DEFINE_ENUM_VALUE (TL_MATURITY_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_MATURITY_AD_HOC, "ad_hoc"),
                    G_DEFINE_ENUM_VALUE (TL_MATURITY_AWARENESS, "awareness"),
                    G_DEFINE_ENUM_VALUE (TL_MATURITY_INTEGRATED, "integrated"),
                    G_DEFINE_ENUM_VALUE (TL_MATURITY_OPTIMISED, "optimised"))

G_DEFINE_FLAGS_TYPE (TlMaturities, tl_maturities,
                     G_DEFINE_ENUM_VALUE (TL_MATURITIES_AD_HOC, "ad_hoc"),
                     G_DEFINE_ENUM_VALUE (TL_MATURITIES_AWARENESS, "awareness"),
                     G_DEFINE_ENUM_VALUE (TL_MATURITIES_INTEGRATED, "integrated"),
                     G_DEFINE_ENUM_VALUE (TL_MATURITIES_OPTIMISED, "optimised"))

G_DEFINE_ENUM_TYPE (TlCustomers, tl_customers,
                    G_DEFINE_ENUM_VALUE (TL_CUSTOMERS_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_CUSTOMERS_CONSUMERS, "consumers"),
                    G_DEFINE_ENUM_VALUE (TL_CUSTOMERS_BUSINESSES, "businesses"),
                    G_DEFINE_ENUM_VALUE (TL_CUSTOMERS_BOTH, "both"))

G_DEFINE_ENUM_TYPE (TlObjective, tl_objective,
                    G_DEFINE_ENUM_VALUE (TL_OBJECTIVE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_OBJECTIVE_AWARENESS, "awareness"),
                    G_DEFINE_ENUM_VALUE (TL_OBJECTIVE_SALES, "sales"),
                    G_DEFINE_ENUM_VALUE (TL_OBJECTIVE_LOYALTY, "loyalty"))

G_DEFINE_ENUM_TYPE (TlKeyDateKind, tl_key_date_kind,
                    G_DEFINE_ENUM_VALUE (TL_KEY_DATE_SEASON, "season"),
                    G_DEFINE_ENUM_VALUE (TL_KEY_DATE_PROMOTION, "promotion"),
                    G_DEFINE_ENUM_VALUE (TL_KEY_DATE_LAUNCH, "launch"),
                    G_DEFINE_ENUM_VALUE (TL_KEY_DATE_EVENT, "event"),
                    G_DEFINE_ENUM_VALUE (TL_KEY_DATE_CLOSURE, "closure"))

G_DEFINE_ENUM_TYPE (TlLevel, tl_level,
                    G_DEFINE_ENUM_VALUE (TL_LEVEL_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_LEVEL_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (TL_LEVEL_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (TL_LEVEL_HIGH, "high"))

G_DEFINE_ENUM_TYPE (TlObstacleKind, tl_obstacle_kind,
                    G_DEFINE_ENUM_VALUE (TL_OBSTACLE_FORESEEN, "foreseen"),
                    G_DEFINE_ENUM_VALUE (TL_OBSTACLE_FEARED, "feared"))

G_DEFINE_ENUM_TYPE (TlTopicKind, tl_topic_kind,
                    G_DEFINE_ENUM_VALUE (TL_TOPIC_BRAND, "brand"),
                    G_DEFINE_ENUM_VALUE (TL_TOPIC_PRODUCT, "product"),
                    G_DEFINE_ENUM_VALUE (TL_TOPIC_NEED, "need"),
                    G_DEFINE_ENUM_VALUE (TL_TOPIC_COMPETITOR, "competitor"),
                    G_DEFINE_ENUM_VALUE (TL_TOPIC_INDUSTRY, "industry"))

G_DEFINE_ENUM_TYPE (TlVerdict, tl_verdict,
                    G_DEFINE_ENUM_VALUE (TL_VERDICT_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_VERDICT_KEEP, "keep"),
                    G_DEFINE_ENUM_VALUE (TL_VERDICT_FIX, "fix"),
                    G_DEFINE_ENUM_VALUE (TL_VERDICT_REST, "rest"),
                    G_DEFINE_ENUM_VALUE (TL_VERDICT_CLOSE, "close"))

G_DEFINE_ENUM_TYPE (TlInsightSource, tl_insight_source,
                    G_DEFINE_ENUM_VALUE (TL_INSIGHT_CUSTOMERS, "customers"),
                    G_DEFINE_ENUM_VALUE (TL_INSIGHT_MARKET, "market"),
                    G_DEFINE_ENUM_VALUE (TL_INSIGHT_COMPETITORS, "competitors"))

G_DEFINE_ENUM_TYPE (TlStrength, tl_strength,
                    G_DEFINE_ENUM_VALUE (TL_STRENGTH_WEAK, "weak"),
                    G_DEFINE_ENUM_VALUE (TL_STRENGTH_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (TL_STRENGTH_STRONG, "strong"))

G_DEFINE_FLAGS_TYPE (TlAges, tl_ages,
                     G_DEFINE_ENUM_VALUE (TL_AGE_18_29, "18-29"),
                     G_DEFINE_ENUM_VALUE (TL_AGE_30_49, "30-49"),
                     G_DEFINE_ENUM_VALUE (TL_AGE_50_64, "50-64"),
                     G_DEFINE_ENUM_VALUE (TL_AGE_65_PLUS, "65+"))

G_DEFINE_FLAGS_TYPE (TlGenders, tl_genders,
                     G_DEFINE_ENUM_VALUE (TL_GENDER_WOMEN, "women"),
                     G_DEFINE_ENUM_VALUE (TL_GENDER_MEN, "men"))

G_DEFINE_FLAGS_TYPE (TlIncomes, tl_incomes,
                     G_DEFINE_ENUM_VALUE (TL_INCOME_UNDER_30K, "under_30k"),
                     G_DEFINE_ENUM_VALUE (TL_INCOME_30K_70K, "30k-70k"),
                     G_DEFINE_ENUM_VALUE (TL_INCOME_70K_100K, "70k-100k"),
                     G_DEFINE_ENUM_VALUE (TL_INCOME_100K_PLUS, "100k+"))

G_DEFINE_FLAGS_TYPE (TlEducations, tl_educations,
                     G_DEFINE_ENUM_VALUE (TL_EDUCATION_SCHOOL, "school"),
                     G_DEFINE_ENUM_VALUE (TL_EDUCATION_SOME_COLLEGE, "some_college"),
                     G_DEFINE_ENUM_VALUE (TL_EDUCATION_COLLEGE, "college"))

G_DEFINE_FLAGS_TYPE (TlCommunities, tl_communities,
                     G_DEFINE_ENUM_VALUE (TL_COMMUNITY_URBAN, "urban"),
                     G_DEFINE_ENUM_VALUE (TL_COMMUNITY_SUBURBAN, "suburban"),
                     G_DEFINE_ENUM_VALUE (TL_COMMUNITY_RURAL, "rural"))

G_DEFINE_ENUM_TYPE (TlLens, tl_lens,
                    G_DEFINE_ENUM_VALUE (TL_LENS_AGE, "age"),
                    G_DEFINE_ENUM_VALUE (TL_LENS_GENDER, "gender"),
                    G_DEFINE_ENUM_VALUE (TL_LENS_INCOME, "income"),
                    G_DEFINE_ENUM_VALUE (TL_LENS_EDUCATION, "education"),
                    G_DEFINE_ENUM_VALUE (TL_LENS_COMMUNITY, "community"))

G_DEFINE_ENUM_TYPE (TlUse, tl_use,
                    G_DEFINE_ENUM_VALUE (TL_USE_SOMETIMES, "sometimes"),
                    G_DEFINE_ENUM_VALUE (TL_USE_DAILY, "daily"))

G_DEFINE_FLAGS_TYPE (TlActivities, tl_activities,
                     G_DEFINE_ENUM_VALUE (TL_ACTIVITY_WATCH, "watch"),
                     G_DEFINE_ENUM_VALUE (TL_ACTIVITY_READ, "read"),
                     G_DEFINE_ENUM_VALUE (TL_ACTIVITY_TALK, "talk"),
                     G_DEFINE_ENUM_VALUE (TL_ACTIVITY_BUY, "buy"))

G_DEFINE_ENUM_TYPE (TlStage, tl_stage,
                    G_DEFINE_ENUM_VALUE (TL_STAGE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_STAGE_UNAWARE, "unaware"),
                    G_DEFINE_ENUM_VALUE (TL_STAGE_AWARE, "aware"),
                    G_DEFINE_ENUM_VALUE (TL_STAGE_TRIAL, "trial"),
                    G_DEFINE_ENUM_VALUE (TL_STAGE_REPEAT, "repeat"),
                    G_DEFINE_ENUM_VALUE (TL_STAGE_ADVOCATE, "advocate"))

G_DEFINE_ENUM_TYPE (TlPin, tl_pin,
                    G_DEFINE_ENUM_VALUE (TL_PIN_IN, "in"),
                    G_DEFINE_ENUM_VALUE (TL_PIN_OUT, "out"))

G_DEFINE_ENUM_TYPE (TlDirection, tl_direction,
                    G_DEFINE_ENUM_VALUE (TL_DIRECTION_UP, "up"),
                    G_DEFINE_ENUM_VALUE (TL_DIRECTION_DOWN, "down"))

G_DEFINE_ENUM_TYPE (TlScope, tl_scope,
                    G_DEFINE_ENUM_VALUE (TL_SCOPE_BUSINESS, "business"),
                    G_DEFINE_ENUM_VALUE (TL_SCOPE_CHANNEL, "channel"))

G_DEFINE_ENUM_TYPE (TlFunnel, tl_funnel,
                    G_DEFINE_ENUM_VALUE (TL_FUNNEL_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_FUNNEL_AWARENESS, "awareness"),
                    G_DEFINE_ENUM_VALUE (TL_FUNNEL_ENGAGEMENT, "engagement"),
                    G_DEFINE_ENUM_VALUE (TL_FUNNEL_CONVERSION, "conversion"),
                    G_DEFINE_ENUM_VALUE (TL_FUNNEL_LOYALTY, "loyalty"))

G_DEFINE_ENUM_TYPE (TlFrequency, tl_frequency,
                    G_DEFINE_ENUM_VALUE (TL_FREQUENCY_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_FREQUENCY_WEEKLY, "weekly"),
                    G_DEFINE_ENUM_VALUE (TL_FREQUENCY_MONTHLY, "monthly"),
                    G_DEFINE_ENUM_VALUE (TL_FREQUENCY_QUARTERLY, "quarterly"))

G_DEFINE_ENUM_TYPE (TlDenominator, tl_denominator,
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_UNSTATED, "unstated"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_FOLLOWERS, "followers"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_IMPRESSIONS, "impressions"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_REACH, "reach"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_CLICKS, "clicks"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_VISITORS, "visitors"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_MENTIONS, "mentions"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_MESSAGES, "messages"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_PLAYS, "plays"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_CUSTOMERS, "customers"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_ANSWERS, "answers"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_COST, "cost"),
                    G_DEFINE_ENUM_VALUE (TL_DENOMINATOR_LEADS, "leads"))

G_DEFINE_ENUM_TYPE (TlPeriods, tl_periods,
                    G_DEFINE_ENUM_VALUE (TL_PERIODS_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_PERIODS_ADD, "add"),
                    G_DEFINE_ENUM_VALUE (TL_PERIODS_LAST, "last"),
                    G_DEFINE_ENUM_VALUE (TL_PERIODS_MEAN, "mean"))

G_DEFINE_ENUM_TYPE (TlEvidence, tl_evidence,
                    G_DEFINE_ENUM_VALUE (TL_EVIDENCE_PRIMARY, "primary"),
                    G_DEFINE_ENUM_VALUE (TL_EVIDENCE_TRANSCRIBED, "transcribed"),
                    G_DEFINE_ENUM_VALUE (TL_EVIDENCE_SECOND_HAND, "second_hand"),
                    G_DEFINE_ENUM_VALUE (TL_EVIDENCE_WEAK, "weak"),
                    G_DEFINE_ENUM_VALUE (TL_EVIDENCE_OWN, "own"))

/**
 * tl_term_get_nick:
 * @type: one of the enumeration types of this file
 * @value: a value of it; of a set, a single member
 *
 * Returns: (nullable): the word that stands for @value in a file
 */
const char *
tl_term_get_nick (GType type,
                  int   value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (G_IS_FLAGS_CLASS (klass))
    {
      const GFlagsValue *values = G_FLAGS_CLASS (klass)->values;

      for (guint i = 0; i < G_FLAGS_CLASS (klass)->n_values; i++)
        if (values[i].value == (guint) value)
          return values[i].value_nick;
      return NULL;
    }
  else
    {
      const GEnumValue *found = g_enum_get_value (G_ENUM_CLASS (klass), value);

      return found != NULL ? found->value_nick : NULL;
    }
}

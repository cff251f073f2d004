/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

typedef struct
{
  int value;
  const char *label;
} Label;

typedef struct
{
  GType (*get_type) (void);
  const char *context;
  const Label *labels;
  guint n_labels;
} Terms;

static const Label functions[] = {
  { TL_FUNCTION_UNSET, NC_("function", "Not said") },
  { TL_FUNCTION_MARKETING, NC_("function", "Marketing") },
  { TL_FUNCTION_SALES, NC_("function", "Sales") },
  { TL_FUNCTION_CUSTOMER_SERVICE, NC_("function", "Customer service") },
  { TL_FUNCTION_CONTENT, NC_("function", "Content") },
  { TL_FUNCTION_LEADERSHIP, NC_("function", "Leadership") },
  { TL_FUNCTION_OPERATIONS, NC_("function", "Operations") },
  { TL_FUNCTION_HR_LEGAL, NC_("function", "HR or legal") },
  { TL_FUNCTION_OTHER, NC_("function", "Other") },
};

static const Label skills[] = {
  { TL_SKILL_STRATEGY, NC_("skill", "Strategy") },
  { TL_SKILL_WRITING, NC_("skill", "Writing") },
  { TL_SKILL_DESIGN, NC_("skill", "Design") },
  { TL_SKILL_PHOTO, NC_("skill", "Photos") },
  { TL_SKILL_VIDEO, NC_("skill", "Video") },
  { TL_SKILL_COMMUNITY, NC_("skill", "Talking with people") },
  { TL_SKILL_ANALYTICS, NC_("skill", "Numbers") },
  { TL_SKILL_APPROVAL, NC_("skill", "Approval") },
};

static const Label weekdays[] = {
  { TL_WEEKDAY_MONDAY, NC_("weekday", "Monday") },
  { TL_WEEKDAY_TUESDAY, NC_("weekday", "Tuesday") },
  { TL_WEEKDAY_WEDNESDAY, NC_("weekday", "Wednesday") },
  { TL_WEEKDAY_THURSDAY, NC_("weekday", "Thursday") },
  { TL_WEEKDAY_FRIDAY, NC_("weekday", "Friday") },
  { TL_WEEKDAY_SATURDAY, NC_("weekday", "Saturday") },
  { TL_WEEKDAY_SUNDAY, NC_("weekday", "Sunday") },
};

static const Label readiness_answers[] = {
  { TL_READINESS_UNSET, NC_("readiness", "Not answered") },
  { TL_READINESS_NOT_YET, NC_("readiness", "Not yet") },
  { TL_READINESS_PARTLY, NC_("readiness", "Partly") },
  { TL_READINESS_YES, NC_("readiness", "Yes") },
};

static const Label maturities[] = {
  { TL_MATURITY_UNSET, NC_("maturity", "Not said") },
  { TL_MATURITY_AD_HOC, NC_("maturity", "Ad hoc: whoever has time posts") },
  { TL_MATURITY_AWARENESS, NC_("maturity", "Aware: we know why and try things out") },
  { TL_MATURITY_INTEGRATED, NC_("maturity", "Integrated: part of everyday work") },
  { TL_MATURITY_OPTIMISED, NC_("maturity", "Optimised: measured and improved") },
};

static const Label maturity_sets[] = {
  { TL_MATURITIES_AD_HOC, NC_("maturities", "Ad hoc") },
  { TL_MATURITIES_AWARENESS, NC_("maturities", "Aware") },
  { TL_MATURITIES_INTEGRATED, NC_("maturities", "Integrated") },
  { TL_MATURITIES_OPTIMISED, NC_("maturities", "Optimised") },
};

static const Label customers[] = {
  { TL_CUSTOMERS_UNSET, NC_("customers", "Not said") },
  { TL_CUSTOMERS_CONSUMERS, NC_("customers", "Consumers") },
  { TL_CUSTOMERS_BUSINESSES, NC_("customers", "Businesses") },
  { TL_CUSTOMERS_BOTH, NC_("customers", "Both") },
};

static const Label objectives[] = {
  { TL_OBJECTIVE_UNSET, NC_("objective", "Not decided") },
  { TL_OBJECTIVE_AWARENESS, NC_("objective", "Awareness") },
  { TL_OBJECTIVE_SALES, NC_("objective", "Sales") },
  { TL_OBJECTIVE_LOYALTY, NC_("objective", "Loyalty and retention") },
};

static const Label key_date_kinds[] = {
  { TL_KEY_DATE_SEASON, NC_("key date", "Season") },
  { TL_KEY_DATE_PROMOTION, NC_("key date", "Promotion") },
  { TL_KEY_DATE_LAUNCH, NC_("key date", "Launch") },
  { TL_KEY_DATE_EVENT, NC_("key date", "Event") },
  { TL_KEY_DATE_CLOSURE, NC_("key date", "Closed") },
};

static const Label levels[] = {
  { TL_LEVEL_UNSET, NC_("level", "Not said") },
  { TL_LEVEL_LOW, NC_("level", "Low") },
  { TL_LEVEL_MEDIUM, NC_("level", "Medium") },
  { TL_LEVEL_HIGH, NC_("level", "High") },
};

static const Label obstacle_kinds[] = {
  { TL_OBSTACLE_FORESEEN, NC_("obstacle", "Foreseen: it will come") },
  { TL_OBSTACLE_FEARED, NC_("obstacle", "Feared: it may come") },
};

static const Label topic_kinds[] = {
  { TL_TOPIC_BRAND, NC_("topic", "Our name") },
  { TL_TOPIC_PRODUCT, NC_("topic", "What we sell") },
  { TL_TOPIC_NEED, NC_("topic", "What people need") },
  { TL_TOPIC_COMPETITOR, NC_("topic", "A competitor") },
  { TL_TOPIC_INDUSTRY, NC_("topic", "Our trade") },
};

static const Label verdicts[] = {
  { TL_VERDICT_UNSET, NC_("account", "Not decided") },
  { TL_VERDICT_KEEP, NC_("account", "Keep") },
  { TL_VERDICT_FIX, NC_("account", "Fix") },
  { TL_VERDICT_REST, NC_("account", "Put to rest") },
  { TL_VERDICT_CLOSE, NC_("account", "Close") },
};

static const Label insight_sources[] = {
  { TL_INSIGHT_CUSTOMERS, NC_("insight", "Our customers") },
  { TL_INSIGHT_MARKET, NC_("insight", "The wider market") },
  { TL_INSIGHT_COMPETITORS, NC_("insight", "Competitors") },
};

static const Label strengths[] = {
  { TL_STRENGTH_WEAK, NC_("insight", "Weak") },
  { TL_STRENGTH_MEDIUM, NC_("insight", "Medium") },
  { TL_STRENGTH_STRONG, NC_("insight", "Strong") },
};

static const Label ages[] = {
  { TL_AGE_18_29, NC_("age", "18–29") },
  { TL_AGE_30_49, NC_("age", "30–49") },
  { TL_AGE_50_64, NC_("age", "50–64") },
  { TL_AGE_65_PLUS, NC_("age", "65 and over") },
};

static const Label genders[] = {
  { TL_GENDER_WOMEN, NC_("gender", "Women") },
  { TL_GENDER_MEN, NC_("gender", "Men") },
};

static const Label incomes[] = {
  { TL_INCOME_UNDER_30K, NC_("income", "Under $30,000") },
  { TL_INCOME_30K_70K, NC_("income", "$30,000–70,000") },
  { TL_INCOME_70K_100K, NC_("income", "$70,000–100,000") },
  { TL_INCOME_100K_PLUS, NC_("income", "$100,000 and over") },
};

static const Label educations[] = {
  { TL_EDUCATION_SCHOOL, NC_("education", "School") },
  { TL_EDUCATION_SOME_COLLEGE, NC_("education", "Some college") },
  { TL_EDUCATION_COLLEGE, NC_("education", "College degree") },
};

static const Label communities[] = {
  { TL_COMMUNITY_URBAN, NC_("community", "City") },
  { TL_COMMUNITY_SUBURBAN, NC_("community", "Suburb") },
  { TL_COMMUNITY_RURAL, NC_("community", "Countryside") },
};

static const Label lenses[] = {
  { TL_LENS_AGE, NC_("lens", "Age") },
  { TL_LENS_GENDER, NC_("lens", "Gender") },
  { TL_LENS_INCOME, NC_("lens", "Household income") },
  { TL_LENS_EDUCATION, NC_("lens", "Education") },
  { TL_LENS_COMMUNITY, NC_("lens", "Where they live") },
};

static const Label uses[] = {
  { TL_USE_SOMETIMES, NC_("use", "Sometimes") },
  { TL_USE_DAILY, NC_("use", "Daily") },
};

static const Label activities[] = {
  { TL_ACTIVITY_WATCH, NC_("activity", "Watch") },
  { TL_ACTIVITY_READ, NC_("activity", "Read") },
  { TL_ACTIVITY_TALK, NC_("activity", "Talk") },
  { TL_ACTIVITY_BUY, NC_("activity", "Buy") },
};

static const Label stages[] = {
  { TL_STAGE_UNSET, NC_("stage", "Not said") },
  { TL_STAGE_UNAWARE, NC_("stage", "Do not know us") },
  { TL_STAGE_AWARE, NC_("stage", "Know us") },
  { TL_STAGE_TRIAL, NC_("stage", "Tried us once") },
  { TL_STAGE_REPEAT, NC_("stage", "Come again") },
  { TL_STAGE_ADVOCATE, NC_("stage", "Recommend us") },
};

static const Label pins[] = {
  { TL_PIN_IN, NC_("channel choice", "Use it in any case") },
  { TL_PIN_OUT, NC_("channel choice", "Do not use it") },
};

static const Label directions[] = {
  { TL_DIRECTION_UP, NC_("direction", "More is better") },
  { TL_DIRECTION_DOWN, NC_("direction", "Less is better") },
};

static const Label scopes[] = {
  { TL_SCOPE_BUSINESS, NC_("scope", "The whole business") },
  { TL_SCOPE_CHANNEL, NC_("scope", "One channel") },
};

static const Label funnels[] = {
  { TL_FUNNEL_UNSET, NC_("funnel", "Not said") },
  { TL_FUNNEL_AWARENESS, NC_("funnel", "They see us") },
  { TL_FUNNEL_ENGAGEMENT, NC_("funnel", "They react") },
  { TL_FUNNEL_CONVERSION, NC_("funnel", "They buy, book or sign up") },
  { TL_FUNNEL_LOYALTY, NC_("funnel", "They come back and tell others") },
};

static const Label frequencies[] = {
  { TL_FREQUENCY_UNSET, NC_("frequency", "Not said") },
  { TL_FREQUENCY_WEEKLY, NC_("frequency", "Every week") },
  { TL_FREQUENCY_MONTHLY, NC_("frequency", "Every month") },
  { TL_FREQUENCY_QUARTERLY, NC_("frequency", "Every quarter") },
};

static const Label denominators[] = {
  { TL_DENOMINATOR_NONE, NC_("denominator", "Not a rate") },
  { TL_DENOMINATOR_UNSTATED, NC_("denominator", "Not stated") },
  { TL_DENOMINATOR_FOLLOWERS, NC_("denominator", "Followers") },
  { TL_DENOMINATOR_IMPRESSIONS, NC_("denominator", "Impressions") },
  { TL_DENOMINATOR_REACH, NC_("denominator", "People reached") },
  { TL_DENOMINATOR_CLICKS, NC_("denominator", "Clicks") },
  { TL_DENOMINATOR_VISITORS, NC_("denominator", "Visitors") },
  { TL_DENOMINATOR_MENTIONS, NC_("denominator", "Mentions") },
  { TL_DENOMINATOR_MESSAGES, NC_("denominator", "Messages") },
  { TL_DENOMINATOR_PLAYS, NC_("denominator", "Plays") },
  { TL_DENOMINATOR_CUSTOMERS, NC_("denominator", "Customers") },
  { TL_DENOMINATOR_ANSWERS, NC_("denominator", "People asked") },
  { TL_DENOMINATOR_COST, NC_("denominator", "Cost") },
  { TL_DENOMINATOR_LEADS, NC_("denominator", "Enquiries") },
};

static const Label periods[] = {
  { TL_PERIODS_UNSET, NC_("periods", "As usual for such a number") },
  { TL_PERIODS_ADD, NC_("periods", "They add up") },
  { TL_PERIODS_LAST, NC_("periods", "The last one counts") },
  { TL_PERIODS_MEAN, NC_("periods", "Their mean") },
};

static const Label evidences[] = {
  { TL_EVIDENCE_PRIMARY, NC_("evidence", "The publisher’s own data") },
  { TL_EVIDENCE_TRANSCRIBED, NC_("evidence", "Copied from the publisher") },
  { TL_EVIDENCE_SECOND_HAND, NC_("evidence", "As others quote it") },
  { TL_EVIDENCE_WEAK, NC_("evidence", "Weak: no method is stated") },
  { TL_EVIDENCE_OWN, NC_("evidence", "Our own estimate") },
};

static const Label action_fields[] = {
  { TL_ACTION_FIELD_TITLE, NC_("field of an action", "What to do") },
  { TL_ACTION_FIELD_DATE, NC_("field of an action", "Date") },
  { TL_ACTION_FIELD_TIME, NC_("field of an action", "Time") },
  { TL_ACTION_FIELD_PREPARE_ON, NC_("field of an action", "Day of the work") },
  { TL_ACTION_FIELD_CHANNEL, NC_("field of an action", "Channel") },
  { TL_ACTION_FIELD_PERSONA, NC_("field of an action", "For whom") },
  { TL_ACTION_FIELD_PILLAR, NC_("field of an action", "Theme") },
  { TL_ACTION_FIELD_FORMAT, NC_("field of an action", "Kind of piece") },
  { TL_ACTION_FIELD_KPI, NC_("field of an action", "Measured by") },
  { TL_ACTION_FIELD_OPERATOR, NC_("field of an action", "Who does it") },
  { TL_ACTION_FIELD_ACCOUNTABLE, NC_("field of an action", "Who answers for it") },
  { TL_ACTION_FIELD_APPROVER, NC_("field of an action", "Who approves it") },
  { TL_ACTION_FIELD_MINUTES, NC_("field of an action", "Work") },
  { TL_ACTION_FIELD_STATUS, NC_("field of an action", "Status") },
  { TL_ACTION_FIELD_TEXT, NC_("field of an action", "Text of the post") },
  { TL_ACTION_FIELD_PICTURE, NC_("field of an action", "Picture (web address or file)") },
  { TL_ACTION_FIELD_PICTURE_TEXT, NC_("field of an action", "Picture in words") },
  { TL_ACTION_FIELD_NOTE, NC_("field of an action", "Note") },
};

#define TERMS(type, context, labels) { type##_get_type, context, labels, G_N_ELEMENTS (labels) }

static const Terms terms[] = {
  TERMS (tl_function, "function", functions),
  TERMS (tl_skills, "skill", skills),
  TERMS (tl_weekdays, "weekday", weekdays),
  TERMS (tl_readiness_answer, "readiness", readiness_answers),
  TERMS (tl_maturity, "maturity", maturities),
  TERMS (tl_maturities, "maturities", maturity_sets),
  TERMS (tl_customers, "customers", customers),
  TERMS (tl_objective, "objective", objectives),
  TERMS (tl_key_date_kind, "key date", key_date_kinds),
  TERMS (tl_level, "level", levels),
  TERMS (tl_obstacle_kind, "obstacle", obstacle_kinds),
  TERMS (tl_topic_kind, "topic", topic_kinds),
  TERMS (tl_verdict, "account", verdicts),
  TERMS (tl_insight_source, "insight", insight_sources),
  TERMS (tl_strength, "insight", strengths),
  TERMS (tl_ages, "age", ages),
  TERMS (tl_genders, "gender", genders),
  TERMS (tl_incomes, "income", incomes),
  TERMS (tl_educations, "education", educations),
  TERMS (tl_communities, "community", communities),
  TERMS (tl_lens, "lens", lenses),
  TERMS (tl_use, "use", uses),
  TERMS (tl_activities, "activity", activities),
  TERMS (tl_stage, "stage", stages),
  TERMS (tl_pin, "channel choice", pins),
  TERMS (tl_direction, "direction", directions),
  TERMS (tl_scope, "scope", scopes),
  TERMS (tl_funnel, "funnel", funnels),
  TERMS (tl_frequency, "frequency", frequencies),
  TERMS (tl_denominator, "denominator", denominators),
  TERMS (tl_periods, "periods", periods),
  TERMS (tl_evidence, "evidence", evidences),
  TERMS (tl_action_field, "field of an action", action_fields),
};

static const Terms *
find_terms (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      if (terms[i].get_type () == type)
        return &terms[i];
    }

  return NULL;
}

static const char *
translate (const Terms *of,
           const Label *label)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, of->context, label->label);
}

const char *
tl_wording_term (GType type,
                 int   value)
{
  const Terms *found = find_terms (type);

  for (guint i = 0; found != NULL && i < found->n_labels; i++)
    {
      if (found->labels[i].value == value)
        return translate (found, &found->labels[i]);
    }

  g_return_val_if_reached ("");
}

char *
tl_wording_flags (GType type,
                  guint value)
{
  const Terms *found = find_terms (type);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_return_val_if_fail (found != NULL, g_strdup (""));

  for (guint i = 0; i < found->n_labels; i++)
    {
      if (!(value & (guint) found->labels[i].value))
        continue;

      if (joined->len > 0)
        /* Translators: stands between the parts of an enumeration. */
        g_string_append (joined, C_("list", ", "));
      g_string_append (joined, translate (found, &found->labels[i]));
    }

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static const char * const tasks[TL_N_TASKS] = {
  [TL_TASK_MAKE] = NC_("task", "Make a post"),
  [TL_TASK_ADAPT] = NC_("task", "Adapt a post"),
  [TL_TASK_LEAD_UP] = NC_("task", "Get ready"),
  [TL_TASK_LISTEN] = NC_("task", "Listen"),
  [TL_TASK_ANSWER] = NC_("task", "Answer people"),
  [TL_TASK_JOIN] = NC_("task", "Join in"),
  [TL_TASK_READ_KPI] = NC_("task", "Read a number"),
  [TL_TASK_LOOK_AHEAD] = NC_("task", "Look ahead"),
  [TL_TASK_REPORT] = NC_("task", "Report"),
  [TL_TASK_REVIEW] = NC_("task", "Review"),
  [TL_TASK_WATCH] = NC_("task", "Look for a sign"),
  [TL_TASK_FIX_ACCOUNT] = NC_("task", "Fix an account"),
  [TL_TASK_REST_ACCOUNT] = NC_("task", "Put an account to rest"),
  [TL_TASK_CLOSE_ACCOUNT] = NC_("task", "Close an account"),
  [TL_TASK_OPEN_ACCOUNT] = NC_("task", "Open an account"),
  [TL_TASK_READINESS] = NC_("task", "Get the team ready"),
  [TL_TASK_OWN] = NC_("task", "Your own"),
};

const char *
tl_wording_task (TlTask task)
{
  g_return_val_if_fail ((guint) task < TL_N_TASKS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "task", tasks[task]);
}

const char *
tl_wording_severity (TlSeverity severity)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return C_("severity", "Error");
    case TL_SEVERITY_WARNING:
      return C_("severity", "Warning");
    case TL_SEVERITY_HINT:
      return C_("severity", "Hint");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tl_wording_catalogue (const char *text)
{
  /* The translation of "" is the header of the translations. */
  if (text == NULL || *text == '\0')
    return "";

  return g_dgettext (GETTEXT_PACKAGE, text);
}

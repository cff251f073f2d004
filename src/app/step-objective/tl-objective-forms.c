/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-objective-forms.h"

#include <glib/gi18n.h>
#include <math.h>

#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-course.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-tool.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording.h"

/* --- Lists --- */

static char *
summarise_business_objective (TlDocument *document,
                              TlRecord   *objective)
{
  return g_strdup (tl_record_get_text (objective, TL_BUSINESS_OBJECTIVE_MEASURE));
}

static const TlFormItem business_objective_items[] = {
  { TL_BUSINESS_OBJECTIVE_TEXT },
  { TL_BUSINESS_OBJECTIVE_MEASURE },
  { 0 },
};

static const TlFormGroup business_objective_groups[] = {
  { .items = business_objective_items },
};

static char *
summarise_tool (TlDocument *document,
                TlRecord   *tool)
{
  return g_strdup (tl_record_get_text (tool, TL_TOOL_PURPOSE));
}

static const TlFormItem tool_items[] = {
  { TL_TOOL_NAME },
  { TL_TOOL_PURPOSE },
  { TL_TOOL_COST_PER_MONTH },
  { 0 },
};

static const TlFormGroup tool_groups[] = {
  { .items = tool_items },
};

static char *
summarise_pillar (TlDocument *document,
                  TlRecord   *pillar)
{
  g_autofree char *percent = NULL;

  if (!tl_record_is_set (pillar, TL_PILLAR_SHARE))
    return NULL;

  percent = tl_wording_percent (tl_record_get_optional (pillar, TL_PILLAR_SHARE));

  /* Translators: what part of all posts a theme has, as in "40 % of posts". */
  return g_strdup_printf (_("%s of posts"), percent);
}

static const TlFormItem pillar_items[] = {
  { TL_PILLAR_NAME },
  { TL_PILLAR_SHARE },
  { TL_PILLAR_GIVES, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup pillar_groups[] = {
  { .items = pillar_items },
};

static char *
summarise_key_date (TlDocument *document,
                    TlRecord   *key_date)
{
  const char *kind = tl_wording_term (TL_TYPE_KEY_DATE_KIND, tl_record_get_enum (key_date, TL_KEY_DATE_KIND));
  g_autofree char *first = tl_wording_date (tl_record_get_date (key_date, TL_KEY_DATE_FIRST));
  g_autofree char *last = tl_wording_date (tl_record_get_date (key_date, TL_KEY_DATE_LAST));

  if (*first == '\0')
    return g_strdup (kind);

  if (*last == '\0')
    return g_strdup_printf ("%s · %s", kind, first);

  /* Translators: the kind of a key date, its first day and its last day. */
  return g_strdup_printf (_("%s · %s – %s"), kind, first, last);
}

static const TlFormItem key_date_items[] = {
  { TL_KEY_DATE_NAME },
  { TL_KEY_DATE_KIND },
  { TL_KEY_DATE_FIRST },
  { TL_KEY_DATE_LAST },
  { TL_KEY_DATE_YEARLY },
  { TL_KEY_DATE_PILLAR },
  { TL_KEY_DATE_OFFER, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup key_date_groups[] = {
  { .items = key_date_items },
};

static char *
summarise_obstacle (TlDocument *document,
                    TlRecord   *obstacle)
{
  int likelihood = tl_record_get_enum (obstacle, TL_OBSTACLE_LIKELIHOOD);
  int impact = tl_record_get_enum (obstacle, TL_OBSTACLE_IMPACT);

  if (likelihood == TL_LEVEL_UNSET || impact == TL_LEVEL_UNSET)
    return g_strdup (tl_wording_term (TL_TYPE_OBSTACLE_KIND, tl_record_get_enum (obstacle, TL_OBSTACLE_KIND)));

  /* Translators: two levels such as "low" and "high". */
  return g_strdup_printf (_("How likely: %s · How bad: %s"),
                          tl_wording_term (TL_TYPE_LEVEL, likelihood),
                          tl_wording_term (TL_TYPE_LEVEL, impact));
}

static const TlFormItem obstacle_items[] = {
  { TL_OBSTACLE_TEXT, TL_LOOK_LONG },
  { TL_OBSTACLE_KIND, TL_LOOK_CHIPS },
  { TL_OBSTACLE_LIKELIHOOD, TL_LOOK_CHIPS },
  { TL_OBSTACLE_IMPACT, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem adjustment_items[] = {
  { TL_OBSTACLE_SIGN, TL_LOOK_LONG },
  { TL_OBSTACLE_WATCHER },
  { TL_OBSTACLE_ADJUSTMENT, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup obstacle_groups[] = {
  { .items = obstacle_items },
  { .title = N_("If it comes"), .items = adjustment_items },
};

const TlListForm tl_objective_list_forms[] = {
  {
    .get_type = tl_business_objective_get_type,
    .add = N_("Add business objective"),
    .groups = business_objective_groups,
    .n_groups = G_N_ELEMENTS (business_objective_groups),
    .summary = summarise_business_objective,
  },
  {
    .get_type = tl_tool_get_type,
    .add = N_("Add tool"),
    .groups = tool_groups,
    .n_groups = G_N_ELEMENTS (tool_groups),
    .summary = summarise_tool,
  },
  {
    .get_type = tl_pillar_get_type,
    .add = N_("Add theme"),
    .groups = pillar_groups,
    .n_groups = G_N_ELEMENTS (pillar_groups),
    .summary = summarise_pillar,
  },
  {
    .get_type = tl_key_date_get_type,
    .add = N_("Add key date"),
    .own_page = TRUE,
    .groups = key_date_groups,
    .n_groups = G_N_ELEMENTS (key_date_groups),
    .summary = summarise_key_date,
  },
  {
    .get_type = tl_obstacle_get_type,
    .add = N_("Add obstacle"),
    .own_page = TRUE,
    .groups = obstacle_groups,
    .n_groups = G_N_ELEMENTS (obstacle_groups),
    .summary = summarise_obstacle,
  },
  { NULL },
};

/* --- The page --- */

/* What the shares of the themes add up to. */
static char *
note_shares (TlRecord *strategy)
{
  TlRecordList *pillars = tl_record_get_list (strategy, TL_STRATEGY_PILLARS);
  g_autofree char *percent = NULL;
  double sum = 0;

  for (guint i = 0; i < tl_record_list_get_length (pillars); i++)
    {
      double share = tl_record_get_optional (tl_record_list_get (pillars, i), TL_PILLAR_SHARE);

      sum += isnan (share) ? 0 : share;
    }

  if (sum == 0)
    return NULL;

  percent = tl_wording_percent (sum);
  if (sum == 100)
    return g_strdup_printf (_("All themes together: %s."), percent);

  /* Translators: a percentage other than 100. */
  return g_strdup_printf (_("All themes together: %s. Aim for 100."), percent);
}

static const TlFormItem business_items[] = {
  { TL_BUSINESS_NAME },
  { TL_BUSINESS_ACTIVITY, TL_LOOK_LONG },
  { TL_BUSINESS_INDUSTRY },
  { TL_BUSINESS_CUSTOMERS, TL_LOOK_CHIPS },
  { TL_BUSINESS_MISSION, TL_LOOK_LONG },
  { TL_BUSINESS_VISION, TL_LOOK_LONG },
  { TL_BUSINESS_ECONOMIC_ENVIRONMENT, TL_LOOK_LONG },
  { TL_BUSINESS_SOCIAL_ENVIRONMENT, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem whys_items[] = {
  { TL_WHYS_WHY_SOCIAL, TL_LOOK_LONG },
  { TL_WHYS_WHY_FIT, TL_LOOK_LONG },
  { TL_WHYS_TEN_YEARS, TL_LOOK_LONG },
  { TL_WHYS_ALTERNATIVES, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem business_objectives_items[] = {
  { TL_BUSINESS_OBJECTIVES },
  { 0 },
};

static const TlFormItem aim_items[] = {
  { TL_AIM_PRIMARY, TL_LOOK_CHIPS },
  { TL_AIM_SERVES },
  { TL_AIM_PARKED, TL_LOOK_CHIPS },
  { TL_AIM_PARKED_SINCE },
  { 0 },
};

static const TlFormItem pillars_items[] = {
  { TL_STRATEGY_PILLARS },
  { 0 },
};

static const TlFormItem course_items[] = {
  { TL_COURSE_APPROACH, TL_LOOK_LONG },
  { TL_COURSE_TONE, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem rules_items[] = {
  { TL_COURSE_NEVER_DO, TL_LOOK_LONG },
  { TL_COURSE_COMPLAINTS_RULE, TL_LOOK_LONG },
  { TL_COURSE_COMPLAINTS_OWNER },
  { TL_COURSE_PHOTO_CONSENT, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem key_dates_items[] = {
  { TL_STRATEGY_KEY_DATES },
  { 0 },
};

static const TlFormItem obstacles_items[] = {
  { TL_STRATEGY_OBSTACLES },
  { 0 },
};

static const TlFormItem place_items[] = {
  { TL_BUSINESS_COUNTRY, TL_LOOK_COUNTRY },
  { TL_BUSINESS_TIME_ZONE, TL_LOOK_TIME_ZONE },
  { TL_BUSINESS_CURRENCY, TL_LOOK_CURRENCY },
  { TL_BUSINESS_FISCAL_YEAR_START, TL_LOOK_MONTH },
  { 0 },
};

static const TlFormItem budget_items[] = {
  { TL_BUSINESS_TOOL_BUDGET },
  { TL_BUSINESS_ADVERTISING_BUDGET },
  { TL_BUSINESS_PRODUCTION_BUDGET },
  { 0 },
};

static const TlFormItem tools_items[] = {
  { TL_BUSINESS_TOOLS },
  { 0 },
};

const TlFormGroup tl_objective_groups[] = {
  { .title = N_("The business"), .child = TL_STRATEGY_BUSINESS, .items = business_items },
  { .title = N_("Why"), .child = TL_STRATEGY_WHYS, .items = whys_items },
  { .child = TL_STRATEGY_BUSINESS, .items = business_objectives_items },
  { .title = N_("Objective on social media"), .child = TL_STRATEGY_AIM, .items = aim_items },
  { .title = N_("Course"), .child = TL_STRATEGY_COURSE, .items = course_items },
  { .items = pillars_items, .note = note_shares },
  { .title = N_("House rules"), .child = TL_STRATEGY_COURSE, .items = rules_items },
  { .items = key_dates_items },
  { .items = obstacles_items },
  { .title = N_("Place and year"), .child = TL_STRATEGY_BUSINESS, .items = place_items },
  { .title = N_("Money"), .child = TL_STRATEGY_BUSINESS, .items = budget_items },
  { .child = TL_STRATEGY_BUSINESS, .items = tools_items },
};

const guint tl_objective_n_groups = G_N_ELEMENTS (tl_objective_groups);

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bakery.h"

#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-usage-figure.h"
#include "plan/tl-plan-private.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-course.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-readiness.h"
#include "strategy/tl-topic.h"
#include "strategy/tl-whys.h"

static gpointer
add (gpointer    owner,
     guint       list,
     const char *id)
{
  return tl_record_list_append_new (tl_record_get_list (owner, list), id);
}

static void
add_source (TlCatalogue *catalogue,
            const char  *id,
            const char  *publisher,
            int          year)
{
  gpointer source = add (catalogue, TL_CATALOGUE_SOURCES, id);

  tl_record_set_text (source, TL_SOURCE_PUBLISHER, publisher);
  tl_record_set_integer (source, TL_SOURCE_YEAR, year);
}

static void
add_format (TlCatalogue *catalogue,
            const char  *id,
            const char  *name,
            guint        skills)
{
  gpointer format = add (catalogue, TL_CATALOGUE_FORMATS, id);

  tl_record_set_text (format, TL_FORMAT_NAME, name);
  tl_record_set_flags (format, TL_FORMAT_SKILLS, skills);
}

static void
add_usage_figure (gpointer    usage,
                  const char *id,
                  TlLens      lens,
                  const char *band,
                  double      percent)
{
  gpointer figure = add (usage, TL_USAGE_FIGURES, id);

  tl_record_set_enum (figure, TL_USAGE_FIGURE_LENS, lens);
  tl_record_set_text (figure, TL_USAGE_FIGURE_BAND, band);
  tl_record_set_optional (figure, TL_USAGE_FIGURE_PERCENT, percent);
}

static void
add_instagram (TlCatalogue *catalogue)
{
  gpointer channel = add (catalogue, TL_CATALOGUE_CHANNELS, "instagram");
  gpointer cadence, usage, benchmark;

  tl_record_set_text (channel, TL_CHANNEL_NAME, "Instagram");
  tl_record_set_ref (add (channel, TL_CHANNEL_FORMATS, "instagram-photo"), TL_CHANNEL_FORMAT_FORMAT, "photo");
  tl_record_set_ref (add (channel, TL_CHANNEL_FORMATS, "instagram-video"), TL_CHANNEL_FORMAT_FORMAT, "short_video");

  tl_record_set_integer (channel, TL_CHANNEL_ANSWER_MINUTES, 5);

  cadence = add (channel, TL_CHANNEL_CADENCES, "instagram-buffer");
  tl_record_set_ref (cadence, TL_CADENCE_SOURCE, "buffer2026");
  tl_record_set_optional (cadence, TL_CADENCE_LOW, 3);
  tl_record_set_optional (cadence, TL_CADENCE_HIGH, 5);
  cadence = add (channel, TL_CHANNEL_CADENCES, "instagram-one");
  tl_record_set_ref (cadence, TL_CADENCE_SOURCE, "undated");
  tl_record_set_optional (cadence, TL_CADENCE_LOW, 1);
  tl_record_set_optional (cadence, TL_CADENCE_HIGH, 1);

  usage = add (channel, TL_CHANNEL_USAGE, "instagram-pew");
  tl_record_set_ref (usage, TL_USAGE_SOURCE, "pew2025");
  tl_record_set_text (usage, TL_USAGE_COUNTRY, "US");
  tl_record_set_optional (usage, TL_USAGE_OVERALL, 50);
  add_usage_figure (usage, "f1", TL_LENS_AGE, "18-29", 80);
  add_usage_figure (usage, "f2", TL_LENS_AGE, "30-49", 62);
  add_usage_figure (usage, "f3", TL_LENS_GENDER, "women", 55);
  add_usage_figure (usage, "f4", TL_LENS_INCOME, "under_30k", 41);
  add_usage_figure (usage, "f5", TL_LENS_EDUCATION, "college", 58);
  add_usage_figure (usage, "f6", TL_LENS_COMMUNITY, "urban", 55);

  benchmark = add (channel, TL_CHANNEL_BENCHMARKS, "instagram-er");
  tl_record_set_ref (benchmark, TL_BENCHMARK_SOURCE, "rivaliq2025");
  tl_record_set_optional (benchmark, TL_BENCHMARK_PERCENT, 0.36);
  tl_record_set_enum (benchmark, TL_BENCHMARK_DENOMINATOR, TL_DENOMINATOR_FOLLOWERS);
}

static void
add_channel (TlCatalogue *catalogue,
             const char  *id,
             const char  *name,
             const char  *format)
{
  gpointer channel = add (catalogue, TL_CATALOGUE_CHANNELS, id);

  tl_record_set_text (channel, TL_CHANNEL_NAME, name);
  if (format != NULL)
    {
      g_autofree char *format_id = g_strconcat (id, "-", format, NULL);

      tl_record_set_ref (add (channel, TL_CHANNEL_FORMATS, format_id), TL_CHANNEL_FORMAT_FORMAT, format);
    }
}

static TlCatalogue *
make_catalogue (void)
{
  TlCatalogue *catalogue = tl_record_new (TL_TYPE_CATALOGUE, NULL);
  gpointer industry, figure, definition;

  add_source (catalogue, "buffer2026", "Buffer", 2026);
  add_source (catalogue, "pew2025", "Pew Research Center", 2025);
  add_source (catalogue, "rivaliq2025", "Rival IQ", 2025);
  add_source (catalogue, "undated", "An aggregator", 0);

  add_format (catalogue, "photo", "Photo with text", TL_SKILL_PHOTO);
  add_format (catalogue, "short_video", "Short video", TL_SKILL_VIDEO);
  add_format (catalogue, "poll", "Poll", TL_SKILL_COMMUNITY);

  add_instagram (catalogue);
  add_channel (catalogue, "facebook", "Facebook", "photo");
  add_channel (catalogue, "tiktok", "TikTok", "short_video");
  add_channel (catalogue, "bare", "Bare", NULL);

  industry = add (catalogue, TL_CATALOGUE_INDUSTRIES, "food");
  tl_record_set_text (industry, TL_INDUSTRY_NAME, "Food and drink");
  figure = add (industry, TL_INDUSTRY_FIGURES, "food-instagram");
  tl_record_set_ref (figure, TL_INDUSTRY_FIGURE_CHANNEL, "instagram");
  tl_record_set_optional (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK, 2.79);

  definition = add (catalogue, TL_CATALOGUE_KPIS, "reach");
  tl_record_set_text (definition, TL_KPI_DEFINITION_NAME, "Reach");
  tl_record_set_text (definition, TL_KPI_DEFINITION_FORMULA, "number of different people who saw the content");
  tl_record_set_text (definition, TL_KPI_DEFINITION_UNIT, "people");

  return catalogue;
}

static void
answer_team (TlStrategy *strategy)
{
  tl_record_set_text (add (strategy, TL_STRATEGY_TEAM, "anna"), TL_MEMBER_NAME, "Anna");
  tl_record_set_text (add (strategy, TL_STRATEGY_TEAM, "ben"), TL_MEMBER_NAME, "Ben");
  tl_record_set_enum (tl_record_get_child (strategy, TL_STRATEGY_READINESS),
                      TL_READINESS_GOVERNANCE_POLICIES, TL_READINESS_NOT_YET);
  tl_record_set_enum (tl_record_get_child (strategy, TL_STRATEGY_READINESS),
                      TL_READINESS_CULTURE_OPEN, TL_READINESS_PARTLY);
}

static void
answer_objective (TlStrategy *strategy)
{
  gpointer business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  gpointer whys = tl_record_get_child (strategy, TL_STRATEGY_WHYS);
  gpointer course = tl_record_get_child (strategy, TL_STRATEGY_COURSE);
  gpointer record;

  tl_record_set_text (business, TL_BUSINESS_NAME, "Hearth & Crumb");
  tl_record_set_ref (business, TL_BUSINESS_INDUSTRY, "food");
  record = add (business, TL_BUSINESS_OBJECTIVES, "more-cakes");
  tl_record_set_text (record, TL_BUSINESS_OBJECTIVE_TEXT, "sell more cakes to order");
  tl_record_set_text (whys, TL_WHYS_WHY_SOCIAL, "Our regulars are there.");
  tl_record_set_text (whys, TL_WHYS_TEN_YEARS, "Everybody in town knows who bakes their bread.");
  tl_record_set_enum (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY, TL_OBJECTIVE_AWARENESS);
  tl_record_set_text (course, TL_COURSE_TONE, "warm and brief");
  tl_record_set_text (course, TL_COURSE_COMPLAINTS_RULE, "Anna answers the same day.");

  record = add (strategy, TL_STRATEGY_PILLARS, "counter");
  tl_record_set_text (record, TL_PILLAR_NAME, "Behind the counter");
  tl_record_set_text (record, TL_PILLAR_GIVES, "a look at real craft");

  record = add (strategy, TL_STRATEGY_KEY_DATES, "easter");
  tl_record_set_text (record, TL_KEY_DATE_NAME, "Easter baking");
  tl_record_set_date (record, TL_KEY_DATE_FIRST, tl_day_new (2027, 3, 22));
  tl_record_set_text (record, TL_KEY_DATE_OFFER, "Two plaited loaves for the price of one.");

  record = add (strategy, TL_STRATEGY_OBSTACLES, "reviews");
  tl_record_set_text (record, TL_OBSTACLE_TEXT, "Somebody rants about prices");
  tl_record_set_text (record, TL_OBSTACLE_SIGN, "two bad reviews in a week");
  tl_record_set_text (record, TL_OBSTACLE_ADJUSTMENT, "Invite them to a tasting.");
}

static void
answer_listening (TlStrategy *strategy)
{
  static const char * const topics[] = { "sourdough", "gluten-free", "school lunch", "cake orders", "parking" };
  gpointer record;

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *id = g_strdup_printf ("topic%u", i + 1);

      record = add (strategy, TL_STRATEGY_TOPICS, id);
      tl_record_set_text (record, TL_TOPIC_TEXT, topics[i]);
      if (i < 2)
        tl_record_set_text (record, TL_TOPIC_WHERE, "the village group");
    }

  record = add (strategy, TL_STRATEGY_ACCOUNTS, "old-page");
  tl_record_set_ref (record, TL_ACCOUNT_CHANNEL, "facebook");
  tl_record_set_text (record, TL_ACCOUNT_HANDLE, "@hearthcrumb");
  tl_record_set_enum (record, TL_ACCOUNT_VERDICT, TL_VERDICT_FIX);
  tl_record_set_text (record, TL_ACCOUNT_NOTE, "wrong opening hours");

  record = add (strategy, TL_STRATEGY_INSIGHTS, "nuts");
  tl_record_set_text (record, TL_INSIGHT_TEXT, "Is there anything without nuts?");
  tl_record_set_ref (record, TL_INSIGHT_CHANNEL, "instagram");
  tl_record_set_enum (record, TL_INSIGHT_SOURCE, TL_INSIGHT_CUSTOMERS);
  tl_record_set_enum (record, TL_INSIGHT_STRENGTH, TL_STRENGTH_STRONG);

  record = add (strategy, TL_STRATEGY_CHANNEL_CHOICES, "choice");
  tl_record_set_ref (record, TL_CHANNEL_CHOICE_CHANNEL, "tiktok");
  tl_record_set_text (record, TL_CHANNEL_CHOICE_REASON, "Ben is there anyway");
}

static void
answer_audience (TlStrategy *strategy)
{
  gpointer record = add (strategy, TL_STRATEGY_PERSONAS, "families");

  tl_record_set_text (record, TL_PERSONA_NAME, "Young families");
  tl_record_set_optional (record, TL_PERSONA_SHARE, 45);
  tl_record_set_text (record, TL_PERSONA_LANGUAGE, "de");
  tl_record_set_flags (record, TL_PERSONA_AGES, TL_AGE_18_29);
  tl_record_set_flags (record, TL_PERSONA_GENDERS, TL_GENDER_WOMEN);
  tl_record_set_flags (record, TL_PERSONA_INCOMES, TL_INCOME_UNDER_30K);
  tl_record_set_flags (record, TL_PERSONA_EDUCATIONS, TL_EDUCATION_COLLEGE);
  tl_record_set_flags (record, TL_PERSONA_COMMUNITIES, TL_COMMUNITY_URBAN);
  tl_record_set_text (record, TL_PERSONA_NEXT_ACTION, "order a cake for the weekend");

  record = add (strategy, TL_STRATEGY_PERSONAS, "commuters");
  tl_record_set_text (record, TL_PERSONA_NAME, "Commuters");
  tl_record_set_flags (record, TL_PERSONA_AGES, TL_AGE_18_29 | TL_AGE_30_49 | TL_AGE_50_64);

  record = add (strategy, TL_STRATEGY_KPIS, "reach-kpi");
  tl_record_set_ref (record, TL_KPI_DEFINITION, "reach");
  record = add (strategy, TL_STRATEGY_KPIS, "offers");
  tl_record_set_text (record, TL_KPI_NAME, "Offers redeemed");
  tl_record_set_text (record, TL_KPI_READ_WHERE, "till list");
}

static const TlTrace post_traces[] = {
  { TL_TRACE_OBJECTIVE, "strategy.aim.primary" },
  { TL_TRACE_PERSONA, "families" },
  { TL_TRACE_INSIGHT, "nuts" },
  { TL_TRACE_PILLAR, "counter" },
  { TL_TRACE_KPI, "reach-kpi" },
};

TlPlanAction
bakery_make_post (void)
{
  return (TlPlanAction) {
    .key = "post/instagram/2027-03-08/1",
    .kind = TL_ACTION_POST,
    .task = TL_TASK_MAKE,
    .publish_on = BAKERY_POST_DAY,
    .channel = "instagram",
    .persona = "families",
    .pillar = "counter",
    .format = "photo",
    .kpi = "reach-kpi",
    .fiscal_year = 2027,
    .quarter = 1,
    .traces = post_traces,
    .n_traces = G_N_ELEMENTS (post_traces),
  };
}

static TlPlan *
make_plan (void)
{
  TlPlanOwner *owner = g_atomic_rc_box_new0 (TlPlanOwner);

  owner->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  owner->plan.frame = (TlPlanFrame) { tl_day_new (2027, 3, 1), 13, tl_day_new (2027, 3, 1) };

  return &owner->plan;
}

void
bakery_plan (Bakery             *self,
             const TlPlanAction *actions,
             guint               n_actions)
{
  TlPlanOwner *owner = (TlPlanOwner *) self->plan;

  for (guint i = 0; i < n_actions; i++)
    g_hash_table_insert (owner->by_key, (gpointer) actions[i].key, (gpointer) &actions[i]);
  self->plan->actions = actions;
  self->plan->n_actions = n_actions;
}

Bakery *
bakery_new (void)
{
  Bakery *self = g_new0 (Bakery, 1);

  self->catalogue = make_catalogue ();
  self->strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);
  self->plan = make_plan ();
  self->reading = (TlReading) { self->strategy, self->catalogue, self->plan };

  answer_team (self->strategy);
  answer_objective (self->strategy);
  answer_listening (self->strategy);
  answer_audience (self->strategy);

  return self;
}

void
bakery_free (Bakery *self)
{
  g_assert_finalize_object (G_OBJECT (self->strategy));
  g_assert_finalize_object (G_OBJECT (self->catalogue));
  tl_plan_unref (self->plan);
  g_free (self);
}

gpointer
bakery_find (Bakery     *self,
             const char *id)
{
  gpointer record = tl_record_find (self->strategy, id);

  g_assert_nonnull (record);

  return record;
}

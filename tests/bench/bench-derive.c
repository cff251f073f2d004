/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to derive a plan: an ordinary one and the largest. */

#include <glib/gprintf.h>

#include "catalogue/tl-catalogue-default.h"
#include "document/tl-envelope.h"
#include "plan/tl-finding.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-whys.h"

#define ROUNDS 50

static const char *const channels[] = { "instagram", "facebook", "google-business-profile", "youtube", "tiktok", "linkedin" };

static gpointer
add (TlStrategy *strategy,
     guint       list,
     const char *prefix,
     guint       number)
{
  g_autofree char *id = g_strdup_printf ("%s-%02u", prefix, number);

  return tl_record_list_append_new (tl_record_get_list (strategy, list), id);
}

static void
add_people (TlStrategy *strategy,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer member = add (strategy, TL_STRATEGY_TEAM, "member", i);

      tl_record_set_optional (member, TL_MEMBER_HOURS_PER_WEEK, 3 + i % 6);
      tl_record_set_flags (member, TL_MEMBER_SKILLS, i % 2 ? TL_SKILL_WRITING | TL_SKILL_VIDEO : TL_SKILL_PHOTO | TL_SKILL_COMMUNITY);
      tl_record_set_boolean (member, TL_MEMBER_LEAD, i == 0);
    }
}

static void
add_personas (TlStrategy *strategy,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer persona = add (strategy, TL_STRATEGY_PERSONAS, "persona", i);
      gpointer insight = add (strategy, TL_STRATEGY_INSIGHTS, "insight", i);
      g_autofree char *entry = g_strdup_printf ("entry-%02u", i);
      gpointer channel = tl_record_list_append_new (tl_record_get_list (persona, TL_PERSONA_CHANNELS), entry);
      const char *const ids[] = { tl_record_get_id (persona), NULL };

      tl_record_set_optional (persona, TL_PERSONA_SHARE, 10 + 7 * i % 40);
      tl_record_set_flags (persona, TL_PERSONA_AGES, 1u << i % 4);
      tl_record_set_flags (persona, TL_PERSONA_GENDERS, TL_GENDER_WOMEN);
      tl_record_set_flags (persona, TL_PERSONA_ONLINE_DAYS, 0x2a);
      tl_record_set_time (persona, TL_PERSONA_ONLINE_FROM, 8 * 60 + 60 * (int) (i % 12));
      tl_record_set_ref (channel, TL_PERSONA_CHANNEL_CHANNEL, channels[i % G_N_ELEMENTS (channels)]);
      tl_record_set_ref (insight, TL_INSIGHT_CHANNEL, channels[i % G_N_ELEMENTS (channels)]);
      tl_record_set_refs (insight, TL_INSIGHT_PERSONAS, ids);
    }
}

static TlEnvelope *
make (guint n_people,
      guint n_personas)
{
  TlEnvelope *envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  TlStrategy *strategy = tl_record_get_child (envelope, TL_ENVELOPE_STRATEGY);
  gpointer business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  gpointer aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  const char *const serves[] = { "served", NULL };

  add_people (strategy, n_people);
  add_personas (strategy, n_personas);
  for (guint i = 0; i < 4; i++)
    {
      gpointer date = add (strategy, TL_STRATEGY_KEY_DATES, "date", i);

      tl_record_set_optional (add (strategy, TL_STRATEGY_PILLARS, "pillar", i), TL_PILLAR_SHARE, 25);
      add (strategy, TL_STRATEGY_KPIS, "kpi", i);
      tl_record_set_date (date, TL_KEY_DATE_FIRST, tl_day_new (2026, 2 + 3 * i, 10));
      tl_record_set_boolean (date, TL_KEY_DATE_YEARLY, TRUE);
    }
  tl_record_list_append_new (tl_record_get_list (business, TL_BUSINESS_OBJECTIVES), serves[0]);
  tl_record_set_text (tl_record_get_child (strategy, TL_STRATEGY_WHYS), TL_WHYS_WHY_SOCIAL, "They ask there");
  tl_record_set_enum (aim, TL_AIM_PRIMARY, TL_OBJECTIVE_SALES);
  tl_record_set_refs (aim, TL_AIM_SERVES, serves);
  return envelope;
}

static void
measure (guint n_people,
         guint n_personas,
         guint n_weeks)
{
  g_autoptr (TlEnvelope) envelope = make (n_people, n_personas);
  TlStrategy *strategy = tl_record_get_child (envelope, TL_ENVELOPE_STRATEGY);
  TlCatalogue *catalogue = tl_catalogue_get_default ();
  TlPlanFrame frame = { tl_day_new (2027, 1, 4), n_weeks, tl_day_new (2027, 1, 4) };
  gint64 fastest_derive = G_MAXINT64, fastest_check = G_MAXINT64;
  guint n_actions = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (TlPlan) plan = tl_plan_derive (strategy, catalogue, &frame);
      gint64 middle = g_get_monotonic_time ();
      const TlSituation situation = { .root = TL_RECORD (envelope), .strategy = strategy, .catalogue = catalogue, .plan = plan };
      g_autoptr (GPtrArray) findings = tl_plan_check (&situation);

      fastest_check = MIN (fastest_check, g_get_monotonic_time () - middle);
      fastest_derive = MIN (fastest_derive, middle - begin);
      n_actions = plan->n_actions;
    }
  g_printf ("%3u weeks, %2u people, %2u personas: %5u actions derived in %6.2f ms, checked in %6.2f ms\n",
            n_weeks, n_people, n_personas, n_actions, (double) fastest_derive / 1000, (double) fastest_check / 1000);
}

int
main (void)
{
  measure (3, 3, 13);
  measure (3, 3, 156);
  measure (40, 12, 13);
  measure (40, 12, 156);
  return 0;
}

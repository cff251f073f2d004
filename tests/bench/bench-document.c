/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-document.h"

#include "document/tl-plan-settings.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-whys.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-edit.h"
#include "tracking/tl-tracking.h"

static const char * const channels[] = {
  "instagram", "facebook", "google-business-profile", "youtube", "tiktok", "linkedin",
  "pinterest", "threads", "bluesky", "x", "whatsapp", "reddit",
};

static const TlSkills skills[] = {
  TL_SKILL_WRITING | TL_SKILL_VIDEO | TL_SKILL_DESIGN,
  TL_SKILL_PHOTO | TL_SKILL_COMMUNITY | TL_SKILL_WRITING,
};

static gpointer
add (gpointer    owner,
     guint       list,
     const char *prefix,
     guint       number)
{
  g_autofree char *id = g_strdup_printf ("%s-%02u", prefix, number);
  gpointer record = tl_record_list_append_new (tl_record_get_list (owner, list), id);

  return record;
}

static void
add_people (TlStrategy *strategy,
            guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer member = add (strategy, TL_STRATEGY_TEAM, "member", i);
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);

      tl_record_set_text (member, TL_MEMBER_NAME, name);
      tl_record_set_optional (member, TL_MEMBER_HOURS_PER_WEEK, 2 + i % 2);
      tl_record_set_flags (member, TL_MEMBER_SKILLS, skills[i % G_N_ELEMENTS (skills)]);
      tl_record_set_boolean (member, TL_MEMBER_LEAD, i == 0);
    }
}

static void
add_channels (TlStrategy *strategy,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer choice = add (strategy, TL_STRATEGY_CHANNEL_CHOICES, "choice", i);

      tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, channels[i]);
      tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, TL_PIN_IN);
    }
}

static void
add_personas (TlStrategy *strategy,
              guint       n,
              guint       n_channels)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer persona = add (strategy, TL_STRATEGY_PERSONAS, "persona", i);
      gpointer insight = add (strategy, TL_STRATEGY_INSIGHTS, "insight", i);
      gpointer channel = add (persona, TL_PERSONA_CHANNELS, "used-by", i);
      const char *const ids[] = { tl_record_get_id (persona), NULL };
      g_autofree char *name = g_strdup_printf ("Persona %u", i + 1);

      tl_record_set_text (persona, TL_PERSONA_NAME, name);
      tl_record_set_optional (persona, TL_PERSONA_SHARE, 10 + 7 * i % 40);
      tl_record_set_flags (persona, TL_PERSONA_AGES, 1u << i % 4);
      tl_record_set_flags (persona, TL_PERSONA_GENDERS, TL_GENDER_WOMEN);
      tl_record_set_flags (persona, TL_PERSONA_ONLINE_DAYS, 0x2a);
      tl_record_set_time (persona, TL_PERSONA_ONLINE_FROM, 8 * 60 + 60 * (int) (i % 12));
      tl_record_set_ref (channel, TL_PERSONA_CHANNEL_CHANNEL, channels[i % n_channels]);
      tl_record_set_text (insight, TL_INSIGHT_TEXT, "They ask before they come");
      tl_record_set_ref (insight, TL_INSIGHT_CHANNEL, channels[i % n_channels]);
      tl_record_set_refs (insight, TL_INSIGHT_PERSONAS, ids);
    }
}

/**
 * bench_document_new:
 *
 * Makes a document that uses all that a plan comes from. The same size makes the
 * same document.
 *
 * Returns: (transfer full): the records
 */
TlEnvelope *
bench_document_new (const BenchSize *size)
{
  TlEnvelope *envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  TlStrategy *strategy = tl_record_get_child (envelope, TL_ENVELOPE_STRATEGY);
  gpointer settings = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);
  gpointer business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  gpointer aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  const char *const serves[] = { "served", NULL };

  g_assert (size->channels >= 1 && size->channels <= G_N_ELEMENTS (channels));

  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, tl_day_new (2027, 1, 4));
  tl_record_set_date (settings, TL_PLAN_SETTINGS_ORIGIN, tl_day_new (2027, 1, 4));
  tl_record_set_integer (settings, TL_PLAN_SETTINGS_WEEKS, (int) size->weeks);

  add_people (strategy, size->people);
  add_channels (strategy, size->channels);
  add_personas (strategy, size->personas, size->channels);

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

void
bench_document_get_frame (TlEnvelope  *envelope,
                          TlPlanFrame *frame)
{
  gpointer settings = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);

  frame->start = tl_record_get_date (settings, TL_PLAN_SETTINGS_START);
  frame->weeks = tl_record_get_integer (settings, TL_PLAN_SETTINGS_WEEKS);
  frame->origin = tl_record_get_date (settings, TL_PLAN_SETTINGS_ORIGIN);
  frame->from = TL_DAY_NONE;
}

static gpointer
add_tracked (TlEnvelope *envelope,
             guint       list,
             const char *prefix)
{
  TlRecordList *records = tl_record_get_list (tl_record_get_child (envelope, TL_ENVELOPE_TRACKING), list);
  guint number = tl_record_list_get_length (records);

  /* As long as the random ones of a program in use. */
  g_autofree char *id = g_strdup_printf ("%s-4a31-4cf8-a1f0-%012u", prefix, number);

  return tl_record_list_append_new (records, id);
}

/**
 * bench_document_record:
 *
 * Notes that an action was done as planned.
 */
void
bench_document_record (TlEnvelope         *envelope,
                       const TlPlanAction *action)
{
  gpointer record = add_tracked (envelope, TL_TRACKING_ACTIONS, "3b241101");
  const char *const serves[] = { action->persona, action->pillar, NULL };

  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, action->key);
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, action->prepare_on);
  tl_record_set_date (record, TL_ACTION_RECORD_PUBLISH_ON, action->publish_on);
  tl_record_set_time (record, TL_ACTION_RECORD_PUBLISH_AT, action->time);
  tl_record_set_ref (record, TL_ACTION_RECORD_CHANNEL, action->channel);
  tl_record_set_ref (record, TL_ACTION_RECORD_PERSONA, action->persona);
  tl_record_set_ref (record, TL_ACTION_RECORD_PILLAR, action->pillar);
  tl_record_set_ref (record, TL_ACTION_RECORD_FORMAT, action->format);
  tl_record_set_ref (record, TL_ACTION_RECORD_KPI, action->kpi);
  tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, action->operator_id);
  tl_record_set_ref (record, TL_ACTION_RECORD_ACCOUNTABLE, action->accountable);
  tl_record_set_ref (record, TL_ACTION_RECORD_APPROVER, action->approver);
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, (int) action->minutes);
  tl_record_set_refs (record, TL_ACTION_RECORD_SERVES, serves);
  tl_record_set_boolean (record, TL_ACTION_RECORD_DONE, TRUE);
  tl_record_set_date (record, TL_ACTION_RECORD_DONE_ON, action->prepare_on);
  tl_record_set_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES, action->minutes);
}

/**
 * bench_document_edit:
 *
 * Moves an action to another time of its day, and lets it take longer.
 */
void
bench_document_edit (TlEnvelope         *envelope,
                     const TlPlanAction *action)
{
  gpointer time = add_tracked (envelope, TL_TRACKING_EDITS, "9d5f0e1c");
  gpointer minutes = add_tracked (envelope, TL_TRACKING_EDITS, "9d5f0e1c");
  g_autofree char *replaced_time = tl_minutes_to_string (action->time);
  g_autofree char *replaced_minutes = g_strdup_printf ("%u", action->minutes);
  g_autofree char *new_minutes = g_strdup_printf ("%u", action->minutes + 5);

  tl_record_set_text (time, TL_EDIT_ACTION, action->key);
  tl_record_set_enum (time, TL_EDIT_FIELD, TL_ACTION_FIELD_TIME);
  tl_record_set_text (time, TL_EDIT_VALUE, "18:45");
  tl_record_set_text (time, TL_EDIT_REPLACED, replaced_time);
  tl_record_set_date (time, TL_EDIT_MADE_ON, action->prepare_on);

  tl_record_set_text (minutes, TL_EDIT_ACTION, action->key);
  tl_record_set_enum (minutes, TL_EDIT_FIELD, TL_ACTION_FIELD_MINUTES);
  tl_record_set_text (minutes, TL_EDIT_VALUE, new_minutes);
  tl_record_set_text (minutes, TL_EDIT_REPLACED, replaced_minutes);
  tl_record_set_date (minutes, TL_EDIT_MADE_ON, action->prepare_on);
}

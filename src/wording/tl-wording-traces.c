/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

gpointer
tl_words_trace_record (const TlReading *reading,
                       const TlTrace   *trace)
{
  TlStrategy *strategy = reading->strategy;

  switch (trace->kind)
    {
    case TL_TRACE_BUSINESS_OBJECTIVE:
      return tl_words_find (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_OBJECTIVES, trace->ref);
    case TL_TRACE_PERSONA:
      return tl_words_find (strategy, TL_STRATEGY_PERSONAS, trace->ref);
    case TL_TRACE_INSIGHT:
      return tl_words_find (strategy, TL_STRATEGY_INSIGHTS, trace->ref);
    case TL_TRACE_PILLAR:
      return tl_words_find (strategy, TL_STRATEGY_PILLARS, trace->ref);
    case TL_TRACE_KPI:
      return tl_words_find (strategy, TL_STRATEGY_KPIS, trace->ref);
    case TL_TRACE_KEY_DATE:
      return tl_words_find (strategy, TL_STRATEGY_KEY_DATES, trace->ref);
    case TL_TRACE_OBSTACLE:
      return tl_words_find (strategy, TL_STRATEGY_OBSTACLES, trace->ref);
    case TL_TRACE_TOPIC:
      return tl_words_find (strategy, TL_STRATEGY_TOPICS, trace->ref);
    case TL_TRACE_ACCOUNT:
      return tl_words_find (strategy, TL_STRATEGY_ACCOUNTS, trace->ref);
    case TL_TRACE_CHOICE:
      return tl_words_find (strategy, TL_STRATEGY_CHANNEL_CHOICES, trace->ref);
    case TL_TRACE_WHY:
      return tl_record_get_child (strategy, TL_STRATEGY_WHYS);
    case TL_TRACE_OBJECTIVE:
      return tl_record_get_child (strategy, TL_STRATEGY_AIM);
    case TL_TRACE_READINESS:
      return tl_record_get_child (strategy, TL_STRATEGY_READINESS);
    case TL_TRACE_COMPLAINTS:
      return tl_record_get_child (strategy, TL_STRATEGY_COURSE);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What competitors did tells less than what people said. */
gpointer
tl_words_insight (const TlReading    *reading,
                  const TlPlanAction *action)
{
  gpointer first = NULL;

  for (guint i = 0; i < action->n_traces; i++)
    {
      gpointer insight = action->traces[i].kind == TL_TRACE_INSIGHT
                         ? tl_words_trace_record (reading, &action->traces[i]) : NULL;

      if (!tl_words_says (insight, TL_INSIGHT_TEXT))
        continue;
      if (tl_record_get_enum (insight, TL_INSIGHT_SOURCE) != TL_INSIGHT_COMPETITORS)
        return insight;
      if (first == NULL)
        first = insight;
    }

  return first;
}

/* Of a record that was removed. */
static char *
trace_to_nothing (TlTraceKind kind)
{
  switch ((int) kind)
    {
    case TL_TRACE_PERSONA:
      return g_strdup (_("A persona that is no longer there"));
    case TL_TRACE_INSIGHT:
      return g_strdup (_("Something you heard that is no longer there"));
    case TL_TRACE_PILLAR:
      return g_strdup (_("A theme that is no longer there"));
    case TL_TRACE_KPI:
      return g_strdup (_("A measure that is no longer there"));
    case TL_TRACE_KEY_DATE:
      return g_strdup (_("A key date that is no longer there"));
    default:
      return g_strdup (_("An answer that is no longer there"));
    }
}

static char *
quote_of (gpointer record,
          guint    field)
{
  if (tl_words_says (record, field))
    return tl_words_quote (tl_record_get_text (record, field));

  return tl_wording_record (record);
}

static char *
trace_why (gpointer    whys,
           const char *path)
{
  guint field = tl_words_path_field (TL_TYPE_WHYS, path);
  g_autofree char *quote = NULL;

  if (field == 0)
    return g_strdup (tl_wording_type (TL_TYPE_WHYS));
  if (!tl_words_says (whys, field))
    return g_strdup (tl_wording_field (TL_TYPE_WHYS, field));

  quote = tl_words_quote (tl_record_get_text (whys, field));

  /* Translators: a question and its quoted answer: “Why social media at all?
   * “Our regulars are there””. */
  return g_strdup_printf (C_("answer", "%s %s"), tl_wording_field (TL_TYPE_WHYS, field), quote);
}

static char *
trace_insight (const TlReading *reading,
               gpointer         insight)
{
  g_autofree char *channel = tl_words_channel (reading, tl_record_get_ref (insight, TL_INSIGHT_CHANNEL));
  g_autofree char *quote = quote_of (insight, TL_INSIGHT_TEXT);

  if (*channel == '\0')
    /* Translators: a quote. */
    return g_strdup_printf (_("Heard: %s"), quote);

  switch (tl_record_get_enum (insight, TL_INSIGHT_SOURCE))
    {
    case TL_INSIGHT_CUSTOMERS:
      /* Translators: a channel and a quote. */
      return g_strdup_printf (_("Heard from customers on %s: %s"), channel, quote);
    case TL_INSIGHT_COMPETITORS:
      /* Translators: a channel and a quote. */
      return g_strdup_printf (_("Seen at competitors on %s: %s"), channel, quote);
    default:
      /* Translators: a channel and a quote. */
      return g_strdup_printf (_("Heard on %s: %s"), channel, quote);
    }
}

static char *
trace_account (const TlReading *reading,
               gpointer         account)
{
  g_autofree char *channel = tl_words_channel (reading, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL));
  g_autofree char *name = tl_wording_record (account);
  g_autofree char *handle = tl_words_line (name, TL_WORDS_NAME_LENGTH);
  const char *verdict = tl_wording_term (TL_TYPE_VERDICT, tl_record_get_enum (account, TL_ACCOUNT_VERDICT));

  /* Translators: the name of an account, its channel, and what becomes of it:
   * “Your account @baker on Facebook: Fix”. */
  return g_strdup_printf (_("Your account %s on %s: %s"), handle, channel, verdict);
}

static char *
trace_choice (const TlReading *reading,
              gpointer         choice)
{
  g_autofree char *channel = tl_words_channel (reading, tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL));
  g_autofree char *reason = NULL;

  if (!tl_words_says (choice, TL_CHANNEL_CHOICE_REASON))
    /* Translators: a channel. */
    return g_strdup_printf (_("You decided on %s by hand"), channel);

  reason = tl_words_quote (tl_record_get_text (choice, TL_CHANNEL_CHOICE_REASON));

  /* Translators: a channel and a quoted reason. */
  return g_strdup_printf (_("You decided on %s by hand: %s"), channel, reason);
}

static char *
trace_readiness (gpointer    readiness,
                 const char *path)
{
  guint field = tl_words_path_field (TL_TYPE_READINESS, path);
  g_autofree char *quote = NULL;

  if (field == 0)
    return g_strdup (tl_wording_type (TL_TYPE_READINESS));

  quote = tl_words_quote (tl_wording_field (TL_TYPE_READINESS, field));

  /* Translators: a quoted statement and the answer to it: ““We work on it
   * together”: Not yet”. */
  return g_strdup_printf (C_("answer", "%s: %s"), quote,
                          tl_wording_term (TL_TYPE_READINESS_ANSWER, tl_record_get_enum (readiness, field)));
}

static char *
trace_complaints (gpointer course)
{
  g_autofree char *rule = NULL;

  if (!tl_words_says (course, TL_COURSE_COMPLAINTS_RULE))
    return g_strdup (_("Complaints have to be answered"));

  rule = tl_words_quote (tl_record_get_text (course, TL_COURSE_COMPLAINTS_RULE));

  /* Translators: the quoted rule. */
  return g_strdup_printf (_("Your rule for complaints: %s"), rule);
}

char *
tl_wording_trace (const TlReading *reading,
                  const TlTrace   *trace)
{
  gpointer record = tl_words_trace_record (reading, trace);
  g_autofree char *name = NULL;

  if (record == NULL)
    return trace_to_nothing (trace->kind);

  switch (trace->kind)
    {
    case TL_TRACE_WHY:
      return trace_why (record, trace->ref != NULL ? trace->ref : "");
    case TL_TRACE_OBJECTIVE:
      /* Translators: the primary objective. */
      return g_strdup_printf (_("Objective: %s"),
                              tl_wording_term (TL_TYPE_OBJECTIVE, tl_record_get_enum (record, TL_AIM_PRIMARY)));
    case TL_TRACE_BUSINESS_OBJECTIVE:
      name = quote_of (record, TL_BUSINESS_OBJECTIVE_TEXT);
      /* Translators: a quoted objective of the business. */
      return g_strdup_printf (_("The business wants: %s"), name);
    case TL_TRACE_PERSONA:
      name = tl_words_persona_with_share (reading, trace->ref);
      /* Translators: a kind of people. */
      return g_strdup_printf (_("For %s"), name);
    case TL_TRACE_INSIGHT:
      return trace_insight (reading, record);
    case TL_TRACE_PILLAR:
      name = quote_of (record, TL_PILLAR_NAME);
      /* Translators: a quoted theme. */
      return g_strdup_printf (_("Theme: %s"), name);
    case TL_TRACE_KPI:
      {
        g_autofree char *kpi = tl_wording_kpi (reading, trace->ref);

        name = tl_words_quote (kpi);
        /* Translators: the quoted name of a measure. */
        return g_strdup_printf (_("Measured by %s"), name);
      }
    case TL_TRACE_KEY_DATE:
      name = quote_of (record, TL_KEY_DATE_NAME);
      /* Translators: the quoted name of a key date. */
      return g_strdup_printf (_("Key date: %s"), name);
    case TL_TRACE_OBSTACLE:
      name = quote_of (record, TL_OBSTACLE_TEXT);
      /* Translators: a quoted obstacle. */
      return g_strdup_printf (_("Obstacle: %s"), name);
    case TL_TRACE_TOPIC:
      name = quote_of (record, TL_TOPIC_TEXT);
      /* Translators: a quoted topic to listen for. */
      return g_strdup_printf (_("Topic to listen for: %s"), name);
    case TL_TRACE_ACCOUNT:
      return trace_account (reading, record);
    case TL_TRACE_CHOICE:
      return trace_choice (reading, record);
    case TL_TRACE_READINESS:
      return trace_readiness (record, trace->ref != NULL ? trace->ref : "");
    case TL_TRACE_COMPLAINTS:
      return trace_complaints (record);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

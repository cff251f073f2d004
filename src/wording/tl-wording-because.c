/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* More clauses than this make no better sentence. */
#define MOST_CLAUSES 2

/* How many topics or measures a clause names. */
#define MOST_NAMES 3

static const TlTrace *
find_trace (const TlPlanAction *action,
            TlTraceKind         kind)
{
  for (guint i = 0; i < action->n_traces; i++)
    {
      if (action->traces[i].kind == kind)
        return &action->traces[i];
    }

  return NULL;
}

/* The record that the first trace of a kind leads to, or %NULL. */
static gpointer
find_record (const TlReading    *reading,
             const TlPlanAction *action,
             TlTraceKind         kind)
{
  const TlTrace *trace = find_trace (action, kind);

  return trace != NULL ? tl_words_trace_record (reading, trace) : NULL;
}

static void
add_clause (GPtrArray *clauses,
            char      *clause)
{
  if (clause != NULL)
    g_ptr_array_add (clauses, clause);
}

/* Quotes without their own full stop, which would end the sentence. */
static char *
quote_of (gpointer record,
          guint    field)
{
  g_autofree char *phrase = NULL;

  if (!tl_words_says (record, field))
    return NULL;

  phrase = tl_words_phrase (tl_record_get_text (record, field));

  return tl_words_quote (phrase);
}

static char *
say_persona (const TlReading    *reading,
             const TlPlanAction *action)
{
  const TlTrace *trace = find_trace (action, TL_TRACE_PERSONA);
  g_autofree char *persona = NULL;

  if (trace == NULL || tl_words_trace_record (reading, trace) == NULL)
    return NULL;

  persona = tl_words_persona_with_share (reading, trace->ref);

  /* Translators: begins with “Because”; a kind of people. */
  return g_strdup_printf (C_("because", "you want to reach %s"), persona);
}

/* What was heard; customers speak for their persona, where the trace names
 * one. */
static char *
say_insight (const TlReading    *reading,
             const TlPlanAction *action,
             gboolean           *names_persona)
{
  gpointer insight = tl_words_insight (reading, action);
  const TlTrace *persona = find_trace (action, TL_TRACE_PERSONA);
  g_autofree char *quote = quote_of (insight, TL_INSIGHT_TEXT);
  g_autofree char *channel = NULL;

  if (quote == NULL)
    return NULL;

  channel = tl_words_channel (reading, tl_record_get_ref (insight, TL_INSIGHT_CHANNEL));
  if (*channel == '\0')
    /* Translators: begins with “Because”; a quote. */
    return g_strdup_printf (C_("because", "you heard %s"), quote);

  switch (tl_record_get_enum (insight, TL_INSIGHT_SOURCE))
    {
    case TL_INSIGHT_COMPETITORS:
      /* Translators: begins with “Because”; a channel and a quote. */
      return g_strdup_printf (C_("because", "you saw at competitors on %s: %s"), channel, quote);
    case TL_INSIGHT_MARKET:
      /* Translators: begins with “Because”; a channel and a quote. */
      return g_strdup_printf (C_("because", "you heard on %s: %s"), channel, quote);
    default:
      break;
    }

  if (persona != NULL && tl_words_trace_record (reading, persona) != NULL)
    {
      g_autofree char *name = tl_words_persona_with_share (reading, persona->ref);

      *names_persona = TRUE;
      /* Translators: begins with “Because”; a kind of people, a channel, and a
       * quote: “Young families (45 % of the audience) said on Instagram “…””. */
      return g_strdup_printf (C_("because", "%s said on %s %s"), name, channel, quote);
    }

  /* Translators: begins with “Because”; a channel and a quote. Those who said it
   * are your customers, your guests, your visitors. */
  return g_strdup_printf (C_("because", "you were told on %s: %s"), channel, quote);
}

static char *
say_key_date (const TlReading    *reading,
              const TlPlanAction *action)
{
  gpointer key_date = find_record (reading, action, TL_TRACE_KEY_DATE);
  g_autofree char *name = quote_of (key_date, TL_KEY_DATE_NAME);
  g_autofree char *day = NULL;

  if (name == NULL)
    return NULL;
  if (tl_words_key_length (key_date) == 0)
    /* Translators: begins with “Because”; a quoted key date. */
    return g_strdup_printf (C_("because", "%s is coming"), name);

  day = tl_words_day (tl_words_key_day (key_date, action));
  if (tl_words_key_length (key_date) > 1)
    /* Translators: begins with “Because”; a quoted key date and its first day. */
    return g_strdup_printf (C_("because", "%s begins on %s"), name, day);

  /* Translators: begins with “Because”; a quoted key date and its day. */
  return g_strdup_printf (C_("because", "%s is on %s"), name, day);
}

static char *
say_obstacle (const TlReading    *reading,
              const TlPlanAction *action)
{
  gpointer obstacle = find_record (reading, action, TL_TRACE_OBSTACLE);
  g_autofree char *quote = quote_of (obstacle, TL_OBSTACLE_TEXT);

  if (quote == NULL)
    return NULL;
  if (tl_record_get_enum (obstacle, TL_OBSTACLE_KIND) == TL_OBSTACLE_FORESEEN)
    /* Translators: begins with “Because”; a quoted obstacle. */
    return g_strdup_printf (C_("because", "you expect %s"), quote);

  /* Translators: begins with “Because”; a quoted obstacle. */
  return g_strdup_printf (C_("because", "you fear %s"), quote);
}

static char *
say_account (const TlReading    *reading,
             const TlPlanAction *action)
{
  gpointer account = find_record (reading, action, TL_TRACE_ACCOUNT);
  g_autofree char *channel = NULL;

  if (account == NULL)
    return NULL;

  channel = tl_words_channel (reading, tl_record_get_ref (account, TL_ACCOUNT_CHANNEL));
  switch (tl_record_get_enum (account, TL_ACCOUNT_VERDICT))
    {
    case TL_VERDICT_FIX:
      /* Translators: begins with “Because”; a channel. */
      return g_strdup_printf (C_("because", "your account on %s is worth keeping but needs work"), channel);
    case TL_VERDICT_REST:
      /* Translators: begins with “Because”; a channel. */
      return g_strdup_printf (C_("because", "you decided to put your account on %s to rest"), channel);
    case TL_VERDICT_CLOSE:
      /* Translators: begins with “Because”; a channel. */
      return g_strdup_printf (C_("because", "you decided to close your account on %s"), channel);
    default:
      /* Translators: begins with “Because”; a channel. */
      return g_strdup_printf (C_("because", "you have an account on %s"), channel);
    }
}

static char *
say_choice (const TlReading    *reading,
            const TlPlanAction *action)
{
  gpointer choice = find_record (reading, action, TL_TRACE_CHOICE);
  g_autofree char *channel = NULL;
  g_autofree char *reason = NULL;

  if (choice == NULL)
    return NULL;

  channel = tl_words_channel (reading, tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL));
  reason = quote_of (choice, TL_CHANNEL_CHOICE_REASON);
  if (reason == NULL)
    /* Translators: begins with “Because”; a channel. */
    return g_strdup_printf (C_("because", "you decided to use %s"), channel);

  /* Translators: begins with “Because”; a channel and a quoted reason. */
  return g_strdup_printf (C_("because", "you decided to use %s: %s"), channel, reason);
}

static char *
say_readiness (const TlReading    *reading,
               const TlPlanAction *action)
{
  const TlTrace *trace = find_trace (action, TL_TRACE_READINESS);
  guint field = trace != NULL && trace->ref != NULL ? tl_words_path_field (TL_TYPE_READINESS, trace->ref) : 0;
  g_autofree char *quote = NULL;
  gpointer readiness;

  if (field == 0)
    return NULL;

  quote = tl_words_quote (tl_wording_field (TL_TYPE_READINESS, field));
  readiness = tl_words_trace_record (reading, trace);
  if (tl_record_get_enum (readiness, field) == TL_READINESS_PARTLY)
    /* Translators: begins with “Because”; a quoted statement. */
    return g_strdup_printf (C_("because", "%s is only partly true so far"), quote);

  /* Translators: begins with “Because”; a quoted statement. */
  return g_strdup_printf (C_("because", "%s is not true yet"), quote);
}

static char *
say_topics (const TlReading    *reading,
            const TlPlanAction *action)
{
  g_autoptr (GPtrArray) topics = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *list = NULL;

  for (guint i = 0; i < action->n_traces; i++)
    {
      gpointer topic = action->traces[i].kind == TL_TRACE_TOPIC
                       ? tl_words_trace_record (reading, &action->traces[i]) : NULL;
      char *quote = quote_of (topic, TL_TOPIC_TEXT);

      if (quote != NULL)
        g_ptr_array_add (topics, quote);
    }

  if (topics->len == 0)
    return NULL;

  list = tl_words_list ((const char * const *) topics->pdata, MOST_NAMES);

  /* Translators: begins with “Because”; a list of quoted topics. */
  return g_strdup_printf (C_("because", "you want to know what people say about %s"), list);
}

static char *
say_complaints (const TlReading    *reading,
                const TlPlanAction *action)
{
  gpointer course = find_record (reading, action, TL_TRACE_COMPLAINTS);
  g_autofree char *rule = quote_of (course, TL_COURSE_COMPLAINTS_RULE);

  if (rule == NULL)
    return NULL;

  /* Translators: begins with “Because”; the quoted rule. */
  return g_strdup_printf (C_("because", "your rule for complaints is %s"), rule);
}

static char *
say_objective (const TlReading    *reading,
               const TlPlanAction *action)
{
  gpointer aim = find_record (reading, action, TL_TRACE_OBJECTIVE);

  switch (aim != NULL ? tl_record_get_enum (aim, TL_AIM_PRIMARY) : TL_OBJECTIVE_UNSET)
    {
    case TL_OBJECTIVE_AWARENESS:
      return g_strdup (C_("because", "you want social media to make you better known"));
    case TL_OBJECTIVE_SALES:
      return g_strdup (C_("because", "you want social media to bring sales"));
    case TL_OBJECTIVE_LOYALTY:
      return g_strdup (C_("because", "you want social media to keep people coming back"));
    default:
      return NULL;
    }
}

static char *
say_business_objective (const TlReading    *reading,
                        const TlPlanAction *action)
{
  gpointer objective = find_record (reading, action, TL_TRACE_BUSINESS_OBJECTIVE);
  g_autofree char *quote = quote_of (objective, TL_BUSINESS_OBJECTIVE_TEXT);

  if (quote == NULL)
    return NULL;

  /* Translators: begins with “Because”; a quoted objective of the business. */
  return g_strdup_printf (C_("because", "the business wants %s"), quote);
}

static char *
say_why (const TlReading    *reading,
         const TlPlanAction *action)
{
  const TlTrace *trace = find_trace (action, TL_TRACE_WHY);
  guint field = trace != NULL && trace->ref != NULL ? tl_words_path_field (TL_TYPE_WHYS, trace->ref) : 0;
  g_autofree char *quote = field != 0 ? quote_of (tl_words_trace_record (reading, trace), field) : NULL;

  if (quote == NULL)
    return NULL;

  switch (field)
    {
    case TL_WHYS_WHY_SOCIAL:
      /* Translators: begins with “Because”; the quoted answer to “Why social
       * media at all?” */
      return g_strdup_printf (C_("because", "your reason to be on social media is %s"), quote);
    case TL_WHYS_TEN_YEARS:
      /* Translators: begins with “Because”; the quoted answer to “What should it
       * have changed in ten years?” */
      return g_strdup_printf (C_("because", "in ten years social media should have changed this: %s"), quote);
    default:
      /* Translators: begins with “Because”; a question and the quoted answer. */
      return g_strdup_printf (C_("because", "to “%s” you answered %s"), tl_wording_field (TL_TYPE_WHYS, field), quote);
    }
}

/* The quoted name of what the first trace of a kind leads to, or %NULL. */
static char *
quote_pillar (const TlReading    *reading,
              const TlPlanAction *action)
{
  return quote_of (find_record (reading, action, TL_TRACE_PILLAR), TL_PILLAR_NAME);
}

static char *
quote_kpi (const TlReading    *reading,
           const TlPlanAction *action)
{
  const TlTrace *trace = find_trace (action, TL_TRACE_KPI);
  g_autofree char *name = NULL;

  if (trace == NULL || tl_words_trace_record (reading, trace) == NULL)
    return NULL;

  name = tl_wording_kpi (reading, trace->ref);

  return tl_words_quote (name);
}

/* A duty that is, or work that a person says is. */
static gboolean
is_about_measures (const TlPlanAction *action)
{
  return action->task == TL_TASK_READ_KPI || action->task == TL_TASK_REPORT || action->task == TL_TASK_OWN;
}

static char *
say_measures (const TlReading    *reading,
              const TlPlanAction *action)
{
  g_autoptr (GPtrArray) kpis = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *list = NULL;

  if (!is_about_measures (action))
    return NULL;

  for (guint i = 0; i < action->n_traces; i++)
    {
      g_autofree char *name = NULL;

      if (action->traces[i].kind != TL_TRACE_KPI || tl_words_trace_record (reading, &action->traces[i]) == NULL)
        continue;

      name = tl_wording_kpi (reading, action->traces[i].ref);
      g_ptr_array_add (kpis, tl_words_quote (name));
    }

  if (kpis->len == 0)
    return NULL;

  list = tl_words_list ((const char * const *) kpis->pdata, MOST_NAMES);

  /* Translators: begins with “Because”; a list of quoted measures. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s tells whether it works",
                                       "%s tell whether it works",
                                       kpis->len), list);
}

/* What an action is done about. */
static void
add_occasions (GPtrArray          *clauses,
               const TlReading    *reading,
               const TlPlanAction *action)
{
  add_clause (clauses, say_measures (reading, action));
  add_clause (clauses, say_key_date (reading, action));
  add_clause (clauses, say_obstacle (reading, action));
  add_clause (clauses, say_account (reading, action));
  add_clause (clauses, say_choice (reading, action));
  add_clause (clauses, say_readiness (reading, action));
  add_clause (clauses, say_topics (reading, action));
}

/* Whom it is for, and what was heard; beside an occasion, what was heard tells
 * nothing. */
static void
add_people (GPtrArray          *clauses,
            const TlReading    *reading,
            const TlPlanAction *action)
{
  gboolean names_persona = FALSE;

  if (clauses->len == 0)
    add_clause (clauses, say_insight (reading, action, &names_persona));
  if (!names_persona)
    add_clause (clauses, say_persona (reading, action));
}

/* What it serves, where nothing nearer is known. */
static void
add_goals (GPtrArray          *clauses,
           const TlReading    *reading,
           const TlPlanAction *action)
{
  add_clause (clauses, say_business_objective (reading, action));
  add_clause (clauses, say_why (reading, action));
  if (clauses->len == 0)
    add_clause (clauses, say_objective (reading, action));
}

/* Clauses that stand by themselves, the most telling first. */
static GPtrArray *
collect_clauses (const TlReading    *reading,
                 const TlPlanAction *action)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func (g_free);

  add_occasions (clauses, reading, action);
  add_people (clauses, reading, action);
  if (clauses->len == 0)
    add_clause (clauses, say_complaints (reading, action));
  if (clauses->len == 0)
    add_goals (clauses, reading, action);

  return clauses;
}

static char *
join_clauses (GPtrArray *clauses)
{
  g_autofree char *joined = g_strdup (g_ptr_array_index (clauses, 0));

  for (guint i = 1; i < MIN (clauses->len, MOST_CLAUSES); i++)
    {
      /* Translators: joins two reasons. */
      char *longer = g_strdup_printf (C_("because", "%s, and %s"), joined, (char *) g_ptr_array_index (clauses, i));

      g_free (joined);
      joined = longer;
    }

  return g_steal_pointer (&joined);
}

char *
tl_wording_action_because (const TlReading    *reading,
                           const TlPlanAction *action)
{
  g_autoptr (GPtrArray) clauses = collect_clauses (reading, action);
  g_autofree char *pillar = quote_pillar (reading, action);
  g_autofree char *kpi = quote_kpi (reading, action);
  g_autofree char *reasons = NULL;

  if (is_about_measures (action))
    g_clear_pointer (&kpi, g_free);
  if (clauses->len == 0 && pillar != NULL)
    {
      /* Translators: begins with “Because”; a quoted theme. */
      g_ptr_array_add (clauses, g_strdup_printf (C_("because", "%s is one of your themes"), pillar));
      g_clear_pointer (&pillar, g_free);
    }
  if (clauses->len == 0 && action->kind == TL_ACTION_HAND)
    return g_strdup (_("You added it; it serves no answer of the strategy."));
  if (clauses->len == 0)
    return g_strdup (_("No answer of the strategy leads here."));

  reasons = join_clauses (clauses);

  if (pillar != NULL && kpi != NULL)
    /* Translators: reasons, a quoted theme, a quoted measure. */
    return tl_words_end (g_strdup_printf (_("Because %s; theme %s; measured by %s."), reasons, pillar, kpi));
  if (pillar != NULL)
    /* Translators: reasons and a quoted theme. */
    return tl_words_end (g_strdup_printf (_("Because %s; theme %s."), reasons, pillar));
  if (kpi != NULL)
    /* Translators: reasons and a quoted measure. */
    return tl_words_end (g_strdup_printf (_("Because %s; measured by %s."), reasons, kpi));

  /* Translators: reasons. */
  return tl_words_end (g_strdup_printf (_("Because %s."), reasons));
}

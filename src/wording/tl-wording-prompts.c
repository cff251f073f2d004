/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* Adds a sentence to others. Takes @sentence, which may be "". */
static void
add_sentence (GString *text,
              char    *sentence)
{
  if (*sentence != '\0')
    {
      if (text->len > 0)
        /* Translators: stands between two sentences. */
        g_string_append (text, C_("sentences", " "));
      g_string_append (text, tl_words_end (sentence));
    }

  g_free (sentence);
}

/* The text of @field, fit for the end of a sentence; "" where there is no
 * record or nothing is said. */
static char *
phrase_of (gpointer record,
           guint    field)
{
  return tl_words_phrase (record != NULL ? tl_record_get_text (record, field) : "");
}

/* "A photo on “Behind the counter”" */
static char *
dup_piece_on_topic (const TlReading    *reading,
                    const TlPlanAction *action)
{
  g_autofree char *piece = tl_words_a_format (reading, action->format);
  g_autofree char *topic = tl_words_topic (reading, action);

  if (*topic == '\0')
    return g_steal_pointer (&piece);

  /* Translators: a piece and its quoted topic: “A photo on “Behind the
   * counter””. */
  return g_strdup_printf (_("%s on %s"), piece, topic);
}

/* The language in which a persona is to be spoken to, where that is not the same
 * for all; "" otherwise. */
static char *
dup_language (const TlReading *reading,
              gpointer         persona)
{
  TlRecordList *personas = tl_record_get_list (reading->strategy, TL_STRATEGY_PERSONAS);
  const char *tag = persona != NULL ? tl_record_get_text (persona, TL_PERSONA_LANGUAGE) : "";

  for (guint i = 0; *tag != '\0' && i < tl_record_list_get_length (personas); i++)
    {
      if (g_ascii_strcasecmp (tl_record_get_text (tl_record_list_get (personas, i), TL_PERSONA_LANGUAGE), tag) != 0)
        return tl_wording_language (tag);
    }

  return g_strdup ("");
}

/* What, to whom, in which language. */
static char *
say_what (const TlReading    *reading,
          const TlPlanAction *action,
          gpointer            persona)
{
  g_autofree char *piece = dup_piece_on_topic (reading, action);
  g_autofree char *name = tl_words_persona (reading, action->persona);
  g_autofree char *language = dup_language (reading, persona);

  if (*name == '\0')
    /* Translators: “A photo on “Behind the counter”.” */
    return g_strdup_printf (C_("prompt", "%s."), piece);
  if (*language == '\0')
    /* Translators: a piece and for whom it is. */
    return g_strdup_printf (_("%s for %s."), piece, name);

  /* Translators: a piece, for whom it is, and in which language: “A photo on
   * “Behind the counter” for Young families, in German.” */
  return g_strdup_printf (_("%s for %s, in %s."), piece, name, language);
}

static char *
say_offer (const TlReading    *reading,
           const TlPlanAction *action)
{
  g_autofree char *offer = phrase_of (tl_words_key_date (reading, action), TL_KEY_DATE_OFFER);

  if (*offer == '\0')
    return g_steal_pointer (&offer);

  /* Translators: what there is for the customer on a key date. */
  return g_strdup_printf (_("The offer: %s."), offer);
}

/* An offer is what a post gives; without one, what its theme promises. */
static char *
say_what_it_gives (const TlReading    *reading,
                   const TlPlanAction *action)
{
  gpointer pillar = tl_words_find (reading->strategy, TL_STRATEGY_PILLARS, action->pillar);
  g_autofree char *offer = say_offer (reading, action);
  g_autofree char *gives = phrase_of (pillar, TL_PILLAR_GIVES);

  if (*offer != '\0')
    return g_steal_pointer (&offer);

  if (*gives == '\0')
    return g_steal_pointer (&gives);
  if (g_unichar_islower (g_utf8_get_char (gives)))
    /* Translators: what a theme gives the reader: “a laugh”. */
    return g_strdup_printf (_("It gives them %s."), gives);

  /* Translators: what a theme gives the reader, as a sentence of its own: “You
   * can laugh about it”. */
  return g_strdup_printf (_("What it gives them: %s."), gives);
}

static char *
say_date (const TlReading    *reading,
          const TlPlanAction *action)
{
  gpointer key_date = tl_words_key_date (reading, action);
  TlDay first = key_date != NULL ? tl_words_key_day (key_date, action) : TL_DAY_NONE;
  guint days = key_date != NULL ? tl_words_key_length (key_date) : 0;
  g_autofree char *from = tl_wording_date (first);
  g_autofree char *to = NULL;

  if (days == 0)
    return g_strdup ("");
  if (days == 1)
    /* Translators: the date of a key date: “Tue 9 Mar 2027”. */
    return g_strdup_printf (_("The date: %s."), from);

  to = tl_wording_date (first + days - 1);

  /* Translators: the first and the last day of a key date. */
  return g_strdup_printf (_("The dates: %s to %s."), from, to);
}

/* Whether a post tells of tomorrow or of today. */
static char *
say_how_early (const TlReading    *reading,
               const TlPlanAction *action)
{
  gpointer key_date = tl_words_key_date (reading, action);
  TlDay first = key_date != NULL ? tl_words_key_day (key_date, action) : TL_DAY_NONE;

  if (first == TL_DAY_NONE || action->publish_on == TL_DAY_NONE)
    return g_strdup ("");
  if (action->publish_on == first)
    return g_strdup (tl_words_key_length (key_date) > 1
                     ? _("This appears on the first day.") : _("This appears on the day itself."));
  if (action->publish_on + 1 == first)
    return g_strdup (_("This appears the day before."));

  return g_strdup ("");
}

static char *
say_next_action (gpointer persona)
{
  g_autofree char *next = phrase_of (persona, TL_PERSONA_NEXT_ACTION);

  if (*next == '\0')
    return g_steal_pointer (&next);

  /* Translators: what the reader should do next: “Towards: order a cake for the
   * weekend.” */
  return g_strdup_printf (_("Towards: %s."), next);
}

static void
add_post (GString            *text,
          const TlReading    *reading,
          const TlPlanAction *action)
{
  gpointer persona = tl_words_find (reading->strategy, TL_STRATEGY_PERSONAS, action->persona);

  add_sentence (text, say_what (reading, action, persona));
  add_sentence (text, say_date (reading, action));
  add_sentence (text, say_how_early (reading, action));
  add_sentence (text, say_what_it_gives (reading, action));
  add_sentence (text, say_next_action (persona));
}

static void
add_adapted (GString            *text,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  g_autofree char *channel = tl_words_channel (reading, action->channel);

  /* Translators: a channel. */
  add_sentence (text, g_strdup_printf (_("Keep what works and fit it to how people read and look on %s."), channel));
  add_post (text, reading, action);
}

static void
add_lead_up (GString            *text,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  add_sentence (text, g_strdup (_("Have everything ready that the post will need.")));
  add_sentence (text, say_date (reading, action));
  add_sentence (text, say_offer (reading, action));
}

static void
add_listening (GString            *text,
               const TlReading    *reading,
               const TlPlanAction *action)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *list = NULL;

  for (guint i = 0; i < action->n_traces; i++)
    {
      gpointer topic = action->traces[i].kind == TL_TRACE_TOPIC
                       ? tl_words_trace_record (reading, &action->traces[i]) : NULL;
      g_autofree char *where = phrase_of (topic, TL_TOPIC_WHERE);

      if (*where != '\0' && !g_ptr_array_find_with_equal_func (places, where, g_str_equal, NULL))
        g_ptr_array_add (places, g_steal_pointer (&where));
    }

  list = tl_words_list ((const char * const *) places->pdata, 3);
  if (*list != '\0')
    /* Translators: a list of places: “reviews, the village group and the queue
     * at the counter”. */
    add_sentence (text, g_strdup_printf (_("Where: %s."), list));
  add_sentence (text, g_strdup (_("Write down what is new as an insight: what was said, where, and by whom.")));
}

guint
tl_words_answer_days (const TlReading    *reading,
                      const TlPlanAction *action)
{
  gpointer channel = tl_words_find_channel (reading, action->channel);
  guint a_day = channel != NULL ? (guint) tl_record_get_integer (channel, TL_CHANNEL_ANSWER_MINUTES) : 0;

  if (a_day == 0 || action->minutes % a_day != 0 || action->minutes / a_day > 7)
    return 0;

  return action->minutes / a_day;
}

/* How answering is spread over a week. */
static char *
say_every_day (const TlReading    *reading,
               const TlPlanAction *action)
{
  guint days = tl_words_answer_days (reading, action);
  g_autofree char *minutes = NULL;

  if (days == 0)
    return g_strdup (_("Spread it over the working days of the week."));
  if (days == 1)
    return g_strdup ("");

  minutes = tl_wording_hours (action->minutes / days);

  /* Translators: minutes of work, and a number of days, always more than one:
   * “About 5 min on each of 5 working days.” */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "About %s on %u working day.",
                                       "About %s on each of %u working days.",
                                       days),
                          minutes, days);
}

static void
add_answering (GString            *text,
               const TlReading    *reading,
               const TlPlanAction *action)
{
  gpointer course = tl_record_get_child (reading->strategy, TL_STRATEGY_COURSE);
  g_autofree char *tone = phrase_of (course, TL_COURSE_TONE);
  g_autofree char *rule = phrase_of (course, TL_COURSE_COMPLAINTS_RULE);

  add_sentence (text, say_every_day (reading, action));
  add_sentence (text, g_strdup (_("Every question and every comment gets an answer.")));
  if (*tone != '\0')
    /* Translators: the tone of voice: “warm and brief”. */
    add_sentence (text, g_strdup_printf (_("In your tone: %s."), tone));
  if (*rule != '\0')
    /* Translators: the rule for complaints. */
    add_sentence (text, g_strdup_printf (_("When somebody complains: %s."), rule));
}

static char *
say_what_was_heard (const char *heard)
{
  g_autofree char *phrase = tl_words_phrase (heard);
  g_autofree char *quote = tl_words_quote (phrase);

  /* Translators: a quote. */
  return g_strdup_printf (_("You heard there: %s."), quote);
}

static void
add_joining (GString            *text,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  gpointer insight = tl_words_insight (reading, action);

  if (insight != NULL)
    add_sentence (text, say_what_was_heard (tl_record_get_text (insight, TL_INSIGHT_TEXT)));
  add_sentence (text, g_strdup (_("Help, ask, thank; do not advertise.")));
}

static char *
dup_formula (const TlReading *reading,
             gpointer         kpi)
{
  gpointer definition;

  if (tl_words_says (kpi, TL_KPI_FORMULA))
    return tl_words_phrase (tl_record_get_text (kpi, TL_KPI_FORMULA));

  definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));

  return g_strdup (definition != NULL
                   ? tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA)) : "");
}

static void
add_reading (GString            *text,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  gpointer kpi = tl_words_find (reading->strategy, TL_STRATEGY_KPIS, action->subject);
  g_autofree char *formula = NULL;

  if (kpi == NULL)
    return;

  formula = dup_formula (reading, kpi);
  if (*formula != '\0')
    /* Translators: how a measure is counted. */
    add_sentence (text, g_strdup_printf (_("How it is counted: %s."), formula));
  add_sentence (text, g_strdup (_("A sudden jump deserves a note on what may explain it.")));
}

static void
add_watching (GString            *text,
              const TlReading    *reading,
              const TlPlanAction *action)
{
  gpointer obstacle = tl_words_find (reading->strategy, TL_STRATEGY_OBSTACLES, action->subject);
  g_autofree char *adjustment = phrase_of (obstacle, TL_OBSTACLE_ADJUSTMENT);

  if (*adjustment != '\0')
    /* Translators: what is done when an obstacle has come. */
    add_sentence (text, g_strdup_printf (_("If it has come: %s."), adjustment));
  else
    add_sentence (text, g_strdup (_("If it has come: tell the others and decide together what to do.")));
}

static void
add_account (GString            *text,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  gpointer account = tl_words_find (reading->strategy, TL_STRATEGY_ACCOUNTS, action->subject);
  g_autofree char *note = phrase_of (account, TL_ACCOUNT_NOTE);

  if (*note != '\0')
    /* Translators: what is wrong with an account. */
    add_sentence (text, g_strdup_printf (_("Noted about it: %s."), note));

  switch ((int) action->task)
    {
    case TL_TASK_FIX_ACCOUNT:
      add_sentence (text, g_strdup (_("Name, picture, opening hours and contact are right, and two people can log in.")));
      break;
    case TL_TASK_OPEN_ACCOUNT:
      add_sentence (text, g_strdup (_("With name, picture, opening hours and contact, and two people who can log in.")));
      break;
    case TL_TASK_CLOSE_ACCOUNT:
      add_sentence (text, g_strdup (_("Save what you want to keep, and tell those who follow it where to find you.")));
      break;
    default:
      break;
    }
}

static void
add_readiness (GString            *text,
               const TlPlanAction *action)
{
  guint field = action->subject != NULL ? tl_words_path_field (TL_TYPE_READINESS, action->subject) : 0;
  g_autofree char *quote = NULL;

  if (field == 0)
    return;

  quote = tl_words_quote (tl_wording_field (TL_TYPE_READINESS, field));

  /* Translators: a quoted statement about the organisation: ““We work on it
   * together””. */
  add_sentence (text, g_strdup_printf (_("So that you can say: %s."), quote));
}

char *
tl_wording_action_prompt (const TlReading    *reading,
                          const TlPlanAction *action)
{
  GString *text = g_string_new (NULL);

  switch (action->task)
    {
    case TL_TASK_MAKE:
      add_post (text, reading, action);
      break;
    case TL_TASK_ADAPT:
      add_adapted (text, reading, action);
      break;
    case TL_TASK_LEAD_UP:
      add_lead_up (text, reading, action);
      break;
    case TL_TASK_LISTEN:
      add_listening (text, reading, action);
      break;
    case TL_TASK_ANSWER:
      add_answering (text, reading, action);
      break;
    case TL_TASK_JOIN:
      add_joining (text, reading, action);
      break;
    case TL_TASK_READ_KPI:
      add_reading (text, reading, action);
      break;
    case TL_TASK_LOOK_AHEAD:
      add_sentence (text, g_strdup (_("Everybody knows what is theirs; who is away is stood in for.")));
      break;
    case TL_TASK_REPORT:
      add_sentence (text, g_strdup (_("One page: the numbers beside their targets, the best post and the weakest, what you learned.")));
      break;
    case TL_TASK_REVIEW:
      add_sentence (text, g_strdup (_("Everybody at one table. What you decide to change goes into the strategy, and the plan follows.")));
      break;
    case TL_TASK_WATCH:
      add_watching (text, reading, action);
      break;
    case TL_TASK_FIX_ACCOUNT:
    case TL_TASK_REST_ACCOUNT:
    case TL_TASK_CLOSE_ACCOUNT:
    case TL_TASK_OPEN_ACCOUNT:
      add_account (text, reading, action);
      break;
    case TL_TASK_READINESS:
      add_readiness (text, action);
      break;
    case TL_TASK_OWN:
      break;
    default:
      g_warn_if_reached ();
      break;
    }

  return g_string_free_and_steal (text);
}

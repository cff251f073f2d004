/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* How many topics a title names, and how many characters of each. */
#define MOST_TOPICS 3
#define TOPIC_LENGTH 40

static gpointer
find_subject (const TlReading    *reading,
              const TlPlanAction *action,
              guint               list)
{
  return tl_words_find (reading->strategy, list, action->subject);
}

static char *
short_channel (const TlReading    *reading,
               const TlPlanAction *action)
{
  g_autofree char *name = tl_words_channel (reading, action->channel);

  /* Translators: stands for the name of a channel where there is none. */
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (_("(no channel)"));
}

/* "Instagram photo" */
static char *
dup_piece (const TlReading    *reading,
           const TlPlanAction *action)
{
  g_autofree char *channel = short_channel (reading, action);
  g_autofree char *format = tl_words_format (reading, action->format);

  /* Translators: a channel and a kind of piece: “Instagram photo”. */
  return g_strdup_printf (_("%s %s"), channel, format);
}

/* What a post is about; of a single day, when that is too: “Easter market” on 22
 * March. */
static char *
dup_subject (const TlReading    *reading,
             const TlPlanAction *action)
{
  g_autofree char *topic = tl_words_topic (reading, action);
  gpointer key_date = tl_words_key_date (reading, action);
  g_autofree char *day = NULL;

  if (key_date == NULL || tl_words_key_length (key_date) != 1)
    return g_steal_pointer (&topic);

  day = tl_words_day (tl_words_key_day (key_date, action));

  /* Translators: a quoted key date and its day: ““Easter market” on 22
   * March”. */
  return g_strdup_printf (C_("key date", "%s on %s"), topic, day);
}

static char *
title_of_post (const TlReading    *reading,
               const TlPlanAction *action)
{
  g_autofree char *piece = dup_piece (reading, action);
  g_autofree char *subject = dup_subject (reading, action);
  g_autofree char *persona = tl_words_persona (reading, action->persona);

  if (*subject != '\0' && *persona != '\0')
    /* Translators: the title of a post: a piece, what it is about in quotation
     * marks, and for whom: “Instagram photo: “Behind the counter”, for Young
     * families”. */
    return g_strdup_printf (_("%s: %s, for %s"), piece, subject, persona);
  if (*subject != '\0')
    /* Translators: a piece, and what it is about. */
    return g_strdup_printf (C_("post", "%s: %s"), piece, subject);
  if (*persona != '\0')
    /* Translators: a piece, and for whom it is. */
    return g_strdup_printf (C_("post", "%s for %s"), piece, persona);

  return g_steal_pointer (&piece);
}

/* "Tuesday’s Instagram photo", "the Instagram photo of 9 March" */
static char *
dup_source (const TlReading    *reading,
            const TlPlanAction *source,
            TlDay               publish_on)
{
  g_autofree char *piece = dup_piece (reading, source);
  g_autofree char *day = NULL;

  if (source->publish_on == TL_DAY_NONE)
    /* Translators: “the Instagram photo”. Put into “Adapt %s for Facebook”. */
    return g_strdup_printf (C_("adapt", "the %s"), piece);

  if (publish_on < source->publish_on || publish_on >= source->publish_on + 7)
    {
      day = tl_words_day (source->publish_on);
      /* Translators: “the Instagram photo of 9 March”. Put into “Adapt %s for
       * Facebook”. */
      return g_strdup_printf (C_("adapt", "the %s of %s"), piece, day);
    }

  day = tl_words_weekday (source->publish_on);

  /* Translators: a weekday and a piece: “Tuesday’s Instagram photo”. Put into
   * “Adapt %s for Facebook”. */
  return g_strdup_printf (C_("adapt", "%s’s %s"), day, piece);
}

static char *
title_of_adapted (const TlReading    *reading,
                  const TlPlanAction *action)
{
  const TlPlanAction *source = action->source != NULL ? tl_plan_find_action (reading->plan, action->source) : NULL;
  g_autofree char *channel = short_channel (reading, action);
  g_autofree char *piece = NULL;
  g_autofree char *subject = NULL;

  if (source == NULL)
    return g_strdup_printf (_("Adapt a piece from another channel for %s"), channel);

  piece = dup_source (reading, source, action->publish_on);
  if (tl_words_key_date (reading, action) == NULL)
    /* Translators: a piece and a channel: “Adapt Tuesday’s Instagram photo for
     * Facebook”. */
    return g_strdup_printf (_("Adapt %s for %s"), piece, channel);

  subject = dup_subject (reading, action);

  /* Translators: a piece, a channel, and the key date it is about: “Adapt
   * Tuesday’s Instagram photo for Facebook: “Easter market” on 22 March”. */
  return g_strdup_printf (_("Adapt %s for %s: %s"), piece, channel, subject);
}

static char *
title_of_lead_up (const TlReading    *reading,
                  const TlPlanAction *action)
{
  gpointer key_date = tl_words_key_date (reading, action);
  g_autofree char *channel = short_channel (reading, action);
  g_autofree char *name = NULL;

  if (key_date == NULL)
    return g_strdup_printf (_("Get ready for a key date on %s"), channel);

  name = tl_words_topic (reading, action);
  if (tl_words_says (key_date, TL_KEY_DATE_OFFER))
    /* Translators: a quoted key date and a channel. */
    return g_strdup_printf (_("Get ready for %s on %s: pictures, offer, wording"), name, channel);

  /* Translators: a quoted key date and a channel. */
  return g_strdup_printf (_("Get ready for %s on %s: pictures, wording"), name, channel);
}

static void
add_topic (GPtrArray *topics,
           gpointer   topic)
{
  if (tl_words_says (topic, TL_TOPIC_TEXT))
    {
      g_autofree char *line = tl_words_line (tl_record_get_text (topic, TL_TOPIC_TEXT), TOPIC_LENGTH);

      g_ptr_array_add (topics, tl_words_quote (line));
    }
}

static char *
title_of_listening (const TlReading    *reading,
                    const TlPlanAction *action)
{
  TlRecordList *all = tl_record_get_list (reading->strategy, TL_STRATEGY_TOPICS);
  g_autoptr (GPtrArray) topics = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *list = NULL;

  for (guint i = 0; i < action->n_traces; i++)
    {
      if (action->traces[i].kind == TL_TRACE_TOPIC)
        add_topic (topics, tl_words_trace_record (reading, &action->traces[i]));
    }
  if (topics->len == 0)
    {
      for (guint i = 0; i < tl_record_list_get_length (all); i++)
        add_topic (topics, tl_record_list_get (all, i));
    }

  if (topics->len == 0)
    return g_strdup (_("Listen: what people say about you and your trade"));

  list = tl_words_list ((const char * const *) topics->pdata, MOST_TOPICS);

  /* Translators: a list of quoted topics. */
  return g_strdup_printf (_("Listen: what people say about %s"), list);
}

static char *
title_of_reading (const TlReading    *reading,
                  const TlPlanAction *action)
{
  gpointer kpi = find_subject (reading, action, TL_STRATEGY_KPIS);
  g_autofree char *full = tl_wording_kpi (reading, action->subject);
  g_autofree char *name = tl_words_quote (full);
  g_autofree char *where = NULL;

  if (*full == '\0')
    return g_strdup (_("Read a number and write it down"));
  if (!tl_words_says (kpi, TL_KPI_READ_WHERE))
    /* Translators: the quoted name of a measure. */
    return g_strdup_printf (_("Read %s and write it down"), name);

  where = tl_words_phrase (tl_record_get_text (kpi, TL_KPI_READ_WHERE));

  /* Translators: the quoted name of a measure, and where it stands. */
  return g_strdup_printf (_("Read %s and write it down (where: %s)"), name, where);
}

/* The last part of the key of a duty, in words; %NULL if it has none. */
static char *
dup_period (const TlReading    *reading,
            const TlPlanAction *action)
{
  const char *period = strrchr (action->key, '/');

  return period != NULL ? tl_words_period (period + 1, tl_words_first_month (reading->strategy)) : NULL;
}

static char *
title_of_report (const TlReading    *reading,
                 const TlPlanAction *action)
{
  g_autofree char *period = dup_period (reading, action);

  if (period == NULL)
    return g_strdup (_("Report: what worked, what did not, what comes next"));

  /* Translators: a month: “March 2027”. */
  return g_strdup_printf (_("Report on %s: what worked, what did not, what comes next"), period);
}

static char *
title_of_review (const TlReading    *reading,
                 const TlPlanAction *action)
{
  g_autofree char *period = dup_period (reading, action);

  if (period == NULL)
    return g_strdup (_("Review the quarter: results, obstacles, readiness, what to change"));

  /* Translators: a quarter: “Q1 2027”. */
  return g_strdup_printf (_("Review %s: results, obstacles, readiness, what to change"), period);
}

static char *
title_of_watching (const TlReading    *reading,
                   const TlPlanAction *action)
{
  gpointer obstacle = find_subject (reading, action, TL_STRATEGY_OBSTACLES);
  g_autofree char *quote = NULL;

  if (obstacle == NULL)
    return g_strdup (_("Look whether an obstacle has come"));

  if (tl_words_says (obstacle, TL_OBSTACLE_SIGN))
    {
      quote = tl_words_quote (tl_record_get_text (obstacle, TL_OBSTACLE_SIGN));
      /* Translators: the quoted sign by which an obstacle is known. */
      return g_strdup_printf (_("Look for the sign: %s"), quote);
    }
  if (tl_words_says (obstacle, TL_OBSTACLE_TEXT))
    {
      quote = tl_words_quote (tl_record_get_text (obstacle, TL_OBSTACLE_TEXT));
      /* Translators: a quoted obstacle. */
      return g_strdup_printf (_("Look whether this has come: %s"), quote);
    }

  return g_strdup (_("Look whether an obstacle has come"));
}

/* "the Facebook account “@brot”" */
static char *
dup_account (const TlReading    *reading,
             const TlPlanAction *action)
{
  gpointer account = find_subject (reading, action, TL_STRATEGY_ACCOUNTS);
  const char *handle = account != NULL ? tl_record_get_text (account, TL_ACCOUNT_HANDLE) : "";
  g_autofree char *channel = short_channel (reading, action);
  g_autofree char *name = NULL;

  if (!tl_words_is_text (handle))
    /* Translators: a channel. Put into “Close %s”. */
    return g_strdup_printf (C_("account", "the %s account"), channel);

  name = tl_words_quote (handle);

  /* Translators: a channel, and the quoted name of the account there: “the
   * Facebook account “@baker””. Put into “Close %s”. */
  return g_strdup_printf (C_("account", "the %s account %s"), channel, name);
}

static char *
title_of_account (const TlReading    *reading,
                  const TlPlanAction *action)
{
  g_autofree char *account = dup_account (reading, action);

  switch ((int) action->task)
    {
    case TL_TASK_FIX_ACCOUNT:
      return g_strdup_printf (C_("account", "Bring %s up to date"), account);
    case TL_TASK_REST_ACCOUNT:
      return g_strdup_printf (C_("account", "Put %s to rest with a last post that says where to find you"), account);
    default:
      return g_strdup_printf (C_("account", "Close %s"), account);
    }
}

static char *
title_of_readiness (const TlPlanAction *action)
{
  guint field = action->subject != NULL ? tl_words_path_field (TL_TYPE_READINESS, action->subject) : 0;

  return g_strdup (field != 0 ? tl_words_first_step (field) : _("Take a step towards working well together"));
}

static char *
title_on_channel (const TlReading    *reading,
                  const TlPlanAction *action)
{
  g_autofree char *channel = short_channel (reading, action);

  switch ((int) action->task)
    {
    case TL_TASK_ANSWER:
      if (tl_words_answer_days (reading, action) == 1)
        /* Translators: a channel. */
        return g_strdup_printf (_("Answer people on %s"), channel);
      /* Translators: a channel. It is done on more than one day of the week. */
      return g_strdup_printf (_("Answer people on %s, a little every working day"), channel);
    case TL_TASK_JOIN:
      /* Translators: a channel. */
      return g_strdup_printf (_("Join in others’ conversations on %s"), channel);
    default:
      /* Translators: a channel. */
      return g_strdup_printf (_("Open an account on %s"), channel);
    }
}

static char *
title_of_task (const TlReading    *reading,
               const TlPlanAction *action)
{
  switch (action->task)
    {
    case TL_TASK_MAKE:
      return title_of_post (reading, action);
    case TL_TASK_ADAPT:
      return title_of_adapted (reading, action);
    case TL_TASK_LEAD_UP:
      return title_of_lead_up (reading, action);
    case TL_TASK_LISTEN:
      return title_of_listening (reading, action);
    case TL_TASK_ANSWER:
    case TL_TASK_JOIN:
    case TL_TASK_OPEN_ACCOUNT:
      return title_on_channel (reading, action);
    case TL_TASK_READ_KPI:
      return title_of_reading (reading, action);
    case TL_TASK_LOOK_AHEAD:
      return g_strdup (_("Look ahead: who makes what in the coming week"));
    case TL_TASK_REPORT:
      return title_of_report (reading, action);
    case TL_TASK_REVIEW:
      return title_of_review (reading, action);
    case TL_TASK_WATCH:
      return title_of_watching (reading, action);
    case TL_TASK_FIX_ACCOUNT:
    case TL_TASK_REST_ACCOUNT:
    case TL_TASK_CLOSE_ACCOUNT:
      return title_of_account (reading, action);
    case TL_TASK_READINESS:
      return title_of_readiness (action);
    case TL_TASK_OWN:
      return g_strdup (_("Work without a title"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

char *
tl_wording_action_title (const TlReading    *reading,
                         const TlPlanAction *action)
{
  if (action->title != NULL && tl_words_is_text (action->title))
    return tl_words_line (action->title, 0);

  return title_of_task (reading, action);
}

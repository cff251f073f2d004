/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a few pages for people outside of the team say. */

#include "tl-wording-brief.h"

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

#define MOST_CHANNELS 3

#define BETWEEN " · " /* no line begins with it */

/* Adds @part, of which it takes hold, where it says something. */
static void
add_part (GString *parts,
          char    *part)
{
  g_autofree char *owned = part;

  if (*owned == '\0')
    return;
  if (parts->len > 0)
    g_string_append (parts, BETWEEN);
  g_string_append (parts, owned);
}

char *
tl_wording_long_date (TlDay day)
{
  /* Translators: a date, as g_date_time_format() writes it: “9 March 2027”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%-d %B %Y"));
}

char *
tl_wording_short_date (TlDay day)
{
  /* Translators: a date without its year, as g_date_time_format() writes it,
   * abbreviated: “9 Mar”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%-d %b"));
}

char *
tl_wording_short_month (TlDay day)
{
  /* Translators: a month, as g_date_time_format() writes it, abbreviated: “Mar 2027”.
   * xgettext:no-c-format */
  return tl_words_format_day (day, _("%b %Y"));
}

char *
tl_wording_action_when (const TlPlanAction *action)
{
  /* Translators: a date without its year, with its weekday, as
   * g_date_time_format() writes it: “Tue 9 Mar”.
   * xgettext:no-c-format */
  g_autofree char *day = tl_words_format_day (tl_plan_action_get_day (action), _("%a %-d %b"));
  g_autofree char *time = tl_wording_time (action->time);

  if (*time == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day and a time of day: “Tue 9 Mar, 17:00”. */
  return g_strdup_printf (C_("day and time", "%s, %s"), day, time);
}

char *
tl_wording_money (const TlReading *reading,
                  double           amount)
{
  return tl_words_money (reading, amount);
}

/* --- People --- */

static char *
say_channels (const TlReading *reading,
              const char      *person)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *list = NULL;

  for (guint i = 0; i < reading->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading->plan->channels[i];

      if (channel->chosen && g_strcmp0 (channel->operator_id, person) == 0)
        g_ptr_array_add (names, tl_words_channel (reading, channel->id));
    }

  if (names->len == 0)
    return g_strdup ("");

  list = tl_words_list ((const char * const *) names->pdata, MOST_CHANNELS);

  /* Translators: what somebody does: names of channels: “Runs Instagram and
   * Facebook”. */
  return g_strdup_printf (_("Runs %s"), list);
}

/* How many records of a list name a person in a field. */
static guint
count_named (const TlReading *reading,
             guint            list_field,
             guint            field,
             const char      *person)
{
  TlRecordList *list = tl_record_get_list (reading->strategy, list_field);
  guint n = 0;

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      if (g_str_equal (tl_record_get_ref (tl_record_list_get (list, i), field), person))
        n++;
    }

  return n;
}

char *
tl_wording_person_part (const TlReading *reading,
                        const char      *person)
{
  gpointer member = tl_words_find (reading->strategy, TL_STRATEGY_TEAM, person);
  gpointer course = tl_record_get_child (reading->strategy, TL_STRATEGY_COURSE);
  GString *parts = g_string_new (NULL);
  guint n_read, n_watched;

  if (member == NULL)
    return g_string_free_and_steal (parts);

  n_read = count_named (reading, TL_STRATEGY_KPIS, TL_KPI_READER, person);
  n_watched = count_named (reading, TL_STRATEGY_OBSTACLES, TL_OBSTACLE_WATCHER, person);

  if (tl_record_get_boolean (member, TL_MEMBER_LEAD))
    add_part (parts, g_strdup (_("Leads, and answers for the whole")));
  if (g_str_equal (tl_record_get_ref (reading->strategy, TL_STRATEGY_APPROVER), person))
    add_part (parts, g_strdup (_("Approves posts")));
  add_part (parts, say_channels (reading, person));
  if (g_str_equal (tl_record_get_ref (course, TL_COURSE_COMPLAINTS_OWNER), person))
    add_part (parts, g_strdup (_("Answers complaints")));
  if (n_read > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Reads %u measure", "Reads %u measures", n_read),
                                      n_read));
  if (n_watched > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Watches %u risk", "Watches %u risks", n_watched),
                                      n_watched));

  return g_string_free_and_steal (parts);
}

/* --- Channels --- */

static char *
say_decided (const TlReading     *reading,
             const TlPlanChannel *channel)
{
  gpointer choice = tl_words_find (reading->strategy, TL_STRATEGY_CHANNEL_CHOICES, channel->choice);
  g_autofree char *reason = choice != NULL ? tl_words_line (tl_record_get_text (choice, TL_CHANNEL_CHOICE_REASON), 0)
                                           : g_strdup ("");

  return *reason != '\0' ? g_steal_pointer (&reason) : g_strdup (_("Decided by the team"));
}

char *
tl_wording_channel_merit (const TlReading     *reading,
                          const TlPlanChannel *channel)
{
  g_autofree char *persona = tl_words_persona (reading, channel->persona);

  switch (channel->reason)
    {
    case TL_REASON_PINNED_IN:
      return say_decided (reading, channel);
    case TL_REASON_ONLY_REACH:
      /* Translators: a persona: “The only channel that reaches Young families”. */
      return g_strdup_printf (_("The only channel that reaches %s"), persona);
    case TL_REASON_NEAREST:
      /* Translators: a persona. */
      return g_strdup_printf (_("Comes nearest to %s"), persona);
    case TL_REASON_REACH:
      return g_strdup (_("Suits the audience, and reaches some whom the others do not"));
    case TL_REASON_RANK:
      return g_strdup (_("Suits the audience, and there are hours for it"));
    default:
      return g_strdup ("");
    }
}

/* --- Work --- */

static void
add_week (const TlPlan *plan,
          guint         week,
          guint        *planned,
          guint        *available)
{
  *planned = *available = 0;

  for (guint i = 0; i < plan->n_loads; i++)
    {
      if (plan->loads[i].week != week)
        continue;

      *planned += plan->loads[i].minutes;
      *available += plan->loads[i].available;
    }
}

char *
tl_wording_workload (const TlReading *reading)
{
  const TlPlan *plan = reading->plan;
  const guint weeks = plan->frame.weeks;
  guint fullest = 1, most_planned = 0, most_available = 0;
  guint64 all_planned = 0, all_available = 0;
  g_autofree char *planned_text = NULL;
  g_autofree char *available_text = NULL;
  g_autofree char *week_text = NULL;
  g_autofree char *most_text = NULL;
  g_autofree char *most_available_text = NULL;

  for (guint week = 1; week <= weeks; week++)
    {
      guint planned, available;

      add_week (plan, week, &planned, &available);
      all_planned += planned;
      all_available += available;
      if (planned > most_planned)
        {
          fullest = week;
          most_planned = planned;
          most_available = available;
        }
    }

  planned_text = tl_wording_hours ((guint) ((all_planned + weeks / 2) / weeks));
  available_text = tl_wording_hours ((guint) ((all_available + weeks / 2) / weeks));
  if (most_planned == 0)
    /* Translators: hours of work. */
    return g_strdup_printf (_("No work is planned; the team has %s a week."), available_text);

  week_text = tl_words_day (plan->frame.start + 7 * (fullest - 1));
  most_text = tl_wording_hours (most_planned);
  most_available_text = tl_wording_hours (most_available);

  /* Translators: hours of work, planned and there; the Monday of a week, and the same
   * hours for it: “On average 6.5 h a week are planned, and the team has 8 h. The
   * fullest week is that of 1 March, with 7.5 h of 8 h.” */
  return g_strdup_printf (_("On average %s a week are planned, and the team has %s. "
                            "The fullest week is that of %s, with %s of %s."),
                          planned_text, available_text, week_text, most_text, most_available_text);
}

char *
tl_wording_week_contents (const TlPlan *plan,
                          guint         week)
{
  GString *parts = g_string_new (NULL);
  guint published = 0, others = 0, planned, available;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (action->week != week || action->status == TL_ACTION_SKIPPED)
        continue;
      if (action->publish_on != TL_DAY_NONE)
        published++;
      else
        others++;
    }

  if (published + others == 0)
    {
      g_string_append (parts, _("Nothing is planned"));
      return g_string_free_and_steal (parts);
    }

  add_week (plan, week, &planned, &available);
  if (published > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u post", "%u posts", published), published));
  if (others > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other task", "%u other tasks", others),
                                      others));
  add_part (parts, tl_wording_hours (planned));

  return g_string_free_and_steal (parts);
}

/* --- Measures and obstacles --- */

char *
tl_wording_kpi_reading (const TlReading *reading,
                        gpointer         kpi)
{
  const int frequency = tl_record_get_enum (kpi, TL_KPI_FREQUENCY);
  GString *parts = g_string_new (NULL);

  add_part (parts, tl_words_line (tl_record_get_text (kpi, TL_KPI_READ_WHERE), TL_WORDS_NAME_LENGTH));
  add_part (parts, tl_wording_person (reading, tl_record_get_ref (kpi, TL_KPI_READER)));
  if (frequency != TL_FREQUENCY_UNSET)
    add_part (parts, g_strdup (tl_wording_term (TL_TYPE_FREQUENCY, frequency)));

  return g_string_free_and_steal (parts);
}

char *
tl_wording_obstacle_weight (gpointer obstacle)
{
  const int likelihood = tl_record_get_enum (obstacle, TL_OBSTACLE_LIKELIHOOD);
  const int impact = tl_record_get_enum (obstacle, TL_OBSTACLE_IMPACT);
  GString *parts = g_string_new (NULL);

  if (likelihood != TL_LEVEL_UNSET)
    /* Translators: “Low”, “Medium” or “High”. */
    add_part (parts, g_strdup_printf (_("Likelihood: %s"), tl_wording_term (TL_TYPE_LEVEL, likelihood)));
  if (impact != TL_LEVEL_UNSET)
    /* Translators: “Low”, “Medium” or “High”. */
    add_part (parts, g_strdup_printf (_("Impact: %s"), tl_wording_term (TL_TYPE_LEVEL, impact)));

  return g_string_free_and_steal (parts);
}

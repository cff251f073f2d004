/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-findings-private.h"

/* Sentences about what the plan made of the answers. */

char *
tl_words_say_missing_skill (const TlFinding *finding)
{
  g_autofree char *skills = tl_words_skills (finding->count);
  g_autofree char *name = tl_words_name_or (finding->name, "");

  if (*skills == '\0')
    return g_strdup (_("Nobody in the team can do a part of the work."));
  if (*name == '\0')
    /* Translators: what somebody would have to do: “makes video”. */
    return g_strdup_printf (_("Nobody in the team %s."), skills);

  /* Translators: what somebody would have to do, and what for: “Nobody in the
   * team makes video, which is needed for TikTok.” */
  return g_strdup_printf (_("Nobody in the team %s, which is needed for %s."), skills, name);
}

char *
tl_words_say_unstaffed (const TlFinding *finding)
{
  g_autofree char *hours = tl_wording_hours (finding->minutes);
  g_autofree char *name = tl_words_name_or (finding->name, "");

  if (*name == '\0')
    /* Translators: a number of actions, and hours of work. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u action has nobody to do it (%s).",
                                         "%u actions have nobody to do them (%s in all).",
                                         finding->count),
                            finding->count, hours);

  /* Translators: a number of actions, a channel, and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u action on %s has nobody to do it (%s).",
                                       "%u actions on %s have nobody to do them (%s in all).",
                                       finding->count),
                          finding->count, name, hours);
}

char *
tl_words_say_approver (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *hours = tl_wording_hours (finding->minutes);

  /* Translators: a person, a number of posts, and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s has no time to approve %u post (%s).",
                                       "%s has no time to approve %u posts (%s in all).",
                                       finding->count),
                          name, finding->count, hours);
}

char *
tl_words_say_no_backup (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *channel = tl_words_name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: a person. */
    return g_strdup_printf (_("Nobody stands in for %s."), name);

  /* Translators: a person and a channel. */
  return g_strdup_printf (_("Nobody stands in for %s on %s."), name, channel);
}

char *
tl_words_say_not_reached (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Persona without a name"));
  g_autofree char *channel = tl_words_name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: a kind of people. */
    return g_strdup_printf (_("No channel in the plan reaches %s."), name);

  /* Translators: a kind of people, a channel, and its points of a hundred. */
  return g_strdup_printf (_("No channel in the plan reaches %s. The nearest is %s, with %u of 100 points."),
                          name, channel, finding->count);
}

char *
tl_words_say_below_low (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Channel without a name"));
  g_autofree char *hours = tl_wording_hours (finding->minutes);
  guint low = finding->detail != NULL ? (guint) g_ascii_strtoull (finding->detail, NULL, 10) : 0;

  if (finding->minutes == 0)
    /* Translators: a channel and two whole numbers. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%s gets %u post a week; at least %u are recommended.",
                                         "%s gets %u posts a week; at least %u are recommended.",
                                         finding->count),
                            name, finding->count, low);

  /* Translators: a channel, two whole numbers, and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s gets %u post a week; at least %u are recommended. %s more a week would be needed.",
                                       "%s gets %u posts a week; at least %u are recommended. %s more a week would be needed.",
                                       finding->count),
                          name, finding->count, low, hours);
}

char *
tl_words_say_foreign (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Persona without a name"));
  g_autofree char *adults = tl_words_adults (finding->detail);

  if (finding->count > 1)
    /* Translators: a kind of people: “US adults”. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "For the countries of %u persona there are too few public figures. "
                                         "Those of %s stand in, and count less.",
                                         "For the countries of %u personas there are too few public figures. "
                                         "Those of %s stand in, and count less.",
                                         finding->count),
                            finding->count, adults);

  /* Translators: a kind of people, and another: “US adults”. */
  return g_strdup_printf (_("For the country of %s there are too few public figures. Those of %s stand in, and count less."),
                          name, adults);
}

char *
tl_words_say_little_slack (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *percent = tl_wording_percent (finding->count);

  /* Translators: a person and a percentage. */
  return g_strdup_printf (_("%s is planned for %s of their hours. That leaves little for what nobody foresees."), name, percent);
}

/* How many weeks a sentence names. */
#define MOST_WEEKS 3

char *
tl_words_say_over_capacity (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *hours = tl_wording_hours (finding->minutes);
  g_autoptr (GPtrArray) weeks = g_ptr_array_new_null_terminated (MOST_WEEKS, g_free, TRUE);
  g_auto (GStrv) days = g_strsplit (finding->detail != NULL ? finding->detail : "", " ", -1);
  g_autofree char *list = NULL;

  for (guint i = 0; days[i] != NULL; i++)
    {
      TlDay day;

      if (tl_day_parse (days[i], &day))
        g_ptr_array_add (weeks, tl_words_day (day));
    }
  list = tl_words_list ((const char * const *) weeks->pdata, MOST_WEEKS);

  if (*list == '\0')
    /* Translators: a person and hours of work. */
    return g_strdup_printf (_("%s has more work than hours: %s too much."), name, hours);

  /* Translators: a person, Mondays (“1 March”), and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s has more work than hours in the week of %s: %s too much.",
                                       "%s has more work than hours in the weeks of %s: %s too much in all.",
                                       finding->count),
                          name, list, hours);
}

char *
tl_words_say_too_long (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *longest = NULL;
  g_autofree char *week = NULL;

  tl_words_two_hours (finding->minutes, (guint) finding->limit, &longest, &week);

  /* Translators: a number of actions, a person, hours of work, and hours in a
   * week. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u action of %s takes %s as you changed it. They have only %s in a whole week.",
                                       "%u actions of %s take up to %s as you changed them. They have only %s in a whole week.",
                                       finding->count),
                          finding->count, name, longest, week);
}

char *
tl_words_say_approver_absent (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));

  /* Translators: a person and a number of posts. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s is away when %u post has to be approved.",
                                       "%s is away when %u posts have to be approved.",
                                       finding->count),
                          name, finding->count);
}

char *
tl_words_say_unfed (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
  g_autofree char *channel = tl_words_name_or (finding->detail, "");

  if (!tl_words_is_text (finding->name) && *channel == '\0')
    return g_strdup (_("Nothing in the plan moves what you measure: nothing is posted, and nobody talks with people."));
  if (*channel == '\0')
    /* Translators: a measure. */
    return g_strdup_printf (_("Nothing in the plan moves %s. Say which channel it is of."), name);

  /* Translators: a measure and a channel. */
  return g_strdup_printf (_("Nothing in the plan moves %s: nothing happens on %s."), name, channel);
}

char *
tl_words_say_administration (const TlFinding *finding)
{
  g_autofree char *percent = tl_wording_percent (finding->count);
  g_autofree char *hours = tl_wording_hours (finding->minutes);

  /* Translators: a percentage and hours of work. */
  return g_strdup_printf (_("Reports, reviews and reading numbers take %s of the work in the plan (%s)."), percent, hours);
}

char *
tl_words_say_over_budget (const TlFinding *finding)
{
  g_autofree char *figure = tl_words_amount (finding->figure, finding->name);
  g_autofree char *limit = tl_words_amount (finding->limit, finding->name);

  if (finding->count == 0)
    /* Translators: two amounts of money. */
    return g_strdup_printf (_("The tools cost %s a month. The budget for them is %s."), figure, limit);
  if (g_strcmp0 (finding->detail, "advertising") == 0)
    /* Translators: two amounts of money; a number of months is counted. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Advertising took %s in a month. The budget for it is %s.",
                                         "Advertising took up to %s in several months. The budget for it is %s.",
                                         finding->count),
                            figure, limit);
  if (g_strcmp0 (finding->detail, "production") == 0)
    /* Translators: two amounts of money; a number of months is counted. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Production took %s in a month. The budget for it is %s.",
                                         "Production took up to %s in several months. The budget for it is %s.",
                                         finding->count),
                            figure, limit);

  /* Translators: two amounts of money; a number of months is counted. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Tools took %s in a month. The budget for them is %s.",
                                       "Tools took up to %s in several months. The budget for them is %s.",
                                       finding->count),
                          figure, limit);
}

char *
tl_words_say_hand_made (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Action without a name"));

  if (finding->count == 1)
    /* Translators: an action. */
    return g_strdup_printf (_("%s was added by hand and serves none of your answers. Say what it is for."), name);

  /* Translators: a number of actions, always more than one. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u action was added by hand and serves none of your answers.",
                                       "%u actions were added by hand and serve none of your answers.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_outside (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Action without a name"));

  if (finding->count == 1)
    /* Translators: an action. */
    return g_strdup_printf (_("%s is not within the weeks that are planned. Move it into the plan, mark it as done or remove it."),
                            name);

  /* Translators: a number of actions, always more than one. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u action that you added is not within the weeks that are planned. Move it, mark it as done or remove it.",
                                       "%u actions that you added are not within the weeks that are planned. Move them, mark them as done or remove them.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_adapted (const TlFinding *finding)
{
  /* Translators: a number of posts. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u post adapts a piece that appears later or is skipped. Move it or skip it, too.",
                                       "%u posts adapt pieces that appear later or are skipped. Move or skip them, too.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_overdue (const TlFinding *finding)
{
  /* Translators: a number of actions. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u action is overdue. Do it, move it or skip it.",
                                       "%u actions are overdue. Do, move or skip them.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_in_question (const TlFinding *finding)
{
  /* Translators: a number of changes that the reader made. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u change of yours needs a decision: the plan or your answers have changed since you made it.",
                                       "%u changes of yours need a decision: the plan or your answers have changed since you made them.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_homeless (const TlFinding *finding)
{
  /* Translators: a number of changes that the reader made. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u change of yours is of an action that is no longer in the plan.",
                                       "%u changes of yours are of actions that are no longer in the plan.",
                                       finding->count),
                          finding->count);
}

char *
tl_words_say_key_date (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Key date without a name"));
  g_autofree char *date = NULL;
  TlDay day;

  if (finding->detail == NULL || !tl_day_parse (finding->detail, &day))
    /* Translators: a key date. */
    return g_strdup_printf (_("Nothing in the plan is done for %s."), name);

  date = tl_wording_date (day);

  /* Translators: a key date and its day. */
  return g_strdup_printf (_("Nothing in the plan is done for %s on %s."), name, date);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tl-wording-private.h"

typedef struct
{
  TlSkills skill;
  const char *does;
} SkillWords;

/* Put into “nobody in the team %s”. */
static const SkillWords skill_words[] = {
  { TL_SKILL_STRATEGY, NC_("nobody in the team", "plans strategies") },
  { TL_SKILL_WRITING, NC_("nobody in the team", "writes") },
  { TL_SKILL_DESIGN, NC_("nobody in the team", "designs") },
  { TL_SKILL_PHOTO, NC_("nobody in the team", "takes photos") },
  { TL_SKILL_VIDEO, NC_("nobody in the team", "makes video") },
  { TL_SKILL_COMMUNITY, NC_("nobody in the team", "talks with people online") },
  { TL_SKILL_ANALYTICS, NC_("nobody in the team", "works with numbers") },
  { TL_SKILL_APPROVAL, NC_("nobody in the team", "approves posts") },
};

char *
tl_words_skills (guint skills)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (skill_words); i++)
    {
      if (skills & skill_words[i].skill)
        g_ptr_array_add (words, (char *) g_dpgettext2 (GETTEXT_PACKAGE, "nobody in the team", skill_words[i].does));
    }

  return tl_words_list_or ((const char * const *) words->pdata);
}

/* The skills any one of which would make some piece for a channel. */
static guint
skills_for_channel (const TlReading *reading,
                    const char      *id)
{
  gpointer channel = tl_words_find_channel (reading, id);
  TlRecordList *formats = channel != NULL ? tl_record_get_list (channel, TL_CHANNEL_FORMATS) : NULL;
  guint skills = 0;

  for (guint i = 0; formats != NULL && i < tl_record_list_get_length (formats); i++)
    {
      const char *ref = tl_record_get_ref (tl_record_list_get (formats, i), TL_CHANNEL_FORMAT_FORMAT);
      gpointer format = tl_catalogue_find_format (reading->catalogue, ref);

      if (format != NULL)
        skills |= tl_record_get_flags (format, TL_FORMAT_SKILLS);
    }

  return skills;
}

static char *
say_no_skill (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  g_autofree char *skills = tl_words_skills (skills_for_channel (reading, channel->id));

  if (*skills == '\0')
    return g_strdup (_("Not chosen: nobody in the team can make anything for it"));

  /* Translators: what somebody would have to do: “makes video or takes
   * photos”. */
  return g_strdup_printf (_("Not chosen: nobody in the team %s"), skills);
}

/* Whose hours do not do, where that is known. */
static char *
say_who_has_no_hours (const TlReading     *reading,
                      const TlPlanChannel *channel)
{
  g_autofree char *name = tl_wording_person (reading, channel->short_person);
  g_autofree char *needed = NULL;
  g_autofree char *left = NULL;

  tl_words_two_hours (channel->short_minutes, channel->short_left, &needed, &left);
  if (channel->short_approval && channel->short_left == 0)
    /* Translators: a person and hours of work. */
    return g_strdup_printf (_("Not chosen: %s would need %s a week to approve its posts, and has nothing left"), name, needed);
  if (channel->short_approval)
    /* Translators: a person, and hours of work: “Jane would need 15 min a week to
     * approve its posts, and has 10 min left”. */
    return g_strdup_printf (_("Not chosen: %s would need %s a week to approve its posts, and has %s left"), name, needed, left);
  if (channel->short_left == 0)
    /* Translators: hours of work and a person. */
    return g_strdup_printf (_("Not chosen: needs %s a week, %s has nothing left"), needed, name);

  /* Translators: hours of work, a person, hours: “needs 3.5 h a week, Ben has 1 h
   * left”. */
  return g_strdup_printf (_("Not chosen: needs %s a week, %s has %s left"), needed, name, left);
}

static char *
say_no_hours (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  g_autofree char *needed = NULL;
  g_autofree char *left = NULL;

  tl_words_two_hours (channel->needed_minutes, channel->left_minutes, &needed, &left);
  if (channel->short_person != NULL)
    return say_who_has_no_hours (reading, channel);
  if (channel->left_minutes == 0)
    /* Translators: hours of work. */
    return g_strdup_printf (_("Not chosen: needs %s a week, nothing is left"), needed);

  /* Translators: hours of work: “needs 3.5 h a week, 1 h is left”. */
  return g_strdup_printf (_("Not chosen: needs %s a week, %s is left"), needed, left);
}

/* The reason that was given for a decision by hand, quoted; "" if none. */
static char *
quote_choice (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  gpointer choice = tl_words_find (reading->strategy, TL_STRATEGY_CHANNEL_CHOICES, channel->choice);

  if (!tl_words_says (choice, TL_CHANNEL_CHOICE_REASON))
    return g_strdup ("");

  return tl_words_quote (tl_record_get_text (choice, TL_CHANNEL_CHOICE_REASON));
}

static char *
say_pinned (const TlReading     *reading,
            const TlPlanChannel *channel)
{
  g_autofree char *reason = quote_choice (reading, channel);
  gboolean in = channel->reason == TL_REASON_PINNED_IN;

  if (*reason == '\0')
    return g_strdup (in ? _("Chosen: you decided so") : _("Not chosen: you decided so"));
  if (in)
    /* Translators: a quoted reason. */
    return g_strdup_printf (_("Chosen: you decided so, %s"), reason);

  /* Translators: a quoted reason. */
  return g_strdup_printf (_("Not chosen: you decided so, %s"), reason);
}

static char *
say_only_reach (const TlReading     *reading,
                const TlPlanChannel *channel)
{
  g_autofree char *persona = tl_words_persona (reading, channel->persona);

  if (*persona == '\0')
    return g_strdup (_("Chosen: the only channel that reaches some of your people"));

  /* Translators: a kind of people. */
  return g_strdup_printf (_("Chosen: the only channel that reaches %s"), persona);
}

static char *
say_nearest (const TlReading     *reading,
             const TlPlanChannel *channel)
{
  g_autofree char *persona = tl_words_persona (reading, channel->persona);

  if (*persona == '\0')
    return g_strdup (_("Chosen: no channel that you could run is sure to reach some of your people; this one comes nearest"));

  /* Translators: a kind of people. */
  return g_strdup_printf (_("Chosen: no channel that you could run is sure to reach %s; this one comes nearest"), persona);
}

char *
tl_wording_channel_reason (const TlReading     *reading,
                           const TlPlanChannel *channel)
{
  switch (channel->reason)
    {
    case TL_REASON_PINNED_IN:
    case TL_REASON_PINNED_OUT:
      return say_pinned (reading, channel);
    case TL_REASON_ONLY_REACH:
      return say_only_reach (reading, channel);
    case TL_REASON_REACH:
      return g_strdup (_("Chosen: suits your people well, and reaches some that the others do not"));
    case TL_REASON_NEAREST:
      return say_nearest (reading, channel);
    case TL_REASON_RANK:
      return g_strdup (_("Chosen: suits your people well, and there are hours for it"));
    case TL_REASON_NO_HOURS:
      return say_no_hours (reading, channel);
    case TL_REASON_NO_SKILL:
      return say_no_skill (reading, channel);
    case TL_REASON_ACCOUNT_ENDED:
      return g_strdup (_("Not chosen: you want to close your account there or let it rest"));
    case TL_REASON_NO_REACH:
      return g_strdup (_("Not chosen: too few signs that your people are there"));
    case TL_REASON_NOT_NEEDED:
      return g_strdup (_("Not decided yet: some answers are still needed"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* Of the business's industry on the channel, or 0. */
static double
find_industry_median (const TlReading *reading,
                      const char      *channel)
{
  gpointer business = tl_record_get_child (reading->strategy, TL_STRATEGY_BUSINESS);
  gpointer industry = tl_catalogue_find_industry (reading->catalogue,
                                                  tl_record_get_ref (business, TL_BUSINESS_INDUSTRY));
  TlRecordList *figures = industry != NULL ? tl_record_get_list (industry, TL_INDUSTRY_FIGURES) : NULL;

  for (guint i = 0; figures != NULL && i < tl_record_list_get_length (figures); i++)
    {
      gpointer figure = tl_record_list_get (figures, i);

      if (g_strcmp0 (tl_record_get_ref (figure, TL_INDUSTRY_FIGURE_CHANNEL), channel) == 0
          && tl_record_is_set (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK))
        return tl_record_get_optional (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK);
    }

  return 0;
}

static char *
say_range (gpointer cadence)
{
  double low = tl_record_get_optional (cadence, TL_CADENCE_LOW);
  double high = tl_record_get_optional (cadence, TL_CADENCE_HIGH);
  g_autofree char *low_text = tl_wording_number (low);
  g_autofree char *high_text = tl_wording_number (high);

  if (!tl_record_is_set (cadence, TL_CADENCE_HIGH) || low >= high)
    return g_steal_pointer (&low_text);

  /* Translators: a range of numbers: “3 to 5”. */
  return g_strdup_printf (_("%s to %s"), low_text, high_text);
}

/* What is said of the pace of others; goes in parentheses. */
static char *
say_evidence (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  gpointer owner = tl_words_find_channel (reading, channel->id);
  gpointer ruling = owner != NULL ? tl_words_find (owner, TL_CHANNEL_CADENCES, channel->ruling) : NULL;
  double median = find_industry_median (reading, channel->id);
  g_autofree char *source = NULL;
  g_autofree char *range = NULL;
  g_autofree char *median_text = NULL;

  if (ruling == NULL)
    /* Translators: two whole numbers, posts a week. */
    return g_strdup_printf (_("nobody publishes a figure; our own estimate is %u to %u"), channel->low, channel->high);

  range = say_range (ruling);
  if (tl_words_find (reading->strategy, TL_STRATEGY_OWN_CHANNELS, channel->id) != NULL)
    /* Translators: how many posts a week somebody wants: “3 to 5”. */
    return g_strdup_printf (_("your own figure: %s"), range);

  source = tl_words_source (reading, tl_record_get_ref (ruling, TL_CADENCE_SOURCE));
  if (median <= 0)
    /* Translators: a source, and how many posts a week it recommends: “Buffer,
     * 2026: 3 to 5”. */
    return g_strdup_printf (_("%s: %s"), source, range);

  median_text = tl_wording_number (round (median * 10) / 10);

  /* Translators: a source, how many posts a week it recommends, and how many
   * others post: “Buffer, 2026: 3 to 5; the median of your industry is 2.8”. */
  return g_strdup_printf (_("%s: %s; the median of your industry is %s"), source, range, median_text);
}

/* Where the industry posts less than is recommended, the range that the plan
 * keeps to is wide, and who does not use the channel wants both its ends
 * explained. Returns NULL where it is not so. */
static char *
say_wide_range (const TlReading     *reading,
                const TlPlanChannel *channel)
{
  gpointer owner = tl_words_find_channel (reading, channel->id);
  gpointer ruling = owner != NULL ? tl_words_find (owner, TL_CHANNEL_CADENCES, channel->ruling) : NULL;
  double median = find_industry_median (reading, channel->id);
  g_autofree char *range = NULL;
  g_autofree char *source = NULL;
  g_autofree char *median_text = NULL;

  if (channel->chosen || ruling == NULL || median <= 0
      || channel->low >= tl_record_get_optional (ruling, TL_CADENCE_LOW))
    return NULL;

  range = say_range (ruling);
  source = tl_words_source (reading, tl_record_get_ref (ruling, TL_CADENCE_SOURCE));
  median_text = tl_wording_number (round (median * 10) / 10);

  /* Translators: how many posts a week a source recommends, the source, and how
   * many others post: “21 to 35 posts a week are recommended (Buffer, 2026); the
   * median of your industry is 0.1”. */
  return g_strdup_printf (_("%s posts a week are recommended (%s); the median of your industry is %s"),
                          range, source, median_text);
}

char *
tl_wording_cadence (const TlReading     *reading,
                    const TlPlanChannel *channel)
{
  g_autofree char *evidence = say_evidence (reading, channel);
  g_autofree char *wide = say_wide_range (reading, channel);

  if (wide != NULL)
    return g_steal_pointer (&wide);
  if (!channel->chosen && channel->low >= channel->high)
    /* Translators: a whole number, and where it comes from. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u post a week would be right (%s)",
                                         "%u posts a week would be right (%s)",
                                         channel->low),
                            channel->low, evidence);
  if (!channel->chosen)
    /* Translators: two whole numbers, and where they come from. */
    return g_strdup_printf (_("%u to %u posts a week would be right (%s)"), channel->low, channel->high, evidence);

  /* Translators: a whole number, and where it comes from: “3 posts a week
   * (Buffer, 2026: 3 to 5)”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u post a week (%s)",
                                       "%u posts a week (%s)",
                                       channel->cadence),
                          channel->cadence, evidence);
}

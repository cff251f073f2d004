/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* What each code has to tell is laid down in plan/tl-finding.h. */

char *
tl_wording_need (TlPlanNeed need)
{
  switch (need)
    {
    case TL_NEED_PERSON:
      return g_strdup (_("One person, and how many hours a week they can give"));
    case TL_NEED_WHY:
      return g_strdup (_("One answer to why you want to be on social media"));
    case TL_NEED_SERVES:
      return g_strdup (_("One business objective that all this is to serve"));
    case TL_NEED_OBJECTIVE:
      return g_strdup (_("The primary objective: awareness, sales or loyalty"));
    case TL_NEED_PERSONA:
      return g_strdup (_("One kind of people that you want to reach"));
    case TL_NEED_CHANNEL:
      return g_strdup (_("One channel that you have not ruled out"));
    case TL_NEED_KPI:
      return g_strdup (_("One number that will tell whether it works"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* The number that a verb follows: an hour was, 1.5 hours and 15 minutes were. */
static gulong
hours_by_grammar (guint minutes)
{
  return minutes == 60 ? 1 : MAX (2, (minutes + 59) / 60);
}

char *
tl_wording_capacity (const TlReading *reading)
{
  const TlPlan *plan = reading->plan;
  g_autofree char *needed = NULL;
  g_autofree char *available = NULL;
  g_autofree char *left_out = NULL;
  gulong hours;

  if (plan->needs != 0)
    return g_strdup (_("There is no plan yet: some answers are still needed."));

  needed = tl_wording_hours (plan->needed_minutes);
  available = tl_wording_hours (plan->available_minutes);
  if (plan->needed_minutes < plan->steady_minutes)
    {
      g_autofree char *planned = tl_wording_hours (plan->steady_minutes);

      /* Translators: hours of work. More is planned than is needed, since there are hours for it. */
      return g_strdup_printf (_("At the recommended pace this strategy needs %s a week; you have %s. Everything fits, with more posts than that: the plan takes %s a week."),
                              needed, available, planned);
    }
  if (plan->needed_minutes == plan->steady_minutes)
    /* Translators: hours of work. */
    return g_strdup_printf (_("At the recommended pace this strategy needs %s a week; you have %s. Everything fits."),
                            needed, available);

  left_out = tl_wording_hours (plan->needed_minutes - plan->steady_minutes);
  hours = hours_by_grammar (plan->needed_minutes - plan->steady_minutes);
  if (plan->needed_minutes <= plan->available_minutes)
    /* Translators: hours of work; the last of them are counted. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "At the recommended pace this strategy needs %s a week; you have %s. %s was left out, so that there is time for what nobody foresees.",
                                         "At the recommended pace this strategy needs %s a week; you have %s. %s were left out, so that there is time for what nobody foresees.",
                                         hours),
                            needed, available, left_out);

  /* Translators: hours of work; the last of them are counted. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "At the recommended pace this strategy needs %s a week; you have %s. %s was left out.",
                                       "At the recommended pace this strategy needs %s a week; you have %s. %s were left out.",
                                       hours),
                          needed, available, left_out);
}

/* Something that has a name, or @otherwise. */
static char *
name_or (const char *name,
         const char *otherwise)
{
  if (!tl_words_is_text (name))
    return g_strdup (otherwise);

  return tl_words_line (tl_wording_catalogue (name), TL_WORDS_NAME_LENGTH);
}

static char *
quote_or (const char *name,
          const char *otherwise)
{
  if (!tl_words_is_text (name))
    return g_strdup (otherwise);

  return tl_words_quote (tl_wording_catalogue (name));
}

static char *
say_several_leads (const TlFinding *finding)
{
  g_autofree char *first = name_or (finding->name, _("Person without a name"));
  g_autofree char *second = name_or (finding->detail, _("Person without a name"));

  if (finding->count <= 2)
    /* Translators: two people. */
    return g_strdup_printf (_("%s and %s both lead. Only one person can answer for the whole."), first, second);

  /* Translators: a number of people, always more than two, and two of them. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u person leads, %s and %s among them. Only one can answer for the whole.",
                                       "%u people lead, %s and %s among them. Only one can answer for the whole.",
                                       finding->count),
                          finding->count, first, second);
}

static char *
say_dangling (const TlFinding *finding)
{
  GType type = finding->detail != NULL ? g_type_from_name (finding->detail) : G_TYPE_INVALID;
  g_autofree char *name = NULL;

  if (type == G_TYPE_INVALID)
    {
      name = quote_or (finding->name, _("Something"));
      /* Translators: what refers to nothing. */
      return g_strdup_printf (_("%s refers to something that is no longer there."), name);
    }

  name = quote_or (finding->name, tl_wording_type (type));

  /* Translators: what refers to nothing, and in which field of a form: ““Reach”,
   * Who reads it: what was chosen is no longer there.” */
  return g_strdup_printf (_("%s, %s: what was chosen is no longer there."), name,
                          tl_wording_field (type, finding->count));
}

static int
denominator_of_nick (const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_DENOMINATOR);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return value != NULL ? value->value : TL_DENOMINATOR_UNSTATED;
}

static gboolean
is_share (int denominator)
{
  return denominator > TL_DENOMINATOR_UNSTATED && denominator <= TL_DENOMINATOR_LEADS;
}

static char *
say_denominators (const TlFinding *finding)
{
  g_autofree char *name = quote_or (finding->name, _("Number without a name"));
  int own = denominator_of_nick (finding->detail);
  int theirs = (int) finding->count;

  if (!is_share (own) || !is_share (theirs))
    /* Translators: a measure. */
    return g_strdup_printf (_("%s and what others reach cannot be compared: it is not said of what both are a share."), name);

  /* Translators: a measure, what it is a share of, and what the figure beside it
   * is a share of: “Followers”, “People reached”. */
  return g_strdup_printf (_("%s and what others reach cannot be compared: yours is a share of “%s”, theirs of “%s”."),
                          name, tl_wording_term (TL_TYPE_DENOMINATOR, own),
                          tl_wording_term (TL_TYPE_DENOMINATOR, theirs));
}

static char *
say_missing_skill (const TlFinding *finding)
{
  g_autofree char *skills = tl_words_skills (finding->count);
  g_autofree char *name = name_or (finding->name, "");

  if (*skills == '\0')
    return g_strdup (_("Nobody in the team can do a part of the work."));
  if (*name == '\0')
    /* Translators: what somebody would have to do: “makes video”. */
    return g_strdup_printf (_("Nobody in the team %s."), skills);

  /* Translators: what somebody would have to do, and what for: “Nobody in the
   * team makes video, which is needed for TikTok.” */
  return g_strdup_printf (_("Nobody in the team %s, which is needed for %s."), skills, name);
}

static char *
say_unstaffed (const TlFinding *finding)
{
  g_autofree char *hours = tl_wording_hours (finding->minutes);
  g_autofree char *name = name_or (finding->name, "");

  if (*name == '\0')
    /* Translators: a number of actions, and hours of work. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Nobody has the time for %u action (%s).",
                                         "Nobody has the time for %u actions (%s in all).",
                                         finding->count),
                            finding->count, hours);

  /* Translators: a number of actions, a channel, and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Nobody has the time for %u action on %s (%s).",
                                       "Nobody has the time for %u actions on %s (%s in all).",
                                       finding->count),
                          finding->count, name, hours);
}

static char *
say_approver (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Person without a name"));
  g_autofree char *hours = tl_wording_hours (finding->minutes);

  /* Translators: a person, a number of posts, and hours of work. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s has no time to approve %u post (%s).",
                                       "%s has no time to approve %u posts (%s in all).",
                                       finding->count),
                          name, finding->count, hours);
}

static char *
say_no_backup (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Person without a name"));
  g_autofree char *channel = name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: a person. */
    return g_strdup_printf (_("Nobody stands in for %s."), name);

  /* Translators: a person and a channel. */
  return g_strdup_printf (_("Nobody stands in for %s on %s."), name, channel);
}

static char *
say_not_reached (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Persona without a name"));
  g_autofree char *channel = name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: a kind of people. */
    return g_strdup_printf (_("No channel in the plan reaches %s."), name);

  /* Translators: a kind of people, a channel, and its points of a hundred. */
  return g_strdup_printf (_("No channel in the plan reaches %s. The nearest is %s, with %u of 100 points."),
                          name, channel, finding->count);
}

static char *
say_below_low (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Channel without a name"));
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

static char *
say_foreign (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Persona without a name"));
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

static char *
say_pillars (const TlFinding *finding)
{
  g_autofree char *percent = tl_wording_percent (finding->count);

  if (finding->count == 0)
    return g_strdup (_("The themes do not say yet how many of the posts each is to have."));

  /* Translators: a percentage. */
  return g_strdup_printf (_("The themes’ parts make %s together, not 100 %%."), percent);
}

static char *
say_no_target (const TlFinding *finding)
{
  g_autofree char *name = quote_or (finding->name, _("Number without a name"));
  g_autofree char *first = tl_words_period (finding->detail, 1);

  if (first == NULL)
    /* Translators: a measure. */
    return g_strdup_printf (_("%s has no target."), name);
  if (finding->count <= 1)
    /* Translators: a measure and a quarter: “Q1 2027”. */
    return g_strdup_printf (_("%s has no target for %s."), name, first);

  /* Translators: a measure, a number of quarters, always more than one, and the
   * first of them: “Q1 2027”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s has no target for %u quarter, %s.",
                                       "%s has no target for %u quarters, from %s.",
                                       finding->count),
                          name, finding->count, first);
}

static char *
list_lacks (guint              lacks,
            const char * const words[],
            guint              n_words,
            const char        *context)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (n_words, NULL, TRUE);

  for (guint i = 0; i < n_words; i++)
    {
      if (lacks & (1u << i))
        g_ptr_array_add (list, (char *) g_dpgettext2 (GETTEXT_PACKAGE, context, words[i]));
    }

  return tl_words_list_or ((const char * const *) list->pdata);
}

static char *
say_kpi_incomplete (const TlFinding *finding)
{
  /* In the order of TlKpiLack. */
  static const char * const words[] = {
    NC_("a number has no", "starting value"),
    NC_("a number has no", "place where it is read"),
    NC_("a number has no", "person who reads it"),
    NC_("a number has no", "rhythm of reading"),
  };
  g_autofree char *name = quote_or (finding->name, _("Number without a name"));
  g_autofree char *list = list_lacks (finding->count, words, G_N_ELEMENTS (words), "a number has no");

  if (*list == '\0')
    /* Translators: a measure. */
    return g_strdup_printf (_("%s is not complete."), name);

  /* Translators: a measure, and what it has not: ““Reach” has no starting value
   * or person who reads it.” */
  return g_strdup_printf (_("%s has no %s."), name, list);
}

static char *
say_obstacle_incomplete (const TlFinding *finding)
{
  /* In the order of TlObstacleLack. */
  static const char * const words[] = {
    NC_("an obstacle has no", "sign that tells it has come"),
    NC_("an obstacle has no", "answer to what you do then"),
    NC_("an obstacle has no", "person who looks for it"),
  };
  g_autofree char *name = quote_or (finding->name, _("Obstacle without words"));
  g_autofree char *list = list_lacks (finding->count, words, G_N_ELEMENTS (words), "an obstacle has no");

  if (*list == '\0')
    /* Translators: an obstacle. */
    return g_strdup_printf (_("%s is not thought through."), name);

  /* Translators: an obstacle, and what it has not. */
  return g_strdup_printf (_("%s has no %s."), name, list);
}

static char *
say_insight_unused (const TlFinding *finding)
{
  g_autofree char *quote = quote_or (finding->name, _("Insight without words"));
  g_autofree char *channel = name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: something that was heard, quoted. */
    return g_strdup_printf (_("Nothing in the plan follows from this: %s"), quote);

  /* Translators: a channel, and something that was heard there, quoted. */
  return g_strdup_printf (_("Nothing in the plan follows from what you heard on %s: %s"), channel, quote);
}

static char *
say_without_hours (const TlFinding *finding)
{
  g_autofree char *name = name_or (finding->name, _("Person without a name"));

  /* Translators: a person. */
  return g_strdup_printf (_("%s has no hours for social media, so nothing can be planned for them."), name);
}

char *
tl_wording_finding (const TlFinding *finding)
{
  switch (finding->code)
    {
    case TL_FINDING_NO_PERSON_WITH_HOURS:
      return g_strdup (finding->count == 0
                       ? _("There is nobody in the team yet. Add a person and the hours they can give.")
                       : _("Nobody in the team has hours for this. Say for one person how many a week they can give."));
    case TL_FINDING_NO_WHY:
      return g_strdup (_("Why do you want to be on social media at all? One sentence will do."));
    case TL_FINDING_NO_BUSINESS_OBJECTIVE:
      return g_strdup (finding->count == 0
                       ? _("Write down one thing that the business as a whole wants to reach.")
                       : _("Say which of your business objectives social media is to serve."));
    case TL_FINDING_NO_OBJECTIVE:
      return g_strdup (_("Decide what social media is for: awareness, sales or loyalty. One of them."));
    case TL_FINDING_NO_PERSONA:
      return g_strdup (_("Describe one kind of people that you want to reach."));
    case TL_FINDING_NO_CHANNEL:
      return g_strdup (_("All channels are ruled out by hand. Allow at least one."));
    case TL_FINDING_NO_KPI:
      return g_strdup (_("Choose one number that will tell whether it works."));
    case TL_FINDING_SEVERAL_LEADS:
      return say_several_leads (finding);
    case TL_FINDING_DANGLING_REFERENCE:
      return say_dangling (finding);
    case TL_FINDING_DENOMINATOR_MISMATCH:
      return say_denominators (finding);
    case TL_FINDING_NO_LEAD:
      return g_strdup (_("Nobody leads. Choose the person who answers for the whole."));
    case TL_FINDING_PERSON_WITHOUT_HOURS:
      return say_without_hours (finding);
    case TL_FINDING_MISSING_SKILL:
      return say_missing_skill (finding);
    case TL_FINDING_UNSTAFFED:
      return say_unstaffed (finding);
    case TL_FINDING_APPROVER_OVERLOADED:
      return say_approver (finding);
    case TL_FINDING_NO_BACKUP:
      return say_no_backup (finding);
    case TL_FINDING_PERSONA_NOT_REACHED:
      return say_not_reached (finding);
    case TL_FINDING_PINNED_BELOW_LOW:
      return say_below_low (finding);
    case TL_FINDING_FOREIGN_FIGURES:
      return say_foreign (finding);
    case TL_FINDING_PILLAR_SHARES:
      return say_pillars (finding);
    case TL_FINDING_NO_TARGET:
      return say_no_target (finding);
    case TL_FINDING_KPI_INCOMPLETE:
      return say_kpi_incomplete (finding);
    case TL_FINDING_NO_COMPLAINTS_RULE:
      return g_strdup (finding->count == 0
                       ? _("There is no rule for complaints. Write down what happens when somebody is angry in public.")
                       : _("The rule for complaints names nobody. Say who answers them."));
    case TL_FINDING_OBSTACLE_INCOMPLETE:
      return say_obstacle_incomplete (finding);
    case TL_FINDING_INSIGHT_UNUSED:
      return say_insight_unused (finding);
    case TL_FINDING_NO_VISION:
      return g_strdup (_("The business has no vision yet. Where does it want to be in ten years?"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

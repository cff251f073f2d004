/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-findings-private.h"

/* Sentences about answers. */

char *
tl_words_say_several_leads (const TlFinding *finding)
{
  g_autofree char *first = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *second = tl_words_name_or (finding->detail, _("Person without a name"));

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

char *
tl_words_say_dangling (const TlFinding *finding)
{
  GType type = finding->detail != NULL ? g_type_from_name (finding->detail) : G_TYPE_INVALID;
  g_autofree char *name = NULL;

  if (type == G_TYPE_INVALID)
    {
      name = tl_words_quote_or (finding->name, _("Something"));
      /* Translators: what refers to nothing. */
      return g_strdup_printf (_("%s refers to something that is no longer there."), name);
    }

  name = tl_words_quote_or (finding->name, tl_wording_type (type));

  if (finding->figure > 0)
    /* Translators: what refers to something of the wrong kind, and in which field of
     * a form: ““Reach”, Who reads it: what was chosen does not belong there.” */
    return g_strdup_printf (_("%s, %s: what was chosen does not belong there."), name,
                            tl_wording_field (type, finding->count));

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

char *
tl_words_say_denominators (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
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

char *
tl_words_say_pillars (const TlFinding *finding)
{
  g_autofree char *percent = tl_wording_percent (finding->count);

  if (finding->count == 0)
    return g_strdup (_("The themes do not say yet how many of the posts each is to have."));

  /* Translators: a percentage. */
  return g_strdup_printf (_("The themes’ parts make %s together, not 100 %%."), percent);
}

char *
tl_words_say_no_target (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
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

char *
tl_words_say_kpi_incomplete (const TlFinding *finding)
{
  /* In the order of TlKpiLack. */
  static const char * const words[] = {
    NC_("a number has no", "starting value"),
    NC_("a number has no", "place where it is read"),
    NC_("a number has no", "person who reads it"),
    NC_("a number has no", "rhythm of reading"),
  };
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
  g_autofree char *list = tl_words_list_bits (finding->count, words, G_N_ELEMENTS (words), "a number has no");

  if (*list == '\0')
    /* Translators: a measure. */
    return g_strdup_printf (_("%s is not complete."), name);

  /* Translators: a measure, and what it has not: ““Reach” has no starting value
   * or person who reads it.” */
  return g_strdup_printf (_("%s has no %s."), name, list);
}

char *
tl_words_say_obstacle_incomplete (const TlFinding *finding)
{
  /* In the order of TlObstacleLack. */
  static const char * const words[] = {
    NC_("an obstacle has no", "sign that tells it has come"),
    NC_("an obstacle has no", "answer to what you do then"),
    NC_("an obstacle has no", "person who looks for it"),
  };
  g_autofree char *name = tl_words_quote_or (finding->name, _("Obstacle without words"));
  g_autofree char *list = tl_words_list_bits (finding->count, words, G_N_ELEMENTS (words), "an obstacle has no");

  if (*list == '\0')
    /* Translators: an obstacle. */
    return g_strdup_printf (_("%s is not thought through."), name);

  /* Translators: an obstacle, and what it has not. */
  return g_strdup_printf (_("%s has no %s."), name, list);
}

char *
tl_words_say_insight_unused (const TlFinding *finding)
{
  g_autofree char *quote = tl_words_quote_or (finding->name, _("Insight without words"));
  g_autofree char *channel = tl_words_name_or (finding->detail, "");

  if (*channel == '\0')
    /* Translators: something that was heard, quoted. */
    return g_strdup_printf (_("Nothing in the plan follows from this: %s"), quote);

  /* Translators: a channel, and something that was heard there, quoted. */
  return g_strdup_printf (_("Nothing in the plan follows from what you heard on %s: %s"), channel, quote);
}

char *
tl_words_say_without_hours (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Person without a name"));

  if (finding->count == 0)
    /* Translators: a person. */
    return g_strdup_printf (_("%s has no hours for social media, so nothing can be planned for them."), name);

  /* Translators: a person, and a number of posts. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s has no hours for social media, and %u post waits for their approval.",
                                       "%s has no hours for social media, and %u posts wait for their approval.",
                                       finding->count),
                          name, finding->count);
}

char *
tl_words_say_no_person (const TlFinding *finding)
{
  return g_strdup (finding->count == 0
                   ? _("There is nobody in the team yet. Add a person and the hours they can give.")
                   : _("Nobody in the team has hours for this. Say for one person how many a week they can give."));
}

char *
tl_words_say_no_business_objective (const TlFinding *finding)
{
  return g_strdup (finding->count == 0
                   ? _("Write down one thing that the business as a whole wants to reach.")
                   : _("Say which of your business objectives social media is to serve."));
}

char *
tl_words_say_no_rule (const TlFinding *finding)
{
  return g_strdup (finding->count == 0
                   ? _("There is no rule for complaints. Write down what happens when somebody is angry in public.")
                   : _("The rule for complaints names nobody. Say who answers them."));
}

/* The label of a value that is given by its nick. */
static const char *
label_of_nick (GType       type,
               const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return tl_wording_term (type, value != NULL ? value->value : 0);
}

char *
tl_words_say_one_function (const TlFinding *finding)
{
  /* Translators: a number of people, always more than two, and what they do in
   * the business: “Marketing”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u person in the team has the function “%s”. Bring in somebody who sees the business from elsewhere.",
                                       "All %u people in the team have the function “%s”. Bring in somebody who sees the business from elsewhere.",
                                       finding->count),
                          finding->count, label_of_nick (TL_TYPE_FUNCTION, finding->detail));
}

char *
tl_words_say_keys (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Account without a name"));
  g_autofree char *holder = tl_words_name_or (finding->detail, _("Person without a name"));

  if (finding->count == 0)
    /* Translators: an account. */
    return g_strdup_printf (_("Nobody in the team is known to have the password of %s."), name);

  /* Translators: a person and an account. */
  return g_strdup_printf (_("Only %s has the password of %s. Give it to one more person."), holder, name);
}

char *
tl_words_say_silent (const TlFinding *finding)
{
  g_autofree char *name = tl_words_name_or (finding->name, _("Account without a name"));

  /* Translators: an account and a number of days. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Nothing has been posted on %s for %u day.",
                                       "Nothing has been posted on %s for %u days.",
                                       finding->count),
                          name, finding->count);
}

char *
tl_words_say_brand_only (const TlFinding *finding)
{
  return g_strdup (finding->count == 0
                   ? _("Nothing says yet what to listen for. Add a topic that your customers talk about.")
                   : _("You listen only for your own name. Who does not know you yet does not say it."));
}

char *
tl_words_say_persona_incomplete (const TlFinding *finding)
{
  /* In the order of TlPersonaLack. */
  static const char * const words[] = {
    NC_("a persona has no", "challenge"),
    NC_("a persona has no", "next action that you want"),
  };
  g_autofree char *name = tl_words_quote_or (finding->name, _("Persona without a name"));
  g_autofree char *list = tl_words_list_bits (finding->count, words, G_N_ELEMENTS (words), "a persona has no");

  if (*list == '\0')
    /* Translators: a kind of people. */
    return g_strdup_printf (_("%s is not complete."), name);

  /* Translators: a kind of people, and what their description has not. */
  return g_strdup_printf (_("%s has no %s."), name, list);
}

char *
tl_words_say_readiness (const TlFinding *finding)
{
  /* In the order of TlReadinessLeaf. */
  static const char * const words[] = {
    NC_("nothing is in place in", "leadership"),
    NC_("nothing is in place in", "rules and responsibilities"),
    NC_("nothing is in place in", "culture"),
    NC_("nothing is in place in", "technology"),
  };
  g_autofree char *list = tl_words_list_bits (finding->count, words, G_N_ELEMENTS (words), "nothing is in place in");

  if (*list == '\0')
    return g_strdup (_("The business is not ready for social media yet."));

  /* Translators: parts of a business: “leadership or culture”. */
  return g_strdup_printf (_("Nothing is in place yet in %s. The plan begins with first steps."), list);
}

char *
tl_words_say_parked (const TlFinding *finding)
{
  /* Translators: an objective: “Sales”. */
  return g_strdup_printf (_("“%s” has been put aside for over a year. Take it up, or let it go."),
                          label_of_nick (TL_TYPE_OBJECTIVE, finding->detail));
}

char *
tl_words_say_off_objective (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));

  /* Translators: a measure and an objective: “Sales”. */
  return g_strdup_printf (_("%s tells about “%s”, and that is not your primary objective."),
                          name, label_of_nick (TL_TYPE_OBJECTIVE, finding->detail));
}

char *
tl_words_say_beyond_maturity (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));

  /* Translators: a measure, and how far an organisation has come: “Optimised:
   * measured and improved”. */
  return g_strdup_printf (_("%s suits organisations that have come further: “%s”. Begin with one that you can count by hand."),
                          name, label_of_nick (TL_TYPE_MATURITY, finding->detail));
}

char *
tl_words_say_against_direction (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
  g_autofree char *quarter = tl_words_period (finding->detail, 1);
  g_autofree char *figure = tl_wording_number (finding->figure);
  g_autofree char *limit = tl_wording_number (finding->limit);

  if (quarter == NULL)
    /* Translators: a measure. */
    return g_strdup_printf (_("%s has a target that is worse than where it began."), name);

  /* Translators: a measure, a quarter, and two numbers. */
  return g_strdup_printf (_("The target of %s for %s is %s. That is worse than %s, where it began."),
                          name, quarter, figure, limit);
}

char *
tl_words_say_out_of_proportion (const TlFinding *finding)
{
  g_autofree char *name = tl_words_quote_or (finding->name, _("Number without a name"));
  g_autofree char *quarter = tl_words_period (finding->detail, 1);
  g_autofree char *figure = tl_wording_number (finding->figure);
  g_autofree char *limit = tl_wording_number (finding->limit);

  if (quarter == NULL)
    /* Translators: a measure. */
    return g_strdup_printf (_("%s has a target that is out of proportion."), name);

  /* Translators: a measure, a quarter, and two numbers, the second of which is
   * known. */
  return g_strdup_printf (_("The target of %s for %s is %s. That is out of proportion to the %s that is known today."),
                          name, quarter, figure, limit);
}

char *
tl_words_say_reversed_span (const TlFinding *finding)
{
  const char *type = finding->detail != NULL ? finding->detail : "";
  gboolean timed = g_str_equal (type, "TlMember");
  gboolean begins = finding->figure >= 0;
  g_autofree char *first = !begins ? g_strdup ("") : timed ? tl_wording_time ((int) finding->figure) : tl_wording_date ((TlDay) finding->figure);
  g_autofree char *last = timed ? tl_wording_time ((int) finding->limit) : tl_wording_date ((TlDay) finding->limit);
  g_autofree char *person = tl_words_name_or (finding->name, _("Person without a name"));
  g_autofree char *name = NULL;

  if (!begins && *last != '\0' && g_str_equal (type, "TlAbsence"))
    /* Translators: a person and a day. */
    return g_strdup_printf (_("An absence of %s ends on %s and has no first day, so it is not counted."), person, last);
  if (*first == '\0' || *last == '\0')
    {
      name = tl_words_quote_or (finding->name, _("Something"));
      /* Translators: something that has a first and a last day. */
      return g_strdup_printf (_("%s ends before it begins."), name);
    }
  if (timed)
    /* Translators: a person, and two times: “10:00”, “14:00”. */
    return g_strdup_printf (_("The quiet hours of %s end at %s, before they begin at %s."), person, last, first);
  if (g_str_equal (type, "TlAbsence"))
    /* Translators: a person, and two days. */
    return g_strdup_printf (_("An absence of %s ends on %s, before it begins on %s."), person, last, first);
  if (g_str_equal (type, "TlActual"))
    {
      name = tl_words_quote_or (finding->name, _("Number without a name"));
      /* Translators: a measure, and two days. */
      return g_strdup_printf (_("What was read of %s ends on %s, before it begins on %s, so it is not counted."), name, last, first);
    }

  name = tl_words_quote_or (finding->name, _("Key date without a name"));
  /* Translators: a key date, and two days. */
  return g_strdup_printf (_("%s ends on %s, before it begins on %s."), name, last, first);
}

static char *
say_code (TlCodeKind  kind,
          const char *code)
{
  switch (kind)
    {
    case TL_CODE_KIND_COUNTRY:
      /* Translators: what somebody typed. */
      return g_strdup_printf (_("%s is not the code of a country. Choose the country from the list."), code);
    case TL_CODE_KIND_TIME_ZONE:
      /* Translators: what somebody typed. */
      return g_strdup_printf (_("%s is not the name of a time zone. Choose the time zone from the list."), code);
    case TL_CODE_KIND_CURRENCY:
      /* Translators: what somebody typed. */
      return g_strdup_printf (_("%s is not the code of a currency. Choose the currency from the list."), code);
    case TL_CODE_KIND_LANGUAGE:
      /* Translators: what somebody typed. */
      return g_strdup_printf (_("%s is not the code of a language. Choose the language from the list."), code);
    default:
      /* Translators: what somebody typed. */
      return g_strdup_printf (_("%s is not understood. Choose from the list."), code);
    }
}

/* What was typed, also where it is only a sign, such as "€". */
static char *
quote_code (const char *code)
{
  g_autofree char *line = code != NULL ? tl_words_line (code, TL_WORDS_QUOTE_LENGTH) : NULL;

  return line != NULL && *line != '\0' ? tl_words_quote (code) : g_strdup (_("Something"));
}

char *
tl_words_say_unknown_code (const TlFinding *finding)
{
  g_autofree char *code = quote_code (finding->detail);
  g_autofree char *sentence = say_code ((TlCodeKind) finding->count, code);
  g_autofree char *name = tl_words_name_or (finding->name, "");

  if (*name == '\0')
    return g_steal_pointer (&sentence);

  /* Translators: a kind of people, and a sentence about them: “Young families:
   * “Germany” is not the code of a country. Choose the country from the list.” */
  return g_strdup_printf (_("%s: %s"), name, sentence);
}

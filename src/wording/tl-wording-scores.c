/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tl-wording-private.h"

static char *
say_insight (const TlReading      *reading,
             const TlContribution *contribution)
{
  gpointer insight = tl_words_find (reading->strategy, TL_STRATEGY_INSIGHTS, contribution->ref);
  g_autofree char *quote = NULL;
  const char *strength;

  if (insight == NULL)
    return g_strdup (_("Nothing was heard from them here"));

  quote = tl_words_says (insight, TL_INSIGHT_TEXT)
          ? tl_words_quote (tl_record_get_text (insight, TL_INSIGHT_TEXT)) : tl_wording_record (insight);
  strength = tl_wording_term (TL_TYPE_STRENGTH, tl_record_get_enum (insight, TL_INSIGHT_STRENGTH));

  switch (tl_record_get_enum (insight, TL_INSIGHT_SOURCE))
    {
    case TL_INSIGHT_CUSTOMERS:
      /* Translators: a quote, and how strong it is: “Strong”. */
      return g_strdup_printf (_("Customers said here: %s (%s)"), quote, strength);
    case TL_INSIGHT_COMPETITORS:
      /* Translators: a quote, and how strong it is: “Strong”. */
      return g_strdup_printf (_("Seen here at competitors: %s (%s)"), quote, strength);
    default:
      /* Translators: a quote, and how strong it is: “Strong”. */
      return g_strdup_printf (_("People said here: %s (%s)"), quote, strength);
    }
}

static char *
say_behaviour (const TlContribution *contribution)
{
  if (contribution->most == 0)
    return g_strdup (_("Which channels they use was not said, so it does not count"));
  if (contribution->points == 0)
    return g_strdup (_("They are not said to be here"));

  return g_strdup (contribution->use == TL_USE_DAILY ? _("They are here daily") : _("They are here sometimes"));
}

static char *
say_account (const TlReading      *reading,
             const TlContribution *contribution)
{
  gpointer account = tl_words_find (reading->strategy, TL_STRATEGY_ACCOUNTS, contribution->ref);

  if (account == NULL)
    return g_strdup (_("You have no account here"));

  switch (tl_record_get_enum (account, TL_ACCOUNT_VERDICT))
    {
    case TL_VERDICT_KEEP:
      return g_strdup (_("You have a working account here"));
    case TL_VERDICT_FIX:
      return g_strdup (_("You have an account here that needs work"));
    case TL_VERDICT_REST:
      return g_strdup (_("Your account here is to rest"));
    case TL_VERDICT_CLOSE:
      return g_strdup (_("Your account here is to be closed"));
    default:
      return g_strdup (_("You have an account here"));
    }
}

typedef struct
{
  TlLens lens;
  guint band;
  const char *words;
} Band;

/* Put into “%s aged %s” and the like. */
static const Band bands[] = {
  { TL_LENS_AGE, TL_AGE_18_29, NC_("adults aged", "18–29") },
  { TL_LENS_AGE, TL_AGE_30_49, NC_("adults aged", "30–49") },
  { TL_LENS_AGE, TL_AGE_50_64, NC_("adults aged", "50–64") },
  { TL_LENS_AGE, TL_AGE_65_PLUS, NC_("adults aged", "65 and over") },
  { TL_LENS_GENDER, TL_GENDER_WOMEN, NC_("adults who are", "women") },
  { TL_LENS_GENDER, TL_GENDER_MEN, NC_("adults who are", "men") },
  { TL_LENS_INCOME, TL_INCOME_UNDER_30K, NC_("adults with a household income of", "under $30,000") },
  { TL_LENS_INCOME, TL_INCOME_30K_70K, NC_("adults with a household income of", "$30,000–70,000") },
  { TL_LENS_INCOME, TL_INCOME_70K_100K, NC_("adults with a household income of", "$70,000–100,000") },
  { TL_LENS_INCOME, TL_INCOME_100K_PLUS, NC_("adults with a household income of", "$100,000 and over") },
  { TL_LENS_EDUCATION, TL_EDUCATION_SCHOOL, NC_("adults with", "high school or less") },
  { TL_LENS_EDUCATION, TL_EDUCATION_SOME_COLLEGE, NC_("adults with", "some college") },
  { TL_LENS_EDUCATION, TL_EDUCATION_COLLEGE, NC_("adults with", "a college degree") },
  { TL_LENS_COMMUNITY, TL_COMMUNITY_URBAN, NC_("adults in", "cities") },
  { TL_LENS_COMMUNITY, TL_COMMUNITY_SUBURBAN, NC_("adults in", "suburbs") },
  { TL_LENS_COMMUNITY, TL_COMMUNITY_RURAL, NC_("adults in", "the countryside") },
};

static const struct
{
  guint field;
  GType (*get_type) (void);
  const char *context;
} lenses[TL_N_LENSES] = {
  [TL_LENS_AGE] = { TL_PERSONA_AGES, tl_ages_get_type, "adults aged" },
  [TL_LENS_GENDER] = { TL_PERSONA_GENDERS, tl_genders_get_type, "adults who are" },
  [TL_LENS_INCOME] = { TL_PERSONA_INCOMES, tl_incomes_get_type, "adults with a household income of" },
  [TL_LENS_EDUCATION] = { TL_PERSONA_EDUCATIONS, tl_educations_get_type, "adults with" },
  [TL_LENS_COMMUNITY] = { TL_PERSONA_COMMUNITIES, tl_communities_get_type, "adults in" },
};

static gboolean
has_figure (gpointer   usage,
            TlLens     lens,
            const Band *band)
{
  TlRecordList *figures = tl_record_get_list (usage, TL_USAGE_FIGURES);
  const char *nick = tl_term_get_nick (lenses[lens].get_type (), (int) band->band);

  for (guint i = 0; i < tl_record_list_get_length (figures); i++)
    {
      gpointer figure = tl_record_list_get (figures, i);

      if (tl_record_get_enum (figure, TL_USAGE_FIGURE_LENS) == (int) lens
          && g_strcmp0 (tl_record_get_text (figure, TL_USAGE_FIGURE_BAND), nick) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The persona's bands for which there is a figure: "18–29 or 30–49" */
static char *
list_bands (gpointer usage,
            gpointer persona,
            TlLens   lens)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (4, NULL, TRUE);
  guint described = persona != NULL ? tl_record_get_flags (persona, lenses[lens].field) : 0;

  for (guint i = 0; usage != NULL && i < G_N_ELEMENTS (bands); i++)
    {
      if (bands[i].lens == lens && (described & bands[i].band) && has_figure (usage, lens, &bands[i]))
        g_ptr_array_add (words, (char *) g_dpgettext2 (GETTEXT_PACKAGE, lenses[lens].context, bands[i].words));
    }

  return tl_words_list_or ((const char * const *) words->pdata);
}

/* "US adults aged 18–29" */
static char *
say_group (gpointer usage,
           gpointer persona,
           TlLens   lens)
{
  g_autofree char *adults = tl_words_adults (usage != NULL ? tl_record_get_text (usage, TL_USAGE_COUNTRY) : NULL);
  g_autofree char *list = list_bands (usage, persona, lens);

  if (*list == '\0')
    return g_steal_pointer (&adults);

  switch (lens)
    {
    case TL_LENS_AGE:
      /* Translators: “US adults aged 18–29”. */
      return g_strdup_printf (_("%s aged %s"), adults, list);
    case TL_LENS_GENDER:
      /* Translators: “US adults who are women”. */
      return g_strdup_printf (_("%s who are %s"), adults, list);
    case TL_LENS_INCOME:
      /* Translators: “US adults with a household income of under $30,000”. */
      return g_strdup_printf (_("%s with a household income of %s"), adults, list);
    case TL_LENS_EDUCATION:
      /* Translators: “US adults with a college degree”. */
      return g_strdup_printf (_("%s with %s"), adults, list);
    case TL_LENS_COMMUNITY:
    default:
      /* Translators: “US adults in cities”. */
      return g_strdup_printf (_("%s in %s"), adults, list);
    }
}

static char *
say_figure (const TlReading      *reading,
            const TlPlanChannel  *channel,
            const TlPersonaScore *score,
            const TlContribution *contribution)
{
  gpointer owner = tl_words_find_channel (reading, channel->id);
  gpointer usage = owner != NULL ? tl_words_find (owner, TL_CHANNEL_USAGE, contribution->usage) : NULL;
  gpointer persona = tl_words_find (reading->strategy, TL_STRATEGY_PERSONAS, score->persona);
  g_autofree char *percent = tl_wording_percent (round (contribution->percent));
  g_autofree char *source = NULL;
  g_autofree char *group = NULL;
  g_autofree char *overall = NULL;

  source = tl_words_source (reading, usage != NULL ? tl_record_get_ref (usage, TL_USAGE_SOURCE) : NULL);
  if (contribution->basis == TL_USAGE_BASIS_OVERALL)
    {
      group = tl_words_adults (usage != NULL ? tl_record_get_text (usage, TL_USAGE_COUNTRY) : NULL);
      /* Translators: “50 % of US adults use it (Pew Research Center, 2025)”. */
      return g_strdup_printf (_("%s of %s use it (%s)"), percent, group, source);
    }

  group = say_group (usage, persona, contribution->lens);
  overall = tl_wording_percent (round (contribution->overall));

  /* Translators: “80 % of US adults aged 18–29 use it, 50 % of all (Pew Research
   * Center, 2025)”. */
  return g_strdup_printf (_("%s of %s use it, %s of all (%s)"), percent, group, overall, source);
}

static char *
say_usage (const TlReading      *reading,
           const TlPlanChannel  *channel,
           const TlPersonaScore *score,
           const TlContribution *contribution)
{
  g_autofree char *figure = NULL;

  switch (contribution->basis)
    {
    case TL_USAGE_BASIS_MEDIAN:
      return g_strdup (_("No public figure: counted like the middle of the others"));
    case TL_USAGE_BASIS_NONE:
      return g_strdup (_("No public figure for any channel, so it does not count"));
    case TL_USAGE_BASIS_LENS:
    case TL_USAGE_BASIS_OVERALL:
    default:
      break;
    }

  figure = say_figure (reading, channel, score, contribution);
  if (!contribution->foreign)
    return g_steal_pointer (&figure);

  /* Translators: a sentence about a figure. */
  return g_strdup_printf (_("%s; another country’s figure, so it counts less"), figure);
}

char *
tl_wording_contribution (const TlReading      *reading,
                         const TlPlanChannel  *channel,
                         const TlPersonaScore *score,
                         const TlContribution *contribution)
{
  switch (contribution->kind)
    {
    case TL_CONTRIBUTION_INSIGHT:
      return say_insight (reading, contribution);
    case TL_CONTRIBUTION_BEHAVIOUR:
      return say_behaviour (contribution);
    case TL_CONTRIBUTION_ACCOUNT:
      return say_account (reading, contribution);
    case TL_CONTRIBUTION_USAGE:
      return say_usage (reading, channel, score, contribution);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

gpointer
tl_words_find (gpointer    owner,
               guint       field,
               const char *id)
{
  if (id == NULL || *id == '\0')
    return NULL;

  return tl_record_list_find (tl_record_get_list (owner, field), id, NULL);
}

gpointer
tl_words_find_channel (const TlReading *reading,
                       const char      *id)
{
  gpointer own = tl_words_find (reading->strategy, TL_STRATEGY_OWN_CHANNELS, id);

  return own != NULL ? own : (gpointer) tl_catalogue_find_channel (reading->catalogue, id);
}

/* @found is what @id refers to, or %NULL, and @gone stands for what was removed. */
static char *
name_or (gpointer    found,
         const char *id,
         const char *gone)
{
  if (id == NULL || *id == '\0')
    return g_strdup ("");

  return found != NULL ? tl_wording_record (found) : g_strdup (gone);
}

static char *
name_of (gpointer    found,
         const char *id)
{
  /* Translators: stands for the name of something that was removed. */
  return name_or (found, id, _("(no longer there)"));
}

char *
tl_wording_channel (const TlReading *reading,
                    const char      *id)
{
  /* Translators: stands for the name of a channel that was removed. */
  return name_or (tl_words_find_channel (reading, id), id, _("(a channel no longer used)"));
}

char *
tl_words_channel (const TlReading *reading,
                  const char      *id)
{
  g_autofree char *name = tl_wording_channel (reading, id);

  return tl_words_line (name, TL_WORDS_NAME_LENGTH);
}

char *
tl_words_persona (const TlReading *reading,
                  const char      *id)
{
  g_autofree char *name = tl_wording_persona (reading, id);

  return tl_words_line (name, TL_WORDS_NAME_LENGTH);
}

char *
tl_wording_person (const TlReading *reading,
                   const char      *id)
{
  /* Translators: stands for the name of a person who is not in the team any more. */
  return name_or (tl_words_find (reading->strategy, TL_STRATEGY_TEAM, id), id, _("somebody who left"));
}

char *
tl_wording_persona (const TlReading *reading,
                    const char      *id)
{
  return name_of (tl_words_find (reading->strategy, TL_STRATEGY_PERSONAS, id), id);
}

char *
tl_wording_pillar (const TlReading *reading,
                   const char      *id)
{
  return name_of (tl_words_find (reading->strategy, TL_STRATEGY_PILLARS, id), id);
}

char *
tl_wording_format (const TlReading *reading,
                   const char      *id)
{
  gpointer found = tl_catalogue_find_format (reading->catalogue, id);
  const char *name = found != NULL ? tl_record_get_text (found, TL_FORMAT_NAME) : "";

  return *name != '\0' ? g_strdup (tl_wording_catalogue (name)) : name_of (found, id);
}

char *
tl_wording_kpi (const TlReading *reading,
                const char      *id)
{
  gpointer kpi = tl_words_find (reading->strategy, TL_STRATEGY_KPIS, id);
  gpointer definition;

  if (kpi == NULL || tl_words_says (kpi, TL_KPI_NAME))
    return name_of (kpi, id);

  definition = tl_catalogue_find_kpi (reading->catalogue,
                                      tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  if (!tl_words_says (definition, TL_KPI_DEFINITION_NAME))
    return name_of (kpi, id);

  return g_strdup (tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_NAME)));
}

char *
tl_words_persona_with_share (const TlReading *reading,
                             const char      *id)
{
  gpointer persona = tl_words_find (reading->strategy, TL_STRATEGY_PERSONAS, id);
  g_autofree char *name = tl_words_persona (reading, id);
  g_autofree char *percent = NULL;

  if (persona == NULL || !tl_record_is_set (persona, TL_PERSONA_SHARE))
    return g_steal_pointer (&name);

  percent = tl_wording_percent (tl_record_get_optional (persona, TL_PERSONA_SHARE));

  /* Translators: a kind of people: “Young families (45 % of the audience)”. */
  return g_strdup_printf (_("%s (%s of the audience)"), name, percent);
}

char *
tl_words_source (const TlReading *reading,
                 const char      *id)
{
  gpointer source = tl_catalogue_find_source (reading->catalogue, id);
  const char *publisher;
  int year;

  if (!tl_words_says (source, TL_SOURCE_PUBLISHER))
    return g_strdup (_("source unknown"));

  if (tl_record_get_enum (source, TL_SOURCE_EVIDENCE) == TL_EVIDENCE_OWN)
    return g_strdup (_("our own estimate"));

  publisher = tl_record_get_text (source, TL_SOURCE_PUBLISHER);
  year = tl_record_get_integer (source, TL_SOURCE_YEAR);
  if (year == 0)
    return g_strdup (publisher);

  /* Translators: a publisher and a year: “Pew Research Center, 2025”. */
  return g_strdup_printf (_("%s, %d"), publisher, year);
}

typedef struct
{
  const char *id;
  const char *noun;
  const char *with_article;
} FormatWords;

static const FormatWords formats[] = {
  { "text", NC_("kind of piece, in a sentence", "text post"), NC_("kind of piece, at its beginning", "A text post") },
  { "story", NC_("kind of piece, in a sentence", "story"), NC_("kind of piece, at its beginning", "A story") },
  { "photo", NC_("kind of piece, in a sentence", "photo"), NC_("kind of piece, at its beginning", "A photo") },
  { "carousel", NC_("kind of piece, in a sentence", "picture series"), NC_("kind of piece, at its beginning", "A series of pictures") },
  { "short_video", NC_("kind of piece, in a sentence", "short video"), NC_("kind of piece, at its beginning", "A short video") },
  { "article", NC_("kind of piece, in a sentence", "article"), NC_("kind of piece, at its beginning", "An article") },
  { "long_film", NC_("kind of piece, in a sentence", "film"), NC_("kind of piece, at its beginning", "A film") },
};

static const FormatWords *
find_format (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i].id, id))
        return &formats[i];
    }

  return NULL;
}

/* A format that these words do not know is called by its name, one that is
 * nowhere is a post. */
static char *
name_of_other_format (const TlReading *reading,
                      const char      *id,
                      const char      *otherwise)
{
  if (tl_catalogue_find_format (reading->catalogue, id) != NULL)
    return tl_wording_format (reading, id);

  return g_strdup (otherwise);
}

char *
tl_words_format (const TlReading *reading,
                 const char      *id)
{
  const FormatWords *words = find_format (id);

  if (words == NULL)
    return name_of_other_format (reading, id, C_("kind of piece, in a sentence", "post"));

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "kind of piece, in a sentence", words->noun));
}

char *
tl_words_a_format (const TlReading *reading,
                   const char      *id)
{
  const FormatWords *words = find_format (id);

  if (words == NULL)
    return name_of_other_format (reading, id, C_("kind of piece, at its beginning", "A post"));

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "kind of piece, at its beginning", words->with_article));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The checker finds nothing wrong with the built-in catalogue, and finds what
 * was broken in a copy of it.
 */

#include "catalogue-checker.h"

#include "catalogue/tl-catalogue-default.h"
#include "record/tl-json.h"

static void
test_sound (void)
{
  g_autoptr (GPtrArray) complaints = catalogue_check (tl_catalogue_get_default ());

  for (guint i = 0; i < complaints->len; i++)
    g_test_message ("%s", (const char *) complaints->pdata[i]);
  g_assert_cmpuint (complaints->len, ==, 0);
}

static JsonNode *
step_into (JsonNode   *node,
           const char *name)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), name);

  array = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (g_strcmp0 (json_object_get_string_member (json_node_get_object (item), "id"), name) == 0)
        return item;
    }

  return NULL;
}

/* Puts @value, which is JSON, at @place, which is made of members and ids:
 * "channels/x/name". Without @value, takes away what is there.
 */
static void
break_at (JsonNode   *root,
          const char *place,
          const char *value)
{
  g_auto (GStrv) steps = g_strsplit (place, "/", -1);
  JsonNode *node = root;
  guint i;

  for (i = 0; steps[i + 1] != NULL; i++)
    {
      node = step_into (node, steps[i]);
      g_assert_nonnull (node);
    }

  if (value != NULL)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_member (json_node_get_object (node), steps[i], json_from_string (value, &error));
      g_assert_no_error (error);
    }
  else
    {
      g_assert_true (json_object_has_member (json_node_get_object (node), steps[i]));
      json_object_remove_member (json_node_get_object (node), steps[i]);
    }
}

typedef struct
{
  const char *complaint; /* ends in this */
  struct
  {
    const char *place;
    const char *value; /* JSON; NULL: nothing */
  } breaks[2];
} BrokenCase;

#define INSTAGRAM "channels/instagram/"
#define INSTAGRAM_USAGE INSTAGRAM "usage/instagram-pew2025/"
#define INSTAGRAM_RULING INSTAGRAM "cadences/instagram-cadence-buffer2026/"
#define INSTAGRAM_OLDER INSTAGRAM "cadences/instagram-cadence-hootsuite2025/"
#define INSTAGRAM_RATE INSTAGRAM "benchmarks/instagram-er-rivaliq2025/"

static const BrokenCase broken_cases[] = {
  /* Figures that nobody stands behind. */
  { "source: is missing", { { INSTAGRAM_USAGE "source", NULL } } },
  { "source: “nobody” leads nowhere", { { INSTAGRAM_USAGE "source", "\"nobody\"" } } },
  { "source: “reach” is not a TlSource", { { INSTAGRAM_USAGE "source", "\"reach\"" } } },
  { "source: is our own, where published figures are", { { INSTAGRAM_USAGE "source", "\"own\"" } } },
  { "source: is missing", { { INSTAGRAM_RULING "source", NULL } } },
  { "source: is missing", { { INSTAGRAM_RATE "source", NULL } } },
  { "source: is missing", { { "industries/retail/source", NULL } } },
  { "source: is missing", { { "formats/photo/source", NULL } } },
  { "source: is not marked as our own estimate", { { "formats/photo/source", "\"pew2025\"" } } },
  { "source: is missing", { { "duties/listen/source", NULL } } },
  { "estimates_source: is missing", { { "estimates_source", NULL } } },
  { "formula_source: is missing", { { "kpis/reach/formula_source", NULL } } },
  { "publisher: is missing", { { "sources/pew2025/publisher", NULL } } },
  { "title: is missing", { { "sources/pew2025/title", NULL } } },
  { "title: no figure comes from there",
    { { INSTAGRAM "cadences/instagram-cadence-buffer2025_ig/source", "\"buffer2026\"" } } },
  { "evidence: Throughline publishes its own estimates and nothing else",
    { { "sources/own/evidence", "\"weak\"" } } },
  { "evidence: Throughline publishes its own estimates and nothing else",
    { { "sources/pew2025/evidence", "\"own\"" } } },

  /* Usage. */
  { "band: “18-24” is not a band of its lens",
    { { INSTAGRAM_USAGE "figures/instagram-pew2025-age-18-29/band", "\"18-24\"" } } },
  { "band: “30-49” is there twice",
    { { INSTAGRAM_USAGE "figures/instagram-pew2025-age-18-29/band", "\"30-49\"" } } },
  { "percent: is missing", { { INSTAGRAM_USAGE "figures/instagram-pew2025-age-18-29/percent", NULL } } },
  { "overall: is missing", { { INSTAGRAM_USAGE "overall", NULL } } },
  { "overall: lies outside the bands of “gender”", { { INSTAGRAM_USAGE "overall", "56" } } },
  { "country: “usa” is not the code of a country", { { INSTAGRAM_USAGE "country", "\"usa\"" } } },

  /* Cadence. */
  { "low: is above the other end of the range", { { INSTAGRAM_RULING "low", "9" } } },
  { "low: a range has two ends", { { INSTAGRAM_RULING "high", NULL } } },
  { "note: is missing",
    { { "channels/google_business_profile/cadences/google_business_profile-cadence-own/note", NULL } } },
  { "observed: is our own, where published figures are",
    { { "channels/google_business_profile/cadences/google_business_profile-cadence-own/observed", "2" } } },
  { "ruling: is the newest that gives a range, and does not rule", { { INSTAGRAM_RULING "source", "\"own\"" } } },
  { "note: says nothing", { { INSTAGRAM "cadences/instagram-cadence-buffer2025_ig/note", NULL } } },
  { "ruling: rules and has no range", { { INSTAGRAM "cadences/instagram-cadence-rivaliq2023/ruling", "true" } } },
  { "cadences: 0 entries rule, where one does", { { INSTAGRAM_RULING "ruling", NULL } } },
  { "cadences: 2 entries rule, where one does", { { INSTAGRAM_OLDER "ruling", "true" } } },
  { "ruling: is the newest that gives a range, and does not rule",
    { { INSTAGRAM_RULING "ruling", NULL }, { INSTAGRAM_OLDER "ruling", "true" } } },
  { "ruling: is the newest that gives a range, and does not rule", { { "sources/hootsuite2025/year", "2027" } } },
  { "ruling: is the newest that gives a range, and does not rule",
    { { "sources/hootsuite2025/year", "2026" }, { "sources/hootsuite2025/evidence", "\"primary\"" } } },

  /* Benchmarks. */
  { "percent: is missing", { { INSTAGRAM_RATE "percent", NULL } } },
  { "denominator: a rate has a denominator", { { INSTAGRAM_RATE "denominator", "\"none\"" } } },
  { "denominator: is not that of its measure", { { INSTAGRAM_RATE "denominator", "\"reach\"" } } },
  { "note: is missing", { { "channels/x/benchmarks/x-er-socialinsider2026/note", NULL } } },
  { "measure: is missing", { { INSTAGRAM_RATE "measure", NULL } } },
  { "measure: “poem” leads nowhere", { { INSTAGRAM_RATE "measure", "\"poem\"" } } },
  { "followers_from: is above the other end of the range",
    { { INSTAGRAM "benchmarks/instagram-reach-1-5k/followers_from", "6000" } } },

  /* Channels. */
  { "name: is missing", { { INSTAGRAM "name", NULL } } },
  { "formats: is missing", { { INSTAGRAM "formats", "[]" } } },
  { "format: “poem” leads nowhere", { { INSTAGRAM "formats/instagram-photo/format", "\"poem\"" } } },
  { "format: is missing", { { INSTAGRAM "formats/instagram-photo/format", NULL } } },
  { "formats: “carousel” is there twice", { { INSTAGRAM "formats/instagram-photo/format", "\"carousel\"" } } },
  { "fits: each of the three objectives has one",
    { { INSTAGRAM "fits/instagram-fit-sales/objective", "\"loyalty\"" } } },
  { "objective: is missing", { { INSTAGRAM "fits/instagram-fit-sales/objective", NULL } } },
  { "consumers: is none of 1, 0.8 and 0.5", { { INSTAGRAM "fits/instagram-fit-sales/consumers", "0.9" } } },
  { "consumers: is missing", { { INSTAGRAM "fits/instagram-fit-sales/consumers", NULL } } },

  /* The rest. */
  { "figures: is missing", { { "industries/retail/figures", NULL } } },
  { "channel: “radio” leads nowhere", { { "industries/retail/figures/retail-x/channel", "\"radio\"" } } },
  { "posts_per_week: there is no figure",
    { { "industries/retail/figures/retail-x/posts_per_week", NULL },
      { "industries/retail/figures/retail-x/engagement_percent", NULL } } },
  { "maturities: is missing", { { "kpis/reach/maturities", "[]" } } },
  { "denominator: a rate has a denominator", { { "kpis/reach/unit", "\"%\"" } } },
  { "skills: is missing", { { "formats/photo/skills", NULL } } },
  { "note: is missing", { { "formats/photo/note", NULL } } },
  { "frequency: is missing", { { "duties/listen/frequency", "\"unset\"" } } },
  { "duties: there is no “listen”", { { "duties/listen/id", "\"hear\"" } } },
  { "minutes: is not the estimate of the same work", { { "duties/watch/minutes", "10" } } },
  { "native_every: is missing", { { "estimates/native_every", NULL } } },
  { "weight_insight: the weights add to 110 and not to 100", { { "estimates/weight_usage", "35" } } },
  { "cadence_low: is above the other end of the range", { { "estimates/cadence_low", "4" } } },
  { "instagram: is the id of two records", { { "kpis/reach_rate/id", "\"instagram\"" } } },
};

static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (TlCatalogue) catalogue = g_object_new (TL_TYPE_CATALOGUE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) complaints = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  gboolean found = FALSE;

  tl_record_write (tl_catalogue_get_default (), text, 0);
  root = json_from_string (text->str, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (broken->breaks) && broken->breaks[i].place != NULL; i++)
    break_at (root, broken->breaks[i].place, broken->breaks[i].value);

  tl_record_read (catalogue, root, &error);
  g_assert_no_error (error);

  complaints = catalogue_check (catalogue);

  for (guint i = 0; i < complaints->len; i++)
    {
      g_test_message ("%s", (const char *) complaints->pdata[i]);
      found |= g_str_has_suffix (complaints->pdata[i], broken->complaint);
    }
  g_assert_true (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/sound", test_sound);

  for (guint i = 0; i < G_N_ELEMENTS (broken_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/catalogue/broken/%u/%s", i, broken_cases[i].breaks[0].place);

      g_test_add_data_func (path, &broken_cases[i], test_broken);
    }

  return g_test_run ();
}

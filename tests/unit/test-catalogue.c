/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue-parts.h"
#include "catalogue/tl-catalogue-default.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-terms.h"
#include "catalogue/tl-usage-figure.h"
#include "record/tl-json.h"

/* --- The built-in catalogue --- */

/* What is in the published tables from which the catalogue was made: how many
 * figures of each kind, and their sums, counted there and not here.
 */
static const struct
{
  const char *id;
  guint n_cadences;
  double low, high, observed;
  guint n_usages;
  double overall;
  guint n_figures;
  double percent;
  guint n_benchmarks;
  double rate;
} channel_totals[] = {
  { "bluesky", 0, 0, 0, 0, 1, 4, 1, 6, 0, 0 },
  { "facebook", 3, 10, 19, 4.69, 4, 287, 25, 1599, 3, 5.266 },
  { "google_business_profile", 1, 1, 2, 0, 0, 0, 0, 0, 0, 0 },
  { "instagram", 6, 9, 17, 9.6, 2, 100, 16, 799, 8, 27.9 },
  { "linkedin", 2, 9, 40, 0, 3, 90, 15, 406, 2, 10.35 },
  { "pinterest", 1, 21, 35, 0, 3, 102, 8, 253, 0, 0 },
  { "reddit", 0, 0, 0, 0, 2, 74, 13, 342, 0, 0 },
  { "snapchat", 0, 0, 0, 0, 1, 25, 13, 339, 0, 0 },
  { "threads", 0, 0, 0, 0, 1, 8, 1, 15, 0, 0 },
  { "tiktok", 3, 2, 5, 6.75, 2, 61, 22, 701, 3, 10.29 },
  { "whatsapp", 0, 0, 0, 0, 2, 122, 13, 414, 0, 0 },
  { "x", 4, 42, 91, 4.2, 2, 31, 22, 365, 3, 2.445 },
  { "youtube", 1, 1, 1, 0, 4, 310, 25, 1781, 1, 4.41 },
};

static const struct
{
  const char *id;
  double posts;
  double engagement;
} industry_totals[] = {
  { "higher_ed", 16.91, 9.623 },
  { "sports_teams", 92.31, 4.283 },
  { "influencers", 11.55, 1.802 },
  { "nonprofits", 16.79, 3.67 },
  { "media", 131.49, 1.808 },
  { "food_beverage", 6.16, 2.475 },
  { "alcohol", 5.8, 2.214 },
  { "travel", 9.13, 3.141 },
  { "tech_software", 12.18, 1.577 },
  { "financial_services", 14.2, 1.656 },
  { "retail", 13.18, 1.469 },
  { "fashion", 10.78, 1.116 },
  { "health_beauty", 12.13, 1.011 },
  { "home_decor", 10.41, 1.68 },
};

static double
sum (TlRecordList *list,
     guint         field)
{
  double total = 0;

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      gpointer record = tl_record_list_get (list, i);

      if (tl_record_is_set (record, field))
        total += tl_record_get_optional (record, field);
    }

  return total;
}

static void
test_channel_totals (void)
{
  TlCatalogue *catalogue = tl_catalogue_get_default ();

  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (catalogue, TL_CATALOGUE_CHANNELS)), ==,
                    G_N_ELEMENTS (channel_totals));

  for (guint i = 0; i < G_N_ELEMENTS (channel_totals); i++)
    {
      TlChannel *channel = tl_catalogue_find_channel (catalogue, channel_totals[i].id);
      TlRecordList *cadences, *usages, *benchmarks;
      guint n_figures = 0;
      double percent = 0;

      g_test_message ("%s", channel_totals[i].id);
      g_assert_nonnull (channel);

      cadences = tl_record_get_list (channel, TL_CHANNEL_CADENCES);
      g_assert_cmpuint (tl_record_list_get_length (cadences), ==, channel_totals[i].n_cadences);
      g_assert_cmpfloat_with_epsilon (sum (cadences, TL_CADENCE_LOW), channel_totals[i].low, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum (cadences, TL_CADENCE_HIGH), channel_totals[i].high, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum (cadences, TL_CADENCE_OBSERVED), channel_totals[i].observed, 1e-9);

      usages = tl_record_get_list (channel, TL_CHANNEL_USAGE);
      g_assert_cmpuint (tl_record_list_get_length (usages), ==, channel_totals[i].n_usages);
      g_assert_cmpfloat_with_epsilon (sum (usages, TL_USAGE_OVERALL), channel_totals[i].overall, 1e-9);

      for (guint j = 0; j < tl_record_list_get_length (usages); j++)
        {
          TlRecordList *figures = tl_record_get_list (tl_record_list_get (usages, j), TL_USAGE_FIGURES);

          n_figures += tl_record_list_get_length (figures);
          percent += sum (figures, TL_USAGE_FIGURE_PERCENT);
        }
      g_assert_cmpuint (n_figures, ==, channel_totals[i].n_figures);
      g_assert_cmpfloat_with_epsilon (percent, channel_totals[i].percent, 1e-9);

      benchmarks = tl_record_get_list (channel, TL_CHANNEL_BENCHMARKS);
      g_assert_cmpuint (tl_record_list_get_length (benchmarks), ==, channel_totals[i].n_benchmarks);
      g_assert_cmpfloat_with_epsilon (sum (benchmarks, TL_BENCHMARK_PERCENT), channel_totals[i].rate, 1e-9);
    }
}

static void
test_industry_totals (void)
{
  TlCatalogue *catalogue = tl_catalogue_get_default ();

  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (catalogue, TL_CATALOGUE_INDUSTRIES)), ==,
                    G_N_ELEMENTS (industry_totals));

  for (guint i = 0; i < G_N_ELEMENTS (industry_totals); i++)
    {
      TlIndustry *industry = tl_catalogue_find_industry (catalogue, industry_totals[i].id);
      TlRecordList *figures;

      g_test_message ("%s", industry_totals[i].id);
      g_assert_nonnull (industry);

      figures = tl_record_get_list (industry, TL_INDUSTRY_FIGURES);
      g_assert_cmpuint (tl_record_list_get_length (figures), ==, 4);
      g_assert_cmpfloat_with_epsilon (sum (figures, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK),
                                      industry_totals[i].posts, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum (figures, TL_INDUSTRY_FIGURE_ENGAGEMENT_PERCENT),
                                      industry_totals[i].engagement, 1e-9);
    }
}

/* The entries that the plan takes its ranges from. */
static void
test_ruling (void)
{
  static const struct
  {
    const char *id;
    double low, high;
  } cases[] = {
    { "youtube-cadence-buffer2026", 1, 1 },
    { "facebook-cadence-hootsuite2025", 3, 5 },
    { "instagram-cadence-buffer2026", 3, 5 },
    { "tiktok-cadence-buffer2026", 2, 5 },
    { "x-cadence-buffer2026", 21, 35 },
    { "linkedin-cadence-buffer2026", 2, 5 },
    { "pinterest-cadence-own", 21, 35 },
    { "google_business_profile-cadence-own", 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlCadence *cadence = tl_catalogue_find_cadence (tl_catalogue_get_default (), cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_nonnull (cadence);
      g_assert_true (tl_record_get_boolean (cadence, TL_CADENCE_RULING));
      g_assert_cmpfloat (tl_record_get_optional (cadence, TL_CADENCE_LOW), ==, cases[i].low);
      g_assert_cmpfloat (tl_record_get_optional (cadence, TL_CADENCE_HIGH), ==, cases[i].high);
    }
}

/* Of which measures less is better, which mean little by themselves, and of which
 * periods do not become one as the rule has it: people reached in two months are
 * partly the same. */
static void
test_kpis (void)
{
  static const char * const down[] = { "cpc", "cpm", "cpl", "cac", "art", NULL };
  static const char * const vanity[] = { "reach", "impressions", "frequency", "audience_growth", NULL };
  static const char * const mean[] = { "reach", "art", NULL };
  static const char * const last[] = { "review_score", NULL };
  TlRecordList *kpis = tl_record_get_list (tl_catalogue_get_default (), TL_CATALOGUE_KPIS);

  g_assert_cmpuint (tl_record_list_get_length (kpis), ==, 29);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpiDefinition *kpi = tl_record_list_get (kpis, i);
      const char *id = tl_record_get_id (kpi);
      gboolean is_down = tl_record_get_enum (kpi, TL_KPI_DEFINITION_DIRECTION) == TL_DIRECTION_DOWN;
      int periods = tl_record_get_enum (kpi, TL_KPI_DEFINITION_PERIODS);

      g_test_message ("%s", id);
      g_assert_true (is_down == g_strv_contains (down, id));
      g_assert_true ((periods == TL_PERIODS_MEAN) == g_strv_contains (mean, id));
      g_assert_true ((periods == TL_PERIODS_LAST) == g_strv_contains (last, id));
      g_assert_cmpint (periods, !=, TL_PERIODS_ADD);
      g_assert_true (tl_record_get_boolean (kpi, TL_KPI_DEFINITION_VANITY) == g_strv_contains (vanity, id));
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *id;
    int minutes;
  } formats[] = {
    { "text", 15 }, { "story", 15 }, { "photo", 30 }, { "carousel", 60 }, { "short_video", 90 }, { "article", 180 },
    { "long_film", 240 },
  };
  TlCatalogue *catalogue = tl_catalogue_get_default ();

  g_assert_cmpuint (tl_record_list_get_length (tl_record_get_list (catalogue, TL_CATALOGUE_FORMATS)), ==,
                    G_N_ELEMENTS (formats));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_cmpint (tl_record_get_integer (tl_catalogue_find_format (catalogue, formats[i].id), TL_FORMAT_MINUTES), ==,
                     formats[i].minutes);
}

static void
test_estimates (void)
{
  static const double expected[] = {
    [TL_ESTIMATES_WEIGHT_INSIGHT] = 40,
    [TL_ESTIMATES_WEIGHT_BEHAVIOUR] = 25,
    [TL_ESTIMATES_WEIGHT_ACCOUNT] = 10,
    [TL_ESTIMATES_WEIGHT_USAGE] = 25,
    [TL_ESTIMATES_STRENGTH_WEAK] = 0.25,
    [TL_ESTIMATES_STRENGTH_MEDIUM] = 0.5,
    [TL_ESTIMATES_STRENGTH_STRONG] = 0.75,
    [TL_ESTIMATES_HEARD_CUSTOMERS] = 1,
    [TL_ESTIMATES_HEARD_MARKET] = 0.7,
    [TL_ESTIMATES_HEARD_COMPETITORS] = 0.4,
    [TL_ESTIMATES_USE_SOMETIMES] = 0.5,
    [TL_ESTIMATES_ACCOUNT_TO_FIX] = 0.5,
    [TL_ESTIMATES_FOREIGN_USAGE] = 0.5,
    [TL_ESTIMATES_FIT_UNKNOWN] = 0.8,
    [TL_ESTIMATES_REACH_SCORE] = 40,
    [TL_ESTIMATES_CADENCE_LOW] = 1,
    [TL_ESTIMATES_CADENCE_HIGH] = 3,
    [TL_ESTIMATES_RECURRING_SHARE] = 85,
    [TL_ESTIMATES_DUTY_SHARE] = 25,
    [TL_ESTIMATES_ONCE_SHARE] = 10,
    [TL_ESTIMATES_ADAPT_MINUTES] = 15,
    [TL_ESTIMATES_NATIVE_EVERY] = 4,
    [TL_ESTIMATES_JOIN_MINUTES] = 15,
    [TL_ESTIMATES_APPROVE_MINUTES] = 5,
    [TL_ESTIMATES_LEAD_UP_MINUTES] = 15,
    [TL_ESTIMATES_LEAD_UP_DAYS] = 7,
    [TL_ESTIMATES_KPI_MINUTES] = 10,
    [TL_ESTIMATES_SIGN_MINUTES] = 5,
    [TL_ESTIMATES_AUDIT_MINUTES] = 30,
    [TL_ESTIMATES_READINESS_MINUTES] = 60,
    [TL_ESTIMATES_SLACK_SHARE] = 10,
    [TL_ESTIMATES_ADMINISTRATION_SHARE] = 40,
    [TL_ESTIMATES_SILENT_DAYS] = 14,
    [TL_ESTIMATES_TARGET_FACTOR] = 10,
    [TL_ESTIMATES_ON_TRACK_SHARE] = 95,
    [TL_ESTIMATES_AT_RISK_SHARE] = 75,
    [TL_ESTIMATES_LEVEL_SHARE] = 5,
  };
  TlEstimates *estimates = tl_catalogue_get_estimates (tl_catalogue_get_default ());

  g_assert_cmpuint (tl_record_get_n_fields (estimates), ==, G_N_ELEMENTS (expected) - 1);

  for (guint field = 1; field < G_N_ELEMENTS (expected); field++)
    {
      g_test_message ("%s", tl_param_get_member (tl_record_get_field (estimates, field)));
      g_assert_cmpfloat (tl_record_get_optional (estimates, field), ==, expected[field]);
    }
}

static void
test_lookup (void)
{
  TlCatalogue *catalogue = tl_catalogue_get_default ();
  TlUsage *usage = tl_catalogue_find_usage (catalogue, "instagram-pew2025");
  TlBenchmark *benchmark = tl_catalogue_find_benchmark (catalogue, "instagram-er-rivaliq2025");
  TlChannel *channel = tl_catalogue_find_channel (catalogue, "instagram");

  g_assert_true (tl_catalogue_get_default () == catalogue);
  g_assert_true (TL_IS_CHANNEL (channel));
  g_assert_true (TL_IS_FORMAT (tl_catalogue_find_format (catalogue, "photo")));
  g_assert_true (TL_IS_DEFINITION (tl_catalogue_find_kpi (catalogue, "reach")));
  g_assert_true (TL_IS_INDUSTRY (tl_catalogue_find_industry (catalogue, "retail")));
  g_assert_true (TL_IS_SOURCE (tl_catalogue_find_source (catalogue, "own")));
  g_assert_true (TL_IS_DUTY (tl_catalogue_find_duty (catalogue, "listen")));
  g_assert_true (TL_IS_ESTIMATES (tl_catalogue_get_estimates (catalogue)));
  g_assert_true (tl_record_get_owner (usage, NULL) == TL_RECORD (channel));
  g_assert_true (tl_record_get_owner (benchmark, NULL) == TL_RECORD (channel));
  g_assert_cmpfloat (tl_record_get_optional (usage, TL_USAGE_OVERALL), ==, 50);

  g_assert_true (tl_catalogue_find (catalogue, "instagram") == TL_RECORD (channel));
  g_assert_true (tl_catalogue_find (catalogue, "instagram-pew2025") == TL_RECORD (usage));
  g_assert_null (tl_catalogue_find (catalogue, "newsletter"));

  /* An id of another type, of nobody, and none. */
  g_assert_null (tl_catalogue_find_format (catalogue, "instagram"));
  g_assert_null (tl_catalogue_find_channel (catalogue, "newsletter"));
  g_assert_null (tl_catalogue_find_channel (catalogue, ""));
  g_assert_null (tl_catalogue_find_channel (catalogue, NULL));
}

/* --- Reading it --- */

/* A member that no type knows is kept silently by the reader; here it is a
 * slip of the pen.
 */
static void
assert_known (JsonObject *object,
              GType       type,
              const char *file)
{
  g_autoptr (TlRecord) record = g_object_new (type, NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init (&iter, object);

  while (json_object_iter_next (&iter, &member, &node))
    {
      GParamSpec *pspec = NULL;

      for (guint field = 1; field <= tl_record_get_n_fields (record) && pspec == NULL; field++)
        {
          if (g_str_equal (tl_param_get_member (tl_record_get_field (record, field)), member))
            pspec = tl_record_get_field (record, field);
        }

      if (pspec == NULL)
        {
          g_test_message ("%s: a %s has no “%s”", file, g_type_name (type), member);
          g_assert_cmpstr (member, ==, "id");
        }
      else if (tl_param_get_kind (pspec) == TL_FIELD_CHILD)
        assert_known (json_node_get_object (node), tl_param_get_target (pspec), file);
      else if (tl_param_get_kind (pspec) == TL_FIELD_LIST)
        {
          JsonArray *array = json_node_get_array (node);

          for (guint i = 0; i < json_array_get_length (array); i++)
            assert_known (json_array_get_object_element (array, i), tl_param_get_target (pspec), file);
        }
    }
}

static void
test_members (void)
{
  GResource *resource = tl_catalogue_get_resource ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  names = g_resource_enumerate_children (resource, TL_CATALOGUE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, G_N_ELEMENTS (channel_totals));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (TL_CATALOGUE_FOLDER "/", names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_autoptr (JsonNode) node = NULL;

      g_assert_no_error (error);
      node = tl_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
      assert_known (json_node_get_object (node), TL_TYPE_CATALOGUE, names[i]);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *folder;
    const char *message;
  } cases[] = {
    { "/test/twice", "b.json: “estimates_source” is in another file too" },
    { "/test/value", "estimates.duty_share: 140 is not between 0 and 100" },
    { "/test/syntax", "b.json: Line 1, column 11: the file ends here in the middle; it may have been cut off" },
    { "/test/ids", "kpis[0].id: “reach” is the id of formats[0] too" },
    { "/test/nothing", "The resource at “/test/nothing” does not exist" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      catalogue = tl_catalogue_new_from_resource (test_parts_get_resource (), cases[i].folder, &error);

      g_assert_null (catalogue);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_joined (void)
{
  g_autoptr (TlCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  TlRecordList *kpis;

  catalogue = tl_catalogue_new_from_resource (test_parts_get_resource (), "/test/joined", &error);
  g_assert_no_error (error);

  kpis = tl_record_get_list (catalogue, TL_CATALOGUE_KPIS);
  g_assert_cmpuint (tl_record_list_get_length (kpis), ==, 2);
  g_assert_cmpstr (tl_record_get_id (tl_record_list_get (kpis, 0)), ==, "sales");
  g_assert_cmpstr (tl_record_get_id (tl_record_list_get (kpis, 1)), ==, "reach");
  g_assert_cmpstr (tl_record_get_ref (catalogue, TL_CATALOGUE_ESTIMATES_SOURCE), ==, "own");
}

static void
test_speed (void)
{
  GResource *resource = tl_catalogue_get_resource ();
  double best = G_MAXDOUBLE;

  if (!g_test_perf ())
    {
      g_test_skip ("run with -m perf");
      return;
    }

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (TlCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      g_test_timer_start ();
      catalogue = tl_catalogue_new_from_resource (resource, TL_CATALOGUE_FOLDER, &error);
      best = MIN (best, g_test_timer_elapsed ());
      g_assert_no_error (error);
    }

  g_test_minimized_result (best, "reading the catalogue: %.2f ms", best * 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/channel-totals", test_channel_totals);
  g_test_add_func ("/catalogue/industry-totals", test_industry_totals);
  g_test_add_func ("/catalogue/ruling", test_ruling);
  g_test_add_func ("/catalogue/kpis", test_kpis);
  g_test_add_func ("/catalogue/minutes", test_minutes);
  g_test_add_func ("/catalogue/estimates", test_estimates);
  g_test_add_func ("/catalogue/lookup", test_lookup);
  g_test_add_func ("/catalogue/members", test_members);
  g_test_add_func ("/catalogue/refused", test_refused);
  g_test_add_func ("/catalogue/joined", test_joined);
  g_test_add_func ("/catalogue/speed", test_speed);

  return g_test_run ();
}

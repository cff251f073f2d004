/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue-checker.h"

#include <math.h>

#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-fit.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-terms.h"
#include "catalogue/tl-usage-figure.h"

typedef struct
{
  TlCatalogue *catalogue;
  GHashTable *ids;      /* id → record */
  GHashTable *cited;    /* ids of the sources that somebody names */
  GPtrArray *complaints;
} Checker;

G_GNUC_PRINTF (4, 5)
static void
complain (Checker    *self,
          gpointer    record,
          guint       field,
          const char *format,
          ...)
{
  g_autofree char *path = field != 0 ? tl_record_dup_path (record, field) : g_strdup (tl_record_get_id (record));
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->complaints, g_strdup_printf ("%s: %s", path, message));
}

/* --- What every record has --- */

static void
check_ref (Checker    *self,
           gpointer    record,
           guint       field,
           const char *id)
{
  TlRecord *target = g_hash_table_lookup (self->ids, id);
  GType type = tl_param_get_target (tl_record_get_field (record, field));

  if (target == NULL)
    complain (self, record, field, "“%s” leads nowhere", id);
  else if (!g_type_is_a (G_OBJECT_TYPE (target), type))
    complain (self, record, field, "“%s” is not a %s", id, g_type_name (type));
  else if (type == TL_TYPE_SOURCE)
    g_hash_table_add (self->cited, (gpointer) id);
}

static void
check_refs (Checker  *self,
            TlRecord *record)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      if (tl_param_get_kind (tl_record_get_field (record, field)) == TL_FIELD_REF && tl_record_is_set (record, field))
        check_ref (self, record, field, tl_record_get_ref (record, field));
    }
}

static void
require (Checker     *self,
         gpointer     record,
         const guint *fields,
         guint        n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (!tl_record_is_set (record, fields[i]))
        complain (self, record, fields[i], "is missing");
    }
}

#define REQUIRE(self, record, ...)                                      \
  G_STMT_START {                                                        \
    const guint required[] = { __VA_ARGS__ };                           \
    require (self, record, required, G_N_ELEMENTS (required));          \
  } G_STMT_END

/* A range has both its ends or none. */
static void
check_range (Checker  *self,
             gpointer  record,
             guint     low,
             guint     high)
{
  if (tl_record_is_set (record, low) != tl_record_is_set (record, high))
    complain (self, record, low, "a range has two ends");
  else if (tl_record_get_optional (record, low) > tl_record_get_optional (record, high))
    complain (self, record, low, "is above the other end of the range");
}

static int
get_evidence (Checker    *self,
              const char *id)
{
  TlRecord *source = g_hash_table_lookup (self->ids, id);

  return TL_IS_SOURCE (source) ? tl_record_get_enum (source, TL_SOURCE_EVIDENCE) : TL_EVIDENCE_WEAK;
}

static gboolean
is_ours (Checker  *self,
         gpointer  record,
         guint     source)
{
  return get_evidence (self, tl_record_get_ref (record, source)) == TL_EVIDENCE_OWN;
}

/* What nobody published is marked as ours. */
static void
check_is_ours (Checker  *self,
               gpointer  record,
               guint     source)
{
  if (!is_ours (self, record, source))
    complain (self, record, source, "is not marked as our own estimate");
}

static void
check_is_not_ours (Checker  *self,
                   gpointer  record,
                   guint     source)
{
  if (is_ours (self, record, source))
    complain (self, record, source, "is our own, where published figures are");
}

/* --- By type --- */

static void
check_source (Checker  *self,
              TlRecord *source)
{
  gboolean ours = tl_record_get_enum (source, TL_SOURCE_EVIDENCE) == TL_EVIDENCE_OWN;

  REQUIRE (self, source, TL_SOURCE_PUBLISHER, TL_SOURCE_TITLE);

  if (ours != g_str_equal (tl_record_get_text (source, TL_SOURCE_PUBLISHER), "Throughline"))
    complain (self, source, TL_SOURCE_EVIDENCE, "Throughline publishes its own estimates and nothing else");
}

static void
check_format (Checker  *self,
              TlRecord *format)
{
  REQUIRE (self, format,
           TL_FORMAT_NAME, TL_FORMAT_SKILLS, TL_FORMAT_ACTIVITIES, TL_FORMAT_SOURCE, TL_FORMAT_NOTE);
  check_is_ours (self, format, TL_FORMAT_SOURCE);
}

static void
check_duty (Checker  *self,
            TlRecord *duty)
{
  REQUIRE (self, duty, TL_DUTY_NAME, TL_DUTY_SOURCE);

  if (tl_record_get_enum (duty, TL_DUTY_FREQUENCY) == TL_FREQUENCY_UNSET)
    complain (self, duty, TL_DUTY_FREQUENCY, "is missing");

  check_is_ours (self, duty, TL_DUTY_SOURCE);
}

static GType
get_bands (int lens)
{
  switch ((TlLens) lens)
    {
    case TL_LENS_AGE:
      return TL_TYPE_AGES;

    case TL_LENS_GENDER:
      return TL_TYPE_GENDERS;

    case TL_LENS_INCOME:
      return TL_TYPE_INCOMES;

    case TL_LENS_EDUCATION:
      return TL_TYPE_EDUCATIONS;

    case TL_LENS_COMMUNITY:
      return TL_TYPE_COMMUNITIES;

    default:
      g_assert_not_reached ();
    }
}

/* The overall figure is a mean of the bands of a lens that has them all. */
static void
check_lens (Checker  *self,
            TlRecord *usage,
            int       lens)
{
  g_autoptr (GFlagsClass) bands = g_type_class_ref (get_bands (lens));
  TlRecordList *figures = tl_record_get_list (usage, TL_USAGE_FIGURES);
  double overall = tl_record_get_optional (usage, TL_USAGE_OVERALL);
  double lowest = 100, highest = 0;
  guint seen = 0;

  for (guint i = 0; i < tl_record_list_get_length (figures); i++)
    {
      TlRecord *figure = tl_record_list_get (figures, i);
      const char *nick = tl_record_get_text (figure, TL_USAGE_FIGURE_BAND);
      double percent = tl_record_get_optional (figure, TL_USAGE_FIGURE_PERCENT);
      GFlagsValue *band;

      if (tl_record_get_enum (figure, TL_USAGE_FIGURE_LENS) != lens)
        continue;

      band = g_flags_get_value_by_nick (bands, nick);
      if (band == NULL)
        {
          complain (self, figure, TL_USAGE_FIGURE_BAND, "“%s” is not a band of its lens", nick);
          continue;
        }

      if ((seen & band->value) != 0)
        complain (self, figure, TL_USAGE_FIGURE_BAND, "“%s” is there twice", nick);

      seen |= band->value;
      lowest = MIN (lowest, percent);
      highest = MAX (highest, percent);
    }

  if (seen == bands->mask && (overall < lowest || overall > highest))
    complain (self, usage, TL_USAGE_OVERALL, "lies outside the bands of “%s”",
              tl_term_get_nick (TL_TYPE_LENS, lens));
}

static void
check_usage (Checker  *self,
             TlRecord *usage)
{
  const char *country = tl_record_get_text (usage, TL_USAGE_COUNTRY);

  REQUIRE (self, usage, TL_USAGE_SOURCE, TL_USAGE_COUNTRY, TL_USAGE_OVERALL);
  check_is_not_ours (self, usage, TL_USAGE_SOURCE);

  if (strlen (country) != 2 || !g_ascii_isupper (country[0]) || !g_ascii_isupper (country[1]))
    complain (self, usage, TL_USAGE_COUNTRY, "“%s” is not the code of a country", country);

  for (int lens = 0; lens < TL_N_LENSES; lens++)
    check_lens (self, usage, lens);
}

static void
check_cadence (Checker  *self,
               TlRecord *cadence)
{
  gboolean has_range = tl_record_is_set (cadence, TL_CADENCE_LOW);

  REQUIRE (self, cadence, TL_CADENCE_SOURCE);

  /* An estimate of our own says what it rests on, and counts nothing. */
  if (is_ours (self, cadence, TL_CADENCE_SOURCE))
    {
      REQUIRE (self, cadence, TL_CADENCE_NOTE);
      if (tl_record_is_set (cadence, TL_CADENCE_OBSERVED))
        complain (self, cadence, TL_CADENCE_OBSERVED, "is our own, where published figures are");
    }

  check_range (self, cadence, TL_CADENCE_LOW, TL_CADENCE_HIGH);

  if (!has_range && !tl_record_is_set (cadence, TL_CADENCE_OBSERVED) && !tl_record_is_set (cadence, TL_CADENCE_NOTE))
    complain (self, cadence, TL_CADENCE_NOTE, "says nothing");

  if (!has_range && tl_record_get_boolean (cadence, TL_CADENCE_RULING))
    complain (self, cadence, TL_CADENCE_RULING, "rules and has no range");
}

static void
check_benchmark (Checker  *self,
                 TlRecord *benchmark)
{
  int denominator = tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR);
  TlRecord *measure = g_hash_table_lookup (self->ids, tl_record_get_ref (benchmark, TL_BENCHMARK_MEASURE));

  REQUIRE (self, benchmark, TL_BENCHMARK_SOURCE, TL_BENCHMARK_PERCENT);
  check_is_not_ours (self, benchmark, TL_BENCHMARK_SOURCE);
  check_range (self, benchmark, TL_BENCHMARK_FOLLOWERS_FROM, TL_BENCHMARK_FOLLOWERS_TO);

  if (denominator == TL_DENOMINATOR_NONE)
    complain (self, benchmark, TL_BENCHMARK_DENOMINATOR, "a rate has a denominator");
  else if (denominator == TL_DENOMINATOR_UNSTATED)
    REQUIRE (self, benchmark, TL_BENCHMARK_NOTE);
  else
    REQUIRE (self, benchmark, TL_BENCHMARK_MEASURE);

  if (TL_IS_DEFINITION (measure) && tl_record_get_enum (measure, TL_KPI_DEFINITION_DENOMINATOR) != denominator)
    complain (self, benchmark, TL_BENCHMARK_DENOMINATOR, "is not that of its measure");
}

static void
check_channel_format (Checker  *self,
                      TlRecord *channel_format)
{
  REQUIRE (self, channel_format, TL_CHANNEL_FORMAT_FORMAT);
}

static void
check_fit (Checker  *self,
           TlRecord *fit)
{
  const guint factors[] = { TL_FIT_CONSUMERS, TL_FIT_BUSINESSES };

  REQUIRE (self, fit, TL_FIT_OBJECTIVE, TL_FIT_CONSUMERS, TL_FIT_BUSINESSES);

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      double factor = tl_record_get_optional (fit, factors[i]);

      if (factor != 1 && factor != 0.8 && factor != 0.5)
        complain (self, fit, factors[i], "is none of 1, 0.8 and 0.5");
    }
}

/* Whether @a goes before @b as the entry that rules. */
static gboolean
rules_before (Checker  *self,
              TlRecord *a,
              TlRecord *b)
{
  const char *source_a = tl_record_get_ref (a, TL_CADENCE_SOURCE);
  const char *source_b = tl_record_get_ref (b, TL_CADENCE_SOURCE);
  TlRecord *record_a = g_hash_table_lookup (self->ids, source_a);
  TlRecord *record_b = g_hash_table_lookup (self->ids, source_b);
  int year_a = TL_IS_SOURCE (record_a) ? tl_record_get_integer (record_a, TL_SOURCE_YEAR) : 0;
  int year_b = TL_IS_SOURCE (record_b) ? tl_record_get_integer (record_b, TL_SOURCE_YEAR) : 0;

  if (is_ours (self, a, TL_CADENCE_SOURCE) != is_ours (self, b, TL_CADENCE_SOURCE))
    return is_ours (self, b, TL_CADENCE_SOURCE);

  if (year_a != year_b)
    return year_a > year_b;

  if (get_evidence (self, source_a) != get_evidence (self, source_b))
    return get_evidence (self, source_a) < get_evidence (self, source_b);

  return strcmp (tl_record_get_id (a), tl_record_get_id (b)) < 0;
}

static void
check_ruling (Checker  *self,
              TlRecord *channel)
{
  TlRecordList *cadences = tl_record_get_list (channel, TL_CHANNEL_CADENCES);
  TlRecord *best = NULL;
  guint n_ruling = 0;

  for (guint i = 0; i < tl_record_list_get_length (cadences); i++)
    {
      TlRecord *cadence = tl_record_list_get (cadences, i);

      n_ruling += tl_record_get_boolean (cadence, TL_CADENCE_RULING);

      if (tl_record_is_set (cadence, TL_CADENCE_LOW) && (best == NULL || rules_before (self, cadence, best)))
        best = cadence;
    }

  if (best != NULL && n_ruling != 1)
    complain (self, channel, TL_CHANNEL_CADENCES, "%u entries rule, where one does", n_ruling);
  else if (best != NULL && !tl_record_get_boolean (best, TL_CADENCE_RULING))
    complain (self, best, TL_CADENCE_RULING, "is the newest that gives a range, and does not rule");
}

static void
check_channel (Checker  *self,
               TlRecord *channel)
{
  TlRecordList *fits = tl_record_get_list (channel, TL_CHANNEL_FITS);
  TlRecordList *formats = tl_record_get_list (channel, TL_CHANNEL_FORMATS);
  guint objectives = 0;

  REQUIRE (self, channel, TL_CHANNEL_NAME, TL_CHANNEL_FORMATS, TL_CHANNEL_NOTE);

  for (guint i = 0; i < tl_record_list_get_length (fits); i++)
    objectives |= 1u << tl_record_get_enum (tl_record_list_get (fits, i), TL_FIT_OBJECTIVE);

  if (tl_record_list_get_length (fits) != 3 || objectives != 0xe)
    complain (self, channel, TL_CHANNEL_FITS, "each of the three objectives has one");

  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    {
      const char *format = tl_record_get_ref (tl_record_list_get (formats, i), TL_CHANNEL_FORMAT_FORMAT);

      for (guint j = 0; j < i; j++)
        {
          if (g_str_equal (tl_record_get_ref (tl_record_list_get (formats, j), TL_CHANNEL_FORMAT_FORMAT), format))
            complain (self, channel, TL_CHANNEL_FORMATS, "“%s” is there twice", format);
        }
    }

  check_ruling (self, channel);
}

static void
check_industry (Checker  *self,
                TlRecord *industry)
{
  REQUIRE (self, industry, TL_INDUSTRY_NAME, TL_INDUSTRY_SOURCE, TL_INDUSTRY_FIGURES);
  check_is_not_ours (self, industry, TL_INDUSTRY_SOURCE);
}

static void
check_industry_figure (Checker  *self,
                       TlRecord *figure)
{
  REQUIRE (self, figure, TL_INDUSTRY_FIGURE_CHANNEL);

  if (!tl_record_is_set (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK) &&
      !tl_record_is_set (figure, TL_INDUSTRY_FIGURE_ENGAGEMENT_PERCENT))
    complain (self, figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK, "there is no figure");
}

static void
check_kpi (Checker  *self,
           TlRecord *kpi)
{
  gboolean is_rate = tl_record_get_enum (kpi, TL_KPI_DEFINITION_DENOMINATOR) != TL_DENOMINATOR_NONE;

  REQUIRE (self, kpi,
           TL_KPI_DEFINITION_NAME, TL_KPI_DEFINITION_FORMULA, TL_KPI_DEFINITION_UNIT, TL_KPI_DEFINITION_OBJECTIVE,
           TL_KPI_DEFINITION_MATURITIES, TL_KPI_DEFINITION_FUNNEL, TL_KPI_DEFINITION_FORMULA_SOURCE);

  if (!is_rate && g_str_equal (tl_record_get_text (kpi, TL_KPI_DEFINITION_UNIT), "%"))
    complain (self, kpi, TL_KPI_DEFINITION_DENOMINATOR, "a rate has a denominator");
}

/* --- The whole --- */

static gboolean
check_record (TlRecord *record,
              gpointer  user_data)
{
  static const struct
  {
    GType (*get_type) (void);
    void (*check) (Checker  *self,
                   TlRecord *record);
  } checks[] = {
    { tl_source_get_type, check_source },
    { tl_format_get_type, check_format },
    { tl_duty_get_type, check_duty },
    { tl_channel_get_type, check_channel },
    { tl_channel_format_get_type, check_channel_format },
    { tl_fit_get_type, check_fit },
    { tl_cadence_get_type, check_cadence },
    { tl_usage_get_type, check_usage },
    { tl_benchmark_get_type, check_benchmark },
    { tl_industry_get_type, check_industry },
    { tl_industry_figure_get_type, check_industry_figure },
    { tl_kpi_definition_get_type, check_kpi },
  };
  Checker *self = user_data;

  check_refs (self, record);

  if (TL_IS_USAGE_FIGURE (record))
    REQUIRE (self, record, TL_USAGE_FIGURE_BAND, TL_USAGE_FIGURE_PERCENT);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (G_OBJECT_TYPE (record) == checks[i].get_type ())
        checks[i].check (self, record);
    }

  return TRUE;
}

static gboolean
collect_id (TlRecord *record,
            gpointer  user_data)
{
  Checker *self = user_data;
  const char *id = tl_record_get_id (record);

  if (id != NULL && !g_hash_table_insert (self->ids, (gpointer) id, record))
    complain (self, record, 0, "is the id of two records");

  return TRUE;
}

static void
check_duty_minutes (Checker    *self,
                    const char *id,
                    guint       estimate)
{
  TlEstimates *estimates = tl_record_get_child (self->catalogue, TL_CATALOGUE_ESTIMATES);
  TlRecord *duty = g_hash_table_lookup (self->ids, id);

  if (!TL_IS_DUTY (duty))
    complain (self, self->catalogue, TL_CATALOGUE_DUTIES, "there is no “%s”", id);
  else if (estimate != 0 &&
           tl_record_get_integer (duty, TL_DUTY_MINUTES) != tl_record_get_optional (estimates, estimate))
    complain (self, duty, TL_DUTY_MINUTES, "is not the estimate of the same work");
  else if (tl_record_get_integer (duty, TL_DUTY_LEAST_MINUTES) > tl_record_get_integer (duty, TL_DUTY_MINUTES))
    complain (self, duty, TL_DUTY_LEAST_MINUTES, "is more than the usual minutes");
}

static void
check_estimates (Checker *self)
{
  static const guint weights[] = {
    TL_ESTIMATES_WEIGHT_INSIGHT, TL_ESTIMATES_WEIGHT_BEHAVIOUR, TL_ESTIMATES_WEIGHT_ACCOUNT, TL_ESTIMATES_WEIGHT_USAGE,
  };
  TlEstimates *estimates = tl_record_get_child (self->catalogue, TL_CATALOGUE_ESTIMATES);
  double sum = 0;

  for (guint field = 1; field <= tl_record_get_n_fields (estimates); field++)
    REQUIRE (self, estimates, field);

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += tl_record_get_optional (estimates, weights[i]);

  if (sum != 100)
    complain (self, estimates, TL_ESTIMATES_WEIGHT_INSIGHT, "the weights add to %g and not to 100", sum);

  check_range (self, estimates, TL_ESTIMATES_CADENCE_LOW, TL_ESTIMATES_CADENCE_HIGH);
  REQUIRE (self, self->catalogue, TL_CATALOGUE_ESTIMATES_SOURCE);
  check_is_ours (self, self->catalogue, TL_CATALOGUE_ESTIMATES_SOURCE);
}

static void
check_cited (Checker *self)
{
  TlRecordList *sources = tl_record_get_list (self->catalogue, TL_CATALOGUE_SOURCES);

  for (guint i = 0; i < tl_record_list_get_length (sources); i++)
    {
      TlRecord *source = tl_record_list_get (sources, i);

      if (!g_hash_table_contains (self->cited, tl_record_get_id (source)))
        complain (self, source, TL_SOURCE_TITLE, "no figure comes from there");
    }
}

GPtrArray *
catalogue_check (TlCatalogue *catalogue)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) cited = g_hash_table_new (g_str_hash, g_str_equal);
  Checker self = {
    .catalogue = catalogue,
    .ids = ids,
    .cited = cited,
    .complaints = g_ptr_array_new_with_free_func (g_free),
  };

  tl_record_foreach (catalogue, collect_id, &self);
  tl_record_foreach (catalogue, check_record, &self);
  check_estimates (&self);
  check_cited (&self);

  check_duty_minutes (&self, "listen", 0);
  check_duty_minutes (&self, "look_ahead", 0);
  check_duty_minutes (&self, "report", 0);
  check_duty_minutes (&self, "review", 0);
  check_duty_minutes (&self, "read_kpi", TL_ESTIMATES_KPI_MINUTES);
  check_duty_minutes (&self, "watch", TL_ESTIMATES_SIGN_MINUTES);

  return self.complaints;
}

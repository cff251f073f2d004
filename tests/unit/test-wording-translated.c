/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With a translation that puts every text between white brackets: whatever is
 * outside of them does not reach translators. */

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <math.h>

#include "bakery.h"
#include "catalogue/tl-catalogue-default.h"
#include "wording/tl-wording-private.h"

#define OPEN 0x27e6
#define CLOSE 0x27e7

static char *translation;

/* Nothing readable may stand outside of brackets. */
static void
assert_translated (const char *text)
{
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == OPEN)
        depth++;
      else if (c == CLOSE)
        depth--;
      else if (depth == 0 && g_unichar_isalpha (c))
        g_error ("not translated: %s", text);
      g_assert_cmpint (depth, >=, 0);
    }

  g_assert_cmpint (depth, ==, 0);
}

/* Takes @text. */
static void
assert_takes_translated (char *text)
{
  assert_translated (text);
  g_free (text);
}

static void
assert_takes_part (char       *text,
                   const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("%s: is not in: %s", part, text);
  g_free (text);
}

static void
sweep_terms (GType parent)
{
  guint n;
  g_autofree GType *types = g_type_children (parent, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GTypeClass) klass = NULL;

      if (!g_str_has_prefix (g_type_name (types[i]), "Tl"))
        continue;

      klass = g_type_class_ref (types[i]);
      if (G_IS_ENUM_CLASS (klass))
        {
          for (guint v = 0; v < G_ENUM_CLASS (klass)->n_values; v++)
            assert_translated (tl_wording_term (types[i], G_ENUM_CLASS (klass)->values[v].value));
        }
      else
        {
          for (guint v = 0; v < G_FLAGS_CLASS (klass)->n_values; v++)
            assert_translated (tl_wording_term (types[i], (int) G_FLAGS_CLASS (klass)->values[v].value));
        }
    }
}

static void
test_terms (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();

  sweep_terms (G_TYPE_ENUM);
  sweep_terms (G_TYPE_FLAGS);
  assert_takes_translated (tl_wording_flags (TL_TYPE_WEEKDAYS, TL_WEEKDAY_MONDAY | TL_WEEKDAY_SUNDAY));

  for (guint task = 0; task < TL_N_TASKS; task++)
    assert_translated (tl_wording_task ((TlTask) task));
  for (guint severity = TL_SEVERITY_ERROR; severity <= TL_SEVERITY_HINT; severity++)
    assert_translated (tl_wording_severity ((TlSeverity) severity));
}

static gboolean
sweep_record (TlRecord *record,
              gpointer  user_data)
{
  GType type = G_OBJECT_TYPE (record);
  g_autoptr (TlRecord) nameless = tl_record_new (type, tl_record_get_id (record));

  assert_translated (tl_wording_type (type));
  assert_takes_translated (tl_wording_record (nameless));

  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      const char *hint = tl_wording_field_hint (type, field);

      assert_translated (tl_wording_field (type, field));
      if (hint != NULL)
        assert_translated (hint);
    }

  return TRUE;
}

static void
test_fields (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();

  tl_record_foreach (bakery->strategy, sweep_record, NULL);
}

static void
test_words (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint skill = TL_SKILL_STRATEGY; skill <= TL_SKILL_APPROVAL; skill <<= 1)
    assert_takes_translated (tl_words_skills (skill));
  for (guint field = TL_READINESS_LEADERSHIP_INVOLVED; field <= TL_READINESS_TECHNOLOGY_INTERACTIVE; field++)
    assert_translated (tl_words_first_step (field));

  assert_takes_translated (tl_wording_language ("de"));
  assert_takes_part (tl_wording_language ("pt-BR"), "⟦⟦Portuguese⟧ (BR)⟧");
  assert_takes_translated (tl_words_adults ("US"));
  assert_takes_translated (tl_wording_hours (90));
  assert_takes_translated (tl_wording_quarter (&bakery->reading, 2027, 1));
  assert_takes_translated (tl_wording_date (tl_day_new (2027, 3, 9)));
}

/* Formats are worded for use in a sentence; none of the program's may be
 * missing there. */
static void
test_formats (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlCatalogue *catalogue = tl_catalogue_get_default ();
  TlRecordList *formats = tl_record_get_list (catalogue, TL_CATALOGUE_FORMATS);
  TlReading reading = { bakery->strategy, catalogue, bakery->plan };

  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    {
      gpointer format = tl_record_list_get (formats, i);
      const char *name = tl_record_get_text (format, TL_FORMAT_NAME);
      g_autofree char *noun = tl_words_format (&reading, tl_record_get_id (format));
      g_autofree char *piece = tl_words_a_format (&reading, tl_record_get_id (format));

      assert_translated (tl_wording_catalogue (name));
      assert_translated (noun);
      assert_translated (piece);
      g_assert_cmpstr (noun, !=, tl_wording_catalogue (name));
      g_assert_true (g_str_has_prefix (piece, "⟦A"));
    }
}

static void
test_sentences (void)
{
  static const TlTrace traces[] = {
    { TL_TRACE_KEY_DATE, "easter" }, { TL_TRACE_OBSTACLE, "reviews" }, { TL_TRACE_ACCOUNT, "old-page" },
    { TL_TRACE_CHOICE, "choice" }, { TL_TRACE_READINESS, "readiness.culture_open" }, { TL_TRACE_TOPIC, "topic1" },
    { TL_TRACE_INSIGHT, "nuts" }, { TL_TRACE_COMPLAINTS, "course.complaints_rule" }, { TL_TRACE_PERSONA, "families" },
    { TL_TRACE_OBJECTIVE, "aim.primary" }, { TL_TRACE_BUSINESS_OBJECTIVE, "more-cakes" },
    { TL_TRACE_WHY, "whys.why_social" }, { TL_TRACE_PILLAR, "counter" }, { TL_TRACE_KPI, "offers" },
  };
  g_autoptr (Bakery) bakery = bakery_new ();

  for (guint task = 0; task < TL_N_TASKS; task++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
        {
          TlPlanAction action = {
            .key = "k", .task = (TlTask) task, .channel = "instagram", .format = "photo", .subject = traces[i].ref,
            .kpi = "offers", .fiscal_year = 2027, .quarter = 1, .traces = &traces[i], .n_traces = 1,
          };

          assert_takes_translated (tl_wording_trace (&bakery->reading, &traces[i]));
          assert_takes_translated (tl_wording_action_title (&bakery->reading, &action));
          assert_takes_translated (tl_wording_action_prompt (&bakery->reading, &action));
          assert_takes_translated (tl_wording_action_because (&bakery->reading, &action));
          /* A clause within the sentence. */
          if (traces[i].kind != TL_TRACE_KPI || task == TL_TASK_READ_KPI || task == TL_TASK_REPORT)
            assert_takes_part (tl_wording_action_because (&bakery->reading, &action), "⟦Because ⟦");
          assert_takes_translated (tl_wording_action_measure (&bakery->reading, &action));
        }
    }
}

static void
test_channels (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  TlPlanChannel channel = { .id = "instagram", .ruling = "instagram-buffer", .low = 3, .high = 5 };
  TlPersonaScore score = { .persona = "families" };

  for (guint reason = TL_REASON_PINNED_IN; reason <= TL_REASON_NOT_NEEDED; reason++)
    {
      channel.reason = (TlChannelReason) reason;
      assert_takes_translated (tl_wording_channel_reason (&bakery->reading, &channel));
    }
  assert_takes_translated (tl_wording_cadence (&bakery->reading, &channel));

  for (guint lens = 0; lens < TL_N_LENSES; lens++)
    {
      TlContribution contribution = {
        .kind = TL_CONTRIBUTION_USAGE, .basis = TL_USAGE_BASIS_LENS, .usage = "instagram-pew", .lens = (TlLens) lens,
      };

      /* A band, within a group of people, within a sentence. */
      assert_takes_part (tl_wording_contribution (&bakery->reading, &channel, &score, &contribution),
                         (const char *[TL_N_LENSES]) { "⟦18–29⟧⟧", "⟦women⟧⟧", "⟦under $30,000⟧⟧",
                                                       "⟦a college degree⟧⟧", "⟦cities⟧⟧" }[lens]);
    }
}

/* What came of a quarter: all that can be said of a number, of work and of money. */
static void
test_results (void)
{
  static const double values[][4] = { /* target, start, actual, progress */
    { NAN, NAN, NAN, NAN }, { 5, NAN, NAN, NAN }, { NAN, 0, 4, NAN }, { 5, 2, 4, 66 }, { 5, 2, 1, -33 }, { 0, NAN, 4, NAN },
  };
  g_autoptr (Bakery) bakery = bakery_new ();
  TlResults results = {
    .fiscal_year = 2027, .quarter = 1, .first = tl_day_new (2027, 1, 1), .last = tl_day_new (2027, 3, 31),
    .work = { .planned = 4, .done = 2, .overdue = 1, .skipped = 1, .planned_minutes = 90, .spent_minutes = 60,
              .assumed_minutes = 30, .days = 90, .plan_days = 50 },
    .spent_cost = { .total = NAN, .person = "anna", .month = tl_day_new (2027, 2, 1), .lacks = 2 * TL_RESULT_LACKS_PLAN - 1 },
    .actual_return = { .percent = NAN, .lacks = 2 * TL_RESULT_LACKS_PLAN - 1 },
  };

  for (guint status = 0; status < TL_N_RESULT_STATUSES; status++)
    assert_translated (tl_wording_result_status ((TlResultStatus) status));
  for (guint trend = 0; trend < TL_N_TRENDS; trend++)
    assert_translated (tl_wording_trend ((TlTrend) trend));
  assert_takes_translated (tl_wording_status_rule (&results));

  tl_record_set_text (bakery_find (bakery, "offers"), TL_KPI_UNIT, "money");
  for (guint i = 0; i < G_N_ELEMENTS (values) * 6; i++)
    {
      const double *numbers = values[i / 6];
      const TlKpiResult result = {
        .kpi = "offers", .target = numbers[0], .start = numbers[1], .actual = numbers[2], .progress = numbers[3],
        .projected = numbers[2], .percent_of_target = numbers[2] / numbers[0], .covered_days = 30,
        .periods = (TlPeriods) (TL_PERIODS_ADD + i % 3), .direction = (TlDirection) (i % 2), .trend = (TlTrend) (i % TL_N_TRENDS),
      };

      assert_takes_translated (tl_wording_kpi_result (&bakery->reading, &results, &result));
    }

  for (guint actual = 0; actual < 2; actual++)
    {
      assert_takes_translated (tl_wording_cost (&bakery->reading, &results, actual > 0));
      assert_takes_translated (tl_wording_return (&bakery->reading, &results, actual > 0));
    }
  assert_takes_translated (tl_wording_work (&results));
  results.work.assumed_minutes = 0;
  assert_takes_translated (tl_wording_work (&results));
  results.work = (TlResultWork) { .planned = 0 };
  assert_takes_translated (tl_wording_work (&results));
}

static void
test_findings (void)
{
  static char fixed[] = "DE";
  static const gboolean is_fixable[TL_N_FINDING_CODES] = {
    [TL_FINDING_SEVERAL_LEADS] = TRUE, [TL_FINDING_DANGLING_REFERENCE] = TRUE, [TL_FINDING_NO_LEAD] = TRUE,
    [TL_FINDING_REVERSED_SPAN] = TRUE, [TL_FINDING_UNKNOWN_CODE] = TRUE, [TL_FINDING_PINNED_BELOW_LOW] = TRUE, [TL_FINDING_PILLAR_SHARES] = TRUE,
    [TL_FINDING_KPI_INCOMPLETE] = TRUE, [TL_FINDING_NO_COMPLAINTS_RULE] = TRUE, [TL_FINDING_OBSTACLE_INCOMPLETE] = TRUE,
  };

  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    {
      TlFinding finding = { .code = (TlFindingCode) code, .count = 1 };

      assert_takes_translated (tl_wording_finding (&finding));
      finding.count = 3;
      assert_takes_translated (tl_wording_finding (&finding));
    }
  for (guint bit = 1; bit <= TL_KPI_LACKS_FREQUENCY; bit <<= 1)
    {
      TlFinding finding = { .code = TL_FINDING_KPI_INCOMPLETE, .count = bit };

      assert_takes_part (tl_wording_finding (&finding), " has no ⟦");
    }
  for (guint bit = 1; bit <= TL_OBSTACLE_LACKS_WATCHER; bit <<= 1)
    {
      TlFinding finding = { .code = TL_FINDING_OBSTACLE_INCOMPLETE, .count = bit };

      assert_takes_part (tl_wording_finding (&finding), " has no ⟦");
    }
  for (guint bit = 1; bit <= TL_PERSONA_LACKS_NEXT_ACTION; bit <<= 1)
    {
      TlFinding finding = { .code = TL_FINDING_PERSONA_INCOMPLETE, .count = bit };

      assert_takes_part (tl_wording_finding (&finding), " has no ⟦");
    }
  for (guint bit = 1; bit <= TL_READINESS_LEAF_TECHNOLOGY; bit <<= 1)
    {
      TlFinding finding = { .code = TL_FINDING_READINESS_WEAK, .count = bit };

      assert_takes_part (tl_wording_finding (&finding), " in ⟦");
    }
  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    {
      TlFinding finding = { .code = (TlFindingCode) code, .can_fix = TRUE, .count = TL_KPI_LACKS_READER, .fix_name = fixed };

      if (is_fixable[code])
        assert_takes_translated (tl_wording_fix_label (&finding));
    }
  for (guint need = TL_NEED_PERSON; need <= TL_NEED_KPI; need <<= 1)
    assert_takes_translated (tl_wording_need ((TlPlanNeed) need));
}

static void
install_translation (const char *directory)
{
  g_autofree char *folder = g_build_filename (directory, "xx", "LC_MESSAGES", NULL);
  g_autofree char *target = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (translation, &contents, &length, NULL));
  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (target, contents, (gssize) length, NULL));
}

static void
remove_translation (const char *directory)
{
  static const char * const parts[] = { "xx/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "xx/LC_MESSAGES", "xx", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (directory, parts[i], NULL);

      g_assert_no_errno (g_remove (path));
    }
}

/* Nothing is ever translated in the locale "C" and its variants. */
static gboolean
leave_c_locale (void)
{
  static const char * const locales[] = { "en_US.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8" };

  g_setenv ("LANGUAGE", "xx", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *directory = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  translation = argv[1];

  if (!leave_c_locale ())
    {
      g_print ("1..0 # SKIP no locale but C is installed\n");
      return 0;
    }

  directory = g_dir_make_tmp ("wording-XXXXXX", NULL);
  g_assert_nonnull (directory);
  install_translation (directory);
  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/wording/translated/terms", test_terms);
  g_test_add_func ("/wording/translated/fields", test_fields);
  g_test_add_func ("/wording/translated/words", test_words);
  g_test_add_func ("/wording/translated/formats", test_formats);
  g_test_add_func ("/wording/translated/sentences", test_sentences);
  g_test_add_func ("/wording/translated/channels", test_channels);
  g_test_add_func ("/wording/translated/results", test_results);
  g_test_add_func ("/wording/translated/findings", test_findings);

  result = g_test_run ();
  remove_translation (directory);

  return result;
}

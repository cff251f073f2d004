/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>

#include "bakery.h"
#include "document/tl-envelope.h"
#include "strategy/tl-account.h"
#include "strategy/tl-business.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-target.h"
#include "tracking/tl-review.h"
#include "tracking/tl-tracking.h"
#include "wording/tl-wording-private.h"

#define assert_takes(text, expected)            \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *taken_ = (text);           \
    g_assert_cmpstr (taken_, ==, (expected));   \
  }                                             \
  G_STMT_END

static GType (*const enums[]) (void) = {
  tl_function_get_type, tl_readiness_answer_get_type, tl_maturity_get_type, tl_customers_get_type,
  tl_objective_get_type, tl_key_date_kind_get_type, tl_level_get_type, tl_obstacle_kind_get_type,
  tl_topic_kind_get_type, tl_verdict_get_type, tl_insight_source_get_type, tl_strength_get_type,
  tl_lens_get_type, tl_use_get_type, tl_stage_get_type, tl_pin_get_type, tl_direction_get_type,
  tl_scope_get_type, tl_funnel_get_type, tl_frequency_get_type, tl_denominator_get_type,
  tl_evidence_get_type, tl_action_field_get_type, tl_periods_get_type,
};

static GType (*const flags[]) (void) = {
  tl_skills_get_type, tl_weekdays_get_type, tl_maturities_get_type, tl_ages_get_type,
  tl_genders_get_type, tl_incomes_get_type, tl_educations_get_type, tl_communities_get_type,
  tl_activities_get_type,
};

/* Sentence case, as far as that can be told: it begins with a capital, a digit
 * or a sign, and does not end like a sentence. */
static void
assert_label (const char *label)
{
  g_assert_nonnull (label);
  g_assert_cmpint (strlen (label), >, 0);
  g_assert_false (g_ascii_islower (label[0]));
  g_assert_false (g_str_has_suffix (label, "."));
}

static void
test_every_term_has_a_label (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i]());
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint v = 0; v < klass->n_values; v++)
        {
          const char *label = tl_wording_term (enums[i](), klass->values[v].value);

          assert_label (label);
          g_assert_true (g_hash_table_add (seen, (gpointer) label));
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GFlagsClass) klass = g_type_class_ref (flags[i]());
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint v = 0; v < klass->n_values; v++)
        {
          const char *label = tl_wording_term (flags[i](), (int) klass->values[v].value);

          assert_label (label);
          g_assert_true (g_hash_table_add (seen, (gpointer) label));
        }
    }
}

/* Without this, a type that is added to the terms could be left out above. */
static void
test_every_type_is_swept (void)
{
  g_autoptr (GHashTable) swept = g_hash_table_new (NULL, NULL);
  GType parents[] = { G_TYPE_ENUM, G_TYPE_FLAGS };

  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    g_hash_table_add (swept, GSIZE_TO_POINTER (enums[i]()));
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_hash_table_add (swept, GSIZE_TO_POINTER (flags[i]()));

  g_type_ensure (TL_TYPE_ENVELOPE);
  g_type_class_unref (g_type_class_ref (TL_TYPE_ENVELOPE));

  for (guint p = 0; p < G_N_ELEMENTS (parents); p++)
    {
      guint n;
      g_autofree GType *children = g_type_children (parents[p], &n);

      for (guint i = 0; i < n; i++)
        {
          if (g_str_has_prefix (g_type_name (children[i]), "Tl"))
            g_assert_true (g_hash_table_contains (swept, GSIZE_TO_POINTER (children[i])));
        }
    }
}

static void
test_flags (void)
{
  assert_takes (tl_wording_flags (TL_TYPE_SKILLS, 0), "");
  assert_takes (tl_wording_flags (TL_TYPE_SKILLS, TL_SKILL_PHOTO), "Photos");
  assert_takes (tl_wording_flags (TL_TYPE_WEEKDAYS, TL_WEEKDAY_FRIDAY | TL_WEEKDAY_MONDAY), "Monday, Friday");
}

static void
test_tasks_and_severities (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint task = 0; task < TL_N_TASKS; task++)
    {
      assert_label (tl_wording_task ((TlTask) task));
      g_assert_true (g_hash_table_add (seen, (gpointer) tl_wording_task ((TlTask) task)));
    }

  g_assert_cmpstr (tl_wording_severity (TL_SEVERITY_ERROR), ==, "Error");
  g_assert_cmpstr (tl_wording_severity (TL_SEVERITY_WARNING), ==, "Warning");
  g_assert_cmpstr (tl_wording_severity (TL_SEVERITY_HINT), ==, "Hint");
}

static void
sweep_fields (GType       type,
              GHashTable *seen)
{
  g_autoptr (TlRecordClass) klass = NULL;
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
    return;

  assert_label (tl_wording_type (type));

  klass = g_type_class_ref (type);
  for (guint i = 1; i <= klass->n_fields; i++)
    {
      GParamSpec *field = tl_record_class_get_field (klass, i);
      TlFieldKind kind = tl_param_get_kind (field);
      const char *label = tl_wording_field (type, i);
      const char *hint = tl_wording_field_hint (type, i);

      g_test_message ("%s.%s", g_type_name (type), field->name);
      assert_label (label);
      if (!g_hash_table_add (labels, (gpointer) label))
        g_error ("%s.%s: another field is called “%s” too", g_type_name (type), field->name, label);

      if (hint != NULL)
        {
          g_assert_false (g_ascii_islower (hint[0]));
          g_assert_true (g_str_has_suffix (hint, ".") || g_str_has_suffix (hint, "?"));
        }

      if (kind == TL_FIELD_CHILD || kind == TL_FIELD_LIST)
        sweep_fields (tl_param_get_target (field), seen);
      else if ((kind == TL_FIELD_REF || kind == TL_FIELD_REFS) && tl_param_get_target (field) != G_TYPE_NONE
               && !g_type_is_a (tl_param_get_target (field), TL_TYPE_SOURCE))
        assert_label (tl_wording_type (tl_param_get_target (field)));
    }
}

static void
test_every_field_has_a_label (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  sweep_fields (TL_TYPE_ENVELOPE, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 30);

  g_assert_cmpstr (tl_wording_type (TL_TYPE_MEMBER), ==, "Person");
  g_assert_cmpstr (tl_wording_field (TL_TYPE_MEMBER, TL_MEMBER_HOURS_PER_WEEK), ==, "Hours a week");
  g_assert_cmpstr (tl_wording_field (TL_TYPE_MEMBER, TL_MEMBER_QUIET_FROM), ==, "Quiet from");
}

static void
test_records (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  g_autoptr (TlRecord) nobody = tl_record_new (TL_TYPE_MEMBER, "nobody");
  g_autoptr (TlRecord) target = tl_record_new (TL_TYPE_TARGET, "target");
  g_autoptr (TlRecord) review = tl_record_new (TL_TYPE_REVIEW, "review");
  g_autoptr (TlRecord) absence = tl_record_new (TL_TYPE_ABSENCE, "absence");
  g_autoptr (TlRecord) time = tl_record_new (TL_TYPE_FORMAT_TIME, "time");

  assert_takes (tl_wording_record (bakery_find (bakery, "anna")), "Anna");
  assert_takes (tl_wording_record (bakery_find (bakery, "old-page")), "@hearthcrumb");
  assert_takes (tl_wording_record (bakery_find (bakery, "easter")), "Easter baking");
  assert_takes (tl_wording_record (bakery_find (bakery, "choice")), "Decision on a channel");

  assert_takes (tl_wording_record (nobody), "Person without a name");
  tl_record_set_text (nobody, TL_MEMBER_NAME, " \n ");
  assert_takes (tl_wording_record (nobody), "Person without a name");
  tl_record_set_text (nobody, TL_MEMBER_NAME, "Anna\nMaria  Berg");
  assert_takes (tl_wording_record (nobody), "Anna Maria Berg");

  tl_record_set_integer (target, TL_TARGET_FISCAL_YEAR, 2027);
  tl_record_set_integer (target, TL_TARGET_QUARTER, 3);
  assert_takes (tl_wording_record (target), "Q3 2027");
  tl_record_set_integer (review, TL_REVIEW_FISCAL_YEAR, 2026);
  assert_takes (tl_wording_record (review), "Q1 2026");

  assert_takes (tl_wording_record (absence), "Time away without a date");
  tl_record_set_date (absence, TL_ABSENCE_FIRST, tl_day_new (2027, 8, 2));
  assert_takes (tl_wording_record (absence), "Mon 2 Aug 2027");
  assert_takes (tl_wording_record (time), "Working time");
}

/* Quarters are those of the fiscal year of the document that they stand in. */
static void
test_fiscal_years (void)
{
  g_autoptr (TlRecord) document = tl_record_new (TL_TYPE_ENVELOPE, NULL);
  gpointer strategy = tl_record_get_child (document, TL_ENVELOPE_STRATEGY);
  gpointer tracking = tl_record_get_child (document, TL_ENVELOPE_TRACKING);
  gpointer kpi = tl_record_list_append_new (tl_record_get_list (strategy, TL_STRATEGY_KPIS), "kpi");
  gpointer target = tl_record_list_append_new (tl_record_get_list (kpi, TL_KPI_TARGETS), "target");
  gpointer review = tl_record_list_append_new (tl_record_get_list (tracking, TL_TRACKING_REVIEWS), "review");

  tl_record_set_integer (target, TL_TARGET_FISCAL_YEAR, 2026);
  tl_record_set_integer (target, TL_TARGET_QUARTER, 4);
  tl_record_set_integer (review, TL_REVIEW_FISCAL_YEAR, 2026);
  assert_takes (tl_wording_record (target), "Q4 2026");
  assert_takes (tl_wording_record (review), "Q1 2026");

  tl_record_set_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 4);
  assert_takes (tl_wording_record (target), "Q4 of 2026/27");
  assert_takes (tl_wording_record (review), "Q1 of 2026/27");
}

static void
test_names (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  const TlReading *reading = &bakery->reading;

  assert_takes (tl_wording_channel (reading, "instagram"), "Instagram");
  assert_takes (tl_wording_person (reading, "ben"), "Ben");
  assert_takes (tl_wording_persona (reading, "commuters"), "Commuters");
  assert_takes (tl_wording_pillar (reading, "counter"), "Behind the counter");
  assert_takes (tl_wording_format (reading, "photo"), "Photo with text");
  assert_takes (tl_wording_kpi (reading, "offers"), "Offers redeemed");
  assert_takes (tl_wording_kpi (reading, "reach-kpi"), "Reach");

  tl_record_set_ref (bakery_find (bakery, "reach-kpi"), TL_KPI_DEFINITION, "gone");
  assert_takes (tl_wording_kpi (reading, "reach-kpi"), "Number without a name");

  assert_takes (tl_wording_person (reading, NULL), "");
  assert_takes (tl_wording_person (reading, ""), "");
  assert_takes (tl_wording_person (reading, "gone"), "somebody who left");
  assert_takes (tl_wording_channel (reading, "gone"), "(a channel no longer used)");
  assert_takes (tl_wording_format (reading, "gone"), "(no longer there)");
  assert_takes (tl_wording_kpi (reading, "gone"), "(no longer there)");
  /* An id of another kind is no name either. */
  assert_takes (tl_wording_person (reading, "families"), "somebody who left");
}

static void
assert_two_hours (guint       minutes,
                  guint       other_minutes,
                  const char *expected,
                  const char *other_expected)
{
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  tl_words_two_hours (minutes, other_minutes, &text, &other);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (other, ==, other_expected);
}

static void
test_quantities (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();

  assert_takes (tl_wording_hours (0), "0 h");
  assert_takes (tl_wording_hours (1), "1 min");
  assert_takes (tl_wording_hours (15), "15 min");
  assert_takes (tl_wording_hours (59), "59 min");
  assert_takes (tl_wording_hours (60), "1 h");
  assert_takes (tl_wording_hours (75), "1.25 h");
  assert_takes (tl_wording_hours (90), "1.5 h");
  assert_takes (tl_wording_hours (118), "2 h");
  assert_takes (tl_wording_hours (840), "14 h");
  assert_two_hours (90, 120, "1.5 h", "2 h");
  assert_two_hours (115, 112, "115 min", "112 min");
  assert_two_hours (112, 112, "1.9 h", "1.9 h");
  assert_takes (tl_wording_hours (G_MAXUINT), "71582788.25 h");

  assert_takes (tl_wording_date (TL_DAY_NONE), "");
  assert_takes (tl_wording_date (tl_day_new (2027, 3, 9)), "Tue 9 Mar 2027");
  assert_takes (tl_wording_week (bakery->plan, 2), "Week 2, from 8 Mar 2027");

  assert_takes (tl_wording_time (TL_MINUTES_NONE), "");
  assert_takes (tl_wording_time (0), "00:00");
  assert_takes (tl_wording_time (14 * 60 + 5), "14:05");
  assert_takes (tl_wording_time (TL_MINUTES_MAX), "24:00");

  assert_takes (tl_wording_number (0), "0");
  assert_takes (tl_wording_number (-0.0001), "0");
  assert_takes (tl_wording_number (0.046), "0.046");
  assert_takes (tl_wording_number (0.05), "0.05");
  assert_takes (tl_wording_number (1e12), "1000000000000");
  assert_takes (tl_wording_number (3), "3");
  assert_takes (tl_wording_number (2.999), "3");
  assert_takes (tl_wording_number (2.5), "2.5");
  assert_takes (tl_wording_number (0.36), "0.36");
  assert_takes (tl_wording_number (-1.25), "−1.25");
  assert_takes (tl_wording_number ((double) NAN), "");
  assert_takes (tl_wording_number (tl_wording_round_count (7.16)), "7.2");
  assert_takes (tl_wording_number (tl_wording_round_count (2.96)), "3");
  assert_takes (tl_wording_number (tl_wording_round_count (18.9370115)), "19");
  assert_takes (tl_wording_number (tl_wording_round_count (-18.9)), "−19");
  assert_takes (tl_wording_number (tl_wording_round_count (0.04)), "0.04");
  assert_takes (tl_wording_number (tl_wording_round_count (0)), "0");
  assert_takes (tl_wording_number (tl_wording_round_count ((double) NAN)), "");
  assert_takes (tl_wording_percent (45), "45 %");
  assert_takes (tl_wording_percent (0.046), "0.046 %");
  assert_takes (tl_wording_percent ((double) NAN), "");

  assert_takes (tl_wording_quarter (&bakery->reading, 2027, 1), "Q1 2027");
  tl_record_set_integer (tl_record_get_child (bakery->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 7);
  assert_takes (tl_wording_quarter (&bakery->reading, 2026, 4), "Q4 of 2026/27");
  assert_takes (tl_wording_quarter (&bakery->reading, 1999, 1), "Q1 of 1999/00");
}

static void
test_locales (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL)
    {
      assert_takes (tl_wording_hours (90), "1,5 h");
      assert_takes (tl_wording_number (1234.5), "1.234,5");
      assert_takes (tl_wording_time (14 * 60 + 5), "14:05");
      assert_takes (tl_wording_date (tl_day_new (2027, 3, 9)), "Di 9 Mär 2027");
    }
  else
    g_test_message ("de_DE.UTF-8 is not installed");

  if (setlocale (LC_ALL, "en_US.UTF-8") != NULL)
    {
      assert_takes (tl_wording_number (1234.5), "1,234.5");
      assert_takes (tl_wording_time (14 * 60 + 5), "2:05 PM");
      assert_takes (tl_wording_time (0), "12:00 AM");
    }
  else
    g_test_message ("en_US.UTF-8 is not installed");

  setlocale (LC_ALL, before);
}

static void
test_languages (void)
{
  assert_takes (tl_wording_language ("de"), "German");
  assert_takes (tl_wording_language ("DE"), "German");
  assert_takes (tl_wording_language ("fil"), "Filipino");
  assert_takes (tl_wording_language ("pt-BR"), "Portuguese (BR)");
  assert_takes (tl_wording_language ("zh-Hant-TW"), "Chinese (Hant-TW)");
  assert_takes (tl_wording_language ("tlh"), "tlh");
  assert_takes (tl_wording_language (""), "");
  assert_takes (tl_wording_language (NULL), "");
}

static void
test_catalogue_text (void)
{
  g_assert_cmpstr (tl_wording_catalogue ("Photo with text"), ==, "Photo with text");
  g_assert_cmpstr (tl_wording_catalogue (""), ==, "");
  g_assert_cmpstr (tl_wording_catalogue (NULL), ==, "");
}

static void
test_lines (void)
{
  assert_takes (tl_words_line (NULL, 10), "");
  assert_takes (tl_words_line ("  two \t words \r\n here ", 0), "two words here");
  assert_takes (tl_words_line ("exactly ten", 11), "exactly ten");
  assert_takes (tl_words_line ("one two three four", 12), "one two…");
  assert_takes (tl_words_line ("one two, three four", 13), "one two…");
  assert_takes (tl_words_line ("Donaudampfschifffahrt", 10), "Donaudamp…");
  assert_takes (tl_words_line ("a Donaudampfschifffahrt", 10), "a Donauda…");
  assert_takes (tl_words_line ("bad \xff byte", 0), "bad \xef\xbf\xbd byte");
  /* A letter keeps its marks. */
  assert_takes (tl_words_line ("abcdefgho\xcc\x88xyz", 10), "abcdefgh…");
  /* What runs from right to left stays together. */
  assert_takes (tl_words_line ("שלום", 0), "\u2068שלום\u2069");

  assert_takes (tl_words_quote ("fresh at six"), "“fresh at six”");
  assert_takes (tl_words_phrase ("Come by. "), "Come by");
  assert_takes (tl_words_phrase ("Come by!"), "Come by");
  assert_takes (tl_words_phrase ("Why not?"), "Why not?");
  assert_takes (tl_words_phrase ("..."), "");
}

static void
test_says (void)
{
  g_autoptr (TlRecord) member = tl_record_new (TL_TYPE_MEMBER, "member");

  g_assert_false (tl_words_is_text (NULL));
  g_assert_false (tl_words_is_text (""));
  g_assert_false (tl_words_is_text (" \n…"));
  g_assert_false (tl_words_is_text ("\u2069\u202e"));
  g_assert_true (tl_words_is_text ("- x"));
  g_assert_true (tl_words_is_text ("🥐"));
  g_assert_true (tl_words_is_text ("パン"));

  g_assert_false (tl_words_says (NULL, TL_MEMBER_NAME));
  g_assert_false (tl_words_says (member, TL_MEMBER_NAME));
  tl_record_set_text (member, TL_MEMBER_NAME, "Anna");
  g_assert_true (tl_words_says (member, TL_MEMBER_NAME));
}

static void
test_lists (void)
{
  const char *words[] = { "flour", "salt", "water", "yeast", "time", NULL };
  const char *none[] = { NULL };

  assert_takes (tl_words_list (none, 3), "");
  assert_takes (tl_words_list_or (none), "");
  assert_takes (tl_words_list (words, 3), "flour, salt, water and 2 more");
  assert_takes (tl_words_list (words, 4), "flour, salt, water, yeast and 1 more");
  assert_takes (tl_words_list (words, 5), "flour, salt, water, yeast and time");
  assert_takes (tl_words_list_or (words), "flour, salt, water, yeast or time");
  words[1] = NULL;
  assert_takes (tl_words_list (words, 3), "flour");
  assert_takes (tl_words_list_or (words), "flour");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/every-term-has-a-label", test_every_term_has_a_label);
  g_test_add_func ("/wording/every-type-is-swept", test_every_type_is_swept);
  g_test_add_func ("/wording/flags", test_flags);
  g_test_add_func ("/wording/tasks-and-severities", test_tasks_and_severities);
  g_test_add_func ("/wording/every-field-has-a-label", test_every_field_has_a_label);
  g_test_add_func ("/wording/records", test_records);
  g_test_add_func ("/wording/fiscal-years-of-records", test_fiscal_years);
  g_test_add_func ("/wording/names", test_names);
  g_test_add_func ("/wording/quantities", test_quantities);
  g_test_add_func ("/wording/locales", test_locales);
  g_test_add_func ("/wording/languages", test_languages);
  g_test_add_func ("/wording/catalogue-text", test_catalogue_text);
  g_test_add_func ("/wording/lines", test_lines);
  g_test_add_func ("/wording/says", test_says);
  g_test_add_func ("/wording/lists", test_lists);

  return g_test_run ();
}

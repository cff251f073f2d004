/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people fill in outside of the program: its places, its values, and how it
 * comes into a document. */

#include "document/tl-inputs.h"

#include <math.h>

#include "document/tl-document-reviews.h"
#include "edits-fixture.h"
#include "plan/tl-kpi-periods.h"
#include "strategy/tl-business.h"

/* Of the bakery: read every week, every month, every quarter. */
#define WEEKLY "7880cdb2-267e-40b6-b0d0-ba92bd032dfe"
#define MONTHLY "71cab8d8-8423-422f-b3d2-a03b19265b5d"
#define QUARTERLY "1ddad976-9443-40b4-bde7-9d1ba788efd2"

/* --- Values --- */

static void
test_values (void)
{
  static const struct
  {
    TlInputField field;
    const char *value;
    gboolean is;
  } cases[] = {
    { TL_INPUT_STATUS, "planned", TRUE }, { TL_INPUT_STATUS, "done", TRUE }, { TL_INPUT_STATUS, "skipped", TRUE },
    { TL_INPUT_STATUS, "", FALSE }, { TL_INPUT_STATUS, "Done", FALSE },
    { TL_INPUT_DONE_ON, "2027-03-01", TRUE }, { TL_INPUT_DONE_ON, "", TRUE }, { TL_INPUT_DONE_ON, "2027-02-30", FALSE },
    { TL_INPUT_DONE_ON, "soon", FALSE },
    { TL_INPUT_MINUTES, "0", TRUE }, { TL_INPUT_MINUTES, "90", TRUE }, { TL_INPUT_MINUTES, "10080", TRUE },
    { TL_INPUT_MINUTES, "10081", FALSE }, { TL_INPUT_MINUTES, "-5", FALSE }, { TL_INPUT_MINUTES, "090", FALSE },
    { TL_INPUT_MINUTES, "1.5", FALSE },
    { TL_INPUT_VALUE, "1250.5", TRUE }, { TL_INPUT_VALUE, "-3", TRUE }, { TL_INPUT_VALUE, "0", TRUE },
    { TL_INPUT_VALUE, "1e+15", FALSE }, { TL_INPUT_VALUE, "1.50", FALSE }, { TL_INPUT_VALUE, "1,5", FALSE },
    { TL_INPUT_VALUE, "nan", FALSE }, { TL_INPUT_VALUE, "inf", FALSE }, { TL_INPUT_VALUE, "0.1", TRUE },
    { TL_INPUT_VALUE, " 3", FALSE },
    { TL_INPUT_NOTE, "any\nthing", TRUE }, { TL_INPUT_NOTE, "\xff", FALSE }, { TL_INPUT_LINK, "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u “%s”", cases[i].field, cases[i].value);
      g_assert_cmpint (tl_input_is_value (cases[i].field, cases[i].value), ==, cases[i].is);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 1250.5, "1250.5" }, { 0.1 + 0.2, "0.3" }, { -0.0, "0" }, { 1e12, "1000000000000" }, { 1.0 / 3, "0.333333333333333" },
    { 999999999999.5, "999999999999.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_input_dup_number (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (tl_input_is_value (TL_INPUT_VALUE, text));
    }
}

/* --- Periods --- */

static void
test_period_rows (void)
{
  static const char *const none[] = {
    "", "a", "a/2027-01-01", "/2027-01-01/2027-01-31", "a/2027-01-31/2027-01-01", "a/2027-01-01/x", "a/x/2027-01-31",
    "a/2027-01-01/2027-01-31/",
  };
  g_autoptr (TlInputPeriod) period = tl_input_period_new ("a/b/2027-01-01/2027-01-31");

  g_assert_cmpstr (period->kpi, ==, "a/b");
  g_assert_cmpstr (period->row, ==, "a/b/2027-01-01/2027-01-31");
  g_assert_cmpuint (period->first, ==, tl_day_new (2027, 1, 1));
  g_assert_cmpuint (period->last, ==, tl_day_new (2027, 1, 31));
  g_assert_null (period->actual);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_null (tl_input_period_new (none[i]));
}

static void
test_period_of_action (void)
{
  static const struct
  {
    const char *key;
    const char *first, *last;
  } cases[] = {
    { "duty/read-kpi/k/2027-03-01", "2027-03-01", "2027-03-07" },
    { "duty/read-kpi/k/2027-02", "2027-02-01", "2027-02-28" },
    { "duty/read-kpi/k/2028-02", "2028-02-01", "2028-02-29" },
    { "duty/read-kpi/k/2027-Q1", "2027-04-01", "2027-06-30" },
    { "duty/read-kpi/k/2027-Q4", "2028-01-01", "2028-03-31" },
    { "duty/read-kpi/k/2027-Q5", "", "" },
    { "duty/read-kpi/k/2027", "", "" },
    { "duty/read-kpi/k/", "", "" },
  };
  g_autoptr (TlStrategy) strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);

  tl_record_set_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_FISCAL_YEAR_START, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlPlanAction action = { .key = cases[i].key, .kind = TL_ACTION_DUTY, .task = TL_TASK_READ_KPI };
      g_autofree char *from = NULL, *to = NULL;
      TlDay first, last;

      g_test_message ("%s", cases[i].key);
      g_assert_cmpint (tl_kpi_period_of_action (strategy, &action, &first, &last), ==, *cases[i].first != '\0');
      from = tl_day_to_string (first);
      to = tl_day_to_string (last);
      if (*cases[i].first != '\0')
        {
          g_assert_cmpstr (from, ==, cases[i].first);
          g_assert_cmpstr (to, ==, cases[i].last);
        }
      action.task = TL_TASK_REPORT;
      g_assert_false (tl_kpi_period_of_action (strategy, &action, &first, &last));
    }
}

static GPtrArray *
list_periods (TlDocument *document)
{
  TlSituation situation;

  tl_document_get_situation (document, edits_plan (document), &situation);
  return tl_inputs_list_periods (&situation);
}

static char *
dup_of_row (TlDocument   *document,
            const char   *row,
            TlInputField  field)
{
  g_autoptr (GPtrArray) periods = list_periods (document);
  TlSituation situation;

  if (field < TL_N_ACTION_INPUTS)
    return tl_input_dup_of_action (edits_find_action (document, row), field);
  tl_document_get_situation (document, edits_plan (document), &situation);
  for (guint i = 0; i < periods->len; i++)
    {
      TlInputPeriod *period = g_ptr_array_index (periods, i);

      if (g_str_equal (period->row, row))
        return tl_input_dup_of_period (&situation, period, field);
    }
  return g_strdup ("no such row");
}

static void
assert_value (TlDocument   *document,
              const char   *row,
              TlInputField  field,
              const char   *expected)
{
  g_autofree char *value = dup_of_row (document, row, field);

  g_assert_cmpstr (value, ==, expected);
}

static TlActual *
add_actual (TlDocument *document,
            const char *kpi,
            TlDay       first,
            TlDay       last,
            double      value,
            TlDay       read_on,
            const char *note)
{
  g_autoptr (TlActual) actual = tl_record_new (TL_TYPE_ACTUAL, NULL);

  tl_record_set_ref (actual, TL_ACTUAL_KPI, kpi);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, first);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, last);
  tl_record_set_optional (actual, TL_ACTUAL_VALUE, value);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, read_on);
  tl_record_set_text (actual, TL_ACTUAL_NOTE, note);
  tl_record_list_append (tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS), actual);
  return actual;
}

/* What the plan asks for: every week, of three measures the months of which it has a
 * day, and two quarters; and what was read: by measure, then by day. */
static void
test_list (EditsFixture  *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_KPIS);
  const TlDay day = tl_day_new (2027, 1, 4);
  g_autoptr (GPtrArray) before = list_periods (document);
  g_autoptr (GPtrArray) periods = NULL;
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  guint kpi = 0;

  add_actual (document, WEEKLY, day, day + 6, 5, TL_DAY_NONE, NULL);
  add_actual (document, WEEKLY, day + 1, TL_DAY_NONE, 6, TL_DAY_NONE, NULL);
  add_actual (document, WEEKLY, day + 8, day + 9, NAN, TL_DAY_NONE, "Only a word");
  add_actual (document, WEEKLY, day + 10, day + 11, NAN, TL_DAY_NONE, NULL);
  add_actual (document, WEEKLY, day + 10, day, 7, TL_DAY_NONE, NULL);
  add_actual (document, "gone", day, day + 6, 8, TL_DAY_NONE, NULL);
  periods = list_periods (document);

  g_assert_cmpuint (before->len, ==, 13 + 3 * 4 + 2);
  g_assert_cmpuint (periods->len, ==, before->len + 2);
  for (guint i = 0; i < periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (periods, i);
      const TlInputPeriod *last = i > 0 ? g_ptr_array_index (periods, i - 1) : NULL;

      g_assert_true (g_hash_table_add (rows, period->row));
      if (last != NULL && !g_str_equal (last->kpi, period->kpi))
        kpi++;
      else if (last != NULL)
        g_assert_true (period->first > last->first || (period->first == last->first && period->last > last->last));
      g_assert_cmpstr (period->kpi, ==, tl_record_get_id (tl_record_list_get (kpis, kpi)));
    }
  assert_value (document, WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE, "5");
  assert_value (document, WEEKLY "/2027-01-05/2027-01-05", TL_INPUT_VALUE, "6");
  assert_value (document, WEEKLY "/2027-01-12/2027-01-13", TL_INPUT_VALUE, "");
  assert_value (document, WEEKLY "/2027-01-12/2027-01-13", TL_INPUT_VALUE_NOTE, "Only a word");
  assert_value (document, MONTHLY "/2026-12-01/2026-12-31", TL_INPUT_VALUE, "no such row");
  assert_value (document, MONTHLY "/2027-01-01/2027-01-31", TL_INPUT_VALUE, "");
}

/* Also what is read only after the plan's last week, and where nobody is there to read
 * it, so that a quarter can be completed. */
static void
test_asked_for (EditsFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const rows[] = {
    WEEKLY "/2027-01-04/2027-01-10", WEEKLY "/2027-03-29/2027-04-04", MONTHLY "/2027-03-01/2027-03-31",
    MONTHLY "/2027-04-01/2027-04-30", QUARTERLY "/2027-01-01/2027-03-31", QUARTERLY "/2027-04-01/2027-06-30",
  };
  static const char *const others[] = {
    WEEKLY "/2026-12-28/2027-01-03", WEEKLY "/2027-04-05/2027-04-11", MONTHLY "/2026-12-01/2026-12-31",
    MONTHLY "/2027-05-01/2027-05-31", QUARTERLY "/2026-10-01/2026-12-31", QUARTERLY "/2027-07-01/2027-09-30",
  };
  TlDocument *document = fixture->document;
  g_autoptr (GPtrArray) periods = list_periods (document);
  TlDay day = TL_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_value (document, rows[i], TL_INPUT_VALUE, "");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_value (document, others[i], TL_INPUT_VALUE, "no such row");

  /* No day of the plan is left out. */
  for (guint i = 0; i < periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (periods, i);

      if (g_str_equal (period->kpi, WEEKLY))
        {
          g_assert_true (day == TL_DAY_NONE || period->first == day + 1);
          day = period->last;
        }
    }
  g_assert_cmpuint (day, ==, tl_day_new (2027, 4, 4));
}

/* Of several numbers of a period that one counts which was read last. */
static void
test_several (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlDay day = tl_day_new (2027, 1, 4);
  const char *row = WEEKLY "/2027-01-04/2027-01-10";

  add_actual (document, WEEKLY, day, day + 6, 5, day + 8, NULL);
  add_actual (document, WEEKLY, day, day + 6, 6, day + 7, NULL);
  assert_value (document, row, TL_INPUT_VALUE, "5");
  add_actual (document, WEEKLY, day, day + 6, 7, day + 8, NULL);
  assert_value (document, row, TL_INPUT_VALUE, "7");
  add_actual (document, WEEKLY, day, day + 6, NAN, day + 20, "A word");
  assert_value (document, row, TL_INPUT_VALUE, "7");
  assert_value (document, row, TL_INPUT_VALUE_NOTE, "");
}

/* --- Coming in --- */

typedef struct
{
  const char *row;
  TlInputField field;
  const char *value;
  const char *refused; /* the beginning; NULL: not */
} Case;

static void
apply (TlDocument *document,
       const Case *cases,
       guint       n)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);
  guint refused = 0;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (changes, tl_input_change_new (cases[i].row, cases[i].field, cases[i].value));
      refused += cases[i].refused != NULL;
    }
  g_assert_cmpuint (tl_inputs_apply (document, "Fill in", changes), ==, refused);
  for (guint i = 0; i < n; i++)
    {
      const TlInputChange *change = g_ptr_array_index (changes, i);

      if (cases[i].refused == NULL)
        g_assert_null (change->refused);
      else if (change->refused == NULL || !g_str_has_prefix (change->refused, cases[i].refused))
        g_error ("%s: “%s” instead of “%s”", cases[i].value, change->refused, cases[i].refused);
    }
}

static void
test_apply (EditsFixture  *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const Case cases[] = {
    { fixture->post, TL_INPUT_STATUS, "done" },
    { fixture->post, TL_INPUT_DONE_ON, "2027-01-27" },
    { fixture->post, TL_INPUT_MINUTES, "75" },
    { fixture->post, TL_INPUT_LINK, "https://example.org/p" },
    { fixture->post, TL_INPUT_NOTE, "Went well" },
    { fixture->other, TL_INPUT_STATUS, "skipped" },
    { fixture->own, TL_INPUT_NOTE, "By phone" },
    { EDITS_DUTY, TL_INPUT_NOTE, "Listen to the bus" },
    { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE, "12" },
    { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE_NOTE, "Snow" },
    { QUARTERLY "/2025-01-01/2025-03-31", TL_INPUT_VALUE, "3.25" },
  };
  g_autofree char *before = tl_document_to_data (document, NULL), *after = NULL;

  apply (document, cases, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_value (document, cases[i].row, cases[i].field, cases[i].value);
  g_assert_cmpuint (tl_record_get_date (tl_document_find_actual (document, QUARTERLY, tl_day_new (2025, 1, 1), tl_day_new (2025, 3, 31)),
                                        TL_ACTUAL_READ_ON), ==, EDITS_TODAY);

  /* The same again is no step; all of it was one. */
  apply (document, cases, G_N_ELEMENTS (cases));
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (tl_document_undo (document));
}

static void
test_take_back (EditsFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const Case first[] = {
    { fixture->post, TL_INPUT_STATUS, "done" }, { fixture->post, TL_INPUT_MINUTES, "75" },
    { fixture->post, TL_INPUT_LINK, "https://example.org/p" }, { fixture->post, TL_INPUT_DONE_ON, "2027-01-27" },
    { fixture->other, TL_INPUT_STATUS, "done" }, { fixture->own, TL_INPUT_STATUS, "done" },
    { EDITS_DUTY, TL_INPUT_STATUS, "skipped" },
    { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE, "12" }, { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE_NOTE, "Snow" },
    { WEEKLY "/2027-01-11/2027-01-17", TL_INPUT_VALUE, "13" },
  };
  const Case second[] = {
    { fixture->post, TL_INPUT_MINUTES, "" }, { fixture->post, TL_INPUT_LINK, "" }, { fixture->post, TL_INPUT_DONE_ON, "" },
    { fixture->other, TL_INPUT_STATUS, "skipped" }, { fixture->other, TL_INPUT_NOTE, "Too late" },
    { fixture->own, TL_INPUT_STATUS, "planned" }, { EDITS_DUTY, TL_INPUT_STATUS, "planned" },
    { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE, "" }, { WEEKLY "/2027-01-11/2027-01-17", TL_INPUT_VALUE, "" },
  };

  apply (document, first, G_N_ELEMENTS (first));
  apply (document, second, G_N_ELEMENTS (second));
  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    assert_value (document, second[i].row, second[i].field, second[i].value);
  assert_value (document, fixture->post, TL_INPUT_STATUS, "done");
  assert_value (document, WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE_NOTE, "Snow");
  g_assert_cmpuint (edits_count (document, TL_TRACKING_ACTUALS), ==, 1);
}

static void
test_refused (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const Case cases[] = {
    { "post/nowhere/2027-01-04/1", TL_INPUT_STATUS, "done", "This action is no longer in the plan" },
    { fixture->post, TL_INPUT_MINUTES, "75", "The action is not marked as done" },
    { fixture->post, TL_INPUT_LINK, "https://example.org", "The action is not marked as done" },
    { fixture->post, TL_INPUT_NOTE, "Still comes in" },
    { fixture->other, TL_INPUT_STATUS, "finished", "This cannot stand there" },
    { fixture->other, TL_INPUT_NOTE, "\xff", "This cannot stand there" },
    { "gone/2027-01-04/2027-01-10", TL_INPUT_VALUE, "12", "There is no such number to measure any more" },
    { "no row", TL_INPUT_VALUE, "12", "There is no such number to measure any more" },
    { WEEKLY "/2027-01-04/2027-01-10", TL_INPUT_VALUE, "twelve", "This cannot stand there" },
  };

  apply (document, cases, G_N_ELEMENTS (cases));
  assert_value (document, fixture->post, TL_INPUT_NOTE, "Still comes in");
  assert_value (document, fixture->post, TL_INPUT_LINK, "");
}

/* What is done once is not planned again, which gives others room: what was said of
 * them is of how they were. */
static void
test_as_it_was (EditsFixture  *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  TlPlan *plan = tl_plan_ref (edits_plan (document));
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  for (guint i = 0; i < plan->n_actions; i++)
    g_ptr_array_add (changes, tl_input_change_new (plan->actions[i].key, TL_INPUT_STATUS, "done"));
  g_assert_cmpuint (tl_inputs_apply (document, "Fill in", changes), ==, 0);
  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *before = &plan->actions[i], *now = edits_find_action (document, before->key);

      g_assert_cmpuint (now->prepare_on, ==, before->prepare_on);
      g_assert_cmpuint (now->publish_on, ==, before->publish_on);
      g_assert_cmpstr (now->operator_id, ==, before->operator_id);
      g_assert_cmpuint (now->minutes, ==, before->minutes);
      g_assert_cmpint (now->status, ==, TL_ACTION_DONE);
    }
  tl_plan_unref (plan);
}

/* Of one period there is one number after. */
static void
test_one_number (EditsFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlDay day = tl_day_new (2027, 1, 4);
  const Case cases[] = { { WEEKLY "/2027-01-04/2027-01-04", TL_INPUT_VALUE, "9" } };
  TlActual *kept;

  add_actual (document, WEEKLY, TL_DAY_NONE, day, 5, day + 1, NULL);
  kept = add_actual (document, WEEKLY, day, day, 6, day + 2, "A word");
  apply (document, cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (edits_count (document, TL_TRACKING_ACTUALS), ==, 1);
  g_assert_true (tl_record_list_get (tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS), 0) == (gpointer) kept);
  assert_value (document, cases[0].row, TL_INPUT_VALUE, "9");
  assert_value (document, cases[0].row, TL_INPUT_VALUE_NOTE, "A word");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inputs/values", test_values);
  g_test_add_func ("/inputs/numbers", test_numbers);
  g_test_add_func ("/inputs/period-rows", test_period_rows);
  g_test_add_func ("/inputs/period-of-action", test_period_of_action);
#define ADD(name, test) g_test_add ("/inputs/" name, EditsFixture, NULL, edits_set_up, test, edits_tear_down)
  ADD ("list", test_list);
  ADD ("asked-for", test_asked_for);
  ADD ("several", test_several);
  ADD ("apply", test_apply);
  ADD ("take-back", test_take_back);
  ADD ("refused", test_refused);
  ADD ("as-it-was", test_as_it_was);
  ADD ("one-number", test_one_number);
#undef ADD

  return g_test_run ();
}

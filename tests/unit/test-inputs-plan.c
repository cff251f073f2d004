/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what and when, filled in outside of the program; what a number takes the place
 * of; and how it is kept in mind what a cell showed. */

#include <math.h>
#include <string.h>

#include "document/tl-inputs.h"
#include "document/tl-shown.h"
#include "edits-fixture.h"
#include "tracking/tl-actual.h"

/* Of the bakery. */
#define KPI "7880cdb2-267e-40b6-b0d0-ba92bd032dfe"
#define PERIOD KPI "/2027-01-04/2027-01-10"
#define BEN "23a620da-a409-47bd-9eaf-c9a015e43761"
#define INES "7ced8798-090f-48a6-b035-4a0f137585e3"

#define MOST_CHANGES 4

typedef struct
{
  const char *row; /* NULL: there are no more */
  TlInputField field;
  const char *value;
} Filled;

static GPtrArray *
make_changes (const Filled *filled)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  for (guint i = 0; i < MOST_CHANGES && filled[i].row != NULL; i++)
    g_ptr_array_add (changes, tl_input_change_new (filled[i].row, filled[i].field, filled[i].value));
  return changes;
}

static guint
apply (TlDocument   *document,
       const Filled *filled)
{
  g_autoptr (GPtrArray) changes = make_changes (filled);

  return tl_inputs_apply (document, "Filled in", changes);
}

static const char *
get_refused (GPtrArray *changes,
             guint      i)
{
  return ((TlInputChange *) g_ptr_array_index (changes, i))->refused;
}

/* --- Who and when --- */

static void
test_reassigned (EditsFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlPlanAction *post = edits_find_action (document, fixture->post);
  g_autofree char *work = tl_day_to_string (post->prepare_on - 1);
  g_autofree char *day = tl_day_to_string (post->publish_on + 1);
  g_autofree char *before = tl_document_to_data (document, NULL);
  g_autofree char *after = NULL;
  const Filled filled[MOST_CHANGES] = {
    { fixture->post, TL_INPUT_OPERATOR, INES },
    { fixture->post, TL_INPUT_PREPARE_ON, work },
    { fixture->post, TL_INPUT_PUBLISH_ON, day },
    { EDITS_DUTY, TL_INPUT_PREPARE_ON, "2027-01-28" },
  };

  g_assert_cmpuint (apply (document, filled), ==, 0);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_OPERATOR, INES);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, work);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, day);
  edits_assert_value (document, EDITS_DUTY, TL_ACTION_FIELD_DATE, "2027-01-28");
  g_assert_nonnull (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_OPERATOR));
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* Both days later: the work is not before the old day, and not after the new one. */
static void
test_moved_along (EditsFixture  *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const TlPlanAction *post = edits_find_action (document, fixture->post);
  g_autofree char *day = tl_day_to_string (post->publish_on + 2);
  g_autofree char *too_late = NULL;
  const Filled filled[MOST_CHANGES] = {
    { fixture->post, TL_INPUT_PREPARE_ON, day },
    { fixture->post, TL_INPUT_PUBLISH_ON, day },
  };

  g_assert_null (tl_input_explain (document, fixture->post, TL_INPUT_PREPARE_ON, day, day));
  too_late = tl_input_explain (document, fixture->post, TL_INPUT_PREPARE_ON, day, NULL);
  g_assert_cmpstr (too_late, ==, "That day is after the one on which it appears");
  g_assert_cmpuint (apply (document, filled), ==, 0);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_PREPARE_ON, day);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, day);
}

/* What is done is recorded as whoever filled it in has it. */
static void
test_done_by_another (EditsFixture  *fixture,
                      gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  const char *other = g_strcmp0 (edits_find_action (document, fixture->post)->operator_id, INES) == 0 ? BEN : INES;
  const Filled filled[MOST_CHANGES] = {
    { fixture->post, TL_INPUT_STATUS, "done" },
    { fixture->post, TL_INPUT_OPERATOR, other },
    { fixture->post, TL_INPUT_MINUTES, "25" },
  };
  TlActionRecord *record;

  g_assert_cmpuint (apply (document, filled), ==, 0);
  record = tl_document_find_action_record (document, fixture->post);
  g_assert_cmpstr (tl_record_get_ref (record, TL_ACTION_RECORD_OPERATOR), ==, other);
  g_assert_cmpfloat (tl_record_get_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES), ==, 25);
}

/* Work that moves takes nothing else along. */
static void
test_nothing_else (EditsFixture  *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autoptr (TlPlan) before = tl_plan_ref (edits_plan (document));
  const Filled filled[MOST_CHANGES] = {
    { fixture->post, TL_INPUT_OPERATOR, BEN },
    { fixture->post, TL_INPUT_OPERATOR, INES },
    { EDITS_DUTY, TL_INPUT_PREPARE_ON, "2027-01-29" },
  };
  const TlPlan *after;
  guint changed = 0;

  g_assert_cmpuint (apply (document, filled), ==, 0);
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_OPERATOR, INES);
  after = edits_plan (document);
  g_assert_cmpuint (after->n_actions, ==, before->n_actions);
  for (guint i = 0; i < before->n_actions; i++)
    {
      const TlPlanAction *was = &before->actions[i], *is = tl_plan_find_action (after, was->key);

      g_assert_nonnull (is);
      changed += is->prepare_on != was->prepare_on || is->publish_on != was->publish_on
                 || g_strcmp0 (is->operator_id, was->operator_id) != 0;
    }
  g_assert_cmpuint (changed, ==, 2);
}

/* What stands only because it was moved into weeks that stand, and is moved out of them
 * again, is as when somebody moves it in the program. */
static void
test_moved_back (EditsFixture  *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = fixture->document;
  g_autofree char *day = tl_day_to_string (edits_find_action (document, fixture->post)->publish_on + 1);
  const Filled filled[MOST_CHANGES] = {
    { EDITS_DUTY, TL_INPUT_PREPARE_ON, "2027-01-29" },
    { fixture->post, TL_INPUT_PUBLISH_ON, day },
  };
  g_autofree char *replaced = NULL;

  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, "2027-01-14");
  tl_document_update (document);
  g_assert_true (tl_document_plan_again_from (document, tl_day_new (2027, 1, 18), NULL));
  g_assert_nonnull (tl_document_find_action_record (document, fixture->post));

  edits_set (document, EDITS_DUTY, TL_ACTION_FIELD_DATE, "2027-01-29");
  edits_set (document, fixture->post, TL_ACTION_FIELD_DATE, day);
  replaced = g_strdup (tl_record_get_text (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_DATE), TL_EDIT_REPLACED));
  g_assert_null (tl_document_find_action_record (document, fixture->post));
  g_assert_true (tl_document_undo (document));
  g_assert_true (tl_document_undo (document));
  g_assert_cmpuint (apply (document, filled), ==, 0);
  g_assert_null (tl_document_find_action_record (document, fixture->post));
  edits_assert_value (document, fixture->post, TL_ACTION_FIELD_DATE, day);
  g_assert_cmpstr (tl_record_get_text (edits_find_edit (document, fixture->post, TL_ACTION_FIELD_DATE), TL_EDIT_REPLACED),
                   ==, replaced);
  g_assert_true (tl_document_undo (document));
  g_assert_nonnull (tl_document_find_action_record (document, fixture->post));
}

static void
test_refused (EditsFixture  *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  const struct
  {
    Filled filled[MOST_CHANGES];
    const char *reason;
  } cases[] = {
    { { { fixture->post, TL_INPUT_OPERATOR, "nobody-i-know" } }, "There is nobody “nobody-i-know” in the team" },
    { { { fixture->post, TL_INPUT_PUBLISH_ON, "2031-01-01" } }, "That day is not within the weeks that are planned" },
    { { { fixture->post, TL_INPUT_PUBLISH_ON, "" } }, "What appears needs a day" },
    { { { EDITS_DUTY, TL_INPUT_PUBLISH_ON, "2027-01-28" } },
      "This does not appear anywhere, so it has only the day of the work" },
    { { { EDITS_DUTY, TL_INPUT_PREPARE_ON, "2026-01-28" } }, "That day is not within the weeks that are planned" },
    { { { EDITS_DUTY, TL_INPUT_PREPARE_ON, "" } }, "This cannot stand there" },
    { { { "post/gone", TL_INPUT_OPERATOR, INES } }, "This action is no longer in the plan" },
  };
  g_autofree char *before = tl_document_to_data (fixture->document, NULL);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) changes = make_changes (cases[i].filled);

      g_assert_cmpuint (tl_inputs_apply (fixture->document, NULL, changes), ==, 1);
      g_assert_cmpstr (get_refused (changes, 0), ==, cases[i].reason);
    }
  after = tl_document_to_data (fixture->document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* --- Several numbers of a period --- */

static TlRecordList *
get_actuals (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTUALS);
}

static void
add_actual (TlDocument *document,
            double      value,
            TlDay       read_on,
            const char *note)
{
  g_autoptr (TlActual) actual = tl_record_new (TL_TYPE_ACTUAL, NULL);

  tl_record_set_ref (actual, TL_ACTUAL_KPI, KPI);
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, tl_day_new (2027, 1, 4));
  tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, tl_day_new (2027, 1, 10));
  tl_record_set_optional (actual, TL_ACTUAL_VALUE, value);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, read_on);
  tl_record_set_text (actual, TL_ACTUAL_NOTE, note);
  tl_record_list_append (get_actuals (document), actual);
}

static guint
count_replaced (TlDocument *document)
{
  g_autoptr (GPtrArray) periods = NULL;
  TlSituation situation;

  tl_document_get_situation (document, edits_plan (document), &situation);
  periods = tl_inputs_list_periods (&situation);
  for (guint i = 0; i < periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (periods, i);
      g_autoptr (GPtrArray) replaced = NULL;

      if (!g_str_equal (period->row, PERIOD))
        continue;
      replaced = tl_input_list_replaced (&situation, period);
      return replaced->len;
    }
  g_assert_not_reached ();
}

static void
test_replaced (EditsFixture  *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const Filled note[MOST_CHANGES] = { { PERIOD, TL_INPUT_VALUE_NOTE, "Snow" } };
  static const Filled number[MOST_CHANGES] = { { PERIOD, TL_INPUT_VALUE, "14" } };
  static const Filled nothing[MOST_CHANGES] = { { PERIOD, TL_INPUT_VALUE, "" }, { PERIOD, TL_INPUT_VALUE_NOTE, "" } };
  TlDocument *document = fixture->document;
  const guint before = tl_record_list_get_length (get_actuals (document));

  g_assert_cmpuint (count_replaced (document), ==, 0);
  add_actual (document, 11, tl_day_new (2027, 1, 11), "");
  add_actual (document, 12, tl_day_new (2027, 1, 13), "");
  add_actual (document, NAN, TL_DAY_NONE, "A word");
  g_assert_cmpuint (count_replaced (document), ==, 2);

  /* What explains a number takes the place of none. */
  g_assert_cmpuint (apply (document, note), ==, 0);
  g_assert_cmpuint (tl_record_list_get_length (get_actuals (document)), ==, before + 3);
  g_assert_cmpstr (tl_record_get_text (tl_record_list_get (get_actuals (document), before + 1), TL_ACTUAL_NOTE), ==, "Snow");

  g_assert_cmpuint (apply (document, number), ==, 0);
  g_assert_cmpuint (tl_record_list_get_length (get_actuals (document)), ==, before + 1);
  g_assert_cmpfloat (tl_record_get_optional (tl_record_list_get (get_actuals (document), before), TL_ACTUAL_VALUE), ==, 14);
  g_assert_true (tl_document_undo (document));
  g_assert_cmpuint (tl_record_list_get_length (get_actuals (document)), ==, before + 3);

  g_assert_cmpuint (apply (document, nothing), ==, 0);
  g_assert_cmpuint (tl_record_list_get_length (get_actuals (document)), ==, before);
}

/* --- What cells show --- */

static void
test_shown (void)
{
  static const struct
  {
    const char *one, *other;
    gboolean same;
  } cases[] = {
    { "", "", TRUE }, { "", " \n\t", TRUE }, { "", "a", FALSE }, { "a", "A", FALSE }, { "ab", "ba", FALSE },
    { "Two\r\nlines ", "Two\nlines", TRUE }, { "Words", "Word", FALSE }, { "é", "e", FALSE },
    { "_x0041_ is no A", "A is no A", TRUE }, { "_x005F_x0041_ is no A", "_x0041_ is no A", TRUE },
    { "a_x0007_b", "a\ab", TRUE }, { "_x00", "_x01", FALSE }, { "_xZZZZ_", "_xYYYY_", FALSE },
    { "_xD800_a", "a", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” and “%s”", cases[i].one, cases[i].other);
      g_assert_cmpint (tl_shown_of_text (cases[i].one) == tl_shown_of_text (cases[i].other), ==, cases[i].same);
    }
}

static void
test_shown_numbers (void)
{
  const double numbers[] = { 0, 1, -1, 0.5, 46413, 46414, 0.354166666666667, 0.354861111111111, 1e300, -1e300 };

  g_assert_cmpuint (tl_shown_of_number (NAN), ==, TL_SHOWN_NOTHING);
  g_assert_cmpuint (tl_shown_of_number (0.354166666666667), ==, tl_shown_of_number (0.35416666667));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const guint32 shown = tl_shown_of_number (numbers[i]);
      char letters[TL_SHOWN_LENGTH + 1] = "";
      guint32 again;

      g_assert_cmpuint (shown, !=, TL_SHOWN_NOTHING);
      tl_shown_write (shown, letters);
      g_assert_true (tl_shown_read (letters, &again));
      g_assert_cmpuint (again, ==, shown);
      for (guint j = 0; j < i && fabs (numbers[i]) < 1e9; j++)
        g_assert_cmpuint (shown, !=, tl_shown_of_number (numbers[j]));
    }
}

static void
test_letters (void)
{
  static const char *const none[] = { "", "AAA", "AA=A", "AA A", "ÄÖ" };
  guint32 shown;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (tl_shown_read (none[i], &shown));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/inputs-plan/" name, EditsFixture, NULL, edits_set_up, test, edits_tear_down)
  ADD ("reassigned", test_reassigned);
  ADD ("moved-along", test_moved_along);
  ADD ("done-by-another", test_done_by_another);
  ADD ("nothing-else", test_nothing_else);
  ADD ("moved-back", test_moved_back);
  ADD ("refused", test_refused);
  ADD ("replaced", test_replaced);
  g_test_add_func ("/inputs-plan/shown", test_shown);
  g_test_add_func ("/inputs-plan/shown-numbers", test_shown_numbers);
  g_test_add_func ("/inputs-plan/letters", test_letters);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written down of results, and the quarterly review. */

#include <math.h>

#include "document/tl-document-reviews.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-readiness.h"
#include "strategy/tl-whys.h"

#define TODAY tl_day_new (2027, 4, 2)
#define JAN tl_day_new (2027, 1, 1), tl_day_new (2027, 1, 31)

typedef struct
{
  TlDocument *document;
  TlStrategy *strategy;
  TlTracking *tracking;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data G_GNUC_UNUSED)
{
  gpointer record;

  self->document = tl_document_new ();
  self->strategy = tl_document_get_strategy (self->document);
  self->tracking = tl_document_get_tracking (self->document);
  tl_document_set_today (self->document, TODAY);

  tl_record_list_append_new (tl_record_get_list (self->strategy, TL_STRATEGY_KPIS), "orders");
  tl_record_list_append_new (tl_record_get_list (self->strategy, TL_STRATEGY_OBSTACLES), "rain");
  tl_record_list_append_new (tl_record_get_list (self->strategy, TL_STRATEGY_OBSTACLES), "strike");
  record = tl_record_get_child (self->strategy, TL_STRATEGY_READINESS);
  tl_record_set_enum (record, TL_READINESS_CULTURE_OPEN, TL_READINESS_NOT_YET);
  tl_record_set_enum (record, TL_READINESS_CULTURE_TRUSTING, TL_READINESS_PARTLY);
  tl_record_set_text (tl_record_get_child (self->strategy, TL_STRATEGY_WHYS), TL_WHYS_TEN_YEARS, "Everybody knows us.");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_finalize_object (self->document);
}

static TlReview *
start_review (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TlReview *review = tl_document_start_review (self->document, 2027, 1, &error);

  g_assert_no_error (error);
  return review;
}

static guint
count (Fixture *self,
       guint    field)
{
  return tl_record_list_get_length (tl_record_get_list (self->tracking, field));
}

/* --- One step each --- */

typedef gboolean (*Step) (Fixture  *self,
                          GError  **error);

static gboolean
do_start_review (Fixture  *self,
                 GError  **error)
{
  return tl_document_start_review (self->document, 2026, 4, error) != NULL;
}

static gboolean
do_take_over (Fixture  *self,
              GError  **error)
{
  return tl_document_take_over_readiness (self->document, tl_record_get_id (tl_document_find_review (self->document, 2027, 1)), error);
}

static gboolean
do_mark (Fixture  *self,
         GError  **error)
{
  return tl_document_mark_obstacle (self->document, tl_record_get_id (tl_document_find_review (self->document, 2027, 1)),
                                    "strike", TRUE, error);
}

static gboolean
do_unmark (Fixture  *self,
           GError  **error)
{
  return tl_document_mark_obstacle (self->document, tl_record_get_id (tl_document_find_review (self->document, 2027, 1)),
                                    "rain", FALSE, error);
}

/* Removes an obstacle, with what refers to it, and renames the business. */
static gboolean
do_decide (Fixture  *self,
           GError  **error)
{
  const TlDecision decision = { .text = "  Forget the rain ", .reason = "It never came", .decided_on = TODAY - 3 };
  gpointer business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);
  TlRecord *obstacle = tl_record_list_find (tl_record_get_list (self->strategy, TL_STRATEGY_OBSTACLES), "rain", NULL);
  g_autoptr (GPtrArray) changes = tl_change_list_removal (TL_RECORD (tl_document_get_envelope (self->document)), obstacle);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "Sun & Crumb");
  g_ptr_array_add (changes, tl_change_new_set (business, TL_BUSINESS_NAME, tl_record_get_value (business, TL_BUSINESS_NAME), &value));
  return tl_document_decide (self->document, &decision, changes, error) != NULL;
}

static gboolean
do_add_actual (Fixture  *self,
               GError  **error)
{
  return tl_document_set_actual (self->document, "orders", tl_day_new (2027, 2, 1), tl_day_new (2027, 2, 28), 7, TL_DAY_NONE, NULL, error);
}

static gboolean
do_replace_actual (Fixture  *self,
                   GError  **error)
{
  return tl_document_set_actual (self->document, "orders", JAN, 9, TODAY, "Two more turned up.", error);
}

static gboolean
do_add_spending (Fixture  *self,
                 GError  **error)
{
  return tl_document_set_spending (self->document, tl_day_new (2027, 2, 17), 1, NAN, 3, error);
}

static gboolean
do_replace_spending (Fixture  *self,
                     GError  **error)
{
  return tl_document_set_spending (self->document, tl_day_new (2027, 1, 31), NAN, 4, NAN, error);
}

static gboolean
do_remove_spending (Fixture  *self,
                    GError  **error)
{
  return tl_document_set_spending (self->document, tl_day_new (2027, 1, 1), NAN, NAN, NAN, error);
}

static const struct
{
  const char *name;
  Step step;
} steps[] = {
  { "start a review", do_start_review }, { "take over readiness", do_take_over }, { "mark an obstacle", do_mark },
  { "unmark an obstacle", do_unmark }, { "decide", do_decide }, { "add a number", do_add_actual },
  { "replace a number", do_replace_actual }, { "add spending", do_add_spending },
  { "replace spending", do_replace_spending }, { "remove spending", do_remove_spending },
};

/* A review in which the rain came and the culture is open; of January, two orders were
 * read twice, and spending was written down. */
static void
fill_in (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TlReview *review = start_review (self);
  gpointer actual;

  tl_record_set_enum (tl_record_get_child (review, TL_REVIEW_READINESS), TL_READINESS_CULTURE_OPEN, TL_READINESS_YES);
  g_assert_true (tl_document_mark_obstacle (self->document, tl_record_get_id (review), "rain", TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (tl_document_set_actual (self->document, "orders", JAN, 5, tl_day_new (2027, 2, 9), "Counted.", &error));
  g_assert_no_error (error);
  actual = tl_record_copy (tl_document_find_actual (self->document, "orders", JAN), NULL);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, tl_day_new (2027, 2, 1));
  tl_record_list_append (tl_record_get_list (self->tracking, TL_TRACKING_ACTUALS), actual);
  g_object_unref (actual);
  g_assert_true (tl_document_set_spending (self->document, tl_day_new (2027, 1, 1), 1, 2, 3, &error));
  g_assert_no_error (error);
}

static void
test_undo (Fixture       *self,
           gconstpointer  data G_GNUC_UNUSED)
{
  fill_in (self);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *before = tl_document_to_data (self->document, NULL);
      g_autofree char *after = NULL, *undone = NULL, *redone = NULL, *label = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", steps[i].name);
      g_assert_true (steps[i].step (self, &error));
      g_assert_no_error (error);
      g_object_get (self->document, "undo-label", &label, NULL);
      g_assert_nonnull (label);
      after = tl_document_to_data (self->document, NULL);
      g_assert_cmpstr (after, !=, before);
      g_assert_true (tl_document_undo (self->document));
      undone = tl_document_to_data (self->document, NULL);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (tl_document_redo (self->document));
      redone = tl_document_to_data (self->document, NULL);
      g_assert_cmpstr (redone, ==, after);
      g_assert_true (tl_document_undo (self->document));
    }
}

/* --- The review --- */

static void
test_review (Fixture       *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  TlReview *review = start_review (self);
  TlRecord *readiness = tl_record_get_child (review, TL_REVIEW_READINESS);
  TlRecord *answered = tl_record_get_child (self->strategy, TL_STRATEGY_READINESS);
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_find_review (self->document, 2027, 1) == review);
  g_assert_null (tl_document_find_review (self->document, 2027, 2));
  g_assert_cmpuint (tl_record_get_date (review, TL_REVIEW_HELD_ON), ==, TODAY);
  g_assert_cmpint (tl_record_get_enum (readiness, TL_READINESS_CULTURE_OPEN), ==, TL_READINESS_NOT_YET);
  g_assert_cmpstr (tl_record_get_text (review, TL_REVIEW_TEN_YEARS), ==, "Everybody knows us.");

  /* Only what is answered is taken over. */
  tl_record_set_enum (readiness, TL_READINESS_CULTURE_OPEN, TL_READINESS_YES);
  tl_record_set_enum (readiness, TL_READINESS_CULTURE_TRUSTING, TL_READINESS_UNSET);
  g_assert_cmpint (tl_record_get_enum (answered, TL_READINESS_CULTURE_OPEN), ==, TL_READINESS_NOT_YET);
  g_assert_true (tl_document_take_over_readiness (self->document, tl_record_get_id (review), &error));
  g_assert_no_error (error);
  g_assert_cmpint (tl_record_get_enum (answered, TL_READINESS_CULTURE_OPEN), ==, TL_READINESS_YES);
  g_assert_cmpint (tl_record_get_enum (answered, TL_READINESS_CULTURE_TRUSTING), ==, TL_READINESS_PARTLY);
  g_assert_cmpint (tl_record_get_enum (answered, TL_READINESS_CULTURE_COLLABORATIVE), ==, TL_READINESS_UNSET);
}

static void
test_obstacles (Fixture       *self,
                gconstpointer  data G_GNUC_UNUSED)
{
  TlReview *review = start_review (self);
  static const struct
  {
    const char *obstacle;
    gboolean came;
    const char *expected;
  } marks[] = {
    { "strike", TRUE, "strike" }, { "strike", TRUE, "strike" }, { "rain", TRUE, "strike rain" },
    { "strike", FALSE, "rain" }, { "strike", FALSE, "rain" }, { "rain", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *marked = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (tl_document_mark_obstacle (self->document, tl_record_get_id (review), marks[i].obstacle, marks[i].came, &error));
      g_assert_no_error (error);
      marked = g_strjoinv (" ", (char **) tl_record_get_refs (review, TL_REVIEW_OBSTACLES));
      g_assert_cmpstr (marked, ==, marks[i].expected);
    }
}

/* --- The log --- */

static TlAdjustment *
decide (Fixture    *self,
        const char *text,
        TlDay       day)
{
  const TlDecision decision = { .text = text, .decided_on = day, .obstacle = "rain", .review = "" };
  gpointer business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  TlAdjustment *adjustment;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_ptr_array_add (changes, tl_change_new_set (business, TL_BUSINESS_NAME, tl_record_get_value (business, TL_BUSINESS_NAME), &value));
  adjustment = tl_document_decide (self->document, &decision, changes, &error);
  g_assert_no_error (error);
  return adjustment;
}

static void
test_log (Fixture       *self,
          gconstpointer  data G_GNUC_UNUSED)
{
  static const char * const expected[] = { "b", "a", "d", "c" };
  TlAdjustment *adjustment = decide (self, "a", TODAY - 1);
  g_autoptr (GPtrArray) log = NULL;

  g_assert_cmpstr (tl_record_get_text (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_NAME), ==, "a");
  g_assert_cmpstr (tl_record_get_ref (adjustment, TL_ADJUSTMENT_OBSTACLE), ==, "rain");
  decide (self, "b", TODAY - 9);
  g_assert_cmpuint (tl_record_get_date (decide (self, "c", TL_DAY_NONE), TL_ADJUSTMENT_DECIDED_ON), ==, TODAY);
  decide (self, "d", TODAY - 1);

  log = tl_document_list_adjustments (self->document);
  g_assert_cmpuint (log->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < log->len; i++)
    g_assert_cmpstr (tl_record_get_text (g_ptr_array_index (log, i), TL_ADJUSTMENT_TEXT), ==, expected[i]);
}

/* --- Numbers and money --- */

static void
test_actual (Fixture       *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  TlActual *actual;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlResults) results = NULL;

  fill_in (self);
  g_assert_cmpuint (count (self, TL_TRACKING_ACTUALS), ==, 2);
  actual = tl_document_find_actual (self->document, "orders", JAN);
  g_assert_cmpuint (tl_record_get_date (actual, TL_ACTUAL_READ_ON), ==, tl_day_new (2027, 2, 9));

  /* What was explained stays explained. */
  g_assert_true (tl_document_set_actual (self->document, "orders", JAN, 6, TL_DAY_NONE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, TL_TRACKING_ACTUALS), ==, 1);
  g_assert_true (tl_document_find_actual (self->document, "orders", JAN) == actual);
  g_assert_cmpfloat (tl_record_get_optional (actual, TL_ACTUAL_VALUE), ==, 6);
  g_assert_cmpuint (tl_record_get_date (actual, TL_ACTUAL_READ_ON), ==, TODAY);
  g_assert_cmpstr (tl_record_get_text (actual, TL_ACTUAL_NOTE), ==, "Counted.");

  g_assert_true (do_add_actual (self, &error));
  g_assert_no_error (error);
  results = tl_document_make_results (self->document, 2027, 1);
  g_assert_cmpfloat (tl_results_find_kpi (results, "orders")->actual, ==, 6 + 7);
  g_assert_cmpuint (results->today, ==, TODAY);
}

/* Of several numbers for a period, the one that was read last; without a day it was
 * read on the last day of the period. */
static void
test_actual_that_counts (Fixture       *self,
                         gconstpointer  data G_GNUC_UNUSED)
{
  static const struct
  {
    TlDay read_on;  /* days after 31 January; 0: not said */
    guint counts;
  } rows[] = {
    { 2, 0 }, { 1, 0 }, { 2, 2 }, { 0, 2 }, { 3, 4 },
  };
  TlRecordList *actuals = tl_record_get_list (self->tracking, TL_TRACKING_ACTUALS);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TlActual *actual = tl_record_list_append_new (actuals, NULL);
      g_autoptr (TlResults) results = NULL;

      tl_record_set_ref (actual, TL_ACTUAL_KPI, "orders");
      tl_record_set_date (actual, TL_ACTUAL_PERIOD_FIRST, tl_day_new (2027, 1, 1));
      tl_record_set_date (actual, TL_ACTUAL_PERIOD_LAST, tl_day_new (2027, 1, 31));
      tl_record_set_optional (actual, TL_ACTUAL_VALUE, i);
      if (rows[i].read_on > 0)
        tl_record_set_date (actual, TL_ACTUAL_READ_ON, tl_day_new (2027, 1, 31) + rows[i].read_on);
      g_assert_true (tl_document_find_actual (self->document, "orders", JAN) == tl_record_list_get (actuals, rows[i].counts));
      results = tl_document_make_results (self->document, 2027, 1);
      g_assert_cmpfloat (tl_results_find_kpi (results, "orders")->actual, ==, rows[i].counts);
    }
}

/* What was read before the period ended was read before what has no day of reading. */
static void
test_actual_without_day (Fixture       *self,
                         gconstpointer  data G_GNUC_UNUSED)
{
  TlRecordList *actuals = tl_record_get_list (self->tracking, TL_TRACKING_ACTUALS);
  g_autoptr (TlActual) actual = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_set_actual (self->document, "orders", JAN, 1, tl_day_new (2027, 1, 30), NULL, &error));
  g_assert_no_error (error);
  actual = tl_record_copy (tl_record_list_get (actuals, 0), NULL);
  tl_record_set_date (actual, TL_ACTUAL_READ_ON, TL_DAY_NONE);
  tl_record_list_insert (actuals, 0, actual);
  g_assert_true (tl_document_find_actual (self->document, "orders", JAN) == tl_record_list_get (actuals, 0));
}

static void
test_spending (Fixture       *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  TlSpending *spending;
  g_autoptr (GError) error = NULL;

  g_assert_true (do_add_spending (self, &error));
  g_assert_no_error (error);
  spending = tl_document_find_spending (self->document, tl_day_new (2027, 2, 28));
  g_assert_cmpuint (tl_record_get_date (spending, TL_SPENDING_MONTH), ==, tl_day_new (2027, 2, 1));
  g_assert_cmpfloat (tl_record_get_optional (spending, TL_SPENDING_TOOLS), ==, 1);
  g_assert_false (tl_record_is_set (spending, TL_SPENDING_ADVERTISING));
  g_assert_cmpfloat (tl_record_get_optional (spending, TL_SPENDING_PRODUCTION), ==, 3);
  g_assert_null (tl_document_find_spending (self->document, tl_day_new (2027, 3, 1)));

  g_assert_true (tl_document_set_spending (self->document, tl_day_new (2027, 2, 1), NAN, NAN, NAN, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, TL_TRACKING_SPENDING), ==, 0);
}

/* --- Refused --- */

static void
test_refused (Fixture       *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlDocument *document = self->document;
  gpointer business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);
  const char *review = tl_record_get_id (start_review (self));
  TlDay day = tl_day_new (2027, 1, 1);
  TlDecision decisions[] = { { .text = " " }, { .text = "\xff" }, { .text = "x", .reason = "\xff" }, { .text = "x", .review = "x" },
                             { .text = "x", .obstacle = "x" }, { .text = "x", .decided_on = 1 } };
  const TlDecision decision = { .text = "x" };
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) same = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autoptr (GPtrArray) elsewhere = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autoptr (GPtrArray) broken = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autoptr (GPtrArray) forget = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT, month = G_VALUE_INIT;
  TlAdjustment *decided = decide (self, "Shut on Mondays", TODAY);

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "Other");
  g_value_init (&month, G_TYPE_INT);
  g_value_set_int (&month, 13);
  g_ptr_array_add (changes, tl_change_new_set (business, TL_BUSINESS_NAME, tl_record_get_value (business, TL_BUSINESS_NAME), &value));
  g_ptr_array_add (same, tl_change_new_set (business, TL_BUSINESS_NAME, &value, tl_record_get_value (business, TL_BUSINESS_NAME)));
  g_ptr_array_add (elsewhere, tl_change_new_set (TL_RECORD (tl_document_find_review (document, 2027, 1)), TL_REVIEW_RESULTS,
                                                 &value, &value));
  g_ptr_array_add (broken, tl_change_ref (g_ptr_array_index (changes, 0)));
  g_ptr_array_add (broken, tl_change_new_set (business, TL_BUSINESS_FISCAL_YEAR_START, &month, &month));
  g_ptr_array_add (forget, tl_change_ref (g_ptr_array_index (changes, 0)));
  g_ptr_array_add (forget, tl_change_new_remove (TL_RECORD (self->tracking), TL_TRACKING_ADJUSTMENTS, TL_RECORD (decided), 0));
  before = tl_document_to_data (document, NULL);

#define REFUSED(call) \
  G_STMT_START { \
    g_assert_false (call); \
    g_assert_nonnull (error); \
    g_assert_true (error->domain == TL_ERROR && *error->message != '\0'); \
    g_clear_error (&error); \
  } G_STMT_END

  REFUSED (tl_document_start_review (document, 2027, 1, &error) != NULL);
  REFUSED (tl_document_start_review (document, 2027, 0, &error) != NULL);
  REFUSED (tl_document_start_review (document, 2027, 5, &error) != NULL);
  REFUSED (tl_document_start_review (document, 1899, 1, &error) != NULL);
  REFUSED (tl_document_start_review (document, 2200, 1, &error) != NULL);
  REFUSED (tl_document_take_over_readiness (document, "x", &error));
  REFUSED (tl_document_mark_obstacle (document, "x", "rain", TRUE, &error));
  REFUSED (tl_document_mark_obstacle (document, review, "x", TRUE, &error));
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    REFUSED (tl_document_decide (document, &decisions[i], changes, &error) != NULL);
  REFUSED (tl_document_decide (document, &decision, none, &error) != NULL);
  REFUSED (tl_document_decide (document, &decision, same, &error) != NULL);
  REFUSED (tl_document_decide (document, &decision, elsewhere, &error) != NULL);
  REFUSED (tl_document_decide (document, &decision, broken, &error) != NULL);
  REFUSED (tl_document_decide (document, &decision, forget, &error) != NULL);
  REFUSED (tl_document_set_actual (document, "x", JAN, 1, TODAY, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", day, day - 1, 1, TODAY, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", TL_DAY_NONE, day, 1, TODAY, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", JAN, 1, 1, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", JAN, NAN, TODAY, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", JAN, 1e13, TODAY, NULL, &error));
  REFUSED (tl_document_set_actual (document, "orders", JAN, 1, TODAY, "\xff", &error));
  REFUSED (tl_document_set_spending (document, TL_DAY_NONE, 1, 1, 1, &error));
  REFUSED (tl_document_set_spending (document, day, -1, 1, 1, &error));
  REFUSED (tl_document_set_spending (document, day, 1, INFINITY, 1, &error));
  REFUSED (tl_document_set_spending (document, day, 1, 1, 1e13, &error));

  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

static TlAdjustment *
decide_on_words (Fixture     *self,
                 TlRecord    *record,
                 guint        field,
                 GError     **error)
{
  const TlDecision decision = { .text = "Say it better" };
  gpointer business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "Other");
  g_ptr_array_add (changes, tl_change_new_set (business, TL_BUSINESS_NAME, tl_record_get_value (business, TL_BUSINESS_NAME), &value));
  g_ptr_array_add (changes, tl_change_new_set (record, field, tl_record_get_value (record, field), &value));
  return tl_document_decide (self->document, &decision, changes, error);
}

/* What was written down on another day stays; of today, a slip of the pen can be put
 * right. */
static void
test_written (Fixture       *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  TlRecord *yesterday = TL_RECORD (decide (self, "a", TODAY - 1));
  TlRecord *today = TL_RECORD (decide (self, "b", TODAY));
  TlRecord *review = TL_RECORD (start_review (self));
  g_autoptr (GError) error = NULL;

  tl_record_set_date (review, TL_REVIEW_HELD_ON, TODAY - 1);
  g_assert_null (decide_on_words (self, yesterday, TL_ADJUSTMENT_TEXT, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_null (decide_on_words (self, review, TL_REVIEW_RESULTS, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_cmpstr (tl_record_get_text (yesterday, TL_ADJUSTMENT_TEXT), ==, "a");

  g_assert_nonnull (decide_on_words (self, today, TL_ADJUSTMENT_TEXT, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tl_record_get_text (today, TL_ADJUSTMENT_TEXT), ==, "Other");
}

/* What changes nothing is no step. */
static void
test_no_step (Fixture       *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  const char *review = tl_record_get_id (start_review (self));
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_document_take_over_readiness (self->document, review, &error));
  g_assert_true (tl_document_mark_obstacle (self->document, review, "rain", FALSE, &error));
  g_assert_true (tl_document_set_spending (self->document, TODAY, NAN, NAN, NAN, &error));
  g_assert_no_error (error);
  g_object_get (self->document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Start a review");
}

#define ADD(path, function) g_test_add ("/reviews/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("undo", test_undo);
  ADD ("review", test_review);
  ADD ("obstacles", test_obstacles);
  ADD ("log", test_log);
  ADD ("actual", test_actual);
  ADD ("actual-that-counts", test_actual_that_counts);
  ADD ("actual-without-day", test_actual_without_day);
  ADD ("spending", test_spending);
  ADD ("refused", test_refused);
  ADD ("written", test_written);
  ADD ("no-step", test_no_step);

  return g_test_run ();
}

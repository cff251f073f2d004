/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of forms and the fields that they are bound to: what is typed, and the
 * ends of either. */

#include "bind-row-fixture.h"

#include <math.h>

#include "app/form/tl-chips-row.h"
#include "app/form/tl-text-row.h"
#include "catalogue/tl-channel.h"
#include "strategy/tl-business.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-member.h"

/* --- A record with kinds of fields that the strategy has not --- */

#define TEST_TYPE_NOTE (test_note_get_type ())
G_DECLARE_FINAL_TYPE (TestNote, test_note, TEST, NOTE, TlRecord)

enum
{
  TEST_NOTE_LINES = 1,
  TEST_NOTE_YEAR,
};

TL_DEFINE_RECORD (TestNote, test_note)

static void
test_note_class_init (TestNoteClass *klass)
{
  GParamSpec *fields[] = {
    [TEST_NOTE_LINES] = tl_param_texts ("lines"),
    [TEST_NOTE_YEAR] = tl_param_integer ("year", 0, 2199, 0),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/* --- Typing --- */

/* As a person does: at the cursor, which goes along. Replacing a text empties it
 * first.
 */
static void
type_text (GtkWidget  *row,
           const char *text)
{
  int position = gtk_editable_get_position (GTK_EDITABLE (row));

  gtk_editable_insert_text (GTK_EDITABLE (row), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (row), position);
}

static void
replace_text (GtkWidget  *row,
              const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_editable_set_position (GTK_EDITABLE (row), -1);
}

static void
focus (GtkWidget *row,
       int        position)
{
  gtk_widget_grab_focus (row);
  gtk_editable_set_position (GTK_EDITABLE (row), position);
}

static void
leave (Fixture *fixture)
{
  gtk_widget_grab_focus (fixture->elsewhere);
}

/* --- Text --- */

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_NAME, TL_LOOK_USUAL);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Name");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Name");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Anna");
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (row)));

  focus (row, 2);
  type_text (row, "-");
  type_text (row, "n");
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "An-nna");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 4);

  /* Both letters are one step, and the cursor goes back to where it was. */
  g_assert_true (tl_document_undo (fixture->document));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Anna");
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "Anna");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 2);

  g_assert_true (tl_document_redo (fixture->document));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "An-nna");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 4);
}

static void
test_seal (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_NAME, TL_LOOK_USUAL);

  focus (row, 4);
  type_text (row, "b");
  leave (fixture);
  focus (row, 5);
  type_text (row, "el");

  /* What was typed before the row was left is a step of its own. */
  tl_document_undo (fixture->document);
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "Annab");
  tl_document_undo (fixture->document);
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "Anna");
}

static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer business = tl_record_get_child (fixture->strategy, TL_STRATEGY_BUSINESS);
  GtkWidget *row = add_row (fixture, business, TL_BUSINESS_ACTIVITY, TL_LOOK_LONG);
  GtkTextView *view = tl_text_row_get_view (TL_TEXT_ROW (row));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *shown = NULL;
  GtkTextIter iter;

  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (view)));
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       tl_find_widget (row, GTK_TYPE_LABEL, "What it does"), NULL);

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 5);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_buffer_insert_at_cursor (buffer, ",\nrolls", -1);
  g_assert_cmpstr (tl_record_get_text (business, TL_BUSINESS_ACTIVITY), ==, "Bread,\nrolls and cake");

  tl_document_undo (fixture->document);
  shown = tl_text_row_dup_text (TL_TEXT_ROW (row));
  g_assert_cmpstr (shown, ==, "Bread and cake");
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 5);
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TlRecord) note = g_object_new (TEST_TYPE_NOTE, NULL);
  GtkWidget *row = g_object_ref_sink (tl_text_row_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (tl_text_row_get_view (TL_TEXT_ROW (row)));
  g_autofree char *shown = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Lines");
  tl_bind_row (note, TEST_NOTE_LINES, row);

  gtk_text_buffer_set_text (buffer, "rye \n\nwheat\n", -1);
  g_assert_cmpuint (g_strv_length ((char **) tl_record_get_texts (note, TEST_NOTE_LINES)), ==, 2);
  g_assert_cmpstr (tl_record_get_texts (note, TEST_NOTE_LINES)[0], ==, "rye");
  g_assert_cmpstr (tl_record_get_texts (note, TEST_NOTE_LINES)[1], ==, "wheat");

  /* The empty line in which the next one is going to be typed stays. */
  shown = tl_text_row_dup_text (TL_TEXT_ROW (row));
  g_assert_cmpstr (shown, ==, "rye \n\nwheat\n");

  tl_record_set_texts (note, TEST_NOTE_LINES, (const char * const[]) { "spelt", NULL });
  g_free (shown);
  shown = tl_text_row_dup_text (TL_TEXT_ROW (row));
  g_assert_cmpstr (shown, ==, "spelt");

  g_assert_finalize_object (row);
}

/* --- Numbers, days and times --- */

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_HOURS_PER_WEEK, TL_LOOK_USUAL);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "6");

  focus (row, 1);
  type_text (row, ".5");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 6.5);

  replace_text (row, "");
  g_assert_true (isnan (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK)));

  replace_text (row, "8");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 8);
  leave (fixture);
  focus (row, 1);

  /* Out of range: not stored, said, and not red while it is typed. */
  type_text (row, "1");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 8);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Hours a week: a number from 0 to 80");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hours a week: a number from 0 to 80");
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  leave (fixture);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "81");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  focus (row, 2);
  gtk_editable_delete_text (GTK_EDITABLE (row), 1, 2);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Hours a week");
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  type_text (row, " or so");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 8);

  /* Undo brings back a value, and the row no longer speaks of an other one. */
  tl_document_undo (fixture->document);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Hours a week");
}

/* 10 is a number of hours; as the beginning of 100 it was never meant. */
static void
test_beginning_of_number (Fixture       *fixture,
                          gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_HOURS_PER_WEEK, TL_LOOK_USUAL);

  tl_record_set_text (anna, TL_MEMBER_NAME, "Anne");
  focus (row, 1);
  replace_text (row, "");
  type_text (row, "1");
  type_text (row, "0");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 10);
  type_text (row, "0");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "100");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 6);
  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_WRONG);

  /* It is a step of nothing. */
  leave (fixture);
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 6);
  tl_document_undo (fixture->document);
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "Anna");

  tl_bound_row_drop (row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "6");
  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_NOTHING);
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  /* What is corrected is stored. */
  focus (row, 1);
  type_text (row, "00");
  gtk_editable_delete_text (GTK_EDITABLE (row), 1, 2);
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 60);
}

/* A number that was not set, and is not set again, is not shown any more. */
static void
test_unset_number (Fixture       *fixture,
                   gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_HOURS_PER_WEEK, TL_LOOK_USUAL);

  replace_text (row, "");
  leave (fixture);
  tl_document_seal (fixture->document);
  replace_text (row, "8");
  tl_document_undo (fixture->document);
  g_assert_true (isnan (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

/* What leaving does without leaving: the cursor stays. */
static void
test_finish (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer easter = tl_record_list_append_new (tl_record_get_list (fixture->strategy, TL_STRATEGY_KEY_DATES), "easter");
  GtkWidget *row = add_row (fixture, easter, TL_KEY_DATE_FIRST, TL_LOOK_USUAL);

  focus (row, 0);
  type_text (row, "03/28/2027");
  gtk_editable_select_region (GTK_EDITABLE (row), 2, 5);
  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_VALUE);
  tl_bound_row_finish (row);

  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_NOTHING);
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, tl_day_new (2027, 3, 28));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 5);
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (row), NULL, NULL));
  g_assert_true (tl_bound_row_find (gtk_root_get_focus (GTK_ROOT (fixture->window))) == row);
}

static void
test_year (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TlRecord) note = g_object_new (TEST_TYPE_NOTE, NULL);
  GtkWidget *row = g_object_ref_sink (adw_entry_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Year");
  tl_bind_row (note, TEST_NOTE_YEAR, row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");

  replace_text (row, "2026");
  g_assert_cmpint (tl_record_get_integer (note, TEST_NOTE_YEAR), ==, 2026);
  type_text (row, ".5");
  g_assert_cmpint (tl_record_get_integer (note, TEST_NOTE_YEAR), ==, 0);
  replace_text (row, "");
  g_assert_cmpint (tl_record_get_integer (note, TEST_NOTE_YEAR), ==, 0);

  g_assert_finalize_object (row);
}

static void
test_spin (Fixture       *fixture,
           gconstpointer  data)
{
  TlRecordList *channels = tl_record_get_list (fixture->strategy, TL_STRATEGY_OWN_CHANNELS);
  gpointer channel = tl_record_list_append_new (channels, "newsletter");
  GtkWidget *row = add_row (fixture, channel, TL_CHANNEL_ANSWER_MINUTES, TL_LOOK_USUAL);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (ADW_SPIN_ROW (row));

  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, 5);
  g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 240);

  adw_spin_row_set_value (ADW_SPIN_ROW (row), 12);
  g_assert_cmpint (tl_record_get_integer (channel, TL_CHANNEL_ANSWER_MINUTES), ==, 12);
  tl_document_undo (fixture->document);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, 5);
  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_NOTHING);

  replace_text (row, "7");
  g_assert_cmpint (tl_bound_row_get_typed (row), ==, TL_TYPED_VALUE);
  tl_bound_row_drop (row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "5");
  replace_text (row, "7");
  tl_bound_row_finish (row);
  g_assert_cmpint (tl_record_get_integer (channel, TL_CHANNEL_ANSWER_MINUTES), ==, 7);
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_MEETS_CUSTOMERS, TL_LOOK_USUAL);

  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_true (tl_record_get_boolean (anna, TL_MEMBER_MEETS_CUSTOMERS));
  tl_document_undo (fixture->document);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
}

static void
test_day (Fixture       *fixture,
          gconstpointer  data)
{
  TlRecordList *dates = tl_record_get_list (fixture->strategy, TL_STRATEGY_KEY_DATES);
  gpointer easter = tl_record_list_append_new (dates, "easter");
  GtkWidget *row = add_row (fixture, easter, TL_KEY_DATE_FIRST, TL_LOOK_USUAL);

  /* The beginning of a day is another day, so nothing is stored before. */
  focus (row, 0);
  type_text (row, "2027-03-28");
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, TL_DAY_NONE);
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, tl_day_new (2027, 3, 28));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "03/28/2027");

  replace_text (row, "2027-02-30");
  leave (fixture);
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, tl_day_new (2027, 3, 28));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "First day: a day such as 03/31/2027");
  g_assert_true (gtk_widget_has_css_class (row, "error"));

  replace_text (row, "");
  leave (fixture);
  focus (row, 0);
  leave (fixture);
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, TL_DAY_NONE);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_QUIET_FROM, TL_LOOK_USUAL);

  focus (row, 0);
  type_text (row, "2 pm");
  leave (fixture);
  g_assert_cmpint (tl_record_get_time (anna, TL_MEMBER_QUIET_FROM), ==, 14 * 60);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "14:00");

  tl_document_undo (fixture->document);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

/* --- Ends --- */

static const struct
{
  guint field;
  TlLook look;
} member_rows[] = {
  { TL_MEMBER_NAME, TL_LOOK_USUAL },
  { TL_MEMBER_JOB_TITLE, TL_LOOK_LONG },
  { TL_MEMBER_FUNCTION, TL_LOOK_USUAL },
  { TL_MEMBER_MEETS_CUSTOMERS, TL_LOOK_USUAL },
  { TL_MEMBER_HOURS_PER_WEEK, TL_LOOK_USUAL },
  { TL_MEMBER_WEEKDAYS, TL_LOOK_USUAL },
  { TL_MEMBER_QUIET_FROM, TL_LOOK_USUAL },
  { TL_MEMBER_BACKUP, TL_LOOK_USUAL },
};

static void
test_row_goes_first (Fixture       *fixture,
                     gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");

  for (guint i = 0; i < G_N_ELEMENTS (member_rows); i++)
    {
      TlFormItem item = { member_rows[i].field, member_rows[i].look };
      GtkWidget *row = g_object_ref_sink (tl_form_row_new (fixture->document, anna, &item));

      g_assert_true (tl_bound_row_get (row, NULL) == anna);
      g_assert_finalize_object (row);
    }

  /* Nobody listens any more. */
  tl_record_set_text (anna, TL_MEMBER_NAME, "Anne");
  tl_record_set_optional (anna, TL_MEMBER_HOURS_PER_WEEK, 3);
}

static void
test_record_goes_first (Fixture       *fixture,
                        gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (member_rows); i++)
    {
      TlFormItem item = { member_rows[i].field, member_rows[i].look };
      TlRecord *member = tl_record_new (TL_TYPE_MEMBER, NULL);
      GtkWidget *row = g_object_ref_sink (tl_form_row_new (fixture->document, member, &item));

      g_assert_finalize_object (member);
      g_assert_null (tl_bound_row_get (row, NULL));

      /* It still takes input, and nothing comes of it. */
      if (GTK_IS_EDITABLE (row))
        replace_text (row, "1");
      else if (ADW_IS_SWITCH_ROW (row))
        adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
      else if (ADW_IS_COMBO_ROW (row))
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
      else if (TL_IS_CHIPS_ROW (row))
        press (row, "sun");

      g_assert_finalize_object (row);
    }
}

static void
test_unbind (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_NAME, TL_LOOK_USUAL);

  tl_unbind_row (row);
  replace_text (row, "Somebody");
  g_assert_cmpstr (tl_record_get_text (anna, TL_MEMBER_NAME), ==, "Anna");

  tl_bind_row (find (fixture, "ben"), TL_MEMBER_NAME, row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Ben");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/bind-row/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("text", test_text);
  ADD ("seal", test_seal);
  ADD ("long-text", test_long_text);
  ADD ("lines", test_lines);
  ADD ("number", test_number);
  ADD ("beginning-of-number", test_beginning_of_number);
  ADD ("unset-number", test_unset_number);
  ADD ("finish", test_finish);
  ADD ("year", test_year);
  ADD ("spin", test_spin);
  ADD ("switch", test_switch);
  ADD ("day", test_day);
  ADD ("time", test_time);
  ADD ("row-goes-first", test_row_goes_first);
  ADD ("record-goes-first", test_record_goes_first);
  ADD ("unbind", test_unbind);
#undef ADD

  return g_test_run ();
}

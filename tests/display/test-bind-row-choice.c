/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in which one chooses from what there is, and the fields that they are
 * bound to. */

#include "bind-row-fixture.h"

#include "app/form/tl-chips-row.h"
#include "app/form/tl-options.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"

/* --- Choices --- */

static const char *
get_shown (GtkWidget *row)
{
  return tl_option_get_label (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

/* Chooses by what is read in the list. */
static void
choose (GtkWidget  *row,
        const char *label)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TlOption) option = g_list_model_get_item (model, i);

      if (g_str_equal (tl_option_get_label (option), label))
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }

  g_error ("There is no “%s”", label);
}

static gboolean
offers (GtkWidget  *row,
        const char *label)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TlOption) option = g_list_model_get_item (model, i);

      if (g_str_equal (tl_option_get_label (option), label))
        return TRUE;
    }

  return FALSE;
}

static void
test_term (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_FUNCTION, TL_LOOK_USUAL);
  g_autofree char *unset = g_strdup (get_shown (row));

  choose (row, "Sales");
  g_assert_cmpint (tl_record_get_enum (anna, TL_MEMBER_FUNCTION), ==, TL_FUNCTION_SALES);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Part of the business");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Sales");

  choose (row, unset);
  g_assert_cmpint (tl_record_get_enum (anna, TL_MEMBER_FUNCTION), ==, TL_FUNCTION_UNSET);
  tl_document_undo (fixture->document);
  g_assert_cmpstr (get_shown (row), ==, "Sales");
}

static void
test_reference (Fixture       *fixture,
                gconstpointer  data)
{
  TlRecordList *team = tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM);
  GtkWidget *row = add_row (fixture, fixture->strategy, TL_STRATEGY_APPROVER, TL_LOOK_USUAL);
  g_autoptr (GError) error = NULL;
  gpointer cem;

  g_assert_cmpstr (get_shown (row), ==, "Nobody");
  choose (row, "Ben");
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "ben");

  /* Whatever happens to the team, the row shows Ben and Ben stays stored. */
  cem = tl_record_new (TL_TYPE_MEMBER, "cem");
  tl_record_set_text (cem, TL_MEMBER_NAME, "Cem");
  tl_record_list_insert (team, 0, cem);
  g_object_unref (cem);
  g_assert_cmpstr (get_shown (row), ==, "Ben");
  g_assert_true (offers (row, "Cem"));

  tl_record_list_move (team, 2, 0);
  g_assert_cmpstr (get_shown (row), ==, "Ben");

  tl_record_set_text (find (fixture, "ben"), TL_MEMBER_NAME, "Benedikt");
  g_assert_cmpstr (get_shown (row), ==, "Benedikt");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Benedikt");

  tl_document_remove (fixture->document, find (fixture, "anna"), "Remove Anna", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_shown (row), ==, "Benedikt");
  g_assert_false (offers (row, "Anna"));
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "ben");

  /* Who leaves is nobody, and comes back as who they were. */
  tl_document_remove (fixture->document, find (fixture, "ben"), "Remove Ben", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_shown (row), ==, "Nobody");
  tl_document_undo (fixture->document);
  g_assert_cmpstr (get_shown (row), ==, "Benedikt");
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "ben");
}

static void
test_dangling (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row;
  gpointer zoe;

  tl_record_set_ref (fixture->strategy, TL_STRATEGY_APPROVER, "zoe");
  row = add_row (fixture, fixture->strategy, TL_STRATEGY_APPROVER, TL_LOOK_USUAL);
  g_assert_cmpstr (get_shown (row), ==, "No longer there");
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "zoe");

  /* A change of the others makes nobody else of her. */
  tl_record_set_text (find (fixture, "anna"), TL_MEMBER_NAME, "Anne");
  g_assert_cmpstr (get_shown (row), ==, "No longer there");
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "zoe");

  zoe = tl_record_list_append_new (tl_record_get_list (fixture->strategy, TL_STRATEGY_TEAM), "zoe");
  tl_record_set_text (zoe, TL_MEMBER_NAME, "Zoe");
  g_assert_cmpstr (get_shown (row), ==, "Zoe");
  g_assert_false (offers (row, "No longer there"));

  choose (row, "Anne");
  g_assert_cmpstr (tl_record_get_ref (fixture->strategy, TL_STRATEGY_APPROVER), ==, "anna");
}

static void
test_not_oneself (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *row = add_row (fixture, find (fixture, "anna"), TL_MEMBER_BACKUP, TL_LOOK_USUAL);

  g_assert_true (offers (row, "Nobody"));
  g_assert_true (offers (row, "Ben"));
  g_assert_false (offers (row, "Anna"));

  choose (row, "Ben");
  g_assert_cmpstr (tl_record_get_ref (find (fixture, "anna"), TL_MEMBER_BACKUP), ==, "ben");
}

static void
test_code (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer business = tl_record_get_child (fixture->strategy, TL_STRATEGY_BUSINESS);
  GtkWidget *country, *month;

  tl_record_set_text (business, TL_BUSINESS_COUNTRY, "Narnia");
  country = add_row (fixture, business, TL_BUSINESS_COUNTRY, TL_LOOK_COUNTRY);
  month = add_row (fixture, business, TL_BUSINESS_FISCAL_YEAR_START, TL_LOOK_MONTH);

  /* What no list knows is shown as it is written. */
  g_assert_cmpstr (get_shown (country), ==, "Narnia");
  choose (country, "Austria");
  g_assert_cmpstr (tl_record_get_text (business, TL_BUSINESS_COUNTRY), ==, "AT");
  choose (country, "Not set");
  g_assert_cmpstr (tl_record_get_text (business, TL_BUSINESS_COUNTRY), ==, "");

  g_assert_cmpstr (get_shown (month), ==, "January");
  choose (month, "April");
  g_assert_cmpint (tl_record_get_integer (business, TL_BUSINESS_FISCAL_YEAR_START), ==, 4);
}

/* --- Buttons that stay pressed --- */

static gboolean
is_pressed (GtkWidget  *row,
            const char *id)
{
  GtkWidget *button = tl_chips_row_get_button (TL_CHIPS_ROW (row), id);

  g_assert_nonnull (button);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

static void
test_flags (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer anna = find (fixture, "anna");
  GtkWidget *row = add_row (fixture, anna, TL_MEMBER_WEEKDAYS, TL_LOOK_USUAL);
  guint before = tl_record_get_flags (anna, TL_MEMBER_WEEKDAYS);

  g_assert_true (is_pressed (row, "mon"));
  g_assert_false (is_pressed (row, "sun"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (tl_chips_row_get_button (TL_CHIPS_ROW (row), "mon")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday");

  press (row, "sun");
  press (row, "mon");
  g_assert_cmphex (tl_record_get_flags (anna, TL_MEMBER_WEEKDAYS), ==,
                   (before | TL_WEEKDAY_SUNDAY) & ~(guint) TL_WEEKDAY_MONDAY);
  tl_document_undo (fixture->document);
  g_assert_true (is_pressed (row, "mon"));
  g_assert_true (is_pressed (row, "sun"));
}

static void
test_one_of_few (Fixture       *fixture,
                 gconstpointer  data)
{
  gpointer aim = tl_record_get_child (fixture->strategy, TL_STRATEGY_AIM);
  GtkWidget *row = add_row (fixture, aim, TL_AIM_PRIMARY, TL_LOOK_CHIPS);

  g_assert_true (is_pressed (row, "sales"));
  press (row, "awareness");
  g_assert_cmpint (tl_record_get_enum (aim, TL_AIM_PRIMARY), ==, TL_OBJECTIVE_AWARENESS);
  g_assert_false (is_pressed (row, "sales"));

  press (row, "awareness");
  g_assert_cmpint (tl_record_get_enum (aim, TL_AIM_PRIMARY), ==, TL_OBJECTIVE_UNSET);

  /* Where there is no "unset", the pressed one stays pressed. */
  row = add_row (fixture, find (fixture, "orders"), TL_KPI_DIRECTION, TL_LOOK_CHIPS);
  press (row, "up");
  g_assert_true (is_pressed (row, "up"));
  g_assert_cmpint (tl_record_get_enum (find (fixture, "orders"), TL_KPI_DIRECTION), ==, TL_DIRECTION_UP);
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  TlRecordList *accounts = tl_record_get_list (fixture->strategy, TL_STRATEGY_ACCOUNTS);
  gpointer account = tl_record_list_append_new (accounts, "account");
  const char * const *holders;
  GtkWidget *row, *ben;

  tl_record_set_refs (account, TL_ACCOUNT_KEYHOLDERS, (const char * const[]) { "zoe", "ben", NULL });
  row = add_row (fixture, account, TL_ACCOUNT_KEYHOLDERS, TL_LOOK_USUAL);
  ben = tl_chips_row_get_button (TL_CHIPS_ROW (row), "ben");
  g_assert_true (is_pressed (row, "ben"));
  g_assert_false (is_pressed (row, "anna"));
  g_assert_null (tl_chips_row_get_button (TL_CHIPS_ROW (row), ""));

  /* Who is no longer there can be let go of. */
  g_assert_true (is_pressed (row, "zoe"));
  press (row, "zoe");
  g_assert_null (tl_chips_row_get_button (TL_CHIPS_ROW (row), "zoe"));

  press (row, "anna");
  holders = tl_record_get_refs (account, TL_ACCOUNT_KEYHOLDERS);
  g_assert_cmpstr (holders[0], ==, "anna");
  g_assert_cmpstr (holders[1], ==, "ben");
  g_assert_null (holders[2]);

  /* A new name keeps the button, and with it the focus. */
  tl_record_set_text (find (fixture, "ben"), TL_MEMBER_NAME, "Benedikt");
  g_assert_true (tl_chips_row_get_button (TL_CHIPS_ROW (row), "ben") == ben);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ben), GTK_ACCESSIBLE_PROPERTY_LABEL, "Benedikt");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/bind-row/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("term", test_term);
  ADD ("reference", test_reference);
  ADD ("dangling", test_dangling);
  ADD ("not-oneself", test_not_oneself);
  ADD ("code", test_code);
  ADD ("flags", test_flags);
  ADD ("one-of-few", test_one_of_few);
  ADD ("references", test_references);
#undef ADD

  return g_test_run ();
}

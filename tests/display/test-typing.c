/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window while something is being typed: it goes on where it was, is taken
 * back alone, and is not lost. */

#include "tl-display.h"

#include <signal.h>

#include "app/form/tl-form.h"
#include "app/tl-bind-row.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-member.h"

typedef struct
{
  TlDocument *document;
  TlStrategy *strategy;
  TlRecord *business;
  GFile *file;
  TlWindow *window;
  GtkEditable *row; /* with the focus */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = tl_test_document_new ();
  fixture->strategy = tl_document_get_strategy (fixture->document);
  fixture->business = tl_record_get_child (fixture->strategy, TL_STRATEGY_BUSINESS);
  fixture->file = tl_test_file_new ("typing.throughline");
  tl_document_save_over (fixture->document, fixture->file, &error);
  g_assert_no_error (error);
  fixture->window = tl_test_window_new (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer document = fixture->document;

  tl_test_window_end (fixture->window);
  g_object_unref (fixture->file);
  tl_watch (&document);
  g_object_unref (fixture->document);
  tl_wait_until_gone (&document);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* To where a field of the strategy is typed. */
static void
go_to (Fixture    *fixture,
       const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.go-to", "s", path);
  fixture->row = GTK_EDITABLE (tl_bound_row_find (get_focus (fixture)));
  g_assert_nonnull (fixture->row);
}

static gpointer
get_settings (Fixture *fixture)
{
  return tl_record_get_child (tl_document_get_envelope (fixture->document), TL_ENVELOPE_PLAN);
}

static void
go_to_setting (Fixture *fixture,
               guint    field)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "overview");
  fixture->row = GTK_EDITABLE (tl_form_find_row (GTK_WIDGET (fixture->window), get_settings (fixture), field));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->row)));
}

/* At the cursor, over what is selected. */
static void
type_text (Fixture    *fixture,
           const char *text)
{
  int position;

  gtk_editable_delete_selection (fixture->row);
  position = gtk_editable_get_position (fixture->row);
  gtk_editable_insert_text (fixture->row, text, -1, &position);
  gtk_editable_set_position (fixture->row, position);
}

static void
type_over (Fixture    *fixture,
           const char *text)
{
  gtk_editable_select_region (fixture->row, 0, -1);
  type_text (fixture, text);
}

static void
assert_cursor (Fixture *fixture,
               int      cursor)
{
  g_assert_true (tl_bound_row_find (get_focus (fixture)) == GTK_WIDGET (fixture->row));
  g_assert_cmpint (gtk_editable_get_position (fixture->row), ==, cursor);
  g_assert_false (gtk_editable_get_selection_bounds (fixture->row, NULL, NULL));
}

/* What is typed after a save, or after a question, does not replace what was
 * typed before it. */
static void
test_cursor_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  go_to (fixture, "strategy.business.name");
  gtk_editable_set_position (fixture->row, 2);
  type_text (fixture, "u");

  activate (fixture, "win.save");
  assert_cursor (fixture, 3);
  type_text (fixture, "i");
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "Cruiumb");

  gtk_window_close (GTK_WINDOW (fixture->window));
  tl_answer_alert (fixture->window, "cancel");
  assert_cursor (fixture, 4);

  gtk_editable_select_region (fixture->row, 1, 3);
  gtk_window_close (GTK_WINDOW (fixture->window));
  tl_answer_alert (fixture->window, "cancel");
  g_assert_cmpint (gtk_editable_get_position (fixture->row), ==, 3);
  type_text (fixture, "-");
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "C-iumb");
}

static void
add_easter (Fixture *fixture)
{
  gpointer easter = tl_record_list_append_new (tl_record_get_list (fixture->strategy, TL_STRATEGY_KEY_DATES), "easter");

  tl_record_set_date (easter, TL_KEY_DATE_FIRST, tl_day_new (2027, 3, 28));
  tl_record_set_text (easter, TL_KEY_DATE_NAME, "Easter");
}

/* A half-typed day is taken back before anything else is. */
static void
test_undo_takes_typing_back (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autofree char *before = NULL;

  tl_record_set_text (fixture->business, TL_BUSINESS_NAME, "Crust");
  go_to_setting (fixture, TL_PLAN_SETTINGS_START);
  before = g_strdup (gtk_editable_get_text (fixture->row));

  type_over (fixture, "2027-0");
  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, before);
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "Crust");

  type_over (fixture, "2027-03-01");
  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, before);
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "Crust");

  activate (fixture, "win.undo");
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "Crumb");

  /* What comes back is not hidden by what cannot be stored. */
  type_over (fixture, "2027-0");
  activate (fixture, "win.redo");
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, before);
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), ==, "Crust");
}

/* Even if there is nothing else to undo. */
static void
test_undo_of_typing_alone (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  TlWindow *window = tl_test_window_new (document);
  Fixture alone = { .document = document, .window = window };
  g_autofree char *before = NULL;

  go_to_setting (&alone, TL_PLAN_SETTINGS_START);
  before = g_strdup (gtk_editable_get_text (alone.row));
  type_over (&alone, "nonsense");
  activate (&alone, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (alone.row), ==, before);
  g_assert_false (tl_document_get_modified (document));

  tl_test_window_end (window);
}

/* A number that became none is no change, and undo takes it back all the same. */
static void
test_undo_of_wrong_number (Fixture       *fixture,
                           gconstpointer  data)
{
  gpointer length;

  go_to (fixture, "strategy.team[0].hours_per_week");
  type_over (fixture, "10");
  type_text (fixture, "0");
  g_assert_false (tl_document_get_modified (fixture->document));
  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, "6");

  /* The number of a row with buttons is stored when it is left. */
  go_to_setting (fixture, TL_PLAN_SETTINGS_WEEKS);
  length = g_strdup (gtk_editable_get_text (fixture->row));
  gtk_editable_set_text (fixture->row, "7");
  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, length);
  gtk_editable_set_text (fixture->row, "7");
  activate (fixture, "win.save");
  g_assert_cmpint (tl_record_get_integer (get_settings (fixture), TL_PLAN_SETTINGS_WEEKS), ==, 7);
  g_assert_false (tl_document_get_modified (fixture->document));
  g_free (length);
}

static GtkWidget *
find_calendar_button (Fixture *fixture)
{
  return tl_find_widget_by_tooltip (fixture->row, GTK_TYPE_MENU_BUTTON, "Pick a day");
}

/* The calendar begins with what stands in the row. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GDateTime) date = NULL;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  gpointer easter;

  add_easter (fixture);
  easter = tl_record_find (fixture->strategy, "easter");
  go_to (fixture, "strategy.key_dates[0].first");
  type_over (fixture, "2028-04-16");
  button = GTK_MENU_BUTTON (find_calendar_button (fixture));
  gtk_menu_button_popup (button);
  g_assert_cmpuint (tl_record_get_date (easter, TL_KEY_DATE_FIRST), ==, tl_day_new (2028, 4, 16));

  calendar = tl_find_widget (gtk_menu_button_get_popover (button), GTK_TYPE_CALENDAR, NULL);
  date = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_year (date), ==, 2028);
  g_assert_cmpint (g_date_time_get_month (date), ==, 4);
  gtk_menu_button_popdown (button);
}

static void
open_calendar (Fixture *fixture)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_calendar_button (fixture)));
}

static GtkWidget *
get_calendar (Fixture *fixture)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_calendar_button (fixture));

  return tl_find_widget (gtk_menu_button_get_popover (button), GTK_TYPE_CALENDAR, NULL);
}

static gboolean
is_calendar_open (gpointer data)
{
  GtkWidget *calendar = get_calendar (data);

  return calendar != NULL && gtk_widget_get_mapped (calendar);
}

static gboolean
is_calendar_closed (gpointer data)
{
  return !is_calendar_open (data);
}

/* As its second button does. */
static void
turn_month (Fixture *fixture)
{
  GtkWidget *before = tl_find_widget (get_calendar (fixture), GTK_TYPE_BUTTON, NULL);
  GtkWidget *next = gtk_widget_get_next_sibling (before);

  while (!GTK_IS_BUTTON (next))
    next = gtk_widget_get_next_sibling (next);
  g_signal_emit_by_name (next, "clicked");
}

static void
close_calendar (Fixture *fixture)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find_calendar_button (fixture)));
}

static TlDay
get_easter (Fixture *fixture)
{
  return tl_record_get_date (tl_record_find (fixture->strategy, "easter"), TL_KEY_DATE_FIRST);
}

/* A day to which the pages lead is picked like one that is pressed. */
static void
test_calendar_pages (Fixture       *fixture,
                     gconstpointer  data)
{
  add_easter (fixture);
  go_to (fixture, "strategy.key_dates[0].first");
  type_over (fixture, "2028-04-16");
  open_calendar (fixture);
  tl_wait_for (is_calendar_open, fixture);
  turn_month (fixture);
  turn_month (fixture);
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 4, 16));
  close_calendar (fixture);
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 6, 16));
  activate (fixture, "win.undo");
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 4, 16));

  /* A shorter month has another day, which nobody has picked yet. */
  type_over (fixture, "2028-05-31");
  open_calendar (fixture);
  tl_wait_for (is_calendar_open, fixture);
  turn_month (fixture);
  g_assert_true (is_calendar_open (fixture));
  close_calendar (fixture);
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 6, 30));
}

static gboolean
press_key_in (GtkWidget           *widget,
              GtkPropagationPhase  phase,
              guint                keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == phase)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
press_key (GtkWidget *widget,
           guint      keyval)
{
  press_key_in (widget, GTK_PHASE_CAPTURE, keyval);
}

/* Where the popover is asked first, and then the calendar in it. */
static void
press_key_on_days (Fixture *fixture,
                   guint    keyval)
{
  GtkWidget *calendar = get_calendar (fixture);

  if (!press_key_in (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER), GTK_PHASE_CAPTURE, keyval))
    press_key_in (calendar, GTK_PHASE_BUBBLE, keyval);
}

/* Enter picks the day that is marked, or that the arrows led to, as Space does. */
static void
test_calendar_enter (Fixture       *fixture,
                     gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_space, GDK_KEY_Return, GDK_KEY_KP_Enter };
  const TlDay marked = tl_day_new (2028, 4, 16);
  TlDay reached = TL_DAY_NONE;

  add_easter (fixture);
  go_to (fixture, "strategy.key_dates[0].first");

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      type_over (fixture, "2028-04-16");
      open_calendar (fixture);
      tl_wait_for (is_calendar_open, fixture);
      gtk_widget_grab_focus (get_calendar (fixture));
      press_key_on_days (fixture, keys[i]);
      tl_wait_for (is_calendar_closed, fixture);
      g_assert_cmpuint (get_easter (fixture), ==, marked);

      /* From where the arrows begin is the calendar's own business. */
      open_calendar (fixture);
      tl_wait_for (is_calendar_open, fixture);
      gtk_widget_grab_focus (get_calendar (fixture));
      press_key_on_days (fixture, GDK_KEY_Right);
      press_key_on_days (fixture, keys[i]);
      tl_wait_for (is_calendar_closed, fixture);
      g_assert_cmpuint (get_easter (fixture), !=, marked);
      if (keys[i] == GDK_KEY_space)
        reached = get_easter (fixture);
      g_assert_cmpuint (get_easter (fixture), ==, reached);
    }
}

static void
test_calendar_escape (Fixture       *fixture,
                      gconstpointer  data)
{
  add_easter (fixture);
  go_to (fixture, "strategy.key_dates[0].first");
  type_over (fixture, "2028-04-16");
  open_calendar (fixture);
  tl_wait_for (is_calendar_open, fixture);
  turn_month (fixture);
  press_key (gtk_widget_get_ancestor (get_calendar (fixture), GTK_TYPE_POPOVER), GDK_KEY_Escape);
  close_calendar (fixture);
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 4, 16));
}

static GtkWidget *
find_day (GtkWidget  *root,
          const char *number)
{
  if (gtk_widget_has_css_class (root, "day-number") && !gtk_widget_has_css_class (root, "other-month")
      && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), number))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child, number);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The same day of another month, of which the calendar says nothing. */
static void
test_calendar_same_number (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GListModel) controllers = NULL;
  graphene_point_t point;
  GtkWidget *day;

  add_easter (fixture);
  go_to (fixture, "strategy.key_dates[0].first");
  type_over (fixture, "2028-04-16");
  open_calendar (fixture);
  tl_wait_for (is_calendar_open, fixture);
  turn_month (fixture);

  day = find_day (get_calendar (fixture), "16");
  g_assert_nonnull (day);
  g_assert_true (gtk_widget_compute_point (day, get_calendar (fixture), &GRAPHENE_POINT_INIT (2, 2), &point));
  controllers = gtk_widget_observe_controllers (get_calendar (fixture));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "pressed", 1, (double) point.x, (double) point.y);
    }
  tl_wait_for (is_calendar_closed, fixture);
  g_assert_cmpuint (get_easter (fixture), ==, tl_day_new (2028, 5, 16));
}

static gboolean
is_focused (gpointer row)
{
  return (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What cannot be stored is not dropped without asking, wherever it stands. */
static void
test_nonsense_on_close (Fixture       *fixture,
                        gconstpointer  data)
{
  AdwAlertDialog *alert;

  go_to_setting (fixture, TL_PLAN_SETTINGS_START);
  type_over (fixture, "nonsense");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "team");
  g_assert_false (tl_document_get_modified (fixture->document));

  gtk_window_close (GTK_WINDOW (fixture->window));
  alert = tl_wait_for_alert (fixture->window);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "Discard what you typed?");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "“nonsense”"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture->row))));
  tl_answer_alert (fixture->window, "correct");
  tl_wait_for (is_focused, fixture->row);
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, "nonsense");

  /* Discarding it goes on with closing. */
  tl_record_set_text (fixture->business, TL_BUSINESS_NAME, "Crust");
  gtk_window_close (GTK_WINDOW (fixture->window));
  tl_answer_alert (fixture->window, "discard");
  alert = tl_wait_for_alert (fixture->window);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "Save changes?");
  tl_answer_alert (fixture->window, "cancel");
}

/* Who ends the program from outside is asked too. */
static void
test_signals (Fixture       *fixture,
              gconstpointer  data)
{
  static const int signals[] = { SIGTERM, SIGINT };

  tl_record_set_text (fixture->business, TL_BUSINESS_NAME, "Crust");

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      raise (signals[i]);
      g_assert_cmpstr (adw_alert_dialog_get_heading (tl_wait_for_alert (fixture->window)), ==, "Save changes?");
      tl_answer_alert (fixture->window, "cancel");
    }
}

/* However slowly a number was typed that turns out to be none: undo leads to what
 * was there before, and to nothing in between. */
static void
test_undo_of_slow_number (Fixture       *fixture,
                          gconstpointer  data)
{
  TlRecord *anna = tl_record_find (fixture->strategy, "anna");
  double hours = tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK);

  tl_record_set_text (fixture->business, TL_BUSINESS_NAME, "Crust");
  tl_document_seal (fixture->document);
  go_to (fixture, "strategy.team[0].hours_per_week");
  type_over (fixture, "1");
  tl_document_seal (fixture->document); /* as after a pause */
  type_text (fixture, "2");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, 12);
  tl_document_seal (fixture->document);
  type_text (fixture, "x");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, hours);
  g_assert_cmpstr (gtk_editable_get_text (fixture->row), ==, "12x");

  activate (fixture, "win.undo");
  g_assert_cmpfloat (g_ascii_strtod (gtk_editable_get_text (fixture->row), NULL), ==, hours);
  activate (fixture, "win.undo");
  g_assert_cmpfloat (tl_record_get_optional (anna, TL_MEMBER_HOURS_PER_WEEK), ==, hours);
  g_assert_cmpstr (tl_record_get_text (fixture->business, TL_BUSINESS_NAME), !=, "Crust");
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/typing/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("cursor-stays", test_cursor_stays);
  ADD ("undo-takes-typing-back", test_undo_takes_typing_back);
  ADD ("undo-of-typing-alone", test_undo_of_typing_alone);
  ADD ("undo-of-wrong-number", test_undo_of_wrong_number);
  ADD ("undo-of-slow-number", test_undo_of_slow_number);
  ADD ("calendar", test_calendar);
  ADD ("calendar/pages", test_calendar_pages);
  ADD ("calendar/escape", test_calendar_escape);
  ADD ("calendar/enter", test_calendar_enter);
  ADD ("calendar/same-number", test_calendar_same_number);
  ADD ("nonsense-on-close", test_nonsense_on_close);
  ADD ("signals", test_signals);
#undef ADD

  return g_test_run ();
}

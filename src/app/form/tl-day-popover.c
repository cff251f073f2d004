/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-day-popover.h"

struct _TlDayPopover
{
  GtkPopover parent_instance;

  GtkCalendar *calendar;
  TlDay first;      /* that was marked at first */
  gboolean pressed; /* a day was */
  gboolean dropped;
  guint close_source;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlDayPopover, tl_day_popover, GTK_TYPE_POPOVER)

static TlDay
get_marked (TlDayPopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  return tl_day_new ((guint) g_date_time_get_year (date), (guint) g_date_time_get_month (date),
                     (guint) g_date_time_get_day_of_month (date));
}

static void
tl_day_popover_closed (GtkPopover *popover)
{
  TlDayPopover *self = TL_DAY_POPOVER (popover);
  TlDay marked = get_marked (self);

  g_clear_handle_id (&self->close_source, g_source_remove);
  if (!self->dropped && marked != TL_DAY_NONE && (self->pressed || marked != self->first))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, marked);
  self->dropped = TRUE;
}

static gboolean
on_idle (gpointer user_data)
{
  TlDayPopover *self = user_data;

  self->close_source = 0;
  gtk_popover_popdown (GTK_POPOVER (self));

  return G_SOURCE_REMOVE;
}

/* By then the calendar has marked it. It says nothing itself where the number of
 * the day is the same as before in another month.
 */
static void
pick_soon (TlDayPopover *self)
{
  self->pressed = TRUE;
  if (self->close_source == 0)
    self->close_source = g_idle_add (on_idle, self);
}

static void
on_pressed (TlDayPopover *self,
            int           n_press,
            double        x,
            double        y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    pick_soon (self);
}

/* The calendar marks the day that the arrows led to when it gets a blank, and says
 * to nobody else which one that is.
 */
static void
mark_reached (TlDayPopover *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->calendar));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_space, 0, 0, &handled);
    }
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
on_key (TlDayPopover    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean on_days = root != NULL && gtk_root_get_focus (root) == GTK_WIDGET (self->calendar);

  if (keyval == GDK_KEY_Escape)
    self->dropped = TRUE;
  else if (on_days && (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space))
    pick_soon (self);
  else if (on_days && is_enter (keyval))
    {
      mark_reached (self);
      pick_soon (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
tl_day_popover_dispose (GObject *object)
{
  g_clear_handle_id (&TL_DAY_POPOVER (object)->close_source, g_source_remove);

  G_OBJECT_CLASS (tl_day_popover_parent_class)->dispose (object);
}

static void
tl_day_popover_class_init (TlDayPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_day_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = tl_day_popover_closed;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", TL_TYPE_DAY_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tl_day_popover_init (TlDayPopover *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->calendar));

  /* They look on: what is done with the calendar is its own business. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tl_day_popover_new:
 * @day: the day that is marked, or %TL_DAY_NONE for today
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
tl_day_popover_new (TlDay day)
{
  TlDayPopover *self = g_object_new (TL_TYPE_DAY_POPOVER, NULL);

  if (day != TL_DAY_NONE)
    {
      g_autoptr (GDateTime) date = NULL;
      guint year, month, day_of_month;

      tl_day_split (day, &year, &month, &day_of_month);
      date = g_date_time_new_local ((int) year, (int) month, (int) day_of_month, 12, 0, 0);
      gtk_calendar_select_day (self->calendar, date);
    }
  self->first = get_marked (self);

  return GTK_WIDGET (self);
}

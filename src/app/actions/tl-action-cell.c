/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-cell.h"

#include <glib/gi18n.h>

#include "app/form/tl-day-popover.h"
#include "app/form/tl-input.h"
#include "app/form/tl-options.h"
#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "strategy/tl-member.h"
#include "wording/tl-reading.h"
#include "tl-action-menu.h"

struct _TlActionCell
{
  GtkWidget parent_instance;

  TlDocument *document;
  TlActionColumn column;
  TlAction *action; /* that is shown, or being edited */

  GtkWidget *label;
  GtkWidget *editor;   /* or NULL */
  char *before;        /* what stood in the editor at first */
  guint end_source;
  gboolean picked;     /* it ends because the person has picked something */
};

G_DEFINE_FINAL_TYPE (TlActionCell, tl_action_cell, GTK_TYPE_WIDGET)

static gboolean
get_field (TlActionColumn  column,
           TlActionField  *field)
{
  switch (column)
    {
    case TL_ACTION_COLUMN_DATE: *field = TL_ACTION_FIELD_DATE; return TRUE;
    case TL_ACTION_COLUMN_TIME: *field = TL_ACTION_FIELD_TIME; return TRUE;
    case TL_ACTION_COLUMN_TITLE: *field = TL_ACTION_FIELD_TITLE; return TRUE;
    case TL_ACTION_COLUMN_CHANNEL: *field = TL_ACTION_FIELD_CHANNEL; return TRUE;
    case TL_ACTION_COLUMN_PERSON: *field = TL_ACTION_FIELD_OPERATOR; return TRUE;
    case TL_ACTION_COLUMN_HOURS: *field = TL_ACTION_FIELD_MINUTES; return TRUE;
    case TL_ACTION_COLUMN_STATUS:
    default: return FALSE;
    }
}

/* --- What stands in the editor --- */

static char *
dup_typed (TlActionCell *self)
{
  if (GTK_IS_DROP_DOWN (self->editor))
    {
      TlOption *option = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->editor));

      return g_strdup (option != NULL ? tl_option_get_id (option) : self->before);
    }

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor))));
}

static char *
dup_text_to_edit (TlActionCell *self)
{
  const TlPlanAction *data = tl_action_get_data (self->action);
  TlReading reading = tl_reading_of (self->document);

  switch ((guint) self->column)
    {
    case TL_ACTION_COLUMN_DATE:
      return tl_input_format_day (tl_action_get_date (self->action));

    case TL_ACTION_COLUMN_TIME:
      return tl_input_format_time (data->time);

    case TL_ACTION_COLUMN_HOURS:
      return tl_input_format_number (data->minutes);

    case TL_ACTION_COLUMN_TITLE:
      return tl_wording_action_title (&reading, data);

    case TL_ACTION_COLUMN_CHANNEL:
      return tl_plan_action_dup_value (data, TL_ACTION_FIELD_CHANNEL);

    case TL_ACTION_COLUMN_PERSON:
    default:
      return tl_plan_action_dup_value (data, TL_ACTION_FIELD_OPERATOR);
    }
}

/* What is typed, as it is written in a change; NULL if it is no value. */
static char *
dup_value (TlActionCell *self,
           const char   *typed)
{
  TlDay day;
  int minutes;
  double number;

  switch ((guint) self->column)
    {
    case TL_ACTION_COLUMN_DATE:
      return tl_input_parse_day (typed, &day) ? tl_day_to_string (day) : NULL;

    case TL_ACTION_COLUMN_TIME:
      if (*typed == '\0')
        return g_strdup ("");
      return tl_input_parse_time (typed, &minutes) ? tl_minutes_to_string (minutes) : NULL;

    case TL_ACTION_COLUMN_HOURS:
      if (!tl_input_parse_number (typed, &number) || number < 0 || number > TL_ACTION_MAX_MINUTES
          || number != (guint) number)
        return NULL;
      return g_strdup_printf ("%u", (guint) number);

    default:
      return g_strdup (typed);
    }
}

/* What is expected, for what is no value. */
static char *
dup_expected (TlActionCell *self)
{
  g_autofree char *example = NULL;

  switch ((guint) self->column)
    {
    case TL_ACTION_COLUMN_DATE:
      example = tl_input_format_day (tl_day_new (2027, 3, 31));
      /* Translators: what is expected in a field; the example is 31 March in the way of the locale. */
      return g_strdup_printf (_("Give a day such as %s"), example);

    case TL_ACTION_COLUMN_TIME:
      example = tl_input_format_time (14 * 60 + 30);
      /* Translators: what is expected in a field. */
      return g_strdup_printf (_("Give a time such as %s"), example);

    default:
      return g_strdup (_("Give a whole number of minutes, up to a week"));
    }
}

/* --- Storing --- */

static void
end (TlActionCell *self,
     gboolean      with_focus)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  g_clear_handle_id (&self->end_source, g_source_remove);
  g_clear_pointer (&self->before, g_free);
  if (editor == NULL)
    return;

  gtk_widget_set_visible (self->label, TRUE);
  if (with_focus)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_unparent (editor);
  tl_action_cell_show (self, self->action);
  gtk_widget_activate_action (GTK_WIDGET (self), "actions.edited", "b", with_focus);
}

static void
store (TlActionCell *self,
       const char   *value)
{
  g_autofree char *key = g_strdup (tl_action_get_key (self->action));
  g_autoptr (GError) error = NULL;
  TlActionField field;

  if (get_field (self->column, &field)
      && !tl_document_set_action_field (self->document, key, field, value, &error))
    tl_toast_show (GTK_WIDGET (self), error->message);
}

/* What is no value stays to be corrected, unless it is left. */
static void
finish (TlActionCell *self,
        gboolean      with_focus)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *value = NULL;

  if (g_str_equal (typed, self->before))
    {
      end (self, with_focus);
      return;
    }

  value = dup_value (self, typed);
  if (value == NULL)
    {
      g_autofree char *expected = dup_expected (self);

      tl_toast_show (GTK_WIDGET (self), expected);
      gtk_widget_add_css_class (self->editor, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      if (!with_focus)
        end (self, FALSE);
      return;
    }

  store (self, value);
  end (self, with_focus);
}

/* --- The editor --- */

static gboolean
on_idle (gpointer user_data)
{
  TlActionCell *self = user_data;

  self->end_source = 0;
  finish (self, self->picked);

  return G_SOURCE_REMOVE;
}

/* The editor cannot go while the focus is on its way. */
static void
end_soon (TlActionCell *self,
          gboolean      picked)
{
  if (self->editor == NULL)
    return;

  self->picked = picked;
  if (self->end_source == 0)
    self->end_source = g_idle_add (on_idle, self);
}

static void
on_leave (TlActionCell *self)
{
  end_soon (self, FALSE);
}

static void
on_enter (TlActionCell *self)
{
  if (!self->picked)
    g_clear_handle_id (&self->end_source, g_source_remove);
}

static void
on_picked (TlActionCell *self)
{
  end_soon (self, TRUE);
}

static void
on_activate (TlActionCell *self)
{
  finish (self, TRUE);
}

static gboolean
on_key (TlActionCell    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || self->editor == NULL)
    return GDK_EVENT_PROPAGATE;

  end (self, TRUE);
  return GDK_EVENT_STOP;
}

static void
on_day_picked (TlActionCell *self,
               guint         day)
{
  g_autofree char *text = tl_input_format_day (day);

  if (GTK_IS_EDITABLE (self->editor))
    gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
}

static void
open_calendar (TlActionCell *self)
{
  g_autofree char *typed = dup_typed (self);
  GtkWidget *popover;
  TlDay day;

  if (!tl_input_parse_day (typed, &day))
    day = TL_DAY_NONE;
  popover = tl_day_popover_new (day);
  g_signal_connect_object (popover, "picked", G_CALLBACK (on_day_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_after (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What a day, a time or minutes need, as long as they get. */
static int
get_width_chars (TlActionColumn column)
{
  g_autofree char *longest = NULL;

  if (column == TL_ACTION_COLUMN_DATE)
    longest = tl_input_format_day (tl_day_new (2027, 12, 31));
  else
    longest = tl_input_format_time (22 * 60 + 30);

  return (int) g_utf8_strlen (longest, -1);
}

static GtkWidget *
new_entry (TlActionCell *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), self->before);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), get_width_chars (self->column));
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);

  if (self->column == TL_ACTION_COLUMN_DATE)
    {
      gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, "x-office-calendar-symbolic");
      gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, _("Pick a day"));
      g_signal_connect_object (entry, "icon-press", G_CALLBACK (open_calendar), self, G_CONNECT_SWAPPED);
    }

  return entry;
}

static guint
find_option (GListModel *options,
             const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (TlOption) option = g_list_model_get_item (options, i);

      if (g_str_equal (tl_option_get_id (option), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static GtkWidget *
new_drop_down (TlActionCell *self)
{
  GType type = self->column == TL_ACTION_COLUMN_PERSON ? TL_TYPE_MEMBER : TL_TYPE_CHANNEL;
  TlOptions *options = tl_options_get_records (self->document, type);
  GtkExpression *label = gtk_property_expression_new (TL_TYPE_OPTION, NULL, "label");
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (options)), label);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), self->column == TL_ACTION_COLUMN_CHANNEL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), find_option (G_LIST_MODEL (options), self->before));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);

  return drop_down;
}

static void
make_editor (TlActionCell *self)
{
  g_autofree char *title = tl_action_column_dup_text (TL_ACTION_COLUMN_TITLE, self->document, self->action);
  g_autofree char *name = NULL;
  gboolean chosen = self->column == TL_ACTION_COLUMN_PERSON || self->column == TL_ACTION_COLUMN_CHANNEL;

  self->picked = FALSE;
  self->before = dup_text_to_edit (self);
  self->editor = chosen ? new_drop_down (self) : new_entry (self);

  /* Translators: a column of a table, and the action that is edited there: “Date: Instagram photo”. */
  name = g_strdup_printf (C_("column and action", "%s: %s"), tl_action_column_get_title (self->column), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
}

static void
on_pressed (TlActionCell    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  if (n_press != 2 || self->editor != NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tl_action_cell_edit (self);
}

/* --- What the window does while somebody is writing --- */

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TlActionCell *self = TL_ACTION_CELL (widget);

  if (self->editor != NULL)
    finish (self, TRUE);
}

static void
drop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  end (TL_ACTION_CELL (widget), TRUE);
}

/* --- The widget --- */

static void
tl_action_cell_dispose (GObject *object)
{
  TlActionCell *self = TL_ACTION_CELL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->end_source, g_source_remove);
  self->editor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (tl_action_cell_parent_class)->dispose (object);
}

static void
tl_action_cell_finalize (GObject *object)
{
  TlActionCell *self = TL_ACTION_CELL (object);

  g_clear_object (&self->document);
  g_free (self->before);

  G_OBJECT_CLASS (tl_action_cell_parent_class)->finalize (object);
}

static void
tl_action_cell_class_init (TlActionCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_action_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_action_cell_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "editing.finish", NULL, finish_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "editing.drop", NULL, drop_action);
  tl_action_menu_install (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "actioncell");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tl_action_cell_init (TlActionCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * tl_action_cell_new:
 * @column: which field
 * @document: the document of the plan
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
tl_action_cell_new (TlActionColumn  column,
                    TlDocument     *document)
{
  TlActionCell *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_ACTION_CELL, NULL);
  self->column = column;
  self->document = g_object_ref (document);

  return GTK_WIDGET (self);
}

/**
 * tl_action_cell_get_label:
 *
 * Returns: (transfer none): what shows the field
 */
GtkLabel *
tl_action_cell_get_label (TlActionCell *self)
{
  g_return_val_if_fail (TL_IS_ACTION_CELL (self), NULL);

  return GTK_LABEL (self->label);
}

/**
 * tl_action_cell_get_column:
 *
 * Returns: which field
 */
TlActionColumn
tl_action_cell_get_column (TlActionCell *self)
{
  g_return_val_if_fail (TL_IS_ACTION_CELL (self), TL_ACTION_COLUMN_TITLE);

  return self->column;
}

/**
 * tl_action_cell_get_action:
 *
 * Returns: (transfer none) (nullable): whose field
 */
TlAction *
tl_action_cell_get_action (TlActionCell *self)
{
  g_return_val_if_fail (TL_IS_ACTION_CELL (self), NULL);

  return self->action;
}

/**
 * tl_action_cell_show:
 * @action: an action
 *
 * Shows the field of an action as it is now. What is being edited stays, unless
 * it is another action's.
 */
void
tl_action_cell_show (TlActionCell *self,
                     TlAction     *action)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TL_IS_ACTION_CELL (self));
  g_return_if_fail (TL_IS_ACTION (action));

  if (self->editor != NULL && self->action == action)
    return;

  g_set_object (&self->action, action);
  tl_action_menu_mark (GTK_WIDGET (self), action);
  if (self->editor != NULL)
    {
      end (self, FALSE);
      return;
    }

  text = tl_action_column_dup_text (self->column, self->document, action);
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), text))
    gtk_label_set_label (GTK_LABEL (self->label), text);
}

/**
 * tl_action_cell_edit:
 *
 * Begins to edit.
 *
 * Returns: whether there is something to edit
 */
gboolean
tl_action_cell_edit (TlActionCell *self)
{
  TlActionField field;

  g_return_val_if_fail (TL_IS_ACTION_CELL (self), FALSE);

  if (self->editor != NULL || self->action == NULL || !get_field (self->column, &field))
    return FALSE;

  make_editor (self);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_grab_focus (self->editor);
  if (GTK_IS_DROP_DOWN (self->editor))
    gtk_widget_activate (self->editor);

  return TRUE;
}

/**
 * tl_action_cell_is_editing:
 *
 * Returns: whether there is an editor
 */
gboolean
tl_action_cell_is_editing (TlActionCell *self)
{
  g_return_val_if_fail (TL_IS_ACTION_CELL (self), FALSE);

  return self->editor != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is done with one row of the page's table or list: editing, its menu.
 */

#include "tl-actions-page-private.h"

#include "tl-action-cell.h"
#include "tl-action-dialog.h"
#include "tl-action-menu.h"
#include "tl-action-table.h"

static GtkWidget *
get_focus (TlActionsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
choose (TlActionsPage *self,
        const char    *key)
{
  guint position;

  if (tl_wanted_actions_find (self->wanted, key, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

/*
 * tl_actions_page_present_selected:
 *
 * Shows the chosen action in a dialog.
 */
void
tl_actions_page_present_selected (TlActionsPage *self)
{
  AdwDialog *dialog = tl_action_dialog_new (tl_page_get_document (TL_PAGE (self)), tl_actions_page_get_selected (self),
                                            GTK_WIDGET (self));

  g_set_weak_pointer (&self->dialog, dialog);
  /* An answer that the action comes from leads to another page. */
  g_signal_connect_object (self, "hidden", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* --- Editing --- */

/*
 * tl_actions_page_follow:
 *
 * Lets the keyboard stay with what was edited, which may stand elsewhere now.
 */
void
tl_actions_page_follow (TlActionsPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GtkColumnViewColumn) column = NULL;
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->followed < 0 || position == GTK_INVALID_LIST_POSITION || gtk_column_view_get_model (self->table) == NULL
      || tl_action_table_get_edited (self->table) != NULL)
    return;

  column = g_list_model_get_item (columns, (guint) self->followed);
  self->followed = -1;
  gtk_column_view_scroll_to (self->table, position, column, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
on_edited (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TlActionsPage *self = user_data;
  GtkWidget *focus = get_focus (self);
  GtkWidget *cell = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (g_variant_get_boolean (parameter) && cell != NULL && TL_IS_ACTION_CELL (cell))
    self->followed = tl_action_cell_get_column (TL_ACTION_CELL (cell));
  tl_actions_page_update_soon (self);
}

/* Where there is no table, the details are where things are edited. */
static void
on_edit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TlActionsPage *self = user_data;
  TlAction *selected = tl_actions_page_get_selected (self);
  TlActionCell *cell = NULL;

  if (selected == NULL)
    return;

  if (!tl_page_get_narrow (TL_PAGE (self)))
    cell = tl_action_table_find_cell_of (self->table, selected, self->edited);
  if (cell != NULL)
    tl_action_cell_edit (cell);
  else
    tl_actions_page_present_selected (self);
}

/* --- The menu --- */

/* The menu is about the row, and the commands are about the chosen action. */
static void
popup_menu (TlActionsPage *self,
            TlAction      *action,
            GtkWidget     *at,
            double         x,
            double         y)
{
  GtkWidget *picked = x >= 0 ? gtk_widget_pick (at, x, y, GTK_PICK_DEFAULT) : at;
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, TL_TYPE_ACTION_CELL) : NULL;

  if (cell == NULL && picked != NULL && TL_IS_ACTION_CELL (gtk_widget_get_first_child (picked)))
    cell = gtk_widget_get_first_child (picked);
  self->edited = cell != NULL ? tl_action_cell_get_column (TL_ACTION_CELL (cell)) : TL_ACTION_COLUMN_TITLE;

  choose (self, tl_action_get_key (action));
  tl_action_commands_set_action (self->commands, action);
  tl_action_menu_popup (self->plan_box, tl_page_get_document (TL_PAGE (self)), action, at, x, y);
}

/* Asked for by what reads the screen, which need not have the keyboard there. */
static void
on_menu (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TlActionsPage *self = user_data;
  GtkWidget *view = tl_page_get_narrow (TL_PAGE (self)) ? GTK_WIDGET (self->list) : GTK_WIDGET (self->table);
  GtkWidget *focus;
  guint position;

  if (!tl_wanted_actions_find (self->wanted, g_variant_get_string (parameter, NULL), &position))
    return;

  if (GTK_IS_COLUMN_VIEW (view))
    gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_SELECT, NULL);
  else
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
  focus = get_focus (self);
  popup_menu (self, tl_actions_page_get_selected (self),
              focus != NULL && gtk_widget_is_ancestor (focus, view) ? focus : view, -1, -1);
}

static void
on_pressed (TlActionsPage   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  TlAction *action = tl_action_menu_find (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT), view);

  if (action == NULL || tl_action_table_get_edited (self->table) != NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, action, view, x, y);
}

static void
on_long_pressed (TlActionsPage       *self,
                 double               x,
                 double               y,
                 GtkGestureLongPress *gesture)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  TlAction *action = tl_action_menu_find (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT), view);

  if (action == NULL || tl_action_table_get_edited (self->table) != NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, action, view, x, y);
}

/* --- Keys --- */

static gboolean
is_menu_key (guint           keyval,
             GdkModifierType state)
{
  return (keyval == GDK_KEY_Menu && state == 0) || (keyval == GDK_KEY_F10 && state == GDK_SHIFT_MASK);
}

static gboolean
is_edit_key (guint           keyval,
             GdkModifierType state)
{
  return (keyval == GDK_KEY_F2 || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && state == 0;
}

static gboolean
on_key (TlActionsPage         *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *keys)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkWidget *focus = get_focus (self);
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  TlAction *action = tl_action_menu_find (focus, view);
  TlActionCell *cell;

  if (action == NULL || tl_action_table_get_edited (self->table) != NULL)
    return GDK_EVENT_PROPAGATE;

  if (is_menu_key (keyval, modifiers))
    {
      popup_menu (self, action, focus, -1, -1);
      return GDK_EVENT_STOP;
    }

  cell = is_edit_key (keyval, modifiers) ? tl_action_table_find_cell (focus) : NULL;
  if (cell == NULL)
    return GDK_EVENT_PROPAGATE;

  choose (self, tl_action_get_key (action));
  tl_action_cell_edit (cell);
  return GDK_EVENT_STOP;
}

/* --- Making --- */

static void
add_controllers (TlActionsPage *self,
                 GtkWidget     *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (press));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, keys);
}

/*
 * tl_actions_page_add_rows:
 *
 * Makes rows take clicks and keys, and adds the actions "actions.edited", "edit"
 * and "menu".
 */
void
tl_actions_page_add_rows (TlActionsPage *self)
{
  const GActionEntry entries[] = {
    { .name = "edited", .activate = on_edited, .parameter_type = "b" },
    { .name = "edit", .activate = on_edit },
    { .name = "menu", .activate = on_menu, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  self->edited = TL_ACTION_COLUMN_TITLE;
  self->followed = -1;
  add_controllers (self, GTK_WIDGET (self->table));
  add_controllers (self, GTK_WIDGET (self->list));
}

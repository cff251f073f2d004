/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a person is typing while the window does something else: it is stored or
 * taken back as a whole, and goes on where it was.
 */

#include "config.h"

#include "tl-window-private.h"

#include "tl-bind-row.h"

static GtkWidget *
find_row (TlWindow *self)
{
  return tl_bound_row_find (gtk_window_get_focus (GTK_WINDOW (self)));
}

/*
 * tl_window_is_typing:
 *
 * Returns: whether the row with the focus holds what is not stored yet
 */
gboolean
tl_window_is_typing (TlWindow *self)
{
  GtkWidget *row = find_row (self);

  return row != NULL && tl_bound_row_get_typed (row) != TL_TYPED_NOTHING;
}

/*
 * tl_window_finish_typing:
 *
 * Stores what some rows store only when they are left. Focus, cursor and
 * selection stay as they are.
 */
void
tl_window_finish_typing (TlWindow *self)
{
  GtkWidget *row = find_row (self);

  if (row != NULL)
    tl_bound_row_finish (row);
  else if (gtk_window_get_focus (GTK_WINDOW (self)) != NULL)
    gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (self)), "editing.finish", NULL);
}

/*
 * tl_window_drop_typing:
 *
 * Takes back what is typed and not stored yet.
 *
 * Returns: whether there was anything
 */
gboolean
tl_window_drop_typing (TlWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_activate_action (focus, "editing.drop", NULL))
    return TRUE;
  if (!tl_window_is_typing (self))
    return FALSE;

  tl_bound_row_drop (find_row (self));

  return TRUE;
}

/* A text that is left keeps its cursor only as long as it is away: coming back
 * selects all of it.
 */
static void
on_focus (TlWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = find_row (self);

  g_signal_group_set_target (self->typing, GTK_IS_EDITABLE (row) ? row : NULL);
  tl_window_update_actions (self);

  if (self->text != NULL && focus != self->text)
    g_object_get (self->text, "cursor-position", &self->cursor, "selection-bound", &self->bound, NULL);
  if (GTK_IS_TEXT (focus))
    g_set_weak_pointer (&self->text, focus);
}

/* A dialog gives the focus back to where it was. */
static void
on_dialog (TlWindow *self)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL && self->text != NULL &&
      gtk_window_get_focus (GTK_WINDOW (self)) == self->text)
    gtk_editable_select_region (GTK_EDITABLE (self->text), self->bound, self->cursor);
}

/*
 * tl_window_watch_typing:
 *
 * Keeps the cursor of a text over dialogs, and the actions those that suit what
 * is typed.
 */
void
tl_window_watch_typing (TlWindow *self)
{
  self->typing = g_signal_group_new (GTK_TYPE_EDITABLE);
  g_signal_group_connect_swapped (self->typing, "changed", G_CALLBACK (tl_window_update_actions), self);

  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (on_dialog), NULL);
}

/*
 * tl_window_forget_typing:
 *
 * Undoes tl_window_watch_typing(), when the window is disposed.
 */
void
tl_window_forget_typing (TlWindow *self)
{
  g_clear_weak_pointer (&self->text);
  g_clear_object (&self->typing);
  g_signal_handlers_disconnect_by_func (self, on_focus, NULL);
  g_signal_handlers_disconnect_by_func (self, on_dialog, NULL);
}

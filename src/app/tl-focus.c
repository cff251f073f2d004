/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-focus.h"

/**
 * tl_focus_take:
 * @place: a widget
 *
 * Takes the focus from @place and what is below it, so that nothing gets it
 * that was not meant, and nothing is scrolled there.
 *
 * Returns: (transfer full) (nullable): what had the focus, if that is in @place
 */
GtkWidget *
tl_focus_take (GtkWidget *place)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (place), NULL);

  root = gtk_widget_get_root (place);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || (focus != place && !gtk_widget_is_ancestor (focus, place)))
    return NULL;

  g_object_ref (focus);
  gtk_root_set_focus (root, NULL);

  return focus;
}

/**
 * tl_focus_give:
 * @focus: (nullable): what tl_focus_take() took it from
 *
 * Gives it back, if the widget is still there. Of a text, cursor and selection
 * are as they were.
 */
void
tl_focus_give (GtkWidget *focus)
{
  if (focus == NULL || gtk_widget_get_root (focus) == NULL)
    return;

  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
}

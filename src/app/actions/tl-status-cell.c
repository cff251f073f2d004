/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-status-cell.h"

#include <glib/gi18n.h>

#include "tl-action-commands.h"
#include "tl-action-menu.h"

static GtkWidget *
new_image (GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_IMAGE, "accessible-role", role, NULL);
}

/**
 * tl_status_cell_new:
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
tl_status_cell_new (void)
{
  GtkWidget *box = g_object_new (TL_TYPE_ACTION_BOX, "spacing", 6, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), new_image (GTK_ACCESSIBLE_ROLE_PRESENTATION));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_image (GTK_ACCESSIBLE_ROLE_IMG));
  gtk_box_append (GTK_BOX (box), new_image (GTK_ACCESSIBLE_ROLE_IMG));

  return box;
}

static void
show_icon (GtkWidget     *icon,
           TlActionState  state)
{
  static const char * const overdue[] = { "warning", NULL };
  static const char * const done[] = { "success", NULL };
  static const char * const other[] = { "dimmed", NULL };

  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (icon)), tl_action_state_get_icon_name (state)) == 0)
    return;

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), tl_action_state_get_icon_name (state));
  gtk_widget_set_css_classes (icon, (const char **) (state == TL_ACTION_STATE_OVERDUE ? overdue
                                                     : state == TL_ACTION_STATE_DONE  ? done
                                                                                      : other));
}

/**
 * tl_status_cell_get_mark:
 * @document: the document of the plan
 * @action: an action
 *
 * Returns: (transfer none) (nullable): how a person's changes of it stand, or
 *   %NULL if there are none to tell of
 */
const char *
tl_status_cell_get_mark (TlDocument         *document,
                         const TlPlanAction *action)
{
  if (action->in_question != 0)
    return _("A change of yours needs a decision");

  return tl_action_is_changed (document, action) ? _("Changed by you") : NULL;
}

/**
 * tl_status_cell_get_hold:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): that it is kept in place, or %NULL if it is
 *   not
 */
const char *
tl_status_cell_get_hold (const TlPlanAction *action)
{
  /* Translators: of an action whose date and time stay, whatever is planned later. */
  return tl_action_is_kept_in_place (action) ? _("Kept in place") : NULL;
}

static void
show_mark (GtkWidget  *mark,
           const char *icon_name,
           const char *said)
{
  gtk_widget_set_visible (mark, said != NULL);
  if (said == NULL)
    return;

  gtk_image_set_from_icon_name (GTK_IMAGE (mark), icon_name);
  gtk_widget_set_tooltip_text (mark, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/**
 * tl_status_cell_show:
 * @cell: what tl_status_cell_new() made
 * @document: the document of the plan
 * @action: an action
 *
 * Shows the status of an action, whether it is kept in place, and how a person's
 * changes of it stand.
 */
void
tl_status_cell_show (GtkWidget  *cell,
                     TlDocument *document,
                     TlAction   *action)
{
  const TlPlanAction *data = tl_action_get_data (action);
  TlActionState state = tl_action_state_of (document, data);
  GtkWidget *icon = gtk_widget_get_first_child (cell);
  GtkWidget *mark = gtk_widget_get_last_child (cell);

  tl_action_menu_mark (cell, action);
  show_icon (icon, state);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (icon)), tl_action_state_get_label (state));
  show_mark (gtk_widget_get_prev_sibling (mark), "view-pin-symbolic", tl_status_cell_get_hold (data));
  show_mark (mark, data->in_question != 0 ? "dialog-question-symbolic" : "document-edit-symbolic",
             tl_status_cell_get_mark (document, data));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-dialog.h"

#include <glib/gi18n.h>

#include "document/tl-action-list.h"
#include "tl-action-commands.h"
#include "tl-action-details.h"

struct _TlActionDialog
{
  AdwDialog parent_instance;

  TlDocument *document;
  TlAction *action;
  TlActionCommands *commands;
  TlActionDetails *details;
};

G_DEFINE_FINAL_TYPE (TlActionDialog, tl_action_dialog, ADW_TYPE_DIALOG)

static void
tl_action_dialog_dispose (GObject *object)
{
  g_clear_object (&TL_ACTION_DIALOG (object)->commands);

  G_OBJECT_CLASS (tl_action_dialog_parent_class)->dispose (object);
}

static void
tl_action_dialog_finalize (GObject *object)
{
  TlActionDialog *self = TL_ACTION_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (tl_action_dialog_parent_class)->finalize (object);
}

static void
tl_action_dialog_class_init (TlActionDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_action_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_action_dialog_finalize;
}

static void
tl_action_dialog_init (TlActionDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->details = g_object_new (TL_TYPE_ACTION_DETAILS, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), GTK_WIDGET (self->details));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), toasts);

  adw_dialog_set_title (ADW_DIALOG (self), _("Action"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 600);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * tl_action_dialog_new:
 * @document: the document of the plan
 * @action: one of its actions
 * @place: a widget below the dialog
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tl_action_dialog_new (TlDocument *document,
                      TlAction   *action,
                      GtkWidget  *place)
{
  TlActionDialog *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (TL_IS_ACTION (action), NULL);

  self = g_object_new (TL_TYPE_ACTION_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->action = g_object_ref (action);
  self->commands = tl_action_commands_new (GTK_WIDGET (self->details), document, place);
  tl_action_dialog_update (self);

  return ADW_DIALOG (self);
}

/**
 * tl_action_dialog_update:
 *
 * Shows the action as it is now.
 */
void
tl_action_dialog_update (TlActionDialog *self)
{
  g_return_if_fail (TL_IS_ACTION_DIALOG (self));

  if (tl_action_list_find (tl_document_get_actions (self->document), tl_action_get_key (self->action), NULL) == NULL)
    {
      tl_action_commands_set_action (self->commands, NULL);
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  tl_action_commands_set_action (self->commands, self->action);
  tl_action_details_show (self->details, self->document, self->action);
}

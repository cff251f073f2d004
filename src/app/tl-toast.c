/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-toast.h"

#include <glib/gi18n.h>

static AdwToast *
new_toast (const char *told)
{
  AdwToast *toast = adw_toast_new (told);

  /* People's words are no markup. */
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

static void
show (GtkWidget *widget,
      AdwToast  *toast)
{
  g_autoptr (AdwToast) owned = toast;
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&owned));
}

/**
 * tl_toast_show:
 * @widget: a widget below the overlay
 * @told: a short sentence, without markup
 *
 * Tells something in passing.
 */
void
tl_toast_show (GtkWidget  *widget,
               const char *told)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, new_toast (told));
}

/**
 * tl_toast_show_undo:
 * @widget: a widget below the overlay
 * @document: the document that was just changed
 * @told: what was done, a short sentence without markup
 *
 * Tells what was done and offers to undo it, until something else is done.
 */
void
tl_toast_show_undo (GtkWidget  *widget,
                    TlDocument *document,
                    const char *told)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TL_IS_DOCUMENT (document));

  toast = new_toast (told);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (tl_document_get_envelope (document), "changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  show (widget, toast);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-toast.h"

#include <glib/gi18n.h>

#include "changes/tl-change-entry.h"
#include "changes/tl-changes-dialog.h"

static AdwToast *
new_toast (const char *told)
{
  AdwToast *toast = adw_toast_new (told);

  /* People's words are no markup. */
  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

/**
 * tl_toast_add:
 * @widget: a widget below the overlay
 * @toast: (transfer full): a toast
 *
 * Shows a toast.
 */
void
tl_toast_add (GtkWidget *widget,
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

  tl_toast_add (widget, new_toast (told));
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
  tl_toast_add (widget, toast);
}

/* What the toast's button shows. */
typedef struct
{
  TlDocument *document;
  TlPlanDiff *diff;
  GtkWidget *widget; /* over which it is shown; weak */
} Changes;

static void
free_changes (Changes *changes)
{
  g_object_unref (changes->document);
  tl_plan_diff_unref (changes->diff);
  g_clear_weak_pointer (&changes->widget);
  g_free (changes);
}

static void
on_show_changes (AdwToast *toast,
                 Changes  *changes)
{
  if (changes->widget != NULL)
    adw_dialog_present (tl_changes_dialog_new (changes->document, changes->diff), changes->widget);
}

/**
 * tl_toast_show_changes:
 * @widget: a widget below the overlay
 * @document: the document whose plan has changed
 * @diff: what became of the plan; not empty
 * @shown: (inout): a weak pointer to the toast that told of the change before,
 *   or to %NULL; then to this one
 *
 * Tells in one line what became of the plan, and offers to show all of it, in
 * the place of what was told before.
 */
void
tl_toast_show_changes (GtkWidget  *widget,
                       TlDocument *document,
                       TlPlanDiff *diff,
                       AdwToast  **shown)
{
  g_autofree char *told = NULL;
  Changes *changes;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TL_IS_DOCUMENT (document));
  g_return_if_fail (diff != NULL);
  g_return_if_fail (shown != NULL);

  changes = g_new0 (Changes, 1);
  changes->document = g_object_ref (document);
  changes->diff = tl_plan_diff_ref (diff);
  g_set_weak_pointer (&changes->widget, widget);

  told = tl_change_entries_sum_up (document, diff);
  toast = new_toast (told);
  adw_toast_set_button_label (toast, _("_Show"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_show_changes), changes,
                         (GClosureNotify) (GCallback) free_changes, G_CONNECT_DEFAULT);

  if (*shown != NULL)
    adw_toast_dismiss (*shown);
  g_set_weak_pointer (shown, toast);
  tl_toast_add (widget, toast);
}

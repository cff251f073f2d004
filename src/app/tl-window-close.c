/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The end of a window: whatever would be lost by it is asked about, whoever
 * wants it closed.
 */

#include "config.h"

#include "tl-window-private.h"

#include <glib/gi18n.h>

#include "form/tl-form.h"
#include "tl-bind-row.h"

static void
on_close_answered (TlWindow   *self,
                   const char *response)
{
  if (g_str_equal (response, "discard"))
    {
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      self->closing = TRUE;
      tl_window_save (self);
    }
}

/*
 * tl_window_ask_before_close:
 *
 * Asks what to do with the changes that are not saved, and closes the window
 * if nothing is lost by it or the person wants that.
 */
void
tl_window_ask_before_close (TlWindow *self)
{
  g_autofree char *title = tl_document_dup_title (self->document);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save changes?"), NULL));

  adw_alert_dialog_format_body (dialog,
                                /* Translators: %s is the title of a document. */
                                _("“%s” has changes that are not saved. If you discard them, they are gone for good."),
                                title);
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "discard", _("_Discard"),
                                  "save", _("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* What is typed and is no value. */

/* Whatever hides the row. */
static void
show_row (TlWindow  *self,
          GtkWidget *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (row, TL_TYPE_PAGE);

  if (page != NULL)
    tl_workspace_show_page (self->workspace, adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page)));

  for (GtkWidget *above = row; above != NULL; above = gtk_widget_get_parent (above))
    {
      if (ADW_IS_EXPANDER_ROW (above))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (above), TRUE);
    }

  tl_form_show_row (row);
}

/* By now the window has the focus back. */
static void
on_wrong_answered (TlWindow   *self,
                   const char *response)
{
  GtkWidget *row = tl_bound_row_find_wrong (GTK_WIDGET (self));
  GtkWidget *last = NULL;

  if (!g_str_equal (response, "discard"))
    {
      if (row != NULL)
        show_row (self, row);
      return;
    }

  while (row != NULL && row != last)
    {
      tl_bound_row_drop (row);
      last = row;
      row = tl_bound_row_find_wrong (GTK_WIDGET (self));
    }
  gtk_window_close (GTK_WINDOW (self));
}

/*
 * tl_window_ask_about_wrong:
 * @row: a row that holds what is no value
 *
 * Asks whether what cannot be stored is to be corrected, or discarded on the
 * way to closing the window.
 */
void
tl_window_ask_about_wrong (TlWindow  *self,
                           GtkWidget *row)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard what you typed?"), NULL));

  adw_alert_dialog_format_body (dialog,
                                /* Translators: what was typed in a field, and in a line of its own what is expected
                                 * there, as in “First day: a day such as 31/03/2027”. */
                                _("“%s” cannot be stored.\n%s"),
                                gtk_editable_get_text (GTK_EDITABLE (row)),
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  adw_alert_dialog_add_responses (dialog, "correct", _("_Correct it"), "discard", _("_Discard it"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "correct");
  adw_alert_dialog_set_close_response (dialog, "correct");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_wrong_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/*
 * tl_window_update_inhibitor:
 *
 * Has the session ask before it ends while there are changes that are not saved.
 */
void
tl_window_update_inhibitor (TlWindow *self)
{
  gboolean wanted = self->document != NULL && tl_document_get_modified (self->document);

  if (wanted && self->inhibitor == 0)
    {
      g_set_object (&self->inhibited, gtk_window_get_application (GTK_WINDOW (self)));
      self->inhibitor = gtk_application_inhibit (self->inhibited, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                                 _("A strategy has changes that are not saved"));
    }
  else if (!wanted)
    {
      tl_window_end_inhibitor (self);
    }
}

/*
 * tl_window_end_inhibitor:
 *
 * Lets the session end.
 */
void
tl_window_end_inhibitor (TlWindow *self)
{
  if (self->inhibitor != 0)
    gtk_application_uninhibit (self->inhibited, self->inhibitor);

  self->inhibitor = 0;
  g_clear_object (&self->inhibited);
}

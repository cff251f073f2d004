/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-about.h"

#include <glib/gi18n.h>

/**
 * tl_about_present:
 * @parent: a widget of the window over which to show it
 *
 * Shows what the program is, its version and its licence.
 */
void
tl_about_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));

  g_object_set (dialog,
                "application-name", _("Throughline"),
                "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION,
                "comments", _("Turns a social media strategy into a week-by-week plan of who does what, where and when, and keeps the two tied together."),
                "developer-name", _("The Throughline contributors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your names, one a line. */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_dialog_present (dialog, parent);
}

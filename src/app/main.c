/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "tl-application.h"

int
main (int   argc,
      char *argv[])
{
  /* Translations that are not installed yet. */
  const char *folder = g_getenv ("THROUGHLINE_LOCALEDIR");
  /* See TlApplication. */
  const char *day = g_getenv ("THROUGHLINE_TODAY");
  TlDay today;
  g_autoptr (TlApplication) application = NULL;

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Throughline"));

  application = tl_application_new ();
  if (day != NULL && tl_day_parse (day, &today))
    tl_application_set_today (application, today);

  return g_application_run (G_APPLICATION (application), argc, argv);
}

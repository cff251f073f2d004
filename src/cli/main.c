/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli/tl-command.h"
#include "cli/tl-output.h"

static const TlCommand * const commands[] = {
  &tl_command_new,
  &tl_command_check,
  &tl_command_plan,
  &tl_command_diff,
  &tl_command_export,
  &tl_command_import,
};

/* Asked before the options are parsed, because their messages need to know. */
static gboolean
wants_json (char **arguments)
{
  for (guint i = 0; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      if (g_str_equal (arguments[i], "--json"))
        return TRUE;
    }

  return FALSE;
}

/* What programs read is the same everywhere: then only the encoding is the
 * locale's. */
static void
set_locale (gboolean english)
{
  /* Translations that are not installed yet. */
  const char *folder = g_getenv ("THROUGHLINE_LOCALEDIR");

  if (english)
    setlocale (LC_CTYPE, "");
  else
    setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static TlExit
show_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  throughline-cli %s\n\n%s\n\n%s\n",
                          _("Usage:"),
                          /* Translators: a command and what comes after it, in the help. */
                          _("COMMAND [OPTION…] FILE…"),
                          _("Turn strategy into a plan"),
                          _("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-12s %s\n", commands[i]->name, _(commands[i]->summary));

  g_string_append_printf (help, "\n%s\n  %-12s %s\n  %-12s %s\n\n%s\n",
                          _("Options:"),
                          "-h, --help", _("Show this help, or after a command, that of the command"),
                          "--version", _("Show the version"),
                          _("The exit status is 0; 1 if something could not be done or a finding is an error; "
                            "2 if the command is not understood."));

  return tl_output_write (help->str, TL_EXIT_DONE);
}

static TlExit
show_version (const char * const *arguments)
{
  if (arguments[0] != NULL)
    return tl_command_refuse_extra (NULL, arguments[0]);

  return tl_output_write ("throughline-cli " PACKAGE_VERSION "\n", TL_EXIT_DONE);
}

static TlExit
start (const char * const *arguments)
{
  g_autofree char *name = NULL;

  if (arguments[0] == NULL)
    return tl_output_misused (NULL, _("A command is missing"));

  if (g_str_equal (arguments[0], "--help") || g_str_equal (arguments[0], "-h"))
    return show_help ();

  if (g_str_equal (arguments[0], "--version"))
    return show_version (arguments + 1);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (arguments[0], commands[i]->name))
        return tl_command_start (commands[i], arguments + 1);
    }

  name = g_filename_display_name (arguments[0]);

  return tl_output_misused (NULL, _("There is no command “%s”"), name);
}

int
main (int    argc,
      char **argv)
{
  tl_output_secure ();
  set_locale (wants_json (argv));
  g_set_prgname ("throughline-cli");

  /* Files are local; nothing needs a session or its bus. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);

  return start ((const char * const *) argv + MIN (argc, 1));
}

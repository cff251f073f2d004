/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What all commands have in common.
 */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"

static GOptionContext *
make_context (const TlCommand     *command,
              gboolean            *help,
              char              ***arguments)
{
  const GOptionEntry common[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionContext *context = g_option_context_new (_(command->arguments));

  /* The built-in help leaves the program without looking whether it was heard. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (command->describe != NULL)
    {
      g_autofree char *description = command->describe ();

      g_option_context_set_description (context, description);
    }

  return context;
}

static TlExit
show_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, FALSE, NULL);

  return tl_output_write (help, TL_EXIT_DONE);
}

/**
 * tl_command_refuse_extra:
 * @command: (nullable): the name of a command, or %NULL: of none
 * @argument: the first that it does not take
 *
 * Says that there is an argument too many.
 *
 * Returns: %TL_EXIT_USAGE
 */
TlExit
tl_command_refuse_extra (const char *command,
                         const char *argument)
{
  g_autofree char *name = g_filename_display_name (argument);

  return tl_output_misused (command, _("“%s” is one argument too many"), name);
}

/**
 * tl_command_start:
 * @command: a command
 * @arguments: (array zero-terminated=1): the program's arguments after the
 *   command's name
 *
 * Parses the options and arguments of a command and runs it.
 *
 * Returns: the exit status
 */
TlExit
tl_command_start (const TlCommand    *command,
                  const char * const *arguments)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("throughline-cli %s", command->name);
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean help = FALSE;
  guint n_rest;

  g_strv_builder_add (builder, name);
  g_strv_builder_addv (builder, (const char **) arguments);
  words = g_strv_builder_end (builder);

  g_set_prgname (name);
  context = make_context (command, &help, &rest);

  if (!g_option_context_parse_strv (context, &words, &error))
    return tl_output_misused (command->name, "%s", error->message);

  if (help)
    return show_help (context);

  n_rest = rest != NULL ? g_strv_length (rest) : 0;
  if (n_rest < command->n_arguments)
    /* Translators: then the names of the arguments of a command, as in “FILE”. */
    return tl_output_misused (command->name, _("Something is missing; needed: %s"), _(command->arguments));

  if (n_rest > command->n_arguments)
    return tl_command_refuse_extra (command->name, rest[command->n_arguments]);

  return command->run ((const char * const *) rest);
}

/**
 * tl_command_load:
 * @path: of a document
 *
 * Opens a document, or says why it cannot.
 *
 * Returns: (transfer full) (nullable): the document
 */
TlDocument *
tl_command_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TlDocument *document = tl_document_load (file, &error);

  if (document == NULL)
    {
      g_autofree char *name = g_filename_display_name (path);

      tl_output_complain ("%s: %s", name, error->message);
    }

  return document;
}

/**
 * tl_command_report:
 * @path: of a document
 * @findings: (element-type TlFinding): what was found in it
 *
 * Says what errors there are.
 *
 * Returns: %TL_EXIT_FAILED if there are any, %TL_EXIT_DONE otherwise
 */
TlExit
tl_command_report (const char *path,
                   GPtrArray  *findings)
{
  g_autofree char *name = g_filename_display_name (path);
  TlExit status = TL_EXIT_DONE;

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = NULL;

      if (finding->severity != TL_SEVERITY_ERROR)
        continue;

      message = tl_wording_finding (finding);
      tl_output_complain ("%s: %s", name, message);
      status = TL_EXIT_FAILED;
    }

  return status;
}

/**
 * tl_command_read_today:
 * @command: a command
 * @text: (nullable): what its option --today says
 * @today: (out): the day; by the local clock where @text does not say
 *
 * Finds the day from which a document is looked at, or says why it cannot.
 *
 * Returns: whether there is one
 */
gboolean
tl_command_read_today (const TlCommand *command,
                       const char      *text,
                       TlDay           *today)
{
  g_autoptr (GDateTime) now = NULL;

  if (text != NULL && !tl_day_parse (text, today))
    {
      tl_output_misused (command->name, _("--today: “%s” is not a date like 2027-03-01"), text);
      return FALSE;
    }
  if (text != NULL)
    return TRUE;
  now = g_date_time_new_now_local ();
  *today = tl_day_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"

static char *example;

static const GOptionEntry options[] = {
  { "example", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &example,
    N_("Begin with an example"),
    /* Translators: stands for the name of an example, in the help. */
    N_("NAME") },
  G_OPTION_ENTRY_NULL
};

static char *
describe (void)
{
  g_autofree char *names = g_strjoinv (", ", (char **) tl_document_get_examples ());

  /* Translators: then their names. */
  return g_strdup_printf (_("Examples: %s"), names);
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (GFile) file = g_file_new_for_path (arguments[0]);
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (example != NULL)
    document = tl_document_new_example (example, &error);
  else
    document = tl_document_new ();

  if (document == NULL)
    return tl_output_misused (tl_command_new.name, "%s", error->message);

  if (tl_document_save_new (document, file, &error))
    return TL_EXIT_DONE;

  name = g_filename_display_name (arguments[0]);
  tl_output_complain ("%s: %s", name, error->message);

  return TL_EXIT_FAILED;
}

const TlCommand tl_command_new = {
  .name = "new",
  /* Translators: stands for the name of a file, in the help. */
  .arguments = N_("FILE"),
  .summary = N_("Make a document, empty or from an example; an existing file is left alone"),
  .n_arguments = 1,
  .options = options,
  .describe = describe,
  .run = run,
};

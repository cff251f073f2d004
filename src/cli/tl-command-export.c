/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"
#include "export/tl-exporter.h"

static const GOptionEntry options[] = {
  G_OPTION_ENTRY_NULL
};

static char *
list_extensions (void)
{
  g_autoptr (GString) extensions = g_string_new (NULL);
  const TlExporter *exporter;

  for (guint i = 0; (exporter = tl_exporter_get (i)) != NULL; i++)
    g_string_append_printf (extensions, "%s.%s", i > 0 ? ", " : "", exporter->extension);

  return g_string_free_and_steal (g_steal_pointer (&extensions));
}

static char *
describe (void)
{
  g_autofree char *extensions = list_extensions ();

  /* Translators: then the endings of file names, as in “.xlsx”. */
  return g_strdup_printf (_("The name of OUT says what is written: %s"), extensions);
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (GFile) file = g_file_new_for_path (arguments[0]);
  g_autoptr (GFile) out = g_file_new_for_path (arguments[1]);
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (arguments[1]);
  const TlExporter *exporter = tl_exporter_find (arguments[1]);
  TlExportInput input;

  if (exporter == NULL)
    {
      g_autofree char *extensions = list_extensions ();

      return tl_output_misused (tl_command_export.name,
                                /* Translators: a file, then the endings that it could have. */
                                _("%s: It cannot be told from the name what to write; it can end in %s"),
                                name, extensions);
    }

  if (g_file_equal (file, out))
    return tl_output_misused (tl_command_export.name, _("%s: The document cannot be exported onto itself"), name);

  document = tl_command_load (arguments[0]);
  if (document == NULL)
    return TL_EXIT_FAILED;

  tl_export_input_init (&input, document);

  if (!tl_exporter_write (exporter, &input, out, NULL, &error))
    {
      tl_output_complain ("%s: %s", name, error->message);
      return TL_EXIT_FAILED;
    }

  return tl_command_report (arguments[0], input.findings);
}

const TlCommand tl_command_export = {
  .name = "export",
  /* Translators: stands for the names of two files, in the help. */
  .arguments = N_("FILE OUT"),
  .summary = N_("Write strategy and plan to a workbook"),
  .n_arguments = 2,
  .options = options,
  .describe = describe,
  .run = run,
};

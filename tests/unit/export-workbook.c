/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports documents for test-workbook.py: each argument but the last is a
 * document; its workbook has the same name in the last one, a folder. The first
 * argument can be --today=DATE. */

#include <locale.h>
#include <string.h>

#include "document/tl-document.h"
#include "export/workbook/tl-workbook.h"

static gboolean
export (const char  *path,
        const char  *folder,
        TlDay        today,
        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDocument) document = tl_document_load (file, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *out = NULL;
  g_autoptr (GFile) out_file = NULL;
  TlExportInput input;

  if (document == NULL)
    return FALSE;

  g_assert_true (g_str_has_suffix (name, ".throughline"));
  name[strlen (name) - strlen (".throughline")] = '\0';
  out = g_strdup_printf ("%s/%s.xlsx", folder, name);

  if (today != TL_DAY_NONE)
    tl_document_set_today (document, today);
  out_file = g_file_new_for_path (out);
  tl_export_input_init (&input, document);
  return tl_exporter_write (&tl_workbook_exporter, &input, out_file, NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  TlDay today = TL_DAY_NONE;
  int first = 1;

  setlocale (LC_ALL, "");

  if (argc > 1 && g_str_has_prefix (argv[1], "--today="))
    g_assert_true (tl_day_parse (argv[first++] + strlen ("--today="), &today));

  for (int i = first; i < argc - 1; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!export (argv[i], argv[argc - 1], today, &error))
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return 1;
        }
    }

  return 0;
}

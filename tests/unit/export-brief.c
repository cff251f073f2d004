/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exports documents for test-brief.py: each argument but the last is a document;
 * its brief has the same name in the last one, a folder. With THROUGHLINE_TODAY it
 * is looked at from that day. */

#include <locale.h>

#include "document/tl-document.h"
#include "export/brief/tl-brief-pdf.h"

static gboolean
export (const char  *path,
        const char  *folder,
        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDocument) document = tl_document_load (file, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *out = NULL;
  g_autoptr (GFile) out_file = NULL;
  const char *today_text = g_getenv ("THROUGHLINE_TODAY");
  TlExportInput input;
  TlDay today;

  if (document == NULL)
    return FALSE;

  if (today_text != NULL)
    {
      g_assert_true (tl_day_parse (today_text, &today));
      tl_document_set_today (document, today);
    }

  g_assert_true (g_str_has_suffix (name, ".throughline"));
  name[strlen (name) - strlen (".throughline")] = '\0';
  out = g_strdup_printf ("%s/%s.pdf", folder, name);

  out_file = g_file_new_for_path (out);
  tl_export_input_init (&input, document);
  return tl_exporter_write (&tl_brief_exporter, &input, out_file, NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");

  for (int i = 1; i < argc - 1; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!export (argv[i], argv[argc - 1], &error))
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return 1;
        }
    }

  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-export-memory.h"

#include "app/tl-file-choice.h"

/**
 * tl_export_memory_recall:
 * @choice: (out caller-allocates): what was chosen last, or what is chosen at first;
 *   it may be a person who is not there any more
 */
void
tl_export_memory_recall (TlExportChoice *choice)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *format = g_settings_get_string (settings, "export-format");

  *choice = (TlExportChoice) {
    .exporter = tl_exporter_find_named (format),
    .person = g_settings_get_string (settings, "export-person"),
    .alarm = g_settings_get_int (settings, "export-reminder"),
  };
  if (choice->exporter == NULL)
    choice->exporter = tl_exporter_get (0);
}

/**
 * tl_export_memory_keep:
 * @choice: what was chosen
 * @folder: (nullable): where it went
 *
 * Keeps what was chosen for the next time; of what the format has no use for, the
 * choice before it.
 */
void
tl_export_memory_keep (const TlExportChoice *choice,
                       GFile                *folder)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_string (settings, "export-format", choice->exporter->name);
  if (choice->exporter->has_person)
    g_settings_set_string (settings, "export-person", choice->person != NULL ? choice->person : "");
  if (choice->exporter->has_alarm)
    g_settings_set_int (settings, "export-reminder", choice->alarm);
  if (folder != NULL && !tl_file_choice_is_handed_over (folder))
    {
      g_autofree char *uri = g_file_get_uri (folder);

      g_settings_set_string (settings, "export-folder", uri);
    }
}

/**
 * tl_export_memory_dup_folder:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): the folder to which something was exported last,
 *   or else that of the document
 */
GFile *
tl_export_memory_dup_folder (TlDocument *document)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *uri = g_settings_get_string (settings, "export-folder");
  GFile *file;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  file = tl_document_get_file (document);
  if (*uri != '\0')
    return g_file_new_for_uri (uri);

  return file != NULL ? g_file_get_parent (file) : NULL;
}

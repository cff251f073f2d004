/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-choice.h"

#include <glib/gi18n.h>

#include "app/tl-file-choice.h"
#include "export/brief/tl-brief-pdf.h"
#include "export/tl-icalendar.h"
#include "export/posts/tl-scheduler.h"
#include "export/workbook/tl-workbook.h"
#include "strategy/tl-member.h"

static const struct
{
  const TlExporter *exporter;
  const char *purpose;
} formats[] = {
  { &tl_workbook_exporter, N_("For the manager, to read and to keep track in") },
  { &tl_brief_exporter, N_("For whoever decides: two to four pages to read or print") },
  { &tl_icalendar_exporter, N_("For calendars on computers and phones") },
  { &tl_buffer_exporter, N_("To schedule the posts in Buffer") },
  { &tl_metricool_exporter, N_("To schedule the posts in Metricool") },
  { &tl_posts_exporter, N_("For spreadsheets and other programs") },
};

void
tl_export_choice_copy (const TlExportChoice *self,
                       TlExportChoice       *copy)
{
  *copy = (TlExportChoice) { self->exporter, g_strdup (self->person), self->alarm };
}

void
tl_export_choice_clear (TlExportChoice *self)
{
  g_clear_pointer (&self->person, g_free);
}

/**
 * tl_export_choice_open:
 * @self: a choice
 * @document: a copy of a document
 * @input: (out caller-allocates): what was chosen of it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * What tl_export_copy_open() does, as chosen.
 *
 * Returns: whether the thread has @document, until tl_export_copy_close()
 */
gboolean
tl_export_choice_open (const TlExportChoice *self,
                       TlExportCopy         *document,
                       TlExportInput        *input,
                       GCancellable         *cancellable,
                       GError              **error)
{
  if (!tl_export_copy_open (document, input, cancellable, error))
    return FALSE;

  input->person = self->person;
  input->alarm = self->alarm;

  return TRUE;
}

/**
 * tl_export_choice_dup_name:
 * @self: a choice
 * @document: the document that it is about
 *
 * Returns: (transfer full): a name for the file: whose strategy, what it is, and for
 *   whom, with its extension
 */
char *
tl_export_choice_dup_name (const TlExportChoice *self,
                           TlDocument           *document)
{
  TlMember *member = self->person != NULL ? tl_record_list_find (tl_record_get_list (tl_document_get_strategy (document),
                                                                                     TL_STRATEGY_TEAM),
                                                                 self->person, NULL)
                                          : NULL;
  g_autofree char *title = tl_document_dup_title (document);
  g_autofree char *name = member == NULL
                              /* Translators: the name of a file: a business, and what it is. */
                              ? g_strdup_printf (C_("file name", "%s - %s"), title, self->exporter->label ())
                              /* Translators: the name of a file: a business, what it is, and for whom. */
                              : g_strdup_printf (C_("file name", "%s - %s - %s"), title, self->exporter->label (),
                                                 tl_record_get_text (member, TL_MEMBER_NAME));

  return tl_file_choice_dup_name (name, self->exporter->extension);
}

/**
 * tl_export_format_get_purpose:
 *
 * Returns: what the format is for, in the reader's language
 */
const char *
tl_export_format_get_purpose (const TlExporter *exporter)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].exporter == exporter)
        return _(formats[i].purpose);
    }

  return "";
}

/**
 * tl_export_alarm_dup_name:
 * @minutes: before an action, or -1
 *
 * Returns: (transfer full): what a reminder is called
 */
char *
tl_export_alarm_dup_name (int minutes)
{
  if (minutes < 0)
    /* Translators: of reminders. */
    return g_strdup (C_("reminder", "None"));
  if (minutes == 0)
    /* Translators: of a reminder: at the time of what it reminds of. */
    return g_strdup (C_("reminder", "When it begins"));
  if (minutes % (24 * 60) == 0)
    return g_strdup_printf (ngettext ("%d day before", "%d days before", minutes / (24 * 60)), minutes / (24 * 60));
  if (minutes % 60 == 0)
    return g_strdup_printf (ngettext ("%d hour before", "%d hours before", minutes / 60), minutes / 60);

  return g_strdup_printf (ngettext ("%d minute before", "%d minutes before", minutes), minutes);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"
#include "export/tl-exporter.h"
#include "strategy/tl-member.h"

#define NO_REMINDER G_MININT
#define MOST_MINUTES (4 * 7 * 24 * 60) /* a reminder before that is of another month's work */

static char *format;
static char *person_name;
static int remind = NO_REMINDER;
static char *today_text;

static const GOptionEntry options[] = {
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format, N_("What to write, whatever OUT is called"), N_("FORMAT") },
  { "person", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &person_name, N_("Of calendars and posts, only what is this person’s"), N_("NAME") },
  { "remind", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &remind, N_("In a calendar, remind so many minutes before"), N_("MINUTES") },
  { "today", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &today_text,
    N_("Look at it from this day, instead of from today"), N_("YYYY-MM-DD") },
  G_OPTION_ENTRY_NULL
};

static gboolean
is_file (const TlExporter *exporter)
{
  return exporter->make != NULL;
}

static gboolean
has_person (const TlExporter *exporter)
{
  return exporter->has_person;
}

static gboolean
has_alarm (const TlExporter *exporter)
{
  return exporter->has_alarm;
}

/* The endings of single files; or the names of the formats that @is_listed, or of all. */
static char *
list_formats (gboolean (*is_listed) (const TlExporter *))
{
  g_autoptr (GString) names = g_string_new (NULL);
  const TlExporter *exporter;

  for (guint i = 0; (exporter = tl_exporter_get (i)) != NULL; i++)
    {
      if (is_listed != NULL && !is_listed (exporter))
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      if (is_listed == is_file)
        g_string_append_printf (names, ".%s", exporter->extension);
      else
        g_string_append (names, exporter->name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static char *
describe (void)
{
  g_autofree char *extensions = list_formats (is_file);
  g_autofree char *formats = list_formats (NULL);

  /* Translators: the endings of file names, as in “.xlsx, .ics”, then the names of
   * formats. Do not translate buffer, metricool and csv. */
  return g_strdup_printf (_("The name of OUT says what is written, with an ending of %s, or --format does, with one of %s. "
                            "For buffer, metricool and csv, OUT is a folder."),
                          extensions, formats);
}

static const TlExporter *
find_exporter (const char *out)
{
  g_autofree char *name = g_filename_display_name (out);
  g_autofree char *extensions = list_formats (is_file);
  g_autofree char *formats = list_formats (NULL);
  const TlExporter *exporter = format != NULL ? tl_exporter_find_named (format) : tl_exporter_find (out);

  if (exporter == NULL && format != NULL)
    tl_output_misused (tl_command_export.name, _("--format: “%s” is not one of %s"), format, formats);
  else if (exporter == NULL)
    tl_output_misused (tl_command_export.name,
                       /* Translators: a file, then the endings that it could have, then names of formats. */
                       _("%s: It cannot be told from the name what to write; it can end in %s, or --format can say it: %s"),
                       name, extensions, formats);

  return exporter;
}

/* By id or by name; a name that several people have says nobody. */
static TlMember *
find_person (TlStrategy *strategy)
{
  TlRecordList *team = tl_record_get_list (strategy, TL_STRATEGY_TEAM);
  TlMember *found = NULL;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      if (g_str_equal (tl_record_get_id (member), person_name))
        return member;
      if (g_utf8_collate (tl_record_get_text (member, TL_MEMBER_NAME), person_name) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = member;
    }

  return found;
}

static TlExit
write_out (const TlExporter    *exporter,
           const TlExportInput *input,
           GFile               *out,
           const char          *name)
{
  g_autoptr (GError) error = NULL;
  const gboolean written = exporter->make != NULL ? tl_exporter_write (exporter, input, out, NULL, &error)
                                                  : tl_exporter_write_files (exporter, input, out, NULL, &error);

  if (!written)
    tl_output_complain ("%s: %s", name, error->message);

  return written ? TL_EXIT_DONE : TL_EXIT_FAILED;
}

/* Whoever asks for what a format cannot do would take the file for what it is not. */
static gboolean
check_use (const TlExporter *exporter)
{
  if (person_name != NULL && !exporter->has_person)
    {
      g_autofree char *others = list_formats (has_person);

      tl_output_misused (tl_command_export.name,
                         /* Translators: the name of a format, then the names of others. */
                         _("--person: %s cannot be limited to one person; these can: %s"), exporter->name, others);
      return FALSE;
    }

  if (remind != NO_REMINDER && !exporter->has_alarm)
    {
      g_autofree char *others = list_formats (has_alarm);

      tl_output_misused (tl_command_export.name,
                         /* Translators: the name of a format, then the names of those that can, at present one. */
                         _("--remind: %s cannot remind anybody; what can: %s"), exporter->name, others);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_reminder (int *minutes)
{
  *minutes = remind == NO_REMINDER ? -1 : remind;
  if (remind == NO_REMINDER || (remind >= 0 && remind <= MOST_MINUTES))
    return TRUE;

  tl_output_misused (tl_command_export.name, _("--remind: %d is not a number of minutes from 0 to %d"), remind, MOST_MINUTES);
  return FALSE;
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (GFile) file = g_file_new_for_path (arguments[0]);
  g_autoptr (GFile) out = g_file_new_for_path (arguments[1]);
  g_autoptr (TlDocument) document = NULL;
  g_autofree char *name = g_filename_display_name (arguments[1]);
  const TlExporter *exporter = find_exporter (arguments[1]);
  TlExportInput input;
  TlDay today;
  int alarm;

  if (exporter == NULL || !check_use (exporter) || !read_reminder (&alarm)
      || !tl_command_read_today (&tl_command_export, today_text, &today))
    return TL_EXIT_USAGE;

  if (g_file_equal (file, out))
    return tl_output_misused (tl_command_export.name, _("%s: The document cannot be exported onto itself"), name);

  document = tl_command_load (arguments[0]);
  if (document == NULL)
    return TL_EXIT_FAILED;

  tl_document_set_today (document, today);
  tl_export_input_init (&input, document);
  input.alarm = alarm;
  if (person_name != NULL)
    {
      TlMember *member = find_person (input.reading.strategy);

      if (member == NULL)
        return tl_output_misused (tl_command_export.name, _("--person: Nobody, or more than one, is called “%s”"), person_name);
      input.person = tl_record_get_id (member);
    }

  if (write_out (exporter, &input, out, name) != TL_EXIT_DONE)
    return TL_EXIT_FAILED;

  return tl_command_report (arguments[0], input.findings);
}

const TlCommand tl_command_export = {
  .name = "export",
  /* Translators: stands for the names of two files, in the help. */
  .arguments = N_("FILE OUT"),
  .summary = N_("Write strategy and plan to a workbook, a brief, a calendar or tables of posts"),
  .n_arguments = 2,
  .options = options,
  .describe = describe,
  .run = run,
};

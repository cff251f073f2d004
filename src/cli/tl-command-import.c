/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-import-json.h"
#include "cli/tl-output.h"
#include "import/tl-workbook-words.h"
#include "wording/tl-reading.h"

static gboolean dry_run;
static gboolean json;
static gboolean take_workbook;
static char *today_text;

static const GOptionEntry options[] = {
  { "dry-run", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would change"), NULL },
  { "take-workbook", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &take_workbook,
    N_("Where both were changed, take what the workbook says"), NULL },
  { "today", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &today_text,
    N_("The day on which numbers were read, instead of today"), N_("YYYY-MM-DD") },
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_("Write JSON for programs, in English"), NULL },
  G_OPTION_ENTRY_NULL
};

/* --- What is said --- */

/* Where the lines go: what comes into the document, what people have to decide, what
 * is left out, and what there is nothing to do about. */
typedef enum
{
  TAKEN,
  UNDECIDED,
  LEFT_OUT,
  NOTHING,
  N_PLACES,
} Place;

static Place
get_place (const TlWorkbookChange *change)
{
  if (change->state == TL_WORKBOOK_SAME)
    return NOTHING;
  if (change->refused != NULL)
    return LEFT_OUT;
  if (tl_workbook_change_is_taken (change))
    return TAKEN;
  return change->state == TL_WORKBOOK_CONFLICT ? UNDECIDED : LEFT_OUT;
}

/* What was taken out of a workbook stays in the document, as may be meant. */
static gboolean
is_left_out (const TlWorkbookProblem *problem)
{
  return problem->kind == TL_WORKBOOK_ROW_WITHOUT_ID || problem->kind == TL_WORKBOOK_ROW_UNKNOWN
         || problem->kind == TL_WORKBOOK_SHEET_GONE || problem->kind == TL_WORKBOOK_CELL_CHANGED
         || problem->kind == TL_WORKBOOK_COLUMN_ADDED || problem->kind == TL_WORKBOOK_IDS_GONE;
}

static void
count (TlWorkbookChanges *changes,
       guint              counts[N_PLACES])
{
  for (guint i = 0; i < changes->changes->len; i++)
    counts[get_place (g_ptr_array_index (changes->changes, i))]++;
  for (guint i = 0; i < changes->data->problems->len; i++)
    counts[is_left_out (g_ptr_array_index (changes->data->problems, i)) ? LEFT_OUT : NOTHING]++;
}

static void
append_changes (GString           *out,
                const TlReading   *reading,
                TlWorkbookChanges *changes,
                Place              place)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (get_place (change) == place)
        {
          g_autofree char *line = tl_workbook_change_say (reading, change);

          g_string_append_printf (out, "  %s\n", line);
        }
    }
}

static void
append_problems (GString           *out,
                 TlWorkbookChanges *changes,
                 Place              place)
{
  for (guint i = 0; i < changes->data->problems->len; i++)
    {
      const TlWorkbookProblem *problem = g_ptr_array_index (changes->data->problems, i);

      if ((place == LEFT_OUT) == is_left_out (problem))
        {
          g_autofree char *line = tl_workbook_problem_say (problem);

          g_string_append_printf (out, "  %s\n", line);
        }
    }
}

static char *
say_taken (guint n)
{
  if (n == 0)
    return g_strdup (_("Nothing changes"));
  return dry_run ? g_strdup_printf (ngettext ("%u value would change", "%u values would change", n), n)
                 : g_strdup_printf (ngettext ("%u value changed", "%u values changed", n), n);
}

static char *
make_text (const TlReading   *reading,
           TlWorkbookChanges *changes)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint counts[N_PLACES] = { 0 };
  g_autofree char *taken = NULL;

  count (changes, counts);
  taken = say_taken (counts[TAKEN]);
  g_string_append_printf (out, "%s\n", taken);
  append_changes (out, reading, changes, TAKEN);
  if (counts[UNDECIDED] > 0)
    {
      g_string_append_printf (out, "%s\n", _("Changed in both, and left as it is in the document"));
      append_changes (out, reading, changes, UNDECIDED);
    }
  if (counts[LEFT_OUT] > 0)
    {
      g_string_append_printf (out, "%s\n", _("Left out"));
      append_changes (out, reading, changes, LEFT_OUT);
      append_problems (out, changes, LEFT_OUT);
    }
  if (counts[NOTHING] > 0)
    {
      g_string_append_printf (out, "%s\n", _("Nothing to do"));
      append_changes (out, reading, changes, NOTHING);
      append_problems (out, changes, NOTHING);
    }
  return g_string_free_and_steal (g_steal_pointer (&out));
}

/* --- What is done --- */

static TlWorkbookChanges *
find_changes (TlDocument *document,
              const char *workbook)
{
  g_autoptr (GFile) file = g_file_new_for_path (workbook);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) data = tl_workbook_data_load (file, NULL, &error);
  TlWorkbookChanges *changes = data != NULL ? tl_workbook_changes_new (data, document, &error) : NULL;

  if (changes == NULL)
    {
      g_autofree char *name = g_filename_display_name (workbook);

      tl_output_complain ("%s: %s", name, error->message);
      return NULL;
    }
  for (guint i = 0; take_workbook && i < changes->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      change->take = change->take || change->found == TL_WORKBOOK_CONFLICT;
    }
  return changes;
}

static gboolean
save (TlDocument *document,
      const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!tl_document_get_modified (document) || tl_document_save (document, tl_document_get_file (document), &error))
    return TRUE;
  name = g_filename_display_name (path);
  tl_output_complain ("%s: %s", name, error->message);
  return FALSE;
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (TlWorkbookChanges) changes = NULL;
  g_autoptr (TlPlan) plan = NULL;
  g_autofree char *text = NULL;
  guint counts[N_PLACES] = { 0 };
  guint applied = 0;
  TlReading reading;
  TlExit status;
  TlDay today;

  if (!tl_command_read_today (&tl_command_import, today_text, &today))
    return TL_EXIT_USAGE;

  document = tl_command_load (arguments[0]);
  if (document == NULL)
    return TL_EXIT_FAILED;
  tl_document_set_today (document, today);
  changes = find_changes (document, arguments[1]);
  if (changes == NULL)
    return TL_EXIT_FAILED;

  /* Sentences are about the plan as it was. */
  reading = tl_reading_of (document);
  plan = tl_plan_ref (tl_document_get_plan (document));
  /* So a dry run says what the other one does. */
  applied = tl_workbook_changes_apply (changes, document);
  if (!dry_run && !save (document, arguments[0]))
    return TL_EXIT_FAILED;

  count (changes, counts);
  status = counts[UNDECIDED] + counts[LEFT_OUT] > 0 ? TL_EXIT_FAILED : TL_EXIT_DONE;
  text = json ? tl_import_json (changes, dry_run ? 0 : applied, !dry_run) : make_text (&reading, changes);
  return json ? tl_output_write_json (text, status) : tl_output_write (text, status);
}

const TlCommand tl_command_import = {
  .name = "import",
  /* Translators: stands for the names of two files, in the help. */
  .arguments = N_("FILE WORKBOOK"),
  .summary = N_("Read back what people filled in in a workbook"),
  .n_arguments = 2,
  .options = options,
  .run = run,
};

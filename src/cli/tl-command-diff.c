/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-diff-json.h"
#include "cli/tl-output.h"
#include "wording/tl-reading.h"

static gboolean json;

static const GOptionEntry options[] = {
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_("Write JSON for programs, in English"), NULL },
  G_OPTION_ENTRY_NULL
};

/* Takes @line, which may be NULL. */
static void
append_line (GString    *out,
             const char *indent,
             char       *line)
{
  if (line != NULL)
    g_string_append_printf (out, "%s%s\n", indent, line);

  g_free (line);
}

static char *
make_text (const TlReading  *before,
           const TlReading  *now,
           const TlPlanDiff *diff)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char *summary = tl_wording_diff (before, now, diff);

  if (summary == NULL)
    {
      append_line (out, "", g_strdup (_("The plans are the same")));
      return g_string_free_and_steal (g_steal_pointer (&out));
    }

  append_line (out, "", summary);
  append_line (out, "  ", tl_wording_diff_weeks (diff));
  append_line (out, "  ", tl_wording_diff_load (diff));
  for (guint i = 0; i < diff->n_channels; i++)
    append_line (out, "  ", tl_wording_diff_channel (before, now, &diff->channels[i]));
  for (guint i = 0; i < diff->n_people; i++)
    append_line (out, "  ", tl_wording_diff_person (before, now, diff, &diff->people[i]));
  for (guint i = 0; i < diff->n_actions; i++)
    append_line (out, "  ", tl_wording_diff_action (before, now, &diff->actions[i]));

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (TlDocument) old_document = tl_command_load (arguments[0]);
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (TlPlanDiff) diff = NULL;
  g_autofree char *text = NULL;
  TlReading before, now;

  if (old_document == NULL)
    return TL_EXIT_FAILED;

  document = tl_command_load (arguments[1]);
  if (document == NULL)
    return TL_EXIT_FAILED;

  before = tl_reading_of (old_document);
  now = tl_reading_of (document);
  diff = tl_plan_diff_new (tl_document_get_plan (old_document), tl_document_get_plan (document));

  if (json)
    {
      text = tl_diff_json (&before, &now, diff);
      return tl_output_write_json (text, TL_EXIT_DONE);
    }

  text = make_text (&before, &now, diff);

  return tl_output_write (text, TL_EXIT_DONE);
}

const TlCommand tl_command_diff = {
  .name = "diff",
  /* Translators: stands for the names of two files, in the help. */
  .arguments = N_("OLD NEW"),
  .summary = N_("Write what is different between the plans of two documents"),
  .n_arguments = 2,
  .options = options,
  .run = run,
};

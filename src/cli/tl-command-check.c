/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"
#include "cli/tl-plan-json.h"

static gboolean json;
static char *today_text;

static const GOptionEntry options[] = {
  { "today", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &today_text, N_("Look at it from this day, instead of from today"), N_("YYYY-MM-DD") },
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_("Write JSON for programs, in English"), NULL },
  G_OPTION_ENTRY_NULL
};

static TlExit
get_status (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == TL_SEVERITY_ERROR)
        return TL_EXIT_FAILED;
    }

  return TL_EXIT_DONE;
}

static TlExit
write_lines (GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = tl_wording_finding (finding);

      g_string_append_printf (out, "%s %s %s: %s\n",
                              tl_severity_to_nick (finding->severity),
                              tl_finding_code_to_nick (finding->code),
                              finding->where, message);
    }

  return tl_output_write (out->str, get_status (findings));
}

static TlExit
write_json (GPtrArray *findings)
{
  g_autofree char *text = tl_plan_json_findings (findings);

  return tl_output_write_json (text, get_status (findings));
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (TlDocument) document = NULL;
  GPtrArray *findings;
  TlDay today;

  if (!tl_command_read_today (&tl_command_check, today_text, &today))
    return TL_EXIT_USAGE;

  document = tl_command_load (arguments[0]);
  if (document == NULL)
    return TL_EXIT_FAILED;

  tl_document_set_today (document, today);
  findings = tl_document_get_findings (document);

  return json ? write_json (findings) : write_lines (findings);
}

const TlCommand tl_command_check = {
  .name = "check",
  .arguments = N_("FILE"),
  .summary = N_("Look where strategy and plan part company"),
  .n_arguments = 1,
  .options = options,
  .run = run,
};

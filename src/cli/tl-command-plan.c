/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-command.h"

#include <glib/gi18n.h>

#include "cli/tl-output.h"
#include "cli/tl-plan-json.h"
#include "cli/tl-plan-text.h"

static gboolean json;
static char *weeks;
static char *start;

static const GOptionEntry options[] = {
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_("Write JSON for programs, in English"), NULL },
  { "weeks", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &weeks,
    N_("Plan this many weeks, 1 to 156, not those of the document"),
    /* Translators: stands for a number, in the help. */
    N_("N") },
  { "start", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &start,
    N_("Begin on this Monday, not on that of the document"),
    /* Translators: stands for a date, in the help. */
    N_("YYYY-MM-DD") },
  G_OPTION_ENTRY_NULL
};

/* Reads what the options say; what they do not say is 0. */
static gboolean
parse_options (TlPlanFrame *frame)
{
  guint64 n_weeks;

  if (weeks != NULL)
    {
      if (!g_ascii_string_to_unsigned (weeks, 10, TL_PLAN_MIN_WEEKS, TL_PLAN_MAX_WEEKS, &n_weeks, NULL))
        {
          tl_output_misused (tl_command_plan.name, _("--weeks: “%s” is not a whole number from %d to %d"),
                             weeks, TL_PLAN_MIN_WEEKS, TL_PLAN_MAX_WEEKS);
          return FALSE;
        }

      frame->weeks = n_weeks;
    }

  if (start != NULL)
    {
      if (!tl_day_parse (start, &frame->start))
        {
          tl_output_misused (tl_command_plan.name, _("--start: “%s” is not a date like 2027-03-01"), start);
          return FALSE;
        }

      if (tl_day_get_weekday (frame->start) != 1)
        {
          tl_output_misused (tl_command_plan.name, _("--start: %s is not a Monday"), start);
          return FALSE;
        }
    }

  return TRUE;
}

static TlExit
write_plan (const char *path,
            TlDocument *document,
            TlPlan     *plan)
{
  const TlReading reading = {
    .strategy = tl_document_get_strategy (document),
    .catalogue = tl_document_get_catalogue (document),
    .plan = plan,
  };
  TlSituation situation;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  TlExit status;

  tl_document_get_situation (document, plan, &situation);
  findings = tl_plan_check (&situation);
  status = tl_command_report (path, findings);

  if (json)
    {
      text = tl_plan_json (&reading, findings);
      return tl_output_write_json (text, status);
    }

  if (plan->needs != 0)
    return status;

  title = tl_document_dup_title (document);
  text = tl_plan_text (&reading, title, tl_output_get_width ());

  return tl_output_write (text, status);
}

static TlExit
run (const char * const *arguments)
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (TlPlan) derived = NULL;
  g_autoptr (TlPlan) plan = NULL;
  TlPlanFrame wanted = { 0, };
  TlPlanFrame frame;

  if (!parse_options (&wanted))
    return TL_EXIT_USAGE;

  document = tl_command_load (arguments[0]);
  if (document == NULL)
    return TL_EXIT_FAILED;

  tl_document_get_frame (document, &frame);
  if (wanted.weeks != 0)
    frame.weeks = wanted.weeks;
  if (wanted.start != TL_DAY_NONE)
    frame.start = wanted.start;

  derived = tl_plan_derive (tl_document_get_strategy (document), tl_document_get_tracking (document),
                            tl_document_get_catalogue (document), &frame);
  plan = tl_plan_lay_over (derived, tl_document_get_strategy (document), tl_document_get_tracking (document),
                           tl_document_get_catalogue (document));

  return write_plan (arguments[0], document, plan);
}

const TlCommand tl_command_plan = {
  .name = "plan",
  .arguments = N_("FILE"),
  .summary = N_("Write who does what, where and when, and why"),
  .n_arguments = 1,
  .options = options,
  .run = run,
};

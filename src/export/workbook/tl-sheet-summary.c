/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "export/tl-risks.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording-brief.h"

/* One page, read from the top: how it stands, what for, for whom, where, with what
 * hours and money, what comes first, what is open. Words go from TEXT to LAST_TEXT;
 * the columns between them are there for the tiles. */
enum
{
  LABEL,
  TEXT,
  SECOND_TILE,
  THIRD_TILE,
  LAST_TEXT,
  FIRST_NUMBER,
  SECOND_NUMBER,
  N_COLUMNS
};

#define FIRST_WEEKS 2

/* More would push the page's type below what can be read. */
#define MOST_FINDINGS 5
#define MOST_RISKS 3

static void
end_row (TlSheet *sheet,
         guint    written)
{
  for (guint column = written; column < N_COLUMNS; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_BLANK, NULL);
  tl_sheet_end_row (sheet);
}

static void
write_words (TlSheet    *sheet,
             TlLook      look,
             const char *text)
{
  tl_sheet_write_across (sheet, TEXT, LAST_TEXT, look, text);
}

static void
take_words (TlSheet *sheet,
            TlLook   look,
            char    *text)
{
  write_words (sheet, look, text);
  g_free (text);
}

static void
write_answer (TlSheet    *sheet,
              const char *label,
              TlLook      look,
              const char *text)
{
  tl_sheet_write_text (sheet, LABEL, TL_LOOK_LABEL, label);
  if (*text != '\0')
    write_words (sheet, look, text);
  else
    write_words (sheet, TL_LOOK_MUTED, _("Not answered yet"));
  end_row (sheet, FIRST_NUMBER);
}

static void
take_answer (TlSheet    *sheet,
             const char *label,
             char       *text)
{
  write_answer (sheet, label, TL_LOOK_TEXT, text);
  g_free (text);
}

static void
begin_section (TlSheet    *sheet,
               const char *title,
               const char *text,
               const char *first,
               const char *second)
{
  tl_sheet_skip_row (sheet);
  tl_sheet_write_text (sheet, LABEL, TL_LOOK_SECTION, title);
  write_words (sheet, TL_LOOK_SECTION_HEAD, text);
  tl_sheet_write_text (sheet, FIRST_NUMBER, TL_LOOK_SECTION_HEAD_END, first);
  tl_sheet_write_text (sheet, SECOND_NUMBER, TL_LOOK_SECTION_HEAD_END, second);
  tl_sheet_end_row (sheet);
}

static char *
dup_served (TlStrategy *strategy)
{
  TlBusiness *business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  TlAim *aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  TlRecordList *objectives = tl_record_get_list (business, TL_BUSINESS_OBJECTIVES);
  const char * const *ids = tl_record_get_refs (aim, TL_AIM_SERVES);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TlRecord *objective = tl_record_list_find (objectives, ids[i], NULL);
      g_autofree char *text = NULL;

      if (objective == NULL)
        continue;

      text = tl_wording_record (objective);
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, text);
    }

  return g_string_free_and_steal (lines);
}

static void
write_why (TlWorkbook *workbook,
           TlSheet    *sheet)
{
  TlBusiness *business = tl_record_get_child (workbook->strategy, TL_STRATEGY_BUSINESS);
  TlWhys *whys = tl_record_get_child (workbook->strategy, TL_STRATEGY_WHYS);
  TlAim *aim = tl_record_get_child (workbook->strategy, TL_STRATEGY_AIM);
  int primary = tl_record_get_enum (aim, TL_AIM_PRIMARY);
  g_autofree char *served = dup_served (workbook->strategy);

  begin_section (sheet, _("What for"), NULL, NULL, NULL);
  write_answer (sheet, tl_wording_field (TL_TYPE_AIM, TL_AIM_PRIMARY), TL_LOOK_STRONG,
                primary == TL_OBJECTIVE_UNSET ? "" : tl_wording_term (TL_TYPE_OBJECTIVE, primary));
  write_answer (sheet, tl_wording_field (TL_TYPE_AIM, TL_AIM_SERVES), TL_LOOK_TEXT, served);
  write_answer (sheet, tl_wording_field (TL_TYPE_BUSINESS, TL_BUSINESS_ACTIVITY), TL_LOOK_TEXT,
                tl_record_get_text (business, TL_BUSINESS_ACTIVITY));
  write_answer (sheet, tl_wording_field (TL_TYPE_BUSINESS, TL_BUSINESS_VISION), TL_LOOK_TEXT,
                tl_record_get_text (business, TL_BUSINESS_VISION));
  write_answer (sheet, tl_wording_field (TL_TYPE_WHYS, TL_WHYS_WHY_SOCIAL), TL_LOOK_TEXT,
                tl_record_get_text (whys, TL_WHYS_WHY_SOCIAL));
}

static void
write_audience (TlWorkbook *workbook,
                TlSheet    *sheet)
{
  TlRecordList *personas = tl_record_get_list (workbook->strategy, TL_STRATEGY_PERSONAS);

  begin_section (sheet, _("For whom"), tl_wording_field (TL_TYPE_PERSONA, TL_PERSONA_NEXT_ACTION),
                 NULL, _("Share"));

  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlRecord *persona = tl_record_list_get (personas, i);

      tl_sheet_take_text (sheet, LABEL, TL_LOOK_LABEL, tl_wording_record (persona));
      write_words (sheet, TL_LOOK_TEXT, tl_record_get_text (persona, TL_PERSONA_NEXT_ACTION));
      tl_sheet_write_text (sheet, FIRST_NUMBER, TL_LOOK_BLANK, NULL);
      tl_sheet_write_number (sheet, SECOND_NUMBER, TL_LOOK_USED,
                             tl_record_get_optional (persona, TL_PERSONA_SHARE) / 100);
      tl_sheet_end_row (sheet);
    }
}

static void
write_channels (TlWorkbook *workbook,
                TlSheet    *sheet)
{
  const TlPlan *plan = workbook->plan;

  begin_section (sheet, _("Where"), _("Why"), _("Posts a week"), _("Hours a week"));

  for (guint i = 0; i < plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &plan->channels[i];

      if (!channel->chosen)
        continue;

      tl_sheet_take_text (sheet, LABEL, TL_LOOK_LABEL, tl_wording_channel (workbook->reading, channel->id));
      take_words (sheet, TL_LOOK_TEXT, tl_wording_channel_reason (workbook->reading, channel));
      tl_sheet_write_number (sheet, FIRST_NUMBER, TL_LOOK_COUNT, channel->cadence);
      tl_sheet_write_hours (sheet, SECOND_NUMBER, TL_LOOK_HOURS, channel->minutes);
      tl_sheet_end_row (sheet);
    }
}

static void
write_hours_row (TlSheet    *sheet,
                 const char *label,
                 const char *text,
                 guint       minutes)
{
  tl_sheet_write_text (sheet, LABEL, TL_LOOK_LABEL, label);
  write_words (sheet, TL_LOOK_TEXT, text);
  tl_sheet_write_text (sheet, FIRST_NUMBER, TL_LOOK_BLANK, NULL);
  tl_sheet_write_hours (sheet, SECOND_NUMBER, TL_LOOK_HOURS, minutes);
  tl_sheet_end_row (sheet);
}

/* What the sheet of the team adds up to as well. */
static void
write_mean (TlWorkbook *workbook,
            TlSheet    *sheet)
{
  const guint weeks = workbook->plan->frame.weeks;
  TlSheet *workload = &workbook->sheets[TL_WORKBOOK_WORKLOAD];
  g_autofree char *total = tl_sheet_dup_range (workload, workbook->total_row, TL_WORKLOAD_TOTAL_COLUMN,
                                               workbook->total_row, TL_WORKLOAD_TOTAL_COLUMN);
  g_autofree char *formula = g_strdup_printf ("=%s/%u", total, weeks);
  guint minutes = 0;

  for (guint week = 1; week <= weeks; week++)
    minutes += tl_workbook_get_week_minutes (workbook, week);

  tl_sheet_write_text (sheet, LABEL, TL_LOOK_LABEL, _("Planned, mean of all weeks"));
  write_words (sheet, TL_LOOK_TEXT,
               _("The whole plan divided by its weeks: with work done once, and with weeks that are closed"));
  tl_sheet_write_text (sheet, FIRST_NUMBER, TL_LOOK_BLANK, NULL);
  tl_sheet_write_formula (sheet, SECOND_NUMBER, TL_LOOK_HOURS, formula, minutes / 60.0 / weeks);
  tl_sheet_end_row (sheet);
}

static void
write_hours (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  g_autofree char *capacity = tl_wording_capacity (workbook->reading);

  begin_section (sheet, _("Hours"), NULL, NULL, _("Hours a week"));
  write_answer (sheet, _("In short"), TL_LOOK_TEXT, capacity);
  write_hours_row (sheet, _("Available"), _("What the team can give"), workbook->plan->available_minutes);
  write_hours_row (sheet, _("Needed"), _("What the strategy needs at the recommended number of posts"),
                   workbook->plan->needed_minutes);
  write_hours_row (sheet, _("Planned, full week"),
                   _("What comes back, in a week in which nobody is away and everything is posted"),
                   workbook->plan->steady_minutes);
  write_mean (workbook, sheet);
}

static void
write_money (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  const TlReading *reading = workbook->reading;
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  g_autofree char *quarter = tl_wording_quarter (reading, results->fiscal_year, results->quarter);

  begin_section (sheet, _("Money"), quarter, NULL, NULL);
  take_answer (sheet, _("Cost, planned"), tl_wording_cost (reading, results, FALSE));
  take_answer (sheet, _("Cost so far"), tl_wording_cost (reading, results, TRUE));
  take_answer (sheet, _("Return, planned"), tl_wording_return (reading, results, FALSE));
  tl_sheet_write_text (sheet, LABEL, TL_LOOK_LABEL, _("Return so far"));
  tl_workbook_write_return (workbook, sheet, TEXT, LAST_TEXT, results);
  end_row (sheet, FIRST_NUMBER);
}

static char *
dup_week_contents (const TlPlan *plan,
                   guint         week,
                   guint        *n_actions)
{
  g_autofree char *published_text = NULL;
  g_autofree char *other_text = NULL;
  guint published = 0;

  *n_actions = 0;
  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].week != week)
        continue;

      (*n_actions)++;
      if (plan->actions[i].publish_on != TL_DAY_NONE)
        published++;
    }

  if (*n_actions == 0)
    return g_strdup (_("Nothing"));

  published_text = g_strdup_printf (ngettext ("%u post", "%u posts", published), published);
  other_text = g_strdup_printf (ngettext ("%u other task", "%u other tasks", *n_actions - published),
                                *n_actions - published);

  /* Translators: What a week consists of: "6 posts, 4 other tasks". */
  return g_strdup_printf (_("%s, %s"), published_text, other_text);
}

static void
write_weeks (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  TlSheet *actions = &workbook->sheets[TL_WORKBOOK_ACTIONS];
  TlSheet *workload = &workbook->sheets[TL_WORKBOOK_WORKLOAD];
  const lxw_row_t last_action = actions->first + MAX (workbook->plan->n_actions, 1) - 1;
  g_autofree char *weeks = tl_sheet_dup_range (actions, actions->first, TL_ACTIONS_WEEK_COLUMN,
                                               last_action, TL_ACTIONS_WEEK_COLUMN);

  begin_section (sheet, _("What comes first"), NULL, _("Actions"), _("Hours"));

  for (guint week = 1; week <= MIN (FIRST_WEEKS, workbook->plan->frame.weeks); week++)
    {
      guint n_actions;
      guint column = TL_WORKLOAD_WEEK_COLUMN + week - 1;
      g_autofree char *contents = dup_week_contents (workbook->plan, week, &n_actions);
      g_autofree char *count = g_strdup_printf ("=COUNTIF(%s,%u)", weeks, week);
      g_autofree char *total = tl_sheet_dup_range (workload, workbook->total_row, column,
                                                   workbook->total_row, column);
      g_autofree char *hours = g_strdup_printf ("=SUM(%s)", total);

      tl_sheet_take_text (sheet, LABEL, TL_LOOK_LABEL, tl_wording_week (workbook->plan, week));
      write_words (sheet, TL_LOOK_TEXT, contents);
      tl_sheet_write_formula (sheet, FIRST_NUMBER, TL_LOOK_COUNT, count, n_actions);
      tl_sheet_write_formula (sheet, SECOND_NUMBER, TL_LOOK_HOURS, hours,
                              tl_workbook_get_week_minutes (workbook, week) / 60.0);
      tl_sheet_end_row (sheet);
    }
}

static TlMark
get_mark (TlSeverity severity)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return TL_MARK_WARNING;
    case TL_SEVERITY_WARNING:
      return TL_MARK_NOTICE;
    case TL_SEVERITY_HINT:
    default:
      return TL_MARK_NONE;
    }
}

static void
write_more (TlSheet *sheet,
            guint    n,
            guint    most)
{
  g_autofree char *more = NULL;

  if (n <= most)
    return;

  more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - most), n - most);
  write_answer (sheet, "", TL_LOOK_MUTED, more);
}

static void
write_risk (TlSheet  *sheet,
            gpointer  obstacle)
{
  g_autofree char *name = tl_wording_record (obstacle);
  g_autofree char *weight = tl_wording_obstacle_weight (obstacle);
  const char *adjustment = tl_record_get_text (obstacle, TL_OBSTACLE_ADJUSTMENT);
  g_autoptr (GString) text = g_string_new (name);

  if (*weight != '\0')
    g_string_append_printf (text, " (%s)", weight);
  if (*adjustment != '\0')
    /* Translators: goes on after what may get in the way: what is done then. */
    g_string_append_printf (text, _("; what we do then: %s"), adjustment);
  /* Translators: stands before something that may get in the way. */
  write_answer (sheet, _("Risk"), TL_LOOK_TEXT, text->str);
}

static void
write_risks (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  g_autoptr (GPtrArray) risks = tl_risks_list (workbook->strategy);

  for (guint i = 0; i < MIN (risks->len, MOST_RISKS); i++)
    write_risk (sheet, g_ptr_array_index (risks, i));
  write_more (sheet, risks->len, MOST_RISKS);
}

static void
write_findings (TlWorkbook *workbook,
                TlSheet    *sheet)
{
  GPtrArray *findings = workbook->input->findings;
  guint n_findings = findings != NULL ? findings->len : 0;

  begin_section (sheet, _("Risks, and what is open"), NULL, NULL, NULL);
  write_risks (workbook, sheet);

  if (n_findings == 0)
    write_answer (sheet, _("Nothing is open"), TL_LOOK_TEXT, _("Strategy and plan go together"));

  for (guint i = 0; i < MIN (n_findings, MOST_FINDINGS); i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      sheet->mark = get_mark (finding->severity);
      tl_sheet_write_text (sheet, LABEL, TL_LOOK_LABEL, tl_wording_severity (finding->severity));
      take_words (sheet, TL_LOOK_TEXT, tl_wording_finding (finding));
      end_row (sheet, FIRST_NUMBER);
    }

  write_more (sheet, n_findings, MOST_FINDINGS);
}

/* Translators: The first is the day on which the plan begins, the second the
 * last day of it. */
static char *
dup_lead (const TlPlan *plan)
{
  g_autofree char *first = tl_wording_date (plan->frame.start);
  g_autofree char *last = tl_wording_date (plan->frame.start + 7 * plan->frame.weeks - 1);

  return g_strdup_printf (_("Social media strategy and plan, %s to %s"), first, last);
}

/* The one page that everybody reads. */
void
tl_workbook_write_summary (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_SUMMARY];
  static const double widths[N_COLUMNS] = { 28, 15, 43, 43, 15, 14, 14 };
  g_autofree char *lead = dup_lead (workbook->plan);

  for (guint column = 0; column < N_COLUMNS; column++)
    tl_sheet_set_column (sheet, column, widths[column]);

  tl_sheet_write_title (sheet, workbook->title, lead);
  tl_sheet_freeze (sheet, 0);

  if (workbook->plan->needs == 0)
    {
      tl_sheet_skip_row (sheet);
      tl_workbook_write_tiles (workbook, sheet);
    }
  write_why (workbook, sheet);
  write_audience (workbook, sheet);
  if (!tl_workbook_write_needs (workbook, sheet))
    {
      write_channels (workbook, sheet);
      write_hours (workbook, sheet);
      write_money (workbook, sheet);
      write_weeks (workbook, sheet);
    }
  write_findings (workbook, sheet);

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .one_page = TRUE,
  });
}

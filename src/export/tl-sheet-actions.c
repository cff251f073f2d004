/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

/* In the order in which somebody who has to do it asks: when, what, who, how.
 * That is on paper. Then, for the screen, by what it can be looked for, and
 * why. */
enum
{
  WEEK = TL_ACTIONS_WEEK_COLUMN,
  DATE,
  WHAT,
  PUBLISH_ON,
  TIME,
  WHO,
  APPROVER,
  HOURS,
  PROMPT,
  CHANNEL,
  PERSONA,
  PILLAR,
  FORMAT,
  ACCOUNTABLE,
  BECAUSE,
  MEASURE,
  BENCHMARK,
  N_COLUMNS
};

#define FROZEN_COLUMNS (WHAT + 1)
#define PAPER_COLUMNS (PROMPT + 1)

/* The year is said where there are several. */
static gboolean
is_in_one_year (const TlPlan *plan)
{
  guint year = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlDay days[] = { plan->actions[i].prepare_on, plan->actions[i].publish_on };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        {
          guint this_year, month, day;

          if (days[j] == TL_DAY_NONE)
            continue;

          tl_day_split (days[j], &this_year, &month, &day);
          if (year != 0 && this_year != year)
            return FALSE;
          year = this_year;
        }
    }

  return TRUE;
}

static gboolean
needs_approval (const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].approver != NULL || plan->actions[i].approval_missing)
        return TRUE;
    }

  return FALSE;
}

static void
write_header (TlWorkbook *workbook,
              TlSheet    *sheet,
              gboolean    one_year)
{
  const double day_width = one_year ? 10.5 : 15;
  TlColumn columns[N_COLUMNS] = {
    [WEEK] = { _("Week"), 5.5, TL_LOOK_HEADER },
    [DATE] = { _("Date"), day_width, TL_LOOK_HEADER },
    [WHAT] = { _("What"), 40, TL_LOOK_HEADER },
    [PUBLISH_ON] = { _("Publish on"), day_width, TL_LOOK_HEADER },
    [TIME] = { _("Time"), 6, TL_LOOK_HEADER },
    [WHO] = { _("Who does it"), 13, TL_LOOK_HEADER },
    [APPROVER] = { _("Approved by"), 14, TL_LOOK_HEADER },
    [HOURS] = { _("Hours"), 6.5, TL_LOOK_HEADER_END },
    [PROMPT] = { _("Brief"), 0, TL_LOOK_HEADER },
    [CHANNEL] = { _("Channel"), 24, TL_LOOK_HEADER },
    [PERSONA] = { _("For whom"), 24, TL_LOOK_HEADER },
    [PILLAR] = { _("Theme"), 22, TL_LOOK_HEADER },
    /* Translators: What form a post has: text, photo, short video. */
    [FORMAT] = { _("Form"), 18, TL_LOOK_HEADER },
    [ACCOUNTABLE] = { _("Accountable"), 16, TL_LOOK_HEADER },
    [BECAUSE] = { _("Because"), 110, TL_LOOK_HEADER },
    [MEASURE] = { _("Measured by"), 44, TL_LOOK_HEADER },
    [BENCHMARK] = { _("What others reach"), 44, TL_LOOK_HEADER },
  };

  if (!needs_approval (workbook->plan))
    tl_sheet_drop_column (sheet, APPROVER);

  columns[PROMPT].width = tl_sheet_get_width_left (sheet, columns, PAPER_COLUMNS, workbook->letter, FALSE);
  tl_sheet_write_header (sheet, columns, N_COLUMNS);
  tl_sheet_freeze (sheet, FROZEN_COLUMNS);
}

static void
write_who (TlSheet            *sheet,
           const TlReading    *reading,
           const TlPlanAction *action)
{
  if (action->operator_id != NULL)
    tl_sheet_take_text (sheet, WHO, TL_LOOK_TEXT, tl_wording_person (reading, action->operator_id));
  else
    /* Translators: Instead of a name: nobody has the time to do this. */
    tl_sheet_write_text (sheet, WHO, TL_LOOK_LABEL, _("▲ Nobody yet"));

  tl_sheet_take_text (sheet, ACCOUNTABLE, TL_LOOK_TEXT,
                      tl_wording_person (reading, action->accountable));

  if (action->approval_missing)
    tl_sheet_write_text (sheet, APPROVER, TL_LOOK_LABEL, _("▲ Nobody yet"));
  else
    tl_sheet_take_text (sheet, APPROVER, TL_LOOK_TEXT,
                        tl_wording_person (reading, action->approver));
}

static void
write_action (TlSheet            *sheet,
              const TlReading    *reading,
              const TlPlanAction *action,
              gboolean            one_year)
{
  const TlLook day_look = one_year ? TL_LOOK_DAY : TL_LOOK_DAY_OF_YEAR;

  if (action->operator_id == NULL)
    sheet->mark = TL_MARK_WARNING;
  else if (action->approval_missing)
    sheet->mark = TL_MARK_NOTICE;

  tl_sheet_write_number (sheet, WEEK, TL_LOOK_ORDINAL, action->week);
  tl_sheet_write_date (sheet, DATE, day_look, action->prepare_on);
  tl_sheet_write_date (sheet, PUBLISH_ON, day_look, action->publish_on);
  tl_sheet_write_time (sheet, TIME, action->time);
  tl_sheet_take_text (sheet, CHANNEL, TL_LOOK_TEXT, tl_wording_channel (reading, action->channel));
  tl_sheet_take_text (sheet, WHAT, TL_LOOK_LABEL, tl_wording_action_title (reading, action));
  write_who (sheet, reading, action);
  tl_sheet_write_hours (sheet, HOURS, TL_LOOK_HOURS, action->minutes);
  tl_sheet_take_text (sheet, PROMPT, TL_LOOK_TEXT, tl_wording_action_prompt (reading, action));
  tl_sheet_take_text (sheet, PERSONA, TL_LOOK_TEXT, tl_wording_persona (reading, action->persona));
  tl_sheet_take_text (sheet, PILLAR, TL_LOOK_TEXT, tl_wording_pillar (reading, action->pillar));
  tl_sheet_take_text (sheet, FORMAT, TL_LOOK_TEXT, tl_wording_format (reading, action->format));
  tl_sheet_take_text (sheet, MEASURE, TL_LOOK_TEXT, tl_wording_action_measure (reading, action));
  if (action->benchmark != NULL)
    tl_sheet_take_text (sheet, BENCHMARK, TL_LOOK_TEXT,
                        tl_wording_benchmark (reading, action->channel, action->benchmark));
  else
    tl_sheet_write_text (sheet, BENCHMARK, TL_LOOK_TEXT, NULL);
  tl_sheet_take_text (sheet, BECAUSE, TL_LOOK_TEXT, tl_wording_action_because (reading, action));
  tl_sheet_end_row (sheet);
}

/* One row for each line of the plan. */
void
tl_workbook_write_actions (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_ACTIONS];
  const gboolean one_year = is_in_one_year (workbook->plan);

  tl_sheet_write_title (sheet, _("Actions"),
                        /* Translators: Of a list that is printed only in part. */
                        _("Who does what, where and when; why, and what it is measured by, stand to the right on the screen"));
  write_header (workbook, sheet, one_year);

  for (guint i = 0; i < workbook->plan->n_actions; i++)
    write_action (sheet, workbook->reading, &workbook->plan->actions[i], one_year);

  tl_sheet_rule_groups (sheet, WEEK);
  tl_sheet_finish_list (sheet, "Actions");
  tl_workbook_write_needs (workbook, sheet);
  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = PAPER_COLUMNS,
  });
}

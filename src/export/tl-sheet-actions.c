/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

/* In the order in which somebody who has to do it asks: when, what, where, who;
 * then how; then why. Paper takes two pages side by side, and the first columns
 * are on both. */
enum
{
  WEEK = TL_ACTIONS_WEEK_COLUMN,
  DATE,
  DAY,
  WHAT,
  CHANNEL,
  PUBLISH_ON,
  TIME,
  WHO,
  HOURS,
  PROMPT,
  PERSONA,
  PILLAR,
  FORMAT,
  ACCOUNTABLE,
  APPROVER,
  MEASURE,
  BENCHMARK,
  BECAUSE,
  N_COLUMNS
};

#define FROZEN_COLUMNS (WHAT + 1)

static void
write_header (TlSheet *sheet)
{
  const TlColumn columns[N_COLUMNS] = {
    [WEEK] = { _("Week"), 7, TL_LOOK_HEADER },
    [DATE] = { _("Date"), 12, TL_LOOK_HEADER },
    [DAY] = { _("Day"), 11, TL_LOOK_HEADER },
    [WHAT] = { _("What"), 32, TL_LOOK_HEADER },
    [CHANNEL] = { _("Channel"), 13, TL_LOOK_HEADER },
    [PUBLISH_ON] = { _("Publish on"), 12, TL_LOOK_HEADER },
    [TIME] = { _("Time"), 7, TL_LOOK_HEADER },
    [WHO] = { _("Who does it"), 13, TL_LOOK_HEADER },
    [HOURS] = { _("Hours"), 8, TL_LOOK_HEADER_END },
    [PROMPT] = { _("Brief"), 46, TL_LOOK_HEADER },
    [PERSONA] = { _("For whom"), 15, TL_LOOK_HEADER },
    [PILLAR] = { _("Theme"), 15, TL_LOOK_HEADER },
    /* Translators: What form a post has: text, photo, short video. */
    [FORMAT] = { _("Form"), 12, TL_LOOK_HEADER },
    [ACCOUNTABLE] = { _("Accountable"), 13, TL_LOOK_HEADER },
    [APPROVER] = { _("Approved by"), 13, TL_LOOK_HEADER },
    [MEASURE] = { _("Measured by"), 30, TL_LOOK_HEADER },
    [BENCHMARK] = { _("What others reach"), 28, TL_LOOK_HEADER },
    [BECAUSE] = { _("Because"), 58, TL_LOOK_HEADER },
  };

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
              const TlPlanAction *action)
{
  guint weekday = tl_day_get_weekday (action->prepare_on);

  if (action->operator_id == NULL)
    sheet->mark = TL_MARK_WARNING;
  else if (action->approval_missing)
    sheet->mark = TL_MARK_NOTICE;

  tl_sheet_write_number (sheet, WEEK, TL_LOOK_ORDINAL, action->week);
  tl_sheet_write_date (sheet, DATE, TL_LOOK_DATE, action->prepare_on);
  tl_sheet_write_text (sheet, DAY, TL_LOOK_TEXT,
                       tl_wording_term (TL_TYPE_WEEKDAYS, 1 << (weekday - 1)));
  tl_sheet_write_date (sheet, PUBLISH_ON, TL_LOOK_DATE, action->publish_on);
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

  tl_sheet_write_title (sheet, _("Actions"), _("Who does what, where and when, and which answer of the strategy it comes from"));
  write_header (sheet);

  for (guint i = 0; i < workbook->plan->n_actions; i++)
    write_action (sheet, workbook->reading, &workbook->plan->actions[i]);

  tl_sheet_rule_groups (sheet, WEEK);
  tl_sheet_finish_list (sheet, "Actions");
  tl_workbook_write_needs (workbook, sheet);
  tl_sheet_set_print (sheet, workbook->title, workbook->letter, 2, 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "document/tl-inputs.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-edit.h"

/* In the order in which somebody who has to do it asks: when, what, who, how, and
 * what became of it. That is on paper. Then, for the screen, by what it can be
 * looked for, and why. */
enum
{
  WEEK = TL_ACTIONS_WEEK_COLUMN,
  DATE,
  DAY,
  WHAT,
  PUBLISH_ON,
  TIME,
  WHO,
  APPROVER,
  HOURS,
  STATUS = TL_ACTIONS_STATUS_COLUMN,
  PROMPT,
  ACTUAL_HOURS,
  DONE_ON,
  LINK,
  NOTE,
  CHANNEL,
  PERSONA,
  PILLAR,
  FORMAT,
  ACCOUNTABLE,
  BECAUSE,
  MEASURE,
  BENCHMARK,
  ID,
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
  const double date_width = one_year ? 8 : 12;
  TlColumn columns[N_COLUMNS] = {
    [WEEK] = { _("Week"), 5.5, TL_LOOK_HEADER },
    [DATE] = { _("Date"), date_width, TL_LOOK_HEADER },
    [DAY] = { _("Day"), 5.5, TL_LOOK_HEADER },
    [WHAT] = { _("What"), 38, TL_LOOK_HEADER },
    [PUBLISH_ON] = { _("Publish on"), one_year ? 10.5 : 15, TL_LOOK_HEADER },
    [TIME] = { _("Time"), 6, TL_LOOK_HEADER },
    [WHO] = { _("Who does it"), 13, TL_LOOK_HEADER },
    [APPROVER] = { _("Approved by"), 14, TL_LOOK_HEADER },
    [HOURS] = { _("Hours"), 6.5, TL_LOOK_HEADER_END },
    [STATUS] = { tl_wording_term (TL_TYPE_ACTION_FIELD, TL_ACTION_FIELD_STATUS), 10.5, TL_LOOK_HEADER },
    [ACTUAL_HOURS] = { _("Actual hours"), 7.5, TL_LOOK_HEADER_END },
    [DONE_ON] = { tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_DONE_ON), 12, TL_LOOK_HEADER },
    [LINK] = { tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_LINK), 30, TL_LOOK_HEADER },
    [NOTE] = { tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_NOTE), 36, TL_LOOK_HEADER },
    /* Translators: The head of a column that is not for people. */
    [ID] = { _("Key"), 12, TL_LOOK_HEADER },
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

/* Nothing is missing for what is done or left out. */
static gboolean
is_unstaffed (const TlPlanAction *action)
{
  return action->operator_id == NULL && action->status == TL_ACTION_PLANNED;
}

/* A name that comes with many actions. */
static void
write_name (TlWorkbook *workbook,
            TlSheet    *sheet,
            guint       column,
            TlNaming    naming,
            const char *id)
{
  tl_sheet_write_shared (sheet, column, TL_LOOK_TEXT, tl_workbook_get_name (workbook, naming, id));
}

/* Instead of the name of who does something, or approves it. */
const char *
tl_workbook_word_for_nobody (void)
{
  /* Translators: Instead of a name: nobody has the time to do this. */
  return _("▲ Nobody yet");
}

static void
write_who (TlWorkbook         *workbook,
           TlSheet            *sheet,
           const TlPlanAction *action)
{
  if (!is_unstaffed (action))
    write_name (workbook, sheet, WHO, tl_wording_person, action->operator_id);
  else
    tl_sheet_write_text (sheet, WHO, TL_LOOK_LABEL, tl_workbook_word_for_nobody ());

  if (tl_plan_waits_for_approval (workbook->plan, action))
    tl_sheet_write_text (sheet, APPROVER, TL_LOOK_LABEL, tl_workbook_word_for_nobody ());
  else
    write_name (workbook, sheet, APPROVER, tl_wording_person, action->approver);
}

static void
write_title (TlWorkbook         *workbook,
             TlSheet            *sheet,
             const TlPlanAction *action)
{
  char *title = tl_workbook_dup_title (workbook, action);

  if (title != NULL)
    tl_sheet_take_text (sheet, WHAT, TL_LOOK_LABEL, title);
  else
    tl_sheet_write_shared (sheet, WHAT, TL_LOOK_LABEL, tl_workbook_get_title (workbook, action));
}

static void
write_input_text (TlSheet    *sheet,
                  guint       column,
                  const char *text)
{
  if (text != NULL && *text != '\0')
    tl_sheet_write_text (sheet, column, TL_LOOK_INPUT_TEXT, text);
  else
    tl_sheet_write_number (sheet, column, TL_LOOK_INPUT_TEXT, NAN);
}

/* What people fill in, beside the status; see tl_input_dup_of_action(). */
static void
write_inputs (TlSheet            *sheet,
              const TlPlanAction *action)
{
  gboolean has_minutes = action->status == TL_ACTION_DONE && action->actual_minutes >= 0;

  tl_sheet_write_number (sheet, ACTUAL_HOURS, TL_LOOK_INPUT_HOURS,
                         has_minutes ? action->actual_minutes / 60.0 : (double) NAN);
  tl_sheet_write_date (sheet, DONE_ON, TL_LOOK_INPUT_DATE, action->done_on);
  write_input_text (sheet, LINK, action->link);
  write_input_text (sheet, NOTE, action->note);
}

/* It follows the date, which somebody may change. */
static void
write_day (TlSheet *sheet,
           TlDay    day)
{
  g_autofree char *date = tl_sheet_dup_in_row (sheet, sheet->row, DATE);
  g_autofree char *formula = g_strdup_printf ("=IF(%s=\"\",\"\",%s)", date, date);

  tl_sheet_write_formula (sheet, DAY, TL_LOOK_WEEKDAY, formula, tl_sheet_get_day_number (day));
}

static void
write_action (TlWorkbook         *workbook,
              TlSheet            *sheet,
              const TlPlanAction *action,
              gboolean            one_year)
{
  if (is_unstaffed (action))
    sheet->mark = TL_MARK_WARNING;
  else if (tl_plan_waits_for_approval (workbook->plan, action))
    sheet->mark = TL_MARK_NOTICE;

  tl_sheet_write_number (sheet, WEEK, TL_LOOK_ORDINAL, action->week);
  tl_sheet_write_date (sheet, DATE, one_year ? TL_LOOK_DATE_OF_YEAR : TL_LOOK_DATE, action->prepare_on);
  write_day (sheet, action->prepare_on);
  write_title (workbook, sheet, action);
  tl_sheet_write_date (sheet, PUBLISH_ON, one_year ? TL_LOOK_DAY : TL_LOOK_DAY_OF_YEAR, action->publish_on);
  tl_sheet_write_time (sheet, TIME, action->time);
  write_who (workbook, sheet, action);
  tl_sheet_write_hours (sheet, HOURS, TL_LOOK_HOURS, action->minutes);
  tl_sheet_write_shared (sheet, STATUS, TL_LOOK_INPUT_TEXT, tl_wording_action_status (action->status));
  tl_sheet_write_shared (sheet, PROMPT, TL_LOOK_TEXT, tl_workbook_get_brief (workbook, action));
  write_inputs (sheet, action);
  write_name (workbook, sheet, CHANNEL, tl_wording_channel, action->channel);
  write_name (workbook, sheet, PERSONA, tl_wording_persona, action->persona);
  write_name (workbook, sheet, PILLAR, tl_wording_pillar, action->pillar);
  write_name (workbook, sheet, FORMAT, tl_wording_format, action->format);
  write_name (workbook, sheet, ACCOUNTABLE, tl_wording_person, action->accountable);
  tl_sheet_write_shared (sheet, BECAUSE, TL_LOOK_TEXT, tl_workbook_get_reason (workbook, action));
  tl_sheet_write_shared (sheet, MEASURE, TL_LOOK_TEXT, tl_workbook_get_measure (workbook, action));
  tl_sheet_write_shared (sheet, BENCHMARK, TL_LOOK_TEXT, tl_workbook_get_benchmark (workbook, action));
  tl_sheet_write_text (sheet, ID, TL_LOOK_ID, action->key);
  tl_sheet_end_row (sheet);
}

/* A table has a row even where there is nothing to list. */
static void
write_empty_row (TlSheet *sheet)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    tl_sheet_write_number (sheet, column, TL_LOOK_BLANK, NAN);
  tl_sheet_end_row (sheet);
}

static void
highlight_status (TlSheet   *sheet,
                  lxw_row_t  last)
{
  g_autofree char *status = tl_sheet_dup_in_row (sheet, sheet->first, STATUS);
  g_autofree char *date = tl_sheet_dup_in_row (sheet, sheet->first, DATE);
  g_autofree char *publish_on = tl_sheet_dup_in_row (sheet, sheet->first, PUBLISH_ON);
  g_autofree char *done = tl_sheet_quote (tl_wording_action_status (TL_ACTION_DONE));
  g_autofree char *planned = tl_sheet_quote (tl_wording_action_status (TL_ACTION_PLANNED));
  g_autofree char *is_done = g_strdup_printf ("=%s=%s", status, done);
  g_autofree char *is_overdue = g_strdup_printf ("=AND(%s=%s,MAX(%s,%s)>0,MAX(%s,%s)<TODAY())", status, planned,
                                                 date, publish_on, date, publish_on);

  tl_sheet_highlight (sheet, sheet->first, STATUS, last, STATUS, TL_MARK_GOOD, is_done, "0;0;0;\"✓ \"@");
  tl_sheet_highlight (sheet, sheet->first, STATUS, last, STATUS, TL_MARK_WARNING, is_overdue, "0;0;0;\"▲ \"@");
}

static void
guide_inputs (TlSheet   *sheet,
              lxw_row_t  last)
{
  tl_sheet_choose_from (sheet, sheet->first, STATUS, last, STATUS, TL_LIST_STATUS, TRUE);
  tl_sheet_choose_from (sheet, sheet->first, CHANNEL, last, CHANNEL, TL_LIST_CHANNEL, FALSE);
  tl_sheet_choose_from (sheet, sheet->first, WHO, last, WHO, TL_LIST_PERSON, FALSE);
  /* Translators: At most 32 characters, as are the other titles of messages in the
   * workbook. */
  tl_sheet_restrict (sheet, ACTUAL_HOURS, LXW_VALIDATION_TYPE_DECIMAL, 0, _("Hours"),
                     _("Please type a number of hours, such as 1.5."));
  tl_sheet_restrict (sheet, DONE_ON, LXW_VALIDATION_TYPE_DATE_NUMBER, 61, _("A day"), _("Please type a date."));
  tl_sheet_restrict (sheet, DATE, LXW_VALIDATION_TYPE_DATE_NUMBER, 61, _("A day"), _("Please type a date."));
  tl_sheet_restrict (sheet, PUBLISH_ON, LXW_VALIDATION_TYPE_DATE_NUMBER, 61, _("A day"), _("Please type a date."));
  tl_sheet_restrict (sheet, ID, LXW_VALIDATION_TYPE_CUSTOM_FORMULA, 0, _("Please leave this as it is"),
                     _("The program finds the action by it when the workbook comes back."));
}

/* For the way back: what stands where the program reads nothing, and who is meant by a
 * name. */
static void
watch_columns (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  static const struct
  {
    guint column;
    guint field; /* that it shows */
  } columns[] = {
    { WEEK, TL_N_INPUT_FIELDS },        { DAY, TL_INPUT_PREPARE_ON },      { WHAT, TL_N_INPUT_FIELDS },
    { TIME, TL_N_INPUT_FIELDS },        { WHO, TL_INPUT_OPERATOR },        { APPROVER, TL_N_INPUT_FIELDS },
    { HOURS, TL_N_INPUT_FIELDS },       { PROMPT, TL_N_INPUT_FIELDS },     { CHANNEL, TL_N_INPUT_FIELDS },
    { PERSONA, TL_N_INPUT_FIELDS },     { PILLAR, TL_N_INPUT_FIELDS },     { FORMAT, TL_N_INPUT_FIELDS },
    { ACCOUNTABLE, TL_N_INPUT_FIELDS }, { BECAUSE, TL_N_INPUT_FIELDS },    { MEASURE, TL_N_INPUT_FIELDS },
    { BENCHMARK, TL_N_INPUT_FIELDS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tl_workbook_watch (workbook, TL_ROLE_ACTIONS, sheet, columns[i].column, columns[i].field);
}

/* For the way back: where what people fill in stands, and what stood there. */
static void
record_inputs (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  static const guint columns[TL_N_ACTION_INPUTS] = {
    [TL_INPUT_STATUS] = STATUS,
    [TL_INPUT_DONE_ON] = DONE_ON,
    [TL_INPUT_MINUTES] = ACTUAL_HOURS,
    [TL_INPUT_LINK] = LINK,
    [TL_INPUT_NOTE] = NOTE,
    [TL_INPUT_OPERATOR] = WHO,
    [TL_INPUT_PREPARE_ON] = DATE,
    [TL_INPUT_PUBLISH_ON] = PUBLISH_ON,
  };

  tl_workbook_record_sheet (workbook, TL_ROLE_ACTIONS, sheet, ID, columns, TL_INPUT_STATUS, TL_N_ACTION_INPUTS);
}

/* In each week of the plan by the date that the reader sees; of one day by when it
 * appears. */
static int
compare_actions (const TlPlanAction *a,
                 const TlPlanAction *b)
{
  const TlDay day_a = tl_plan_action_get_day (a), day_b = tl_plan_action_get_day (b);

  if (a->week != b->week)
    return a->week < b->week ? -1 : 1;
  if (a->prepare_on != b->prepare_on)
    return a->prepare_on < b->prepare_on ? -1 : 1;
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  if (a->time != b->time)
    return a->time < b->time ? -1 : 1;
  return strcmp (a->key, b->key);
}

static void
sort_actions (TlWorkbook *workbook)
{
  for (guint i = 0; i < workbook->plan->n_actions; i++)
    g_ptr_array_add (workbook->actions, (gpointer) &workbook->plan->actions[i]);
  g_ptr_array_sort_values (workbook->actions, (GCompareFunc) compare_actions);
}

/* One row for each line of the plan. */
void
tl_workbook_write_actions (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_ACTIONS];
  const gboolean one_year = is_in_one_year (workbook->plan);
  lxw_row_t last;

  tl_sheet_write_title (sheet, _("Actions"),
                        /* Translators: The columns are those of a list in a workbook. */
                        _("Who does what, and when. Fill in the yellow columns; who does it, the date and when to publish can "
                          "be changed too, and nothing else. More stands to the right"));
  write_header (workbook, sheet, one_year);

  watch_columns (workbook, sheet);
  sort_actions (workbook);

  for (guint i = 0; i < workbook->actions->len; i++)
    write_action (workbook, sheet, g_ptr_array_index (workbook->actions, i), one_year);
  if (workbook->plan->n_actions == 0)
    write_empty_row (sheet);

  last = sheet->row - 1;
  highlight_status (sheet, last);
  tl_sheet_rule_groups_except (sheet, WEEK, STATUS);
  guide_inputs (sheet, last);
  tl_sheet_finish_table (sheet, "Actions");
  tl_sheet_hide_column (sheet, ID);
  record_inputs (workbook, sheet);
  if (workbook->plan->needs != 0)
    tl_sheet_skip_row (sheet);
  tl_workbook_write_needs (workbook, sheet);
  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = PAPER_COLUMNS,
  });
}

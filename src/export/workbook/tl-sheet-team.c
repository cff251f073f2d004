/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-absence.h"
#include "strategy/tl-course.h"
#include "strategy/tl-member.h"

#include "tl-responsibilities.h"
#include "tl-sheet-block.h"

enum
{
  NAME,
  JOB_TITLE,
  FUNCTION,
  ROLE,
  SKILLS,
  HOURS,
  PLANNED,
  WEEKDAYS,
  QUIET_FROM,
  QUIET_TO,
  BACKUP,
  MEETS_CUSTOMERS,
  ABSENCES,
  COST,
  N_COLUMNS
};

/* Columns of the second table, among those of the first. */
enum
{
  WHAT = NAME,
  LAST_WHAT = JOB_TITLE,
  RESPONSIBLE = FUNCTION,
  LAST_RESPONSIBLE = ROLE,
  ACCOUNTABLE = SKILLS,
  CONSULTED = HOURS,
  LAST_CONSULTED = WEEKDAYS,
  INFORMED = QUIET_FROM,
  LAST_INFORMED = COST,
};

static const char *
label (TlMemberField field)
{
  return tl_wording_field (TL_TYPE_MEMBER, field);
}

static void
drop_unless_set (TlWorkbook *workbook,
                 TlSheet    *sheet,
                 guint       column,
                 guint       field)
{
  TlRecordList *team = tl_record_get_list (workbook->strategy, TL_STRATEGY_TEAM);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      if (tl_record_is_set (tl_record_list_get (team, i), field))
        return;
    }

  tl_sheet_drop_column (sheet, column);
}

static void
set_columns (TlWorkbook   *workbook,
             TlSheet      *sheet,
             TlRecordList *team)
{
  double widths[N_COLUMNS] = {
    [NAME] = 22,
    [JOB_TITLE] = 15,
    [FUNCTION] = 14,
    [ROLE] = 21,
    [SKILLS] = 16,
    [HOURS] = 7,
    [PLANNED] = 9.5,
    [WEEKDAYS] = 13,
    [QUIET_FROM] = 6.5,
    [QUIET_TO] = 6.5,
    [BACKUP] = 11.5,
    [MEETS_CUSTOMERS] = 9,
    [ABSENCES] = 12.5,
    [COST] = 10,
  };

  drop_unless_set (workbook, sheet, QUIET_FROM, TL_MEMBER_QUIET_FROM);
  drop_unless_set (workbook, sheet, QUIET_TO, TL_MEMBER_QUIET_TO);
  drop_unless_set (workbook, sheet, ABSENCES, TL_MEMBER_ABSENCES);
  drop_unless_set (workbook, sheet, COST, TL_MEMBER_COST_PER_HOUR);

  /* With a blank and the code of the currency. */
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      double cost = tl_record_get_optional (tl_record_list_get (team, i), TL_MEMBER_COST_PER_HOUR);

      widths[COST] = MAX (widths[COST], tl_sheet_get_number_width (cost, 2) + 4);
    }
  if (tl_sheet_is_dropped (sheet, ABSENCES))
    tl_sheet_fit_widths (sheet, widths, N_COLUMNS, NAME, 34, workbook->letter);
  else
    tl_sheet_fit_widths (sheet, widths, N_COLUMNS, ABSENCES, 30, workbook->letter);
}

static void
write_header (TlSheet *sheet)
{
  const TlBlockColumn columns[] = {
    { NAME, NAME, label (TL_MEMBER_NAME), TL_LOOK_HEADER },
    { JOB_TITLE, JOB_TITLE, label (TL_MEMBER_JOB_TITLE), TL_LOOK_HEADER },
    { FUNCTION, FUNCTION, label (TL_MEMBER_FUNCTION), TL_LOOK_HEADER },
    { ROLE, ROLE, _("Role in this plan"), TL_LOOK_HEADER },
    { SKILLS, SKILLS, label (TL_MEMBER_SKILLS), TL_LOOK_HEADER },
    { HOURS, HOURS, label (TL_MEMBER_HOURS_PER_WEEK), TL_LOOK_HEADER_END },
    { PLANNED, PLANNED, _("Planned a week, mean of all weeks"), TL_LOOK_HEADER_END },
    { WEEKDAYS, WEEKDAYS, label (TL_MEMBER_WEEKDAYS), TL_LOOK_HEADER },
    { QUIET_FROM, QUIET_FROM, label (TL_MEMBER_QUIET_FROM), TL_LOOK_HEADER },
    { QUIET_TO, QUIET_TO, label (TL_MEMBER_QUIET_TO), TL_LOOK_HEADER },
    { BACKUP, BACKUP, label (TL_MEMBER_BACKUP), TL_LOOK_HEADER },
    { MEETS_CUSTOMERS, MEETS_CUSTOMERS, label (TL_MEMBER_MEETS_CUSTOMERS), TL_LOOK_HEADER },
    { ABSENCES, ABSENCES, label (TL_MEMBER_ABSENCES), TL_LOOK_HEADER },
    { COST, COST, label (TL_MEMBER_COST_PER_HOUR), TL_LOOK_HEADER_END },
  };

  tl_sheet_write_columns (sheet, columns, G_N_ELEMENTS (columns), FALSE);
}

static void
add_line (GString    *lines,
          const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static void
add_channel_lines (GString         *lines,
                   const TlReading *reading,
                   const char      *id)
{
  for (guint i = 0; i < reading->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading->plan->channels[i];
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;

      if (!channel->chosen || reading->plan->needs != 0)
        continue;

      name = tl_wording_channel (reading, channel->id);
      if (g_strcmp0 (channel->operator_id, id) == 0)
        /* Translators: %s is a channel: what a person is there for. */
        line = g_strdup_printf (_("Runs %s"), name);
      else if (g_strcmp0 (channel->backup, id) == 0)
        /* Translators: %s is a channel: what a person is there for. */
        line = g_strdup_printf (_("Stands in for %s"), name);

      if (line != NULL)
        add_line (lines, line);
    }
}

static char *
dup_role (const TlReading *reading,
          TlMember        *member)
{
  TlCourse *course = tl_record_get_child (reading->strategy, TL_STRATEGY_COURSE);
  const char *id = tl_record_get_id (member);
  GString *lines = g_string_new (NULL);

  if (tl_record_get_boolean (member, TL_MEMBER_LEAD))
    add_line (lines, label (TL_MEMBER_LEAD));
  if (g_str_equal (tl_record_get_ref (reading->strategy, TL_STRATEGY_APPROVER), id))
    add_line (lines, _("Approves posts"));
  if (g_str_equal (tl_record_get_ref (course, TL_COURSE_COMPLAINTS_OWNER), id))
    add_line (lines, _("Answers complaints"));
  add_channel_lines (lines, reading, id);

  return g_string_free_and_steal (lines);
}

static char *
dup_absences (TlMember *member)
{
  TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tl_record_list_get_length (absences); i++)
    {
      TlRecord *absence = tl_record_list_get (absences, i);
      g_autofree char *first = tl_wording_date (tl_record_get_date (absence, TL_ABSENCE_FIRST));
      g_autofree char *last = tl_wording_date (tl_record_get_date (absence, TL_ABSENCE_LAST));
      /* Translators: From the first day to the last. */
      g_autofree char *line = *last == '\0' ? g_strdup (first) : g_strdup_printf (_("%s to %s"), first, last);
      const char *reason = tl_record_get_text (absence, TL_ABSENCE_REASON);

      add_line (lines, line);
      if (*reason != '\0')
        g_string_append_printf (lines, ": %s", reason);
    }

  return g_string_free_and_steal (lines);
}

static void
write_planned (TlWorkbook *workbook,
               TlSheet    *sheet,
               const char *id)
{
  TlSheet *workload = &workbook->sheets[TL_WORKBOOK_WORKLOAD];
  g_autofree char *total = NULL;
  g_autofree char *formula = NULL;
  guint minutes;
  lxw_row_t row;

  if (!tl_workbook_get_load (workbook, id, &minutes))
    {
      tl_sheet_write_hours (sheet, PLANNED, TL_LOOK_HOURS, 0);
      return;
    }

  row = GPOINTER_TO_UINT (g_hash_table_lookup (workbook->load_rows, id));
  total = tl_sheet_dup_range (workload, row, TL_WORKLOAD_TOTAL_COLUMN, row, TL_WORKLOAD_TOTAL_COLUMN);
  formula = g_strdup_printf ("=%s/%u", total, workbook->plan->frame.weeks);
  tl_sheet_write_formula (sheet, PLANNED, TL_LOOK_HOURS, formula,
                          minutes / 60.0 / workbook->plan->frame.weeks);
}

static void
write_member (TlWorkbook *workbook,
              TlSheet    *sheet,
              TlMember   *member)
{
  tl_sheet_take_text (sheet, NAME, TL_LOOK_LABEL, tl_wording_record (member));
  tl_sheet_write_text (sheet, JOB_TITLE, TL_LOOK_TEXT, tl_record_get_text (member, TL_MEMBER_JOB_TITLE));
  tl_sheet_write_text (sheet, FUNCTION, TL_LOOK_TEXT,
                       tl_wording_term (TL_TYPE_FUNCTION, tl_record_get_enum (member, TL_MEMBER_FUNCTION)));
  tl_sheet_take_text (sheet, ROLE, TL_LOOK_TEXT, dup_role (workbook->reading, member));
  tl_sheet_take_text (sheet, SKILLS, TL_LOOK_TEXT,
                      tl_wording_flags (TL_TYPE_SKILLS, tl_record_get_flags (member, TL_MEMBER_SKILLS)));
  tl_sheet_write_number (sheet, HOURS, TL_LOOK_HOURS, tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK));
  write_planned (workbook, sheet, tl_record_get_id (member));
  tl_sheet_take_text (sheet, WEEKDAYS, TL_LOOK_TEXT,
                      tl_wording_flags (TL_TYPE_WEEKDAYS, tl_record_get_flags (member, TL_MEMBER_WEEKDAYS)));
  tl_sheet_write_time (sheet, QUIET_FROM, tl_record_get_time (member, TL_MEMBER_QUIET_FROM));
  tl_sheet_write_time (sheet, QUIET_TO, tl_record_get_time (member, TL_MEMBER_QUIET_TO));
  tl_sheet_take_text (sheet, BACKUP, TL_LOOK_TEXT,
                      tl_wording_person (workbook->reading, tl_record_get_ref (member, TL_MEMBER_BACKUP)));
  tl_sheet_write_text (sheet, MEETS_CUSTOMERS, TL_LOOK_TEXT,
                       tl_record_get_boolean (member, TL_MEMBER_MEETS_CUSTOMERS) ? _("Yes") : _("No"));
  tl_sheet_take_text (sheet, ABSENCES, TL_LOOK_TEXT, dup_absences (member));
  tl_sheet_write_number (sheet, COST, TL_LOOK_MONEY, tl_record_get_optional (member, TL_MEMBER_COST_PER_HOUR));
  tl_sheet_end_row (sheet);
}

static void
write_sum (TlSheet   *sheet,
           guint      column,
           lxw_row_t  first,
           double     value)
{
  g_autofree char *range = tl_sheet_dup_local (sheet, first, column, sheet->row - 1, column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);

  tl_sheet_write_formula (sheet, column, TL_LOOK_TOTAL_HOURS, formula, value);
}

static void
write_total (TlWorkbook   *workbook,
             TlSheet      *sheet,
             TlRecordList *team,
             lxw_row_t     first)
{
  double hours = 0;
  double planned = 0;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlRecord *member = tl_record_list_get (team, i);
      double given = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);
      guint minutes;

      if (given > 0)
        hours += given;
      if (tl_workbook_get_load (workbook, tl_record_get_id (member), &minutes))
        planned += minutes / 60.0 / workbook->plan->frame.weeks;
    }

  for (guint column = NAME; column < N_COLUMNS; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_TOTAL, column == NAME ? _("All together") : NULL);
  write_sum (sheet, HOURS, first, hours);
  write_sum (sheet, PLANNED, first, planned);
  tl_sheet_end_row (sheet);
}

static void
write_people (TlWorkbook   *workbook,
              TlSheet      *sheet,
              TlRecordList *team)
{
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("Who there is"), NULL);
  write_header (sheet);
  first = sheet->row;
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    write_member (workbook, sheet, tl_record_list_get (team, i));

  tl_sheet_finish_block (sheet, first, COST, "Team", TRUE);
  write_total (workbook, sheet, team, first);
}

static char *
dup_people (const TlReading *reading,
            GPtrArray       *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = tl_wording_person (reading, g_ptr_array_index (people, i));

      if (i > 0)
        /* Translators: Between the parts of a list. */
        g_string_append (names, _(", "));
      g_string_append (names, name);
    }

  return g_string_free_and_steal (names);
}

static void
write_responsibility (TlWorkbook             *workbook,
                      TlSheet                *sheet,
                      const TlResponsibility *responsibility)
{
  const TlReading *reading = workbook->reading;
  const gboolean nobody = responsibility->responsible->len == 0;
  g_autofree char *responsible = dup_people (reading, responsibility->responsible);
  g_autofree char *accountable = tl_wording_person (reading, responsibility->accountable);
  g_autofree char *consulted = dup_people (reading, responsibility->consulted);
  g_autofree char *informed = dup_people (reading, responsibility->informed);
  const TlBlockText texts[] = {
    { WHAT, LAST_WHAT, TL_LOOK_LABEL, responsibility->what },
    /* Translators: Instead of a name: nobody is there to do this. */
    { RESPONSIBLE, LAST_RESPONSIBLE, nobody ? TL_LOOK_LABEL : TL_LOOK_TEXT, nobody ? _("▲ Nobody yet") : responsible },
    { ACCOUNTABLE, ACCOUNTABLE, TL_LOOK_TEXT, accountable },
    { CONSULTED, LAST_CONSULTED, TL_LOOK_TEXT, consulted },
    { INFORMED, LAST_INFORMED, TL_LOOK_TEXT, informed },
  };

  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_responsibilities (TlWorkbook *workbook,
                        TlSheet    *sheet)
{
  g_autoptr (GPtrArray) responsibilities = tl_responsibilities_new (workbook->reading);
  const TlBlockColumn columns[] = {
    /* Translators: The five heads of a table of who has which part in a piece of
     * work. */
    { WHAT, LAST_WHAT, C_("responsibility", "What"), TL_LOOK_HEADER },
    { RESPONSIBLE, LAST_RESPONSIBLE, C_("responsibility", "Responsible"), TL_LOOK_HEADER },
    { ACCOUNTABLE, ACCOUNTABLE, C_("responsibility", "Accountable"), TL_LOOK_HEADER },
    { CONSULTED, LAST_CONSULTED, C_("responsibility", "Consulted"), TL_LOOK_HEADER },
    { INFORMED, LAST_INFORMED, C_("responsibility", "Informed"), TL_LOOK_HEADER },
  };
  lxw_row_t first;

  if (responsibilities->len == 0)
    return;

  tl_sheet_begin_block (sheet, _("Who is responsible for what"),
                        _("Responsible: does it. Accountable: answers for it, always exactly one person. Consulted: is "
                          "asked first, as who approves or holds the keys. Informed: is told, as who stands in or works "
                          "with the result."));
  tl_sheet_write_columns (sheet, columns, G_N_ELEMENTS (columns), TRUE);
  first = sheet->row;
  for (guint i = 0; i < responsibilities->len; i++)
    write_responsibility (workbook, sheet, g_ptr_array_index (responsibilities, i));
  tl_sheet_finish_block (sheet, first, LAST_INFORMED, "Responsibilities", FALSE);
}

/* Who there is, and what for. */
void
tl_workbook_write_team (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_TEAM];
  TlRecordList *team = tl_record_get_list (workbook->strategy, TL_STRATEGY_TEAM);

  set_columns (workbook, sheet, team);
  tl_sheet_begin_blocks (sheet, _("Team"), _("Who there is, what they can do, and what this plan asks of them"), NAME + 1);

  if (tl_record_list_get_length (team) == 0)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("Nobody is in the team yet."));
    }
  else
    {
      write_people (workbook, sheet, team);
      write_responsibilities (workbook, sheet);
    }

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = N_COLUMNS,
  });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-absence.h"
#include "strategy/tl-course.h"
#include "strategy/tl-member.h"

enum
{
  NAME,
  JOB_TITLE,
  FUNCTION,
  ROLE,
  HOURS,
  PLANNED,
  WEEKDAYS,
  QUIET_FROM,
  QUIET_TO,
  SKILLS,
  BACKUP,
  MEETS_CUSTOMERS,
  ABSENCES,
  COST,
  N_COLUMNS
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
write_header (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  const TlColumn columns[N_COLUMNS] = {
    [NAME] = { label (TL_MEMBER_NAME), 15, TL_LOOK_HEADER },
    [JOB_TITLE] = { label (TL_MEMBER_JOB_TITLE), 14, TL_LOOK_HEADER },
    [FUNCTION] = { label (TL_MEMBER_FUNCTION), 12, TL_LOOK_HEADER },
    [ROLE] = { _("Role in this plan"), 25, TL_LOOK_HEADER },
    [HOURS] = { label (TL_MEMBER_HOURS_PER_WEEK), 7, TL_LOOK_HEADER_END },
    [PLANNED] = { _("Planned a week, mean of all weeks"), 9.5, TL_LOOK_HEADER_END },
    [WEEKDAYS] = { label (TL_MEMBER_WEEKDAYS), 17, TL_LOOK_HEADER },
    [QUIET_FROM] = { label (TL_MEMBER_QUIET_FROM), 6.5, TL_LOOK_HEADER },
    [QUIET_TO] = { label (TL_MEMBER_QUIET_TO), 6.5, TL_LOOK_HEADER },
    [SKILLS] = { label (TL_MEMBER_SKILLS), 16, TL_LOOK_HEADER },
    [BACKUP] = { label (TL_MEMBER_BACKUP), 12, TL_LOOK_HEADER },
    [MEETS_CUSTOMERS] = { label (TL_MEMBER_MEETS_CUSTOMERS), 9.5, TL_LOOK_HEADER },
    [ABSENCES] = { label (TL_MEMBER_ABSENCES), 14.5, TL_LOOK_HEADER },
    [COST] = { label (TL_MEMBER_COST_PER_HOUR), 10, TL_LOOK_HEADER_END },
  };

  drop_unless_set (workbook, sheet, QUIET_FROM, TL_MEMBER_QUIET_FROM);
  drop_unless_set (workbook, sheet, QUIET_TO, TL_MEMBER_QUIET_TO);
  drop_unless_set (workbook, sheet, ABSENCES, TL_MEMBER_ABSENCES);
  drop_unless_set (workbook, sheet, COST, TL_MEMBER_COST_PER_HOUR);
  tl_sheet_write_header (sheet, columns, N_COLUMNS);
  tl_sheet_freeze (sheet, NAME + 1);
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

      if (!channel->chosen)
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

      add_line (lines, line);
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
  tl_sheet_write_number (sheet, HOURS, TL_LOOK_HOURS, tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK));
  write_planned (workbook, sheet, tl_record_get_id (member));
  tl_sheet_take_text (sheet, WEEKDAYS, TL_LOOK_TEXT,
                      tl_wording_flags (TL_TYPE_WEEKDAYS, tl_record_get_flags (member, TL_MEMBER_WEEKDAYS)));
  tl_sheet_write_time (sheet, QUIET_FROM, tl_record_get_time (member, TL_MEMBER_QUIET_FROM));
  tl_sheet_write_time (sheet, QUIET_TO, tl_record_get_time (member, TL_MEMBER_QUIET_TO));
  tl_sheet_take_text (sheet, SKILLS, TL_LOOK_TEXT,
                      tl_wording_flags (TL_TYPE_SKILLS, tl_record_get_flags (member, TL_MEMBER_SKILLS)));
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
           lxw_row_t  last,
           double     value)
{
  g_autofree char *range = tl_sheet_dup_local (sheet, sheet->first, column, last, column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);

  tl_sheet_write_formula (sheet, column, TL_LOOK_TOTAL_HOURS, formula, value);
}

static void
write_total (TlWorkbook   *workbook,
             TlSheet      *sheet,
             TlRecordList *team)
{
  const lxw_row_t last = sheet->row - 1;
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
  write_sum (sheet, HOURS, last, hours);
  write_sum (sheet, PLANNED, last, planned);
  tl_sheet_end_row (sheet);
}

/* Who there is, and what for. */
void
tl_workbook_write_team (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_TEAM];
  TlRecordList *team = tl_record_get_list (workbook->strategy, TL_STRATEGY_TEAM);

  tl_sheet_write_title (sheet, _("Team"), _("Who there is, what they can do, and what this plan asks of them"));
  write_header (workbook, sheet);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    write_member (workbook, sheet, tl_record_list_get (team, i));

  tl_sheet_finish_list (sheet, "Team");
  if (tl_record_list_get_length (team) > 0)
    write_total (workbook, sheet, team);
  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = N_COLUMNS,
  });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define PERSON_COLUMN 0

/* The rows of the planned hours and those of the hours there are have the same
 * order. */
typedef struct
{
  TlSheet *sheet;
  const TlReading *reading;
  const TlPlan *plan;
  guint n_people;
  guint last_column;
  lxw_row_t planned;   /* of the first person */
  lxw_row_t available; /* likewise */
} Matrix;

static void
write_header (Matrix *matrix)
{
  TlSheet *sheet = matrix->sheet;

  tl_sheet_set_column (sheet, PERSON_COLUMN, 30);
  tl_sheet_set_column (sheet, TL_WORKLOAD_TOTAL_COLUMN, 10);
  for (guint week = 1; week <= matrix->plan->frame.weeks; week++)
    tl_sheet_set_column (sheet, TL_WORKLOAD_WEEK_COLUMN + week - 1, 9);

  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_HEADER, _("Person"));
  tl_sheet_write_text (sheet, TL_WORKLOAD_TOTAL_COLUMN, TL_LOOK_HEADER_END, _("Total"));
  for (guint week = 1; week <= matrix->plan->frame.weeks; week++)
    {
      /* Translators: The head of a narrow column. */
      g_autofree char *head = g_strdup_printf (_("Week %u"), week);

      tl_sheet_write_text (sheet, TL_WORKLOAD_WEEK_COLUMN + week - 1, TL_LOOK_HEADER_END, head);
    }
  tl_sheet_end_row (sheet);

  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_HEADER, _("The week that begins on"));
  tl_sheet_write_text (sheet, TL_WORKLOAD_TOTAL_COLUMN, TL_LOOK_HEADER_END, NULL);
  for (guint week = 1; week <= matrix->plan->frame.weeks; week++)
    tl_sheet_write_date (sheet, TL_WORKLOAD_WEEK_COLUMN + week - 1, TL_LOOK_WEEK,
                         matrix->plan->frame.start + 7 * (week - 1));
  tl_sheet_end_row (sheet);

  tl_sheet_freeze (sheet, TL_WORKLOAD_WEEK_COLUMN);
  tl_sheet_repeat_rows (sheet, 2);
}

static guint
get_minutes (const TlPlanLoad *load,
             gboolean          available)
{
  return available ? load->available : load->minutes;
}

static void
write_sum (Matrix      *matrix,
           guint        column,
           TlLook       look,
           lxw_row_t    first_row,
           guint        first_column,
           lxw_row_t    last_row,
           guint        last_column,
           double       value)
{
  g_autofree char *range = tl_sheet_dup_local (matrix->sheet, first_row, first_column, last_row, last_column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", range);

  tl_sheet_write_formula (matrix->sheet, column, look, formula, value);
}

static void
write_person (Matrix           *matrix,
              const TlPlanLoad *loads,
              gboolean          available)
{
  TlSheet *sheet = matrix->sheet;
  double sum = 0;

  tl_sheet_take_text (sheet, PERSON_COLUMN, TL_LOOK_TEXT,
                      tl_wording_person (matrix->reading, loads[0].person));
  for (guint i = 0; i < matrix->plan->frame.weeks; i++)
    {
      tl_sheet_write_hours (sheet, TL_WORKLOAD_WEEK_COLUMN + i, TL_LOOK_HOURS,
                            get_minutes (&loads[i], available));
      sum += get_minutes (&loads[i], available) / 60.0;
    }
  write_sum (matrix, TL_WORKLOAD_TOTAL_COLUMN, TL_LOOK_HOURS,
             sheet->row, TL_WORKLOAD_WEEK_COLUMN, sheet->row, matrix->last_column, sum);
  tl_sheet_end_row (sheet);
}

static void
write_total (Matrix     *matrix,
             const char *label,
             lxw_row_t   first,
             gboolean    available)
{
  TlSheet *sheet = matrix->sheet;
  double whole = 0;

  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_TOTAL, label);
  for (guint i = 0; i < matrix->plan->frame.weeks; i++)
    {
      guint column = TL_WORKLOAD_WEEK_COLUMN + i;
      double sum = 0;

      for (guint person = 0; person < matrix->n_people; person++)
        sum += get_minutes (&matrix->plan->loads[person * matrix->plan->frame.weeks + i], available) / 60.0;
      write_sum (matrix, column, TL_LOOK_TOTAL_HOURS,
                 first, column, first + matrix->n_people - 1, column, sum);
      whole += sum;
    }
  write_sum (matrix, TL_WORKLOAD_TOTAL_COLUMN, TL_LOOK_TOTAL_HOURS,
             sheet->row, TL_WORKLOAD_WEEK_COLUMN, sheet->row, matrix->last_column, whole);
  tl_sheet_end_row (sheet);
}

static void
write_used_cell (Matrix *matrix,
                 guint   column,
                 guint   planned,
                 guint   available)
{
  g_autofree char *over = tl_sheet_dup_local (matrix->sheet, matrix->planned + matrix->n_people, column,
                                              matrix->planned + matrix->n_people, column);
  g_autofree char *under = tl_sheet_dup_local (matrix->sheet, matrix->available + matrix->n_people, column,
                                               matrix->available + matrix->n_people, column);
  g_autofree char *formula = g_strdup_printf ("=IF(%s=0,0,%s/%s)", under, over, under);

  tl_sheet_write_formula (matrix->sheet, column, TL_LOOK_USED, formula,
                          available == 0 ? 0 : (double) planned / available);
}

static void
write_used (Matrix *matrix)
{
  TlSheet *sheet = matrix->sheet;
  guint all_planned = 0;
  guint all_available = 0;

  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_LABEL, _("Share of the hours used"));
  for (guint i = 0; i < matrix->plan->frame.weeks; i++)
    {
      guint planned = 0;
      guint available = 0;

      for (guint person = 0; person < matrix->n_people; person++)
        {
          const TlPlanLoad *load = &matrix->plan->loads[person * matrix->plan->frame.weeks + i];

          planned += load->minutes;
          available += load->available;
        }
      write_used_cell (matrix, TL_WORKLOAD_WEEK_COLUMN + i, planned, available);
      all_planned += planned;
      all_available += available;
    }
  write_used_cell (matrix, TL_WORKLOAD_TOTAL_COLUMN, all_planned, all_available);
  tl_sheet_end_row (sheet);
}

static void
write_unstaffed (Matrix *matrix)
{
  TlSheet *sheet = matrix->sheet;
  g_autofree guint *minutes = g_new0 (guint, matrix->plan->frame.weeks + 1);
  double sum = 0;

  for (guint i = 0; i < matrix->plan->n_actions; i++)
    {
      const TlPlanAction *action = &matrix->plan->actions[i];

      if (action->operator_id == NULL && action->week <= matrix->plan->frame.weeks)
        minutes[action->week] += action->minutes;
    }

  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_LABEL, _("Work that nobody has time for"));
  for (guint week = 1; week <= matrix->plan->frame.weeks; week++)
    {
      tl_sheet_write_hours (sheet, TL_WORKLOAD_WEEK_COLUMN + week - 1, TL_LOOK_HOURS, minutes[week]);
      sum += minutes[week] / 60.0;
    }
  write_sum (matrix, TL_WORKLOAD_TOTAL_COLUMN, TL_LOOK_HOURS,
             sheet->row, TL_WORKLOAD_WEEK_COLUMN, sheet->row, matrix->last_column, sum);
  tl_sheet_end_row (sheet);
}

/* Overload has a colour and a sign. */
static void
highlight (Matrix *matrix)
{
  TlSheet *sheet = matrix->sheet;
  const lxw_row_t used = matrix->available + matrix->n_people + 1;
  const guint first = TL_WORKLOAD_TOTAL_COLUMN;
  g_autofree char *planned = tl_sheet_dup_local (sheet, matrix->planned, first, matrix->planned, first);
  g_autofree char *available = tl_sheet_dup_local (sheet, matrix->available, first, matrix->available, first);
  g_autofree char *share = tl_sheet_dup_local (sheet, used, first, used, first);
  g_autofree char *unstaffed = tl_sheet_dup_local (sheet, used + 1, first, used + 1, first);
  g_autofree char *overloaded = g_strdup_printf ("=ROUND(%s-%s,2)>0", planned, available);
  g_autofree char *over = g_strdup_printf ("=ROUND(%s,4)>1", share);
  g_autofree char *full = g_strdup_printf ("=ROUND(%s,4)>0.9", share);
  g_autofree char *left_over = g_strdup_printf ("=%s>0", unstaffed);

  tl_sheet_highlight (sheet, matrix->planned, first, matrix->planned + matrix->n_people, matrix->last_column,
                      TL_MARK_WARNING, overloaded, "\"▲ \"0.00");
  tl_sheet_highlight (sheet, used, first, used, matrix->last_column, TL_MARK_WARNING, over, "\"▲ \"0%");
  tl_sheet_highlight (sheet, used, first, used, matrix->last_column, TL_MARK_NOTICE, full, "\"● \"0%");
  tl_sheet_highlight (sheet, used + 1, first, used + 1, matrix->last_column,
                      TL_MARK_WARNING, left_over, "\"▲ \"0.00");
}

static lxw_row_t
write_block (Matrix     *matrix,
             const char *title,
             const char *total,
             gboolean    available,
             GHashTable *rows)
{
  TlSheet *sheet = matrix->sheet;
  lxw_row_t first;

  tl_sheet_write_band (sheet, TL_LOOK_SECTION, title);
  first = sheet->row;
  for (guint person = 0; person < matrix->n_people; person++)
    {
      const TlPlanLoad *loads = &matrix->plan->loads[person * matrix->plan->frame.weeks];

      if (rows != NULL)
        g_hash_table_insert (rows, (char *) loads[0].person, GUINT_TO_POINTER (sheet->row));
      write_person (matrix, loads, available);
    }
  write_total (matrix, total, first, available);

  return first;
}

static void
write_matrix (TlWorkbook *workbook,
              Matrix     *matrix)
{
  TlSheet *sheet = matrix->sheet;
  g_autofree char *range = NULL;

  write_header (matrix);
  matrix->planned = write_block (matrix, _("Hours planned"), _("All together"), FALSE, workbook->load_rows);
  workbook->total_row = sheet->row - 1;
  tl_sheet_skip_row (sheet);
  matrix->available = write_block (matrix, _("Hours there are"), _("All together"), TRUE, NULL);
  write_used (matrix);
  write_unstaffed (matrix);
  highlight (matrix);

  tl_sheet_skip_row (sheet);
  /* Translators: What the signs mean; keep it short. “Nearly full”: more than
   * nine tenths of the hours. */
  tl_sheet_write_text (sheet, PERSON_COLUMN, TL_LOOK_LEAD, _("▲ too much work  ● nearly full"));
  tl_sheet_end_row (sheet);

  range = tl_sheet_dup_range (sheet, matrix->planned, PERSON_COLUMN,
                              matrix->planned + matrix->n_people - 1, matrix->last_column);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, "Workload", range));
}

/* People by weeks. */
void
tl_workbook_write_workload (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_WORKLOAD];
  g_autofree char *capacity = tl_wording_capacity (workbook->reading);
  const guint weeks = workbook->plan->frame.weeks;
  Matrix matrix = {
    .sheet = sheet,
    .reading = workbook->reading,
    .plan = workbook->plan,
    .n_people = workbook->plan->n_loads / weeks,
    .last_column = TL_WORKLOAD_WEEK_COLUMN + weeks - 1,
  };

  tl_sheet_write_title (sheet, _("Workload"), workbook->plan->needs == 0 ? capacity : NULL);
  if (!tl_workbook_write_needs (workbook, sheet) && matrix.n_people > 0)
    write_matrix (workbook, &matrix);

  tl_sheet_set_paper (sheet, &(TlPaper) { .title = workbook->title, .letter = workbook->letter });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-key-date.h"

#define WEEK_COLUMN 0
#define DAYS 7

#define WEEK_WIDTH 10

typedef struct
{
  TlWorkbook *workbook;
  GPtrArray **days; /* (element-type TlPlanAction): what is on each day of the plan */
  guint n_days;
} Calendar;

/* --- What is on a day --- */

/* What appears, on that day; else when it is done. */
static TlDay
get_day (const TlPlanAction *action)
{
  return action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on;
}

static int
compare_actions (gconstpointer a,
                 gconstpointer b)
{
  const TlPlanAction *first = *(const TlPlanAction * const *) a;
  const TlPlanAction *second = *(const TlPlanAction * const *) b;

  if (first->time != second->time)
    return first->time < second->time ? -1 : 1;

  return strcmp (first->key, second->key);
}

static void
calendar_init (Calendar   *self,
               TlWorkbook *workbook)
{
  const TlPlan *plan = workbook->plan;

  *self = (Calendar) {
    .workbook = workbook,
    .n_days = plan->frame.weeks * DAYS,
  };
  self->days = g_new0 (GPtrArray *, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    self->days[i] = g_ptr_array_new ();

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      TlDay day = get_day (action);

      if (action->status != TL_ACTION_SKIPPED && day >= plan->frame.start && day - plan->frame.start < self->n_days)
        g_ptr_array_add (self->days[day - plan->frame.start], (gpointer) action);
    }

  for (guint i = 0; i < self->n_days; i++)
    g_ptr_array_sort (self->days[i], compare_actions);
}

static void
calendar_clear (Calendar *self)
{
  for (guint i = 0; i < self->n_days; i++)
    g_ptr_array_unref (self->days[i]);
  g_free (self->days);
}

static void
add_line (GString    *lines,
          const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* A yearly date comes again on the same days of later years; one that begins in a
 * year may end in the next. */
static gboolean
is_on (TlRecord *key_date,
       TlDay     day)
{
  TlDay first = tl_record_get_date (key_date, TL_KEY_DATE_FIRST);
  TlDay last = MAX (first, tl_record_get_date (key_date, TL_KEY_DATE_LAST));
  guint year, first_year;

  if (first == TL_DAY_NONE || day < first)
    return FALSE;
  if (day <= last || !tl_record_get_boolean (key_date, TL_KEY_DATE_YEARLY))
    return day <= last;

  tl_day_split (day, &year, NULL, NULL);
  tl_day_split (first, &first_year, NULL, NULL);
  for (guint back = 0; back <= 1 && year - back > first_year; back++)
    {
      TlDay again = tl_day_add_years (first, (int) (year - first_year - back));

      if (day >= again && day - again <= last - first)
        return TRUE;
    }

  return FALSE;
}

static void
add_key_dates (TlWorkbook *workbook,
               GString    *lines,
               TlDay       day)
{
  TlRecordList *key_dates = tl_record_get_list (workbook->strategy, TL_STRATEGY_KEY_DATES);

  for (guint i = 0; i < tl_record_list_get_length (key_dates); i++)
    {
      TlRecord *key_date = tl_record_list_get (key_dates, i);
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;

      if (!is_on (key_date, day))
        continue;

      name = tl_wording_record (key_date);
      line = g_strconcat ("★ ", name, NULL);
      add_line (lines, line);
    }
}

/* In a few words, since there are many in a small place. */
static void
add_post (TlWorkbook         *workbook,
          GString            *lines,
          const TlPlanAction *action)
{
  g_autofree char *time = tl_wording_time (action->time);
  const char *channel = tl_workbook_get_name (workbook, tl_wording_channel, action->channel);
  const char *what = action->title != NULL ? action->title
                                           : tl_workbook_get_name (workbook, tl_wording_pillar, action->pillar);
  g_autofree char *line = NULL;

  if (*what != '\0')
    /* Translators: A post in a calendar: time, channel, theme. */
    line = g_strdup_printf (_("%s %s: %s"), time, channel, what);
  else
    line = g_strdup_printf ("%s %s", time, channel);

  add_line (lines, g_strstrip (line));
}

static char *
dup_day (Calendar *self,
         guint     position)
{
  GString *lines = g_string_new (NULL);
  guint n_tasks = 0;

  add_key_dates (self->workbook, lines, self->workbook->plan->frame.start + position);
  for (guint i = 0; i < self->days[position]->len; i++)
    {
      const TlPlanAction *action = g_ptr_array_index (self->days[position], i);

      if (action->publish_on != TL_DAY_NONE)
        add_post (self->workbook, lines, action);
      else
        n_tasks++;
    }

  if (n_tasks > 0)
    {
      g_autofree char *tasks = g_strdup_printf (ngettext ("%u other task", "%u other tasks", n_tasks), n_tasks);

      add_line (lines, tasks);
    }

  return g_string_free_and_steal (lines);
}

/* --- The sheet --- */

static void
write_header (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  TlColumn columns[DAYS + 1] = { [WEEK_COLUMN] = { _("Week"), WEEK_WIDTH, TL_LOOK_HEADER } };
  double left = tl_sheet_get_width_left (sheet, columns, 1, workbook->letter, FALSE);

  for (guint i = 0; i < DAYS; i++)
    columns[i + 1] = (TlColumn) { tl_wording_term (TL_TYPE_WEEKDAYS, 1 << i), left / DAYS - 1, TL_LOOK_HEADER };
  tl_sheet_write_header (sheet, columns, G_N_ELEMENTS (columns));
  tl_sheet_freeze (sheet, WEEK_COLUMN + 1);
}

/* Where there are several. */
static void
write_year (Calendar *self,
            TlSheet  *sheet,
            TlDay     monday)
{
  const TlPlanFrame *frame = &self->workbook->plan->frame;
  guint first, last, year;

  tl_day_split (frame->start, &first, NULL, NULL);
  tl_day_split (frame->start + frame->weeks * DAYS - 1, &last, NULL, NULL);
  tl_day_split (monday + DAYS - 1, &year, NULL, NULL);

  if (first == last)
    tl_sheet_write_text (sheet, WEEK_COLUMN, TL_LOOK_TEXT, NULL);
  else
    tl_sheet_write_number (sheet, WEEK_COLUMN, TL_LOOK_ORDINAL, year);
}

static void
write_week (Calendar *self,
            TlSheet  *sheet,
            guint     week)
{
  const TlDay monday = self->workbook->plan->frame.start + week * DAYS;

  tl_sheet_write_number (sheet, WEEK_COLUMN, TL_LOOK_CALENDAR_WEEK, week + 1);
  for (guint i = 0; i < DAYS; i++)
    tl_sheet_write_date (sheet, i + 1, TL_LOOK_CALENDAR_DAY, monday + i);
  sheet->keeps = TRUE;
  tl_sheet_end_row (sheet);

  write_year (self, sheet, monday);
  for (guint i = 0; i < DAYS; i++)
    tl_sheet_take_text (sheet, i + 1, TL_LOOK_TEXT, dup_day (self, week * DAYS + i));
  tl_sheet_end_row (sheet);
}

/* Weeks by days. */
void
tl_workbook_write_calendar (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_CALENDAR];
  Calendar calendar;

  calendar_init (&calendar, workbook);
  tl_sheet_write_title (sheet, _("Calendar"), _("What appears when; ★ is a date that matters to the business"));
  write_header (workbook, sheet);
  if (!tl_workbook_write_needs (workbook, sheet))
    {
      for (guint week = 0; week < workbook->plan->frame.weeks; week++)
        write_week (&calendar, sheet, week);
    }
  tl_sheet_set_paper (sheet, &(TlPaper) { .title = workbook->title, .letter = workbook->letter });
  calendar_clear (&calendar);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-peers.h"

#include <json-glib/json-glib.h>
#include <xlsxwriter.h>

#include "catalogue/tl-terms.h"

typedef enum
{
  DATE,
  PUBLISH_ON,
  WEEK,
  TIME,
  HOURS,
  N_NUMBERS,
} Number;

typedef enum
{
  DAY,
  WHAT,
  CHANNEL,
  WHO,
  PROMPT,
  PERSONA,
  PILLAR,
  FORMAT,
  ACCOUNTABLE,
  APPROVER,
  MEASURE,
  BENCHMARK,
  BECAUSE,
  N_TEXTS,
} Text;

typedef struct
{
  double numbers[N_NUMBERS];
  char *texts[N_TEXTS];
} Row;

struct _BenchRows
{
  Row *rows;
  guint n;
};

static void
row_init (Row                *row,
          const TlReading    *reading,
          const TlPlanAction *action)
{
  guint weekday = tl_day_get_weekday (action->prepare_on);

  row->numbers[DATE] = action->prepare_on;
  row->numbers[PUBLISH_ON] = action->publish_on;
  row->numbers[WEEK] = action->week;
  row->numbers[TIME] = MAX (action->time, 0) / (24.0 * 60);
  row->numbers[HOURS] = action->minutes / 60.0;

  row->texts[DAY] = g_strdup (tl_wording_term (TL_TYPE_WEEKDAYS, 1 << (weekday - 1)));
  row->texts[WHAT] = tl_wording_action_title (reading, action);
  row->texts[CHANNEL] = tl_wording_channel (reading, action->channel);
  row->texts[WHO] = tl_wording_person (reading, action->operator_id);
  row->texts[PROMPT] = tl_wording_action_prompt (reading, action);
  row->texts[PERSONA] = tl_wording_persona (reading, action->persona);
  row->texts[PILLAR] = tl_wording_pillar (reading, action->pillar);
  row->texts[FORMAT] = tl_wording_format (reading, action->format);
  row->texts[ACCOUNTABLE] = tl_wording_person (reading, action->accountable);
  row->texts[APPROVER] = tl_wording_person (reading, action->approver);
  row->texts[MEASURE] = tl_wording_action_measure (reading, action);
  row->texts[BENCHMARK] = tl_wording_benchmark (reading, action->channel, action->benchmark);
  row->texts[BECAUSE] = tl_wording_action_because (reading, action);
}

BenchRows *
bench_rows_new (const TlReading *reading)
{
  BenchRows *self = g_new0 (BenchRows, 1);

  self->n = reading->plan->n_actions;
  self->rows = g_new0 (Row, self->n);
  for (guint i = 0; i < self->n; i++)
    row_init (&self->rows[i], reading, &reading->plan->actions[i]);

  return self;
}

void
bench_rows_free (BenchRows *self)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < N_TEXTS; j++)
      g_free (self->rows[i].texts[j]);

  g_free (self->rows);
  g_free (self);
}

void
bench_rows_write (const BenchRows *self,
                  const char      *path)
{
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Actions");
  lxw_format *date = workbook_add_format (workbook);
  lxw_format *wrapped = workbook_add_format (workbook);

  format_set_num_format (date, "yyyy-mm-dd");
  format_set_text_wrap (wrapped);

  for (guint i = 0; i < self->n; i++)
    {
      const Row *row = &self->rows[i];
      lxw_col_t column = 0;

      for (guint j = 0; j < N_NUMBERS; j++)
        worksheet_write_number (sheet, i, column++, row->numbers[j], j <= PUBLISH_ON ? date : NULL);
      for (guint j = 0; j < N_TEXTS; j++)
        worksheet_write_string (sheet, i, column++, row->texts[j], wrapped);
    }

  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("%s could not be written", path);
}

void
bench_parse (const char *data,
             gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    g_error ("%s", error->message);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-source.h"
#include "strategy/tl-persona.h"

/* The personas' scores come from FIRST_PERSONA on. What others reach, and the
 * personas where they are many, are for the screen only. */
enum
{
  NAME,
  DECISION,
  REASON,
  SCORE,
  CADENCE,
  LOW,
  HIGH,
  HOURS,
  OPERATOR,
  BACKUP,
  CADENCE_SOURCE,
  FIRST_PERSONA
};

enum
{
  BENCHMARK,
  DENOMINATOR,
  PUBLISHER,
  YEAR,
  N_REST
};

#define PERSONA_WIDTH 10.5
#define LEAST_SOURCE_WIDTH 26

typedef struct
{
  TlWorkbook *workbook;
  TlSheet *sheet;
  TlRecordList *personas;
  guint n_personas;
  guint n_paper; /* columns */
} Table;

static guint
rest (Table *table,
      guint  column)
{
  return FIRST_PERSONA + table->n_personas + column;
}

/* How many columns are on paper: the personas too, if there is room for them. */
static guint
set_widths (Table    *table,
            TlColumn *columns)
{
  const gboolean letter = table->workbook->letter;
  double left;

  left = tl_sheet_get_width_left (table->sheet, columns, rest (table, 0), letter, FALSE);
  if (left >= LEAST_SOURCE_WIDTH)
    {
      columns[CADENCE_SOURCE].width = left;
      return rest (table, 0);
    }

  columns[CADENCE_SOURCE].width = tl_sheet_get_width_left (table->sheet, columns, FIRST_PERSONA, letter, FALSE);

  return FIRST_PERSONA;
}

static void
write_header (Table *table)
{
  const TlColumn first[FIRST_PERSONA] = {
    [NAME] = { _("Channel"), 17, TL_LOOK_HEADER },
    [DECISION] = { _("Decision"), 11, TL_LOOK_HEADER },
    [REASON] = { _("Why"), 30, TL_LOOK_HEADER },
    [SCORE] = { _("Score, 0 to 100"), 7.5, TL_LOOK_HEADER_END },
    [CADENCE] = { _("Posts a week"), 6.5, TL_LOOK_HEADER_END },
    [LOW] = { _("At least"), 6, TL_LOOK_HEADER_END },
    [HIGH] = { _("At most"), 6, TL_LOOK_HEADER_END },
    [HOURS] = { _("Hours a week"), 7, TL_LOOK_HEADER_END },
    [OPERATOR] = { _("Run by"), 11.5, TL_LOOK_HEADER },
    [BACKUP] = { _("Backup"), 11.5, TL_LOOK_HEADER },
    [CADENCE_SOURCE] = { _("Where the number of posts comes from"), 0, TL_LOOK_HEADER },
  };
  const TlColumn last[N_REST] = {
    [BENCHMARK] = { _("What others reach"), 10, TL_LOOK_HEADER_END },
    [DENOMINATOR] = { _("As a share of"), 14, TL_LOOK_HEADER },
    [PUBLISHER] = { _("Published by"), 16, TL_LOOK_HEADER },
    [YEAR] = { _("Year"), 7, TL_LOOK_HEADER_END },
  };
  g_autofree TlColumn *columns = g_new0 (TlColumn, rest (table, N_REST));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < FIRST_PERSONA; i++)
    columns[i] = first[i];
  for (guint i = 0; i < table->n_personas; i++)
    {
      g_autofree char *name = tl_wording_record (tl_record_list_get (table->personas, i));
      /* Translators: %s is a persona: the score of a channel for it. */
      char *head = g_strdup_printf (_("Score for %s"), name);

      g_ptr_array_add (names, head);
      columns[FIRST_PERSONA + i] = (TlColumn) { head, PERSONA_WIDTH, TL_LOOK_HEADER_END };
    }
  for (guint i = 0; i < N_REST; i++)
    columns[rest (table, i)] = last[i];

  table->n_paper = set_widths (table, columns);
  tl_sheet_write_header (table->sheet, columns, rest (table, N_REST));
  tl_sheet_freeze (table->sheet, NAME + 1);
}

static double
get_persona_score (const TlPlanChannel *channel,
                   const char          *persona)
{
  for (guint i = 0; i < channel->n_personas; i++)
    {
      if (g_str_equal (channel->personas[i].persona, persona))
        return channel->personas[i].score / 100.0;
    }

  return NAN;
}

/* The plan names the benchmark in the actions that it goes with. */
static TlRecord *
find_benchmark (Table               *table,
                const TlPlanChannel *channel)
{
  const TlReading *reading = table->workbook->reading;

  for (guint i = 0; i < reading->plan->n_actions; i++)
    {
      const TlPlanAction *action = &reading->plan->actions[i];
      gpointer benchmark;

      if (action->benchmark == NULL || g_strcmp0 (action->channel, channel->id) != 0)
        continue;

      benchmark = tl_catalogue_find_benchmark (reading->catalogue, action->benchmark);
      return benchmark != NULL ? benchmark : tl_record_find (reading->strategy, action->benchmark);
    }

  return NULL;
}

static void
write_benchmark (Table               *table,
                 const TlPlanChannel *channel)
{
  TlSheet *sheet = table->sheet;
  TlRecord *benchmark = find_benchmark (table, channel);
  TlSource *source = NULL;
  int year = 0;

  if (benchmark == NULL)
    {
      for (guint column = BENCHMARK; column <= YEAR; column++)
        tl_sheet_write_text (sheet, rest (table, column), TL_LOOK_BLANK, NULL);
      return;
    }

  tl_sheet_write_number (sheet, rest (table, BENCHMARK), TL_LOOK_RATE,
                         tl_record_get_optional (benchmark, TL_BENCHMARK_PERCENT) / 100);
  tl_sheet_write_text (sheet, rest (table, DENOMINATOR), TL_LOOK_TEXT,
                       tl_wording_term (TL_TYPE_DENOMINATOR,
                                        tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR)));

  source = tl_catalogue_find_source (table->workbook->reading->catalogue,
                                     tl_record_get_ref (benchmark, TL_BENCHMARK_SOURCE));
  if (source != NULL)
    year = tl_record_get_integer (source, TL_SOURCE_YEAR);
  tl_sheet_write_text (sheet, rest (table, PUBLISHER), TL_LOOK_TEXT,
                       source != NULL ? tl_record_get_text (source, TL_SOURCE_PUBLISHER) : NULL);
  tl_sheet_write_number (sheet, rest (table, YEAR), TL_LOOK_COUNT, year != 0 ? year : NAN);
}

static void
write_decision (TlSheet             *sheet,
                const TlPlanChannel *channel)
{
  if (channel->chosen)
    /* Translators: A channel that the plan uses, or not. */
    tl_sheet_write_text (sheet, DECISION, TL_LOOK_LABEL, C_("channel", "✓ Chosen"));
  else
    tl_sheet_write_text (sheet, DECISION, TL_LOOK_MUTED, C_("channel", "Not chosen"));
}

static void
write_work (Table               *table,
            const TlPlanChannel *channel)
{
  TlSheet *sheet = table->sheet;
  const TlReading *reading = table->workbook->reading;
  guint minutes = channel->chosen ? channel->minutes : channel->needed_minutes;

  tl_sheet_write_number (sheet, CADENCE, TL_LOOK_COUNT, channel->chosen ? channel->cadence : NAN);
  tl_sheet_write_number (sheet, LOW, TL_LOOK_COUNT, channel->low);
  tl_sheet_write_number (sheet, HIGH, TL_LOOK_COUNT, channel->high);

  if (channel->chosen && channel->operator_id == NULL)
    tl_sheet_write_text (sheet, OPERATOR, TL_LOOK_LABEL, _("▲ Nobody yet"));
  else
    tl_sheet_take_text (sheet, OPERATOR, TL_LOOK_TEXT,
                        tl_wording_person (reading, channel->operator_id));

  tl_sheet_take_text (sheet, BACKUP, TL_LOOK_TEXT, tl_wording_person (reading, channel->backup));
  tl_sheet_write_number (sheet, HOURS, TL_LOOK_HOURS, minutes != 0 ? minutes / 60.0 : (double) NAN);
}

static void
write_channel (Table               *table,
               const TlPlanChannel *channel)
{
  TlSheet *sheet = table->sheet;
  const TlReading *reading = table->workbook->reading;

  tl_sheet_take_text (sheet, NAME, TL_LOOK_LABEL, tl_wording_channel (reading, channel->id));
  write_decision (sheet, channel);
  tl_sheet_take_text (sheet, REASON, TL_LOOK_TEXT, tl_wording_channel_reason (reading, channel));
  tl_sheet_write_number (sheet, SCORE, TL_LOOK_COUNT, channel->score / 100.0);
  for (guint i = 0; i < table->n_personas; i++)
    {
      const char *id = tl_record_get_id (tl_record_list_get (table->personas, i));

      tl_sheet_write_number (sheet, FIRST_PERSONA + i, TL_LOOK_COUNT, get_persona_score (channel, id));
    }
  write_work (table, channel);
  write_benchmark (table, channel);
  tl_sheet_take_text (sheet, CADENCE_SOURCE, TL_LOOK_TEXT, tl_wording_cadence (reading, channel));
  tl_sheet_end_row (sheet);
}

/* The chosen ones first, both halves by rank. */
void
tl_workbook_write_channels (TlWorkbook *workbook)
{
  const TlPlan *plan = workbook->plan;
  Table table = {
    .workbook = workbook,
    .sheet = &workbook->sheets[TL_WORKBOOK_CHANNELS],
    .personas = tl_record_get_list (workbook->strategy, TL_STRATEGY_PERSONAS),
  };

  table.n_personas = tl_record_list_get_length (table.personas);

  tl_sheet_write_title (table.sheet, _("Channels"), _("Which channels the plan uses and which not, and why"));
  write_header (&table);

  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (plan->channels[i].chosen)
        write_channel (&table, &plan->channels[i]);
    }
  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (!plan->channels[i].chosen)
        write_channel (&table, &plan->channels[i]);
    }

  tl_sheet_hide_repeats (table.sheet, REASON);
  tl_sheet_finish_list (table.sheet, "Channels");
  tl_sheet_set_paper (table.sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = table.n_paper,
  });
}

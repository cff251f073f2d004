/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-source.h"
#include "strategy/tl-persona.h"

/* The personas' scores come between FIRST_PERSONA and the columns that are
 * numbered on from there. */
enum
{
  NAME,
  DECISION,
  REASON,
  SCORE,
  FIRST_PERSONA
};

enum
{
  CADENCE,
  LOW,
  HIGH,
  OPERATOR,
  BACKUP,
  HOURS,
  BENCHMARK,
  DENOMINATOR,
  PUBLISHER,
  YEAR,
  CADENCE_SOURCE,
  N_REST
};

typedef struct
{
  TlWorkbook *workbook;
  TlSheet *sheet;
  TlRecordList *personas;
  guint n_personas;
} Table;

static guint
rest (Table *table,
      guint  column)
{
  return FIRST_PERSONA + table->n_personas + column;
}

static void
write_header (Table *table)
{
  const TlColumn first[FIRST_PERSONA] = {
    [NAME] = { _("Channel"), 18, TL_LOOK_HEADER },
    [DECISION] = { _("Decision"), 12, TL_LOOK_HEADER },
    [REASON] = { _("Why"), 36, TL_LOOK_HEADER },
    [SCORE] = { _("Score, 0 to 100"), 9, TL_LOOK_HEADER_END },
  };
  const TlColumn last[N_REST] = {
    [CADENCE] = { _("Posts a week"), 8, TL_LOOK_HEADER_END },
    [LOW] = { _("At least"), 7, TL_LOOK_HEADER_END },
    [HIGH] = { _("At most"), 7, TL_LOOK_HEADER_END },
    [OPERATOR] = { _("Run by"), 12, TL_LOOK_HEADER },
    [BACKUP] = { _("Backup"), 12, TL_LOOK_HEADER },
    [HOURS] = { _("Hours a week"), 8, TL_LOOK_HEADER_END },
    [BENCHMARK] = { _("What others reach"), 10, TL_LOOK_HEADER_END },
    [DENOMINATOR] = { _("As a share of"), 12, TL_LOOK_HEADER },
    [PUBLISHER] = { _("Published by"), 13, TL_LOOK_HEADER },
    [YEAR] = { _("Year"), 7, TL_LOOK_HEADER_END },
    [CADENCE_SOURCE] = { _("Where the number of posts comes from"), 28, TL_LOOK_HEADER },
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
      columns[FIRST_PERSONA + i] = (TlColumn) { head, 11, TL_LOOK_HEADER_END };
    }
  for (guint i = 0; i < N_REST; i++)
    columns[rest (table, i)] = last[i];

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

  tl_sheet_write_number (sheet, rest (table, CADENCE), TL_LOOK_COUNT, channel->chosen ? channel->cadence : NAN);
  tl_sheet_write_number (sheet, rest (table, LOW), TL_LOOK_COUNT, channel->low);
  tl_sheet_write_number (sheet, rest (table, HIGH), TL_LOOK_COUNT, channel->high);

  if (channel->chosen && channel->operator_id == NULL)
    tl_sheet_write_text (sheet, rest (table, OPERATOR), TL_LOOK_LABEL, _("▲ Nobody yet"));
  else
    tl_sheet_take_text (sheet, rest (table, OPERATOR), TL_LOOK_TEXT,
                        tl_wording_person (reading, channel->operator_id));

  tl_sheet_take_text (sheet, rest (table, BACKUP), TL_LOOK_TEXT, tl_wording_person (reading, channel->backup));
  tl_sheet_write_number (sheet, rest (table, HOURS), TL_LOOK_HOURS, minutes != 0 ? minutes / 60.0 : (double) NAN);
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
  tl_sheet_take_text (sheet, rest (table, CADENCE_SOURCE), TL_LOOK_TEXT, tl_wording_cadence (reading, channel));
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

  tl_sheet_finish_list (table.sheet, "Channels");
  tl_sheet_set_print (table.sheet, workbook->title, workbook->letter,
                      tl_sheet_get_pages_wide (table.sheet), 0);
}

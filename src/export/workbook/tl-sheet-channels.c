/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"

#include "tl-responsibilities.h"
#include "tl-sheet-block.h"

enum
{
  NAME,
  CADENCE,
  CADENCE_SOURCE,
  MIX,
  OPERATOR,
  ACCOUNTABLE,
  HOURS,
  MEASURES,
  BENCHMARK,
  WHAT_OTHERS,
  PUBLISHER,
  YEAR,
  REASON,
  SCORE,
  N_COLUMNS
};

/* Columns of the second table, among those of the first. */
enum
{
  WHY_NOT = CADENCE,
  LAST_WHY_NOT = ACCOUNTABLE,
  NEEDED = HOURS,
  RIGHT = MEASURES,
  LAST_RIGHT = REASON,
};

/* The plan names the benchmark in the actions that it goes with. */
static TlRecord *
find_benchmark (const TlReading     *reading,
                const TlPlanChannel *channel)
{
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

/* Which number it is of. Some publishers do not say, and then it cannot be compared
 * with any. */
static char *
dup_what_others_reach (const TlReading *reading,
                       TlRecord        *benchmark)
{
  gpointer definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (benchmark, TL_BENCHMARK_MEASURE));

  if (definition != NULL)
    return g_strdup (tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_NAME)));

  /* Translators: of a published figure, what it is a share of: “Followers”. */
  return g_strdup_printf (_("Not said which number; share of: %s"),
                          tl_wording_term (TL_TYPE_DENOMINATOR, tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR)));
}

static void
write_benchmark (TlWorkbook          *workbook,
                 TlSheet             *sheet,
                 const TlPlanChannel *channel)
{
  TlRecord *benchmark = find_benchmark (workbook->reading, channel);
  TlSource *source = NULL;
  int year = 0;

  if (benchmark == NULL)
    {
      for (guint column = BENCHMARK; column <= YEAR; column++)
        tl_sheet_write_text (sheet, column, TL_LOOK_BLANK, NULL);
      return;
    }

  tl_sheet_write_number (sheet, BENCHMARK, TL_LOOK_RATE, tl_record_get_optional (benchmark, TL_BENCHMARK_PERCENT) / 100);
  tl_sheet_take_text (sheet, WHAT_OTHERS, TL_LOOK_TEXT, dup_what_others_reach (workbook->reading, benchmark));

  source = tl_catalogue_find_source (workbook->reading->catalogue, tl_record_get_ref (benchmark, TL_BENCHMARK_SOURCE));
  if (source != NULL)
    year = tl_record_get_integer (source, TL_SOURCE_YEAR);
  tl_sheet_write_text (sheet, PUBLISHER, TL_LOOK_TEXT,
                       source != NULL ? tl_record_get_text (source, TL_SOURCE_PUBLISHER) : NULL);
  tl_sheet_write_number (sheet, YEAR, TL_LOOK_COUNT, year != 0 ? year : (double) NAN);
}

static void
add_line (GString    *lines,
          const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static char *
dup_mix (const TlReading     *reading,
         const TlPlanChannel *channel)
{
  GString *lines = g_string_new (NULL);
  guint all = 0;

  for (guint i = 0; i < channel->n_mix; i++)
    all += channel->mix[i].parts;

  for (guint i = 0; i < channel->n_mix; i++)
    {
      g_autofree char *format = tl_wording_format (reading, channel->mix[i].format);
      g_autofree char *line = NULL;

      if (channel->n_mix == 1)
        line = g_strdup (format);
      else
        /* Translators: a kind of piece, and its part of a channel's posts: “Short
         * video: 1 of 5”. */
        line = g_strdup_printf (_("%s: %u of %u"), format, channel->mix[i].parts, all);
      add_line (lines, line);
    }

  return g_string_free_and_steal (lines);
}

/* What the actions of a channel are measured by, each measure once. */
static char *
dup_measures (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  GString *lines = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->plan->n_actions; i++)
    {
      const TlPlanAction *action = &reading->plan->actions[i];
      g_autofree char *name = NULL;

      if (action->kpi == NULL || g_strcmp0 (action->channel, channel->id) != 0
          || !g_hash_table_add (seen, (gpointer) action->kpi))
        continue;

      name = tl_wording_kpi (reading, action->kpi);
      add_line (lines, name);
    }

  return g_string_free_and_steal (lines);
}

static const char *
find_accountable (GPtrArray  *responsibilities,
                  const char *channel)
{
  for (guint i = 0; i < responsibilities->len; i++)
    {
      const TlResponsibility *responsibility = g_ptr_array_index (responsibilities, i);

      if (g_strcmp0 (responsibility->channel, channel) == 0)
        return responsibility->accountable;
    }

  return NULL;
}

static void
write_chosen (TlWorkbook          *workbook,
              TlSheet             *sheet,
              GPtrArray           *responsibilities,
              const TlPlanChannel *channel)
{
  const TlReading *reading = workbook->reading;

  tl_sheet_take_text (sheet, NAME, TL_LOOK_LABEL, tl_wording_channel (reading, channel->id));
  tl_sheet_write_number (sheet, CADENCE, TL_LOOK_COUNT, channel->cadence);
  tl_sheet_take_text (sheet, CADENCE_SOURCE, TL_LOOK_TEXT, tl_wording_cadence (reading, channel));
  tl_sheet_take_text (sheet, MIX, TL_LOOK_TEXT, dup_mix (reading, channel));
  if (channel->operator_id == NULL)
    tl_sheet_write_text (sheet, OPERATOR, TL_LOOK_LABEL, _("▲ Nobody yet"));
  else
    tl_sheet_take_text (sheet, OPERATOR, TL_LOOK_TEXT, tl_wording_person (reading, channel->operator_id));
  tl_sheet_take_text (sheet, ACCOUNTABLE, TL_LOOK_TEXT,
                      tl_wording_person (reading, find_accountable (responsibilities, channel->id)));
  tl_sheet_write_hours (sheet, HOURS, TL_LOOK_HOURS, channel->minutes);
  tl_sheet_take_text (sheet, MEASURES, TL_LOOK_TEXT, dup_measures (reading, channel));
  write_benchmark (workbook, sheet, channel);
  tl_sheet_take_text (sheet, REASON, TL_LOOK_TEXT, tl_wording_channel_reason (reading, channel));
  tl_sheet_write_number (sheet, SCORE, TL_LOOK_COUNT, channel->score / 100.0);
  tl_sheet_end_row (sheet);
}

/* What a week of all chosen channels takes. */
static void
write_total (TlWorkbook *workbook,
             TlSheet    *sheet,
             lxw_row_t   first)
{
  const TlPlan *plan = workbook->plan;
  g_autofree char *hours = tl_sheet_dup_local (sheet, first, HOURS, sheet->row - 1, HOURS);
  g_autofree char *posts = tl_sheet_dup_local (sheet, first, CADENCE, sheet->row - 1, CADENCE);
  g_autofree char *hours_formula = g_strdup_printf ("=SUM(%s)", hours);
  g_autofree char *posts_formula = g_strdup_printf ("=SUM(%s)", posts);
  double sum = 0;
  guint cadence = 0;

  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (!plan->channels[i].chosen)
        continue;

      sum += plan->channels[i].minutes / 60.0;
      cadence += plan->channels[i].cadence;
    }

  for (guint column = NAME; column < N_COLUMNS; column++)
    tl_sheet_write_text (sheet, column, TL_LOOK_TOTAL, column == NAME ? _("All together") : NULL);
  tl_sheet_write_formula (sheet, CADENCE, TL_LOOK_TOTAL_COUNT, posts_formula, cadence);
  tl_sheet_write_formula (sheet, HOURS, TL_LOOK_TOTAL_HOURS, hours_formula, sum);
  tl_sheet_end_row (sheet);
}

static void
write_all_chosen (TlWorkbook *workbook,
                  TlSheet    *sheet)
{
  const TlPlan *plan = workbook->plan;
  g_autoptr (GPtrArray) responsibilities = tl_responsibilities_new (workbook->reading);
  const TlBlockColumn columns[N_COLUMNS] = {
    { NAME, NAME, tl_wording_type (TL_TYPE_CHANNEL), TL_LOOK_HEADER },
    { CADENCE, CADENCE, _("Posts a week"), TL_LOOK_HEADER_END },
    { CADENCE_SOURCE, CADENCE_SOURCE, _("Where the number of posts comes from"), TL_LOOK_HEADER },
    /* Translators: What kinds of pieces a channel's posts are. */
    { MIX, MIX, _("Mix"), TL_LOOK_HEADER },
    { OPERATOR, OPERATOR, _("Run by"), TL_LOOK_HEADER },
    { ACCOUNTABLE, ACCOUNTABLE, C_("responsibility", "Accountable"), TL_LOOK_HEADER },
    { HOURS, HOURS, _("Hours a week"), TL_LOOK_HEADER_END },
    { MEASURES, MEASURES, _("Measured by"), TL_LOOK_HEADER },
    { BENCHMARK, BENCHMARK, _("What others reach"), TL_LOOK_HEADER_END },
    /* Translators: The number that a published figure is of, such as “Reach rate”; the
     * column beside it has the figure. */
    { WHAT_OTHERS, WHAT_OTHERS, _("In which number"), TL_LOOK_HEADER },
    { PUBLISHER, PUBLISHER, _("Published by"), TL_LOOK_HEADER },
    { YEAR, YEAR, _("Year"), TL_LOOK_HEADER_END },
    { REASON, REASON, _("Because"), TL_LOOK_HEADER },
    { SCORE, SCORE, _("Score, 0 to 100"), TL_LOOK_HEADER_END },
  };
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("Channels that the plan uses"), NULL);
  tl_sheet_write_columns (sheet, columns, N_COLUMNS, FALSE);
  first = sheet->row;
  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (plan->channels[i].chosen)
        write_chosen (workbook, sheet, responsibilities, &plan->channels[i]);
    }

  if (sheet->row == first)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("None: below it says why."));
      return;
    }

  tl_sheet_finish_block (sheet, first, SCORE, "Channels", FALSE);
  write_total (workbook, sheet, first);
}

static void
write_other (TlWorkbook          *workbook,
             TlSheet             *sheet,
             const TlPlanChannel *channel,
             gboolean             with_hours)
{
  const TlReading *reading = workbook->reading;
  g_autofree char *name = tl_wording_channel (reading, channel->id);
  g_autofree char *reason = tl_wording_channel_reason (reading, channel);
  g_autofree char *cadence = tl_wording_cadence (reading, channel);
  const TlBlockText texts[] = {
    { NAME, NAME, TL_LOOK_LABEL, name },
    { WHY_NOT, with_hours ? LAST_WHY_NOT : NEEDED, TL_LOOK_TEXT, reason },
    { RIGHT, LAST_RIGHT, TL_LOOK_TEXT, cadence },
  };

  if (channel->needed_minutes != 0)
    tl_sheet_write_number (sheet, NEEDED, TL_LOOK_HOURS, channel->needed_minutes / 60.0);
  else if (with_hours)
    /* Translators: In place of hours of work, in a narrow column. */
    tl_sheet_write_text (sheet, NEEDED, TL_LOOK_HOURS, C_("hours", "Not known"));
  tl_sheet_write_number (sheet, SCORE, TL_LOOK_COUNT, channel->score / 100.0);
  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

/* Hours are reckoned for those only that were not refused for something else. */
static gboolean
has_hours (const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (!plan->channels[i].chosen && plan->channels[i].needed_minutes != 0)
        return TRUE;
    }

  return FALSE;
}

static void
write_other_columns (TlSheet *sheet,
                     gboolean with_hours)
{
  const TlBlockColumn columns[] = {
    { NAME, NAME, tl_wording_type (TL_TYPE_CHANNEL), TL_LOOK_HEADER },
    { WHY_NOT, with_hours ? LAST_WHY_NOT : NEEDED, _("Why not"), TL_LOOK_HEADER },
    { RIGHT, LAST_RIGHT, _("Where the number of posts comes from"), TL_LOOK_HEADER },
    { SCORE, SCORE, _("Score, 0 to 100"), TL_LOOK_HEADER_END },
    { NEEDED, NEEDED, _("Hours it needs"), TL_LOOK_HEADER_END },
  };

  tl_sheet_write_columns (sheet, columns, with_hours ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (columns) - 1, TRUE);
}

static void
write_others (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  const TlPlan *plan = workbook->plan;
  const gboolean with_hours = has_hours (plan);
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("Channels that it does not use"), NULL);
  write_other_columns (sheet, with_hours);
  first = sheet->row;
  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (!plan->channels[i].chosen)
        write_other (workbook, sheet, &plan->channels[i], with_hours);
    }

  if (sheet->row == first)
    tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("It uses all of them."));
}

/* Where the plan publishes, how often, by whom and why; and where it does not. */
void
tl_workbook_write_channels (TlWorkbook *workbook)
{
  static const double widths[N_COLUMNS] = {
    [NAME] = 15,
    [CADENCE] = 7,
    [CADENCE_SOURCE] = 21,
    [MIX] = 18.5,
    [OPERATOR] = 12.5,
    [ACCOUNTABLE] = 12.5,
    [HOURS] = 8.5,
    [MEASURES] = 15,
    [BENCHMARK] = 9,
    [WHAT_OTHERS] = 12.5,
    [PUBLISHER] = 11.5,
    [YEAR] = 6.5,
    [REASON] = 20,
    [SCORE] = 7,
  };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_CHANNELS];

  tl_sheet_fit_widths (sheet, widths, N_COLUMNS, REASON, 36, workbook->letter);
  tl_sheet_begin_blocks (sheet, _("Channel plan"), _("Where the plan publishes, how often, by whom and why"), NAME + 1);

  if (!tl_workbook_write_needs (workbook, sheet))
    {
      write_all_chosen (workbook, sheet);
      write_others (workbook, sheet);
    }

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
  });
}

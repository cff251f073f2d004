/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-kpi.h"

/* Four tiles at the head of the summary: what was reached, how that changed, and
 * what part of the target it is. Measures with a target come first; what they leave
 * is for the work. */

#define N_TILES 4

/* Instead of a number that nobody has read. */
#define NO_NUMBER "–"

/* The columns of the summary that each tile takes. */
static const struct
{
  guint first;
  guint last;
} places[N_TILES] = { { 0, 1 }, { 2, 2 }, { 3, 3 }, { 4, 6 } };

/**
 * Tile:
 * @name: what it is about
 * @formula: what it comes to
 * @number: likewise; NaN: %NO_NUMBER
 * @money: it is money
 * @change: since before
 * @change_formula: that comes to it, or %NULL
 * @share: a formula of the part that is reached
 * @share_text: what it comes to
 * @status: a formula of how it stands, or %NULL
 * @status_text: what it comes to
 */
typedef struct
{
  char *name;
  char *formula;
  double number;
  gboolean money;
  char *change;
  char *change_formula;
  char *share;
  char *share_text;
  char *status;
  char *status_text;
} Tile;

static void
tile_clear (gpointer data)
{
  Tile *self = data;

  g_free (self->name);
  g_free (self->formula);
  g_free (self->change);
  g_free (self->change_formula);
  g_free (self->share);
  g_free (self->share_text);
  g_free (self->status);
  g_free (self->status_text);
}

/* As programs round: by the digits that they show, of which they have 15. */
static double
round_to (double number,
          int    decimals)
{
  const double factor = pow (10, decimals);
  g_autofree char *digits = tl_input_dup_number (number * factor);

  return isnan (number) ? number : round (g_ascii_strtod (digits, NULL)) / factor;
}

/* With a true minus sign. */
static char *
dup_percent (double share)
{
  const double percent = round_to (100 * share, 0);

  return g_strdup_printf ("%s%.0f", percent < 0 ? "−" : "", fabs (percent));
}

/* Likewise, of a formula that comes to a share. */
static char *
dup_percent_formula (const char *share)
{
  return g_strdup_printf ("SUBSTITUTE(ROUND(100*%s,0),\"-\",\"−\")", share);
}

/* --- Measures --- */

/* Small rates would lose what they tell, as elsewhere. */
static double
round_measure (double number)
{
  return round_to (number, fabs (number) < 0.1 ? 3 : 2);
}

static char *
say_percent (const char *number)
{
  /* Translators: a percentage; your language may want no space, or none that breaks. */
  return g_strdup_printf (_("%s %%"), number);
}

/* By how much a number is more or less, as it is said. */
static char *
say_change (const char *percent,
            gboolean    more)
{
  /* Translators: By how much a number is more or less: “+12 %”. */
  return g_strdup_printf (more ? _("+%s on the period before") : _("%s on the period before"), percent);
}

static char *
dup_change (const TlKpiResult *result)
{
  g_autofree char *number = NULL;
  g_autofree char *percent = NULL;
  double change = (result->latest - result->previous) / fabs (result->previous);

  if (!isfinite (change))
    return g_strdup (tl_wording_trend (result->trend));

  number = dup_percent (change);
  percent = say_percent (number);

  return say_change (percent, change >= 0);
}

/* The words before and behind a number that a formula works out. */
static char *
dup_around (const char *number,
            gboolean    more)
{
  static const char mark[] = "\x1f";
  g_autofree char *percent = say_percent (mark);
  g_autofree char *text = say_change (percent, more);
  g_auto (GStrv) parts = g_strsplit (text, mark, 2);
  g_autofree char *before = tl_sheet_quote (parts[0]);
  g_autofree char *behind = tl_sheet_quote (g_strv_length (parts) > 1 ? parts[1] : "");

  return g_strdup_printf ("%s&%s&%s", before, number, behind);
}

/* As dup_change(), from the cells that have the two numbers. */
static char *
dup_change_formula (TlSheet           *kpis,
                    const TlKpiResult *result,
                    lxw_row_t          row)
{
  const gboolean up = result->direction == TL_DIRECTION_UP;
  g_autofree char *latest = tl_sheet_dup_range (kpis, row, TL_KPIS_LATEST_COLUMN, row, TL_KPIS_LATEST_COLUMN);
  g_autofree char *previous = tl_sheet_dup_range (kpis, row, TL_KPIS_PREVIOUS_COLUMN, row, TL_KPIS_PREVIOUS_COLUMN);
  g_autofree char *difference = g_strdup_printf ("(%s-%s)/ABS(%s)", latest, previous, previous);
  g_autofree char *number = dup_percent_formula (difference);
  g_autofree char *more = dup_around (number, TRUE);
  g_autofree char *less = dup_around (number, FALSE);
  g_autofree char *unknown = tl_sheet_quote (tl_wording_trend (TL_TREND_UNKNOWN));
  g_autofree char *level = tl_sheet_quote (tl_wording_trend (TL_TREND_LEVEL));
  g_autofree char *higher = tl_sheet_quote (tl_wording_trend (up ? TL_TREND_BETTER : TL_TREND_WORSE));
  g_autofree char *lower = tl_sheet_quote (tl_wording_trend (up ? TL_TREND_WORSE : TL_TREND_BETTER));

  return g_strdup_printf ("=IF(ISNUMBER(%s),IF(ISNUMBER(%s),IF(%s<>0,IF(%s>=%s,%s,%s),IF(%s=0,%s,IF(%s>0,%s,%s))),%s),%s)",
                          latest, previous, previous, latest, previous, more, less,
                          latest, level, latest, higher, lower, unknown, unknown);
}

/* Until something is read. */
static char *
dup_target (const TlKpiResult *result)
{
  g_autofree char *target = tl_wording_number (result->target);

  /* Translators: %s is a number that is to be reached. */
  return *target != '\0' ? g_strdup_printf (_("Target: %s"), target) : g_strdup ("");
}

static void
init_measure (Tile              *tile,
              TlWorkbook        *workbook,
              const TlKpiResult *result,
              lxw_row_t          row)
{
  TlSheet *kpis = &workbook->sheets[TL_WORKBOOK_KPIS];
  TlRecord *kpi = tl_record_list_find (tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS), result->kpi, NULL);
  const char *name = tl_workbook_get_name (workbook, tl_wording_kpi, result->kpi);
  const char *unit = tl_workbook_get_unit (workbook, kpi);
  g_autofree char *actual = tl_sheet_dup_range (kpis, row, TL_KPIS_ACTUAL_COLUMN, row, TL_KPIS_ACTUAL_COLUMN);
  g_autofree char *percent = tl_sheet_dup_range (kpis, row, TL_KPIS_PERCENT_COLUMN, row, TL_KPIS_PERCENT_COLUMN);
  g_autofree char *status = tl_sheet_dup_range (kpis, row, TL_KPIS_STATUS_COLUMN, row, TL_KPIS_STATUS_COLUMN);
  g_autofree char *no_number = tl_sheet_quote (NO_NUMBER);
  /* Translators: Stands behind a number, with a space between them: “86 % of the
   * target”. */
  g_autofree char *of_target = g_strconcat (" ", _("% of the target"), NULL);
  g_autofree char *quoted = tl_sheet_quote (of_target);
  g_autofree char *target = dup_target (result);
  g_autofree char *quoted_target = tl_sheet_quote (target);
  g_autofree char *percent_words = dup_percent_formula (percent);
  gboolean has_share = !isnan (result->percent_of_target);
  g_autofree char *share = has_share ? dup_percent (result->actual / result->target) : NULL;

  *tile = (Tile) {
    .name = *unit != '\0' ? g_strdup_printf ("%s (%s)", name, unit) : g_strdup (name),
    .formula = g_strdup_printf ("=IF(ISNUMBER(%s),ROUND(%s,IF(ABS(%s)<0.1,3,2)),%s)", actual, actual, actual, no_number),
    .number = round_measure (result->actual),
    .change = dup_change (result),
    .change_formula = dup_change_formula (kpis, result, row),
    .share = g_strdup_printf ("=IF(ISNUMBER(%s),%s&%s,%s)", percent, percent_words, quoted, quoted_target),
    .share_text = has_share ? g_strconcat (share, of_target, NULL) : g_strdup (target),
    .status = g_strdup_printf ("=%s", status),
    .status_text = g_strdup (tl_wording_result_status (result->status)),
  };
}

static void
add_measures (GArray          *tiles,
              TlWorkbook      *workbook,
              const TlResults *results)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < results->n_kpis && tiles->len < N_TILES; i++)
        {
          const TlKpiResult *result = &results->kpis[i];
          gpointer row;
          Tile tile;

          if (isnan (result->target) != (pass == 1)
              || !g_hash_table_lookup_extended (workbook->result_rows, result, NULL, &row))
            continue;

          init_measure (&tile, workbook, result, GPOINTER_TO_UINT (row));
          g_array_append_val (tiles, tile);
        }
    }
}

/* --- Work --- */

static guint
count_done (const TlPlan *plan)
{
  guint done = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    done += plan->actions[i].status == TL_ACTION_DONE ? 1 : 0;

  return done;
}

static void
init_actions (Tile       *tile,
              TlWorkbook *workbook)
{
  TlSheet *actions = &workbook->sheets[TL_WORKBOOK_ACTIONS];
  const TlPlan *plan = workbook->plan;
  const guint n = plan->n_actions, done = count_done (plan);
  g_autofree char *range = tl_sheet_dup_range (actions, actions->first, TL_ACTIONS_STATUS_COLUMN,
                                               actions->first + MAX (n, 1) - 1, TL_ACTIONS_STATUS_COLUMN);
  g_autofree char *word = tl_sheet_quote (tl_wording_action_status (TL_ACTION_DONE));
  /* Translators: Stands behind a number, with a space between them: “12 % of the
   * plan”. */
  g_autofree char *of_plan = g_strconcat (" ", _("% of the plan"), NULL);
  g_autofree char *quoted = tl_sheet_quote (of_plan);
  g_autofree char *percent = dup_percent (n > 0 ? (double) done / n : 0);

  *tile = (Tile) {
    .name = g_strdup (_("Actions done")),
    .formula = g_strdup_printf ("=COUNTIF(%s,%s)", range, word),
    .number = done,
    .change = g_strdup_printf (ngettext ("of %u in the plan", "of %u in the plan", n), n),
    .share = g_strdup_printf ("=ROUND(100*COUNTIF(%s,%s)/%u,0)&%s", range, word, MAX (n, 1), quoted),
    .share_text = g_strconcat (percent, of_plan, NULL),
  };
}

static void
init_hours (Tile       *tile,
            TlWorkbook *workbook)
{
  TlSheet *workload = &workbook->sheets[TL_WORKBOOK_WORKLOAD];
  const guint weeks = workbook->plan->frame.weeks;
  g_autofree char *total = tl_sheet_dup_range (workload, workbook->total_row, TL_WORKLOAD_TOTAL_COLUMN,
                                               workbook->total_row, TL_WORKLOAD_TOTAL_COLUMN);
  g_autofree char *there_are = tl_wording_hours (workbook->plan->available_minutes);
  guint minutes = 0;

  for (guint week = 1; week <= weeks; week++)
    minutes += tl_workbook_get_week_minutes (workbook, week);

  *tile = (Tile) {
    .name = g_strdup (_("Hours planned a week")),
    .formula = g_strdup_printf ("=ROUND(%s/%u,1)", total, weeks),
    .number = round (minutes / 60.0 / weeks * 10) / 10,
    /* Translators: %s is a number of hours. */
    .change = g_strdup_printf (_("of %s that there are"), there_are),
    .share = NULL,
  };
}

static void
init_money (Tile            *tile,
            TlWorkbook      *workbook,
            const TlResults *results)
{
  TlSheet *budget = &workbook->sheets[TL_WORKBOOK_BUDGET];
  g_autofree char *no_number = tl_sheet_quote (NO_NUMBER);
  g_autofree char *cost = NULL;
  gpointer row;

  if (g_hash_table_lookup_extended (workbook->return_rows, results, NULL, &row))
    cost = tl_sheet_dup_range (budget, GPOINTER_TO_UINT (row), TL_BUDGET_COST_COLUMN,
                               GPOINTER_TO_UINT (row), TL_BUDGET_COST_COLUMN);

  *tile = (Tile) {
    .name = g_strdup (_("Cost of the quarter, planned")),
    .formula = cost != NULL ? g_strdup_printf ("=IF(ISNUMBER(%s),%s,%s)", cost, cost, no_number) : NULL,
    .number = results->planned_cost.total,
    .money = TRUE,
    .change = tl_wording_quarter (workbook->reading, results->fiscal_year, results->quarter),
  };
}

static void
add_work (GArray          *tiles,
          TlWorkbook      *workbook,
          const TlResults *results)
{
  for (guint i = 0; tiles->len < N_TILES && i < N_TILES - 1; i++)
    {
      Tile tile;

      if (i == 0)
        init_actions (&tile, workbook);
      else if (i == 1)
        init_hours (&tile, workbook);
      else
        init_money (&tile, workbook, results);
      g_array_append_val (tiles, tile);
    }
}

/* --- Rows --- */

static void
write_name (TlSheet    *sheet,
            guint       position,
            const Tile *tile)
{
  tl_sheet_write_across (sheet, places[position].first, places[position].last, TL_LOOK_TILE_NAME, tile->name);
}

static void
write_value (TlSheet    *sheet,
             guint       position,
             const Tile *tile)
{
  const guint column = places[position].first;
  const TlLook look = tile->money ? TL_LOOK_TILE_MONEY : TL_LOOK_TILE_VALUE;

  if (tile->formula != NULL && isnan (tile->number))
    tl_sheet_write_word_formula (sheet, column, look, tile->formula, NO_NUMBER);
  else if (tile->formula != NULL)
    tl_sheet_write_formula (sheet, column, look, tile->formula, tile->number);
  else if (isnan (tile->number))
    tl_sheet_write_text (sheet, column, look, NO_NUMBER);
  else
    tl_sheet_write_number (sheet, column, look, tile->number);
  tl_sheet_widen (sheet, places[position].last);
}

static void
write_change (TlSheet    *sheet,
              guint       position,
              const Tile *tile)
{
  const guint column = places[position].first;

  if (tile->change_formula != NULL)
    tl_sheet_write_word_formula (sheet, column, TL_LOOK_TILE_TEXT, tile->change_formula, tile->change);
  else
    tl_sheet_write_text (sheet, column, TL_LOOK_TILE_TEXT, tile->change);
  tl_sheet_widen (sheet, places[position].last);
}

static void
write_formula (TlSheet    *sheet,
               guint       position,
               const char *formula,
               const char *text)
{
  if (formula != NULL)
    tl_sheet_write_word_formula (sheet, places[position].first, TL_LOOK_TILE_TEXT, formula, text);
  else
    tl_sheet_write_text (sheet, places[position].first, TL_LOOK_TILE_TEXT, NULL);
  tl_sheet_widen (sheet, places[position].last);
}

static void
write_share (TlSheet    *sheet,
             guint       position,
             const Tile *tile)
{
  write_formula (sheet, position, tile->share, tile->share_text);
}

static void
write_status (TlSheet    *sheet,
              guint       position,
              const Tile *tile)
{
  write_formula (sheet, position, tile->status, tile->status_text);
}

/* How many measures stand how, as a formula and its value. */
static void
write_standing (TlWorkbook      *workbook,
                TlSheet         *sheet,
                const TlResults *results,
                guint            last_column)
{
  static const TlResultStatus order[] = {
    TL_RESULT_ON_TRACK, TL_RESULT_AT_RISK, TL_RESULT_OFF_TRACK, TL_RESULT_NO_DATA,
  };
  TlSheet *kpis = &workbook->sheets[TL_WORKBOOK_KPIS];
  g_autofree char *name = tl_wording_quarter (workbook->reading, results->fiscal_year, results->quarter);
  g_autofree char *quarter = tl_sheet_quote (name);
  g_autofree char *quarters = tl_sheet_dup_range (kpis, 0, TL_KPIS_QUARTER_COLUMN, kpis->row - 1, TL_KPIS_QUARTER_COLUMN);
  g_autofree char *statuses = tl_sheet_dup_range (kpis, 0, TL_KPIS_STATUS_COLUMN, kpis->row - 1, TL_KPIS_STATUS_COLUMN);
  g_autoptr (GString) formula = g_string_new ("=");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *word = tl_wording_result_status (order[i]);
      g_autofree char *begin = g_strdup_printf ("%s%s: ", i > 0 ? " · " : "", word);
      g_autofree char *quoted_begin = tl_sheet_quote (begin);
      g_autofree char *quoted_word = tl_sheet_quote (word);
      guint n = 0;

      for (guint j = 0; j < results->n_kpis; j++)
        n += results->kpis[j].status == order[i] && g_hash_table_contains (workbook->result_rows, &results->kpis[j]) ? 1 : 0;
      g_string_append_printf (formula, "%s%s&COUNTIFS(%s,%s,%s,%s)", i > 0 ? "&" : "", quoted_begin,
                              quarters, quarter, statuses, quoted_word);
      g_string_append_printf (text, "%s%u", begin, n);
    }

  tl_sheet_write_text (sheet, 0, TL_LOOK_LABEL, name);
  tl_sheet_write_word_formula (sheet, 1, TL_LOOK_BLANK, formula->str, text->str);
  tl_sheet_widen (sheet, last_column);
  tl_sheet_end_row (sheet);
}

static void
highlight (TlSheet   *sheet,
           lxw_row_t  row)
{
  static const struct
  {
    TlResultStatus status;
    TlMark mark;
    const char *number_format;
  } marks[] = {
    { TL_RESULT_ON_TRACK, TL_MARK_GOOD, "0;0;0;\"✓ \"@" },
    { TL_RESULT_AT_RISK, TL_MARK_NOTICE, "0;0;0;\"● \"@" },
    { TL_RESULT_OFF_TRACK, TL_MARK_WARNING, "0;0;0;\"▲ \"@" },
  };
  g_autofree char *cell = tl_sheet_dup_local (sheet, row, 0, row, 0);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *word = tl_sheet_quote (tl_wording_result_status (marks[i].status));
      g_autofree char *condition = g_strdup_printf ("=%s=%s", cell, word);

      tl_sheet_highlight (sheet, row, 0, row, places[N_TILES - 1].last, marks[i].mark, condition, marks[i].number_format);
    }
}

/**
 * tl_workbook_write_tiles:
 * @sheet: the summary, between two rows
 *
 * Writes the tiles, of the quarter in which the reader is, and below them how many
 * measures are on track.
 */
void
tl_workbook_write_tiles (TlWorkbook *workbook,
                         TlSheet    *sheet)
{
  static void (* const rows[]) (TlSheet *sheet, guint position, const Tile *tile) = {
    write_name, write_value, write_change, write_share, write_status,
  };
  const TlResults *results = tl_workbook_get_results_of (workbook, tl_workbook_get_day (workbook));
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (Tile));

  g_array_set_clear_func (tiles, tile_clear);
  add_measures (tiles, workbook, results);
  add_work (tiles, workbook, results);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      for (guint i = 0; i < tiles->len; i++)
        rows[row] (sheet, i, &g_array_index (tiles, Tile, i));
      tl_sheet_end_row (sheet);
    }
  highlight (sheet, sheet->row - 1);
  write_standing (workbook, sheet, results, places[N_TILES - 1].last);
}

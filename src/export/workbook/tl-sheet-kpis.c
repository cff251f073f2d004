/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-kpis.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"

#include "tl-answer.h"
#include "tl-live-quarter.h"
#include "tl-sheet-block.h"

#define HIDDEN_WIDTH 12

static const char *
label (TlKpiField field)
{
  return tl_wording_field (TL_TYPE_KPI, field);
}

/* --- Goals --- */

static void
write_goal (TlSheet    *sheet,
            const char *question,
            const char *answer)
{
  const TlBlockText texts[] = {
    { TL_KPIS_NAME, TL_KPIS_NAME, TL_LOOK_MUTED, question },
    { TL_KPIS_UNIT, G_MAXUINT, answer != NULL ? TL_LOOK_TEXT : TL_LOOK_MUTED, answer != NULL ? answer : _("Not answered yet") },
  };

  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static gboolean
is_served (TlRecord *aim,
           TlRecord *objective)
{
  const char * const *serves = tl_record_get_refs (aim, TL_AIM_SERVES);

  return serves != NULL && g_strv_contains (serves, tl_record_get_id (objective));
}

static void
write_business_objectives (TlWorkbook *workbook,
                           TlSheet    *sheet,
                           TlRecord   *aim)
{
  TlRecord *business = tl_record_get_child (workbook->strategy, TL_STRATEGY_BUSINESS);
  TlRecordList *objectives = tl_record_get_list (business, TL_BUSINESS_OBJECTIVES);
  const TlBlockColumn columns[] = {
    { TL_KPIS_NAME, TL_KPIS_FREQUENCY, tl_wording_field (TL_TYPE_BUSINESS, TL_BUSINESS_OBJECTIVES), TL_LOOK_HEADER },
    { TL_KPIS_DIRECTION, TL_KPIS_READ_WHERE, tl_wording_field (TL_TYPE_BUSINESS_OBJECTIVE, TL_BUSINESS_OBJECTIVE_MEASURE), TL_LOOK_HEADER },
    { TL_KPIS_FORMULA, TL_KPIS_FORMULA, _("Served by this strategy"), TL_LOOK_HEADER },
  };

  if (tl_record_list_get_length (objectives) == 0)
    return;

  tl_sheet_write_columns (sheet, columns, G_N_ELEMENTS (columns), FALSE);
  for (guint i = 0; i < tl_record_list_get_length (objectives); i++)
    {
      TlRecord *objective = tl_record_list_get (objectives, i);
      g_autofree char *name = tl_wording_record (objective);
      const TlBlockText texts[] = {
        { TL_KPIS_NAME, TL_KPIS_FREQUENCY, TL_LOOK_LABEL, name },
        { TL_KPIS_DIRECTION, TL_KPIS_READ_WHERE, TL_LOOK_TEXT, tl_record_get_text (objective, TL_BUSINESS_OBJECTIVE_MEASURE) },
        { TL_KPIS_FORMULA, TL_KPIS_FORMULA, TL_LOOK_TEXT, is_served (aim, objective) ? _("Yes") : _("No") },
      };

      tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
    }
}

static void
write_goals (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  TlRecord *aim = tl_record_get_child (workbook->strategy, TL_STRATEGY_AIM);
  g_autofree char *primary = tl_answer_dup_text (workbook->reading, aim, TL_AIM_PRIMARY);
  g_autofree char *parked = tl_answer_dup_text (workbook->reading, aim, TL_AIM_PARKED);

  tl_sheet_begin_block (sheet, _("What it is for"), NULL);
  write_goal (sheet, tl_wording_field (TL_TYPE_AIM, TL_AIM_PRIMARY), primary);
  if (parked != NULL)
    write_goal (sheet, tl_wording_field (TL_TYPE_AIM, TL_AIM_PARKED), parked);
  write_business_objectives (workbook, sheet, aim);
}

/* --- What is measured --- */

static void
write_kpi_header (TlSheet *sheet)
{
  const TlBlockColumn columns[TL_KPIS_N_COLUMNS] = {
    { TL_KPIS_NAME, TL_KPIS_NAME, label (TL_KPI_NAME), TL_LOOK_HEADER },
    { TL_KPIS_UNIT, TL_KPIS_UNIT, label (TL_KPI_UNIT), TL_LOOK_HEADER },
    { TL_KPIS_BASELINE, TL_KPIS_BASELINE, label (TL_KPI_BASELINE), TL_LOOK_HEADER_END },
    { TL_KPIS_BASELINE_DATE, TL_KPIS_BASELINE_DATE, label (TL_KPI_BASELINE_DATE), TL_LOOK_HEADER },
    { TL_KPIS_FREQUENCY, TL_KPIS_FREQUENCY, label (TL_KPI_FREQUENCY), TL_LOOK_HEADER },
    { TL_KPIS_DIRECTION, TL_KPIS_DIRECTION, label (TL_KPI_DIRECTION), TL_LOOK_HEADER },
    { TL_KPIS_READER, TL_KPIS_READER, label (TL_KPI_READER), TL_LOOK_HEADER },
    { TL_KPIS_OBJECTIVE, TL_KPIS_OBJECTIVE, label (TL_KPI_OBJECTIVE), TL_LOOK_HEADER },
    { TL_KPIS_SCOPE, TL_KPIS_SCOPE, label (TL_KPI_SCOPE), TL_LOOK_HEADER },
    { TL_KPIS_READ_WHERE, TL_KPIS_READ_WHERE, label (TL_KPI_READ_WHERE), TL_LOOK_HEADER },
    { TL_KPIS_FORMULA, TL_KPIS_FORMULA, label (TL_KPI_FORMULA), TL_LOOK_HEADER },
    { TL_KPIS_BENCHMARK, TL_KPIS_BENCHMARK, label (TL_KPI_BENCHMARK), TL_LOOK_HEADER_END },
    { TL_KPIS_BENCHMARK_SOURCE, TL_KPIS_BENCHMARK_SOURCE, _("Of what, and who says so"), TL_LOOK_HEADER },
  };

  tl_sheet_write_columns (sheet, columns, TL_KPIS_N_COLUMNS, FALSE);
}

/* What the person wrote comes before what the catalogue says. */
static const char *
get_text (TlRecord *kpi,
          guint     field,
          gpointer  definition,
          guint     definition_field)
{
  const char *own = tl_record_get_text (kpi, field);

  if (*own != '\0' || definition == NULL)
    return own;

  return tl_wording_catalogue (tl_record_get_text (definition, definition_field));
}

static char *
dup_scope (const TlReading *reading,
           TlRecord        *kpi)
{
  if (tl_record_get_enum (kpi, TL_KPI_SCOPE) == TL_SCOPE_CHANNEL)
    return tl_wording_channel (reading, tl_record_get_ref (kpi, TL_KPI_CHANNEL));

  return g_strdup (tl_wording_term (TL_TYPE_SCOPE, TL_SCOPE_BUSINESS));
}

/* "Followers · Rival IQ, 2025" */
static char *
dup_benchmark_source (TlRecord *kpi)
{
  int denominator = tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR);
  int year = tl_record_get_integer (kpi, TL_KPI_BENCHMARK_YEAR);
  const char *publisher = tl_record_get_text (kpi, TL_KPI_BENCHMARK_PUBLISHER);
  GString *text = g_string_new (NULL);

  if (isnan (tl_record_get_optional (kpi, TL_KPI_BENCHMARK)))
    return g_string_free_and_steal (text);

  if (denominator != TL_DENOMINATOR_NONE)
    g_string_append (text, tl_wording_term (TL_TYPE_DENOMINATOR, denominator));
  if (*publisher != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", publisher);
  if (year != 0)
    g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", year);

  return g_string_free_and_steal (text);
}

static void
write_kpi (TlWorkbook *workbook,
           TlSheet    *sheet,
           TlRecord   *kpi)
{
  const TlReading *reading = workbook->reading;
  gpointer definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  g_autofree char *name = tl_wording_kpi (reading, tl_record_get_id (kpi));
  g_autofree char *frequency = tl_answer_dup_text (reading, kpi, TL_KPI_FREQUENCY);
  g_autofree char *objective = tl_answer_dup_text (reading, kpi, TL_KPI_OBJECTIVE);
  g_autofree char *reader = tl_wording_person (reading, tl_record_get_ref (kpi, TL_KPI_READER));
  g_autofree char *scope = dup_scope (reading, kpi);
  g_autofree char *source = dup_benchmark_source (kpi);
  const TlBlockText texts[] = {
    { TL_KPIS_NAME, TL_KPIS_NAME, TL_LOOK_LABEL, name },
    { TL_KPIS_UNIT, TL_KPIS_UNIT, TL_LOOK_TEXT, tl_workbook_get_unit (workbook, kpi) },
    { TL_KPIS_FREQUENCY, TL_KPIS_FREQUENCY, TL_LOOK_TEXT, frequency },
    { TL_KPIS_DIRECTION, TL_KPIS_DIRECTION, TL_LOOK_TEXT, tl_wording_term (TL_TYPE_DIRECTION, tl_record_get_enum (kpi, TL_KPI_DIRECTION)) },
    { TL_KPIS_READER, TL_KPIS_READER, TL_LOOK_TEXT, reader },
    { TL_KPIS_OBJECTIVE, TL_KPIS_OBJECTIVE, TL_LOOK_TEXT, objective },
    { TL_KPIS_SCOPE, TL_KPIS_SCOPE, TL_LOOK_TEXT, scope },
    { TL_KPIS_READ_WHERE, TL_KPIS_READ_WHERE, TL_LOOK_TEXT, tl_record_get_text (kpi, TL_KPI_READ_WHERE) },
    { TL_KPIS_FORMULA, TL_KPIS_FORMULA, TL_LOOK_TEXT, get_text (kpi, TL_KPI_FORMULA, definition, TL_KPI_DEFINITION_FORMULA) },
    { TL_KPIS_BENCHMARK_SOURCE, TL_KPIS_BENCHMARK_SOURCE, TL_LOOK_TEXT, source },
  };

  tl_sheet_write_number (sheet, TL_KPIS_BASELINE, tl_live_get_look_of (tl_record_get_optional (kpi, TL_KPI_BASELINE)),
                         tl_record_get_optional (kpi, TL_KPI_BASELINE));
  tl_sheet_write_date (sheet, TL_KPIS_BASELINE_DATE, TL_LOOK_DATE, tl_record_get_date (kpi, TL_KPI_BASELINE_DATE));
  tl_sheet_write_number (sheet, TL_KPIS_BENCHMARK, tl_live_get_look_of (tl_record_get_optional (kpi, TL_KPI_BENCHMARK)),
                         tl_record_get_optional (kpi, TL_KPI_BENCHMARK));
  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_kpis (TlWorkbook   *workbook,
            TlSheet      *sheet,
            TlRecordList *kpis)
{
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("What is measured"), NULL);
  write_kpi_header (sheet);
  first = sheet->row;
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    write_kpi (workbook, sheet, tl_record_list_get (kpis, i));
  tl_sheet_finish_block (sheet, first, TL_KPIS_BENCHMARK_SOURCE, "KPIs", FALSE);
}

static gboolean
has_benchmark (TlRecordList *kpis)
{
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      if (tl_record_is_set (tl_record_list_get (kpis, i), TL_KPI_BENCHMARK))
        return TRUE;
    }

  return FALSE;
}

/* Only now, since what reaches across the sheet ends with the columns that are set. */
static void
hide_columns (TlSheet *sheet)
{
  for (guint column = TL_KPIS_N_COLUMNS; column < TL_KPIS_END; column++)
    {
      tl_sheet_set_column (sheet, column, HIDDEN_WIDTH);
      tl_sheet_hide_column (sheet, column);
    }
}

/* What it is for, what is measured, by whom, and how it stands. */
void
tl_workbook_write_kpis (TlWorkbook *workbook)
{
  double widths[TL_KPIS_N_COLUMNS] = {
    [TL_KPIS_NAME] = 22.5,
    [TL_KPIS_UNIT] = 13.5,
    [TL_KPIS_BASELINE] = 10,
    [TL_KPIS_BASELINE_DATE] = 11.5,
    [TL_KPIS_FREQUENCY] = 11,
    [TL_KPIS_DIRECTION] = 10.5,
    [TL_KPIS_READER] = 13.5,
    [TL_KPIS_OBJECTIVE] = 10.5,
    [TL_KPIS_SCOPE] = 12.5,
    [TL_KPIS_READ_WHERE] = 18,
    [TL_KPIS_FORMULA] = 22,
    [TL_KPIS_BENCHMARK] = 9,
    [TL_KPIS_BENCHMARK_SOURCE] = 13,
  };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_KPIS];
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);

  if (!has_benchmark (kpis))
    {
      tl_sheet_drop_column (sheet, TL_KPIS_BENCHMARK);
      tl_sheet_drop_column (sheet, TL_KPIS_BENCHMARK_SOURCE);
    }
  tl_workbook_widen_kpi_columns (workbook, widths);
  tl_sheet_fit_widths (sheet, widths, TL_KPIS_N_COLUMNS, TL_KPIS_FORMULA, 40, workbook->letter);
  tl_sheet_begin_blocks (sheet, _("Goals and KPIs"), _("What it is for, what is measured, and what it is to come to"), TL_KPIS_NAME + 1);
  write_goals (workbook, sheet);

  if (tl_record_list_get_length (kpis) == 0)
    {
      tl_sheet_begin_block (sheet, _("What is measured"), NULL);
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("Nothing is measured yet."));
    }
  else
    {
      write_kpis (workbook, sheet, kpis);
      tl_workbook_write_kpi_quarters (workbook);
    }

  hide_columns (sheet);
  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = TL_KPIS_N_COLUMNS,
  });
}

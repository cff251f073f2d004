/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-kpi-definition.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"

/* The targets come between FIRST_TARGET and the columns that are numbered on
 * from there. */
enum
{
  NAME,
  UNIT,
  OBJECTIVE,
  DIRECTION,
  FORMULA,
  FORMULA_SOURCE,
  WHERE,
  READ_WHERE,
  READER,
  FREQUENCY,
  BASELINE,
  BASELINE_DATE,
  FIRST_TARGET
};

enum
{
  BENCHMARK,
  DENOMINATOR,
  PUBLISHER,
  YEAR,
  N_REST
};

typedef struct
{
  TlWorkbook *workbook;
  TlSheet *sheet;
  TlRecordList *kpis;
  GArray *quarters; /* of guint: fiscal year × 4 + quarter - 1, ascending */
} Table;

static guint
rest (Table *table,
      guint  column)
{
  return FIRST_TARGET + table->quarters->len + column;
}

static guint
get_quarter (TlRecord *target)
{
  return (guint) tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR) * 4 +
         (guint) tl_record_get_integer (target, TL_TARGET_QUARTER) - 1;
}

static int
compare_quarters (gconstpointer a,
                  gconstpointer b)
{
  const guint *first = a;
  const guint *second = b;

  return (*first > *second) - (*first < *second);
}

static GArray *
collect_quarters (TlRecordList *kpis)
{
  GArray *quarters = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlRecordList *targets = tl_record_get_list (tl_record_list_get (kpis, i), TL_KPI_TARGETS);

      for (guint j = 0; j < tl_record_list_get_length (targets); j++)
        {
          guint quarter = get_quarter (tl_record_list_get (targets, j));

          if (g_hash_table_add (seen, GUINT_TO_POINTER (quarter)))
            g_array_append_val (quarters, quarter);
        }
    }
  g_array_sort (quarters, compare_quarters);

  return quarters;
}

static const char *
label (TlKpiField field)
{
  return tl_wording_field (TL_TYPE_KPI, field);
}

static void
write_header (Table *table)
{
  const TlColumn first[FIRST_TARGET] = {
    [NAME] = { label (TL_KPI_NAME), 19.5, TL_LOOK_HEADER },
    [UNIT] = { label (TL_KPI_UNIT), 8, TL_LOOK_HEADER },
    [OBJECTIVE] = { label (TL_KPI_OBJECTIVE), 7.5, TL_LOOK_HEADER },
    [DIRECTION] = { label (TL_KPI_DIRECTION), 8, TL_LOOK_HEADER },
    [FORMULA] = { label (TL_KPI_FORMULA), 25, TL_LOOK_HEADER },
    [FORMULA_SOURCE] = { _("Who published the formula"), 9, TL_LOOK_HEADER },
    [WHERE] = { label (TL_KPI_SCOPE), 11.5, TL_LOOK_HEADER },
    [READ_WHERE] = { label (TL_KPI_READ_WHERE), 15, TL_LOOK_HEADER },
    [READER] = { label (TL_KPI_READER), 10.5, TL_LOOK_HEADER },
    [FREQUENCY] = { label (TL_KPI_FREQUENCY), 8, TL_LOOK_HEADER },
    [BASELINE] = { label (TL_KPI_BASELINE), 8, TL_LOOK_HEADER_END },
    [BASELINE_DATE] = { label (TL_KPI_BASELINE_DATE), 10.5, TL_LOOK_HEADER },
  };
  const TlColumn last[N_REST] = {
    [BENCHMARK] = { label (TL_KPI_BENCHMARK), 11, TL_LOOK_HEADER_END },
    [DENOMINATOR] = { _("Benchmark as a share of"), 13, TL_LOOK_HEADER },
    [PUBLISHER] = { label (TL_KPI_BENCHMARK_PUBLISHER), 13, TL_LOOK_HEADER },
    [YEAR] = { label (TL_KPI_BENCHMARK_YEAR), 9, TL_LOOK_HEADER_END },
  };
  g_autofree TlColumn *columns = g_new0 (TlColumn, rest (table, N_REST));
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < FIRST_TARGET; i++)
    columns[i] = first[i];
  for (guint i = 0; i < table->quarters->len; i++)
    {
      guint quarter = g_array_index (table->quarters, guint, i);
      g_autofree char *name = tl_wording_quarter (table->workbook->reading, (int) (quarter / 4), quarter % 4 + 1);
      /* Translators: %s is a quarter of a year. */
      char *head = g_strdup_printf (_("Target %s"), name);

      g_ptr_array_add (heads, head);
      columns[FIRST_TARGET + i] = (TlColumn) { head, 8, TL_LOOK_HEADER_END };
    }
  for (guint i = 0; i < N_REST; i++)
    columns[rest (table, i)] = last[i];

  tl_sheet_write_header (table->sheet, columns, rest (table, N_REST));
  tl_sheet_freeze (table->sheet, UNIT + 1);
}

static void
write_enum (TlSheet  *sheet,
            guint     column,
            TlRecord *kpi,
            guint     field,
            GType     type,
            int       unset)
{
  int value = tl_record_get_enum (kpi, field);

  tl_sheet_write_text (sheet, column, TL_LOOK_TEXT, value != unset ? tl_wording_term (type, value) : NULL);
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

static const char *
get_formula_source (Table    *table,
                    TlRecord *kpi)
{
  gpointer definition = tl_catalogue_find_kpi (table->workbook->reading->catalogue,
                                               tl_record_get_ref (kpi, TL_KPI_DEFINITION));

  return definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA_SOURCE) : "";
}

static void
write_definition (Table    *table,
                  TlRecord *kpi)
{
  TlSheet *sheet = table->sheet;
  const TlReading *reading = table->workbook->reading;
  gpointer definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  const char *source = get_formula_source (table, kpi);

  tl_sheet_take_text (sheet, NAME, TL_LOOK_LABEL, tl_wording_kpi (reading, tl_record_get_id (kpi)));
  write_enum (sheet, OBJECTIVE, kpi, TL_KPI_OBJECTIVE, TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET);
  tl_sheet_write_text (sheet, UNIT, TL_LOOK_TEXT,
                       get_text (kpi, TL_KPI_UNIT, definition, TL_KPI_DEFINITION_UNIT));
  write_enum (sheet, DIRECTION, kpi, TL_KPI_DIRECTION, TL_TYPE_DIRECTION, -1);
  tl_sheet_write_text (sheet, FORMULA, TL_LOOK_TEXT,
                       get_text (kpi, TL_KPI_FORMULA, definition, TL_KPI_DEFINITION_FORMULA));
  tl_sheet_write_text (sheet, FORMULA_SOURCE, TL_LOOK_TEXT,
                       /* Translators: A formula that nobody published but us. */
                       g_str_equal (source, "own") ? C_("formula", "Our own") : source);
}

static void
write_reading (Table    *table,
               TlRecord *kpi)
{
  TlSheet *sheet = table->sheet;
  const TlReading *reading = table->workbook->reading;

  if (tl_record_get_enum (kpi, TL_KPI_SCOPE) == TL_SCOPE_CHANNEL)
    tl_sheet_take_text (sheet, WHERE, TL_LOOK_TEXT,
                        tl_wording_channel (reading, tl_record_get_ref (kpi, TL_KPI_CHANNEL)));
  else
    tl_sheet_write_text (sheet, WHERE, TL_LOOK_TEXT, tl_wording_term (TL_TYPE_SCOPE, TL_SCOPE_BUSINESS));

  tl_sheet_write_text (sheet, READ_WHERE, TL_LOOK_TEXT, tl_record_get_text (kpi, TL_KPI_READ_WHERE));
  tl_sheet_take_text (sheet, READER, TL_LOOK_TEXT,
                      tl_wording_person (reading, tl_record_get_ref (kpi, TL_KPI_READER)));
  write_enum (sheet, FREQUENCY, kpi, TL_KPI_FREQUENCY, TL_TYPE_FREQUENCY, TL_FREQUENCY_UNSET);
  tl_sheet_write_number (sheet, BASELINE, TL_LOOK_QUANTITY, tl_record_get_optional (kpi, TL_KPI_BASELINE));
  tl_sheet_write_date (sheet, BASELINE_DATE, TL_LOOK_DATE, tl_record_get_date (kpi, TL_KPI_BASELINE_DATE));
}

static double
get_target (TlRecord *kpi,
            guint     quarter)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlRecord *target = tl_record_list_get (targets, i);

      if (get_quarter (target) == quarter)
        return tl_record_get_optional (target, TL_TARGET_VALUE);
    }

  return NAN;
}

static void
write_benchmark (Table    *table,
                 TlRecord *kpi)
{
  TlSheet *sheet = table->sheet;
  double benchmark = tl_record_get_optional (kpi, TL_KPI_BENCHMARK);
  int year = tl_record_get_integer (kpi, TL_KPI_BENCHMARK_YEAR);

  tl_sheet_write_number (sheet, rest (table, BENCHMARK), TL_LOOK_QUANTITY, benchmark);
  if (isnan (benchmark))
    {
      for (guint column = DENOMINATOR; column <= YEAR; column++)
        tl_sheet_write_text (sheet, rest (table, column), TL_LOOK_BLANK, NULL);
      return;
    }

  write_enum (sheet, rest (table, DENOMINATOR), kpi, TL_KPI_BENCHMARK_DENOMINATOR,
              TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE);
  tl_sheet_write_text (sheet, rest (table, PUBLISHER), TL_LOOK_TEXT,
                       tl_record_get_text (kpi, TL_KPI_BENCHMARK_PUBLISHER));
  tl_sheet_write_number (sheet, rest (table, YEAR), TL_LOOK_COUNT, year != 0 ? year : NAN);
}

static void
write_kpi (Table    *table,
           TlRecord *kpi)
{
  write_definition (table, kpi);
  write_reading (table, kpi);
  for (guint i = 0; i < table->quarters->len; i++)
    tl_sheet_write_number (table->sheet, FIRST_TARGET + i, TL_LOOK_QUANTITY,
                           get_target (kpi, g_array_index (table->quarters, guint, i)));
  write_benchmark (table, kpi);
  tl_sheet_end_row (table->sheet);
}

static gboolean
has_benchmark (TlRecord *kpi,
               Table    *table G_GNUC_UNUSED)
{
  return tl_record_is_set (kpi, TL_KPI_BENCHMARK);
}

static gboolean
has_formula_source (TlRecord *kpi,
                    Table    *table)
{
  return *get_formula_source (table, kpi) != '\0';
}

static gboolean
has_baseline_date (TlRecord *kpi,
                   Table    *table G_GNUC_UNUSED)
{
  return tl_record_is_set (kpi, TL_KPI_BASELINE_DATE);
}

static void
drop_unless (Table    *table,
             gboolean (*is_filled) (TlRecord *kpi, Table *table),
             guint     first,
             guint     last)
{
  for (guint i = 0; i < tl_record_list_get_length (table->kpis); i++)
    {
      if (is_filled (tl_record_list_get (table->kpis, i), table))
        return;
    }

  for (guint column = first; column <= MIN (last, 63); column++)
    tl_sheet_drop_column (table->sheet, column);
}

/* What is measured, how, by whom, from where to where. */
void
tl_workbook_write_kpis (TlWorkbook *workbook)
{
  Table table = {
    .workbook = workbook,
    .sheet = &workbook->sheets[TL_WORKBOOK_KPIS],
    .kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS),
  };
  g_autoptr (GArray) quarters = collect_quarters (table.kpis);

  table.quarters = quarters;
  tl_sheet_write_title (table.sheet, _("KPIs"), _("What is measured, by whom, and what it is to come to"));
  drop_unless (&table, has_formula_source, FORMULA_SOURCE, FORMULA_SOURCE);
  drop_unless (&table, has_baseline_date, BASELINE_DATE, BASELINE_DATE);
  drop_unless (&table, has_benchmark, rest (&table, BENCHMARK), rest (&table, YEAR));
  write_header (&table);

  for (guint i = 0; i < tl_record_list_get_length (table.kpis); i++)
    write_kpi (&table, tl_record_list_get (table.kpis, i));

  tl_sheet_finish_list (table.sheet, "KPIs");
  tl_sheet_set_paper (table.sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
    .n_columns = rest (&table, BENCHMARK),
  });
}

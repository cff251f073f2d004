/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include "export/tl-cell-text.h"

/* What the program needs when the workbook comes back, which is nothing that
 * people read: which document it is of, where they fill in what, and what stood
 * there when the workbook was made.
 *
 * The first row: what it is, the version of this layout, the document's id and
 * the first day of the plan. Then a record a row:
 *
 *   sheet | role | the sheet's name
 *   column | role | field, or "id" | what stands over the column
 *   column | role | "shown" | what stands over the column | field, "formula", or nothing
 *   word | field | value | the word for it in this workbook
 *   fields | role | field | field | …
 *   row | row | shown | value | value | …
 *
 * Values that are not there are left empty. Rows come with
 * "fields" before them, which says whose values they hold, since there are thousands; and
 * with what the columns that are "shown" show, in the order of these, see tl-shown.h. So it
 * can be told when something was changed that is not read back. Such a column can repeat
 * a field, show it as a word that stands for several values, or have formulas, which come
 * to something else when something is filled in. */
#define LAYOUT "throughline-workbook"
#define LAYOUT_VERSION 2

#define MOST_CELLS (3 + TL_N_ACTION_INPUTS)

static const char * const roles[TL_N_ROLES] = {
  [TL_ROLE_ACTIONS] = "actions",
  [TL_ROLE_RESULTS] = "results",
};

/**
 * tl_workbook_record_sheet:
 * @role: what is filled in there
 * @sheet: a sheet with its header
 * @id_column: that has the ids of rows
 * @columns: (array length=n_fields): that have the fields
 * @first_field: the #TlInputField of the first of @columns
 *
 * Keeps where people fill in what, for the way back.
 */
void
tl_workbook_record_sheet (TlWorkbook  *workbook,
                          TlRole       role,
                          TlSheet     *sheet,
                          guint        id_column,
                          const guint *columns,
                          guint        first_field,
                          guint        n_fields)
{
  const char **heads = workbook->input_columns[role];

  for (guint i = 0; i < n_fields; i++)
    heads[first_field + i] = tl_sheet_get_head (sheet, columns[i]);
  heads[TL_N_INPUT_FIELDS] = tl_sheet_get_head (sheet, id_column);
}

/**
 * tl_workbook_watch:
 * @role: what is filled in there
 * @sheet: a sheet with its header, and without rows
 * @column: of which is to be known what it showed
 * @field: the #TlInputField that it shows, %TL_WATCH_FORMULA, or %TL_N_INPUT_FIELDS
 *
 * Keeps what a column shows, for the way back.
 */
void
tl_workbook_watch (TlWorkbook *workbook,
                   TlRole      role,
                   TlSheet    *sheet,
                   guint       column,
                   guint       field)
{
  const guint place = tl_sheet_get_place (sheet, column);

  tl_sheet_watch (sheet, column);
  if (!tl_sheet_is_dropped (sheet, column) && field != TL_N_INPUT_FIELDS)
    workbook->shown_fields[role][place] = (guint8) (field + 1);
}

static const char *
get_nick (TlInputField field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_INPUT_FIELD);

  return g_enum_get_value (klass, field)->value_nick;
}

/* Nobody looks at it, so that it needs no looks: only that what is text stays so. */
static void
write_cell (TlSheet    *sheet,
            guint       column,
            const char *text)
{
  g_autofree char *escaped = tl_cell_text_is_plain (text) ? NULL : tl_cell_text_escape (text);

  tl_sheet_check (sheet, worksheet_write_string (sheet->page, sheet->row, (lxw_col_t) column,
                                                 escaped != NULL ? escaped : text, NULL));
}

static void
write_record (TlSheet    *sheet,
              const char *cells[MOST_CELLS])
{
  for (guint i = 0; i < MOST_CELLS && cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      write_cell (sheet, i, cells[i]);
  sheet->row++;
}

static void
write_layout (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  g_autofree char *start = tl_day_to_string (workbook->plan->frame.start);

  write_cell (sheet, 0, LAYOUT);
  tl_sheet_check (sheet, worksheet_write_number (sheet->page, sheet->row, 1, LAYOUT_VERSION, NULL));
  write_cell (sheet, 2, workbook->input->document);
  write_cell (sheet, 3, start);
  sheet->row++;
}

static void
write_columns (TlWorkbook *workbook,
               TlSheet    *sheet,
               TlRole      role)
{
  const char * const *heads = workbook->input_columns[role];

  for (guint field = 0; field <= TL_N_INPUT_FIELDS; field++)
    {
      const char *nick = field < TL_N_INPUT_FIELDS ? get_nick (field) : "id";

      if (heads[field] != NULL)
        write_record (sheet, (const char *[MOST_CELLS]) { "column", roles[role], nick, heads[field] });
    }
}

static const char *
get_shown_nick (guint field)
{
  return field == TL_WATCH_FORMULA ? "formula" : get_nick (field);
}

static void
write_shown (TlWorkbook    *workbook,
             TlSheet       *sheet,
             TlRole         role,
             const TlSheet *of)
{
  for (guint place = 0; place < of->heads->len; place++)
    {
      const guint field = workbook->shown_fields[role][place];

      if ((of->watched & (G_GUINT64_CONSTANT (1) << place)) != 0)
        write_record (sheet, (const char *[MOST_CELLS]) { "column", roles[role], "shown",
                                                          g_ptr_array_index (of->heads, place),
                                                          field != 0 ? get_shown_nick (field - 1) : NULL });
    }
}

/* Two people can have one name. */
static void
write_names (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  TlRecordList *team = tl_record_get_list (workbook->strategy, TL_STRATEGY_TEAM);
  const char *field = get_nick (TL_INPUT_OPERATOR);

  write_record (sheet, (const char *[MOST_CELLS]) { "word", field, "", tl_workbook_word_for_nobody () });
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlRecord *member = tl_record_list_get (team, i);
      g_autofree char *name = tl_wording_record (member);

      write_record (sheet, (const char *[MOST_CELLS]) { "word", field, tl_record_get_id (member), name });
    }
}

static void
write_words (TlSheet *sheet)
{
  TlPlanAction action = { 0 };

  for (action.status = 0; action.status <= TL_ACTION_SKIPPED; action.status++)
    {
      g_autofree char *value = tl_input_dup_of_action (&action, TL_INPUT_STATUS);

      write_record (sheet, (const char *[MOST_CELLS]) { "word", get_nick (TL_INPUT_STATUS), value,
                                                        tl_wording_action_status (action.status) });
    }
}

/* What becomes of an action comes last: most have nothing of it yet, and there are
 * thousands. */
static const TlInputField action_fields[] = {
  TL_INPUT_STATUS,
  TL_INPUT_OPERATOR,
  TL_INPUT_PREPARE_ON,
  TL_INPUT_PUBLISH_ON,
  TL_INPUT_DONE_ON,
  TL_INPUT_MINUTES,
  TL_INPUT_LINK,
  TL_INPUT_NOTE,
};
G_STATIC_ASSERT (G_N_ELEMENTS (action_fields) == TL_N_ACTION_INPUTS);
#define FIELDS_OF_UNTOUCHED 4

static gboolean
is_untouched (const TlPlanAction *action)
{
  return action->done_on == TL_DAY_NONE && action->actual_minutes < 0 && action->link == NULL && action->note == NULL;
}

/* Days come with many actions. */
static const char *
get_day (GHashTable *days,
         TlDay       day)
{
  char *text = g_hash_table_lookup (days, GUINT_TO_POINTER (day));

  if (text == NULL)
    {
      text = tl_day_to_string (day);
      g_hash_table_insert (days, GUINT_TO_POINTER (day), text);
    }
  return text;
}

static void
write_action (TlSheet            *sheet,
              const TlPlanAction *action,
              const char         *shown,
              GHashTable         *days)
{
  const guint n_fields = is_untouched (action) ? FIELDS_OF_UNTOUCHED : TL_N_ACTION_INPUTS;
  const char *cells[MOST_CELLS] = { "row", action->key, shown };
  char *owned[TL_N_ACTION_INPUTS] = { NULL };

  for (guint i = 0; i < n_fields; i++)
    switch (action_fields[i])
      {
      case TL_INPUT_OPERATOR:
        cells[3 + i] = action->operator_id != NULL ? action->operator_id : "";
        break;
      case TL_INPUT_PREPARE_ON:
        cells[3 + i] = get_day (days, action->prepare_on);
        break;
      case TL_INPUT_PUBLISH_ON:
        cells[3 + i] = get_day (days, action->publish_on);
        break;
      default:
        cells[3 + i] = owned[i] = tl_input_dup_of_action (action, action_fields[i]);
        break;
      }
  write_record (sheet, cells);
  for (guint i = 0; i < n_fields; i++)
    g_free (owned[i]);
}

static void
write_actions (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  TlSheet *actions = &workbook->sheets[TL_WORKBOOK_ACTIONS];
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const char *cells[MOST_CELLS] = { "fields", roles[TL_ROLE_ACTIONS] };

  for (guint i = 0; i < TL_N_ACTION_INPUTS; i++)
    cells[2 + i] = get_nick (action_fields[i]);
  write_record (sheet, cells);
  for (guint i = 0; i < workbook->actions->len; i++)
    write_action (sheet, g_ptr_array_index (workbook->actions, i), tl_sheet_get_shown (actions, i), days);
}

static void
write_periods (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  TlSheet *results = &workbook->sheets[TL_WORKBOOK_RESULTS];

  write_record (sheet, (const char *[MOST_CELLS]) { "fields", roles[TL_ROLE_RESULTS], get_nick (TL_INPUT_VALUE),
                                                    get_nick (TL_INPUT_VALUE_NOTE) });
  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);
      g_autofree char *value = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE);
      g_autofree char *note = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE_NOTE);

      write_record (sheet, (const char *[MOST_CELLS]) { "row", period->row, tl_sheet_get_shown (results, i), value, note });
    }
}

/* Nobody sees it. */
void
tl_workbook_write_base (TlWorkbook *workbook)
{
  static const TlWorkbookSheet sheets[TL_N_ROLES] = {
    [TL_ROLE_ACTIONS] = TL_WORKBOOK_ACTIONS,
    [TL_ROLE_RESULTS] = TL_WORKBOOK_RESULTS,
  };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_BASE];

  write_layout (workbook, sheet);
  for (guint role = 0; role < TL_N_ROLES; role++)
    {
      write_record (sheet, (const char *[MOST_CELLS]) { "sheet", roles[role], workbook->sheets[sheets[role]].name });
      write_columns (workbook, sheet, role);
      write_shown (workbook, sheet, role, &workbook->sheets[sheets[role]]);
    }
  write_words (sheet);
  write_names (workbook, sheet);
  write_actions (workbook, sheet);
  write_periods (workbook, sheet);
  worksheet_hide (sheet->page);
}

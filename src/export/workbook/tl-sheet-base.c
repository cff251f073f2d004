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
 *   word | field | value | the word for it in this workbook
 *   base | role | row | field | value
 *
 * Values that are not there have no base, but each row has one at least. */
#define LAYOUT "throughline-workbook"
#define LAYOUT_VERSION 1

#define MOST_CELLS 5

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

static void
write_base (TlSheet      *sheet,
            TlRole        role,
            const char   *row,
            TlInputField  field,
            const char   *value)
{
  write_record (sheet, (const char *[MOST_CELLS]) { "base", roles[role], row, get_nick (field), value });
}

/* Most actions have nothing but a status, and there are thousands. */
static gboolean
is_untouched (const TlPlanAction *action)
{
  return action->done_on == TL_DAY_NONE && action->actual_minutes < 0 && action->link == NULL && action->note == NULL;
}

static void
write_action (TlSheet            *sheet,
              const TlPlanAction *action,
              const char * const *nicks)
{
  const guint n_fields = is_untouched (action) ? TL_INPUT_STATUS + 1 : TL_N_ACTION_INPUTS;

  for (guint field = TL_INPUT_STATUS; field < n_fields; field++)
    {
      g_autofree char *value = tl_input_dup_of_action (action, field);

      if (*value != '\0')
        write_record (sheet, (const char *[MOST_CELLS]) { "base", roles[TL_ROLE_ACTIONS], action->key, nicks[field], value });
    }
}

static void
write_actions (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  const char *nicks[TL_N_ACTION_INPUTS];

  for (guint field = TL_INPUT_STATUS; field < TL_N_ACTION_INPUTS; field++)
    nicks[field] = get_nick (field);
  for (guint i = 0; i < workbook->plan->n_actions; i++)
    write_action (sheet, &workbook->plan->actions[i], nicks);
}

static void
write_periods (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);
      g_autofree char *value = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE);
      g_autofree char *note = tl_input_dup_of_period (&workbook->input->situation, period, TL_INPUT_VALUE_NOTE);

      write_base (sheet, TL_ROLE_RESULTS, period->row, TL_INPUT_VALUE, value);
      if (*note != '\0')
        write_base (sheet, TL_ROLE_RESULTS, period->row, TL_INPUT_VALUE_NOTE, note);
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
    }
  write_words (sheet);
  write_actions (workbook, sheet);
  write_periods (workbook, sheet);
  worksheet_hide (sheet->page);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"

/* What the file format allows in the message of a cell. */
#define TITLE_MAX 32
#define MESSAGE_MAX 255

/* The format's limit of a text in a formula, in UTF-16 units. */
#define QUOTED_MAX 255

/* Places of a sheet, and what is done to a list when its rows are written. */

/* A list without rows has an empty one, which people can fill in. */
static lxw_row_t
get_last_row (TlSheet *sheet)
{
  return MAX (sheet->row, sheet->first + 1) - 1;
}

static char *
dup_places (TlSheet   *sheet,
            lxw_row_t  first_row,
            guint      first_place,
            lxw_row_t  last_row,
            guint      last_place)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range_abs (range, first_row, (lxw_col_t) first_place, last_row, (lxw_col_t) last_place);

  return g_strdup_printf ("'%s'!%s", sheet->name, range);
}

/**
 * tl_sheet_dup_in_row:
 *
 * Returns: (transfer full): a cell as formulas in the same row call it; a condition
 *   that speaks of the first row of a range is meant for every row
 */
char *
tl_sheet_dup_in_row (TlSheet   *sheet,
                     lxw_row_t  row,
                     guint      column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, row, (lxw_col_t) tl_sheet_get_place (sheet, column));

  return g_strconcat ("$", cell, NULL);
}

/**
 * tl_sheet_can_quote:
 * @text: any text
 *
 * Returns: whether a formula can hold it as one text, as it is
 */
gboolean
tl_sheet_can_quote (const char *text)
{
  return tl_cell_text_get_length (text) <= QUOTED_MAX && tl_cell_text_is_plain (text);
}

/**
 * tl_sheet_quote:
 * @text: any text for which tl_sheet_can_quote() holds
 *
 * Returns: (transfer full): it as a text within a formula
 */
char *
tl_sheet_quote (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strconcat ("\"", doubled, "\"", NULL);
}

/**
 * tl_sheet_dup_cell:
 * @sheet: a sheet, in a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): a cell of the row as formulas on the same sheet call
 *   it; %NULL: its column is left out
 */
char *
tl_sheet_dup_cell (TlSheet *sheet,
                   guint    column)
{
  return tl_sheet_is_dropped (sheet, column) ? NULL : tl_sheet_dup_local (sheet, sheet->row, column, sheet->row, column);
}

/**
 * tl_sheet_dup_local:
 *
 * Returns: (transfer full): a range as formulas on the same sheet call it
 */
char *
tl_sheet_dup_local (TlSheet   *sheet,
                    lxw_row_t  first_row,
                    guint      first_column,
                    lxw_row_t  last_row,
                    guint      last_column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range,
                       first_row, (lxw_col_t) tl_sheet_get_place (sheet, first_column),
                       last_row, (lxw_col_t) tl_sheet_get_place (sheet, last_column));

  return g_strdup (range);
}

/**
 * tl_sheet_dup_range:
 *
 * Returns: (transfer full): a range as formulas on other sheets call it
 */
char *
tl_sheet_dup_range (TlSheet   *sheet,
                    lxw_row_t  first_row,
                    guint      first_column,
                    lxw_row_t  last_row,
                    guint      last_column)
{
  return dup_places (sheet, first_row, tl_sheet_get_place (sheet, first_column), last_row, tl_sheet_get_place (sheet, last_column));
}

/**
 * tl_sheet_highlight:
 * @condition: a formula for the first cell of the range
 * @number_format: (nullable): the sign that goes with the colour
 *
 * Marks the cells of a range while @condition is true of them.
 */
void
tl_sheet_highlight (TlSheet    *sheet,
                    lxw_row_t   first_row,
                    guint       first_column,
                    lxw_row_t   last_row,
                    guint       last_column,
                    TlMark      mark,
                    const char *condition,
                    const char *number_format)
{
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = condition,
    .format = tl_look_make_overlay (sheet->book->file, mark, number_format),
    .stop_if_true = LXW_TRUE,
  };

  tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page,
                                                             first_row, (lxw_col_t) tl_sheet_get_place (sheet, first_column),
                                                             last_row, (lxw_col_t) tl_sheet_get_place (sheet, last_column),
                                                             &rule));
}

/**
 * tl_sheet_choose_from:
 * @list: the defined name of what can be chosen
 * @strict: nothing else can be typed there
 *
 * Gives the cells of a range a list to choose from.
 */
void
tl_sheet_choose_from (TlSheet    *sheet,
                      lxw_row_t   first_row,
                      guint       first_column,
                      lxw_row_t   last_row,
                      guint       last_column,
                      const char *list,
                      gboolean    strict)
{
  g_autofree char *formula = g_strconcat ("=", list, NULL);
  /* Translators: At most 32 characters. */
  g_autofree char *title = tl_cell_text_flatten (_("Not on the list"), TITLE_MAX);
  g_autofree char *message = tl_cell_text_flatten (_("Please choose from the list."), MESSAGE_MAX);
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = formula,
    .ignore_blank = LXW_VALIDATION_ON,
    .show_input = LXW_VALIDATION_ON,
    .show_error = LXW_VALIDATION_ON,
    .error_type = strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING,
    .error_title = title,
    .error_message = message,
    .dropdown = LXW_VALIDATION_ON,
  };

  if (tl_sheet_is_dropped (sheet, first_column))
    return;

  tl_sheet_check (sheet, worksheet_data_validation_range (sheet->page,
                                                          first_row, (lxw_col_t) tl_sheet_get_place (sheet, first_column),
                                                          last_row, (lxw_col_t) tl_sheet_get_place (sheet, last_column),
                                                          &validation));
}

/**
 * tl_sheet_restrict:
 * @sheet: a sheet with the rows of its list
 * @column: of the list
 * @type: what the library calls what can be typed there: a decimal, a date, or,
 *   with a formula, nothing at all
 * @least: what it is at least
 * @title: of the message
 * @message: what to say to those who type something else
 *
 * Refuses what a column cannot hold.
 */
void
tl_sheet_restrict (TlSheet    *sheet,
                   guint       column,
                   guint8      type,
                   double      least,
                   const char *title,
                   const char *message)
{
  lxw_col_t place = (lxw_col_t) tl_sheet_get_place (sheet, column);
  g_autofree char *short_title = tl_cell_text_flatten (title, TITLE_MAX);
  g_autofree char *short_message = tl_cell_text_flatten (message, MESSAGE_MAX);
  lxw_data_validation validation = {
    .validate = type,
    .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
    .value_number = least,
    .value_formula = "=FALSE",
    .ignore_blank = LXW_VALIDATION_ON,
    .show_input = LXW_VALIDATION_ON,
    .show_error = LXW_VALIDATION_ON,
    .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
    .error_title = short_title,
    .error_message = short_message,
  };

  if (tl_sheet_is_dropped (sheet, column))
    return;

  tl_sheet_check (sheet, worksheet_data_validation_range (sheet->page, sheet->first, place,
                                                          get_last_row (sheet), place, &validation));
}

/**
 * tl_sheet_protect:
 * @sheet: a sheet
 *
 * Locks all cells but those for people to fill in, without a password. Columns and
 * rows can still be made wider and higher, and lists be filtered.
 */
void
tl_sheet_protect (TlSheet *sheet)
{
  lxw_protection options = {
    .format_columns = LXW_TRUE,
    .format_rows = LXW_TRUE,
    .autofilter = LXW_TRUE,
  };

  worksheet_protect (sheet->page, NULL, &options);
}

/* A condition for the second row of the list. */
static char *
compare_with_above (TlSheet *sheet,
                    guint    place)
{
  char this_cell[LXW_MAX_CELL_NAME_LENGTH];
  char cell_above[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (this_cell, sheet->first + 1, (lxw_col_t) place);
  lxw_rowcol_to_cell (cell_above, sheet->first, (lxw_col_t) place);

  return g_strdup_printf ("=$%s<>$%s", this_cell, cell_above);
}

static void
rule_places (TlSheet    *sheet,
             guint       first,
             guint       last,
             const char *condition)
{
  lxw_conditional_format rule = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = condition,
    .format = tl_look_make_rule (sheet->book->file),
  };

  if (first <= last)
    tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page, sheet->first + 1, (lxw_col_t) first,
                                                               sheet->row - 1, (lxw_col_t) last, &rule));
}

/**
 * tl_sheet_rule_groups:
 * @sheet: a sheet with the rows of its list
 * @column: by which they are grouped
 *
 * Draws a rule wherever the value of @column is another than in the row above,
 * also after the list was sorted.
 */
void
tl_sheet_rule_groups (TlSheet *sheet,
                      guint    column)
{
  tl_sheet_rule_groups_except (sheet, column, sheet->widths->len + 64);
}

/**
 * tl_sheet_rule_groups_except:
 * @except: a column with conditions of its own, which some programs would not look
 *   at where there is a rule
 *
 * As tl_sheet_rule_groups(), but not over one column.
 */
void
tl_sheet_rule_groups_except (TlSheet *sheet,
                             guint    column,
                             guint    except)
{
  const guint place = tl_sheet_get_place (sheet, except), last = sheet->widths->len - 1;
  g_autofree char *condition = NULL;

  if (sheet->row < sheet->first + 2)
    return;

  condition = compare_with_above (sheet, tl_sheet_get_place (sheet, column));
  if (place > 0)
    rule_places (sheet, 0, MIN (place - 1, last), condition);
  rule_places (sheet, place + 1, last, condition);
}

/**
 * tl_sheet_finish_list:
 * @defined_name: by which formulas and people can call the rows
 *
 * Makes the rows since the header a list that can be filtered.
 */
void
tl_sheet_finish_list (TlSheet    *sheet,
                      const char *defined_name)
{
  g_autofree char *range = NULL;
  lxw_row_t last = get_last_row (sheet);
  guint last_column = sheet->widths->len - 1;

  tl_sheet_check (sheet, worksheet_autofilter (sheet->page, sheet->first - 1, 0,
                                               last, (lxw_col_t) last_column));

  range = dup_places (sheet, sheet->first, 0, last, last_column);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, defined_name, range));
}

/**
 * tl_sheet_finish_table:
 * @name: by which formulas and people can call the table
 *
 * Makes the rows since the header a table: it can be filtered and sorted, and a
 * row that is typed below becomes part of it.
 */
void
tl_sheet_finish_table (TlSheet    *sheet,
                       const char *name)
{
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, sheet->heads->len);
  g_autofree lxw_table_column **pointers = g_new0 (lxw_table_column *, sheet->heads->len + 1);
  g_autofree char *table_name = g_strdup (name);
  lxw_table_options options = {
    .name = table_name,
    .columns = pointers,
    .no_banded_rows = LXW_TRUE,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 0,
  };

  for (guint i = 0; i < sheet->heads->len; i++)
    {
      columns[i].header = g_ptr_array_index (sheet->heads, i);
      columns[i].header_format = tl_sheet_get_format (sheet, g_array_index (sheet->head_looks, TlLook, i));
      pointers[i] = &columns[i];
    }

  tl_sheet_check (sheet, worksheet_add_table (sheet->page, sheet->first - 1, 0, get_last_row (sheet),
                                              (lxw_col_t) (sheet->heads->len - 1), &options));
}

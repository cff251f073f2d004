/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

/* Places of a sheet, and what is done to a list when its rows are written. */

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

/* A condition for the second row of the list. */
static char *
compare_with_above (TlSheet    *sheet,
                    guint       place,
                    const char *sign)
{
  char this_cell[LXW_MAX_CELL_NAME_LENGTH];
  char cell_above[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (this_cell, sheet->first + 1, (lxw_col_t) place);
  lxw_rowcol_to_cell (cell_above, sheet->first, (lxw_col_t) place);

  return g_strdup_printf ("=$%s%s$%s", this_cell, sign, cell_above);
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
  g_autofree char *condition = NULL;
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA };

  if (sheet->row < sheet->first + 2)
    return;

  condition = compare_with_above (sheet, tl_sheet_get_place (sheet, column), "<>");
  rule.value_string = condition;
  rule.format = tl_look_make_rule (sheet->book->file);

  tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page, sheet->first + 1, 0, sheet->row - 1,
                                                             (lxw_col_t) (sheet->widths->len - 1), &rule));
}

/**
 * tl_sheet_hide_repeats:
 * @sheet: a sheet with the rows of its list
 * @column: with texts that come several times in a row
 *
 * Shows a ditto mark wherever the text is that of the row above, also after the
 * list was sorted. The cells keep their text.
 */
void
tl_sheet_hide_repeats (TlSheet *sheet,
                       guint    column)
{
  g_autofree char *condition = NULL;
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA };
  lxw_col_t place = (lxw_col_t) tl_sheet_get_place (sheet, column);

  if (sheet->row < sheet->first + 2)
    return;

  condition = compare_with_above (sheet, place, "=");
  rule.value_string = condition;
  rule.format = workbook_add_format (sheet->book->file);
  format_set_num_format (rule.format, "0;0;0;\"″\"");

  tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page, sheet->first + 1, place,
                                                             sheet->row - 1, place, &rule));
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
  lxw_row_t last = MAX (sheet->row, sheet->first + 1) - 1;
  guint last_column = sheet->widths->len - 1;

  tl_sheet_check (sheet, worksheet_autofilter (sheet->page, sheet->first - 1, 0,
                                               last, (lxw_col_t) last_column));

  range = dup_places (sheet, sheet->first, 0, last, last_column);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, defined_name, range));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

#include <math.h>

#include "tl-cell-text.h"

#define SHEET_NAME_MAX 31

/* Row heights, in points: the size of the type times @LINE, and some air. The
 * limit is the file format's. */
#define LINE 1.34
#define AIR 4
#define GAP 9
#define ROW_MAX 409

/* Numbers of days begin on the 30th of December 1899, except before March of
 * 1900, where programs disagree on whether that year had a leap day. */
#define FIRST_SAFE_DAY tl_day_new (1900, 3, 1)
#define DAY_ZERO (tl_day_new (1900, 1, 1) - 2)

typedef enum
{
  CELL_TEXT,
  CELL_NUMBER, /* NaN: an empty cell */
  CELL_FORMULA,
} CellKind;

typedef struct
{
  CellKind kind;
  guint column;
  TlLook look;
  gboolean quoted;
  char *text;    /* escaped; or the formula */
  double number; /* or the formula's value */
} Cell;

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->text, g_free);
}

/**
 * tl_sheet_check:
 * @sheet: a sheet
 * @failure: what the library answered
 *
 * Keeps the first error for the end.
 */
void
tl_sheet_check (TlSheet   *sheet,
                lxw_error  failure)
{
  if (sheet->book->failure == LXW_NO_ERROR)
    sheet->book->failure = failure;
}

/* A translation could use characters that the name of a sheet must not have. */
static char *
make_name (const char *name)
{
  char *safe = tl_cell_text_flatten (name, SHEET_NAME_MAX);

  g_strdelimit (safe, "[]:*?/\\'", ' ');

  return g_strstrip (safe);
}

/**
 * tl_sheet_init:
 * @sheet: a sheet
 * @book: that it is appended to
 * @name: in the reader's language
 *
 * Begins a sheet.
 */
void
tl_sheet_init (TlSheet    *sheet,
               TlBook     *book,
               const char *name)
{
  *sheet = (TlSheet) {
    .book = book,
    .name = make_name (name),
    .widths = g_array_new (FALSE, TRUE, sizeof (double)),
    .cells = g_array_new (FALSE, FALSE, sizeof (Cell)),
  };
  g_array_set_clear_func (sheet->cells, cell_clear);
  sheet->page = workbook_add_worksheet (book->file, sheet->name);

  if (sheet->page == NULL)
    {
      g_free (sheet->name);
      sheet->page = workbook_add_worksheet (book->file, NULL);
      sheet->name = g_strdup (sheet->page->name);
    }

  worksheet_gridlines (sheet->page, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_tab_color (sheet->page, TL_LOOK_TAB_COLOR);

  /* A person's answer may consist of digits: no warning is due. */
  tl_sheet_check (sheet, worksheet_ignore_errors (sheet->page, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                                                  "A1:XFD1048576"));

  if (book->mirrored)
    worksheet_right_to_left (sheet->page);
}

void
tl_sheet_clear (TlSheet *sheet)
{
  g_clear_pointer (&sheet->name, g_free);
  g_clear_pointer (&sheet->title, g_free);
  g_clear_pointer (&sheet->widths, g_array_unref);
  g_clear_pointer (&sheet->cells, g_array_unref);
}

/**
 * tl_sheet_set_column:
 * @sheet: a sheet
 * @column: from 0
 * @width: in digits
 */
void
tl_sheet_set_column (TlSheet *sheet,
                     guint    column,
                     double   width)
{
  if (sheet->widths->len <= column)
    g_array_set_size (sheet->widths, column + 1);
  g_array_index (sheet->widths, double, column) = width;

  tl_sheet_check (sheet, worksheet_set_column (sheet->page, (lxw_col_t) column, (lxw_col_t) column,
                                               width, NULL));
}

static lxw_format *
get_format (TlSheet    *sheet,
            const Cell *cell)
{
  TlBook *book = sheet->book;
  gboolean centred = !sheet->wraps;
  lxw_format **format = &book->formats[cell->look][sheet->mark][cell->quoted ? 1 : 0][centred ? 1 : 0];

  if (*format == NULL)
    *format = tl_look_make_format (book->file, cell->look, sheet->mark, cell->quoted, centred,
                                   book->mirrored, book->money);

  return *format;
}

static void
write_cell (TlSheet    *sheet,
            const Cell *cell)
{
  lxw_format *format = get_format (sheet, cell);
  lxw_col_t column = (lxw_col_t) cell->column;
  lxw_error failure;

  switch (cell->kind)
    {
    case CELL_TEXT:
      failure = worksheet_write_string (sheet->page, sheet->row, column, cell->text, format);
      break;
    case CELL_FORMULA:
      failure = worksheet_write_formula_num (sheet->page, sheet->row, column, cell->text, format, cell->number);
      break;
    case CELL_NUMBER:
    default:
      failure = isnan (cell->number) ?
                worksheet_write_blank (sheet->page, sheet->row, column, format) :
                worksheet_write_number (sheet->page, sheet->row, column, cell->number, format);
    }

  tl_sheet_check (sheet, failure);
}

static void
ask_for_lines (TlSheet *sheet,
               TlLook   look,
               guint    lines)
{
  sheet->height = MAX (sheet->height, lines * tl_look_get_size (look) * LINE + AIR);
  sheet->wraps = sheet->wraps || lines > 1;
}

static gboolean
does_wrap (TlLook look)
{
  return look != TL_LOOK_TITLE && look != TL_LOOK_LEAD &&
         look != TL_LOOK_SECTION && look != TL_LOOK_STEP && look != TL_LOOK_GROUP;
}

/**
 * tl_sheet_write_text:
 * @sheet: a sheet
 * @column: from 0
 * @look: of the cell
 * @text: (nullable): UTF-8
 *
 * Writes text, whatever it consists of, as text.
 */
void
tl_sheet_write_text (TlSheet    *sheet,
                     guint       column,
                     TlLook      look,
                     const char *text)
{
  const char *shown = text != NULL ? text : "";
  const Cell cell = {
    .kind = CELL_TEXT,
    .column = column,
    .look = look,
    .quoted = tl_cell_text_is_risky (shown),
    .text = tl_cell_text_escape (shown),
  };

  if (does_wrap (look) && column < sheet->widths->len)
    {
      double width = g_array_index (sheet->widths, double, column) / tl_look_get_stretch (look);

      ask_for_lines (sheet, look, tl_cell_text_count_lines (shown, width, 0, NULL));
    }
  else
    {
      ask_for_lines (sheet, look, 1);
    }

  g_array_append_val (sheet->cells, cell);
}

/**
 * tl_sheet_take_text:
 * @text: (transfer full): UTF-8
 *
 * As tl_sheet_write_text(), and frees @text.
 */
void
tl_sheet_take_text (TlSheet *sheet,
                    guint    column,
                    TlLook   look,
                    char    *text)
{
  tl_sheet_write_text (sheet, column, look, text);
  g_free (text);
}

/**
 * tl_sheet_write_number:
 * @number: NaN: not set
 */
void
tl_sheet_write_number (TlSheet *sheet,
                       guint    column,
                       TlLook   look,
                       double   number)
{
  const Cell cell = { .kind = CELL_NUMBER, .column = column, .look = look, .number = number };

  ask_for_lines (sheet, look, 1);
  g_array_append_val (sheet->cells, cell);
}

/**
 * tl_sheet_write_hours:
 * @minutes: whole minutes, which are shown as hours with two decimals
 */
void
tl_sheet_write_hours (TlSheet *sheet,
                      guint    column,
                      TlLook   look,
                      guint    minutes)
{
  tl_sheet_write_number (sheet, column, look, minutes / 60.0);
}

/**
 * tl_sheet_write_date:
 * @day: %TL_DAY_NONE: not set
 */
void
tl_sheet_write_date (TlSheet *sheet,
                     guint    column,
                     TlLook   look,
                     TlDay    day)
{
  if (day == TL_DAY_NONE)
    tl_sheet_write_number (sheet, column, look, NAN);
  else if (day < FIRST_SAFE_DAY)
    tl_sheet_take_text (sheet, column, look, tl_day_to_string (day));
  else
    tl_sheet_write_number (sheet, column, look, (double) day - (double) DAY_ZERO);
}

/**
 * tl_sheet_write_time:
 * @minutes: since midnight; %TL_MINUTES_NONE: not set
 */
void
tl_sheet_write_time (TlSheet *sheet,
                     guint    column,
                     int      minutes)
{
  tl_sheet_write_number (sheet, column, TL_LOOK_TIME,
                         minutes == TL_MINUTES_NONE ? (double) NAN : minutes / (double) TL_MINUTES_MAX);
}

/**
 * tl_sheet_write_formula:
 * @formula: in English, with commas, beginning with "="
 * @value: what it comes to
 */
void
tl_sheet_write_formula (TlSheet    *sheet,
                        guint       column,
                        TlLook      look,
                        const char *formula,
                        double      value)
{
  const Cell cell = {
    .kind = CELL_FORMULA,
    .column = column,
    .look = look,
    .text = g_strdup (formula),
    .number = value,
  };

  ask_for_lines (sheet, look, 1);
  g_array_append_val (sheet->cells, cell);
}

/**
 * tl_sheet_end_row:
 * @sheet: a sheet
 *
 * Writes the cells of the row, of two in one place the later, gives the row the
 * height that they need, and goes on to the next, which is not marked.
 */
void
tl_sheet_end_row (TlSheet *sheet)
{
  for (guint i = 0; i < sheet->cells->len; i++)
    write_cell (sheet, &g_array_index (sheet->cells, Cell, i));
  g_array_set_size (sheet->cells, 0);

  if (sheet->height > 0)
    tl_sheet_check (sheet, worksheet_set_row (sheet->page, sheet->row,
                                              MIN (ceil (sheet->height), ROW_MAX), NULL));
  sheet->row++;
  sheet->height = 0;
  sheet->wraps = FALSE;
  sheet->mark = TL_MARK_NONE;
}

/**
 * tl_sheet_skip_row:
 * @sheet: a sheet between two rows
 *
 * Leaves a gap, lower than a row.
 */
void
tl_sheet_skip_row (TlSheet *sheet)
{
  sheet->height = GAP;
  tl_sheet_end_row (sheet);
}

/**
 * tl_sheet_write_title:
 * @title: of the sheet
 * @lead: (nullable): what it shows, in one sentence
 */
void
tl_sheet_write_title (TlSheet    *sheet,
                      const char *title,
                      const char *lead)
{
  g_autofree char *line = tl_cell_text_flatten (title, 120);

  tl_sheet_write_text (sheet, 0, TL_LOOK_TITLE, line);
  tl_sheet_end_row (sheet);

  if (lead != NULL)
    {
      tl_sheet_write_text (sheet, 0, TL_LOOK_LEAD, lead);
      sheet->height += AIR;
      tl_sheet_end_row (sheet);
    }

  sheet->title = g_steal_pointer (&line);
  sheet->head = sheet->row;
}

/**
 * tl_sheet_write_header:
 * @columns: (array length=n_columns): from the left, or the right where the
 *   language goes that way
 *
 * Writes the head of a list, which stays in view and is repeated in print.
 */
void
tl_sheet_write_header (TlSheet        *sheet,
                       const TlColumn *columns,
                       guint           n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      tl_sheet_set_column (sheet, i, columns[i].width);
      tl_sheet_write_text (sheet, i, columns[i].head_look, columns[i].head);
    }
  tl_sheet_check (sheet, worksheet_repeat_rows (sheet->page, sheet->row, sheet->row));
  tl_sheet_end_row (sheet);

  tl_sheet_freeze (sheet, 0);
}

/**
 * tl_sheet_freeze:
 * @sheet: a sheet between two rows; what is above stays in view
 * @n_columns: how many columns stay in view too
 */
void
tl_sheet_freeze (TlSheet *sheet,
                 guint    n_columns)
{
  sheet->first = sheet->row;
  sheet->n_frozen = n_columns;
  worksheet_freeze_panes (sheet->page, sheet->first, (lxw_col_t) n_columns);
}

/**
 * tl_sheet_write_band:
 * @look: of the band
 * @title: of what follows
 *
 * Writes a band across all columns that are set.
 */
void
tl_sheet_write_band (TlSheet    *sheet,
                     TlLook      look,
                     const char *title)
{
  tl_sheet_write_text (sheet, 0, look, title);
  for (guint i = 1; i < sheet->widths->len; i++)
    tl_sheet_write_text (sheet, i, look, NULL);
  tl_sheet_end_row (sheet);
}

/**
 * tl_sheet_dup_local:
 *
 * Returns: (transfer full): a range as formulas on the same sheet call it
 */
char *
tl_sheet_dup_local (lxw_row_t first_row,
                    guint     first_column,
                    lxw_row_t last_row,
                    guint     last_column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, first_row, (lxw_col_t) first_column, last_row, (lxw_col_t) last_column);

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
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range_abs (range, first_row, (lxw_col_t) first_column, last_row, (lxw_col_t) last_column);

  return g_strdup_printf ("'%s'!%s", sheet->name, range);
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
                                                             first_row, (lxw_col_t) first_column,
                                                             last_row, (lxw_col_t) last_column,
                                                             &rule));
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
  char this_cell[LXW_MAX_CELL_NAME_LENGTH];
  char cell_above[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *condition = NULL;
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA };

  if (sheet->row < sheet->first + 2)
    return;

  lxw_rowcol_to_cell (this_cell, sheet->first + 1, (lxw_col_t) column);
  lxw_rowcol_to_cell (cell_above, sheet->first, (lxw_col_t) column);
  condition = g_strdup_printf ("=$%s<>$%s", this_cell, cell_above);
  rule.value_string = condition;
  rule.format = tl_look_make_rule (sheet->book->file);

  tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page, sheet->first + 1, 0, sheet->row - 1,
                                                             (lxw_col_t) (sheet->widths->len - 1), &rule));
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

  range = tl_sheet_dup_range (sheet, sheet->first, 0, last, last_column);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, defined_name, range));
}

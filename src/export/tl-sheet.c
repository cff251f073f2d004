/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

#include <math.h>

#include "tl-cell-text.h"

#define SHEET_NAME_MAX 31

/* Row heights, in points: the size of the type times @LINE, and some air. That
 * comes to what spreadsheets give a row by themselves. The limit is the file
 * format's. */
#define LINE 1.28
#define AIR 2.2
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
  guint place;
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
    .rows = g_array_new (FALSE, FALSE, sizeof (TlSheetRow)),
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
  g_clear_pointer (&sheet->rows, g_array_unref);
  g_clear_pointer (&sheet->cells, g_array_unref);
}

/**
 * tl_sheet_is_dropped:
 * @sheet: a sheet
 * @column: from 0
 *
 * Returns: whether the column is left out
 */
gboolean
tl_sheet_is_dropped (TlSheet *sheet,
                     guint    column)
{
  return column < 64 && (sheet->dropped & (G_GUINT64_CONSTANT (1) << column)) != 0;
}

/**
 * tl_sheet_get_place:
 * @sheet: a sheet
 * @column: from 0
 *
 * Returns: where a column stands, or would stand, among those that are there
 */
guint
tl_sheet_get_place (TlSheet *sheet,
                    guint    column)
{
  guint n_dropped = 0;

  for (guint i = 0; i < MIN (column, 64); i++)
    n_dropped += tl_sheet_is_dropped (sheet, i) ? 1 : 0;

  return column - n_dropped;
}

/**
 * tl_sheet_drop_column:
 * @sheet: a sheet
 * @column: from 0 to 63
 */
void
tl_sheet_drop_column (TlSheet *sheet,
                      guint    column)
{
  g_return_if_fail (column < 64);

  sheet->dropped |= G_GUINT64_CONSTANT (1) << column;
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
  guint place = tl_sheet_get_place (sheet, column);

  if (tl_sheet_is_dropped (sheet, column))
    return;

  if (sheet->widths->len <= place)
    g_array_set_size (sheet->widths, place + 1);
  g_array_index (sheet->widths, double, place) = width;

  tl_sheet_check (sheet, worksheet_set_column (sheet->page, (lxw_col_t) place, (lxw_col_t) place,
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
  lxw_col_t column = (lxw_col_t) cell->place;
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

static void
add_text (TlSheet    *sheet,
          guint       place,
          TlLook      look,
          const char *text)
{
  const char *shown = text != NULL ? text : "";
  const Cell cell = {
    .kind = CELL_TEXT,
    .place = place,
    .look = look,
    .quoted = tl_cell_text_is_risky (shown),
    .text = tl_cell_text_escape (shown),
  };

  if (does_wrap (look) && place < sheet->widths->len)
    {
      double width = g_array_index (sheet->widths, double, place) / tl_look_get_stretch (look);

      ask_for_lines (sheet, look, tl_cell_text_count_lines (shown, width, 0, NULL));
    }
  else
    {
      ask_for_lines (sheet, look, 1);
    }

  g_array_append_val (sheet->cells, cell);
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
  if (!tl_sheet_is_dropped (sheet, column))
    add_text (sheet, tl_sheet_get_place (sheet, column), look, text);
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
  const Cell cell = {
    .kind = CELL_NUMBER,
    .place = tl_sheet_get_place (sheet, column),
    .look = look,
    .number = number,
  };

  if (tl_sheet_is_dropped (sheet, column))
    return;

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
    .place = tl_sheet_get_place (sheet, column),
    .look = look,
    .text = g_strdup (formula),
    .number = value,
  };

  g_return_if_fail (!tl_sheet_is_dropped (sheet, column));

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
  const TlSheetRow row = {
    .height = sheet->height > 0 ? MIN (round (sheet->height), ROW_MAX) : LXW_DEF_ROW_HEIGHT,
    .keeps = sheet->keeps,
  };

  for (guint i = 0; i < sheet->cells->len; i++)
    write_cell (sheet, &g_array_index (sheet->cells, Cell, i));
  g_array_set_size (sheet->cells, 0);

  tl_sheet_check (sheet, worksheet_set_row (sheet->page, sheet->row, row.height, NULL));
  g_array_append_val (sheet->rows, row);

  sheet->row++;
  sheet->height = 0;
  sheet->wraps = FALSE;
  sheet->keeps = FALSE;
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
  tl_sheet_end_row (sheet);

  tl_sheet_repeat_rows (sheet, 1);
  tl_sheet_freeze (sheet, 0);
}

/**
 * tl_sheet_repeat_rows:
 * @sheet: a sheet between two rows
 * @n_rows: how many rows above are on every page
 */
void
tl_sheet_repeat_rows (TlSheet *sheet,
                      guint    n_rows)
{
  sheet->n_repeated = n_rows;
  tl_sheet_check (sheet, worksheet_repeat_rows (sheet->page, sheet->row - n_rows, sheet->row - 1));
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
  sheet->n_frozen = tl_sheet_get_place (sheet, n_columns);
  worksheet_freeze_panes (sheet->page, sheet->first, (lxw_col_t) sheet->n_frozen);
}

/**
 * tl_sheet_write_band:
 * @look: of the band
 * @title: of what follows
 *
 * Writes a band across all columns that are set, which stays on a page with
 * what follows.
 */
void
tl_sheet_write_band (TlSheet    *sheet,
                     TlLook      look,
                     const char *title)
{
  add_text (sheet, 0, look, title);
  for (guint i = 1; i < sheet->widths->len; i++)
    add_text (sheet, i, look, NULL);
  sheet->keeps = TRUE;
  tl_sheet_end_row (sheet);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of the row of a sheet that is being written. */

#include "config.h"

#include "tl-sheet-private.h"

#include <math.h>

#include "document/tl-shown.h"
#include "export/tl-cell-text.h"

/* Row heights, in points: the size of the type times @LINE, and some air. That
 * comes to what spreadsheets give a row by themselves. The limit is the file
 * format's. */
#define LINE 1.28
#define GAP 9
#define ROW_MAX 409

#define MOST_CELLS 32 /* of a row, usually */

/* Numbers of days begin on the 30th of December 1899, except before March of
 * 1900, where programs disagree on whether that year had a leap day. */
#define FIRST_SAFE_DAY tl_day_new (1900, 3, 1)
#define DAY_ZERO (tl_day_new (1900, 1, 1) - 2)

typedef enum
{
  CELL_TEXT,
  CELL_NUMBER, /* NaN: an empty cell */
  CELL_FORMULA,
  CELL_WORD_FORMULA, /* that comes to a word */
} CellKind;

typedef struct
{
  CellKind kind;
  guint place;
  guint last_place; /* of several that are one */
  TlLook look;
  gboolean quoted;
  gboolean shared;
  char *text;    /* escaped; or the formula; where @shared, borrowed */
  char *word;    /* the formula's value */
  double number; /* likewise */
  guint32 shown; /* where @shared; see tl-shown.h */
} Cell;

/* A text that was looked at once for all rows. */
typedef struct
{
  char *escaped;
  gboolean quoted;
  guint32 shown;
  guint place;
  TlLook look;
  guint lines; /* that it takes there */
} SharedText;

static void
shared_text_free (gpointer data)
{
  SharedText *self = data;

  g_free (self->escaped);
  g_free (self);
}

static void
cell_clear (Cell *cell)
{
  if (!cell->shared)
    g_free (cell->text);
  g_free (cell->word);
}

/**
 * tl_sheet_cells_new:
 *
 * Returns: (transfer full): the cells of a row that has none yet
 */
GArray *
tl_sheet_cells_new (void)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (Cell), MOST_CELLS);
}

/**
 * tl_sheet_shared_new:
 *
 * Returns: (transfer full): texts that come with many rows, none yet
 */
GHashTable *
tl_sheet_shared_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, shared_text_free);
}

static lxw_format *
get_format (TlBook   *book,
            TlLook    look,
            TlMark    mark,
            gboolean  quoted,
            gboolean  centred)
{
  lxw_format **format = &book->formats[look][mark][quoted ? 1 : 0][centred ? 1 : 0];

  if (*format == NULL)
    *format = tl_look_make_format (book->file, look, mark, quoted, centred, book->mirrored, book->money);

  return *format;
}

/**
 * tl_sheet_get_format:
 * @sheet: a sheet
 * @look: a look
 *
 * Returns: (transfer none): what the library calls the look of a cell that is not
 *   marked and has one line
 */
lxw_format *
tl_sheet_get_format (TlSheet *sheet,
                     TlLook   look)
{
  return get_format (sheet->book, look, TL_MARK_NONE, FALSE, TRUE);
}

static void
write_cell (TlSheet    *sheet,
            const Cell *cell)
{
  lxw_format *format = get_format (sheet->book, cell->look, sheet->mark, cell->quoted, !sheet->wraps);
  lxw_col_t column = (lxw_col_t) cell->place;
  lxw_error failure;

  if (cell->last_place > cell->place)
    tl_sheet_check (sheet, worksheet_merge_range (sheet->page, sheet->row, column, sheet->row,
                                                  (lxw_col_t) cell->last_place, "", format));

  switch (cell->kind)
    {
    case CELL_TEXT:
      failure = worksheet_write_string (sheet->page, sheet->row, column, cell->text, format);
      break;
    case CELL_FORMULA:
      failure = worksheet_write_formula_num (sheet->page, sheet->row, column, cell->text, format, cell->number);
      break;
    case CELL_WORD_FORMULA:
      failure = worksheet_write_formula_str (sheet->page, sheet->row, column, cell->text, format, cell->word);
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
  sheet->height = MAX (sheet->height, lines * tl_look_get_size (look) * LINE + TL_SHEET_AIR);
  sheet->wraps = sheet->wraps || lines > 1;
}

static gboolean
does_wrap (TlLook look)
{
  return look != TL_LOOK_TITLE && look != TL_LOOK_LEAD && look != TL_LOOK_ID &&
         look != TL_LOOK_SECTION && look != TL_LOOK_STEP && look != TL_LOOK_GROUP;
}

/* The widths of columns that are one. */
static double
measure_places (TlSheet *sheet,
                guint    first,
                guint    last)
{
  double width = 0;

  for (guint place = first; place <= last && place < sheet->widths->len; place++)
    width += g_array_index (sheet->widths, double, place);

  return width;
}

static guint
count_lines (TlSheet    *sheet,
             guint       place,
             guint       last_place,
             TlLook      look,
             const char *text)
{
  if (!does_wrap (look) || place >= sheet->widths->len)
    return 1;

  return tl_cell_text_count_lines (text, measure_places (sheet, place, last_place) / tl_look_get_stretch (look), 0, NULL);
}

static SharedText *
get_shared (TlSheet    *sheet,
            const char *text)
{
  SharedText *shared = g_hash_table_lookup (sheet->shared, text);

  if (shared == NULL)
    {
      shared = g_new0 (SharedText, 1);
      shared->escaped = tl_cell_text_escape (text);
      shared->quoted = tl_cell_text_is_risky (text);
      shared->shown = tl_shown_of_text (shared->escaped);
      g_hash_table_insert (sheet->shared, (gpointer) text, shared);
    }

  return shared;
}

/**
 * tl_sheet_add_text:
 * @place: where, among the columns that are there
 * @last_place: @place, or the last one that the text goes across
 *
 * Adds text to the row.
 */
void
tl_sheet_add_text (TlSheet    *sheet,
                   guint       place,
                   guint       last_place,
                   TlLook      look,
                   const char *text)
{
  const char *shown = text != NULL ? text : "";
  const Cell cell = {
    .kind = CELL_TEXT,
    .place = place,
    .last_place = last_place,
    .look = look,
    .quoted = tl_cell_text_is_risky (shown),
    .text = tl_cell_text_escape (shown),
  };

  ask_for_lines (sheet, look, count_lines (sheet, place, last_place, look, shown));
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
    {
      guint place = tl_sheet_get_place (sheet, column);

      tl_sheet_add_text (sheet, place, place, look, text);
    }
}

/**
 * tl_sheet_write_shared:
 * @text: UTF-8, which lives as long as @sheet
 *
 * As tl_sheet_write_text(), faster where the same text, in the same place in memory,
 * comes with many rows.
 */
void
tl_sheet_write_shared (TlSheet    *sheet,
                       guint       column,
                       TlLook      look,
                       const char *text)
{
  const guint place = tl_sheet_get_place (sheet, column);
  SharedText *shared;
  Cell cell;

  if (tl_sheet_is_dropped (sheet, column))
    return;

  shared = get_shared (sheet, text);
  if (shared->lines == 0 || shared->place != place || shared->look != look)
    {
      shared->place = place;
      shared->look = look;
      shared->lines = count_lines (sheet, place, place, look, text);
    }

  cell = (Cell) {
    .kind = CELL_TEXT,
    .place = place,
    .last_place = place,
    .look = look,
    .quoted = shared->quoted,
    .shared = TRUE,
    .text = shared->escaped,
    .shown = shared->shown,
  };
  ask_for_lines (sheet, look, shared->lines);
  g_array_append_val (sheet->cells, cell);
}

/**
 * tl_sheet_write_across:
 * @first_column: from 0
 * @last_column: the last one that the text goes across
 *
 * As tl_sheet_write_text(), in several cells that become one.
 */
void
tl_sheet_write_across (TlSheet    *sheet,
                       guint       first_column,
                       guint       last_column,
                       TlLook      look,
                       const char *text)
{
  tl_sheet_add_text (sheet, tl_sheet_get_place (sheet, first_column), tl_sheet_get_place (sheet, last_column), look, text);
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
 * tl_sheet_get_day_number:
 * @day: a day
 *
 * Returns: the number that formulas know it by. Before March of 1900 it is one that no
 *   program shows as the same day, and only good for counting
 */
double
tl_sheet_get_day_number (TlDay day)
{
  return (double) day - (double) DAY_ZERO;
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
    tl_sheet_write_number (sheet, column, look, tl_sheet_get_day_number (day));
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
 * tl_sheet_write_word_formula:
 * @formula: as for tl_sheet_write_formula()
 * @value: the words that it comes to
 */
void
tl_sheet_write_word_formula (TlSheet    *sheet,
                             guint       column,
                             TlLook      look,
                             const char *formula,
                             const char *value)
{
  const Cell cell = {
    .kind = CELL_WORD_FORMULA,
    .place = tl_sheet_get_place (sheet, column),
    .look = look,
    .text = g_strdup (formula),
    .word = g_strdup (value),
  };

  g_return_if_fail (!tl_sheet_is_dropped (sheet, column));

  ask_for_lines (sheet, look, 1);
  g_array_append_val (sheet->cells, cell);
}

/**
 * tl_sheet_write_optional:
 * @formula: (nullable): as for tl_sheet_write_formula(); one that has no number comes to
 *   an empty text. %NULL: there is none, and @value stands there
 * @value: NaN: no number
 *
 * Writes a number that may not be known.
 */
void
tl_sheet_write_optional (TlSheet    *sheet,
                         guint       column,
                         TlLook      look,
                         const char *formula,
                         double      value)
{
  if (formula == NULL)
    tl_sheet_write_number (sheet, column, look, value);
  else if (isnan (value))
    tl_sheet_write_word_formula (sheet, column, look, formula, "");
  else
    tl_sheet_write_formula (sheet, column, look, formula, value);
}

/**
 * tl_sheet_widen:
 * @last_column: the last one that the cell goes across
 *
 * Makes the cell that was written last, and those behind it, one.
 */
void
tl_sheet_widen (TlSheet *sheet,
                guint    last_column)
{
  g_array_index (sheet->cells, Cell, sheet->cells->len - 1).last_place = tl_sheet_get_place (sheet, last_column);
}

static guint32
get_shown (const Cell *cell)
{
  if (cell->shared)
    return cell->shown;
  if (cell->kind == CELL_TEXT)
    return tl_shown_of_text (cell->text);
  return cell->kind == CELL_WORD_FORMULA ? tl_shown_of_text (cell->word) : tl_shown_of_number (cell->number);
}

/* A row of it is as long as any other, and ends with 0. */
static gsize
get_shown_length (const TlSheet *sheet)
{
  return (gsize) __builtin_popcountll (sheet->watched) * TL_SHOWN_LENGTH + 1;
}

static void
write_shown (TlSheet *sheet)
{
  const gsize start = sheet->shown->len, length = get_shown_length (sheet);
  char *row;

  g_string_set_size (sheet->shown, start + length);
  row = sheet->shown->str + start;
  row[length - 1] = '\0';
  for (gsize i = 0; i + 1 < length; i += TL_SHOWN_LENGTH)
    tl_shown_write (TL_SHOWN_NOTHING, row + i);
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const Cell *cell = &g_array_index (sheet->cells, Cell, i);
      const guint64 bit = G_GUINT64_CONSTANT (1) << (cell->place & 63);

      if (cell->place < 64 && (sheet->watched & bit) != 0)
        tl_shown_write (get_shown (cell), row + __builtin_popcountll (sheet->watched & (bit - 1)) * TL_SHOWN_LENGTH);
    }
  sheet->n_shown++;
}

/**
 * tl_sheet_watch:
 * @column: from 0; where it is left out, nothing happens
 */
void
tl_sheet_watch (TlSheet *sheet,
                guint    column)
{
  const guint place = tl_sheet_get_place (sheet, column);

  g_return_if_fail (place < 64 && sheet->n_shown == 0);

  if (!tl_sheet_is_dropped (sheet, column))
    sheet->watched |= G_GUINT64_CONSTANT (1) << place;
}

/**
 * tl_sheet_get_shown:
 * @row: from 0, the first one after the columns were watched
 *
 * Returns: (transfer none): what the columns show, from left to right
 */
const char *
tl_sheet_get_shown (TlSheet *sheet,
                    guint    row)
{
  g_return_val_if_fail (row < sheet->n_shown, "");

  return sheet->shown->str + row * get_shown_length (sheet);
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

  if (sheet->watched != 0)
    write_shown (sheet);
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      Cell *cell = &g_array_index (sheet->cells, Cell, i);

      write_cell (sheet, cell);
      cell_clear (cell);
    }
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

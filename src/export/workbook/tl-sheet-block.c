/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-sheet-block.h"

#include <math.h>

#include "export/tl-cell-text.h"

/* A row can be 409 points high. Longer texts go on in the next one. */
#define MOST_LINES 26

/* How much wider than its digits a column is, in digits. */
#define PADDING 0.7

/**
 * tl_sheet_fit_widths:
 * @widths: (array length=n_columns): of all columns, in digits; of @flexible the least
 * @flexible: the column that has what is left of a page
 * @most: its greatest width
 * @letter: paper is US Letter, not A4
 *
 * Sets the columns so that they are on one page, in type that can be read.
 */
void
tl_sheet_fit_widths (TlSheet      *sheet,
                     const double *widths,
                     guint         n_columns,
                     guint         flexible,
                     double        most,
                     gboolean      letter)
{
  g_autofree TlColumn *columns = g_new0 (TlColumn, n_columns);
  double left;

  for (guint i = 0; i < n_columns; i++)
    columns[i].width = i != flexible ? widths[i] : 0;
  left = tl_sheet_get_width_left (sheet, columns, n_columns, letter, FALSE);

  for (guint i = 0; i < n_columns; i++)
    tl_sheet_set_column (sheet, i, i != flexible ? widths[i] : MAX (widths[i], MIN (left, most)));
}

/**
 * tl_sheet_get_number_width:
 * @number: that a column has to show; NaN: none
 * @decimals: how many it is shown with
 *
 * Numbers that their column is too narrow for are not shown at all.
 *
 * Returns: the width that a column needs, in digits, for the number with its sign and
 *   its thousands marked
 */
double
tl_sheet_get_number_width (double number,
                           guint  decimals)
{
  guint digits = 1;

  if (!isfinite (number))
    return 0;

  for (double rest = fabs (number) + 0.5; rest >= 10; rest /= 10)
    digits++;

  return digits + (digits - 1) / 3 + (decimals > 0 ? decimals + 1 : 0) + (number < 0 ? 1 : 0) + 2;
}

/**
 * tl_sheet_begin_blocks:
 * @sheet: a sheet whose columns are set
 * @title: of the sheet
 * @lead: what it shows, in one sentence
 * @n_columns: how many columns stay in view
 *
 * Writes the head of the sheet, which stays in view. The headers of its tables do
 * not, since each would stand over the next table too.
 */
void
tl_sheet_begin_blocks (TlSheet    *sheet,
                       const char *title,
                       const char *lead,
                       guint       n_columns)
{
  tl_sheet_write_title (sheet, title, lead);
  tl_sheet_freeze (sheet, n_columns);
}

/**
 * tl_sheet_begin_block:
 * @title: of the table that follows
 * @note: (nullable): how to read it
 */
void
tl_sheet_begin_block (TlSheet    *sheet,
                      const char *title,
                      const char *note)
{
  if (sheet->row > sheet->head)
    tl_sheet_skip_row (sheet);

  tl_sheet_write_band (sheet, TL_LOOK_SECTION, title);
  if (note != NULL)
    {
      sheet->keeps = TRUE;
      tl_sheet_write_note (sheet, TL_LOOK_MUTED, note);
    }
}

/**
 * tl_sheet_write_note:
 *
 * Writes a sentence or more across all columns.
 */
void
tl_sheet_write_note (TlSheet    *sheet,
                     TlLook      look,
                     const char *text)
{
  tl_sheet_write_span (sheet, 0, G_MAXUINT, look, text);
  tl_sheet_end_row (sheet);
}

/**
 * tl_sheet_write_columns:
 * @columns: (array length=n_columns): from the left
 * @repeat: it is on every page that follows; of the tables of a sheet, this can be
 *   said of the last one
 *
 * Writes the header of a table.
 */
void
tl_sheet_write_columns (TlSheet             *sheet,
                        const TlBlockColumn *columns,
                        guint                n_columns,
                        gboolean             repeat)
{
  for (guint i = 0; i < n_columns; i++)
    tl_sheet_write_span (sheet, columns[i].first, columns[i].last, columns[i].head_look, columns[i].head);
  sheet->keeps = TRUE;
  tl_sheet_end_row (sheet);

  if (repeat)
    {
      sheet->first = sheet->row;
      tl_sheet_repeat_rows (sheet, 1);
    }
}

/* The columns from @first to @last that are there, by their places. */
static gboolean
get_places (TlSheet *sheet,
            guint    first,
            guint    last,
            guint   *first_place,
            guint   *last_place)
{
  guint end = tl_sheet_get_place (sheet, last == G_MAXUINT ? last : last + 1);

  *first_place = tl_sheet_get_place (sheet, first);
  end = MIN (end, sheet->widths->len);
  if (end <= *first_place)
    return FALSE;

  *last_place = end - 1;

  return TRUE;
}

static double
get_width (TlSheet *sheet,
           guint    first_place,
           guint    last_place)
{
  double width = (last_place - first_place) * PADDING;

  for (guint i = first_place; i <= last_place; i++)
    width += g_array_index (sheet->widths, double, i);

  return width;
}

/* The first column that is there, from @column on. */
static guint
skip_dropped (TlSheet *sheet,
              guint    column)
{
  while (tl_sheet_is_dropped (sheet, column))
    column++;

  return column;
}

/**
 * tl_sheet_write_span:
 * @first: column
 * @last: column; %G_MAXUINT: the last one of the sheet
 * @look: of the cell
 * @text: (nullable): UTF-8
 *
 * Writes text, as tl_sheet_write_text() does, in one cell over several columns. All
 * columns of the sheet have to be set.
 */
void
tl_sheet_write_span (TlSheet    *sheet,
                     guint       first,
                     guint       last,
                     TlLook      look,
                     const char *text)
{
  guint first_place, last_place;
  double *width, own_width;

  if (!get_places (sheet, first, last, &first_place, &last_place))
    return;

  first = skip_dropped (sheet, first);
  if (last_place > first_place)
    {
      tl_sheet_check (sheet, worksheet_merge_range (sheet->page,
                                                    sheet->row, (lxw_col_t) first_place,
                                                    sheet->row, (lxw_col_t) last_place, "", NULL));
      for (guint column = first + 1; tl_sheet_get_place (sheet, column) <= last_place; column++)
        tl_sheet_write_text (sheet, column, look, NULL);
    }

  width = &g_array_index (sheet->widths, double, first_place);
  own_width = *width;
  *width = get_width (sheet, first_place, last_place);
  tl_sheet_write_text (sheet, first, look, text);
  *width = own_width;
}

static void
write_blanks (TlSheet *sheet)
{
  guint column = 0;

  while (tl_sheet_get_place (sheet, column) < sheet->widths->len)
    tl_sheet_write_text (sheet, column++, TL_LOOK_BLANK, NULL);
}

/* The next piece of a text. */
static gboolean
write_piece (TlSheet           *sheet,
             const TlBlockText *text,
             const char       **rest)
{
  g_autofree char *piece = NULL;
  const char *begin = *rest;
  guint first_place, last_place;

  if (!get_places (sheet, text->first, text->last, &first_place, &last_place))
    return FALSE;

  tl_cell_text_count_lines (begin, get_width (sheet, first_place, last_place) / tl_look_get_stretch (text->look),
                            MOST_LINES, rest);
  piece = g_strndup (begin, (gsize) (*rest - begin));
  tl_sheet_write_span (sheet, text->first, text->last, text->look, piece);

  return **rest != '\0';
}

/**
 * tl_sheet_write_texts:
 * @sheet: a sheet; other cells of the row are there already
 * @texts: (array length=n_texts): of the row
 *
 * Writes texts and ends the row. What is too long for a row goes on in the next.
 */
void
tl_sheet_write_texts (TlSheet           *sheet,
                      const TlBlockText *texts,
                      guint              n_texts)
{
  g_autofree const char **rests = g_new (const char *, n_texts);
  gboolean more;

  for (guint i = 0; i < n_texts; i++)
    rests[i] = texts[i].text != NULL ? texts[i].text : "";

  do
    {
      more = FALSE;
      for (guint i = 0; i < n_texts; i++)
        more = write_piece (sheet, &texts[i], &rests[i]) || more;
      tl_sheet_end_row (sheet);
      if (more)
        write_blanks (sheet);
    }
  while (more);
}

/**
 * tl_sheet_rule_block:
 * @sheet: a sheet with the rows of the table whose header is repeated
 * @column: by which they are grouped
 * @last_column: of the columns over which a rule is drawn
 *
 * As tl_sheet_rule_groups(), for a table that does not have all columns.
 */
void
tl_sheet_rule_block (TlSheet *sheet,
                     guint    column,
                     guint    last_column)
{
  g_autofree char *this_cell = NULL;
  g_autofree char *cell_above = NULL;
  g_autofree char *condition = NULL;
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA };
  const lxw_row_t second = sheet->first + 1;

  if (sheet->row <= second)
    return;

  this_cell = tl_sheet_dup_local (sheet, second, column, second, column);
  cell_above = tl_sheet_dup_local (sheet, second - 1, column, second - 1, column);
  condition = g_strdup_printf ("=$%s<>$%s", this_cell, cell_above);
  rule.value_string = condition;
  rule.format = tl_look_make_rule (sheet->book->file);

  tl_sheet_check (sheet, worksheet_conditional_format_range (sheet->page, second, 0, sheet->row - 1,
                                                             (lxw_col_t) tl_sheet_get_place (sheet, last_column), &rule));
}

/**
 * tl_sheet_finish_block:
 * @sheet: a sheet with the rows of a table
 * @first_row: the first one under its header
 * @last_column: of the table
 * @defined_name: by which formulas and people can call the rows
 * @filter: whether it can be filtered; of the tables of a sheet, one can
 */
void
tl_sheet_finish_block (TlSheet    *sheet,
                       lxw_row_t   first_row,
                       guint       last_column,
                       const char *defined_name,
                       gboolean    filter)
{
  g_autofree char *range = NULL;
  guint first_place, last_place;

  if (sheet->row <= first_row || !get_places (sheet, 0, last_column, &first_place, &last_place))
    return;

  range = tl_sheet_dup_range (sheet, first_row, 0, sheet->row - 1, last_column);
  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, defined_name, range));
  if (filter)
    tl_sheet_check (sheet, worksheet_autofilter (sheet->page, first_row - 1, 0,
                                                 sheet->row - 1, (lxw_col_t) last_place));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-day.h"

#include "tl-look.h"

G_BEGIN_DECLS

/*
 * A sheet that is written top down, row by row: the cells of a row, then its
 * end. What goes wrong in the library is kept in the book, and the first error
 * counts.
 */

/**
 * TlBook:
 * @file: the workbook
 * @formats: made when a look is first used
 * @money: the number format of money
 * @mirrored: the sheets go from right to left
 * @failure: the first error
 */
typedef struct
{
  lxw_workbook *file;
  lxw_format *formats[TL_N_LOOKS][TL_N_MARKS][2][2]; /* quoted, centred */
  char *money;
  gboolean mirrored;
  lxw_error failure;
} TlBook;

/**
 * TlColumn:
 * @head: what stands over it, translated
 * @width: in digits
 * @head_look: %TL_LOOK_HEADER, or %TL_LOOK_HEADER_END over numbers
 */
typedef struct
{
  const char *head;
  double width;
  TlLook head_look;
} TlColumn;

/**
 * TlSheet:
 * @book: that it belongs to
 * @page: the library's sheet
 * @name: by which formulas call it
 * @dropped: a bit for each of the first 64 columns that is left out
 * @widths: of its columns, in digits; those that are left out do not count
 * @heads: (element-type utf8): what stands over the columns that are there; each
 *   says something else, whatever the case of its letters
 * @head_looks: of these, a #TlLook each
 * @rows: the height and the company of those that are written
 * @cells: of the row that is being written
 * @shared: (element-type utf8 gpointer): texts that come with many rows, by their
 *   place in memory
 * @row: that is being written
 * @height: that the row needs so far, in points
 * @wraps: whether one of its cells has several lines
 * @keeps: whether the row stays on a page with the next one, as a heading does
 * @mark: of the row's cells
 * @watched: a bit for each of the first 64 places of which it is written down what they
 *   show
 * @shown: what they show, by row since the first of them was watched; see
 *   tl_sheet_get_shown()
 * @n_shown: of how many rows
 * @title: that stands at the top, or %NULL
 * @head: the first row under title and lead
 * @first: the first row under the header
 * @n_repeated: how many rows above @first are on every page
 * @n_frozen: how many columns stay in view, and are on each of the pages that
 *   lie side by side
 */
typedef struct
{
  TlBook *book;
  lxw_worksheet *page;
  char *name;
  guint64 dropped;
  GArray *widths;
  GPtrArray *heads;
  GArray *head_looks;
  GArray *rows;
  GArray *cells;
  GHashTable *shared;
  lxw_row_t row;
  double height;
  gboolean wraps;
  gboolean keeps;
  TlMark mark;
  guint64 watched;
  GString *shown;
  guint n_shown;
  char *title;
  lxw_row_t head;
  lxw_row_t first;
  guint n_repeated;
  guint n_frozen;
} TlSheet;

/**
 * TlSheetRow:
 * @height: in points
 * @keeps: it stays on a page with the next one
 */
typedef struct
{
  double height;
  gboolean keeps;
} TlSheetRow;

/**
 * TlBeside:
 * @n_columns: of the width that columns have by themselves
 * @height: in pixels, from the header
 */
typedef struct
{
  guint n_columns;
  guint height;
} TlBeside;

/**
 * TlPaper:
 * @title: of the workbook, for the foot of the page
 * @letter: paper is US Letter, not A4
 * @portrait: it stands upright
 * @n_columns: how many columns, from the left, are on paper. The others are too
 *   where they can be read; if this is 0, they always are
 * @beside: the size of pages that lie beside the list, one column from it
 * @n_beside: how many there are
 * @one_page: the whole sheet is one page
 *
 * How a sheet is printed: one page wide, unless its type would be too small.
 */
typedef struct
{
  const char *title;
  gboolean letter;
  gboolean portrait;
  guint n_columns;
  TlBeside beside;
  guint n_beside;
  gboolean one_page;
} TlPaper;

void     tl_sheet_init          (TlSheet        *sheet,
                                 TlBook         *book,
                                 const char     *name);
void     tl_sheet_clear         (TlSheet        *sheet);
void     tl_sheet_set_column    (TlSheet        *sheet,
                                 guint           column,
                                 double          width);

/* Columns of which all cells would be empty are left out; they keep their
 * number, and what is written there is ignored. To be said before the head. */
void     tl_sheet_drop_column   (TlSheet        *sheet,
                                 guint           column);
const char *
         tl_sheet_get_head      (TlSheet        *sheet,
                                 guint           column);
gboolean tl_sheet_is_dropped    (TlSheet        *sheet,
                                 guint           column);
guint    tl_sheet_get_place     (TlSheet        *sheet,
                                 guint           column);

/* The head of a sheet. */
void     tl_sheet_write_title   (TlSheet        *sheet,
                                 const char     *title,
                                 const char     *lead);
void     tl_sheet_write_header  (TlSheet        *sheet,
                                 const TlColumn *columns,
                                 guint           n_columns);
void     tl_sheet_write_band    (TlSheet        *sheet,
                                 TlLook          look,
                                 const char     *title);

void     tl_sheet_freeze        (TlSheet        *sheet,
                                 guint           n_columns);
void     tl_sheet_repeat_rows   (TlSheet        *sheet,
                                 guint           n_rows);

lxw_format *
         tl_sheet_get_format    (TlSheet        *sheet,
                                 TlLook          look);

/* Cells of the row that is being written. What is not set leaves an empty cell
 * of the same look. */
void     tl_sheet_write_text    (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 const char     *text);
void     tl_sheet_write_shared  (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 const char     *text);
void     tl_sheet_write_across  (TlSheet        *sheet,
                                 guint           first_column,
                                 guint           last_column,
                                 TlLook          look,
                                 const char     *text);
void     tl_sheet_take_text     (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 char           *text);
void     tl_sheet_write_number  (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 double          number);
void     tl_sheet_write_hours   (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 guint           minutes);
void     tl_sheet_write_date    (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 TlDay           day);
void     tl_sheet_write_time    (TlSheet        *sheet,
                                 guint           column,
                                 int             minutes);
void     tl_sheet_write_formula (TlSheet        *sheet,
                                 guint           column,
                                 TlLook          look,
                                 const char     *formula,
                                 double          value);
void     tl_sheet_write_word_formula (TlSheet   *sheet,
                                 guint           column,
                                 TlLook          look,
                                 const char     *formula,
                                 const char     *value);
void     tl_sheet_write_optional (TlSheet       *sheet,
                                 guint           column,
                                 TlLook          look,
                                 const char     *formula,
                                 double          value);
void     tl_sheet_widen         (TlSheet        *sheet,
                                 guint           last_column);
void     tl_sheet_end_row       (TlSheet        *sheet);
void     tl_sheet_skip_row      (TlSheet        *sheet);

/* What cells show, for the way back: of columns that are there, to be said before the
 * rows. tl_sheet_get_shown() is, of a row since then, what tl_shown_write() writes for each
 * of them. */
void     tl_sheet_watch         (TlSheet        *sheet,
                                 guint           column);
const char *
         tl_sheet_get_shown     (TlSheet        *sheet,
                                 guint           row);

/* Places and days, for formulas. */
double   tl_sheet_get_day_number (TlDay          day);
char    *tl_sheet_dup_range     (TlSheet        *sheet,
                                 lxw_row_t       first_row,
                                 guint           first_column,
                                 lxw_row_t       last_row,
                                 guint           last_column);
char    *tl_sheet_dup_in_row    (TlSheet        *sheet,
                                 lxw_row_t       row,
                                 guint           column);
gboolean tl_sheet_can_quote     (const char     *text);
char    *tl_sheet_quote         (const char     *text);
char    *tl_sheet_dup_cell      (TlSheet        *sheet,
                                 guint           column);
char    *tl_sheet_dup_local     (TlSheet        *sheet,
                                 lxw_row_t       first_row,
                                 guint           first_column,
                                 lxw_row_t       last_row,
                                 guint           last_column);

/* The foot of a sheet. */
void     tl_sheet_highlight     (TlSheet        *sheet,
                                 lxw_row_t       first_row,
                                 guint           first_column,
                                 lxw_row_t       last_row,
                                 guint           last_column,
                                 TlMark          mark,
                                 const char     *condition,
                                 const char     *number_format);
void     tl_sheet_choose_from   (TlSheet        *sheet,
                                 lxw_row_t       first_row,
                                 guint           first_column,
                                 lxw_row_t       last_row,
                                 guint           last_column,
                                 const char     *list,
                                 gboolean        strict);
void     tl_sheet_restrict      (TlSheet        *sheet,
                                 guint           column,
                                 guint8          type,
                                 double          least,
                                 const char     *title,
                                 const char     *message);
void     tl_sheet_protect       (TlSheet        *sheet);
void     tl_sheet_rule_groups   (TlSheet        *sheet,
                                 guint           column);
void     tl_sheet_rule_groups_except (TlSheet   *sheet,
                                 guint           column,
                                 guint           except);
void     tl_sheet_finish_list   (TlSheet        *sheet,
                                 const char     *defined_name);
void     tl_sheet_finish_table  (TlSheet        *sheet,
                                 const char     *name);
void     tl_sheet_hide_column   (TlSheet        *sheet,
                                 guint           column);
double   tl_sheet_get_width_left (TlSheet       *sheet,
                                  const TlColumn *columns,
                                  guint          n_columns,
                                  gboolean       letter,
                                  gboolean       portrait);
void     tl_sheet_set_paper     (TlSheet        *sheet,
                                 const TlPaper  *paper);
void     tl_sheet_check         (TlSheet        *sheet,
                                 lxw_error       failure);

G_END_DECLS

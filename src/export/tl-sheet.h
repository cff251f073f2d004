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
 * @widths: of its columns, in digits
 * @cells: of the row that is being written
 * @row: that is being written
 * @height: that the row needs so far, in points
 * @wraps: whether one of its cells has several lines
 * @mark: of the row's cells
 * @title: that stands at the top, or %NULL
 * @head: the first row under title and lead
 * @first: the first row under the header
 * @n_frozen: how many columns stay in view, and are on each of the pages that
 *   lie side by side
 */
typedef struct
{
  TlBook *book;
  lxw_worksheet *page;
  char *name;
  GArray *widths;
  GArray *cells;
  lxw_row_t row;
  double height;
  gboolean wraps;
  TlMark mark;
  char *title;
  lxw_row_t head;
  lxw_row_t first;
  guint n_frozen;
} TlSheet;

void     tl_sheet_init          (TlSheet        *sheet,
                                 TlBook         *book,
                                 const char     *name);
void     tl_sheet_clear         (TlSheet        *sheet);
void     tl_sheet_set_column    (TlSheet        *sheet,
                                 guint           column,
                                 double          width);

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

/* Cells of the row that is being written. What is not set leaves an empty cell
 * of the same look. */
void     tl_sheet_write_text    (TlSheet        *sheet,
                                 guint           column,
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
void     tl_sheet_end_row       (TlSheet        *sheet);
void     tl_sheet_skip_row      (TlSheet        *sheet);

/* Places, for formulas. */
char    *tl_sheet_dup_range     (TlSheet        *sheet,
                                 lxw_row_t       first_row,
                                 guint           first_column,
                                 lxw_row_t       last_row,
                                 guint           last_column);
char    *tl_sheet_dup_local     (lxw_row_t       first_row,
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
void     tl_sheet_rule_groups   (TlSheet        *sheet,
                                 guint           column);
void     tl_sheet_finish_list   (TlSheet        *sheet,
                                 const char     *defined_name);
guint    tl_sheet_get_pages_wide (TlSheet       *sheet);
void     tl_sheet_set_print     (TlSheet        *sheet,
                                 const char     *title,
                                 gboolean        letter,
                                 guint           pages_wide,
                                 guint           pages_tall);
void     tl_sheet_check         (TlSheet        *sheet,
                                 lxw_error       failure);

G_END_DECLS

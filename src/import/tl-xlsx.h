/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-xlsx-archive.h"

G_BEGIN_DECLS

/*
 * Reads workbooks (ECMA-376, SpreadsheetML), as any program writes them: the
 * values of cells, as they stand in the file. Formulas are not computed; where
 * their result is in the file, that is the value.
 *
 * Nothing in here knows of documents; all of it may be used in any thread, each
 * workbook in one at a time.
 */

/* As many rows and columns as the format knows. */
#define TL_XLSX_MAX_ROW 1048576
#define TL_XLSX_MAX_COLUMN 16384

/* Cells of a sheet that are not empty, and texts of a workbook: our own limits. A list
 * of 20,000 actions has half as many. */
#define TL_XLSX_MAX_CELLS 1000000
#define TL_XLSX_MAX_STRINGS 1000000

/**
 * TlXlsxKind:
 *
 * What a cell holds.
 */
typedef enum
{
  TL_XLSX_TEXT,
  TL_XLSX_NUMBER,
  TL_XLSX_BOOLEAN, /* number is 0 or 1 */
  TL_XLSX_ISO_DATE,/* text is a date and time of ISO 8601, as the file has it */
  TL_XLSX_ERROR,   /* text is its name, "#DIV/0!" */
  TL_XLSX_PENDING, /* a formula of which the file has no result */
} TlXlsxKind;

/**
 * TlXlsxLook:
 *
 * As what a number is shown.
 */
typedef enum
{
  TL_XLSX_LOOK_NUMBER,
  TL_XLSX_LOOK_PERCENT,
  TL_XLSX_LOOK_DATE, /* with or without a time */
  TL_XLSX_LOOK_TIME, /* a time or a span of hours: 1 is a day */
} TlXlsxLook;

/**
 * TlXlsxCell:
 * @row: from 1
 * @column: from 1
 * @is_formula: what it holds comes from a formula
 * @text: (nullable): belongs to the sheet
 *
 * A cell that is not empty.
 */
typedef struct
{
  guint row;
  guint column;
  TlXlsxKind kind;
  TlXlsxLook look : 8;
  guint is_formula : 1;
  double number;
  const char *text;
} TlXlsxCell;

/**
 * TlXlsxSheet:
 * @name: its name
 * @cells: by row, then column; no two of one place
 *
 * A sheet of a workbook.
 */
typedef struct
{
  char *name;
  const TlXlsxCell *cells;
  guint n_cells;
} TlXlsxSheet;

typedef struct _TlXlsx TlXlsx;

TlXlsx      *tl_xlsx_new              (GBytes            *bytes,
                                       GError           **error);
void         tl_xlsx_free             (TlXlsx            *self);
gboolean     tl_xlsx_counts_from_1904 (TlXlsx            *self);
guint        tl_xlsx_get_n_sheets     (TlXlsx            *self);
const char  *tl_xlsx_get_sheet_name   (TlXlsx            *self,
                                       guint              sheet);
TlXlsxSheet *tl_xlsx_read_sheet       (TlXlsx            *self,
                                       guint              sheet,
                                       GError           **error);
void         tl_xlsx_sheet_free       (TlXlsxSheet       *sheet);

const TlXlsxCell *
             tl_xlsx_sheet_find       (const TlXlsxSheet *sheet,
                                       guint              row,
                                       guint              column);
char        *tl_xlsx_dup_cell_name    (guint              row,
                                       guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlXlsx, tl_xlsx_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlXlsxSheet, tl_xlsx_sheet_free)

G_END_DECLS

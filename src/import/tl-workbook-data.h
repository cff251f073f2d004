/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "import/tl-import-error.h"

G_BEGIN_DECLS

/*
 * What stands in a workbook that the program once made of a document, and that
 * people filled in since: plain data, read without looking at the document, in any
 * thread.
 *
 * People may have moved, sorted and hidden columns and rows, renamed sheets, and
 * saved it with another program. Sheets are found by their name, else by what
 * stands over their columns; columns by what stands over them; rows by their id.
 */

/**
 * TlWorkbookValue:
 * @row: of the place
 * @field: of the place
 * @base: what stood there when the workbook was made
 * @value: (nullable): what stands there now; %NULL if that cannot be read
 * @text: what cannot be read, as it stands there, or a name; "" for what else can be
 * @pending: what cannot be read is a formula that was never computed
 * @twice: the row is there several times, and not always with the same value;
 *   @value and @cell are those of the first one
 * @sheet: the name of the sheet
 * @cell: the name of the cell, "K17"
 *
 * A value that is not as it was. Values are written as in #TlInputField.
 */
typedef struct
{
  char *row;
  TlInputField field;
  char *base;
  char *value;
  char *text;
  gboolean pending;
  gboolean twice;
  char *sheet;
  char *cell;
} TlWorkbookValue;

/**
 * TlWorkbookProblemKind:
 * @TL_WORKBOOK_ROW_WITHOUT_ID: somebody filled in a row that has no id; @text is the
 *   first text in it
 * @TL_WORKBOOK_ROW_UNKNOWN: the workbook was not made with the row's id, @text
 * @TL_WORKBOOK_ROWS_GONE: @n rows are not there any more
 * @TL_WORKBOOK_COLUMN_GONE: no column has @text over it
 * @TL_WORKBOOK_SHEET_GONE: there is no sheet @sheet, nor one like it
 * @TL_WORKBOOK_IDS_GONE: there is a sheet @sheet, but no column of ids, @text, in it
 * @TL_WORKBOOK_CELL_CHANGED: somebody changed what stands under @head, which is not
 *   filled in there, to @text, "=" for a formula that was never computed; where @n is not 0, in so many cells, and @cell is the
 *   first
 * @TL_WORKBOOK_COLUMN_ADDED: somebody filled in a column that the program did not make;
 *   @text is what stands over it, or else the first thing in it
 *
 * What is left out, since it is not known what it is or where it is.
 */
typedef enum
{
  TL_WORKBOOK_ROW_WITHOUT_ID,
  TL_WORKBOOK_ROW_UNKNOWN,
  TL_WORKBOOK_ROWS_GONE,
  TL_WORKBOOK_COLUMN_GONE,
  TL_WORKBOOK_SHEET_GONE,
  TL_WORKBOOK_CELL_CHANGED,
  TL_WORKBOOK_COLUMN_ADDED,
  TL_WORKBOOK_IDS_GONE,
} TlWorkbookProblemKind;
#define TL_N_WORKBOOK_PROBLEMS (TL_WORKBOOK_IDS_GONE + 1)

/**
 * TlWorkbookProblem:
 * @kind: what it is
 * @sheet: the name of a sheet
 * @cell: the name of a cell, or ""
 * @head: what stands over a column, or ""
 * @text: see #TlWorkbookProblemKind
 * @n: likewise, or 0
 * @follows: of a changed cell: what stands there follows from other columns
 *
 * What is left out.
 */
typedef struct
{
  TlWorkbookProblemKind kind;
  char *sheet;
  char *cell;
  char *head;
  char *text;
  guint n;
  gboolean follows;
} TlWorkbookProblem;

/**
 * TlWorkbookData:
 * @document: the id of the document that it was made of
 * @start: the first day of the plan at that time, or %TL_DAY_NONE
 * @values: (element-type TlWorkbookValue): in the order of actions and of measures when
 *   it was made
 * @problems: (element-type TlWorkbookProblem): in the order of the sheets
 *
 * What was read. Immutable and reference counted.
 */
#define TL_TYPE_WORKBOOK_DATA (tl_workbook_data_get_type ())
typedef struct
{
  char *document;
  TlDay start;
  GPtrArray *values;
  GPtrArray *problems;
} TlWorkbookData;

GType           tl_workbook_data_get_type    (void);
TlWorkbookData *tl_workbook_data_new         (GBytes               *bytes,
                                              GError              **error);
TlWorkbookData *tl_workbook_data_load        (GFile                *file,
                                              GCancellable         *cancellable,
                                              GError              **error);
void            tl_workbook_data_load_async  (GFile                *file,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
TlWorkbookData *tl_workbook_data_load_finish (GAsyncResult         *result,
                                              GError              **error);
TlWorkbookData *tl_workbook_data_ref         (TlWorkbookData       *data);
void            tl_workbook_data_unref       (TlWorkbookData       *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlWorkbookData, tl_workbook_data_unref)

G_END_DECLS

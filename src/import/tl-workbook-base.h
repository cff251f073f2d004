/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "import/tl-xlsx.h"

G_BEGIN_DECLS

/*
 * The sheet that nobody sees: which document a workbook is of, where people fill in
 * what, and what stood there when it was made. Whoever writes it says how it is laid
 * out, in src/export/tl-sheet-base.c.
 */

/**
 * TlBaseRole:
 *
 * What is filled in on a sheet.
 */
typedef enum
{
  TL_BASE_ACTIONS,
  TL_BASE_RESULTS,
} TlBaseRole;
#define TL_N_BASE_ROLES (TL_BASE_RESULTS + 1)

/**
 * TlBaseRow:
 * @id: its id
 * @values: by field; %NULL is ""
 * @places: (element-type guint): the rows of the sheet that have the id now
 *
 * A row as it was.
 */
typedef struct
{
  char *id;
  char *values[TL_N_INPUT_FIELDS];
  GArray *places;
} TlBaseRow;

/**
 * TlBaseSheet:
 * @name: of the sheet, or %NULL: there is none
 * @heads: what stands over the columns, by field, and behind them over that of the
 *   ids; %NULL: there is no such column
 * @rows: (element-type TlBaseRow): in the order of the workbook
 * @by_id: (element-type utf8 TlBaseRow)
 *
 * A sheet that people fill in, as it was.
 */
typedef struct
{
  char *name;
  char *heads[TL_N_INPUT_FIELDS + 1];
  GPtrArray *rows;
  GHashTable *by_id;
} TlBaseSheet;

#define TL_BASE_ID TL_N_INPUT_FIELDS /* in heads */

/**
 * TlBase:
 * @document: id of the document
 * @start: the first day of the plan, or %TL_DAY_NONE
 * @sheets: by #TlBaseRole
 * @words: (element-type utf8 utf8): a folded word for a status → the status
 *
 * What the sheet says.
 */
typedef struct
{
  char *document;
  TlDay start;
  TlBaseSheet sheets[TL_N_BASE_ROLES];
  GHashTable *words;
} TlBase;

TlBase *tl_base_read  (TlXlsx      *xlsx,
                       GError     **error);
void    tl_base_free  (TlBase      *base);

/* As words are compared that people type or see: small letters, and one space
 * where there are several or a line ends. */
char   *tl_base_fold  (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBase, tl_base_free)

G_END_DECLS

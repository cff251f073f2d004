/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "document/tl-shown.h"
#include "import/tl-xlsx.h"

G_BEGIN_DECLS

/*
 * The sheet that nobody sees: which document a workbook is of, where people fill in
 * what, and what stood there when it was made, also where nothing is meant to be filled
 * in. Whoever writes it says how it is laid out, in src/export/workbook/tl-sheet-base.c.
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
 * @shown: (nullable): what the columns of @shown of its sheet showed, as
 *   tl_shown_write() writes it
 * @places: (element-type guint): the rows of the sheet that have the id now
 *
 * A row as it was.
 */
typedef struct
{
  char *id;
  char *values[TL_N_INPUT_FIELDS];
  char *shown;
  GArray *places;
} TlBaseRow;

/**
 * TlBaseShown:
 * @head: what stands over it
 * @field: the field that it shows, in its own column or, where another one has @head,
 *   once more; %TL_N_INPUT_FIELDS: none
 * @has_formulas: it is worked out, and shows something else when something is filled in
 *
 * A column of which it is known what it showed.
 */
typedef struct
{
  char *head;
  guint field;
  gboolean has_formulas;
} TlBaseShown;

/**
 * TlBaseSheet:
 * @name: of the sheet, or %NULL: there is none
 * @heads: what stands over the columns, by field, and behind them over that of the
 *   ids; %NULL: there is no such column
 * @shown: (element-type TlBaseShown): the columns of which it is known what they showed;
 *   none in workbooks of before that was written down
 * @rows: (element-type TlBaseRow): in the order of the workbook
 * @by_id: (element-type utf8 TlBaseRow)
 *
 * A sheet that people fill in, as it was.
 */
typedef struct
{
  char *name;
  char *heads[TL_N_INPUT_FIELDS + 1];
  GPtrArray *shown;
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
 * @people: (element-type utf8 utf8): a folded name, or what stands for nobody → the id
 *   of the person, or ""; %NULL where several have that name
 *
 * What the sheet says.
 */
typedef struct
{
  char *document;
  TlDay start;
  TlBaseSheet sheets[TL_N_BASE_ROLES];
  GHashTable *words;
  GHashTable *people;
} TlBase;

TlBase *tl_base_read  (TlXlsx      *xlsx,
                       GError     **error);
void    tl_base_free  (TlBase      *base);

/* As words are compared that people type or see: small letters, and one space
 * where there are several or a line ends. */
char   *tl_base_fold  (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBase, tl_base_free)

G_END_DECLS

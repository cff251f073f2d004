/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-base.h"
#include "import/tl-workbook-data.h"

G_BEGIN_DECLS

/* What the parts of the reader share. */

/**
 * TlWorkbookReader:
 * @xlsx: the workbook
 * @base: how it was
 * @sheets: (element-type TlXlsxSheet): those that were read, by their place; %NULL:
 *   not yet
 * @taken: whether a sheet is one of those that people fill in
 * @data: what is read; its lists grow
 *
 * A workbook that is being read.
 */
typedef struct
{
  TlXlsx *xlsx;
  TlBase *base;
  GPtrArray *sheets;
  GArray *taken;
  TlWorkbookData *data;
} TlWorkbookReader;

/* A sheet that people fill in, where it is now. */
typedef struct
{
  TlBaseSheet *base;
  const TlXlsxSheet *sheet;
  guint header;                       /* row */
  guint columns[TL_N_INPUT_FIELDS + 1]; /* as #TlBaseSheet has heads; 0: there is none */
  GArray *shown;                      /* guint: likewise, of the columns that it knows what they showed */
} TlWorkbookPlace;

/* Adds to what is left out. Takes @cell. */
TlWorkbookProblem *tl_reader_add_problem (TlWorkbookReader      *self,
                                          TlWorkbookProblemKind  kind,
                                          const char            *sheet,
                                          char                  *cell,
                                          const char            *text,
                                          guint                  n);
gboolean tl_reader_is_blank (const TlXlsxCell *cell);

/* What is not filled in there: where it is, whether it is a field's own column, and what
 * somebody changed or added. */
void     tl_reader_find_shown         (TlWorkbookPlace       *place);
gboolean tl_base_shown_is_of_field    (const TlBaseSheet     *base,
                                       const TlBaseShown     *shown);
void     tl_reader_take_shown         (TlWorkbookReader      *self,
                                       const TlWorkbookPlace *place);
void     tl_reader_take_added_columns (TlWorkbookReader      *self,
                                       const TlWorkbookPlace *place);

G_END_DECLS

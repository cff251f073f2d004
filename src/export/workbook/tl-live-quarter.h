/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/*
 * What was read of a measure in a quarter, as formulas over the rows of the results.
 * What is typed there counts at once, wherever it stands after the rows were sorted.
 *
 * A formula cannot tell in which order numbers were read. So a quarter does not follow
 * where days are in several periods of a measure that adds up or is a mean: there a day
 * counts with what was read last. Nor does it where the last number counts, and several
 * end on one day of the quarter, or would if they were typed: the one read last counts.
 * It does not either where the formulas come to
 * something else than #TlResults for any other reason. Its cells are numbers then,
 * until the program has read the workbook.
 *
 * What formulas call the columns of the results: ResultsMeasure, the measure's id;
 * ResultsFirst, the day from which on a number counts; ResultsReadTo, that up to which
 * it does, 0 while nothing is read; ResultsActual, what was read. What is typed counts up
 * to the end of its period, since a cell does not know on which day that was done.
 */

/**
 * TlLiveRows:
 * @measure: (nullable): what tells the rows of the measure from others in formulas;
 *   %NULL: nothing does, since programs do not tell capitals apart
 * @rows: one for each period of it, by first day
 * @shared_ends: (element-type TlDay): the days with which numbers of several rows end, or
 *   would if they were typed; ascending
 * @same_kind: all of its periods are of one kind, and can be compared
 */
typedef struct
{
  char *measure;
  GArray *rows;
  GArray *shared_ends;
  gboolean same_kind;
} TlLiveRows;

/**
 * TlLiveValues:
 * @read_to: the last day of the quarter with which a number ends; %TL_DAY_NONE: none
 * @days: days of the quarter on which @actual rests
 * @actual: what was read; NaN: nothing
 * @latest: as in #TlKpiResult
 * @before: the last day of the number before @latest; %TL_DAY_NONE: none
 * @previous: as in #TlKpiResult
 */
typedef struct
{
  TlDay read_to;
  guint days;
  double actual;
  double latest;
  TlDay before;
  double previous;
} TlLiveValues;

/**
 * TlLiveQuarter:
 * @results: of the quarter
 * @result: of the measure
 * @rows: of the measure
 * @values: what the formulas come to
 * @follows: they are what @result says
 * @compares: so are those of the trend
 */
typedef struct
{
  const TlResults *results;
  const TlKpiResult *result;
  const TlLiveRows *rows;
  TlLiveValues values;
  gboolean follows;
  gboolean compares;
} TlLiveQuarter;

TlLiveRows *tl_live_rows_new          (TlWorkbook          *workbook,
                                       const char          *kpi);
void        tl_live_rows_free         (TlLiveRows          *self);
gboolean    tl_live_rows_has_quarter  (const TlLiveRows    *self,
                                       const TlResults     *results);

void        tl_live_quarter_init      (TlLiveQuarter       *self,
                                       const TlLiveRows    *rows,
                                       const TlResults     *results,
                                       const TlKpiResult   *result);
TlLook      tl_live_get_look_of       (double               number);
TlLook      tl_live_get_look          (const TlKpiResult   *result);
TlLook      tl_live_quarter_get_look  (const TlLiveQuarter *self);
void        tl_live_quarter_write     (const TlLiveQuarter *self,
                                       TlSheet             *sheet,
                                       guint                actual_column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLiveRows, tl_live_rows_free)

G_END_DECLS

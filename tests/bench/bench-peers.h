/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * What other libraries need for work of the same size, measured in the same run,
 * so that a ratio says something on whatever machine.
 */

/* The cells of a workbook with the actions of a plan, made before the time is
 * taken: as many columns, and the same texts, as the program's own. */
typedef struct _BenchRows BenchRows;

BenchRows *bench_rows_new   (const TlReading *reading);
void       bench_rows_write (const BenchRows *rows,
                             const char      *path);
void       bench_rows_free  (BenchRows       *rows);

/* Parses a text with json-glib and lets go of what comes of it. */
void       bench_parse      (const char      *data,
                             gsize            length);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/* Columns of the sheet of definitions and sources, of which its tables have different
 * uses. */
enum
{
  TL_SOURCES_WHAT,
  TL_SOURCES_SAYS,
  TL_SOURCES_PUBLISHER,
  TL_SOURCES_TITLE,
  TL_SOURCES_YEAR,
  TL_SOURCES_EVIDENCE,
  TL_SOURCES_N_COLUMNS
};

void tl_workbook_write_estimates (TlWorkbook *workbook);

G_END_DECLS

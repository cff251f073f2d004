/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-base.h"

G_BEGIN_DECLS

/* What people type into a workbook, as the program writes it. */

char *tl_workbook_read_cell (const TlXlsxCell *cell,
                             TlInputField      field,
                             gboolean          from_1904,
                             GHashTable       *words);
char *tl_workbook_dup_text  (const TlXlsxCell *cell);

G_END_DECLS

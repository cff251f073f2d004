/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-base.h"

G_BEGIN_DECLS

/* What people type into a workbook, as the program writes it. */

char *tl_workbook_read_cell (const TlXlsxCell *cell,
                             TlInputField      field,
                             gboolean          from_1904,
                             const TlBase     *base);
guint32 tl_workbook_get_shown (const TlXlsxCell *cell,
                             gboolean          from_1904);
char *tl_workbook_dup_text  (const TlXlsxCell *cell);

G_END_DECLS

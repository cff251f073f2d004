/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-base.h"
#include "import/tl-workbook-data.h"

G_BEGIN_DECLS

gboolean tl_workbook_read (TlXlsx          *xlsx,
                           TlBase          *base,
                           TlWorkbookData  *data,
                           GError         **error);

G_END_DECLS

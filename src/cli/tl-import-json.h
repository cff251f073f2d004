/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-changes.h"

G_BEGIN_DECLS

char *tl_import_json (TlWorkbookChanges *changes,
                      guint              applied,
                      gboolean           saved);

G_END_DECLS

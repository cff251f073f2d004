/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-sheet.h"

G_BEGIN_DECLS

/* What a row has above and below its type, in points. */
#define TL_SHEET_AIR 2.2

GArray     *tl_sheet_cells_new  (void);
GHashTable *tl_sheet_shared_new (void);
void        tl_sheet_add_text   (TlSheet    *sheet,
                                 guint       place,
                                 guint       last_place,
                                 TlLook      look,
                                 const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text as a spreadsheet can hold and show it.
 */

/* What a cell holds at most, in UTF-16 units (ECMA-376 names no limit; this is
 * the one that Excel publishes). */
#define TL_CELL_TEXT_MAX 32767

gboolean tl_cell_text_is_plain   (const char *text);
guint    tl_cell_text_get_length (const char *text);
char    *tl_cell_text_escape     (const char *text);
char    *tl_cell_text_flatten    (const char *text,
                                  guint       max);
gboolean tl_cell_text_is_risky   (const char *text);
guint    tl_cell_text_count_lines (const char  *text,
                                   double       width,
                                   guint        most,
                                   const char **rest);

G_END_DECLS

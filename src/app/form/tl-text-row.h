/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlTextRow:
 *
 * A row for text of several lines, which grows with it. Tab leaves it.
 *
 * Properties: "placeholder", shown while it is empty; "counting", whether it says
 * how many characters there are.
 * Signals: "changed", when the text has changed, by whomever.
 */
#define TL_TYPE_TEXT_ROW (tl_text_row_get_type ())
G_DECLARE_FINAL_TYPE (TlTextRow, tl_text_row, TL, TEXT_ROW, AdwPreferencesRow)

GtkWidget     *tl_text_row_new             (void);
GtkTextView   *tl_text_row_get_view        (TlTextRow  *self);
char          *tl_text_row_dup_text        (TlTextRow  *self);
const char    *tl_text_row_get_placeholder (TlTextRow  *self);
void           tl_text_row_set_placeholder (TlTextRow  *self,
                                            const char *placeholder);
gboolean       tl_text_row_get_counting    (TlTextRow  *self);
void           tl_text_row_set_counting    (TlTextRow  *self,
                                            gboolean    counting);

G_END_DECLS

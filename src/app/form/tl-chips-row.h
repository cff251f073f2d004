/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlChipsRow:
 *
 * A row of buttons that stay pressed: some of a few things.
 *
 * Properties: "model", a #GListModel of #TlOption, of which "" is not shown;
 * "hint", a short sentence below the title.
 *
 * Signals: "toggled" (id, active), when a person pressed a button. The row
 * shows what tl_chips_row_set_selected() said last.
 */
#define TL_TYPE_CHIPS_ROW (tl_chips_row_get_type ())
G_DECLARE_FINAL_TYPE (TlChipsRow, tl_chips_row, TL, CHIPS_ROW, AdwPreferencesRow)

GtkWidget  *tl_chips_row_new           (void);
GListModel *tl_chips_row_get_model     (TlChipsRow         *self);
void        tl_chips_row_set_model     (TlChipsRow         *self,
                                        GListModel         *model);
void        tl_chips_row_set_selected  (TlChipsRow         *self,
                                        const char * const *ids);
GtkWidget  *tl_chips_row_get_button    (TlChipsRow         *self,
                                        const char         *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlChannelRow:
 *
 * A channel: whether the plan uses it and why, how often, by whom, how well it
 * suits each persona and where that comes from. Here a person decides for or
 * against it.
 */
#define TL_TYPE_CHANNEL_ROW (tl_channel_row_get_type ())
G_DECLARE_FINAL_TYPE (TlChannelRow, tl_channel_row, TL, CHANNEL_ROW, AdwExpanderRow)

TlChannelRow *tl_channel_row_new        (TlDocument   *document,
                                         const char   *channel);
const char   *tl_channel_row_get_id     (TlChannelRow *self);
void          tl_channel_row_update     (TlChannelRow *self);
gboolean      tl_channel_row_stands_for (TlChannelRow *self,
                                         const char   *path);

G_END_DECLS

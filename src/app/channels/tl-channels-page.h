/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/tl-page.h"

G_BEGIN_DECLS

/**
 * TlChannelsPage:
 *
 * The channels that the plan uses and those that it does not, each with the
 * reasons, and the person's own say in it.
 */
#define TL_TYPE_CHANNELS_PAGE (tl_channels_page_get_type ())
G_DECLARE_FINAL_TYPE (TlChannelsPage, tl_channels_page, TL, CHANNELS_PAGE, TlPage)

G_END_DECLS

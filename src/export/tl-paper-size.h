/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "strategy/tl-strategy.h"

G_BEGIN_DECLS

/*
 * The paper on which a business prints: US Letter in the countries that use it, A4
 * everywhere else.
 */

gboolean tl_paper_is_letter (TlStrategy *strategy);
void     tl_paper_get_size  (TlStrategy *strategy,
                             double     *width,
                             double     *height);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Makes an AdwComboRow show its TlOptions: the chosen one with room enough to
 * be read beside a long title, those in the list in full. */
void tl_option_factory_set_up (AdwComboRow *row);

G_END_DECLS

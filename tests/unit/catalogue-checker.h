/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-catalogue.h"

G_BEGIN_DECLS

/* Looks through a catalogue for figures that nobody stands behind and for what
 * does not hang together. Returns what is wrong, one text each:
 * "channels[3].cadences[0].low: …".
 */
GPtrArray *catalogue_check (TlCatalogue *catalogue);

G_END_DECLS

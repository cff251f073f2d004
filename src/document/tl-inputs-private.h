/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "tracking/tl-actual.h"

G_BEGIN_DECLS

/* The days of a number that was read, as the results take them: where one end is
 * not said, it is one day. FALSE if it has none. */
gboolean tl_input_get_days (TlActual *actual,
                            TlDay    *first,
                            TlDay    *last);

G_END_DECLS

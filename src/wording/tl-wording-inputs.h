/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * Places that people fill in, and what stands there.
 *
 * tl_wording_input_field() is the label of a field. tl_wording_input_row() says which
 * action, with its day, or which measure and period a row is, whether or not there is
 * one: "Followers, 1 March 2027 to 31 March 2027". tl_wording_input_value() says a value
 * that is written as in #TlInputField: "9 March 2027", "1.5 h", "nothing"; what a
 * person wrote is quoted, on one line, and cut if it is long. Its reading is needed for
 * the names of people only.
 */
const char *tl_wording_input_field (TlInputField     field);
char       *tl_wording_input_row   (const TlReading *reading,
                                    const char      *row,
                                    TlInputField     field);
char       *tl_wording_input_value (const TlReading *reading,
                                    TlInputField     field,
                                    const char      *value);

G_END_DECLS

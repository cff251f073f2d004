/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-day.h"

G_BEGIN_DECLS

/*
 * What a person types for a number, a day or a time, and how these are shown
 * where they can be typed over: by the locale. What is shown is read back as
 * what it was, and a time is shown as it is everywhere else.
 *
 * Readers skip space around the text and never see an empty one as a value:
 * they return %FALSE for it, as for anything that they cannot read.
 */
gboolean  tl_input_parse_number  (const char *text,
                                  double     *number);
char     *tl_input_format_number (double      number);
gboolean  tl_input_parse_day     (const char *text,
                                  TlDay      *day);
char     *tl_input_format_day    (TlDay       day);
gboolean  tl_input_parse_time    (const char *text,
                                  int        *minutes);
char     *tl_input_format_time   (int         minutes);

G_END_DECLS

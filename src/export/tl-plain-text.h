/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text for files that know no codes for what they cannot hold.
 */

char *tl_plain_text_clean     (const char *text);
char *tl_plain_text_file_name (const char *text);

G_END_DECLS

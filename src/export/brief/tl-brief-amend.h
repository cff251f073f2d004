/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What those who have a PDF file read to them need and Cairo does not write.
 */

gboolean tl_brief_amend (GByteArray         *pdf,
                         const char         *language,
                         const char * const *alternatives);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The documents that were opened or saved last, the latest first, at most
 * TL_RECENT_FILES_MAX. The list is the program's own: the desktop's is empty
 * inside a sandbox.
 */
#define TL_RECENT_FILES_MAX 8

GPtrArray *tl_recent_files_get    (void);
void       tl_recent_files_add    (GFile *file);
void       tl_recent_files_remove (GFile *file);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The documents of data/examples/, compiled in. An example's name is that of
 * its file without the extension.
 */

const char * const *tl_examples_get_names (void);
GBytes             *tl_examples_get_data  (const char  *name,
                                           GError     **error);

G_END_DECLS

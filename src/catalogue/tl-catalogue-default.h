/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalogue/tl-catalogue.h"

G_BEGIN_DECLS

/*
 * The catalogue that comes with the program: the files of data/catalogue/, in
 * the form that tl_record_read() reads, compiled in.
 */

/* Where tl_catalogue_get_resource() has those files. */
#define TL_CATALOGUE_FOLDER "/io/github/throughline/Throughline/catalogue"

TlCatalogue *tl_catalogue_get_default       (void);
GResource   *tl_catalogue_get_resource      (void);
TlCatalogue *tl_catalogue_new_from_resource (GResource   *resource,
                                             const char  *folder,
                                             GError     **error);

G_END_DECLS

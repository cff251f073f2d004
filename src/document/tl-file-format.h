/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "document/tl-envelope.h"

G_BEGIN_DECLS

/*
 * The form of a document as text: a JSON object that begins with
 * "format": "throughline" and "version", followed by the members of the
 * envelope. Members that are not known are kept.
 */

#define TL_FILE_FORMAT_NAME "throughline"

/* Raised by every change after which an older program would misread a file;
 * members that are only added do not count. */
#define TL_FILE_FORMAT_VERSION 1

/**
 * TlMigration:
 * @object: the topmost object of a file of one version
 * @error: return location for a #TlError
 *
 * Changes @object to the version after it. The members "format" and "version"
 * are not its business.
 *
 * Returns: %FALSE if the file cannot be brought to that version
 */
typedef gboolean (*TlMigration) (JsonObject  *object,
                                 GError     **error);

TlEnvelope *tl_file_format_read    (const char         *data,
                                    gsize               length,
                                    GError            **error);
TlEnvelope *tl_file_format_read_as (const char         *data,
                                    gsize               length,
                                    guint               version,
                                    const TlMigration  *migrations,
                                    GError            **error);
char       *tl_file_format_write   (TlEnvelope         *envelope,
                                    gsize              *length);
gboolean    tl_file_format_verify  (const char         *data,
                                    gsize               length,
                                    GError            **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "tl-record.h"

G_BEGIN_DECLS

/* The largest file that is read, in bytes. A plan of 156 weeks with all its
 * edits stays below a twentieth of it. */
#define TL_JSON_MAX_BYTES (64 * 1024 * 1024)

/* How deep objects and lists may be nested. Ours are below 10. */
#define TL_JSON_MAX_DEPTH 100

JsonNode *tl_json_parse        (const char  *data,
                                gsize        length,
                                GError     **error);
gboolean  tl_record_read       (gpointer     record,
                                JsonNode    *node,
                                GError     **error);
void      tl_record_write      (gpointer     record,
                                GString     *out,
                                guint        depth);

/* Pieces of JSON text, for those that write something else than a record. */
void      tl_json_append_text   (GString    *out,
                                 const char *text);
void      tl_json_append_number (GString    *out,
                                 double      number);
void      tl_json_append_node   (GString    *out,
                                 JsonNode   *node,
                                 guint       depth);

G_END_DECLS

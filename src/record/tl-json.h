/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "tl-record.h"

G_BEGIN_DECLS

/*
 * Files. A text becomes nodes (tl_json_parse()), and those become a record and
 * all below it (tl_record_read()), which tl_record_write() makes text again:
 *
 *   node = tl_json_parse (data, length, &error);
 *   record = g_object_new (type, NULL);
 *   if (node != NULL && tl_record_read (record, node, &error))
 *     ok = tl_record_check_ids (record, &error);
 *
 * What a file holds beyond our fields survives that, and a text written once is
 * written the same again.
 */

/* The largest file that is read, in bytes. A plan of 156 weeks with all its
 * edits stays below a twentieth of it. */
#define TL_JSON_MAX_BYTES (64 * 1024 * 1024)

/* How deep objects and lists may be nested. Ours are below 10. */
#define TL_JSON_MAX_DEPTH 100

JsonNode *tl_json_parse        (const char  *data,
                                gsize        length,
                                GError     **error);
JsonNode *tl_json_parse_ahead  (const char  *data,
                                gsize        length,
                                gpointer     record,
                                GError     **refused,
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

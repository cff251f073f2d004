/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-json.h"
#include "tl-param-private.h"

G_BEGIN_DECLS

/* A member of a file that the record's type does not know. */
typedef struct
{
  char *name;
  JsonNode *node; /* immutable */
} TlExtra;

/* Items of lists that are read while the text is parsed, in tl-json-items.c. */
typedef struct _TlJsonItems TlJsonItems;

TlJsonItems *tl_json_items_new          (TlRecord           *record);
void         tl_json_items_free         (TlJsonItems        *self,
                                         GError            **error);
void         tl_json_items_announce     (TlJsonItems        *self,
                                         gboolean            is_list,
                                         const char         *name,
                                         const char         *name_end);
void         tl_json_items_announce_end (TlJsonItems        *self);
void         tl_json_items_begin        (TlJsonItems        *self,
                                         gboolean            is_list);
void         tl_json_items_end          (TlJsonItems        *self);
void         tl_json_items_take         (TlJsonItems        *self,
                                         JsonArray          *array);

/* Records, in tl-json-read.c. */
guint       tl_json_find_field    (TlRecordClass      *klass,
                                   const char         *member,
                                   guint               last);
gboolean    tl_json_read_item     (TlRecordList       *list,
                                   GHashTable         *ids,
                                   JsonNode           *node,
                                   GError            **error);

/* Text, in tl-json-append.c. */
const char *tl_json_format_number (char               *buffer,
                                   double              number);
void        tl_json_append_texts  (GString            *out,
                                   const char * const *texts,
                                   guint               depth);
void        tl_json_begin_element (GString            *out,
                                   guint               depth,
                                   gboolean           *first,
                                   const char         *name);
void        tl_json_end_elements  (GString            *out,
                                   guint               depth,
                                   gboolean            first,
                                   char                bracket);

/* Values, in tl-json-value.c. */
gboolean    tl_json_refuse        (GError            **error,
                                   TlError             code,
                                   const char         *format,
                                   ...) G_GNUC_PRINTF (3, 4);
gboolean    tl_json_refuse_kind   (GError            **error,
                                   const char         *expected,
                                   JsonNode           *node);
gboolean    tl_json_refuse_value  (GError            **error);
gboolean    tl_json_refuse_item   (GError            **error,
                                   guint               position);
const char *tl_json_get_text      (JsonNode           *node,
                                   GError            **error);
JsonArray  *tl_json_get_array     (JsonNode           *node,
                                   GError            **error);
gboolean    tl_json_read_value    (const TlFieldInfo  *info,
                                   JsonNode           *node,
                                   GValue             *value,
                                   GError            **error);

G_END_DECLS

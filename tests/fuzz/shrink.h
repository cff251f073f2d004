/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether what is left over still shows what is wrong. */
typedef gboolean (*ShrinkTest) (JsonNode *node,
                                gpointer  user_data);

/* Each takes away what is not needed for @test to hold of the rest; it holds of
 * what is given. */
JsonNode *shrink_document (JsonNode   *document,
                           ShrinkTest  test,
                           gpointer    user_data);
JsonNode *shrink_array    (JsonNode   *array,
                           ShrinkTest  test,
                           gpointer    user_data);

/* Keeps the text of a failed case where tests are built, or with what is
 * temporary, and says where. */
void      shrink_keep     (const char *name,
                           const char *text,
                           gssize      length);

/* The cases in @folder whose names end in @suffix, by name. */
GPtrArray *shrink_list_kept (const char *folder,
                             const char *suffix);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/*
 * Members of an object that is being built. A text of which there is none, %NULL
 * or "", is null; "take" frees the text.
 */
void tl_builder_add_text    (JsonBuilder *builder,
                             const char  *name,
                             const char  *text);
void tl_builder_take_text   (JsonBuilder *builder,
                             const char  *name,
                             char        *text);
void tl_builder_add_number  (JsonBuilder *builder,
                             const char  *name,
                             double       number);
void tl_builder_add_boolean (JsonBuilder *builder,
                             const char  *name,
                             gboolean     boolean);
void tl_builder_add_hours   (JsonBuilder *builder,
                             const char  *name,
                             double       minutes);
void tl_builder_add_day     (JsonBuilder *builder,
                             const char  *name,
                             TlDay        day);
void tl_builder_add_status  (JsonBuilder    *builder,
                             const char     *name,
                             TlActionStatus  status);
void tl_builder_begin_list  (JsonBuilder *builder,
                             const char  *name);

G_END_DECLS

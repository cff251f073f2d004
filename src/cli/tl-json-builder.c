/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json-builder.h"

#include <math.h>

static const char * const status_nicks[] = {
  [TL_ACTION_PLANNED] = "planned",
  [TL_ACTION_DONE] = "done",
  [TL_ACTION_SKIPPED] = "skipped",
};

void
tl_builder_add_text (JsonBuilder *builder,
                     const char  *name,
                     const char  *text)
{
  json_builder_set_member_name (builder, name);

  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
tl_builder_take_text (JsonBuilder *builder,
                      const char  *name,
                      char        *text)
{
  tl_builder_add_text (builder, name, text);
  g_free (text);
}

void
tl_builder_add_number (JsonBuilder *builder,
                       const char  *name,
                       double       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

void
tl_builder_add_boolean (JsonBuilder *builder,
                        const char  *name,
                        gboolean     boolean)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, boolean);
}

/* Four decimals tell minutes apart, and nobody wants to read sixteen. */
void
tl_builder_add_hours (JsonBuilder *builder,
                      const char  *name,
                      double       minutes)
{
  tl_builder_add_number (builder, name, round (minutes / 60 * 10000) / 10000);
}

void
tl_builder_add_day (JsonBuilder *builder,
                    const char  *name,
                    TlDay        day)
{
  tl_builder_take_text (builder, name, tl_day_to_string (day));
}

void
tl_builder_add_status (JsonBuilder    *builder,
                       const char     *name,
                       TlActionStatus  status)
{
  tl_builder_add_text (builder, name, status_nicks[status]);
}

void
tl_builder_begin_list (JsonBuilder *builder,
                       const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

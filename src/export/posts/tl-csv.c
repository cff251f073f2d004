/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-csv.h"

#include <string.h>

#include "export/tl-plain-text.h"

void
tl_csv_init (TlCsv *self)
{
  *self = (TlCsv) { .text = g_string_new (NULL) };
}

/**
 * tl_csv_add:
 * @field: (nullable): the next field of the row
 */
void
tl_csv_add (TlCsv      *self,
            const char *field)
{
  g_autofree char *clean = tl_plain_text_clean (field);
  const gboolean risky = *clean != '\0' && strchr ("=+-@\t", *clean) != NULL;

  if (self->n_fields++ > 0)
    g_string_append_c (self->text, ',');

  if (strpbrk (clean, "\",\n") == NULL && !risky)
    {
      g_string_append (self->text, clean);
      return;
    }

  g_string_append (self->text, risky ? "\" " : "\"");
  for (const char *p = clean; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

/**
 * tl_csv_take:
 * @field: (transfer full) (nullable): the next field of the row
 */
void
tl_csv_take (TlCsv *self,
             char  *field)
{
  tl_csv_add (self, field);
  g_free (field);
}

/**
 * tl_csv_skip:
 * @n_fields: how many fields stay empty
 */
void
tl_csv_skip (TlCsv *self,
             guint  n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    tl_csv_add (self, NULL);
}

void
tl_csv_end_row (TlCsv *self)
{
  g_string_append (self->text, "\r\n");
  self->n_fields = 0;
}

/**
 * tl_csv_add_header:
 * @names: of the columns
 * @n_names: how many
 */
void
tl_csv_add_header (TlCsv              *self,
                   const char * const *names,
                   guint               n_names)
{
  for (guint i = 0; i < n_names; i++)
    tl_csv_add (self, names[i]);
  tl_csv_end_row (self);
}

/**
 * tl_csv_finish:
 *
 * Returns: (transfer full): the file; @self is as it was before its init
 */
GBytes *
tl_csv_finish (TlCsv *self)
{
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}

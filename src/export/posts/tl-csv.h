/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Tables as text (RFC 4180): UTF-8, lines that end in CR LF, fields in quotation
 * marks where they need them. A field that a spreadsheet would take for a formula
 * begins with a space, which posts do without harm.
 */

/**
 * TlCsv:
 * @text: what is written so far
 * @n_fields: of the row that is being written
 */
typedef struct
{
  GString *text;
  guint n_fields;
} TlCsv;

void    tl_csv_init       (TlCsv              *self);
void    tl_csv_add        (TlCsv              *self,
                           const char         *field);
void    tl_csv_take       (TlCsv              *self,
                           char               *field);
void    tl_csv_skip       (TlCsv              *self,
                           guint               n_fields);
void    tl_csv_end_row    (TlCsv              *self);
void    tl_csv_add_header (TlCsv              *self,
                           const char * const *names,
                           guint               n_names);
GBytes *tl_csv_finish     (TlCsv              *self);

G_END_DECLS

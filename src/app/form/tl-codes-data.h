/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  const char *name; /* in English */
} TlCode;

/* Both end with an element that is empty. */
extern const TlCode tl_codes_countries[];
extern const TlCode tl_codes_currencies[];

G_END_DECLS

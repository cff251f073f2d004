/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-file-store.h"

G_BEGIN_DECLS

/* Nobody has this number: on Linux it is that of "nobody". */
#define STRANGER 65534

/* A folder that is empty, and a file in it that may be made. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  TlFileState state;
} Fixture;

char    *build_path       (Fixture     *fixture,
                           const char  *name);
void     put              (const char  *path,
                           const char  *contents);
void     assert_contents  (const char  *path,
                           const char  *expected);

/* Nothing is left lying about. */
void     assert_n_files   (Fixture     *fixture,
                           guint        expected);

/* The fixture's file, and its state. */
gboolean save             (Fixture     *fixture,
                           const char  *contents,
                           TlFileRule   rule,
                           GError     **error);
void     assert_saved     (Fixture     *fixture,
                           const char  *contents,
                           TlFileRule   rule);
void     assert_not_saved (Fixture     *fixture,
                           TlFileRule   rule,
                           int          code,
                           const char  *message);
void     open_file        (Fixture     *fixture);

void     add              (const char  *name,
                           const char  *kind,
                           guint        i,
                           void       (*test) (Fixture *, gconstpointer));

G_END_DECLS

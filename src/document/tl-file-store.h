/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The bytes of a document on disk. Writing is atomic and durable: whatever
 * fails, and whenever the machine stops, there is the old file or the new one,
 * whole; once writing has succeeded, it is the new one. Only ordinary files are
 * read and written.
 *
 * Where a file has a local path, a new one is written beside it and put in its
 * place. Symbolic links are followed and stay. Permissions, extended attributes
 * and, as far as the system lets us, owner and group stay as they were. A hard
 * link is broken: the other names keep the old contents.
 */

/**
 * TlFileState:
 *
 * What a file was like when it was read or written, to tell whether somebody
 * else has changed it since. All zero: there was none.
 */
typedef struct
{
  guint64 inode;   /* of a local file, these four */
  gint64 size;
  gint64 modified; /* nanoseconds since 1970 */
  char *checksum;  /* of its contents: a file that was only touched, copied back
                    * or mounted again has not changed */
  char *etag;      /* of any other */
} TlFileState;

void     tl_file_state_clear (TlFileState        *state);

/**
 * TlFileRule:
 * @TL_FILE_REPLACE: write whatever is there
 * @TL_FILE_UNCHANGED: write if nothing is there, or what the given state says
 * @TL_FILE_CREATE: write if nothing is there
 */
typedef enum
{
  TL_FILE_REPLACE,
  TL_FILE_UNCHANGED,
  TL_FILE_CREATE,
} TlFileRule;

GBytes  *tl_file_store_read  (GFile              *file,
                              TlFileState        *state,
                              GError            **error);
gboolean tl_file_store_write (GFile              *file,
                              const char         *data,
                              gsize               length,
                              TlFileRule          rule,
                              const TlFileState  *expected,
                              TlFileState        *state,
                              GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlFileState, tl_file_state_clear)

G_END_DECLS

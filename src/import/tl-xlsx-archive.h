/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-import-error.h"

G_BEGIN_DECLS

/*
 * A workbook as a ZIP archive. Nothing of it is trusted: what an archive says of
 * its size is checked before anything is unpacked, and nothing unpacks to more
 * than it said.
 *
 * The limits are our own. The bakery's workbook of 156 weeks has 35 members, takes half
 * a MiB and unpacks to 4 MiB, a member to at most 13 times its size; after LibreOffice
 * has saved it, 5 MiB and 16 times. One of 20,000 actions stays far below all of them.
 */
#define TL_XLSX_MAX_BYTES ((gsize) 64 << 20)
#define TL_XLSX_MAX_UNPACKED ((guint64) 256 << 20) /* of all members together */
#define TL_XLSX_MAX_MEMBERS 4096
#define TL_XLSX_MAX_RATIO 200            /* of members beyond the next number */
#define TL_XLSX_RATIO_FROM ((guint64) 1 << 20)

typedef struct _TlXlsxArchive TlXlsxArchive;

TlXlsxArchive *tl_xlsx_archive_new   (GBytes         *bytes,
                                      GError        **error);
void           tl_xlsx_archive_free  (TlXlsxArchive  *self);
gboolean       tl_xlsx_archive_has   (TlXlsxArchive  *self,
                                      const char     *name);

/* One member is open at a time. */
gboolean       tl_xlsx_archive_open  (TlXlsxArchive  *self,
                                      const char     *name,
                                      GError        **error);
gssize         tl_xlsx_archive_read  (TlXlsxArchive  *self,
                                      void           *buffer,
                                      gsize           size);
gboolean       tl_xlsx_archive_close (TlXlsxArchive  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlXlsxArchive, tl_xlsx_archive_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/tl-exporter.h"

G_BEGIN_DECLS

/**
 * TlExportCopy:
 *
 * A document as it was at one moment, for threads: they must not touch the
 * document itself. Reference counted, from any thread. The copy is made into a
 * document of its own by the first thread that opens it; one thread at a time
 * has it.
 */
typedef struct _TlExportCopy TlExportCopy;

TlExportCopy *tl_export_copy_new   (TlDocument     *document);
TlExportCopy *tl_export_copy_ref   (TlExportCopy   *self);
void          tl_export_copy_unref (TlExportCopy   *self);
gboolean      tl_export_copy_open  (TlExportCopy   *self,
                                    TlExportInput  *input,
                                    GCancellable   *cancellable,
                                    GError        **error);
void          tl_export_copy_close (TlExportCopy   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExportCopy, tl_export_copy_unref)

G_END_DECLS

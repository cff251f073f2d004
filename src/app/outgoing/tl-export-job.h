/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-export-choice.h"

G_BEGIN_DECLS

/*
 * Making files in a thread. Whatever fails, and whenever it is cancelled, a file is
 * the older one or the new one. A format that has nothing to put into any file fails
 * with %G_IO_ERROR_NOT_FOUND.
 */

void       tl_export_write_async            (TlExportCopy          *document,
                                             const TlExportChoice  *choice,
                                             GFile                 *place,
                                             gboolean               replace,
                                             GCancellable          *cancellable,
                                             GAsyncReadyCallback    callback,
                                             gpointer               user_data);
GPtrArray *tl_export_write_finish           (GAsyncResult          *result,
                                             GError               **error);

void       tl_export_write_temporary_async  (TlExportCopy          *document,
                                             const TlExportChoice  *choice,
                                             const char            *name,
                                             GCancellable          *cancellable,
                                             GAsyncReadyCallback    callback,
                                             gpointer               user_data);
GPtrArray *tl_export_write_temporary_finish (GAsyncResult          *result,
                                             GError               **error);
void       tl_export_remove_temporary       (void);

G_END_DECLS

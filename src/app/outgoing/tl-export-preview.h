/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "tl-export-choice.h"

G_BEGIN_DECLS

/**
 * TlExportPreview:
 * @contents: what there is in it: "159 actions in 13 weeks"
 * @remark: (nullable): what is missing, a sentence
 * @page: (nullable): what its first page looks like
 * @empty: there is nothing to write
 *
 * What is in a file that is not written yet, in the reader's language.
 */
typedef struct
{
  char *contents;
  char *remark;
  GdkTexture *page;
  gboolean empty;
} TlExportPreview;

void             tl_export_preview_new_async  (TlExportCopy          *document,
                                               const TlExportChoice  *choice,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
TlExportPreview *tl_export_preview_new_finish (GAsyncResult          *result,
                                               GError               **error);
void             tl_export_preview_free       (TlExportPreview       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExportPreview, tl_export_preview_free)

G_END_DECLS

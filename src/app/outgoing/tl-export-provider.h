/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "tl-export-choice.h"

G_BEGIN_DECLS

/**
 * TlExportProvider:
 *
 * What is dragged out of the export dialog: files that are made when whoever they
 * are dropped on asks for them, and only once.
 */
#define TL_TYPE_EXPORT_PROVIDER (tl_export_provider_get_type ())
G_DECLARE_FINAL_TYPE (TlExportProvider, tl_export_provider, TL, EXPORT_PROVIDER, GdkContentProvider)

GdkContentProvider *tl_export_provider_new (TlExportCopy         *document,
                                            const TlExportChoice *choice,
                                            const char           *name);

G_END_DECLS

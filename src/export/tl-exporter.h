/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/**
 * TlExportInput:
 * @reading: strategy, catalogue and plan
 * @findings: (nullable) (element-type TlFinding): what was found in them, the
 *   worst first
 *
 * What leaves the program. Borrowed; lives as long as a call. Strategy and
 * catalogue are only read.
 */
typedef struct
{
  TlReading reading;
  GPtrArray *findings;
} TlExportInput;

/**
 * TlExporter:
 * @name: what scripts call it by
 * @label: what people call it, in the reader's language
 * @extension: of its files, without the dot
 * @mime_type: of its files
 * @make: makes the whole file in memory. The same input in the same language
 *   gives the same bytes
 *
 * A format in which a strategy and its plan leave the program. A format is one
 * constant of this type.
 */
typedef struct
{
  const char *name;
  const char *(*label) (void);
  const char *extension;
  const char *mime_type;
  GBytes     *(*make) (const TlExportInput  *input,
                       GCancellable         *cancellable,
                       GError              **error);
} TlExporter;

const TlExporter *tl_exporter_get   (guint                 position);
const TlExporter *tl_exporter_find  (const char           *file_name);
gboolean          tl_exporter_write (const TlExporter     *exporter,
                                     const TlExportInput  *input,
                                     GFile                *file,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_END_DECLS

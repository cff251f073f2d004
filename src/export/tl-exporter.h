/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/tl-document.h"
#include "wording/tl-wording.h"

G_BEGIN_DECLS

/**
 * TlExportInput:
 * @reading: strategy, catalogue and plan
 * @situation: the same, and what became of the plan
 * @findings: (element-type TlFinding): what was found in them, the worst first
 * @document: the document's id
 * @person: (nullable): id of the person to whom what is written is limited, in
 *   formats that can be limited so
 * @alarm: how many minutes before an action somebody is reminded, in formats that
 *   remind; -1: never
 *
 * What leaves the program. Borrowed; lives as long as a call, and is only read.
 */
typedef struct
{
  TlReading reading;
  TlSituation situation;
  GPtrArray *findings;
  const char *document;
  const char *person;
  int alarm;
} TlExportInput;

void tl_export_input_init (TlExportInput *input,
                           TlDocument    *document);

/**
 * TlExportFile:
 * @name: of the file, with its extension, safe in every file system
 * @contents: all of it
 *
 * One of the files of a format that makes several.
 */
typedef struct
{
  char *name;
  GBytes *contents;
} TlExportFile;

TlExportFile *tl_export_file_new    (const char    *name,
                                     GBytes        *contents);
void          tl_export_file_free   (TlExportFile  *file);
gboolean      tl_export_files_write (GPtrArray     *files,
                                     GFile         *folder,
                                     GCancellable  *cancellable,
                                     GError       **error);

/**
 * TlExporter:
 * @name: what scripts call it by
 * @label: what people call it, in the reader's language
 * @caution: (nullable): one or two sentences on what is uncertain about it, in the
 *   reader's language
 * @extension: of its files, without the dot
 * @mime_type: of its files
 * @has_person: it can be limited to one person
 * @has_alarm: it can remind people
 * @make: (nullable): makes the whole file in memory
 * @make_files: (nullable): makes several files (element-type TlExportFile), for
 *   a folder, or none where there is nothing to write; each format has this or @make
 *
 * A format in which a strategy and its plan leave the program. A format is one
 * constant of this type. The same input in the same language gives the same
 * bytes.
 */
typedef struct
{
  const char *name;
  const char *(*label) (void);
  const char *(*caution) (void);
  const char *extension;
  const char *mime_type;
  gboolean has_person;
  gboolean has_alarm;
  GBytes     *(*make) (const TlExportInput  *input,
                       GCancellable         *cancellable,
                       GError              **error);
  GPtrArray  *(*make_files) (const TlExportInput  *input,
                             GCancellable         *cancellable,
                             GError              **error);
} TlExporter;

const TlExporter *tl_exporter_get         (guint                 position);
const TlExporter *tl_exporter_find        (const char           *file_name);
const TlExporter *tl_exporter_find_named  (const char           *name);
gboolean          tl_exporter_write       (const TlExporter     *exporter,
                                           const TlExportInput  *input,
                                           GFile                *file,
                                           GCancellable         *cancellable,
                                           GError              **error);
gboolean          tl_exporter_write_files (const TlExporter     *exporter,
                                           const TlExportInput  *input,
                                           GFile                *folder,
                                           GCancellable         *cancellable,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlExportFile, tl_export_file_free)

G_END_DECLS

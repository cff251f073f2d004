/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-export-copy.h"

G_BEGIN_DECLS

/**
 * TlExportChoice:
 * @exporter: the format
 * @person: (nullable) (owned): id of the person to whom it is limited
 * @alarm: minutes, or -1; see #TlExportInput
 *
 * What a person chose in the export dialog.
 */
typedef struct
{
  const TlExporter *exporter;
  char *person;
  int alarm;
} TlExportChoice;

void        tl_export_choice_copy         (const TlExportChoice *self,
                                           TlExportChoice       *copy);
void        tl_export_choice_clear        (TlExportChoice       *self);
gboolean    tl_export_choice_open         (const TlExportChoice *self,
                                           TlExportCopy         *document,
                                           TlExportInput        *input,
                                           GCancellable         *cancellable,
                                           GError              **error);
char       *tl_export_choice_dup_name     (const TlExportChoice *self,
                                           TlDocument           *document);

/* What the dialog says of a format beside its label. */
const char *tl_export_format_get_purpose  (const TlExporter     *exporter);
char       *tl_export_alarm_dup_name      (int                   minutes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlExportChoice, tl_export_choice_clear)

G_END_DECLS

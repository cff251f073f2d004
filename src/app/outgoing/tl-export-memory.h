/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-export-choice.h"

G_BEGIN_DECLS

/* What was chosen last. */

void   tl_export_memory_recall     (TlExportChoice       *choice);
void   tl_export_memory_keep       (const TlExportChoice *choice,
                                    GFile                *folder);
GFile *tl_export_memory_dup_folder (TlDocument           *document);

G_END_DECLS

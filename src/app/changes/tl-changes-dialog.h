/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"
#include "plan/tl-plan-diff.h"

G_BEGIN_DECLS

/**
 * TlChangesDialog:
 *
 * The difference between two plans of a document, entry by entry: channels,
 * people and length, then the actions by what became of them. What is still
 * there can be gone to.
 */
#define TL_TYPE_CHANGES_DIALOG (tl_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlChangesDialog, tl_changes_dialog, TL, CHANGES_DIALOG, AdwDialog)

AdwDialog *tl_changes_dialog_new (TlDocument *document,
                                  TlPlanDiff *diff);

G_END_DECLS

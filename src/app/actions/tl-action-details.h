/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionDetails:
 *
 * One action: what to do, when and by whom, why, and how it is measured. Each
 * answer that it comes from leads to the place where it was given.
 */
#define TL_TYPE_ACTION_DETAILS (tl_action_details_get_type ())
G_DECLARE_FINAL_TYPE (TlActionDetails, tl_action_details, TL, ACTION_DETAILS, AdwBin)

void  tl_action_details_show           (TlActionDetails *self,
                                        TlDocument      *document,
                                        TlAction        *action);
char *tl_action_details_dup_trace_path (TlDocument      *document,
                                        const TlTrace   *trace);

G_END_DECLS

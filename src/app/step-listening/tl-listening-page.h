/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-step-page.h"

G_BEGIN_DECLS

/**
 * TlListeningPage:
 *
 * Step 3: what to listen for, what is there already, and what was heard.
 */
#define TL_TYPE_LISTENING_PAGE (tl_listening_page_get_type ())
G_DECLARE_FINAL_TYPE (TlListeningPage, tl_listening_page, TL, LISTENING_PAGE, TlStepPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-step-page.h"

G_BEGIN_DECLS

/**
 * TlTeamPage:
 *
 * Step 1: the people, who leads and approves, and how ready the business is.
 */
#define TL_TYPE_TEAM_PAGE (tl_team_page_get_type ())
G_DECLARE_FINAL_TYPE (TlTeamPage, tl_team_page, TL, TEAM_PAGE, TlStepPage)

G_END_DECLS

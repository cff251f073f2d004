/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-list-form.h"

G_BEGIN_DECLS

/* The form of the page, and how the lists on it are edited; the last of these
 * is empty. */
extern const TlFormGroup tl_team_groups[];
extern const guint tl_team_n_groups;
extern const TlListForm tl_team_list_forms[];

G_END_DECLS

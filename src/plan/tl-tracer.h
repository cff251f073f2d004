/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"

G_BEGIN_DECLS

GArray *tl_trace_action (TlPlanInput        *input,
                         const TlChoice     *choice,
                         const TlPlanAction *action);

G_END_DECLS

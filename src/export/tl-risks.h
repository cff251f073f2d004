/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "strategy/tl-strategy.h"

G_BEGIN_DECLS

GPtrArray *tl_risks_list (TlStrategy *strategy);

G_END_DECLS

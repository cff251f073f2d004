/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/* The country that the catalogue's full tables of usage are from. */
#define TL_SCORE_USAGE_COUNTRY "US"

void tl_score_reader     (TlPlanInput          *input,
                          guint                 reader,
                          TlPersonaScore       *scores);
int  tl_score_rank_value (const TlPlanInput    *input,
                          guint                 candidate,
                          const TlPersonaScore *scores);

G_END_DECLS

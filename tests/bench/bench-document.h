/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-envelope.h"
#include "plan/tl-plan.h"

G_BEGIN_DECLS

/**
 * BenchSize:
 * @weeks: of the plan
 * @people: of the team
 * @channels: that are used, 1 to 12
 * @personas: whom they are to reach
 *
 * How large a made-up document is.
 */
typedef struct
{
  guint weeks;
  guint people;
  guint channels;
  guint personas;
} BenchSize;

TlEnvelope *bench_document_new       (const BenchSize    *size);
void        bench_document_get_frame (TlEnvelope         *envelope,
                                      TlPlanFrame        *frame);
void        bench_document_record    (TlEnvelope         *envelope,
                                      const TlPlanAction *action);
void        bench_document_edit      (TlEnvelope         *envelope,
                                      const TlPlanAction *action);

G_END_DECLS

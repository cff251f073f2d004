/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "plan/tl-results.h"
#include "tracking/tl-actual.h"
#include "tracking/tl-adjustment.h"
#include "tracking/tl-review.h"
#include "tracking/tl-spending.h"

G_BEGIN_DECLS

/*
 * Results, and the quarterly review that is held over them. Each of these is one
 * step that can be undone; what changes nothing is no step. What is refused changes
 * nothing and says why, in one sentence (#TlError). Ids and values may come from
 * anywhere.
 *
 * What of a review is plain text, the ten-year answer included, is changed in its
 * record like any other field.
 */

/**
 * TlDecision:
 * @text: what is changed; not empty
 * @reason: (nullable): why
 * @decided_on: when; %TL_DAY_NONE: today, where that is known
 * @review: (nullable): id of the review in which it was decided
 * @obstacle: (nullable): id of the obstacle that made it necessary
 *
 * An adjustment of the strategy.
 */
typedef struct
{
  const char *text;
  const char *reason;
  TlDay decided_on;
  const char *review;
  const char *obstacle;
} TlDecision;

/* Results. */
TlResults    *tl_document_make_results     (TlDocument        *self,
                                            int                fiscal_year,
                                            guint              quarter);
TlActual     *tl_document_find_actual      (TlDocument        *self,
                                            const char        *kpi,
                                            TlDay              first,
                                            TlDay              last);
gboolean      tl_document_set_actual       (TlDocument        *self,
                                            const char        *kpi,
                                            TlDay              first,
                                            TlDay              last,
                                            double             value,
                                            TlDay              read_on,
                                            const char        *note,
                                            GError           **error);
TlSpending   *tl_document_find_spending    (TlDocument        *self,
                                            TlDay              month);
gboolean      tl_document_set_spending     (TlDocument        *self,
                                            TlDay              month,
                                            double             tools,
                                            double             advertising,
                                            double             production,
                                            GError           **error);

/* The review of a quarter. */
TlReview     *tl_document_find_review      (TlDocument        *self,
                                            int                fiscal_year,
                                            guint              quarter);
TlReview     *tl_document_start_review     (TlDocument        *self,
                                            int                fiscal_year,
                                            guint              quarter,
                                            GError           **error);
gboolean      tl_document_take_over_readiness (TlDocument     *self,
                                            const char        *review,
                                            GError           **error);
gboolean      tl_document_mark_obstacle    (TlDocument        *self,
                                            const char        *review,
                                            const char        *obstacle,
                                            gboolean           came,
                                            GError           **error);

/* The log of adjustments. */
TlAdjustment *tl_document_decide           (TlDocument        *self,
                                            const TlDecision  *decision,
                                            GPtrArray         *changes,
                                            GError           **error);
GPtrArray    *tl_document_list_adjustments (TlDocument        *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"

G_BEGIN_DECLS

/*
 * How many posts a channel has in a week, on which days they can appear, and which
 * of them are those of key dates. Sets of days are as in tl-week-days.h.
 */

gboolean    tl_post_prepares_on     (const TlPlanInput *input,
                                     guint              person,
                                     TlDay              day,
                                     TlDay              publish_on,
                                     int                time);
TlDay       tl_slots_ready_on       (const TlPlanInput *input,
                                     const TlTaken     *taken,
                                     TlDay              publish_on,
                                     int                time);
gboolean    tl_slots_can_begin      (const TlPlanInput *input,
                                     const TlTaken     *taken,
                                     TlDay              monday,
                                     TlDay              publish_on,
                                     int                time);
guint       tl_slots_usable_days    (const TlPlanInput *input,
                                     const TlTaken     *taken,
                                     TlDay              first,
                                     TlDay              monday);
guint       tl_slots_count          (const TlPlanInput *input,
                                     const TlTaken     *taken,
                                     guint              usable,
                                     TlDay              monday);
gboolean    tl_slots_find_occasions (const TlPlanInput *input,
                                     TlDay              monday,
                                     TlDay             *days);
int         tl_slots_next_occasion  (const TlPlanInput *input,
                                     const TlDay       *days,
                                     const guint       *given,
                                     guint              usable,
                                     const gboolean    *taken);
gboolean    tl_post_gives_slot      (const TlPlanInput *input,
                                     const TlChoice    *choice,
                                     guint              position,
                                     const TlOccasion  *occasion,
                                     TlDay              first,
                                     TlDay              monday);
const char *tl_occasion_key         (TlPlanInput       *input,
                                     const TlOccasion  *occasion,
                                     const char        *channel,
                                     const char        *template,
                                     TlDay              day);

G_END_DECLS

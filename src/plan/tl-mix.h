/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"
#include "plan/tl-sequence.h"

G_BEGIN_DECLS

/**
 * TlMix:
 *
 * Which of a channel's formats its posts take, as a set of indexes into the
 * candidate's pieces (bit n for piece n). A channel has at most 32 formats.
 */
typedef guint32 TlMix;

#define TL_MIX_MAX_PIECES 32

TlMix    tl_mix_makeable     (const TlPlanInput *input,
                              guint              candidate,
                              guint              skills);
TlMix    tl_mix_base         (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              makeable,
                              guint              activities);
TlMix    tl_mix_cheapest     (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              makeable);
gboolean tl_mix_drop_dearest (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              base,
                              TlMix             *mix);
guint    tl_mix_weight       (const TlPlanInput *input,
                              guint              candidate,
                              guint              piece,
                              guint              activities);
guint    tl_mix_parts        (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              mix);
gboolean tl_mix_takes_format (const TlCandidate *candidate,
                              const char        *format);
gboolean tl_mix_is_taken_by  (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              mix,
                              guint              other);
guint    tl_mix_worst_minutes (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              mix,
                              guint              activities,
                              guint              n_posts);
guint    tl_mix_start        (const TlPlanInput *input,
                              guint              candidate,
                              TlMix              mix,
                              guint              activities,
                              TlSequence        *sequence,
                              guint              pieces[TL_MIX_MAX_PIECES]);

G_END_DECLS

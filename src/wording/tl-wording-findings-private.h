/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-wording-private.h"

G_BEGIN_DECLS

char *tl_words_name_or   (const char         *name,
                          const char         *otherwise);
char *tl_words_quote_or  (const char         *name,
                          const char         *otherwise);
char *tl_words_list_bits (guint               bits,
                          const char * const  words[],
                          guint               n_words,
                          const char         *context);

/* The sentence of a finding of one code. */
char *tl_words_say_no_person             (const TlFinding *finding);
char *tl_words_say_no_business_objective (const TlFinding *finding);
char *tl_words_say_several_leads         (const TlFinding *finding);
char *tl_words_say_dangling              (const TlFinding *finding);
char *tl_words_say_denominators          (const TlFinding *finding);
char *tl_words_say_without_hours         (const TlFinding *finding);
char *tl_words_say_missing_skill         (const TlFinding *finding);
char *tl_words_say_unstaffed             (const TlFinding *finding);
char *tl_words_say_approver              (const TlFinding *finding);
char *tl_words_say_no_backup             (const TlFinding *finding);
char *tl_words_say_not_reached           (const TlFinding *finding);
char *tl_words_say_below_low             (const TlFinding *finding);
char *tl_words_say_foreign               (const TlFinding *finding);
char *tl_words_say_pillars               (const TlFinding *finding);
char *tl_words_say_no_target             (const TlFinding *finding);
char *tl_words_say_kpi_incomplete        (const TlFinding *finding);
char *tl_words_say_no_rule               (const TlFinding *finding);
char *tl_words_say_obstacle_incomplete   (const TlFinding *finding);
char *tl_words_say_one_function          (const TlFinding *finding);
char *tl_words_say_little_slack          (const TlFinding *finding);
char *tl_words_say_over_capacity         (const TlFinding *finding);
char *tl_words_say_too_long              (const TlFinding *finding);
char *tl_words_say_approver_absent       (const TlFinding *finding);
char *tl_words_say_keys                  (const TlFinding *finding);
char *tl_words_say_silent                (const TlFinding *finding);
char *tl_words_say_brand_only            (const TlFinding *finding);
char *tl_words_say_persona_incomplete    (const TlFinding *finding);
char *tl_words_say_off_objective         (const TlFinding *finding);
char *tl_words_say_beyond_maturity       (const TlFinding *finding);
char *tl_words_say_against_direction     (const TlFinding *finding);
char *tl_words_say_out_of_proportion     (const TlFinding *finding);
char *tl_words_say_unfed                 (const TlFinding *finding);
char *tl_words_say_administration        (const TlFinding *finding);
char *tl_words_say_over_budget           (const TlFinding *finding);
char *tl_words_say_hand_made             (const TlFinding *finding);
char *tl_words_say_outside               (const TlFinding *finding);
char *tl_words_say_adapted               (const TlFinding *finding);
char *tl_words_say_overdue               (const TlFinding *finding);
char *tl_words_say_in_question           (const TlFinding *finding);
char *tl_words_say_homeless              (const TlFinding *finding);
char *tl_words_say_reversed_span         (const TlFinding *finding);
char *tl_words_say_unknown_code          (const TlFinding *finding);
char *tl_words_say_insight_unused        (const TlFinding *finding);
char *tl_words_say_readiness             (const TlFinding *finding);
char *tl_words_say_key_date              (const TlFinding *finding);
char *tl_words_say_parked                (const TlFinding *finding);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dice.h"
#include "story.h"

G_BEGIN_DECLS

/* Something that somebody could do next; some of it is refused. @number tells
 * the steps of a story apart. */
JsonObject *random_step        (Story       *story,
                                Dice        *dice,
                                guint        number);

/* The parts of it that are about answers; see random-steps-answers.c. */
void        random_answer      (Story       *story,
                                Dice        *dice,
                                JsonObject  *step,
                                guint        number);
void        random_new_answer  (Story       *story,
                                Dice        *dice,
                                JsonObject  *step,
                                guint        number);
void        random_old_answer  (Story       *story,
                                Dice        *dice,
                                JsonObject  *step);
void        random_order       (Story       *story,
                                Dice        *dice,
                                JsonObject  *step);
void        random_pin         (Story       *story,
                                Dice        *dice,
                                JsonObject  *step);
void        random_fix         (Story       *story,
                                Dice        *dice,
                                JsonObject  *step);

/* What they share. */
const char *random_id          (Story       *story,
                                Dice        *dice,
                                const char  *list);
TlDay       random_day         (Story       *story,
                                Dice        *dice);
TlDay       random_monday      (Story       *story,
                                Dice        *dice);
void        step_set_day       (JsonObject  *step,
                                const char  *member,
                                TlDay        day);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-display.h"

G_BEGIN_DECLS

/* What the tests of the pages of the plan share. */

/* Goes to a page, by its tag. */
TlPage              *show_page          (TlWindow   *window,
                                         const char *tag);

/* A record of the strategy, which is there. */
gpointer             find_record        (TlDocument *document,
                                         const char *id);

/* The first channel that the plan uses. */
const TlPlanChannel *get_chosen_channel (TlDocument *document);

/* The first action of the plan that is published on a channel. */
const TlPlanAction  *get_first_post     (TlDocument *document);

/* Goes to the page of actions and chooses one. */
TlPage              *show_action        (TlWindow   *window,
                                         const char *key);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

static const char * const first_steps[] = {
  [TL_READINESS_LEADERSHIP_INVOLVED] = N_("Agree with the boss on one task in social media that is theirs"),
  [TL_READINESS_LEADERSHIP_ENTHUSIASTIC] = N_("Show the boss three posts of others that worked, and ask which one they would have liked to make"),
  [TL_READINESS_LEADERSHIP_CONVINCED] = N_("Work out with the boss what a new customer is worth, and how many would make this pay"),
  [TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL] = N_("Bring sales, service and production to one table and decide next month’s topics together"),
  [TL_READINESS_GOVERNANCE_SHARED_EXPERTISE] = N_("Let the person who knows most show a colleague how a post is made"),
  [TL_READINESS_GOVERNANCE_POLICIES] = N_("Write half a page of rules for social media and agree it with everybody"),
  [TL_READINESS_CULTURE_OPEN] = N_("Ask everybody for one story from their work that customers should hear"),
  [TL_READINESS_CULTURE_TRUSTING] = N_("Agree which posts and answers may go out without asking first"),
  [TL_READINESS_CULTURE_COLLABORATIVE] = N_("Make one post together, from the idea to the answers it gets"),
  [TL_READINESS_TECHNOLOGY_SIMPLE] = N_("Go through the tools with those who use them, and drop what nobody needs"),
  [TL_READINESS_TECHNOLOGY_AFFORDABLE] = N_("List what every tool costs a month, and cancel what is not used"),
  [TL_READINESS_TECHNOLOGY_INTERACTIVE] = N_("Switch on messages and comments everywhere, and decide who gets the notifications"),
};

const char *
tl_words_first_step (guint field)
{
  g_return_val_if_fail (field > 0 && field < G_N_ELEMENTS (first_steps), "");

  return _(first_steps[field]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

static const char * const first_steps[] = {
  [TL_READINESS_LEADERSHIP_INVOLVED] = N_("Choose one task in social media that leadership takes on, and put it in the calendar"),
  [TL_READINESS_LEADERSHIP_ENTHUSIASTIC] = N_("Look together at three posts of others that worked, and let leadership choose the one to try first"),
  [TL_READINESS_LEADERSHIP_CONVINCED] = N_("Work out together what one more visit, order or enquiry is worth, and how many would make this pay"),
  [TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL] = N_("Bring one person from each kind of work to one table and choose next month’s topics together"),
  [TL_READINESS_GOVERNANCE_SHARED_EXPERTISE] = N_("Let the person who knows most show a colleague how a post is made"),
  [TL_READINESS_GOVERNANCE_POLICIES] = N_("Write half a page of rules for social media and go through it with everybody"),
  [TL_READINESS_CULTURE_OPEN] = N_("Ask everybody for one story from their work that people outside should hear"),
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

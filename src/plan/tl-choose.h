/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-duties.h"
#include "plan/tl-mix.h"

G_BEGIN_DECLS

/**
 * TlTaken:
 *
 * A channel that the plan uses, and how, in a steady week: one without absences
 * and key dates. @operator_index is %TL_NOBODY where it is undone.
 */
typedef struct
{
  guint candidate;
  guint cadence;
  int operator_index;
  int backup;
  gboolean undone;           /* decided by hand, and there is nobody for it */
  TlMix mix;
  TlMix base;
  guint activities;          /* of the personas there, all together */
  gboolean quarter_native;   /* one post in so many is made for the channel */
  guint n_adapted;           /* of a week's posts, as long as pieces are there */
  guint n_native;            /* the most in a week */
  guint operator_minutes;    /* a week, all in */
  guint approve_minutes;     /* likewise, of the approver */
} TlTaken;

typedef struct
{
  TlChannelReason reason;
  int reader;                /* of ONLY_REACH and NEAREST */
  guint needed_minutes;
  guint left_minutes;
  int short_person;          /* whose hours do not do, or TL_NOBODY */
  gboolean short_approval;   /* to approve */
  guint short_minutes;       /* what it would take of them */
  guint short_left;          /* and what they have left */
  guint wanted_minutes;      /* at the recommended pace; 0: nobody asks for it */
} TlVerdictOnChannel;

/**
 * TlChoice:
 *
 * Which channels are used in a steady week, by whom and how often. Arrays of
 * candidates are by index.
 */
typedef struct
{
  guint n_candidates;
  TlPersonaScore **scores;   /* [candidate][reader] */
  int *values;               /* [candidate], hundredths */
  guint *order;              /* candidates, the one to be tried first first */
  TlVerdictOnChannel *verdicts; /* [candidate] */
  GArray *taken;             /* of TlTaken, in the order of their taking */
  guint *loads;              /* [person], minutes of a steady week */
  guint needed_minutes;      /* at recommended cadence */
  guint steady_minutes;
  gboolean short_of_approval; /* the low end of what is taken needs more approving than there is time for */
} TlChoice;

TlChoice *tl_choice_new        (TlPlanInput       *input,
                                const TlDuties    *duties);
void      tl_choice_free       (TlChoice          *self);
gboolean  tl_choice_reaches    (const TlChoice    *self,
                                const TlPlanInput *input,
                                guint              candidate,
                                guint              reader);
TlTaken  *tl_choice_find_taken (const TlChoice    *self,
                                guint              candidate);
gboolean  tl_choice_is_source  (const TlPlanInput *input,
                                const TlTaken     *source,
                                const TlTaken     *taken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChoice, tl_choice_free)

G_END_DECLS

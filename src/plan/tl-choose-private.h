/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"

G_BEGIN_DECLS

/* So many changes of hands are tried, at most, to take one channel or to have one
 * more post a week, each of so many channels at once. */
#define TL_CHOOSER_HAND_OVERS 2048
#define TL_CHOOSER_MAX_DEPTH 2

/* What goes with the choice while it is made. */
typedef struct
{
  TlPlanInput *input;
  const TlDuties *duties;
  TlChoice *choice;
  guint *limits;        /* [person], of recurring minutes a week */
  guint *duty_loads;    /* [person], in the busiest kind of week */
  gboolean *refused;    /* [candidate], nobody has the skill or the hours for it */
  guint n_over;         /* people whose limit is passed */
  TlMix *makeable;      /* [candidate * n_people + person] */
  guint *by_share;      /* people, those whose week is least filled first */
} TlChooser;

TlTaken *tl_chooser_get_taken (const TlChooser *self,
                               guint            position);
void     tl_chooser_reckon    (const TlChooser *self,
                               guint            position,
                               TlTaken         *taken);
void     tl_chooser_set_operator (const TlChooser *self,
                                  TlTaken         *taken,
                                  int              person);
gboolean tl_chooser_fits      (TlChooser       *self);
gboolean tl_chooser_try       (TlChooser       *self,
                               guint            position,
                               guint            person,
                               TlMix            mix);
gboolean tl_chooser_is_over   (const TlChooser *self,
                               guint            person);
gboolean tl_chooser_make_room (TlChooser       *self,
                               guint            fixed,
                               guint            depth,
                               guint           *n_left);
int      tl_chooser_get_room  (const TlChooser *self,
                               guint            person);

gboolean tl_chooser_may_take  (const TlChooser *self,
                               guint            candidate);
gboolean tl_chooser_serves_anybody   (const TlChooser *self,
                                      guint            candidate);
gboolean tl_chooser_reaches_anybody  (const TlChooser *self,
                                      guint            candidate);
int      tl_chooser_find_new_reader  (const TlChooser *self,
                                      guint            candidate);
int      tl_chooser_find_only_reader (const TlChooser *self,
                                      guint            candidate);
gboolean tl_chooser_lacks_hours      (const TlChooser *self);
gboolean tl_choice_has_all_of        (const GArray    *more,
                                      const GArray    *less);
guint    tl_chooser_get_activities   (const TlChooser *self,
                                      guint            candidate);

G_END_DECLS

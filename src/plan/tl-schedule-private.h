/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-ledger.h"
#include "plan/tl-posts.h"

G_BEGIN_DECLS

/* How far back a post may be prepared. */
#define PREPARE_WEEKS 2

/* What goes with the schedule while it is made. */
typedef struct
{
  TlPlanInput *input;
  const TlDuties *duties;
  const TlChoice *choice;
  const TlPlanFrame *frame;
  TlLedger *ledger;
  GArray *posts;        /* of TlPost */
  guint next_post;
  GHashTable *prepared; /* key of a piece that was made → day of the work */
  GHashTable *made;     /* key of a post → its format */
  GArray *works;        /* of TlOnce, those not placed yet */
  GArray *actions;      /* of TlPlanAction */
} TlScheduler;

guint tl_scheduler_get_week   (const TlScheduler  *self,
                               TlDay               monday);
void  tl_scheduler_append     (TlScheduler        *self,
                               const TlPlanAction *action);
void  tl_scheduler_set_person (const TlScheduler  *self,
                               TlPlanAction       *action,
                               guint               person,
                               gboolean            by_backup,
                               TlDay               day);
void  tl_scheduler_add_post   (TlScheduler        *self,
                               const TlPost       *post,
                               const TlTaken      *taken);

G_END_DECLS

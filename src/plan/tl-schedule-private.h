/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-ledger.h"
#include "plan/tl-posts.h"

G_BEGIN_DECLS

/* How far back a post may be prepared. */
#define PREPARE_WEEKS 2

/* Work that the one whose it is has no time for, until it is known what everybody
 * else has to do of their own. */
typedef struct
{
  TlPlanAction action;
  TlDay monday;          /* of the week in which it falls due */
  const TlTaken *taken;  /* the channel, or NULL */
  guint post;            /* number of a post */
  int person;            /* whose it is, or TL_NOBODY */
  int backup;            /* likewise, who stands in first */
  guint skills;          /* any one of which is wanted; 0: none */
} TlPending;

/* What is known of a post so far. */
typedef struct
{
  TlDay prepared_on;     /* TL_DAY_NONE: by nobody yet */
  const char *format;    /* in which it is made; NULL: it is not decided yet */
  gboolean waits;        /* among what is pending */
} TlOutcome;

/* A post that waits for approval until all own work of the approver is booked. */
typedef struct
{
  TlPlanAction action;
  guint position;        /* among the actions; G_MAXUINT: it is not part of the plan */
} TlUnapproved;

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
  TlOutcome *outcomes;  /* [post] */
  GArray *works;        /* of TlOnce, those not placed yet */
  GArray *pending;      /* of TlPending */
  GArray *unapproved;   /* of TlUnapproved */
  guint *people;        /* room for all who could stand in */
  guint *merits;        /* likewise, for what speaks for them */
  guint *recorded;      /* [person], minutes of work done once that stands recorded in the week */
  TlDay from;           /* the Monday from which work done once is planned */
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
void  tl_scheduler_wait       (TlScheduler        *self,
                               const TlPending    *pending);
guint tl_scheduler_list_stand_ins (TlScheduler *self,
                                   int          person,
                                   int          backup,
                                   guint        skills,
                                   TlDay        monday);
guint tl_scheduler_get_stand_in   (TlScheduler *self,
                                   guint        position,
                                   guint        n);
TlDay tl_scheduler_duty_day   (const TlScheduler  *self,
                               TlTask              task,
                               guint               person,
                               TlDay               monday);
TlDay tl_scheduler_quiet_day  (const TlScheduler  *self,
                               guint               person,
                               TlDay               usual,
                               guint               minutes);
TlDay tl_scheduler_open_day   (const TlScheduler  *self,
                               TlDay               monday);
void  tl_scheduler_add_duties (TlScheduler        *self,
                               TlDay               monday,
                               TlDay               due);
void  tl_scheduler_add_answers (TlScheduler       *self,
                               const TlTaken      *taken,
                               TlDay               monday);
void  tl_scheduler_add_joining (TlScheduler       *self,
                               const TlTaken      *taken,
                               TlDay               monday);
void  tl_scheduler_hand_duty  (TlScheduler        *self,
                               TlPending          *pending);
void  tl_scheduler_add_post   (TlScheduler        *self,
                               guint               number);
void  tl_scheduler_approve    (TlScheduler        *self,
                               TlPlanAction       *action);
void  tl_scheduler_add_once   (TlScheduler        *self,
                               TlDay               monday);
void  tl_scheduler_hand_post  (TlScheduler        *self,
                               TlPending          *pending);

G_END_DECLS

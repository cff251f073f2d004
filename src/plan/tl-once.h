/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"

G_BEGIN_DECLS

/**
 * TlOnce:
 *
 * A piece of work that is done once, in the order of the array, as soon as
 * there is time. @person is %TL_NOBODY where nobody has hours. What stands recorded
 * is not planned; its person and minutes are those of the record, and it takes its
 * part of the week in which it is recorded.
 */
typedef struct
{
  TlTask task;
  const char *key;
  const char *channel;  /* or NULL */
  const char *subject;  /* id of the account, path of the readiness answer, or NULL */
  int reader;           /* for whom an account is opened, or TL_NOBODY */
  int person;
  guint minutes;
  guint n_waited;       /* weeks in which there was time for such work, and that
                         * person had none */
  gboolean recorded;
  TlDay recorded_on;    /* the day of the work, or TL_DAY_NONE */
} TlOnce;

GArray *tl_once_new       (TlPlanInput       *input,
                           const TlChoice    *choice,
                           TlTracking        *tracking);
guint   tl_once_allowance (const TlPlanInput *input);

G_END_DECLS

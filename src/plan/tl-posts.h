/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"

G_BEGIN_DECLS

#define TL_NO_POST (-1)

/**
 * TlPost:
 *
 * A post before it is known who has time for it. Posts are numbered as they come.
 */
typedef struct
{
  const char *key;
  guint taken;          /* position among the taken channels */
  TlDay monday;         /* of the week to which it counts */
  guint slot;           /* 0 for the post of a key date */
  TlTask task;          /* MAKE or ADAPT */
  TlDay publish_on;
  int time;
  int reader;           /* index of the persona, or TL_NOBODY */
  int theme;            /* index of the pillar, or TL_NOBODY */
  const char *format;
  int source;           /* number of the post that is adapted, or TL_NO_POST */
  const char *occasion; /* id of the key date, or NULL */
  guint minutes;
} TlPost;

GArray *tl_posts_new (TlPlanInput    *input,
                      const TlChoice *choice,
                      TlDay           first,
                      TlDay           last);

G_END_DECLS

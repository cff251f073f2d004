/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/* The longest part of a key that is looked at, with its end; ids are shorter. */
#define TL_ACTION_KEY_PART 72

/**
 * TlActionKey:
 * @kind: the kind of action; %TL_ACTION_HAND for what is no key at all
 * @task: what there is to do; of a post, %TL_TASK_MAKE, though it may be adapted
 * @channel: id, or ""
 * @subject: what @task is about, as in #TlPlanAction, or ""
 * @monday: of a post, the Monday of its week, else %TL_DAY_NONE
 * @slot: of a post
 *
 * What the key of an action tells of it.
 */
typedef struct
{
  TlActionKind kind;
  TlTask task;
  char channel[TL_ACTION_KEY_PART];
  char subject[TL_ACTION_KEY_PART];
  TlDay monday;
  guint slot;
} TlActionKey;

void tl_action_key_read (const char  *text,
                         TlActionKey *key);

G_END_DECLS

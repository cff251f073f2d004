/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "strategy/tl-member.h"

#include "tl-responsibilities.h"

G_BEGIN_DECLS

/**
 * TlResponsibilityPart:
 * @id: of the person
 * @minutes: of the actions that they do
 * @accounts: how many actions they are accountable for
 * @does: an action, and not for somebody else
 * @stands_in: likewise, for somebody else
 * @named: by the strategy
 *
 * What a person has of a piece of work.
 */
typedef struct
{
  const char *id;
  guint minutes;
  guint accounts;
  gboolean does;
  gboolean stands_in;
  gboolean named;
} TlResponsibilityPart;

/**
 * TlResponsibilityRow:
 * @task: what kind of work it is
 * @ref: id of the channel or of what it is about, or the action's key; or %NULL
 * @made: what comes of it
 * @parts: (element-type TlResponsibilityPart): in the team's order
 *
 * A piece of work.
 */
typedef struct
{
  TlTask task;
  const char *ref;
  TlResponsibility *made;
  GArray *parts;
} TlResponsibilityRow;

/**
 * TlResponsibilityMaker:
 * @reading: what there is
 * @team: of the strategy
 * @rows: (element-type TlResponsibilityRow): in the order in which they are read
 * @approval: (nullable): the one of approving posts
 *
 * What responsibilities are made in.
 */
typedef struct
{
  const TlReading *reading;
  TlRecordList *team;
  GPtrArray *rows;
  TlResponsibilityRow *approval;
} TlResponsibilityMaker;

void        tl_responsibility_row_free  (gpointer               data);
TlResponsibilityPart *
            tl_responsibility_find_part (TlResponsibilityRow   *row,
                                         const char            *id);
TlResponsibilityRow *
            tl_responsibility_find_row  (TlResponsibilityMaker *self,
                                         TlTask                 task,
                                         const char            *ref);
const char *tl_responsibility_get_ref   (const TlPlanAction    *action,
                                         TlTask                *task);
void        tl_responsibility_add_rows  (TlResponsibilityMaker *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-change.h"
#include "record/tl-record.h"

G_BEGIN_DECLS

/**
 * TlChangeGroup:
 * @label: what it is called where it can be undone, or %NULL
 * @changes: (element-type TlChange): in the order in which they were made
 * @time: when the last one was made, in microseconds
 * @sealed: nothing more comes to it
 *
 * Changes that are undone and redone as one.
 */
typedef struct
{
  char *label;
  GPtrArray *changes;
  gint64 time;
  gboolean sealed;
} TlChangeGroup;

TlChangeGroup *tl_change_group_new        (const char     *label);
void           tl_change_group_free       (TlChangeGroup  *group);
gboolean       tl_change_group_revert     (TlChangeGroup  *group,
                                           guint           keep,
                                           TlRecord       *root,
                                           GError        **error);
gboolean       tl_change_group_repeat     (TlChangeGroup  *group,
                                           TlRecord       *root,
                                           GError        **error);
gboolean       tl_change_group_coalesce   (TlChangeGroup  *group,
                                           TlChange       *change);
gboolean       tl_change_group_is_nothing (TlChangeGroup  *group);

gboolean       tl_change_is_typed         (const TlChange *change);

G_END_DECLS

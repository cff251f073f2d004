/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "tracking/tl-action-record.h"

G_BEGIN_DECLS

/*
 * What people do with the actions of a document's plan, and with what stands
 * recorded outside of its weeks. Each of these is one step that can be undone; what
 * changes nothing is no step. What is refused changes nothing and says why, in one
 * sentence (#TlError). Keys and values may come from anywhere.
 *
 * They look at the plan as the records have it now, and update it first. The plan
 * follows a change like any other: when the main loop is idle next, or on
 * tl_document_update().
 *
 * A change of a derived or past action is a #TlEdit. What was added by hand is
 * changed in its record; what is done, in its record and, so that nothing is lost
 * should it turn out not to be done, in a #TlEdit too.
 */

/**
 * TlActionOutcome:
 * @done_on: the day on which it was done, or %TL_DAY_NONE
 * @actual_minutes: what it took, 0 to %TL_ACTION_MAX_MINUTES, or -1
 * @link: (nullable): to what was published; %NULL leaves what there is
 * @note: (nullable): what there is to say; %NULL leaves what there is
 */
typedef struct
{
  TlDay done_on;
  int actual_minutes;
  const char *link;
  const char *note;
} TlActionOutcome;

/**
 * TlOwnAction:
 * @title: what is to be done; not empty
 * @date: when it is done or, with a channel, appears
 * @prepare_on: the day of the work, not after @date; %TL_DAY_NONE: @date
 * @time: minutes since midnight, or %TL_MINUTES_NONE
 * @minutes: of work, 0 to %TL_ACTION_MAX_MINUTES
 * @channel: (nullable): id; likewise below. What has a channel is published
 * @serves: (nullable) (array zero-terminated=1): ids of the answers that it comes
 *   from; none at all: it openly serves nothing
 * @text: (nullable): of the post, as it is to appear; any lines
 * @picture: (nullable): its web address, or the path or address of a file
 * @picture_text: (nullable): what the picture shows, in words
 * @note: (nullable): what there is to say
 *
 * Work that a person adds.
 */
typedef struct
{
  const char *title;
  TlDay date;
  TlDay prepare_on;
  int time;
  guint minutes;
  const char *channel;
  const char *persona;
  const char *pillar;
  const char *format;
  const char *kpi;
  const char *operator_id;
  const char *accountable;
  const char *approver;
  const char * const *serves;
  const char *text;
  const char *picture;
  const char *picture_text;
  const char *note;
} TlOwnAction;

/* Changing an action. */
gboolean tl_document_set_action_field   (TlDocument            *self,
                                         const char            *key,
                                         TlActionField          field,
                                         const char            *value,
                                         GError               **error);
gboolean tl_document_move_into_plan     (TlDocument            *self,
                                         const char            *key,
                                         GError               **error);
gboolean tl_document_reset_action_field (TlDocument            *self,
                                         const char            *key,
                                         TlActionField          field,
                                         GError               **error);
gboolean tl_document_reset_action       (TlDocument            *self,
                                         const char            *key,
                                         GError               **error);
gboolean tl_document_skip_action        (TlDocument            *self,
                                         const char            *key,
                                         gboolean               skip,
                                         GError               **error);
gboolean tl_document_pin_action         (TlDocument            *self,
                                         const char            *key,
                                         gboolean               pin,
                                         GError               **error);

/* Actions that stand recorded. */
gboolean tl_document_finish_action      (TlDocument            *self,
                                         const char            *key,
                                         const TlActionOutcome *outcome,
                                         GError               **error);
gboolean tl_document_reopen_action      (TlDocument            *self,
                                         const char            *key,
                                         GError               **error);
char    *tl_document_add_action         (TlDocument            *self,
                                         const TlOwnAction     *action,
                                         GError               **error);
gboolean tl_document_set_action_serves  (TlDocument            *self,
                                         const char            *key,
                                         const char * const    *serves,
                                         GError               **error);
gboolean tl_document_remove_action      (TlDocument            *self,
                                         const char            *key,
                                         GError               **error);
gboolean tl_document_freeze_past        (TlDocument            *self,
                                         TlDay                  monday);
gboolean tl_document_plan_again_from    (TlDocument            *self,
                                         TlDay                  monday,
                                         GError               **error);

/* Changes that are in question or homeless. */
gboolean tl_document_keep_edit          (TlDocument            *self,
                                         const char            *edit,
                                         GError               **error);
gboolean tl_document_drop_edit          (TlDocument            *self,
                                         const char            *edit,
                                         GError               **error);
gboolean tl_document_move_edits         (TlDocument            *self,
                                         const char            *from,
                                         const char            *to,
                                         GError               **error);
char    *tl_document_keep_edits_as_own  (TlDocument            *self,
                                         const char            *key,
                                         const char            *title,
                                         GError               **error);
gboolean tl_document_drop_edits         (TlDocument            *self,
                                         const char            *key,
                                         GError               **error);

/* What the operations share. */
TlActionRecord *tl_document_find_action_record (TlDocument      *self,
                                                const char      *key);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlActionRecord:
 *
 * An action as it stands in the file, whole: one that is done, one added by
 * hand, or one of the weeks before the plan begins again. It outlives whatever
 * it was derived from. Unless it was added by hand and is still to be done, it says
 * what was, and keeps its references to what is removed.
 */
#define TL_TYPE_ACTION_RECORD (tl_action_record_get_type ())
G_DECLARE_FINAL_TYPE (TlActionRecord, tl_action_record, TL, ACTION_RECORD, TlRecord)

/* The longest piece of work: a week. */
#define TL_ACTION_MAX_MINUTES 10080

/**
 * TlActionRecordField:
 * @TL_ACTION_RECORD_ACTION: the action's key
 * @TL_ACTION_RECORD_TITLE: what is to be done, in the person's words; ""
 *   where the plan says it
 * @TL_ACTION_RECORD_PREPARE_ON: the day of the work
 * @TL_ACTION_RECORD_PUBLISH_ON: the day on which it appears; not set for
 *   work that is not published
 * @TL_ACTION_RECORD_PUBLISH_AT: when on that day; for work that is not
 *   published, when on the day of the work
 * @TL_ACTION_RECORD_CHANNEL: where
 * @TL_ACTION_RECORD_PERSONA: for whom
 * @TL_ACTION_RECORD_PILLAR: on which theme
 * @TL_ACTION_RECORD_FORMAT: in which form
 * @TL_ACTION_RECORD_KPI: measured by which
 * @TL_ACTION_RECORD_OPERATOR: who does it
 * @TL_ACTION_RECORD_ACCOUNTABLE: who answers for it
 * @TL_ACTION_RECORD_APPROVER: who approves it
 * @TL_ACTION_RECORD_APPROVAL_MISSING: where nobody does, it needed approval and
 *   nobody had the time; in files without it, it needed none
 * @TL_ACTION_RECORD_SOURCE: the key of the action whose piece is adapted; ""
 *   for what is made for its channel, and for other work
 * @TL_ACTION_RECORD_MINUTES: planned
 * @TL_ACTION_RECORD_SERVES: the answers that it comes from
 * @TL_ACTION_RECORD_DONE: it is done
 * @TL_ACTION_RECORD_DONE_ON: when it was done
 * @TL_ACTION_RECORD_ACTUAL_MINUTES: what it took
 * @TL_ACTION_RECORD_LINK: to what was published
 * @TL_ACTION_RECORD_TEXT: of the post, as it is to appear; any lines
 * @TL_ACTION_RECORD_PICTURE: its web address, or the path or address of a file
 * @TL_ACTION_RECORD_PICTURE_TEXT: what it shows, for those who do not see it
 * @TL_ACTION_RECORD_NOTE: what there is to say
 */
typedef enum
{
  TL_ACTION_RECORD_ACTION = 1,
  TL_ACTION_RECORD_TITLE,
  TL_ACTION_RECORD_PREPARE_ON,
  TL_ACTION_RECORD_PUBLISH_ON,
  TL_ACTION_RECORD_PUBLISH_AT,
  TL_ACTION_RECORD_CHANNEL,
  TL_ACTION_RECORD_PERSONA,
  TL_ACTION_RECORD_PILLAR,
  TL_ACTION_RECORD_FORMAT,
  TL_ACTION_RECORD_KPI,
  TL_ACTION_RECORD_OPERATOR,
  TL_ACTION_RECORD_ACCOUNTABLE,
  TL_ACTION_RECORD_APPROVER,
  TL_ACTION_RECORD_APPROVAL_MISSING,
  TL_ACTION_RECORD_SOURCE,
  TL_ACTION_RECORD_MINUTES,
  TL_ACTION_RECORD_SERVES,
  TL_ACTION_RECORD_DONE,
  TL_ACTION_RECORD_DONE_ON,
  TL_ACTION_RECORD_ACTUAL_MINUTES,
  TL_ACTION_RECORD_LINK,
  TL_ACTION_RECORD_TEXT,
  TL_ACTION_RECORD_PICTURE,
  TL_ACTION_RECORD_PICTURE_TEXT,
  TL_ACTION_RECORD_NOTE,
} TlActionRecordField;

G_END_DECLS

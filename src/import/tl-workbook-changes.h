/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-workbook-data.h"

G_BEGIN_DECLS

/*
 * What a workbook that comes back would change in its document: three values are
 * held against one another, as it was when the workbook was made, as it is in the
 * workbook, and as it is in the document.
 */

/**
 * TlWorkbookState:
 * @TL_WORKBOOK_NEW: changed in the workbook only
 * @TL_WORKBOOK_SAME: changed in the workbook, and the document says the same by now
 * @TL_WORKBOOK_CONFLICT: changed in the workbook and, to something else, in the
 *   document
 * @TL_WORKBOOK_NOT_DONE: it says what came of an action that is not marked as done,
 *   neither in the document nor by what is taken of the workbook
 * @TL_WORKBOOK_TWICE: the row is in the workbook several times, with different values
 * @TL_WORKBOOK_UNREADABLE: what stands there is no such value
 * @TL_WORKBOOK_GONE: the document has no such action or measure any more
 * @TL_WORKBOOK_REFUSED: changed in the workbook to what the document cannot have; @refused
 *   of the change says why
 *
 * How a value of the workbook stands.
 */
typedef enum
{
  TL_WORKBOOK_NEW,
  TL_WORKBOOK_SAME,
  TL_WORKBOOK_CONFLICT,
  TL_WORKBOOK_NOT_DONE,
  TL_WORKBOOK_TWICE,
  TL_WORKBOOK_UNREADABLE,
  TL_WORKBOOK_GONE,
  TL_WORKBOOK_REFUSED,
} TlWorkbookState;
#define TL_N_WORKBOOK_STATES (TL_WORKBOOK_REFUSED + 1)

/**
 * TlWorkbookReplaced:
 * @value: the number, written as in #TlInputField, or ""
 * @read_on: when it was read, or %TL_DAY_NONE
 * @note: what explains it, or ""
 *
 * Another number of a period, which goes when one comes in; see
 * tl_input_list_replaced().
 */
typedef struct
{
  char *value;
  TlDay read_on;
  char *note;
} TlWorkbookReplaced;

/**
 * TlWorkbookChange:
 * @value: what stands in the workbook, and where
 * @wanted: (nullable): what the value comes to, written as in #TlInputField; %NULL if it
 *   cannot be read. It is @value of @value, but for people who have joined or left since
 * @current: what stands in the document; "" where it has no such place
 * @replaced: (element-type TlWorkbookReplaced): what goes with @current
 * @found: how it stands by itself: neither %TL_WORKBOOK_NOT_DONE nor %TL_WORKBOOK_REFUSED
 * @state: how it stands with what is taken; see tl_workbook_changes_judge()
 * @take: whether somebody wants it in the document; at first, just what is new. Of
 *   others, only a conflict can come into it; see tl_workbook_change_is_taken()
 * @refused: (nullable): why it did not come into the document after all, in one
 *   sentence; set by tl_workbook_changes_apply(), or before that, see
 *   %TL_WORKBOOK_REFUSED
 *
 * A value of the workbook that is not as it was.
 */
typedef struct
{
  const TlWorkbookValue *value;
  char *wanted;
  char *current;
  GPtrArray *replaced;
  TlWorkbookState found;
  TlWorkbookState state;
  gboolean take;
  char *refused;
} TlWorkbookChange;

/**
 * TlWorkbookChanges:
 * @data: what stands in the workbook, with what is left out of it
 * @changes: (element-type TlWorkbookChange): in the order of @data
 *
 * What a workbook would change.
 */
typedef struct
{
  TlWorkbookData *data;
  GPtrArray *changes;
} TlWorkbookChanges;

TlWorkbookChanges *tl_workbook_changes_new   (TlWorkbookData     *data,
                                              TlDocument         *document,
                                              GError            **error);
void               tl_workbook_changes_free  (TlWorkbookChanges  *self);
guint              tl_workbook_changes_count (TlWorkbookChanges  *self,
                                              TlWorkbookState     state);
void               tl_workbook_changes_judge (TlWorkbookChanges  *self,
                                              TlDocument         *document);
guint              tl_workbook_changes_apply (TlWorkbookChanges  *self,
                                              TlDocument         *document);

gboolean           tl_workbook_change_is_choice (const TlWorkbookChange *change);
gboolean           tl_workbook_change_is_taken  (const TlWorkbookChange *change);

const char        *tl_workbook_state_to_nick (TlWorkbookState     state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlWorkbookChanges, tl_workbook_changes_free)

G_END_DECLS

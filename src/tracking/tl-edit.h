/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlEdit:
 *
 * One change that a person made to one field of an action of the plan. It
 * keeps the derived value that it replaced, so that it can be told when that
 * value has changed underneath. Values are written as the plan's JSON output
 * writes them.
 */
#define TL_TYPE_EDIT (tl_edit_get_type ())
G_DECLARE_FINAL_TYPE (TlEdit, tl_edit, TL, EDIT, TlRecord)

/**
 * TlEditField:
 * @TL_EDIT_ACTION: the action's key
 * @TL_EDIT_FIELD: the name of the action's field; "status" for skipped
 * @TL_EDIT_VALUE: what the person wants
 * @TL_EDIT_REPLACED: what the plan said when they wanted it
 * @TL_EDIT_NOTE: why
 * @TL_EDIT_MADE_ON: when
 */
typedef enum
{
  TL_EDIT_ACTION = 1,
  TL_EDIT_FIELD,
  TL_EDIT_VALUE,
  TL_EDIT_REPLACED,
  TL_EDIT_NOTE,
  TL_EDIT_MADE_ON,
} TlEditField;

G_END_DECLS
